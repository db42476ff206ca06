"""Photo credits and the captions that they end, and captions that stand without a credit."""

import re

from analysis.reader.ground.gazetteer import fold, gazetteer
from analysis.reader.ground.lexicon import forms_of
from analysis.reader.ground.switches import is_on, note
from analysis.reader.reading.datelines import opening_dateline
from analysis.reader.reading.furniture import taken_as
from analysis.reader.reading.line_rules import line_hits, line_rule
from analysis.reader.reading.paragraphs import STOPPED, carve, is_list_item, stopped, worded
from analysis.reader.reading.sentences import split_sentences

NEXT = 3  # paragraphs after a caption in which the dateline stands
MOST = 12  # photo credits looked for in one paragraph at most
LONGEST = 60  # words of a caption at most
SOURCE = re.compile(r"[\s–—_-]*[(\[]\s?source", re.IGNORECASE)
TOKEN = re.compile(r"[^\W\d_]+")
BEFORE = "wording-before-a-photo-credit"
BEHIND, BETWEEN = "agency-behind-a-picture", "line-of-a-picture"
CROSSHEAD = 8  # words of a line that heads a section at most


def _open_end(text, found, piece):
    """Return where a credit without brackets ends: where a dateline or the story's next sentence begins."""
    lines = []
    for at in range(found.start() + 3, found.end()):
        if text[at - 1].isspace() or text[at].isupper():
            line = opening_dateline(text, at, piece.end)
            if line and line.place and line.end >= found.end():
                lines.append((fold(line.place) not in gazetteer(), at))
    if lines:
        return min(lines)[1]
    starts = forms_of("sentence_starts")
    later = [token for token in TOKEN.finditer(text, found.start(), found.end()) if token[0] in starts]
    return later[0].start() if later and later[0].start() > found.start() + 5 else found.end()


def _pictured(text, piece, found):
    """Return whether the wording before an agency in brackets says who stands where."""
    return any(
        next(line_hits("caption", where, text, piece.start, found.start()), None) for where in ("start", "inline")
    )


def _credit(text, piece):
    """Return the span and the rule of the first photo credit of a piece, or None."""
    hits = list(line_hits("photo credit", "inline", text, piece.start, piece.end))
    hits = [(rule, found) for rule, found in hits if rule != BEHIND or _pictured(text, piece, found)]
    if not hits:
        return None
    rule, found = min(hits, key=lambda hit: hit[1].start())
    if found[0][-1] not in ")]":
        return found.start(), _open_end(text, found, piece), rule
    last = not text[found.end() : piece.end].strip()
    after_stop = STOPPED.search(text, max(piece.start, found.start() - 12), found.start())
    return None if last and after_stop and SOURCE.match(found[0]) else (*found.span(), rule)


def labelled(text, pieces):
    """Mark as caption what a label leads in (`Photo: the ministers at the talks. Credit: MFA`), but for its credit."""
    rows = []
    for piece in pieces:
        hits = line_hits("residue", "head", text, piece.start, piece.end) if not piece.kind else ()
        for rule, found in hits:
            credit = _credit(text, piece._replace(start=found.end()))
            end = credit[0] if credit else piece.end
            cuts = [(*found.span(), "residue", note(rule)), (found.end(), end, "caption", note(rule))]
            cuts += [(*credit[:2], "photo credit", note(credit[2]))] if credit else []
            rows += carve(text, piece, cuts)
            break
        else:
            rows.append(piece)
    return rows


def _begin(text, piece, credit, again):
    """Return where the caption before a credit begins: all of two sentences, the last where the story is around.

    A line that opens with a dateline is a caption where `again` says that a later one does, else it is story.
    """
    begin, end, _ = credit
    before = opening_dateline(text, piece.start, piece.end)
    before = before if before and not before.lost else None
    found = split_sentences(text, before.end if before else piece.start, begin)
    if before and again and found:
        return found[0][0]
    if before and len(found) < 2:
        return begin
    after = text[end : piece.end].strip()
    goes_on = after and not opening_dateline(text, end, piece.end) and len(found) > 1
    standing = next(
        line_hits("caption", "inline", text, piece.start, begin), None
    )  # `(right) receives … . Also seen is`
    whole = (len(found) <= 2 and not goes_on and not before) or (standing and not after and not before)
    return piece.start if whole or not found else found[-1][0]


def _opens(text, pieces):
    """Return whether one of the next paragraphs opens with a dateline."""
    lines = (opening_dateline(text, piece.start, piece.end) for piece in pieces[:NEXT] if not piece.kind)
    return any(line and not line.lost for line in lines)


def credits(text, pieces):
    """Mark photo credits, and as caption the wording that each of them ends, in its line or on the line above."""
    rows = []
    for number, piece in enumerate(pieces):
        for _ in range(MOST):
            if piece.kind or not (found := _credit(text, piece)):
                break
            begin, finish, rule = found
            start = _begin(text, piece, found, _opens(text, pieces[number + 1 :]))
            if not text[start:begin].strip() and len(rows) > 1 and _may_be(text, rows[-1]):
                rows[-1] = taken_as(rows[-1], "caption", "line-above-a-photo-credit")
            cuts = [(begin, finish, "photo credit", note(rule))]
            if is_on(BEFORE):
                cuts.append((start, begin, "caption", BEFORE))
            line = opening_dateline(text, piece.start, piece.end) if start > piece.start else None
            if line and not text[line.end : start].strip():
                cuts.append((piece.start, start, "dateline", line.rule))
            rows.extend(carve(text, piece._replace(end=finish), cuts))
            piece = piece._replace(start=finish)
        rows.extend(carve(text, piece, []))
    return rows


def _may_be(text, piece):
    """Return whether a piece could be a caption: open, without a stop, not long, no item of a list."""
    return not (piece.kind or stopped(text, piece) or is_list_item(text, piece)) and worded(text, piece) <= LONGEST


def caption_sign(text, piece):
    """Return the rule by which a piece has a caption's signs: who stands where, a bar at its end; or an empty text.

    A sentence with a stop is one where it begins with the sign, or tells in the present who stands where.
    """
    span = text, piece.start, piece.end
    if worded(text, piece) > LONGEST or len(split_sentences(*span)) > 1:
        return ""
    if rule := line_rule("caption", "start", *span):
        return rule
    if stopped(text, piece):
        return next(
            (note(rule) for rule, hit in line_hits("caption", "inline", *span) if hit.start() == piece.start), ""
        )
    return line_rule("caption", "inline", *span) or line_rule("caption", "foot", *span)


def uncredited(text, pieces):
    """Mark as caption an open piece that has a caption's signs, and a long line between paragraphs of the story."""
    rows = []
    for piece in pieces:
        item = is_list_item(text, piece) or (rows and text[rows[-1].end - 1] in ":;")  # `received today:`, an item; …
        rule = "" if piece.kind or item else caption_sign(text, piece)
        piece = piece._replace(kind="caption", rule=rule) if rule else piece
        rows.append(piece)
    story = [number for number, piece in enumerate(rows) if not piece.kind]
    for above, number, below in zip(story, story[1:], story[2:], strict=False):
        long = CROSSHEAD < worded(text, rows[number]) <= LONGEST and text[rows[number].end - 1] not in ":;,"
        apart = rows[above].paragraph < rows[number].paragraph < rows[below].paragraph
        told = stopped(text, rows[above]) and stopped(text, rows[below])
        if long and apart and told and _may_be(text, rows[number]):
            rows[number] = taken_as(rows[number], "caption", BETWEEN)
    return rows
