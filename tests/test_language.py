"""The chapter on diplomatic language: tables whose counts are those of their links, sentences for any folder."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from analysis import evidence, findings
from analysis.language import acts, commitment, exchange, formulae, grading, silence, tiers
from analysis.tables import frame

CORPORA = ["wires", "alone", "bare", "shipped"]
LINK = re.compile(r'<a href="([^"]+)" data-evidence="([^"]*)">([^<]*)</a>')


@pytest.fixture(params=CORPORA)
def corpus(request):
    return request.getfixturevalue(request.param)


def spoken(corpus):
    return acts.coded(corpus, findings.largest(corpus))


def assert_counted(corpus, table, view, keys, count, **where):
    """Check that each count is what its link finds: `count` are columns and the conditions that each adds."""
    for row in table.head(12).to_dict("records"):
        for column, more in count.items():
            asked = {**evidence.conditions(row, keys), **where, **more}
            assert evidence.count(corpus, view, **asked) == int(str(row[column]).split(" of ")[0]), (asked, column)


def assert_said(corpus, text):
    """Check that each linked number of a text is what its link finds."""
    for _, query, shown in LINK.findall(text):
        assert evidence.count_query(corpus, query.replace("&amp;", "&")) == int(shown.replace(",", "")), query
    assert not re.search(r"\bnan\b|<NA>|\bNone\b", text), text


SAID = [
    exchange.in_short, exchange.returned_said, grading.grading_said,
    silence.silent_side_said, silence.silent_about_said,
]  # fmt: skip


@pytest.mark.parametrize("said", SAID, ids=[one.__name__ for one in SAID])
def test_what_is_said_of_a_collection_is_what_its_links_find(corpus, said):
    assert_said(corpus, said(corpus, findings.largest(corpus)))


@pytest.mark.parametrize("said", [formulae.missing_said, tiers.in_doubt_said, silence.silent_collections])
def test_what_is_said_of_a_corpus_is_what_its_links_find(corpus, said):
    assert_said(corpus, said(corpus))


@pytest.mark.parametrize("by", ["theme", "counterpart"])
def test_the_ladder_and_its_firmness(corpus, by):
    name = findings.largest(corpus)
    keys = {"theme": "themes__has"} if by == "theme" else {"counterpart": "counterpart"}
    assert_counted(corpus, commitment.on_ladder(corpus, name, by=by), "statements", {**keys, "act": "act"},
                   {"n": {}}, collection=name)  # fmt: skip
    assert_said(corpus, commitment.firm_said(corpus, name, by=by))


def test_the_profile_of_acts_by_side(corpus):
    for name in acts.counted(corpus):
        table = acts.profile(corpus, name)
        assert_counted(corpus, table, "statements", {"voice": "voice", "act": "act"}, {"n": {}}, collection=name)
        assert acts.profile_title(table) and acts.base(corpus, name)


@pytest.mark.parametrize("of", ["act", "verb"])
def test_what_sets_a_side_apart(corpus, of):
    name = findings.largest(corpus)
    table = acts.apart(corpus.view("statements").query("collection == @name"), of)
    assert_counted(corpus, table, "statements", {"voice": "voice", of: of}, {"n": {}}, collection=name)
    assert acts.apart_said(table).endswith(".") and list(table)[:2] == ["voice", of]


def test_speakers_and_pairs_of_persons(corpus):
    rows = corpus.view("statements").query("act != ''")
    known = {"act": set(rows["act"])} if len(rows) else {}
    keys = {"collection": "collection", "speaker_name": "speaker_name"}
    assert_counted(corpus, acts.speakers(rows), "statements", keys, {"n": {}}, **known)
    table = exchange.between(corpus, rows)
    keys = {"speaker": "speaker__has", "addressee": "addressee__has"}
    assert_counted(corpus, table, "statements", keys, {"n": {}}, **known)
    assert isinstance(exchange.one_way(table), str)


def test_thanks_praise_and_pledges_both_ways(corpus):
    name = findings.largest(corpus)
    table = exchange.exchanged(corpus, name)
    assert_counted(corpus, table, "statements", {"partner": "partner"}, exchange.conditions(), collection=name)
    given = exchange.gifts(corpus, name)
    keys = {"act": "act", "partner": "partner"}
    assert_counted(corpus, given, "statements", keys, {"n": {}}, collection=name, way="given")


def test_words_that_raise_or_soften(corpus):
    name = findings.largest(corpus)
    table = grading.words(corpus, name)
    sides = {"n": {}, **{side: {"voice": side} for side in acts.SIDES}}
    assert_counted(corpus, table, "statements", {"word": "graduation__has"}, sides, collection=name)
    raised = grading.raised(corpus, name)
    keys = {"act": "act", "voice": "voice", "grade": "grade"}
    assert_counted(corpus, raised, "statements", keys, {"n": {}}, collection=name)
    assert grading.raised_title(raised)


def test_formulae_by_voice_variant_and_time(corpus):
    name, table = findings.largest(corpus), formulae.uses(corpus)
    keys = {"formula": "formula", "collection": "collection"}
    assert_counted(corpus, table, "formulae", keys, formulae.conditions())
    assert (table["exact"] + table["varied"] == table["n"]).all() and formulae.uses_title(table)
    drift = formulae.by_period(corpus, name)
    keys = {"formula": "formula", "period": formulae.every(drift)}
    assert_counted(corpus, drift, "formulae", keys, {"count": {}}, collection=name, per="article")
    assert formulae.drift_title(drift) and formulae.drift_said(corpus, name, drift).endswith(".")


def test_expected_and_missing_formulae(corpus):
    table, gaps = formulae.awaited(corpus), formulae.missing(corpus)
    keys = {"dyad": "dyad", "formula": "formula"}
    assert_counted(corpus, table, "formulae", keys, {"stands in": {}}, per="article")
    assert table["missing"].sum() == len(gaps)
    held = set(zip(corpus.formulae["article"], corpus.formulae["formula"], strict=True))
    for row in gaps.to_dict("records"):
        assert (row["article"], row["formula"]) not in held and (row["before"], row["formula"]) in held
        assert row["stood before"] <= row["date"]
    assert len(formulae.stood_before(corpus, gaps)) == gaps["formula"].nunique()


def test_tiers_claimed_and_known(corpus):
    table = tiers.claims(corpus)
    keys = {"dyad": "dyad", "tier": "tier", "finding": "finding"}
    assert_counted(corpus, table, "partnerships", keys, {"n": {}})
    assert table["n"].sum() == (corpus.view("partnerships")["dyad"] != "").sum()
    assert set(table["tier"]) <= set(tiers.order(corpus)) and tiers.claims_title(table)


def test_the_side_that_is_silent(corpus):
    name = findings.largest(corpus)
    table = silence.silent_side(corpus, name)
    keys = {"by": "voice", "act": "act"}
    assert_counted(corpus, table, "statements", keys, {"n": {}}, collection=name, per="article")
    for row in table.to_dict("records"):
        assert evidence.count(corpus, "statements", collection=name, act=row["act"], voice=row["never"]) == 0


def test_the_shipped_readouts_answer_the_chapters_questions(shipped):
    people = exchange.between(shipped, findings.closely(shipped, shipped.view("statements").query("act != ''")))
    to = people[(people["from"] == "Lương Cường") & (people["to"] == "Leonid Kalashnikov")]
    assert to["acts"].tolist() == ["thank 3, pledge 1, state 1"] and "both ways" in exchange.one_way(people)
    assert "discuss" in acts.apart_said(acts.apart(spoken(shipped), "act")).partition("both together")[2]
    assert "nothing: two readouts could still be silent on what stands in 78%" in silence.silent_collections(shipped)
    assert tiers.claims(shipped).query("dyad == 'IND-USA'")["finding"].str.contains("lower").any()


def test_a_profile_has_every_side_in_the_order_of_its_title(shipped):
    table = acts.profile(shipped, "whitehouse", most=3)
    assert table["voice"].tolist() == ["own"] * 3 + ["other"] * 3 + ["both"] * 3
    assert table["act"].nunique() == 3 and (table["readouts"] >= 10).all()


def test_silences_about_countries_are_set_against_chance(shipped):
    said = silence.silent_about_said(shipped, "whitehouse")
    pairs, found, expected = re.search(r"Of (\d+) pairs .*, (\d+) are silent; .* about ([\d.]+)\.", said).groups()
    table = silence.silent_about(shipped, "whitehouse")
    assert int(pairs) > 100 and int(found) == len(table) and 0 < float(expected) < 5
    for row in table.to_dict("records"):
        where = {"collection": "whitehouse", row["of"]: row["item"], "per": "article"}
        assert row["least"] > row["most"] and row["count"] == evidence.count(shipped, row["view"], **where)


def test_the_two_ways_of_a_pair_stand_together_and_the_others_after():
    rows = [("a", "b", "thank"), ("c", "d", "state"), ("b", "a", "praise"), ("a", "b", "thank"), ("a | c", "b", "wish")]
    table = pd.DataFrame(rows, columns=["speaker", "addressee", "act"])
    made = type("Made", (), {"actors": frame("actors", [{"actor": one, "name": one.upper()} for one in "abcd"])})
    found = exchange.between(made, table)
    assert found[["from", "to", "acts"]].values.tolist() == [
        ["A", "B", "thank 2, wish 1"], ["B", "A", "praise 1"], ["C", "B", "wish 1"], ["C", "D", "state 1"],
    ]  # fmt: skip
    assert exchange.one_way(found) == "One pair speaks both ways and two pairs one way only."


def test_a_formula_that_did_not_stand_yet_is_not_missing():
    rows = pd.DataFrame({"present": [False, True, False, True], "date": ["2021", "2022", "2023", "2024"]})
    assert [(row.date, before and before.date) for row, before in formulae._gaps(rows)] == [
        ("2021", None), ("2023", "2022"),
    ]  # fmt: skip


def test_only_intervals_that_lie_apart_are_drift():
    part = pd.DataFrame({"year": ["2021", "2022"], "share": [0.1, 0.5], "low": [0.0, 0.4], "high": [0.2, 0.6],
                         "said": ["10%", "50%"]})  # fmt: skip
    assert formulae._moved("x", part) == "*x* rose from 10% in 2021 to 50% in 2022"
    assert formulae._moved("x", part.assign(low=[0.0, 0.15])) == ""


def test_copies_are_expected_nothing(wires):
    copies = set(wires.articles.loc[wires.articles["duplicate_of"] != "", "article"])
    assert copies and not copies & set(formulae._expected(wires)["article"])


def test_a_folder_of_no_dates_has_no_drift(alone):
    made = replace(alone, views={}, articles=alone.articles.assign(date=""))
    assert formulae.by_period(made, "").empty
