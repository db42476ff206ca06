"""For whom a short name of an article stands: one of those it names in full, or nobody, with the reason."""

from analysis.reader.ground.switches import is_on
from analysis.reader.names.names import fits_as_short_name, name_parts, plain_name
from analysis.reader.names.offices import RANKS, offices_fit
from analysis.reader.names.people import add_naming
from analysis.reader.names.same_office import goes_by
from analysis.reader.records import Person

NOBODY = "short-name-of-nobody-named-here"


def assign_short_names(namings, people):
    """Give each short name its person; one of nobody's name makes a person of its own that stays open."""
    for naming in sorted(namings, key=lambda n: n.order):
        person, rule, naming.reason = fitting(naming, people)
        if person is None and not naming.reason and is_on(NOBODY):
            person, rule = Person(naming.name, order=naming.order, open=True), NOBODY
            people.append(person)
        if person is not None:
            naming.whose_rule = rule
            add_naming(person, naming)


def fitting(naming, people):
    """Return `(person, rule, reason)`: for whom a short name of the article stands, or nobody and why."""
    fits = []
    for person in people:
        custom = max((fits_as_short_name(naming.name, name) for name in person.names), default=0)
        custom = custom or 2 * any(name_parts(naming.name) == name_parts(name) for name in person.names)
        office = offices_fit(naming.roles, person.roles)
        office = office or int(any(goes_by(one, other) for one in naming.roles for other in person.roles))
        foreign = naming.country and person.country and naming.country != person.country
        ranked = custom == 2 and naming.roles and all(plain_name(role) in RANKS for role in naming.roles)
        if custom and is_on(_short_rule(custom)) and (office or ranked) and not foreign:
            fits.append(((custom, office), person))
    best = max((score for score, _ in fits), default=None)
    chosen = [person for score, person in fits if score == best]
    if len(chosen) == 1:
        return chosen[0], _short_rule(best[0]), ""
    names = ", ".join(person.name for person in chosen)
    return None, "", f"the name is part of several persons' names: {names}" if chosen else ""


def _short_rule(custom):
    """Return the rule by which a short name is a person's: as custom has it, or by another word of the name."""
    return "short-name-of-person-named-here" if custom == 2 else "other-word-of-name-of-person-named-here"
