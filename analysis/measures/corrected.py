"""Shares that hold the program's errors too: readouts coded by hand correct the counts of all.

Prediction-powered inference (Angelopoulos, Bates, Fannjiang, Jordan and Zrnic 2023): the share by the program's count
of all readouts, plus what the coder found otherwise in those drawn at random, with the spread of both. Of ratios (acts
among statements) the linear form is taken. Normal theory with Student's t for the few readouts coded.
"""

import numpy as np
from scipy.stats import t

from analysis.measures.coded import cases, unknown

LEVEL = 0.95
FEWEST = 20  # readouts coded by hand, below which nothing is said of the program's errors
DOUBT = 0.25  # of a readout, added as wrongly found and as wrongly missed: no error seen is not no error
BEYOND = "not known how reliable: what the coder found otherwise is more than there is to correct"
COLUMNS = ("corrected", "from", "to", "hand", "reliability")


def corrected(hits, sizes, at, hand_hits, hand_sizes, *, level=LEVEL):
    """Return `(share, low, high)` per column of `hits`: sum(hits) / sum(sizes) over readouts (rows), corrected by hand.

    `at` says which rows were coded by hand, `hand_hits` and `hand_sizes` what the coder counted there. In 1,000
    simulated draws of 40 of 620 the interval holds the true share in 93 to 100 % (`tests/test_corrected.py`).
    """
    hits, sizes, hand_hits, hand_sizes = (np.asarray(one, float) for one in (hits, sizes, hand_hits, hand_sizes))
    n, errors, gaps = len(hand_sizes), hand_hits - hits[at], hand_sizes - sizes[at]
    size = sizes.mean() + gaps.mean()
    share = (hits.mean(axis=0) + errors.mean(axis=0)) / size
    over, under = hits - np.outer(sizes, share), errors - np.outer(gaps, share)
    spread = ((under - under.mean(axis=0)) ** 2).sum(axis=0) + 2 * DOUBT
    variance = over.var(axis=0, ddof=1) / len(sizes) + spread / (n + 2 * DOUBT - 1) / n
    half = t.ppf((1 + level) / 2, n - 1) * np.sqrt(variance) / size
    return share.clip(0, 1), (share - half).clip(0, 1), (share + half).clip(0, 1)


def reliability(hand, known):
    """Return in words why a share can't be corrected, empty where it can; `known` are the kind's coded cases."""
    if hand < FEWEST:
        return f"not known how reliable: {hand or 'none'} of its readouts coded by hand"
    return unknown(known)


def reliable(table, hand, of):
    """Return a table with `reliability`: why it isn't known how good the rows of each value of `of` are, else empty.

    `hand` is `(readouts, rows)` of the coder.
    """
    drawn, held = hand[0], cases(hand[1], of)
    return table.assign(reliability=[reliability(len(drawn), held.get(value, 0)) for value in table[of]])


def drawn_from(articles, hand):
    """Return the articles that the hand-coded readouts were drawn from: all accounts of the same country."""
    own = articles.loc[articles["article"].isin(set(hand[0]["article"])), "account"]
    return sorted(articles.loc[articles["account"].isin(set(own)), "article"])


def correct(result, hits, sizes, hand, group, unit):
    """Return the rows of one group with their shares corrected; `hits` and `sizes` are counts per readout.

    `hand` is `(readouts, rows)` of the coder, `group` its column, its name and the column counted. Where too few cases
    are coded no share is called corrected; its interval, which rests on all readouts coded, stays a bound for tests.
    """
    (drawn, rows), (by, name, of) = hand, group
    at = [place for place, article in enumerate(hits.index) if article in set(drawn["article"])]
    result = result.assign(**{"corrected": np.nan, "from": np.nan, "to": np.nan, "hand": len(at), "reliability": ""})
    rows = rows[rows["article"].isin(hits.index[at]) & (rows[by] == name if by in rows else True)]
    how = "max" if unit == "readouts" else "sum"
    marks = rows.pivot_table(index="article", columns=of, values="sure", aggfunc=how)
    theirs = marks.reindex(index=hits.index[at], columns=hits.columns).fillna(0)
    total = 1 if unit == "readouts" else rows.groupby("article")["sure"].sum().reindex(hits.index[at]).fillna(0)
    held = cases(rows, of, unit)
    result["reliability"] = [reliability(len(at), held.get(value, 0)) for value in hits.columns]
    if len(at) >= FEWEST and result["share"].notna().all():
        sizes_by_hand = np.ones(len(at)) if unit == "readouts" else total.to_numpy()
        known = corrected(hits.to_numpy(), sizes.to_numpy(), at, theirs.to_numpy(), sizes_by_hand)
        beyond = ((known[0] == 0) | (known[0] == 1)) & hits.to_numpy().any(axis=0)
        result.loc[beyond & (result["reliability"] == ""), "reliability"] = BEYOND
        result["corrected"] = np.where(result["reliability"] == "", known[0], np.nan)
        result["from"], result["to"] = np.where(beyond, np.nan, known[1]), np.where(beyond, np.nan, known[2])
    return result
