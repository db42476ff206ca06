"""A file's text → its pieces: paragraphs, and what in them is residue, date, caption, credit, dateline or sign-off.

The pieces part the whole text in order. A step takes the pieces and gives finer ones; an open piece (kind '') is story
so far as is known.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from analysis import prefixes, sentences

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
WRAPPED = 110  # a file with a longer line of plain words is not hard-wrapped
LONG_WORD = re.compile(r"\S{35}")
LIST_ITEM = re.compile(r"\s*(?:[-*+•▪–]\s|\d{1,2}[.)]\s|#{1,6}\s|>\s)")
CLOSING = re.compile(r"[\s*_\\#~=.\-–—]*#[\s*_\\#]*|\s*(?:\*\s*){3,}|\s*[-–—_=~*]{3,}\s*")
STOPPED = re.compile(r"[.!?…][\"”’»)\]*_]*\s*$")
TAIL = re.compile(r"[\s|;:]+$")
POSITION = re.compile(
    r"\((?:[RLC]|(?:right|left|cent(?:re|er)|front|back|second|third|fourth|fifth|first|standing|seated)\b[^()]{0,40})\)",
    re.I,
)
LEADING = 8  # paragraphs at the top in which dates and the dateline are looked for
SHORT = 60  # words of a headline or caption at most

NAME = r"(?:[ \u00a0]*[/,&-]?[ \u00a0]*(?:[^\W\d_a-z][\w.'’-]*|[\w-]+\.(?:vn|com|net|org|gov)\b[\w./]*|by|of|courtesy))"
CREDIT_WORD = r"(?:photos?|pictures?|images?|ảnh|illustrations?|illustrative|courtesy|credits?|screenshot)"
BRACKETED = re.compile(
    rf"\s*[-–—_]*\s*[(\[]\s*(?:[^()\[\]]{{0,40}}?\b{CREDIT_WORD}\b[^()\[\]]{{0,80}}|source\s*:+[^()\[\]]{{1,60}}"
    rf"|(?:Xinhua|VNA|AFP|AP|Reuters|KCNA|Yonhap|TASS|EPA|Getty)/[^()\[\]]{{2,40}})\s*[)\]]",
    re.IGNORECASE,
)
OPEN = re.compile(
    rf"\s*(?:[-–—_]+\s*(?:[A-Z][\w/]*\s+){{0,2}}(?:[Ff]ile\s+)?(?:[Pp]hotos?|[Ii]mage|Ảnh)\b\s*:{{0,2}}{NAME}{{0,6}}"
    rf"|\b(?:[Pp]hotos?|[Ii]mage|Ảnh)\s*(?::{{1,2}}|\bby\b|courtesy\b){NAME}{{1,6}}"
    rf"|\b[A-Z]{{2,6}}(?:/[A-Z]{{2,6}})?\s+(?:[Ff]ile\s+)?[Pp]hotos?(?:\s+by)?{NAME}{{0,5}}(?=\s*$))"
)


class Piece(NamedTuple):
    """A stretch of the file: what it is ('' while open) and the number of its paragraph."""

    start: int
    end: int
    kind: str
    paragraph: int


def _width(text, lines):
    """Return the width at which a text is hard-wrapped, or 0 where it is not."""
    lengths = [end - start for start, end in lines if not LONG_WORD.search(text, start, end)]
    widest = max(lengths, default=0)
    return widest if widest <= WRAPPED and len(lengths) > 2 else 0


def _continues(text, above, below, width):
    """Return whether a line goes on in the next one: the next word would not have fitted, or begins small."""
    first = text[below[0] : below[1]].split(None, 1)[0]
    if LIST_ITEM.match(text, *below):
        return False
    if width:
        return above[1] - above[0] + 1 + len(first) > width - 3 or (
            first[0].islower() and not STOPPED.search(text, *above)
        )
    return first[0].islower() and not STOPPED.search(text, *above) and not first.startswith("javascript")


def paragraphs(text, start):
    """Return the open pieces of a text after `start`, one per paragraph: hard-wrapped lines are joined."""
    lines, blank, rows = [], True, []
    for found in LINE.finditer(text, start):
        line = found[0]
        if not line.strip():
            blank = True
            continue
        begin = found.start() + len(line) - len(line.lstrip())
        gap = text[lines[-1][1] if lines else start : begin]
        blank = blank or gap.replace("\r\n", "\n").count("\n") > 1
        lines.append((begin, found.start() + len(line.rstrip())))
        rows.append(blank)
        blank = False
    width = _width(text, lines)
    pieces = []
    for number, (line, fresh) in enumerate(zip(lines, rows, strict=True)):
        if pieces and not fresh and _continues(text, lines[number - 1], line, width):
            pieces[-1] = pieces[-1]._replace(end=line[1])
        else:
            pieces.append(Piece(*line, "", len(pieces)))
    return pieces


def carve(text, piece, cuts):
    """Return a piece divided by cuts `(start, end, kind)`; what lies between them keeps the piece's kind; no white ends."""
    rows, at = [], piece.start
    for start, end, kind in [*sorted(cuts), (piece.end, piece.end, None)]:
        for begin, finish, what in ((at, start, piece.kind), (start, end, kind)):
            stretch = text[begin:finish]
            begin += len(stretch) - len(stretch.lstrip())
            finish = begin + len(stretch.strip())
            if finish > begin and what is not None:
                rows.append(Piece(begin, finish, what, piece.paragraph))
        at = max(at, end)
    return rows


def stopped(text, piece):
    """Return whether a piece ends with a full stop, question or exclamation mark."""
    return bool(STOPPED.search(text, max(piece.start, piece.end - 12), piece.end))


def worded(text, piece):
    """Return the number of words of a piece."""
    return len(text[piece.start : piece.end].split())


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


def residue(text, pieces, book):
    """Mark closing marks, and what the page left in the text: buttons, menus, markup, notices."""
    patterns = _residue(tuple(book["residue"]["kind"]), tuple(book["residue"]["pattern"]))
    rows = []
    for piece in pieces:
        if CLOSING.fullmatch(text, piece.start, piece.end):
            rows.append(piece._replace(kind="closing mark"))
        elif not re.search(r"\w", text[piece.start : piece.end]):
            rows.append(piece._replace(kind="residue"))
        elif patterns["line"].fullmatch(text, piece.start, piece.end) or (
            patterns["start"].match(text, piece.start, piece.end) and worded(text, piece) <= SHORT
        ):
            rows.append(piece._replace(kind="residue"))
        else:
            cuts = [(*found.span(), "residue") for found in patterns["inline"].finditer(text, piece.start, piece.end)]
            rows.extend(carve(text, piece, cuts) if cuts else [piece])
    return rows


def dates(text, pieces):
    """Mark the date lines at the top; return the pieces and the matches in order."""
    rows, matches, opened = [], [], 0
    for number, piece in enumerate(pieces):
        found = None
        if not piece.kind and opened < LEADING:
            found = prefixes.date_line(text, piece.start, piece.end)
            whole = found and not text[found.end() : piece.end].strip(" |")
            if found and not whole and opened > 2:
                found = None
            found = found or prefixes.date_end(text, piece.start, piece.end)
            opened += 1
        if found:
            matches.append(found)
            rest = carve(text, piece, [(found.start(), found.end(), "date")])
            rows.extend(rest)
        else:
            rows.append(piece)
    return rows, matches


def credits(text, pieces, book, known):
    """Mark photo credits, and as caption the wording that each of them ends."""
    patterns, places = prefixes.agencies(book), prefixes.gazetteer(book)
    rows = []
    for piece in pieces:
        rest = piece
        while not rest.kind and (found := _credit(text, rest, patterns, places)):
            begin, finish = found
            caption = _caption_start(text, rest.start, begin, known)
            if caption == begin and rows and not rows[-1].kind and not stopped(text, rows[-1]) and len(rows) > 1:
                rows[-1] = rows[-1]._replace(kind="caption")
            rows.extend(
                carve(text, rest._replace(end=finish), [(caption, begin, "caption"), (begin, finish, "photo credit")])
            )
            rest = rest._replace(start=finish)
        rows.extend(carve(text, rest, []))
    return rows


def _credit(text, piece, patterns, places):
    """Return the span of the first photo credit of a piece; one without brackets ends where a dateline begins."""
    found = min(
        filter(None, (form.search(text, piece.start, piece.end) for form in (BRACKETED, OPEN))),
        key=re.Match.start,
        default=None,
    )
    if not found:
        return None
    if found.re is BRACKETED:
        source = re.search(r"[(\[]\s*source", found[0], re.IGNORECASE)
        return None if source and not text[found.end() : piece.end].strip() else found.span()
    for at in range(found.start() + 5, found.end()):
        if text[at].isupper() and not text[at - 1].isupper():
            line = prefixes.dateline(text, at, piece.end, patterns, places)
            if line and line.end >= found.end() - 30 and line.place:
                return found.start(), at
    return found.span()


def _caption_start(text, start, end, known):
    """Return where the caption before a credit begins: all of two sentences, else the last."""
    found = sentences.split(text, start, end, known)
    return start if len(found) <= 2 else found[-1][0]


def dateline(text, pieces, book):
    """Mark the dateline; return the pieces and the Dateline, or None. What stands open before it heads the story."""
    patterns, places = prefixes.agencies(book), prefixes.gazetteer(book)
    opened = [number for number, piece in enumerate(pieces) if not piece.kind][:LEADING]
    for order, number in enumerate(opened):
        piece = pieces[number]
        line, start = prefixes.dateline(text, piece.start, piece.end, patterns, places), piece.start
        if line and line.lost and order and LIST_ITEM.match(text, piece.start, piece.end):
            line = None
        if not line and order < 3:
            line, start = prefixes.within(text, piece.start, piece.end, patterns, places)
        if line:
            cut = carve(text, piece, [(start, line.end, "dateline")])
            return [*pieces[:number], *cut, *pieces[number + 1 :]], line
    return pieces, None


def heading(text, pieces, line):
    """Mark headline and captions among the open pieces before the story: before the dateline, or those without a stop."""
    at = next((number for number, piece in enumerate(pieces) if piece.kind == "dateline"), None)
    rows, headed = list(pieces), False
    for number, piece in enumerate(pieces):
        if at is not None and number >= at:
            break
        if piece.kind:
            continue
        if at is None and (stopped(text, piece) or worded(text, piece) > SHORT or LIST_ITEM.match(text, piece.start)):
            break
        if not any(not later.kind for later in pieces[number + 1 :]):
            break
        caption = POSITION.search(text, piece.start, piece.end) or text[piece.start : piece.end].endswith(("|", ";"))
        rows[number] = piece._replace(kind="caption" if caption else "headline")
    return rows


def sign_off(text, pieces, book):
    """Mark the sign-off that ends the story, what follows it as residue; return the pieces and the agency as printed."""
    pattern, agency, rows = prefixes.agencies(book)["sign-off"], "", list(pieces)
    opened = [number for number, piece in enumerate(pieces) if not piece.kind]
    for number in reversed(opened):
        piece = rows[number]
        cuts, found = prefixes.signing(text, piece.start, piece.end, pattern)
        if not cuts:
            continue
        agency = found or agency
        after = sum(worded(text, rows[later]) for later in opened if later > number and not rows[later].kind)
        before = sum(worded(text, rows[earlier]) for earlier in opened if earlier <= number)
        if after > before:
            continue
        for later in opened:
            if later > number and not rows[later].kind:
                rows[later] = rows[later]._replace(kind="residue")
        rows[number] = [*carve(text, piece, cuts)]
        rows = [row for item in rows for row in (item if isinstance(item, list) else [item])]
        return _again(text, rows, book, agency)
    return rows, agency


def _again(text, rows, book, agency):
    """Mark a sign-off in two lines: after `VNA` on a line of its own, the `./.` above it."""
    if any(not row.kind for row in rows):
        last = max(number for number, row in enumerate(rows) if not row.kind)
        cuts, found = prefixes.signing(text, rows[last].start, rows[last].end, prefixes.agencies(book)["sign-off"])
        if cuts:
            cut = carve(text, rows[last], cuts)
            return _again(text, [*rows[:last], *cut, *rows[last + 1 :]], book, agency or found)
    return rows, agency


def captions(text, pieces):
    """Mark as caption an open paragraph without a stop that a bar or semicolon ends or that says who stands where."""
    rows = []
    for piece in pieces:
        wording = text[piece.start : piece.end]
        if (
            not piece.kind
            and not stopped(text, piece)
            and worded(text, piece) <= SHORT
            and (wording.endswith(("|", ";")) or POSITION.search(wording))
        ):
            piece = piece._replace(kind="caption")
        rows.append(piece)
    return rows
