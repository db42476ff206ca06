"""What one group never says and the others do, told only where there is enough text to be silent in."""

import pandas as pd
from scipy.stats import beta

from analysis.measures.shares import FEW, paired

LEVEL = 0.95
ANYBODYS = ("both", "one", "open")  # voices whose words may be those of any side


def at_most(count, total, *, level=LEVEL):
    """Return the largest share that `count` of `total` readouts still agree with (one-sided, Clopper and Pearson 1934).

    For none of n it is 1 − 0.05^(1/n), about three in n: the rule of three (Hanley and Lippman-Hand 1983).
    """
    return 1.0 if count >= total else float(beta.ppf(level, count + 1, total - count))


def at_least(count, total, *, level=LEVEL):
    """Return the smallest share that `count` of `total` readouts agree with (one-sided, Clopper and Pearson 1934)."""
    return 0.0 if count == 0 else float(beta.ppf(1 - level, count, total - count + 1))


def silences(table, *, of, by, articles, groups=None, against=None, few=FEW):
    """Return one row per group and value that it never has and the others do, the surest silence first.

    `readouts` of the group, the share of them that the silence could still hide (`most`); `count` of `total` readouts
    of the other groups that have the value, and the share that it has there at least (`least`). `enough` where that is
    more than could be hidden: then the silence is no matter of too little text. `by` as in `share`. `against` are all
    rows that could contradict a silence, of whatever readouts: one of the group itself, of several groups together or
    of nobody known (`ANYBODYS`) does. Groups of fewer than `few` readouts are silent about too much to be told of.
    """
    pairs = _pairs(table, of, by, articles, groups)
    pairs = pairs[pairs["readouts"] >= few]
    if against is not None:
        held = {name: set(against.loc[against[by].isin([name, *ANYBODYS]), of]) for name in set(pairs[by])}
        free = [value not in held[name] for name, value in zip(pairs[by], pairs[of], strict=True)]
        pairs = pairs[pd.array(free, dtype=bool)]
    pairs = pairs.assign(gap=pairs["least"] - pairs["most"])
    order = pairs.sort_values(["gap", by, of], ascending=[False, True, True])
    silent = order[order["own"] == 0].reset_index(drop=True)
    return silent[[by, of, "readouts", "most", "count", "total", "least", "enough"]]


def _pairs(table, of, by, articles, groups):
    """Return one row per group and value of the others: in how many readouts of each it stands, and its bounds."""
    members, rows = paired(table, articles, by)
    rows, found = rows[rows[of] != ""], []
    for name in sorted(set(members[by])) if groups is None else groups:
        own, others = (members[(members[by] == name) == mine]["article"].nunique() for mine in (True, False))
        inside = rows[by] == name
        mine, theirs = (rows[part].groupby(of)["article"].nunique() for part in (inside, ~inside))
        for value, number in theirs.sort_index().items():
            here = {"own": int(mine.get(value, 0)), "readouts": own, "most": at_most(0, own)}
            there = {"count": int(number), "total": others, "least": at_least(number, others)}
            found.append({by: name, of: value, **here, **there})
    result = pd.DataFrame(found, columns=[by, of, "own", "readouts", "most", "count", "total", "least"])
    return result.assign(enough=result["least"] > result["most"])
