"""What a statement is about: the countries, actors, numbers and content words of its content, each with a weight."""

import json
import math
import re
from collections import Counter
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pandas as pd
from snowballstemmer import stemmer

from analysis import countries, kept
from analysis.codebook import read_codebook
from analysis.measures.general import english
from analysis.measures.keyness import STOP
from analysis.plain import shadow
from analysis.sides import split

# G7, C5+1, F-16 are words, no numbers.
WORD = re.compile(r"[a-z]{1,3}-?\d+(?:\+\d+)?(?![\w-])|\d[\d,.]*\d|\d|[a-z][a-z'-]*[a-z]")
LITTLE = 0.35  # weight of a word of the genre beside that of another
NAMED = 1.2  # weight of a country or an actor that the content names
NUMBER = 1.5
NAMES = ("full name", "short name", "alias")
BACK = re.compile(r"\b(?:it|them|these|those|this (?:issue|matter|topic|purpose|end)|such)\b")  # what was told before
USUAL = 5.0  # tens: a word that stands once in 10^5 words of general English has weight 1
KIN = 0.85  # weight of two words of one matter beside that of the same word


@cache
def _stemmer():
    return stemmer("english")


@cache
def stem(word):
    """Return a folded word's stem: `negotiate` and `negotiations` are one."""
    return _stemmer().stemWord(word.removesuffix("'s").replace("-", ""))


@cache
def matters():
    """Return stem → the matters that its words and others may stand for (`kin_words.csv`)."""
    found = {}
    for row in read_codebook()["kin_words"].itertuples():
        found.setdefault(stem(row.word), set()).update(split(row.matter))
    return found


@cache
def of_the_genre():
    """Return the stems of words that stand in any readout and so tell little."""
    words = read_codebook()["words"].query("`class` == 'words-of-the-genre'")["word"]
    return frozenset(map(stem, words))


@cache
def _rarity():
    """Return stem → how rare its commonest word is in general English, in tens; what it follows from is kept."""
    own = kept.key("rarity", Path(__file__).read_bytes(), *map(version, ("symspellpy", "snowballstemmer")))
    held = kept.found([own]).get(own)
    least = json.loads(held) if held else _commonest()
    if not held:
        kept.keep({own: json.dumps(least).encode()})
    total = sum(english().values())
    return {key: math.log10(total / count) for key, count in least.items()}


def _commonest():
    """Return stem → how often its commonest word stands in general English."""
    least = {}
    for word, count in english().items():
        key = stem(word)
        least[key] = max(count, least.get(key, 0))
    return least


def _words(text):
    """Return the stems of the content words and numbers of a folded text, each with the word as it stands."""
    found = [word for word in WORD.findall(text) if word not in STOP]
    return {word.replace(",", "") if word[0].isdigit() else stem(word): word for word in found}


def _names(mentions, kinds):
    """Return the mentions by name: a pronoun or an office says who, and the words of a side's name tell its country."""
    return [row for row in mentions if row["kind"] in kinds and row["actor"] and row["resolved_by"] in NAMES]


def _named(text, start, mentions, names):
    """Return what a content names as terms, each with its wording, and its text without these, folded.

    Of an organisation the words of its full name count, so that an acronym and a description of it are alike.
    """
    plain, offsets = shadow(text)
    hidden, found, words = set(), {}, []
    for row in _names(mentions, ("person", "party", "organisation")):
        places = [at for at, offset in enumerate(offsets) if row["start"] <= start + offset < row["end"]]
        if places and row["kind"] == "person":
            hidden.update(places)
            found |= {f"@{actor}": row["text"] for actor in split(row["actor"])}
        elif places:
            words += [shadow(names.get(actor, ""))[0] for actor in split(row["actor"])]
    for first, end, iso3, _ in countries.places(plain):
        if first not in hidden:
            hidden.update(range(first, end))
            found[f"@{iso3}"] = countries.name(iso3)
    rest = "".join(" " if at in hidden else letter for at, letter in enumerate(plain))
    return found, " ".join([rest, *words]).lower()


def _span(row):
    """Return where a statement's content stands, or its verb where it has none."""
    return (row["verb_start"], row["verb_end"]) if pd.isna(row["content_start"]) else (
        row["content_start"], row["content_end"])  # fmt: skip


def terms(row, text, mentions, names):
    """Return term → its wording in one statement: `@` before a country or an actor, stems of words, numbers.

    `mentions` are those of the sentence, `names` actor → name.
    """
    start, end = map(int, _span(row))
    near = [one for one in mentions if one["start"] < end and start < one["end"]]
    named, rest = _named(text[start:end], start, near, names)
    return named | _words(rest)


def points_back(row, text):
    """Say whether a statement's content has a word for what was told before it (`approve it`)."""
    start, end = map(int, _span(row))
    return bool(BACK.search(text[start:end].lower()))


def weights(rows):
    """Return term → its weight among the statements of two texts, by rarity in English, in the genre and among them.

    A theme (`#` before its code) that only two of them have weighs more than one that many have; who speaks for a
    country names it in any case.
    """
    speaking = {f"@{land}" for row in rows for land in row["side"]}
    every = [[*row["terms"], *(f"#{theme}" for theme in row["themes"])] for row in rows]
    spread, total = Counter(term for one in every for term in one), len(every)
    own = {term: _weight(term) * (LITTLE if term in speaking else 1) for term in spread}
    return {term: own[term] * math.log(1 + total / count) / math.log(1 + total) for term, count in spread.items()}


def _weight(term):
    """Return how much a term tells by itself."""
    if term[0] == "#":
        return 1.0
    if term[0] == "@":
        return NAMED
    if term[0].isdigit():
        return NUMBER
    rare = min(_rarity().get(term, USUAL + 1), USUAL + 1.5) / USUAL
    return rare * (LITTLE if term in of_the_genre() else 1)


def shared(one, other, weight):
    """Return term of one statement → the weight that another shares in it: whole for the same, less for kin."""
    same, found, kin = one.keys() & other.keys(), {}, matters()
    for term in same:
        found[term] = weight[term]
    rest = [term for term in sorted(other.keys() - same) if term in kin]
    for term in sorted(one.keys() - same):
        if alike := [weight[each] for each in rest if term in kin and kin[term] & kin[each]]:
            found[term] = KIN * min(weight[term], max(alike))
    return found
