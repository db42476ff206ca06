"""Whether a verb or a noun of an encounter tells what was done, or only what is planned, denied or recalled.

The one decider for meetings and statements. Each outcome names its reason; where that one is off, the next decides.
Reasons stand in `data/rules/factuality.yml`.
"""

from analysis.reader.ground.clauses import auxiliaries, infinitive, negated, unreal
from analysis.reader.ground.grammar import children, function, is_verb, passive
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.occasions import came_next, happened, on_which_occasion, setting_of, verb_of_setting
from analysis.reader.ground.openings import is_opening
from analysis.reader.ground.switches import is_on, note
from analysis.reader.records import Factuality

BEFORE_OR_AFTER = word_class("markers-of-other-time")
OTHER_TIME = BEFORE_OR_AFTER | word_class("markers-of-condition")
MAIN_VERB = ""  # nothing speaks against it
SAME_TIME = ("while", "when", "as")
TRAVEL = word_class("verbs-of-travel")
CHANCE = word_class("nouns-of-chance") | word_class("adjectives-of-chance")
TAKEN, AWAITING, RECALL = map(word_class, ("verbs-taking-a-chance", "verbs-of-awaiting", "verbs-of-recalling"))
REPORT = ("announce", "report", "confirm")
OFF = word_class("verbs-of-calling-off")
PRESS, SPOKESMEN, NEXT = map(word_class, ("nouns-of-the-press", "words-of-spokesmen", "words-for-what-came-next"))
ASIDE = ("adverbial clause", "noun clause", "root", "coordinated", "preposition", "unclear")
EMBEDDED = ("relative clause", "noun clause", "governed clause", "content clause")


def _marks(verb, *functions):
    """Return the words before a verb that hang on it, all or those of some functions, in small letters."""
    return {c.lower_ for c in verb.children if c.i < verb.i and (not functions or function(c) in functions)}


def _first_of(verb):
    """Return the first of coordinated verbs, whose place in the sentence the others share."""
    while function(verb) == "coordinated" and is_verb(verb.head):
        if any(function(child) in ("auxiliary", "subject", "passive subject") for child in verb.children):
            break
        verb = verb.head
    return verb


def _denied(verb):  # a bare form shares the denial of the verb before: `did not meet X or hold talks`
    return negated(verb) or (verb.tag_ in ("VB", "VBN") and negated(_first_of(verb)))


def _is_infinitive(verb):
    return auxiliaries(verb)[:1] == ["to"]


def takes_chance(verb):
    """`Had the pleasure of receiving X`, `it was good to meet X`."""
    gerund = verb.tag_ == "VBG" and verb.head.lower_ == "of"
    chance = verb.head.head if gerund else verb.head
    if chance.lower_ in CHANCE and passive(chance) and chance.tag_ == "VBN":  # `was honoured to meet X`
        return bool({"was", "were"} & {*auxiliaries(chance)}) and _is_infinitive(verb)
    chance = next(iter(children(chance, "attribute", "adjective complement")), chance)
    taken = chance.head.lemma_ in TAKEN and chance.head.tag_ in ("VBD", "VBN") and (gerund or _is_infinitive(verb))
    return taken and chance.lemma_ in CHANCE


def _is_purpose_of_travel(verb):
    return _is_infinitive(verb) and verb.head.lemma_ in TRAVEL and verb.head.tag_ in ("VBD", "VBN")


def _is_first_to(verb):
    """`The Ambassador was the first to pay a call`: who was first, or last, did so."""
    return _is_infinitive(verb) and any(child.lower_ in ORDINALS for child in verb.head.children)


def _is_participle(verb):
    return verb.tag_ == "VBG" and not auxiliaries(verb)


def _is_awaited(verb):
    """`Looks forward to welcoming X`, `proposed meeting X again`."""
    return any(above.lemma_ in AWAITING and above.i < verb.i for above in (verb.head, verb.head.head) if is_verb(above))


def _tells_aside(verb):
    """`Receiving X, he said` and `while receiving X` tell it; `after meeting X` and `on meeting X` presuppose it."""
    marks = _marks(verb) | {verb.head.lower_}
    if function(verb) == "governed clause" or marks & BEFORE_OR_AFTER:
        return False
    return function(verb) in ASIDE or bool(marks & set(SAME_TIME))


def _is_content(verb):
    """What somebody is said to have said: not what was announced, nor a clause before `he said`."""
    within = function(verb) == "content clause" and is_verb(verb.head) and verb.head.lemma_ not in REPORT
    return within and verb.head.i < verb.i


def _told_the_press(verb):
    """`The spokesman told journalists that X had met Y`: the frame of an account, not what a side recalled."""
    if function(verb) != "content clause" or not is_verb(verb.head) or verb.head.i > verb.i:
        return False
    who, heard = children(verb.head, "subject"), children(verb.head, "object", "receiver")
    spokesman = any(token.lower_ in SPOKESMEN for one in who for token in one.subtree)
    return verb.head.tag_ == "VBD" and (spokesman or any(noun.lemma_ in PRESS for noun in heard))


def _goes_on(verb):
    """Say whether a relative clause goes on telling: of place or time (`during which`), or of what came next."""
    opens = any(child.tag_ == "WRB" for child in verb.subtree if child.i < verb.i)
    return opens or on_which_occasion(verb) or bool(_marks(verb) & NEXT)


def _is_relative(verb):
    """Not where it is the sentence's own clause: `In the course of the day the guest was received`."""
    own = children(verb, "subject", "passive subject")
    alone = bool(own) and not is_verb(verb.doc[:].root) and own[0].tag_ not in ("WP", "WDT")
    return function(verb) == "relative clause" and not alone


def _above(verb):
    return {above.lemma_ for above in verb.ancestors}


ORDINALS, EARLIER = map(word_class, ("words-of-order", "words-of-what-was-before"))
RULES = (  # reason, outcome, whether it applies to a verb; the first that applies decides
    ("denied-by-negation", "denied", _denied),
    ("planned-by-modal", "planned", unreal),
)
PLACES = (  # the same, asked of the first of coordinated verbs
    ("recalled-by-verb-above", "recalled", lambda verb: not is_opening(verb) and _above(verb) & RECALL),
    ("chance-taken", "held", takes_chance),
    ("purpose-of-travel", "held", _is_purpose_of_travel),
    ("first-to-do-it", "held", _is_first_to),
    ("infinitive-plans", "planned", _is_infinitive),
    ("told-to-the-press-tells", "held", _told_the_press),
    ("past-perfect-recalls", "recalled", lambda verb: auxiliaries(verb)[:1] == ["had"]),
    ("awaited-plans", "planned", lambda verb: _is_participle(verb) and _is_awaited(verb)),
    ("participle-tells", "held", lambda verb: _is_participle(verb) and _tells_aside(verb)),
    ("participle-presupposes", "recalled", _is_participle),
    ("relative-clause-of-place-tells", "held", lambda verb: function(verb) == "relative clause" and _goes_on(verb)),
    ("relative-clause-of-who-came-next-tells", "held", came_next),
    ("relative-clause-recalls", "recalled", _is_relative),
    ("content-clause-recalls", "recalled", _is_content),
    (
        "clause-of-other-time-recalls",
        "recalled",
        lambda verb: function(verb) == "adverbial clause" and _marks(verb, "marker", "adverb") & OTHER_TIME,
    ),
)


def factuality(verb, *, title=False, sent=False):
    """Return whether a verb's act is held, planned, denied or recalled, and the reason.

    `title` is for headlines and captions, `sent` for messages. Coordinated verbs share the place of the first one.
    """
    for reason, state, applies in RULES:
        if is_on(reason) and applies(verb):
            return Factuality(state, note(reason))
    first = _first_of(verb)
    if title:
        return Factuality("planned" if first.tag_ == "VB" and infinitive(first) else "held", MAIN_VERB)
    if sent and function(first) == "root":
        return Factuality("held", MAIN_VERB)  # a message that `had been sent` is news all the same
    for reason, state, applies in PLACES:
        if is_on(reason) and applies(first):
            return Factuality(state, note(reason))
    return Factuality("held", MAIN_VERB)


def undone(verb):
    """Return the reason why a verb's act is denied or only planned, or an empty string."""
    return next((note(reason) for reason, _, applies in RULES if is_on(reason) and applies(verb)), "")


def noun_factuality(noun, *, title=False):
    """Return whether a noun tells what was held: in a heading, as the setting of what is told, or as taking place."""
    if title:
        return Factuality("held", "noun-in-heading")
    if (setting := setting_of(noun)) is not None:
        first = all(before.pos_ in ("ADV", "PUNCT", "CCONJ") for before in noun.doc[: setting.i])
        verb = verb_of_setting(setting, noun)
        if verb is not None and not first and (reason := undone(verb)):
            return Factuality("planned", reason)
        earlier = any(child.lower_ in EARLIER for child in noun.children)  # `at the last conference`
        told = first or (verb is not None and not _is_embedded(verb) and not earlier)
        return Factuality("held" if told else "recalled", "noun-as-setting")
    if (verb := happened(noun)) is not None:
        return Factuality(factuality(verb).state, "noun-said-to-happen")
    return Factuality("recalled", "")


def _is_embedded(verb):
    """Say whether a verb stands in a relative clause or in what somebody is reported to have said."""
    above = [verb, *(token for token in verb.ancestors if token.head != token)]
    return any(function(t) in EMBEDDED and not (function(t) == "content clause" and t.i < t.head.i) for t in above)


def called_off(doc):
    """Say whether a sentence tells that an encounter did not take place."""
    verbs = [t for t in doc if t.lemma_ in OFF and t.pos_ == "VERB"]
    return any(t.lemma_ != "call" or any(c.lower_ == "off" for c in t.children) for t in verbs)
