"""Parties and organisations that a readout writes out, and whose account it is."""

import re
from functools import cache
from urllib.parse import urlsplit

import pycountry

from analysis import countries
from analysis.codebook import read_codebook
from analysis.plain import shadow
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.letters import letters
from analysis.reader.names.names import plain_name

# "Communist Party of the Russian Federation", "Ministry of Culture, Sports and Tourism", "Da Nang People's Council"
BODY = re.compile(
    r"(?:(?:[OQCAGNSMH]|L(?=[OQLC])|(?<=[OQ])&(?=[OQ]))s?)*?(?:L|(?<=[COQ])A(?=ft))(?:s?[OQ]*L)*"
    r"(?:ft?(?:[OQCAGLMN]|&(?=[OQ])|,(?=[OQ]+(?:,[OQ]+)*,?&)|s(?=[OQL]))+)*"
)
VISITED = re.compile(r"\b(?:receiv|host|recept|welcom)[^.]*?\bvisit (?:to|in) (?:the )?([A-Z]\w+)")
PAST = word_class("past")


@cache
def known():
    """Return plain name or acronym → rows of the codebook's parties and organisations."""
    table = {}
    for row in read_codebook()["actors"].to_dict("records"):
        for name in [row["acronym"], row["name"], *row["also"].split(" | ")]:
            if name and row["kind"] != "agency":
                table.setdefault(plain_name(name), []).append(row)
    return table


@cache
def _agencies():
    """Return plain name or acronym → country of the agencies whose accounts are read."""
    rows = [row for row in read_codebook()["actors"].to_dict("records") if row["kind"] == "agency"]
    return {
        plain_name(name): row["country"]
        for row in rows
        for name in [row["acronym"], row["name"], *row["also"].split(" | ")]
        if name
    }


def site(article):
    """Return the country of the site that an article's address names; empty where the address doesn't say."""
    ending = urlsplit(article.get("url") or "").netloc.rpartition(".")[2].lower()
    if ending in ("gov", "mil"):
        return "USA"
    found = pycountry.countries.get(alpha_2={"uk": "gb"}.get(ending, ending)) if len(ending) == 2 else None
    return found.alpha_3 if found else ""


def account_country(reading):
    """Return the country whose account a readout is: by its site, its agency or photographer, else by its text.

    In the text the country speaks that its host is visited in, else the one named most, of several the first.
    """
    article = reading.article
    if "whitehouse" in (article.get("collection") or "").lower():
        return "USA"
    if told := site(article):
        return told
    credits = [reading.text[mark["start"] : mark["end"]] for mark in reading.marks if mark["kind"] == "photo credit"]
    for part in re.split(r"[/ ():]+", " ".join([article.get("agency") or "", *credits])):
        if plain_name(part) and plain_name(part) in _agencies():
            return _agencies()[plain_name(part)]
    text = " ".join(row["text"] for row in reading.sentences)
    named = [iso3 for iso3, kind in countries.told(shadow(text)[0]) if kind != "capital"]
    lead = " ".join(row["text"] for row in reading.sentences if row["part"] == "body" and row["sentence"] < 4)
    visited = VISITED.search(shadow(lead)[0])
    if visited and visited[1] in countries.forms() and (told := countries.forms()[visited[1]][0]) in named:
        return told
    place = countries.code(shadow(article.get("place") or "")[0])
    return place or max(dict.fromkeys(named), key=named.count, default="")


def _stretches(wording):
    """Return all runs of a wording's words in plain letters, long ones first."""
    words = plain_name(wording).split()
    return [" ".join(words[at : at + size]) for size in range(len(words), 0, -1) for at in range(len(words) - size + 1)]


def _named_in(wording, defined):
    """Return the countries ('' for an international one) of the first body of text or codebook that a wording names."""
    for words in _stretches(wording):
        if words in defined:
            return {defined[words][1]}
        if words in known():
            return {row["country"] for row in known()[words]}
    return set()


def international(roles):
    """Say whether an office is one of an international body."""
    return any(_named_in(role, {}) == {""} for role in roles)


def country_of_roles(roles, defined):
    """Return the country of the party or body that an office names, where text or codebook knows just one."""
    for role in roles:
        found = _named_in(role, defined)
        if len(found) == 1:
            return found.pop()
    return ""


def country_of_known(roles):
    """Return the country of a party of the codebook whose full name an office holds (`Workers' Party of Korea`)."""
    for role in roles:
        for words in _stretches(role):
            found = {row["country"] for row in known().get(words, ()) if row["kind"] == "party"} - {""}
            if len(words.split()) > 2 and len(found) == 1:
                return found.pop()
    return ""


def _country(row, first, last, name):
    """Return the country in a body's name, else the codebook's."""
    for word in row[first:last]:
        if word.code == "C":
            return countries.code(word.text)
    found = {entry["country"] for entry in known().get(plain_name(name), ())}
    return found.pop() if len(found) == 1 else ""


def _stretch(row, string, first, last):
    """Return a body's stretch without what leads to it: an office's head, a modifier of time, a stray word."""
    while (
        first < last
        and "L" in string[first + 1 : last]
        and (string[first] in "H&,sf" or row[first].text.lower() in PAST)
    ):
        first += 1
    while last > first and string[last - 1] in "fts&,M":
        last -= 1
    return first, last


def country_beside(row, first, last):
    """Return the country right before a body's name or after `of` behind it."""
    string = letters(row)
    if first and string[first - 1] == "C":
        return countries.code(row[first - 1].text)
    found = re.match(r"ft?C(?!s)", string[last:])
    return countries.code(row[last + found.end() - 1].text) if found else ""


def _named(doc, row, first, last, kind):
    """Return the dict of a body that a sentence writes out: first, last, name, kind, country, acronym in brackets."""
    name = doc.text[row[first].start : row[last - 1].end]
    after = row[last] if last < len(row) and row[last].code == "a" else None
    kind = next((entry["kind"] for entry in known().get(plain_name(name), ())), kind)
    country = _country(row, first, last, name) or country_beside(row, first, last + (after is not None))
    acronym = after.text[1:-1].strip() if after else ""
    return {"first": first, "last": last, "name": name, "kind": kind, "country": country, "acronym": acronym}


def _parties(doc, row):
    """Return dicts of the parties that a sentence writes out, also within the name of another body."""
    string, found_all = letters(row), []
    for at, word in enumerate(row):
        if word.code != "L" or word.text not in ("Party", "PARTY"):
            continue
        first, last = at, at + 1
        while first and (
            string[first - 1] in "OQN"
            or (string[first - 1] == "C")
            or (string[first - 1] == "s" and string[first - 2] in "OQNC")
        ):
            first -= 1
        if found := re.match(r"ft?C", string[last:]):
            last += found.end()
        while first < at and string[first] in "sP":
            first += 1
        if first < at or last > at + 1:
            found_all.append(_named(doc, row, first, last, "party"))
    return found_all


def _abbreviated(doc, row, taken):
    """Return dicts of bodies whose acronym stands behind them: `Immigration and Customs Enforcement (ICE)`."""
    string, found_all = letters(row), []
    for found in re.finditer(r"[OQNSLMw](?:[OQNSLMC]|&(?=[OQNSL])|f(?=[OQNSLC]))*[OQNSL](?=a)", string):
        first, last = found.span()
        name = doc.text[row[first].start : row[last - 1].end]
        initials = "".join(word[0] for word in plain_name(name).split() if word not in ("of", "the", "and", "for"))
        if not row[first].text[0].isupper():
            continue
        alone = (first, last) not in taken and not any(a <= first < b or a < last <= b for a, b in taken)
        if alone and plain_name(row[last].text) == initials and len(initials) > 1:
            found_all.append(_named(doc, row, first, last, "organisation"))
    return found_all


def _before(row, first, last, names):
    """Return where a body's stretch ends before the name of a person that it runs into."""
    ahead = [start for start, _ in names if row[first].start < start < row[last - 1].end]
    return sum(word.end <= min(ahead) for word in row) if ahead else last


def written_bodies(doc, row, names=()):
    """Return dicts of the bodies that a sentence writes out, parties within their names too, none within `names`."""
    string, found_all = letters(row), _parties(doc, row)
    taken = {(one["first"], one["last"]) for one in found_all}
    for found in BODY.finditer(string):
        first, last = _stretch(row, string, found.start(), _before(row, *found.span(), names))
        ends = [word for word in row[first:last] if word.code == "L"]
        if not ends or last - first < 2 or (first, last) in taken:
            continue
        if not any(_is_body(word.text) for word in ends) or all(word.text == "Party" for word in ends):
            continue
        found_all.append(_named(doc, row, first, last, "organisation"))
    taken |= {(one["first"], one["last"]) for one in found_all}
    return found_all + _abbreviated(doc, row, taken)


@cache
def _words(kind):
    """Return the codebook's words of one kind that end names."""
    rows = read_codebook()["bodies"].to_dict("records")
    return frozenset(row["form"] for row in rows if row["kind"] == kind)


def _is_body(word):
    """Say whether a word ends the name of a body."""
    return word.lower() in _words("body") or word.lower().removesuffix("s") in _words("body")


def official(body):
    """Return the name under which a body is one actor: the codebook's, else the text's."""
    entries = [
        entry for entry in known().get(plain_name(body["name"]), ()) if entry["country"] in (body["country"], "")
    ]
    return entries[0]["name"] if entries else body["name"]
