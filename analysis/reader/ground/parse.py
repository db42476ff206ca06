"""Sentences → parsed sentences, and the way back from them to the file's text."""

import json
import unicodedata

import numpy as np
from spacy.tokens import DocBin, Token

from analysis import kept
from analysis.plain import ESCAPE, shadow
from analysis.reader.ground import masking, stages
from analysis.reader.ground.model import MODEL
from analysis.reader.ground.pipeline import english, pipeline

TOGETHER = 64  # sentences that are parsed at once
HELD = 120_000  # words and marks of parsed sentences held in memory at most
NOTHING = np.zeros(0, dtype=np.float32)
LASTING = ("countries", "lowers", "unmended")  # what is found in a sentence once, whoever asks
_held, _size = {}, {}  # an article's parsed sentences, and how many words they have


def _key(plains, model):
    """Return the key of the parse of an article's sentences."""
    return kept.key("parse", model, stages.version("parse"), json.dumps(plains))


def _held_as(key, sentences):
    """Return under what an article's parsed sentences are held: another article has its own, be its words the same."""
    return key, *((row.get("article"), row["sentence"], row["start"]) for row in sentences)


def _hold(place, docs):
    """Hold parsed sentences for who asks next: a readout's names are asked for first, its encounters and acts later."""
    _held[place] = docs
    _size[place] = sum(map(len, docs))
    while len(_held) > 1 and sum(_size.values()) > HELD:
        oldest = next(iter(_held))
        del _held[oldest], _size[oldest]


def _parsed(texts, model):
    """Parse the plain sentences of some articles (key → sentences) together and keep them: key → parsed sentences."""
    plains = [plain for some in texts.values() for plain in some]
    masked = [masking.mask_names(plain, english) for plain in plains]
    read = zip(pipeline(model).pipe(masked, batch_size=TOGETHER), masked, plains, strict=True)
    docs = [doc if hidden == plain else masking.unmasked(doc, plain) for doc, hidden, plain in read]
    for doc in docs:
        doc.tensor = NOTHING  # no rule asks for it, and it's four fifths of what a parsed sentence takes
    found = {}
    for key, some in texts.items():
        found[key], docs = docs[: len(some)], docs[len(some) :]
    kept.keep({key: DocBin(docs=some).to_bytes() for key, some in found.items()})
    return found


def parse_ahead(articles, model=MODEL):
    """Parse the sentences of several articles, those not parsed before, in batches: quicker than one by one."""
    plains, places = {}, {}
    for sentences in articles:
        some = [shadow(row["text"])[0] for row in sentences]
        key = _key(some, model)
        plains[key] = some
        places.setdefault(key, _held_as(key, sentences))
    known = {*kept.found(plains), *(key for key, place in places.items() if place in _held)}
    for key, docs in _parsed({key: some for key, some in plains.items() if key not in known}, model).items():
        _hold(places[key], docs)


def parse(sentences, model=MODEL):
    """Return one spaCy Doc per sentence row of an article, in order, each knowing its sentence and file offsets."""
    shadows = [shadow(row["text"]) for row in sentences]
    plains = [plain for plain, _ in shadows]
    key = _key(plains, model)
    place = _held_as(key, sentences)
    if place not in _held:
        stored = kept.found([key]).get(key)
        known = DocBin().from_bytes(stored).get_docs(pipeline(model).vocab) if stored else None
        _hold(place, list(known or _parsed({key: plains}, model)[key]))
    docs, before = _held[place], ""
    for doc, row, (plain, offsets) in zip(docs, sentences, shadows, strict=True):
        known = {"sentence": row["sentence"], "part": row["part"], "row": row, "plain": plain, "offsets": offsets}
        known["behind_quotation"], before = before.endswith('"'), plain.rstrip()
        found = {"unmended": {}} | {name: doc.user_data[name] for name in LASTING if name in doc.user_data}
        doc.user_data = known | found
    return docs


def text_of(doc):
    """Return the text of a parsed sentence; spaCy would put it together from its words each time."""
    return doc.user_data["plain"]


def lowers(doc):
    """Return the words of a parsed sentence in small letters: read once, asked for by every list of words."""
    if "lowers" not in doc.user_data:
        doc.user_data["lowers"] = [token.lower_ for token in doc]
    return doc.user_data["lowers"]


def token_at(doc, start, end):
    """Return the token that covers a stretch of the shadow, or on which those that do hang; None where none does."""
    if "places" not in doc.user_data:
        doc.user_data["places"] = {(token.idx, token.idx + len(token)): token.i for token in doc}
    at = doc.user_data["places"].get((start, end))
    span = None if at is not None else doc.char_span(start, end, alignment_mode="expand")
    return doc[at] if at is not None else span and span.root


def stretch(doc, first, last):
    """Return the `(start, end)` offsets in the file of the shadow's characters from first to last (exclusive)."""
    row, offsets = doc.user_data["row"], doc.user_data["offsets"]
    start, end = offsets[first], offsets[last - 1] + 1
    if row["text"].isascii() and "\\" not in row["text"]:  # no letter of several, no escape
        return row["start"] + start, row["start"] + end
    while end < len(row["text"]) and unicodedata.combining(row["text"][end]):
        end += 1  # a decomposed letter's marks belong to it
    if escape := ESCAPE.match(row["text"], end - 1):
        end = escape.end()
    return row["start"] + start, row["start"] + end


def span(tokens):
    """Return the `(start, end)` offsets in the file's text of a spaCy Span or Token of a parsed sentence."""
    if isinstance(tokens, Token):
        return stretch(tokens.doc, tokens.idx, tokens.idx + len(tokens))
    return stretch(tokens.doc, tokens.start_char, tokens.end_char)


def file_wording(tokens, text):
    """Return what the file says where the tokens of a parsed sentence stand."""
    start, end = span(tokens)
    return text[start:end]
