"""What goes with what: values in the same sentence more often than chance, and how evenly a value is spread."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pandas as pd
from scipy.stats import hypergeom

from analysis.asked import remember
from analysis.measures.intervals import percentiles, resampled
from analysis.measures.shares import FEW
from analysis.words import label


def co_occurrence(table, *, of, articles, few=FEW):
    """Return one row per pair of values: in how many sentences both stand, against what chance would give.

    `expected` if the two fell into sentences independently, `pmi` = log2(n / expected) (Church and Hanks 1990) with a
    95 % bootstrap interval over readouts, `p` of so many or more (hypergeometric). Pairs in fewer than `few` readouts
    get counts only. The ground is all sentences of `articles`.
    """
    cells = table[table["article"].isin(articles["article"])].drop_duplicates(["article", "sentence", of])
    marks = pd.crosstab([cells["article"], cells["sentence"]], cells[of])
    pairs = list(combinations(marks.columns, 2))
    columns = ["a", "b", "n", "readouts", "of_a", "of_b", "expected", "pmi", "low", "high", "p"]
    if not pairs:
        return pd.DataFrame(columns=[*columns, "pair"])
    both = pd.DataFrame({pair: marks[pair[0]] * marks[pair[1]] for pair in pairs})
    by_article = (
        pd.concat([marks, both], axis=1).groupby(level="article").sum().reindex(articles["article"], fill_value=0)
    )
    sizes = articles["sentences"].fillna(0).astype(int).to_numpy()
    low, high = _pmi_interval(by_article.to_numpy(), sizes, list(marks.columns), pairs)
    sums, n, total = marks.sum(), both.sum().to_numpy(), int(sizes.sum())
    result = pd.DataFrame(pairs, columns=["a", "b"]).assign(
        n=n, readouts=(by_article.iloc[:, len(sums) :] > 0).sum().to_numpy()
    )
    result["of_a"], result["of_b"] = result["a"].map(sums), result["b"].map(sums)
    result["expected"] = result["of_a"] * result["of_b"] / total
    result["p"] = hypergeom.sf(n - 1, total, result["of_a"], result["of_b"])
    with np.errstate(divide="ignore"):
        result = result.assign(pmi=np.log2(n / result["expected"]), low=low, high=high)
    result.loc[result["readouts"] < few, ["pmi", "low", "high"]] = np.nan
    result = result.sort_values(["pmi", "n", "a", "b"], ascending=[False, False, True, True], ignore_index=True)
    ends = zip(result["a"], result["b"], strict=True)
    result = result[columns].assign(pair=[" + ".join(label(of, end) for end in pair) for pair in ends])
    result = remember(result, table, ["a", "b"], {"n": {"per": "sentence"}})
    if "asked" in result.attrs:
        result.attrs["asked"] = replace(result.attrs["asked"], keys={"a": of, "b": f"{of}s__has"})
    return result


def _pmi_interval(counts, sizes, names, pairs):
    """Return `(low, high)` of the pointwise mutual information of each pair, resampling readouts."""
    sums = resampled(np.column_stack([counts, sizes]))
    a, b = ([names.index(pair[side]) for pair in pairs] for side in (0, 1))
    with np.errstate(invalid="ignore", divide="ignore"):
        values = np.log2(sums[:, len(names) : -1] * sums[:, -1:] / (sums[:, a] * sums[:, b]))
    return percentiles(np.where(np.isneginf(values), np.nan, values))
