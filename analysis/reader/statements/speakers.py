"""Whom a grammatical subject means: the mentions that cover it, and the actors and countries behind them."""

from analysis.reader.ground.grammar import conjuncts, function, lemma
from analysis.reader.ground.lexicon import lexicon, word_class
from analysis.reader.statements.contents import phrase
from analysis.tables import LIST

GROUPS = word_class("groups-speakers")
NOBODY = "the subject names nobody known"
AGENTLESS = "a passive that names no agent"


def mention_over(rows, token):
    """Return the mention of a sentence that has a token as its head, else the smallest that covers it, or None."""
    found = [row for row in rows if row["first"] <= token.i < row["last"]]
    heads = [row for row in found if row.get("head") == token.i]
    for some in (heads, found):
        if some:
            return min(some, key=lambda row: (not row["actor"], row["last"] - row["first"], row["first"]))
    return None


def subject_mentions(rows, head):
    """Return the mentions of a subject and of what is coordinated with it, in text order, None for an unknown part."""
    return [mention_over(rows, token) or _apposed(rows, token) for token in conjuncts(head)]


def _apposed(rows, token):
    """Return the person named in apposition to an office (`his deputy chief of staff, X, conceded`), or None."""
    names = [mention_over(rows, child) for child in token.children if function(child) == "apposition"]
    return next((row for row in names if row is not None and row["kind"] == "person"), None)


def actor_ids(values):
    """Return actor ids in their first order, each once, out of cells that join several."""
    return list(dict.fromkeys(one for value in values for one in value.split(LIST) if one))


def whose_act(act, rows):
    """Return the cells `speaker` (ids), `resolved_by`, `reason`, and the token range of a speaker's wording or None."""
    head = act["subject"]
    if head is None:
        reason = AGENTLESS if act["agentless"] else NOBODY
        return {"speaker": [], "resolved_by": "elided", "reason": reason}, None
    found = subject_mentions(rows, head)
    known = [row for row in found if row is not None]
    speaker = actor_ids(row["actor"] for row in known)
    by = found[0]["resolved_by"] if found[0] is not None and found[0]["resolved_by"] else shape(head)
    reason = "" if speaker else next((row["reason"] for row in known if row.get("reason")), NOBODY)
    first, last = phrase(head)
    if found[0] is None and lemma(head) in lexicon()[1]["study"]:
        last = head.right_edge.i + 1
    if found[0] is not None:
        first, last = min(first, found[0]["first"]), max([last, *(row["last"] for row in known)])
    cells = {"speaker": speaker, "resolved_by": "elided" if act["elided"] else by, "reason": reason}
    return cells, (first, last)


def shape(head):
    """Return how a subject that no mention covers is worded: pronoun, full name, collective or role."""
    if head.pos_ == "PRON":
        return "pronoun"
    if head.pos_ == "PROPN" or head.lower_ in GROUPS:
        return "full name"
    return "collective" if head.tag_ == "NNS" and any(c.pos_ in ("NUM", "DET") for c in head.children) else "role"


def countries(actor_ids, actors):
    """Return the countries of some actors, without the unknown."""
    return {actors[one]["country"] for one in actor_ids if one in actors and actors[one]["country"]}


def countries_meant(token, rows, actors):
    """Return the countries that a token's mention stands for, or those named in its phrase (`the Lao side`)."""
    found = mention_over(rows, token)
    if found is not None and (
        known := {found.get("country", "")} - {""} or countries(actor_ids([found["actor"]]), actors)
    ):
        return known
    first, last = phrase(token)
    inside = [row for row in rows if first <= row["first"] and row["last"] <= last and row["kind"] == "country"]
    return {row.get("country", "") for row in inside} - {""} or countries(
        actor_ids(row["actor"] for row in inside), actors
    )


def other_side(speaker, meeting, actors):
    """Return the ids of the other side of a meeting where the speakers stand on one, else nothing."""
    sides = [actor_ids([meeting["hosts"]]), actor_ids([meeting["guests"]])]
    lands_of = [meeting["host_country"].split(LIST), meeting["guest_country"].split(LIST)]
    stands = {at for at in (0, 1) for one in speaker if one in sides[at]}
    if not stands:
        own = countries(speaker, actors)
        stands = {at for at in (0, 1) if own & set(lands_of[at])}
    if len(stands) != 1:
        return []
    return [one for one in sides[1 - stands.pop()] if one not in speaker]
