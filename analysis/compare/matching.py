"""Statements of two texts matched: the best set of pairs, then what one says in two where the other says it in one."""

import numpy as np
from scipy.optimize import linear_sum_assignment

LINKED = 0.25  # score from which two statements tell the same
AGAIN = 0.5  # … from which a further one tells what another already does


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
