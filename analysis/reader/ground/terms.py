"""The term language of the codebook: how a term is written in a cell, and where it stands in a parsed sentence."""

import re
from itertools import product

from analysis.codebook import digest
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.words import PREFIXES, plain_word

GAP = 3
GROUP = re.compile(r"\(([^()]*)\)")
SMALL = word_class("small-words-within-names")
STEM = 3
_made = {}  # function → digest of the file that it was last given, and what it made of it


def once(frame, make):
    """Return `make(frame)`, made anew only for a file of a codebook that holds something else than the last one."""
    key = digest(frame)
    if _made.get(make, ("",))[0] != key:
        _made[make] = key, make(frame)
    return _made[make][1]


def _test(wording):
    """Return the test of one written word: `("exact" | "word" | "start" | "form", value)`."""
    if wording.startswith("="):
        return "form", plain_word(wording[1:])
    if wording.endswith("*"):
        return "start", plain_word(wording[:-1])
    return ("word", plain_word(wording)) if wording.islower() or not wording.isalpha() else ("exact", wording)


def _parts(wording):
    """Return the words of a cell, parted at hyphens as those of a sentence are."""
    parts = wording.split("-")
    while len(parts) > 1 and parts[0].lower() in PREFIXES:
        parts[:2] = [parts[0] + parts[1]]
    return parts


def _any(wordings):
    """Return the element that stands for one word in any of several wordings."""
    tests = {_test(wording) for wording in wordings}
    tests |= {(kind, value[:-1] + "z") for kind, value in tests if kind == "start" and value.endswith("is")}
    return "any", frozenset(tests), tuple(sorted(value for kind, value in tests if kind == "start"))


def _elements(pieces):
    """Return the elements of a term: `("gap", n)`, `("names",)`, `("kind", name)`, `("any", tests, beginnings)`."""
    elements = []
    for piece in pieces:
        if isinstance(piece, tuple):
            elements.append(_any(piece))
            continue
        for part in piece.split():
            if part.startswith("..."):
                elements.append(("gap", int(part[3:] or GAP)))
            elif part == "Aa...":
                elements.append(("names",))
            elif part.startswith("<"):
                elements.append(("kind", part.strip("<>")))
            else:
                elements += [_any([word]) for word in _parts(part)]
    return tuple(elements)


def compile_term(term):
    """Return a term as sequences of elements: one per choice among alternatives of several words.

    A word in lower case stands for itself and its lemma (`invest`: invests, invested), in any case, in British or
    American spelling; a word with a capital only for itself as written (`UN`); `=arms` only for that form; `invest*`
    for every word that begins so; `...` for up to three words, `...5` for up to five; `(trade|free trade|)` for one of
    the alternatives, the empty one for nothing; `Aa...` for a run of words with capitals; `<party>` for a named actor
    of that kind. Hyphens are spaces, but not after a prefix (`multi-lateral`, `non-aligned`: one word). Raises
    ValueError for a term that is empty, or begins or ends with a gap.
    """
    choices = []
    for place, piece in enumerate(GROUP.split(term)):
        ways = [way.strip() for way in piece.split("|")] if place % 2 else [piece]
        single = tuple(way for way in ways if way and not set(way) & set(" -<.") and way != "Aa...")
        others = [way for way in ways if way not in single]
        choices.append([*([single] if place % 2 and single else []), *others] if place % 2 else ways)
    found = dict.fromkeys(_elements(choice) for choice in product(*choices))
    if any(not elements or "gap" in (elements[0][0], elements[-1][0]) for elements in found):
        raise ValueError(f"the term {term!r} is empty, or begins or ends with a gap")
    return list(found)


def _fits(tests, beginnings, word):
    """Say whether a word passes one of the tests."""
    return (
        ("word", word.form) in tests
        or ("word", word.lemma) in tests
        or ("exact", word.text) in tests
        or ("form", word.form) in tests
        or (bool(beginnings) and word.form.startswith(beginnings))
    )


def _run(found, at):
    """Return the end of the run of words with capitals that begins at a word, small words only inside."""
    end = at
    for place in range(at, len(found)):
        if found[place].text[:1].isupper():
            end = place + 1
        elif found[place].form not in SMALL:
            break
    return end


def _end(elements, found, at, kinds):
    """Return where the longest match of elements at a word ends (exclusive), or 0."""
    for number, (kind, *value) in enumerate(elements):
        if kind == "any":
            if at >= len(found) or not _fits(*value, found[at]):
                return 0
            at += 1
            continue
        rest = elements[number + 1 :]
        if kind == "gap":
            stops = range(at, min(at + value[0], len(found) - 1) + 1)
        elif kind == "names":
            stops = range(at + 1, _run(found, at) + 1)
        else:
            stops = [end] if (end := kinds.get((value[0], at))) else []
        return max((_end(rest, found, stop, kinds) for stop in stops), default=0)
    return at


def _needed(elements):
    """Return the words after the first, of each of which a match needs one, however many forms they have."""
    return tuple(
        frozenset(word for _, word in value[0]) for kind, *value in elements[1:] if kind == "any" and not value[1]
    )


def index(terms):
    """Return `(label, term)` pairs as a lookup by first word: what `matches` reads."""
    table = {}
    for label, term in terms:
        for elements in compile_term(term):
            kind, *value = elements[0]
            needed = _needed(elements)
            for test, word in value[0] if kind == "any" else [(kind, "")]:
                key = (test, word[:STEM]) if test == "start" else ("word" if test == "form" else test, word)
                table.setdefault(key, []).append((label, term, elements, needed))
    return table


def _candidates(table, found, at, kinds):
    """Return the terms whose first word may be this word."""
    word = found[at]
    keys = [("word", word.form), ("exact", word.text), ("start", word.form[:STEM])]
    keys += [("word", word.lemma)] if word.lemma != word.form else []
    keys += [("kind", "")] if any(place == at for _, place in kinds) else []
    keys += [("names", "")] if word.text[:1].isupper() and (not at or not found[at - 1].text[:1].isupper()) else []
    return [candidate for key in keys for candidate in table.get(key, ())]


def matches(table, found, kinds=None):
    """Return `(label, term, first, last)` of every match of the indexed terms, as word positions, last exclusive.

    `kinds` maps `(kind of actor, word position)` to the position after that actor's name.
    """
    hits, kinds = [], kinds or {}
    here = {wording for word in found for wording in (word.text, word.form, word.lemma)}
    for at in range(len(found)):
        for label, term, elements, needed in _candidates(table, found, at, kinds):
            if any(map(here.isdisjoint, needed)):
                continue
            if end := _end(elements, found, at, kinds):
                hits.append((label, term, at, end))
    return hits


def longest(hits):
    """Return the hits of each label that overlap no longer hit of the same label, in text order."""
    kept, taken = [], {}
    for hit in sorted(hits, key=lambda hit: (hit[2] - hit[3], hit[2])):
        cells = set(range(hit[2], hit[3]))
        if cells.isdisjoint(taken.setdefault(hit[0], set())):
            taken[hit[0]] |= cells
            kept.append(hit)
    return sorted(kept, key=lambda hit: (hit[2], hit[3], hit[0]))
