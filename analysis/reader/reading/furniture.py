"""What a page leaves in a readout's text: buttons, menus, notices, markup, closing marks."""

import re
from itertools import pairwise

from analysis.reader.reading.datelines import fold
from analysis.reader.reading.paragraphs import Piece, carve, is_list_item, stopped, worded

CLOSING = re.compile(r"[\s*_\\#~=.\-–—]*#[\s*_\\#]*|\s*(?:\*\s*){3,}|\s*[-–—_=~*]{3,}\s*|[\s|•·]+")
LONGEST = 60  # words of a line of residue at most
LINE = 1_000  # characters of a line of residue or a closing mark at most
EDGE = 60  # characters of markup at a line's end at most
LETTER = re.compile(r"[^\W\d_]")
MENU = 5  # short lines in a row that make a menu
PLACES = 8  # places in one line that make a menu


def forms(book):
    """Return kind → one pattern of the codebook's residue: `line`, `start`, `inline`."""
    joined = {"line": [], "start": [], "inline": [], "edge": []}
    for kind, pattern in zip(book["residue"]["kind"], book["residue"]["pattern"], strict=True):
        joined[kind].append(f"(?:{pattern})")
    joined["end"] = [f"(?:{pattern})\\Z" for pattern in joined["edge"]]
    return {
        kind: re.compile("|".join(rows) or r"(?!)", 0 if kind == "inline" else re.IGNORECASE | re.DOTALL)
        for kind, rows in joined.items()
    }


def _whole(text, piece, forms, gazetteer):
    """Return whether a whole piece is what a page left: a button, a pointer, a notice, markup, a menu of places."""
    if not re.search(r"\w", text[piece.start : piece.end]):
        return True
    if (worded(text, piece) > LONGEST or piece.end - piece.start > LINE) and not text.startswith("<", piece.start):
        return False
    if forms["line"].fullmatch(text, piece.start, piece.end) or forms["start"].match(text, piece.start, piece.end):
        return True
    words = text[piece.start : piece.end].split()
    pairs = [fold(" ".join(pair)) in gazetteer for pair in pairwise(words)]
    return not stopped(text, piece) and sum(pairs) >= PLACES


def _within(text, piece, forms):
    """Return the spans of residue inside a piece: numbers of pictures, and markup at its ends."""
    spans = [found.span() for found in forms["inline"].finditer(text, piece.start, piece.end)]
    first = forms["edge"].match(text, piece.start, piece.end)
    begin = max(piece.start, piece.end - EDGE)
    last = forms["end"].search(text[begin : piece.end])
    spans += [first.span()] if first and first.end() > first.start() else []
    return spans + ([(begin + last.start(), piece.end)] if last and begin + last.start() < piece.end else [])


def speechless(text, pieces):
    """Mark as residue the open pieces without a letter: bars, numbers of documents."""
    return [
        piece
        if piece.kind or LETTER.search(text, piece.start, piece.end)
        else piece._replace(kind="closing mark" if CLOSING.fullmatch(text, piece.start, piece.end) else "residue")
        for piece in pieces
    ]


def mark_furniture(text, pieces, lexicon):
    """Mark closing marks, and what the page left in the text: buttons, menus, markup, notices, numbers of pictures."""
    rows = []
    for piece in pieces:
        if piece.end - piece.start < LINE and CLOSING.fullmatch(text, piece.start, piece.end):
            rows.append(piece._replace(kind="closing mark"))
        elif _whole(text, piece, lexicon.residue, lexicon.gazetteer):
            rows.append(piece._replace(kind="residue"))
        else:
            cuts = [(*span, "residue") for span in _within(text, piece, lexicon.residue)]
            rows.extend(carve(text, piece, cuts) if cuts else [piece])
    return _menus(text, rows)


def _menus(text, pieces):
    """Mark as residue the short lines without a stop of which many stand in a row, unless they are items of a list."""
    rows, run = list(pieces), []
    for number, piece in enumerate([*pieces, Piece(0, 0, "end", -1)]):
        if piece.kind == "" and worded(text, piece) <= 3 and not stopped(text, piece) and not is_list_item(text, piece):
            run.append(number)
            continue
        if piece.kind == "residue":
            continue
        for each in run if len(run) >= MENU else ():
            rows[each] = rows[each]._replace(kind="residue")
        run = []
    return rows
