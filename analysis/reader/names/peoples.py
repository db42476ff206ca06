"""Peoples and governments spoken of as one, and countries, named in a sentence."""

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.letters import letters

PEOPLE = word_class("people")
RULE = {"government", "leadership"}


def find_peoples(doc, row):
    """Return dicts of peoples and governments: a nationality before `people`, `Government`, `nation`, `people of C`."""
    found, string = [], letters(row)
    for at, word in enumerate(row):
        noun = word.text.lower()
        if noun not in PEOPLE or (
            word.text[0].isupper() and (noun not in RULE or string[at + 1 : at + 2] in ("L", "O"))
        ):
            continue
        first = at
        while first and string[first - 1] in "CwOQ&M" and row[first - 1].text.lower() not in ("two", "both"):
            first -= 1
        while first < at and string[first] != "C":
            first += 1
        country = countries.code(row[first].text) if first < at else ""
        last = at + 1
        if not country and string[at + 1 : at + 2] == "f":
            land = next((k for k in range(at + 2, min(at + 4, len(row))) if string[k] == "C"), None)
            if land is not None and all(string[k] in "t" for k in range(at + 2, land)):
                country, last, first = countries.code(row[land].text), land + 1, at
        while country and string[last : last + 2] == "&w" and row[last + 1].text.lower() in PEOPLE:
            last += 2
        if country and not any(first < other["last"] for other in found):
            kind = "organisation" if noun in RULE else "people"
            name = doc.text[row[first].start : row[last - 1].end]
            found.append({"first": first, "last": last, "name": name, "kind": kind, "country": country})
    for word in row:
        if word.code == "C" and countries.forms().get(word.text, ("", ""))[1] == "people":
            at = row.index(word)
            if not any(one["first"] <= at < one["last"] for one in found):
                found.append(
                    {
                        "first": at,
                        "last": at + 1,
                        "name": word.text,
                        "kind": "people",
                        "country": countries.code(word.text),
                    }
                )
    return found


def title(body):
    """Return the name under which a people or government is one actor."""
    return f"{'government' if body['kind'] == 'organisation' else 'people'} of {countries.name(body['country'])}"


def find_lands(doc):
    """Return `(start, end, code, kind)` of the countries and capitals that a sentence names, offsets in its shadow."""
    return [
        (doc[first].idx, doc[last - 1].idx + len(doc[last - 1]), iso3, kind)
        for first, last, iso3, kind in countries.find(doc)
        if kind in ("country", "spelling", "capital")
    ]
