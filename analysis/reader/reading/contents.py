"""A file of any kind → the texts of the readouts in it: one, or one for each row of a table."""

import hashlib
from pathlib import PurePosixPath

from analysis.reader.reading import files
from analysis.reader.reading.formats import PACKAGES, Unreadable, taken_out
from analysis.reader.reading.table_rows import TABLES, row_texts

LARGEST = 5_000_000  # bytes; the longest readouts are below a fiftieth of it
LARGEST_OTHER = 50_000_000  # bytes of a file that has pictures or many readouts in it


def _bytes(path, largest):
    """Return a file's bytes; raises Unreadable where it has too many or can't be opened."""
    try:
        size = path.stat().st_size
        if size > largest:
            raise Unreadable("too large", f"{size} bytes; the limit is {largest}")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable("unreadable file", error.strerror or str(error)) from error


def _of_table(suffix, data, relative):
    """Return `(path, text)` of each row of a table, the path as if the table were a folder, and problem rows."""
    text, problems = files.decode(data, relative)
    if text is None:
        return [], problems
    rows, notes = row_texts(suffix, text)
    folder = PurePosixPath(relative).with_suffix("").as_posix()
    return [(f"{folder}/{name}.txt", story) for name, story in rows], _problems(relative, notes, problems)


def _problems(relative, notes, before=()):
    return [*before, *(files.problem(relative, *note) for note in notes)]


def texts_of(path, relative):
    """Return `(path below the folder, text)` of each readout in a file, the SHA-256 of its bytes, and problem rows."""
    suffix = PurePosixPath(relative).suffix.lower()
    try:
        data = _bytes(path, LARGEST_OTHER if suffix in {*TABLES, *PACKAGES} else LARGEST)
        digest = hashlib.sha256(data).hexdigest()
        if suffix in TABLES:
            found, problems = _of_table(suffix, data, relative)
            return found, digest, problems
        if suffix in PACKAGES:
            text, notes = taken_out(suffix, data)
            problems = _problems(relative, notes)
        else:
            text, problems = files.decode(data, relative)
    except Unreadable as error:
        return [], "", [files.skipped(relative, *error.args)]
    return [(relative, text)] if text is not None else [], digest, problems
