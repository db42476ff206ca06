"""Lines of a page before the story: which of them is the headline, and which are the page's own."""

import re

from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.reading import captions
from analysis.reader.reading.datelines import SMALL
from analysis.reader.reading.furniture import taken_as
from analysis.reader.reading.paragraphs import HEADING, carve, stopped, worded

WORD = re.compile(r"[^\W\d_]{3,}")
INNER = re.compile(r"[a-z]{2}[.!?]\s+[A-Z(/-]")  # a sentence ends within the line: it is story
LEAD = 700  # characters of the story in which the headline's words are looked for
LEAST = 2  # words that a headline shares with the story's lead at least
FEW = 4  # words of a line that tells with one word of the lead at least
STEM = 5  # letters by which words are compared: `visit` and `visiting`
SHORT = 12  # words of a line behind the story at most
NUMBER = re.compile(r"\s*(?P<number>\d{1,2})(?:[.)]\s+|\s{2,})(?=\S)")
BEST, ASIDE = "line-that-tells-the-story", "line-of-the-page-head"
GLUED, UNDER = "wording-before-the-dateline", "line-under-the-headline"
OPENING = '"“«'  # marks with which a quotation begins
COUNTED, FOOT, BEHIND = "number-of-a-paragraph", "line-behind-the-story", "behind-a-heading-of-the-foot"
HEADINGS = word_class("headings-of-the-foot")
OWN_WORDS = word_class("nouns-of-own-words")
LONG = 20  # words of a paragraph that is story, also behind a heading of the foot


def _words(wording):
    """Return the beginnings of a line's words that tell: of three letters and more, no name of an office."""
    told = {word.lower() for word in WORD.findall(wording)} - word_class("words-of-page-heads")
    return {word[:STEM] for word in told}


def _told(text, pieces, number, lead):
    """Return how many of a line's words the story's lead has, and what share of them: the headline is told again."""
    own = _words(text[pieces[number].start : pieces[number].end])
    return len(own & lead), len(own & lead) / max(len(own), 1)


def _is_story(text, piece):
    """Say whether a line before the story is its first: a sentence ends in it, or a long one leads to speech."""
    said = OWN_WORDS & {*text[piece.start : piece.end].lower().rstrip(" :").split()[-2:]}  # `the following statement:`
    leads = text[: piece.end].rstrip().endswith(":") and (worded(text, piece) > LONG or bool(said))
    return leads or bool(INNER.search(text, piece.start, piece.end))


def mark_page_head(text, pieces, rows, top, story, *, wire):
    """Return the pieces with the lines before the story marked, where one of them tells it; else None.

    The line whose words the lead takes up most is the headline; a line that repeats as much is a standfirst; others are
    the page's: its name, menu, buttons, office. A caption has the signs of one; in a wire's story it is also what
    `rows` have as one, if it tells of the story.
    """
    inner = [number for number in top if _is_story(text, pieces[number])]
    if inner and not wire:
        story, top = inner[0], [number for number in top if number < inner[0]]  # `… the flood. A spokesman said:`
    opened = " ".join(text[piece.start : piece.end] for piece in pieces[story:] if not piece.kind)
    lead = _words(opened[:LEAD])
    told = {number: _told(text, pieces, number, lead) for number in top}
    signs = {number: captions.caption_sign(text, pieces[number]) for number in top}
    lines = [number for number in top if not signs[number] and not (wire and rows[number].rule == GLUED)]
    best = _best(text, pieces, lines, told, wire=wire)
    if best is None or not is_on(BEST):
        return None
    marked = list(pieces)
    for number in top:
        again = told[number][0] > LEAST and told[number][1] > 0.5
        if signs[number]:
            marked[number] = taken_as(pieces[number], "caption", signs[number])
        elif number == best and told[number][0] < LEAST and rows[number].kind == "headline":
            marked[number] = rows[number]
        elif number == best or (number > best and again and not wire):
            marked[number] = taken_as(pieces[number], "headline", BEST)
        elif wire and (number > best or rows[number].rule == GLUED) and _story_like(text, pieces[number], told[number]):
            under = "headline" if stopped(text, pieces[number]) else "caption"
            kept = rows[number].kind in ("caption", "headline") and number > best and rows[number].rule != UNDER
            marked[number] = (
                rows[number] if kept or rows[number].rule == GLUED else taken_as(pieces[number], under, UNDER)
            )
        elif is_on(ASIDE):
            marked[number] = taken_as(pieces[number], "residue", ASIDE)
    return marked


def _best(text, pieces, lines, told, *, wire):
    """Return the number of the line that tells the story, or None: a wire's first, else the one most taken up."""
    telling = [number for number in lines if told[number][0] >= LEAST]
    if wire or not telling:
        some = [number for number in lines if told[number][0] and worded(text, pieces[number]) >= FEW]
        spoken = [number for number in lines if wire and _spoken(text, pieces[number])]
        return min([*telling, *some, *spoken], default=None)
    return max(telling, key=lambda number: (told[number][0], -number))


def _spoken(text, piece):
    """Return whether a line is written like a sentence: a word that tells is in small letters, unlike in a name."""
    words = text[piece.start : piece.end].split()[1:]
    return any(len(word) > 3 and word.isalpha() and word.islower() and word not in SMALL for word in words)


def _story_like(text, piece, told):
    """Return whether a line between a wire's headline and its story tells of it: no button, author or section."""
    whole = stopped(text, piece) or worded(text, piece) > FEW
    return told[0] >= LEAST or whole or bool(HEADING.fullmatch(text, piece.start, piece.end))


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
    """Return the pieces with the page's lines behind the story taken off: short links, buttons, a menu; and all that
    follows a heading of the foot (contacts, other stories) where no long paragraph does.
    """
    rows = list(pieces)
    story = [number for number, piece in enumerate(pieces) if not piece.kind]
    total, before = sum(worded(text, pieces[number]) for number in story), 0
    long = {number for number in story if stopped(text, pieces[number]) and worded(text, pieces[number]) > LONG}
    for number, piece in enumerate(pieces):
        before += worded(text, piece) * (not piece.kind)
        if piece.rule in HEADINGS and 2 * before >= total > 0 and not any(n > number for n in long):
            for n in story:
                rows[n] = taken_as(rows[n], "residue", BEHIND) if n > number else rows[n]
            break
    story = [number for number in story if not rows[number].kind]
    last = max((number for number in story if stopped(text, pieces[number])), default=len(pieces))
    for n in story:
        short = worded(text, pieces[n]) <= SHORT and pieces[n].paragraph > pieces[last].paragraph if n > last else False
        told = text[pieces[n].start] in OPENING or _broken_off(text, pieces, n)
        rows[n] = taken_as(rows[n], "residue", FOOT) if short and not told else rows[n]
    return rows


def _broken_off(text, pieces, number):
    """Return whether a short line is the story's, cut off: a sentence ends within it, or the file on a small word."""
    start, end = pieces[number].start, pieces[number].end
    words = text[start:end].split()
    return bool(INNER.search(text, start, end)) or (number == len(pieces) - 1 and words[-1] in SMALL)
