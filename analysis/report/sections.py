"""Sections of a chapter that have nothing to show on a folder are left out, with a line at the end that says so."""

import re
from html import unescape

from nbformat.v4 import new_markdown_cell

from analysis.prose import listing

HEADING = re.compile(r"\A## +(.+)")
EMPTY = re.compile(r'class="nothing">(.*?)</p>', re.DOTALL)


def _sections(cells):
    """Return the cells in groups: what stands before the first heading of the second level, then one for each."""
    groups = [[]]
    for cell in cells:
        if cell.cell_type == "markdown" and HEADING.match(cell.source):
            groups.append([])
        groups[-1].append(cell)
    return groups


def _reasons(cells):
    """Return why a section's outputs are all empty, nothing where one of them shows something or it has no output."""
    shown = [output for cell in cells if cell.cell_type == "code" for output in cell.outputs]
    texts = [str(output.get("data", {}).get("text/html", "")) for output in shown]
    if not shown or not all(EMPTY.search(text) and "<table" not in text and "<ol" not in text for text in texts):
        return []
    return [unescape(EMPTY.search(text)[1]) for text in texts]


def _why(reason):
    """Return why there is nothing to show, without what would be shown."""
    return reason.partition("nothing to show, because ")[2].rstrip(".") or "nothing of the kind was found"


def with_something(cells):
    """Return the cells of the sections that show something, and at the end which were left out and why."""
    kept, left = [], {}
    for group in _sections(cells):
        reasons = _reasons(group)
        if reasons and HEADING.match(group[0].source):
            left.setdefault(_why(reasons[0]), []).append(f"*{HEADING.match(group[0].source)[1].strip()}*")
        else:
            kept += group
    said = f"Left out: {'; '.join(f'{listing(names)} ({why})' for why, names in left.items())}."
    return [*kept, new_markdown_cell(said)] if left else kept
