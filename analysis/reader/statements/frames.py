"""Which row of `verbs.csv` a verb of a parsed sentence stands for, by what it governs."""

from analysis.reader.ground.clauses import auxiliaries, infinitive
from analysis.reader.ground.grammar import children, conjuncts, function, governed_by, lemma, passive
from analysis.reader.ground.lexicon import act_words, verb_rows, word_class
from analysis.reader.statements.nouns import given
from analysis.reader.statements.valency import OBJECTS, TOPICAL, clause, complements, objects, phrase_words

SEVERAL = word_class("nouns-of-several")
COVERING = word_class("verbs-of-covering")


def has_topic(verb):
    """Return whether a verb, its object or its adverb has a preposition of topic that names neither time nor means."""
    inner = [noun for head in objects(verb) for noun in governed_by(head, "of") if _is_own_or_talks(noun)]
    talks = [noun for noun in governed_by(verb, "in") if lemma(noun) in act_words("encounter")]  # `engaged in talks on`
    for head in (verb, *objects(verb), *inner, *talks):
        for prep in children(head, "preposition"):
            if prep.lower_ in TOPICAL and (prep.lower_ != "of" or function(head) in OBJECTS):
                nouns = [noun for noun in children(prep, "governed noun") if not noun.like_num]
                nouns = [noun for noun in nouns if prep.lower_ != "of" or not _is_own_or_talks(noun)]
                if children(prep, "governed clause") or any(lemma(noun) not in act_words("means") for noun in nouns):
                    return True
    return any(lemma(child) in COVERING for noun in objects(verb) for child in children(noun, "noun clause"))


def _is_own_or_talks(noun):
    """Return whether what stands after `of` is no topic: `talks of his own`, `a string of consultations`."""
    return noun.lower_ == "own" or lemma(noun) in act_words("encounter")


def _is_matter(verb):
    """Return whether a verb has something to be talked about: a topic, a clause, or what is addressed."""
    direct = lemma(verb) in ("address", "tackle", "cover") and any(
        noun.pos_ in ("NOUN", "PROPN") and lemma(noun) not in act_words("audience") for noun in objects(verb)
    )
    return has_topic(verb) or direct or clause(verb) is not None


def _is_request(verb):
    """Return whether a verb asks to do something, or for something: not to visit."""
    other = {t for child in children(verb, "coordinated") for t in child.subtree}
    rest = [t for t in verb.subtree if t.i > verb.i + 2 and t not in other]
    rest = [t for t in rest if t.head.pos_ != "PROPN"]  # not of an office: `called on the Minister for Trade N`
    asked = next((t.i for t in rest if t.lower_ in ("to", "for")), len(verb.doc))
    words = [lemma(token) for token in verb.doc[asked + 1 : asked + 3]]
    return bool(words) and not {words[0], " ".join(words)} & set(act_words("visiting"))


def _is_promise(verb):
    """Return whether a verb governs a clause with `will`."""
    content = clause(verb)
    return content is not None and bool({"will", "would"} & set(auxiliaries(content)))


def _is_gift(verb, kinds):
    """Return whether a verb gives a gift to somebody."""
    return has_object(verb, "gift") and (bool(children(verb, "receiver")) or "to" in kinds)


def has_object(verb, kind):
    """Return whether an object of a verb is of a kind of `act_words.csv`."""
    return any(lemma(noun) in act_words(kind) for noun in objects(verb))


FRAMES = {
    "abstract": lambda verb, kinds: (
        any(noun.pos_ == "NOUN" for noun in objects(verb)) or "to" in kinds or has_topic(verb)
    ),
    "matter": lambda verb, _: _is_matter(verb),
    "nouns": lambda verb, _: has_object(verb, "carrier") or any(given(noun) for noun in objects(verb)),
    "invited": lambda verb, _: (
        not objects(verb)
        and not passive(verb)
        and any(lemma(token) in ("invite", "invitation") for token in verb.doc[: verb.i])
    ),
    "alone": lambda verb, _: not objects(verb) and not passive(verb),
    "bare": lambda verb, _: not objects(verb) or passive(verb),
    "topic": lambda verb, _: any(lemma(noun) in act_words("topic") for noun in objects(verb) + governed_by(verb)),
    "gift": _is_gift,
    "merit": lambda verb, _: has_object(verb, "merit"),
    "mourning": lambda verb, _: any(token.lower_ in act_words("mourning") for token in verb.subtree),
    "promise": lambda verb, _: _is_promise(verb),
    "request": lambda verb, _: _is_request(verb),
}


def fits(frame, verb, kinds):
    """Return whether one frame of a row holds of a verb: a kind of complement, or a condition on what it governs."""
    return FRAMES[frame](verb, kinds) if frame in FRAMES else frame in kinds


def is_several(verb, named):
    """Return whether a subject is several: coordinated, plural, or `they`."""
    return named is not None and (
        len(conjuncts(named)) > 1
        or named.tag_ in ("NNS", "NNPS")
        or named.lower_ in SEVERAL
        or (named.lower_ == "it" and passive(verb))
        or (named.like_num and named.lower_ not in ("one", "1"))
    )


def match_verb(verb, named):
    """Return the row of `verbs.csv` that a verb stands for with its complements and subject, or None."""
    rows = verb_rows(lemma(verb))
    if not rows:
        return None
    kinds, around = complements(verb), phrase_words(verb)
    joint = is_several(verb, named) or (infinitive(verb) and lemma(verb) in act_words("doing"))
    sharing = next((c for c in children(verb, "coordinated") if verb.i < c.i <= verb.i + 3), None)
    if sharing is not None and not kinds and sharing.pos_ == "VERB":
        kinds = complements(sharing) | {"object"}
    for row in rows:
        apt = not row.speakers or (row.speakers == "joint") == joint
        framed = not row.frames or any(fits(frame, verb, kinds) for frame in row.frames)
        if apt and all(word in around for word in row.rest) and framed:
            return row
    return None
