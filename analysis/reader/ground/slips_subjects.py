"""Slips of the parser on subjects: a family name, a counterpart, an opening phrase or an object taken for one."""

from analysis.reader.ground.grammar import lemma, neighbour, subject
from analysis.reader.ground.lexicon import lexicon


def family_names(doc):
    """The family name To read as a preposition: `To Lam expressed …`."""
    for token in doc:
        if token.text == "To" and token.dep_ == "prep" and token.head.pos_ == "VERB" and subject(token.head) is None:
            for name in token.children:
                if name.dep_ == "pobj" and name.pos_ == "PROPN" and name.left_edge.i == token.i + 1:
                    between = doc[name.right_edge.i + 1 : token.head.i]
                    if token.i < token.head.i and all(t.dep_ in ("advmod", "aux", "npadvmod") for t in between):
                        yield name.i, token.head.i, "nsubj", ""


def companions(doc):
    """A counterpart read as the subject of a purpose: `spoke with her to welcome the deal`."""
    for verb in doc:
        named = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if verb.tag_ != "VB" or named is None or named.left_edge.i == 0:
            continue
        before = doc[named.left_edge.i - 1]
        if (
            before.lower_ in ("with", "to")
            and before.pos_ == "ADP"
            and not any(c.dep_ == "pobj" for c in before.children)
        ):
            yield named.i, before.i, "pobj", ""
            if verb.dep_ == "pcomp":
                yield verb.i, verb.head.head.i, "advcl", ""


def openings(doc):
    """An opening participle read as the subject: `Building on that trade, the leaders discussed …`."""
    for verb in doc:
        named = subject(verb)
        if named is None or named.tag_ != "VBG" or named.i > 1 or verb.tag_ != "VBD":
            continue
        noun = neighbour(verb)
        if noun is not None and noun.left_edge.i > named.i and doc[noun.left_edge.i - 1].text == ",":
            yield named.i, verb.i, "advcl", ""
            yield noun.i, verb.i, "nsubj", ""


def greeted(doc):
    """The object of an opening participle read as the subject: `Welcoming Lam, Roussel underscored …`."""
    first = doc[0]
    if not first.text.endswith("ing") or first.dep_ not in ("compound", "amod") or first.head.dep_ != "nsubj":
        return
    verb, comma = first.head.head, first.head.right_edge.i + 1
    noun = next((t for t in verb.children if t.dep_ in ("nsubj", "appos") and t.left_edge.i == comma + 1), None)
    if noun is not None and doc[comma].text == "," and verb.tag_ == "VBD" and noun.i < verb.i:
        yield first.i, verb.i, "advcl", "VBG"
        yield first.head.i, first.i, "dobj", ""


def detached(doc):
    """A new subject read as one more noun of the clause before: `… the West Bank and the President reiterated …`."""
    for verb in doc[2:]:
        if verb.tag_ != "VBD" or verb.dep_ != "conj" or subject(verb) is not None:
            continue
        at = verb.i - 1
        while at > 0 and doc[at].tag_ == "RB":
            at -= 1
        for noun in (doc[at], *doc[at].ancestors):
            if noun.i >= verb.i or noun.right_edge.i != at:
                break
            speaks = noun.pos_ == "PROPN" or lemma(noun) in lexicon()[1]["talker"]
            if noun.dep_ == "conj" and speaks and doc[noun.left_edge.i - 1].lower_ == "and":
                yield noun.i, verb.i, "nsubj", ""
                break


def swallowed(doc):
    """An object read as the next clause's subject: `noted our confidence in X and the leaders discussed how …`."""
    for verb in doc:
        if verb.dep_ != "ccomp" or verb.tag_ != "VBD" or any(child.dep_ == "mark" for child in verb.children):
            continue
        named = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if named is None or named.left_edge.i != verb.head.i + 1 or named.pos_ != "NOUN":
            continue
        last = next(
            (
                t
                for t in named.subtree
                if t.dep_ == "conj" and lemma(t) in lexicon()[1]["talker"] and t.right_edge.i == verb.i - 1
            ),
            None,
        )
        if last is not None and lemma(named) not in lexicon()[1]["talker"]:
            yield named.i, verb.head.i, "dobj", ""
            yield last.i, verb.i, "nsubj", ""
            yield verb.i, verb.head.i, "conj", ""


SLIPS = (swallowed, family_names, openings, companions, detached, greeted)
