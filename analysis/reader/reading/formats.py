"""What people have beside plain text (saved web pages, Word, PDF) → the text taken out of it, with its head.

Each kind is read by a library of its own, an extra that is imported only when such a file is met. The files are
untrusted: nothing in them is run, fetched or opened, and each is bounded in what it may unfold to.
"""

import logging
import re
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from bs4 import BeautifulSoup
from bs4.dammit import EncodingDetector

from analysis.reader.reading.encodings import guess_encoding

UNFOLDED = 60_000_000  # bytes of all parts of a Word file: ten times a long one with its styles
PAGES = 300  # of a PDF; a readout has one or two
DRAWN = 4_000_000  # bytes of what draws one page
PACKAGES = {".html": "trafilatura", ".htm": "trafilatura", ".docx": "mammoth", ".pdf": "pypdf"}
HOW = "it is read after “make report FORMATS=1” (pip install readout-workbook[formats])"
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
GAPS = re.compile(r"(?<=\S)[ \t\xa0]{2,}(?=\S)")
QUIET = (*PACKAGES.values(), "htmldate", "courlan", "justext")  # they tell a terminal what no reader can use


class Unreadable(ValueError):
    """A file from which no text can be taken: the kind of problem, and its detail on one line."""


def formats_installed():
    """Return which version of each format's library is set up, as one line: texts taken out follow from it."""
    found = []
    for package in sorted(set(PACKAGES.values())):
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            found.append(f"no {package}")
    return ", ".join(found)


def _quoted(cell):
    """Return a cell in the quotes of YAML in which it stands as it is, if there are such."""
    return f'"{cell}"' if "'" in cell and not set('"\\') & set(cell) else "'" + cell.replace("'", "''") + "'"


def headed(fields, story):
    """Return a story under the head that a Markdown file would have: each field that says something, on a line."""
    cells = ((name, UNPRINTABLE.sub(" ", str(value or "")).strip()) for name, value in fields)
    lines = [f"{name}: {_quoted(cell)}\n" for name, cell in cells if cell]
    return f"---\n{''.join(lines)}---\n\n{story}" if lines else story


def _decoded(data):
    """Return a web page's bytes as text: UTF-8 if they are, else what the page says of itself, else a guess."""
    declared = EncodingDetector.find_declared_encoding(data, is_html=True)
    for encoding in ("utf-8-sig", declared, guess_encoding(data)):
        try:
            return data.decode(encoding or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("utf-8", "replace")


def _page(library, data):
    """Return the story of a web page under its title, date and address, and what else should be known."""
    decoded = _decoded(data)
    dates = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}  # no clock has a say
    found = library.bare_extraction(decoded, with_metadata=True, include_comments=False, date_extraction_params=dates)
    if found and found.text and found.text.strip():
        story = "\n\n".join(found.text.splitlines())
        return headed((("title", found.title), ("date", found.date), ("url", found.url)), story), []
    story = "\n\n".join(BeautifulSoup(decoded, "html.parser").get_text("\n", strip=True).splitlines())
    if not story:
        raise Unreadable("empty file", "a web page without words")
    return story, [("page not divided", "no story was found in the web page", "all its words are read, menus too")]


def _word(library, data):
    """Return the paragraphs of a Word file; macros, pictures and what was struck out in it are passed over."""
    with ZipFile(BytesIO(data)) as parts:
        unfolded = sum(part.file_size for part in parts.infolist())  # no more is ever read of a part than it says
        if unfolded > UNFOLDED:
            raise Unreadable("too large", f"it unfolds to {unfolded} bytes; the limit is {UNFOLDED}")
        for part in parts.infolist():
            if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in parts.read(part).replace(b"\0", b""):
                raise Unreadable("broken file", f"{part.filename} declares entities, which no Word file does")
    return library.extract_raw_text(BytesIO(data)).value, []


def _drawn_page(page):
    """Return the lines of a PDF's page, with an empty line where the page leaves room between paragraphs."""
    content = page.get_contents()
    if content is not None and len(content.get_data()) > DRAWN:
        raise Unreadable("too large", f"a page is drawn by more than {DRAWN} bytes")
    lines = page.extract_text(extraction_mode="layout").splitlines()
    return "\n".join(GAPS.sub(" ", line).strip() for line in lines).translate(LIGATURES).strip()


def _printed(library, data):
    """Return the text of a PDF, page after page."""
    reader = library.PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("locked file", "the PDF asks for a password")
    if len(reader.pages) > PAGES:
        raise Unreadable("too large", f"{len(reader.pages)} pages; the limit is {PAGES}")
    story = "\n\n".join(filter(None, map(_drawn_page, reader.pages)))
    if not story:
        raise Unreadable("no text in the file", "pictures of pages, as a scanner makes them")
    return story, []


READERS = {"trafilatura": _page, "mammoth": _word, "pypdf": _printed}


def taken_out(suffix, data):
    """Return the text of a file's bytes and what else should be known: `(kind, detail, effect)` of each problem.

    Raises Unreadable where there is none to be had.
    """
    package = PACKAGES[suffix]
    try:
        library = import_module(package)
    except ImportError as error:
        raise Unreadable("format not set up", f"{suffix}: {HOW}") from error
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        text, notes = READERS[package](library, data)
    except Unreadable:
        raise
    except BadZipFile as error:
        raise Unreadable("broken file", f"no {suffix} file: {error}") from error
    except Exception as error:  # whatever a library makes of a broken file, it costs that file alone
        detail = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise Unreadable("broken file", f"{suffix}: {detail}") from error
    if not text.strip():
        raise Unreadable("empty file", f"{len(data)} bytes, no text")
    return text, notes
