"""Which act a verb makes, by itself, with its noun or with what its content asserts: the first rule that answers."""

from analysis.reader.ground.clauses import auxiliaries, finite
from analysis.reader.ground.grammar import MARKS, children, function, lemma, passive, subject
from analysis.reader.ground.lexicon import act_words, word_class, word_list
from analysis.reader.ground.switches import is_on
from analysis.reader.records import Decision
from analysis.reader.statements.nouns import (
    OURS,
    doer,
    given,
    noun_act,
    owner_among,
    owners,
    spoken_nouns,
    takes_noun,
    worth,
)
from analysis.reader.statements.valency import clause, is_set_beside, objects

SPEAKER = word_class("pronouns-of-speaker")
BOTH = word_class("words-for-both-sides")
BODIES = word_class("standins-body") | word_class("standins-any-body") | word_class("bodies-with-abstract-endings")
BEING = word_class("verbs-of-being")
ABSTRACT = word_list("endings-of-abstract-nouns")
WILL = word_class("auxiliaries-of-promise")
STANDING_BY = word_class("prepositions-of-standing-by")


def is_own_side(noun):
    """Return whether a noun with a possessor is the speaker's own side (`his party`), not a thing of his."""
    return bool({c.lower_ for c in children(noun, "possessor")} & OURS) and lemma(noun) in {*BODIES, *act_words("side")}


def subject_kind(named):
    """Return what a content's subject is: `self`, a `side` that can promise, or an empty string for a thing."""
    if named is None:
        return ""
    if named.lower_ in SPEAKER:
        return "self"
    head = lemma(named)
    thing = head in act_words("thing")
    if named.lower_ == "it":
        before = [
            t for t in named.doc[1 : named.i] if function(t) == "subject" and function(t.head) == "content clause"
        ]
        return "side" if any(t.pos_ == "PROPN" or subject_kind(t) == "side" for t in before) else ""
    if any(child.lower_ in OURS for child in children(named, "possessor")):
        return "" if thing or (head.endswith(ABSTRACT) and head not in BODIES) else "side"  # `his movement`
    capital = named.pos_ == "PROPN" or (named.text.isupper() and len(named) > 1)
    return "side" if (capital and not thing) or head in act_words("side") or named.lower_ in BOTH else ""


def is_another(named, speaker):
    """Return whether a pronoun cannot mean the speaker: `he` inside quotation marks, `she` where `he` speaks."""
    pronouns = ("he", "she")
    if named is None or named.lower_ not in pronouns:
        return False
    told = speaker is not None and speaker.lower_ in pronouns and speaker.lower_ != named.lower_
    return told or sum(t.text in {*MARKS, "<<", ">>"} for t in named.doc[: named.i]) % 2 == 1


def attitude(head):
    """Return the adjective that decides an act as the codebook spells it, with its preposition, or None."""
    after = [child.lower_ for child in children(head, "preposition")]
    after += ["that" for above in (head, head.head) for c in children(above, "content clause") if c.i > head.i]
    forms = [f"{head.lower_} {word}" for word in after] + [head.lower_, lemma(head)]
    return next((form for form in forms if form in act_words("adjective")), None)


def adjective_in_content(content, who, _promise):
    """`He said he is pleased`, `Japan is ready`: the adjective of what is said decides; `would be happy to` offers."""
    if passive(content) or (lemma(content) in BEING and content.tag_ == "VBN"):
        return act_words("adjective").get(content.lower_, "state")
    if lemma(content) not in BEING:
        return ""
    heads = children(content, "adjective complement", "object predicate", "attribute", "adverb")
    form = next(filter(None, map(attitude, heads)), None)
    act = act_words("adjective").get(form, "")
    offered = bool({*auxiliaries(content)} & WILL) and any(one.tag_ == "VB" for head in heads for one in head.children)
    act = "pledge" if act == "welcome" and offered else act
    own = who == "self" or subject(content).pos_ == "PROPN" or act in ("", "pledge", "wish")
    return act if own else "state"


def attitude_in_content(content, who, promise):
    """`He said Japan supports`, `hopes`, `stands by`: the attitude that is declared decides."""
    verb, below = lemma(content), {child.lower_ for child in content.children}
    present = content.tag_ in ("VBZ", "VBP") or (content.tag_ == "VB" and bool(auxiliaries(content)))
    if verb == "look" and "forward" in below:
        return "wish"
    if verb == "stand" and present and below & STANDING_BY:
        return "pledge"
    act = act_words("verb").get(verb, "")
    if who == "self":
        return act if act == "wish" or not promise else ""
    return act if present and (act == "wish" or (act == "pledge" and not promise)) else ""


def promise_in_content(content, _who, promise):
    """`He said Japan will send doctors`: what one's own side will do is a pledge."""
    return "pledge" if promise and finite(content) and not passive(content) else ""


CONTENT = {
    "adjective-in-content": adjective_in_content,
    "attitude-in-content": attitude_in_content,
    "promise-in-content": promise_in_content,
}


def by_clause(content, speaker=None):
    """Return `(act, rule)` of what a clause asserts: pledge, wish, an attitude of the speaker's own, else state."""
    named = subject(content)
    who = "" if is_another(named, speaker) else subject_kind(named)
    promise = bool(WILL & set(auxiliaries(content)))
    nothing = any(child.lower_ == "no" for one in children(content, "object") for child in one.children)
    denied = nothing or bool(children(content, "negation"))  # `noted that his country wants no bases`
    for rule, decides in CONTENT.items() if who else ():
        apt = is_on(rule) and (not denied or decides is promise_in_content)
        if act := decides(content, who, promise) if apt else "":
            return act, rule
    return "state", ""


def deciding_clause(verb, row):
    """Return the clause whose assertion decides a verb's act, or None."""
    if row.kind not in ("say", "hold") or row.verb in ("brief", "update", "report"):
        return None
    if row.made_of == "adjective-decides":
        heads = (head for child in verb.children for head in (child, *child.children))
        return next((h for h in heads if function(h) == "content clause"), None) if row.act == "state" else None
    if row.kind != "say" or row.act not in ("state", "inform", "concern"):
        return None
    content = clause(verb)
    beside = content is None and row.act == "state" and is_set_beside(verb)
    return verb.head if beside else content


def shared_view(verb, row):
    """`Shared the host's view` agrees; `shared his view` states."""
    shares = row.verb.startswith("share ") and (row.act == "agree" or row.rest[0] in ("view", "opinion"))
    if not shares or row.act not in ("agree", "state") or not owners(verb):
        return None
    others = any(child.lower_ in ("their", "our") or child.pos_ != "PRON" for child in owners(verb))
    return Decision("agree" if others else "state", otherwise="state")


def noun_decides(verb, row):
    """`Expressed gratitude`, `underscored his support`: the noun makes the act, also of what somebody needs to do."""
    for noun in spoken_nouns(verb, row) if takes_noun(row) else ():
        if is_on("need-decides") and (act := noun_act(noun, "need")):
            who = doer(noun)
            return Decision(act if who is not None else "state", noun, who, row.act or "state", "need-decides")
        act = given(noun) if row.kind == "give" else noun_act(noun)
        if lemma(noun) in act_words("stirred") and any(noun_act(other) == "condole" for other in objects(verb)):
            continue
        whose = owner_among(noun, verb)
        evident = whose is not None and (whose.lower_ in OURS or whose.pos_ == "PROPN")
        if act and (lemma(verb) not in act_words("factive") or evident):
            act = worth(noun, "thank") if (act, lemma(noun)) == ("thank", "appreciation") else act
            return Decision(act, noun, whose, row.act or "state")
    return None


def what_is_appreciated_decides(verb, row):
    """`Appreciated the assistance of Japan` thanks, `appreciated its role` praises."""
    noun = next(iter(objects(verb)), None)
    return (
        Decision(worth(noun, "praise"), otherwise="praise") if row.verb == "appreciate" and noun is not None else None
    )


NOUNS_DECIDE = {
    "shared-view": shared_view,
    "noun-decides": noun_decides,
    "what-is-appreciated-decides": what_is_appreciated_decides,
}


def decide(verb, row):
    """Return the Decision of which act a verb with its row makes.

    The subject of a clause that asserts nothing else is kept: what is told in it may be the speaker's own act.
    """
    for rule, way in NOUNS_DECIDE.items():
        if is_on(rule) and (found := way(verb, row)) is not None:
            found.rule = found.rule or rule
            return found
    content, rule = deciding_clause(verb, row), row.made_of or "verb-decides"
    if content is not None:
        act, why = by_clause(content, subject(verb))
        decided = (act, why) if act != "state" else (row.act, rule)
        return Decision(decided[0], None, subject(content), row.act, decided[1])
    noun = next((noun for noun in objects(verb) if {lemma(noun), noun.lower_} & set(row.rest)), None)
    return Decision(row.act if is_on(rule) else "", noun, None, row.act, rule)
