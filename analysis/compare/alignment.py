"""Two readouts of a corpus → one row per statement of either: told by both and how, or by one alone."""

import numpy as np
import pandas as pd

from analysis.compare.encounters import Common, told_by_both
from analysis.compare.features import features
from analysis.compare.likeness import grounds, likeness, side
from analysis.compare.matching import matched, scored
from analysis.compare.speakers import named, parties, persons
from analysis.compare.telling import alike, tellings
from analysis.compare.terms import weights

COLUMNS = ["a", "b", "a_text", "b_text", "relation", "grounds", "score"]
ABOUT = ["article_a", "article_b", "sentence_a", "sentence_b", "kind", "date_a", "date_b", "dyad"]
NOTHING_LIKE_IT = "the other text tells of this encounter, and no statement like it was found there"
NOT_WHOLE_THERE = "the other text is not whole"
OUTSIDE = "its own text tells it of no encounter"
ELSEWHERE = {
    "one encounter": "the other text does not tell of this encounter",
    "later": "the other text tells of another encounter",
    "not found": "in one of the two texts no encounter was found",
    "apart": "the two texts do not tell of one encounter",
}
LATER = {"linked": 0.75, "again": 0.8}  # texts of two meetings: few of their statements are of one matter
IN_COMMON = 2  # words, beside names, that statements of two meetings share: one country is in all that its pair says
NOT_WHOLE = ("text cut off", "lost first paragraph", "not analysed", "not a readout")


def broken_off(corpus, articles):
    """Return those of some readouts that are not whole: something in their files says that words are missing."""
    problems = corpus.problems[corpus.problems["article"].isin(articles)]
    return set(problems.loc[problems["kind"].isin(NOT_WHOLE), "article"])


def relation(one, other):
    """Return how two statements that tell the same matter differ: `same`, `act`, `speaker` or `strength`."""
    if one["act"] != other["act"]:
        return "act"
    if one["side"] and other["side"] and side(one["side"], other["side"]) < 1:
        return "speaker"
    return "strength" if one["strength"] != other["strength"] else "same"


def _scores(ours, theirs, common):
    """Return the matrix of likeness and the grounds of each pair; what is of other encounters is not alike."""
    weight = weights([*ours, *theirs])
    odds, parts = np.full((len(ours), len(theirs)), -np.inf), {}
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            if common.kind == "later" or (one["meeting"], other["meeting"]) in common.pairs:
                speaks, parts[i, j] = likeness(one, other, weight)
                odds[i, j] = speaks if common.kind != "later" or _in_common(one, other, parts[i, j]) else -np.inf
    return scored(odds), parts


def _in_common(one, other, parts):
    """Say whether two statements share words enough to be of one matter where they are of two meetings.

    One that has fewer words shares them all, one that only names somebody all its names.
    """
    short = min((one["terms"], other["terms"]), key=len)
    words = [sum(not term.startswith("@") for term in terms) for terms in (short, parts["shared"])]
    return words[1] >= min(IN_COMMON, words[0]) if words[0] else parts["shared"].keys() >= short.keys()


def _why(row, whole, common, complete):
    """Return why silence says nothing of a statement that the other text has not; nothing where it is left out."""
    there = common.kind == "one encounter" and row["meeting"] in whole
    if not complete and (there or common.kind == "later"):
        return NOT_WHOLE_THERE
    if there:
        return ""
    return OUTSIDE if common.kind == "one encounter" and not row["meeting"] else ELSEWHERE[common.kind]


def _alone(rows, text, linked, common, complete):
    """Return the rows of the statements of one text that the other has not: left out, or not told there at all."""
    other, whole, found = "b" if text == "a" else "a", common.whole[text == "b"], []
    for number, row in enumerate(rows):
        if number in linked:
            continue
        why = _why(row, whole, common, complete)
        found.append({
            text: row["statement"], other: "", f"{text}_text": row["text"], f"{other}_text": "", "score": 0.0,
            "relation": "not told" if why else f"only {text}", "grounds": why or NOTHING_LIKE_IT,
        })  # fmt: skip
    return found


def _rows(ours, theirs, common, complete):
    """Return the rows of two readouts: what both tell in the order of the first, then what the second alone does."""
    scores, parts = _scores(ours, theirs, common)
    pairs, rows = matched(scores, **{} if common.kind == "one encounter" else LATER), []
    for i, j in pairs:
        one, other = ours[i], theirs[j]
        rows.append({
            "a": one["statement"], "b": other["statement"], "a_text": one["text"], "b_text": other["text"],
            "relation": relation(one, other), "grounds": grounds(one, other, parts[i, j]),
            "score": round(float(scores[i, j]), 3),
        })  # fmt: skip
    rows += _alone(ours, "a", {i for i, _ in pairs}, common, complete[1])
    order = {row["statement"]: number for number, row in enumerate(ours)}
    rows.sort(key=lambda row: order[row["a"]])
    return rows + _alone(theirs, "b", {j for _, j in pairs}, common, complete[0])


def align(corpus, a, b):
    """Return one row per statement of either of two readouts: with what it is matched, the relation, grounds and score.

    Columns: a, b, a_text, b_text, relation, grounds, score. In the order of the first text, then of the second.
    """
    articles, actors = (a, b), named(corpus, (a, b))
    who = persons(actors)
    party = parties(corpus, articles, actors, who)
    return _aligned(corpus, [{"a": a, "b": b}], who, party)[COLUMNS]


def align_all(corpus, pairs):
    """Return the alignments of many pairs of readouts, each row with what `pairs` says of its pair.

    Columns: those of an alignment, the pair's own as `article_a`, `article_b`, `kind`, `date_a`, `date_b`, `dyad`, and
    the sentences, `sentence_a` and `sentence_b`.
    """
    party = corpus.actors.set_index("actor")["country"].to_dict()
    return _aligned(corpus, pairs.to_dict("records"), {}, {one: land for one, land in party.items() if land})


def _aligned(corpus, pairs, who, party):
    """Return the rows of some pairs (dicts with `a` and `b`) as one table."""
    articles = list(dict.fromkeys(one for pair in pairs for one in (pair["a"], pair["b"])))
    told, found = tellings(corpus, articles, who, party), features(corpus, articles, party)
    actors, broken, rows = corpus.actors.set_index("actor").to_dict("index"), broken_off(corpus, articles), []
    place = {row["statement"]: row["sentence"] for one in found.values() for row in one}
    for pair in pairs:
        a, b = pair["a"], pair["b"]
        about = {f"article_{side}": pair[side] for side in "ab"} | {k: v for k, v in pair.items() if k not in "ab"}
        complete = (a not in broken, b not in broken)
        common = told_by_both(*alike((told[a], told[b]), actors))
        if pair.get("kind") == "later text" and common.kind in ("apart", "not found"):
            common = Common("later")  # the next text of two countries is laid beside the last also within days
        for row in _rows(found[a], found[b], common, complete):
            rows.append({**row, **about, **{f"sentence_{side}": place.get(row[side], "") for side in "ab"}})
    return pd.DataFrame(rows, columns=[*COLUMNS, *ABOUT])
