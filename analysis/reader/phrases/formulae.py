"""The set phrases that diplomacy repeats: where each stands, whole, shortened, or with words between."""

from itertools import pairwise

from analysis.plain import shadow
from analysis.reader.ground import terms
from analysis.reader.ground.words import cite_words, plain_word
from analysis.reader.records import FormulaRow

BETWEEN = 2  # words that are not a formula's own between two of its words
JOINING = {"and", "the", "&"}


def _formula_words(frame):
    """Return `(formula, content keys, keys that a variant needs, all keys of its name)`, a hyphened word being one."""
    rows = frame[["formula", "words", "needs"]].itertuples(index=False, name=None)
    return [(name, _keys(words), set(_keys(needs)), set(_keys(shadow(name)[0]))) for name, words, needs in rows]


def _keys(words):
    return tuple(plain_word(word.replace("-", "").strip(",")) for word in words.split())


def formula_table(book):
    """Return the codebook's formulae as `_formula_words` gives them."""
    return terms.once(book["formulae"], _formula_words)


def _wholes(found):
    """Return `(keys, first, last)` for each word of a sentence, hyphened words as one, punctuation left out."""
    wholes = []
    for place, word in enumerate(found):
        if word.joined and wholes:
            keys, first, _ = wholes[-1]
            wholes[-1] = ({a + b for a in keys for b in (word.form, word.lemma)}, first, place + 1)
        elif word.form[:1].isalnum():
            wholes.append(({word.form, word.lemma, "=" + word.form}, place, place + 1))
    return wholes


def _all_keys(frame):
    """Return the word keys of all formulae: no other word is looked for."""
    return frozenset(key for _, words, _, name in _formula_words(frame) for key in (*words, *name))


def _places(wholes, asked):
    """Return word key → `(place, place after)` where it stands, also written as two words, of the keys asked for."""
    places = {}
    for place, (keys, *_) in enumerate(wholes):
        pair = {a + b for a in keys for b in wholes[place + 1][0]} if place + 1 < len(wholes) else set()
        for key in sorted((keys | pair) & asked):
            places.setdefault(key, []).append((place, place + (1 if key in keys else 2)))
    return places


def _close(earlier, later, own):
    """Say whether at most two words that are not the formula's own stand between two hits."""
    return sum(place not in own for place in range(earlier[1], later[0])) <= BETWEEN


def _chain(hits, own):
    """Return the longest chain of close hits in the formula's order, the shorter stretch and the earlier one first."""
    best = {}
    for hit in hits:
        before = [best[h] for h in best if h[1] <= hit[0] and h[2] < hit[2] and _close(h, hit, own)]
        best[hit] = (*max(before, key=lambda chain: (len(chain), chain[0][0]), default=()), hit)
    return max(best.values(), key=lambda chain: (len(chain), chain[0][0] - chain[-1][1], -chain[0][0]), default=())


def _variant(chain, hits, own, size):
    """Return the chain with the formula's words that cling to it, and the name of the variant."""
    numbers = {number for *_, number in chain}
    if len(numbers) == size:
        inserted = set(range(chain[0][0], chain[-1][1])) - own
        return chain, "inserted" if inserted else "exact"
    for hit in hits:
        whole = sorted([*chain, hit])
        if hit[2] not in numbers and all(_close(a, b, own) for a, b in pairwise(whole)):
            chain, numbers = tuple(whole), numbers | {hit[2]}
    return chain, "reordered" if len(numbers) == size else "shortened"


def formula_hits(found, book):
    """Return `(formula, variant, first word, last word)` for each set phrase among the words of a sentence.

    A variant keeps, in order and with at most two other words between, half of the formula's content words and never
    fewer than two; a hyphenated word is one. Variants: exact, inserted, shortened, reordered.
    """
    rows, wholes = [], _wholes(found)
    places = _places(wholes, terms.once(book["formulae"], _all_keys))
    for formula, words, needs, name in formula_table(book):
        left = sorted((*place, number) for number, word in enumerate(words) for place in places.get(word, ()))
        if len(left) < 2:
            continue
        own = {at for word in (*words, *name) for first, last in places.get(word, ()) for at in range(first, last)}
        own |= {place for place, (keys, *_) in enumerate(wholes) if keys & JOINING}
        while len(chain := _chain(left, own)) >= max(2, (len(words) + 1) // 2):
            if needs <= {words[number] for *_, number in chain}:
                chain, variant = _variant(chain, left, own, len(words))
                rows.append((formula, variant, wholes[chain[0][0]][1], wholes[chain[-1][1] - 1][2]))
            left = [hit for hit in left if hit not in chain]
    words = {name: set(own) for name, own, *_ in formula_table(book)}
    rows = [row for row in rows if not any(_within(row, other, words) for other in rows)]
    return sorted(rows, key=lambda row: (row[2], row[3], row[0]))


def _within(row, other, words):
    """Say whether a hit is part of a longer formula's: its words among that one's, its stretch in that one's."""
    return words[row[0]] < words[other[0]] and other[2] <= row[2] and row[3] <= other[3]


def code_formulae(reading, sentences_words, book):
    """Return formula rows of an article: one per occurrence, with its variant."""
    rows = []
    for sentence, found in zip(reading.sentences, sentences_words, strict=True):
        for formula, variant, first, last in formula_hits(found, book):
            cited = cite_words(sentence, found, first, last, reading.text)
            rows.append(FormulaRow(reading.article["article"], **cited, formula=formula, variant=variant))
    return rows
