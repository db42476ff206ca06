"""A file's text → its pieces: headline, captions, story, and what is taken off: date, dateline, sign-off, residue."""

import re
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from analysis import captions, datelines, datemarks, signoffs
from analysis.paragraphs import HEADING, Piece, carve, listed, paragraphs, stopped, worded

CLOSING = re.compile(r"[\s*_\\#~=.\-–—]*#[\s*_\\#]*|\s*(?:\*\s*){3,}|\s*[-–—_=~*]{3,}\s*")
LONGEST = 60  # words of a headline or a line of residue at most
HEADLINE = 13  # words above which a line glued to the dateline is rather a caption
BEFORE = 150  # words that headline, standfirst and captions before a dateline may have together
ALIKE = 90  # per cent of likeness at which a paragraph repeats the headline
LINE = 1_000  # characters of a line of residue or a closing mark at most
CROSSHEAD = 8  # words of a line that heads a section at most
MENU = 5  # short lines in a row that make a menu
PLACES = 8  # places in one line that make a menu
DAY = re.compile(r"\bon [A-Z][a-z]{2,8}\.? \d{1,2}\b|\bon \d{1,2} [A-Z][a-z]{2,8}\b")


@lru_cache(maxsize=8)
def _residue(kinds, patterns):
    """Return kind → one pattern of the codebook's residue."""
    joined = {"line": [], "start": [], "inline": []}
    for kind, pattern in zip(kinds, patterns, strict=True):
        joined[kind].append(f"(?:{pattern})")
    return {
        kind: re.compile("|".join(rows) or r"(?!)", 0 if kind == "inline" else re.IGNORECASE | re.DOTALL)
        for kind, rows in joined.items()
    }


def _is_residue(text, piece, forms, known):
    """Return whether a whole piece is what a page left: a button, a pointer, a notice, markup, a menu of places."""
    if not re.search(r"\w", text[piece.start : piece.end]):
        return True
    if (worded(text, piece) > LONGEST or piece.end - piece.start > LINE) and not text.startswith("<", piece.start):
        return False
    if forms["line"].fullmatch(text, piece.start, piece.end) or forms["start"].match(text, piece.start, piece.end):
        return True
    words = text[piece.start : piece.end].split()
    pairs = [datelines.fold(" ".join(pair)) in known for pair in pairwise(words)]
    return not stopped(text, piece) and sum(pairs) >= PLACES


def residue(text, pieces, book):
    """Mark closing marks, and what the page left in the text: buttons, menus, markup, notices, numbers of pictures."""
    forms = _residue(tuple(book["residue"]["kind"]), tuple(book["residue"]["pattern"]))
    known, rows = datelines.gazetteer(book), []
    for piece in pieces:
        if piece.end - piece.start < LINE and CLOSING.fullmatch(text, piece.start, piece.end):
            rows.append(piece._replace(kind="closing mark"))
        elif _is_residue(text, piece, forms, known):
            rows.append(piece._replace(kind="residue"))
        else:
            cuts = [(*found.span(), "residue") for found in forms["inline"].finditer(text, piece.start, piece.end)]
            rows.extend(carve(text, piece, cuts) if cuts else [piece])
    return _menus(text, rows)


def _menus(text, pieces):
    """Mark as residue the short lines without a stop of which many stand in a row, unless they are items of a list."""
    rows, run = list(pieces), []
    for number, piece in enumerate([*pieces, Piece(0, 0, "end", -1)]):
        if piece.kind == "" and worded(text, piece) <= 3 and not stopped(text, piece) and not listed(text, piece):
            run.append(number)
            continue
        if piece.kind == "residue":
            continue
        for each in run if len(run) >= MENU else ():
            rows[each] = rows[each]._replace(kind="residue")
        run = []
    return rows


def _top(text, piece, line, headline, labelled):
    """Return what an open piece before the story is: headline (standfirst too), caption or byline."""
    wording = text[piece.start : piece.end]
    if HEADING.fullmatch(wording):
        return "headline"
    if signoffs.CREDIT.fullmatch(wording) and worded(text, piece) <= 8:
        return "byline"
    if captions.signed(text, piece):
        return "caption"
    glued = labelled or (line and line.start == piece.end)
    if not headline:
        return "caption" if glued and (worded(text, piece) > HEADLINE or DAY.search(wording)) else "headline"
    if stopped(text, piece) or fuzz.token_set_ratio(headline, wording) >= ALIKE:
        return "headline"
    return "caption"


def _ended(text, piece):
    """Return whether a piece ends like a sentence of the story; a short question or an acronym can end a headline."""
    short = worded(text, piece) <= HEADLINE and re.search(r"[?!]$|\b[A-Z]\.[A-Z]\.$", text[piece.start : piece.end])
    return stopped(text, piece) and not short


def heading(text, pieces, line, title, *, markdown):
    """Mark headline, standfirst and captions among the open pieces before the story.

    The story begins at the dateline; without one, at the first paragraph with a stop at its end, in Markdown at the
    first that is no heading.
    """
    at = next((number for number, piece in enumerate(pieces) if piece.kind == "dateline"), None)
    opened = [number for number, piece in enumerate(pieces) if not piece.kind]
    if at is not None and sum(worded(text, pieces[n]) for n in opened if n < at) > BEFORE:
        at = None
    rows, headline = list(pieces), title
    for number in opened[:-1]:
        piece = pieces[number]
        wording = text[piece.start : piece.end]
        if at is not None and number > at:
            break
        if at is None and (_ended(text, piece) or worded(text, piece) > LONGEST or listed(text, piece)):
            break
        if markdown and not (HEADING.fullmatch(wording) or fuzz.ratio(title, wording) >= ALIKE):
            break
        labelled = number and pieces[number - 1][2:] == ("date", piece.paragraph)
        rows[number] = piece._replace(kind=_top(text, piece, line, headline, labelled))
        headline = headline or (wording if rows[number].kind == "headline" else "")
    return rows


def crossheads(text, pieces):
    """Mark as headline a short line without a stop between paragraphs of the story that have one."""
    story = [number for number, piece in enumerate(pieces) if not piece.kind]
    rows = list(pieces)
    for above, number, below in zip(story, story[1:], story[2:], strict=False):
        piece = pieces[number]
        short = worded(text, piece) <= CROSSHEAD and not stopped(text, piece) and not listed(text, piece)
        short = short and text[piece.end - 1] != ":"
        alone = pieces[above].paragraph < piece.paragraph < pieces[below].paragraph
        between = stopped(text, pieces[above]) and (stopped(text, pieces[below]) or listed(text, pieces[below]))
        if alone and (HEADING.fullmatch(text, piece.start, piece.end) or (short and between)):
            rows[number] = piece._replace(kind="headline")
    return rows


def parts(text, start, book, words, *, title="", markdown=False):
    """Return a text's pieces after its front matter, the dates found, its Dateline or None, and the signing agency.

    Kinds: `` (body), headline, caption, and what is taken off: date, dateline, sign-off, byline, photo credit, residue,
    closing mark.
    """
    pieces = residue(text, paragraphs(text, start, markdown=markdown), book)
    pieces, dates = datemarks.mark(text, pieces)
    pieces = captions.credits(text, pieces, book, words)
    pieces, line = datelines.mark(text, pieces, book)
    pieces, agency = signoffs.mark(text, pieces, book)
    pieces = heading(text, pieces, line, title, markdown=markdown)
    pieces = pieces if markdown else captions.uncredited(text, pieces)
    return crossheads(text, pieces), dates, line, agency
