"""Namings of encounters, sentence by sentence → the article's encounters: one dict each, however often it is named."""

import re

from analysis import countries, namings, settings, sides
from analysis.parsing import span, wording
from analysis.tables import LIST

CHANNEL = {"phone call": "call", "video call": "call", "message": "message", "multilateral": "multilateral"}
WEAK = {
    "speak",
    "talk",
    "conversation",
    "discussion",
    "engage",
    "welcome ceremony",
    "welcoming ceremony",
    "ceremony",
    "call",
}
FARAWAY = {"speak", "talk", "call", "phone", "telephone"}
ATTENDED = {"attend", "address", "participate", "take", "join"}
DIRECT = {"receive", "welcome", "greet", "host", "call", "phone", "telephone"}
JOINED = re.compile(
    r"\b(?:accompan(?:ied|ying)|joined(?: \w+){0,4} by|also (?:in|at|attending|present|participating|joining)\b|(?:attended|joined) by)\b",
    re.IGNORECASE,
)
MEMBERS = re.compile(
    r"\b(?:join(?:ing|ed)\b.{0,60}\b(?:call|meeting|conference|discussion|conversation|lunch|dinner|breakfast|president|leaders?)\b.{0,25}?\b(?:were|was|by)"
    r"|participants? (?:were|included?)|(?:call|meeting|conference|group|leaders) (?:included|was joined by|were joined by)"
    r"|(?:participated|took part|were (?:also )?(?:present|in attendance)|attended)|(?:attended|joined) by)\b",
    re.IGNORECASE,
)
TELLING = {"tell", "thank", "inform", "brief", "assure", "congratulate", "welcome", "ask", "urge", "praise", "remind"}
BODIES = ("party", "organisation", "country")


def channel(form):
    """Return the kind of contact under which namings can be one encounter: in person, call, message, multilateral."""
    return CHANNEL.get(form, "person")


def _ids(people):
    return list(dict.fromkeys(m["actor"] for m in people if m["actor"]))


def _countries(people):
    return {m["actor"]: m["country"] for m in people if m["actor"]}


def _note(story, people):
    """Remember persons as named: who they are, their offices and country, the latest named last."""
    for mention in people:
        if not mention["actor"]:
            continue
        known = next((p for p in story["known"] if p["actor"] == mention["actor"]), None)
        if known:
            story["known"].remove(known)
        known = known or {"actor": mention["actor"], "name": "", "roles": [], "country": "", "gender": ""}
        known["name"] = max(known["name"], mention.get("person") or mention["name"], key=len)
        known["roles"] = [*known["roles"], *mention.get("roles", [])]
        known["country"] = mention.get("country") or known["country"]
        known["gender"] = mention.get("gender") or known["gender"]
        story["known"].append(known)


def _other_side(doc, naming, people, story):
    """Return the actors on the side after the wording, and whether any stand there at all (named or not)."""
    start, end = naming["after"]
    end = _main_clause(doc, naming, people) if naming["frame"] else end
    if end <= start:
        return [], False
    direct = naming["kind"] == "verb" and not naming["linked"]
    found = sides.after(doc, people, start, end, direct=direct)
    naming["named"] = bool(found)
    if found:
        return _ids(found), True
    head = _object(doc, naming) if direct else doc[start:end].root
    if head is None or head.i >= end:
        return [], not direct
    return sides.by_phrase(doc, head, story["known"], _latest(story)), True


def _told(doc, naming, people):
    """Return whom the subject of the main clause told something: `At talks in New Delhi, X told Y that`."""
    verb = next((token for token in doc[naming["last"] :] if token.lemma_ in TELLING and token.pos_ == "VERB"), None)
    return _ids(sides.after(doc, people, verb.i + 1, namings.stop(doc, verb.i + 1), direct=True)) if verb else []


def _main_clause(doc, naming, people):
    """Return where the main clause begins after a frame such as `At the meeting with X,`: at its subject."""
    start, end = naming["after"]
    actor = [
        m
        for m in people
        if start < m["first"] and m["last"] <= end and all(t.pos_ in ("ADV", "PUNCT") for t in doc[m["last"] : end])
    ]
    if actor and end < len(doc):
        return actor[-1]["first"]
    head = sides.subject(doc[end]) if end < len(doc) else None
    return head.left_edge.i if head is not None and start < head.left_edge.i < end else end


def _object(doc, naming):
    """Return the object of a verb, which stands beside it without a preposition; or None."""
    return next((child for child in doc[naming["at"]].children if child.dep_ in ("dobj", "dative")), None)


def _first_side(doc, naming, people, story):
    """Return the actors on the side before the wording: the subject of its verb or, of a noun, of the sentence; or its owner."""
    token = doc[naming["at"]]
    if naming["kind"] == "noun":
        owner = [
            m
            for m in people
            if m["last"] <= naming["first"] and doc[m["last"]].tag_ == "POS" and naming["first"] - m["last"] <= 5
        ]
        if owner:
            return _ids(sides.around(doc, people, owner[-1]))
        ahead = [m for m in people if m["last"] <= naming["first"]]
        if ahead and doc.user_data["part"] != "body":
            return _ids(sides.around(doc, people, ahead[-1]))
        verb = token
        while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
            verb = verb.head
        token = verb
    found, head = sides.before(doc, people, token.i, token)
    if found:
        return [actor for actor in _ids(found)]
    return sides.by_phrase(doc, head, story["known"], _latest(story)) if head is not None else []


def _bodies(doc, naming, mentions, story):
    """Return parties, bodies or countries that stand for a side where no person is named: `a delegation of the LPRP`."""
    start, end = naming["after"]
    here = [
        m
        for m in mentions
        if m["kind"] in BODIES and m["actor"] and start <= m["first"] < end and m["kind"] != "country"
    ]
    if not here or not any(
        t.lower_ in ("delegation", "leaders", "representatives") for t in doc[start : here[0]["first"]]
    ):
        return []
    story["bodies"].update({here[0]["actor"]: (here[0]["country"], here[0]["name"])})
    return [here[0]["actor"]]


def _split(people, lands):
    """Return the two sides of one list of persons: those of the first one's country, and the others."""
    if len(people) < 2:
        return people, []
    first = lands.get(people[0])
    own = [p for p in people if lands.get(p) == first] if first else people[:1]
    own = own if len(own) < len(people) else people[:1]
    return own, [p for p in people if p not in own]


def _event(doc, naming, people, mentions, story):
    """Return who attended an event of many and whose event it is: the party, body or country named with it."""
    end = naming["after"][1] if naming["linked"] else naming["last"]
    owners = [
        m
        for m in mentions
        if m["kind"] in BODIES and m["actor"] and naming["first"] <= m["first"] < max(end, naming["last"])
    ]
    owners = sorted(owners, key=lambda m: (BODIES.index(m["kind"]), m["first"]))[:1]
    story["bodies"].update({m["actor"]: (m["country"], m["name"]) for m in owners})
    return _first_side(doc, naming, people, story), _ids(owners), False


def _sides(doc, naming, people, mentions, story):
    """Return both sides of a naming, first the one before the wording, and whether a side stands there unnamed."""
    if naming["form"] == "multilateral":
        return _event(doc, naming, people, mentions, story)
    lands = {p["actor"]: p["country"] for p in story["known"]}
    if naming["frame"] and naming["other"] and not naming["linked"] and story["last"]:
        return list(story["last"]["own"]), _first_side(doc, naming, people, story), False
    other, stands = _other_side(doc, naming, people, story)
    if naming["frame"] and not other and not naming["linked"] and not story["last"]:
        return _first_side(doc, naming, people, story), _told(doc, naming, people), False
    if naming.get("between") and naming["after"][1] > naming["after"][0]:
        first, second = _split(other, lands)
        return (
            (first, second, True)
            if second
            else (_first_side(doc, naming, people, story) if not first else [], first, True)
        )
    first = _first_side(doc, naming, people, story)
    other = [actor for actor in other or _bodies(doc, naming, mentions, story) if actor not in first]
    if not other and len(first) > 1 and not naming["linked"]:
        first, other = _split(first, lands)
        return first, other, True
    return first, other, stands


def _contact(one, naming):
    """Say whether an encounter told and a naming can be one contact: both in person, both calls, or one that leaves it open."""
    kinds = {channel(one["form"]), channel(naming["form"])}
    if len(kinds) == 1 or (naming["title"] and kinds == {"person", "call"}):
        return True
    return kinds == {"person", "call"} and naming["wording"] in FARAWAY | WEAK


def _match(story, first, other, naming, day):
    """Return the encounter already told that a naming names again, or None."""
    named, title = {*first, *other}, naming["title"]
    for one in reversed(story["encounters"]):
        both = {*one["first"], *one["other"]}
        apart = naming["other"] and not title
        if not _contact(one, naming) or (day and one["date"] and day != one["date"]):
            continue
        if not both & set(other) or (first and not both & set(first)):
            continue
        if not named <= both and not (title and both <= named):
            continue
        if apart and (named < both if naming["kind"] != "noun" else not naming["definite"]):
            continue
        return one
    return None


def _part(story, one, naming, other):
    """Return the encounter of some counterparts alone, taken out of one that was told for all of them together."""
    rest = [actor for actor in one["other"] if actor not in other]
    lands = {p["actor"]: p["country"] for p in story["known"]}
    apart = naming["kind"] == "noun" and naming["linked"] and not naming["title"]
    if not (
        apart
        and rest
        and other
        and set(other) < set(one["other"])
        and {lands.get(a) for a in rest} != {lands.get(a) for a in other}
    ):
        return one
    twin = {**one, "other": rest}
    at = story["encounters"].index(one)
    before = one["other"].index(rest[0]) < one["other"].index(other[0])
    one["other"] = other
    story["encounters"].insert(at if before else at + 1, twin)
    for row in story["namings"]:
        if row["encounter"] is one and row["naming"] is not naming:
            row["also"] = twin
    return one


def _new(story, first, other, naming, reading, doc, day, place):
    start, end = span(doc[naming["first"] : naming["last"]])
    one = {
        "form": naming["form"], "wording": naming["wording"], "first": first, "other": other, "naming": naming,
        "date": day, "place": place[0], "land": place[1], "sentence": doc.user_data["sentence"], "start": start, "end": end,
        "title": naming["title"], "companions": [],
    }  # fmt: skip
    story["encounters"].append(one)
    return one


def _again(story, one, first, other, naming, day, place):
    """Add to an encounter what a further naming of it says."""
    both = {actor for told in story["encounters"] for actor in told["other"]} if naming["title"] else set()
    both |= {*one["first"], *one["other"]}
    one["other"] += [actor for actor in other if actor not in both]
    one["first"] += [actor for actor in first if actor not in both]
    one["date"] = one["date"] or day
    if not one["place"] and (not naming["title"] or place[0]):
        one["place"], one["land"] = place[0], one["land"] or place[1]
    if (
        one["wording"] in WEAK
        and naming["wording"] not in WEAK
        and not (channel(naming["form"]) == "call" != channel(one["form"]))
    ):
        one["form"], one["wording"], one["naming"] = naming["form"], naming["wording"], naming


def _awaited(story, first, naming):
    """Say whether an encounter with a group is the one that a heading names with the group's names."""
    pending = story["pending"]
    return bool(pending) and bool(set(first) & set(pending["first"])) and not story["encounters"]


def _listed(story, other, reading):
    """Return the encounter with a group, told once its members are named: by a heading or a list of those who joined."""
    pending, story["pending"] = story["pending"], None
    other = [actor for actor in other if actor not in pending["first"]]
    one = _new(
        story,
        list(pending["first"]),
        other,
        pending["naming"],
        reading,
        pending["doc"],
        pending["day"],
        pending["place"],
    )
    story["unnamed"].discard(pending["doc"].user_data["sentence"])
    story["namings"].append(
        {"sentence": pending["doc"].user_data["sentence"], "encounter": one, "naming": pending["naming"], "also": None}
    )
    return one


def _faraway(story, naming, doc, day, readout):
    """Say whether a naming recalls an encounter of long ago: only a fresh one is reported."""
    tail = doc[naming["last"] : naming["last"] + 25].text
    month = re.search(
        r"\b(?:in|since) (?:(?:early|late|mid-)? ?[A-Z][a-z]+ )?(?:19|20)\d\d\b|\blast (?:year|month)\b", tail
    )
    if day and readout:
        return abs(
            (settings.dates.date.fromisoformat(readout) - settings.dates.date.fromisoformat(day)).days
        ) > 60 and bool(story["encounters"])
    return bool(month) and bool(story["encounters"])


def _tell(story, reading, doc, naming, mentions):
    """Add one naming to the story: to an encounter already told, or as a new one, or as one with a group without names."""
    people = sides.named(doc, mentions)
    naming["title"] = doc.user_data["part"] != "body"
    first, other, stands = _sides(doc, naming, people, mentions, story)
    if naming["passive"]:
        first, other = other, first
    other = [actor for actor in other if actor not in first]
    readout = reading.article["date"]
    before = story["last"]["date"] if story["last"] else ""
    day, _ = settings.day(doc, naming, readout, before)
    place = settings.place(doc, naming, mentions, reading.text, wording)
    if naming["state"] == "planned" or _faraway(story, naming, doc, day, readout):
        return
    one = _match(story, first, other, naming, day) if other else None
    if one is not None:
        one = _part(story, one, naming, other)
        if naming["state"] == "held":
            _again(story, one, first, other, naming, day, place)
    elif naming["state"] != "held":
        return
    elif first and other and naming["title"] and _awaited(story, first, naming):
        one = _listed(story, other, reading)
    elif first and other and (naming.get("named") or naming["wording"] not in ("welcome", "greet")):
        groups = [[actor] for actor in other] if naming["each"] and len(other) > 1 else [other]
        for group in groups[:-1]:
            _named(story, doc, naming, _new(story, list(first), group, naming, reading, doc, day, place))
        one = _new(story, list(first), groups[-1], naming, reading, doc, day, place)
    elif (
        stands
        and not naming["title"]
        and naming["kind"] != "noun"
        and naming["wording"] not in DIRECT | {"visit", "speak"}
    ):
        story["unnamed"].add(doc.user_data["sentence"])
        if first and not story["pending"]:
            story["pending"] = {"first": first, "naming": naming, "doc": doc, "day": day, "place": place}
    if one is not None:
        _named(story, doc, naming, one)


def _named(story, doc, naming, one):
    """Note that a sentence names an encounter."""
    story["namings"].append({"sentence": doc.user_data["sentence"], "encounter": one, "naming": naming, "also": None})
    if not naming["title"]:
        story["last"] = _view(story, one)


def _latest(story):
    """Return the encounter told last as the next sentences see it; before the first, the persons whom the account is about."""
    if story["last"]:
        return story["last"]
    lands = {p["actor"]: p["country"] for p in story["known"]}
    return {"hosts": [], "guests": [], "own": story["main"] + story["team"], "countries": lands, "date": ""}


def _view(story, one):
    """Return an encounter as later sentences see it: its sides, its own persons, their countries, its day."""
    lands = {p["actor"]: p["country"] for p in story["known"]}
    host = one["naming"]["host"] == "other"
    own = one["other"] if story["home"] and all(lands.get(a) == story["home"] for a in one["other"]) else one["first"]
    return {
        "hosts": one["other"] if host else one["first"], "guests": one["first"] if host else one["other"],
        "own": [*own, *(a for a in story["team"] if a not in own)], "countries": lands, "date": one["date"],
    }  # fmt: skip


def _members(story, doc, mentions, reading):
    """Tell an encounter with a group whose members a sentence lists (`Joining the President on the call were`)."""
    found = MEMBERS.search(doc.text)
    if not story["pending"] or not found:
        return False
    people = sides.named(doc, mentions)
    tokens = doc.char_span(*found.span(), alignment_mode="expand")
    members = sides.after(doc, people, tokens.end, len(doc)) or sides.after(doc, people, 0, tokens.start)
    members = [actor for actor in _ids(members) if actor not in story["pending"]["first"]]
    if members:
        story["last"] = _view(story, _listed(story, members, reading))
    return bool(members)


def _company(story, doc, mentions):
    """Add the persons who joined somebody in the encounter told last, to his side of it; remember them as his delegation."""
    found = JOINED.search(doc.text)
    if not found or doc.user_data["part"] != "body":
        return
    people, tokens = sides.named(doc, mentions), doc.char_span(*found.span(), alignment_mode="expand")
    joined = sides.after(doc, people, tokens.end, len(doc))
    if tokens[0].lower_ == "accompanying":
        joined = sides.after(doc, people, namings.stop(doc, tokens.end) + 1, len(doc))
    if not joined or (tokens[0].lower_ == "also" and not re.search(r"\b(?:were|was)\b", doc.text)):
        return
    head = next((chunk.root for chunk in doc.noun_chunks if chunk.start >= tokens.end), None)
    leader = [m["actor"] for m in people if m["last"] <= tokens.start][-1:]
    if tokens[0].lower_ == "accompanying" and head is not None:
        leader = sides.by_phrase(doc, head, story["known"], _latest(story)) or leader
    here = [row["encounter"] for row in story["namings"] if row["sentence"] == doc.user_data["sentence"]]
    for one in here[-1:] or [row["encounter"] for row in story["namings"][-1:]]:
        one["companions"] += [(actor, leader) for actor in _ids(joined)]
    if not leader or set(leader) & {*story["main"], *_latest(story)["own"]}:
        story["team"] += [actor for actor in _ids(joined) if actor not in [*story["team"], *leader]]


def _stretches(doc, found):
    """Give each naming the stretch of the sentence whose day and place are its own: up to its neighbours' wordings."""
    held = [naming for naming in found if naming["state"] == "held"]
    for naming in found:
        others = [one for one in held if one is not naming]
        left = max((one["last"] for one in others if one["last"] <= naming["first"]), default=0)
        right = min((one["first"] for one in others if one["first"] >= naming["last"]), default=len(doc))
        naming["stretch"], naming["alone"] = (left, right), len(held) == 1


def gather(reading, docs, mentions, home):
    """Return the story of an article: its `encounters`, the `namings` that name them by sentence, and sentences on the `unnamed`."""
    story = {
        "encounters": [], "namings": [], "unnamed": set(), "known": [], "last": None, "team": [], "bodies": {}, "home": home, "visits": [], "pending": None, "main": [],
    }  # fmt: skip
    by_sentence = {}
    for mention in mentions:
        by_sentence.setdefault(mention["sentence"], []).append(mention)
    told = sorted(docs, key=lambda doc: doc.user_data["part"] != "body")
    for doc in told:
        here = by_sentence.get(doc.user_data["sentence"], [])
        found = namings.find(doc)
        _stretches(doc, found)
        earlier = list(story["known"])
        _note(story, sides.named(doc, here))
        story["earlier"] = earlier
        if not story["main"] and doc.user_data["part"] == "body":
            root = doc[:].root
            story["main"] = _ids(sides.before(doc, sides.named(doc, here), root.i, root)[0])
        if _members(story, doc, here, reading):
            continue
        for naming in found:
            if naming["form"] == "visit":
                story["visits"].append((doc, naming, here))
            else:
                _tell(story, reading, doc, naming, here)
        _company(story, doc, here)
    return story


__all__ = ["BODIES", "LIST", "countries", "gather"]
