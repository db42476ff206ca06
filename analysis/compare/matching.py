"""Statements of two texts matched: the best set of pairs, then what one says in two where the other says it in one."""

import numpy as np
from scipy.optimize import linear_sum_assignment

LINKED = 0.3  # score from which two statements tell the same
AGAIN = 0.4  # … from which a further one tells what another already does
# Another logistic model, fitted likewise: what speaks for two statements, and how far it lies above their best rivals.
BASE, OWN, ABOVE = 0.15, 0.55, 1.1
UNLIKE = -4.0  # log odds of two statements that have little in common: what fits no better than that fits nothing
FAR = 3.0  # log odds above or below a rival from which more tells no more


def _best_other(odds):
    """Return for each cell of a matrix the highest one beside it in its row; nothing is as low as can be."""
    if odds.shape[1] < 2:
        return np.full(odds.shape, -np.inf)
    second, best = np.partition(odds, -2, axis=1)[:, -2:].T
    return np.where(odds == best[:, None], second[:, None], best[:, None])


def above(values, far):
    """Return how far each cell of a matrix lies above the best other one of its row and column, at most `far`.

    Where there is no other, it is held against two statements that have little in common.
    """
    rivals = np.maximum(np.maximum(_best_other(values), _best_other(values.T).T), UNLIKE)
    return np.clip(np.where(np.isfinite(values), values, 0.0) - rivals, -far, far)


def scored(odds):
    """Return how sure it is that two statements tell the same, 0 to 1, by what speaks for it (log odds) and for others.

    Of two statements of which either has nothing better in the other text, little need speak for them; where another
    fits better, much. What can't be of one encounter has minus infinity and scores 0.
    """
    odds = np.asarray(odds, float)
    if not odds.size:
        return odds
    open_ = np.isfinite(odds)
    own, better = np.where(open_, odds, 0.0), above(odds, FAR)
    sums = BASE + OWN * own + ABOVE * better
    return np.where(open_, 1 / (1 + np.exp(-sums)), 0.0)


def matched(scores, *, linked=LINKED, again=AGAIN):
    """Return the pairs `(i, j)` of a matrix of scores, in order.

    First the set of pairs with the highest sum, each statement in one; then each that is left goes with the one that
    it fits best, if it fits better than two of one text usually do: one may say in two what the other says in one.
    """
    scores = np.asarray(scores, float)
    if not scores.size:
        return []
    worth = np.where(scores >= linked, scores, 0.0)
    pairs = {(int(i), int(j)) for i, j in zip(*linear_sum_assignment(worth, maximize=True), strict=True)
             if scores[i, j] >= linked}  # fmt: skip
    for axis in (0, 1):
        taken = {pair[axis] for pair in pairs}
        for left in sorted(set(range(scores.shape[axis])) - taken):
            row = scores[left] if axis == 0 else scores[:, left]
            best = int(row.argmax())
            if row[best] >= again:
                pairs.add((left, best) if axis == 0 else (best, left))
    return sorted(pairs)
