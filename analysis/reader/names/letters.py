"""A parsed sentence as a row of words, each with one letter for what it can be in a name or an office.

The letters make a string in which names and titles are found by patterns (persons.py, bodies.py):
H office or role noun · M modifier of an office · X form of address · C country or nationality · G place · A acronym ·
S word known from names · N other capitalised word that is no English word · O word of portfolios · Q other capitalised
English word · L word that ends
the name of a body, place or thing · E encounter · I initial · J suffix · P particle · D month or day · d number ·
f of, for · i in, at, on, to · t article · & and · , comma · s possessive · a acronym in brackets · r other brackets ·
y possessive pronoun · w other noun or adjective · v anything else · . other mark.
"""

import re
from typing import NamedTuple

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.capitals import KIN, SMALL, in_name, letter, opens_name
from analysis.reader.names.word_lists import acronyms, listed_forms, phrases, places

WORD = re.compile(
    r"\((?P<bracket>[^()]{1,40})\)|(?:[A-Z]\.){2,}(?:-?[A-Z]\.?)?|[A-Z]\.(?![a-z])|(?:Jr|Sr)\."
    r"|(?:Sh|Ch|Ts|Kh|Zh|Dz|Yu|Ya|Ye)\.(?=\s?[A-Z][a-z])"
    r"|(?:Dr|Mr|Mrs|Ms|Prof|Gen|Lt|Col|Sen|Rep|Hon|St|Amb|Assoc|Maj|Adm|Capt|Brig|Gov|Rev|Pres)\.(?=\s?[A-Z])|[A-Za-z]+(?:[-'][A-Za-z]+)*|'s\b|\d[\d,.]*|[^\sA-Za-z0-9]"
)
PARTICLES = word_class("particles")
PLAIN_MODIFIERS = word_class("plain-modifiers")
SHIPS = word_class("ships")


class Word(NamedTuple):
    """One word, title or mark of a sentence: its letter, its text and offsets in the shadow."""

    code: str
    text: str
    start: int
    end: int


def _split(doc):
    """Return `(text, start, end, foreign)` of the words and marks of a shadow, a possessive ending apart from its word.

    A word is foreign where the file writes it with letters that English lacks: it is no English word in plain letters.
    """
    pieces, text, offsets, raw = [], doc.text, doc.user_data.get("offsets"), ""
    if offsets is not None:
        raw = doc.user_data["row"]["text"]
        text = _dashes(text, {at for at, c in enumerate(text) if c == "-" and raw[offsets[at]] in "—–"})
    for found in WORD.finditer(text):
        word, start, end = found[0], *found.span()
        foreign = bool(raw) and any(
            raw[offsets[at]].isalpha() and ord(raw[offsets[at]]) > 191 for at in range(start, end)
        )
        if word.endswith("'s") and len(word) > 2:
            pieces += [(word[:-2], start, end - 2, foreign), ("'s", end - 2, end, False)]
        else:
            pieces.append((word, start, end, foreign))
    return pieces


def _dashes(text, at):
    """Return the text with its long dashes as commas where they part phrases, as spaces within a name of two."""
    out = list(text)
    for dash in at:
        apart = text[dash - 1 : dash] == " " and text[dash + 1 : dash + 2] == " "
        pair = re.search(r"(\w+)\s*$", text[:dash]), re.match(r"\s*(\w+)", text[dash + 1 :])
        named = all(pair) and all(countries.code(one[1]) for one in pair)
        out[dash] = "," if apart and not named else " "
    return "".join(out)


def _lower(word, doc, start):
    """Return the letter of a word without capital: noun or adjective, or anything else."""
    if word in SMALL:
        return SMALL[word]
    if word in PARTICLES and word not in ("do", "e", "y"):
        return "P"
    if re.match(r"(?:al|el|as|an|at|ad|ul)-[A-Z]", word):
        return "N"
    if "-" in word:  # `newly-appointed`
        return "w"
    token = doc.char_span(start, start + len(word), alignment_mode="expand")
    return "w" if token is not None and token.root.pos_ in ("NOUN", "ADJ", "PROPN", "NUM") else "v"


def _bracket(inside):
    """Return the letter of a bracket: an acronym or another remark."""
    return "a" if re.fullmatch(r"[A-Z][A-Za-z&-]{0,3}[A-Z][A-Za-z-]*|[A-Z]{2,}[-A-Z() ]*", inside.strip()) else "r"


def _phrase_at(pieces, at, table):
    """Return how many words from here make a listed phrase, and its kind; its last word may be in the plural."""
    key = pieces[at][0].lower().replace(".", "")
    for words, kind in table.get(key, ()) or table.get(key.removesuffix("s"), ()):
        here = [piece[0].lower().replace(".", "") for piece in pieces[at : at + len(words)]]
        if tuple(here) == words or ((*here[:-1], here[-1].removesuffix("s")) == words and kind != "honorific"):
            return len(words), kind
    return 0, ""


def _place_at(pieces, at):
    """Return how many words from here make the name of a place."""
    for words, _ in places().get(pieces[at][0], ()):
        if tuple(piece[0] for piece in pieces[at : at + len(words)]) == words:
            return len(words)
    return 0


def letter_words(doc):
    """Return the sentence's words with their letters; titles, countries and places of several words are one."""
    pieces, spans, plain_text = _split(doc), {}, doc.text
    for first, last, _, _ in countries.find(doc):
        spans[doc[first].idx] = doc[last - 1].idx + len(doc[last - 1])
    out, at = [], 0
    while at < len(pieces):
        start = pieces[at][1]
        count, code = _code(doc, pieces, at, spans, out)
        end = pieces[at + count - 1][2]
        out.append(Word(code, plain_text[start:end], start, end))
        at += count
    return out


def _code(doc, pieces, at, spans, before):
    """Return how many pieces from here are one word, and its letter."""
    text, start, _, foreign = pieces[at]
    if text.startswith("("):
        return 1, _bracket(text[1:-1])
    if before and (before[-1].text in SHIPS or (len(before) > 1 and before[-2].text in SHIPS)) and text[0].isupper():
        return 1, "L"
    if text[0].isdigit():
        return 1, "d"
    if not text[0].isalpha():
        return 1, SMALL.get(text, ".")
    if start in spans:
        count = sum(start <= piece[1] < spans[start] for piece in pieces[at:])
        return max(count, 1), "C"
    count, kind = _phrase_at(pieces, at, phrases("roles"))
    if count and (code := _title(doc, pieces, at, count, kind, before)):
        return count, code
    if text[0].islower():
        return 1, _lower(text, doc, start)
    count = _place_at(pieces, at)
    named = bool(before) and before[-1].code in "SNXHI"
    if count > 1 and not named:
        return count, "G"
    first = not before or (before[-1].code in ".-" and before[-1].text in '"-:')
    code = letter(text, first)
    if foreign and code in "QOwvtfi&":
        code = "N"
    if code in "vtfiw":
        following = [piece[0] for piece in pieces[at + 1 : at + 3]]
        code = "N" if in_name(text, before) else "S" if opens_name(text, following) else code
    if code == "A" and len(text) > 3 and text not in acronyms() and not first and _named_after(pieces, at):
        code = "N"
    if count == 1 and code in "QN" and before and before[-1].code in "fi":
        return 1, "G"
    return 1, code


def _named_after(pieces, at):
    """Say whether the next word is a name's: a family name in capitals stands before it (`KISHIDA Fumio`)."""
    word = pieces[at + 1][0] if at + 1 < len(pieces) else ""
    return word[:1].isupper() and not word.isupper() and letter(word, False) in "NS"


def _title(doc, pieces, at, count, kind, before):
    """Return the letter of a phrase of the roles' list where it serves as one here, else nothing."""
    text, start, *_ = pieces[at]
    capital, following = text[0].isupper(), pieces[at + count][0] if at + count < len(pieces) else ""
    if kind == "honorific":
        if text == "He":  # a pronoun or a family name; the form of address is `H.E.`
            return ""
        after = (
            pieces[at + count + 1][0] if following == "," and at + count + 1 < len(pieces) and count > 1 else following
        )
        if capital and after[:1].isupper() and (len(text) > 1 or after.isalpha()):
            return "X"
        return "H" if count > 1 and text in ("His", "Her", "Their") and not after[:1].isupper() else ""
    if kind == "modifier":
        return "M" if capital or text in PLAIN_MODIFIERS or _lower(text, doc, start) == "w" else ""
    if not capital:
        return "H" if count > 1 or _lower(text, doc, start) == "w" else ""
    if before and before[-1].code in "NSQ" and text in KIN:
        return ""
    if (
        count == 1
        and following[:1].isupper()
        and following.lower() in listed_forms("bodies") - listed_forms("bodies", "event")
    ):
        return ""
    return "H"


def letters(row):
    """Return the letters of a sentence's words as one string."""
    return "".join(word.code for word in row)
