"""Who briefs whom: of `was briefed on` and `received a briefing` the other side speaks, the subject is spoken to.

And who only tells of the account: a press office whose telling frames it.
"""

from analysis import countries
from analysis.reader.ground.citing import mention_over
from analysis.reader.ground.grammar import children, conjuncts, governed_by, lemma
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.statements.reporting import bearer
from analysis.reader.statements.speakers import actor_ids, other_side

BRIEFED, TOLD = word_class("verbs-of-being-briefed"), ("inform", "state", "pledge")
RECEIVED = word_class("verbs-of-being-told")
PAPERS = word_class("papers-of-press-offices")  # `said a ministry statement`
MINISTRIES = word_class("ministries-that-tell-of-meetings")  # `the foreign ministry said`, the account's own
OFFICES, FRAME = word_class("words-of-press-offices") - word_class("words-of-spokesmen"), "frame-of-the-account"


def frames_account(act):
    """Say whether a press office that nobody is named for tells of it: `they met, the press service said`."""
    if act.speaker or act.subject is None or not act.content:
        return False
    words = {lemma(child) for child in children(act.subject, "compound", "adjective")}
    lands = {at for first, last, *_ in countries.find(act.subject.doc) for at in range(first, last)}
    own = lemma(act.subject) in MINISTRIES and not lands & {token.i for token in act.subject.subtree}
    office = (words & OFFICES or own) and act.content[0] < act.subject.i
    return bool(office or lemma(act.subject) in PAPERS) and is_on(FRAME) and bool(note(FRAME))


def turn_round(act, here, meeting, actors):
    """Make the giver of a briefing its speaker and who receives it its addressee; name them where the text does."""
    received = act.row is not None and act.row.verb in RECEIVED
    briefed = (
        act.agentless and act.act in TOLD and lemma(act.verb) in BRIEFED and bool(_persons(bearer(act.verb), here))
    )
    if act.embedded or not (received or briefed) or not is_on("briefed-by-other-side"):
        return
    hearers = act.speaker if received else _persons(bearer(act.verb), here)
    givers = (
        [one for noun in governed_by(act.noun, "from", "by") for one in _persons(noun, here)]
        if act.noun is not None
        else []
    )
    act.speaker = givers or (other_side(hearers, meeting, actors) if meeting else [])
    act.addressee, act.resolved_by, act.elided = hearers, "elided", True
    act.speaker_span = ()
    act.reason = "" if act.speaker else "nobody is said to have briefed"
    act.rules.append("briefed-by-other-side")


def _persons(head, here):
    """Return whom a noun and what is coordinated with it mean."""
    found = [mention_over(here, token) for token in conjuncts(head)] if head is not None else []
    return actor_ids(one.actor for one in found if one is not None)
