"""Words and phrases in their place: folded search, and the concordance (keyword in context) that it gives."""

import re
from functools import lru_cache

import pandas as pd

from analysis.reading.shadows import shadow

WIDTH = 60  # characters of context on each side
ENDINGS = "(?:s|es|ed|d|ing|ies|ied|er|ers)?"
LEMMA_TAIL = re.compile(r"(?<=\w{2})(?:e|y)$")
PLAIN_WORD = re.compile(r"\w+")
COLUMNS = ["article", "sentence", "start", "end", "left", "match", "right"]


@lru_cache(maxsize=200_000)
def folded(text):
    """Return the text in plain lower-case letters and single spaces, and the offset that each character stands for.

    `Việt Nam`, `Viet Nam` and `Vietnam` fold to the same word; straight and curly quotes to one.
    """
    plain, offsets = shadow(text)
    return plain.lower(), offsets


def pattern(query, *, lemma=False):
    """Return the regular expression for a word or phrase: folded, whole words, `*` for any ending, any white space.

    With `lemma` each word also stands for its regular inflections (`thank` finds thanked and thanking).
    """
    words = [word for word in folded(query)[0].split() if word.strip("*")]
    if not words:
        raise ValueError("the query holds no word")
    parts = [_word(word, lemma) for word in words]
    return re.compile(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)")


def _word(word, lemma):
    """Return the expression of one folded word of a query."""
    if "*" in word or not lemma:
        return r"\w*".join(re.escape(part) for part in word.split("*"))
    stem, last = LEMMA_TAIL.sub("", word), re.escape(word[-1])
    return rf"(?:{re.escape(word)}(?:{last})?{ENDINGS}|{re.escape(stem)}{ENDINGS})"


def concordance(sentences, query, *, lemma=False, sort="right", width=WIDTH):
    """Return one row per place where a word or phrase stands: its sentence, span in the file, and the words around it.

    The search is folded (diacritics, case, quotes); what is shown is the file's own wording, white space as one space.
    `sort` is `right`, `left` (by the words next to the match, outward), `match` or `text` (the order of the readouts).
    """
    find, rows = pattern(query, lemma=lemma), []
    for row in sentences[["article", "sentence", "start", "text"]].itertuples(index=False):
        plain, offsets = folded(row.text)
        for found in find.finditer(plain):
            first, last = offsets[found.start()], offsets[found.end() - 1] + 1
            rows.append(
                (row.article, row.sentence, row.start + first, row.start + last, *_around(row.text, first, last, width))
            )
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.iloc[_order(table, sort)].reset_index(drop=True)


def places(table, sentences, *, sort="right", width=WIDTH):
    """Return the concordance of any coded table (formulae, themes, partnerships): one row for each of its rows."""
    texts = sentences[["article", "sentence", "start", "text"]].rename(columns={"start": "first"})
    joined = table[["article", "sentence", "start", "end"]].merge(texts, on=["article", "sentence"])
    rows = []
    for row in joined.itertuples(index=False):
        around = _around(row.text, row.start - row.first, row.end - row.first, width)
        rows.append((row.article, row.sentence, row.start, row.end, *around))
    found = pd.DataFrame(rows, columns=COLUMNS)
    return found.iloc[_order(found, sort)].reset_index(drop=True)


def _around(text, first, last, width):
    """Return `(left, match, right)` of a span, on one line."""
    left, match, right = (" ".join(part.split()) for part in (text[:first], text[first:last], text[last:]))
    glue_left = " " if text[:first][-1:].isspace() else ""
    glue_right = " " if text[last:][:1].isspace() else ""
    return (left + glue_left)[-width:], match, (glue_right + right)[:width]


def _order(table, sort):
    """Return the row order of a concordance."""
    if sort not in ("left", "right", "match", "text"):
        raise ValueError(f"sort is {sort!r}; it should be left, right, match or text")
    words = {
        "right": lambda row: PLAIN_WORD.findall(folded(row.right)[0]),
        "left": lambda row: PLAIN_WORD.findall(folded(row.left)[0])[::-1],
        "match": lambda row: folded(row.match)[0],
        "text": lambda row: "",
    }[sort]
    keys = [(words(row), row.article, row.sentence, row.start) for row in table.itertuples(index=False)]
    return sorted(range(len(keys)), key=keys.__getitem__)
