"""A participle that opens a sentence: what was done before what the sentence tells."""

from analysis.reader.ground.grammar import children
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on

BEFORE = word_class("words-before-an-opening-participle")
OPENINGS = word_class("participles-opening-an-encounter")


def is_opening(token):
    """Say whether a participle opens the sentence: `Meeting X in Moscow, he thanked`, `Received by X, he thanked`."""
    if token.i == 1 and token.nbor(-1).lower_ in BEFORE and token.tag_ == "VBG":
        return True  # `While receiving X, he thanked`
    if token.i != 0 or token.head.i == 0:
        return False
    passive = token.tag_ == "VBN" and children(token, "agent")
    return token.tag_ == "VBG" or bool(passive) or (token.tag_ in ("NNP", "NN") and _opens_as_name(token))


def _opens_as_name(token):
    """Say whether an opening participle was taken for part of a title: `Meeting Minister of State X, Y noted`."""
    doc, acting = token.doc, children(token.doc[:].root, "subject")
    if token.lower_ not in OPENINGS or not acting or not doc[1].text[:1].isupper():
        return False
    return any(t.text == "," for t in doc[2 : acting[-1].i]) and is_on("opening-participle-before-title")
