"""Grammar of a parsed sentence: dictionary forms, subjects, auxiliaries, polarity and tense."""

import re
from functools import cache

from analysis.codebook import read_codebook
from analysis.reader.ground.lexicon import word_class, word_values

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
MODALS = word_class("modals")
RELATIVE = word_class("relative")
NONE_OF = word_class("none-of")
ENDINGS = [("ed", "e"), ("ing", "e"), ("ed", ""), ("ing", ""), ("ied", "y"), ("s", ""), ("es", "")]
MARKS = {'"', "``", "''"}
IRREGULAR = word_values("irregular")
SPELLING = re.compile(r"(?<=\w{3})iz(e|ing|ed|ation)?$")

FUNCTIONS = {
    "nsubj": "subject",
    "nsubjpass": "passive subject",
    "csubj": "clause subject",
    "csubjpass": "passive clause subject",
    "expl": "expletive",
    "dobj": "object",
    "obj": "object",
    "dative": "receiver",
    "pobj": "governed noun",
    "prep": "preposition",
    "conj": "coordinated",
    "cc": "conjunction",
    "appos": "apposition",
    "poss": "possessor",
    "amod": "adjective",
    "compound": "compound",
    "nmod": "noun modifier",
    "det": "determiner",
    "predet": "predeterminer",
    "nummod": "number",
    "advmod": "adverb",
    "npadvmod": "adverbial noun",
    "aux": "auxiliary",
    "auxpass": "passive auxiliary",
    "neg": "negation",
    "mark": "marker",
    "ccomp": "content clause",
    "xcomp": "open complement",
    "advcl": "adverbial clause",
    "acl": "noun clause",
    "relcl": "relative clause",
    "pcomp": "governed clause",
    "parataxis": "side clause",
    "agent": "agent",
    "attr": "attribute",
    "oprd": "object predicate",
    "acomp": "adjective complement",
    "prt": "particle",
    "intj": "interjection",
    "punct": "punctuation",
    "ROOT": "root",
    "dep": "unclear",
    "preconj": "paired conjunction",
    "cop": "copula",
}


def function(token):
    """Return a word's grammatical function in plain words (`subject`, `object`), which no label of the parser is."""
    return FUNCTIONS.get(token.dep_, token.dep_)


@cache
def known_verbs():
    """Return the verbs of the codebook in dictionary form."""
    return frozenset(wording.split()[0] for wording in read_codebook()["verbs"]["verb"])


def lemma(token):
    """Return a token's dictionary form in small letters, `-ize` as `-ise`, so that the codebook needs one spelling.

    Where the pipeline's form is no verb of the codebook (`hop` for hoped) but the text's form comes from one, that one.
    """
    return _lemma(token.lemma_.lower(), token.lower_, token.tag_)


@cache
def _lemma(given, form, tag):
    given = SPELLING.sub(r"is\1", given)
    if not tag.startswith("VB") or given in known_verbs():
        return given
    form = SPELLING.sub(r"is\1", form)
    if form in IRREGULAR:
        return IRREGULAR[form]
    stems = [form[: -len(end)] + put for end, put in ENDINGS if form.endswith(end)]
    stems += [stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]]
    return next((stem for stem in stems if stem in known_verbs()), given)


def subject(verb):
    """Return the verb's own grammatical subject (a token), or None; a relative pronoun counts as none."""
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.lower_ not in RELATIVE - {"that"} and child.tag_ not in ("WDT", "WP"):
            return child
    return None


def neighbour(verb):
    """Return the head of the noun phrase right before a verb and its adverbs, up to a comma, or None."""
    at = verb.i - 1
    while at > 0 and (verb.doc[at].tag_ in ("RB", "MD") or verb.doc[at].dep_ in ("aux", "advmod", "auxpass")):
        at -= 1
    noun = verb.doc[at]
    if at < 0 or noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    while noun.dep_ == "conj" and not any(t.text == "," for t in verb.doc[noun.head.i : noun.i]):
        noun = noun.head
    return noun


def conjuncts(token):
    """Return the token and what is coordinated with it, in text order."""
    return (
        [token, *token.conjuncts] if token.dep_ != "conj" else [token, *(t for t in token.conjuncts if t.i > token.i)]
    )


def passive(verb):
    """Return whether a verb is a finite passive."""
    return any(child.dep_ == "auxpass" for child in verb.children)


def agent(verb):
    """Return the noun after `by` of a passive, or None."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.lower_ == "by" and child.dep_ == "prep" and passive(verb)):
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def active(verb):
    """Return whether a verb read as a participle after a passive has an object of its own: it is in the past tense."""
    has_object = any(child.dep_ == "dobj" for child in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ == "conj" and passive(verb.head) and has_object


def past(verb):
    """Return whether a verb stands in the past tense."""
    return verb.tag_ == "VBD" or active(verb)


def auxiliaries(verb):
    """Return the verb's auxiliaries in small letters; a coordinated bare infinitive shares those of the first verb."""
    own = [child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if not own and active(verb):
        return own
    if not own and verb.dep_ == "conj" and verb.tag_ in ("VB", "VBN") and subject(verb) is None:
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
    words = [child for child in verb.children if not apart(child, verb) and not more(child)]
    if any(child.dep_ == "neg" or child.lower_ in ("never", "neither", "nor", "not") for child in words):
        return True
    nouns = [child for child in verb.children if child.dep_ == "dobj"]
    if any(one.lower_ in NONE_OF for child in nouns for one in (child, *child.children)):
        return True
    named = subject(verb)
    return named is not None and (
        named.lower_ in NONE_OF
        or any(child.lower_ in NONE_OF for child in named.children if child.dep_ in ("det", "preconj", "neg"))
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
    return bool(helpers) or subject(verb) is not None or (verb.dep_ == "conj" and verb.head.tag_ in ("VBP", "VBD"))


def complementiser(clause):
    """Return the word that opens a subordinate clause (`that`, `if`, `while`), or an empty string."""
    for child in clause.children:
        if child.i < clause.i and child.dep_ in ("mark", "advmod") and child.tag_ in ("IN", "WRB"):
            return child.lower_
    return ""


def after_comma(verb):
    """Return whether a comma, or a comma and `and`, stands right before a verb and its adverbs."""
    at = verb.i - 1
    while (
        at > 0 and (verb.doc[at].dep_ in ("advmod", "aux", "neg") or verb.doc[at].tag_ == "RB") and verb.doc[at].i > 0
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
    edges += [c for c in verb.children if c.dep_ in ("aux", "advmod", "neg") and not apart(c, verb)]
    return min(t.i for t in edges), max(t.i for t in edges)


def relative(verb):
    """Return whether a verb's clause has a relative word."""
    tags = ("WDT", "WP", "WP$", "WRB")
    return any(t.lower_ in RELATIVE and t.tag_ in tags and t.dep_ != "mark" for t in verb.children)
