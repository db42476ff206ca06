"""The description of the ten tables that goes with them: a Frictionless Data Package."""

from importlib.metadata import PackageNotFoundError, version

from analysis.prose import listing
from analysis.tables import ADDED, COLUMNS, NUMBERS
from analysis.words import heading, label

GRAINS = {
    "articles": "readout",
    "sentences": "sentence of a caption, headline or body",
    "actors": "actor of the whole corpus",
    "mentions": "mention of an actor",
    "meetings": "meeting reported in a readout",
    "statements": "reported speech act",
    "partnerships": "naming of a partnership tier",
    "formulae": "occurrence of a set phrase",
    "themes": "coded stretch of a sentence",
    "problems": "thing that the reader of the results should know",
}
FEW = 3  # collections that a title names
KEYS = {"articles": "article", "actors": "actor", "meetings": "meeting", "statements": "statement"}


def title(articles):
    """Return what a corpus is called: how many readouts, of whose accounts or else of which folders."""
    number, told = len(articles), articles["account"].value_counts()
    if number and (articles["account"] != "").all() and len(told) <= FEW:
        by = listing([label("account", code) for code in sorted(told.index, key=lambda code: (-told[code], code))])
        return f"{number:,} readout{'' if number == 1 else 's'} ({by}), read and coded"
    names = [name for name in dict.fromkeys(articles["collection"]) if name]
    several = listing(names) if len(names) <= FEW else f"{len(names)} collections"
    of = f" of {several}" if names else ""
    return f"{number:,} readout{'' if number == 1 else 's'}{of}, read and coded"


def release():
    """Return the version of the program, empty where it isn't installed."""
    try:
        return version("readout-workbook")
    except PackageNotFoundError:
        return ""


def _field(name):
    """Return the description of one column."""
    kind = "boolean" if name == "embedded" else "integer" if name in NUMBERS else "string"
    return {"name": name, "type": kind, "title": heading(name)}


def _resource(name, format):
    """Return the description of one table."""
    fields = [_field(column) for column in [*COLUMNS[name].split(), *ADDED.get(name, "").split()]]
    schema = {"fields": fields} | ({"primaryKey": KEYS[name]} if name in KEYS else {})
    kind = {"format": format} | ({"mediatype": "text/csv", "encoding": "utf-8"} if format == "csv" else {})
    about = {"name": name, "path": f"{name}.{format}", "description": f"One row per {GRAINS[name]}."}
    return {**about, **kind, "schema": schema}


def package(title, format="csv"):
    """Return the description of the ten tables of a corpus: fields with types, keys, the version of the program."""
    return {
        "profile": "tabular-data-package",
        "name": "readouts",
        "title": title,
        "description": "Rows coded from readouts; the wording cited in them belongs to its sources.",
        "version": release(),
        "resources": [_resource(name, format) for name in COLUMNS],
    }
