"""Who else took part: members of a group whose encounter was told without names, and those who accompanied a side."""

import re

from analysis.reader.meetings import namings, sides
from analysis.reader.meetings.story import actors_of, known_countries, latest
from analysis.reader.who import role_phrases

JOINED = re.compile(
    r"\b(?:accompan(?:ied|ying)|joined(?: \w+){0,4} by|also (?:in|at|attending|present|participating"
    r"|joining)\b|attended by)\b",
    re.IGNORECASE,
)
CONTACT = "call|meeting|conference|discussion|conversation|lunch|dinner|breakfast|group|leaders?|president"
MEMBERS = re.compile(
    rf"\b(?:join(?:ing|ed)\b.{{0,60}}\b(?:{CONTACT})\b.{{0,25}}?\b(?:were|was|by)|participants? (?:were|included?)"
    rf"|(?:{CONTACT}) (?:included|(?:was|were) (?:joined|attended) by)|participated|took part"
    r"|participants?(?: \w+){1,4} (?:were|included?)|delegation,? (?:was |is )?(?:led|headed) by"
    r"|were (?:also )?(?:present|in attendance)|attended|joined by)\b",
    re.IGNORECASE,
)


def members(story, doc, mentions):
    """Return whom a sentence lists as members of the group told before: `Joining the President on the call were`."""
    found = MEMBERS.search(doc.text)
    if not story["pending"] or not found:
        return []
    people, tokens = sides.named_persons(doc, mentions), doc.char_span(*found.span(), alignment_mode="expand")
    listed = sides.after(doc, people, tokens.end, len(doc)) or sides.after(doc, people, 0, tokens.start)
    return [actor for actor in actors_of(listed) if actor not in story["pending"]["first"]]


def for_bodies(story, doc, mentions):
    """Return the persons whom a sentence names for the parties or countries that were a side of the last encounter."""
    found, one, known = MEMBERS.search(doc.text), story["last"], known_countries(story)
    if not found or not one or not one["other"] or not all(actor in story["bodies"] for actor in one["other"]):
        return []
    people, tokens = sides.named_persons(doc, mentions), doc.char_span(*found.span(), alignment_mode="expand")
    listed = actors_of(sides.after(doc, people, tokens.end, len(doc)))
    wanted = {known.get(actor) for actor in one["other"]} - {""}
    theirs = {m["country"] for m in people if m["actor"] in listed}
    return [actor for actor in listed if actor not in one["first"]] if wanted <= theirs else []


def _leader(story, doc, people, tokens):
    """Return whom those who join accompany: named before the wording, or called by office after `accompanying`."""
    ahead = [m["actor"] for m in people if m["last"] <= tokens.start][-1:]
    head = next((chunk.root for chunk in doc.noun_chunks if chunk.start >= tokens.end), None)
    if tokens[0].lower_ != "accompanying" or head is None:
        return ahead
    return role_phrases.by_phrase(doc, head, story["known"], latest(story)) or ahead


def add_companions(story, doc, mentions):
    """Add those who accompany somebody to the encounter told last, on his side, and to his delegation."""
    found = JOINED.search(doc.text)
    if not found or doc.user_data["part"] != "body":
        return
    people, tokens = sides.named_persons(doc, mentions), doc.char_span(*found.span(), alignment_mode="expand")
    start = namings.stop(doc, tokens.end) + 1 if tokens[0].lower_ == "accompanying" else tokens.end
    joined = actors_of(sides.after(doc, people, start, len(doc)))
    if not joined or (tokens[0].lower_ == "also" and not any(token.lower_ in ("were", "was") for token in doc)):
        return
    leader = _leader(story, doc, people, tokens)
    here = [row["encounter"] for row in story["namings"] if row["sentence"] == doc.user_data["sentence"]]
    for one in here[-1:] or [row["encounter"] for row in story["namings"][-1:]]:
        one["companions"] += [(actor, leader) for actor in joined]
    if "meetings" in tokens.text.lower():
        story["always"] += [(actor, leader) for actor in joined]
    if not leader or set(leader) & {*story["main"], *latest(story)["own"]}:
        story["team"] += [actor for actor in joined if actor not in [*story["team"], *leader]]
