"""Peoples and governments spoken of as one, and countries, named in a sentence."""

import re

from analysis import countries
from analysis.reader.ground.lexicon import word_class, word_values
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on
from analysis.reader.names.letters import letters
from analysis.reader.records import Body

PEOPLES = word_class("nouns-of-peoples")
RULE = {"government", "leadership"}
ACRONYM = re.compile(r"(?:[A-Z]\.?){2,4}")  # `UAE`, `U.S.`
OF_COUNTRY = re.compile(r"ft?C")  # `of the Philippines`
SHARED = word_values("names-that-two-states-claim")  # the bare name → the state that bears it in its own accounts
OWN = "name-that-two-states-claim"
LANDS = {"country": "country-by-name", "spelling": "country-by-other-spelling", "capital": "country-by-its-capital"}


def find_peoples(doc, row):
    """Return the Bodies of peoples and governments: a nationality before `people`, `Government`, `people of C`."""
    found, string = [], letters(row)
    for at, word in enumerate(row):
        noun = word.text.lower()
        named = word.text[0].isupper() and (noun not in RULE or string[at + 1 : at + 2] in ("L", "O"))
        if noun not in PEOPLES or named:
            continue
        first = _opening(row, string, at)
        country, last = countries.code(row[first].text) if first < at else "", at + 1
        rule = "government-of-a-country" if noun in RULE else "people-of-a-country"
        if not country and (of := OF_COUNTRY.match(string, last)):
            country, last, first = countries.code(row[of.end() - 1].text), of.end(), at
        while country and string[last : last + 2] == "&w" and row[last + 1].text.lower() in PEOPLES:
            last += 2
        if country and not any(first < other.last for other in found) and is_on(rule):
            found.append(_one(rule, doc, row, first, last, country))
    for at, word in enumerate(row):
        demonym = word.code == "C" and countries.forms().get(word.text, ("", ""))[1] == "people"
        if demonym and is_on("people-by-name") and not any(one.first <= at < one.last for one in found):
            found.append(_one("people-by-name", doc, row, at, at + 1, countries.code(word.text)))
    return found


def _opening(row, string, at):
    """Return where the nationality before a people's noun stands, or the noun's own place."""
    first = at
    while first and string[first - 1] in "CwOQ&M" and row[first - 1].text.lower() not in ("two", "both"):
        first -= 1
    while first < at and string[first] != "C":
        first += 1
    return first


def _one(rule, doc, row, first, last, country):
    """Return the Body of a people or government spoken of as one."""
    start, end = row[first].start, row[last - 1].end
    kind, what = ("organisation", "government") if rule == "government-of-a-country" else ("people", "people")
    body = Body(rule, kind, text_of(doc)[start:end], country, start, end, first, last, spoken=True)
    body.actor_name = f"{what} of {countries.name(country)}"
    return body


def find_lands(doc):
    """Return the Bodies of the countries and capitals that a sentence names."""
    found = []
    for first, last, iso3, kind in countries.find(doc):
        if kind in LANDS and is_on(LANDS[kind]):
            start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
            name = countries.name(iso3)
            short = ACRONYM.fullmatch(text_of(doc), start, end) and text_of(doc)[start:end] != name.upper()
            by = "alias" if kind == "capital" or short else "full name"
            found.append(Body(LANDS[kind], "country", name, iso3, start, end, actor_name=name, by=by))
    return found


def of_account(doc, body, home):
    """Return a people, government or country under a bare name that two states claim as that of the account's own."""
    words = text_of(doc)[body.start : body.end].split()
    bare = [word for word in words if SHARED.get(word) == home] if home != body.country else []
    if bare and not {"North", "South"} & set(words) and is_on(OWN):
        body.actor_name = body.actor_name.replace(countries.name(body.country), countries.name(home))
        body.name = body.actor_name if body.kind == "country" else body.name
        body.country, body.country_rule = home, OWN
    return body
