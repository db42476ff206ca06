"""Sides: the home of an account, whom it met, whose voice a statement is, and between whom its words go."""

from collections import Counter

import pandas as pd

from analysis.tables import LIST

TEXT = "string"


def split(cell):
    """Return the values of a list cell."""
    return cell.split(LIST) if cell else []


def one_of(values, *, none, several):
    """Return the one value that a list holds, or the word for none or several."""
    values = sorted(set(values))
    return (values[0] if len(values) == 1 else several) if values else none


def people(actors):
    """Return those actors that are persons."""
    return set(actors.loc[actors["kind"] == "person", "actor"])


def home_countries(articles):
    """Return collection → the country whose account most of its articles are ('' if none)."""
    counts = {name: Counter() for name in articles["collection"]}
    for row in articles.query("account.notna() and account != ''").itertuples():
        counts[row.collection][row.account] += 1
    homes = {}
    for name, count in counts.items():
        first, second = ([*count.most_common(2), ("", 0), ("", 0)])[:2]
        homes[name] = first[0] if first[1] > second[1] else ""
    return homes


def counterparts(meetings, homes, by):
    """Return meeting or article (`by`) → the country met there: '' if none is known, `several` if more."""
    countries = {}
    for row in meetings.to_dict("records"):
        others = {*split(row["host_country"]), *split(row["guest_country"])} - {homes[row["collection"]]}
        countries.setdefault(row[by], set()).update(others)
    return {key: one_of(found, none="", several="several") for key, found in countries.items()}


def countries_met(meetings, homes):
    """Return for each encounter every country that its account's own side met there, as a list cell, in order.

    Of an encounter of others it met none; where no side is the own, every country there met another.
    """
    cells = zip(meetings["collection"], meetings["host_country"], meetings["guest_country"], strict=True)
    return pd.array([LIST.join(_met(*sides, homes.get(name, ""))) for name, *sides in cells], dtype=TEXT)


def _met(host, guest, home):
    """Return the countries of an encounter that the home met, in order; an empty side may be the home's."""
    lands = {*split(host), *split(guest)}
    return [] if home and host and guest and home not in lands else sorted(lands - {home})


def _sides(row):
    """Return the actors of both sides of an encounter, as sets."""
    return [set(split(row.get(name, ""))) for name in ("hosts", "guests")]


def _countries(cells, encounters, country, persons):
    """Return for each cell of actor ids the country they speak for: `joint` where several, `open` where unknown.

    A person of no known country stands for that of those beside him, where all are on one side of the encounter; else
    he is somebody else's.
    """
    found = []
    for cell, encounter in zip(cells, encounters, strict=True):
        actors = set(split(cell))
        lands = {country.get(actor, "") for actor in actors}
        unknown = {actor for actor in actors if not country.get(actor)}
        beside = len(lands) == 2 and unknown <= persons and any(actors <= side for side in _sides(encounter))
        found.append(one_of(lands - {""} if beside else lands, none="open", several="joint") or "open")
    return pd.array(found, dtype=TEXT)


def _faces_home(speakers, row, country, home):
    """Say whether speakers stand on one side of an encounter and only the other side has persons of the home."""
    sides = _sides(row)
    at_home = [any(country.get(actor) == home for actor in side) for side in sides]
    return any(set(speakers) <= side and there and not here
               for side, here, there in zip(sides, at_home, at_home[::-1], strict=True))  # fmt: skip


def _is_of_others(row, country, home):
    """Say whether both sides of an encounter are known and neither is of the home: it is told of others."""
    sides = [{country.get(actor, "") for actor in side} - {""} for side in _sides(row)]
    return all(sides) and not any(home in side for side in sides)


def _voice(side, speakers, met, country, home):
    """Return whose voice a statement is in its account: own, other, both, or open where the speaker is unknown.

    Who speaks for no known country and was met by persons of the own side is of the other side; in an encounter of two
    other countries nobody is, and what they say together is nobody's either. Where no side is the own, it is one's
    alone (`one`) or both's.
    """
    if side == "joint":
        if not home or {country.get(actor, "") for actor in speakers} & {home, ""}:
            return "both"
        there = (country.get(actor) for actors in _sides(met) for actor in actors)
        return "other" if home in there else "open"  # two who were met by the own side, or two others
    if not home:
        alone = bool(speakers) and any(set(speakers) <= there for there in _sides(met))
        return "one" if side != "open" or alone else "open"
    if side == "open":
        return "other" if speakers and _faces_home(speakers, met, country, home) else "open"
    return "own" if side == home else "open" if _is_of_others(met, country, home) else "other"


def _exchange(voice, side, toward, home):
    """Return which way a statement goes between the account's own side and one other country, and that country."""
    if voice == "own" and toward not in ("open", "joint", home):
        return "given", toward
    return ("received", side) if voice == "other" and side not in ("open", "joint") and toward == home else ("", "")


def between(table, meetings, actors, homes):
    """Return the columns `side`, `toward`, `voice`, `way` and `partner` of statements, by name."""
    country = actors.set_index("actor")["country"].to_dict()
    met = meetings.drop_duplicates("meeting").set_index("meeting")[["hosts", "guests"]].to_dict("index")
    own = [homes[name] for name in table["collection"]]
    there, persons = [met.get(meeting, {}) for meeting in table["meeting"]], people(actors)
    side, toward = (_countries(table[name], there, country, persons) for name in ("speaker", "addressee"))
    voice = [
        _voice(one, split(speakers), encounter, country, home)
        for one, speakers, encounter, home in zip(side, table["speaker"], there, own, strict=True)
    ]
    ends = [_exchange(*row) for row in zip(voice, side, toward, own, strict=True)]
    way, partner = ([end[at] for end in ends] for at in (0, 1))
    found = {"side": side, "toward": toward, "voice": voice, "way": way, "partner": partner}
    return {name: pd.array(cells, dtype=TEXT) for name, cells in found.items()}
