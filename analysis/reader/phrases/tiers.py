"""The tie between two countries as a text names it: tier, event and dyad of each naming."""

from analysis import countries
from analysis.reader.ground import terms
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.words import cite_words
from analysis.reader.phrases.dyads import article_pair, home_of_pairs, meeting_pairs, resolve_dyads
from analysis.reader.reading.files import problem
from analysis.reader.records import TierRow
from analysis.tables import LIST

REACH, GOAL = 16, 8  # words in which a verb of raising, and the goal it raises to, stand before a tier
NEAR = 6  # words in which a body of states stands after it
OPEN, OPEN_EFFECT = "unresolved dyad", "its row in partnerships has no dyad"
BODY, BODY_EFFECT = "tie with a body of states", "not in partnerships: no tie between two countries"


def _lookups(frame):
    """Return the lookups of tier terms: wordings, words of raising, what is raised, bodies of states."""
    rows = list(frame[["tier", "kind", "only", "term"]].itertuples(index=False, name=None))
    kinds = (("counts", "not"), ("raises",), ("object",), ("body of states",))
    return [terms.index([(tuple(label), term) for *label, term in rows if label[1] in wanted]) for wanted in kinds]


def namings(found, wordings):
    """Return `(tier, only, first, last)` for each wording of a tier in a sentence; the longest match wins.

    `only` lists the countries of which one must belong to the dyad; empty where any two will do.
    """
    hits = [("", label, first, last) for label, _, first, last in terms.matches(wordings, found)]
    best = terms.longest(hits)
    return [
        (tier, only.split(LIST) if only else [], first, last)
        for _, (tier, kind, only), first, last in best
        if kind == "counts"
    ]


def upgraded(found, first, raises, objects):
    """Say whether the words before a tier report that a tie is, was or will be raised to it."""
    goal = first - 1
    while goal >= 0 and found[goal].form not in word_class("prepositions-of-goal"):
        if first - goal > GOAL or found[goal].form in word_class("breaks-before-goal"):
            return False
        goal -= 1
    start = max(0, goal - REACH)
    stretch = found[start : max(goal, 0)]
    verbs = [last for *_, last in terms.matches(raises, stretch)]
    things = [at for *_, at, _ in terms.matches(objects, stretch)]
    direct = (all(word.form.endswith(("ly", "up")) for word in stretch[last:]) for last in verbs)
    return any(direct) or any(last <= at for last in verbs for at in things)


def _in_country(found, first, last):
    """Say whether words belong to a country's name (`Africa` in South Africa)."""
    name = " ".join(word.text for word in found[max(0, first - 1) : last])
    return first > 0 and countries.forms().get(name, ("", ""))[1] in ("country", "spelling")


def _of_bodies(found, first, last, bodies):
    """Return the name of a body of states that stands close beside a tier, or nothing."""
    start = max(0, first - 2)
    for *_, at, end in terms.matches(bodies, found[start : last + NEAR]):
        between = found[last : start + at] if start + at >= last else []
        if _in_country(found, start + at, start + end):
            continue
        if start + at < first or {word.form for word in between} & {"with", "between"}:
            return " ".join(word.text for word in found[start + at : start + end])
    return ""


def code_tiers(reading, parsed, sentences_words, meetings, book):
    """Return `(partnership rows, problem rows)` of an article: a row per naming of a tier and dyad, in all parts.

    A naming whose two countries can't be told keeps an empty dyad and gives a problem; a tie with a body of states
    (ASEAN, the EU) is no tie between two countries: it gives a problem and no row. `parsed` gives the parsed
    sentences, and is called only where a tier is named.
    """
    wordings, raises, objects, bodies = terms.once(book["tier_terms"], _lookups)
    named = [namings(found, wordings) for found in sentences_words]
    if not any(named):
        return [], []
    docs = parsed()
    article, rows, problems, pairs = reading.article, [], [], meeting_pairs(meetings)
    whole, homeland = article_pair(pairs, docs), home_of_pairs(pairs, docs)
    for sentence, doc, found, tiers in zip(reading.sentences, docs, sentences_words, named, strict=True):
        where = {"article": article["article"], "sentence": sentence["sentence"]}
        for tier, only, first, last in tiers:
            cited = cite_words(sentence, found, first, last, reading.text)
            if body := _of_bodies(found, first, last, bodies):
                problems.append(problem(article["file"], BODY, f"{cited['text']!r}: {body}", BODY_EFFECT, **where))
                continue
            sides = pairs.get(sentence["meeting"], whole)
            ties = resolve_dyads(doc, found[first].first, found[last - 1].last, sides, homeland)
            ties = ["-".join(tie) for tie in ties if not only or set(only) & set(tie)]
            event = "upgraded" if upgraded(found, first, raises, objects) else "asserts"
            if not ties and not only:
                ties = [""]
                problems.append(problem(article["file"], OPEN, repr(cited["text"]), OPEN_EFFECT, **where))
            rows += [TierRow(article["article"], **cited, tier=tier, event=event, dyad=tie) for tie in ties]
    return rows, problems
