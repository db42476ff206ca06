"""The report on paper: one tagged PDF, printed by a browser that is installed."""

import os
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
LONG = 300  # seconds after which printing is given up
TRIES = 4  # printings after which contents are printed without page numbers
PAGE = re.compile(rb"^(\d+) 0 obj\s*<<\s*/Type /Page\s", re.MULTILINE)
PLACE = re.compile(rb"/(?!Dest )([^\s/<>\[\]()]+) \[(\d+) 0 R /XYZ")
HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
CONTENTS = re.compile(r'<nav class="contents".*?</nav>', re.DOTALL)
LINK = re.compile(r'<a href="#([^"]+)">')


def browser():
    """Return the path of an installed Chromium, Chrome or Edge, empty where there is none."""
    found = (shutil.which(name) for name in BROWSERS)
    return next(filter(None, [*found, *(place for place in PLACES if Path(place).is_file())]), "")


def pages(pdf):
    """Return place of the report → the page on which it stands in a PDF that such a browser wrote.

    It writes its objects as they are, pages in order and the places that links lead to by name; in what another
    program wrote nothing is found.
    """
    order = {number: at for at, number in enumerate(PAGE.findall(pdf), 1)}
    named = {HEX.sub(lambda sign: bytes.fromhex(sign[1].decode()), name): page for name, page in PLACE.findall(pdf)}
    return {name.decode("utf-8", "replace"): order[page] for name, page in named.items() if page in order}


def numbered(html, known):
    """Return a report whose contents say on which page each chapter and section stands, as far as that is known."""

    def said(link):
        page = known.get(unescape(link[1]))
        return f'<a href="#{link[1]}" data-page="{page}">' if page else link[0]

    return CONTENTS.sub(lambda contents: LINK.sub(said, contents[0]), html, count=1)


def _print(program, page, out):
    """Print a page by a browser; return whether there is something in the file then."""
    # a container's root has no sandbox to print in; the page is our own and asks for nothing
    root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    way = ["--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline", *root]
    command = [program, *way, f"--print-to-pdf={out}", page.as_uri()]
    subprocess.run(command, capture_output=True, timeout=LONG, check=False)
    return out.is_file() and out.stat().st_size > 0


def _print_numbered(program, path, page, out):
    """Print a report until its contents name the pages on which it stands then; return whether it was printed.

    No browser can put a page number beside a link (`target-counter`), and a number may take a line of its own.
    """
    html, known = path.read_text("utf-8"), {}
    for _ in range(TRIES):
        page.write_text(numbered(html, known), "utf-8", newline="\n")
        if not _print(program, page, out):
            return False
        before, known = known, pages(out.read_bytes())
        if known == before:
            return True
    return _print(program, path, out)


def printed(path):
    """Print a report beside itself as PDF, with an outline, and return its path; nothing where no browser prints it."""
    program, path = browser(), Path(path).resolve()
    if not program:
        return None
    part, out = path.with_name(f".{path.stem}-{os.getpid()}.pdf"), path.with_suffix(".pdf")
    page = part.with_suffix(".html")
    try:
        if not _print_numbered(program, path, page, part):
            return None
        part.replace(out)
    except (OSError, subprocess.TimeoutExpired):
        return None
    finally:
        part.unlink(missing_ok=True)
        page.unlink(missing_ok=True)
    return out
