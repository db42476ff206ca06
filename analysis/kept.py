"""What was made before, found again by all that it follows from: one SQLite file that several programs may use.

It holds bytes, nothing that runs. Each entry goes with a digest, so that a changed byte is noticed and the entry made
anew; a killed program leaves an entry whole or not at all (SQLite's transactions). Beyond a size the entries used
longest ago go. Where nothing can be kept, nothing is, and all is made anew.
"""

import os
import sqlite3
import sys
import threading
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from time import time

PLACE = Path(__file__).resolve().parent.parent / ".cache" / "kept.sqlite"
MOST = 2_000_000_000  # bytes; 10,000 readouts take about a gigabyte
SPARE = 20  # of so many parts one is freed at a time
HOUR = 3600  # seconds; when an entry was used is noted to the hour
AT_ONCE = 500  # keys asked for in one statement
WAIT = 30  # seconds for another program that writes
TABLE = "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, digest BLOB, content BLOB, used INTEGER)"
SETTINGS = ("trusted_schema=OFF", "journal_mode=WAL", "synchronous=NORMAL")
_open = {}  # place, process, thread → its connection


def key(*parts):
    """Return the key of what follows from some parts, each text or bytes."""
    digest = blake2b(digest_size=20)
    for part in parts:
        part = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


def _mark(key, content):
    return blake2b(key + content, digest_size=16).digest()


def _store():
    """Return this thread's connection, opened at its first use."""
    here = PLACE, os.getpid(), threading.get_ident()
    if here not in _open:
        PLACE.parent.mkdir(parents=True, exist_ok=True)
        store = sqlite3.connect(PLACE, timeout=WAIT, isolation_level=None)
        for setting in SETTINGS:
            store.execute(f"PRAGMA {setting}")
        store.execute(TABLE)
        _open[here] = store
    return _open[here]


def _forget():
    """Close this thread's connection and take the file away."""
    with suppress(KeyError, sqlite3.Error):
        _open.pop((PLACE, os.getpid(), threading.get_ident())).close()
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            PLACE.with_name(PLACE.name + ending).unlink()


def _asked(question):
    """Return what a question to the store gives; None where there is no store to ask, a damaged one being given up."""
    try:
        return question(_store())
    except (sqlite3.OperationalError, OSError):  # locked, full, or not to be written
        return None
    except sqlite3.DatabaseError as error:
        print(f"{PLACE}: what was kept is damaged ({error}); it is made anew", file=sys.stderr)
        _forget()
        return None


def found(keys):
    """Return key → content of those keys that something is kept under."""
    whole, now, keys = {}, int(time() // HOUR), list(keys)
    for some in (keys[at : at + AT_ONCE] for at in range(0, len(keys), AT_ONCE)):
        marks = ", ".join("?" * len(some))
        rows = _asked(lambda store, some=some, marks=marks: store.execute(
            f"SELECT key, digest, content, used FROM kept WHERE key IN ({marks})", some).fetchall()) or ()  # fmt: skip
        sound = [row for row in rows if _mark(row[0], row[2]) == row[1]]
        if len(sound) < len(rows):
            print(f"{PLACE}: {len(rows) - len(sound)} kept entries are damaged and made anew", file=sys.stderr)
        whole |= {key: content for key, _, content, _ in sound}
        if old := [(now, key) for key, *_, used in sound if used < now]:
            _asked(lambda store, old=old: _written(store, "UPDATE kept SET used = ? WHERE key = ?", old))
    return whole


def _written(store, statement, rows):
    """Run a statement for each of some rows, for all of them or for none."""
    store.execute("BEGIN IMMEDIATE")
    try:
        store.executemany(statement, rows)
        store.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            store.execute("ROLLBACK")
        raise


def keep(contents):
    """Keep what a dict of key → content holds, and let go of what was used longest ago where it's too much."""
    now = int(time() // HOUR)
    rows = [(key, _mark(key, content), content, now) for key, content in contents.items()]
    _asked(lambda store: _written(store, "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows))
    _asked(_bounded)


def _size(store):
    """Return how many bytes of the file hold something."""
    pages, free, size = (
        store.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size


def _bounded(store):
    """Let go of the entries used longest ago until the rest is within bounds."""
    while _size(store) > MOST:
        some = max(1, store.execute("SELECT count(*) FROM kept").fetchone()[0] // SPARE)
        oldest = "SELECT rowid FROM kept ORDER BY used, rowid LIMIT ?"
        if not store.execute(f"DELETE FROM kept WHERE rowid IN ({oldest})", (some,)).rowcount:
            break


def clear():
    """Take away all that is kept; return how many bytes that frees."""
    size = sum(path.stat().st_size for path in PLACE.parent.glob(f"{PLACE.name}*"))
    _forget()
    return size
