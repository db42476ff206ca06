"""Photo credits and the captions that they end, and captions that stand without a credit."""

import re

from analysis import datelines, sentences
from analysis.paragraphs import carve, listed, stopped, worded

LONGEST = 60  # words of a caption at most
TAIL = re.compile(r"[\s|;:]+$")
POSITION = re.compile(
    r"\((?:[RLC]|(?:(?:far|front|back|first|second|third|fourth|fifth|standing|seated|from|row|the|and)[ ,]+){0,4}"
    r"(?:right|left|cent(?:re|er)|front|middle)(?:[ ,][^()]{0,30})?)\)",
    re.IGNORECASE,
)
NAME = r"(?:[ \u00a0]*[/,&-]?[ \u00a0]*(?:[^\W\d_a-z][\w.'’-]*|[\w-]+\.(?:vn|com|net|org|gov)\b[\w./]*))"
PHOTO = r"(?:photos?|pictures?|images?|ảnh|illustrations?|illustrative|courtesy|credits?|screenshots?)"
AGENCIES = r"(?:Xinhua|VNA|VNS|VOV|VGP|AFP|AP|REUTERS|KCNA|Yonhap|TASS|EPA|Getty|TTXVN|Kyodo|ACN|Bernama)"
BRACKETED = re.compile(
    rf"\s*[-–—_]*\s*[(\[]\s*(?:[^()\[\]]{{0,40}}?\b{PHOTO}\b[^()\[\]]{{0,80}}|source\s*:+[^()\[\]]{{1,60}}"
    rf"|{AGENCIES}/[^()\[\]]{{2,40}})\s*[)\]]",
    re.IGNORECASE,
)
OPEN = re.compile(
    rf"\s*(?:[-–—_]+\s*(?:[A-Z][\w/]*\s+){{0,2}}(?:[Ff]ile\s+)?(?:[Pp]hotos?|[Ii]mage|Ảnh)\b\s*"
    rf"(?:[Bb]y\b|[Cc]ourtesy of\b)?\s*:{{0,2}}{NAME}{{0,6}}"
    rf"|\b(?:[Pp]hotos?|PHOTO|[Ii]mage|Ảnh)\s*(?::{{1,2}}|[Bb]y\b|[Cc]ourtesy of\b){NAME}{{1,6}}"
    rf"|\b[A-Z]{{2,6}}(?:/[A-Z]{{2,6}})?\s+(?:[Ff]ile\s+)?[Pp]hotos?(?:\s+by)?{NAME}{{0,5}}(?=\s*$))"
)
SOURCE = re.compile(r"\s*[-–—_]*\s*[(\[]\s*source", re.IGNORECASE)


def _credit(text, piece, known, forms):
    """Return the span of the first photo credit of a piece; one without brackets ends where a dateline begins."""
    hits = [found for form in (BRACKETED, OPEN) if (found := form.search(text, piece.start, piece.end))]
    if not hits:
        return None
    found = min(hits, key=re.Match.start)
    if found.re is BRACKETED:
        signs_off = SOURCE.match(found[0]) and not text[found.end() : piece.end].strip() and piece.paragraph
        return None if signs_off else found.span()
    for at in range(found.start() + 3, found.end()):
        if text[at - 1].isspace() or text[at].isupper():
            line = datelines.opening(text, at, piece.end, known, forms)
            if line and line.place and line.end >= found.end():
                return found.start(), at
    return found.span()


def _begin(text, start, end, words):
    """Return where the caption before a credit begins: all of two sentences, else the last."""
    found = sentences.split(text, start, end, words)
    return start if len(found) <= 2 else found[-1][0]


def credits(text, pieces, book, words):
    """Mark photo credits, and as caption the wording that each of them ends, in its line or on the line above."""
    forms, known, rows = datelines.patterns(book), datelines.gazetteer(book), []
    for piece in pieces:
        while not piece.kind and (found := _credit(text, piece, known, forms)):
            begin, finish = found
            start = _begin(text, piece.start, begin, words)
            if not text[start:begin].strip() and len(rows) > 1 and _may_be(text, rows[-1]):
                rows[-1] = rows[-1]._replace(kind="caption")
            cuts = [(start, begin, "caption"), (begin, finish, "photo credit")]
            rows.extend(carve(text, piece._replace(end=finish), cuts))
            piece = piece._replace(start=finish)
        rows.extend(carve(text, piece, []))
    return rows


def _may_be(text, piece):
    """Return whether a piece could be a caption: open, without a stop, not long, no item of a list."""
    return not (piece.kind or stopped(text, piece) or listed(text, piece)) and worded(text, piece) <= LONGEST


def signed(text, piece):
    """Return whether a piece has a caption's signs: who stands where, or a bar or semicolon at its end."""
    wording = text[piece.start : piece.end]
    return bool(POSITION.search(wording) or wording.endswith(("|", ";")))


def uncredited(text, pieces):
    """Mark as caption an open piece that could be one and has a caption's signs."""
    return [
        piece._replace(kind="caption") if _may_be(text, piece) and signed(text, piece) else piece for piece in pieces
    ]
