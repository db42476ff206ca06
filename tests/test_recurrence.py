"""Expected and new formulae."""

import pandas as pd

from analysis.codebook import read_codebook
from analysis.measures import recurrence

BOOK = read_codebook()


def test_a_formula_that_most_earlier_readouts_held_is_missed_in_the_next():
    names = [f"a{number}" for number in range(6)]
    meetings = pd.DataFrame({"article": names, "host_country": "VNM", "guest_country": "LAO"})
    dates = [f"2024-0{number + 1}-01" for number in range(6)]
    articles = pd.DataFrame({"article": names, "date": dates, "headline": ""})
    held = [(name, "mutual benefit") for name in ("a0", "a1", "a3")] + [("a3", "bamboo diplomacy")]
    found = recurrence.missing(pd.DataFrame(held, columns=["article", "formula"]), meetings, articles)
    # a2 comes too early to expect anything; what only later readouts hold was not expected of a4 and a5
    assert found[["article", "formula", "held", "before"]].to_numpy().tolist() == [
        ["a5", "mutual benefit", "3 of 5", "a3"],
        ["a4", "mutual benefit", "3 of 4", "a3"],
    ]
    assert found["article"][0] == "a5"


def test_what_is_missed_on_one_day_stands_in_the_order_of_pairs_and_formulae():
    names = [f"{land} {number}" for land in ("VNM", "CHN") for number in range(4)]
    meetings = pd.DataFrame({"article": names, "host_country": [name[:3] for name in names], "guest_country": "LAO"})
    articles = pd.DataFrame({"article": names, "date": [f"2024-0{name[-1]}-01" for name in names], "headline": ""})
    held = [(name, formula) for name in names if name[-1] != "3" for formula in ("win-win", "mutual benefit")]
    found = recurrence.missing(pd.DataFrame(held, columns=["article", "formula"]), meetings, articles)
    assert found[["article", "formula"]].to_numpy().tolist() == [
        ["CHN 3", "mutual benefit"], ["CHN 3", "win-win"], ["VNM 3", "mutual benefit"], ["VNM 3", "win-win"],
    ]  # fmt: skip


def test_nothing_is_expected_of_two_readouts():
    articles = pd.DataFrame({"article": ["a", "b"], "date": ["2024-01-01", "2024-02-01"], "headline": ""})
    meetings = pd.DataFrame({"article": ["a", "b"], "host_country": "VNM", "guest_country": "LAO"})
    rows = pd.DataFrame([("a", "mutual benefit")], columns=["article", "formula"])
    assert recurrence.missing(rows, meetings, articles).empty


def test_new_formulae_recur_in_many_readouts_and_are_not_known():
    said = ["They vowed to turn swords into ploughshares in {}.", "He praised peace and stability in {}."]
    texts = [sentence.format(place) for sentence in said for place in ("Oslo", "Rome", "Lima", "Bern", "Riga")]
    sentences = pd.DataFrame({"article": [str(number % 5) for number in range(10)], "text": texts})
    found = recurrence.new_formulae(sentences, BOOK)
    assert "turn swords into ploughshares" in found["wording"].iloc[0]
    assert not found["wording"].str.contains("stability").any()
    assert recurrence.new_formulae(sentences, BOOK, least=6).empty


def test_a_readout_that_tells_of_a_third_has_no_tie_of_two():
    rows = [("a", "JPN", "USA"), ("a", "JPN", "KOR | USA"), ("b", "JPN", "USA"), ("b", "USA", "JPN"),
            ("c", "USA", "NATO"), ("d", "JPN", "KOR | USA")]  # fmt: skip
    table = pd.DataFrame(rows, columns=["article", "host_country", "guest_country"])
    assert recurrence.dyads(table).to_dict() == {"b": "JPN-USA"}
