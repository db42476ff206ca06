"""Evidence: a count is a query on a view of the corpus, and the query has an address that lists what is counted."""

import os
import re
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

import pandas as pd
from anyascii import anyascii

from analysis.measures.keyness import says
from analysis.tables import LIST


class Condition(NamedTuple):
    """What a condition asks: of the `cell` whole, its `items` or its `words`; whether it is to hold or not."""

    of: str
    holds: bool = True


# the conditions of a query by the ending of their key; the report's page is handed the same records
CONDITIONS = {
    "": Condition("cell"),
    "not": Condition("cell", holds=False),
    "has": Condition("items"),
    "says": Condition("words"),
}
PER = {"sentence": ["article", "sentence"]}  # units whose key is more than the column of their name


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


def report_name(folder=None):
    """Return the file name of the report on a folder of readouts, without its ending: the folder's own name, plain."""
    return slug(Path(folder or os.environ.get("READOUTS") or "readouts").resolve().name) or "report"


def report():
    """Return where a notebook finds the report on the folder that it reads."""
    return f"../build/{report_name()}.html"


def address(view, **where):
    """Return `(href, query)` of a count: a link from a notebook to its rows in the report, and what it asks."""
    text = query(view, **where)
    return f"{report()}#/rows/{text}", text


def conditions(row, keys):
    """Return a row's conditions: its cells under `keys`, columns of the view or column → column of the view."""
    return {
        asked: row[column]
        for column, asked in (keys.items() if isinstance(keys, dict) else zip(keys, keys, strict=True))
    }


def link(count, view, **where):
    """Return a count as an HTML link to the rows that it counts; a count of none opens nothing."""
    href, text = address(view, **where)
    shown = f"{count:,}" if isinstance(count, int) else str(count)
    if count == 0:
        return shown
    return f'<a href="{escape(href)}" data-evidence="{escape(text)}">{escape(shown)}</a>'


def readout_route(article, sentence=""):
    """Return the address of a readout inside the report, or of one of its sentences."""
    place = plain(sentence)
    return f"#/readout/{quote(article, safe='/', errors='surrogateescape')}" + (f"?s={place}" if place else "")


def readout(article, sentence=""):
    """Return a link from a notebook to a readout in the report, or to one of its sentences."""
    return report() + readout_route(article, sentence)


def cells(column):
    """Return a column as the text that queries compare; one that `ready` made so stays as it is."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column
    return column.map(plain) if column.dtype.kind in "fO" else column.astype("string").fillna("")


def _met(column, condition, wanted):
    """Return for each cell whether it meets a condition on some values."""
    distinct = column.unique()
    if condition.of == "cell":
        met = set(wanted)
    elif condition.of == "items":
        met = {cell for cell in distinct if not set(wanted).isdisjoint(cell.split(LIST))}
    else:
        met = {cell for cell in distinct if any(says(cell, words) for words in wanted)}
    return (column.isin(met) == condition.holds).astype(bool)


def ready(table):
    """Return a table whose cells are texts that queries compare, made once where many questions are asked of it."""
    return table.apply(lambda column: cells(column).astype("category"))


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
        keep &= _met(cells(table[column]), CONDITIONS.get(how, CONDITIONS[""]), _values(value))
    return table[keep]


def count(corpus, view, **where):
    """Return how many rows meet the conditions, or how many different units where `per` names one (`per="article"`)."""
    return len(counted(rows(corpus, view, **where), where))


def counted(found, where):
    """Return what of the rows that meet some conditions is counted: the rows, or the different units of `per`."""
    if "per" not in where:
        return found
    unit = PER.get(where["per"], [where["per"]])
    return found.loc[cells(found[unit[-1]]) != "", unit].drop_duplicates()


def count_query(corpus, text):
    """Return the count of a query given as its text."""
    view, where = parse(text)
    return count(corpus, view, **where)
