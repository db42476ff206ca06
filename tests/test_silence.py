"""Silence: told only where the others have more than a group of that size could hide."""

import pandas as pd
import pytest

from analysis.measures import silence


@pytest.fixture
def articles():
    names = [f"w/{n}" for n in range(100)] + ["v/0", "v/1"]
    return pd.DataFrame({"article": names, "collection": [name[0] for name in names]})


def rows(**readouts):
    """Return a row per act and readout: `sign=["w/1"]`."""
    return pd.DataFrame([(one, act) for act, many in readouts.items() for one in many], columns=["article", "act"])


def test_the_rule_of_three():
    assert silence.at_most(0, 100) == pytest.approx(1 - 0.05 ** (1 / 100)) == pytest.approx(0.03, abs=0.001)
    assert silence.at_most(0, 2) == pytest.approx(0.776, abs=0.001) and silence.at_most(3, 3) == 1
    assert silence.at_most(3, 10) == pytest.approx(0.607, abs=0.001)  # Clopper and Pearson's own, one-sided
    assert silence.at_least(0, 5) == 0 and silence.at_least(2, 2) == pytest.approx(0.05**0.5)


def test_two_readouts_can_hide_what_most_of_a_hundred_have(articles):
    many = rows(welcome=[f"w/{n}" for n in range(80)], present=["v/0"], thank=["w/0", "v/1"])
    table = silence.silences(many, of="act", by="collection", articles=articles, few=1)
    found = table.set_index("act")
    assert set(found.index) == {"welcome", "present"}
    assert found.loc["welcome", ["collection", "readouts", "count", "total"]].tolist() == ["v", 2, 80, 100]
    assert not found.loc["welcome", "enough"] and found.loc["present", "collection"] == "w"


def test_enough_text_is_told_first(articles):
    many = rows(welcome=[f"w/{n}" for n in range(100)], invite=["w/1"])
    table = silence.silences(many, of="act", by="collection", articles=articles, few=1)
    assert table["act"].tolist() == ["welcome", "invite"] and table["enough"].tolist() == [True, False]


def test_the_surest_silence_is_told_before_the_one_about_what_is_said_most(articles):
    many = rows(welcome=[f"w/{n}" for n in range(60)], present=["v/0", "v/1"])
    table = silence.silences(many, of="act", by="collection", articles=articles, few=1)
    assert table[["collection", "act"]].values.tolist() == [["w", "present"], ["v", "welcome"]]


def test_groups_are_sides_that_speak_at_all(articles):
    table = rows(thank=["w/0", "w/1"], state=["w/2"]).assign(voice=["own", "own", "other"])
    found = silence.silences(table, of="act", by="voice", articles=articles, few=1)
    assert found[["voice", "act", "readouts", "count", "total"]].values.tolist() == [
        ["own", "state", 2, 1, 1], ["other", "thank", 1, 2, 2],
    ] or found[["voice", "act", "readouts", "count", "total"]].values.tolist() == [
        ["other", "thank", 1, 2, 2], ["own", "state", 2, 1, 1],
    ]  # fmt: skip


def test_where_nothing_is_silent_the_table_is_empty(articles):
    both = rows(thank=["w/0", "v/0"])
    table = silence.silences(both, of="act", by="collection", articles=articles)
    assert table.empty and list(table)[:3] == ["collection", "act", "readouts"]
    assert silence.silences(both[:0], of="act", by="collection", articles=articles).empty


def test_few_readouts_are_silent_about_too_much(articles):
    many = rows(welcome=[f"w/{n}" for n in range(80)], present=["v/0"])
    table = silence.silences(many, of="act", by="collection", articles=articles)
    assert table[["collection", "act"]].values.tolist() == [["w", "present"]]


@pytest.mark.parametrize(
    ("voice", "told"),
    [("own", ["sign"]), ("other", []), ("both", []), ("one", []), ("open", [])],
    ids=["another side", "the side itself elsewhere", "both together", "one where no side is the own", "nobody known"],
)
def test_a_row_of_any_readout_that_could_contradict_ends_a_silence(articles, voice, told):
    own = rows(sign=[f"w/{n}" for n in range(50)]).assign(voice="own")
    other = rows(thank=[f"w/{n}" for n in range(50, 90)]).assign(voice="other")
    both = pd.concat([own, other])
    against = pd.concat([both, rows(sign=["x/1"]).assign(voice=voice)])
    table = silence.silences(both, of="act", by="voice", articles=articles, groups=["other"], against=against)
    assert table["act"].tolist() == told
