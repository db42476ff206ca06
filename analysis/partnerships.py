"""The tie between two countries as a text names it: tier, event and dyad of each naming."""

from analysis import dyads, terms

DIRECT, REACH, GOAL = 1, 16, 8
GOALS = {"to", "into", "toward", "towards", "as"}
BREAKS = {",", ";", ":", "from", "with", "between", "and"}
NEAR = 6


def _lookups(frame):
    """Return the lookups of tier terms: wordings, words of raising, what is raised, bodies of states."""
    rows = list(frame[["tier", "kind", "term"]].itertuples(index=False, name=None))
    kinds = (("counts", "not"), ("raises",), ("object",), ("body of states",))
    return [terms.index([((tier, kind), term) for tier, kind, term in rows if kind in wanted]) for wanted in kinds]


def namings(found, wordings):
    """Return `(tier, first, last)` for each wording of a tier among the words of a sentence; the longest match wins."""
    hits = [("", label, first, last) for label, _, first, last in terms.matches(wordings, found)]
    return [(tier, first, last) for _, (tier, kind), first, last in terms.longest(hits) if kind == "counts"]


def upgraded(found, first, raises, objects):
    """Say whether the words before a tier report that a tie is, was or will be raised to it."""
    goal = first - 1
    while goal >= 0 and found[goal].form not in GOALS:
        if first - goal > GOAL or found[goal].form in BREAKS - {"and"}:
            return False
        goal -= 1
    start = max(0, goal - REACH)
    stretch = found[start : max(goal, 0)]
    verbs = [last for *_, last in terms.matches(raises, stretch)]
    things = [at for *_, at, _ in terms.matches(objects, stretch)]
    return any(len(stretch) - last <= DIRECT or any(last <= at for at in things) for last in verbs)


def _of_bodies(found, first, last, bodies):
    """Return the name of a body of states that stands close beside a tier, or nothing."""
    start = max(0, first - 2)
    for *_, at, end in terms.matches(bodies, found[start : last + NEAR]):
        between = found[last : start + at] if start + at >= last else []
        if start + at < first or any(word.form in ("with", "between") for word in between):
            return " ".join(word.text for word in found[start + at : start + end])
    return ""


def _problem(reading, sentence, kind, detail, effect):
    article = reading.article
    return {"file": article.get("file", ""), "article": article["article"], "sentence": sentence} | {
        "kind": kind,
        "detail": detail,
        "effect": effect,
    }


def find(reading, docs, words_of, meetings, book):
    """Return `(partnership rows, problem rows)` of an article: a row per naming of a tier and dyad, in all parts.

    A naming whose two countries can't be told keeps an empty dyad and gives a problem; a tie with a body of states (ASEAN,
    the EU) is no dyad of countries: it gives a problem and no row.
    """
    wordings, raises, objects, bodies = terms.once(book["tier_terms"], _lookups)
    rows, problems, article = [], [], reading.article["article"]
    pairs = dyads.meeting_pairs(meetings)
    whole, homeland = None, None
    for sentence, doc, found in zip(reading.sentences, docs, words_of, strict=True):
        for tier, first, last in namings(found, wordings):
            place = terms.row(doc, found, first, last, reading.text)
            if body := _of_bodies(found, first, last, bodies):
                detail, effect = f"{place['text']!r}: {body}", "not in partnerships: no tie between two countries"
                problems.append(_problem(reading, place["sentence"], "tie with a body of states", detail, effect))
                continue
            whole = dyads.article_pair(pairs, docs) if whole is None else whole
            homeland = dyads.home(pairs, docs) if homeland is None else homeland
            sides = pairs.get(sentence["meeting"], whole)
            ties = dyads.resolve(doc, found[first].first, found[last - 1].last, sides, homeland)
            event = "upgraded" if upgraded(found, first, raises, objects) else "asserts"
            for dyad in ties or [()]:
                rows.append({"article": article, **place, "dyad": "-".join(dyad), "tier": tier, "event": event})
            if not ties:
                effect = "a row of partnerships has no dyad"
                problems.append(_problem(reading, place["sentence"], "unresolved dyad", repr(place["text"]), effect))
    return rows, problems
