"""Visits: to which country an account's persons travelled, and the encounter that this is where no meeting is told."""

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import file_wording, lowers, text_of
from analysis.reader.ground.switches import is_on
from analysis.reader.meetings import places, settings
from analysis.reader.meetings.acting import persons_before
from analysis.reader.meetings.first_sides import first_side
from analysis.reader.meetings.lists import actors_of, persons_in
from analysis.reader.meetings.told import new_encounter
from analysis.reader.reading import dates

LISTED = word_class("signs-between-countries")
OWN = {"his", "her", "their"}
GIVERS, GOALS = {"by", "of"}, word_class("words-before-a-goal")
HERE = "place-where-somebody-is"


def _goal(naming, mentions):
    """Return the mentions of the country, or of the listed countries, to which a visit goes."""
    start, end = naming.side
    here = [m for m in mentions if m.kind == "country" and start <= m.first < end]
    found = here[:1]
    for mention in here[1:]:
        if any(token.lower_ not in LISTED for token in naming.doc[found[-1].last : mention.first]):
            break
        found.append(mention)
    return found


def _city(naming, text):
    """Return the wording and country of the city to which a visit goes, both empty where it names a country alone."""
    start, end = naming.side
    tokens = places.find_city(naming.doc, start) if end > start else None
    found = naming.doc[tokens[0] : tokens[1]] if tokens else ()
    if not found or places.is_building(found):
        return "", ""
    return file_wording(found, text), places.country_of_place(found.text)


def _is_undertaken(naming):
    """Say whether a visit is told as done, or is somebody's own: `during his visit to Laos`."""
    noun = naming.doc[naming.at]
    own = any(child.lower_ in OWN for child in noun.children)
    links = {child.lower_ for child in noun.children}
    if links & GIVERS and not links & GOALS:
        return False  # `Visit by the Minister of Peru N`
    under_way = noun.head.lower_ == "on" and noun.head.head.lemma_ == "be"  # `N is on a visit to Norway`
    return (naming.state == "held" or own or under_way) and naming.side[1] > naming.side[0]


def _of_somebody(naming, mentions):
    """Say whether a visit only describes who is named: `Visiting UK Minister Received by`."""
    return any(m.kind == "person" and m.first <= naming.at < m.last for m in mentions)


def _is_to_come(naming, readout):
    """Say whether a journey in the present tense is to begin on a later day: `The Secretary flies to Hue tomorrow`."""
    verb = naming.doc[naming.at]
    told = dates.find_dates(text_of(naming.doc), readout) if verb.tag_ in ("VBZ", "VBP") else ()
    return any(day > readout for _, _, day in told)


def travel(telling, reading):
    """Return `(country, city, travellers)`: to which country an article's persons travelled, empty where to several."""
    text, readout, lands, cities, travellers = reading.text, reading.article["date"], set(), [], set()
    told = [row for row in telling.visits if _is_undertaken(row[0]) and not _of_somebody(*row)]
    told = [row for row in told if not _is_to_come(row[0], readout)]
    for naming, mentions in [row for row in told if row[0].title or row[0].kind == "verb"] or told:
        start, end = naming.side
        capitals = (land for at, _, land, kind in countries.find(naming.doc) if kind == "capital" and start <= at < end)
        city, land = _city(naming, text)
        lands |= {land, *capitals, *(m.country for m in _goal(naming, mentions))} - {""}
        cities += [city] if city and naming.kind == "verb" else []
        travellers |= set(first_side(naming, persons_in(mentions), telling))
    for one in telling.encounters:  # `N, who is in Rome for an official visit, met M`
        if HERE in one.rules and one.land not in ("", telling.home) and "visit" in lowers(one.naming.doc):
            lands.add(one.land)
            travellers |= set(one.first)
    if len(lands) != 1:
        return "", "", set()
    return next(iter(lands)), cities[0] if cities else "", travellers


def visit_as_encounter(telling, reading, lands):
    """Add the visit that an article reports as its encounter, where it tells of no other; `lands`: actor → country."""
    for naming, mentions in telling.visits if is_on("visit-without-meeting") else ():
        goal = [m for m in _goal(naming, mentions) if m.actor][:1]
        if naming.state != "held" or naming.kind not in ("verb", "light") or naming.wording == "arrive in" or not goal:
            continue
        verb = naming.doc[naming.at]
        found, _ = persons_before(naming.doc, persons_in(mentions), verb.i, verb)
        guests = [actor for actor in actors_of(found) if lands.get(actor) != goal[0].country]
        if guests:
            telling.bodies[goal[0].actor] = (goal[0].country, goal[0].name)
            naming.day = settings.day_of(naming, reading.article["date"], "")
            naming.place, naming.land = _city(naming, reading.text)[0], goal[0].country
            new_encounter(telling, guests, [goal[0].actor], naming, "visit-without-meeting")
            return
