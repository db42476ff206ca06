"""The pairs of readouts that the report can lay side by side, aligned once when it is written."""

import pandas as pd

from analysis import compare
from analysis.prose import percent
from analysis.words import label

RELATIONS = ("same", "act", "strength", "speaker", "only a", "only b", "not told")


def _number(statement):
    """Return a statement's number within its readout, 0 where there is none."""
    return int(statement.rpartition("/s")[2]) if statement else 0


def aligned(corpus):
    """Return `pairs` of readouts with the rows of their alignment, the words for kinds and relations, joint accounts.

    A pair is `[a, b, kind, rows]`, a row the numbers of its statements, of its relation and grounds, and how sure.
    """
    pairs = pd.concat([compare.accounts(corpus), compare.successive(corpus)], ignore_index=True)
    pairs = pairs.drop_duplicates(["a", "b"])  # two accounts of a day also follow on each other
    rows, grounds = compare.align_all(corpus, pairs), {}
    found = {}
    for row in rows.itertuples():
        why = grounds.setdefault(row.grounds, len(grounds))
        line = [_number(row.a), _number(row.b), RELATIONS.index(row.relation), why, percent(row.score, short=True)]
        found.setdefault((row.article_a, row.article_b, row.kind), []).append(line)
    return {
        "pairs": [[*key, lines] for key, lines in found.items()],
        "grounds": list(grounds),
        "joint": sorted(compare.joint(corpus) & {*pairs["a"], *pairs["b"]}),
        "relations": [label("relation", one) for one in RELATIONS],
        "kinds": {kind: label("kind", kind) for kind in pairs["kind"].unique()},
    }
