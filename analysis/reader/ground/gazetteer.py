"""Places that are no countries: provinces, cities and capitals (countries: see analysis/countries.py).

places_by_first_word()  first word → its places in words, each with its country, longest first
codebook_places()       the places of `places.csv` in plain letters
gazetteer()             folded name → place as printed: the capitals and places that datelines name
cities()                folded name → country of the cities that only one country has
"""

from functools import cache, lru_cache

import pycountry
from anyascii import anyascii

from analysis.plain import shadow
from analysis.reader.ground.lexicon import column_of, rows_of


@lru_cache(maxsize=65536)
def fold(text):
    """Return a name in plain upper-case letters and single spaces, for looking up."""
    return " ".join(anyascii(text).upper().replace(",", " ").split())


@cache
def gazetteer():
    """Return folded name → name in normal case, of the capitals and the other places that datelines name."""
    capitals = [row["form"] for row in rows_of("countries") if row["kind"] == "capital"]
    return {fold(place): place for place in (*capitals, *column_of("places", "place"))}


@cache
def codebook_places():
    """Return the places of `places.csv` in plain letters."""
    return frozenset(shadow(place)[0] for place in column_of("places", "place"))


@cache
def places_by_first_word():
    """Return first word → [(words, country)] of places that are no countries: provinces of ISO 3166-2 and cities."""
    table = {}
    rows = [(row["place"], row["country"]) for row in rows_of("places")]
    rows += [
        (s.name.split("[")[0], pycountry.countries.get(alpha_2=s.country_code).alpha_3) for s in pycountry.subdivisions
    ]
    for name, country in rows:
        words = tuple(shadow(name)[0].replace(",", "").split())
        if words and all(word[0].isupper() for word in words if word.isalpha()):
            table.setdefault(words[0], {}).setdefault(words, country)
    return {first: sorted(found.items(), key=lambda row: (-len(row[0]), row)) for first, found in table.items()}


@cache
def cities():
    """Return folded name → country of the cities of 100,000 people and more whose name one country alone has."""
    return {fold(row["city"]): row["country"] for row in rows_of("cities")}
