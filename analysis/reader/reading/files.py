"""A folder of readouts → its files, and a file's bytes → text; what can't be read is a problem row, never an error."""

from pathlib import Path

from analysis.reader.ground.lexicon import word_list
from analysis.reader.reading.encodings import guess_encoding
from analysis.reader.reading.formats import PACKAGES
from analysis.reader.reading.table_rows import TABLES

PLAIN = (".txt", ".md")
READOUTS = (*PLAIN, *TABLES, *PACKAGES)
SAVE_AS = {  # what may hold readouts and isn't read: what to save it as
    **dict.fromkeys((".doc", ".docm", ".odt", ".rtf", ".pages", ".epub"), ".docx or .txt"),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".json", ".xml"), ".csv or .jsonl"),
    **dict.fromkeys((".mht", ".mhtml", ".eml", ".msg", ".xhtml", ".webarchive"), ".html or .txt"),
}
READ = ".txt, .md, .html, .docx, .pdf, .csv or .jsonl"
GIVES_NOTHING = "the file gives no rows"  # of a problem row: the file is not read
OTHERS = "other file types"
PAGE = (".html", ".htm")
BINARY_SHARE = 0.05  # control characters among the first characters above which a file is no text
NOT_READOUTS = word_list("names-of-other-pages")
CONTROL = {chr(code) for code in range(32)} - set("\t\n\r\f\v") | {"\x7f"}


class InputError(ValueError):
    """A folder that can't be read at all: the message says in one line what to do."""


def problem(file, kind, detail, effect, *, article="", sentence=""):
    """Return one row of the table `problems`."""
    return {
        "file": file,
        "article": article,
        "sentence": sentence,
        "kind": kind,
        "detail": detail,
        "effect": effect,
    }


def skipped(file, kind, detail):
    """Return the problem row of a file that is not read."""
    return problem(file, kind, detail, GIVES_NOTHING)


def _of_saved_page(path):
    """Say whether a folder holds what a browser saved beside a web page: its pictures, styles and scripts."""
    return path.name.endswith("_files") and any(
        path.with_name(path.name.removesuffix("_files") + suffix).is_file() for suffix in PAGE
    )


def _entry(path, root):
    """Return what an entry of a folder is: `folder`, `file`, `other`, or a kind of problem with its detail."""
    if path.is_symlink():
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            return "broken link", "the link points nowhere or to itself"
        if not target.is_relative_to(root):
            return "link out of the folder", "the link leads out of the folder of readouts"
        if target.is_dir():
            return "link to a folder", "the folder that it leads to is read where it stands"
    if path.is_dir() and _of_saved_page(path):
        return "other", "folder of a saved web page"
    if path.is_dir():
        return ("not a file", "a folder has a readout's name") if path.suffix.lower() in READOUTS else ("folder", "")
    if not path.is_file():
        return "not a file", "neither a file nor a folder"
    if path.stem.lower() in NOT_READOUTS:
        return "not a readout", "a page about the collection"
    suffix = path.suffix.lower()
    if suffix in SAVE_AS:
        return "format not read", f"{suffix}: save it as {SAVE_AS[suffix]}"
    return ("file", "") if suffix in READOUTS else ("other", suffix or "no suffix")


def _walk(folder, root, found, problems, others):
    """Gather the files below a folder in sorted order, its links and odd entries as problems."""
    try:
        entries = sorted(entry.name for entry in folder.iterdir())
    except OSError as error:
        problems.append(skipped(folder.relative_to(root).as_posix(), "unreadable folder", error.strerror or str(error)))
        return
    for name in entries:
        if name.startswith("."):
            continue
        path = folder / name
        relative = path.relative_to(root).as_posix().encode("utf-8", "replace").decode()
        try:
            what, detail = _entry(path, root)
        except OSError as error:
            what, detail = "unreadable file", error.strerror or str(error)
        if what == "folder" or (what == "not a file" and path.is_dir()):
            _walk(path, root, found, problems, others)
        if what == "file":
            found.append((path, relative))
        elif what == "other":
            others.setdefault(detail, []).append(relative)
        elif what != "folder":
            problems.append(skipped(relative, what, detail))


def find_files(folder):
    """Return `(path, relative POSIX path)` of each readout below a folder, sorted, and problem rows for other files.

    Readouts end in `.txt` or `.md`, or stand in a file of another kind that can be read; hidden files are passed over.
    Raises InputError where the folder is missing or holds no readout.
    """
    folder = Path(folder) if isinstance(folder, str) else folder  # a place of another file system is a path of its own
    if not folder.exists():
        raise InputError(f"{folder}: there is no such folder; name a folder that holds readouts")
    if not folder.is_dir():
        raise InputError(f"{folder} is a file; name the folder that holds it")
    root = folder.resolve()
    found, problems, others = [], [], {}
    _walk(root, root, found, problems, others)
    if not found:
        odd = "; ".join(f"{row['file']} is {row['detail']}" for row in problems if row["kind"] == "format not read")
        raise InputError(f"{folder} holds no readouts: no {READ} file in it or below it{odd and f' ({odd})'}")
    for suffix, names in sorted(others.items()):
        detail = f"{len(names)} with {suffix}: {', '.join(names[:3])}{' …' if len(names) > 3 else ''}"
        problems.append(problem(names[0], OTHERS, detail, "the files are not read"))
    return sorted(found, key=lambda pair: pair[1]), problems


def decode(data, relative):
    """Return a file's bytes as text (None where they are none) and problem rows.

    The byte-order mark is left out; newlines stay as they are.
    """
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return None, [skipped(relative, "empty file", f"{len(data)} bytes, no text")]
    try:
        text, problems = data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        encoding = guess_encoding(data)
        if encoding is None:
            return None, [skipped(relative, "binary file", f"no text: byte {data[error.start]:#04x} at {error.start}")]
        text = data.decode(encoding, "replace")
        how = "the other letters are UTF-8" if encoding == "utf-8" else f"read as {encoding}, a guess by its letters"
        detail = f"not UTF-8: byte {data[error.start]:#04x} at {error.start}; {how}"
        problems = [problem(relative, "wrong encoding", detail, "letters outside ASCII may be wrong")]
        text = text.removeprefix("\ufeff")
    control = sum(character in CONTROL for character in text[:10_000])
    if control > BINARY_SHARE * min(len(text), 10_000):
        return None, [skipped(relative, "binary file", f"{control} control characters among its first characters")]
    if "\0" in text:
        detail = f"{text.count(chr(0))} NUL bytes"
        problems.append(problem(relative, "NUL bytes", detail, "they stay where they are in the sentences"))
    return text, problems
