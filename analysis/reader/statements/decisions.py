"""Which act a verb makes with its noun or with what its content asserts."""

from analysis.reader.ground.clauses import auxiliaries, finite
from analysis.reader.ground.grammar import function, lemma, passive, subject
from analysis.reader.ground.lexicon import lexicon, word_class, word_list
from analysis.reader.statements.nouns import OURS, by_noun, others, owners, worth
from analysis.reader.statements.valency import QUOTES, clause, is_set_beside, objects

SELF = word_class("self")
BOTH = word_class("both")
BE = word_class("be")
ABSTRACT = word_list("abstract")


def subject_kind(named):
    """Return what a content's subject is: `self`, a `side` that can promise, or an empty string for a thing."""
    if named is None:
        return ""
    if named.lower_ in SELF:
        return "self"
    if named.lower_ == "it":
        return (
            "side"
            if any(
                function(t) == "subject" and t.pos_ == "PROPN"
                for t in named.doc[1 : named.i]
                if function(t.head) == "content clause"
            )
            else ""
        )
    head = lemma(named)
    if any(function(child) == "possessor" and child.lower_ in OURS for child in named.children):
        return "side" if head not in lexicon()[1]["thing"] and not head.endswith(ABSTRACT) else ""
    capital = (named.pos_ == "PROPN" or (named.text.isupper() and len(named) > 1)) and head not in lexicon()[1]["thing"]
    return "side" if capital or head in lexicon()[1]["side"] or named.lower_ in BOTH else ""


def another(named, speaker):
    """Return whether a pronoun cannot mean the speaker: `he` inside quotation marks, `she` where `he` speaks."""
    if named.lower_ not in ("he", "she"):
        return False
    told = speaker is not None and speaker.lower_ in ("he", "she") and speaker.lower_ != named.lower_
    return told or sum(t.text in QUOTES - {"'"} for t in named.doc[: named.i]) % 2 == 1


def by_clause(content, speaker=None):
    """Return `(act, subject)` of what a clause asserts: pledge, wish, an attitude of the speaker's own, else state."""
    named = subject(content)
    who = "" if named is not None and another(named, speaker) else subject_kind(named)
    if not who:
        return "state", named
    promise = any(helper in ("will", "would", "shall", "'ll", "wo") for helper in auxiliaries(content))
    denied = any(function(child) == "negation" for child in content.children)
    shown = "" if denied else felt(content, who) or held(content, who, promise)
    future = promise and finite(content) and not passive(content)
    return shown or ("pledge" if future else "state"), named


def attitude(head):
    """Return the adjective that decides an act as the codebook spells it, with its preposition, or None."""
    words = lexicon()[1]["adjective"]
    after = [c.lower_ for c in head.children if function(c) == "preposition"]
    after += ["that" for c in (*head.children, *head.head.children) if function(c) == "content clause" and c.i > head.i]
    forms = [f"{head.lower_} {word}" for word in after] + [head.lower_, lemma(head)]
    return next((form for form in forms if form in words), None)


def felt(content, who):
    """Return the act of a clause's adjective (`he is pleased`, `Japan is ready`), or an empty string."""
    words = lexicon()[1]["adjective"]
    if passive(content) or (lemma(content) in BE and content.tag_ == "VBN"):
        return words.get(content.lower_, "state")
    for child in content.children:
        form = (
            attitude(child)
            if function(child) in ("adjective complement", "object predicate", "attribute", "adverb")
            and lemma(content) in BE
            else None
        )
        if form is not None:
            act = words[form]
            own = who == "self" or subject(content).pos_ == "PROPN" or act in ("pledge", "wish")
            return act if own else "state"
    return ""


def held(content, who, promise):
    """Return the act of an attitude that a clause declares (`supports`, `hopes`, `stands by`), or an empty string."""
    verb, below = lemma(content), {child.lower_ for child in content.children}
    present = content.tag_ in ("VBZ", "VBP") or (content.tag_ == "VB" and bool(auxiliaries(content)))
    if verb == "look" and "forward" in below:
        return "wish"
    if verb == "stand" and present and below & {"by", "with", "behind", "alongside"}:
        return "pledge"
    inner = next((child for child in content.children if function(child) == "open complement"), None)
    if verb == "continue" and inner is not None and not promise:
        verb = lemma(inner)
    act = lexicon()[1]["verb"].get(verb, "")
    if who == "self":
        return act if act == "wish" or not promise else ""
    return act if present and (act == "wish" or (act == "pledge" and not promise)) else ""


def first_clause(verb):
    """Return the clause that decides: the one governed, or the first inside quotation marks."""
    content = clause(verb)
    while content is not None and content.pos_ == "AUX" and subject(content) is None:
        content = next((c for c in content.children if function(c) in ("content clause", "open complement")), None)
    return content


def decide(verb, row):
    """Return `act, noun, owner, otherwise`: the act, the verb's noun, whose side the act hangs on, the act if not."""
    held = row["verb"].startswith("share ") and (row["act"] == "agree" or row["rest"][0] in ("view", "opinion"))
    if held and row["act"] in ("agree", "state") and owners(verb):
        return ("agree" if others(verb) else "state"), None, None, "state"
    if (found := by_noun(verb, row)) is not None:
        act, noun, whose = found
        return act, noun, whose, row["act"] or "state"
    if row["verb"] == "appreciate":
        noun = next(iter(objects(verb)), None)
        return (worth(noun, "praise") if noun is not None else "praise"), None, None, "praise"
    content = first_clause(verb) if row["kind"] == "say" and row["act"] in ("state", "inform", "concern") else None
    if row.get("adjective") and row["act"] == "state":
        content = next((c for a in verb.children for c in (a, *a.children) if function(c) == "content clause"), None)
    if content is None and row["kind"] == "say" and row["act"] == "state" and is_set_beside(verb):
        content = verb.head
    if content is not None and row["verb"] not in ("brief", "update", "report"):
        act, named = by_clause(content, subject(verb))
        return (act if act != "state" else row["act"]), None, named, row["act"]
    phrase = [o for o in objects(verb) if {lemma(o), o.lower_} & set(row["rest"])]
    return row["act"], (phrase or [None])[0], None, row["act"]
