"""What the words of a readout say beyond its acts: its themes, and the set phrases that diplomacy repeats."""

from itertools import pairwise

from analysis.plain import shadow
from analysis.reader.ground import terms
from analysis.reader.ground.words import cite_words, plain_word, words_of
from analysis.reader.phrases.tiers import code_tiers
from analysis.reader.records import FormulaRow, ThemeRow

ANY = "*"  # a wording that covers hits of every theme
BETWEEN = 2  # words that are not a formula's own between two of its words
JOINING = {"and", "the", "&"}


def _theme_terms(frame):
    """Return the theme terms as a lookup, each labelled with its theme and whether it counts."""
    rows = frame[["theme", "kind", "term"]].itertuples(index=False, name=None)
    return terms.index([((theme, kind), term) for theme, kind, term in rows])


def _parties(found, mentions):
    """Return `("party", word position)` → the position after the party's name, for mentions of one sentence."""
    kinds = {}
    for mention in mentions:
        places = [n for n, word in enumerate(found) if mention.first <= word.first < mention.last]
        if places:
            kinds[mention.kind, places[0]] = places[-1] + 1
    return kinds


def theme_hits(found, lookup, kinds=None):
    """Return `(theme, term, first, last)` for each stretch of words that carries a theme.

    Within a theme the longest match wins; one that a longer wording which doesn't count covers is none. Themes may
    overlap.
    """
    counts, covers = [], []
    for (theme, kind), term, first, last in terms.matches(lookup, found, kinds):
        (counts if kind == "counts" else covers).append((theme, term, first, last))
    free = [hit for hit in counts if not any(_covers(cover, hit) for cover in covers)]
    return terms.longest(free)


def _covers(cover, hit):
    """Say whether a wording that doesn't count holds a hit of its theme and is longer."""
    (theme, _, start, end), (own, _, first, last) = cover, hit
    return theme in (own, ANY) and start <= first and last <= end and end - start > last - first


def code_themes(reading, docs, sentences_words, mentions, book):
    """Return theme rows of an article: one per stretch and theme, with the term that found it."""
    lookup, rows = terms.once(book["theme_terms"], _theme_terms), []
    for doc, found in zip(docs, sentences_words, strict=True):
        here = [one for one in mentions if one.sentence == doc.user_data["sentence"] and one.kind == "party"]
        for theme, term, first, last in theme_hits(found, lookup, _parties(found, here)):
            cited = cite_words(doc, found, first, last, reading.text)
            rows.append(ThemeRow(reading.article["article"], **cited, theme=theme, term=term))
    return rows


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


def _places(wholes):
    """Return word key → `(place, place after)` where it stands, also written as two words."""
    places = {}
    for place, (keys, *_) in enumerate(wholes):
        pair = {a + b for a in keys for b in wholes[place + 1][0]} if place + 1 < len(wholes) else set()
        for key in sorted(keys | pair):
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
    places = _places(wholes)
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


def code_formulae(reading, docs, sentences_words, book):
    """Return formula rows of an article: one per occurrence, with its variant."""
    rows = []
    for doc, found in zip(docs, sentences_words, strict=True):
        for formula, variant, first, last in formula_hits(found, book):
            cited = cite_words(doc, found, first, last, reading.text)
            rows.append(FormulaRow(reading.article["article"], **cited, formula=formula, variant=variant))
    return rows


def code_phrases(reading, docs, mentions, meetings, book):
    """Return `(partnership rows, formula rows, theme rows, problem rows)` of one article.

    `mentions` (for the names of parties) and `meetings` (for the sides of a tie) may be empty.
    """
    found = [words_of(doc) for doc in docs]
    ties, problems = code_tiers(reading, docs, found, meetings, book)
    sets = code_formulae(reading, docs, found, book)
    return ties, sets, code_themes(reading, docs, found, mentions, book), problems
