"""Small tables about themes: what one account raises and another doesn't, what changed, what is done with each."""

import pandas as pd

from analysis import measures
from analysis.evidence import link
from analysis.findings import CLOSE, closely, collections, distinct, name
from analysis.prose import count, listing, percent
from analysis.tables import LIST
from analysis.themes import in_text, label

RARE = 0.05  # of readouts: what fewer carry is no subject of a collection
VOICES = {"own": "own side", "other": "other side", "both": "both together", "open": "nobody named"}


def shares(corpus, *, by, articles=None, values=None):
    """Return `measures.share` of readouts by theme, the groups being values of a column of the readouts."""
    articles = distinct(corpus) if articles is None else articles
    return measures.share(corpus.view("themes"), of="theme", by=by, articles=articles, values=values)


def raised(corpus):
    """Return one row per pair of collections and theme: raised in `one`, and in `other` by under a twentieth or none.

    `n` of `one` are readouts; a collection that is read closely raises what all of its readouts carry, another what
    every fourth does. `low` and `high` are of the other's share; of few readouts it has none.
    """
    table, rows = shares(corpus, by="collection"), []
    sizes = collections(corpus).set_index("collection")["readouts"]
    for one in sizes.index:
        for other in sizes.index.drop(one):
            for row in table[table["collection"] == one].to_dict("records"):
                there = table[(table["collection"] == other) & (table["theme"] == row["theme"])].iloc[0]
                if _raises(row, sizes[one]) and there["count"] / sizes[other] < RARE:
                    rows.append({"one": one, "theme": row["theme"], "n": row["count"], "other": other,
                                 "there": there["count"], "said": there["said"]})  # fmt: skip
    return pd.DataFrame(rows, columns=["one", "theme", "n", "other", "there", "said"])


def _raises(row, size):
    """Say whether a theme is a subject of a collection: of all of a handful, of a quarter of many."""
    return row["count"] == size if size <= CLOSE else row["count"] >= size / 4


def contrast(corpus):
    """Return what one collection raises that another hardly does, as sentences whose counts are links."""
    told = []
    for (one, other), part in raised(corpus).groupby(["one", "other"], sort=False):
        themes = [
            f"*{in_text(row.theme)}* "
            f"({_readouts(row.n, one, row.theme)} against {_readouts(row.there, other, row.theme)})"
            for row in part.itertuples()
        ]
        told.append(f"{name(one).capitalize() if not one else name(one)} raises what {name(other)} hardly does: "
                    f"{listing(themes)}.")  # fmt: skip
    return " ".join(told) or "No collection raises a theme that another leaves out."


def _readouts(number, collection, theme):
    return link(int(number), "themes", collection=collection, theme=theme, per="article") if number else "none"


def only_there(corpus):
    """Return one coded passage per readout of the themes that a collection raises and another hardly does."""
    table, parts = raised(corpus), []
    rows = corpus.view("themes")
    for row in table.itertuples():
        there = rows[(rows["collection"] == row.one) & (rows["theme"] == row.theme)]
        parts.append(there.drop_duplicates("article").head(1))
    return pd.concat(parts, ignore_index=True) if parts else rows.iloc[:0]


def moved(table, *, by, most=6):
    """Return the rows of the themes whose shares differ between groups beyond their intervals, the widest gap first.

    `gap` is the widest one between the intervals of two groups, in share of readouts, `differ` the number of all themes
    with a gap; where none has one, the two themes that come nearest. `table` is that of `shares`; groups of too few
    readouts have no part in it.
    """
    known = table[table["share"].notna()]
    edges = known.groupby("theme").agg(low=("low", "max"), high=("high", "min"))
    gaps = (edges["low"] - edges["high"]).round(6)
    order = sorted(gaps.index, key=lambda theme: (-gaps[theme], theme))
    order = [theme for theme in order if gaps[theme] > 0][:most] or order[:2]
    rows = [table[table["theme"] == theme].sort_values(by) for theme in order]
    found = pd.concat(rows, ignore_index=True) if rows else table.iloc[:0]
    return found.assign(gap=found["theme"].map(gaps), differ=int((gaps > 0).sum()))


def change(table, *, by, named=str, word="in"):
    """Return a figure's title: the theme with the widest gap, from its lowest group to its highest.

    `named` gives a group its name, `word` stands before it.
    """
    known = table[table["share"].notna() & (table["gap"] > 0)]
    if known.empty:
        return "No theme is surely more frequent in one of them than in another"
    rows = known[known["theme"] == known["theme"].iloc[0]]
    low, high = rows.loc[rows["share"].idxmin()], rows.loc[rows["share"].idxmax()]
    told = [f"{percent(row['share'])} {word} {named(row[by])}" for row in (low, high)]
    also = count(int(known["differ"].iloc[0]), "theme differs", "themes differ")
    return f"{label(low['theme'])}: {listing(told)}; {also} beyond the intervals"


def deeds(corpus, *, collection, acts=4, themes=6):
    """Return one row per theme, voice and act: the act's share of that voice's statements on the theme.

    The collection's most frequent themes, and of the acts on the ladder of commitment its most frequent, in the order
    of the ladder. Voices that stand in too few readouts on most of the themes are left out, and so is embedded speech.
    """
    rows = corpus.view("statements").query("collection == @collection and act != '' and not embedded")
    rows = measures.listed(rows, "themes").query("themes != ''")
    rungs = corpus.codebook["acts"].query("rung != ''").assign(rung=lambda table: table["rung"].astype(int))
    counts = rows["act"].value_counts()
    chosen = [act for act in rungs.sort_values("rung")["act"] if act in counts]
    chosen = [act for act in chosen if act in sorted(chosen, key=lambda one: (-counts[one], one))[:acts]]
    sizes = rows["themes"].value_counts()
    top = sorted(sizes.index, key=lambda theme: (-sizes[theme], theme))[:themes]
    parts = [
        measures.share(rows[rows["themes"] == theme], of="act", by="voice", articles=distinct(corpus), unit="rows",
                       values=chosen).assign(theme=theme)
        for theme in top
    ]  # fmt: skip
    parts = [part for part in parts if len(part)]
    table = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["voice", "act", "theme", "share"])
    known = table[table["share"].notna()].groupby("voice")["theme"].nunique()
    voices = [voice for voice in ("own", "other", "both") if known.get(voice, 0) > len(top) / 2]
    rows = table[table["voice"].isin(voices)]
    return rows.sort_values("voice", key=lambda column: column.map(voices.index), kind="stable", ignore_index=True)


def promised(table):
    """Return a figure's title: the theme that the own side pledges most on, and the one that both only discuss most."""
    told = []
    for voice, act, said in (("own", "pledge", "pledges on {}"), ("both", "discuss", "and both only discuss {}")):
        rows = table[(table["voice"] == voice) & (table["act"] == act)]
        if len(rows):
            top = rows.loc[rows["share"].idxmax()]
            told.append(f"{said.format(in_text(top['theme']))} ({percent(top['share'])})")
    return f"The own side {' '.join(told)}" if len(told) == 2 else "What is done with each theme, and by whom"


def doings(corpus):
    """Return one line per theme of the readouts read closely: which side does what with it, each count a link."""
    rows = closely(corpus, corpus.view("statements")).query("act != '' and not embedded")
    rows = measures.listed(rows, "themes").query("themes != ''")
    lines = []
    for theme, part in rows.groupby("themes"):
        sides = [f"{said} {_acts(part[part['voice'] == voice], theme, voice)}" for voice, said in VOICES.items()
                 if (part["voice"] == voice).any()]  # fmt: skip
        lines.append(f"- *{in_text(theme)}*: {'; '.join(sides)}.")
    return "\n".join(lines) or "No statement of a readout that is read closely carries a theme."


def _acts(rows, theme, voice):
    """Return the acts of one side on one theme, the most frequent first, each count a link."""
    counts = rows.groupby("act").size()
    where = {"themes__has": theme, "voice": voice, "embedded": False}
    where["collection"] = tuple(sorted(set(rows["collection"])))
    acts = sorted(counts.index, key=lambda act: (-counts[act], act))
    return ", ".join(f"{act} {link(int(counts[act]), 'statements', act=act, **where)}" for act in acts)


def sharing(corpus, pairs):
    """Return the passages of the first theme of each pair (`a`, `b`) in sentences that carry the second, too."""
    rows, parts = corpus.view("themes"), []
    for pair in pairs.itertuples():
        both = rows["themes"].map(lambda cell, b=pair.b: b in cell.split(LIST)).astype(bool)
        parts.append(rows[both & (rows["theme"] == pair.a)].drop_duplicates(["article", "sentence"]))
    return pd.concat(parts, ignore_index=True) if parts else rows.iloc[:0]
