"""How a verb hangs on another: encounters, occasions, reporting clauses set beside, forms that can't be coordinated."""

from analysis.statements.clauses import auxiliaries, finite, lemma, subject
from analysis.statements.complements import beside
from analysis.statements.vocabulary import lexicon

SAME_IN_PAST = {"set", "put", "let", "read", "cast", "broadcast"}


def reporter(verb, hits):
    """Return the verb of saying that the parser hung beside what it reports (`"We owe …," she said`), or None."""
    for child in verb.children:
        if child.dep_ == "parataxis" and hits.get(child.i, {}).get("kind") == "say" and subject(child) is not None:
            return child if child.i > verb.i or beside(child) else None
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
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("relcl", "acl", "conj"):
            return token
    return None


def encounter(verb):
    """Return whether a verb, alone or with its object, tells of an encounter (`met`, `held talks`, `called`)."""
    words = lexicon()[1]
    nouns = [lemma(child) for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    if lemma(verb) in ("visit", "travel"):
        return False
    nouns += [child.lemma_ for child in verb.children if child.dep_ == "attr" and lemma(verb) == "be"]
    light = lemma(verb) in {*words["light"], "be"} and any(
        noun in words["encounter"] or noun in words["carrier"] for noun in nouns
    )
    return lemma(verb) in words["encounter"] or light or lemma(verb) in ("join", "write")


def led_on(verb):
    """Return whether a verb takes an occasion for what follows (`took the opportunity to thank`)."""
    nouns = [lemma(child) for child in verb.children if child.dep_ == "dobj"]
    return lemma(verb) in ("take", "use", "seize") and any(noun in lexicon()[1]["occasion"] for noun in nouns)
