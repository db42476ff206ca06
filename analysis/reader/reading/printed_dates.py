"""The date that a file prints at its top: alone in a line, labelled, in brackets, among source and editor."""

import re

from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import note
from analysis.reader.reading.line_rules import line_hits
from analysis.reader.reading.paragraphs import carve, stopped

DATED = 6  # paragraphs at the top in which the file's date is looked for
LONGEST = 200  # characters of a line of date at most
LINE = 120  # characters of a line of date, source and editor at most
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
    if len(line) > LINE or stopped(text, piece) or not re.search(r"[:|]", line):
        return None
    for rule, found in line_hits("date", "inline", text, piece.start, piece.end):
        rest = text[piece.start : found.start()] + " " + text[found.end() : piece.end]
        if SOURCE.search(rest) and len(SOURCE.sub(" ", rest).split()) <= 5:
            return rule, found
    return None


def _printed(text, piece, order):
    """Return the rule and match of a piece's date and the stretch that belongs to it, or None."""
    if hit := opening_date(text, piece.start, piece.end):
        rule, found = hit
        if order < 3 or not text[found.end() : piece.end].strip(" |"):
            return rule, found, *found.span()
    for rule, found in line_hits("date", "foot", text, max(piece.start, piece.end - BRACKET), piece.end):
        return rule, found, *found.span()
    hit = _among_sources(text, piece)
    return (*hit, piece.start, piece.end) if hit else None


def mark_dates(text, pieces):
    """Mark the dates at the top; return the pieces and the matches in order."""
    rows, matches, order = [], [], 0
    for piece in pieces:
        while not piece.kind and max(order, len(matches)) < DATED and (found := _printed(text, piece, order)):
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
