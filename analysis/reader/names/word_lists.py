"""What words and phrases are known: English words, offices, names, bodies and places."""

import re
from functools import cache

import pycountry

from analysis.codebook import read_codebook
from analysis.plain import shadow


@cache
def phrases(file):
    """Return first word → [(words, kind)] of a codebook file's forms, longest first."""
    table = {}
    for row in read_codebook()[file].to_dict("records"):
        words = tuple(row["form"].replace(".", "").split())
        table.setdefault(words[0], []).append((words, row["kind"]))
    return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in table.items()}


@cache
def places():
    """Return first word → [(words, country)] of places that are no countries: provinces of ISO 3166-2 and cities."""
    table = {}
    rows = [(row["place"], row["country"]) for row in read_codebook()["places"].to_dict("records")]
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
    """Return the places of the codebook in plain letters."""
    return frozenset(shadow(row["place"])[0] for row in read_codebook()["places"].to_dict("records"))


@cache
def listed_forms(file, kind=""):
    """Return the forms of a codebook file, or of one kind in it, in lower case."""
    rows = read_codebook()[file].to_dict("records")
    return frozenset(row["form"].lower() for row in rows if kind in ("", row["kind"]))


@cache
def acronyms():
    """Return the acronyms of the codebook's bodies."""
    rows = read_codebook()["actors"].to_dict("records")
    return frozenset(row["acronym"] for row in rows if row["acronym"])


@cache
def family(word):
    """Say whether a word is a family name of a language that puts it first."""
    rows = read_codebook()["name_words"].to_dict("records")
    return any(row["form"] == word and row["language"] and row["kind"] == "family" for row in rows)


@cache
def first_words(*files):
    """Return the first words of the verbs in some codebook files (`forms`, `verbs`)."""
    rows = [row for file in files for row in read_codebook()[file].to_dict("records")]
    return frozenset(re.split(r"\W", row.get("wording") or row.get("verb", ""))[0] for row in rows)
