"""Reports made before, found again by all that they follow from, so that an unchanged folder is not read anew."""

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from analysis.reader.reading.formats import formats_installed

ROOT = Path(__file__).resolve().parents[2]
MOST = 6  # reports that are kept: the latest
FOLLOWS = ("analysis", "data/codebook", "data/rules", "data/gold", "data/second", "requirements.txt", "pyproject.toml")
BESIDE = ("-coded", "-second")  # folders of hand codings, named after a folder of readouts
LEFT = {"__pycache__", ".ipynb_checkpoints"}
DIGEST = 64  # letters of a digest, which stands before a report that is kept


def _files(place):
    """Return the files at or below a place, in order."""
    below = [place] if place.is_file() else sorted(place.rglob("*"))
    return [path for path in below if path.is_file() and not LEFT & set(path.parts)]


def key(folder, notebooks, name):
    """Return the digest of all that a report follows from: readouts, notebooks, program, codebook, gold, its name."""
    own = Path(folder).resolve()
    known = [name, sys.version, os.environ.get("SOURCE_DATE_EPOCH", ""), formats_installed()]
    digest = sha256("\0".join(known).encode())
    for base, place in [(Path(folder), Path(folder)), *((path.parent, path) for path in notebooks),
                        *((own.parent, own.with_name(own.name + kind)) for kind in BESIDE),
                        *((ROOT, ROOT / part) for part in FOLLOWS)]:  # fmt: skip
        for path in _files(place):
            try:
                content = sha256(path.read_bytes()).digest()
            except OSError as error:  # it is told among the problems; a report without it is another one
                content = str(error.errno).encode()
            digest.update(os.fsencode(path.relative_to(base).as_posix()) + b"\0" + content)
    return digest.hexdigest()


def found(key, place=ROOT / ".cache" / "reports"):
    """Return the report kept under a key; nothing where there is none or where what was kept is damaged."""
    try:
        text = (place / f"{key}.html").read_bytes()
    except OSError:
        return None
    digest, html = text[:DIGEST], text[DIGEST:]
    return html.decode("utf-8") if sha256(html).hexdigest().encode() == digest else None


def keep(key, html, place=ROOT / ".cache" / "reports"):
    """Keep a report under a key, and of all the latest few; where nothing can be kept, nothing is."""
    content, part = html.encode("utf-8"), place / f".{key}-{os.getpid()}"
    try:
        place.mkdir(parents=True, exist_ok=True)
        part.write_bytes(sha256(content).hexdigest().encode() + content)
        part.replace(place / f"{key}.html")
        for old in sorted(place.glob("*.html"), key=lambda path: path.stat().st_mtime, reverse=True)[MOST:]:
            old.unlink(missing_ok=True)
    except OSError:
        with suppress(OSError):
            part.unlink()


def clear(place=ROOT / ".cache" / "reports"):
    """Take the kept reports away; return how many bytes that frees."""
    freed = 0
    for path in place.glob("*.html"):
        with suppress(OSError):
            freed += path.stat().st_size
            path.unlink()
    return freed
