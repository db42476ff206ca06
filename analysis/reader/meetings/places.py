"""Where an encounter took place: the building, the city or both, as the sentence that names it says."""

import re

from analysis import countries
from analysis.reader.ground.gazetteer import cities, fold, places_by_first_word
from analysis.reader.ground.lexicon import word_class, word_values

INSIDE = word_class("words-inside-place-names")
BUILDINGS = word_class("nouns-of-buildings")
EVENTS = word_class("nouns-of-events")
CITY_STATES = word_class("city-states")
RESIDING, SEATS = map(word_class, ("verbs-of-residing", "houses-of-envoys"))
RECEIVING = word_class("verbs-of-receiving-somebody")
TIMES = word_class("days-and-months")
RESIDENCES = word_values("residences")
TOWNS = word_class("nouns-of-towns")
ARTICLED = re.compile("[dl]'[A-Z]")  # `Quai d'Orsay`


def _is_name(token):
    """Say whether a word is written as a name and is no day or month."""
    return (token.text[:1].isupper() or bool(ARTICLED.match(token.text))) and token.lower_ not in TIMES


def _end_of_name(doc, start):
    """Return the end of the noun phrase of names that begins at a token."""
    at = start
    while at < len(doc) and (_is_name(doc[at]) or (at > start and _goes_on(doc[at]))):
        at += 1
    return at


def _goes_on(token):
    """Say whether a small word is inside a name: `Hall of the People`, `Government office`, `China's Great Hall`."""
    if token.lower_ in BUILDINGS or token.tag_ == "POS":
        return True
    after = next((t for t in token.doc[token.i + 1 :] if t.lower_ not in INSIDE - {"and"}), None)
    opens = token.lower_ == "the" and _is_name(token.nbor(-1))  # `received in Baku the Minister of Defence`
    return token.lower_ in INSIDE and not opens and after is not None and _is_name(after)


def _end_of_region(doc, end, mentions=()):
    """Return the end of a region or country after a comma: `Hanoi, Vietnam`, `Washington, D.C.`"""
    person = any(m.kind == "person" and m.first <= end + 1 < m.last for m in mentions)
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].text[:1].isupper() and not person:
        for last in range(min(_end_of_name(doc, end + 1), end + 5), end + 1, -1):
            text = doc[end + 1 : last].text
            if countries.code(text) or text in ("D.C.", "D.C", "DC") or _country_of(text.replace(".", "").split()):
                return last
    return end


def _country_of(words):
    """Return the country of a place that is no country, given as its words; empty where the list has none for it."""
    return dict(places_by_first_word().get(words[0], ())).get(tuple(words), "") if words else ""


def country_of_place(text):
    """Return the country in a place's wording: of a country, residence or city named there; else empty.

    A city of `cities.csv` must be all that stands between the commas: many a word is somewhere a city's name.
    """
    words = text.replace(",", " ").split()
    parts = ((first, last) for first in range(len(words)) for last in range(len(words), first, -1))
    for first, last in parts:
        form = " ".join(words[first:last])
        if land := countries.code(form) or RESIDENCES.get(form, "") or _country_of(words[first:last]):
            return land
    return next((land for part in text.split(",") if (land := cities().get(fold(part), ""))), "")


def is_building(tokens):
    """Say whether the words of a place name a building."""
    return any(token.lower_ in BUILDINGS for token in tokens)


def _place_after(preposition, mentions, offices=()):
    """Return the `(start, end)` tokens of the place after `in` or `at`, or None: no person's and no event's name.

    It ends before the office of a person named behind it: `at the Blue Palace Prime Minister N`.
    """
    doc, start = preposition.doc, preposition.i + 1
    while start < len(doc) and (doc[start].pos_ in ("DET", "PRON") or doc[start].lower_ in ("central", "downtown")):
        start += 1
    start = _past_town(doc, start)
    begins = [m.first for m in mentions if m.kind == "person" and m.first > start]  # `received in Doha HE N`
    begins += [at for at in offices if at > start and doc[at - 1].lower_ in BUILDINGS]
    end = min([_end_of_name(doc, start), *begins])
    person = any(m.kind == "person" and m.first <= start < m.last <= end for m in mentions)
    pair = [countries.code(part.strip()) for part in doc[start:end].text.split("-")]
    if end == start or person or doc[end - 1].tag_ == "POS" or (len(pair) == 2 and all(pair)):  # `at the A-B meeting`
        return None
    event = any(token.lower_ in EVENTS for token in doc[start:end])
    if not is_building(doc[start:end]) and (event or (preposition.lower_ == "at" and doc[end - 1].text.isupper())):
        return None
    return start, _end_of_region(doc, end, mentions)


def _past_town(doc, start):
    """Return where a place's own name begins: behind `Turkish city of`, `capital`, `resort town of`."""
    at = start
    while at < len(doc) - 1 and (
        doc[at].text in TOWNS or countries.forms().get(doc[at].text, ("", ""))[1] == "demonym"
    ):
        at += 1
    if at == start or doc[at - 1].text not in TOWNS:
        return start
    at += doc[at].lower_ == "of"
    return at if at < len(doc) and doc[at].text[0].isupper() else start


def leading(doc, mentions, masked):
    """Return the `in` and `at` that may lead to a place; the tokens where none does; and those of offices."""
    offices = [span for m in mentions for span in m.office_spans]  # `Director in the Directorate for Gulf Affairs`
    held = {t.i for t in doc if any(a <= t.idx < b for a, b in offices)}
    inside = {at for m in mentions for at in range(m.first, m.last)} | held | set(masked)
    resides = {t.i + 1 for t in doc if t.lower_ in RESIDING}  # `ambassadors resident in Cairo`
    here = [t for t in doc[:-1] if t.lower_ in ("in", "at") and t.i not in inside | resides and not _is_seat(t)]
    return here, inside, held


def find_places(doc, mentions, masked):
    """Return the `(start, end)` tokens and the country of the place that a sentence gives; None for a country alone.

    `masked` are the tokens of relative clauses and purposes, where a place is another matter's. Of a building and the
    city after it, both.
    """
    here, inside, held = leading(doc, mentions, masked)
    found = [_place_after(t, mentions, held) for t in here]
    received = [t for t in doc[:-1] if t.lower_ == "to" and t.head.lemma_ in RECEIVING and t.i not in inside]
    halls = [place for t in received if (place := _place_after(t, mentions)) and is_building(doc[slice(*place)])]
    found = [*halls, *(place for place in found if place is not None)]
    lands = [place for place in found if _is_country(doc[place[0] : place[1]].text)]
    spots = [place for place in found if place not in lands]
    land = countries.code(doc[lands[0][0] : lands[0][1]].text) if lands else ""
    if not spots:
        return None, land
    start, end = spots[0]
    if len(spots) > 1 and spots[1][0] - end == 1:
        end = spots[1][1]
    elif len(spots) > 1 and is_building(doc[slice(*spots[1])]) and not is_building(doc[start:end]):
        land = country_of_place(doc[start:end].text) or land  # `In Oslo he received N at the Royal Palace`
        start, end = spots[1]
    return (start, end), country_of_place(doc[start:end].text) or land


def _is_seat(prep):
    """Say whether what follows is where somebody's embassy is: `Ambassador N of the Embassy in Oslo met`."""
    house = prep.nbor(-1) if prep.i else prep
    return house.lower_ in SEATS and house.head.lower_ == "of" and house.head.head.pos_ == "PROPN"


def find_city(doc, start):
    """Return the `(start, end)` tokens of the city whose name begins at a token, with its region, or None."""
    while start < len(doc) and doc[start].pos_ == "DET":
        start += 1
    end = _end_of_name(doc, start)
    cuts = (at for at in range(start + 1, end) if doc[at].lower_ in INSIDE)  # `in Kigali for the Investment Forum`
    end = next((at for at in cuts if country_of_place(doc[start:at].text)), end)
    text = doc[start:end].text
    return (start, _end_of_region(doc, end)) if country_of_place(text) and not _is_country(text) else None


def is_land(text):
    """Say whether a wording is the name of a country or city, no adjective."""
    return countries.forms().get(text, ("", ""))[1] in ("country", "spelling", "capital")


def _is_country(text):
    """Say whether a wording is a country, and no city of the same name."""
    known = countries.forms().get(text, ("", ""))[1] in ("country", "spelling")
    return known and text not in CITY_STATES and bool(countries.code(text))
