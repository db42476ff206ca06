"""A report too large for one file: the same page beside a folder of data parts, which it loads as it needs them.

Each part is a script whose only word is its data in letters that can close nothing, so that it loads from a disk too.
"""

import re
import shutil
from pathlib import Path

from analysis.report.data import packed, written
from analysis.whole import whole_folder

MANY = 3_000  # readouts up to which a report is one file
EACH = 500  # readouts of a part with texts
NAMED = re.compile(r'<script type="application/gzip" id="data" data-beside="([^"]+)"')


def _parts(collected):
    """Return name → content of each part: the rows of each view, the marks, the texts of some readouts."""
    values, codes = collected["views"]["articles"]["columns"]["article"]
    articles = [values[code] for code in codes]
    chunks = {
        f"texts-{number}": {one: collected["texts"][one] for one in articles[first : first + EACH]}
        for number, first in enumerate(range(0, len(articles), EACH))
    }
    return {**collected["views"], "marks": collected["marks"], **chunks}


def set_beside(collected, place, folder):
    """Write what a page loads on demand as `place/folder/PART.js`; return what stays in the page itself."""
    parts = _parts(collected)
    with whole_folder(Path(place) / folder) as made:
        for name, part in parts.items():
            letters = packed(written(part))
            (made / f"{name}.js").write_text(f'document.currentScript.letters="{letters}"\n', encoding="ascii")
    stays = {name: part for name, part in collected.items() if name not in ("texts", "views", "marks")}
    return stays | {"texts": {}, "views": {}, "parts": {"names": sorted(parts), "each": EACH, "folder": folder}}


def folder_of(html):
    """Return the name of the folder that a page loads its parts from, empty where it has them itself."""
    found = NAMED.search(html)
    return found[1] if found else ""


def clear(out, html):
    """Remove the folders of parts that earlier reports of the same name left beside this one."""
    keep = folder_of(html)
    for old in out.parent.glob(f"{out.stem}-data-*"):
        own = re.fullmatch(r"[0-9a-f]{12}", old.name.removeprefix(f"{out.stem}-data-"))
        if own and old.name != keep and old.is_dir() and all(one.suffix == ".js" for one in old.iterdir()):
            shutil.rmtree(old, ignore_errors=True)
