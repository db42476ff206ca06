"""The encounter of a readout whose wording isn't known: a lead names one, and the persons of just two countries."""

from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.meetings.one_naming import has_child
from analysis.reader.meetings.told import new_encounter

YET_TO_COME = word_class("adjectives-of-what-is-to-come")
APART = word_class("prepositions-of-what-is-to-come") | word_class("markers-of-other-time")
SAID, TOLD = ("content clause", "noun clause", "relative clause"), ("object", "attribute")
OF_MANY = ("multilateral", "ceremony")
TWO = 2


def keep_open(telling, naming, people):
    """Remember a naming of the lead that may turn out to be its one encounter, with the persons named there."""
    lead = telling.read == 1 and not naming.title and naming.form not in OF_MANY
    unclear = naming.kind == "noun" and naming.rules[1:2] == [""]  # nothing says that it is only recalled
    clause = _said(naming)
    if (
        not lead
        or not (naming.state == "held" or unclear)
        or _is_aside(naming)
        or (clause and clause.head.i < clause.i)
    ):
        return
    end = clause.right_edge.i + 1 if clause else len(naming.doc)  # `…, the agency N reports`
    telling.open.append((naming, list(dict.fromkeys(one.actor for one in people if one.actor and one.last <= end))))


def _said(naming):
    """Return the verb of what somebody is said to have said in which a naming stands, or None."""
    word = naming.doc[naming.at]
    return next((one for one in (word, *word.ancestors) if function(one) in SAID), None)


def _is_aside(naming):
    """Say whether a naming is what something else is for, or tells of things."""
    word = naming.doc[naming.at]
    noun = naming.kind == "noun"
    apart = noun and {word.head.lower_, word.head.head.lower_} & APART
    apart = apart or has_child(word, *YET_TO_COME)
    recalled = noun and naming.state != "held" and (function(word) in TOLD or word.head.lower_ == "on")
    of_things = noun and naming.form != "message" and has_child(word, "of")  # `exchanges of cadres`
    greeted = naming.kind == "verb" and not naming.link and not naming.named  # `welcomed the opening of the road`
    return bool(apart or recalled or of_things or greeted)


def only_two_lands(telling, lands):
    """Add the encounter that a lead names, where no other is told and its persons are of just two countries.

    `lands` is actor → country.
    """
    for naming, people in telling.open[:1] if is_on("only-two-countries-in-lead") else ():
        known = [lands.get(actor, "") for actor in people]
        if all(known) and len(set(known)) == TWO:
            first = [actor for actor in people if lands[actor] == known[0]]
            other = [actor for actor in people if actor not in first]
            new_encounter(telling, first, other, naming, "only-two-countries-in-lead")
