"""How far a pledge or an agreement binds: a stance, a promise of what is to come, or one that can be checked."""

import re
from functools import cache

from analysis.reader.ground.clauses import auxiliaries, infinitive, participle
from analysis.reader.ground.grammar import children, conjuncts, function, governed_by, is_verb, lemma, passive, subject
from analysis.reader.ground.lexicon import act_words, rows_of, word_class, word_list
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on
from analysis.reader.statements.valency import clause, is_set_beside, objects

WEIGHED = ("pledge", "agree")
BELOW = ("open complement", "content clause", "noun clause", "adverbial clause", "governed clause")
TOLD = ("VBD", "VBZ", "VBP", "VBN")  # tags of a verb that tells what is or was, where it stands below one to come
THINGS = word_class("pronouns-of-things")
ON_WHAT = word_class("prepositions-of-undertaking")
UNCOUNTED = word_class("nouns-that-number-no-deed")
MONTHS = word_list("months")
MONTH = re.compile(rf"\b({'|'.join(MONTHS)})[a-z]*\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@cache
def weighing(kind):
    """Return wording → strength of one kind of `strength.csv`."""
    return {row["wording"]: row["strength"] for row in rows_of("strength") if row["kind"] == kind}


@cache
def any_of(kind):
    """Return the patterns of one kind of `strength.csv` as one."""
    return re.compile("|".join(f"(?:{wording})" for wording in weighing(kind)))


def strength(act, day):
    """Return `(strength, rule)` of a pledge or an agreement in a readout of some day, of other acts nothing."""
    if act.act not in WEIGHED:
        return "", ""
    promised = promises(act)
    heads = promised or meant(act)
    if is_on("promise-that-can-be-checked") and heads and can_be_checked(act, heads, bool(promised), day):
        return "deliverable", "promise-that-can-be-checked"
    if is_on("act-to-come") and promised:
        return "promise", "act-to-come"
    return "stance", ""


def promises(act):
    """Return the heads of what is promised: of a clause what will be done, else what a word of promising governs."""
    said = act.verb.head if is_set_beside(act.verb) else clause(act.verb)
    binds, verbs = binding_word(act) == "promise", conjuncts(said) if said is not None else []
    ahead = [head for verb in verbs for head in ahead_in(verb, act.act == "agree")]
    if ahead or not binds or (said is not None and act.noun is None):
        return ahead or (below(act.verb) if binds else [])
    return undertaken(act) or [word for word in (said, act.noun) if word is not None]


def binding_word(act):
    """Return how strong the word is that makes the act: its phrase, its noun, else its verb."""
    verbs, named = weighing("verb"), act.noun is not None and weighing("noun").get(lemma(act.noun))
    return verbs.get(act.wording) or named or verbs.get(lemma(act.verb), "stance")


def ahead_in(verb, agreed):
    """Return what a clause says will be done: `will send`, `intends to send`; not `will remain`, `will go on helping`.

    What is agreed must be done by one who can: `it will bring growth` is a view that is shared.
    """
    doer = subject(verb) if agreed and not passive(verb) else None
    if doer is not None and (doer.lower_ in THINGS or lemma(doer) in act_words("thing")):
        return []
    if weighing("verb").get(lemma(verb)) == "promise" and verb.tag_ in ("VBZ", "VBP"):
        return [one for one in children(verb, *BELOW) if infinitive(one)]
    if not set(auxiliaries(verb)) & weighing("marker").keys():
        return []
    inner = [one for one in children(verb, *BELOW) if infinitive(one) or participle(one)]
    last = inner[0] if lemma(verb) == "continue" and inner else verb
    still = lemma(last) in weighing("attitude") or (lemma(last) in weighing("neutral") and not agreed)
    return [] if still else [verb]


def undertaken(act):
    """Return the heads of what hangs on the word that makes the act: infinitives, gerunds, of a verb also nouns."""
    if act.noun is not None:
        return spread(below(act.noun) + below(act.verb))
    nouns = objects(act.verb) + governed_by(act.verb, *ON_WHAT)
    if any(weighing("noun").get(lemma(noun)) == "stance" for noun in nouns):
        return []
    return spread([one for one in below(act.verb) if lemma(one) not in weighing("attitude")] + nouns)


def meant(act):
    """Return the heads of what a stance is to do: `committed to reaching`, `ready to send`, `a commitment of`."""
    said = clause(act.verb)
    words = [word for word in (act.noun, act.verb, said) if word is not None]
    words += [one for word in words for one in children(word, "adjective complement")]
    return spread([one for word in words for one in below(word)] + (governed_by(act.noun, "of") if act.noun else []))


def below(word):
    """Return the infinitives and gerunds that hang on a word, with or without a preposition."""
    found = children(word, *BELOW)
    for prep in children(word, "preposition"):
        found += children(prep, "governed clause")
    return [one for one in found if infinitive(one) or participle(one)]


def spread(heads):
    """Return some heads with what is coordinated with each."""
    return [one for head in heads for one in conjuncts(head)]


def can_be_checked(act, heads, promised, day):
    """Return whether what is to be done has an amount or a date, where it is promised also a document or body named."""
    doc = act.verb.doc
    first, last = (0, len(doc)) if passive(act.verb) else act.content or (0, 0)
    found = [token for token in doc[first:last] if is_counted(token)]
    for kind in ("amount", "date", *(("document", "body") if promised else ())):
        for hit in any_of(kind).finditer(text_of(doc)):
            token = next(t for t in doc if t.idx + len(t) > hit.start())
            if kind != "date" or not is_past(token, text_of(doc)[hit.start() : hit.end() + 6], day):
                found.append(token)
    return any(first <= token.i < last and is_part(token, heads) for token in found)


def is_counted(token):
    """Return whether a word says how many of something: `300 officers`, not `the two sides` or `July 10`."""
    number = function(token) == "number" and token.i < token.head.i and token.like_num and token.lower_ != "one"
    number = number and token.head.idx > token.idx + len(token)  # not 6G
    noun = token.head.lower_[:3] if token.head.lower_[:3] in MONTHS else lemma(token.head)
    return number and not YEAR.fullmatch(token.text) and noun not in (*MONTHS, *UNCOUNTED)


def is_part(token, heads):
    """Return whether a word hangs on one of some heads, and on no verb below it that tells what is or was."""
    while token not in heads:
        beside = function(token) in ("noun clause", "relative clause") and not infinitive(token)
        if token.head == token or beside or (is_verb(token) and token.tag_ in TOLD):
            return False
        token = token.head
    return True


def is_past(token, wording, day):
    """Return whether a wording of a month or year lies before a readout's day; with no year, one said of a noun."""
    year, month = YEAR.search(wording), MONTH.search(wording)
    if not day or not (year or month):
        return False
    then = MONTHS.index(month[1].lower()) + 1 if month else 12
    if year:
        return (int(year[0]), then) < (int(day[:4]), int(day[5:7] or 1))
    return token.lower_ in ("in", "on") and not is_verb(token.head) and (then - int(day[5:7] or 1)) % 12 > 6
