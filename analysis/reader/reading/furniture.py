"""What a page leaves in a readout's text (buttons, menus, notices, markup, closing marks), and what ends its story."""

import re
from itertools import pairwise

from analysis.reader.ground.gazetteer import fold, gazetteer
from analysis.reader.ground.switches import is_on, note
from analysis.reader.reading.line_rules import line_hits, line_rule, line_rules
from analysis.reader.reading.paragraphs import carve, is_list_item, stopped, worded
from analysis.reader.reading.printed_dates import day_in_cells
from analysis.reader.records import Piece

LONGEST = 60  # words of a line of residue at most
LINE = 1_000  # characters of a line of residue or a closing mark at most
EDGE = 60  # characters of markup at a line's end at most
LETTER = re.compile(r"[^\W\d_]")
MENU = 5  # short lines in a row that make a menu
PLACES = 8  # places in one line that make a menu
SIGN_OFF = 200  # characters of a sign-off at most
CREDITED = re.compile(r"\b(?:translated|reported|compiled|written|edited) by\b", re.IGNORECASE)


def _residue(text, piece):
    """Return the rule by which a whole piece is what a page left, or an empty text."""
    if not re.search(r"\w", text[piece.start : piece.end]):
        return "line-without-a-word"
    if (worded(text, piece) > LONGEST or piece.end - piece.start > LINE) and not text.startswith("<", piece.start):
        return ""
    for where in ("line", "start"):
        if rule := line_rule("residue", where, text, piece.start, piece.end):
            return rule
    words = text[piece.start : piece.end].split()
    pairs = [fold(" ".join(pair)) in gazetteer() for pair in pairwise(words)]
    return "menu-of-places" if not stopped(text, piece) and sum(pairs) >= PLACES else ""


def _within(text, piece):
    """Yield `(start, end, rule)` of residue inside a piece: numbers of pictures, and markup at its ends."""
    for rule, pattern in line_rules("residue", "inline"):
        yield from ((*found.span(), rule) for found in pattern.finditer(text, piece.start, piece.end))
    for rule, pattern in line_rules("residue", "edge"):
        if found := pattern.match(text, piece.start, piece.end):
            yield *found.span(), rule
        begin = max(piece.start, piece.end - EDGE)
        if found := re.search(rf"(?:{pattern.pattern})\Z", text[begin : piece.end], pattern.flags):
            yield begin + found.start(), piece.end, rule


def speechless(text, pieces):
    """Mark the open pieces without a letter: closing marks; bars and numbers of documents are residue."""
    rows = []
    for piece in pieces:
        if not piece.kind and not LETTER.search(text, piece.start, piece.end):
            closing = line_rule("closing mark", "line", text, piece.start, piece.end)
            kind = ("closing mark", closing) if closing else ("residue", "line-without-a-letter")
            piece = taken_as(piece, *kind)
        rows.append(piece)
    return rows


def taken_as(piece, kind, rule):
    """Return a piece as what a rule takes it for; as it was where the rule is switched off."""
    return piece._replace(kind=kind, rule=note(rule)) if is_on(rule) else piece


def mark_furniture(text, pieces):
    """Mark closing marks, and what the page left in the text: buttons, menus, markup, notices, numbers of pictures."""
    rows = []
    for piece in pieces:
        short = piece.end - piece.start < LINE
        if short and (rule := line_rule("closing mark", "line", text, piece.start, piece.end)):
            rows.append(taken_as(piece, "closing mark", rule))
        elif (rule := _residue(text, piece)) and not (rule.startswith("items-") and day_in_cells(text, piece)):
            rows.append(taken_as(piece, "residue", rule))
        else:
            cuts = [(start, end, "residue", note(rule)) for start, end, rule in _within(text, piece) if is_on(rule)]
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
            rows[each] = taken_as(rows[each], "residue", "menu-of-short-lines")
        run = []
    return rows


def _credits(found, stretch):
    """Return whether a line of credit names somebody: it has a colon or `by`, and stands alone or after a stop."""
    who = found["who"].strip()
    alone = not stretch[: found.start()].strip()
    named = who[:1].isupper() or "." in who or "/" in who
    if found["word"].lower() in ("by", "theo"):
        return bool(alone and ((named and len(who.split()) < 5) or CREDITED.search(who)))
    return bool(named and (found["colon"] or (found["by"] and found["word"].lower() != "source")))


def _agency(found):
    """Return the agency that a sign-off prints, in it or as who is credited, or an empty text."""
    parts = found.groupdict()
    if who := parts.get("who"):
        return next((match["agency"] for _, match in line_hits("sign-off", "foot", who, 0, len(who))
                     if "agency" in match.groupdict()), "")  # fmt: skip
    return parts.get("agency") or ""


def find_signoff(text, start, end):
    """Return where the sign-off at the end of a stretch begins, the agency that it prints and its rule, or None."""
    begin = max(start, end - SIGN_OFF)
    stretch = text[begin:end]
    for rule, found in line_hits("sign-off", "foot", stretch, 0, len(stretch)):
        if "who" not in found.groupdict() or _credits(found, stretch):
            return begin + found.start(), " ".join(_agency(found).split()), note(rule)
    return None


def _without_signoffs(text, piece):
    """Return a piece without its sign-offs, the sign-offs as pieces, and the agencies printed, the last one first."""
    taken, agencies = [], []
    while piece.end > piece.start and (found := find_signoff(text, piece.start, piece.end)):
        at, name, rule = found
        taken = carve(text, piece._replace(start=at, kind="sign-off", rule=rule), []) + taken
        agencies += [name] if name else []
        piece = piece._replace(end=piece.start + len(text[piece.start : at].rstrip()))
    return piece, taken, agencies


def mark_signoffs(text, pieces):
    """Mark sign-offs, and as residue what follows the one that ends the story; return the pieces and the agency."""
    rows, agencies = [], []
    total = sum(worded(text, piece) for piece in pieces if not piece.kind)
    before, over = 0, False
    for piece in pieces:
        if piece.kind:
            rows.append(piece)
            continue
        story, taken, printed = _without_signoffs(text, piece)
        before += worded(text, piece)
        if story.end > story.start:
            rows.append(taken_as(story, "residue", "after-the-sign-off") if over else story)
        rows.extend(taken)
        agencies += printed
        over = over or bool(taken and before and total - before <= before)
    return _byline(text, rows), next(iter(agencies), "")


def _byline(text, pieces):
    """Mark as byline a last line that is only a name, after a paragraph that ends with a stop."""
    story = [number for number, piece in enumerate(pieces) if not piece.kind]
    if len(story) > 1 and stopped(text, pieces[story[-2]]):
        last = pieces[story[-1]]
        if rule := line_rule("byline", "line", text, last.start, last.end):
            return [*pieces[: story[-1]], last._replace(kind="byline", rule=rule), *pieces[story[-1] + 1 :]]
    return pieces
