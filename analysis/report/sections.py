"""Sections of a chapter that have nothing to show on a folder are left out, with a line at the end that says so."""

import re
from html import unescape

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from analysis.prose import listing

HEADING = re.compile(r"\A## +(.+)")
BECAUSE = "nothing to show, because "
EMPTY = re.compile(r'class="nothing">(.*?)</p>', re.DOTALL)


def _sections(cells):
    """Return the cells in groups: what stands before the first heading of the second level, then one for each."""
    groups = [[]]
    for cell in cells:
        if cell.cell_type == "markdown" and HEADING.match(cell.source):
            groups.append([])
        groups[-1].append(cell)
    return groups


def _texts(cell):
    """Return what the outputs of a cell show as HTML."""
    return [str(output.get("data", {}).get("text/html", "")) for output in cell.get("outputs", ())]


def _shows_nothing(cell):
    """Say whether a cell of code shows that there is nothing to show, and nothing else."""
    texts = _texts(cell)
    return bool(texts) and all(EMPTY.search(text) and "<table" not in text and "<ol" not in text for text in texts)


def _reasons(cells):
    """Return why a section's outputs are all empty, nothing where one of them shows something or it has no output."""
    shown = [cell for cell in cells if _texts(cell)]
    if not shown or not all(map(_shows_nothing, shown)):
        return []
    return [unescape(EMPTY.search(text)[1]) for cell in shown for text in _texts(cell)]


def _why(reason):
    """Return why there is nothing to show, without what would be shown."""
    return reason.partition(BECAUSE)[2].rstrip(".") or "nothing of the kind was found"


def _without_readings_of_nothing(cells):
    """Return a section's cells without prose on what shows nothing.

    Of a reading behind it only what leads to the next cell is left, of what announces it at the section's head only the
    heading.
    """
    kept = []
    for before, cell, after in zip([None, *cells], cells, [*cells[1:], None], strict=False):
        if cell.cell_type == "markdown" and _has_nothing_drawn(before):
            leads = [part for part in cell.source.split("\n\n") if part.rstrip().endswith(":")]
            kept += [NotebookNode({**cell, "source": "\n\n".join(leads)})] if leads else []
        elif cell.cell_type == "markdown" and _has_nothing_drawn(after) and (heading := HEADING.match(cell.source)):
            kept.append(NotebookNode({**cell, "source": heading[0]}))
        else:
            kept.append(cell)
    return kept


def _has_nothing_drawn(cell):
    """Say whether a cell shows that a figure has nothing to draw, and nothing else."""
    return cell is not None and _shows_nothing(cell) and all(BECAUSE in text for text in _texts(cell))


def with_something(cells):
    """Return the cells of the sections that show something, and at the end which were left out and why."""
    kept, left = [], {}
    for group in _sections(cells):
        reasons = _reasons(group)
        if reasons and HEADING.match(group[0].source):
            left.setdefault(_why(reasons[0]), []).append(f"*{HEADING.match(group[0].source)[1].strip()}*")
        else:
            kept += _without_readings_of_nothing(group)
    said = f"Left out: {'; '.join(f'{listing(names)} ({why})' for why, names in left.items())}."
    return [*kept, new_markdown_cell(said)] if left else kept
