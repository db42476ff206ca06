"""The chapter of trust: what is measured of readouts drawn and coded by hand, what is said where there are none."""

import pandas as pd
import pytest

from analysis import trust
from analysis.checking import floors, read_tables
from analysis.checking.scores import scores
from analysis.failures import OPEN
from analysis.tables import COLUMNS


@pytest.fixture(scope="module")
def found(shipped):
    return trust.scored(shipped)


def test_every_table_has_a_figure_or_is_said_to_have_none(found):
    table = trust.reliable(found)
    assert {*table["table"], *trust.unscored(found)} == set(COLUMNS)
    known = table[table["reliability"] == ""]
    assert len(known) > 15 and (known["total"] >= 20).all() and known["share"].between(0, 1).all()
    assert (known["low"] < known["share"]).all() and (known["share"] <= known["high"]).all()


def test_a_kind_of_few_cases_has_no_figure(found):
    for part in trust.PARTS[1:]:
        table = trust.reliable(found, part)
        few = table[table["total"] < 20]
        assert few["share"].isna().all() and few["reliability"].str.startswith("not known how reliable").all()
        assert len(few) and table["total"].is_monotonic_decreasing


def test_read_tables_score_as_texts_read_anew(found):
    """The tables of the whole corpus against the kept figures of the forty read alone: other readouts' names help."""
    kept = floors.stored().query("set == 'drawn'").merge(scores(found), on=["half", "measure"], suffixes=(" kept", ""))
    assert len(kept) > 40 and (kept["f1"] > kept["f1 kept"] - 0.03).all()


def test_errors_are_shown_of_the_open_half_alone_with_their_sentences(shipped, found):
    rows = trust.failures(shipped, found)
    halves = found.drop_duplicates("readout").set_index("readout")["half"]
    assert len(rows) and set(halves[rows["article"]]) == {OPEN}
    known = shipped.sentences.set_index(["article", "sentence"]).index
    cited = rows.loc[rows["sentence"] != "", ["article", "sentence"]]
    assert len(cited) and all(pair in known for pair in cited.itertuples(index=False, name=None))
    assert not rows["coded"].str.contains(r"\['|'\]", regex=True).any()


def test_open_rows_bound_a_count():
    table = pd.DataFrame({"voice": ["own"] * 6 + ["other"] * 2 + ["open"] * 2})
    rows = trust.bounds(table, "voice").set_index("voice")
    assert rows.loc["own"].tolist() == [6, 8] and rows.loc["other", "most"] == 4


def test_what_the_correction_moves_most_comes_first():
    table = pd.DataFrame({"theme": ["a", "b", "c"], "count": 1, "share": [0.5, 0.5, 0.5], "from": 0, "to": 1})
    rows = trust.moved(table.assign(corrected=[0.45, 0.7, None]), "theme")
    assert trust.fallen(table.assign(corrected=0.4, low=0.6), "theme", "{}") == "*a*, *b* and *c*"
    assert rows["theme"].tolist() == ["b", "a"] and rows["points"].tolist() == [20, -5]


def test_rules_are_held_against_the_statements_that_they_made(shipped):
    counted = pd.DataFrame({"rule": ["main-verb", "no-such-rule"], "n": [10, 1]})
    rows = trust.by_rule(shipped, counted).set_index("rule")
    assert rows.loc["main-verb", "coded"] >= rows.loc["main-verb", "right"] > 100
    assert rows.loc["no-such-rule", "coded"] == 0


def test_two_coders_agree_and_where_nobody_coded_nothing_is_said(shipped, wires):
    assert trust.coders(shipped).set_index("measure").loc["acts by sentence", "kappa"] > 0.9
    assert len(trust.ceiling(shipped)) and trust.ceiling(wires).empty and trust.coders(wires).empty
    none = trust.scored(wires)
    assert none.empty and trust.reliable(none).empty and trust.failures(wires, none).empty
    assert trust.unscored(none) == [] and trust.coded_by_hand(none, "{}", "none") == "none"


def test_tables_are_handed_to_the_scorers_as_rows(wires):
    [rows] = read_tables.told(wires, {"wires/w01"}).values()
    assert rows["statements"] and isinstance(rows["mentions"][0]["roles"], list)


def test_what_neither_coder_nor_program_tells_is_no_case(found):
    """A class of visit that hardly any text words is not known to be read well because it is empty everywhere."""
    row = trust.reliable(found).set_index("kind").loc["class of visit"]
    told = found[(found["measure"] == "meeting visit") & ((found["coded"] != "") | (found["ours"] != ""))]
    assert row["coded"] == len(told) < 20 and row["reliability"].startswith("not known how reliable")
