"""Acronyms of parties and organisations: what the text defines, what the codebook knows, and slips of one letter."""

from functools import cache

from rapidfuzz import fuzz

from analysis import countries
from analysis.reader.ground.lexicon import lower_forms, rows_of
from analysis.reader.ground.switches import is_on
from analysis.reader.names.bodies import country_beside, initial_letters, known_bodies, official_name, written_bodies
from analysis.reader.names.letters import letters
from analysis.reader.names.names import plain_name
from analysis.reader.records import Body

SPELT = 50  # how well, of 100, first letters make the acronym at least


def definitions(docs, rows):
    """Return `(place of the sentence, Body)` of each acronym where the text writes it out, in order."""
    found = []
    for at, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        spelt = {}
        for body in written_bodies(doc, row):
            office = plain_name(body.acronym or "") in lower_forms("roles", "title")  # `Chief of Army Staff (COAS)`
            if body.acronym and not office and not countries.code(body.acronym):
                spelt.setdefault((body.last, body.acronym), []).append(body)
        for _, bodies in sorted(spelt.items(), key=lambda item: item[0]):
            best = max(bodies, key=lambda body: (_spells(body), -len(body.name)))
            if _spells(best) >= SPELT:
                found.append((at, best))
    return found


def _spells(body):
    """Return how well an acronym is made of the first letters of its name's words, in any order, from 0 to 100."""
    return fuzz.ratio(
        "".join(sorted(plain_name(body.acronym).replace(" ", ""))), "".join(sorted(initial_letters(body.name)))
    )


def defined_until(defs, at):
    """Return plain acronym → country as the text last defines it up to a sentence, else later."""
    ordered = sorted(defs, key=lambda one: (one[0] <= at, one[0] if one[0] <= at else -one[0]))
    return {plain_name(body.acronym): body.country for _, body in ordered}


def find_acronyms(row, at, defs, home):
    """Return the Bodies for which acronyms, and names of one word, of a sentence stand."""
    found, string = [], letters(row)
    near = list(dict.fromkeys(countries.code(word.text) for word in row if word.code == "C"))
    for place, word in enumerate(row):
        inside = word.text[1:-1].strip() if word.code == "a" else word.text
        one_word = word.code not in "Aa" and plain_name(inside) in _names_of_one_word()
        if not (word.code in "Aa" or (one_word and word.code in "NSQL")) or string[max(place - 1, 0) : place] == "X":
            continue
        rule, (name, kind, country), slip = _meant(inside, at, defs, home, near)
        if rule:
            body = Body(rule, kind, name, country, word.start + (word.code == "a"), word.end - (word.code == "a"))
            if not country and plain_name(name) not in known_bodies() and is_on("country-beside-body"):
                body.country = country_beside(row, place, place + 1)
                body.country_rule = "country-beside-body" if body.country else ""
            body.actor_name, body.slip = official_name(body), slip
            body.by = "full name" if plain_name(name) == plain_name(inside) else "alias"
            found.append(body)
    return found


def _meant(word, at, defs, home, near):
    """Return `(rule, (name, kind, country), slip)` of an acronym: by text, by country, by codebook, one letter off."""
    here = [one for one in defs if one[1].acronym == word]
    before = [one for one in here if one[0] <= at] or here
    if before and is_on("acronym-defined-here"):
        return "acronym-defined-here", _told(before[-1][1]), ""
    entries = known_bodies().get(plain_name(word), [])
    own = {entry["country"]: entry for entry in reversed(entries)}
    beside = next((own[country] for country in near if country in own), None)
    for rule, entry in (
        ("acronym-of-country-named-beside", beside),
        ("acronym-of-country-of-account", own.get(home)),
        ("acronym-of-the-codebook", entries[0] if len(entries) == 1 else None),
    ):
        if entry and is_on(rule):
            return rule, (entry["name"], entry["kind"], entry["country"]), ""
    rule = "acronym-one-letter-off"
    close = sorted((body.acronym, *_told(body)) for _, body in defs if _is_one_letter_off(word, body.acronym))
    if not entries and len({one[0] for one in close}) == 1 and len(word) > 2 and is_on(rule):
        return rule, close[0][1:], f"{word} for {close[0][0]}"
    return "", ("", "", ""), ""


def _told(body):
    return body.name, body.kind, body.country


def _is_one_letter_off(word, acronym):
    """Say whether two acronyms differ in one letter only."""
    return len(word) == len(acronym) and sum(a != b for a, b in zip(word, acronym, strict=True)) == 1


@cache
def _names_of_one_word():
    """Return the plain names of bodies that are one word and no acronym: Hamas, Fatah, Likud."""
    names = [plain_name(row["name"]) for row in rows_of("actors") if row["kind"] != "agency"]
    return frozenset(name for name in names if len(name.split()) == 1)
