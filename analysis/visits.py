"""Visits: to which country an account's persons travelled, and the encounter that this is where no meeting is told."""

from analysis import countries, places, settings, sides
from analysis.parsing import span, wording

OWN = ("his", "her", "their")


def _goal(naming, mentions):
    """Return the mentions of countries to which a visit goes."""
    start, end = naming["after"]
    return [m for m in mentions if m["kind"] == "country" and start <= m["first"] < end]


def _city(naming, text):
    """Return the wording and country of the city to which a visit goes, both empty where it names a country alone."""
    doc, (start, end) = naming["doc"], naming["after"]
    tokens = places.city(doc, start) if end > start else None
    return (
        ("", "")
        if tokens is None
        else (wording(doc[tokens[0] : tokens[1]], text), places.country(doc[tokens[0] : tokens[1]].text))
    )


def _undertaken(naming):
    own = any(child.lower_ in OWN for child in naming["doc"][naming["at"]].children)
    return (naming["state"] == "held" or own) and naming["after"][1] > naming["after"][0]


def abroad(story, text):
    """Return `(country, city)` to which the persons of an article travelled, empty where there are several."""
    lands, cities = set(), []
    told = [row for row in story["visits"] if _undertaken(row[0])]
    main = [row for row in told if row[0]["title"] or row[0]["kind"] == "verb"]
    for naming, mentions in main or told:
        start, end = naming["after"]
        lands |= {m["country"] for m in _goal(naming, mentions)}
        lands |= {
            land for at, _, land, kind in countries.find(naming["doc"]) if kind == "capital" and start <= at < end
        }
        city, land = _city(naming, text)
        cities += [city] if city and naming["kind"] == "verb" else []
        lands |= {land} - {""}
    return (next(iter(lands)), cities[0] if cities else "") if len(lands) == 1 else ("", "")


def encounter(story, reading, known):
    """Return the visit that an article reports as an encounter, in a list, or an empty list."""
    for naming, here in story["visits"]:
        doc, goal = naming["doc"], [m for m in _goal(naming, here) if m["actor"]]
        if naming["state"] != "held" or naming["kind"] != "verb" or not goal:
            continue
        found, _ = sides.before(doc, sides.named(doc, here), naming["at"], doc[naming["at"]])
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
