"""The data part of the report: what it holds, and that it can't be more than data."""

import gzip
import json
from base64 import b64decode

import pandas as pd
from invented import ARTICLES, BAD, FILES, corpus

from analysis.report import data, listings
from analysis.tables import COLUMNS


def _back(packed):
    """Return a column of the data as its cells."""
    values, codes = packed
    return [values[code] for code in codes]


def test_every_table_is_there_with_its_rows():
    found, collected = corpus(), data.collect(corpus())
    assert set(COLUMNS) == set(collected["tables"]) and set(collected["views"]) == {*COLUMNS, "pairs", "compared"}
    for name, view in ((name, collected["views"][name]) for name in COLUMNS):
        assert view["counted"] == len(found.view(name)) and view["rows"] == len(getattr(found, name))
        assert set(collected["tables"][name]) <= set(view["columns"])


def test_what_the_lists_show_of_a_readout_and_a_pair_is_made_once():
    found = corpus()
    articles = listings.added(found, "articles", found.articles).set_index("article")
    assert articles.loc[ARTICLES[0], "title"] == "Minister Trần Văn An on May 6 received Ambassador Ola Berg."
    assert articles.loc[ARTICLES[0], "source"] == "VNA, 2024-05-06" and sorted(articles["order"]) == [0, 1, 2]
    met = pd.DataFrame({"article": ["a", "b", "b"], "day": ["2024-01-01", "2024-02-01", "2024-02-01"],
                        "pairs": ["NOR-VNM", "NOR-VNM | RUS-VNM", "NOR-VNM"], "hosts": ["x | y", "x", "x"],
                        "guests": ["z", "z", "w"]})  # fmt: skip
    first, second = listings.pairs(met).to_dict("records")
    assert (first["countries"], first["encounters"], first["readouts"]) == ("Norway and Vietnam", 3, 2)
    assert (first["present"], first["joined"], first["left"]) == ("x | z | w", "w", "y")
    assert (first["earlier"], second["earlier"]) == ("alone", "")  # one readout is new against none
    assert (second["pair"], second["joined"], second["left"]) == ("RUS-VNM", "", "")


def test_whom_a_call_of_many_brought_in_is_not_missed_at_a_meeting_of_two():
    met = pd.DataFrame({"article": ["a", "b", "c"], "day": ["2024-01-01", "2024-02-01", "2024-03-01"],
                        "pairs": ["NOR-VNM", "NOR-VNM | RUS-VNM", "NOR-VNM"], "hosts": ["x", "x", "v"],
                        "guests": ["z", "z | r", "z"]})  # fmt: skip
    found = listings.pairs(met).set_index("pair").loc["NOR-VNM"]
    assert (found["earlier"], found["joined"], found["left"]) == ("alone", "v", "x")
    many = listings.pairs(met.iloc[:2]).set_index("pair").loc["NOR-VNM"]  # the latest is of many: against any
    assert (many["earlier"], many["joined"], many["left"]) == ("yes", "r", "")


def test_a_folder_without_an_encounter_has_no_pair():
    found = corpus()
    met = listings.added(found, "meetings", found.view("meetings").iloc[:0])
    assert {"day", "pairs", "rank", "host_offices"} <= set(met) and listings.pairs(met).empty


def test_wording_is_cut_out_of_the_texts_where_it_stands_there():
    columns = data.collect(corpus())["views"]
    assert columns["sentences"]["columns"]["text"] == {"cut": ("start", "end")}
    assert columns["statements"]["columns"]["sentence_text"] == {"of": "sentences"}
    assert _back(columns["statements"]["columns"]["act"])[0] == "thank"


def test_copies_stand_after_what_is_counted():
    found = corpus()
    found.articles.loc[found.articles["article"] == ARTICLES[1], "duplicate_of"] = ARTICLES[0]
    view = data.collect(found)["views"]["statements"]
    assert view["counted"] < view["rows"] == len(found.statements)
    assert set(_back(view["columns"]["article"])[view["counted"] :]) == {ARTICLES[1]}


def test_what_no_page_can_show_is_a_sign_of_the_same_length():
    texts = data.collect(corpus())["texts"]
    shown = texts[data.safe(BAD)]
    assert "\x00" not in shown and "\u202e" not in "".join(texts) and len(shown) == len(FILES[BAD])
    assert data.safe("a\ud800b") == "a\ufffdb"


def test_letters_are_folded_as_the_search_folds_them():
    fold = data.collect(corpus())["fold"]
    assert (fold["ầ"], fold["Ộ"], fold["—"]) == ("a", "O", "-")


def test_the_data_comes_back_and_can_close_no_tag():
    blob = data.written(data.collect(corpus()))
    packed = data.packed(blob)
    assert not set(packed) & set("<>&\"'\\")
    assert gzip.decompress(b64decode(packed)) == blob and json.loads(blob)["texts"]
    assert data.packed(blob) == packed and len(data.digest(blob)) == 12
