"""One pair of countries over time: what each readout holds, and what is new or gone against the last before it."""

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


def against_last(rows, *, least=2):
    """Return one row per dated readout: what it holds that none of the pair held before, and what it leaves out.

    `new` stood in none of the pair's readouts before, `gone` in the last and at least `least` before it, each as
    `kind: element, element; kind: element`. The latest readout first; the first of a pair has neither.
    """
    found = []
    for dyad, part in rows[rows["date"] != ""].groupby("dyad"):
        before, last, seen = {}, set(), ""
        for (date, article), one in part.groupby(["date", "article"]):
            here = {(row.kind, label(row.kind, row.element)) for row in one.itertuples()}
            if seen:
                gone = sorted(item for item in last - here if before[item] >= least)
                new = sorted(here - before.keys())
                found.append((date, article, dyad, seen, _by_kind(new), _by_kind(gone)))
            before = {item: before.get(item, 0) + (item in here) for item in before.keys() | here}
            last, seen = here, date
    table = pd.DataFrame(found, columns=["date", "article", "dyad", "last", "new", "gone"])
    return table.sort_values(["date", "article"], ascending=[False, True], ignore_index=True)
