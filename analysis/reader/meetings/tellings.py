"""The same encounter told by several files: meetings grouped into encounters, every telling kept."""

from datetime import date

import pandas as pd

from analysis.reader.meetings.matching import contact
from analysis.reader.reading.account_site import host_of
from analysis.tables import LIST

NEAR = 1  # days between readouts of two publishers where at least one telling does not say the encounter's day


def _day(text):
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def _people(row):
    return frozenset(actor for side in ("hosts", "guests") for actor in str(row[side]).split(LIST) if actor)


def _publisher(article):
    """Return who published an article, by its agency or its address; empty where neither is known."""
    return str(article["agency"] or "") or host_of(article["url"])


def _countries(row):
    return frozenset(land for side in ("host_country", "guest_country") for land in str(row[side]).split(LIST) if land)


def _one_day(one, other):
    """Say whether two tellings are of one day: the encounters' own, or nearly the readouts' where one has none."""
    days = [_day(row["date"]) for row in (one, other)]
    if all(days):
        return days[0] == days[1]
    days = [_when(one), _when(other)]
    apart = 0 if one["publisher"] and one["publisher"] == other["publisher"] else NEAR
    return all(days) and abs(days[0] - days[1]).days <= apart


def _alike(one, other):
    """Say whether two tellings are of one encounter: the same people, the same kind of contact, the same day."""
    if one["article"] == other["article"] or contact(one["form"]) != contact(other["form"]):
        return False
    ours, theirs = _people(one), _people(other)
    within = (ours <= theirs or theirs <= ours) and _countries(one) == _countries(other)
    return min(len(ours), len(theirs)) > 1 and (ours == theirs or within) and _one_day(one, other)


def _near(row, by_actor):
    """Return the groups, the earliest first for each actor, of which a telling names an actor on a day near a row's."""
    day, near = _when(row), []
    for actor in sorted(_people(row)) if day else ():
        known = (by_actor.get((actor, day.toordinal() + days), ()) for days in range(-NEAR, NEAR + 1))
        near += [group for _, group in sorted((one for some in known for one in some), key=lambda one: one[0])]
    return near


def _when(row):
    """Return the day of a telling's encounter, else of its readout, else None."""
    return _day(row["date"]) or _day(row["readout"])


def group_tellings(meetings, articles):
    """Return the meetings with two more columns: `encounter`, its first telling's id, and `tellings`, their number.

    Tellings of one encounter come from different articles, name the same people (or some of them, with no country left
    out), are contacts of one kind, and are of the same day; where a telling has no day, the readouts' dates may lie a
    day apart, or none if one publisher tells both. An article marked as a duplicate keeps its rows: tellings too.
    """
    told = {
        row["article"]: {"readout": row["date"], "publisher": _publisher(row)} for row in articles.to_dict("records")
    }
    rows = [row | told.get(row["article"], {"readout": "", "publisher": ""}) for row in meetings.to_dict("records")]
    groups, by_actor = [], {}
    for number, row in enumerate(rows):
        near = _near(row, by_actor)
        group = next((group for group in near if all(_alike(told, row) for told in group)), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(row)
        for actor in _people(row) if _when(row) else ():
            by_actor.setdefault((actor, _when(row).toordinal()), []).append((number, group))
    first = {row["meeting"]: group[0]["meeting"] for group in groups for row in group}
    table = meetings.assign(encounter=[first[row["meeting"]] for row in rows])
    counts = table.groupby("encounter")["meeting"].transform("count") if len(table) else pd.Series(dtype="Int64")
    return table.assign(tellings=counts.astype("Int64"))
