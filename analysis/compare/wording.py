"""How two texts of one wording differ, word by word: what a mirror changed, left out or added."""

import re
from difflib import SequenceMatcher

import pandas as pd

from analysis.reader.reading.files import InputError

WORD = re.compile(r"\S+")
SHINGLE = 5  # words in a row that are compared
COPIED = 0.6  # share of the shorter text's shingles in the longer one from which two texts are one
COLUMNS = ["a", "b", "start_a", "end_a", "start_b", "end_b"]


def _words(corpus, article):
    """Return the words of a readout's body as `(start, end, word)`."""
    rows = corpus.sentences[(corpus.sentences["article"] == article) & (corpus.sentences["part"] == "body")]
    return [
        (int(row.start) + found.start(), int(row.start) + found.end(), found[0])
        for row in rows.itertuples() for found in WORD.finditer(row.text)
    ]  # fmt: skip


def _shingles(words):
    plain = [re.sub(r"\W", "", word).lower() for *_, word in words]
    return {tuple(plain[at : at + SHINGLE]) for at in range(len(plain) - SHINGLE + 1)}


def copied(corpus, a, b):
    """Return how much of the shorter of two readouts stands word for word in the longer one, 0 to 1."""
    one, other = (_shingles(_words(corpus, article)) for article in (a, b))
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def is_copy(corpus, a, b):
    """Say whether two readouts are one text, and no second account."""
    return copied(corpus, a, b) >= COPIED


def differences(corpus, a, b):
    """Return one row per place where two readouts differ: the words of either, as cited, and where they stand.

    Raises InputError where one of them isn't in the corpus.
    """
    if missing := [one for one in (a, b) if one not in corpus.texts]:
        raise InputError(f"no readout is named {missing[0]}")
    words = [_words(corpus, article) for article in (a, b)]
    found, texts = [], [corpus.texts[a], corpus.texts[b]]
    for what, *ends in SequenceMatcher(None, *([w for *_, w in each] for each in words), autojunk=False).get_opcodes():
        if what == "equal":
            continue
        spans = [
            (own[first][0], own[last - 1][1]) if first < last else (None, None)
            for own, first, last in zip(words, ends[::2], ends[1::2], strict=True)
        ]
        cited = ["" if start is None else text[start:end] for text, (start, end) in zip(texts, spans, strict=True)]
        found.append([*cited, *spans[0], *spans[1]])
    return pd.DataFrame(found, columns=COLUMNS).astype(dict.fromkeys(COLUMNS[2:], "Int64"))


def differences_of(corpus, pairs):
    """Return the differences of many pairs of readouts, each row with its `article_a` and `article_b`."""
    parts = [
        differences(corpus, row.a, row.b).assign(article_a=row.a, article_b=row.b) for row in pairs.itertuples()
    ]  # fmt: skip
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=[*COLUMNS, "article_a", "article_b"])
