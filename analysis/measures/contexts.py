"""Words and phrases in their place: folded search, and the concordance (keyword in context) that it gives."""

import re
from functools import lru_cache

import pandas as pd

from analysis.measures.lemmas import forms
from analysis.plain import ONE_WORD, readable, shadow

WIDTH = 60  # characters of context on each side
PLAIN_WORD = re.compile(r"\w+")
CODED = {"theme": "themes", "formula": "formulae", "tier": "partnerships", "act": "statements"}  # → its table
SORTS = ("right", "left", "match", "text")
COLUMNS = ["article", "sentence", "start", "end", "left", "match", "right"]


@lru_cache(maxsize=200_000)
def folded(text):
    """Return the text in plain lower-case letters and single spaces, and the offset that each character stands for.

    `Việt Nam`, `Viet Nam` and `Vietnam` fold to the same word; straight and curly quotes to one.
    """
    plain, offsets = shadow(text)
    return plain.lower(), offsets


def pattern(query, *, vocabulary=()):
    """Return the regular expression for a word or phrase: folded, whole words, `*` for any ending, any white space.

    With a `vocabulary` of folded words each word of the query also stands for those that are forms of it as a lemma
    (`meet` for met and meeting).
    """
    written = ONE_WORD.sub(r"\1\2", query.title()) if ONE_WORD.search(query.title()) else query
    words = [word for word in folded(written)[0].split() if word.strip("*")]
    if not words:
        raise ValueError("the query holds no word")
    parts = [_word(word, vocabulary) for word in words]
    return re.compile(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)")


def _word(word, vocabulary):
    """Return the expression of one folded word of a query."""
    if "*" in word or not vocabulary:
        return r"\w*".join(re.escape(part) for part in word.split("*"))
    return f"(?:{'|'.join(map(re.escape, forms(word, vocabulary)))})"


def concordance(sentences, query, *, lemma=False, sort="right", width=WIDTH):
    """Return one row per place where a word or phrase stands: its sentence, span in the file, and the words around it.

    The search is folded (diacritics, case, quotes); what is shown is the file's own wording, white space as one space.
    With `lemma` each word stands for all its forms. `sort` is `right`, `left` (by the words next to the match,
    outward), `match` or `text` (the order of the readouts).
    """
    texts = [folded(text)[0] for text in sentences["text"]] if lemma else ()
    find, rows = pattern(query, vocabulary={word for text in texts for word in PLAIN_WORD.findall(text)}), []
    for row in sentences[["article", "sentence", "start", "text"]].itertuples(index=False):
        plain, offsets = folded(row.text)
        for found in find.finditer(plain):
            first, last = offsets[found.start()], offsets[found.end() - 1] + 1
            rows.append(
                (row.article, row.sentence, row.start + first, row.start + last, *_around(row.text, first, last, width))
            )
    return ordered(pd.DataFrame(rows, columns=COLUMNS), sort)


def find(corpus, query, *, by="word", sort="right", width=WIDTH):
    """Return the concordance of a `word` or phrase, a `lemma`, a `theme`, a `formula`, a `tier` or an `act`.

    The columns are those of `concordance`. Raises ValueError where `by` is none of these.
    """
    if by in ("word", "lemma"):
        return concordance(corpus.sentences, query, lemma=by == "lemma", sort=sort, width=width)
    if by not in CODED:
        raise ValueError(f"by is {by!r}; it should be one of word, lemma, {', '.join(CODED)}")
    table = corpus.view(CODED[by])
    spans = {"verb_start": "start", "verb_end": "end"} if by == "act" else {}
    return places(table[table[by] == query].rename(columns=spans), corpus.sentences, sort=sort, width=width)


def places(table, sentences, *, sort="right", width=WIDTH):
    """Return the concordance of any coded table (formulae, themes, partnerships): one row for each of its rows."""
    texts = sentences[["article", "sentence", "start", "text"]].rename(columns={"start": "first"})
    joined = table[["article", "sentence", "start", "end"]].merge(texts, on=["article", "sentence"])
    rows = []
    for row in joined.itertuples(index=False):
        around = _around(row.text, row.start - row.first, row.end - row.first, width)
        rows.append((row.article, row.sentence, row.start, row.end, *around))
    return ordered(pd.DataFrame(rows, columns=COLUMNS), sort)


def _around(text, first, last, width):
    """Return `(left, match, right)` of a span, on one line, without markup; a space at a border stays."""
    parts = (text[:first], text[first:last], text[last:])
    left, match, right = (readable(f"x{part}x")[1:-1] for part in parts)
    return left.lstrip()[-width:], match.strip(), right.rstrip()[:width]


def ordered(table, sort="right"):
    """Return the rows of a concordance in another order: `right`, `left`, `match` or `text`."""
    if sort not in SORTS:
        raise ValueError(f"sort is {sort!r}; it should be one of {', '.join(SORTS)}")
    return table.iloc[_order(table, sort)].reset_index(drop=True)


def _order(table, sort):
    """Return the row order of a concordance."""
    words = {
        "right": lambda row: PLAIN_WORD.findall(folded(row.right)[0]),
        "left": lambda row: PLAIN_WORD.findall(folded(row.left)[0])[::-1],
        "match": lambda row: folded(row.match)[0],
        "text": lambda row: "",
    }[sort]
    keys = [(words(row), row.article, row.sentence, row.start) for row in table.itertuples(index=False)]
    return sorted(range(len(keys)), key=keys.__getitem__)
