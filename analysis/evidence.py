"""Evidence: a count is a query on a view of the corpus, and the query has a page that lists what is counted."""

import hashlib
import re
from html import escape
from urllib.parse import quote, unquote

import pandas as pd
from anyascii import anyascii

from analysis.measures.keyness import says
from analysis.tables import LIST

REPORT = "../build/report/"  # where a notebook finds the report
MEETS = {  # what a condition on part of a cell asks
    "has": lambda cell, wanted: any(item in wanted for item in cell.split(LIST)),
    "says": lambda cell, wanted: any(says(cell, words) for words in wanted),
    "not": lambda cell, wanted: cell not in wanted,
}
PER = {"sentence": ["article", "sentence"]}  # units whose key is more than the column of their name
SAFE = re.compile(
    r"(?!(?i:con|prn|aux|nul|com\d|lpt\d)(\.|$))[A-Za-z0-9](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9_-])?(?<!\.html)"
)


def plain(value):
    """Return a cell as the text that queries compare: empty where missing, whole numbers without a point."""
    if pd.isna(value):
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _values(value):
    """Return the texts that a condition allows, sorted; ValueError where it allows none."""
    values = sorted({plain(one) for one in value} if isinstance(value, (tuple, list, set)) else {plain(value)})
    if not values:
        raise ValueError("a condition of an evidence query allows no value")
    return values


def query(view, **where):
    """Return the canonical text of a query: `statements?act=thank&collection=vietnam`, keys and values in order."""
    pairs = [(key, value) for key in sorted(where) for value in _values(where[key])]
    conditions = "&".join(f"{key}={quote(value, safe='', errors='surrogateescape')}" for key, value in pairs)
    return f"{view}?{conditions}" if conditions else view


def parse(text):
    """Return `(view, conditions)` of a query's text; a key that stands more than once has a tuple of values."""
    view, _, conditions = text.partition("?")
    where = {}
    for pair in filter(None, conditions.split("&")):
        key, _, value = pair.partition("=")
        where.setdefault(key, []).append(unquote(value, errors="surrogateescape"))
    return view, {key: tuple(values) if len(values) > 1 else values[0] for key, values in where.items()}


def slug(text, length=60):
    """Return plain lower-case letters, figures and hyphens for a text, cut to a length."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(text).lower())[:length].strip("-")


def _hash(text):
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:8]


def page(text):
    """Return the path of a query's page inside the report."""
    view, where = parse(text)
    words = [view, *(value for key in sorted(where) for value in _values(where[key]))]
    return f"evidence/{slug(' '.join(words))}-{_hash(text)}.html"


def address(view, **where):
    """Return `(href, query)` of a count: a link from a notebook to its page, and what the page asks."""
    text = query(view, **where)
    return REPORT + page(text), text


def conditions(row, keys):
    """Return a row's conditions: its cells under `keys`, columns of the view or column → column of the view."""
    return {
        asked: row[column]
        for column, asked in (keys.items() if isinstance(keys, dict) else zip(keys, keys, strict=True))
    }


def link(count, view, **where):
    """Return a count as an HTML link to the rows that it counts."""
    href, text = address(view, **where)
    shown = f"{count:,}" if isinstance(count, int) else str(count)
    return f'<a href="{escape(href)}" data-evidence="{escape(text)}">{escape(shown)}</a>'


def readout_page(article):
    """Return the path of a readout's page inside the report: its id, each part as a safe file name."""
    parts = [
        part if SAFE.fullmatch(part) else f"{slug(part, 100) or 'readout'}-{_hash(part)}" for part in article.split("/")
    ]
    return "readouts/" + "/".join(parts) + ".html"


def readout(article, sentence=""):
    """Return a link from a notebook to a readout in the reading room, or to one of its sentences."""
    anchor = plain(sentence)
    return REPORT + readout_page(article) + (f"#s{anchor}" if anchor else "")


def _cells(column):
    return column.map(plain) if column.dtype.kind in "fO" else column.astype("string").fillna("")


def rows(corpus, view, **where):
    """Return the rows of `corpus.view(view)` that meet every condition; `per` is the unit that a count is in.

    Raises ValueError on an unknown column.
    """
    return meeting(corpus.view(view), view, where)


def meeting(table, view, where):
    """Return the rows of a view's table that meet every condition.

    A condition is a value or a tuple of allowed values, compared as text; `speaker__has="x"` asks for one item of
    a list cell, `text__says="trade talks"` for words in their order, `act__not=""` for another value. `per` is no
    condition but the unit that the count is in. Raises ValueError on an unknown column.
    """
    keep = pd.Series(True, index=table.index)
    for key, value in where.items():
        column, _, how = key.partition("__")
        if key == "per":
            continue
        if column not in table:
            raise ValueError(f"the view {view} has no column {column}")
        cells, wanted = _cells(table[column]), _values(value)
        meets = MEETS.get(how)
        met = cells.map(lambda cell, w=wanted, meets=meets: meets(cell, w)) if meets else cells.isin(wanted)
        keep &= met.astype(bool)
    return table[keep.astype(bool)]


def count(corpus, view, **where):
    """Return how many rows meet the conditions, or how many different units where `per` names one (`per="article"`)."""
    found = rows(corpus, view, **where)
    if "per" not in where:
        return len(found)
    unit = PER.get(where["per"], [where["per"]])
    return len(found[_cells(found[unit[-1]]) != ""].drop_duplicates(unit))


def count_query(corpus, text):
    """Return the count of a query given as its text."""
    view, where = parse(text)
    return count(corpus, view, **where)
