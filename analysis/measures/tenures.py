"""Over time: who held an office when, by the readouts, and how often two countries met."""

import pandas as pd

from analysis.asked import remember
from analysis.tables import LIST


def holders(mentions, *, without=()):
    """Return one row per office of a country and run of readouts that give it to one person, in order of date.

    `holder`, `country`, `office`, `first` and `last` date on which a readout names them so, `n` mentions. A return to
    office is a further run. Only offices that several persons held are told; titles in `without` (forms of address) are
    no offices, and a title that two persons of a country bear in turn, time and again, may be two offices.
    """
    rows = mentions[(mentions["kind"] == "person") & (mentions["roles"] != "") & (mentions["actor"] != "")]
    rows = rows.assign(office=rows["roles"].str.split(LIST, regex=False)).explode("office")
    rows = rows[~rows["office"].str.lower().str.replace(".", "").isin(without) & (rows["country"] != "")]
    rows = rows[rows["date"] != ""].sort_values(["country", "office", "date", "article", "start"])
    found = [run for _, part in rows.groupby(["country", "office"]) for run in _runs(part)]
    columns = ["country", "office", "actor", "holder", "first", "last", "n", "runs"]
    return pd.DataFrame(found, columns=columns)


def _runs(part):
    """Return the runs of one office: a new one begins with each readout that gives it to another person."""
    if part["actor"].nunique() < 2:
        return []
    number = (part["actor"] != part["actor"].shift()).fillna(True).astype(int).cumsum()
    return [
        (run["country"].iloc[0], run["office"].iloc[0], run["actor"].iloc[0], run["name"].iloc[0], run["date"].iloc[0],
         run["date"].iloc[-1], len(run), int(number.max()))
        for _, run in part.groupby(number)
    ]  # fmt: skip


def rhythm(meetings, *, by="counterpart", until=None):
    """Return one row per country met: `n` encounters with a sure day, the days between them and since the last.

    `days` is the median between one day of encounters and the next, `since` the days from the `last` to `until`, by
    default the latest day of all. Countries met on one day only have no `days`.
    """
    rows = meetings[(meetings["date"].str.len() == 10) & ~meetings[by].isin(["", "several"])]
    until = pd.Timestamp(until or rows["date"].max()) if len(rows) else None
    found = []
    for name, part in rows.groupby(by):
        days = pd.to_datetime(pd.Series(sorted(set(part["date"]))))
        between = days.diff().dt.days.median()
        found.append((name, len(part), days.iloc[-1].date().isoformat(), between, (until - days.iloc[-1]).days))
    table = pd.DataFrame(found, columns=[by, "n", "last", "days", "since"])
    table = table.sort_values(["n", by], ascending=[False, True], ignore_index=True)
    return remember(table, meetings, [by], {})
