"""The ten tables: their columns, which are a contract with others' scripts, and how they are written."""

import json
from importlib.util import find_spec
from pathlib import Path
from unicodedata import category

import pandas as pd

from analysis.whole import OutputError, whole_folder

pd.set_option("mode.string_storage", "python")  # so that tables kept are found again with and without pyarrow
LIST = " | "
NO_PARQUET = "Parquet is an extra: make tables FORMAT=parquet sets it up (pip install readout-workbook[parquet])"

COLUMNS = {
    "articles": "article file collection date place agency headline caption url words sentences duplicate_of sha256",
    "sentences": "article sentence part meeting start end text",
    "actors": "actor name kind country roles aliases mentions articles",
    "mentions": "article sentence start end text kind actor resolved_by reason",
    "meetings": "meeting article form date place host_country guest_country hosts guests host_names guest_names"
    " sentence start end",
    "statements": "statement article sentence meeting speaker speaker_name speaker_text resolved_by verb verb_start"
    " verb_end act_class act addressee addressee_name target content_start content_end content embedded plover cameo",
    "partnerships": "article sentence start end text dyad tier event",
    "formulae": "article sentence start end text formula",
    "themes": "article sentence start end text theme",
    "problems": "file article sentence kind detail effect",
}
ADDED = {  # columns beside the contract's
    "articles": "account rule",
    "sentences": "paragraph rule",
    "mentions": "name roles country part rule",
    "meetings": "visit channel rule",
    "statements": "graduation strength reason rule",
    "formulae": "variant",
}
OFFSETS = {f"{what}{edge}" for what in ("", "verb_", "content_") for edge in ("start", "end")}
NUMBERS = {"words", "sentences", "sentence", "paragraph", "mentions", "articles"} | OFFSETS
FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫"  # signs that open a formula, full-width and small ones too
BREAKS = ("\t", "\r", "\n")


def frame(name, rows):
    """Return rows (dicts) as the named table: the contract's columns in order, then those added; text never missing."""
    columns = [*COLUMNS[name].split(), *ADDED.get(name, "").split()]
    return pd.DataFrame({column: _column(column, [row.get(column) for row in rows]) for column in columns})


def _column(name, values):
    """Return a column's values in its type: truth, whole numbers, or text with lists joined."""
    if name == "embedded":
        return pd.array([bool(value) for value in values], dtype=bool)
    if name in NUMBERS:
        return pd.array([None if value == "" else value for value in values], dtype="Int64")
    return pd.array([_text(value) for value in values], dtype="string")


def _text(value):
    return LIST.join(value) if isinstance(value, (list, tuple)) else "" if value is None else str(value)


def cells(column, missing=""):
    """Return a column's cells as text, whole numbers or truth, with something else where one is missing."""
    return column.to_numpy(dtype=object, na_value=missing).tolist()


def records(table, missing=""):
    """Return a table's rows as dicts, with something else where a cell is missing."""
    columns = [cells(table[name], missing) for name in table]
    return [dict(zip(table, row, strict=True)) for row in zip(*columns, strict=True)]


def harmless(cell):
    """Return a text cell that no spreadsheet takes for a formula: an apostrophe before a telling first character.

    What can't be seen is passed over: spaces of any width, marks of direction and order of bytes, controls.
    """
    if not isinstance(cell, str):
        return cell
    shown = next((letter for letter in cell if category(letter)[0] not in "ZCM"), "")
    return "'" + cell if (shown and shown in FORMULA) or cell.startswith(BREAKS) else cell


def write(tables, folder, format="csv", about=None):
    """Write tables (name → DataFrame) as `folder/NAME.csv` or `.parquet`, and `about` as `datapackage.json`.

    The folder is exchanged whole for the earlier one, so that nobody reads tables of two runs. Raises OutputError where
    it holds other files or can't be written, and where Parquet is not set up.
    """
    if format == "parquet" and not find_spec("pyarrow"):
        raise OutputError(NO_PARQUET)
    folder = Path(folder).resolve()
    own = {f"{name}.{kind}" for name in COLUMNS for kind in ("csv", "parquet")} | {"datapackage.json"}
    if other := sorted(path.name for path in folder.glob("*") if path.name not in own):
        raise OutputError(f"{folder}: holds other files ({other[0]}); name an empty or a new folder")
    with whole_folder(folder) as part:
        for name, table in tables.items():
            _write(table, part / f"{name}.{format}")
        if about:
            text = json.dumps(about, ensure_ascii=False, indent=2) + "\n"
            (part / "datapackage.json").write_text(text, encoding="utf-8", newline="\n")


def _write(table, path):
    if path.suffix == ".parquet":
        table.to_parquet(path, index=False)
    else:
        table.map(harmless).to_csv(path, index=False, encoding="utf-8", lineterminator="\r\n")
