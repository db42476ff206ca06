"""In which country the encounter of a sentence takes place, by its words or by those before it in its paragraph."""

import re
from itertools import pairwise

from analysis import countries
from analysis.reader.ground.lexicon import act_words, word_class

ELSEWHERE = re.compile(rf"\b(?:{'|'.join(word_class('words-of-meeting-elsewhere'))})\b", re.IGNORECASE)
RESIDING = word_class("verbs-of-residing")
POST = "with residence"  # `Ambassador to Bhutan with residence in New Delhi`
TRAVEL = word_class("verbs-of-travel")
SEATS = word_class("seats-of-bodies")
STRIFE = word_class("nouns-of-what-happens-in-a-country")
TOPICS = word_class("prepositions-of-topic") | {"to", "for"}


def words_at(account, at, first=0, last=None):
    """Return the words of a sentence, or of a stretch of it, in single spaces."""
    return " ".join(word.text for word in account.rows[at][first:last])


def land_told(account, at):
    """Return the country in which the encounter of a sentence takes place, by its own words; or nothing."""
    row, text = account.rows[at], words_at(account, at)
    if ELSEWHERE.search(text):
        return ""
    if any(word.text.lower() == "there" for word in row[1:]) and at and (iso3 := land_told(account, at - 1)):
        return iso3
    doc = account.docs[at]
    for at, (before, word) in enumerate(pairwise(row)):
        content = before.text.lower() in ("said", "says") and word.text.lower() != "in"
        if before.text.lower() in ("that", "since") or content:
            break  # `said that N hopes to see an office in Riga`, `since they last met in Astana`
        if (
            (before.text.lower() == "in" or _is_goal(doc, before) or _is_seat_before(row, at))
            and not (at and (row[at - 1].text in RESIDING or " ".join(one.text for one in row[at - 2 : at]) == POST))
            and word.code in "CG"
            and word.text not in SEATS
            and (iso3 := countries.code(word.text))
            and not _of_a_matter(doc, before)
        ):
            return iso3
    return ""


def _is_seat_before(row, at):
    """Say whether a comma follows a building at which something is: `at Kamuzu Palace, Lilongwe`."""
    return row[at].text == "," and row[at - 1].code == "L" and "at" in [word.text for word in row[max(at - 5, 0) : at]]


def _of_a_matter(doc, word):
    """Say whether a place is that of what is spoken of: `thanked him for help to the battlegroup in Latvia`."""
    link = doc.char_span(word.start, word.end)
    noun = link[0].head if link else None
    if noun is not None and noun.lemma_ in STRIFE:
        return True  # `The war in Ukraine was on the agenda`
    if noun is None or noun.pos_ != "NOUN" or noun.head.lower_ not in TOPICS:
        return False
    meant = act_words("encounter")
    return noun.head.head.pos_ == "NOUN" and not {noun.head.head.lemma_, noun.lemma_} & meant


def _is_goal(doc, word):
    """Say whether a word leads to where somebody went: `She traveled to Guatemala City to meet with N`."""
    token = doc.char_span(word.start, word.end) if word.text == "to" else None
    return bool(token) and token[0].head.lemma_ in TRAVEL and token[0].head.tag_ == "VBD"


def land_around(account, at):
    """Return the country of a sentence's encounter, else that of the sentence before it in its paragraph."""
    paragraph = account.docs[at].user_data["row"]["paragraph"]
    while at >= 0 and account.docs[at].user_data["row"]["paragraph"] == paragraph:
        if (iso3 := land_told(account, at)) or ELSEWHERE.search(words_at(account, at)):
            return iso3
        at -= 1
    return ""


def named(account, at, first=0, last=None):
    """Return the countries that words of a sentence name, in their order; of a pair (`France-Armenia`) neither."""
    lands = (countries.code(word.text) for word in account.rows[at][first:last] if word.code == "C")
    return [land for land in lands if land]
