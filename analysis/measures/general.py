"""How often words and pairs of words stand in general English: the list a collection is held against.

The list is that of symspellpy (MIT): 82,765 words and 243,342 pairs with their counts in very large collections of
English, few names. Of the packages with such a list this is small (3 MB), without dependencies and kept up;
wordfreq, the best known, is 57 MB and no longer updated.
"""

from functools import cache
from importlib.metadata import distribution

import pandas as pd

from analysis.asked import Asked, asked
from analysis.measures.keyness import counts, log_likelihood

CHANCE = 6.63  # of G², its 1 % point
COLUMNS = ["item", "n", "readouts", "g2", "log_ratio"]
FILES = {1: "frequency_dictionary_en_82_765.txt", 2: "frequency_bigramdictionary_en_243_342.txt"}


@cache
def english(size=1):
    """Return word, or pair of words for size 2, → how often it stands in general English."""
    path = distribution("symspellpy").locate_file(f"symspellpy/{FILES[size]}")
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return {item: int(count) for item, count in (line.rsplit(maxsplit=1) for line in lines if line)}


def beside(table, size=1):
    """Return a table of counts with general English as its second group: `b` by the list; items not in it are left out.

    `table` has `item` and `a`, and in `attrs["totals"]` the sum of its group first, as `keyness.counts` returns it.
    """
    known = english(size)
    kept = table[table["item"].isin(known)].reset_index(drop=True)
    kept = kept.assign(b=pd.array([known[item] for item in kept["item"]], dtype="int64"))
    kept.attrs["totals"] = (table.attrs["totals"][0], sum(known.values()))
    return kept


def unlike_english(sentences, *, without=(), top=6, least=3):
    """Return one row per word or pair of words that stands far more often than in general English, by G² beyond chance.

    `top` words and `top` pairs: `n` times, in `readouts` (`least`, where there are as many), `log_ratio` the effect in
    doublings, more than one. Names and what the general list lacks are left out.
    """
    rows, parts = sentences.assign(side="here"), []
    for size in (1, 2):
        table = counts(rows, by="side", groups=("here", None), sizes=(size,), without=without, least=least)
        found = log_likelihood(beside(table, size))
        wide = found["readouts_a"] >= min(least, rows["article"].nunique())
        parts.append(found[wide & (found["log_ratio"] > 1) & (found["g2"] > CHANCE)].head(top))
    table = pd.concat(parts, ignore_index=True).rename(columns={"a": "n", "readouts_a": "readouts"})
    table = table[COLUMNS].astype({"n": int, "readouts": int})  # of one readout no pair recurs: its counts are none
    if known := asked(sentences):
        opens = {"readouts": {"per": "article"}}
        table.attrs["asked"] = Asked("sentences", known.where, {"item": "text__says"}, opens, len(table))
    return table
