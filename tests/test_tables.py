"""The contract's columns and how tables are written."""

import pandas as pd
import pytest

from analysis import tables
from analysis.package import package


def test_a_table_has_its_columns_first_and_no_missing_text():
    table = tables.frame("themes", [{"article": "a", "sentence": 3, "theme": None, "note": "inner"}])
    assert list(table) == tables.COLUMNS["themes"].split()
    assert table.loc[0, "theme"] == ""
    assert table.loc[0, "sentence"] == 3
    assert pd.isna(table.loc[0, "start"])


def test_no_rows_still_give_the_columns():
    for name, columns in tables.COLUMNS.items():
        assert list(tables.frame(name, []))[: len(columns.split())] == columns.split()


HIDDEN = [
    "\u00a0=1",
    "\u200b+1",
    "\ufeff@x",
    "\u202e-1",
    "\x01=1",
    "\u3000 =1",
    "＝1",
    "\u200d＋1",
    "－1",
    "＠x",
    "\u0301=1",
]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\tx", *HIDDEN])
def test_a_text_cell_is_no_formula(cell):
    assert tables.harmless(cell) == "'" + cell


def test_other_cells_are_untouched():
    assert [tables.harmless(cell) for cell in ["Hà Nội", "", -3, "a=b"]] == ["Hà Nội", "", -3, "a=b"]


def test_csv_and_parquet_hold_the_same_rows(tmp_path):
    pytest.importorskip("pyarrow", reason="needs the extra [parquet]")
    table = tables.frame("themes", [{"article": "a", "sentence": 1, "text": '=HYPERLINK("x")', "theme": "peace"}])
    tables.write({"themes": table}, tmp_path / "csv")
    tables.write({"themes": table}, tmp_path / "parquet", format="parquet")
    assert (tmp_path / "csv" / "themes.csv").read_bytes().count(b"\r\n") == 2
    assert pd.read_csv(tmp_path / "csv" / "themes.csv").loc[0, "text"] == '\'=HYPERLINK("x")'
    assert pd.read_parquet(tmp_path / "parquet" / "themes.parquet").loc[0, "text"] == '=HYPERLINK("x")'


def test_a_folder_of_tables_is_exchanged_whole(tmp_path):
    table, out = tables.frame("themes", []), tmp_path / "out"
    tables.write({"themes": table, "formulae": table}, out, about={"name": "x"})
    tables.write({"themes": table}, out, about={"name": "y"})
    assert sorted(path.name for path in out.iterdir()) == ["datapackage.json", "themes.csv"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_with_files_of_others_is_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(tables.OutputError, match=r"holds other files \(notes.txt\)"):
        tables.write({"themes": tables.frame("themes", [])}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_place_that_can_not_be_written_is_one_line(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(tables.OutputError, match="can't be written"):
        tables.write({"themes": tables.frame("themes", [])}, tmp_path / "file" / "out")


def test_the_package_describes_every_column():
    resources = {one["name"]: one for one in package("Title")["resources"]}
    assert set(resources) == set(tables.COLUMNS)
    for name, one in resources.items():
        fields = {field["name"]: field["type"] for field in one["schema"]["fields"]}
        assert list(fields) == list(tables.frame(name, [])) and one["path"] == f"{name}.csv"
    assert {field["type"] for one in resources.values() for field in one["schema"]["fields"]} == {
        "string", "integer", "boolean"
    }  # fmt: skip
