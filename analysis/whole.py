"""Files and folders put in place whole: nobody reads half of one, and a run that stops leaves the earlier one there."""

import ctypes
import os
import shutil
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

HERE, SWAP = -100, 2  # AT_FDCWD; RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
STALE = 3600  # seconds after which what a run that was stopped left beside its output is cleared away


class OutputError(RuntimeError):
    """A place that can't be written to: one line that says which and why."""


@contextmanager
def whole_file(path):
    """Give a path beside the named one to write to; what stands there then takes its place.

    Raises OutputError where it can't be written, which leaves the earlier file as it was.
    """
    with _beside(path) as (path, part):
        yield part
        part.replace(path)


@contextmanager
def whole_folder(path):
    """Give an empty folder beside the named one to fill, which then takes its place in one step; raises OutputError."""
    with _beside(path) as (path, part):
        part.mkdir()
        yield part
        if not path.exists():
            part.rename(path)
        elif not _exchanged(part, path):  # two steps, where the system has no single one
            old = part.with_name(f"{part.name}-old")
            path.rename(old)
            part.rename(path)
            shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _beside(path):
    path = Path(path).resolve()
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear(path)
        yield path, part
    except OSError as error:
        raise OutputError(f"{path}: can't be written ({error.strerror or error})") from error
    finally:
        _remove(part)


def _clear(path):
    """Remove what runs that were stopped left beside a path."""
    for left in path.parent.glob(f".{path.name}.*.part*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > STALE:
                _remove(left)


def _remove(path):
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _exchanged(one, other):
    """Exchange two folders in one step; return whether the system could."""
    names = [os.fsencode(one), os.fsencode(other)]
    with suppress(AttributeError, OSError):
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return library.renamex_np(*names, SWAP) == 0
        return library.renameat2(HERE, names[0], HERE, names[1], SWAP) == 0
    return False
