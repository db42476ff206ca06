"""What a verb's form says: tensed or not, denied, only planned, opened by which word, apart from its head or not."""

from analysis.reader.ground.grammar import MARKS, RELATIVE, function, lemma, passive, subject
from analysis.reader.ground.lexicon import word_class

MODALS = word_class("modals")
NONE_OF = word_class("none-of")
DENIALS = word_class("words-of-denial")


def active(verb):
    """Return whether a verb read as a participle after a passive has an object of its own: it is in the past tense."""
    has_object = any(function(child) == "object" for child in verb.children)
    return verb.tag_ == "VBN" and function(verb) == "coordinated" and passive(verb.head) and has_object


def past(verb):
    """Return whether a verb stands in the past tense."""
    return verb.tag_ == "VBD" or active(verb)


def auxiliaries(verb):
    """Return the verb's auxiliaries in small letters; a coordinated bare infinitive shares those of the first verb."""
    own = [one.lower_ for one in verb.children if function(one) in ("auxiliary", "passive auxiliary")]
    if "may" in own and any(one.text == "May" and one.i and one.nbor(-1).like_num for one in verb.children):
        own.remove("may")  # `on 22 May comprised`
    if not own and active(verb):
        return own
    if not own and function(verb) == "coordinated" and verb.tag_ in ("VB", "VBN") and subject(verb) is None:
        return auxiliaries(verb.head)
    return own


def apart(child, verb):
    """Return whether a quotation mark stands between a word and the verb that it hangs on."""
    return any(t.text in MARKS for t in verb.doc[min(child.i, verb.i) + 1 : max(child.i, verb.i)])


def more(child):
    """Return whether a word of denial only leads to more (`not only thanked him but also …`)."""
    after = child.doc[child.i + 1 : child.i + 2]
    return child.lower_ == "not" and any(t.lower_ in ("only", "just", "merely") for t in after)


def negated(verb):
    """Return whether a verb is denied: by `not`, `never`, or a subject or passive of none."""
    denials = [child for child in verb.children if function(child) == "negation" or child.lower_ in DENIALS]
    if any(not apart(child, verb) and not more(child) for child in denials):
        return True
    nouns = [child for child in verb.children if function(child) == "object"]
    if any(one.lower_ in NONE_OF for child in nouns for one in (child, *child.children)):
        return True
    named = subject(verb)
    return named is not None and (
        named.lower_ in NONE_OF
        or any(
            child.lower_ in NONE_OF
            for child in named.children
            if function(child) in ("determiner", "paired conjunction", "negation")
        )
    )


def unreal(verb):
    """Return whether a verb only will, would or could be done: modal, or a bare form that no auxiliary makes finite."""
    helpers = auxiliaries(verb)
    if any(helper in MODALS for helper in helpers):
        return not (lemma(verb) == "like" or ("'d" in helpers and verb.tag_ == "VBN"))
    return False


def infinitive(verb):
    """Return whether the verb is a `to` infinitive, or coordinated with one."""
    return "to" in auxiliaries(verb) and verb.tag_ in ("VB", "VBP")


def participle(verb):
    """Return whether the verb is a subjectless `-ing` form that no auxiliary makes finite."""
    return verb.tag_ == "VBG" and not auxiliaries(verb) and subject(verb) is None


def finite(verb):
    """Return whether a verb form can carry a statement of its own: tensed, perfect or a finite passive."""
    helpers = auxiliaries(verb)
    if verb.tag_ in ("VBD", "VBZ", "VBP") or active(verb):
        return "to" not in helpers
    if verb.tag_ in ("VBN", "VBG"):
        return (bool(helpers) and "to" not in helpers) or (verb.tag_ == "VBN" and subject(verb) is not None)
    if verb.tag_ != "VB" or "to" in helpers:
        return False
    return (
        bool(helpers)
        or subject(verb) is not None
        or (function(verb) == "coordinated" and verb.head.tag_ in ("VBP", "VBD"))
    )


def complementiser(clause):
    """Return the word that opens a subordinate clause (`that`, `if`, `while`), or an empty string."""
    for child in clause.children:
        if child.i < clause.i and function(child) in ("marker", "adverb") and child.tag_ in ("IN", "WRB"):
            return child.lower_
    return ""


def after_comma(verb):
    """Return whether a comma, or a comma and `and`, stands right before a verb and its adverbs."""
    at = verb.i - 1
    while (
        at > 0
        and (function(verb.doc[at]) in ("adverb", "auxiliary", "negation") or verb.doc[at].tag_ == "RB")
        and verb.doc[at].i > 0
    ):
        at -= 1
    while at > 0 and verb.doc[at].text in MARKS:
        at -= 1
    if verb.doc[at].lower_ == "while":
        return True
    if verb.doc[at].lower_ == "and":
        at -= 1
    return at >= 0 and verb.doc[at].text in (",", ";", "-", "--")


def anchors(verb):
    """Return the first and last token of the bare reporting clause: the verb with its subject (`the minister said`)."""
    named = subject(verb)
    edges = [verb] + ([named.doc[named.left_edge.i], named.doc[named.right_edge.i]] if named is not None else [])
    edges += [c for c in verb.children if function(c) in ("auxiliary", "adverb", "negation") and not apart(c, verb)]
    return min(t.i for t in edges), max(t.i for t in edges)


def relative(verb):
    """Return whether a verb's clause has a relative word."""
    tags = ("WDT", "WP", "WP$", "WRB")
    return any(t.lower_ in RELATIVE and t.tag_ in tags and function(t) != "marker" for t in verb.children)
