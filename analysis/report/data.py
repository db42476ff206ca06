"""The data part of the report: the texts and every coded row once, in columns, as compressed JSON."""

import gzip
import json
import re
from base64 import b64encode
from hashlib import sha256

import pandas as pd

from analysis import evidence
from analysis.codebook import read_codebook
from analysis.countries import name as country_name
from analysis.measures import keyness
from analysis.plain import ESCAPE, MARKUP, ONE_WORD, TITLE, shadow, unescaped
from analysis.report import listings, pages
from analysis.report.aligned import aligned
from analysis.tables import ADDED, COLUMNS, FORMULA, LIST
from analysis.views import home_countries
from analysis.words import heading, shown

# control characters, halves of letters, and signs that turn the direction of the text after them: no page shows them
UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
REPLACEMENT = "\ufffd"
SENTENCE_TEXT = "sentence_text"  # of other views: looked up among the sentences
CUT = {"text": ("start", "end"), "content": ("content_start", "content_end")}  # wording cut out of its readout's text
DEFINED = {  # codes of the codebook with their definitions: column of a view → (file, code, words for it)
    "act": ("acts", "act", "definition"),
    "theme": ("themes", "theme", "definition"),
    "tier": ("tiers", "tier", "definition"),
    "formula": ("formulae", "formula", "note"),
}


def safe(text):
    """Return a text with a replacement sign for each character that no page can show."""
    return UNSHOWABLE.sub(REPLACEMENT, text)


def _factors(column):
    """Return a column as `[distinct values, number of each row's value]`, in the order of first appearance."""
    codes, values = pd.factorize(evidence.cells(column))
    return [[safe(str(value)) for value in values], codes.tolist()]


def _is_cut(table, column, texts):
    """Say whether a column's cells are the stretches of text that two other columns name."""
    first, last = CUT[column]
    rows = table[["article", first, last, column]].itertuples(index=False, name=None)
    return all(
        (not cell) if pd.isna(start) or pd.isna(end) else texts.get(article, "")[int(start) : int(end)] == cell
        for article, start, end, cell in rows
    )


def _packed(corpus, name):
    """Return a view in columns, and after its rows those of the table that the view leaves out (copies)."""
    counted, table = corpus.view(name), getattr(corpus, name)
    left = table[table["article"].isin(set(table["article"]) - set(counted["article"]))] if "article" in table else None
    rows = counted if left is None or left.empty else pd.concat([counted, left], ignore_index=True)
    rows = listings.added(corpus, name, rows)
    columns = {}
    for column in rows:
        if column == SENTENCE_TEXT and name != "sentences":
            columns[column] = {"of": "sentences"}
        elif column in CUT and set(CUT[column]) <= set(rows) and _is_cut(rows, column, corpus.texts):
            columns[column] = {"cut": CUT[column]}
        else:
            columns[column] = _factors(rows[column])
    return {"counted": len(counted), "rows": len(rows), "columns": columns}


def _lists(corpus, laid):
    """Return the rows of the page's own lists: pairs of countries, pairs of readouts that can be compared."""
    articles = listings.added(corpus, "articles", corpus.articles)
    titles, dates = (dict(zip(articles["article"], articles[one], strict=True)) for one in ("title", "date"))
    met = listings.added(corpus, "meetings", corpus.view("meetings"))
    found = {"pairs": listings.pairs(met), "compared": listings.compared(laid, titles, dates)}
    return {name: {"counted": len(rows), "rows": len(rows), "columns": {one: _factors(rows[one]) for one in rows}}
            for name, rows in found.items()}  # fmt: skip


def _labels(views):
    """Return column → code → the words that readers see for it, where they differ; headings under the empty code."""
    found = {}
    for view in views.values():
        for column, packed in view["columns"].items():
            own = found.setdefault(column, {"": pages.NAMES.get(column) or heading(column)})
            if isinstance(packed, list):
                items = {item for cell in packed[0] for item in cell.split(LIST) if item}
                own.update({item: words for item in sorted(items) if (words := shown(column, item)) != item})
    return found


def definitions():
    """Return column → code → its definition in the codebook."""
    book, found = read_codebook(), {}
    for column, (file, code, words) in DEFINED.items():
        if {code, words} <= set(book[file]):
            found[column] = dict(zip(book[file][code], book[file][words], strict=True))
    return found


def _folding(texts):
    """Return each character of the texts that is no plain letter → the plain letters that it is searched by.

    Those for which an escape of a title stands are characters of the text too.
    """
    read = (character for text in texts for stretch in (text, unescaped(text)) for character in stretch)
    letters = sorted({character for character in read if ord(character) > 126})
    return {letter: shadow(f"x{letter}x")[0][1:-1] for letter in letters}


def _reading():
    """Return how cells and texts are read, for the page's script: conditions, units, patterns of words."""
    return {
        "list": LIST,
        "conditions": {how: condition._asdict() for how, condition in evidence.CONDITIONS.items()},
        "per": evidence.PER,
        "word": keyness.WORD.pattern,
        "dotted": keyness.DOTTED.pattern,
        "break": keyness.BREAK.pattern,
        "markup": MARKUP.pattern,
        "joined": ONE_WORD.pattern,
        "escape": {"rule": TITLE, "pattern": ESCAPE.pattern},  # of a title, read as the letters that it stands for
        "formula": FORMULA,  # and what breaks a line
        "unshowable": UNSHOWABLE.pattern,
        "replacement": REPLACEMENT,
    }


def collect(corpus):
    """Return all that the page's script reads, as plain lists and dicts."""
    laid = aligned(corpus)
    views = {name: _packed(corpus, name) for name in COLUMNS}
    texts = {safe(article): safe(text) for article, text in corpus.texts.items()}
    marks = {column: _factors(corpus.marks[column]) for column in ("article", "start", "end", "kind")}
    homes = home_countries(corpus.articles)
    countries = {code for code in {*corpus.actors["country"], *homes.values()} if code}
    return {
        "texts": texts,
        "views": views | _lists(corpus, laid),
        "marks": {"counted": len(corpus.marks), "rows": len(corpus.marks), "columns": marks},
        "tables": {name: [*columns.split(), *ADDED.get(name, "").split()] for name, columns in COLUMNS.items()},
        "labels": _labels(views),
        "definitions": definitions(),
        "countries": {code: country_name(code) for code in sorted(countries)},
        "homes": homes,
        "aligned": json.loads(safe(json.dumps(laid, ensure_ascii=False))),
        "fold": _folding(texts.values()),
        "reading": _reading(),
        **pages.told(),
    }


def written(data):
    """Return the data as JSON in UTF-8, always the same for the same data."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def digest(blob):
    """Return the first figures of the data's digest, by which a citation names what was read."""
    return sha256(blob).hexdigest()[:12]


def packed(blob):
    """Return the data compressed, in letters that can close no tag."""
    return b64encode(gzip.compress(blob, 9, mtime=0)).decode("ascii")
