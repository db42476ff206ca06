"""Two readouts of a corpus → one row per statement of either: told by both and how, or by one alone."""

import numpy as np
import pandas as pd

from analysis.compare import encounters
from analysis.compare.likeness import grounds, likeness
from analysis.compare.matching import matched
from analysis.compare.terms import terms, weights
from analysis.sides import split
from analysis.views import themes_within
from analysis.words import label

COLUMNS = ["a", "b", "a_text", "b_text", "relation", "grounds", "score"]
NOT_WHOLE = ("text cut off", "lost first paragraph", "not analysed", "not a readout")


def stretch(row, text):
    """Return a statement's wording from its verb to the end of its content, as cited."""
    ends = [end for end in (row["verb_end"], row["content_end"]) if not pd.isna(end)]
    return text[int(row["verb_start"]) : int(max(ends))]


def _sides(row, land, met):
    """Return the countries that speak in a statement: the speakers' own, else that of their side of the encounter."""
    speakers = split(row["speaker"])
    found = {land.get(actor, "") for actor in speakers} - {""}
    if found or row["meeting"] not in met:
        return frozenset(found)
    of = met[row["meeting"]]
    lands = [split(of[f"{end}_country"]) for end in ("host", "guest") if set(speakers) & set(split(of[f"{end}s"]))]
    return frozenset(one for each in lands for one in each)


def features(corpus, article):
    """Return one dict per statement of a readout: its row, `side`, `themes`, `terms` and cited `text`."""
    rows = corpus.statements[corpus.statements["article"] == article]
    land = corpus.actors.set_index("actor")["country"].to_dict()
    met = corpus.meetings.set_index("meeting").to_dict("index")
    mentions = corpus.mentions[corpus.mentions["article"] == article].to_dict("records")
    near, text, found = {}, corpus.texts[article], []
    for mention in mentions:
        near.setdefault(mention["sentence"], []).append(mention)
    themes = themes_within(rows, corpus.themes[corpus.themes["article"] == article])
    for row, coded in zip(rows.to_dict("records"), themes, strict=True):
        own = {"side": _sides(row, land, met), "themes": frozenset(split(coded)), "text": stretch(row, text)}
        found.append({**row, **own, "terms": terms(row, text, near.get(row["sentence"], []))})
    return found


def told_of(corpus, one, other):
    """Return `(meeting of one, meeting of the other)` for each encounter that both readouts tell of."""
    land = corpus.actors.set_index("actor")["country"].to_dict()
    dates = corpus.articles.set_index("article")["date"]
    ours, theirs = (corpus.meetings[corpus.meetings["article"] == each].to_dict("records") for each in (one, other))
    days = (dates[one], dates[other])
    return [(a["meeting"], b["meeting"]) for a in ours for b in theirs if encounters.same(a, b, days, land)]


def whole(corpus, article):
    """Say whether a readout is whole: nothing in its file says that words are missing."""
    problems = corpus.problems[corpus.problems["article"] == article]
    return not problems["kind"].isin(NOT_WHOLE).any()


def relation(one, other):
    """Return how two statements that tell the same matter differ: `same`, `act`, `speaker` or `strength`."""
    if one["act"] != other["act"]:
        return "act"
    if one["side"] and other["side"] and one["side"] != other["side"]:
        return "speaker"
    return "strength" if one["strength"] != other["strength"] else "same"


def _scores(ours, theirs, both):
    """Return the matrix of likeness and the grounds of each pair; statements of other encounters are not alike."""
    weight = weights([row["terms"] for row in [*ours, *theirs]])
    scores, parts = np.zeros((len(ours), len(theirs))), {}
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            if both and one["meeting"] and other["meeting"] and (one["meeting"], other["meeting"]) not in both:
                continue
            scores[i, j], parts[i, j] = likeness(one, other, weight)
    return scores, parts


def _alone(rows, side, linked, told, complete):
    """Return the rows of the statements of one text that the other has not: left out, or not told there at all."""
    found, other = [], "b" if side == "a" else "a"
    for number, row in enumerate(rows):
        if number in linked:
            continue
        there = complete and bool(told) and (not row["meeting"] or row["meeting"] in told)
        why = "" if there else "the other text is not whole" if told and not complete else (
            "the other text does not tell of this encounter")  # fmt: skip
        said = why or f"nothing in the other text is like it: {label('act', row['act'])}"
        found.append({
            side: row["statement"], other: "", f"{side}_text": row["text"], f"{other}_text": "",
            "relation": f"only {side}" if there else "not told", "grounds": said, "score": 0.0,
        })  # fmt: skip
    return found


def align(corpus, a, b):
    """Return one row per statement of either of two readouts: with what it is matched, the relation, grounds and score.

    Columns: a, b, a_text, b_text, relation, grounds, score. In the order of the first text, then of the second.
    """
    ours, theirs = features(corpus, a), features(corpus, b)
    both = told_of(corpus, a, b)
    scores, parts = _scores(ours, theirs, set(both))
    pairs, rows = matched(scores), []
    for i, j in pairs:
        one, other = ours[i], theirs[j]
        rows.append({
            "a": one["statement"], "b": other["statement"], "a_text": one["text"], "b_text": other["text"],
            "relation": relation(one, other), "grounds": grounds(one, other, parts[i, j]),
            "score": round(float(scores[i, j]), 3),
        })  # fmt: skip
    rows += _alone(ours, "a", {i for i, _ in pairs}, {one for one, _ in both}, whole(corpus, b))
    order = {row["statement"]: number for number, row in enumerate(ours)}
    rows.sort(key=lambda row: order[row["a"]])
    rows += _alone(theirs, "b", {j for _, j in pairs}, {other for _, other in both}, whole(corpus, a))
    return pd.DataFrame(rows, columns=COLUMNS)
