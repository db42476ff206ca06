"""Small tables from small tables, counted by hand."""

import numpy as np
import pandas as pd
import pytest

from analysis import evidence, measures
from analysis.asked import linked
from analysis.measures import intervals, shares


@pytest.fixture
def articles():
    names = [f"w/{n:02d}" for n in range(20)] + ["v/0", "v/1", "v/2"]
    dates = ["2023-01-05"] * 10 + ["2024-11-30"] * 10 + ["2023-09-19", "2023-12", ""]
    collection = ["w"] * 20 + ["v"] * 3
    return pd.DataFrame({"article": names, "collection": collection, "sentences": 5, "date": dates})


@pytest.fixture
def themes(articles):
    rows = [(f"w/{n:02d}", s, "peace") for n in range(10) for s in range(2)]
    rows += [("w/00", 0, "peace"), ("w/19", 4, "sea"), ("v/0", 1, "sea"), ("v/1", 1, "party"), ("x/9", 1, "sea")]
    table = pd.DataFrame(rows, columns=["article", "sentence", "theme"])
    return table.assign(collection=table["article"].str[0])


def row(table, **where):
    found = table[np.logical_and.reduce([table[key] == value for key, value in where.items()])]
    assert len(found) == 1
    return found.iloc[0]


def test_share_of_readouts_counts_each_readout_once(themes, articles):
    table = measures.share(themes, of="theme", by="collection", articles=articles)
    peace = row(table, collection="w", theme="peace")
    assert (peace["n"], peace["count"], peace["total"], peace["share"]) == (21, 10, 20, 0.5)
    assert 0.2 < peace["low"] < 0.4 and 0.6 < peace["high"] < 0.8
    assert peace["said"] == f"50% ({100 * peace['low']:.0f}–{100 * peace['high']:.0f}%)"


def test_few_readouts_give_counts_and_no_percentage(themes, articles):
    table = measures.share(themes, of="theme", by="collection", articles=articles)
    party = row(table, collection="v", theme="party")
    assert np.isnan(party["share"]) and party["said"] == "too few to say (1 of 3)"
    assert row(table, collection="v", theme="peace")["said"] == "too few to say (0 of 3)"


def test_share_of_sentences_counts_each_sentence_once(themes, articles):
    table = measures.share(themes, of="theme", by="collection", articles=articles, unit="sentences")
    peace = row(table, collection="w", theme="peace")
    assert (peace["n"], peace["count"], peace["total"], peace["share"]) == (21, 20, 100, 0.2)


def test_share_of_rows_by_a_column_of_the_table(themes, articles):
    table = measures.share(themes.assign(side="USA"), of="theme", by="side", articles=articles, unit="rows")
    assert row(table, theme="peace")["total"] == 24 and table["share"].sum() == pytest.approx(1)
    assert row(table, theme="peace")["readouts"] == 13


def test_share_without_groups_and_without_rows(themes, articles):
    assert row(measures.share(themes, of="theme", articles=articles), theme="sea")["count"] == 2
    assert measures.share(themes[:0], of="theme", articles=articles).empty


def test_what_cannot_be_a_share_is_refused(themes, articles):
    with pytest.raises(ValueError, match="unit"):
        measures.share(themes, of="theme", articles=articles, unit="words")
    with pytest.raises(ValueError, match="column of articles"):
        measures.share(themes.assign(side="USA"), of="theme", by="side", articles=articles, unit="sentences")


def test_what_comes_back_is_a_share_of_both_ways(articles):
    ways = [(f"w/{n:02d}", "NOR", "given") for n in range(12)] + [(f"w/{n:02d}", "NOR", "received") for n in range(2)]
    ways += [("w/02", "KOR", "received"), ("w/03", "", "")]
    table = measures.returned(
        pd.DataFrame(ways, columns=["article", "partner", "way"]), by="partner", articles=articles
    )
    counts = table[["partner", "given", "received", "readouts"]].values.tolist()
    assert counts == [["NOR", 12, 2, 12], ["KOR", 0, 1, 1]]
    share, low, high = table[["share", "low", "high"]].iloc[0]
    assert share == pytest.approx(2 / 14) and 0 <= low < share < high
    assert table["said"].iloc[1] == "too few to say (1 of 1)"


def test_nothing_given_is_nothing_returned(articles):
    ways = pd.DataFrame({"article": ["w/00"], "act": ["thank"], "way": [""]})
    assert measures.returned(ways, by="act", articles=articles).empty


def test_the_ladder_keeps_the_rungs_in_order(articles):
    acts = pd.DataFrame({"act": ["sign", "state", "discuss"], "rung": ["6", "", "1"]})
    said = pd.DataFrame({"article": ["w/01", "w/02", "w/03"], "act": ["discuss", "state", "discuss"], "side": "USA"})
    table = measures.ladder(said, acts, by="side", articles=articles)
    assert table[["act", "rung", "n", "total"]].values.tolist() == [["discuss", 1, 2, 2], ["sign", 6, 0, 2]]


def test_the_timeline_has_no_gaps_and_names_the_undated(articles):
    table = measures.timeline(articles[articles["collection"] == "v"], by="collection", every="quarter")
    assert table.values.tolist() == [["v", "2023-Q3", 1], ["v", "2023-Q4", 1], ["v", "", 1]]
    years = measures.timeline(articles, every="year")
    assert years[["year", "n"]].values.tolist() == [["2023", 12], ["2024", 10], ["", 1]]
    assert len(measures.timeline(articles, every="month")) == 24


def test_the_timeline_of_nothing_is_empty(articles):
    assert measures.timeline(articles[:0]).empty


def test_a_small_share_is_not_none():
    assert shares.said(1 / 300, 0.001, 0.012, 1, 300) == "<1% (<1–1%)"


def test_countries_stand_in_the_order_of_their_names():
    table = pd.DataFrame({"counterpart": ["ARE", "GBR", "CHE", "DEU"], "n": [1, 2, 3, 4]})
    assert list(measures.by_name(table, "counterpart")["counterpart"]) == ["DEU", "CHE", "ARE", "GBR"]


def test_sentences_of_one_readout_are_no_independent_evidence(articles):
    rows = [(f"w/{n:02d}", s, "peace") for n in range(4) for s in range(5)]
    lumped, articles = pd.DataFrame(rows, columns=["article", "sentence", "theme"]), articles.head(20)
    readouts = measures.share(lumped, of="theme", articles=articles).iloc[0]
    assert (readouts["low"], readouts["high"]) == pytest.approx(intervals.wilson(4, 20))
    row = measures.share(lumped, of="theme", articles=articles, unit="sentences").iloc[0]
    low, high = intervals.wilson(row["count"], row["total"])
    assert row["high"] - row["low"] > 1.5 * (high - low)


def opened(corpus, table, column):
    """Return how many rows a page opens behind each number of a column."""
    links = linked(table)
    rows = [evidence.conditions(one, links["keys"]) for one in table.to_dict("records")]
    return [
        evidence.count(corpus, links["evidence"], **row, **links["where"], **links["count"][column]) for row in rows
    ]


@pytest.mark.parametrize("by", [None, "collection"])
def test_the_counts_of_a_share_open_what_they_count(wires, by):
    table = measures.share(wires.view("themes"), of="theme", by=by, articles=wires.view("articles"))
    assert len(table) > 1 and opened(wires, table, "count") == table["count"].tolist()


def test_each_member_of_a_list_is_counted_and_opens_its_rows(wires):
    meetings = wires.view("meetings")
    table = measures.count(measures.listed(meetings, "guests"), ["guests"])
    several = meetings["guests"].str.count(r" \| ")
    assert several.sum() > 0 and table["n"].sum() == len(meetings) + several.sum()
    assert table["guests"].is_monotonic_increasing
    assert opened(wires, table, "n") == table["n"].tolist()


def test_who_is_met_often_is_told_by_ten_readouts_and_has_a_name():
    met = {"KOR": 9, "FRA": 10, "DEU": 10, "several": 20, "JPN": 12, "": 20}
    articles = pd.DataFrame({"counterpart": [land for land, n in met.items() for _ in range(n)]})
    assert measures.often(articles, "counterpart") == ["JPN", "DEU", "FRA"]
    assert measures.often(articles, "counterpart", most=1) == ["JPN"]
    assert measures.often(articles, "counterpart", least=9)[-1] == "KOR"


def test_the_room_of_a_voice_is_its_share_of_the_words(articles):
    said = [(f"w/{n:02d}", "own", "peace and trade") for n in range(6)]
    said += [("w/00", "other", "peace"), ("x/1", "own", "peace")]
    said = pd.DataFrame(said, columns=["article", "voice", "content"])
    table = measures.room(said, articles=articles)
    assert table[["voice", "n", "words", "readouts"]].values.tolist() == [["own", 6, 24, 6], ["other", 1, 2, 1]]
    assert table["share"].tolist() == pytest.approx([24 / 26, 2 / 26])
    assert (table["low"] <= table["share"]).all() and (table["share"] <= table["high"]).all()
    few = measures.room(said, articles=articles.head(9))
    assert few["said"].tolist() == ["too few to say (24 of 26)", "too few to say (2 of 26)"]


def test_a_share_of_rows_is_corrected_by_what_the_coder_found_in_their_place():
    names = [f"r{n:02}" for n in range(60)]
    articles = pd.DataFrame({"article": names, "collection": "c"})
    rows = pd.DataFrame({"article": names * 2, "theme": ["sea"] * 60 + ["state"] * 60})
    by_hand = pd.DataFrame({"article": names[:40] * 2, "theme": ["sea"] * 20 + ["state"] * 60, "sure": 1.0})
    table = measures.share(rows, of="theme", articles=articles, unit="rows", hand=(articles.head(40), by_hand))
    assert table["share"].tolist() == [0.5, 0.5]
    assert table.set_index("theme")["corrected"].to_dict() == pytest.approx({"sea": 0.25, "state": 0.75})
    assert (table["from"] < table["corrected"]).all() and (table["corrected"] < table["to"]).all()


def test_agreement_is_told_in_words_with_its_interval():
    some = {"same": 0.91, "same_low": 0.78, "same_high": 0.96, "alpha": 0.8, "alpha_low": 0.66, "alpha_high": 0.9}
    whole = {"same": 1.0, "alpha": 1.0, "kappa": np.nan}
    words = measures.in_words(pd.DataFrame([some, whole]).assign(kappa_low=np.nan, kappa_high=np.nan))
    assert words.to_dict("records") == [
        {"same": "91% (78–96%)", "alpha": "0.80 (0.66–0.90)", "kappa": "–"},
        {"same": "100%", "alpha": "1.00", "kappa": "–"},
    ]


@pytest.mark.parametrize("query", ["viet nam", "Viet Nam", "vietnam", "VIET NAM"])
def test_a_name_is_found_however_its_words_are_typed(query):
    sentences = pd.DataFrame({"article": "a", "sentence": 0, "start": 0, "text": ["Vietnam’s trade.", "In Việt Nam."]})
    assert measures.concordance(sentences, query)["match"].tolist() == ["Việt Nam", "Vietnam"]
