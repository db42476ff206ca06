"""Set phrases that diplomacy repeats nearly word for word: where they stand, and in which variant."""

from itertools import pairwise

from analysis import terms

BETWEEN = 2
LINKING = {"and", "the", "of", "a", "in", "on", "to", "for", "&", "or"}


def _index(frame):
    """Return `(formula, word keys, keys that a variant needs)` per formula, a hyphened word being one."""
    rows = frame[["formula", "words", "needs"]].itertuples(index=False, name=None)
    return [(formula, _keys(words), set(_keys(needs))) for formula, words, needs in rows]


def _keys(words):
    return tuple(terms.plain(word.replace("-", "")) for word in words.split())


def _wholes(found):
    """Return `(keys, first, last)` for each word of a sentence, hyphened words as one, punctuation left out."""
    wholes = []
    for place, word in enumerate(found):
        if word.joined and wholes:
            keys, first, _ = wholes[-1]
            wholes[-1] = ({a + b for a in keys for b in (word.form, word.lemma)}, first, place + 1)
        elif word.form[:1].isalnum():
            wholes.append(({word.form, word.lemma}, place, place + 1))
    return wholes


def _places(wholes):
    """Return word key → `(place, place after)` where it stands, also written as two words."""
    places = {}
    for place, (keys, *_) in enumerate(wholes):
        pair = {a + b for a in keys for b in wholes[place + 1][0]} if place + 1 < len(wholes) else set()
        for key in sorted(keys | pair):
            places.setdefault(key, []).append((place, place + (1 if key in keys else 2)))
    return places


def _close(earlier, later, hits):
    """Say whether at most two words that are not the formula's stand between two hits."""
    inside = {place for first, last, _ in hits for place in range(first, last)}
    return sum(place not in inside for place in range(earlier[1], later[0])) <= BETWEEN


def _chain(hits):
    """Return the longest chain of close hits in the formula's order, the shorter stretch and the earlier one first."""
    best = {}
    for hit in hits:
        before = [best[h] for h in best if h[1] <= hit[0] and h[2] < hit[2] and _close(h, hit, hits)]
        best[hit] = (max(before, key=lambda chain: (len(chain), chain[0][0])) if before else ()) + (hit,)
    return max(best.values(), key=lambda chain: (len(chain), chain[0][0] - chain[-1][1], -chain[0][0]), default=())


def _variant(chain, hits, words, wholes):
    """Return the chain with the formula's words that cling to it, and the name of the variant."""
    numbers = {number for *_, number in chain}
    if len(numbers) == len(words):
        between = [keys for keys, *_ in wholes[chain[0][0] : chain[-1][1]]]
        known = set(words) | LINKING
        return chain, "exact" if all(keys & known for keys in between) else "inserted"
    for hit in hits:
        whole = sorted([*chain, hit])
        if hit[2] not in numbers and all(_close(a, b, hits) for a, b in pairwise(whole)):
            chain, numbers = tuple(whole), numbers | {hit[2]}
    return chain, "reordered" if len(numbers) == len(words) else "shortened"


def hits(found, book):
    """Return `(formula, variant, first word, last word)` for each set phrase among the words of a sentence.

    A variant keeps, in order and with at most two other words between, half of the formula's content words and never
    fewer than two; a hyphenated word is one. Variants: exact, inserted, shortened, reordered.
    """
    rows, wholes = [], _wholes(found)
    places = _places(wholes)
    for formula, words, needs in terms.once(book["formulae"], _index):
        left = sorted((*place, number) for number, word in enumerate(words) for place in places.get(word, ()))
        while len(chain := _chain(left)) >= max(2, (len(words) + 1) // 2):
            if needs <= {words[number] for *_, number in chain}:
                whole, variant = _variant(chain, left, words, wholes)
                rows.append((formula, variant, wholes[whole[0][0]][1], wholes[whole[-1][1] - 1][2]))
                chain = whole
            left = [hit for hit in left if hit not in chain]
    return sorted(rows, key=lambda row: (row[2], row[3], row[0]))


def find(reading, docs, words_of, book):
    """Return formula rows of an article: one per occurrence, with its variant."""
    rows = []
    for doc, found in zip(docs, words_of, strict=True):
        for formula, variant, first, last in hits(found, book):
            place = terms.row(doc, found, first, last, reading.text)
            rows.append({"article": reading.article["article"], **place, "formula": formula, "variant": variant})
    return rows
