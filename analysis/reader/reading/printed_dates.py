"""The date that a file prints at its top: alone in a line, labelled, in brackets, among source and editor."""

import re

from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.reading.line_rules import line_hits
from analysis.reader.reading.paragraphs import carve, stopped

DATED = 6  # paragraphs at the top in which the file's date is looked for
DATED_ALONE = 12  # and those in which a date alone in its line is, before any sentence
LONGEST = 200  # characters of a line of date at most
LINE = 120  # characters of a line of date, source and editor at most
CELL, MOST_CELLS = 6, 5  # words of a cell, cells of a line
GAP = re.compile(r"[ \t\u00a0]{2,}|\t|\s[|·•–—-]\s")
IN_CELLS = "date-in-a-cell"
BRACKET = 60  # characters of a date in brackets at most
SOURCE = re.compile(rf"\b(?:{'|'.join(sorted(word_class('words-beside-a-date')))})\b", re.IGNORECASE)


def opening_date(text, start, end):
    """Return the rule and match of a date that opens a stretch: alone, labelled, or right before the story; or None."""
    for rule, found in line_hits("date", "head", text, start, min(end, start + LONGEST)):
        rest = text[found.end() : min(end, found.end() + 40)].lstrip()
        labelled = found[0].lower().split()[:1] == ["date"]
        if not rest or labelled or rest[0].isupper() or rest[0] in '|(–—-"“[':
            return rule, found
    return None


def dates_within(text, start, end):
    """Return the matches of a whole date inside a dateline: `Phnom Penh (AKP), March 6, 2024 --`."""
    return [found for _, found in line_hits("date", "inline", text, start, end)][:1]


def _among_sources(text, piece):
    """Return the rule and match of a date in a short line that otherwise holds only source, editor and the like."""
    line = text[piece.start : piece.end]
    if len(line) > LINE or stopped(text, piece):
        return None
    for rule, found in line_hits("date", "inline", text, piece.start, piece.end):
        labelled = SOURCE.search(" ".join(text[piece.start : found.start()].split()[-1:]))  # `Published 5.10.2022`
        if not labelled and not re.search(r"[:|]", line):
            continue
        rest = text[piece.start : found.start()] + " " + text[found.end() : piece.end]
        if SOURCE.search(rest) and len(SOURCE.sub(" ", rest).split()) <= 5:
            return rule, found
    return None


def cells(text, piece):
    """Return the cells of a line that gaps or bars part: `14.11.2023    Brussels    Press Team`."""
    return [cell.strip() for cell in GAP.split(text[piece.start : piece.end]) if cell.strip()]


def day_in_cells(text, piece):
    """Return the rule and match of the date that is a whole cell of a short line of cells, or None."""
    found = cells(text, piece) if piece.end - piece.start <= LINE and is_on(IN_CELLS) else []
    days = [hit[1] for cell in found if (hit := opening_date(cell, 0, len(cell))) and hit[1].end() == len(cell)]
    days = [day for at, day in enumerate(days) if not (at and SOURCE.search(day[0]))]  # `Last updated at …` behind it
    short = all(len(cell.split()) <= CELL for cell in found)
    return (IN_CELLS, days[0]) if len(days) == 1 and short and 1 < len(found) <= MOST_CELLS else None


def _printed(text, piece, order):
    """Return the rule and match of a piece's date and the stretch that belongs to it, or None."""
    hit = opening_date(text, piece.start, piece.end)
    if hit and not (text[hit[1].end() : piece.end].strip() and day_in_cells(text, piece)):
        rule, found = hit
        if order < 3 or not text[found.end() : piece.end].strip(" |"):
            return rule, found, *found.span()
    for rule, found in line_hits("date", "foot", text, max(piece.start, piece.end - BRACKET), piece.end):
        return rule, found, *found.span()
    hit = day_in_cells(text, piece) or _among_sources(text, piece)
    return (*hit, piece.start, piece.end) if hit else None


def _dated(text, piece, order, before):
    """Return the date of a piece as `_printed` does, or None where it stands too far down for its form."""
    if order < DATED:
        return _printed(text, piece, order)
    if order >= DATED_ALONE or any(stopped(text, one) for one in before):
        return None
    hit = opening_date(text, piece.start, piece.end)
    return (*hit, piece.start, piece.end) if hit and not text[hit[1].end() : piece.end].strip(" |") else None


def mark_dates(text, pieces):
    """Mark the dates at the top; return the pieces and the matches in order."""
    rows, matches, order = [], [], 0
    for piece in pieces:
        while not piece.kind and len(matches) < DATED and (found := _dated(text, piece, order, rows)):
            rule, match, start, end = found
            matches.append(match)
            first, *rest = carve(text, piece, [(start, end, "date", note(rule))])
            if first.kind != "date" or not rest:
                rows += [first, *rest]
                break
            rows.append(first)
            piece = rest[0]
        else:
            rows.append(piece)
            order += not piece.kind
    return rows, matches
