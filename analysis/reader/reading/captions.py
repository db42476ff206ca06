"""Photo credits and the captions that they end, and captions that stand without a credit."""

import re

from analysis.reader.reading import datelines, sentences
from analysis.reader.reading.paragraphs import STOPPED, carve, is_list_item, stopped, worded

NEXT = 3  # paragraphs after a caption in which the dateline stands
MOST = 12  # photo credits looked for in one paragraph at most
LONGEST = 60  # words of a caption at most
TAIL = " \t\r\n\xa0|;:"  # what a caption may end with and does not say
POSITION = re.compile(
    r"\((?:[RLC]|(?:(?:far|front|back|first|second|third|fourth|fifth|standing|seated|from|row|the|and)[ ,]+){0,4}"
    r"(?:right|left|cent(?:re|er)|front|middle)(?:[ ,][^()]{0,30})?)\)",
    re.IGNORECASE,
)
NAME = r"(?:[ \u00a0]*[/,&-]?[ \u00a0]*(?:[^\W\d_a-z][\w.'’-]*|[\w-]+\.(?:vn|com|net|org|gov)\b[\w./]*))"
PHOTO = r"(?:photos?|pictures?|images?|ảnh|illustrations?|illustrative|courtesy|credits?|screenshots?)"
AGENCIES = r"(?:Xinhua|VNA|VNS|VOV|VGP|AFP|AP|REUTERS|KCNA|Yonhap|TASS|EPA|Getty|TTXVN|Kyodo|ACN|Bernama)"
BRACKETED = re.compile(
    rf"\s{{0,4}}[-–—_]{{0,3}}\s?[(\[]\s?(?:[^()\[\]]{{0,40}}?\b{PHOTO}\b[^()\[\]]{{0,80}}|source\s?:+[^()\[\]]{{1,60}}"
    rf"|{AGENCIES}/[^()\[\]]{{2,40}})[)\]]",
    re.IGNORECASE,
)
WHOSE = r"[A-Z]{2,8}(?:/[A-Z]{2,8})?\s(?:[Ff]ile\s)?"
WORD = r"(?:[Pp]hotos?|PHOTO|[Ii]mage|Ảnh)"
OPEN = re.compile(
    rf"\s{{0,4}}(?:[-–—_]{{1,3}}\s?{WHOSE}{WORD}\b(?:\s?:{{1,2}}|\s[Bb]y\b)?{NAME}{{0,5}}"
    rf"|(?:[-–—_]{{1,3}}\s?|\b){WORD}\s?(?::{{1,2}}|[Bb]y\b|[Cc]ourtesy of\b){NAME}{{1,6}}"
    rf"|[-–—_]{{1,3}}\s?{WORD}{NAME}{{1,4}}(?=\s*$)"
    rf"|\b{WHOSE}{WORD}(?:\sby)?{NAME}{{0,5}}(?=\s*$))"
)
SOURCE = re.compile(r"[\s–—_-]*[(\[]\s?source", re.IGNORECASE)
TOKEN = re.compile(r"[^\W\d_]+")


def _open_end(text, found, piece, lexicon):
    """Return where a credit without brackets ends: where a dateline or the story's next sentence begins."""
    lines = []
    for at in range(found.start() + 3, found.end()):
        if text[at - 1].isspace() or text[at].isupper():
            line = datelines.opening_dateline(text, at, piece.end, lexicon)
            if line and line.place and line.end >= found.end():
                lines.append((datelines.fold(line.place) not in lexicon.gazetteer, at))
    if lines:
        return min(lines)[1]
    later = [token for token in TOKEN.finditer(text, found.start(), found.end()) if token[0] in lexicon.words.starts]
    return later[0].start() if later and later[0].start() > found.start() + 5 else found.end()


def _credit(text, piece, lexicon):
    """Return the span of the first photo credit of a piece, or None."""
    hits = [found for form in (BRACKETED, OPEN) if (found := form.search(text, piece.start, piece.end))]
    if not hits:
        return None
    found = min(hits, key=re.Match.start)
    if found.re is OPEN:
        return found.start(), _open_end(text, found, piece, lexicon)
    last = not text[found.end() : piece.end].strip()
    after_stop = STOPPED.search(text, max(piece.start, found.start() - 12), found.start())
    return None if last and after_stop and SOURCE.match(found[0]) else found.span()


def _begin(text, piece, credit, lexicon, again):
    """Return where the caption before a credit begins: all of two sentences, the last where the story is around.

    A line that opens with a dateline is a caption where `again` says that a later one does, else it is story.
    """
    before = datelines.opening_dateline(text, piece.start, piece.end, lexicon)
    before = before if before and not before.lost else None
    found = sentences.split_sentences(text, before.end if before else piece.start, credit[0], lexicon.words)
    if before and again and found:
        return found[0][0]
    if before and len(found) < 2:
        return credit[0]
    after = text[credit[1] : piece.end].strip()
    goes_on = after and not datelines.opening_dateline(text, credit[1], piece.end, lexicon) and len(found) > 1
    whole = len(found) <= 2 and not goes_on and not before
    return piece.start if whole or not found else found[-1][0]


def _opens(text, pieces, lexicon):
    """Return whether one of the next paragraphs opens with a dateline."""
    lines = (
        datelines.opening_dateline(text, piece.start, piece.end, lexicon) for piece in pieces[:NEXT] if not piece.kind
    )
    return any(line and not line.lost for line in lines)


def credits(text, pieces, lexicon):
    """Mark photo credits, and as caption the wording that each of them ends, in its line or on the line above."""
    rows = []
    for number, piece in enumerate(pieces):
        for _ in range(MOST):
            if piece.kind or not (found := _credit(text, piece, lexicon)):
                break
            begin, finish = found
            start = _begin(text, piece, found, lexicon, _opens(text, pieces[number + 1 :], lexicon))
            if not text[start:begin].strip() and len(rows) > 1 and _may_be(text, rows[-1]):
                rows[-1] = rows[-1]._replace(kind="caption")
            cuts = [(start, begin, "caption"), (begin, finish, "photo credit")]
            line = datelines.opening_dateline(text, piece.start, piece.end, lexicon) if start > piece.start else None
            if line and not text[line.end : start].strip():
                cuts.append((piece.start, start, "dateline"))
            rows.extend(carve(text, piece._replace(end=finish), cuts))
            piece = piece._replace(start=finish)
        rows.extend(carve(text, piece, []))
    return rows


def _may_be(text, piece):
    """Return whether a piece could be a caption: open, without a stop, not long, no item of a list."""
    return not (piece.kind or stopped(text, piece) or is_list_item(text, piece)) and worded(text, piece) <= LONGEST


def signed(text, piece):
    """Return whether a piece has a caption's signs: who stands where, or a bar or semicolon at its end."""
    wording = text[piece.start : piece.end]
    return bool(POSITION.search(wording) or wording.endswith(("|", ";")))


def uncredited(text, pieces):
    """Mark as caption an open piece that could be one and has a caption's signs."""
    return [
        piece._replace(kind="caption") if _may_be(text, piece) and signed(text, piece) else piece for piece in pieces
    ]
