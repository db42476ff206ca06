"""Relative clauses of an encounter that tell what was said in it: `during which`, `with whom they`, `who thanked`."""

from analysis.reader.ground.clauses import auxiliaries, finite
from analysis.reader.ground.factuality import undone
from analysis.reader.ground.grammar import function, lemma, passive, subject
from analysis.reader.ground.lexicon import act_words, word_class
from analysis.reader.records import Attribution
from analysis.reader.statements.frames import is_several
from analysis.reader.statements.valency import is_encounter_verb

SETTINGS = word_class("prepositions-of-occasion")
PERSONS = word_class("relative-pronouns-of-persons")
RELATIVE_WORDS = word_class("relative-words-of-encounters") | PERSONS
DEEDS = word_class("deeds-of-any-time")
SPEECHES = word_class("nouns-of-own-words")
OTHER_TIMES = word_class("words-of-other-times")


def _relative_word(verb):
    """Return the word that opens a verb's clause and means what was told before (`where`, `which`, `who`), or None."""
    before = (token for token in verb.subtree if token.i < verb.i and token.lower_ in RELATIVE_WORDS)
    return next((token for token in before if token.tag_ in ("WDT", "WP", "WRB", "IN")), None)


def _preposition(word):
    """Return the preposition before a relative word, for `in the course of which` the first."""
    prep = word.head if function(word) == "governed noun" else word
    noun = prep.nbor(-1) if prep.lower_ == "of" and prep.i else prep
    return (noun.head if function(noun) == "governed noun" else prep).lower_


def _on_which_occasion(word):
    """Say whether a relative word describes a noun for the encounter itself: `on which occasion they agreed`."""
    return function(word) == "determiner" and lemma(word.head) in act_words("occasion")


def relative_clause_of_encounter(verb, verbs):
    """`Held a call, during which they discussed …` tells of what was said in the encounter."""
    above = list(verb.ancestors)
    governor = next((token for token in above if token.pos_ == "VERB" and finite(token)), None)
    word = _relative_word(verb)
    if governor is None or word is None:
        return None
    if word.lower_ == "where" and any(token.lower_ == "from" for token in above):
        return None  # `on her way from Dubai, where she spoke to …`
    path = {*map(lemma, above[: above.index(governor)])}  # `began the day with a meeting with N, who`
    now = verbs.kind(governor) in ("", "none") and verb.tag_ == governor.tag_  # not `briefed N on`, `builds on a call`
    named = now and path & act_words("encounter")
    met = verbs.is_told(governor) and (is_encounter_verb(governor) or named)
    if word.lower_ in PERSONS:
        told = (met and _speaks_there(verb, word, governor, verbs)) or _answers(verb, word, governor, verbs)
    elif word.lower_ == "when":  # `met her in Dakar today, when the two underscored …`
        behind = word.i > 0 and word.nbor(-1).text == "," and verb.tag_ == governor.tag_
        told = met and behind and is_several(verb, subject(verb))
    elif word.lower_ == "where" or _preposition(word) in SETTINGS or _on_which_occasion(word):
        told = (met or _in_a_speech(verb, governor)) and subject(verb) is not None
    else:
        told = _answers(verb, word, next(filter(verbs.is_told, above), governor), verbs)
    return Attribution("told") if told else None


def _in_a_speech(verb, governor):
    """Say whether a clause tells what a speech told as given says: `delivered remarks, in which he thanked`."""
    given = governor.tag_ == verb.tag_ == "VBD" and not undone(governor)
    return given and verb.head.lower_ in SPEECHES and function(verb.head) == "object" and verb.head.head == governor


def _speaks_there(verb, word, governor, verbs):
    """Return whether whom somebody met, or who met him, speaks in a clause on the name: `met N, who thanked him`."""
    spoken = verbs.kind(verb) not in ("", "none") and lemma(verb) not in DEEDS
    past = verb.tag_ == "VBD" and passive(governor) and not {"have", "will"} & {*auxiliaries(governor)}
    here = (verb.tag_ == governor.tag_ or past) and not auxiliaries(verb)
    here = here and not {*map(lemma, verb.subtree)} & OTHER_TIMES
    person = verb.head.pos_ == "PROPN" and verb.doc[word.i - 1 - (function(word) == "governed noun")].text == ","
    whom = word.lower_ == "who" or (_preposition(word) in ("with", "to") and subject(verb) is not None)
    return spoken and here and person and whom


def _answers(verb, word, governor, verbs):
    """Return whether a relative clause tells what was said back: `to which X replied`, `to whom X conveyed thanks`."""
    said = verbs.is_told(governor) and (verbs.kind(governor) not in ("", "none") or is_encounter_verb(governor))
    added = [token.text for token in verb.doc[max(word.i - 2, 0) : word.i]] == [",", "to"]
    if lemma(verb) == "accept":
        return verb.doc[word.i - 1].text == "," and verbs.kind(verb) != ""  # `…, which he accepted`
    return (
        said
        and added
        and subject(verb) is not None
        and verb.tag_ == governor.tag_
        and verbs.kind(verb) in ("say", "give", "talk")
    )
