"""The plain-letter shadow of a text: what the parser reads and the lists are looked up in."""

import re
from functools import lru_cache

from anyascii import anyascii

MARKUP = re.compile(
    r"</?(?:sup|sub|em|strong|b|i|u|a|br|p|span)\b[^<>]*>"
    r"|\[(?=[^\[\]]*\]\s*\(https?:)|\]\s*\(https?:[^()]*\)",
    re.IGNORECASE,
)
ESCAPE = re.compile(r"\\(?:\r?\n\s*\\?|_|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))")  # of a title in YAML's double quotes
TITLE = "title-of-the-front-matter"  # the rule of a sentence that may have them
PLAIN = re.compile(r"[!-;=?-Z^-~](?:[!-;=?-Z^-~]| (?! |$))*|")  # ASCII in single spaces, no sign of markup or escape
SPACED = re.compile(r"Viet ?Nam|Ha ?Noi")
RUN = re.compile(r"(?P<plain>[!-~]+)|[^!-~]+")
ONE_WORD = re.compile(r"\b(Viet|Ha)\s+(Nam|Noi)\b")
DASHED = re.compile(  # `– We came, – she said.`, and its end: `We came, – said the minister.`
    r"(?P<open>[–—]\s)?(?P<said>.+(?(open)\s|[,!?]\s?))(?P<close>[–—])"
    r"(?P<told>\s(?(open)|(?=(?:said|\w+ed)\b|[\w .'’-]+ (?:said|\w+ed)\.$))[^–—]{4,90})"
)


def _letter(escape):
    """Return the letter for which an escape of YAML stands: a space for `\\_`, nothing for a line's end."""
    return chr(int(escape[1] or escape[2], 16)) if escape[1] or escape[2] else " " * (escape[0] == "\\_")


def unescaped(text):
    """Return a stretch of a title in YAML's double quotes with the letters that its escapes stand for."""
    return ESCAPE.sub(_letter, text)


def readable(text):
    """Return cited wording as a reader wants it: without markup and escapes, in single spaces."""
    return " ".join(unescaped(MARKUP.sub("", text)).split())


def _quoted(text):
    """Return a sentence that dashes mark as a quotation with quotation marks in their places."""
    found = DASHED.fullmatch(text)
    lead = "“ " if found and found["open"] else ""
    return f"{lead}{found['said']}”{found['told']}" if found else text


def _plain(character):
    """Return a character in plain letters; the sign of a stop in the throat as an apostrophe: `Mataʻafa`."""
    letters = anyascii(character)
    return "'" if letters == "`" else letters


@lru_cache(maxsize=20_000)
def shadow(text):
    """Return the text in plain letters and single spaces, and for each of its characters the offset it stands for.

    Diacritics are folded, markup and the spaces inside `Việt Nam` and `Hà Nội` are left out: the parser knows
    `Vietnam` and `Hanoi`. The shadow is for looking up, never for showing.
    """
    if PLAIN.fullmatch(text) and not SPACED.search(text):
        return text, list(range(len(text)))
    text, plain, offsets, skip = _quoted(text), [], [], set()
    for found in MARKUP.finditer(text):
        skip.update(range(*found.span()))
    escaped = {}
    for found in ESCAPE.finditer(text):
        skip.update(range(found.start() + 1, found.end()))
        escaped[found.start()] = _letter(found)
    for found in RUN.finditer(text):
        if found.lastgroup and not skip and not escaped:  # plain letters stand for themselves
            plain.extend(found[0])
            offsets.extend(range(*found.span()))
            continue
        for offset in range(*found.span()):
            if offset in skip:
                continue
            character = escaped.get(offset, text[offset])
            letters = " " if character.isspace() else character if character.isascii() else _plain(character)
            if letters == " " and (not plain or plain[-1] == " "):
                continue
            plain.extend(letters)
            offsets.extend([offset] * len(letters))
    joined = "".join(plain)
    drop = {
        at
        for found in ONE_WORD.finditer(joined)
        if found[0].replace(" ", "") in ("VietNam", "HaNoi")
        for at in range(found.end(1), found.start(2))
    }
    if drop:
        kept = [at for at in range(len(joined)) if at not in drop]
        joined, offsets = "".join(joined[at] for at in kept), [offsets[at] for at in kept]
    return joined.replace("VietNam", "Vietnam").replace("HaNoi", "Hanoi").rstrip(), offsets
