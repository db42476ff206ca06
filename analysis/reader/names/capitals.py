"""What a capitalised word can be in a name or an office by itself: its letter (letters.py lists the letters)."""

import re
from functools import cache

from analysis import countries
from analysis.reader.ground.gazetteer import places_by_first_word
from analysis.reader.ground.lexicon import lower_forms, word_class, word_values
from analysis.reader.ground.masking import SYLLABLES
from analysis.reader.ground.pipeline import english, pipeline
from analysis.reader.names.relettered import ACRONYMS, FAMILY, GIVEN_NAMES

SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{1,3}|IV|VI{0,3}|XI?V|XVI")  # `Jr.`, `XVI`
NUMBERED = re.compile(r"[A-Z]{2,}s|G-?\d+")  # `NGOs`, `G7`
ABSTRACT = re.compile(  # words of portfolios by their endings: `Protection`, `Fisheries`
    r"(?:\w\wions?|ments?|it(?:y|ies)|[ae]nces?|ness|ings?|ery|ships?|isms?|ics|ives?|ures?|acy|hood|\w{5}ors?|ists?|ed|\w{3}als?)$"
)
NO_NAME = re.compile(r"\w{4}[ts]ions?$")  # `Reintegration`: no English word to the parser, and nobody's name
SMALL = word_values("letters-of-small-words") | {",": ",", "'": "s", "'s": "s", "&": "&"}
DATES = word_class("months-and-days-in-capitals")
SMALL_PLACES = word_class("small-nouns-of-places")
OFFICES_OF_REGIONS = ("Governor", "Mayor")
OF_REGIONS = word_class("words-behind-regions")
OF_PLACE = re.compile("[HL]f[NSQG]$")


@cache
def letter_of(word, first):
    """Return the letter of a capitalised word that is neither country nor title; `first` where it opens a sentence."""
    lower, stop = word.lower(), word.lower() in pipeline().Defaults.stop_words
    if word in DATES:
        return "D"
    if SUFFIX.fullmatch(word) and not first:
        return "J"
    if re.fullmatch(r"[A-Z][a-z]?\.|(?:[A-Z]\.){2,}", word):
        return "I" if len(word) < 5 else "A"
    if code := _of_body(word, first):
        return code
    if first and lower in SMALL:
        return SMALL[lower]
    if (lower in lower_forms("name_words") or lower in GIVEN_NAMES) and not (first and stop):
        return "S"
    if stop:
        return SMALL.get(lower, "v")
    if "-" in word and (code := _hyphened(word)):
        return code
    if english(word):
        return "w" if first else "O" if ABSTRACT.search(lower) or "-" in word else "Q"
    return "O" if NO_NAME.search(lower) and not first else "N"


def letter_beside(word, first, before, following):
    """Return the letter of a capitalised word, of one that is a family name too by its neighbours: `Ties To Grow`."""
    code, after = letter_of(word, first), (following or [""])[0]
    if code != "S" or word not in FAMILY or word.lower() not in pipeline().Defaults.stop_words:
        return code
    named = after[:1].isupper() and letter_of(after, False) in "NS" and (after in FAMILY or not english(after))
    return code if named or (before and before[-1].code in "HXSNIP") else SMALL.get(word.lower(), "v")


def is_of_place(pieces, at, before):
    """Say whether a place stands behind `of` or `in`, or behind `of the` and before what is its own."""
    if at + 1 < len(pieces) and pieces[at + 1][0] in OFFICES_OF_REGIONS:
        return True  # `Magallanes Governor N`
    codes = "".join(one.code for one in before[-2:])
    body = at + 1 < len(pieces) and pieces[at + 1][0].lower() in OF_REGIONS
    return codes[-1:] in ("f", "i") or (codes in ("ft", "it") and body)


def place_at(pieces, at):
    """Return how many words from here make the name of a place."""
    for words, _ in places_by_first_word().get(pieces[at][0], ()):
        if tuple(piece[0] for piece in pieces[at : at + len(words)]) == words:
            return len(words)
    return 0


def ends_place(word, before):
    """Say whether a small word ends the name of the place that an office is of: `Mayor of Sheki city`."""
    return word in SMALL_PLACES and bool(OF_PLACE.search("".join(one.code for one in before[-3:])))


def _of_body(word, first):
    """Return the letter of a word from the names of bodies, events and portfolios, or of an acronym; else nothing."""
    lower = word.lower()
    if lower in lower_forms("bodies", "event"):
        return "E"
    if lower in lower_forms("bodies", "field"):
        return "w" if first else "O"
    if lower in lower_forms("bodies") or (lower.endswith("s") and lower[:-1] in lower_forms("bodies")):
        return "L"
    return "A" if word in ACRONYMS or (len(word) > 1 and word.isupper()) or NUMBERED.fullmatch(word) else ""


def _hyphened(word):
    """Return the letter of a hyphened word: `U.S.-led` and names of two given names or of a party; else nothing."""
    before, after = word.split("-")[0], word.split("-")[-1]
    if (before.isupper() or countries.code(before)) and after.islower():
        return "w"
    if all(part in lower_forms("name_words") for part in word.lower().split("-")):
        return "S"
    surname = after[:1].isupper() and (after.lower() in lower_forms("name_words") or not english(after))
    return "L" if before.lower() in lower_forms("bodies", "body") and not surname else ""


def of_two_parts(word, end):
    """Say whether a country or city, up to a letter, is but the first part of a name: `Oslo-Lindqvist`."""
    after = word.rpartition("-")[2]
    own = word[end : end + 1] == "-" and after[:1].isupper() and not countries.code(after)
    return own and letter_of(after, False) in "NS"


def in_name(word, before):
    """Say whether a small English word with a capital goes on with a name: `Nguyen Van An`, `Men Sam An`."""
    if word not in SYLLABLES or len(before) < 2 or before[-1].code not in "NS":
        return False
    return before[-1].text in FAMILY or before[-2].code in "NS"


def opens_name(word, following):
    """Say whether a small English word with a capital begins a name: an unknown word, or two of a name, follow."""
    if word not in SYLLABLES or word == "The" or not following or not following[0][:1].isupper():
        return False
    codes = [letter_of(text, False) for text in following if text[:1].isupper()]
    return codes[:1] == ["N"] or (codes[:1] == ["S"] and (codes[1:] in (["N"], ["S"]) or word in FAMILY))
