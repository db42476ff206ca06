"""`check --rules`: how often each rule fires, and what is lost and won without it."""

from collections import Counter

import pandas as pd
import pytest

from analysis.checking import ablation, check, firings
from analysis.checking.gold import ROOT, read_gold
from analysis.codebook import read_codebook
from analysis.reader import phases
from analysis.reader.ground import switches

SLIP = "He expressed his condolences to the bereaved family, and shared memories between the leaders."
RULE = "participle-taken-for-adjective"


@pytest.fixture
def folder(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"HANOI — Mr Jan Novak met Mr Petr Svoboda on May 3.\n\n{SLIP}\n")
    return tmp_path


def test_firings_are_counted_by_text_in_a_strangers_folder(folder, tmp_path, capsys):
    assert ablation.check_rules([folder], tmp_path / "rules.csv") == 0
    table = pd.read_csv(tmp_path / "rules.csv").set_index("rule")
    assert table.loc[RULE, "file"] == "repairs.yml"
    assert tuple(table.loc[RULE, ["texts", "firings"]]) == (2, 2)
    assert RULE in capsys.readouterr().out


def test_what_a_rule_does_between_the_readouts_is_no_readouts_own():
    found = firings.Firings()
    reading = type("R", (), {"article": {"article": "x"}})

    def each(how, arguments, label):
        switches.note(f"in-{label}")
        return phases.one_by_one(how, arguments, label)

    switches.fired.clear()
    found.each(phases.one_by_one, lambda reading: switches.note("a-rule"), [(reading,)], "naming")
    switches.note("between-them")
    found.each(phases.one_by_one, lambda reading: None, [(reading,)], "reading")
    assert found.articles("a-rule", "naming") == {"x"} and found.articles("between-them", "naming", "reading") == set()
    assert found.by_article({}) == {"x": Counter({"a-rule": 1}), firings.BETWEEN: Counter({"between-them": 1})}


def test_the_rows_that_name_a_rule_count_where_it_notes_nothing(wires):
    row = {"rule": "one-rule | other-rule"}
    tables = {name: [] for name in firings.RULED} | {"mentions": [row, row]}
    assert firings.rows_by_rule(tables) == Counter({"one-rule": 2, "other-rule": 2})


def test_without_a_rule_its_texts_are_read_again_and_the_others_kept():
    coded = read_gold([ROOT / "tests" / "whitehouse"])[:4]
    shelf = ablation.Shelf(coded, read_codebook())
    told, _ = check.tell(coded)
    assert {a: ablation.cells(rows) for a, rows in told.items()} == {
        a: ablation.cells(rows) for a, rows in shelf.tables.items()
    }
    for rule in sorted({rule for fired in shelf.fired.values() for rule in fired})[:3]:
        fires = {article for article, fired in shelf.fired.items() if fired[rule]}
        again = shelf.without(rule)
        assert fires - {firings.BETWEEN} <= set(again)
        with switches.without(rule):
            whole, _ = check.tell(coded)
        for article, rows in whole.items():
            assert ablation.cells(rows) == ablation.cells(again.get(article, shelf.tables[article])), (rule, article)
    assert shelf.worth("no-such-rule") == Counter()


def test_lost_and_won_are_right_things_gone_and_come_and_things_too_many():
    columns = ["readout", "half", "measure", "coded", "ours", "right"]
    before = [
        ("a", "held", "m", "x", "x", True),
        ("a", "held", "m", None, "y", False),
        ("a", "held", "m = c", 1, 1, True),
    ]
    right, extra = ablation.scored(pd.DataFrame(before, columns=columns))
    assert (right.total(), extra.total()) == (1, 1)
    assert ablation.scored(pd.DataFrame(before[:0], columns=columns)) == (Counter(), Counter())
