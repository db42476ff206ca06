"""How a verb hangs on another: encounters, occasions, reporting clauses set beside, forms that can't be coordinated."""

from analysis.reader.ground.clauses import auxiliaries, finite
from analysis.reader.ground.grammar import function, lemma, subject
from analysis.reader.ground.lexicon import lexicon, word_class
from analysis.reader.statements.valency import is_set_beside

SAME_IN_PAST = word_class("same-in-past")


def reporter(verb, hits):
    """Return the verb of saying that the parser hung beside what it reports (`"We owe …," she said`), or None."""
    for child in verb.children:
        if (
            function(child) == "side clause"
            and hits.get(child.i, {}).get("kind") == "say"
            and subject(child) is not None
        ):
            return child if child.i > verb.i or is_set_beside(child) else None
    return None


def disagree(verb, head):
    """Return whether two coordinated forms cannot share a subject (`discussed efforts to end X and address Y`)."""
    if finite(head) and not auxiliaries(head):
        present = verb.tag_ in ("VB", "VBP", "VBZ") and verb.lower_ not in SAME_IN_PAST
        return (head.tag_ == "VBD" and present) or verb.tag_ == "VBG"
    return False


def outer(verb):
    """Return the nearest verb above the relative clause or noun that a verb hangs in, or None."""
    for token in verb.ancestors:
        if token.pos_ in ("VERB", "AUX") and function(token) not in ("relative clause", "noun clause", "coordinated"):
            return token
    return None


def is_encounter_verb(verb):
    """Return whether a verb, alone or with its object, tells of an encounter (`met`, `held talks`, `called`)."""
    words = lexicon()[1]
    nouns = [lemma(child) for child in verb.children if function(child) in ("object", "passive subject")]
    if lemma(verb) in ("visit", "travel"):
        return False
    nouns += [child.lemma_ for child in verb.children if function(child) == "attribute" and lemma(verb) == "be"]
    light = lemma(verb) in {*words["light"], "be"} and any(
        noun in words["encounter"] or noun in words["carrier"] for noun in nouns
    )
    return lemma(verb) in words["encounter"] or light or lemma(verb) in ("join", "write")


def led_on(verb):
    """Return whether a verb takes an occasion for what follows (`took the opportunity to thank`)."""
    nouns = [lemma(child) for child in verb.children if function(child) == "object"]
    return lemma(verb) in ("take", "use", "seize") and any(noun in lexicon()[1]["occasion"] for noun in nouns)
