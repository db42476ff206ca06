"""How sure a count is: intervals for shares, with readouts as the unit that is drawn again, and agreement of coders."""

from functools import lru_cache

import numpy as np
from scipy.stats import norm

LEVEL = 0.95
DRAWS = 2000
SEED = 20240726
AT_ONCE = 250  # draws held in memory together, so that ten thousand readouts still fit
KEPT = 1000  # rows up to which what was drawn is kept: 16 MB each


def wilson(count, total, *, level=LEVEL):
    """Return `(low, high)` of a share `count / total` of independent things (Wilson 1927); nan where the total is 0.

    Takes numbers or arrays. It stays inside 0–1 and is honest at 0 of n, where resampling sees no variation at all.
    """
    count, total = np.asarray(count, float), np.asarray(total, float)
    z = norm.ppf((1 + level) / 2)
    with np.errstate(invalid="ignore", divide="ignore"):
        share = count / total
        middle = (share + z**2 / (2 * total)) / (1 + z**2 / total)
        half = z / (1 + z**2 / total) * np.sqrt(share * (1 - share) / total + z**2 / (4 * total**2))
    return np.maximum(middle - half, 0), np.minimum(middle + half, 1)


def resampled(columns, *, draws=DRAWS, seed=SEED):
    """Return the column sums of `draws` samples of the rows (one row per readout) with replacement, one sample per row.

    The cluster bootstrap (Davison and Hinkley 1997, 3.8): sentences of one readout are no independent evidence, so
    whole readouts are drawn. Whole counts in, whole counts out, hence the same on every machine.
    """
    columns = np.asarray(columns, float)
    return np.vstack([weights @ columns for weights in _drawn(len(columns), draws, seed)])


def _drawn(size, draws, seed):
    """Return how often each of some rows is in each sample, in parts; those of small tables are kept for the next."""
    return _kept(size, draws, seed) if size <= KEPT else _parts(size, draws, seed)


def _parts(size, draws, seed):
    """Yield how often each of some rows is in each sample, a part of the samples at a time."""
    rng = np.random.default_rng(seed)
    for first in range(0, draws, AT_ONCE):
        yield rng.multinomial(size, np.full(size, 1 / size), size=min(AT_ONCE, draws - first)).astype(float)


@lru_cache(maxsize=4)
def _kept(size, draws, seed):
    return list(_parts(size, draws, seed))


def percentiles(values, *, level=LEVEL):
    """Return `(low, high)`, the middle `level` of each column of resampled values, undefined draws left aside."""
    edges = [50 * (1 - level), 50 * (1 + level)]
    defined = np.isfinite(values).any(axis=0)
    low, high = np.full(values.shape[1], np.nan), np.full(values.shape[1], np.nan)
    if defined.any():
        low[defined], high[defined] = np.nanpercentile(values[:, defined], edges, axis=0)
    return low, high


def clustered(hits, sizes, *, level=LEVEL, draws=DRAWS, seed=SEED):
    """Return `(low, high)` per column of `hits` for the share sum(hits) / sum(sizes), resampling readouts (rows).

    A share of exactly 0 or 1 never varies when resampled; there the Wilson interval over readouts stands in, which is
    wider than any interval over sentences would be.
    """
    hits, sizes = np.asarray(hits, float), np.asarray(sizes, float)
    order = np.lexsort(np.column_stack([hits, sizes]).T)  # the same draws whatever the readouts' names
    hits, sizes = hits[order], sizes[order]
    sums = resampled(np.column_stack([hits, sizes]), draws=draws, seed=seed)
    with np.errstate(invalid="ignore", divide="ignore"):
        low, high = percentiles(sums[:, :-1] / sums[:, -1:], level=level)
        whole = hits.sum(axis=0) / sizes.sum()
    for edge in (0, 1):
        edge_low, edge_high = wilson(edge * len(sizes), len(sizes), level=level)
        low, high = np.where(whole == edge, edge_low, low), np.where(whole == edge, edge_high, high)
    return low, high


def krippendorff(table, *, unit, coder, value):
    """Return Krippendorff's alpha for nominal codes (Krippendorff 2018, ch. 12) of a table with one code per row.

    Missing codes are simply absent rows. 1 is perfect agreement, 0 what chance gives; nan where nothing can be paired
    or all codes are the same.
    """
    counts = table.groupby([unit, value], sort=True)[coder].nunique().unstack(fill_value=0)
    counts = counts[counts.sum(axis=1) > 1].to_numpy(float)
    coders = counts.sum(axis=1)
    totals, n = counts.sum(axis=0), counts.sum()
    if n == 0 or (totals > 0).sum() < 2:
        return float("nan")
    disagreement = ((coders**2 - (counts**2).sum(axis=1)) / (coders - 1)).sum() / n
    expected = (n**2 - (totals**2).sum()) / (n * (n - 1))
    return float(1 - disagreement / expected)
