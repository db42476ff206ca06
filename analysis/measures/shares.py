"""Tables in, small tables out: shares with intervals, the ladder of commitment, who met whom, when."""

from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.asked import asked, remember
from analysis.measures import corrected
from analysis.measures.intervals import clustered, wilson
from analysis.prose import interval, percent
from analysis.tables import LIST

FEW = 10  # readouts; below it a percentage would claim more than is known
ALL = "all"
UNITS = ("readouts", "sentences", "rows")
COUNTED = {  # unit → the counting columns, each with what it asks beside the row's own conditions
    "readouts": {"count": {"per": "article"}},
    "sentences": {"count": {"per": "sentence"}},
    "rows": {"n": {}},
}
PERIODS = {"year": 4, "quarter": 7, "month": 7}


def said(share, low, high, count, total):
    """Return a share in words: `31% (27–35%)`, or `too few to say (3 of 8)` where it is not a number."""
    if pd.isna(share):
        return f"too few to say ({count} of {total})"
    return f"{percent(share, short=True)} ({interval(low, high)})"


def _members(table, articles, by):
    """Return `(article, group)` pairs, one row each: from `articles` where it has the column, else from the table."""
    if by is None:
        return articles[["article"]].assign(**{ALL: ALL})
    source = articles if by in articles else table
    pairs = source[["article", by]].astype({by: str}).drop_duplicates()
    return pairs[pairs["article"].isin(articles["article"])]


def paired(table, articles, by):
    """Return the readouts of each group of `by` (article, group), and the table's rows of them with their group."""
    members, group = _members(table, articles, by), by or ALL
    rows = table.drop(columns=[group], errors="ignore") if by is None or by in articles else table.astype({by: str})
    return members, rows.merge(members, on=["article"] if group not in rows else ["article", group])


def _hits(rows, members, of, unit, values):
    """Return readouts × values: in how many readouts (0 or 1), sentences or rows of each readout a value stands."""
    if unit == "sentences":
        rows = rows.drop_duplicates(["article", "sentence", of])
    counts = pd.crosstab(rows["article"], rows[of]).reindex(index=members, columns=values, fill_value=0)
    return counts.clip(upper=1) if unit == "readouts" else counts


def _sizes(rows, members, articles, unit):
    """Return what the share is of, for each readout: itself, its sentences, or its rows."""
    if unit == "readouts":
        return pd.Series(1, index=members)
    if unit == "sentences":
        return articles.set_index("article")["sentences"].reindex(members).fillna(0).astype(int)
    return rows.groupby("article").size().reindex(members, fill_value=0)


def share(table, *, of, articles, by=None, unit="readouts", values=None, few=FEW, hand=None):
    """Return one row per group of `by` and value of `of`: how large a share of the group carries the value, how surely.

    `unit` says of what: `readouts` (at least one row), `sentences` or `rows` of the table. `by` is a column of
    `articles` or, for `readouts` and `rows`, of the table. Columns: `n` rows of the table (what evidence counts),
    `count` of `total` units, `readouts` in the group, `share`, `low`, `high` (95 %: of readouts Wilson's, else by the
    percentile bootstrap over readouts), `said`. Groups of fewer than `few` readouts get counts, no percentage. Rows of
    readouts that are not in `articles` are left out. `hand` is what `corpus.hand` gives: then `corrected`, `from` and
    `to` hold the program's errors too (`measures.corrected`), and `reliability` says where they can't.
    """
    if unit not in UNITS:
        raise ValueError(f"unit is {unit!r}; it should be one of {', '.join(UNITS)}")
    if unit == "sentences" and by is not None and by not in articles:
        raise ValueError(f"a share of sentences needs a column of articles to group by; {by!r} is none")
    members, rows = paired(table, articles, by)
    group = by or ALL
    carried = rows.drop_duplicates(["article", of]) if unit == "readouts" else rows
    totals = carried[of].value_counts()
    values = sorted(totals.index, key=lambda value: (-totals[value], value)) if values is None else list(values)
    parts = [
        _group(name, part["article"], rows, articles, group, of, unit, values, few, hand)
        for name, part in members.groupby(group)
    ]
    columns = [group, of, "n", "count", "total", "readouts", "share", "low", "high", "said"]
    columns += list(corrected.COLUMNS) if hand is not None else []
    result = pd.concat(parts, ignore_index=True)[columns] if parts and values else pd.DataFrame(columns=columns)
    result = result.astype(dict.fromkeys(("n", "count", "total", "readouts"), int))  # of no rows too
    keys = [of] if by is None else [group, of]
    return remember(result, table, keys, COUNTED[unit], articles)


def _group(name, members, rows, articles, group, of, unit, values, few, hand=None):
    """Return the rows of one group of a share."""
    rows, members = rows[rows[group] == name], sorted(members)
    hits, sizes = _hits(rows, members, of, unit, values), _sizes(rows, members, articles, unit)
    count, total = hits.sum().to_numpy(), int(sizes.sum())
    result = pd.DataFrame({group: name, of: values, "count": count, "total": total, "readouts": len(members)})
    result["n"] = rows[of].value_counts().reindex(values, fill_value=0).to_numpy()
    result[["share", "low", "high"]] = np.nan
    if len(members) >= few and total:
        result["share"] = count / total
        ends = wilson(count, total) if unit == "readouts" else clustered(hits.to_numpy(), sizes.to_numpy())
        result["low"], result["high"] = ends
    result["said"] = [said(*row) for row in result[["share", "low", "high", "count", "total"]].itertuples(index=False)]
    if hand is None:
        return result
    drawn_from = members if group in articles or group == ALL else corrected.drawn_from(articles, hand)
    hits, sizes = (part.reindex(drawn_from, fill_value=0) for part in (hits, sizes))
    return corrected.correct(result, hits, sizes, hand, (group, name, of), unit)


def listed(table, column):
    """Return the table with a row for each member of the lists (`a | b`) in a column; an empty list stays a row."""
    rows = table.assign(**{column: table[column].str.split(LIST, regex=False)}).explode(column, ignore_index=True)
    if known := asked(table):
        rows.attrs["asked"] = replace(known, keys={**known.keys, column: f"{column}__has"}, rows=len(rows))
    return rows


def count(table, by, *, hand=None):
    """Return one row per combination of the columns in `by`: `n` rows of the table, in their order.

    With `hand` (what `corpus.hand` gives) `reliability` says of which values of the last column too little was coded.
    """
    result = table.groupby(by, sort=True).size().rename("n").reset_index()
    result = result if hand is None else corrected.reliable(result, hand, by[-1])
    return remember(result, table, by, {"n": {}})


def often(articles, column, *, least=FEW, most=12):
    """Return the values of a column of readouts that at least `least` of them have, the most frequent first.

    What names no one value (empty, `several`) is left out.
    """
    sizes = articles.loc[~articles[column].isin(["", "several"]), column].value_counts()
    return sorted(sizes.index[sizes >= least], key=lambda value: (-sizes[value], value))[:most]


def ladder(statements, acts, *, by, articles, few=FEW):
    """Return one row per group and rung of the ladder of commitment, from talk to signature: shares of its statements.

    `acts` is the codebook's table: its `rung` orders the acts; acts without a rung are left out. As `share` otherwise.
    """
    rungs = acts[acts["rung"] != ""].astype({"rung": int}).sort_values("rung")
    steps = statements[statements["act"].isin(rungs["act"])]
    table = share(steps, of="act", by=by, articles=articles, unit="rows", values=list(rungs["act"]), few=few)
    result = table.assign(rung=table["act"].map(dict(zip(rungs["act"], rungs["rung"], strict=True))))
    return remember(result, statements, [by, "act"], {"n": {}}, articles)


def periods(dates, every="year"):
    """Return the period of each ISO date as text (`2023`, `2023-Q3`, `2023-09`), empty where the date doesn't reach."""
    dates = dates.fillna("").astype(str)
    known = dates.where(dates.str.len() >= PERIODS[every], "")
    if every != "quarter":
        return known.str[: PERIODS[every]]
    quarter = (pd.to_numeric(known.str[5:7], errors="coerce") + 2) // 3
    return (known.str[:4] + "-Q" + quarter.fillna(0).astype(int).astype(str)).where(known != "", "")


def timeline(table, *, by=None, every="year"):
    """Return one row per group and period between the first and the last: `n` rows of the table, 0 where none.

    `every` is year, quarter or month and names the column; rows whose date doesn't reach that far count under ''.
    """
    group, named = by or ALL, table.assign(**{every: periods(table["date"], every)})
    named = named if by else named.assign(**{ALL: ALL})
    known = sorted(set(named[every]) - {""})
    every_one = pd.period_range(_period(known[0]), _period(known[-1]), freq=every[0].upper()) if known else []
    names = [_name(period, every) for period in every_one] + ([""] if (named[every] == "").any() else [])
    counts = pd.crosstab(named[every], named[group]).reindex(index=names, fill_value=0)
    result = counts.rename_axis(index=every, columns=group).T.stack().rename("n").reset_index()
    return remember(result.astype({"n": int}), table, [by, every], {"n": {}}) if by else result.astype({"n": int})


def _period(name):
    return pd.Period(name.replace("-Q", "Q"))


def _name(period, every):
    return f"{period.year}-Q{period.quarter}" if every == "quarter" else str(period)
