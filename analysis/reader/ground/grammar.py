"""Who is subject, object, agent or governed in a parsed sentence: the only file that names the parser's labels."""

import re
from functools import cache

from spacy.strings import get_string_id
from spacy.symbols import AUX, VERB

from analysis.reader.ground.lexicon import column_of, word_class, word_values

SUBJECT = ("subject", "passive subject", "clause subject")
VERBAL = (VERB, AUX)
NOUNS = {"NOUN", "PROPN", "PRON", "NUM"}
MARKS = {'"', "``", "''"}
QUOTES = {*MARKS, "'", "<<", ">>"}
RELATIVE = word_class("relative")
ENDINGS = [("ed", "e"), ("ing", "e"), ("ed", ""), ("ing", ""), ("ied", "y"), ("s", ""), ("es", "")]
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

BY_NUMBER = {get_string_id(label): name for label, name in FUNCTIONS.items()}  # as spaCy numbers its labels
SHARING = (  # what hangs on a verb and has its subject where it has none
    "object", "coordinated", "open complement", "adverbial clause", "noun clause", "content clause", "governed clause",
    "preposition", "unclear", "relative clause", "side clause",
)  # fmt: skip


def function(token):
    """Return a word's grammatical function in plain words (`subject`, `object`), which no label of the parser is."""
    return BY_NUMBER.get(token.dep) or token.dep_


@cache
def _numbers(functions):
    """Return the numbers of the labels of some functions: spaCy gives a number sooner than its word."""
    return frozenset(number for number, name in BY_NUMBER.items() if name in functions)


def children(head, *functions):
    """Return the words that hang on a word in some grammatical functions, in text order."""
    numbers, doc = _numbers(functions), head.doc
    return [doc[i] for label, i in _below(doc)[head.i] if label in numbers]


def _below(doc):
    """Return for each word of a sentence the label and place of those that hang on it, listed once."""
    if "below" not in doc.user_data:
        below = doc.user_data["below"] = [[] for _ in doc]
        for token in doc:
            if (head := token.head.i) != token.i:
                below[head].append((token.dep, token.i))
    return doc.user_data["below"]


def is_verb(token):
    """Return whether a word is read as a verb or an auxiliary."""
    return token.pos in VERBAL


@cache
def known_verbs():
    """Return the verbs of the codebook in dictionary form."""
    return frozenset(wording.split()[0] for wording in column_of("verbs", "verb"))


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
    for child in children(verb, *SUBJECT, "expletive", "passive clause subject"):
        if child.lower_ not in RELATIVE - {"that"} and child.tag_ not in ("WDT", "WP"):
            return child
    return None


def governed(prep):
    """Return the noun that a preposition governs, or None."""
    return next(iter(children(prep, "governed noun")), None)


def governed_by(head, *words):
    """Return the nouns that the prepositions of a word govern, all or those of some words."""
    return [
        noun for prep in head.children if not words or prep.lower_ in words for noun in children(prep, "governed noun")
    ]


def neighbour(verb):
    """Return the head of the noun phrase right before a verb and its adverbs, up to a comma, or None."""
    at = verb.i - 1
    while at > 0 and (
        verb.doc[at].tag_ in ("RB", "MD") or function(verb.doc[at]) in ("auxiliary", "adverb", "passive auxiliary")
    ):
        at -= 1
    noun = verb.doc[at]
    if at < 0 or noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    while function(noun) == "coordinated" and not any(t.text == "," for t in verb.doc[noun.head.i : noun.i]):
        noun = noun.head
    return noun


def conjuncts(token):
    """Return the token and what is coordinated with it, in text order."""
    return (
        [token, *token.conjuncts]
        if function(token) != "coordinated"
        else [token, *(t for t in token.conjuncts if t.i > token.i)]
    )


def passive(verb):
    """Return whether a verb is a finite passive."""
    numbers = _numbers(("passive auxiliary",))
    return any(label in numbers for label, _ in _below(verb.doc)[verb.i])


def agent(verb):
    """Return the noun after `by` of a passive, or None."""
    for child in verb.children:
        if function(child) == "agent" or (child.lower_ == "by" and function(child) == "preposition" and passive(verb)):
            return governed(child)
    return None


def subject_above(token):
    """Return the subject of a word, or of the verb that it hangs on or shares the subject with; or None."""
    for _ in range(6):
        if found := children(token, "subject", "passive subject"):
            return found[0]
        if function(token) not in SHARING:
            return None
        token = token.head
    return None
