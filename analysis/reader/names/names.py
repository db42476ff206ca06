"""Persons' names: their words in plain letters, which of them serve alone, and when two names are one person's."""

import re
from functools import cache

import numpy as np
from anyascii import anyascii
from rapidfuzz import fuzz, process

from analysis.reader.ground.lexicon import rows_of, word_class, word_values

SUFFIXES = word_class("suffixes-of-names")
PARTICLES = word_class("particles-of-names")
PATRONYMIC = word_class("particles-before-a-father")
ALWAYS = word_class("particles-also-in-capitals")
FAMILY_ALONE = word_values("languages-of-family-name-alone")
ALIKE = 80  # of 100 letters: `Vorachith` and `Volachith` are one word, `Phuc` and `Thuc` two
TOGETHER = 64  # words that are held against all others at once
INITIAL = re.compile(r"(?!St\.)[A-Z][a-z]\. ")  # of two letters: `Zs. Toth`


@cache
def plain_name(name):
    """Return a name in lower-case plain letters and single spaces: hyphens and stops part words, apostrophes do not.

    >>> plain("Trần Đức-Lương"), plain("O’Neill")
    ('tran duc luong', 'oneill')
    """
    letters = re.sub(r"['’`]", "", anyascii(name).lower())
    return " ".join(re.findall(r"[a-z0-9]+", letters))


@cache
def name_parts(name):
    """Return a name's words in plain letters, without initials and suffixes, unless nothing else is left."""
    every = tuple(plain_name(name).split())
    kept = tuple(word for word in every if len(word) > 1 and word not in SUFFIXES)
    return kept or every


@cache
def telling(name):
    """Return a name's words without particles (`bin`, `al`, `von`) either: the ones by which it is known."""
    spoken = " ".join(word for word in name.split() if not is_particle(word))
    return name_parts(spoken) if spoken and plain_name(spoken) else name_parts(name)


def is_particle(word):
    """Say whether a word of a name is a particle: `von`, `de`, `Bin`, `Al`; with a capital `Van` and `Do` are none."""
    return plain_name(word) in ALWAYS or (word.islower() and plain_name(word) in PARTICLES)


@cache
def _nicknames():
    """Return plain short form → the plain given names that it stands for."""
    table = {}
    for row in rows_of("nicknames"):
        table.setdefault(plain_name(row["nickname"]), set()).add(plain_name(row["name"]))
    return table


@cache
def given_names_alike(first, second):
    """Say whether two given names may be one person's: equal, one the other's short form, spelling or initial."""
    ours, theirs = ({name, *_nicknames().get(name, ())} for name in (first, second))
    return bool(ours & theirs) or (min(len(first), len(second)) == 1 and first[0] == second[0])


@cache
def _families():
    """Return family name → the language in which it comes first, the codebook's first one of a shared name."""
    return {row["form"].lower(): row["language"] for row in reversed(rows_of("name_words")) if row["kind"] == "family"}


def family_first(name):
    """Say of a name in which language its family name comes first (`Vietnamese`, `Korean`, `Chinese`), or nothing."""
    words = plain_name(name).split()
    found = _families().get(words[0]) if len(words) > 1 else None
    return None if found == "Vietnamese" and len(words) > 4 else found


def _in_order(short, long):
    """Say whether the words of one name stand in the other in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)


def _of_another_given_name(first, second):
    """Say whether names with a father's in them begin otherwise: `Khalid bin Salman` is the son, not Salman."""
    fathered = PATRONYMIC & {*plain_name(first).split(), *plain_name(second).split()}
    return bool(fathered) and not _spelled_alike(telling(first)[0], telling(second)[0])


@cache
def is_same_name(first, second):
    """Say whether two full names are one person's: equal, turned round, one longer, other given name or spelling."""
    one, two = sorted((telling(first), telling(second)), key=len)
    if one == two:
        return True
    if len(one) < 2 or _of_another_given_name(first, second):
        return False
    if _in_order(one, two) and one[-1] in two[1:]:
        return True
    arabic = PATRONYMIC & set(plain_name(first).split())
    if len(one) == len(two) == 2 and one == two[::-1] and not arabic:
        return True
    if "".join(one) == "".join(two) or (len(one) == len(two) and sorted(one) == sorted(two) and not arabic):
        return True
    if len(one) == len(two) and not all(map(_may_be_one, one[1:-1], two[1:-1])):
        return False  # `Kim Yong Il` and `Kim Jong Il`
    initial = (INITIAL.match(first) or INITIAL.match(second)) and one[0][:2] == two[0][:2]
    return one[-1] == two[-1] and (bool(initial) or given_names_alike(one[0], two[0]))


@cache
def alike(first, second):
    """Say whether two full names differ only in the spelling of their words."""
    one, two = telling(first), telling(second)
    if min(len(one), len(two)) < 2 or _of_another_given_name(first, second):
        return False
    if len(one) != len(two):
        short, long = sorted((one, two), key=len)
        rest = iter(long)
        return all(any(_spelled_alike(word, other) for other in rest) for word in short)
    turned = zip(one, reversed(two), strict=True) if len(one) == 2 and " bin " not in plain_name(first) else ()
    return all(_spelled_alike(a, b) for a, b in zip(one, two, strict=True)) or (
        bool(turned) and all(_spelled_alike(a, b) for a, b in turned)
    )


def words_alike(words):
    """Return word → those of some names' words, itself among them, that may be the same word in another spelling."""
    words, table = sorted(words), {word: {word} for word in sorted(words)}
    initials, names = {}, {}
    for word in words:
        initials.setdefault(word[:1], []).append(word)
        for name in {word, *_nicknames().get(word, ())}:
            names.setdefault(name, []).append(word)
    same = [some for some in names.values() if len(some) > 1]
    same += [some for some in initials.values() if any(len(word) == 1 for word in some)]
    long = [word for word in words if len(word) > 4]
    for at in range(0, len(long), TOGETHER):
        some = long[at : at + TOGETHER]
        for one, other in np.argwhere(process.cdist(some, long, scorer=fuzz.ratio, score_cutoff=ALIKE)):
            table[some[one]].add(long[other])
    for some in same:
        for word in some:
            table[word].update(some)
    return table


def _may_be_one(one, two):
    """Say whether two middle names can be one: alike, particles, or one the other's initial."""
    particles = max(len(one), len(two)) < 3  # `Al Sisi` and `El-Sisi`
    return particles or _spelled_alike(one, two) or (1 in (len(one), len(two)) and one[0] == two[0])


def _spelled_alike(one, two):
    """Say whether two words are one in two spellings."""
    return one == two or given_names_alike(one, two) or (min(len(one), len(two)) > 4 and fuzz.ratio(one, two) >= ALIKE)


@cache
def fits_as_short_name(short, full):
    """Say how a shorter name may stand for a full one: 2 as custom has it, 1 by another of its words, 0 not at all."""
    words, whole = name_parts(short), name_parts(full)
    if len(words) >= len(whole) or not _in_order(words, whole):
        return 0
    order = family_first(full)
    customary = {"Vietnamese": whole[-len(words) :], "Korean": whole[: len(words)], "Chinese": whole[: len(words)]}
    return 2 if words == customary.get(order, whole[-len(words) :]) else 1


def given_alone(name, full, country):
    """Say whether a short name is the given name of a person whose language calls people by the family name first."""
    whole, words = name_parts(full), name_parts(name)
    if len(words) >= len(whole) or words != whole[-len(words) :]:
        return False
    if country == "JPN":
        given = _given_names("Japanese")
        return name in given and full.split()[0] not in given
    return country in FAMILY_ALONE and family_first(full) == FAMILY_ALONE[country]


@cache
def _given_names(language):
    """Return the frequent given names of a language."""
    rows = rows_of("name_words")
    return frozenset(row["form"] for row in rows if row["kind"] == "given" and row["language"] == language)


def slug(name):
    """Return an actor's id: a name's plain words without initials and suffixes, joined by hyphens.

    >>> slug("Joseph R. Biden, Jr."), slug("Lương Cường")
    ('joseph-biden', 'luong-cuong')
    """
    return "-".join(name_parts(name))
