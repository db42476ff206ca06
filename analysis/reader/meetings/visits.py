"""Visits: to which country an account's persons travelled, and the encounter that this is where no meeting is told."""

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import file_wording, span
from analysis.reader.meetings import both_sides, places, settings, sides

LISTED = word_class("signs-between-countries")
OWN = ("his", "her", "their")


def _goal(naming, mentions):
    """Return the mentions of the country, or of the listed countries, to which a visit goes."""
    start, end = naming["after"]
    here = [m for m in mentions if m["kind"] == "country" and start <= m["first"] < end]
    found = here[:1]
    for mention in here[1:]:
        if any(token.lower_ not in LISTED for token in naming["doc"][found[-1]["last"] : mention["first"]]):
            break
        found.append(mention)
    return found


def _city(naming, text):
    """Return the wording and country of the city to which a visit goes, both empty where it names a country alone."""
    doc, (start, end) = naming["doc"], naming["after"]
    tokens = places.city(doc, start) if end > start else None
    if tokens is None or places.building(doc[tokens[0] : tokens[1]]):
        return "", ""
    found = doc[tokens[0] : tokens[1]]
    return file_wording(found, text), places.country(found.text)


def _undertaken(naming):
    own = any(child.lower_ in OWN for child in naming["doc"][naming["at"]].children)
    return (naming["state"] == "held" or own) and naming["after"][1] > naming["after"][0]


def _travellers(story, naming, mentions):
    """Return who undertakes a visit: the subject of its verb or of the sentence, or the owner of its noun."""
    return both_sides.first_side(naming["doc"], naming, sides.named_persons(naming["doc"], mentions), story)


def abroad(story, text):
    """Return `(country, city, travellers)`: to which country an article's persons travelled, empty where to several."""
    lands, cities, travellers = set(), [], set()
    told = [row for row in story["visits"] if _undertaken(row[0])]
    main = [row for row in told if row[0]["title"] or row[0]["kind"] == "verb"]
    for naming, mentions in main or told:
        start, end = naming["after"]
        found = countries.find(naming["doc"])
        lands |= {m["country"] for m in _goal(naming, mentions)}
        lands |= {land for at, _, land, kind in found if kind == "capital" and start <= at < end}
        city, land = _city(naming, text)
        cities += [city] if city and naming["kind"] == "verb" else []
        lands |= {land} - {""}
        travellers |= set(_travellers(story, naming, mentions))
    if len(lands) != 1:
        return "", "", set()
    return next(iter(lands)), cities[0] if cities else "", travellers


def visit_as_encounter(story, reading, known):
    """Return the visit that an article reports as an encounter, in a list, or an empty list."""
    for naming, here in story["visits"]:
        doc, goal = naming["doc"], [m for m in _goal(naming, here) if m["actor"]]
        if naming["state"] != "held" or naming["kind"] != "verb" or not goal:
            continue
        found, _ = sides.before(doc, sides.named_persons(doc, here), naming["at"], doc[naming["at"]])
        guests = [m["actor"] for m in found if m["actor"] and known.get(m["actor"]) != goal[0]["country"]]
        if guests:
            story["bodies"][goal[0]["actor"]] = (goal[0]["country"], goal[0]["name"])
            start, end = span(doc[naming["first"] : naming["last"]])
            day, _ = settings.day(doc, naming, reading.article["date"], "")
            return [
                {
                    "form": "visit", "wording": "visit", "first": guests, "other": [goal[0]["actor"]],
                    "naming": naming, "date": day,
                    "place": _city(naming, reading.text)[0], "land": goal[0]["country"], "companions": [],
                    "title": naming["title"],
                    "sentence": doc.user_data["sentence"], "start": start, "end": end,
                }
            ]  # fmt: skip
    return []
