"""Slips of the parser on what a verb governs: particles, absolutes, adverbial phrases before the object."""

from analysis.reader.ground.grammar import lemma, subject
from analysis.reader.ground.lexicon import lexicon

OBJECT = {"nouns", "object", "abstract"}
PARTICLES = {"on", "over", "along", "out", "up", "in", "off", "forward"}


def particles(doc):
    """A particle read as a preposition: `passed on the greetings of his commander`."""
    for prep in doc[1:-1]:
        verb = prep.head
        if (
            prep.dep_ != "prep"
            or prep.lower_ not in PARTICLES
            or prep.i != verb.i + 1
            or any(c.dep_ == "dobj" for c in verb.children)
        ):
            continue
        rows = lexicon()[0].get(lemma(verb), ())
        if not any(row["rest"] == [prep.lower_] and row["frames"] & OBJECT for row in rows):
            continue
        yield prep.i, verb.i, "prt", ""
        for noun in prep.children:
            if noun.dep_ == "pobj":
                yield noun.i, verb.i, "dobj", ""


def absolutes(doc):
    """A participle with a subject of its own read as an adjective: `with the minister voicing confidence that …`."""
    for verb in doc[2:-1]:
        noun = verb.head
        if verb.tag_ != "VBG" or verb.dep_ != "amod" or noun.dep_ != "pobj" or noun.head.lower_ != "with":
            continue
        named, prep = doc[verb.i - 1], noun.head
        if named.head == noun and named.i > prep.i and named.pos_ in ("PROPN", "NOUN", "PRON"):
            yield verb.i, prep.i, "pcomp", ""
            yield noun.i, verb.i, "dobj", ""
            yield named.i, verb.i, "nsubj", ""


def manners(doc):
    """A noun of manner read as a verb that takes the object: `accepted with pleasure her invitation`."""
    for token in doc[2:]:
        prep, verb = token.head, token.head.head
        if token.tag_ != "VB" or token.dep_ != "pcomp" or prep.lower_ not in ("with", "in", "without"):
            continue
        if verb.pos_ == "VERB" and not any(c.dep_ in ("aux", "nsubj") for c in token.children):
            yield token.i, prep.i, "pobj", "NN"
            for child in token.children:
                if child.dep_ in ("dobj", "dative"):
                    yield child.i, verb.i, child.dep_, ""


def praised(doc):
    """A noun of manner read as part of the object: `noted with appreciation Jordan's role`."""
    for token in doc[2:-2]:
        prep = doc[token.i - 1]
        if prep.lower_ != "with" or prep.head.pos_ != "VERB" or token.dep_ not in ("compound", "nmod", "amod"):
            continue
        noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
        if noun is not None and token.text.islower() and lemma(token) in lexicon()[1]["noun"] and noun.i > token.i:
            yield token.i, prep.i, "pobj", ""
            yield noun.i, prep.head.i, "dobj", ""


def parted(doc):
    """An auxiliary parted from its verb by a phrase: `will in the future, too, make every effort`."""
    for helper in doc[1:-1]:
        prep, verb = helper.head, helper.head.head
        if helper.dep_ != "aux" or prep.pos_ != "ADP" or verb.tag_ != "VB" or verb.i < prep.i:
            continue
        for child in prep.children:
            if child.dep_ in ("aux", "nsubj"):
                yield child.i, verb.i, child.dep_, ""


def wishes(doc):
    """A noun after its name read as a verb: `to convey his New Year wishes to the people`."""
    for token in doc[2:]:
        noun = doc[token.i - 1]
        own = noun.pos_ == "PROPN" and any(c.dep_ == "poss" for c in noun.children)
        verbal = token.tag_ == "VBZ" and token.dep_ == "advcl" and subject(token) is None
        if verbal and own and noun.dep_ == "dobj":
            yield token.i, noun.head.i, "dobj", "NNS"
            yield noun.i, token.i, "compound", ""


SLIPS = (wishes, particles, absolutes, manners, praised, parted)
