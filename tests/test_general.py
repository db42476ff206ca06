"""General English as the second group of a comparison."""

import pandas as pd

from analysis.measures import general, keyness


def test_the_list_has_words_and_pairs_and_no_names():
    words, pairs = general.english(), general.english(2)
    assert words["the"] > words["cooperation"] > words["condolences"] > 0
    assert pairs["territorial integrity"] > 0 and "netanyahu" not in words
    assert all(" " not in word for word in list(words)[:500]) and all(" " in pair for pair in list(pairs)[:500])


def test_what_the_list_lacks_is_left_out_and_the_totals_are_its_own():
    table = pd.DataFrame({"item": ["friendship", "qqqq"], "a": [5, 9], "b": 0, "readouts_a": 2, "readouts_b": 0})
    table.attrs["totals"] = (400, 0)
    beside = general.beside(table)
    assert beside["item"].tolist() == ["friendship"] and beside["b"][0] == general.english()["friendship"]
    assert beside.attrs["totals"] == (400, sum(general.english().values()))
    found = keyness.log_likelihood(beside).iloc[0]
    assert found["log_ratio"] > 8 and found["g2"] > 30
