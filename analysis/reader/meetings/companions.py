"""Who else took part: members of a group whose encounter was told without names, and those who accompanied a side."""

import re

from analysis import countries
from analysis.reader.ground.factuality import factuality
from analysis.reader.ground.grammar import children, is_verb
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.lists import actors_of, persons_after, persons_before
from analysis.reader.meetings.telling import known_countries, latest
from analysis.reader.meetings.wordings import end_of_side
from analysis.reader.records import Named
from analysis.reader.who.role_phrases import by_phrase

JOINED = re.compile(
    r"\b(?:accompanied by|accompan(?:ied|ying)|joined(?: \w+){0,4} by|also (?:in|at|attending|present|participating"
    r"|joining)\b|attended by)\b",
    re.IGNORECASE,
)
ENCOUNTER = r"(?:\w+ ){0,2}(?:meeting|talks|call|conversation|discussions?|reception|session|luncheon|dinner|event)s?"
DROPPED_IN = re.compile(
    rf"\b(?:(?:stopped|dropped|stops|drops) (?:by|in|into)\b|(?:joined|joins) (?:them\b|(?:in )?the {ENCOUNTER}\b)"
    rf"|sat in on\b|(?:attended|took part in|participated in) the {ENCOUNTER}\b"
    rf"|(?:was|were) (?:also )?(?:present|in attendance)(?=[.,;]| (?:at|in|during|when)\b))"
)
ADDRESSED = re.compile(r"\b(?:was|were|is|are)(?: \w+)? (?:addressed|directed|sent|delivered) to\b|\baddressees?\b")
BEFORE_LIST = 12  # words of `Also present at the meeting with the guest were`
CONTACT = "call|meeting|conference|discussion|conversation|lunch|dinner|breakfast|group|leaders?|president"
SIDES = word_class("standins-side")
LEADING = word_class("verbs-of-heading-a-side")
MEMBERS = re.compile(
    rf"\b(?:join(?:ing|ed)\b.{{0,60}}\b(?:{CONTACT})\b.{{0,25}}?\b(?:were|was|by)|participants? (?:were|included?)"
    rf"|(?:{CONTACT}) (?:included|(?:was|were) (?:joined|attended) by)|participated|took part"
    r"|participants?(?: \w+){1,4} (?:were|included?)|delegation,? (?:was |is )?(?:led|headed) by"
    r"|were (?:also )?(?:present|in attendance)|attended|joined by)\b",
    re.IGNORECASE,
)


def _found(pattern, doc):
    """Return the tokens of a wording in a sentence, or None."""
    found = pattern.search(text_of(doc))
    return doc.char_span(*found.span(), alignment_mode="expand") if found else None


def members(telling, doc, people):
    """Return whom a sentence lists as members of the group told before: `Joining the President on the call were`."""
    tokens = _found(MEMBERS, doc) if telling.group and is_on("members-named-later") else None
    if tokens is None:
        return []
    listed = persons_after(doc, people, tokens.end, len(doc)) or persons_after(doc, people, 0, tokens.start)
    return [actor for actor in actors_of(listed) if actor not in telling.group[1]]


def names_for_bodies(telling, doc, people):
    """Return the persons whom a sentence names for the parties or countries that were a side of the last encounter."""
    tokens, one, known = _found(MEMBERS, doc), telling.last, known_countries(telling)
    if tokens is None or not one or not one.other or not all(actor in telling.bodies for actor in one.other):
        return []
    listed = actors_of(persons_after(doc, people, tokens.end, len(doc)))
    wanted = {known.get(actor) for actor in one.other} - {""}
    theirs = {m.country for m in people if m.actor in listed}
    return [actor for actor in listed if actor not in one.first] if wanted <= theirs else []


def heads(telling, doc, people):
    """Put the persons who headed the sides of an encounter of bodies in their places; return whether there were any."""
    one, known = telling.last, known_countries(telling)
    if one is None or not is_on("heads-of-sides-named-later"):
        return False
    led = [
        (m.actor, side or known.get(m.actor))
        for verb in doc
        if verb.lemma_ in LEADING and is_verb(verb)
        for side in [_side_of(doc, verb)]
        for m in _who_leads(doc, people, verb, side)
    ]
    bodies = [actor for actor in [*one.first, *one.other] if actor in telling.bodies]
    places = {b: actor for b in bodies for actor, land in led if land and known.get(b) == land}
    rest = [actor for actor in dict(led) if actor not in places.values()], [b for b in bodies if b not in places]
    places |= {rest[1][0]: rest[0][0]} if [len(some) for some in rest] == [1, 1] else {}
    one.first, one.other = ([places.get(actor, actor) for actor in side] for side in (one.first, one.other))
    if places:
        one.rules.append(note("heads-of-sides-named-later"))
        telling.namings.append(Named(doc.user_data["sentence"], one, one.naming))
    return bool(places)


def _who_leads(doc, people, verb, side):
    """Return the persons who head something by a verb, of one side one: its subject, or behind `led by`."""
    if doc[verb.i + 1 : verb.i + 2].text == "by":
        return persons_after(doc, people, verb.i + 2, len(doc))[: 1 if side else None]
    found = persons_before(doc, people, verb.i, verb)[0] if verb.tag_ in ("VBD", "VBZ") else []
    return found[-1:] if side else found


def _side_of(doc, verb):
    """Return the country of the side that somebody heads: `the Lao delegation was led by`, `headed the Lao side`."""
    sides = [side for side in children(verb, "object", "passive subject") if side.lower_ in SIDES]
    return next((land for s in sides for at, _, land, _ in countries.find(doc) if s.left_edge.i <= at <= s.i), "")


def addressees(telling, doc, people):
    """Return the persons to whom a message told for bodies or countries went: `It was addressed to A and B`."""
    tokens, one = _found(ADDRESSED, doc) if is_on("addressees-named-later") else None, telling.last
    if tokens is None or not one or one.form != "message" or not all(actor in telling.bodies for actor in one.other):
        return []
    listed = persons_after(doc, people, tokens.end, len(doc)) or persons_after(doc, people, 0, tokens.start)
    found = [actor for actor in actors_of(listed) if actor not in one.first]
    one.rules += [note("addressees-named-later")] if found else []
    return found


def _leader(telling, doc, people, tokens, joined):
    """Return whom those who join accompany: named before the wording, or called by office there or after it."""
    ahead = [m.actor for m in people if m.last <= tokens.start][-1:]
    accompanying, verb = tokens[0].lower_ == "accompanying", tokens[0].head if tokens[0].pos_ == "AUX" else tokens[0]
    head = next((chunk.root for chunk in doc.noun_chunks if chunk.start >= tokens.end), None)
    head = head if accompanying else next(iter(children(verb, "passive subject")), None)
    if head is None or (ahead and not accompanying):
        return ahead
    known = [person for person in telling.known if person.actor not in joined]
    return by_phrase(doc, head, known, latest(telling)) or ahead


def _joining(telling, doc, people):
    """Return who is told to have joined the encounter told last: `X stopped by the meeting`, `X joined the talks`."""
    tokens = _found(DROPPED_IN, doc) if telling.last and is_on("who-drops-in-joins") else None
    if tokens is None or tokens[0].tag_ not in ("VBD", "VBZ", "VBN") or factuality(tokens[0]).state != "held":
        return []
    found, head = persons_before(doc, people, tokens.start, tokens[0])
    one = telling.last
    told = [*one.first, *one.other, *(actor for actor, _ in one.companions)]
    return [actor for actor in actors_of(found) if actor not in told] if head is None else []


def _add(telling, doc, joined, leader, rule):
    """Add those who joined to the encounter that the sentence names, else to the one named last."""
    here = [row.encounter for row in telling.namings if row.sentence == doc.user_data["sentence"]]
    for one in here[-1:] or [row.encounter for row in telling.namings[-1:]]:
        one.companions += [(actor, leader) for actor in joined]
        one.rules.append(note(rule))


def _accompanied(telling, doc, people, tokens):
    """Add those who accompany somebody by one wording to the encounter told last, on his side, and to his team."""
    start = end_of_side(doc, tokens.end) + 1 if tokens[0].lower_ == "accompanying" else tokens.end
    ahead = tokens[0].lower_ == "also"
    start = next((t.i + 1 for t in doc[start : start + BEFORE_LIST] if ahead and t.lower_ in ("were", "was")), start)
    joined = actors_of(persons_after(doc, people, start, len(doc)))
    if not joined or (tokens[0].lower_ == "also" and not any(token.lower_ in ("were", "was") for token in doc)):
        return
    leader = _leader(telling, doc, people, tokens, joined)
    _add(telling, doc, joined, leader, "joined-by-companions")
    if "meetings" in tokens.text.lower():
        telling.always += [(actor, leader) for actor in joined]
    if not leader or set(leader) & {*telling.main, *latest(telling).own}:
        telling.team += [actor for actor in joined if actor not in [*telling.team, *leader]]


def add_companions(telling, doc, people):
    """Add those who accompany somebody, and those who drop in, to the encounter told last."""
    if doc.user_data["part"] != "body":
        return
    if joined := _joining(telling, doc, people):
        _add(telling, doc, joined, [], "who-drops-in-joins")
    for found in JOINED.finditer(text_of(doc)) if is_on("joined-by-companions") else ():
        _accompanied(telling, doc, people, doc.char_span(*found.span(), alignment_mode="expand"))
