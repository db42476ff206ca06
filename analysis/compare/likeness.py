"""How far two statements tell the same: side of the speaker, act, strength, themes, names and content words."""

from math import inf, sqrt

from analysis.compare.terms import shared
from analysis.prose import listing
from analysis.words import label

# The weights of a logistic model, fitted to pairs coded by hand (those for development) and rounded.
BASE, MATTER, THEME, ACT, SOCIAL = -6.1, 9.2, 2.4, 1.75, 1.5
SIDE = {1.0: 1.5, 0.7: 0.0, 0.6: 0.5, 0.0: -1.25}  # by how far the sides agree
WORDS = 6  # words that the grounds name at most
JOINED = 0.6  # agreement of sides where one text gives to both what the other gives to one
BACK = 0.8  # what a statement shares only with the one before it, beside its own
ENOUGH = 1.2  # weight of what is shared from which it is no accident
OPEN = 0.7  # … where one of them isn't known
LEAST, BARE = 0.25, 1.0  # weight of what is shared below which contents share nothing to speak of, and what that takes
FEW = 2  # terms of a content that says no more than its act
SOCIABLE = frozenset({"thank", "congratulate", "condole", "welcome", "invite", "praise", "sign", "present", "wish"})


def side(one, other):
    """Return how far the sides that speak agree: 1 the same, 0 different."""
    if not one or not other:
        return OPEN
    return 1.0 if one == other or len(one & other) > 1 else JOINED if one & other else 0.0


def _matter(one, other, weight):
    """Return how far two sets of terms agree, 0 to 1, and what they share by weight."""
    found = shared(one, other, weight)
    both = [sum(found.values()), sum(shared(other, one, weight).values())]
    parts = [min(1.0, has / (sum(map(weight.get, each)) or 1.0)) for has, each in zip(both, (one, other), strict=True)]
    return (0.5 * sqrt(parts[0] * parts[1]) + 0.5 * max(parts)) * min(1.0, min(both) / ENOUGH), found


def matter(one, other, weight):
    """Return how far the contents agree, 0 to 1, and what they share by weight; what they point back to counts less."""
    best = _matter(one["terms"], other["terms"], weight)
    if one["before"] or other["before"]:
        wide = [{**each["before"], **each["terms"]} for each in (one, other)]
        back, found = _matter(*wide, weight)
        best = max(best, (BACK * back, found), key=lambda each: each[0])
    return best


def likeness(one, other, weight):
    """Return how much speaks for two statements telling the same, in log odds, and the grounds as a dict of parts."""
    content, found = matter(one, other, weight)
    themes = max((weight[f"#{theme}"] for theme in one["themes"] & other["themes"]), default=0.0)
    sides, acts = side(one["side"], other["side"]), float(one["act"] == other["act"])
    sum_ = BASE + MATTER * content + THEME * themes + SIDE[sides] + ACT * (acts == 1)
    bare = min(len(one["terms"]), len(other["terms"])) <= FEW  # else thanks for things with nothing in common are two
    parts, little = {"side": sides, "act": acts, "themes": themes, "shared": found}, sum(found.values()) < LEAST
    if little and not (acts and sides):
        return -inf, parts  # of another act or side, and of one theme at most: not one matter
    if little and not {one["act"], other["act"]} & SOCIABLE:
        sum_ -= BARE  # the same act alone is little: one text has many that assert
    sum_ += SOCIAL if acts == 1 and one["act"] in SOCIABLE and sides >= OPEN and (found or bare) else 0.0
    return sum_, parts


def grounds(one, other, parts):
    """Return in words what an alignment rests on."""
    said = {1.0: "the same", JOINED: "both in one, one of them in the other", OPEN: "one not known", 0.0: "another"}
    same = sorted(one["themes"] & other["themes"])
    terms = sorted(parts["shared"], key=lambda term: (-parts["shared"][term], term))
    wording = {**one["before"], **one["terms"]}
    named = [wording[term] for term in terms if term[0] == "@"]
    words = [wording[term] for term in terms if term[0] != "@"]
    acts = [label("act", each["act"]) for each in (one, other)]
    told = {
        "side": said[parts["side"]],
        "act": acts[0] if acts[0] == acts[1] else " and ".join(acts),
        "themes": listing(label("theme", theme) for theme in same),
        "named": listing(sorted(named)),
        "words": listing(words, limit=WORDS),
    }
    return "; ".join(f"{kind}: {wording}" for kind, wording in told.items() if wording)
