"""Persons of an encounter whom a later sentence names: members of a group, heads of sides, addressees of a message."""

import re

from analysis import countries
from analysis.reader.ground.grammar import SUBJECT, children, function, is_verb
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.acting import persons_before
from analysis.reader.meetings.lists import actors_of, persons_after
from analysis.reader.meetings.telling import known_countries
from analysis.reader.meetings.told import new_encounter
from analysis.reader.records import Named

ADDRESSED = re.compile(
    r"\b(?:was|were|is|are)(?: \w+)? (?:addressed|directed|sent|delivered) to\b|\b(?:addressee|recipient)s?\b"
    r"|\b(?:message|letter|telegram|cable|greetings)s? (?:went|goes)(?: out)? to\b"
)
CONTACT = "call|meeting|conference|discussion|conversation|lunch|dinner|breakfast|group|leaders?|president"
CREDENTIALS = word_class("wordings-of-credentials")
ENVOY = re.compile(rf"\b(?:{'|'.join(word_class('words-of-posted-envoys'))})\b", re.IGNORECASE)
OPENING = 4  # words within which a person behind an opening `With` begins
SIDES = word_class("standins-side")
LEADING = word_class("verbs-of-heading-a-side")
MEMBERS = re.compile(
    rf"\b(?:join(?:ing|ed)\b.{{0,60}}\b(?:{CONTACT})\b.{{0,25}}?\b(?:were|was|by)|participants? (?:were|included?)"
    rf"|(?:{CONTACT}) (?:included|(?:was|were) (?:joined|attended) by)|participated|took part"
    r"|participants?(?: \w+){1,4} (?:were|included?)|delegation,? (?:was |is )?(?:led|headed) by"
    r"|were (?:present|in attendance)|attended|joined by)\b|^They (?:are|were|included?)\b",
    re.IGNORECASE,
)


HEAD_OF = re.compile(r"\b(?:head|leader) of (?:the |its )?(?:\w+ )?delegation\b", re.IGNORECASE)
THIS_ONE = re.compile(rf"\b(?:took part in|participated in|attended|joined) (?:the|this|that) (?:{CONTACT})\b")


def wording_in(doc, pattern):
    """Return the tokens of a wording in a sentence, or None."""
    found = pattern.search(text_of(doc))
    return doc.char_span(*found.span(), alignment_mode="expand") if found else None


def members(telling, doc, people):
    """Return whom a sentence lists as members of the group told before: `Joining the President on the call were`."""
    if not telling.group or not is_on("members-named-later"):
        return []
    if telling.group[0].doc[-1].text == ":":  # each item of a list is met by himself
        item = people[:1] if doc[:].root.tag_ not in ("VBD", "VBZ", "VBP") else []
        telling.group = telling.group if item else ()
        return actors_of(item)
    tokens, asked = wording_in(doc, MEMBERS), telling.group[0].doc.user_data["sentence"]
    if telling.last and telling.last.sentence > asked and THIS_ONE.search(text_of(doc)):
        return []  # `also took part in the meeting` after another was told
    if tokens is not None and any(one.naming is telling.group[0] for one in telling.encounters):
        return []  # of several who are met one by one: who attends is nobody else that is met
    if tokens is None:
        led = [m.actor for m in people if m.actor not in telling.group[1] and any(map(HEAD_OF.search, m.roles))]
        led = led or _one_envoy(telling, people)
        return led or (actors_of(people) if _are_envoys(telling.group[0], doc, people) else [])
    listed = persons_after(doc, people, tokens.end, len(doc)) or persons_after(doc, people, 0, tokens.start)
    return [actor for actor in actors_of(listed) if actor not in telling.group[1]]


def _one_envoy(telling, people):
    """Return in a list the envoy whom a sentence names first of those who handed over letters one by one, or none."""
    naming, met = telling.group[0], {actor for one in telling.encounters for actor in [*one.first, *one.other]}
    lands = {code for at, _, code, _ in countries.find(naming.doc) if at >= naming.last}
    envoys = [m for m in people if m.country in lands and any(map(ENVOY.search, m.roles)) and m.actor not in met]
    return actors_of(envoys[:1]) if naming.each and naming.wording in CREDENTIALS else []


def _are_envoys(naming, doc, people):
    """Say whether the sentence after credentials were received names but envoys: `They were A and B`."""
    follows = doc.user_data["sentence"] == naming.doc.user_data["sentence"] + 1 and len(people) > 1
    letters = naming.wording in CREDENTIALS
    return letters and follows and all(any(ENVOY.search(role) for role in m.roles) for m in people)


def holders_for_lands(telling, doc, people):
    """Put who acts in the paragraph of an encounter with his country, and is new to the story, in its place."""
    known, met = known_countries(telling), {a for one in telling.encounters for a in [*one.first, *one.other]}
    acting = [m for m in people if m.roles and m.actor not in met and _acts(doc, m)]
    for one in telling.encounters:
        if one.naming.doc.user_data["row"]["paragraph"] != doc.user_data["row"]["paragraph"]:
            continue
        bodies = {known.get(actor): actor for actor in [*one.first, *one.other] if actor in telling.bodies}
        places = {bodies[m.country]: m.actor for m in acting if m.country and m.country in bodies}
        one.first, one.other = ([places.get(actor, actor) for actor in side] for side in (one.first, one.other))
        telling.namings += [Named(doc.user_data["sentence"], one, one.naming)] if places else []


def _acts(doc, mention):
    """Say whether a person is subject of a verb or stands behind an opening `With`."""
    head = doc[mention.head]
    head = head.head if function(head) == "apposition" else head
    return function(head) in SUBJECT or (doc[0].text == "With" and mention.first < OPENING)


def heads(telling, doc, people):
    """Put the persons who headed the sides of an encounter of bodies in their places; return whether there were any."""
    one, known = telling.last, known_countries(telling)
    if (one is None and not telling.sideless) or not is_on("heads-of-sides-named-later"):
        return False
    led = [
        (m.actor, side or known.get(m.actor))
        for verb in doc
        if verb.lemma_ in LEADING and is_verb(verb)
        for side in [_side_of(doc, verb)]
        for m in _who_leads(doc, people, verb, side)
    ]
    if one is None:
        return _of_two_sides(telling, led)
    bodies = [actor for actor in [*one.first, *one.other] if actor in telling.bodies]
    places = {b: actor for b in bodies for actor, land in led if land and known.get(b) == land}
    rest = [actor for actor in dict(led) if actor not in places.values()], [b for b in bodies if b not in places]
    places |= {rest[1][0]: rest[0][0]} if [len(some) for some in rest] == [1, 1] else {}
    one.first, one.other = ([places.get(actor, actor) for actor in side] for side in (one.first, one.other))
    if places:
        one.rules.append(note("heads-of-sides-named-later"))
        telling.namings.append(Named(doc.user_data["sentence"], one, one.naming))
    return bool(places)


def _of_two_sides(telling, led):
    """Tell the encounter that was named without sides, of those who led the two sides."""
    lands = list(dict.fromkeys(land for _, land in led if land))
    sides = [[actor for actor, land in led if land == one] for one in lands]
    if len(sides) != 2 or {*sides[0]} & {*sides[1]}:
        return False
    new_encounter(telling, *sides, telling.sideless[-1][0], "heads-of-sides-named-later")
    return True


def _who_leads(doc, people, verb, side):
    """Return the persons who head something by a verb, of one side one: its subject, or behind `led by`."""
    if doc[verb.i + 1 : verb.i + 2].text == "by":
        return persons_after(doc, people, verb.i + 2, len(doc))[: 1 if side else None]
    beside = [m for m in people if side and m.last == verb.i]  # however the parse takes the words before
    found = beside or (persons_before(doc, people, verb.i, verb)[0] if verb.tag_ in ("VBD", "VBZ") else [])
    return found[-1:] if side else found


def _side_of(doc, verb):
    """Return the country of the side that somebody heads: `the Lao delegation was led by`, `headed the Lao side`."""
    sides = [side for side in children(verb, "object", "passive subject") if side.lower_ in SIDES]
    return next((land for s in sides for at, _, land, _ in countries.find(doc) if s.left_edge.i <= at <= s.i), "")


def addressees(telling, doc, people):
    """Return the persons to whom a message told for bodies or countries went: `It was addressed to A and B`."""
    tokens, one = wording_in(doc, ADDRESSED) if is_on("addressees-named-later") else None, telling.last
    if tokens is None or not one or one.form != "message" or not all(actor in telling.bodies for actor in one.other):
        return []
    listed = persons_after(doc, people, tokens.end, len(doc)) or persons_after(doc, people, 0, tokens.start)
    found = [actor for actor in actors_of(listed) if actor not in one.first]
    one.rules += [note("addressees-named-later")] if found else []
    return found
