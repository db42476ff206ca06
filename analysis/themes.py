"""What a sentence talks about: stretches of parsed sentences that carry a theme of the codebook."""

from analysis import terms
from analysis.words import cited

ANY = "*"


def _index(frame):
    """Return the theme terms as a lookup, each labelled with its theme and whether it counts."""
    rows = frame[["theme", "kind", "term"]].itertuples(index=False, name=None)
    return terms.index([((theme, kind), term) for theme, kind, term in rows])


def _parties(found, mentions):
    """Return `("party", word position)` → the position after the party's name, for mentions of one sentence."""
    kinds = {}
    for mention in mentions:
        places = [n for n, word in enumerate(found) if mention["first"] <= word.first < mention["last"]]
        if places:
            kinds[mention["kind"], places[0]] = places[-1] + 1
    return kinds


def hits(found, lookup, kinds=None):
    """Return `(theme, term, first, last)` for each stretch of words that carries a theme.

    Within a theme the longest match wins; where that is one that doesn't count, nothing is coded. Themes may overlap.
    """
    all_hits = terms.matches(lookup, found, kinds)
    themes = dict.fromkeys(label[0] for label, *_ in all_hits if label[0] != ANY)
    rows = []
    for theme in themes:
        rivals = [
            ((label[1] == "counts", term), first, last)
            for label, term, first, last in all_hits
            if label[0] in (theme, ANY)
        ]
        best = terms.longest([("", *rival[:1], *rival[1:]) for rival in rivals])
        rows += [(theme, term, first, last) for _, (counts, term), first, last in best if counts]
    return sorted(rows, key=lambda hit: (hit[2], hit[3], hit[0]))


def find(reading, docs, sentences_words, mentions, book):
    """Return theme rows of an article: one per stretch and theme, with the term that found it."""
    lookup, rows = terms.once(book["theme_terms"], _index), []
    for doc, found in zip(docs, sentences_words, strict=True):
        here = [
            m for m in mentions if m["sentence"] == doc.user_data["sentence"] and m["kind"] == "party" and "first" in m
        ]
        for theme, term, first, last in hits(found, lookup, _parties(found, here)):
            row = cited(doc, found, first, last, reading.text)
            rows.append({"article": reading.article["article"], **row, "theme": theme, "term": term})
    return rows
