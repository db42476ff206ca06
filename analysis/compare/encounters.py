"""Do two texts tell of one encounter? The same people on both sides (or countries, where none is named), and days."""

from itertools import product
from typing import NamedTuple

from analysis.reader.meetings.tellings import contact

NEAR = 2  # days between two tellings of one encounter: a page dates itself by its own clock, some days after


class Common(NamedTuple):
    """What two texts have in common: a kind, the pairs of meetings to tie, and of which silence speaks in either."""

    kind: str
    pairs: frozenset = frozenset()
    whole: tuple = (frozenset(), frozenset())


def _one_side(ours, theirs):
    """Say whether two sides are one: they share a person or, where one names none, a country."""
    return bool(ours.people & theirs.people if ours.people and theirs.people else ours.lands & theirs.lands)


def _known(way):
    """Say whether a person or a rank tells that two encounters are one; of a country by itself nothing is asked."""
    told = [(one, other) for one, other in way if one.ranks and other.ranks]
    return len(told) < 2 or any(one.people & other.people or one.ranks & other.ranks for one, other in told)


def _ways(ours, theirs):
    """Return the ways in which the sides of one telling can be those of another, each as two pairs of sides."""
    (a, b), (c, d) = ours.sides, theirs.sides
    ways = [((a, c), (b, d)), ((a, d), (b, c))]
    return [way for way in ways if all(_one_side(*pair) for pair in way) and _known(way)]


def _fit(ours, theirs):
    """Return how well two encounters fit, to be compared: by persons, countries, the form of contact, ranks."""
    ways = _ways(ours, theirs) or [()]
    contacts = contact(ours.form) == contact(theirs.form)
    return max(
        (sum(bool(one.people & other.people) for one, other in way),
         -sum(bool(one.lands - other.lands and other.lands - one.lands) for one, other in way), contacts,
         sum(bool(one.ranks & other.ranks) for one, other in way if not one.people & other.people))
        for way in ways
    )  # fmt: skip


def _best(found):
    """Return the pairs of encounters that nothing in either text fits better: talks with another are none."""
    fits = {(ours.meeting, theirs.meeting): _fit(ours, theirs) for ours, theirs in found}
    most = {}
    for pair, fit in fits.items():
        for key in enumerate(pair):
            most[key] = max(fit, most.get(key, fit))
    return [pair for pair, fit in fits.items() if all(fit == most[key] for key in enumerate(pair))]


def _among(ours, theirs):
    """Say whether persons of both sides of one telling are among those who meet or speak in the encounter of another.

    A text that tells of three, or of "the leaders of A and B", may put together whom the other sets apart.
    """
    (a, b) = ours.sides
    return bool(a.people & theirs.within and b.people & theirs.within) and not a.people & b.people


def _near(ours, theirs, apart=NEAR):
    """Say whether of two texts' days two lie near each other; where one of them has none, they may."""
    return not (ours and theirs) or any(abs(one - other) <= apart for one in ours for other in theirs)


def _one_day(ours, theirs, one_hand):
    """Say whether two encounters may be of one day: their own days, else those of their texts.

    The clocks of two capitals may differ by a day; one office tells of two days where it tells two encounters.
    """
    if ours.own and theirs.own:
        return _near(ours.own, theirs.own, 0 if one_hand else 1)
    return _near(ours.own or ours.printed, theirs.own or theirs.printed, 0 if one_hand else NEAR)


def _lands(one):
    """Return the countries of both sides of an encounter."""
    return one.sides[0].lands | one.sides[1].lands


def same_encounters(one, other, *, loose=True):
    """Return the meetings of two tellings that are one encounter; the surest way that finds some decides.

    `loose` also takes encounters of which one text tells of more countries, and one whose both sides are among those
    who meet or speak in the other's: who names two texts has a reason to lay them side by side.
    """
    hand = bool(one["hand"]) and one["hand"] == other["hand"]
    every = [pair for pair in product(one["met"], other["met"]) if _one_day(*pair, hand)]
    found = [pair for pair in every if _ways(*pair) and (loose or _lands(pair[0]) == _lands(pair[1]))]
    if loose and not found and _near(one["days"], other["days"]):
        found = [pair for pair in every if _among(*pair) or _among(*pair[::-1])]
    return _best(found)


def _speaking(telling, shared):
    """Return the meetings whose statements may be tied: those shared, and speech outside if there is no other."""
    alone = not telling["open"] and {one.meeting for one in telling["met"]} <= shared
    return shared | {""} if alone else shared


def _one_encounter(one, other, pairs):
    """Return what two tellings of one encounter or several have in common, each encounter within its own."""
    shared = [frozenset(pair[at] for pair in pairs) for at in (0, 1)]
    ours, theirs = (_speaking(*each) for each in zip((one, other), shared, strict=True))
    outside = {(a, b) for a, b in product(ours, theirs) if not (a and b)}
    return Common("one encounter", frozenset(pairs) | outside, tuple(shared))


def _fits(side, telling):
    """Say how a side stands in a text without encounters: `named` there, `others` of its country are, or nobody is."""
    if any(person in side.people for person, _ in telling["named"]):
        return "named"
    return "others" if side.people and any(land in side.lands for _, land in telling["named"]) else ""


def _without(one, other):
    """Return what two tellings of the same sides and days have in common where in one of them no encounter is found.

    It tells of the other's if it has an encounter of which a side can't be had, and names one side: `I met N`.
    """
    if not one["met"] and not other["met"]:
        return Common("not found", frozenset({("", "")}))
    first = not one["met"]
    told, bare = (other, one) if first else (one, other)
    stand = {met.meeting: [_fits(side, bare) for side in met.sides] for met in told["met"]}
    fitting = [meeting for meeting, found in stand.items() if "others" not in found]
    pairs = frozenset(("", meeting) if first else (meeting, "") for meeting in fitting)
    sure = bare["open"] and len(fitting) == 1 and stand[fitting[0]].count("named") == 1
    if not pairs:
        return Common("apart")
    return _one_encounter(one, other, pairs) if sure else Common("not found", pairs)


def told_by_both(one, other):
    """Return what two tellings have in common.

    `one encounter`, where some are; `later`, where the same sides meet on another day; `not found`, where they may be
    of one encounter but one text tells none that could be read; else `apart`.
    """
    if pairs := same_encounters(one, other):
        return _one_encounter(one, other, pairs)
    if len(one["lands"] & other["lands"]) < 2:
        return Common("apart")
    if not _near(one["days"], other["days"]):
        return Common("later")
    return Common("apart") if one["met"] and other["met"] else _without(one, other)
