"""What each side does with words: the profile of its acts, and what sets it apart from the others."""

import pandas as pd

from analysis import measures
from analysis.findings import collections, distinct, largest
from analysis.prose import count, listing
from analysis.tables import LIST

SIDES = {"own": "the own side", "other": "the other side", "both": "both together"}


def counted(corpus):
    """Return the collections with enough readouts to count in shares; if there is none, the one with most."""
    return list(collections(corpus).query("not close")["collection"]) or [largest(corpus)]


def coded(corpus, collection):
    """Return the statements of one collection whose act is known."""
    return corpus.view("statements").query("collection == @collection and act != ''")


def shelf(corpus, collection):
    """Return the readouts of one collection that are no copies."""
    return distinct(corpus).query("collection == @collection")


def base(corpus, collection):
    """Return the line under a figure of one collection: how many statements in how many readouts."""
    rows, readouts = coded(corpus, collection), count(len(shelf(corpus, collection)), "readout")
    return f"{len(rows):,} statements in {readouts} of {collection or 'the folder'}."


def profile(corpus, collection, most=12):
    """Return one row per side and act, of the `most` frequent acts: the act's share of the side's statements."""
    rows = coded(corpus, collection)
    rows = rows[rows["voice"].isin(SIDES)]
    acts = rows["act"].value_counts()
    top = sorted(acts.index, key=lambda act: (-acts[act], act))[:most]
    articles = shelf(corpus, collection)
    table = measures.share(rows, of="act", by="voice", articles=articles, unit="rows", values=top)
    place = table["voice"].map({side: at for at, side in enumerate(SIDES)})
    return table.assign(place=place).sort_values("place", kind="stable", ignore_index=True).drop(columns="place")


def profile_title(table):
    """Return what each side does most, as the title of its profile."""
    told = []
    for side, said in SIDES.items():
        rows = table[(table["voice"] == side) & (table["n"] > 0)]
        if len(rows):
            told.append(f"{rows.loc[rows['n'].idxmax(), 'act']} ({said})")
    return f"Done most with words: {listing(told)}" if told else "What each side does with words"


def apart(rows, of, most=6):
    """Return `measures.set_apart` of the sides by act or verb (`of`), with a `label` for each row."""
    table = measures.set_apart(rows, of=of, by="voice", groups=list(SIDES), top=most)
    return table.assign(label=[f"{voice}: {item}" for voice, item in zip(table["voice"], table[of], strict=True)])


def speakers(rows):
    """Return one row per speaker (or several together) of some statements: the acts with their counts, `n` in all."""
    found = []
    for (collection, speaker), part in rows.groupby(["collection", "speaker_name"]):
        named = speaker.replace(LIST, " and ") or "nobody named"
        found.append(
            {"collection": collection, "speaker_name": speaker, "speaker": named, "acts": tally(part), "n": len(part)}
        )
    table = pd.DataFrame(found, columns=["collection", "speaker_name", "speaker", "acts", "n"])
    return table.sort_values(["collection", "n", "speaker"], ascending=[True, False, True], ignore_index=True)


def tally(rows):
    """Return the acts of some statements with their counts, the most frequent first: `thank 3, pledge 1`."""
    acts = rows["act"].value_counts()
    return ", ".join(f"{act} {acts[act]}" for act in sorted(acts.index, key=lambda act: (-acts[act], act)))


def apart_said(table):
    """Return in a sentence which acts or verbs (the second column) each side has beyond chance."""
    what, told = table.columns[1], []
    for side, said in SIDES.items():
        beyond = table[(table["voice"] == side) & table["beyond"]]
        if len(beyond):
            told.append(f"{said} *{listing(beyond[what])}*")
    return (
        f"More often than the others, and beyond chance: {'; '.join(told)}."
        if told
        else ("No side does one thing more often than the others beyond chance.")
    )
