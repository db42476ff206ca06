"""Who receives and who travels: encounters as the account's own side sees them, by form and place."""

import re

from analysis import countries
from analysis.reader.ground.gazetteer import places_by_first_word
from analysis.reader.meetings.places import BUILDINGS, country_of_place
from analysis.tables import LIST

APART = {"phone call", "video call", "message"}  # nobody travels
RECEIVED = {"reception", "courtesy call", "ceremony"}  # the wording itself says who receives
PART = re.compile(r",\s*|\s+in\s+")  # between a building, its city and the city's country
RESIDENCES = ("White House", "Naval Observatory", "Camp David", "Blair House")
SETTINGS = ["at home", "in their country", "in a third country", "at a distance", "not said", "without the own side"]


def land(place):
    """Return the country (ISO 3166-1 alpha-3) in which a place lies, empty where neither it nor its city is known.

    The parts of a wording are looked up whole, the last first: `York` in `New York` is no place of its own.
    """
    for part in reversed(PART.split(place)):
        words = part.strip(" .").split()
        known = countries.code(" ".join(words)) or (places_of(words) if words else "")
        if not known and (part in RESIDENCES or {word.lower() for word in words} & BUILDINGS):
            known = country_of_place(part)
        known = known or next(filter(None, (countries.code(" ".join(words[at:])) for at in range(1, len(words)))), "")
        if known:
            return known
    return ""


def places_of(words):
    """Return the country of a city or province, given as its words; empty where the list has none for it."""
    return dict(places_by_first_word().get(words[0], ())).get(tuple(words), "")


def setting(row, home):
    """Return where an encounter takes place, seen from its account's home: one of SETTINGS.

    An encounter of others is without the own side, wherever it was. A place that is known decides; else a wording of
    receiving, or a host who is not of the own side. Where none of them says it, nothing is assumed.
    """
    hosts, guests = row.host_country.split(LIST), row.guest_country.split(LIST)
    if home and row.host_country and row.guest_country and home not in {*hosts, *guests}:
        return SETTINGS[5]
    if row.form in APART or not home:
        return SETTINGS[3 if row.form in APART else 4]
    where = land(row.place) if row.place else ""
    if where:
        return SETTINGS[0] if where == home else SETTINGS[1] if where in {*hosts, *guests} else SETTINGS[2]
    if home in hosts and home not in guests:
        return SETTINGS[0] if row.form in RECEIVED else SETTINGS[4]
    return SETTINGS[1] if home in guests and home not in hosts and row.host_country else SETTINGS[4]


def settings(meetings, home):
    """Return the setting of each encounter, in order; `home` is the own country of each one's account."""
    return [setting(row, own) for row, own in zip(meetings.itertuples(), home, strict=True)]


def company(meetings, home, country, people):
    """Return the persons of the own side and of the others, each a list cell per encounter, in order.

    `country` is actor → country, `people` those actors that are persons. A person of no known country is of the own
    side where all beside him are; else he, and who meets in an account of no home, is of the others.
    """
    own, others = [], []
    for row, land in zip(meetings.itertuples(), home, strict=True):
        sides = [[actor for actor in cell.split(LIST) if actor] for cell in (row.hosts, row.guests)]
        ours = {actor for side in sides for actor in _of(side, land, country, people)} if land else set()
        there = [actor for side in sides for actor in side]
        own.append(LIST.join(actor for actor in there if actor in ours))
        others.append(LIST.join(actor for actor in there if actor not in ours))
    return own, others


def _of(side, land, country, people):
    """Return the actors of one side who are of a country, with persons of none where all others are of it."""
    ours = [actor for actor in side if country.get(actor) == land]
    rest = {actor for actor in side if actor not in ours}
    return side if ours and rest <= people and not any(country.get(actor) for actor in rest) else ours
