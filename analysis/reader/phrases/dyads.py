"""Between which two countries a named tie stands: its own words first, then its sentence, then the meeting's sides."""

from collections import Counter
from itertools import combinations

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.tables import LIST

REACH = 12  # tokens in which its countries stand after a tier
STOPS = {"VERB", "AUX", "ADP", "SCONJ", "PRON"}  # parts of speech at which a noun phrase ends
FINITE = {"VBD", "VBZ", "VBP", "MD"}  # tags of a verb that has a subject


def named_countries(doc):
    """Return `(first, last, country)` tokens for each country that a parsed sentence names; a capital names a place."""
    return [(first, last, iso3) for first, last, iso3, kind in countries.find(doc) if kind != "capital"]


def meeting_pairs(meetings):
    """Return meeting → the two countries that met; meetings of one, three or more countries are left out."""
    pairs = {}
    for meeting in meetings:
        sides = {code for key in ("host_country", "guest_country") for code in meeting[key].split(LIST) if code}
        if len(sides) == 2:
            pairs[meeting["meeting"]] = tuple(sorted(sides))
    return pairs


def article_pair(pairs, docs):
    """Return the one pair of countries of an article's meetings, else of all that it names, else nothing."""
    if pairs:
        return next(iter(pairs.values())) if len(set(pairs.values())) == 1 else ()
    seen = dict.fromkeys(iso3 for doc in docs for *_, iso3 in named_countries(doc))
    return tuple(sorted(seen)) if len(seen) == 2 else ()


def home_of_pairs(pairs, docs):
    """Return the country that takes part in every meeting of an article, else the one it names most often, else ''."""
    common = set.intersection(*map(set, pairs.values())) if pairs else set()
    if len(common) == 1:
        return common.pop()
    ranked = Counter(iso3 for doc in docs for *_, iso3 in named_countries(doc)).most_common(2)
    return ranked[0][0] if len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > ranked[1][1]) else ""


def _before(doc, first, places):
    """Return the countries named in the noun phrase that leads to a tier."""
    start = first
    while start > 0 and doc[start - 1].pos_ not in STOPS and doc[start - 1].text not in (".", ";", ":", "("):
        start -= 1
    return list(dict.fromkeys(iso3 for at, _, iso3 in places if start <= at < first))


def _list(doc, start, places):
    """Return the countries listed from a token on (`Japan`, `Japan and India`, `A, B and C`)."""
    by_start = {at: (last, iso3) for at, last, iso3 in places}
    found, commas, place = [], 0, start
    while place < len(doc) and place < start + REACH:
        if place in by_start:
            place, iso3 = by_start[place]
            found.append(iso3)
            if place < len(doc) and doc[place].text in ("'s", "'"):
                place += 1
            if place >= len(doc) or doc[place].text not in word_class("joints-of-countries"):
                break
            commas = commas or (len(found) if doc[place].text == "," else 0)
            ended = doc[place].text != ","
        elif found and doc[place].lower_ not in word_class("words-before-countries"):
            break
        elif doc[place].pos_ in STOPS or doc[place].text in (",", ";", "."):
            return []
        place += 1
    return found[:commas] if commas and not ended else found


def _after(doc, last, places):
    """Return the preposition after a tier that leads to countries, and the countries."""
    for place in range(last, min(last + REACH, len(doc))):
        if doc[place].tag_ in FINITE or doc[place].text in (";", ".", ":"):
            break
        if doc[place].lower_ in word_class("prepositions-of-partners") and (listed := _list(doc, place + 1, places)):
            return doc[place].lower_, list(dict.fromkeys(listed))
    return "", []


def _two_nations(doc):
    """Say whether a sentence speaks of "the two countries" or the like."""
    return any(
        t.lower_ in word_class("words-for-two")
        and any(n.lemma_.lower() in word_class("nouns-of-nations") for n in doc[t.i + 1 : t.i + 3])
        for t in doc
    )


def _own(others, sides, doc_countries, homeland):
    """Return whose tie with others it is: the meeting's other side, else the sentence's, else the article's own."""
    met = len(sides) == 2 and set(others) & set(sides)
    rest = (set(sides) if met else doc_countries) - set(others)
    if len(rest) == 1:
        return rest.pop()
    return homeland if not met and homeland not in others else ""


def resolve_dyads(doc, first, last, sides, homeland):
    """Return the dyads (pairs of country codes) of a tier that stands at tokens first to last of a parsed sentence.

    The phrase's own countries decide (`Vietnam-Japan …`, `… between A and B`, `… with C`), then "the two countries" as
    the meeting's sides, then the only two that the sentence names, then the sides. Empty where none of them tells.
    """
    places = named_countries(doc)
    here = {iso3 for *_, iso3 in places}
    left, (preposition, right) = _before(doc, first, places), _after(doc, last, places)
    if len(left) >= 2:
        pairs = [left[-2:]]
    elif preposition in ("between", "among", "of") and len(right) >= 2:
        pairs = combinations(right, 2)
    elif right or left:
        own = left[0] if left and right else _own(right or left, sides, here, homeland)
        pairs = [(own, other) for other in right or left]
    elif _two_nations(doc) and sides:
        pairs = [sides]
    elif len(here) == 2:
        pairs = [sorted(here)]
    elif len(here) == 1:
        (other,) = here
        pairs = [(_own(here, sides, here, homeland), other)]
    else:
        pairs = [sides] if sides else []
    return [tuple(sorted(pair)) for pair in pairs if all(pair) and pair[0] != pair[1]]
