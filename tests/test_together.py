"""What goes with what, on sentences made to go together."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import fisher_exact

from analysis.measures import together


@pytest.fixture
def corpus():
    articles = pd.DataFrame({"article": [f"a{n:02d}" for n in range(30)], "sentences": 4})
    rows = [(a, 0, t) for a in articles["article"] for t in ("peace", "rights")]
    rows += [(a, 1, "peace") for a in articles["article"][:10]] + [("a00", 2, "sea"), ("a00", 0, "peace")]
    return pd.DataFrame(rows, columns=["article", "sentence", "theme"]), articles


def test_pairs_are_set_against_chance(corpus):
    themes, articles = corpus
    table = together.co_occurrence(themes, of="theme", articles=articles)
    pair = table.iloc[0]
    assert (pair["a"], pair["b"], pair["n"], pair["of_a"], pair["of_b"]) == ("peace", "rights", 30, 40, 30)
    assert pair["expected"] == 40 * 30 / 120 and pair["pmi"] == pytest.approx(np.log2(3))
    assert 1 < pair["low"] < pair["pmi"] < pair["high"] < 2
    assert pair["p"] == pytest.approx(fisher_exact([[30, 10], [0, 80]], alternative="greater")[1])


def test_rare_pairs_have_counts_only(corpus):
    themes, articles = corpus
    table = together.co_occurrence(themes, of="theme", articles=articles)
    rare = table[table["b"] == "sea"]
    assert rare["pmi"].isna().all() and rare["n"].tolist() == [0, 0]


def test_one_value_goes_with_nothing(corpus):
    themes, articles = corpus
    assert together.co_occurrence(themes[themes["theme"] == "sea"], of="theme", articles=articles).empty
