"""Whether a verb or a noun of an encounter tells what was done, or only what is planned, denied or recalled.

The one decider for meetings and statements. Each outcome names its reason; where that one is off, the next decides.
Reasons stand in `data/rules/factuality.yml`.
"""

from analysis.reader.ground.clauses import auxiliaries, infinitive, negated, unreal
from analysis.reader.ground.grammar import VERBAL, function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.records import Factuality

BEFORE_OR_AFTER = word_class("markers-of-other-time")
CONDITION = word_class("markers-of-condition")
SAME_TIME = ("while", "when", "as")
TRAVEL = word_class("verbs-of-travel")
CHANCE = word_class("nouns-of-chance")
TAKEN = word_class("verbs-taking-a-chance")
RECALL = word_class("verbs-of-recalling")
REPORT = ("announce", "report", "confirm")
HAPPEN = word_class("verbs-of-happening")
JOINS = ("drop", "sit", "join")
OFF = word_class("verbs-of-calling-off")
SEVERAL = word_class("nouns-of-number")
FRAMES = word_class("prepositions-of-setting")
ASIDE = ("adverbial clause", "noun clause", "root", "coordinated", "preposition", "unclear")
EMBEDDED = ("relative clause", "noun clause", "governed clause", "content clause")


def _marks(verb, *functions):
    """Return the words before a verb that hang on it, all or those of some functions, in small letters."""
    return {c.lower_ for c in verb.children if c.i < verb.i and (not functions or function(c) in functions)}


def _first_of(verb):
    """Return the first of coordinated verbs, whose place in the sentence the others share."""
    while function(verb) == "coordinated" and verb.head.pos_ in VERBAL:
        if any(function(child) in ("auxiliary", "subject", "passive subject") for child in verb.children):
            break
        verb = verb.head
    return verb


def _denied(verb, **_):
    """A bare form shares the denial of the verb that it is coordinated with: `did not meet X or hold talks`."""
    first = _first_of(verb)
    return "denied" if negated(verb) or (verb.tag_ in ("VB", "VBN") and negated(first)) else ""


def _planned(verb, **_):
    return "planned" if unreal(verb) else ""


def _heading(verb, title, **_):
    return "" if not title else "planned" if verb.tag_ == "VB" and infinitive(verb) else "held"


def _under_recall(verb, **_):
    return "recalled" if any(above.lemma_ in RECALL for above in verb.ancestors) else ""


def _infinitive(verb, **_):
    """An infinitive tells what somebody came or took the chance to do; else it is a plan."""
    if auxiliaries(verb)[:1] != ["to"]:
        return ""
    head = verb.head
    if head.lemma_ in CHANCE:
        return "held" if head.head.tag_ in ("VBD", "VBN") and head.head.lemma_ in TAKEN else "planned"
    return "held" if head.lemma_ in TRAVEL and head.tag_ in ("VBD", "VBN") else "planned"


def _perfect(verb, sent, **_):
    """The past perfect recalls; a message that `had been sent` is news all the same."""
    if auxiliaries(verb)[:1] != ["had"]:
        return ""
    return "held" if sent and function(verb) == "root" else "recalled"


def _participle(verb, **_):
    """`Receiving X, he said` tells it, `after meeting X` presupposes it."""
    if verb.tag_ != "VBG" or auxiliaries(verb):
        return ""
    marks = _marks(verb) | {verb.head.lower_}
    if is_opening(verb):
        return "held"
    if function(verb) == "governed clause" or marks & BEFORE_OR_AFTER:
        return "recalled"
    return "held" if function(verb) in ASIDE or marks & set(SAME_TIME) else "planned"


def _relative(verb, **_):
    """A relative clause recalls, but one of place or time (`Hanoi, where he met`) goes on telling."""
    if function(verb) != "relative clause":
        return ""
    return "held" if any(child.tag_ == "WRB" for child in verb.subtree if child.i < verb.i) else "recalled"


def _content(verb, **_):
    """What somebody is reported to have said was done is recalled, unless the clause stands before `he said`."""
    if function(verb) != "content clause" or verb.head.lemma_ in REPORT or verb.head.pos_ not in VERBAL:
        return ""
    return "held" if verb.i < verb.head.i else "recalled"


def _clause(verb, **_):
    """A clause of another time, a condition or a concession presupposes what it names."""
    if function(verb) != "adverbial clause":
        return ""
    return "recalled" if _marks(verb, "marker", "adverb") & (BEFORE_OR_AFTER | CONDITION) else "held"


REASONS = {
    "denied-by-negation": _denied,
    "planned-by-modal": _planned,
    "heading-tells-news": _heading,
    "recalled-by-verb-above": _under_recall,
    "infinitive-of-purpose": _infinitive,
    "past-perfect-recalls": _perfect,
    "participle-tells-or-presupposes": _participle,
    "relative-clause-recalls": _relative,
    "content-clause-recalls": _content,
    "clause-of-other-time-recalls": _clause,
}


def factuality(verb, *, title=False, sent=False):
    """Return whether a verb's act is held, planned, denied or recalled, and the reason.

    `title` is for headlines and captions, `sent` for messages. Coordinated verbs share the place of the first one.
    """
    first = _first_of(verb)
    for reason, decide in REASONS.items():
        state = is_on(reason) and decide(first if decide not in (_denied, _planned) else verb, title=title, sent=sent)
        if state:
            return Factuality(state, note(reason))
    return Factuality("held", "told-by-main-verb")


def undone(verb):
    """Return the reason why a verb's act is denied or only planned, or an empty string."""
    reasons = {reason: REASONS[reason] for reason in ("denied-by-negation", "planned-by-modal")}
    return next((note(reason) for reason, decide in reasons.items() if is_on(reason) and decide(verb)), "")


def is_opening(token):
    """Say whether a participle opens the sentence, however it is read: `Meeting X in Moscow, he thanked`."""
    return token.i == 0 and token.tag_ == "VBG" and token.head.i > 0


def setting_of(noun):
    """Return the preposition that makes a noun the setting (`at the meeting`, `in a series of meetings`), or None."""
    while function(noun) in ("coordinated", "apposition") and noun.head != noun:
        noun = noun.head
    head = noun.head
    if function(noun) == "governed noun" and head.lower_ == "of" and head.head.lower_ in SEVERAL:
        head = head.head.head
    return head if head.lower_ in FRAMES else None


def happened(noun):
    """Return the verb by which a noun is said to take place (`talks were held`, `there were talks`), or None."""
    head = noun.head
    joined = head.head if function(noun) == "governed noun" and head.lower_ in ("by", "in", "on") else head
    if joined.lemma_ in JOINS and joined.tag_ in ("VBD", "VBZ") and function(noun) in ("governed noun", "object"):
        return joined  # `dropped by X's meeting with Y`
    there = head.lemma_ == "be" and any(function(child) == "expletive" for child in head.children)
    if there and function(noun) in ("attribute", "subject"):
        return head
    subject = function(noun) in ("subject", "passive subject") and head.lemma_ in HAPPEN
    return head if subject and not (head.lemma_ == "hold" and function(noun) == "subject") else None


def noun_factuality(noun, *, title=False):
    """Return whether a noun tells what was held: in a heading, as the setting of what is told, or as taking place."""
    if title:
        return Factuality("held", "noun-in-heading")
    if (setting := setting_of(noun)) is not None:
        first = all(before.pos_ in ("ADV", "PUNCT", "CCONJ") for before in noun.doc[: setting.i])
        told = first or (setting.head.pos_ in VERBAL and not _is_embedded(setting.head))
        return Factuality("held" if told else "recalled", "noun-as-setting")
    if (verb := happened(noun)) is not None:
        return Factuality(factuality(verb).state, "noun-said-to-happen")
    return Factuality("recalled", "noun-alone")


def _is_embedded(verb):
    """Say whether a verb stands in a relative clause or in what somebody is reported to have said."""
    above = [verb, *(token for token in verb.ancestors if token.head != token)]
    return any(function(t) in EMBEDDED and not (function(t) == "content clause" and t.i < t.head.i) for t in above)


def called_off(doc):
    """Say whether a sentence tells that an encounter did not take place."""
    verbs = [t for t in doc if t.lemma_ in OFF and t.pos_ == "VERB"]
    return any(t.lemma_ != "call" or any(c.lower_ == "off" for c in t.children) for t in verbs)
