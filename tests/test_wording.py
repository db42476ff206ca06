"""What sets two groups of sentences apart: counts that are those of their links, whatever the folder holds."""

import re

import pytest

from analysis import evidence, wording
from analysis.measures import keyness

CORPORA = ["wires", "alone", "bare", "shipped"]


@pytest.fixture(params=CORPORA)
def corpus(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def pairs(corpus):
    """Return the comparisons that chapter 02 makes."""
    from analysis.findings import largest

    voices = {"own side": ["own"], "other side": ["other"]}
    return [
        {"by": "collection", "groups": wording.shelves(corpus)},
        {"by": "year", "groups": wording.years(corpus)},
        {"by": "voice", "groups": voices, "where": {"collection": largest(corpus)}},
    ]


def test_a_count_is_what_its_link_finds(corpus, pairs):
    for pair in pairs:
        table, links = wording.telling(corpus, **pair), wording.opened(**pair)
        assert list(table) == wording.KEYED
        for row in table.head(6).to_dict("records"):
            for column, own in links["count"].items():
                asked = {**evidence.conditions(row, links["keys"]), **links["where"], **own}
                assert evidence.count(corpus, links["evidence"], **asked) == row[column], (row, column)


def test_only_what_is_more_than_chance_is_told(shipped):
    table = wording.telling(shipped, by="year", groups=wording.years(shipped), top=3)
    assert (table["z"].abs() > wording.SURE).all() and len(table) == 12
    first, last = wording.years(shipped)
    assert (table.loc[table["group"] == first, "z"] > 0).all() and (table.loc[table["group"] == last, "z"] < 0).all()
    assert table["item"].str.contains(" ").sum() == 6
    names = {word for name in wording.names(shipped) for part in keyness.words(name) for word in part}
    assert not names & {word for item in table["item"] for word in item.split()}


def test_one_group_is_no_comparison(alone, wires):
    assert wording.shelves(alone) == {} == wording.shelves(wires)
    assert wording.telling(alone, by="collection", groups={}).empty
    assert wording.apart(wording.telling(alone, by="collection", groups={}), said="Words") == "Words"
    assert wording.compared(alone, by="collection", groups={}) == ""


def test_the_rest_is_one_group(shipped):
    assert wording.shelves(shipped) == {"whitehouse": ["whitehouse"], "vietnam": ["vietnam"]}
    told = wording.compared(shipped, by="collection", groups=wording.shelves(shipped))
    assert told.startswith("Compared: 3,") and told.endswith("29 sentences of two readouts (vietnam).")


def test_telling_items_stand_in_their_places(shipped):
    pair = {"by": "collection", "groups": wording.shelves(shipped)}
    table = wording.telling(shipped, **pair)
    lines = wording.in_place(shipped, table, **pair, most=2, each=2)
    assert lines.groupby(["group", "item"]).size().max() == 2 and lines["group"].nunique() == 2
    for row in lines.itertuples():
        assert row.article.startswith(f"{row.group}/") and row.match.lower() == row.item
    assert lines.duplicated(["item", "article"]).sum() == 0


def test_words_unlike_english_are_counted_by_their_links(corpus):
    table = wording.unlike_english(corpus)
    assert list(table) == ["collection", "item", "n", "readouts", "g2", "log_ratio"]
    assert (table["log_ratio"] > 1).all() and (table["g2"] > wording.CHANCE).all()
    for row in table.head(4).to_dict("records"):
        where = {**wording.BODY, "collection": row["collection"], "text__says": row["item"]}
        assert evidence.count(corpus, "sentences", **where, per="article") == row["readouts"]
        texts = " ".join(evidence.rows(corpus, "sentences", **where)["text"]).lower()
        assert len(re.findall(rf"\b{re.escape(row['item'].split()[0])}\b", texts)) >= row["n"] > 0


def test_copies_are_read_once(wires):
    assert "wires/w12" in set(wires.sentences["article"]) - set(wording.body(wires)["article"])
