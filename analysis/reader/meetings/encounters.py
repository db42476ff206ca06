"""Namings of encounters, sentence by sentence → what the article tells: its encounters, however often each is named."""

from itertools import pairwise

from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import span
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings import companions, matching, settings
from analysis.reader.meetings.clauses_around import share_object, visits_person
from analysis.reader.meetings.lists import actors_of, persons_before, taking_part
from analysis.reader.meetings.namings import find_namings
from analysis.reader.meetings.recalled import is_recalled
from analysis.reader.meetings.sides import both_sides
from analysis.reader.meetings.telling import add_persons
from analysis.reader.records import Encounter, Named, Telling

GREETING = {"welcome", "greet"}
CLOSE = word_class("wordings-with-partner-right-behind")
WITH_OBJECT = word_class("verbs-with-direct-object")


def new_encounter(telling, first, other, naming, *rules):
    """Add an encounter to what is told, and note that the sentence names it."""
    start, end = span(naming.doc[naming.first : naming.last])
    one = Encounter(
        naming=naming, form=naming.form, wording=naming.wording, title=naming.title, first=list(first),
        other=list(other), companions=list(telling.always), date=naming.day, place=naming.place, land=naming.land,
        sentence=naming.doc.user_data["sentence"], start=start, end=end, rules=[*naming.rules, *map(note, rules)],
    )  # fmt: skip
    telling.encounters.append(one)
    _name_encounter(telling, naming, one)
    return one


def _name_encounter(telling, naming, one):
    """Note that a sentence names an encounter."""
    telling.namings.append(Named(naming.doc.user_data["sentence"], one, naming))
    if not naming.title:
        telling.last = one


def _again(telling, one, first, other, naming):
    """Add to an encounter what a further naming of it says."""
    people = {*one.first, *one.other}
    if naming.title:
        people |= {actor for told in telling.encounters for actor in told.other}
    one.other += [actor for actor in other if actor not in people]
    one.first += [actor for actor in first if actor not in people]
    one.date = one.date or naming.day
    if not one.place:
        one.place, one.land = naming.place, one.land or naming.land
    nearer = one.wording in matching.VAGUE and naming.wording not in matching.VAGUE
    if (
        nearer
        and not matching.leaves_a_call(one, naming)
        and not (one.wording not in CLOSE and matching.contact(naming.form) == "call" != matching.contact(one.form))
    ):
        one.form, one.wording, one.naming = naming.form, naming.wording, naming
        one.rules = [*naming.rules, *one.rules]


def _with_group(telling, other):
    """Tell the encounter with a group, once its members are named."""
    naming, first = telling.group
    telling.group = ()
    telling.unnamed.discard(naming.doc.user_data["sentence"])
    other = [actor for actor in other if actor not in first]
    return new_encounter(telling, first, other, naming, "members-named-later")


def _with_names(telling, listed):
    """Put the persons who stood behind a party or country in its place on their side of the encounter told last."""
    one = telling.last
    one.other = [*(actor for actor in one.other if actor not in telling.bodies), *listed]
    telling.namings.append(Named(one.sentence, one, one.naming))


def _tell_again(telling, one, naming, first, other):
    """Add a naming to an encounter already told, or to a part of it that the naming takes out of it."""
    one = matching.part_of(telling, one, naming, other)
    shown = naming.title and not naming.named
    if naming.state == "held" and not shown and not all(actor in telling.bodies for actor in other):
        more = matching.untold(telling, other, naming)
        _again(telling, one, first, [actor for actor in other if actor not in more], naming)
        for actor in more:
            new_encounter(telling, first, [actor], naming, "each-counterpart-by-himself")
    _name_encounter(telling, naming, one)


def _tell(telling, naming, first, other, stands):
    """Add a naming to what is told: to an encounter told before, as a new one, or as one with a group without names."""
    if other and (one := matching.match_encounter(telling, first, other, naming)):
        _tell_again(telling, one, naming, first, other)
    elif naming.state != "held":
        return
    elif not (first and other):
        telling.sideless.append((naming, first, other))
        plural = naming.doc[naming.last - 1].lower_.endswith("s") and not naming.wording.endswith("s")
        telling.several = telling.several or (naming if plural and not naming.title else None)
        if not (naming.kind == "light" and naming.definite and telling.last):  # `opened the meeting by thanking`
            _wait_for_members(telling, naming, first, stands)
    elif naming.title and _is_awaited(telling, first):
        _name_encounter(telling, naming, _with_group(telling, other))
    elif naming.named or naming.wording not in GREETING:
        if naming.each and is_on("each-counterpart-by-himself"):
            for actor in other:
                new_encounter(telling, first, [actor], naming, "each-counterpart-by-himself")
        else:
            new_encounter(telling, first, other, naming)


def _wait_for_members(telling, naming, first, stands):
    """Note that a sentence tells of an encounter with a group without names, and keep the first for its members."""
    if stands and not naming.title and naming.kind != "noun" and (naming.link or naming.wording not in WITH_OBJECT):
        telling.unnamed.add(naming.doc.user_data["sentence"])
        if first and not telling.group:
            telling.group = (naming, first)


def _is_awaited(telling, first):
    """Say whether an encounter with a group may be the one that a heading names with its members' names."""
    return not telling.encounters and bool(telling.group) and bool(set(first) & set(telling.group[1]))


def _read(telling, reading, naming, mentions):
    """Read both sides, day and place of a naming, and tell it."""
    first, other, stands = both_sides(naming, taking_part(naming.doc, mentions), mentions, telling)
    other = [actor for actor in other if actor not in first]
    readout = reading.article["date"]
    naming.day = settings.day_of(naming, readout, telling.day)
    naming.place, naming.land = settings.place_of(naming, mentions, reading.text)
    if is_on("day-of-long-ago-recalls") and is_recalled(telling, naming, readout):
        note("day-of-long-ago-recalls")
    elif naming.state not in ("planned", "denied"):
        settings.settle(telling, naming)
        _tell(telling, naming, first, other, stands)


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
    if not telling.main and doc.user_data["part"] == "body":
        telling.main = actors_of(persons_before(doc, people, doc[:].root.i, doc[:].root)[0])
    if listed := companions.members(telling, doc, people):
        telling.last = _with_group(telling, listed)
        return
    if companions.heads(telling, doc, people):
        return
    if listed := companions.names_for_bodies(telling, doc, people) or companions.addressees(telling, doc, people):
        _with_names(telling, listed)
        return
    for naming in _prepare(doc):
        if naming.form == "visit" and not visits_person(naming, people):
            telling.visits.append((naming, mentions))
        else:
            _read(telling, reading, naming, mentions)
    companions.add_companions(telling, doc, people)


def read_encounters(reading, docs, mentions, home):
    """Return what an article tells of encounters, the account of a country's (`home`).

    Sentences of the body are read first: headings and captions name mostly what the body tells.
    """
    telling, by_sentence = Telling(home), {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    telling.states = {m.country: m for m in mentions if m.kind == "country" and m.actor}
    add_persons(telling.cast, [mention for mention in mentions if mention.kind == "person"])
    for doc in sorted(docs, key=lambda doc: doc.user_data["part"] != "body"):
        _read_sentence(telling, reading, doc, by_sentence.get(doc.user_data["sentence"], []))
    return telling
