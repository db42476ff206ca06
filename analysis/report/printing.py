"""The report on paper: one tagged PDF, printed by a browser that is installed."""

import os
import shutil
import subprocess
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
LONG = 300  # seconds after which printing is given up


def browser():
    """Return the path of an installed Chromium, Chrome or Edge, empty where there is none."""
    found = (shutil.which(name) for name in BROWSERS)
    return next(filter(None, [*found, *(place for place in PLACES if Path(place).is_file())]), "")


def printed(path):
    """Print a report beside itself as PDF, with an outline, and return its path; nothing where no browser prints it."""
    program, path = browser(), Path(path).resolve()
    if not program:
        return None
    part, out = path.with_name(f".{path.stem}-{os.getpid()}.pdf"), path.with_suffix(".pdf")
    # a container's root has no sandbox to print in; the page is our own and asks for nothing
    root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    way = ["--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline", *root]
    try:
        command = [program, *way, f"--print-to-pdf={part}", path.as_uri()]
        subprocess.run(command, capture_output=True, timeout=LONG, check=False)
        if not part.is_file() or not part.stat().st_size:
            return None
        part.replace(out)
    except (OSError, subprocess.TimeoutExpired):
        return None
    finally:
        part.unlink(missing_ok=True)
    return out
