"""What a capitalised word can be in a name or an office: its letter (wordcodes.py lists the letters)."""

import re

from analysis import countries
from analysis.reader.ground.masking import SYLLABLES
from analysis.reader.ground.parse import english, pipeline
from analysis.reader.names.word_lists import acronyms, family, listed_forms

SMALL = dict.fromkeys(("of", "for"), "f") | dict.fromkeys(("in", "at", "on", "to"), "i")
SMALL |= dict.fromkeys(("the", "a", "an"), "t") | dict.fromkeys(("and", "&"), "&")
SMALL |= dict.fromkeys(("its", "his", "her", "their"), "y") | {",": ",", "'": "s", "'s": "s"}
MONTHS = "January February March April May June July August September October November December"
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
SHORT = "Today Yesterday Tomorrow Jan Feb Aug Sept Sep Oct Nov Dec"
DATES = {*MONTHS.split(), *DAYS.split(), *SHORT.split()}
SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{1,3}|IV|VI{0,3}|XI?V|XVI")
KIN = {"Son"}  # the last syllable of many a Vietnamese or Korean name
ABSTRACT = re.compile(
    r"(?:ions?|ments?|it(?:y|ies)|[ae]nces?|ness|ings?|ery|ships?|isms?|ics|ives?|ures?|acy|hood|\w{5}ors?|ists?|ed|\w{3}als?)$"
)


def letter(word, first):
    """Return the letter of a capitalised word that is neither country nor title; `first` where it opens a sentence."""
    lower = word.lower()
    if word in DATES:
        return "D"
    if SUFFIX.fullmatch(word) and not first:
        return "J"
    if re.fullmatch(r"[A-Z][a-z]?\.", word):
        return "I"
    if re.fullmatch(r"(?:[A-Z]\.){2,}", word):
        return "I" if len(word) == 4 else "A"
    if code := _of_body(word, first):
        return code
    if first and lower in SMALL:
        return SMALL[lower]
    if lower in listed_forms("name_words") and not (first and lower in pipeline().Defaults.stop_words):
        return "S"
    if lower in pipeline().Defaults.stop_words:
        return SMALL.get(lower, "v")
    if "-" in word and (code := _hyphened(word)):
        return code
    if english(word):
        return "w" if first else "O" if ABSTRACT.search(lower) or "-" in word else "Q"
    return "N"


def _of_body(word, first):
    """Return the letter of a word from the names of bodies, events and portfolios, or of an acronym; else nothing."""
    lower = word.lower()
    if lower in listed_forms("bodies", "event"):
        return "E"
    if lower in listed_forms("bodies", "field"):
        return "w" if first else "O"
    if lower in listed_forms("bodies") or (lower.endswith("s") and lower[:-1] in listed_forms("bodies")):
        return "L"
    if word in acronyms() or (len(word) > 1 and word.isupper()) or re.fullmatch(r"[A-Z]{2,}s|G-?\d+", word):
        return "A"
    return ""


def _hyphened(word):
    """Return the letter of a hyphened word: `U.S.-led` and names of two given names or of a party; else nothing."""
    before, after = word.split("-")[0], word.split("-")[-1]
    if (before.isupper() or countries.code(before)) and after.islower():
        return "w"
    if all(part in listed_forms("name_words") for part in word.lower().split("-")):
        return "S"
    return "L" if before.lower() in listed_forms("bodies", "body") else ""


def in_name(word, before):
    """Say whether a small English word with a capital goes on with a name: `Nguyen Van An`, `Men Sam An`.

    `before` holds the letters of the words before it in the sentence, with their texts.
    """
    if word in SYLLABLES and before and before[-1].code == "I":
        return True
    if word not in SYLLABLES or len(before) < 2 or before[-1].code not in "NSQ":
        return False
    if before[-1].code == "Q":
        return word not in ("The", "He", "My") and before[-2].text[:1].isupper()
    return family(before[-1].text) or before[-2].code in "NS"


def opens_name(word, following):
    """Say whether a small English word with a capital begins a name: an unknown word, or two of a name, follow."""
    if word not in SYLLABLES or word == "The" or not following or not following[0][:1].isupper():
        return False
    codes = [letter(text, False) for text in following[:2] if text[:1].isupper()]
    return codes[:1] == ["N"] or (codes[:1] == ["S"] and (codes[1:] in (["N"], ["S"]) or family(word)))
