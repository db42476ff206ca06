"""A file's text → its pieces: headline, captions, story, and what is taken off: date, dateline, sign-off, residue."""

import re

from rapidfuzz import fuzz

from analysis.reader.ground.switches import is_on
from analysis.reader.reading import captions, datelines, furniture, line_rules, printed_dates
from analysis.reader.reading.furniture import taken_as
from analysis.reader.reading.owners import is_owners
from analysis.reader.reading.page_heads import mark_page_foot, mark_page_head, mark_paragraph_numbers
from analysis.reader.reading.paragraphs import HEADING, is_list_item, paragraphs, stopped, worded
from analysis.reader.reading.place_lines import ASIDE, mark_place_lines
from analysis.reader.reading.repeats import mark_repeats

LONGEST = 60  # words of a headline or caption at most
HEADLINE = 13  # words above which a line glued to the dateline is rather a caption
BEFORE = 150  # words that headline, standfirst and captions before a dateline may have together
ALIKE = 90  # per cent of likeness at which a paragraph repeats the headline
OVER, OWNER = "line-over-the-story", "line-of-the-pages-owner"
DAY = re.compile(r"\bon [A-Z][a-z]{2,8}\.? \d{1,2}\b|\bon \d{1,2} [A-Z][a-z]{2,8}\b")


def _top(text, piece, line, headline, labelled):
    """Return the kind and the rule of an open piece before the story: headline (standfirst too) or caption."""
    wording = text[piece.start : piece.end]
    if HEADING.fullmatch(wording):
        return "headline", OVER
    if rule := captions.caption_sign(text, piece):
        return "caption", rule
    glued = labelled or (line and line.start == piece.end)
    if not headline and glued and (worded(text, piece) > HEADLINE or DAY.search(wording)):
        return "caption", "wording-before-the-dateline"
    if not headline or stopped(text, piece) or fuzz.token_set_ratio(headline, wording) >= ALIKE:
        return "headline", OVER
    return "caption", "line-under-the-headline"


def _ended(text, piece):
    """Return whether a piece ends like a sentence of the story; a short question or an acronym can end a headline."""
    short = worded(text, piece) <= HEADLINE and re.search(r"[?!]$|\b[A-Z]\.[A-Z]\.$", text[piece.start : piece.end])
    return stopped(text, piece) and not short


def heading(text, pieces, line, title, *, markdown):
    """Mark headline, standfirst and captions among the open pieces before the story.

    The story begins at the dateline; without one, at the first paragraph with a stop at its end, in Markdown at the
    first that is no heading.
    """
    at = next(
        (number for number, piece in enumerate(pieces) if piece.kind == "dateline" and piece.rule not in ASIDE), None
    )
    opened = [number for number, piece in enumerate(pieces) if not piece.kind]
    if at is not None and sum(worded(text, pieces[n]) for n in opened if n < at) > BEFORE:
        at = None
    rows, headline, top = list(pieces), title, []
    for number in opened[:-1]:
        piece = pieces[number]
        wording = text[piece.start : piece.end]
        if at is not None and number > at:
            break
        if at is None and (_ended(text, piece) or worded(text, piece) > LONGEST or is_list_item(text, piece)):
            break
        if markdown and not (HEADING.fullmatch(wording) or fuzz.ratio(title, wording) >= ALIKE):
            break
        top.append(number)
        above = pieces[number - 1] if number else piece
        labelled = above.kind == "date" and above.paragraph == piece.paragraph
        rows[number] = taken_as(piece, *_top(text, piece, line, headline, labelled))
        headline = headline or (wording if rows[number].kind == "headline" else "")
    wire = bool(line and line.agency and at is not None)
    story = opened[len(top)] if top else None
    owned = [number for number in top if not markdown and is_owners(text[pieces[number].start : pieces[number].end])]
    if owned and is_on(OWNER):
        for number in owned:
            pieces[number] = rows[number] = taken_as(pieces[number], "residue", OWNER)
        top = [number for number in top if number not in owned]
        if top and not any(rows[number].kind == "headline" for number in top):
            rows[top[0]] = taken_as(pieces[top[0]], "headline", OVER)
    return (top and not markdown and mark_page_head(text, pieces, rows, top, story, wire=wire)) or rows


def crossheads(text, pieces):
    """Mark as headline a short line without a stop between paragraphs of the story that have one."""
    story = [number for number, piece in enumerate(pieces) if not piece.kind]
    rows = list(pieces)
    for above, number, below in zip(story, story[1:], story[2:], strict=False):
        piece = pieces[number]
        short = worded(text, piece) <= captions.CROSSHEAD and not stopped(text, piece) and not is_list_item(text, piece)
        short = short and text[piece.end - 1] != ":"
        alone = pieces[above].paragraph < piece.paragraph < pieces[below].paragraph
        between = stopped(text, pieces[above]) and (stopped(text, pieces[below]) or is_list_item(text, pieces[below]))
        if alone and (HEADING.fullmatch(text, piece.start, piece.end) or (short and between)):
            rows[number] = taken_as(piece, "headline", "short-line-between-paragraphs")
    return rows


def _source(text, pieces):
    """Return the agency that a date line names (`Xinhua | Updated: …`), or an empty text."""
    lines = (text[piece.start : piece.end] for piece in pieces if piece.kind == "date")
    return next((found[0] for line in lines if (found := line_rules.agency_names().search(line))), "")


def mark_parts(text, start, *, title="", markdown=False):
    """Return a text's pieces after its front matter, the dates at head and foot, Dateline or None, and signing agency.

    Kinds: `` (body), headline, caption, and what is taken off: date, dateline, sign-off, byline, photo credit, residue,
    closing mark.
    """
    pieces = furniture.mark_furniture(text, paragraphs(text, start, markdown=markdown))
    pieces, dates = printed_dates.mark_dates(text, pieces)
    pieces = captions.credits(text, captions.labelled(text, furniture.speechless(text, pieces)))
    pieces, days, foot, placed = mark_place_lines(text, pieces)
    dates = dates + days
    pieces, line = datelines.mark_dateline(text, pieces)
    pieces, agency = furniture.mark_signoffs(text, furniture.speechless(text, pieces))
    agency = agency or _source(text, pieces)
    pieces = heading(text, mark_repeats(text, mark_paragraph_numbers(text, pieces)), line, title, markdown=markdown)
    pieces = pieces if markdown else mark_page_foot(text, captions.uncredited(text, pieces))
    if not line:
        line = placed
    elif placed and not line.place:
        line = line._replace(place=placed.place)
    return crossheads(text, pieces), dates, foot, line, agency
