"""Tables that outgrow memory, counted part by part: a part is a corpus of its own readouts, each whole in one part.

The question is the one that `evidence` counts, and so are the views: nothing is asked of parts in another way.
"""

import pandas as pd

from analysis import evidence
from analysis.corpus import Corpus
from analysis.sides import home_countries
from analysis.tables import COLUMNS
from analysis.views import view

WHOLE = ("actors", "problems")  # tables of one part: the whole corpus makes them
OF_ALL = "introduced"  # a column that says what other readouts have


def path_of(place, name, number):
    """Return where a part of a table stands in a place, a path of any file system."""
    return place / name / f"part-{0 if name in WHOLE else number:05}.parquet"


def _read(path, **options):
    with path.open("rb") as file:
        return pd.read_parquet(file, **options)


def count(place, name, **where):
    """Return how many rows of a view meet some conditions, or units (`per`), where the tables are parts in a place.

    Raises ValueError on an unknown column, and on what isn't told by parts.
    """
    if name in WHOLE:
        raise ValueError(f"{name} is one table: read {path_of(place, name, 0)}")
    if any(key.partition("__")[0] == OF_ALL for key in where) or where.get("per") == OF_ALL:
        raise ValueError(f"{OF_ALL} is known of all readouts together only")
    parts = sorted((place / "articles").iterdir(), key=str)
    homes = home_countries(pd.concat([_read(path, columns=["collection", "account"]) for path in parts]))
    rows, units = 0, []
    for number in range(len(parts)):
        tables = {table: _read(path_of(place, table, number)) for table in COLUMNS}
        part = Corpus(folder=str(place), marks=pd.DataFrame(), texts={}, **tables)
        found = evidence.counted(evidence.meeting(view(part, name, homes), name, where), where)
        rows += len(found)
        units += [found] if "per" in where else []
    return len(pd.concat(units).drop_duplicates()) if units else rows
