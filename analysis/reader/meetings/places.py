"""Where an encounter took place: the building, the city or both, as the sentence that names it says."""

from analysis import countries
from analysis.reader.ground.gazetteer import places_by_first_word as places
from analysis.reader.ground.lexicon import word_class

INSIDE = word_class("words-inside-place-names")
BUILDINGS = word_class("nouns-of-buildings")
EVENTS = word_class("nouns-of-events")
CITY_STATES = word_class("city-states")
TIMES = word_class("days-and-months")


def _phrase(doc, start):
    """Return the end of the noun phrase of names that begins at a token."""
    at = start
    while at < len(doc):
        token, after = doc[at], doc[at + 1] if at + 1 < len(doc) else None
        named = token.text[:1].isupper() and token.lower_ not in TIMES
        joins = at > start and token.lower_ in INSIDE and after is not None and _name_ahead(doc, at + 1)
        if not (named or joins or (token.lower_ in BUILDINGS and at > start) or (token.tag_ == "POS" and at > start)):
            break
        at += 1
    return at


def _name_ahead(doc, at):
    """Say whether a name goes on after a small word: `Hall of the People`."""
    while at < len(doc) and doc[at].lower_ in INSIDE - {"and"}:
        at += 1
    return at < len(doc) and doc[at].text[:1].isupper() and doc[at].lower_ not in TIMES


def _region(doc, end, mentions=()):
    """Return the end of a region or country after a comma: `Hanoi, Vietnam`, `Washington, D.C.`"""
    person = any(m["kind"] == "person" and m["first"] <= end + 1 < m["last"] for m in mentions)
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].text[:1].isupper() and not person:
        for last in range(min(_phrase(doc, end + 1), end + 5), end + 1, -1):
            text = doc[end + 1 : last].text
            if countries.code(text) or text in ("D.C.", "D.C", "DC") or _known(text):
                return last
    return end


def _known(text):
    words = tuple(text.replace(".", "").split())
    return words in dict(places().get(words[0], ())) if words else False


def country(text, doc=None):
    """Return the country of a place's wording: of the city in it, or of an embassy's adjective; else empty."""
    words = text.replace(",", " ").split()
    embassy = any(word.lower() in ("embassy", "mission", "consulate") for word in words)
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            form = " ".join(words[first:last])
            land = countries.code(form) or (
                "USA" if form in ("White House", "Naval Observatory", "Camp David", "Blair House") else ""
            )
            land = land or dict(places().get(words[first], ())).get(tuple(words[first:last]), "")
            if land and (embassy or first or last):
                return land
    return ""


def _within(doc, at, mentions):
    return any(m["first"] <= at < m["last"] for m in mentions)


def find_places(doc, naming, mentions, masked):
    """Return the `(start, end)` tokens and the country of the place that a sentence gives; None for a country alone.

    `masked` are the tokens of relative clauses and purposes, where a place is another matter's.
    """
    found = []
    for token in doc[:-1]:
        if token.lower_ not in ("in", "at") or token.i in masked or _within(doc, token.i, mentions):
            continue
        start = token.i + 1
        while (start < len(doc) and doc[start].pos_ in ("DET", "PRON")) or (
            start < len(doc) and doc[start].lower_ in ("central", "downtown")
        ):
            start += 1
        end = _phrase(doc, start)
        if end == start or any(
            m["first"] <= start < m["last"] and m["kind"] == "person" for m in mentions if m["last"] <= end
        ):
            continue
        if doc[end - 1].tag_ == "POS":
            continue
        words = {t.lower_ for t in doc[start:end]}
        if token.lower_ == "at" and not words & BUILDINGS and (words & EVENTS or doc[end - 1].text.isupper()):
            continue
        if words & EVENTS and not words & BUILDINGS:
            continue
        found.append((start, _region(doc, end, mentions), token.lower_))
    return _joined(doc, found)


def building(tokens):
    """Say whether the words of a place name a building."""
    return any(token.lower_ in BUILDINGS for token in tokens)


def city(doc, start):
    """Return the `(start, end)` tokens of the city whose name begins at a token, with its region, or None."""
    while start < len(doc) and doc[start].pos_ == "DET":
        start += 1
    end = _phrase(doc, start)
    text = doc[start:end].text
    return (start, _region(doc, end)) if end > start and not _alone(text) and country(f"{text} ") else None


def _joined(doc, found):
    """Return the first place, with the city where a building is followed by one, and its country."""
    lands = [
        (start, end) for start, end, _ in found if countries.code(doc[start:end].text) and _alone(doc[start:end].text)
    ]
    spots = [(start, end) for start, end, _ in found if (start, end) not in lands]
    if not spots:
        return None, countries.code(doc[lands[0][0] : lands[0][1]].text) if lands else ""
    first = spots[0]
    if len(spots) > 1 and spots[1][0] - first[1] == 1:
        first = (first[0], spots[1][1])
    land = country(doc[first[0] : first[1]].text)
    return first, land or (countries.code(doc[lands[0][0] : lands[0][1]].text) if lands else "")


def _alone(text):
    """Say whether a wording is a country, and no city of the same name."""
    return text not in CITY_STATES and countries.forms().get(text, ("", ""))[1] in ("country", "spelling")
