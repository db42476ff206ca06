"""Places that a sentence gives without naming them at `in` or `at`: a building without a name, where a visit goes."""

from analysis.reader.ground.lexicon import word_class
from analysis.reader.meetings.places import BUILDINGS, RECEIVING, find_city, leading

VISITS = word_class("nouns-of-visits")
MOST = 3  # words of a building that has no name


def find_building(doc, mentions, masked):
    """Return the `(start, end)` tokens of a building without a name: `at the presidential palace`, `in his office`."""
    here, *_ = leading(doc, mentions, masked)
    return next((place for link in here if (place := _building_after(link))), None)


def _building_after(preposition):
    doc, start = preposition.doc, preposition.i + 1
    start += start < len(doc) and doc[start].lower_ == "the"
    at = start
    while at < len(doc) and at - start < MOST and (doc[at].pos_ in ("ADJ", "NOUN") or doc[at].tag_ in ("PRP$", "POS")):
        at += 1
    known = at > start + 1 and doc[start].lower_ != "same" and doc[at - 1].lower_ in BUILDINGS
    return (start, at) if known else None


def find_visited(doc, _mentions, masked):
    """Return the `(start, end)` tokens of the city of a visit on which somebody is received: `on a visit to Bern`."""
    links = (token for token in doc[:-1] if token.lower_ == "to" and token.i not in masked)
    return next((place for link in links if _leads_visit(link) and (place := find_city(doc, link.i + 1))), None)


def _leads_visit(link):
    visit = link.head
    return visit.head.lower_ == "on" and visit.lower_ in VISITS and visit.head.head.lemma_ in RECEIVING


UNNAMED = {"building-without-a-name": find_building, "city-of-the-visit-one-is-received-on": find_visited}
