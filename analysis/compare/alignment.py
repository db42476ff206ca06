"""Two readouts of a corpus → one row per statement of either: told by both and how, or by one alone."""

import numpy as np
import pandas as pd

from analysis.compare.encounters import told_by_both
from analysis.compare.likeness import grounds, likeness, side
from analysis.compare.matching import matched
from analysis.compare.speakers import parties
from analysis.compare.terms import points_back, terms, weights
from analysis.sides import split
from analysis.views import themes_within

COLUMNS = ["a", "b", "a_text", "b_text", "relation", "grounds", "score"]
NOTHING_LIKE_IT = "the other text tells of this encounter and has nothing like it"
NOT_WHOLE_THERE = "the other text is not whole"
ELSEWHERE = {
    "one encounter": "the other text does not tell of this encounter",
    "later": "the other text tells of an encounter on another day",
    "apart": "the two texts do not tell of one encounter",
}
NOT_WHOLE = ("text cut off", "lost first paragraph", "not analysed", "not a readout")


def stretch(row, text):
    """Return a statement's wording from its verb to the end of its content, as cited."""
    ends = [end for end in (row["verb_end"], row["content_end"]) if not pd.isna(end)]
    return text[int(row["verb_start"]) : int(max(ends))]


def features(corpus, article, party):
    """Return one dict per statement of a readout: its row, `side`, `themes`, `terms`, terms `before` it, cited `text`.

    `party` is actor → the side that he speaks for. A statement that points back has the terms of the one before it.
    """
    rows = corpus.statements[corpus.statements["article"] == article]
    names = corpus.actors.set_index("actor")["name"].to_dict()
    near, text, found, last = {}, corpus.texts[article], [], {}
    for mention in corpus.mentions[corpus.mentions["article"] == article].to_dict("records"):
        near.setdefault(mention["sentence"], []).append(mention)
    themes = themes_within(rows, corpus.themes[corpus.themes["article"] == article])
    for row, coded in zip(rows.to_dict("records"), themes, strict=True):
        own = terms(row, text, near.get(row["sentence"], []), names)
        before = last if points_back(row, text) else {}
        last = {**before, **own}
        found.append({
            **row, "side": frozenset(party.get(one, one) for one in split(row["speaker"])),
            "themes": frozenset(split(coded)), "terms": own, "before": before, "text": stretch(row, text),
        })  # fmt: skip
    return found


def whole(corpus, article):
    """Say whether a readout is whole: nothing in its file says that words are missing."""
    problems = corpus.problems[corpus.problems["article"] == article]
    return not problems["kind"].isin(NOT_WHOLE).any()


def relation(one, other):
    """Return how two statements that tell the same matter differ: `same`, `act`, `speaker` or `strength`."""
    if one["act"] != other["act"]:
        return "act"
    if one["side"] and other["side"] and side(one["side"], other["side"]) < 1:
        return "speaker"
    return "strength" if one["strength"] != other["strength"] else "same"


def _scores(ours, theirs, common):
    """Return the matrix of likeness and the grounds of each pair; what is of other encounters is not alike."""
    kind, both = common
    weight = weights([*ours, *theirs])
    scores, parts = np.zeros((len(ours), len(theirs))), {}
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            met = one["meeting"], other["meeting"]
            if kind == "later" or (kind == "one encounter" and (met in both or not all(met))):
                scores[i, j], parts[i, j] = likeness(one, other, weight)
    return scores, parts


def _alone(rows, text, linked, common, complete):
    """Return the rows of the statements of one text that the other has not: left out, or not told there at all."""
    kind, both = common
    other, told = "b" if text == "a" else "a", {pair[text == "b"] for pair in both}
    found = []
    for number, row in enumerate(rows):
        if number in linked:
            continue
        there = kind == "one encounter" and (not row["meeting"] or row["meeting"] in told)
        why = "" if there and complete else NOT_WHOLE_THERE if there else ELSEWHERE[kind]
        found.append({
            text: row["statement"], other: "", f"{text}_text": row["text"], f"{other}_text": "", "score": 0.0,
            "relation": "not told" if why else f"only {text}", "grounds": why or NOTHING_LIKE_IT,
        })  # fmt: skip
    return found


def align(corpus, a, b):
    """Return one row per statement of either of two readouts: with what it is matched, the relation, grounds and score.

    Columns: a, b, a_text, b_text, relation, grounds, score. In the order of the first text, then of the second.
    """
    party = parties(corpus, (a, b))
    ours, theirs = features(corpus, a, party), features(corpus, b, party)
    common = told_by_both(corpus, a, b, party)
    scores, parts = _scores(ours, theirs, common)
    pairs, rows = matched(scores), []
    for i, j in pairs:
        one, other = ours[i], theirs[j]
        rows.append({
            "a": one["statement"], "b": other["statement"], "a_text": one["text"], "b_text": other["text"],
            "relation": relation(one, other), "grounds": grounds(one, other, parts[i, j]),
            "score": round(float(scores[i, j]), 3),
        })  # fmt: skip
    rows += _alone(ours, "a", {i for i, _ in pairs}, common, whole(corpus, b))
    order = {row["statement"]: number for number, row in enumerate(ours)}
    rows.sort(key=lambda row: order[row["a"]])
    rows += _alone(theirs, "b", {j for _, j in pairs}, common, whole(corpus, a))
    return pd.DataFrame(rows, columns=COLUMNS)
