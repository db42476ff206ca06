"""Nouns that decide acts: listed ones, those only given, whose they are, who is to do what is needed."""

from analysis.reader.ground.grammar import children, conjuncts, function, governed, governed_by, lemma, subject
from analysis.reader.ground.lexicon import act_words, word_class, word_values
from analysis.reader.ground.switches import is_on
from analysis.reader.statements.valency import objects

OURS = word_class("possessives")
AWAY = word_class("particles-away")
SIMILAR, LIKE = "message-like-the-one-before", "like"


def noun_act(noun, kind="noun"):
    """Return the act of a noun, looking through `message of`, `words of`; an empty string where it is not listed."""
    words = act_words(kind)
    if kind == "noun" and lemma(noun) in act_words("wrapper") and lemma(noun) not in words:
        inner = [*governed_by(noun, "of", "on"), *children(noun, "adjective", "compound")]
        tokens = (token for head in inner for token in conjuncts(head))
        return next(filter(None, (_act_in(t, words) for t in tokens)), "")
    openers = [t for t in noun.children if t.i > noun.i]
    openers += [t for clause in children(noun, "noun clause") for t in clause.lefts]
    led = (words.get(f"{lemma(noun)} {opener.lower_}", "") for opener in openers)
    return next(filter(None, led), "") or words.get(noun.lower_, words.get(lemma(noun), ""))


def _act_in(token, words):
    """Return the act of what a message is of (`a cable of greeting`) or of its adjective, or an empty string."""
    told = words.get(lemma(token), "") or words.get(token.lower_, "")
    return told or word_values("adjectives-of-messages").get(token.lower_, "")


def given(noun):
    """Return the act of a noun with a verb of giving: its own, or that of what is only given (`a rundown`)."""
    return noun_act(noun) or noun_act(noun, "giving")


def owner(noun):
    """Return the possessor of a noun: a pronoun, a name before it or after `of`, or None."""
    for child in children(noun, "possessor"):
        return child
    for child in noun.children:
        named = child.pos_ == "PROPN" or child.text[0].isupper()
        if named and function(child) in ("compound", "adjective", "noun modifier"):
            return child
        if function(child) == "preposition" and child.lower_ == "of":
            return governed(child)
    return None


def spoken_nouns(verb, row):
    """Return the nouns that a verb of saying or giving may hand on: its objects, and those after `of`."""
    spoken = governed_by(verb, "of") if row.rest == ["of"] else []
    if lemma(verb) in ("assure", "reassure"):
        heads = (verb, *objects(verb))
        spoken = [c for p in verb.subtree if p.lower_ == "of" and p.head in heads for c in p.children]
    return [*objects(verb), *spoken]


def takes_noun(row):
    """Return whether the noun of a verb of saying or giving decides its act."""
    return row.kind in ("say", "give") and row.act in ("state", "") and not set(row.rest[:1]) & AWAY


def owner_among(noun, verb):
    """Return whose a noun is, or whose another object of its verb is, or None."""
    return next((whose for one in (noun, *objects(verb)) if (whose := owner(one)) is not None), None)


def doer(noun):
    """Return who is to do what is needed (`the need for both parliaments to …`), or None."""
    for child in (*noun.children, *noun.head.children):
        named = subject(child)
        if named is not None and child.i > noun.i and any(c.lower_ == "for" for c in children(child, "marker")):
            return named
    return None


def worth(token, otherwise):
    """Return thank or praise for what is appreciated: help that one gained, or a merit of others."""
    for inner in token.subtree:
        if inner == token or (inner.i > token.i and function(inner) in ("governed noun", "object", "coordinated")):
            if lemma(inner) in act_words("gain"):
                return "thank"
            if lemma(inner) in act_words("merit"):
                return "praise"
    return otherwise


def owners(verb):
    """Return the possessors of what a verb governs."""
    return [child for noun in objects(verb) for child in children(noun, "possessor")]


def like_the_one_before(found):
    """Return the Acts, a message like another (`sent a similar cable`) with the act of the message told before."""
    kept, last = [], ""
    for act, *where in found:
        if act.act == LIKE:
            act.act, act.rules[1] = last if is_on(SIMILAR) else "", SIMILAR
        if act.noun is not None and lemma(act.noun) in act_words("carrier") and act.row is not None:
            last = act.act or last
        kept += [(act, *where)] if act.act or act.row is None else []
    return kept
