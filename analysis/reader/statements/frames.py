"""Which row of `verbs.csv` a verb of a parsed sentence stands for, by what it governs."""

from analysis.reader.ground.clauses import auxiliaries, infinitive
from analysis.reader.ground.grammar import conjuncts, function, lemma, passive
from analysis.reader.ground.lexicon import lexicon, word_class
from analysis.reader.statements.nouns import given
from analysis.reader.statements.valency import OBJECTS, TOPICAL, clause, company, complements, objects

SEVERAL = word_class("several-frames")


def topical(verb, words):
    """Return whether a verb, its object or its adverb has a preposition of topic that names neither time nor means."""
    heads = [verb, *objects(verb)]
    heads += [
        c
        for child in verb.children
        if function(child) in ("particle", "adverbial noun") or child.lower_ in ("with", "to", "between")
        for c in (child, *child.children)
    ]
    for head in heads:
        for prep in head.children:
            if (
                function(prep) != "preposition"
                or prep.lower_ not in TOPICAL
                or (prep.lower_ == "of" and function(head) not in OBJECTS)
            ):
                continue
            for noun in prep.children:
                if function(noun) == "governed clause" or (
                    function(noun) == "governed noun" and lemma(noun) not in words["means"] and not noun.like_num
                ):
                    return True
    covers = {"cover", "focus", "concern", "address", "range", "touch"}
    return any(
        function(child) == "noun clause" and lemma(child) in covers for noun in objects(verb) for child in noun.children
    )


def deps(verb):
    """Return the grammatical functions of what hangs on a verb."""
    return {function(child) for child in verb.children}


def governed(verb):
    """Return the objects of a verb and of its prepositions and particles."""
    return objects(verb) + [c for prep in verb.children for c in prep.children if function(c) == "governed noun"]


def fits(frame, verb, kinds, words):
    """Return whether one frame of a row holds of a verb: a kind of complement, or a condition on what it governs."""
    nouns = objects(verb)
    if frame == "abstract":
        return any(noun.pos_ == "NOUN" for noun in nouns) or "prep" in kinds or topical(verb, words) or "to" in kinds
    if frame == "matter":
        direct = any(noun.pos_ in ("NOUN", "PROPN") and lemma(noun) not in words["audience"] for noun in nouns)
        return (
            topical(verb, words)
            or (direct and lemma(verb) in ("address", "tackle", "cover"))
            or clause(verb) is not None
        )
    if frame == "nouns":
        return any(given(noun) or lemma(noun) in words["carrier"] for noun in nouns)
    if frame == "bare":
        return not nouns or passive(verb)
    if frame == "topic":
        return any(lemma(noun) in words["topic"] for noun in governed(verb))
    if frame == "gift":
        return any(lemma(noun) in words["gift"] for noun in nouns) and ("receiver" in deps(verb) or "to" in kinds)
    if frame == "merit":
        return any(lemma(noun) in words["merit"] for noun in nouns)
    if frame == "mourning":
        return any(token.lower_ in lexicon()[1]["mourning"] for token in verb.subtree)
    if frame == "promise":
        content = clause(verb)
        return content is not None and bool({"will", "would"} & set(auxiliaries(content)))
    if frame == "request":
        asked = next((t.i for t in verb.subtree if t.i > verb.i + 2 and t.lower_ in ("to", "for")), None)
        return asked is not None and lemma(verb.doc[min(asked + 1, len(verb.doc) - 1)]) not in lexicon()[1]["visiting"]
    return frame in kinds


def joint(verb, named):
    """Return whether a subject is several: coordinated, plural, or `they`."""
    several = SEVERAL | {"they", "both", "we", "all"}
    return named is not None and (
        len(conjuncts(named)) > 1
        or named.tag_ in ("NNS", "NNPS")
        or named.lower_ in several
        or (named.lower_ == "it" and passive(verb))
        or (named.like_num and named.lower_ not in ("one", "1"))
    )


def match_verb(verb, named):
    """Return the row of `verbs.csv` that a verb stands for with its complements and subject, or None."""
    verbs, words = lexicon()
    rows = verbs.get(lemma(verb), ())
    if not rows:
        return None
    kinds, around = complements(verb), company(verb)
    several = joint(verb, named) or (infinitive(verb) and lemma(verb) in words["doing"])
    sharing = next((c for c in verb.children if function(c) == "coordinated" and verb.i < c.i <= verb.i + 3), None)
    if sharing is not None and not kinds and sharing.pos_ == "VERB":
        kinds = complements(sharing) | {"object"}
    for row in rows:
        if row["speakers"] and (row["speakers"] == "joint") != several:
            continue
        if all(word in around for word in row["rest"]) and (
            not row["frames"] or any(fits(frame, verb, kinds, words) for frame in row["frames"])
        ):
            return row
    return None
