"""Do two shares differ? Beyond the intervals of both, of sampling and, where it is known, of coding errors."""

import pandas as pd
from scipy.stats import norm

from analysis.measures.shares import FEW

LEAST = 0.01  # between the intervals of two shares that are told as different: less would hang on the draws


def bounds(row):
    """Return `(low, high)` of a share, the widest of its sampling interval and of the one that holds coding errors."""
    lows, highs = ([row.get(column) for column in pair] for pair in (("low", "from"), ("high", "to")))
    return min(x for x in lows if not pd.isna(x)), max(x for x in highs if not pd.isna(x))


def known(table):
    """Return the rows whose share can be said, as records; of a table without shares, those that count anything."""
    rows = table.to_dict("records")
    if "share" not in table:
        return [row for row in rows if row["n"] > 0]
    return [row for row in rows if not pd.isna(row["share"])]


def value_of(row):
    return row["share"] if not pd.isna(row.get("share")) else row["n"]


def parted(one, other):
    """Say whether two shares differ beyond both their intervals; counts alone, by more than chance between the two."""
    return between(one, other) > 0


def between(one, other):
    """Return how wide the gap between two intervals is; of counts, how far their difference lies beyond chance."""
    if pd.isna(one.get("share")) or pd.isna(other.get("share")):
        return abs(one["n"] - other["n"]) - 1.96 * (one["n"] + other["n"]) ** 0.5
    (low, high), (from_, to) = bounds(one), bounds(other)
    return max(low - to, from_ - high)


def apart_by_chance(one, other):
    """Return how likely the 95 % intervals of two equal shares lie apart: from 0.6 % for equal widths to 5 %.

    Schenker and Gentleman 2001: the narrower one of them is beside the other, the more often.
    """
    wide = [high - low for low, high in (bounds(one), bounds(other))]
    return float(2 * norm.sf(1.96 * sum(wide) / max(sum(w**2 for w in wide) ** 0.5, 1e-9)))


def gaps(table, of, by, pair=None, few=FEW):
    """Return one row per value of `of` whose shares in two groups of `by` lie apart, the widest gap first.

    At least a hundredth lies between their intervals. Keys: `of`, the two groups' rows as `a` and `b`, `gap` between
    the nearer ends of their intervals. Groups of fewer than `few` readouts are never compared, and shares of unknown
    reliability not beside others of known.
    """
    rows = [row for row in known(table) if row.get("readouts", few) >= few]
    vouched = any(row.get("reliability") == "" for row in rows)
    rows = [row for row in rows if not (vouched and row["reliability"])]
    first, second = pair or ([*dict.fromkeys(row[by] for row in rows), None, None][:2])
    held = {(row[by], row[of]): row for row in rows}
    found = []
    for value in dict.fromkeys(row[of] for row in rows):
        a, b = held.get((first, value)), held.get((second, value))
        if a and b and parted(a, b) and between(a, b) >= LEAST:
            found.append({of: value, "a": a, "b": b, "gap": between(a, b)})
    return sorted(found, key=lambda row: (-row["gap"], str(row[of])))


def ends(table, over):
    """Return the first and the last period of `over` that hold enough readouts; two empty ones where there are none."""
    periods = sorted({row[over] for row in known(table) if row[over] and row["readouts"] >= FEW})
    return (periods[0], periods[-1]) if len(periods) > 1 else ("", "")


def moved(table, of, over):
    """Return the values of `of` whose shares changed between the first and the last period, the widest gap first."""
    return [row[of] for row in gaps(table, of, over, ends(table, over))]
