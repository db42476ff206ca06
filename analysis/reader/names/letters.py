"""A parsed sentence as a row of words, each with one letter for what it can be in a name or an office.

The letters make a string in which names and titles are found by patterns (offices.py, bodies.py):
H office or role noun · M modifier of an office · X form of address · C country or nationality · G place · A acronym ·
S word known from names · N other capitalised word that is no English word · O word of portfolios · Q other capitalised
English word · L word that ends the name of a body, place or thing · E encounter · I initial · J suffix · P particle ·
D month or day · d number · f of, for · i in, at, on, to · t article · & and · , comma · s possessive · a acronym in
brackets · r other brackets · y possessive pronoun · w other noun or adjective · v anything else · . other mark.
"""

import re

from analysis import countries
from analysis.reader.ground.lexicon import lower_forms, phrases_of, word_class, word_values
from analysis.reader.ground.parse import token_at
from analysis.reader.names.capitals import (
    ACRONYMS,
    SMALL,
    ends_place,
    in_name,
    is_of_place,
    letter_beside,
    letter_of,
    of_two_parts,
    opens_name,
    place_at,
)
from analysis.reader.names.plural_words import singular
from analysis.reader.names.relettered import FAMILY, GIVEN_NAMES, INNER, reletter
from analysis.reader.records import Word

PIECE = re.compile(
    r"\((?!(?:Rt\.? )?(?:Hon|Mr|Mrs|Ms|Dr|H\.E)\b)(?P<bracket>[^()]{1,70})\)"  # a short one: `(CPV)`; not `(Mr. N)`
    r"|(?:[A-Z]\.){2,}(?:-?[A-Z]\.?)?"  # an acronym with stops: `U.S.`, `S.J.-M.`
    r"|(?:Maj|Lt|Brig)\.?-Gen\b\.?(?=\s[A-Z])|H\.E(?=\s[A-Z])|[A-Z]\.(?![a-z])|(?:Jr|Sr)\."  # `Maj.-Gen.`; `R.`, `Jr.`
    r"|(?:Dr|Mr|Mrs|Ms|Mme|Rt|Prof|Gen|Lt|Col|Sen|Rep|Hon|St|Amb|Assoc|Maj|Adm|Capt|Brig|Gov|Rev|Pres|Cdr|Sgt)\."
    r"(?=\s?(?:the )?[A-Z])|[A-Z][a-z]\.(?=\s?[A-Z][a-z])"  # an initial of two letters: `Yu. Petrov`
    r"|[A-Z][a-z]*-[A-Z][A-Za-z-]*[a-z]'(?=[,.;)])|(?<=[a-z,] )'[A-Z][a-z]*'[a-z]+"  # `Al-Rubayyi',`, `'Aho'eitu`
    r"|[A-Z][A-Za-z-]*[a-rt-wy]'(?= (?:a[ldnst]-)?[A-Z])"  # a name that ends in a mark of its own: `Shia' al-Sudani`
    r"|Dato'(?=\s?[A-Z])|[A-Za-z]+(?:[-'][A-Za-z]+)*|'s\b|\d[\d,.]*|[^\sA-Za-z0-9]"
)
BRACKETED = re.compile(r"[A-Z][A-Za-z&-]{0,3}[A-Z][A-Za-z-]*|[A-Z]{2,}[-A-Z() ]*")  # `CPV`, `MoFA`, `ASEM 11`
ARTICLED = re.compile(r"(?:(?:al|el|as|an|at|ad|ul)-|(?:d|l|dell|dall)')[A-Z]")  # `al-Sisi`, `d'Alva`
BY_NAME = re.compile(r"(?<=[a-z] )'([A-Z][\w-]+)'(?= [A-Z])")  # `Leopoldo 'Pol' Macaraeg`
PARTICLES, ELECT = word_class("particles-within-names"), re.compile("-(?:elect|designate)$")  # `President-elect`
PLAIN_MODIFIERS, LIKE_VERBS = map(word_class, ("modifiers-of-offices-in-small-letters", "offices-like-verbs"))
SHIPS, RETIRED, HONOURS = map(word_class, ("prefixes-of-ships", "brackets-of-rank", "letters-behind-a-name"))
TOO_LONG = re.compile(r"[OQCAGLMHftsa&,X]{61,}")  # twice the longest seen; its divisions would never end
JOINED = {("in", "charge", "of"): "f"} | {("the", word): "t" for word in word_class("words-before-a-partys-name")}
JOINED |= {tuple(words.split()): letter for words, letter in word_values("words-read-as-one").items()}
KIN, PASSED = {"Son"}, PARTICLES | INNER | {"the"}  # the last syllable of many a Vietnamese or Korean name


def letters(row):
    """Return the letters of a sentence's words as one string; a list of offices longer than any seen is none."""
    return TOO_LONG.sub(lambda found: "." * len(found[0]), "".join([word.code for word in row]))


def letter_words(doc):
    """Return the sentence's words with their letters; titles, countries and places of several words are one."""
    unmended = doc.user_data.get("unmended", {})  # what was found in the sentence as the parser gave it
    if kept := doc.user_data.get("letters") or unmended.get("letters"):
        return doc.user_data.setdefault("letters", kept)
    pieces, out, at = _pieces(doc, text := doc.user_data["plain"]), [], 0
    spans = {doc[first].idx: doc[last - 1].idx + len(doc[last - 1]) for first, last, *_ in countries.find(doc)}
    while at < len(pieces):
        count, code = _code(doc, pieces, at, spans, out)
        start, end, at = pieces[at][1], pieces[at + count - 1][2], at + count
        out.append(Word(code, text[start:end], start, end))
    doc.user_data["letters"] = unmended["letters"] = reletter(out)
    return doc.user_data["letters"]


def _pieces(doc, text):
    """Return `(text, start, end, foreign)` of a shadow's words and marks: foreign has letters that English lacks."""
    pieces, offsets, raw = [], doc.user_data["offsets"], doc.user_data["row"]["text"]
    for found in PIECE.finditer(_dashes(text, raw, offsets)):
        word, start, end = found[0], *found.span()
        foreign = any(raw[at].isalpha() and ord(raw[at]) > 191 for at in offsets[start:end])
        if word.endswith("'s") and len(word) > 2:
            pieces += [(word[:-2], start, end - 2, foreign), ("'s", end - 2, end, False)]
        else:
            pieces.append((word, start, end, foreign))
    return pieces


def _dashes(text, raw, offsets):
    """Return the text with its dashes as commas between phrases, as spaces within a name; nicknames in double marks."""
    out = list(text)
    for dash in (at for at, c in enumerate(text) if c == "-" and raw[offsets[at]] in "—–"):
        apart = text[dash - 1 : dash] == " " and text[dash + 1 : dash + 2] == " "
        pair = re.search(r"(\w+)\s*$", text[:dash]), re.match(r"\s*(\w+)", text[dash + 1 :])
        named = all(pair) and all(countries.code(one[1]) for one in pair)
        out[dash] = "," if apart and not named else " "
    return BY_NAME.sub(r'"\1"', "".join(out))


def _code(doc, pieces, at, spans, before):
    """Return how many pieces from here are one word, and its letter."""
    text, start, _, foreign = pieces[at]
    if text.startswith("("):
        retired = text[1:-1].lower().strip(".") in RETIRED  # `General (Ret) Agus Suryadi`
        if text == "(":
            return 1, ".,"[_phrase_at(pieces, at + 1)[1] == "honorific"]  # `the Speaker (Hon. N)`
        return 1, "X" if retired else "a" if BRACKETED.fullmatch(text[1:-1].strip()) else "r"
    if text[0].isupper() and any(word.text in SHIPS for word in before[-2:]):
        return 1, "L"
    if not text[0].isalpha() and not text[1:2].isupper():
        joint = text == "/" and start == pieces[at - 1][2] and _phrase_at(pieces, at + 1)[1] in ("title", "modifier")
        return 1, "&" if joint else "d" if text[0].isdigit() else SMALL.get(text, ".")  # `President/Chairman`
    if before and before[-1].code in "NSQ" and text.replace(".", "") in HONOURS:
        return 1, "r"  # `Rosalind Keaney MP`
    named = foreign and text.lower() in GIVEN_NAMES  # `Germán`
    if start in spans and not named and not of_two_parts(text, spans[start] - start):
        return max(sum(start <= piece[1] < spans[start] for piece in pieces[at:]), 1), "C"
    if text == "St." and pieces[at + 1 :]:  # a place or a day: `St. Kitts`, `St. Patrick's Day`
        return 2, "N" if before and before[-1].code in "SN" else "G"  # `Hilary St. Rose`
    for size in (3, 2):
        if code := JOINED.get(tuple(piece[0] for piece in pieces[at : at + size])):
            return size, code
    count, kind = _phrase_at(pieces, at)
    if count and (code := _title(doc, pieces, at, count, kind, before)):
        return count, code
    if text[0].islower():
        return 1, "L" if ends_place(text, before) else _lower(text, doc, start)
    if (count := place_at(pieces, at)) > 1 and not (before and before[-1].code in "SNXHI"):
        return count, "G"
    code = _capital(pieces, at, before, foreign)
    return 1, "G" if count == 1 and code in "QN" and is_of_place(pieces, at, before) else code


def _phrase_at(pieces, at):
    """Return how many words from here make an office or form of address, and its kind; the last may be a plural."""
    table, key = phrases_of("roles"), _plain(pieces[at]) if at < len(pieces) else ""
    for words, kind in table.get(key, ()) or table.get(singular(key), ()):
        here = [_plain(piece) for piece in pieces[at : at + len(words)]]
        if tuple(here) == words:
            return len(words), kind
        if here and (*here[:-1], singular(here[-1])) == words and kind != "honorific":
            return len(words), "title" if kind == "modifier" else kind  # `deputies`
    return 0, ""


def _plain(piece):
    """Return a word as the codebook's offices have it, without stops and `-elect`."""
    return ELECT.sub("", piece[0].lower().replace(".", ""))


def _title(doc, pieces, at, count, kind, before):
    """Return the letter of a phrase of the roles' list where it serves as one here, else nothing."""
    text, start, *_ = pieces[at]
    capital = text.lstrip("'")[:1].isupper()  # `'M'e`
    following, then = (pieces[k][0] if k < len(pieces) else "" for k in (at + count, at + count + 1))
    if kind == "honorific":
        if text == "He" or (before and before[-1].code == "P"):  # a pronoun or family name, not `H.E.`; `bin Haji`
            return ""
        if count > 1 and [word.text for word in before[-2:]] == ["Office", "of"]:  # `Office of His Majesty N attended`
            return "O"
        after = then if then and (following in PASSED or (following == "," and count > 1)) else following
        if capital and after[:1].isupper() and (len(text) > 1 or after.isalpha()):
            return "X"
        return "H" if text in word_class("forms-of-address-that-stand-alone") and not after[:1].isupper() else ""
    if kind == "modifier":
        return "M" if capital or text in PLAIN_MODIFIERS or _lower(text, doc, start) == "w" else ""
    if not capital:
        taken = text in LIKE_VERBS and following[:1].isupper()  # `judges A and B`, taken for a verb by the parser
        return "H" if count > 1 or taken or _lower(text, doc, start) == "w" else ""
    if before and before[-1].code in "NSQ" and text in KIN:
        return ""
    bodies = lower_forms("bodies") - lower_forms("bodies", "event")
    of_body = count == 1 and following[:1].isupper() and not following.isupper() and following.lower() in bodies
    return "" if of_body else "H"


def _lower(word, doc, start):
    """Return the letter of a word without capital: noun or adjective, or anything else."""
    if word in SMALL:
        return SMALL[word]
    if word in PARTICLES and word not in ("do", "e", "y"):
        return "P"
    if "-" in word or ARTICLED.match(word):  # `newly-appointed`, `al-Sisi`
        return "N" if ARTICLED.match(word) else "w"
    token = token_at(doc, start, start + len(word))
    return "w" if token is not None and token.pos_ in ("NOUN", "ADJ", "PROPN", "NUM") else "v"


def _capital(pieces, at, before, foreign):
    """Return the letter of a capitalised word that is neither country nor title, by itself and by its neighbours."""
    text, following = pieces[at][0], [piece[0] for piece in pieces[at + 1 : at + 3]]
    first = not before or (before[-1].code in ".-" and before[-1].text in '"-:')
    code = letter_beside(text, first, before, following)
    if foreign and code in "QOwvtfi&":
        return "N"
    if code in "vtfiw":
        return "N" if in_name(text, before) else "S" if opens_name(text, following) else code
    capitals = len(text) > 1 and text.isupper() and following and text not in ACRONYMS
    after = following[0] if capitals else ""  # a family name in capitals before the given one: `KISHIDA Fumio`
    given = after[:1].isupper() and not after.isupper() and _phrase_at(pieces, at + 1)[0] == 0
    named = given and letter_of(after, False) in "NS" and len(text) > 3 and code == "A"
    return "N" if named or (given and text.title() in FAMILY) else code
