"""A file's text → its paragraphs as pieces, and how a piece is divided.

Pieces part the text in order. An open piece (kind '') is story so far as is known; each step gives finer ones.
"""

import re

from analysis.reader.ground.lexicon import forms_of, lower_forms, word_class
from analysis.reader.records import Piece

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
WIDEST = 130  # a file with a longer line of plain words is not hard-wrapped
ADDRESS = re.compile(r"javascript|https?:|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?![\w.])|\S+@")  # no word of a sentence
SLACK = 3  # characters by which a hard-wrapped line may stay short of the width
INITIAL = re.compile(r"(?<=[a-z]\s)[A-Z]\.$")  # of a name that goes on in the next line: `Mark J.`
NAME_BROKEN, NAME_ENDS = re.compile(r"[a-z] [A-Z]\w+$"), re.compile(r"[A-Z][\w'’-]+,? [a-z]")  # `and Taras`, `Roe to`
LEADS_ON = re.compile(rf"\w \b(?:{'|'.join(sorted(word_class('words-that-lead-on')))})$")  # `a press release of`
LONG_WORD = re.compile(r"\S{35}")
LIST_ITEM = re.compile(r"\s*(?:[-*+•▪–]\s|\d{1,2}[.)]\s|>\s)")
STOPPED = re.compile(r"[.!?…][\"”’»)\]*_]*\s*$")
HEADING = re.compile(r"\s*(?:#{1,6}\s.*|(?P<mark>\*\*|__).+(?P=mark))\s*", re.DOTALL)
WHITE = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + "\u200b\u200c\u200d\u2060\ufeff\u00ad"


def _width(text, lines):
    """Return the width at which a text is hard-wrapped, or 0 where it is not."""
    lengths = [end - start for start, end in lines if not LONG_WORD.search(text, start, end)]
    widest = max(lengths, default=0)
    return widest if widest <= WIDEST and len(lengths) > 2 else 0


def _continues(text, above, below, width, markdown):
    """Return whether a line goes on in the next: the next word would not have fitted, or begins small."""
    if HEADING.fullmatch(text, *below):
        return False
    if markdown:
        return not HEADING.fullmatch(text, *above)
    first = re.split(r"[ \t]", text[below[0] : below[1]][:WIDEST], maxsplit=1)[0]
    begins_small = first[0].islower() and not ADDRESS.match(first)
    initial = INITIAL.search(text, *above) and first[0].isupper() and first not in forms_of("sentence_starts")
    leads = LEADS_ON.search(text, *above)
    full = initial or leads or (width and above[1] - above[0] + 1 + len(first) > width - SLACK)
    return bool(full) or (begins_small and not STOPPED.search(text, max(above[0], above[1] - 12), above[1]))


def _wrapped(text, above, below, width):
    """Return whether a line within a hard-wrapped paragraph goes on: without a stop, of some length or in a name."""
    long = width and above[1] - above[0] > width // 2
    last = text[above[0] : above[1]].rsplit(None, 1)[-1]  # `called on the chief of staff (COAS), General`
    titled = width and last.lower() in lower_forms("roles") and text[below[0]].isupper()
    name = width and NAME_BROKEN.search(text, *above) and NAME_ENDS.match(text, *below)
    return bool(long or name or titled) and not STOPPED.search(text, max(above[0], above[1] - 12), above[1])


def _next_item(text, piece, above, below):
    """Return whether a line is an item of a list: after another item or a stop; else its dash is the sentence's own."""
    before = LIST_ITEM.match(text, piece.start, piece.end) or re.search(r"[.!?:;,]$", text[above[0] : above[1]])
    return bool(before and LIST_ITEM.match(text, *below))


def lines(text, start):
    """Yield `(start, end, fresh)` for each line that is not white; `fresh` says that it follows an empty line."""
    blank, last = True, start
    for found in LINE.finditer(text, start):
        gap = text[last : found.start()].replace("\r\n", "\n")
        blank, last = blank or len(gap) > 1, found.end()
        if not found[0].strip(WHITE):
            blank = True
            continue
        yield *trim_white(text, *found.span()), blank
        blank = False


def paragraphs(text, start, *, markdown=False):
    """Return the open pieces of a text after `start`, one per paragraph: hard-wrapped and Markdown lines are joined."""
    found = list(lines(text, start))
    width, pieces = _width(text, [line[:2] for line in found]), []
    for number, (begin, end, fresh) in enumerate(found):
        item = pieces and _next_item(text, pieces[-1], found[number - 1][:2], (begin, end))
        above = found[number - 1][:2]
        within = bool(pieces) and pieces[-1].start < above[0] and _wrapped(text, above, (begin, end), width)
        goes_on = not fresh and not item and (within or _continues(text, above, (begin, end), width, markdown))
        if pieces and goes_on:
            pieces[-1] = pieces[-1]._replace(end=end)
        else:
            pieces.append(Piece(begin, end, "", len(pieces)))
    return pieces


def trim_white(text, start, end):
    """Return the span without the white space and zero-width signs at its ends."""
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip(WHITE))
    return start, max(start, start + len(stretch.strip(WHITE)))


def carve(text, piece, cuts):
    """Return a piece divided by cuts `(start, end, kind, rule)`; what lies between them stays what the piece is."""
    rows, at, own = [], piece.start, (piece.kind, piece.rule)
    for start, end, *what in [*sorted(cuts), (piece.end, piece.end, "", "")]:
        start = max(start, at)
        for begin, finish, (kind, rule) in ((at, start, own), (start, end, what)):
            begin, finish = trim_white(text, begin, finish)
            if finish > begin:
                rows.append(Piece(begin, finish, kind, piece.paragraph, rule))
        at = max(at, end)
    return rows


def stopped(text, piece):
    """Return whether a piece ends with a full stop, question or exclamation mark."""
    return bool(STOPPED.search(text, max(piece.start, piece.end - 12), piece.end))


def worded(text, piece):
    """Return the number of words of a piece."""
    return len(text[piece.start : piece.end].split())


def is_list_item(text, piece):
    """Return whether a piece is an item of a list."""
    return bool(LIST_ITEM.match(text, piece.start, piece.end))
