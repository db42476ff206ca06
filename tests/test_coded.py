"""What the program makes of the hand-coded texts: the kept tables, the kept level, and rules that have a name.

The texts are read once, so these tests stand in one file.
"""

import pandas as pd
import pytest

from analysis.checking import floors, outcomes, snapshots
from analysis.checking.named_rules import named_rules
from analysis.tables import LIST, frame

TABLES = ("mentions", "meetings", "statements")
WHY = "tables differ from tests/snapshots: see `check --diff HEAD`, and keep what is meant by `check --snapshot store`"


@pytest.fixture(scope="module")
def coded():
    """Return the rows of the hand-coded texts by table."""
    texts = outcomes.tell_gold()[1].values()
    return {table: pd.concat([frame(table, rows[table]) for rows in texts]) for table in TABLES}


def test_the_coded_texts_give_the_tables_that_are_kept():
    assert snapshots.changed(snapshots.stored("coded"), snapshots.digests(snapshots.coded_rows())) == [], WHY


def test_the_program_keeps_its_level_on_the_hand_codings():
    table, failures = floors.figures()
    assert failures == []
    assert floors.fallen(table, floors.stored()).to_dict("records") == []


def test_no_row_of_the_coded_texts_names_a_rule_that_no_file_has(coded):
    named = {rule for table in TABLES for cell in coded[table]["rule"] for rule in cell.split(LIST) if rule}
    assert sorted(named - set(named_rules())) == []


@pytest.mark.parametrize("table", TABLES)
def test_rows_of_the_coded_texts_name_the_rules_that_made_them(coded, table):
    rows = coded[table]
    rows = rows[rows["actor"] != ""] if table == "mentions" else rows
    share = float((rows["rule"] != "").mean())
    assert share >= (0.99 if table == "mentions" else 1)
