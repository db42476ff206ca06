"""Parties, organisations, peoples and countries named in a readout, with the acronyms that its text defines."""

import re
from functools import cache

from analysis import countries
from analysis.codebook import read_codebook
from analysis.names import plain
from analysis.wordcodes import codes

BODY = re.compile(r"(?:(?:[OCAGNSM]|L(?=[OLCf]))s?|(?<=[OCAGLN])&(?=[OCAGLN])|(?<=[OCLG])[f]t?(?=[OCAGL]))*L+(?:[f]t?[OCAGLM]+(?:&[OCAG]+)?)*")
PEOPLE_NOUNS = {"people", "nation", "communists", "citizens", "comrades", "public", "workers", "youth"}
SIDE_NOUNS = {"side", "delegation"}
RULE_NOUNS = {"government", "legislature", "parliament", "party", "state", "administration", "navy", "army", "embassy"}
PARTY = re.compile(r"\b(?:part(?:y|ies)|fatah|likud)\b")


@cache
def known():
    """Return plain name or acronym → rows of the codebook's parties and organisations."""
    table = {}
    for row in read_codebook()["actors"].to_dict("records"):
        for name in [row["acronym"], row["name"], *row["also"].split(" | ")]:
            if name and row["kind"] != "agency":
                table.setdefault(plain(name), []).append(row)
    return table


@cache
def _agencies():
    """Return plain name or acronym → country of the agencies whose accounts are read."""
    rows = read_codebook()["actors"].to_dict("records")
    names = [(name, row) for row in rows if row["kind"] == "agency" for name in [row["acronym"], row["name"], *row["also"].split(" | ")]]
    return {plain(name): row["country"] for name, row in names if name}


def home(reading):
    """Return the country whose account a readout is: its site's, its agency's, else the country it names most."""
    url = (reading.article.get("url") or "") + " " + (reading.article.get("collection") or "")
    if "whitehouse" in url.lower():
        return "USA"
    for part in re.split(r"[/ ]", reading.article.get("agency") or ""):
        if plain(part) in _agencies():
            return _agencies()[plain(part)]
    return ""


def international(roles, row):
    """Say whether an office is one of an international body."""
    for role in roles:
        for words in _stretches(plain(role)):
            if any(found["country"] == "" for found in known().get(words, ())):
                return True
    return False


def country_of_roles(roles):
    """Return the country of the party or body that an office names, where the codebook knows just one."""
    for role in roles:
        for words in _stretches(plain(role)):
            found = {row["country"] for row in known().get(words, ())}
            if len(found) == 1:
                return found.pop()
    return ""


def _stretches(words):
    """Return all runs of a wording's words, long ones first."""
    words = words.split()
    return [" ".join(words[a:b]) for size in range(len(words), 0, -1) for a in range(len(words) - size + 1) for b in [a + size]]


def find(reading, docs, rows, namings):
    """Return the mention rows of parties, organisations, peoples and countries."""
    from analysis.mentions import row_of

    found = []
    for doc, row in zip(docs, rows, strict=True):
        for first, last, iso3, kind in countries.find(doc):
            if kind in ("country", "spelling"):
                start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
                found.append(row_of(doc, reading, start, end, "country", country=iso3, resolved_by="full name"))
    return found
