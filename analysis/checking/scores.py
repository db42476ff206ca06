"""Outcomes → scores: precision, recall and F1 per measure, with intervals over readouts."""

import numpy as np
import pandas as pd

from analysis.checking.gold import HALVES

SAMPLES, SEED = 2000, 20240726
MACRO = {
    "act = ": "acts, macro (found statements)",
    "act end to end = ": "acts, macro (end to end)",
    "theme = ": "themes, macro",
}


def _f1(counts):
    """Return F1 from the last axis (right, found, coded): two times the right over the found and the coded."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return 2 * counts[..., 0] / (counts[..., 1] + counts[..., 2])


def _mean(f1):
    """Return the mean over the last axis of the F1 that exist: a class that a sample lacks is left out of it."""
    known = np.isfinite(f1)
    with np.errstate(invalid="ignore"):
        return np.where(known, f1, 0).sum(axis=-1) / known.sum(axis=-1)


def _row(measure, half, n, counts, f1, samples):
    """Return one row of the scores; the interval is that of the middle 95 % of the samples of readouts."""
    right, found, coded = (int(count) for count in counts)
    low, high = np.nanpercentile(samples, [2.5, 97.5]) if np.isfinite(samples).any() else (np.nan, np.nan)
    row = {"measure": measure, "half": half, "n": n, "coded": coded, "found": found, "right": right}
    row |= {"precision": right / found if found else np.nan, "recall": right / coded if coded else np.nan}
    return {**row, "f1": f1, "low": low, "high": high}


def _counts(part):
    """Return the measures of one half in order, and right, found and coded per readout and measure."""
    readouts, measures = sorted(part["readout"].unique()), list(dict.fromkeys(part["measure"]))
    counts = np.zeros((len(readouts), len(measures), 3))
    at = (part["readout"].map(readouts.index), part["measure"].map(measures.index))
    for column, hits in enumerate((part["right"], part["ours"].notna(), part["coded"].notna())):
        np.add.at(counts, (*at, column), hits.astype(int))
    return measures, counts


def _of_half(half, part):
    """Return the rows of the scores of one half: each measure, then the macro rows."""
    measures, counts = _counts(part)
    n = len(counts)
    draws = np.random.default_rng(SEED).multinomial(n, [1 / n] * n, SAMPLES)
    whole, samples = counts.sum(axis=0), np.einsum("sr,rmc->smc", draws, counts)
    f1, spread = _f1(whole), _f1(samples)
    rows = [_row(measure, half, n, whole[m], f1[m], spread[:, m]) for m, measure in enumerate(measures)]
    for prefix, name in MACRO.items():
        classes = [m for m, measure in enumerate(measures) if measure.startswith(prefix)]
        if classes:
            total = whole[classes].sum(axis=0)
            rows.append(_row(name, half, n, total, _mean(f1[classes]), _mean(spread[:, classes])))
    return rows


def scores(table):
    """Return one row per half and measure: things coded, found and right, precision, recall, F1 and its 95 % interval.

    The interval is a percentile bootstrap over readouts, seeded. A macro row is the mean F1 of its classes.
    """
    halves = [(half, table[table["half"] == half]) for half in HALVES]
    return pd.DataFrame([row for half, part in halves if len(part) for row in _of_half(half, part)])
