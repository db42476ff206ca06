"""The codebook: the CSVs of `data/codebook` and `data/rules`, checked against `columns.csv` column by column."""

import csv
import hashlib
import re
import weakref
from functools import cache
from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).resolve().parent.parent / "data" / "codebook"
RULES = FOLDER.parent / "rules"  # rules that are a table, as CSV
_digests = {}  # id of a file in memory → itself (weakly) and its digest


class CodebookError(ValueError):
    """A wrong row of the codebook: the message names file, line, column and what to do."""


def _rows(path):
    """Return `(line, row)` for each row of a CSV, its keys the header's; a row with more or fewer cells is an error."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header, rows, line = next(reader, []), [], reader.line_num
            for cells in reader:
                first, line = line + 1, reader.line_num
                if len(cells) != len(header):
                    fault = f"{len(cells)} cells where the header has {len(header)}"
                    raise CodebookError(f"{path.name}, line {first}: {fault}")
                rows.append((first, dict(zip(header, (cell.strip() for cell in cells), strict=True))))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CodebookError(f"{path.name}: cannot be read ({error}); save it as a CSV in UTF-8") from error
    return header, rows


def _fault(value, rule, keys, earlier):
    """Return what is wrong with a cell under a rule of `columns.csv`, or nothing."""
    kind, _, choice = rule.partition(":")
    choice = choice.strip()
    if not value:
        return None if kind.startswith("optional") else "is empty; this column needs a value"
    if kind.endswith("unique") and value in earlier:
        return f"{value!r} stands in an earlier row too; each may stand once"
    if kind.endswith("one of") and value not in choice.split(" | "):
        return f"{value!r} is not one of {choice}"
    if kind.endswith("any of") and (wrong := [v for v in value.split(" | ") if v not in choice.split(" | ")]):
        return f"{wrong[0]!r} is not one of {choice}"
    if kind.endswith("in") and (wrong := [v for v in value.split(" | ") if v not in keys[choice]]):
        return f"{wrong[0]!r} does not stand in {choice}"
    if kind.endswith("form") and not re.fullmatch(choice, value):
        return f"{value!r} does not have the form {choice}"
    if kind.endswith("pattern"):
        try:
            re.compile(value)
        except re.error as error:
            return f"{value!r} is no regular expression ({error})"
    return None


def _check(name, header, rows, rules, keys):
    """Raise CodebookError for the first cell of a file that breaks its column's rule."""
    if header != list(rules):
        fault = f"the columns are {', '.join(header)}; they should be {', '.join(rules)}"
        raise CodebookError(f"{name}.csv, line 1: {fault}")
    seen = {column: set() for column in header}
    for line, row in rows:
        for column, value in row.items():
            if fault := _fault(value, rules[column], keys, seen[column]):
                raise CodebookError(f"{name}.csv, line {line}, column {column}: {fault}")
            seen[column].add(value)


def _path(folder, name):
    """Return where a CSV of the codebook stands: in its folder, else among the rules."""
    own, rule = folder / f"{name}.csv", RULES / f"{name}.csv"
    return rule if rule.exists() and not own.exists() else own


@cache
def read_codebook(folder=FOLDER):
    """Return the codebook: file name without suffix → DataFrame of text cells (empty where the CSV is), checked.

    `columns.csv` gives each column its meaning and rule: `text`, `unique`, `one of: a | b`, `any of: a | b` (several,
    joined by ` | `), `in: file.column` (values of another file's column), `form: regex`, `pattern` (a regular
    expression itself); `optional` before a rule allows an empty cell. Raises CodebookError on the first wrong cell.
    """
    folder = Path(folder)
    _, described = _rows(folder / "columns.csv")
    rules = {}
    for _, row in described:
        rules.setdefault(row["file"], {})[row["column"]] = row["rule"]
    files = {name: _rows(_path(folder, name)) for name in rules}
    keys = {
        f"{name}.{column}": {row[column] for _, row in rows}
        for name, (header, rows) in files.items()
        for column in header
    }
    for name, (header, rows) in files.items():
        _check(name, header, rows, rules[name], keys)
    return {
        name: pd.DataFrame([row for _, row in rows], columns=header, dtype=str)
        for name, (header, rows) in files.items()
    }


def digest(frame):
    """Return a digest of what a file of a codebook in memory holds: the same for equal ones, in any process."""
    key = id(frame)
    held = _digests.get(key)
    if held is None or held[0]() is not frame:
        content = repr((list(frame.columns), frame.to_numpy().tolist())).encode("utf-8", "surrogateescape")
        gone = weakref.ref(frame, lambda _: _digests.pop(key, None))
        held = _digests[key] = gone, hashlib.sha256(content).hexdigest()
    return held[1]
