"""A stretch of text → its sentences: stops that end one, stops that don't, sentences glued where a space was lost."""

import re
from functools import cache

from analysis.reader.ground.lexicon import forms_of, rows_of, word_class
from analysis.reader.reading.paragraphs import trim_white

STOP = re.compile(r"(?:[.!?]{1,9}|…)[\"”’»)\]*_]{0,6}")
WORD_BEFORE = re.compile(r"(?:[^\W_]|[.'’&-])+$")
WORD_AFTER = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SPACE = re.compile(r"(?:\s|[\u200b-\u200d\u2060\ufeff]|&nbsp;|&#160;|</?p>|<br ?/?>)*")
NOISE = re.compile(r"(?:&nbsp;|&#160;|</?p>|<br ?/?>)$")
OPENING = "\"“‘«'([*_—–-"
DASHES = "–—"  # of quotations: `She came. – We thank her, – he said.`
DOMAINS = word_class("endings-of-addresses")
INITIALS = re.compile(r"(?:[A-Z][bcdfghj-np-tv-xz]?\.)*[A-Z][bcdfghj-np-tv-xz]?")  # of `D.H.An`, `Sh.Battsengel`
INITIAL_AFTER = re.compile(r"[A-Z]\.\s?[A-Z]")
VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
LONGEST = 5_000  # characters of a sentence at most; a table or a damaged file may have no stops
QUOTATION = 2_000  # characters within which a straight quote has its partner
ADDRESS = 300  # characters of an address at most on either side of a stop in it
REACH = 60  # characters looked at on either side of a stop
BULLET = re.compile(r"\s*(?:[-*•–]\s+)?\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$")


@cache
def _abbreviations():
    """Return abbreviation without its last stop → its kind: a name follows (title), a number, either."""
    return {row["abbreviation"]: row["kind"] for row in rows_of("abbreviations")}


def _after(text, at, end):
    """Return where the next word begins, the white space before it, and the word itself."""
    begin = SPACE.match(text, at, end).end()
    space, letter = text[at:begin], begin
    while letter < end and letter - begin < 6 and text[letter] in OPENING:
        letter += 1 + (text[at - 1] == "." and text[letter] in DASHES and text[letter + 1 : letter + 2] == " ")
    found = WORD_AFTER.match(text, letter, min(end, letter + REACH))
    return begin, space, found[0] if found else ""


def _begins(word):
    """Return whether a word has the letter that a sentence begins with."""
    return bool(word) and (word[0].isupper() or word[0].isdigit() or (word[0].isalpha() and not word[0].islower()))


def _initial(word, letters):
    """Return whether the word before a stop is an initial: one letter, or a few without a vowel (`Ts`, `Kh`)."""
    short = len(letters) <= 3 and letters[:1].isupper() and not letters.isupper() and not VOWEL.search(letters)
    return (len(letters) == 1 and letters.isupper()) or (short and "." not in word)


def _ends(word, following, space, *, initial=False):
    """Return whether a single stop between two words ends a sentence; `space` is the white space between them.

    `initial` says that what follows is itself an initial: `S. A. Hladkevich`.
    """
    word = word.rpartition("-")[2] if "." in word else word  # `the ROK-U.S. Alliance`
    letters = word.replace(".", "")
    kind = _abbreviations().get(word, "")
    if initial and letters:
        return not _initial(word, letters) and (bool(space) or (word.islower() and len(word) > 2))
    if not space and INITIALS.fullmatch(word) and not kind:
        return False
    starts = following in forms_of("sentence_starts") or len(space.replace("\r\n", "\n")) > 1
    if not letters:
        return True
    if not space and (following in DOMAINS or following[:1].isdigit() or "@" in word):
        return False
    if not space and len(following) == 1 and not starts:
        return False
    if kind == "title":
        return False
    if kind == "number":
        return not following[0].isdigit() and bool(space)
    if kind == "either" or _initial(word, letters) or ("." in word.strip(".") and len(letters) <= 5):
        return starts
    return True


def _opens(text, stop, start):
    """Return whether the straight quote after a stop opens a quotation: an odd one, with a word right behind it."""
    last = stop.end()
    quotes = text.count('"', max(start, last - QUOTATION), last)
    return stop[0].endswith('"') and text[last : last + 1].isalnum() and quotes % 2 == 1


def _address(text, at):
    """Return whether an offset lies within a web or mail address."""
    left, right = text[max(0, at - ADDRESS) : at], text[at : at + ADDRESS]
    word = (left.split() or [""])[-1] * (not left[-1:].isspace()) + (right.split() or [""])[0]
    return "://" in word or "www." in word or "@" in word


def _boundary(text, stop, start, end):
    """Return where the next sentence begins and whether it is glued, or None where a stop ends none."""
    last = stop.end() - _opens(text, stop, start)
    begin, space, following = _after(text, last, end)
    if begin >= end or not _begins(following) or (not space and (text[begin] in "-_–—" or _address(text, last))):
        return None
    if text[stop.start() : last] == ".":
        before = WORD_BEFORE.search(text, max(start, stop.start() - REACH), stop.start())
        word = before[0].lstrip(".'’-&") if before else ""
        initial = len(following) == 1 and INITIAL_AFTER.match(text, text.find(following, begin)) is not None
        if BULLET.fullmatch(text, start, stop.start()) or not _ends(word, following, space, initial=initial):
            return None
    return begin, not space


def _cut(text, start, end):
    """Yield `(begin, glued)` for each sentence of a stretch after the first."""
    first = start
    for stop in STOP.finditer(text, start, end):
        if found := _boundary(text, stop, first, end):
            first = found[0]
            yield found


def split_sentences(text, start, end):
    """Return `(start, end, glued)` for each sentence of text[start:end], without the white space around it.

    `glued` says that no space parts the sentence from the one before.
    """
    starts = [(start, False), *_cut(text, start, end)]
    rows = []
    for (begin, glued), (after, _) in zip(starts, [*starts[1:], (end, False)], strict=True):
        begin, finish = trim_white(text, begin, after)
        while noise := NOISE.search(text, max(begin, finish - 8), finish):
            finish = trim_white(text, begin, noise.start())[1]
        rows += [(one, other, glued and one == begin) for one, other in _within_reason(text, begin, finish)]
    return rows


def _within_reason(text, start, end):
    """Yield the span of a sentence, in parts where it is longer than any sentence is: no stop was found in them."""
    while end - start > LONGEST:
        space = max(text.rfind(" ", start, start + LONGEST), text.rfind("\n", start, start + LONGEST))
        middle = space if space > start else start + LONGEST
        yield trim_white(text, start, middle)
        start = trim_white(text, middle, end)[0]
    if end > start:
        yield start, end
