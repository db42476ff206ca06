"""The small tables about a corpus: their counts are those of their links, whatever the folder holds."""

import inspect
from dataclasses import replace

import pandas as pd
import pytest

from analysis import evidence, findings, overview
from analysis.tables import frame

CORPORA = ["wires", "alone", "bare", "shipped"]
TABLES = {
    "shelves": ["collection", "readouts", "copies", "words", "sentences", "first", "last", "undated", "agencies"],
    "copies": ["article", "duplicate_of", "date", "headline"],
    "cast": ["article", "actor", "name", "country", "roles", "n"],
    "persons": ["actor", "name", "country", "roles", "n", "readouts"],
    "successions": ["country", "office", "holders", "n"],
    "open_names": ["detail", "n", "file"],
    "retold": ["encounter", "article", "form", "date", "host_names", "guest_names"],
}
REST = {"picked", "ledger", "anatomy", "cut_oddly", "honorifics", "met", "named"}
LINKED = [
    ("shelves", "articles", ["collection"], "readouts"),
    ("cast", "mentions", ["article", "actor"], "n"),
    ("persons", "mentions", ["actor"], "n"),
]


@pytest.fixture(params=CORPORA)
def corpus(request):
    return request.getfixturevalue(request.param)


def test_every_function_is_tested_here():
    made = {name for name, value in vars(overview).items() if inspect.isfunction(value)}
    assert {name for name in made if inspect.getmodule(getattr(overview, name)) is overview} == {*TABLES, *REST}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_its_columns_with_and_without_rows(corpus, name):
    assert list(getattr(overview, name)(corpus)) == TABLES[name]


@pytest.mark.parametrize("name", [name for name in TABLES if name != "shelves"])
def test_where_nothing_was_found_a_table_has_no_rows(bare, name):
    assert getattr(overview, name)(bare).empty


@pytest.mark.parametrize(("name", "view", "keys", "count"), LINKED)
def test_a_count_is_what_its_link_finds(corpus, name, view, keys, count):
    table = getattr(overview, name)(corpus).head(25)
    for row in table.to_dict("records"):
        assert evidence.count(corpus, view, **{key: row[key] for key in keys}) == row[count], row


def test_the_ledger_counts_every_problem(corpus):
    ledger = overview.ledger(corpus.view("problems"))
    assert ledger["n"].sum() == len(corpus.problems) and ledger["n"].is_monotonic_decreasing
    for row in ledger.to_dict("records"):
        assert evidence.count(corpus, "problems", kind=row["kind"]) == row["n"]
        assert row["files"] == corpus.problems.loc[corpus.problems["kind"] == row["kind"], "file"].nunique()


def test_the_stretches_of_a_file_leave_out_only_white_space(corpus):
    for article in [*corpus.texts][:40]:
        text, at = corpus.texts[article], 0
        for row in overview.anatomy(corpus, article).itertuples():
            assert at <= row.start < row.end and not text[at : row.start].strip(), article
            at = row.end
        assert not text[at:].strip(), article


def test_a_stretch_is_named_after_its_part_or_mark(alone):
    table = overview.anatomy(alone, "w01")
    first = ["date", "caption, sentence 0", "photo credit", "dateline", "body, sentence 1"]
    assert table["stretch"].tolist()[:5] == first
    assert table["stretch"].iloc[-1] == "sign-off" and table["wording"].iloc[-1] == "/."
    assert table["wording"].str.len().max() <= overview.SHOWN + 2


def test_picked_are_readouts_with_words_if_there_are_any(corpus):
    picked, spoken = overview.picked(corpus), set(corpus.statements["article"])
    assert 0 < len(picked) <= 2 and set(picked) <= set(findings.distinct(corpus)["article"])
    assert set(picked) <= spoken or not spoken


def test_picked_are_those_read_closely_else_the_latest(shipped, wires, bare):
    close = findings.closely(shipped, findings.distinct(shipped))["article"]
    assert overview.picked(shipped) == sorted(close)[:2]
    told = findings.distinct(wires)[lambda rows: rows["article"].isin(wires.statements["article"])]
    assert overview.picked(wires, most=3) == told.sort_values(["date", "article"])["article"].tolist()[-3:]
    assert overview.picked(bare) == ["w01"]


def test_shelves_add_up(wires):
    row = overview.shelves(wires).iloc[0]
    assert (row["readouts"], row["copies"], row["sentences"]) == (len(wires.articles), 1, len(wires.sentences))
    dated = wires.articles.query("date != ''")["date"]
    assert row["first"] == min(dated) and "KCNA" in row["agencies"]


def test_a_collection_without_dates_and_agencies_says_so(alone):
    row = overview.shelves(replace(alone, views={}, articles=alone.articles.assign(date="", agency=""))).iloc[0]
    assert (row["first"], row["last"], row["undated"], row["agencies"]) == ("", "", 1, "none named")


def test_sentences_cut_oddly_begin_small_or_end_without_a_stop(wires):
    texts = ["and so on.", "He left", "“He left.”", "He left:", "Roads;", "He left (by car)."]
    rows = [{"article": "a", "sentence": n, "part": "body", "text": text} for n, text in enumerate(texts)]
    rows.append({"article": "a", "sentence": 9, "part": "headline", "text": "Ministers meet"})
    odd = overview.cut_oddly(replace(wires, views={}, sentences=frame("sentences", rows)))
    assert odd["text"].tolist() == ["and so on.", "He left"]


def test_two_tellings_of_one_encounter_and_the_copy_among_them(wires):
    assert overview.copies(wires)[["article", "duplicate_of"]].values.tolist() == [["wires/w12", "wires/w11"]]
    assert "wires/w12" not in set(overview.retold(wires)["article"])  # a copy is not counted again


def test_holders_of_one_office_stand_in_order_of_date(wires):
    mention = {"kind": "person", "sentence": 0, "roles": "Minister | Mr. | H.E."}
    rows = [{**mention, "article": "wires/w10", "actor": "b"}, {**mention, "article": "wires/w01", "actor": "a"}]
    actors = [{"actor": one, "name": one.upper(), "kind": "person", "country": "VNM"} for one in "ab"]
    made = replace(wires, views={}, mentions=frame("mentions", rows), actors=frame("actors", actors))
    dates = wires.articles.set_index("article")["date"]
    first, last = sorted([(dates["wires/w10"], "B"), (dates["wires/w01"], "A")])
    assert overview.successions(made)["office"].tolist() == ["Minister"]
    assert overview.successions(made).loc[0, "holders"] == f"{first[1]} (from {first[0]}); {last[1]} (from {last[0]})"


def test_honorifics_are_compared_without_stops(wires):
    assert {"mr", "he"} <= overview.honorifics(wires) and "minister" not in overview.honorifics(wires)


def test_countries_that_met_are_named(wires, bare):
    table = overview.met(wires)
    assert {"host", "guest", "host_country", "guest_country"} <= set(table) and overview.met(bare).empty
    assert table.loc[table["host_country"] == "VNM", "host"].eq("Vietnam").all()
    assert not table[["host", "guest"]].isna().any(axis=None)
    assert pd.api.types.is_integer_dtype(table["n"]) and (table["n"] > 0).all()
