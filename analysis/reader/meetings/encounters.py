"""An article's sentences, one by one → what it tells of encounters, however often each is named."""

from itertools import pairwise

from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings import companions, named_later, settings
from analysis.reader.meetings.acting import persons_before
from analysis.reader.meetings.called_sides import called_sides
from analysis.reader.meetings.clauses_around import share_object, visits_person
from analysis.reader.meetings.hosts import at_embassy
from analysis.reader.meetings.lists import actors_of, taking_part
from analysis.reader.meetings.namings import find_namings
from analysis.reader.meetings.only_two_lands import keep_open
from analysis.reader.meetings.recalled import is_recalled
from analysis.reader.meetings.sides import both_sides
from analysis.reader.meetings.telling import add_persons, known_countries
from analysis.reader.meetings.told import met_apart, tell, tell_host, with_group, with_names
from analysis.reader.reading.dates import first_day_of_a_span
from analysis.reader.records import Telling
from analysis.reader.who.scene import who_is_mourned

LEAD = 400  # letters of a text in which the days of a visit are looked for
AFTER = word_class("prepositions-of-what-was-before")
CONVEYED, LETTERS = ("convey", "extend"), ("message", "letter", "telegram")


def _read(telling, reading, naming, mentions, held):
    """Read both sides, day and place of a naming, and tell it; `held`: that its sentence tells of one as held."""
    first, other, stands = both_sides(naming, taking_part(naming.doc, mentions), mentions, telling)
    other = [actor for actor in other if actor not in first]
    first = first or _who_meets_several(telling, naming, other)
    naming.each = naming.each or met_apart(naming, first if naming.passive else other, known_countries(telling))
    if first and other and not held and _is_occasion(telling, naming):
        naming.state = "held"
        naming.rules.append(note("talks-that-the-lead-follows"))
    readout = reading.article["date"]
    naming.day = settings.day_of(naming, readout, telling.day)
    naming.days = () if naming.passive else settings.days_of_each(naming, other, readout)
    naming.each = naming.each or bool(naming.days)
    naming.place, naming.land = settings.place_of(naming, mentions, reading.text)
    keep_open(telling, naming, taking_part(naming.doc, mentions))
    if naming.light in CONVEYED and (telling.last or naming.definite or naming.wording not in LETTERS):
        return  # what a guest conveys in talks is no message of its own
    if is_on("day-of-long-ago-recalls") and is_recalled(telling, naming, readout):
        note("day-of-long-ago-recalls")
    elif naming.state not in ("planned", "denied"):
        settings.settle(telling, naming)
        if naming.day and not (naming.title or telling.dated):
            telling.dated = naming.day, first or telling.main, naming.doc.user_data["sentence"]
        for hosts in [[actor] for actor in first] if naming.each and naming.passive else [first]:
            tell(telling, naming, hosts, other, stands)


def _who_meets_several(telling, naming, other):
    """Return whom the text says to have met several, of whom one is named in a setting: `At the meeting with N,`."""
    met = {actor for one in telling.encounters for actor in [*one.first, *one.other]}
    if not (naming.frame and naming.link and other) or {*other} & met or not is_on("who-meets-several"):
        return []
    found = next((first for one, first, _ in telling.sideless if one is telling.several), [])
    naming.rules += [note("who-meets-several")] if found else []
    return [actor for actor in found if actor not in other]


def _is_occasion(telling, naming):
    """Say whether a lead tells what came of an encounter and names it so: `after talks with X`, `following a call`."""
    before = naming.doc[naming.at].head.lower_ in AFTER and naming.kind == "noun"
    lead = telling.read == 1 and naming.doc.user_data["part"] == "body"
    return before and lead and naming.state == "recalled" and is_on("talks-that-the-lead-follows")


def _prepare(doc):
    """Return a sentence's namings, each with the stretch whose day and place are its own: up to its neighbours'."""
    found = find_namings(doc)
    held = [naming for naming in found if naming.state == "held"]
    for naming in found:
        others = [one for one in held if one is not naming]
        left = max((one.last for one in others if one.last <= naming.first), default=0)
        right = min((one.first for one in others if one.first >= naming.last), default=len(doc))
        naming.title, naming.own, naming.alone = doc.user_data["part"] != "body", (left, right), len(held) == 1
    for one, following in pairwise(found):
        share_object(one, following)
    return found


def _read_sentence(telling, reading, doc, mentions):
    """Add what a sentence tells: of the members of a group, else of encounters and who joined them."""
    people = taking_part(doc, mentions)
    add_persons(telling.known, people)
    telling.read += doc.user_data["part"] == "body"
    telling.embassy = telling.embassy if (there := at_embassy(doc)) is None else there
    if not telling.main and doc.user_data["part"] == "body":
        telling.main = actors_of(persons_before(doc, people, doc[:].root.i, doc[:].root)[0])
    if listed := named_later.members(telling, doc, people):
        telling.last = with_group(telling, listed)
        return
    if named_later.heads(telling, doc, people):
        return
    if listed := named_later.addressees(telling, doc, people):
        with_names(telling, listed)
        return
    if telling.awaiting:
        tell_host(telling, doc, people)
    if doc.user_data["part"] == "body":
        named_later.holders_for_lands(telling, doc, people)
    namings = _prepare(doc)
    held = any(naming.state == "held" and naming.kind != "noun" for naming in namings)
    for naming in namings:
        if naming.form == "visit" and not visits_person(naming, people):
            telling.visits.append((naming, mentions))
        else:
            _read(telling, reading, naming, mentions, held)
    settings.settle_only(telling, doc, namings, mentions, reading)
    companions.add_companions(telling, doc, people)


def read_encounters(reading, docs, mentions, home):
    """Return what an article tells of encounters, the account of a country's (`home`).

    Sentences of the body are read first: headings and captions name mostly what the body tells.
    """
    telling, by_sentence, dead = Telling(home), {}, who_is_mourned(reading.text, mentions)
    mentions = [mention for mention in mentions if mention.actor not in dead]
    if not reading.article["date"]:  # the days of a visit give a day without a year its own
        telling.day = first_day_of_a_span(reading.text[:LEAD])
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    telling.states = {m.country: m for m in mentions if m.kind == "country" and m.actor}
    add_persons(telling.cast, [mention for mention in mentions if mention.kind == "person"])
    for doc in sorted(docs, key=lambda doc: doc.user_data["part"] != "body"):
        here = by_sentence.get(doc.user_data["sentence"], [])
        _read_sentence(telling, reading, doc, here)
        if doc.user_data["part"] == "body" and telling.last is not None:
            telling.called += [(*one, telling.last) for one in called_sides(doc, taking_part(doc, here))]
    return telling
