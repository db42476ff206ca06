"""The digests of tables that are kept; those of the coded texts are compared in test_coded.py."""

import pandas as pd

from analysis.checking import snapshots
from analysis.checking.gold import read_gold
from analysis.corpus import ROOT


def test_the_digests_kept_of_the_shipped_texts_are_those_of_the_shipped_files():
    kept = snapshots.stored("shipped")
    folder = ROOT / "data" / "readouts"
    files = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.*")}
    assert set(kept[kept["table"] == "articles"]["article"]) == files


def test_a_cell_changes_its_table_alone():
    rows = [("a", "themes", '{"theme": "trade"}'), ("a", "mentions", "{}"), ("b", "themes", "{}")]
    old = snapshots.digests(rows)
    assert snapshots.changed(old, snapshots.digests(rows[::-1])) == []
    assert snapshots.changed(old, snapshots.digests([("a", "themes", '{"theme": "arms"}'), *rows[1:]])) == [
        ("a", "themes")
    ]
    assert snapshots.changed(old, snapshots.digests(rows[:2])) == [("b", "themes")]


def test_rows_gone_and_come_are_listed_by_article_and_table():
    old, new = [("a", "themes", "1"), ("a", "themes", "2")], [("a", "themes", "2"), ("b", "themes", "3")]
    assert snapshots.compared(old, new) == [("a", "themes", "-", "1"), ("b", "themes", "+", "3")]


def test_rows_hold_no_empty_cells():
    table = pd.DataFrame({"article": ["x", ""], "text": ["", "said"], "start": pd.array([None, 3], dtype="Int64")})
    assert list(snapshots._rows("t", table)) == [
        ("x", "t", "{}"),
        (snapshots.CORPUS, "t", '{"text": "said", "start": 3}'),
    ]


def test_rows_of_the_half_held_back_are_counted_and_not_shown(monkeypatch, capsys):
    held = next(row["article"] for row in read_gold(half="held") if row["article"].startswith("services/"))
    new = [("wire/w01", "themes", "open"), ("wire/w02", "themes", "secret"), (held, "themes", "secret too")]
    monkeypatch.setattr(snapshots, "_at", lambda _revision, sets: {name: [] for name in sets})
    monkeypatch.setattr(snapshots, "SETS", {"coded": lambda: new})
    assert snapshots.diff("HEAD") == 1
    out = capsys.readouterr().out
    assert "+ open" in out and "secret" not in out and out.count("1 rows not shown") == 2


def test_what_is_put_into_an_earlier_revision_asks_at_its_head_for_nothing_of_today():
    lines = (ROOT / "analysis" / "checking" / "snapshots.py").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith(("from analysis", "import analysis"))] == []
