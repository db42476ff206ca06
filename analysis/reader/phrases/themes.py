"""The themes of a readout: which stretches of its sentences carry which, by the terms of the codebook."""

from analysis.reader.ground import terms
from analysis.reader.ground.words import cite_words
from analysis.reader.records import ThemeRow

ANY = "*"  # a wording that covers hits of every theme


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


def code_themes(reading, sentences_words, mentions, book):
    """Return theme rows of an article: one per stretch and theme, with the term that found it."""
    lookup, rows = terms.once(book["theme_terms"], _theme_terms), []
    for sentence, found in zip(reading.sentences, sentences_words, strict=True):
        here = [one for one in mentions if one.sentence == sentence["sentence"] and one.kind == "party"]
        for theme, term, first, last in theme_hits(found, lookup, _parties(found, here)):
            cited = cite_words(sentence, found, first, last, reading.text)
            rows.append(ThemeRow(reading.article["article"], **cited, theme=theme, term=term))
    return rows
