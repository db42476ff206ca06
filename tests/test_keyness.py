"""Keyness against published counts, an independent implementation and the formulae written out."""

from math import log, sqrt

import pandas as pd
import pytest
from scipy.stats import chi2_contingency

from analysis.measures import general, keyness


def counted(rows, totals):
    table = pd.DataFrame(rows, columns=["item", "a", "b"]).assign(readouts_a=9, readouts_b=9)
    table.attrs["totals"] = totals
    return table


@pytest.mark.parametrize(
    ("cells", "g2"),
    [((110, 2442, 111, 29114), 270.72), ((29, 13, 123, 31612), 263.90), ((10, 0, 3, 31764), 167.23)],
)
def test_log_likelihood_gives_the_published_values(cells, g2):
    """Dunning 1993, Computational Linguistics 19, table 2: the swiss, can be, mineral water."""
    both, first, second, neither = cells
    table = keyness.log_likelihood(counted([("it", both, second)], (both + first, second + neither)))
    assert table["g2"][0] == pytest.approx(g2, abs=0.01)
    if first and second:
        found = chi2_contingency([[both, second], [first, neither]], correction=False, lambda_="log-likelihood")
        assert table["g2"][0] == pytest.approx(found.statistic)


def test_the_effect_size_is_in_doublings():
    table = keyness.log_likelihood(counted([("four times", 40, 10), ("never", 0, 1)], (1000, 1000)))
    assert table.set_index("item")["log_ratio"].tolist() == [2.0, -1.0]


def test_log_odds_follows_the_paper():
    """Monroe, Colaresi and Quinn 2008, equations 15, 20 and 22, for one word at a time."""
    table = keyness.log_odds(counted([("peace", 30, 5), ("sea", 2, 12), ("the", 300, 290)], (1000, 900)), strength=100)
    for row in table.itertuples():
        prior = 100 * (row.a + row.b) / 1900
        odds = [log((y + prior) / (n + 100 - y - prior)) for y, n in ((row.a, 1000), (row.b, 900))]
        z = (odds[0] - odds[1]) / sqrt(1 / (row.a + prior) + 1 / (row.b + prior))
        assert row.z == pytest.approx(z)
    assert table["item"].tolist() == ["peace", "the", "sea"]


def test_a_stronger_prior_shrinks():
    weak, strong = (keyness.log_odds(counted([("x", 9, 1)], (100, 100)), strength=s)["z"][0] for s in (1, 1000))
    assert 0 < strong < weak
    given = keyness.log_odds(counted([("x", 9, 1)], (100, 100)), prior=[0.05])
    assert given["z"][0] == pytest.approx(weak, abs=0.1)


def sentences(**texts):
    rows = [(f"{group}/{n}", n, group, text) for group, many in texts.items() for n, text in enumerate(many)]
    return pd.DataFrame(rows, columns=["article", "sentence", "collection", "text"])


def test_words_are_folded_and_phrases_stay_within_punctuation():
    assert keyness.phrases("Việt Nam’s “bamboo diplomacy”, trade.", (1, 2)) == [
        "vietnam", "bamboo", "diplomacy", "bamboo diplomacy", "trade"]  # fmt: skip


def test_counts_by_group_with_readouts_and_names_left_out():
    table = sentences(v=["Solidarity and Việt Nam", "solidarity"], w=["Biden on solidarity", "trade"])
    found = keyness.counts(table, by="collection", groups=("v", None), without=["Viet Nam", "Joe Biden"], least=1)
    assert found.values.tolist() == [["solidarity", 2, 1, 2, 1], ["trade", 0, 1, 0, 1]]
    assert found.attrs["totals"] == (2, 2)


def test_distinctive_leaves_one_readouts_word_out():
    table = keyness.log_odds(counted([("peace", 30, 5), ("sea", 2, 12)], (1000, 900)))
    assert keyness.distinctive(table)["item"].tolist() == ["peace", "sea"]
    table.loc[table["item"] == "sea", "readouts_b"] = 2
    assert keyness.distinctive(table)["item"].tolist() == ["peace", "sea"]
    table.loc[table["item"] == "sea", "readouts_b"] = 1
    assert keyness.distinctive(table)["item"].tolist() == ["peace"]


def test_the_most_telling_of_each_group_comes_first():
    rows = [("peace", 30, 5), ("sea", 2, 12), ("reef", 2, 40), ("truce", 60, 5)]
    found = keyness.distinctive(keyness.log_odds(counted(rows, (1000, 900))))
    assert found["item"].to_dict() == {0: "truce", 1: "peace", 2: "reef", 3: "sea"}
    assert found["group"].tolist() == ["a", "a", "b", "b"]


def test_two_views_are_set_apart_by_what_three_readouts_of_one_hold():
    talk = ["They talked about trade, jobs and prices at length"] * 12
    three = [f"{text}: {'solidarity. ' * 40 * (n < 3)}{'ploughshares. ' * 60 * (n < 2)}" for n, text in enumerate(talk)]
    first, second = (table.assign(article=name + table["article"])
                     for name, table in (("a", sentences(v=three)), ("b", sentences(v=talk))))  # fmt: skip
    found = keyness.compare(first, second, names=("here", "there"))
    assert found.loc[found["group"] == "here", "item"].tolist() == ["solidarity"]
    assert keyness.compare(first.head(9), second).empty


def test_the_commonest_words_come_first_without_names():
    table = keyness.recurring(
        sentences(v=["Biden on trade and peace", "peace, and the peace of Norland"]), without=["Joe Biden"]
    )
    assert table.to_dict("index")[0] == {"word": "peace", "n": 3, "readouts": 2}
    assert table["word"].tolist() == ["peace", "norland", "trade"]


def test_words_and_pairs_unlike_general_english_are_told_apart_from_it():
    texts = ["The people of Norland respect sovereignty and territorial integrity"] * 4
    found = general.unlike_english(sentences(v=[*texts, "A multilateral ceasefire"]), without=["Norland"])
    assert {"sovereignty", "territorial integrity"} <= set(found["item"])
    assert not found["item"].str.contains("norland|ceasefire").any()
    assert (found["n"] == 4).all() and (found["readouts"] == 4).all()


def test_abbreviations_are_one_word():
    assert keyness.words("The U.S. economy grew. Mr. B spoke") == [
        ["the", "u.s.", "economy", "grew"],
        ["mr"],
        ["spoke"],
    ]


def test_a_word_that_mostly_stands_in_a_phrase_is_left_to_it():
    rows = [("prime", 30, 5), ("prime minister", 28, 5), ("minister", 60, 5)]
    found = keyness.distinctive(keyness.log_odds(counted(rows, (1000, 900))))
    assert set(found["item"]) == {"prime minister", "minister"}


@pytest.mark.parametrize(("within", "left"), [(75, True), (74, False)])
def test_three_quarters_of_its_occurrences_leave_a_word_to_its_phrase(within, left):
    rows = [("prime", 100, 5), ("prime minister", within, 5)]
    found = keyness.distinctive(keyness.log_odds(counted(rows, (1000, 900))))
    assert ("prime" not in set(found["item"])) is left


def said(**acts):
    """Return a row per act said: `own="thank thank"` is one side's acts, each in a readout of its own."""
    rows = [(f"{side}/{n}", side, act) for side, many in acts.items() for n, act in enumerate(many.split(" "))]
    return pd.DataFrame(rows, columns=["article", "voice", "act"])


def test_a_phrase_is_said_within_punctuation_and_folded():
    assert keyness.says("Việt Nam’s “bamboo diplomacy”, trade.", "vietnam")
    assert keyness.says("the U.S. economy", "u.s. economy")
    assert not keyness.says("bamboo, diplomacy", "bamboo diplomacy")
    assert not keyness.says("diplomacy", "diploma")
