"""What ends a readout's story: agency, closing signs, translator, source; and what a page prints after them."""

import re

from analysis.reader.reading.datelines import DASH, alternatives
from analysis.reader.reading.paragraphs import carve, stopped, worded

LONGEST = 200  # characters of a sign-off at most
AFTER_STOP = r"(?<=[.!?…\"”’)\]])"
NAME = r"[^\W\d_a-z][\w.'’-]*"
SLASH = re.compile(r"\s*/\s*\.[\s./–—-]*$")
END = re.compile(
    rf"(?:^|{AFTER_STOP})\s*(?:enditem|-\s*0\s*-|-\s*30\s*-|\(?end\)?|\*{{3,}}|[\\*]*#(?:\s*\\?#){{0,3}}\**)\s*\.?\s*$",
    re.IGNORECASE,
)
CREDIT = re.compile(
    rf"(?:^|{AFTER_STOP})\s*[(\[]?"
    r"(?P<word>translated|reported|compiled|edited|written|editors?|reporters?|translators?|authors?|source|by|nguồn|theo)"
    r"\b(?P<by>\s+by|\s+from)?\s*(?P<colon>:+)?\s*(?P<who>[^!?\n]{1,80}?)[)\]]?\.?\s*$",
    re.IGNORECASE,
)


CREDITED = re.compile(r"\b(?:translated|reported|compiled|written|edited) by\b", re.IGNORECASE)
BYLINE = re.compile(rf"{NAME}(?: {NAME}){{0,3}}|[a-z]{{2,4}}(?:/[a-z]{{2,4}}){{1,4}}")


def agency(book):
    """Return the pattern of an agency that signs off: after a dash, after the last stop, or alone."""
    several = alternatives(book["agencies"]["agency"])
    author = rf"(?:{NAME}(?:\s+{NAME}){{0,3}}\s*(?:/|{DASH})\s*)??"
    before = rf"(?:\s*{AFTER_STOP}\s*/\.\s*|\s*/\.\s*|\s*{DASH}+\s*[(\[]?\s*|{AFTER_STOP}\s*[(\[/]?\s*|^\s*[(\[/]?\s*)"
    return re.compile(rf"{before}{author}(?P<agency>(?i:{several}))\s*[)\]/]?\.?\s*$")


def _credits(found, stretch):
    """Return whether a line of credit names somebody: it has a colon or `by`, and stands alone or after a stop."""
    who = found["who"].strip()
    alone = not stretch[: found.start()].strip()
    named = who[:1].isupper() or "." in who or "/" in who
    if found["word"].lower() in ("by", "theo"):
        return bool(alone and ((named and len(who.split()) < 5) or CREDITED.search(who)))
    return bool(named and (found["colon"] or (found["by"] and found["word"].lower() != "source")))


def find_signoff(text, start, end, pattern):
    """Return where the sign-off at the end of a stretch begins and the agency that it prints, or None."""
    begin = max(start, end - LONGEST)
    stretch = text[begin:end]
    for form in (pattern, SLASH, END, CREDIT):
        found = form.search(stretch)
        if not found or (form is CREDIT and not _credits(found, stretch)):
            continue
        name = found.groupdict().get("agency") or ""
        if form is CREDIT and (source := pattern.search(found["who"])):
            name = source["agency"]
        return begin + found.start(), " ".join(name.split())
    return None


def _cuts(text, piece, pattern):
    """Return a piece without its sign-offs, the sign-offs as pieces, and the agencies printed, the last one first."""
    taken, agencies = [], []
    while piece.end > piece.start and (found := find_signoff(text, piece.start, piece.end, pattern)):
        at, name = found
        taken = carve(text, piece._replace(start=at, kind="sign-off"), []) + taken
        agencies += [name] if name else []
        piece = piece._replace(end=piece.start + len(text[piece.start : at].rstrip()))
    return piece, taken, agencies


def mark_signoffs(text, pieces, lexicon):
    """Mark sign-offs, and as residue what follows the one that ends the story; return the pieces and the agency."""
    pattern, rows, agencies = lexicon.signoff, [], []
    total = sum(worded(text, piece) for piece in pieces if not piece.kind)
    before, over = 0, False
    for piece in pieces:
        if piece.kind:
            rows.append(piece)
            continue
        story, taken, printed = _cuts(text, piece, pattern)
        before += worded(text, piece)
        if story.end > story.start:
            rows.append(story._replace(kind="residue" if over else ""))
        rows.extend(taken)
        agencies += printed
        over = over or bool(taken and before and total - before <= before)
    return _byline(text, rows), next(iter(agencies), "")


def _byline(text, pieces):
    """Mark as byline a last line that is only a name, after a paragraph that ends with a stop."""
    story = [number for number, piece in enumerate(pieces) if not piece.kind]
    if len(story) > 1 and stopped(text, pieces[story[-2]]):
        last = pieces[story[-1]]
        if BYLINE.fullmatch(text, last.start, last.end):
            return [*pieces[: story[-1]], last._replace(kind="byline"), *pieces[story[-1] + 1 :]]
    return pieces
