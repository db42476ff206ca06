"""Codes in words: what readers are shown of a column or a cell, never the code (`data/codebook/labels.csv`)."""

from functools import cache

from analysis.codebook import read_codebook
from analysis.countries import name as country_name
from analysis.tables import LIST

COUNTRIES = frozenset(
    ("country", "counterpart", "side", "toward", "partner", "host_country", "guest_country", "account", "met")
)
ALIASES = {"themes": "theme", "a": "theme", "b": "theme"}  # columns that hold another's codes
QUOTED = frozenset(("wording", "text", "sentence_text", "content"))  # as it stands in a file, marks and all
DATED = frozenset(("date", "year", "quarter", "day"))
SEVERAL = {
    "": "none known", "several": "several countries", "joint": "several together", "open": "nobody of a known country",
}  # fmt: skip


@cache
def _labels():
    """Return `(column, value)` → label, a heading under the empty value."""
    book = read_codebook()
    known = {(row.column, row.value): row.label for row in book["labels"].itertuples()}
    return known | {("theme", row.theme): row.label for row in book["themes"].itertuples()}


@cache
def _bodies():
    """Return acronym → the name of a body that gives accounts and is no side of its own: `OSCE`."""
    book = read_codebook()
    rows = book["actors"].query("kind == 'organisation' and acronym != '' and country == ''")
    rows = rows[~rows["acronym"].isin(book["countries"]["iso3"])].drop_duplicates("acronym")
    return rows.set_index("acronym")["name"].to_dict()


def label(column, value):
    """Return the words for a cell: a theme's label, a country's name, a side in words; else the cell itself."""
    if column in COUNTRIES:
        return SEVERAL.get(value) or _bodies().get(value) or country_name(value) or value
    if column == "dyad":
        return " and ".join(country_name(code) for code in str(value).split("-")) if value else SEVERAL[""]
    if value == "":
        return "undated" if column in DATED else "none"
    column = ALIASES.get(column, column)
    return _labels().get((column, value), str(value))


@cache
def _with_an_article():
    words = read_codebook()["words"]
    return frozenset(words.loc[words["class"] == "ends-of-names-with-an-article", "word"])


def in_a_sentence(name):
    """Return the name of a country or body as a sentence has it: `the United States`, `Vietnam`."""
    return f"the {name}" if set(name.split()[-1:]) & _with_an_article() else name


def shown(column, value, keys=()):
    """Return what a table shows of a cell: the label of each code in it; numbers and empty cells as they are.

    An empty cell of the columns `keys`, by which a row is counted, says what it stands for.
    """
    if value == "" and column in keys:
        return label(column, value)
    if isinstance(value, tuple):
        return tuple(shown(column, one) for one in value)
    if not isinstance(value, str) or not value or column in QUOTED:
        return value
    return ", ".join(label(column, one) for one in value.split(LIST))


def worded(row, column, keys, reading):
    """Return a cell in words, also where it is empty and counts something or opens a readout."""
    undated = row[column] == "" and column in reading and row[reading[column]]
    return "undated" if undated else shown(column, row[column], keys)


def heading(column):
    """Return a column's name as a heading has it."""
    return _labels().get((column, ""), column.replace("_", " "))
