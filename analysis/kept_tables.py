"""The tables of a whole folder, found again by its files and by all that their rows follow from."""

import json
import zlib
from functools import cache
from hashlib import sha256
from pathlib import Path

import pandas as pd

from analysis import kept
from analysis.reader.ground import stages
from analysis.reader.reading.contents import LARGEST_OTHER
from analysis.reader.reading.files import find_files
from analysis.reader.reading.formats import formats_installed
from analysis.tables import COLUMNS, cells

STARTS = ("analysis.reader.phases", "analysis.tables")
PARTS = (*COLUMNS, "marks", "texts")
BESIDE = ("corpus.py", "each.py", "kept_tables.py")  # they hand on what the reader makes


@cache
def version():
    """Return the digest of all that a folder's tables follow from, but for its files."""
    own = (Path(__file__).with_name(name).read_bytes() for name in BESIDE)
    return kept.key(*own, stages.follows_from(STARTS))


def _content(path):
    """Return the digest of a file's bytes, or why it has none."""
    try:
        size = path.stat().st_size
        return sha256(path.read_bytes()).hexdigest() if size <= LARGEST_OTHER else f"{size} bytes"
    except OSError as error:  # it is told among the problems; a corpus without it is another one
        return str(error.errno)


def folder_key(folder):
    """Return the key of all that a folder's tables follow from; raises InputError where it holds no readouts."""
    found, problems = find_files(folder)
    files = [[relative, _content(path)] for path, relative in found]
    return kept.key("folder", version(), json.dumps([files, problems, formats_installed(), stages.switched_off()]))


def _keys(key):
    return {part: kept.key(key, part) for part in PARTS}


def _packed(table):
    """Return a DataFrame as bytes: its columns as lists of text, whole numbers or truth."""
    columns = {name: cells(table[name], None) for name in table}
    kinds = {name: str(kind) for name, kind in table.dtypes.items()}
    return zlib.compress(json.dumps([kinds, columns], separators=(",", ":")).encode(), stages.FAST)


def _unpacked(content):
    kinds, columns = json.loads(zlib.decompress(content))
    return pd.DataFrame({name: pd.Series(columns[name], dtype=kind) for name, kind in kinds.items()})


def keep(key, tables, texts):
    """Keep a folder's tables and texts under its key."""
    keys = _keys(key)
    contents = {keys[name]: _packed(table) for name, table in tables.items()}
    kept.keep({**contents, keys["texts"]: zlib.compress(json.dumps(texts).encode(), stages.FAST)})


def found(key):
    """Return the tables and texts kept under a folder's key, or None where a part of them isn't there."""
    keys = _keys(key)
    held = kept.found(keys.values())
    if len(held) < len(keys):
        return None
    tables = {name: _unpacked(held[keys[name]]) for name in PARTS[:-1]}
    return {**tables, "texts": json.loads(zlib.decompress(held[keys["texts"]]))}
