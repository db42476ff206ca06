"""Corrections by readers flow back: a filled workbook becomes gold, a corrected word a row of the codebook."""

import csv
import io
import json
import shutil
import tempfile
from pathlib import Path

from analysis import codebook, hand
from analysis.coding import filled
from analysis.coding.options import SheetError

KEYS = {  # file → the columns that say what a row is about; of other files the first
    "verbs": ("verb", "frame", "speakers"), "actors": ("acronym", "name"), "act_words": ("word", "kind"),
    "roles": ("form", "kind"), "name_words": ("form", "kind"), "nicknames": ("nickname", "name"), "forms":
    ("kind", "wording"), "labels": ("column", "value"), "theme_terms": ("theme", "kind", "term"), "countries":
    ("form", "kind"), "tier_terms": ("tier", "kind", "term"), "partnerships": ("dyad", "tier"), "strength":
    ("wording", "kind"), "words": ("class", "word"), "furniture": ("name",),
}  # fmt: skip
SAID = ("account", "meetings", "statements", "themes", "themes_ambiguous", "sentence_themes", "body_sentences",
        "sentences", "coder")  # fmt: skip
SOURCE = "correction by a reader"


def _written(path, text):
    """Write a file beside its place and put it there whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)


def merged(old, new):
    """Return a gold coding with what a workbook says anew; what no workbook codes stays as it was."""
    known = {person["name"]: person for person in old["persons"]}
    people = [{**person, "roles": known.get(person["name"], person)["roles"]} for person in new["persons"]]
    return {**old, **{key: new[key] for key in SAID}, "persons": people}


def to_gold(path, corpus, *, second=False, replace=False):
    """Write each readout that a workbook codes as a gold file; return the paths.

    They lie in `data/gold` (of a second coder, in `data/second`), or beside a folder of one's own, in `NAME-coded` or
    `NAME-second`. Raises SheetError, and writes nothing, where one stands there already and `replace` isn't asked.
    """
    folder, texts = hand.own_folder(corpus, "second" if second else "coded"), {}
    for coding in filled.read(path, corpus):
        place = folder / f"{coding['article']}.json"
        coding = {key: value for key, value in coding.items() if key not in ("text", "set")}
        if place.exists() and not replace:
            raise SheetError(f"{place}: stands there already; --replace puts this coding in its place")
        if place.exists():
            coding = merged(json.loads(place.read_text("utf-8")), coding)
        texts[place] = json.dumps(coding, ensure_ascii=False, indent=1) + "\n"
    for place, text in texts.items():
        _written(place, text)
    return list(texts)


def _line(cells):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def _with_row(path, row, keys, replace):
    """Return the text of a codebook file with a row added, or in the place of the one that it is about."""
    _, rows = codebook._rows(path)
    text = path.read_text("utf-8")
    same = [number for number, (_, old) in enumerate(rows) if all(old[key] == row[key] for key in keys)]
    if not same:
        return text + ("" if text.endswith("\n") else "\n") + _line(row.values())
    (line, old), number = rows[same[0]], same[0]
    if not replace:
        said = ", ".join(f"{column}={value}" for column, value in old.items() if value)
        raise SheetError(f"{path.name}, line {line}: stands there already ({said}); --replace puts yours in its place")
    lines = text.splitlines(keepends=True)
    end = rows[number + 1][0] - 1 if number + 1 < len(rows) else len(lines)
    return "".join([*lines[: line - 1], _line(row.values()), *lines[end:]])


def to_codebook(name, cells, *, replace=False, folder=codebook.FOLDER):
    """Write a row to a file of the codebook, checked by its own rules; return the path.

    Raises SheetError where a row on the same word stands there already and `replace` isn't asked, CodebookError where a
    cell breaks its column's rule: then nothing is written.
    """
    book = codebook.read_codebook(folder)
    if name not in book:
        raise SheetError(f"{name}: no file of the codebook; there are {', '.join(sorted(book))}")
    columns = list(book[name])
    if unknown := sorted(set(cells) - set(columns)):
        raise SheetError(f"{name}.csv has no column {unknown[0]}; its columns are {', '.join(columns)}")
    row = {column: cells.get(column, SOURCE if column == "source" else "") for column in columns}
    keys, path = KEYS.get(name, columns[:1]), codebook._path(Path(folder), name)
    text = _with_row(path, row, keys, replace)
    with tempfile.TemporaryDirectory() as work:
        trial = Path(work, "codebook")
        shutil.copytree(folder, trial)
        (trial / path.name).write_text(text, encoding="utf-8", newline="\n")
        codebook.read_codebook(trial)
    _written(path, text)
    codebook.read_codebook.cache_clear()
    return path
