"""The country for which the holder of an office speaks, by the words of the office."""

from analysis import countries
from analysis.reader.ground.gazetteer import places_by_first_word
from analysis.reader.ground.lexicon import word_class

POSTED = word_class("offices-sent-to")


def office_country(row, first, last):
    """Return the country for which the holder of an office speaks, not the one with which the office deals."""
    sent = False
    for at in range(first, last):
        word = row[at]
        posted = word.text == "in" and any(POSTED & {*one.text.lower().split()} for one in row[first:at])
        if posted or word.text in ("to", "on", "for"):
            sent = True
        elif word.code in "f&":
            sent = False
        known = {"C": countries.code, "G": place_country}.get(word.code)
        if "-" in word.text and any(one.code == "L" for one in row[at + 1 : last]):
            known = country_of_word  # `Chair of the Japan-Lao League`
        if known and not sent and (iso3 := known(word.text)):
            return iso3
    return ""


def country_of_word(text):
    """Return the country that a word names; of two it's the first: a `Japan-Cambodia League` sits in Japan."""
    first, dash, second = text.removeprefix("All-").partition("-")
    pair = dash and countries.code(second) and countries.code(first)
    return countries.code(text.removeprefix("All-")) or pair or ""


def place_country(text):
    """Return the country of a place named in an office, empty where it isn't known."""
    words = tuple(text.split())
    return dict(places_by_first_word().get(words[0], ())).get(words, "")
