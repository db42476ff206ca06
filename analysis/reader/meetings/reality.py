"""Whether a naming of an encounter reports it, or only plans, denies, recalls or presupposes it."""

from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class

OPEN = word_class("markers-of-other-time")
WHILE = {"while", "when", "as"}
TRAVEL = word_class("verbs-of-travel")
CHANCE = word_class("nouns-of-chance")
TAKEN = word_class("verbs-taking-a-chance")
RECALL = word_class("verbs-of-recalling")
REPORT = {"announce", "report", "confirm"}
HAPPEN = word_class("verbs-of-happening")
JOINS = {"drop", "sit", "join"}
OFF = word_class("verbs-of-calling-off")
SEVERAL = word_class("nouns-of-number")
FRAMES = word_class("prepositions-of-setting")


def _finite(verb):
    """Return the verb or auxiliary that carries a verb's tense."""
    helpers = [child for child in verb.children if function(child) in ("auxiliary", "passive auxiliary")]
    return helpers[0] if helpers else verb


def _has(verb, deps):
    return any(function(child) in deps for child in verb.children)


def _first_of(verb):
    """Return the first of coordinated verbs, whose tense the others share."""
    while (
        function(verb) == "coordinated"
        and verb.head.pos_ in ("VERB", "AUX")
        and not _has(verb, ("auxiliary", "subject", "passive subject"))
    ):
        verb = verb.head
    return verb


def verb_state(token, *, title=False, sent=False):
    """Return `held`, `planned` or `background` for the encounter of a verb; `title` for headlines and captions.

    `sent` is for messages: one that `had been sent` is news all the same.
    """
    token = _first_of(token)
    helper = _finite(token)
    if _has(token, ("negation",)) or (helper.tag_ == "MD"):
        return "planned"
    if title:
        return "planned" if token.tag_ == "VB" and _has(token, ("auxiliary",)) and helper.lower_ == "to" else "held"
    if any(above.lemma_ in RECALL for above in token.ancestors):
        return "background"
    if helper.lower_ in ("to", "had") and helper is not token:
        if helper.lower_ == "to":
            return _infinitive(token)
        return "held" if sent and function(token) == "root" else "background"
    if token.tag_ == "VBG" and helper is token:
        return "held" if is_opening(token) else _participle(token)
    if function(token) == "relative clause":
        return "held" if any(child.tag_ == "WRB" for child in token.subtree if child.i < token.i) else "background"
    if function(token) == "content clause" and token.head.lemma_ not in REPORT and token.head.pos_ in ("VERB", "AUX"):
        return "held" if token.i < token.head.i else "background"
    if function(token) == "adverbial clause":
        return _clause(token)
    return "held"


def is_opening(token):
    """Say whether a participle opens the sentence, however it is read: `Meeting X in Moscow, he thanked`."""
    return token.i == 0 and token.tag_ == "VBG" and token.head.i > 0


def _infinitive(token):
    """Return the state of an infinitive: held where it is what somebody came or had the chance to do."""
    head = token.head
    if head.lemma_ in CHANCE:
        return "held" if head.head.tag_ in ("VBD", "VBN") and head.head.lemma_ in TAKEN else "planned"
    return "held" if head.lemma_ in TRAVEL and head.tag_ in ("VBD", "VBN") else "planned"


def _participle(token):
    """Return the state of a participle: `receiving X, he said` tells it, `after meeting X` presupposes it."""
    marks = {child.lower_ for child in token.children if child.i < token.i} | {token.head.lower_}
    if function(token) == "governed clause" or marks & OPEN:
        return "background"
    return (
        "held"
        if function(token) in ("adverbial clause", "noun clause", "root", "coordinated", "preposition", "unclear")
        or marks & WHILE
        else "planned"
    )


def _clause(token):
    marks = {child.lower_ for child in token.children if function(child) in ("marker", "adverb") and child.i < token.i}
    return "background" if marks & (OPEN | {"if", "unless", "although", "though"}) else "held"


def frame(token):
    """Return the preposition that makes a noun the setting (`at the meeting`, `in a series of meetings`), or None."""
    while function(token) in ("coordinated", "apposition") and token.head != token:
        token = token.head
    head = token.head
    if function(token) == "governed noun" and head.lower_ == "of" and head.head.lower_ in SEVERAL:
        head = head.head.head
    return head if head.lower_ in FRAMES else None


def noun_state(token, *, title=False):
    """Return `held` where a noun is the setting of what is told or names what took place, else `background`."""
    if title:
        return "held"
    setting = frame(token)
    if setting is not None:
        first = all(before.pos_ in ("ADV", "PUNCT", "CCONJ") for before in token.doc[: setting.i])
        return "held" if first or (setting.head.pos_ in ("VERB", "AUX") and not _inside(setting.head)) else "background"
    head = token.head
    joined = head.head if function(token) == "governed noun" and head.lower_ in ("by", "in", "on") else head
    if joined.lemma_ in JOINS and joined.tag_ in ("VBD", "VBZ") and function(token) in ("governed noun", "object"):
        return verb_state(joined)  # `dropped by X's meeting with Y`
    if (
        function(token) in ("attribute", "subject")
        and head.lemma_ == "be"
        and any(function(child) == "expletive" for child in head.children)
    ):
        return verb_state(head)  # `There were talks between X and Y`
    if function(token) in ("subject", "passive subject") and head.lemma_ in HAPPEN and not _has(head, ("negation",)):
        return verb_state(head) if not (head.lemma_ == "hold" and function(token) == "subject") else "background"
    return "background"


def _inside(token):
    """Say whether a verb stands in a relative clause or in what somebody is reported to have said."""
    while token.head != token:
        if function(token) in ("relative clause", "noun clause", "governed clause", "content clause") and not (
            function(token) == "content clause" and token.i < token.head.i
        ):
            return True
        token = token.head
    return False


def called_off(doc):
    """Say whether a sentence tells that an encounter did not take place."""
    return any(
        t.lemma_ in OFF and (t.lemma_ != "call" or any(c.lower_ == "off" for c in t.children)) and t.pos_ == "VERB"
        for t in doc
    )
