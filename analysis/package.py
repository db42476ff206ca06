"""The description of the ten tables that goes with them: a Frictionless Data Package."""

from importlib.metadata import PackageNotFoundError, version

from analysis.tables import ADDED, COLUMNS, NUMBERS
from analysis.words import heading

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
KEYS = {"articles": "article", "actors": "actor", "meetings": "meeting", "statements": "statement"}


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


def _resource(name):
    """Return the description of one table."""
    fields = [_field(column) for column in [*COLUMNS[name].split(), *ADDED.get(name, "").split()]]
    schema = {"fields": fields} | ({"primaryKey": KEYS[name]} if name in KEYS else {})
    about = {
        "description": f"One row per {GRAINS[name]}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
    }
    return {"name": name, "path": f"{name}.csv", **about, "schema": schema}


def package(title):
    """Return the description of the ten tables of a corpus: fields with types, keys, versions, licence of the rows."""
    return {
        "profile": "tabular-data-package",
        "name": "readouts",
        "title": title,
        "description": "Rows coded from readouts; the wording cited in them belongs to its sources.",
        "version": release(),
        "resources": [_resource(name) for name in COLUMNS],
    }
