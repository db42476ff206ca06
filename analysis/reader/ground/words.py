"""The words of a parsed sentence, as terms and formulae are looked up among them."""

import re
from functools import lru_cache

from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import span
from analysis.reader.records import TermWord

SPELLINGS = [
    (re.compile(pattern), new)
    for pattern, new in (
        ("is(ation|ations|e|ed|es|ing)$", r"iz\1"),
        ("(lab|van|fav|hon|arm|hum|rum|harb|neighb|endeav|behavi)our", r"\1or"),
        ("(defen|offen|licen)ce", r"\1se"),
        ("(cent|theat|met)re(s?)$", r"\1er\2"),
        ("^(program)me", r"\1"),
        ("(trave|counse|fue|labe|mode|cance)ll(?=ed|ing|er)", r"\1l"),
    )
]
PREFIXES = word_class("prefixes-of-one-word")
SILENT = word_class("signs-that-are-no-words")


@lru_cache(maxsize=100_000)
def plain_word(word):
    """Return a word in lower case and in one spelling, British and American alike."""
    word = word.lower()
    for pattern, new in SPELLINGS:
        word = pattern.sub(new, word)
    return word


def words_of(doc):
    """Return the words of a parsed sentence; a hyphen parts two, except after a prefix (`multi-lateral` is one)."""
    found, hyphen, spaced = [], False, True
    for token in doc:
        text, after = token.text, bool(token.whitespace_)
        if text in SILENT or token.is_space:
            hyphen, spaced = text == "-" and not after and not spaced, after
            continue
        parts = [text] if token.is_punct else [part for part in text.split("-") if part]
        for place, part in enumerate(parts):
            form, joined = plain_word(part), hyphen or place > 0
            lemma = plain_word(token.lemma_) if len(parts) == 1 else form
            last = found[-1] if joined and found and found[-1].form in PREFIXES else None
            if last:
                both = (last.text + part, last.form + form, last.form + lemma)
                found[-1] = TermWord(*both, last.first, token.i + 1, last.joined, last.start, span(token)[1])
            else:
                found.append(TermWord(part, form, lemma, token.i, token.i + 1, joined, *span(token)))
        hyphen, spaced = False, after
    return found


def cite_words(sentence, found, first, last, text):
    """Return the columns `sentence`, `start`, `end`, `text` of words first to last (exclusive) of a sentence."""
    start, end = found[first].start, found[last - 1].end
    return {"sentence": sentence["sentence"], "start": start, "end": end, "text": text[start:end]}
