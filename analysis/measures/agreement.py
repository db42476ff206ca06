"""How far coders agree: Krippendorff's alpha, Cohen's kappa and agreement on what was found, with intervals.

Readouts are drawn again, not sentences: sentences of one readout share its difficulties.
"""

from itertools import combinations

import numpy as np
import pandas as pd

from analysis.measures.coded import unknown
from analysis.measures.intervals import percentiles, resampled, wilson
from analysis.prose import interval, percent

YES = "yes"
COLUMNS = ["measure", "readouts", "units", "cases"]
COLUMNS += [f"{what}{edge}" for what in ("same", "alpha", "kappa") for edge in ("", "_low", "_high")]


def _ratio(over, under):
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(under != 0, over / np.where(under != 0, under, 1), np.nan)


def alpha(sums):
    """Return alpha of each row of sums: disagreement, then how often each code was given where codes can be paired."""
    disagreed, totals = sums[..., 0], sums[..., 1:]
    n = totals.sum(axis=-1)
    expected = _ratio(n**2 - (totals**2).sum(axis=-1), n * (n - 1))
    return 1 - _ratio(_ratio(disagreed, n), expected)


def kappa(sums):
    """Return Cohen's kappa of each row of sums: pairs, equal pairs, then each code's count by one and by the other."""
    n, same = sums[..., 0], sums[..., 1]
    one, other = np.split(sums[..., 2:], 2, axis=-1)
    expected = _ratio((one * other).sum(axis=-1), n**2)
    return _ratio(_ratio(same, n) - expected, 1 - expected)


def _alpha_counts(counts):
    """Return each unit's part in alpha, from how many coders gave it each code."""
    coders = counts.sum(axis=1)
    paired = coders > 1
    squares = (counts**2).sum(axis=1)
    disagreed = np.where(paired, (coders**2 - squares) / np.where(paired, coders - 1, 1), 0)
    return np.column_stack([disagreed, counts * paired[:, None]])


def _pair_counts(one, other, codes):
    """Return each unit's part in the kappa of two coders: a pair, an equal one, both codes."""
    both = (one.notna() & other.notna()).to_numpy()
    marks = [(side.to_numpy()[:, None] == codes[None, :]) & both[:, None] for side in (one, other)]
    return np.column_stack([both, both & (one == other).to_numpy(), *marks]).astype(float)


def _found_counts(one, other, readouts, coded):
    """Return each unit's part in the agreement on what was found: by both, then by one and by the other, summed."""
    both = np.array([{one.name, other.name} <= coded[readout] for readout in readouts])
    first, second = ((side == YES).to_numpy() & both for side in (one, other))
    return np.column_stack([2 * (first & second), first.astype(int) + second]).astype(float)


def _by_readout(parts, readouts):
    return pd.DataFrame(parts).groupby(readouts, sort=True).sum().to_numpy()


def _said(name, value, draws, readouts):
    """Return a figure with its interval.

    One of exactly 1 never varies when drawn again; of the share that agrees Wilson's interval over readouts stands in.
    """
    low, high = (float(edge[0]) for edge in percentiles(draws[:, None]))
    if value == 1:
        low, high = wilson(readouts, readouts) if name == "same" else (np.nan, np.nan)
    return {name: float(value), f"{name}_low": float(low), f"{name}_high": float(high)}


def _found_share(sums):
    return _ratio(sums[..., 0], sums[..., 1])


def _equal_share(sums):
    return _ratio(sums[..., 1], sums[..., 0])


def _mean_of(statistic, parts):
    """Return a statistic as the mean of all pairs of coders, and of each draw of readouts."""
    values = [float(statistic(part.sum(axis=0))) for part in parts]
    draws = np.column_stack([statistic(resampled(part)) for part in parts])
    known = np.isfinite(draws)
    mean = _ratio(np.where(known, draws, 0).sum(axis=1), known.sum(axis=1))
    return (np.nanmean(values) if np.isfinite(values).any() else np.nan), mean


def _measure(name, rows, coded):
    """Return the agreement on one measure; `coded` says who coded a readout."""
    wide = rows.pivot_table(index=["readout", "unit"], columns="coder", values="value", aggfunc="first")
    readouts, codes = wide.index.get_level_values("readout"), np.array(sorted(rows["value"].unique()), dtype=object)
    pairs = [(wide[one], wide[other]) for one, other in combinations(wide.columns, 2)]
    counts = np.column_stack([(wide == code).sum(axis=1) for code in codes]).astype(float)
    found = {"measure": name, "readouts": int(readouts.nunique()), "units": len(wide)}
    found["cases"] = int((wide == YES).any(axis=1).sum()) if YES in codes else int((wide.notna().sum(axis=1) > 1).sum())
    both = [_by_readout(_pair_counts(*pair, codes), readouts) for pair in pairs]
    either = [_by_readout(_found_counts(*pair, readouts, coded), readouts) for pair in pairs]
    here, presence = found["readouts"], set(codes) <= {YES, "no"}
    found |= _said("same", *(_mean_of(_found_share, either) if presence else _mean_of(_equal_share, both)), here)
    if len(codes) > 1:
        parts = _by_readout(_alpha_counts(counts), readouts)
        found |= _said("alpha", alpha(parts.sum(axis=0)), alpha(resampled(parts)), here)
        found |= _said("kappa", *_mean_of(kappa, both), here)
    return found


def agreement(codes):
    """Return one row per measure of how far coders agree, from one row per code: measure, readout, unit, coder, value.

    `same` is the share of units with the same code, or of what was found (`yes`) by either the part found by both (F1,
    to which kappa tends where what is not found can't be counted); of more than two coders kappa and `same` are means
    over pairs. Alpha and kappa are missing where a measure has one code only. `cases` are the units that hold it.
    """
    codes = codes[codes.groupby("readout")["coder"].transform("nunique") > 1]
    coded = codes.groupby("readout")["coder"].agg(set).to_dict()
    rows = [_measure(name, rows, coded) for name, rows in codes.groupby("measure", sort=False)]
    return pd.DataFrame(rows, columns=COLUMNS).assign(reliability=[unknown(row["cases"]) for row in rows])


def figure(row, name):
    """Return a figure with its interval in words: `0.91 (0.78–1.00)`, a share as `91% (78–96%)`."""
    if pd.isna(row[name]):
        return "–"
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    if name == "same":  # a share
        return percent(row[name], short=True) + ("" if pd.isna(low) else f" ({interval(low, high)})")
    return f"{row[name]:.2f}" + ("" if pd.isna(low) else f" ({low:.2f}–{high:.2f})")


def in_words(table):
    """Return a table of agreement with its figures in words."""
    words = {name: [figure(row, name) for row in table.to_dict("records")] for name in ("same", "alpha", "kappa")}
    return table.assign(**words).drop(columns=[name for name in COLUMNS if name.endswith(("_low", "_high"))])
