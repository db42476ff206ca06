"""Acronyms of parties and organisations: what the text defines, what the codebook knows, and slips of one letter."""

from functools import cache

from rapidfuzz import fuzz

from analysis import countries
from analysis.codebook import read_codebook
from analysis.reader.names.bodies import country_beside, known, written_bodies
from analysis.reader.names.letters import letters
from analysis.reader.names.names import plain_name

SPELT = 50


def definitions(docs, rows):
    """Return `(sentence, acronym, name, kind, country)` of each acronym where the text writes it out, in order."""
    found = []
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        spelt = {}
        for body in written_bodies(doc, row):
            if body["acronym"] and not countries.code(body["acronym"]):
                spelt.setdefault((body["last"], body["acronym"]), []).append(body)
        for (_, acronym), bodies in sorted(spelt.items()):
            best = max(bodies, key=lambda body: (_spells(acronym, body["name"]), -len(body["name"])))
            if _spells(acronym, best["name"]) >= SPELT:
                found.append((number, acronym, best["name"], best["kind"], best["country"]))
    return found


def _spells(acronym, name):
    """Return how well an acronym is made of the first letters of a name's words, in any order, from 0 to 100."""
    letters = [word[0] for word in plain_name(name).split() if word not in ("of", "the", "and", "for", "s")]
    return fuzz.ratio("".join(sorted(plain_name(acronym).replace(" ", ""))), "".join(sorted(letters)))


def defined(defs, number):
    """Return plain acronym → (name, country) as the text last defines it up to a sentence, else later."""
    table = {}
    for _at, acronym, name, _, country in sorted(
        defs, key=lambda d: (d[0] <= number, d[0] if d[0] <= number else -d[0])
    ):
        table[plain_name(acronym)] = (name, country)
    return table


def _meant(word, number, defs, home_country, near):
    """Return `(row, slip)` for an acronym: as the text last defined it, by country, by codebook, or one letter off."""
    before = [d for d in defs if d[1] == word and d[0] <= number] or [d for d in defs if d[1] == word]
    if before:
        _, acronym, name, kind, country = before[-1]
        return {"name": name, "kind": kind, "country": country}, ""
    entries = known().get(plain_name(word), [])
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


def find_acronyms(row, number, defs, home_country):
    """Return dicts of the acronyms of a sentence that stand for a party or organisation."""
    found, string = [], letters(row)
    near = list(dict.fromkeys(countries.code(word.text) for word in row if word.code == "C"))
    for at, word in enumerate(row):
        inside = word.text[1:-1].strip() if word.code == "a" else word.text
        if word.code not in "Aa" and plain_name(inside) not in _single_names():
            continue
        if word.code not in "AaNSQL" or (at and string[at - 1] == "X"):
            continue
        entry, slip = _meant(inside, number, defs, home_country, near)
        if entry:
            shift = 1 if word.code == "a" else 0
            start, end = word.start + shift, word.end - shift
            entry = {
                **entry,
                "country": entry["country"]
                or ("" if plain_name(entry["name"]) in known() else country_beside(row, at, at + 1)),
            }
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
        plain_name(row["name"]) for row in rows if len(plain_name(row["name"]).split()) == 1 and row["kind"] != "agency"
    )
