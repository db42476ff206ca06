"""The same encounter told by several files: meetings grouped into encounters, every telling kept."""

from datetime import date

import pandas as pd

from analysis.gathering import channel
from analysis.tables import LIST

NEAR = 1  # days between the readouts' dates where at least one telling does not say the encounter's day


def _day(text):
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def _people(row):
    return frozenset(actor for side in ("hosts", "guests") for actor in str(row[side]).split(LIST) if actor)


def _countries(row):
    return frozenset(land for side in ("host_country", "guest_country") for land in str(row[side]).split(LIST) if land)


def _one_day(one, other):
    """Say whether two tellings are of one day: the encounters' days are the same, or near where one telling has none."""
    days = [_day(row["date"]) for row in (one, other)]
    if all(days):
        return days[0] == days[1]
    days = [_day(row["date"]) or _day(row["readout"]) for row in (one, other)]
    return all(days) and abs(days[0] - days[1]).days <= NEAR


def _alike(one, other):
    """Say whether two tellings are of one encounter: the same people, the same kind of contact, the same day."""
    if one["article"] == other["article"] or channel(one["form"]) != channel(other["form"]):
        return False
    ours, theirs = _people(one), _people(other)
    within = (ours <= theirs or theirs <= ours) and _countries(one) == _countries(other)
    return min(len(ours), len(theirs)) > 1 and (ours == theirs or within) and _one_day(one, other)


def same(meetings, articles):
    """Return the meetings with two more columns: `encounter`, the id of its first telling, and `tellings`, how many there are.

    Tellings of one encounter come from different articles, name the same people (or some of them, with no country left out),
    are contacts of one kind, and are of the same day; where a telling has no day, the readouts' dates may lie a day apart. An
    article marked as a duplicate keeps its rows: they are tellings too.
    """
    dates = dict(zip(articles["article"], articles["date"], strict=True))
    rows = [row | {"readout": dates.get(row["article"], "")} for row in meetings.to_dict("records")]
    first, by_actor = {}, {}
    for row in rows:
        near = [told for actor in sorted(_people(row)) for told in by_actor.get(actor, ())]
        match = next((told for told in near if _alike(told, row)), None)
        first[row["meeting"]] = first[match["meeting"]] if match else row["meeting"]
        for actor in _people(row):
            by_actor.setdefault(actor, []).append(row)
    table = meetings.assign(encounter=[first[row["meeting"]] for row in rows])
    counts = table.groupby("encounter")["meeting"].transform("count") if len(table) else pd.Series(dtype="Int64")
    return table.assign(tellings=counts.astype("Int64"))
