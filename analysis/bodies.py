"""Parties, organisations, peoples and countries named in a readout, with the acronyms that its text defines."""

import re
from functools import cache

from analysis import countries
from analysis.codebook import read_codebook
from analysis.names import plain
from analysis.parsing import shadow
from analysis.wordcodes import codes

# "Communist Party of the Russian Federation", "Ministry of Culture, Sports and Tourism", "Da Nang People's Council"
BODY = re.compile(
    r"(?:(?:[OQCAGNSMH]|L(?=[OQLC]))s?)*?(?:L|(?<=[COQ])A(?=ft))(?:s?[OQ]*L)*"
    r"(?:ft?(?:[OQCAGLMN]|&(?=[OQ])|,(?=[OQ]+(?:,[OQ]+)*,?&)|s(?=[OQL]))+)*"
)
PEOPLE = {
    "people",
    "nation",
    "communists",
    "citizens",
    "comrades",
    "public",
    "workers",
    "youth",
    "government",
    "leadership",
}
RULE = {"government", "leadership"}
PARTY = re.compile(r"\b(?:part(?:y|ies)|fatah|likud|front)\b")
NO_BODY = {"thing", "place", "event"}
SLIP = "source error"


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
    rows = [row for row in read_codebook()["actors"].to_dict("records") if row["kind"] == "agency"]
    return {
        plain(name): row["country"]
        for row in rows
        for name in [row["acronym"], row["name"], *row["also"].split(" | ")]
        if name
    }


def home(reading):
    """Return the country whose account a readout is: its site's, its agency's, else the country it names most."""
    article = reading.article
    if "whitehouse" in f"{article.get('url') or ''} {article.get('collection') or ''}".lower():
        return "USA"
    for part in re.split(r"[/ ]", article.get("agency") or ""):
        if plain(part) in _agencies():
            return _agencies()[plain(part)]
    text = " ".join(row["text"] for row in reading.sentences)
    plain_text = shadow(text)[0]
    found = [countries.forms().get(word, ("", "")) for word in re.findall(r"[A-Z]\w+", plain_text)]
    named = [iso3 for iso3, kind in found if iso3 and kind != "capital"]
    return max(sorted(set(named)), key=named.count, default="")


def _stretches(wording):
    """Return all runs of a wording's words in plain letters, long ones first."""
    words = plain(wording).split()
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


def _kind(name):
    """Return the kind of a body by its name."""
    return (
        "party"
        if PARTY.search(name.lower()) and not re.search(r"committee|commission|congress|school", name.lower())
        else "organisation"
    )


def _country(row, first, last, name):
    """Return the country in a body's name, else the codebook's."""
    for word in row[first:last]:
        if word.code == "C":
            return countries.code(word.text)
    found = {entry["country"] for entry in known().get(plain(name), ())}
    return found.pop() if len(found) == 1 else ""


def _stretch(row, string, first, last):
    """Return a body's stretch without what leads to it: an office's head, a person's name, a stray word."""
    while first < last and (string[first] in "HM&,sf" and "L" in string[first + 1 : last]) and string[first] != "M":
        first += 1
    while last > first and string[last - 1] in "fts&,M":
        last -= 1
    return first, last


def _bodies(doc, row):
    """Return dicts of the bodies that a sentence names in words: first, last, name, kind, country, acronym in brackets."""
    string, text, found_all = codes(row), doc.text, []
    for found in BODY.finditer(string):
        first, last = _stretch(row, string, *found.span())
        name = text[row[first].start : row[last - 1].end] if last > first else ""
        ends = [word for word in row[first:last] if word.code == "L"]
        if not ends or last - first < 2 or _thing(ends[0].text) and not any(_is_body(word.text) for word in ends):
            continue
        acronym = row[last].text[1:-1].strip() if string[last : last + 1] == "a" else ""
        country = _country(row, first, last, name)
        kind = next((entry["kind"] for entry in known().get(plain(name), ())), _kind(name))
        found_all.append(
            {"first": first, "last": last, "name": name, "kind": kind, "country": country, "acronym": acronym}
        )
    return found_all


@cache
def _words(kind):
    """Return the codebook's words of one kind that end names."""
    rows = read_codebook()["bodies"].to_dict("records")
    return frozenset(row["form"] for row in rows if row["kind"] == kind)


def _thing(word):
    """Say whether a word ends the name of a place or thing."""
    return not _is_body(word)


def _is_body(word):
    """Say whether a word ends the name of a body."""
    return word.lower() in _words("body") or word.lower().removesuffix("s") in _words("body")


def definitions(docs, rows):
    """Return `(document, acronym, name, kind, country)` of each acronym where the text writes it out, in order."""
    found = []
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        for body in _bodies(doc, row):
            if body["acronym"] and _spells(body["acronym"], body["name"]):
                found.append((number, body["acronym"], body["name"], body["kind"], body["country"]))
    return found


def _spells(acronym, name):
    """Say whether an acronym shares its first letters with the words of a name, in whatever language's order."""
    letters = {word[0] for word in plain(name).split()}
    return len(acronym) > 1 and len(letters & set(acronym.lower())) >= 1


def defined(defs, number):
    """Return plain acronym → (name, country) as the text last defines it up to a sentence, else later."""
    table = {}
    for at, acronym, name, _, country in sorted(
        defs, key=lambda d: (d[0] <= number, d[0] if d[0] <= number else -d[0])
    ):
        table[plain(acronym)] = (name, country)
    return table


def _meant(word, number, defs, home_country, near):
    """Return `(row, slip)` for an acronym: as the text last defined it before, its neighbours' country, the codebook; or one letter off."""
    before = [d for d in defs if d[1] == word and d[0] <= number] or [d for d in defs if d[1] == word]
    if before:
        _, acronym, name, kind, country = before[-1]
        return {"name": name, "kind": kind, "country": country}, ""
    entries = known().get(plain(word), [])
    for country in [*near, home_country]:
        if match := [entry for entry in entries if entry["country"] == country]:
            return match[0], ""
    if len(entries) == 1:
        return entries[0], ""
    close = sorted({d[1:] for d in defs if _one_letter(word, d[1])})
    if not entries and len({d[0] for d in close}) == 1 and len(word) > 2:
        acronym, name, kind, country = close[0]
        return {"name": name, "kind": kind, "country": country}, f"{word} for {acronym}"
    return None, ""


def _one_letter(word, acronym):
    """Say whether two acronyms differ in one letter only."""
    return len(word) == len(acronym) and sum(a != b for a, b in zip(word, acronym, strict=True)) == 1


def _acronyms(row, number, defs, home_country):
    """Return dicts of the acronyms of a sentence that stand for a party or organisation."""
    found, string = [], codes(row)
    near = list(dict.fromkeys(countries.code(word.text) for word in row if word.code == "C"))
    for at, word in enumerate(row):
        inside = word.text[1:-1].strip() if word.code == "a" else word.text
        if word.code not in "Aa" and plain(inside) not in _single_names():
            continue
        if word.code not in "AaNSQL" or (at and string[at - 1] == "X"):
            continue
        entry, slip = _meant(inside, number, defs, home_country, near)
        if entry:
            shift = 1 if word.code == "a" else 0
            start, end = word.start + shift, word.end - shift
            found.append(
                {
                    **{k: entry[k] for k in ("name", "kind", "country")},
                    "start": start,
                    "end": end,
                    "slip": slip,
                    "text": inside,
                }
            )
    return found


@cache
def _single_names():
    """Return the plain names of bodies that are one word and no acronym: Hamas, Fatah, Likud."""
    rows = read_codebook()["actors"].to_dict("records")
    return frozenset(
        plain(row["name"]) for row in rows if len(plain(row["name"]).split()) == 1 and row["kind"] != "agency"
    )


def _peoples(doc, row):
    """Return dicts of peoples and governments: a nationality before `people`, `Government`, `nation`, `people of C`."""
    found, string = [], codes(row)
    for at, word in enumerate(row):
        noun = word.text.lower()
        if noun not in PEOPLE:
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


def find(reading, docs, rows, row_of):
    """Return the mention rows of parties, organisations, peoples and countries."""
    found, defs, home_country = [], definitions(docs, rows), home(reading)
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        for body in _bodies(doc, row):
            start, end = row[body["first"]].start, row[body["last"] - 1].end
            found.append(
                row_of(
                    doc,
                    reading,
                    start,
                    end,
                    body["kind"],
                    country=body["country"],
                    body=_official(body),
                    resolved_by="full name",
                )
            )
        for body in _acronyms(row, number, defs, home_country):
            found.append(
                row_of(
                    doc, reading, body["start"], body["end"], body["kind"], country=body["country"], body=_official(body),
                    resolved_by="full name" if plain(body["name"]) == plain(body["text"]) else "alias", slip=body["slip"],
                )
            )  # fmt: skip
        for body in _peoples(doc, row):
            start, end = row[body["first"]].start, row[body["last"] - 1].end
            found.append(
                row_of(
                    doc,
                    reading,
                    start,
                    end,
                    body["kind"],
                    country=body["country"],
                    body=_people_name(body),
                    resolved_by="full name",
                )
            )
        for first, last, iso3, kind in countries.find(doc):
            if kind in ("country", "spelling", "capital"):
                start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
                by = "full name" if kind != "capital" else "alias"
                found.append(
                    row_of(
                        doc,
                        reading,
                        start,
                        end,
                        "country",
                        country=iso3,
                        body=countries.name(iso3),
                        resolved_by=by,
                        place=kind == "capital",
                    )
                )
    return found


def _people_name(body):
    """Return the name under which a people or government is one actor."""
    return f"{'government' if body['kind'] == 'organisation' else 'people'} of {countries.name(body['country'])}"


def _official(body):
    """Return the name under which a body is one actor: the codebook's, else the text's."""
    entries = [entry for entry in known().get(plain(body["name"]), ()) if entry["country"] in (body["country"], "")]
    return entries[0]["name"] if entries else body["name"]
