"""Nouns that decide acts: listed ones, those only given, whose they are, who is to do what is needed."""

from analysis.reader.ground.grammar import conjuncts, function, lemma, subject
from analysis.reader.ground.lexicon import lexicon, word_class
from analysis.reader.statements.valency import objects

OURS = word_class("ours")
AWAY = word_class("away")


def noun_act(noun, kind="noun"):
    """Return the act of a noun, looking through `message of`, `words of`; an empty string where it is not listed."""
    words = lexicon()[1][kind]
    if kind == "noun" and lemma(noun) in lexicon()[1]["wrapper"] and lemma(noun) not in words:
        inner = [
            c
            for prep in noun.children
            if function(prep) == "preposition" and prep.lower_ in ("of", "on")
            for c in prep.children
            if function(c) == "governed noun"
        ]
        inner += [child for child in noun.children if function(child) in ("adjective", "compound")]
        return next((act for head in inner for token in conjuncts(head) if (act := described(token, words))), "")
    openers = [t for t in noun.children if t.i > noun.i] + [
        t for c in noun.children if function(c) == "noun clause" for t in c.lefts
    ]
    led = (words.get(f"{lemma(noun)} {opener.lower_}", "") for opener in openers)
    return next(filter(None, led), "") or words.get(noun.lower_, words.get(lemma(noun), ""))


def given(noun):
    """Return the act of a noun with a verb of giving: its own, or that of what is only given (`a rundown`)."""
    return noun_act(noun) or noun_act(noun, "giving")


def described(token, words):
    """Return the act of the noun inside `message of condolences`, or of its adjective (`congratulatory message`)."""
    plain = {"congratulatory": "congratulate", "condolence": "condole"}
    return words.get(lemma(token), "") or plain.get(token.lower_, "")


def owner(noun):
    """Return the possessor of a noun: a pronoun, a name before it or after `of`, or None."""
    for child in noun.children:
        if function(child) == "possessor":
            return child
    for child in noun.children:
        if function(child) in ("compound", "adjective", "noun modifier") and (
            child.pos_ == "PROPN" or child.text[0].isupper()
        ):
            return child
        if function(child) == "preposition" and child.lower_ == "of":
            return next((c for c in child.children if function(c) == "governed noun"), None)
    return None


def by_noun(verb, row):
    """Return `(act, noun, owner)` where the noun of a verb of saying or giving decides the act, else None."""
    if row["kind"] not in ("say", "give") or row["act"] not in ("state", "") or set(row["rest"][:1]) & AWAY:
        return None
    spoken = [
        c
        for p in verb.children
        if [p.lower_] == row["rest"] == ["of"]
        for c in p.children
        if function(c) == "governed noun"
    ]
    if lemma(verb) in ("assure", "reassure"):
        spoken = [c for p in verb.subtree if p.lower_ == "of" and p.head in (verb, *objects(verb)) for c in p.children]
    for noun in [*objects(verb), *spoken]:
        if act := noun_act(noun, "need"):
            who = doer(noun)
            return (act if who is not None else "state"), noun, who
        act = given(noun) if row["kind"] == "give" else noun_act(noun)
        if lemma(noun) in lexicon()[1]["stirred"] and any(noun_act(o) == "condole" for o in objects(verb)):
            continue
        whose = owner(noun) or next((owner(o) for o in objects(verb) if owner(o) is not None), None)
        evident = whose is not None and (whose.lower_ in OURS or whose.pos_ == "PROPN")
        if act and (lemma(verb) not in lexicon()[1]["factive"] or evident):
            if act == "thank" and lemma(noun) == "appreciation":
                act = worth(noun, "thank")
            return act, noun, whose
    return None


def doer(noun):
    """Return who is to do what is needed (`the need for both parliaments to …`), or None."""
    for child in (*noun.children, *noun.head.children):
        if (
            any(function(c) == "marker" and c.lower_ == "for" for c in child.children)
            and subject(child) is not None
            and child.i > noun.i
        ):
            return subject(child)
    for prep in noun.children:
        if prep.lower_ == "for":
            for who in prep.children:
                to_do = any(t.lower_ == "to" and function(t) == "auxiliary" and t.i > who.i for t in noun.subtree)
                if (
                    function(who) in ("governed noun", "subject")
                    and to_do
                    and who.pos_ in ("NOUN", "PROPN", "PRON")
                    and not who.lower_.endswith("tion")
                ):
                    return who
                named = subject(who) if function(who) in ("governed clause", "adverbial clause") else None
                if named is not None:
                    return named
    return None


def worth(token, otherwise):
    """Return thank or praise for what is appreciated: help that one gained, or a merit of others."""
    words = lexicon()[1]
    for inner in token.subtree:
        if (inner.i > token.i and function(inner) in ("governed noun", "object", "coordinated")) or inner == token:
            if lemma(inner) in words["gain"]:
                return "thank"
            if lemma(inner) in words["merit"]:
                return "praise"
    return otherwise


def others(verb):
    """Return whether what is shared is several people's or another's (`their view`, `the host's view`)."""
    return any(c.lower_ in ("their", "our") or c.pos_ != "PRON" for c in owners(verb))


def owners(verb):
    """Return the possessors of what a verb governs."""
    return [c for o in objects(verb) for c in o.children if function(c) == "possessor"]
