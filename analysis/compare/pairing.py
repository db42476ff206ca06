"""Which readouts to lay side by side: accounts of one encounter, copies of one text, a pair's text and its last."""

from itertools import pairwise

import pandas as pd

from analysis.compare.encounters import same_encounters, tellings
from analysis.compare.wording import is_copy

COLUMNS = ["kind", "a", "b", "date_a", "date_b", "dyad"]


def _rows(corpus, kind, found):
    """Return pairs of readouts as rows; the earlier text is `a`."""
    about = corpus.view("articles").set_index("article")[["date", "dyad"]].to_dict("index")
    rows = []
    for one, other in found:
        a, b = sorted((one, other), key=lambda article: (about[article]["date"], article))
        dyad = about[b]["dyad"] or about[a]["dyad"]
        rows.append([kind, a, b, about[a]["date"], about[b]["date"], dyad])
    return pd.DataFrame(rows, columns=COLUMNS)


def accounts(corpus):
    """Return one row per pair of readouts that tell of one encounter: `second account`, or `copy` where one text is.

    Dated readouts are compared with those of the days around theirs.
    """
    articles = list(corpus.meetings["article"].drop_duplicates())
    party = corpus.actors.set_index("actor")["country"].to_dict()
    told = tellings(corpus, articles, {}, party)
    days, found = {}, []
    for article in articles:
        for day in told[article]["days"]:
            days.setdefault(day, []).append(article)
    pairs = {(one, other) for day, ones in days.items() for near in range(day, day + 3)
             for one in ones for other in days.get(near, ()) if one != other}  # fmt: skip
    for one, other in sorted({tuple(sorted(pair)) for pair in pairs}):
        if same_encounters(told[one], told[other], loose=False):
            found.append((one, other))
    copies = [(row.article, row.duplicate_of) for row in corpus.articles.query("duplicate_of != ''").itertuples()]
    every = list(dict.fromkeys(tuple(sorted(pair)) for pair in [*found, *copies]))
    alike = {pair: is_copy(corpus, *pair) for pair in every}
    return pd.concat(
        [_rows(corpus, "second account", [pair for pair in every if not alike[pair]]),
         _rows(corpus, "copy", [pair for pair in every if alike[pair]])], ignore_index=True,
    )  # fmt: skip


def successive(corpus, dyad=None):
    """Return one row per readout of two countries that has one before it: `later text`, `b` after `a`.

    Of one pair of countries (`CHN-USA`), or of all.
    """
    rows = corpus.view("articles", duplicate_of="", dyad__not="", date__not="")
    rows = rows if dyad is None else rows[rows["dyad"] == dyad]
    rows = rows.sort_values(["dyad", "date", "article"])
    found = [pair for _, part in rows.groupby("dyad") for pair in pairwise(part["article"])]
    return _rows(corpus, "later text", found)


def pairs(corpus):
    """Return one row per pair of readouts worth laying side by side: kind, a, b, date_a, date_b, dyad."""
    return pd.concat([accounts(corpus), successive(corpus)], ignore_index=True)
