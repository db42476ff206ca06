"""Lines of a page before the story: which of them is the headline, and which are the page's own."""

import re

from analysis.reader.ground.switches import is_on
from analysis.reader.reading import captions
from analysis.reader.reading.furniture import taken_as
from analysis.reader.reading.paragraphs import carve, stopped, worded

WORD = re.compile(r"[^\W\d_]{3,}")
INNER = re.compile(r"[a-z]{2}[.!?]\s+[A-Z]")  # a sentence ends within the line: it is story
LEAD = 700  # characters of the story in which the headline's words are looked for
LEAST = 2  # words that a headline shares with the story's lead at least
SHORT = 12  # words of a line behind the story at most
NUMBER = re.compile(r"\s*(?P<number>\d{1,2})[.)]\s+(?=\S)")
BEST, ASIDE = "line-that-tells-the-story", "line-of-the-page-head"
COUNTED, FOOT = "number-of-a-paragraph", "line-behind-the-story"


def _words(wording):
    """Return the words of a line that tell: those of three letters and more, in small letters, without a possessive."""
    return {word.lower().removesuffix("s") for word in WORD.findall(wording)}


def _told(text, pieces, number, lead):
    """Return how many of a line's words the story's lead has, and what share of them: the headline is told again."""
    own = _words(text[pieces[number].start : pieces[number].end])
    return len(own & lead), len(own & lead) / max(len(own), 1)


def mark_page_head(text, pieces, top, story):
    """Return the pieces with the lines before the story marked, where one of them tells it; else None.

    The line whose words the lead takes up most is the headline; a line that repeats as much is a standfirst; others are
    the page's: its name, menu, buttons, office. A caption has the signs of one.
    """
    if inner := [number for number in top if INNER.search(text, pieces[number].start, pieces[number].end)]:
        story, top = inner[0], [number for number in top if number < inner[0]]  # `… the flood. A spokesman said:`
    if not top:
        return None
    lead = _words(text[pieces[story].start : pieces[story].start + LEAD])
    told = {number: _told(text, pieces, number, lead) for number in top}
    best = max(top, key=lambda number: (told[number], -number))
    if not is_on(BEST) or told[best][0] < LEAST:
        return None
    rows = list(pieces)
    for number in top:
        if rule := captions.caption_sign(text, pieces[number]):
            rows[number] = taken_as(pieces[number], "caption", rule)
        elif number == best or (number > best and told[number][0] > LEAST and told[number][1] > 0.5):
            rows[number] = taken_as(pieces[number], "headline", BEST)
        elif is_on(ASIDE):
            rows[number] = taken_as(pieces[number], "residue", ASIDE)
    return rows


def mark_paragraph_numbers(text, pieces):
    """Return the pieces with the numbers of numbered paragraphs taken off, where two and more count on."""
    found = [NUMBER.match(text, piece.start, piece.end) if not piece.kind else None for piece in pieces]
    numbers = [int(one["number"]) for one in found if one]
    whole = all(
        stopped(text, piece) for piece, one in zip(pieces, found, strict=True) if one
    )  # no list within a sentence
    if (
        not (is_on(COUNTED) and whole)
        or len(numbers) < LEAST
        or numbers != list(range(numbers[0], numbers[0] + len(numbers)))
    ):
        return pieces
    cuts = [[(one.start(), one.end(), "residue", COUNTED)] if one else [] for one in found]
    return [
        part for piece, cut in zip(pieces, cuts, strict=True) for part in (carve(text, piece, cut) if cut else [piece])
    ]


def mark_page_foot(text, pieces):
    """Return the pieces with the short lines behind the story's last sentence taken off: links, buttons, a menu."""
    story = [number for number, piece in enumerate(pieces) if not piece.kind]
    last = max((number for number in story if stopped(text, pieces[number])), default=len(pieces))
    foot = {
        n
        for n in story
        if n > last and worded(text, pieces[n]) <= SHORT and pieces[n].paragraph > pieces[last].paragraph
    }
    return [taken_as(piece, "residue", FOOT) if n in foot and is_on(FOOT) else piece for n, piece in enumerate(pieces)]
