"""Whom a grammatical subject means: the mentions that cover it, and the actors and countries behind them."""

from analysis.reader.ground.citing import mention_over
from analysis.reader.ground.grammar import SUBJECT, children, conjuncts, function, governed_by, lemma
from analysis.reader.ground.lexicon import act_words, word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.statements.contents import phrase
from analysis.tables import LIST

GROUPS = word_class("nouns-of-unnamed-groups")
PRESS = word_class("words-of-press-offices")
LISTED, AND = "persons-in-one-list", {"and", "&"}
JOINING = {",", "the", "visiting", *AND}
NOBODY = "the subject names nobody known"
AGENTLESS = "a passive that names no agent"


def actor_ids(values):
    """Return actor ids in their first order, each once, out of cells that join several."""
    return list(dict.fromkeys(one for value in values for one in value.split(LIST) if one))


def _apposed(mentions, token):
    """Return the person named in apposition to an office (`his chief of staff, X, conceded`), or behind it (`SG X`)."""
    names = [mention_over(mentions, child) for child in children(token, "apposition")]
    names += [one for one in mentions if one.first == token.i + 1 and token.pos_ == "PROPN"]
    return next((one for one in names if one is not None and one.kind == "person"), None)


def _gap(doc, one, two):
    """Return the words between two persons that are no office of either."""
    offices = [span for person in (one, two) for span in person.office_spans]
    return [t for t in doc[one.last : two.first] if not any(a <= t.idx < b for a, b in offices)]


def _opening(doc, mentions, subject, joined):
    """Return who opens the list that the subject ends or goes on, where the parser lost its head: `A, B and C said`."""
    first, goes_on = subject, joined
    for one in sorted((m for m in mentions if m.last <= subject.first and is_name(m)), key=lambda m: -m.last):
        gap = _gap(doc, one, first)
        joined = joined or any(t.lower_ in AND for t in gap)
        if _governed(doc, one) or not joined or not gap or any(t.lower_ not in JOINING for t in gap):
            break
        first = one
    return first if not goes_on or not first.first else subject


def _governed(doc, mention):
    """Say whether a preposition or verb stands before a person: `with the outgoing High Commissioner N`."""
    lead = next((doc[at] for at in range(mention.first - 1, -1, -1) if doc[at].pos_ not in ("DET", "ADJ")), None)
    return lead is not None and lead.pos_ in ("ADP", "VERB")


def _listed(doc, mentions, first, verb):
    """Return the persons of the list that one opens, nothing but offices between; of `with A and B, C` the last.

    A country opens a list of countries: the parser takes `the United States, Japan, and the Philippines` for a place.
    """
    others = [one for one in mentions if one.first >= first.last and (
        one.kind == first.kind if first.kind == "country" else is_name(one) or is_holder(doc, one))]  # fmt: skip
    people = sorted(others, key=lambda one: one.first)
    run, ends, own = [first], 0, first_verb(doc, first, verb)
    for one in people:
        gap = _gap(doc, run[-1], one)
        acts = [t for t in doc[one.first : one.last] if function(t) in SUBJECT and t.head != own]
        if not gap or acts or any(t.lower_ not in JOINING for t in gap):
            break
        run.append(one)
        ends = len(run) if any(t.lower_ in AND for t in gap) else ends
    beyond = [one for one in people[max(ends - 1, 0) :] if one.first < own.i]
    if beyond and _governed(doc, first):  # `including with A and B, C discussed`
        return beyond[-1:] if all(t.pos_ in ("ADV", "AUX", "PUNCT") for t in doc[beyond[-1].last : own.i]) else []
    return [] if beyond else run[:ends]


def is_name(mention):
    """Return whether a mention names a person, whoever that is."""
    return mention.kind == "person" and mention.resolved_by not in ("role", "pronoun")


def is_holder(doc, mention):
    """Return whether a mention means a person by an office of nobody else's: `the Crown Prince`, not `his host`."""
    known = mention.kind == "person" and mention.resolved_by == "role" and mention.actor
    return bool(known) and doc[mention.first].tag_ != "PRP$"


def first_verb(doc, person, verb):
    """Return the verb of which a person is subject, else the verb given."""
    return next((t.head for t in doc[person.first : person.last] if function(t) in SUBJECT), verb)


def name_speaker(act, mentions):
    """Say of an Act who its speaker is, by which wording of the sentence, or why nobody."""
    head, act.resolved_by = act.subject, "elided"
    if head is None:
        act.reason = AGENTLESS if act.agentless else NOBODY
        return
    found = [mention_over(mentions, summed(token)) for token in conjuncts(head)]
    if None in found and is_on("apposition-to-office"):
        named = [one or _apposed(mentions, token) for one, token in zip(found, conjuncts(head), strict=True)]
        act.rules += ["apposition-to-office"] if named != found else []
        found = named
    known = [one for one in found if one is not None]
    first = found[0] if found[0] is not None and (is_name(found[0]) or is_holder(head.doc, found[0])) else None
    first = _opening(head.doc, mentions, first, len(found) > 1) if first is not None else first
    if first is None and found[0] is not None and found[0].kind == "country":
        first = found[0]
    listed = _listed(head.doc, mentions, first, act.verb) if first is not None and is_on(LISTED) else []
    if listed and {one.actor for one in listed} != {one.actor for one in known}:
        act.rules += [LISTED]
        known = listed
    act.speaker = actor_ids(one.actor for one in known)
    if not act.elided:
        act.resolved_by = (found[0].resolved_by if found[0] is not None else "") or shape(head)
    if "antecedent-of-who" in act.rules:
        act.resolved_by = "pronoun"
    if not act.speaker:
        act.reason = next((one.reason for one in known if one.reason), NOBODY)
    first, last = phrase(head)
    if found[0] is None and lemma(head) in act_words("study"):
        last = head.right_edge.i + 1
    if found[0] is not None:
        first, last = min(first, found[0].first), max([last, *(one.last for one in known)])
    act.speaker_span = (first, last)


def summed(token):
    """Return whom a word of number sums, `all of the leaders`, else the word."""
    inner = governed_by(token, "of") if token.lower_ in ("all", "both", "each") else []
    return inner[0] if inner else token


def shape(head):
    """Return how a subject that no mention covers is worded: pronoun, full name, collective or role."""
    if head.pos_ == "PRON":
        return "pronoun"
    if head.pos_ == "PROPN" or head.lower_ in GROUPS:
        return "full name"
    return "collective" if head.tag_ == "NNS" and any(c.pos_ in ("NUM", "DET") for c in head.children) else "role"


def countries_of(ids, actors):
    """Return the countries of some actors, without the unknown."""
    return {actors[one]["country"] for one in ids if one in actors and actors[one]["country"]}


def countries_meant(token, mentions, actors):
    """Return the countries that a token's mention stands for, or those named in its phrase (`the Lao side`)."""

    def meant(some):
        named = {one.country for one in some} - {""}
        return named or countries_of(actor_ids(one.actor for one in some), actors)

    found = mention_over(mentions, token)
    if found is not None and (known := meant([found])):
        return known
    first, last = phrase(token)
    return meant([m for m in mentions if first <= m.first and m.last <= last and m.kind == "country"])


def _tells_the_press(actor, actors):
    """Say whether somebody's office is to tell the press."""
    words = set(" ".join(actors[actor]["roles"].lower().split(LIST)).split()) if actor in actors else set()
    return bool(words & PRESS)


def other_side(speaker, meeting, actors):
    """Return the ids of the other side of a meeting where the speakers stand on one, else nothing.

    Who takes no part speaks for the side of his country; a spokesman speaks to the press.
    """
    sides = [actor_ids([meeting["hosts"]]), actor_ids([meeting["guests"]])]
    stands = {at for at in (0, 1) if set(speaker) & set(sides[at])}
    if not stands and not any(_tells_the_press(one, actors) for one in speaker):
        own = countries_of(speaker, actors)
        lands = [meeting["host_country"].split(LIST), meeting["guest_country"].split(LIST)]
        stands = {at for at in (0, 1) if own & set(lands[at])}
    return [one for one in sides[1 - stands.pop()] if one not in speaker] if len(stands) == 1 else []
