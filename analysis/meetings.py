"""Encounters that a readout reports: who received or met whom, in what form, when and where; and each sentence's encounter."""

from urllib.parse import urlsplit

import pycountry

from analysis import countries, gathering, places, settings, sides
from analysis.parsing import span, wording
from analysis.tables import LIST

FROM_AFAR = ("phone call", "video call", "message")
KNOWN_HOST = ("subject", "other")


def account(reading):
    """Return the country whose account a readout is, by the domain of its address; empty where that doesn't say."""
    ending = urlsplit(reading.article.get("url") or "").netloc.rpartition(".")[2].lower()
    if ending in ("gov", "mil"):
        return "USA"
    found = pycountry.countries.get(alpha_2={"uk": "gb"}.get(ending, ending)) if len(ending) == 2 else None
    return found.alpha_3 if found else ""


def _at_home(one, land, lands):
    """Return those of an encounter who are at home in a land where others are not; who is of unknown land goes with his side."""
    for side, other in ((one["first"], one["other"]), (one["other"], one["first"])):
        if (
            land
            and any(lands.get(actor) == land for actor in side)
            and not any(lands.get(actor) == land for actor in other)
        ):
            return [actor for actor in side if lands.get(actor) in (land, "", None)]
    return []


def _visited(one, land, lands):
    """Return the side of which nothing is known but that the other one is not at home in the land of the encounter."""
    for side, other in ((one["first"], one["other"]), (one["other"], one["first"])):
        away = land and all(lands.get(actor) not in (None, "", land) for actor in side)
        if away and not any(lands.get(actor) for actor in other):
            return other
    return []


def _hosts(one, lands, home, dateline):
    """Return the hosts of an encounter: as its wording says, else who is at home there, else the side whose account it is."""
    if one["form"] not in FROM_AFAR:
        if one["naming"]["host"] in KNOWN_HOST:
            return one["first"] if one["naming"]["host"] == "subject" else one["other"]
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


def _row(reading, number, one, lands, names, home, dateline):
    """Return the row of `meetings` of one encounter."""
    hosts = list(_hosts(one, lands, home, dateline))
    guests = [actor for actor in [*one["first"], *one["other"]] if actor not in hosts]
    _company(one, hosts, guests, lands)
    return {
        "meeting": f"{reading.article['article']}/m{number}", "article": reading.article["article"], "form": one["form"],
        "date": one["date"], "place": "" if one["form"] in FROM_AFAR else one["place"],
        "host_country": _joined(lands.get(actor, "") for actor in hosts),
        "guest_country": _joined(lands.get(actor, "") for actor in guests),
        "hosts": _joined(hosts), "guests": _joined(guests),
        "host_names": _joined(names.get(actor, "") for actor in hosts), "guest_names": _joined(names.get(actor, "") for actor in guests),
        "sentence": one["sentence"], "start": one["start"], "end": one["end"],
    }  # fmt: skip


def _settle(story, reading, dateline):
    """Give each encounter the place of the one before it on the day or the visit, else the dateline; and the land of a visit."""
    abroad = _abroad(story)
    place, day, land = "", "", ""
    for one in story["encounters"]:
        one["abroad"] = abroad
        if one["form"] in FROM_AFAR:
            continue
        if one["place"]:
            place, day, land = one["place"], one["date"], one["land"]
        elif (
            place
            and (not day or not one["date"] or day == one["date"] or abroad)
            and (not one["land"] or one["land"] == land)
        ):
            one["place"], one["land"] = place, one["land"] or land


def _abroad(story):
    """Return the one country to which the article's own persons travelled, by its wordings of a visit; empty where several."""
    lands = set()
    for naming, mentions in story["visits"]:
        doc = naming["doc"]
        own = any(child.lower_ in ("his", "her", "their") for child in doc[naming["at"]].children)
        if (naming["state"] == "held" or own) and naming["after"][1] > naming["after"][0]:
            lands |= {
                m["country"]
                for m in mentions
                if naming["after"][0] <= m["first"] < naming["after"][1] and m["kind"] == "country"
            }
            lands |= {
                land
                for first, _, land, kind in countries.find(doc)
                if kind == "capital" and naming["after"][0] <= first < naming["after"][1]
            }
    return next(iter(lands)) if len(lands) == 1 else ""


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


def _visits(story, reading, mentions, lands, names):
    """Return the row of a visit, where the article reports no meeting of persons: who went to which country."""
    for naming, here in story["visits"]:
        doc = naming["doc"]
        goal = [
            m
            for m in here
            if m["kind"] == "country" and m["actor"] and naming["after"][0] <= m["first"] < naming["after"][1]
        ]
        found, _ = sides.before(doc, sides.named(doc, here), naming["at"], doc[naming["at"]])
        guests = (
            [m["actor"] for m in found if m["actor"] and lands.get(m["actor"]) != goal[0]["country"]] if goal else []
        )
        if naming["state"] == "held" and guests and naming["kind"] == "verb":
            start, end = span(doc[naming["first"] : naming["last"]])
            lands[goal[0]["actor"]], names[goal[0]["actor"]] = goal[0]["country"], goal[0]["name"]
            day, _ = settings.day(doc, naming, reading.article["date"], "")
            place, _ = settings.place(doc, naming, here, reading.text, wording)
            return [
                {
                    "form": "visit", "first": guests, "other": [goal[0]["actor"]], "naming": naming, "date": day, "place": place,
                    "land": goal[0]["country"], "sentence": doc.user_data["sentence"], "start": start, "end": end, "companions": [],
                    "abroad": "", "title": naming.get("title", False),
                }
            ]  # fmt: skip
    return []


def _assign(reading, story, rows, mentions):
    """Give each sentence its encounter: the one last named in its paragraph, or the one paragraph's before, or the persons'."""
    ids = {id(one): row["meeting"] for one, row in zip(story["encounters"], rows, strict=True)}
    people = {row["meeting"]: {*row["hosts"].split(LIST), *row["guests"].split(LIST)} for row in rows}
    named, here = {}, {}
    for row in story["namings"]:
        named.setdefault(row["sentence"], []).extend(
            ids[id(one)] for one in (row["encounter"], row["also"]) if one is not None
        )
    for mention in mentions:
        if mention["kind"] == "person" and mention["actor"]:
            here.setdefault(mention["sentence"], set()).add(mention["actor"])
    current, paragraph, inside, carried, told = "", None, [], "", []
    for sentence in reading.sentences:
        if sentence["part"] != "body":
            found = named.get(sentence["sentence"]) or _shown(people, here.get(sentence["sentence"], set()))
            sentence["meeting"] = found[0] if len(set(found)) == 1 else ""
            continue
        if sentence["paragraph"] != paragraph:
            if paragraph is not None:
                carried = "" if len(set(inside)) > 1 else current
            paragraph, inside, current = sentence["paragraph"], [], carried
        found = list(dict.fromkeys(named.get(sentence["sentence"], [])))
        inside += found
        told += found
        if found:
            current = found[-1]
        unnamed = sentence["sentence"] in story["unnamed"]
        earlier = {meeting: people[meeting] for meeting in told}
        sentence["meeting"] = _own(current, found, here.get(sentence["sentence"], set()), earlier, unnamed)


def _shown(people, persons):
    """Return the encounters of which a caption shows two persons and nobody else."""
    return [meeting for meeting, some in people.items() if len(persons & some) > 1 and persons <= some]


def _own(current, found, persons, people, unnamed):
    """Return the encounter of one sentence, given the one that runs, those it names, and the people of those told so far."""
    if len(found) > 1 or (unnamed and not found):
        return ""
    told = persons & {actor for some in people.values() for actor in some}
    if found or not told or told <= people.get(current, set()):
        return current
    earlier = [meeting for meeting, some in people.items() if told <= some]
    return earlier[-1] if earlier else current


def find(reading, docs, mentions, actors, book):
    """Return one row per encounter that an article reports, and problem rows; sets each sentence's `meeting`.

    `mentions` are the article's named mentions with their actors, `actors` is actor id → row. Hosts, guests and countries are
    joined by ` | `; a date or place that the text doesn't give is empty.
    """
    home = account(reading)
    story = gathering.gather(reading, docs, mentions, home)
    lands = {actor: row.get("country", "") for actor, row in actors.items()} | {
        p["actor"]: p["country"] for p in story["known"] if p["country"]
    }
    names = {actor: row.get("name", "") for actor, row in actors.items()} | {
        p["actor"]: p["name"] for p in story["known"] if p["name"]
    }
    for actor, (land, name) in story["bodies"].items():
        lands[actor], names[actor] = land or lands.get(actor, ""), names.get(actor) or name
    if not story["encounters"]:
        story["encounters"] = _visits(story, reading, mentions, lands, names)
        story["namings"] = [
            {"sentence": one["sentence"], "encounter": one, "also": None} for one in story["encounters"]
        ]
    dateline = (
        countries.code(reading.article["place"]) or places.country(reading.article["place"] + " ")
        if reading.article["place"]
        else ""
    )
    _settle(story, reading, dateline)
    story["encounters"].sort(key=lambda one: (one["title"], one["sentence"]))
    rows = [
        _row(reading, number, one, lands, names, home, dateline) for number, one in enumerate(story["encounters"], 1)
    ]
    _dateline_places(story, rows, reading, dateline)
    _assign(reading, story, rows, mentions)
    return rows, []
