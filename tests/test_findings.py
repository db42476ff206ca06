"""Findings: every number in them is what its link finds, whatever the folder holds."""

import inspect
import re
from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

from analysis import evidence, findings

LINK = re.compile(r'<a href="([^"]+)" data-evidence="([^"]*)">([^<]*)</a>')
CORPORA = ["wires", "alone", "bare", "shipped"]
SAID = ["read", "dates", "doubts", "uncovered", "naming", "open_names", "silence", "people", "trust"]
SAID_OF_ONE = ["speech", "voices", "meetings", "theme"]
REST = {
    "bullets",
    "answer",
    "collections",
    "distinct",
    "closely",
    "largest",
    "often",
    "base",
    "leading",
    "name",
    "cuts",
}


@pytest.fixture(params=CORPORA)
def corpus(request):
    return request.getfixturevalue(request.param)


def linked(text):
    """Return `(query, number shown)` of each link to evidence."""
    return [(query.replace("&amp;", "&"), int(shown.replace(",", ""))) for _, query, shown in LINK.findall(text)]


def assert_links_hold(corpus, text):
    for query, shown in linked(text):
        assert evidence.count_query(corpus, query) == shown, query
    assert text.count("data-evidence") == len(linked(text))
    assert not re.search(r"\bnan\b|<NA>|\bNone\b(?! of)", text), text


def test_every_function_is_tested_here():
    made = {name for name, value in vars(findings).items() if inspect.isfunction(value)}
    own = {name for name in made if inspect.getmodule(getattr(findings, name)) is findings and name[0] != "_"}
    assert own == {*SAID, *SAID_OF_ONE, *REST}


@pytest.mark.parametrize("name", SAID)
def test_what_is_said_of_a_corpus_is_what_its_links_find(corpus, name):
    assert_links_hold(corpus, getattr(findings, name)(corpus))


@pytest.mark.parametrize("name", SAID_OF_ONE)
def test_what_is_said_of_a_collection_is_what_its_links_find(corpus, name):
    for collection in findings.collections(corpus)["collection"]:
        assert_links_hold(corpus, getattr(findings, name)(corpus, collection))


def test_the_main_findings_have_links(alone, wires):
    for name in ("read", "doubts", "people", "trust"):
        assert linked(getattr(findings, name)(wires)), name
    for name in SAID_OF_ONE:
        assert linked(getattr(findings, name)(wires, "wires")), name
    for name in ("speech", "voices", "meetings"):
        assert linked(getattr(findings, name)(alone, "")), name


def test_the_voices_of_a_collection_are_all_its_statements(corpus):
    spoken = corpus.view("statements")
    for collection in findings.collections(corpus)["collection"]:
        shown = [number for _, number in linked(findings.voices(corpus, collection))]
        assert sum(shown) == ((spoken["collection"] == collection) & ~spoken["embedded"]).sum()


def test_an_account_of_no_known_home_tells_countries_not_sides(alone, wires):
    unknown = replace(alone, articles=alone.articles.assign(account=""), views={})
    assert "side" not in re.sub(LINK, "", findings.voices(unknown, ""))
    assert {"Laos", "Vietnam"} <= set(re.findall(r"Laos|Vietnam", findings.voices(unknown, "")))
    assert "its own side (Vietnam)" in findings.voices(wires, "wires")


def test_copies_are_no_readouts_of_their_own(wires):
    number = len(wires.articles) - 1
    assert wires.articles["duplicate_of"].ne("").sum() == 1
    assert findings.collections(wires)["readouts"].tolist() == [number] == [len(findings.distinct(wires))]
    assert findings.base(wires, "articles") == f"{number} readouts."
    assert "one copy of another" in findings.read(wires)


def test_a_handful_is_read_closely(alone, wires):
    assert findings.collections(alone)["close"].tolist() == [True]
    assert findings.collections(wires)["close"].tolist() == [False]
    assert len(findings.closely(alone, alone.view("statements"))) == len(alone.view("statements"))
    assert findings.closely(wires, wires.view("statements")).empty
    assert "%" not in findings.theme(alone, "") and "%" in findings.theme(wires, "wires")


def test_the_largest_collection_and_the_countries_met_most(shipped, bare):
    assert findings.largest(shipped) == "whitehouse" and findings.largest(bare) == ""
    met = findings.often(shipped, most=3)
    counts = findings.distinct(shipped)["counterpart"].value_counts()
    assert [counts[country] for country in met] == sorted(counts.drop(["", "several"]), reverse=True)[:3]
    assert findings.often(bare) == []


def test_a_title_says_what_is_largest():
    table = pd.DataFrame({"act": ["thank", "state", "state", "pledge", "deny"], "n": [3, 2, 2, 3, 0]})
    assert findings.leading(table, "act", said="what is done", most=3) == "State, pledge and thank: what is done"
    assert findings.leading(table.iloc[:0], "act", said="what is done") == "What is done"
    assert findings.leading(table[table["n"] == 0], "act", said="what is done") == "What is done"


def test_what_is_counted_is_said_in_the_views_own_noun(alone):
    assert findings.base(alone, "statements") == f"{len(alone.statements)} statements in one readout."
    assert findings.base(alone, "themes") == f"{len(alone.themes)} passages in one readout."


def test_findings_that_say_nothing_are_left_out():
    assert findings.bullets("one", "", "two") == "**In short**\n\n- one\n- two"
    assert findings.answer("One.", "", "Two.") == "One. Two."


def test_the_name_of_a_collection_is_no_markup():
    assert findings.name("") == "the folder" and findings.name("wires") == "*wires*"
    assert "<" not in findings.name("<b>*x*") and findings.name("a*b") == r"*a\*b*"


def test_dates_leave_out_the_undated(wires):
    dates = ["", "2024-01-02", *["2023-05"] * (len(wires.articles) - 2)]
    some = SimpleNamespace(articles=wires.articles.assign(date=dates))
    assert findings.dates(some).startswith("They are dated from 2023-05 to 2024-01-02; <a")
    none = SimpleNamespace(articles=wires.articles.assign(date=""))
    assert findings.dates(none) == "None of them has a date."


def test_silence_is_told_of_large_collections_only(shipped, wires):
    spoken, told = shipped.view("statements"), findings.silence(shipped)
    few, many = (set(spoken.loc[spoken["collection"] == name, "act"]) - {""} for name in ("vietnam", "whitehouse"))
    assert findings.silence(wires) == "" and "no statement in *vietnam*" not in told.lower()
    assert "; ".join(re.findall(r"\*whitehouse\* is coded \*([^*]+)\*", told)) == findings.listing(sorted(few - many))


def test_cuts_counts_its_rows(wires):
    body = (wires.sentences["part"] == "body").sum()
    assert findings.cuts(wires, wires.sentences.head(7)).startswith(f"7 of {body} body sentences")
