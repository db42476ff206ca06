"""How far two statements tell the same: side of the speaker, act, strength, themes, names and content words."""

from math import sqrt

from analysis.compare.terms import shared
from analysis.prose import listing
from analysis.words import label

WORDS = 6  # words that the grounds name at most
JOINED = 0.6  # agreement of sides where one text gives to both what the other gives to one
BACK = 0.8  # what a statement shares only with the one before it, beside its own
ENOUGH = 1.2  # weight of what is shared from which it is no accident
NEAR = {
    frozenset(pair)
    for pair in (
        ("pledge", "wish"), ("pledge", "state"), ("pledge", "agree"), ("pledge", "inform"), ("propose", "wish"),
        ("propose", "agree"), ("propose", "state"), ("agree", "discuss"), ("agree", "wish"), ("state", "discuss"),
        ("state", "praise"), ("state", "concern"), ("state", "wish"), ("thank", "praise"), ("criticise", "pledge"),
        ("criticise", "propose"), ("pledge", "invite"), ("agree", "sign"), ("state", "agree"),
    )
}  # fmt: skip
OPEN = 0.7  # … where one of them isn't known
SOCIABLE = frozenset({"thank", "congratulate", "condole", "welcome", "invite", "praise", "sign", "present", "wish"})


def side(one, other):
    """Return how far the sides that speak agree: 1 the same, 0 different."""
    if not one or not other:
        return OPEN
    return 1.0 if one == other or len(one & other) > 1 else JOINED if one & other else 0.0


def act(one, other):
    """Return how far the acts agree: 1 the same, a half within one class or where texts often differ, less between."""
    if one["act"] == other["act"]:
        return 1.0
    near = one["act_class"] == other["act_class"] or frozenset((one["act"], other["act"])) in NEAR
    return 0.5 if near else 0.2


def _matter(one, other, weight):
    """Return how far two sets of terms agree, 0 to 1, and what they share by weight."""
    found = shared(one, other, weight)
    both = sum(found.values())
    parts = [min(1.0, both / (sum(weight[term] for term in each) or 1.0)) for each in (one, other)]
    return (0.5 * sqrt(parts[0] * parts[1]) + 0.5 * max(parts)) * min(1.0, both / ENOUGH), found


def matter(one, other, weight):
    """Return how far the contents agree, 0 to 1, and what they share by weight; what they point back to counts less."""
    best = _matter(one["terms"], other["terms"], weight)
    if one["before"] or other["before"]:
        wide = [{**each["before"], **each["terms"]} for each in (one, other)]
        back, found = _matter(*wide, weight)
        best = max(best, (BACK * back, found), key=lambda each: each[0])
    return best


def _jaccard(one, other):
    return len(one & other) / len(one | other) if one | other else 0.0


def likeness(one, other, weight):
    """Return how sure it is that two statements tell the same, 0 to 1, and the grounds as a dict of parts."""
    content, found = matter(one, other, weight)
    themes = _jaccard(one["themes"], other["themes"])
    sides, acts = side(one["side"], other["side"]), act(one, other)
    score = 0.55 * content + 0.15 * themes + 0.15 * acts + 0.15 * sides
    if sides == 0.0:  # a reply takes up the words of what it answers
        score -= 0.25 if acts < 1 else 0.1
    if one["act"] == other["act"] and one["act"] in SOCIABLE and sides >= OPEN:
        score += 0.2
    return max(0.0, min(1.0, score)), {"side": sides, "act": acts, "themes": themes, "shared": found}


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
