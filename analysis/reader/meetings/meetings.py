"""Encounters that a readout reports: who received or met whom, in what form, when and where."""

import re

from analysis import countries
from analysis.reader.meetings import belonging, encounters, places, visits
from analysis.reader.names.accounts import account_country
from analysis.tables import LIST

FROM_AFAR = ("phone call", "video call", "message")
EMBASSY = re.compile(r"\b(?:embassy|consulate|mission)\b", re.IGNORECASE)
ENVOY = re.compile(r"\b(?:ambassador|consul|charg[eé]|permanent representative)\b", re.IGNORECASE)
KNOWN_HOST = ("subject", "other")


def _at_home(one, land, lands):
    """Return those at home in a land where the other side is not; of several counterparts only their own."""
    ours, theirs = ([lands.get(actor) == land for actor in one[side]] for side in ("first", "other"))
    if not land or any(ours) == any(theirs):
        return []
    return one["first"] if any(ours) else [actor for actor in one["other"] if lands.get(actor) in (land, "", None)]


def _visited(one, land, lands):
    """Return the side of which nothing is known but that the other one is not at home in the land of the encounter."""
    for side, other in ((one["first"], one["other"]), (one["other"], one["first"])):
        away = land and all(lands.get(actor) not in (None, "", land) for actor in side)
        if away and not any(lands.get(actor) for actor in other):
            return other
    return []


def _received(one):
    """Return the side of an encounter on a visit that did not travel, where the other one did."""
    if one["land"] not in ("", one["abroad"]):
        return []
    ours, theirs = (bool(one["travellers"] & set(one[side])) for side in ("first", "other"))
    return [] if ours == theirs else one["other"] if ours else one["first"]


def _ambassador(one, roles):
    """Return the side of the ambassador, where an encounter took place at an embassy."""
    if not EMBASSY.search(one["place"]):
        return []
    sides = (one["first"], one["other"])
    return next((side for side in sides if any(ENVOY.search(" ".join(roles.get(actor, ()))) for actor in side)), [])


def _hosts(one, lands, roles, home, dateline):
    """Return the hosts: as the wording says, else who is at home there, else the side whose account it is."""
    if one["form"] not in FROM_AFAR:
        if one["naming"]["host"] in KNOWN_HOST:
            return one["first"] if one["naming"]["host"] == "subject" else one["other"]
        if own := _ambassador(one, roles):
            return own
        if own := _received(one):
            return own
        for land in [one["land"]] if one["land"] else [one["abroad"], dateline]:
            if own := _at_home(one, land, lands) or _visited(one, land, lands):
                return own
    return _at_home(one, home, lands) or one["first"]


def _company(one, hosts, guests, lands):
    """Add those who joined somebody to his side, else to the side of their country, else to that of the account."""
    for actor, leader in one["companions"]:
        if actor in hosts or actor in guests:
            continue
        theirs = lands.get(actor) and lands[actor] in {lands.get(a) for a in guests} - {lands.get(a) for a in hosts}
        (guests if set(leader) & set(guests) or (theirs and not leader) else hosts).append(actor)


def _joined(values):
    return LIST.join(dict.fromkeys(value for value in values if value))


def _row(reading, number, one, known, home, dateline):
    """Return the row of `meetings` of one encounter."""
    lands, names, roles = known
    hosts = list(_hosts(one, lands, roles, home, dateline))
    guests = [actor for actor in [*one["first"], *one["other"]] if actor not in hosts]
    _company(one, hosts, guests, lands)
    return {
        "meeting": f"{reading.article['article']}/m{number}", "article": reading.article["article"],
        "form": one["form"],
        "date": one["date"], "place": "" if one["form"] in FROM_AFAR else one["place"],
        "host_country": _joined(lands.get(actor, "") for actor in hosts),
        "guest_country": _joined(lands.get(actor, "") for actor in guests),
        "hosts": _joined(hosts), "guests": _joined(guests),
        "host_names": _joined(names.get(actor, "") for actor in hosts),
        "guest_names": _joined(names.get(actor, "") for actor in guests),
        "sentence": one["sentence"], "start": one["start"], "end": one["end"],
    }  # fmt: skip


def _settle(story, text):
    """Give each encounter the place of the one before it on the day or the visit, else that of the visit."""
    abroad, city, travellers = visits.abroad(story, text)
    place, day, land = city, "", abroad if city else ""
    for one in story["encounters"]:
        one["abroad"], one["travellers"] = abroad, travellers
        if one["form"] in FROM_AFAR:
            continue
        if one["place"]:
            place, day, land = one["place"], one["date"], one["land"]
        elif place and one["land"] in ("", land) and (abroad or not day or not one["date"] or day == one["date"]):
            one["place"], one["land"] = place, one["land"] or land


def _dateline_places(story, rows, reading, dateline):
    """Give an encounter with no place the dateline where its host is at home."""
    for row, one in zip(rows, story["encounters"], strict=True):
        if (
            not row["place"]
            and row["form"] not in FROM_AFAR
            and dateline
            and dateline in row["host_country"].split(LIST)
            and not one["land"]
        ):
            row["place"] = reading.article["place"]


def _known(story, actors):
    """Return actor → country, actor → name and actor → offices: as the article has them, else as the corpus has."""
    lands = {actor: row.get("country", "") for actor, row in actors.items()}
    names = {actor: row.get("name", "") for actor, row in actors.items()}
    lands |= {person["actor"]: person["country"] for person in story["known"] if person["country"]}
    names |= {person["actor"]: person["name"] for person in story["known"] if person["name"]}
    for actor, (land, name) in story["bodies"].items():
        lands[actor], names[actor] = land or lands.get(actor, ""), names.get(actor) or name
    return lands, names, {person["actor"]: person["roles"] for person in story["known"]}


def _dateline(reading):
    """Return the country of the dateline."""
    place = reading.article["place"]
    return (countries.code(place) or places.country(place)) if place else ""


def find_meetings(reading, docs, mentions, actors, book):
    """Return one row per encounter that an article reports, and problem rows; sets each sentence's `meeting`.

    `mentions` are the article's named mentions with their actors, `actors` is actor id → row. Hosts, guests and
    countries are joined by ` | `; a date or place that the text doesn't give is empty.
    """
    home, dateline = account_country(reading), _dateline(reading)
    story = encounters.gather(reading, docs, mentions, home)
    if not story["encounters"]:
        story["encounters"] = visits.visit_as_encounter(story, reading, _known(story, actors)[0])
        for one in story["encounters"]:
            story["namings"].append({"sentence": one["sentence"], "encounter": one, "also": None})
    known = _known(story, actors)
    _settle(story, reading.text)
    story["encounters"].sort(key=lambda one: (one["title"], one["sentence"]))
    rows = [_row(reading, number, one, known, home, dateline) for number, one in enumerate(story["encounters"], 1)]
    _dateline_places(story, rows, reading, dateline)
    belonging.assign_meetings(reading, story, rows, mentions)
    return rows, []
