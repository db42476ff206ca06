"""Graduation: the words that raise or soften an act, by act and by side."""

import pandas as pd

from analysis import measures
from analysis.language.acts import SIDES, coded, shelf
from analysis.measures.shares import FEW
from analysis.prose import listing, percent

DOES = {"raise": "raises", "soften": "softens", "tone": "sets the tone"}


def raised(corpus, collection, most=8):
    """Return one row per act and side: the share of its statements that a word raises, of acts with enough readouts."""
    rows, articles = coded(corpus, collection), shelf(corpus, collection)
    graded = rows[rows["grade"] == "raised"]["act"].value_counts()
    top = sorted(graded.index, key=lambda act: (-graded[act], act))[:most]
    parts = []
    for side in SIDES:
        mine = rows[(rows["voice"] == side) & rows["act"].isin(top)]
        table = measures.share(mine, of="grade", by="act", articles=articles, unit="rows", values=["raised"])
        parts.append(table[table["readouts"] >= FEW].assign(voice=side))
    result = pd.concat(parts, ignore_index=True)
    place = result["act"].map({act: at for at, act in enumerate(top)})
    return result.assign(place=place).sort_values("place", kind="stable", ignore_index=True).drop(columns="place")


def raised_title(table):
    """Return which act of which side is raised most, by the lower end of its interval."""
    known = table.dropna(subset=["share"])
    if known.empty:
        return "How often acts are raised"
    top = known.loc[known["low"].idxmax()]
    return f"Raised most: {top['act']}, by {SIDES[top['voice']]}, in {percent(top['share'])} of its statements"


def words(corpus, collection, most=12):
    """Return one row per word of graduation: what it does, `n` statements, by side, and the act it stands with most."""
    rows = measures.listed(coded(corpus, collection).query("graduation != ''"), "graduation")
    does = corpus.codebook["graduation"].set_index("word")["direction"].map(DOES)
    found = []
    for word, part in rows.groupby("graduation"):
        acts, sides = part["act"].value_counts(), part["voice"].value_counts()
        first = min(acts.index, key=lambda act: (-acts[act], act))
        counts = {side: int(sides.get(side, 0)) for side in SIDES}
        found.append({"word": word, "does": does.get(word, ""), "n": len(part), **counts, "most with": first})
    table = pd.DataFrame(found, columns=["word", "does", "n", *SIDES, "most with"])
    return table.sort_values(["n", "word"], ascending=[False, True], ignore_index=True).head(most)


def grading_said(corpus, collection):
    """Return in a sentence which words raise most, and whether any soften."""
    table = words(corpus, collection, most=None)
    if table.empty:
        return "No word of the codebook raises or softens an act here."
    up, down = (table[table["does"] == DOES[one]] for one in ("raise", "soften"))
    most = [f"*{row['word']}* ({row['n']}, most often with *{row['most with']}*)" for _, row in up.head(3).iterrows()]
    soft = f"softened by {listing('*' + down['word'] + '*', limit=4)}" if len(down) else "no act is softened"
    return f"Acts are raised most by {listing(most)}; {soft}."
