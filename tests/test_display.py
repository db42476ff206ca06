import pandas as pd
from invented import BAD, corpus

from analysis import display

TABLE = pd.DataFrame({"act": ["thank", "<b>"], "n": [1234, 2], "share": [0.5, 0.9975], "note": ["é", None]})


def test_a_table_is_html_and_text():
    bundle = display.table_bundle(TABLE, caption="A & B", names={"n": "how many"}, formats={"share": ".0%"})
    html, text = bundle["text/html"], bundle["text/plain"]
    assert "<caption>A &amp; B</caption>" in html and "&lt;b&gt;" in html and "<b>" not in html
    assert (
        '<td style="text-align:right">1,234</td>' in html
        and '<th scope="col" style="text-align:right">how many' in html
    )
    assert text == "A & B\n\nact    how many  share  note\nthank     1,234    50%  é\n<b>           2   >99%"


def test_a_column_that_is_empty_throughout_is_left_out():
    bundle = display.table_bundle(pd.DataFrame({"collection": ["", ""], "act": ["thank", ""], "n": [1, 0]}))
    assert "collection" not in bundle["text/html"]
    assert bundle["text/plain"] == "act    number\nthank       1\n            0"


def test_counts_link_to_their_evidence():
    html = display.table_bundle(TABLE, evidence="statements", keys=["act"], where={"collection": "x"})["text/html"]
    assert 'data-evidence="statements?act=thank&amp;collection=x">1,234</a>' in html
    assert html.count("<a ") == 2
    assert display.table_bundle(TABLE)["text/html"].count("<a ") == 0


def test_each_counted_column_may_have_its_own_condition():
    wide = pd.DataFrame({"act": ["thank"], "north": [1], "south": [2]})
    count = {"north": {"collection": "north"}, "south": {"collection": "south"}}
    html = display.table_bundle(wide, evidence="statements", keys=["act"], count=count)["text/html"]
    assert "act=thank&amp;collection=north" in html and "act=thank&amp;collection=south" in html


def test_a_count_of_none_opens_nothing():
    none = display.table_bundle(pd.DataFrame({"act": ["thank"], "n": [0]}), evidence="statements", keys=["act"])
    assert "<a " not in none["text/html"]


def test_a_hidden_column_is_a_condition_and_a_date_opens_its_readout():
    row = {"code": "VNM", "country": "Vietnam", "n": 2, "date": "2024-05-06", "article": "a/<b>"}
    table = pd.DataFrame([row])
    bundle = display.table_bundle(table, evidence="statements", keys={"code": "side"}, hide=["code", "article"],
                                  reading={"date": "article"})  # fmt: skip
    html = bundle["text/html"]
    assert "<td" in html and ">VNM<" not in html and 'data-evidence="statements?side=VNM">2</a>' in html
    assert '">2024-05-06</a>' in html and "#/readout/a/" in html and "<b>" not in html
    assert bundle["text/plain"].split() == ["country", "number", "date", "Vietnam", "2", "2024-05-06"]


def test_sentences_are_cited_with_their_words_marked():
    found = corpus()
    rows = found.statements.query("act == 'thank'")
    bundle = display.sentences_bundle(found, rows, limit=1)
    assert "An <mark>thanked</mark> <mark>Norland for its help</mark>." in bundle["text/html"]
    assert (
        '<a href="../build/readouts.html#/readout/north/a01?s=1">VNA, 2024-05-06, north/a01.txt</a> [90:118]'
        in bundle["text/html"]
    )
    assert "1 more, not shown." in bundle["text/html"]
    assert bundle["text/plain"].startswith("1. “An [[thanked]] [[Norland for its help]].”\n   VNA, 2024-05-06")


def test_a_readout_cannot_become_markup():
    found = corpus()
    html = display.sentences_bundle(found, found.sentences[found.sentences["article"] == BAD])["text/html"]
    assert "<script" not in html and "<img" not in html and "<b>" not in html
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in html


def test_rows_without_a_sentence_are_cited_by_their_readout():
    found = corpus()
    html = display.sentences_bundle(found, found.problems)["text/html"]
    assert "&lt;i&gt;x&lt;/i&gt;" in html and "#s" not in html
    assert display.sentences_bundle(found, found.problems.head(0))["text/plain"] == "No sentence."


def test_pieces_part_a_stretch_at_every_border():
    assert display.pieces(0, 9, [(2, 6), (4, 9)]) == [
        (0, 2, []),
        (2, 4, [(2, 6)]),
        (4, 6, [(2, 6), (4, 9)]),
        (6, 9, [(4, 9)]),
    ]


def test_a_row_that_is_counted_by_an_empty_cell_says_what_that_stands_for():
    table = pd.DataFrame({"account": ["", "VNM"], "quarter": ["", "2024-Q1"], "note": ["", "x"], "n": [1, 2]})
    text = display.table_bundle(table, evidence="articles", keys=["account", "quarter"])["text/plain"].splitlines()
    assert text[1].split() == ["none", "known", "undated", "1"]


def test_a_readout_without_a_date_can_be_opened():
    table = pd.DataFrame({"date": ["", "2024-01-02"], "article": ["a", "b"]})
    html = display.table_bundle(table, reading={"date": "article"})["text/html"]
    assert '#/readout/a">undated</a>' in html and '#/readout/b">2024-01-02</a>' in html
