"""The parser as it is used here: what it loads, how it divides words, and the English words that it knows."""

import re
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from analysis.reader.ground import ruler
from analysis.reader.ground.model import MODEL

JOINED = re.compile(r"(?:[Cc]o-[A-Za-z]|[Rr]e-[a-z]|de-[a-z])[a-z]{2,}$").match  # one word: `co-chaired`, `de-escalate`
ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ly", ""))


@Language.component("joined_words")
def joined_words(doc):
    """Give a word in `co-`, `re-` or `de-` the stem of its second half, which the lemmatiser knows: `co-chair`.

    Where English writes the whole as one word, so does the stem: `re-affirmed` → `reaffirm`.
    """
    stem = pipeline().get_pipe("lemmatizer").lemmatize
    for token in doc:
        if JOINED(token.text):
            before, after = token.lower_.split("-")
            half = Doc(doc.vocab, words=[after], pos=[token.pos_ or "X"])[0]
            one = (stem(half) or [after])[0]
            token.lemma_ = before + one if before + one in vocabulary() else f"{before}-{one}"
    return doc


@Language.component("one_sentence")
def one_sentence(doc):
    """Keep the parser from dividing what the reader of files has already divided into sentences."""
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def pipeline(model=MODEL):
    """Return the spaCy pipeline, without entity recognition: it costs half of the parse and the rules do its work."""
    return _loaded(model)  # named or not, a model is loaded once


@cache
def _loaded(model):
    nlp = spacy.load(model, exclude=["ner"])
    nlp.add_pipe("one_sentence", before="parser")
    nlp.add_pipe("joined_words", last=True)
    nlp.tokenizer.token_match = JOINED
    ruler.remember(nlp.get_pipe("attribute_ruler"))
    return nlp


@cache
def vocabulary():
    """Return the English words, lower case, that the parser's lemmatiser knows (WordNet's)."""
    index = pipeline().get_pipe("lemmatizer").lookups.get_table("lemma_index")
    return frozenset(word for words in index.values() for word in words) | frozenset(pipeline().Defaults.stop_words)


@cache
def english(word):
    """Say whether a word, as written or by its stem, is an English word."""
    lower = word.lower()
    stems = [lower, lower.replace("is", "iz"), lower.replace("our", "or"), lower.replace("re", "er")]
    for ending, rest in ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            stems.append(lower[: -len(ending)] + rest)
    return any(stem in vocabulary() for stem in stems) or (
        "-" in word and all(english(part) for part in word.split("-") if part)
    )
