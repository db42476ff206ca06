"""One pair of countries over time: what each readout holds, and what is new or gone against the last before it."""

from collections import Counter
from itertools import groupby
from operator import itemgetter

import pandas as pd

from analysis.words import label

KINDS = (("themes", "theme"), ("statements", "act"), ("formulae", "formula"), ("partnerships", "tier"))


def elements(corpus, dyad=None):
    """Return one row per readout and element that it holds: a theme, act, formula or tier, with how often (`n`).

    Readouts of one pair of countries only (`dyad`, such as `CHN-USA`), by default of every pair; those that tell of
    none or several pairs are left out. Columns: dyad, date, article, kind, element, n.
    """
    articles = corpus.view("articles", duplicate_of="", dyad__not="")
    articles = articles if dyad is None else articles[articles["dyad"] == dyad]
    about, parts = articles[["article", "dyad", "date"]], []
    for view, column in KINDS:
        rows = corpus.view(view)
        rows = rows[(rows[column] != "") & rows["article"].isin(about["article"])]
        counts = rows.groupby(["article", column]).size().rename("n").reset_index()
        parts.append(counts.rename(columns={column: "element"}).assign(kind=column))
    table = pd.concat(parts, ignore_index=True).merge(about, on="article")
    table = table.sort_values(["dyad", "date", "article", "kind", "element"], ignore_index=True)
    return table[["dyad", "date", "article", "kind", "element", "n"]]


def _by_kind(items):
    """Return pairs of a kind and an element, in order, as a cell holds them."""
    return "; ".join(f"{kind}: {', '.join(one for _, one in group)}" for kind, group in groupby(items, itemgetter(0)))


def against_last(rows, later, *, least=2):
    """Return one row per dated readout with one before it: what it holds that none before held, what it leaves out.

    `later` has each readout (`b`) with the one before it (`a`), as `compare.successive` finds them: one of another
    encounter, so that what lies between the two tells of the same as `b`, and nothing is new or gone against it.
    `new` stood in none of the pair's readouts up to that one, `gone` in it and at least `least` of them, each as
    `kind: element, element; kind: element`; `before` is how many these are. The latest readout first.
    """
    found, held = [], {dyad: _held(part) for dyad, part in rows[rows["date"] != ""].groupby("dyad")}
    for row in later.itertuples():
        texts = held.get(row.dyad, {})
        here, last = (texts.get(key, set()) for key in ((row.date_b, row.b), (row.date_a, row.a)))
        earlier = [has for key, has in texts.items() if key <= (row.date_a, row.a)]
        before = Counter(item for has in earlier for item in has)
        gone = sorted(item for item in last - here if before[item] >= least)
        new = sorted(here - before.keys())
        found.append((row.date_b, row.b, row.dyad, row.date_a, len(earlier), _by_kind(new), _by_kind(gone)))
    table = pd.DataFrame(found, columns=["date", "article", "dyad", "last", "before", "new", "gone"])
    return table.sort_values(["date", "article"], ascending=[False, True], ignore_index=True)


def _held(rows):
    """Return (date, article) → the kinds and elements that a readout of a pair holds, with their labels."""
    return {key: {(row.kind, label(row.kind, row.element)) for row in part.itertuples()}
            for key, part in rows.groupby(["date", "article"])}  # fmt: skip
