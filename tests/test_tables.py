"""The contract's columns and how tables are written."""

import pandas as pd
import pytest

from analysis import tables


def test_a_table_has_its_columns_first_and_no_missing_text():
    table = tables.frame("themes", [{"article": "a", "sentence": 3, "theme": None, "note": "inner"}])
    assert list(table) == tables.COLUMNS["themes"].split()
    assert table.loc[0, "theme"] == ""
    assert table.loc[0, "sentence"] == 3
    assert pd.isna(table.loc[0, "start"])


def test_no_rows_still_give_the_columns():
    for name, columns in tables.COLUMNS.items():
        assert list(tables.frame(name, []))[: len(columns.split())] == columns.split()


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"])
def test_a_text_cell_is_no_formula(cell):
    assert tables.harmless(cell) == "'" + cell


def test_other_cells_are_untouched():
    assert [tables.harmless(cell) for cell in ["Hà Nội", "", -3, "a=b"]] == ["Hà Nội", "", -3, "a=b"]


def test_csv_and_parquet_hold_the_same_rows(tmp_path):
    table = tables.frame("themes", [{"article": "a", "sentence": 1, "text": '=HYPERLINK("x")', "theme": "peace"}])
    tables.write({"themes": table}, tmp_path)
    tables.write({"themes": table}, tmp_path, format="parquet")
    assert (tmp_path / "themes.csv").read_bytes().count(b"\r\n") == 2
    assert pd.read_csv(tmp_path / "themes.csv").loc[0, "text"] == '\'=HYPERLINK("x")'
    assert pd.read_parquet(tmp_path / "themes.parquet").loc[0, "text"] == '=HYPERLINK("x")'
    assert not list(tmp_path.glob("*.part"))
