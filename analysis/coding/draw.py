"""Which readouts of a folder are coded next: drawn at random by a seed, by strata on request, none coded before."""

import random

from analysis.coding.options import SEED
from analysis.hand import known


def quotas(sizes, number):
    """Return stratum → how many are drawn of it: by its size, at least one where there is room for all.

    >>> quotas({"a": 90, "b": 9, "c": 1}, 10)
    {'a': 8, 'b': 1, 'c': 1}
    """
    least = int(number >= len(sizes))
    found = {name: min(size, least) for name, size in sizes.items()}
    while sum(found.values()) < min(number, sum(sizes.values())):
        room = [name for name in sizes if found[name] < sizes[name]]
        found[max(room, key=lambda name: sizes[name] / (found[name] + 0.5))] += 1
    return found


def drawn(corpus, number, *, seed=SEED, by=None, again=False):
    """Return one row per readout drawn, in the order of the draw: rows of the view `articles`, with `draw`.

    Left out are copies and what is coded already, or (`again`, for a second coder) what isn't. All are drawn alike, or
    of each value of `by` in proportion.
    """
    articles = corpus.view("articles", duplicate_of="")
    coded = {row["article"] for row in known(corpus)}
    left = articles[articles["article"].isin(coded) == again].sort_values("article").fillna({by: ""} if by else {})
    names = {} if by is None else dict(list(left.groupby(by)["article"]))
    strata = {str(name): list(some) for name, some in names.items()} if by else {"": list(left["article"])}
    chance, chosen = random.Random(seed), []
    for name, size in quotas({name: len(some) for name, some in sorted(strata.items())}, number).items():
        chosen += chance.sample(strata[name], size)
    chance.shuffle(chosen)
    return left.set_index("article").loc[chosen].reset_index().assign(draw=range(1, len(chosen) + 1))
