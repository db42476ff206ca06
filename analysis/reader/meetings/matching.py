"""Whether a naming means an encounter already told, another one, or a part of one told for several counterparts."""

import re

from analysis import countries
from analysis.reader.ground.lexicon import word_class, word_values
from analysis.reader.ground.openings import is_opening
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.telling import known_countries
from analysis.reader.records import Encounter

VAGUE = word_class("wordings-of-ceremony") | word_class("vague-wordings")
ALONE = re.compile(rf"\b(?:{'|'.join(sorted(word_class('words-for-two-alone')))})\b", re.IGNORECASE)
OPEN = VAGUE | word_class("wordings-in-person-or-by-phone")
LATER = word_class("words-for-another-encounter") | word_class("words-of-one-more")


def contact(form):
    """Return the kind of contact within which namings can mean one encounter: in person, call, message, event."""
    return word_values("contact-of-form").get(form, "person")


def _can_be(one, naming):
    """Say whether an encounter told and a naming can be one contact: of one kind, or one that leaves it open."""
    kinds = {contact(one.form), contact(naming.form)}
    open_ = naming.title or naming.wording in OPEN or turns_out(one, naming)
    return len(kinds) == 1 or (kinds == {"person", "call"} and open_)


def turns_out(one, naming):
    """Say whether talk told first turns out to have been in person: `N talked with M. At today's meeting, they`."""
    return one.wording in OPEN and naming.frame and contact(naming.form) == "person" and not naming.other


def leaves_a_call(one, naming):
    """Say whether a naming that fits a visit and a call names an encounter that is told as a call: it stays one."""
    return naming.wording in OPEN and contact(one.form) == "call" != contact(naming.form)


def _is_same(one, first, other, naming, known):
    """Say whether a naming's sides are those of an encounter told, as far as both name them, on the same day."""
    people, named = {*one.first, *one.other}, {*first, *other}
    if not _can_be(one, naming) or (naming.day and one.date and naming.day != one.date):
        return False
    if not people & set(other) or (first and not people & set(first)):
        return False
    if not named <= people and not (naming.title and people <= named):
        return False
    apart = not naming.each and len({known.get(actor) for actor in one.other}) > 1
    several = "list-split-into-sides" in one.rules or apart
    if several and first and other and named < people and ALONE.search(text_of(naming.doc)):
        return False  # after `A, B and C met` A `met one-on-one with B`
    another = named < people if naming.kind != "noun" else not naming.definite
    return not (naming.other and not naming.title and another)


def match_encounter(telling, first, other, naming):
    """Return the encounter already told that a naming names again, by its persons or by their countries; or None."""
    told, known = reversed(telling.encounters), known_countries(telling)
    if naming.title and not first:  # `Meeting between N and her Lebanese counterpart`: the one with that country
        lands = {iso3 for at, _, iso3, _ in countries.find(naming.doc) if naming.own[0] <= at < naming.own[1]}
        told = sorted(told, key=lambda one: not lands & {known.get(actor) for actor in one.other})
    same = next((one for one in told if _is_same(one, first, other, naming, known)), None)
    if same is None and is_on("bodies-together-meet"):
        same = _in_place_of_bodies(telling, first, other, naming) or _in_place_of_land(telling, first, other, naming)
    return same or _by_country(telling, first, other, naming) or _by_heading(telling, first, other, naming)


def _by_heading(telling, first, other, naming):
    """Return the first encounter of the same countries that a heading may mean which names nobody it was with."""
    known = known_countries(telling)
    lands = {known.get(actor) for actor in other}
    if not naming.title or naming.named:
        return None
    for one in telling.encounters:
        people = {*one.first, *one.other}
        told = {known.get(actor) for actor in people}
        ours = set(first) & people or (_are_bodies(telling, first) and {known.get(actor) for actor in first} <= told)
        whose = lands & told or (len(telling.encounters) == 1 and not lands - {"", None})
        if ours and whose and _can_be(one, naming):
            return one
    return None


def _are_bodies(telling, actors):
    """Say whether all of a side are parties, bodies or countries."""
    return all(actor in telling.bodies for actor in actors)


def _in_place_of_bodies(telling, first, other, naming):
    """Put the persons of a naming in the place of the countries of an encounter told before; return it, or None."""
    known, one = known_countries(telling), telling.last
    if one is None or naming.title or not _are_bodies(telling, [*one.first, *one.other]) or not _can_be(one, naming):
        return None
    lands = [{known.get(actor) for actor in side} for side in (one.first, one.other, first, other)]
    if naming.other or _are_bodies(telling, [*first, *other]) or lands[2:] not in (lands[:2], lands[1::-1]):
        return None
    one.first, one.other = list(first), list(other)
    return one


def _in_place_of_land(telling, first, other, naming):
    """Put the person met in the place of his country, told before with the same side: `met the leaders of A and B`."""
    known = known_countries(telling)
    lands = {known.get(actor) for actor in other} - {"", None}
    for one in telling.encounters if len(lands) == 1 and not naming.title else ():
        stands = len(one.other) == 1 and one.other[0] in telling.bodies and known.get(one.other[0]) in lands
        if stands and {*first} & {*one.first} and not {*other} & telling.bodies.keys() and _can_be(one, naming):
            one.other = list(other)
            return one
    return None


def _by_country(telling, first, other, naming):
    """Return the encounter with persons for whom a naming has only their countries: `the call with the leaders of`."""
    known = known_countries(telling)
    lands = {known.get(actor) for actor in other}
    if not _are_bodies(telling, other) or not lands - {"", None}:
        return None
    for one in reversed(telling.encounters):
        if _can_be(one, naming) and set(first) & set(one.first) and lands <= {known.get(actor) for actor in one.other}:
            return one
    return None


def part_of(telling, one, naming, other):
    """Return the encounter with some counterparts alone, taken out of one that was told for all of them together."""
    rest, known = [actor for actor in one.other if actor not in other], known_countries(telling)
    verb, opening = naming.doc[naming.at], {naming.doc[0].lower_}
    apart = is_opening(verb) or (naming.kind == "noun" and naming.link)
    goes_on = "counterpart-taken-apart" in one.rules  # of several told one by one: `Later N met B`, `N also met C`
    apart = apart or (goes_on and bool((opening | {child.lower_ for child in verb.children}) & LATER))
    if not apart or naming.title or not rest or not set(other) < set(one.other) or not is_on("counterpart-taken-apart"):
        return one
    if {known.get(actor) for actor in rest} == {known.get(actor) for actor in other}:
        return one
    twin = Encounter(**{name: getattr(one, name) for name in Encounter.__slots__})
    twin.other, twin.companions, twin.rules = rest, [], [*one.rules, note("counterpart-taken-apart")]
    at, earlier = telling.encounters.index(one), one.other.index(rest[0]) < one.other.index(other[0])
    one.other = other
    telling.encounters.insert(at if earlier else at + 1, twin)
    for row in telling.namings:
        if row.encounter is one and row.naming is not naming:
            row.also = twin
    return one


def untold(telling, other, naming):
    """Return the counterparts of a heading's several encounters (`Meetings with X and Y`) that no body tells."""
    if (
        not is_on("each-counterpart-by-himself")
        or not naming.title
        or not naming.doc[naming.last - 1].lower_.endswith("s")
    ):
        return []
    told = {actor for one in telling.encounters for actor in [*one.first, *one.other]}
    return [actor for actor in other if actor not in told]
