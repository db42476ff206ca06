"""A noun of an encounter as the occasion of what a sentence tells: its setting, the verb there, that it happened."""

from analysis.reader.ground.grammar import children, function, is_verb
from analysis.reader.ground.lexicon import word_class

HAPPEN = word_class("verbs-of-happening")
LEADING = {"for": "verbs-of-going", "with": "verbs-of-beginning"}  # `came for talks`, `began the day with a call`
AT = ("in", "at")
TOPICS = word_class("nouns-of-what-is-talked-of")
JOINS = ("drop", "sit", "join")
SEVERAL = word_class("nouns-of-number")
ORDER, COMING = word_class("words-of-order-of-coming"), word_class("verbs-of-coming-next")
OCCASION = word_class("prepositions-of-occasion")
FRAMES = word_class("prepositions-of-setting")
DEFINITE = word_class("definite-determiners")
OTHER_TIME = word_class("markers-of-other-time") | word_class("markers-of-condition")


def setting_of(noun):
    """Return the preposition that makes a noun the setting (`at the meeting`, `in a series of meetings`), or None."""
    while function(noun) in ("coordinated", "apposition") and noun.head != noun:
        noun = noun.head
    head = noun.head
    if function(noun) == "governed noun" and head.lower_ == "of" and head.head.lower_ in SEVERAL:
        head = head.head.head
    of_noun = head.lower_ == "over" and head.head.pos_ == "NOUN"  # `concerns over the exchanges between N and M`
    return head if head.lower_ in FRAMES and not of_noun else None


def verb_of_setting(setting, noun):
    """Return the verb that a setting stands with, past a gerund or noun after a preposition: `on taking office in`."""
    verb = setting.head
    definite = DEFINITE & {child.lower_ for child in noun.children} or children(noun, "possessor")
    past = function(verb) == "governed clause" or (function(verb) == "governed noun" and not definite)
    while past and verb.head.lower_ not in OTHER_TIME:  # `assured Y of aid for the repair of roads in a phone call`
        verb = verb.head.head
        past = function(verb) == "governed noun" and not definite
    hosted = children(noun, "noun clause", "preposition", "agent")  # `was the chief guest at a dinner given by X`
    if function(verb) in ("subject", "object") or (function(verb) == "attribute" and hosted):
        verb = verb.head  # `X in a call with Y said`, `reached a deal during talks`
    return verb if is_verb(verb) else None


def happened(noun):
    """Return the verb by which a noun is said to take place (`talks were held`, `there were talks`), or None."""
    head = noun.head
    joined = head.head if function(noun) == "governed noun" and head.lower_ in ("by", "in", "on") else head
    if joined.lemma_ in JOINS and joined.tag_ in ("VBD", "VBZ") and function(noun) in ("governed noun", "object"):
        return joined  # `dropped by X's meeting with Y`
    if function(noun) == "governed noun" and head.lower_ in LEADING:
        verb = head.head if is_verb(head.head) else head.head.head  # `paid a visit for talks`
        there = head.lower_ == "for" and verb.lemma_ == "be" and any(c.lower_ in AT for c in verb.children)
        if (there or verb.lemma_ in word_class(LEADING[head.lower_])) and verb.tag_ in ("VBD", "VBZ"):
            return verb
    if function(noun) == "governed noun" and head.lower_ == "of" and head.head.lemma_ in TOPICS:
        noun, head = head.head, head.head.head  # `trade was the topic of a call between A and B`
        return head if head.lemma_ == "be" and head.tag_ == "VBD" else None
    links = {child.lower_ for child in children(noun, "preposition")}
    if function(noun) == "governed noun" and head.lower_ == "of" and head.head.lower_ in SEVERAL:
        noun, head = head.head, head.head.head  # `the second round of consultations was held`
    sides = "between" in links or ("with" in links and children(noun, "possessor"))
    if sides and function(noun) == "subject" and head.tag_ == "VBD" and function(head) == "root":
        return head  # `the meeting between A and B focused on trade`
    there = head.lemma_ == "be" and any(function(c) == "expletive" or c.lower_ == "with" for c in head.children)
    if there and function(noun) in ("attribute", "subject"):
        return head
    subject = function(noun) in ("subject", "passive subject") and head.lemma_ in HAPPEN
    return head if subject and not (head.lemma_ == "hold" and function(noun) == "subject") else None


def came_next(verb):
    """Say whether a relative clause is of whoever came next: `then came N, who`, `N was the first who`."""
    who = verb.head
    above = next((one for one in who.ancestors if is_verb(one)), None)
    next_ = who.lower_ in ORDER or (above is not None and above.lemma_ in COMING and above.i < who.i)
    return next_ and function(verb) == "relative clause"


def on_which_occasion(verb):
    """Say whether a relative clause tells what was done on an occasion: `a visit, during which he met X`."""
    before = (token for token in verb.subtree if token.i < verb.i)
    return function(verb) == "relative clause" and any(
        token.lower_ == "which" and token.head.lower_ in OCCASION for token in before
    )
