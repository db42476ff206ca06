"""Over time: who held an office when, by the readouts, and how often two countries met."""

import re
from collections import Counter

import pandas as pd
from rapidfuzz import fuzz

from analysis import countries
from analysis.asked import remember
from analysis.tables import LIST

SHORT = re.compile(r"\s\([A-Z]+\)")  # a short form behind a name
ALIKE = 84  # of 100: two spellings of one name
SMALL = {"of", "for", "the", "and"}  # words that part two wordings of one office
SEVERAL = re.compile(r"\bmembers?\b|^(?:deputy|vice)\b(?![- ](?:state )?president$)", re.IGNORECASE)  # side by side


def holders(mentions, *, without=()):
    """Return one row per office of a country and run of readouts that give it to one person, in order of date.

    `holder`, `country`, `office`, `first` and `last` date on which a readout names them so, these readouts
    (`first_in`, `last_in`), `n` mentions. A return to office is a further run. Only offices that several persons
    held are told. Left out, because they are no change of hands: titles in `without` (forms of address); members of a
    body, deputies and vices (of a president alone there is one); who is known by the office alone; who bears a title
    beside the holder in one readout, or in one readout between two of the holder; a title that somebody bears in more
    than two runs, which is two offices of one title; two spellings of one name. An office with its country beside it
    (*Israeli Prime Minister*, *Taoiseach of Ireland*) is the same without, and so is one whose words stand in another
    order. What the same persons held in the same order under two names (*National Security Advisor*, *Director of the
    National Security Office*) is told once.
    """
    rows = mentions[(mentions["kind"] == "person") & (mentions["roles"] != "") & (mentions["actor"] != "")]
    rows = rows.assign(office=rows["roles"].str.split(LIST, regex=False)).explode("office")
    bare = [_bare(*row) for row in zip(rows["office"], rows["country"], strict=True)]
    rows = rows.assign(office=bare).astype({"office": str})  # of no rows too
    rows = rows.assign(office=_one_wording(rows)).astype({"office": str})
    rows = rows[~rows["office"].str.contains(SEVERAL) & (rows["name"].str.lower() != rows["roles"].str.lower())]
    rows = rows[~rows["office"].str.lower().str.replace(".", "").isin(without) & (rows["country"] != "")]
    rows = rows[rows["date"] != ""].sort_values(["country", "office", "date", "article", "start"])
    spelled = (_spelled(part) for _, part in rows.groupby(["country", "office"]))
    offices = [_sole(part) for part in spelled if part["actor"].nunique() > 1]
    found = [run for part in _as_one(offices) for run in _runs(part)]
    columns = ["country", "office", "actor", "holder", "first", "last", "first_in", "last_in", "n", "runs"]
    return pd.DataFrame(found, columns=columns)


def _bare(office, country):
    """Return an office without its own country before or behind it: `Prime Minister` of `Israeli Prime Minister`."""
    words = SHORT.sub("", office).split()
    known = (at for at in range(len(words) - 1, 0, -1) if countries.code(" ".join(words[:at])) == country != "")
    words = words[next(known, 0) :]
    of = (at for at in range(1, len(words) - 1) if words[at].lower() == "of")
    behind = (at for at in of if countries.named(" ".join(words[at + 1 :])) == country != "")
    return " ".join(words[: next(behind, len(words))])


def _as_one(offices):
    """Return the mentions of each office, those that the same persons held in the same order as one: of most mentions.

    Such are two wordings of one office (*Spokesperson and Chief Advisor*, *Chief Advisor*).
    """
    alike = {}
    for part in offices:
        turns = part.groupby(_numbered(part))["actor"].first() if len(part) else []
        alike.setdefault((*part["country"].head(1), *turns), []).append(part)
    for parts in alike.values():
        named = max(parts, key=len)["office"]
        rows = pd.concat(parts).drop_duplicates(["article", "start"]).sort_values(["date", "article", "start"])
        yield rows.assign(office=named.iloc[0] if len(named) else "")


def _one_wording(rows):
    """Return for each row the most frequent wording of its office: `Defense Minister` for `Minister of Defence`."""
    words = rows["office"].str.lower().str.replace("defence", "defense").str.replace(".", "").str.split()
    keys = [(land, *sorted(set(some) - SMALL)) for land, some in zip(rows["country"], words, strict=True)]
    counted = Counter(zip(keys, rows["office"], strict=True))
    best = {}
    for (key, office), _ in sorted(counted.items(), key=lambda item: (-item[1], item[0][1])):
        best.setdefault(key, office)
    return [best[key] for key in keys]


def _spelled(part):
    """Return the mentions of an office with one actor and one name, the longest, for all spellings of a name."""
    names = part.groupby("actor", sort=False)["name"].agg(lambda found: max(found, key=len)).to_dict()
    same = {}
    for actor, name in names.items():
        alike = (one for one in same.values() if fuzz.token_set_ratio(names[one].lower(), name.lower()) >= ALIKE)
        same[actor] = next(alike, actor)
    actor = part["actor"].map(same)
    longest = {one: max((names[two] for two, its in same.items() if its == one), key=len) for one in set(same.values())}
    return part.assign(actor=actor, name=actor.map(longest))


def _sole(part):
    """Return the mentions of those who bear a title alone: in each readout, of several bearers, the one of most.

    None where somebody bears it in more than two runs: then it is two offices of one title.
    """
    beside = part.assign(readouts=part.groupby("actor")["article"].transform("nunique"))
    most = beside["readouts"] == beside.groupby("article")["readouts"].transform("max")
    several = beside[most].groupby("article")["actor"].nunique()
    part = part[most & ~part["article"].isin(several.index[several > 1])]
    runs = part.groupby(_numbered(part)).agg(actor=("actor", "first"), readouts=("article", "nunique"))
    if len(runs) and runs["actor"].value_counts().max() > 2:
        return part.iloc[:0]
    between = (runs["readouts"] == 1) & (runs["actor"].shift() == runs["actor"].shift(-1)).fillna(False)
    return part[~_numbered(part).isin(runs.index[between])]


def _numbered(part):
    """Return the number of each mention's run: a new one begins with each readout that names another person."""
    return (part["actor"] != part["actor"].shift()).fillna(True).astype(int).cumsum()


def _runs(part):
    """Return the runs of one office, none where one person held it."""
    number = _numbered(part)
    if part["actor"].nunique() < 2:
        return []
    return [
        (run["country"].iloc[0], run["office"].iloc[0], run["actor"].iloc[0], run["name"].iloc[0], run["date"].iloc[0],
         run["date"].iloc[-1], run["article"].iloc[0], run["article"].iloc[-1], len(run), int(number.max()))
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


def first_and_last(rows, by):
    """Return one row per combination of `by`: `n` rows, the dates of the `first` and `last`, the earliest first.

    `first_in` and `last_in` are these readouts; what stands in undated ones alone has neither.
    """
    dated = rows[rows["date"] != ""].sort_values(["date", "article"])
    ends = dated.groupby(by).agg(
        first=("date", "first"), last=("date", "last"), first_in=("article", "first"), last_in=("article", "last")
    )
    table = rows.groupby(by).size().rename("n").to_frame().join(ends).fillna("").reset_index()
    table = table.sort_values(["first", *by], key=lambda one: one.replace("", "~"), ignore_index=True)
    return remember(table, rows, by, {"n": {}})
