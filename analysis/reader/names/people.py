"""The persons of one article: which namings are one person's, and for whom a short name stands."""

import re
import unicodedata
from functools import cache

from rapidfuzz.distance import Levenshtein

from analysis import countries
from analysis.codebook import read_codebook
from analysis.reader.ground.lexicon import word_class, word_values
from analysis.reader.names.names import (
    SUFFIXES,
    alike,
    family_first,
    is_particle,
    is_same_name,
    name_parts,
    part_of,
    plain_name,
    telling,
)
from analysis.reader.names.offices import RANKS

FAMILY_ALONE = word_values("family-alone")
HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")  # a Korean given name after the family name: `Chung Sye-kyun`
EXPAND = word_values("expand")
SYLLABLE = re.compile(
    r"[^\WaeiouyAEIOUY]{0,3}(?:[aeiouyAEIOUY][\u0300-\u0303\u0306\u0309\u031b\u0323]*){1,3}(?:ch|ng|nh|[cmnpt])?"
)
REGNAL = re.compile(r"\b(?:I{1,3}|IV|VI{0,3}|XI?V|XVI)$")
OFFICE_WORDS_APART = word_class("office-words-apart")


@cache
def office_words(wording):
    """Return the words of an office in plain letters, abbreviations written out."""
    return frozenset(
        part.removesuffix("s")
        for word in plain_name(wording).split()
        for part in EXPAND.get(word, word).split()
        if part not in OFFICE_WORDS_APART
    )


@cache
def titles():
    """Return plain form → row of the codebook's offices and role nouns."""
    rows = read_codebook()["roles"].to_dict("records")
    return {plain_name(row["form"]): row for row in rows if row["kind"] in ("title", "role noun")}


@cache
def office_row(wording):
    """Return the codebook's row of the longest office named in a wording, its last words first; or nothing."""
    words = plain_name(wording).split()
    best = None
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            row = titles().get(" ".join(words[first:last]))
            if row and (best is None or last - first > best[0]):
                best = (last - first, row)
    return best[1] if best else None


def is_full(name, kind=""):
    """Say whether a name is whole: of two words and more, or a monarch's with a number or a pope's."""
    words = [
        word for word in name.split() if plain_name(word) and not is_particle(word) and len(name_parts(word)[0]) > 1
    ]
    words = [word for word in words if plain_name(word) not in SUFFIXES]
    return len(words) > 1 or bool(REGNAL.search(name)) or "pope" in kind.lower()


def one_person(first, second):
    """Say whether two namings (dicts with name, roles, country) are one person's."""
    if first["country"] and second["country"] and first["country"] != second["country"]:
        return is_same_name(first["name"], second["name"]) and telling(first["name"])[0] == telling(second["name"])[0]
    return is_same_name(first["name"], second["name"]) or alike(first["name"], second["name"])


def offices_fit(roles, others):
    """Say how well two lists of offices agree: 2 where one's words hold the other's, 0 where they share none."""
    if not roles or not others:
        return 1
    ours, theirs = [office_words(role) for role in roles], [office_words(role) for role in others]
    if any(a and b and (a <= b or b <= a) for a in ours for b in theirs):
        return 2
    return 1 if any(a & b for a in ours for b in theirs) else 0


def holds(person, office, country):
    """Say whether a person of the article may be the holder of an office of a country."""
    if person["country"]:
        return person["country"] == country and offices_fit([office], person["roles"]) > 0
    held = " ".join(word for word in office.split() if countries.code(word) != country)
    return bool(office_words(held)) and any(office_words(held) <= office_words(role) for role in person["roles"])


def group(namings):
    """Return the persons of an article, one dict each (name, names, roles, country), from its full names."""
    people = []
    for naming in sorted(namings, key=lambda n: (-len(name_parts(n["name"])), n["order"])):
        known = next((person for person in people if one_person(person, naming)), None)
        if known is None:
            known = {"name": naming["name"], "names": [], "roles": [], "country": "", "order": naming["order"]}
            people.append(known)
        add_naming(known, naming)
    return sorted(people, key=lambda person: person["order"])


def add_naming(person, naming):
    """Add a naming to a person of the article and the person to the naming."""
    naming["person"] = person
    person["names"].append(naming["name"])
    person["order"] = min(person["order"], naming["order"])
    person["roles"] += [role for role in naming["roles"] if role not in person["roles"]]
    person["country"] = person["country"] or naming["country"]


def whose(naming, people):
    """Return `(person, reason)`: for whom a short name of the article stands, else nobody and why."""
    fits = []
    for person in people:
        custom = max((part_of(naming["name"], name) for name in person["names"]), default=0)
        custom = custom or 2 * any(name_parts(naming["name"]) == name_parts(name) for name in person["names"])
        office = offices_fit(naming["roles"], person["roles"])
        foreign = naming["country"] and person["country"] and naming["country"] != person["country"]
        if custom and (office or (custom == 2 and _of_rank(naming["roles"]))) and not foreign:
            fits.append(((custom, office), person))
    if not fits:
        return None, ""
    best = max(score for score, _ in fits)
    chosen = [person for score, person in fits if score == best]
    if len(chosen) > 1:
        return None, "the name is part of several persons' names: " + ", ".join(person["name"] for person in chosen)
    return chosen[0], ""


def _of_rank(roles):
    """Say whether offices are ranks that a person keeps beside any office: `Ambassador McEldowney`."""
    return bool(roles) and all(plain_name(role) in RANKS for role in roles)


@cache
def _genders():
    """Return plain form → gender of the codebook's offices and forms of address."""
    return {
        plain_name(row["form"]): row["gender"] for row in read_codebook()["roles"].to_dict("records") if row["gender"]
    }


def gender(roles, honors):
    """Return the gender that offices and forms of address tell: `m`, `f` or nothing."""
    for wording in [*honors, *roles]:
        for word in [plain_name(wording), *plain_name(wording).split()]:
            if word in _genders():
                return _genders()[word]
    return ""


def office_home(roles):
    """Return the country that an office alone tells (`Pope`), else nothing."""
    for role in roles:
        row = office_row(role)
        if row and row["country"]:
            return row["country"]
    return ""


def given_alone(name, person):
    """Say whether a short name is the given name of a person whose language calls people by the family name first."""
    whole, words, country = name_parts(person["name"]), name_parts(name), person["country"]
    if len(words) >= len(whole) or words != whole[-len(words) :]:
        return False
    if country == "JPN":
        return name in _given("Japanese") and person["name"].split()[0] not in _given("Japanese")
    if FAMILY_ALONE.get(country) == "Korean" and HYPHENED.fullmatch(person["name"].split()[-1]):
        return True
    return country in FAMILY_ALONE and family_first(person["name"]) == FAMILY_ALONE[country]


@cache
def _given(language):
    """Return the frequent given names of a language."""
    rows = read_codebook()["name_words"].to_dict("records")
    return frozenset(row["form"] for row in rows if row["kind"] == "given" and row["language"] == language)


@cache
def slip_of_title(wording):
    """Return the codebook's one title of two words or more that is a letter away from a wording, else nothing."""
    words = wording.lower().split()
    near = {
        row["form"]
        for row in titles().values()
        if row["kind"] == "title"
        and len(row["form"].split()) == len(words) > 1
        and _one_slip(words, row["form"].split())
    }
    return near.pop() if len(near) == 1 else ""


def _one_slip(words, others):
    """Say whether two phrases differ in one word, and that by one letter."""
    apart = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    return len(apart) == 1 and min(map(len, apart[0])) > 4 and Levenshtein.distance(*apart[0]) == 1


def looks_at_home(name, home):
    """Say whether a name is built as the account's own country builds them."""
    accented = any(not letter.isascii() for letter in name)
    if home == "VNM" and accented and SYLLABLE.fullmatch(unicodedata.normalize("NFD", name)):
        return True
    return home == "VNM" and family_first(name) == "Vietnamese" and (1 if accented else 2) < len(name_parts(name)) < 6
