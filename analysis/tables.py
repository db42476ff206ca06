"""The ten tables: their columns, which are a contract with others' scripts, and how they are written."""

from pathlib import Path

import pandas as pd

LIST = " | "

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
OFFSETS = {f"{what}{edge}" for what in ("", "verb_", "content_") for edge in ("start", "end")}
NUMBERS = {"words", "sentences", "sentence", "mentions", "articles"} | OFFSETS
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def frame(name, rows):
    """Return rows (dicts) as the named table: its columns in order, text empty rather than missing, numbers as Int64.

    Keys that are no column of the contract are kept after it, in the order of their first appearance.
    """
    columns = COLUMNS[name].split()
    extra = [key for key in dict.fromkeys(key for row in rows for key in row) if key not in columns]
    table = pd.DataFrame(rows, columns=columns + extra)
    for column in table:
        if column in NUMBERS:
            table[column] = pd.array([None if value == "" else value for value in table[column]], dtype="Int64")
        elif column == "embedded":
            table[column] = table[column].astype(bool)
        else:
            table[column] = pd.array(["" if pd.isna(v) else str(v) for v in table[column]], dtype="string")
    return table


def harmless(cell):
    """Return a text cell that no spreadsheet takes for a formula: an apostrophe before a telling first character."""
    return "'" + cell if isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULA_STARTS) else cell


def write(tables, folder, format="csv"):
    """Write tables (name → DataFrame) as `folder/NAME.csv` or `.parquet`; a file is replaced only by a whole one."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        path = folder / f"{name}.{format}"
        part = path.with_name(path.name + ".part")
        if format == "parquet":
            table.to_parquet(part, index=False)
        else:
            table.map(harmless).to_csv(part, index=False, encoding="utf-8", lineterminator="\r\n")
        part.replace(path)
