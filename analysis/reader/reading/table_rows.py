"""A table of readouts, `.csv`, `.tsv` or `.jsonl`, → a text of each row, as a Markdown file would hold it."""

import csv
import json
import re
from io import StringIO
from itertools import chain, count

from analysis.reader.ground.lexicon import word_list
from analysis.reader.reading.formats import Unreadable, headed

TABLES = (".csv", ".tsv", ".jsonl")
FIELDS = {  # of the head and the story, each with the names that columns have for it
    "text": word_list("fields-of-the-text"),
    "title": word_list("fields-of-the-title"),
    "date": word_list("fields-of-the-date"),
    "url": word_list("fields-of-the-address"),
    "id": word_list("fields-of-the-id"),
}
NO_PART = re.compile(r"[^\w.-]+")  # of a file's name
LONGEST = 80  # letters of an id
FEW = 5  # rows that a problem names


def _csv_rows(text):
    """Return the header's names and the rows of a CSV text, numbered from one, by the sign that parts its cells."""
    head = text.split("\n", 1)[0]
    sign = max(",;\t", key=head.count)
    limit = csv.field_size_limit(len(text) + 1)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=sign, strict=False))
    except csv.Error as error:
        raise Unreadable("broken file", f".csv: {error}") from error
    finally:
        csv.field_size_limit(limit)
    names = [name.strip() for name in rows[0]]
    filled = ((number, row) for number, row in enumerate(rows[1:], 1) if any(cell.strip() for cell in row))
    return names, [(number, dict(zip(names, row, strict=False))) for number, row in filled]


def _json_rows(text):
    """Return the names of the fields and the objects of a text, by its numbered lines; None where a line holds none."""
    rows, names = [], {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        row = row if isinstance(row, dict) else None
        rows.append((number, row))
        names |= dict.fromkeys(row or {})
    return list(names), rows


def _columns(names):
    """Return field → the first column whose name is known for it, in the order in which names are known."""
    plain = {re.sub(r"[\s-]+", "_", name.strip().lower()): name for name in reversed(names)}
    found = {field: next((plain[name] for name in known if name in plain), None) for field, known in FIELDS.items()}
    return {field: column for field, column in found.items() if column is not None}


def _own_name(row, columns, number, taken):
    """Return what a row is called in its readout's id: the id that it has itself, else its number, from one."""
    cell = str(row.get(columns.get("id"), "") or "")
    name = NO_PART.sub("-", cell).strip("-.")[:LONGEST] or f"row-{number}"
    own = next(one for one in chain([name], (f"{name}-{again}" for again in count(2))) if one not in taken)
    taken.add(own)
    return own


def _left(numbers, what, effect):
    """Return the problem of some rows, if there are any."""
    more = " …" if len(numbers) > FEW else ""
    return [(what, f"{len(numbers)}: {', '.join(map(str, numbers[:FEW]))}{more}", effect)] if numbers else []


def row_texts(suffix, text):
    """Return `(name, text)` of each row of a table of readouts, and `(kind, detail, effect)` of each problem.

    Raises Unreadable where no column holds texts.
    """
    names, rows = _json_rows(text) if suffix == ".jsonl" else _csv_rows(text)
    columns = _columns(names)
    if "text" not in columns:
        had = ", ".join(names[:8]) or "none"
        raise Unreadable("no column of texts", f"its columns: {had}; name one text, body or content")
    found, taken, broken, empty = [], set(), [], []
    for number, row in rows:
        story = str((row or {}).get(columns["text"]) or "")
        if story.strip():
            head = [(field, row.get(columns.get(field))) for field in ("title", "date", "url")]
            found.append((_own_name(row, columns, number, taken), headed(head, story)))
        else:
            (broken if row is None else empty).append(number)
    notes = _left(broken, "rows that are no JSON object", "these rows are not read")
    return found, notes + _left(empty, "rows without text", "these rows are not read")
