"""How often words and pairs of words stand in general English: the list a collection is held against.

The list is that of symspellpy (MIT): 82,765 words and 243,342 pairs with their counts in very large collections of
English, few names. Of the packages with such a list this is small (3 MB), without dependencies and kept up;
wordfreq, the best known, is 57 MB and no longer updated.
"""

from functools import cache
from importlib.metadata import distribution

import pandas as pd

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
