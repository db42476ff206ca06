"""Ways in which a clause with a verb in the finite form is told, or stands within a content."""

from analysis.reader.ground.clauses import (
    after_comma,
    auxiliaries,
    complementiser,
    finite,
    infinitive,
    participle,
    past,
    relative,
)
from analysis.reader.ground.grammar import children, function, is_verb, lemma, passive, subject
from analysis.reader.ground.lexicon import act_words, word_class
from analysis.reader.records import Attribution
from analysis.reader.statements.frames import is_several
from analysis.reader.statements.valency import fronted

PRESS = word_class("words-of-spokesmen") | word_class("nouns-of-the-press") | word_class("words-of-press-offices")
PAPERS = word_class("papers-of-press-offices")
TRAVEL = word_class("verbs-of-going")
NOT_TOLD = word_class("openers-of-untold-clauses")
SAME_IN_PAST = word_class("verbs-same-in-past")


def through(verb, head, verbs):
    """Return the head's Attribution, its subject shared where the verb has none of its own."""
    found = verbs.at(head)
    if found.level == "told":
        return Attribution("told", shares=head if subject(verb) is None else None)
    return found


def disagree(verb, head, kind=""):
    """Return whether two coordinated forms cannot share a subject (`discussed efforts to end X and address Y`)."""
    between = any(token.tag_ == "TO" for token in verb.doc[head.i : verb.i])  # it may be a further infinitive
    if kind in ("say", "perform", "hold") and verb.tag_ != "VBG" and not between and is_several(head, subject(head)):
        return False  # `they discussed trade and look forward to the next meeting`
    if finite(head) and not auxiliaries(head):
        present = verb.tag_ in ("VB", "VBP", "VBZ") and verb.lower_ not in SAME_IN_PAST
        return (head.tag_ == "VBD" and present) or verb.tag_ == "VBG"
    return False


def clause_before_lends_subject(verb, _verbs):
    """A main verb without a subject shares that of a clause set side by side before it."""
    if subject(verb) is not None:
        return None
    before = [c for c in children(verb, "content clause") if c.i < verb.i and finite(c) and subject(c) is not None]
    return Attribution("told", shares=before[0]) if before else None


def main_verb(_verb, _verbs):
    """The verb of the sentence is told."""
    return Attribution("told")


def coordinated_with_noun(verb, verbs):
    """A verb that the parser coordinated with a noun shares the subject of the nearest verb above."""
    if is_verb(verb.head) or not (finite(verb) or participle(verb)):
        return None
    hung = ("relative clause", "noun clause", "coordinated")
    above = next((token for token in verb.ancestors if is_verb(token) and function(token) not in hung), None)
    return through(verb, above, verbs) if above is not None else None


def told_verb_hung_on_content(verb, verbs):
    """A past verb of saying that the parser coordinated with a verb of the content goes on with the told verb."""
    head = verb.head
    if not is_verb(head) or verbs.is_told(head) or not (finite(verb) and past(verb)):
        return None
    matrix = next((t for t in head.ancestors if t.pos_ == "VERB" and past(t) and verbs.is_told(t)), None)
    if matrix is None or verbs.kind(verb) in ("", "none"):
        return None
    own = subject(verb)
    tenses_differ = head.tag_ != "VBD" and finite(matrix) and matrix.tag_ == "VBD"
    if not tenses_differ and (own is not None or not after_comma(verb)):
        return None
    return Attribution("told", shares=matrix if own is None else None)


def coordinated_verb(verb, verbs):
    """A coordinated verb stands where the first one stands."""
    head = verb.head
    if not is_verb(head) or (infinitive(verb) and finite(head)):
        return None
    if subject(verb) is None and not auxiliaries(verb) and disagree(verb, head, verbs.kind(verb)):
        return None
    return through(verb, head, verbs)


def as_clause(verb, verbs):
    """`As he thanked the host, …`: a past clause of the same time is told, but not in what somebody says."""
    if complementiser(verb) != "as" or verb.tag_ != "VBD" or verbs.kind(verb.head) == "say":
        return None
    return through(verb, verb.head, verbs) if finite(verb) and not relative(verb) else None


def dependent_clause(verb, verbs):
    """An adverbial clause of no other time and no condition is told with its verb."""
    opener = complementiser(verb)
    if not finite(verb) or opener == "as" or opener in NOT_TOLD or relative(verb):
        return None
    return through(verb, verb.head, verbs)


def clause_set_before(verb, verbs):
    """Clauses set side by side, of which the parser took the first for a content, are both told."""
    head = verb.head
    if infinitive(verb) or verb.i > head.i or fronted(verb, head) or not finite(verb):
        return None
    return through(verb, head, verbs)


def account_of_press(verb, verbs):
    """`The two sides discussed X, the press service said`: a past clause that a press office tells is the account."""
    named = subject(verb.head)
    told = past(verb) or (passive(verb) and any(aux.tag_ == "VBD" for aux in children(verb, "passive auxiliary")))
    if named is None or subject(verb) is None or not told or not verbs.is_told(verb.head):
        return None
    words = {lemma(named), *(lemma(child) for child in children(named, "compound", "adjective"))}
    return Attribution("told") if words & {*PRESS, *PAPERS, *act_words("premises")} else None


def within_content(verb, verbs):
    """A clause that a told verb of saying governs is its content, and what is within that."""
    head, found = verb.head, verbs.at(verb.head)
    if infinitive(verb) or participle(verb) or (verb.i < head.i and not fronted(verb, head)):
        return None
    if head.i in verbs.rows and found.level == "told":
        return Attribution("within", matrix=head)
    return found if found.level == "within" else None


def reporting_clause_beside(verb, verbs):
    """A clause of saying set beside what it reports is told by itself."""
    return Attribution("told") if verbs.at(verb.head).matrix == verb else None


def clause_set_beside(verb, verbs):
    """`"Vietnam," he said, "is a friend"`: a clause set beside another is told with it."""
    return through(verb, verb.head, verbs)


def with_clause(verb, verbs):
    """`With both sides pledging …`: told with the verb that it goes with."""
    prep = verb.head
    alone = prep.lower_ == "with" and subject(verb) is not None and prep.head.pos_ == "VERB"
    return Attribution("told") if alone and verbs.is_told(prep.head) else None
