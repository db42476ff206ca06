"""Themes by account, country, year, side and act: numbers that their links find, and titles that the numbers bear."""

import re

import pandas as pd
import pytest

from analysis import evidence, findings, subjects
from analysis.themes import in_text

LINK = re.compile(r'<a href="[^"]+" data-evidence="([^"]*)">([^<]*)</a>')
CORPORA = ["wires", "alone", "bare", "shipped"]


@pytest.fixture(params=CORPORA)
def corpus(request):
    return request.getfixturevalue(request.param)


def assert_links_hold(corpus, text, least=0):
    links = LINK.findall(text)
    assert len(links) == text.count("data-evidence") >= least
    for query, shown in links:
        assert evidence.count_query(corpus, query.replace("&amp;", "&")) == int(shown.replace(",", "")), query


@pytest.mark.parametrize("name", ["contrast", "doings"])
def test_what_is_said_is_what_its_links_find(corpus, name):
    assert_links_hold(corpus, getattr(subjects, name)(corpus))


def test_two_accounts_are_told_apart(shipped, alone):
    table = subjects.raised(shipped)
    sizes = findings.collections(shipped).set_index("collection")["readouts"]
    for row in table.itertuples():
        assert row.n == sizes[row.one] if sizes[row.one] <= 5 else row.n >= sizes[row.one] / 4
        assert row.there / sizes[row.other] < subjects.RARE
    assert {"vietnam", "whitehouse"} == set(table["one"]) and "party" in set(table["theme"])
    assert_links_hold(shipped, subjects.contrast(shipped), least=4)
    assert subjects.contrast(alone) == "No collection raises a theme that another leaves out."
    passages = subjects.only_there(shipped)
    assert set(zip(passages["collection"], passages["theme"], strict=True)) == set(
        zip(table["one"], table["theme"], strict=True)
    )


def shares(*rows):
    columns = ["theme", "year", "share", "low", "high"]
    return pd.DataFrame(rows, columns=columns)


MOVED = shares(
    ("sea", "2021", 0.1, 0.05, 0.2), ("sea", "2023", 0.5, 0.4, 0.6), ("peace", "2021", 0.5, 0.4, 0.6),
    ("peace", "2023", 0.55, 0.45, 0.65), ("party", "2021", 0.9, 0.85, 0.95), ("party", "2023", 0.6, 0.5, 0.7),
    ("sea", "2024", None, None, None),
)  # fmt: skip


def test_what_moved_is_what_differs_beyond_its_intervals():
    found = subjects.moved(MOVED.sample(frac=1, random_state=1), by="year")
    assert found["theme"].drop_duplicates().tolist() == ["sea", "party"] and found["differ"].eq(2).all()
    assert found[found["theme"] == "sea"]["year"].tolist() == ["2021", "2023", "2024"]
    assert found["gap"].round(2).tolist()[0] == 0.2
    said = "The sea: 10% in 2021 and 50% in 2023; two themes differ beyond the intervals"
    assert subjects.change(found, by="year") == said
    short = subjects.change(found, by="year", named=lambda year: f"'{year[2:]}", word="of")
    assert short.startswith("The sea: 10% of '21")


def test_where_all_overlap_the_title_says_so():
    found = subjects.moved(MOVED[MOVED["theme"] == "peace"], by="year")
    assert found["differ"].eq(0).all() and len(found) == 2
    assert subjects.change(found, by="year") == "No theme is surely more frequent in one of them than in another"
    assert subjects.moved(MOVED.iloc[:0], by="year").empty


def test_a_deed_is_a_share_of_its_sides_statements(shipped):
    table = subjects.deeds(shipped, collection="whitehouse", acts=3, themes=2)
    assert table["theme"].nunique() == 2 and table["act"].nunique() == 3
    assert table["voice"].drop_duplicates().tolist() == ["own", "both"]
    for row in table.to_dict("records"):
        where = {"themes__has": row["theme"], "voice": row["voice"], "collection": "whitehouse", "embedded": False}
        assert evidence.count(shipped, "statements", act=row["act"], **where) == row["n"]
        assert row["n"] <= row["total"] <= evidence.count(shipped, "statements", **where)
    top = table[(table["voice"] == "own") & (table["act"] == "pledge")].sort_values("share")["theme"].iloc[-1]
    assert subjects.promised(table).startswith(f"The own side pledges on {in_text(top)} (")


def test_where_nothing_is_said_nothing_is_promised(bare, alone):
    for corpus in (bare, alone):
        table = subjects.deeds(corpus, collection="")
        assert table.empty and subjects.promised(table) == "What is done with each theme, and by whom"


def test_sharing_finds_the_sentences_of_a_pair(shipped):
    pairs = pd.DataFrame({"a": ["economy"], "b": ["science"]})
    rows = subjects.sharing(shipped, pairs)
    where = {"theme": "economy", "themes__has": "science", "per": "sentence"}
    assert len(rows) == evidence.count(shipped, "themes", **where) > 10
    assert subjects.sharing(shipped, pairs.iloc[:0]).empty
