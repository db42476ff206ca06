"""Sentences as a reading and its parse, for the tests of what is found in them."""

from types import SimpleNamespace

from analysis.reader.ground import parse
from analysis.reader.ground.words import words_of


def reading_of(*sentences, meeting=""):
    """Return a reading of one sentence per paragraph, with its parsed sentences and their words."""
    text, rows = "", []
    for number, sentence in enumerate(sentences):
        row = {"article": "a", "sentence": number, "part": "body", "meeting": meeting}
        rows.append(row | {"start": len(text), "end": len(text) + len(sentence), "text": sentence})
        text += sentence + "\n\n"
    reading = SimpleNamespace(article={"article": "a", "file": "a.txt"}, text=text, sentences=rows)
    docs = parse.parse(rows)
    return reading, docs, [words_of(doc) for doc in docs]
