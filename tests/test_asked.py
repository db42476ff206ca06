"""What a table was asked for travels with it, and is forgotten where rows were taken out by hand."""

import pandas as pd

from analysis.asked import Asked, asked, linked, remember
from analysis.measures.shares import timeline


def view(rows=3, **where):
    table = pd.DataFrame({"article": ["a"] * rows, "act": ["thank"] * rows})
    table.attrs["asked"] = Asked("statements", where, rows=rows)
    return table


def test_a_view_narrowed_by_hand_opens_nothing():
    assert asked(view()).view == "statements"
    assert asked(view().query("index > 0")) is None
    assert linked(view()) == {}


def test_a_measure_adds_what_its_rows_ask():
    result = remember(pd.DataFrame({"act": ["thank"], "n": [3]}), view(collection="c"), ["act"], {"n": {}})
    expected = {"evidence": "statements", "keys": {"act": "act"}, "where": {"collection": "c"}, "count": {"n": {}}}
    assert linked(result) == expected
    assert linked(result.head(1)) == expected  # some of a measure's rows still count what they counted


def test_a_cell_decides_where_the_view_was_asked_for_several():
    result = remember(pd.DataFrame({"act": ["thank"], "n": [3]}), view(act=("thank", "wish")), ["act"], {"n": {}})
    assert linked(result)["where"] == {}


def test_readouts_narrowed_by_a_condition_narrow_the_links():
    articles = pd.DataFrame({"article": ["a"]})
    articles.attrs["asked"] = Asked("articles", {"collection": "c", "duplicate_of": ""}, rows=1)
    result = remember(pd.DataFrame({"act": ["thank"], "n": [3]}), view(), ["act"], {"n": {}}, articles)
    assert linked(result)["where"] == {"collection": "c"}
    narrowed = remember(pd.DataFrame({"act": ["thank"], "n": [3]}), view(), ["act"], {"n": {}}, articles.iloc[:0])
    assert linked(narrowed) == {}


def test_readouts_by_quarter_open_those_of_the_quarter():
    table = pd.DataFrame({"article": ["a", "b"], "collection": ["c", "c"], "date": ["2023-02-01", "2023-05-01"]})
    table.attrs["asked"] = Asked("articles", rows=2)
    quarters = timeline(table, by="collection", every="quarter")
    assert linked(quarters)["keys"] == {"collection": "collection", "quarter": "quarter"}
