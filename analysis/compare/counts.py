"""What alignments come to: how much both texts tell, how much one alone, what is new or gone from text to text."""

import pandas as pd

from analysis.compare.alignment import NOT_WHOLE_THERE
from analysis.compare.whose import joint
from analysis.display import sources
from analysis.evidence import link, readout
from analysis.measures.intervals import clustered
from analysis.prose import escape, interval, listing, percent, short
from analysis.words import label

DIFFERENT = ("act", "strength", "speaker")  # relations of what both tell, but not alike
ALONE = ("only a", "only b")  # what one text has and the other, which tells of that encounter, has not
LINKED = 40  # statements that a link can list
MANY = 3  # pairs of countries that are followed over time
MOST_COUNTED = 10  # texts below which they are counted, without shares
STEPS = ["date_a", "date_b", "dyad", "again", "otherwise", "new", "gone", "article_a", "article_b"]


def _where(rows, both, relation):
    """Return the aligned rows that are asked for."""
    rows = rows[(rows["a"] != "") & (rows["b"] != "")] if both else rows
    wanted = [relation] if isinstance(relation, str) else list(relation)
    return rows[rows["relation"].isin(wanted)] if wanted else rows


def told(corpus, rows, said, *, both=False, relation=()):
    """Return a sentence with how many aligned statements are of some relations; nothing where none is.

    Of two texts that tell the same, those of the first are counted; what is told alike too is not told otherwise.
    """
    alike = set(rows.loc[rows["relation"] == "same", "a"])
    rows = _where(rows, both, relation)
    rows = rows if both or rows["relation"].eq("same").any() else rows[~rows["a"].isin(alike - {""})]
    ids = tuple(dict.fromkeys(a or b for a, b in zip(rows["a"], rows["b"], strict=True)))
    if not ids:
        return ""
    known = set(corpus.view("statements")["statement"])
    linked = len(ids) <= LINKED and known.issuperset(ids)
    return said.format(link(len(ids), "statements", statement=ids) if linked else f"{len(ids):,}")


def which(corpus, pairs, said):
    """Return a sentence that names the readouts of some pairs, each a link; nothing where there is none."""
    known, together = sources(corpus), joint(corpus)

    def text(article):
        _, date, title = known[article]
        about = ", ".join(filter(None, (date, "joint" if article in together else "")))
        return f"[{escape(short(title))}]({readout(article)})" + (f" ({about})" if about else "")

    named = [f"{text(row.a)} beside {text(row.b)}" for row in pairs.itertuples()]
    return said.format(listing(named, limit=4)) if named else ""


def kinds(*tables):
    """Return one row per kind of pairs that can be laid side by side: how many `pairs`, of how many `readouts`."""
    rows = pd.concat(tables, ignore_index=True)
    found = [{"kind": kind, "pairs": len(part), "readouts": len({*part["a"], *part["b"]})}
             for kind, part in rows.groupby("kind", sort=False)]  # fmt: skip
    return pd.DataFrame(found, columns=["kind", "pairs", "readouts"])


def longest(later, many=MANY):
    """Return the pairs of successive texts of the countries with most of them, the latest text first."""
    sizes = later.groupby("dyad").size().sort_values(ascending=False, kind="stable")
    rows = later[later["dyad"].isin(sizes.index[:many])]
    return rows.sort_values(["date_b", "b"], ascending=False, ignore_index=True)


def steps(rows):
    """Return one row per text and the one before it: how many statements stand `again`, `otherwise`, are `new`, `gone`.

    The latest first; `a` is the earlier text. Where one of the two is not whole, what is new or gone can't be told.
    """
    found = []
    for (a, b), part in rows.groupby(["article_a", "article_b"], sort=False):
        if part["grounds"].eq(NOT_WHOLE_THERE).any():
            continue
        both = part[(part["a"] != "") & (part["b"] != "")]
        alike = both[both["relation"] == "same"]["b"].nunique()
        first = part.iloc[0]
        found.append({
            **first[["date_a", "date_b", "dyad"]], "again": alike, "otherwise": both["b"].nunique() - alike,
            "new": int((part["a"] == "").sum()), "gone": int((part["b"] == "").sum()), "article_a": a, "article_b": b,
        })  # fmt: skip
    return pd.DataFrame(found, columns=STEPS)


def followed(rows):
    """Return the pairs of countries whose texts are laid against their predecessors, as a sentence lists them."""
    return listing([escape(label("dyad", dyad).replace(" and ", "–")) for dyad in dict.fromkeys(rows["dyad"])])


def kept(rows, said):
    """Return a sentence with the shares of later texts' statements whose matter the text before has, and how.

    `said` has places for the `pairs` of countries, and for what is of one matter with the `same` act and `otherwise`.
    """
    table = steps(rows)
    known, sizes = table[["again", "otherwise"]], table[["again", "otherwise", "new"]].sum(axis=1)
    total, counts = int(sizes.sum()), [int(number) for number in known.sum()]
    if not total:
        return ""
    parts = [f"{got:,} of {total:,}" for got in counts]
    if len(table) >= MOST_COUNTED:
        ends = zip(parts, counts, *clustered(known, sizes), strict=True)
        parts = [f"{percent(got / total)} ({interval(low, high)}; {part})" for part, got, low, high in ends]
    return said.format(pairs=followed(rows), same=parts[0], otherwise=parts[1])
