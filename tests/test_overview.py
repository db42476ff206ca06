"""The small tables about a corpus: their counts are those of their links, whatever the folder holds."""

import inspect
from dataclasses import replace

import pandas as pd
import pytest

from analysis import asked, evidence, overview

CORPORA = ["wires", "alone", "bare", "shipped"]
TABLES = {
    "shelves": ["collection", "readouts", "copies", "words", "sentences", "first", "last", "undated", "agencies"],
}
REST = {"picked", "anatomy", "effects", "no_offices", "named"}
LINKED = [
    ("shelves", "articles", ["collection"], "readouts"),
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


@pytest.mark.parametrize(("name", "view", "keys", "count"), LINKED)
def test_a_count_is_what_its_link_finds(corpus, name, view, keys, count):
    table = getattr(overview, name)(corpus).head(25)
    for row in table.to_dict("records"):
        assert evidence.count(corpus, view, **{key: row[key] for key in keys}) == row[count], row


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
    assert 0 < len(picked) <= 2 and set(picked) <= set(corpus.view("articles", duplicate_of="")["article"])
    assert set(picked) <= spoken or not spoken


def test_picked_are_those_read_closely_else_the_latest(shipped, wires, bare):
    few = shipped.collections().query("close")["collection"]
    close = shipped.view("articles", collection=tuple(few))["article"]
    assert overview.picked(shipped) == sorted(close)[:2]
    told = wires.view("articles", duplicate_of="")[lambda rows: rows["article"].isin(wires.statements["article"])]
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


def test_a_copy_is_named_with_what_it_copies(wires):
    copies = wires.view("articles", duplicate_of__not="")
    assert copies[["article", "duplicate_of"]].values.tolist() == [["wires/w12", "wires/w11"]]


def test_forms_of_address_bare_titles_and_deputies_are_no_offices(wires):
    found = overview.no_offices(wires)
    assert {"mr", "he", "ambassador", "secretary", "deputy national security advisor"} <= found
    assert not {"prime minister", "president", "national security advisor", "foreign minister"} & found


def test_effects_of_one_kind_stand_together_without_names(wires):
    table = overview.effects(wires)
    assert table["n"].sum() == len(wires.view("problems")) and not table.duplicated(["kind", "effect"]).any()
    read = table.query("kind == 'short name never introduced'")["effect"]
    assert all(effect.startswith(("read as …", "the person is counted")) for effect in read)


def test_what_a_problem_does_opens_its_rows_and_the_sentences_of_a_collection_are_there(corpus):
    found, links = overview.effects(corpus), asked.linked(overview.effects(corpus))
    for row in found.to_dict("records") if links else []:
        where = evidence.conditions(row, links["keys"])
        assert evidence.count(corpus, links["evidence"], **where) == row["n"], row
    for row in overview.shelves(corpus).to_dict("records"):
        assert evidence.count(corpus, "sentences", collection=row["collection"]) == row["sentences"]


def test_what_a_problem_does_is_linked_in_the_shipped_readouts(shipped):
    assert asked.linked(overview.effects(shipped))["keys"] == {"kind": "kind", "says": "effect__says"}


def test_readers_see_names_not_ids(wires):
    person = wires.actors.query("kind == 'person'").iloc[0]
    table = overview.named(wires, pd.DataFrame({"own": [person["actor"], "nobody"], "n": [1, 2]}), "own")
    assert table["person"].tolist() == [person["name"], "nobody"]


def test_a_country_is_no_person(alone):
    actors = alone.actors.drop_duplicates("kind")
    table = overview.named(alone, pd.DataFrame({"own": [*actors["actor"], "gone"], "n": 1}), "own")
    assert table["own"].tolist() == [*actors.query("kind == 'person'")["actor"], "gone"]
