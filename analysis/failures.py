"""Where the program fails on readouts coded by hand: what was coded, what was found, in which sentence."""

import re

import numpy as np
import pandas as pd

from analysis import hand
from analysis.checking.gold import anchor, flat
from analysis.tables import LIST
from analysis.words import label

TABLES = {  # table → what is measured of it → the measure's name where it is scored
    "articles": {"date": "date", "headline": "headline", "whose account": "account"},
    "sentences": {"where a sentence ends": "sentences"},
    "actors": {"persons": "persons", "their countries": "person countries", "their offices": "roles"},
    "mentions": {"short names": "mentions"},
    "meetings": {"encounters, all of both sides": "meetings", "pairs who met": "meeting pairs",
                 "form of an encounter": "meeting form", "date of an encounter": "meeting date",
                 "place of an encounter": "meeting place",
                 "who receives whom": "meeting direction", "class of visit": "meeting visit",
                 "channel": "meeting channel"},
    "statements": {"statements": "statements", "with the right speaker": "speaker end to end",
                   "with the right speaker and act": "speaker and act end to end", "addressee": "addressee",
                   "how firm": "strength", "what was said, word by word": "content, by word"},
    "partnerships": {"tiers": "partnerships"},
    "formulae": {"set phrases": "formulae"},
    "themes": {"themes of a readout": "themes", "themes of a sentence": "themes by sentence"},
}  # fmt: skip
KINDS = {name: kind for kinds in TABLES.values() for kind, name in kinds.items()}
SHOWN = ["persons", "person countries", "roles", "meetings", "meeting place", "statements", "addressee", "strength",
         "speaker of a found statement", "act of a found statement", "themes by sentence"]  # fmt: skip
OPEN = "development"  # the half whose errors anybody may see: the other's stay unseen, so that it goes on telling


def _place(thing, coding, sentences):
    """Return the number of the sentence that an outcome is about, empty where it is about the whole readout."""
    if isinstance(thing, tuple):
        return next((number for number, text, *_ in sentences if text == thing[0]), "")
    parts = str(thing).split(" · ")
    place = anchor(parts[1], coding["text"]) if len(parts) > 1 else None
    return next((number for number, _, start, end in sentences if place and start <= place[0] < end), "")


def _said(thing, measure):
    """Return what was coded or found, in words."""
    if thing is None or (isinstance(thing, float) and np.isnan(thing)):
        return ""
    if isinstance(thing, tuple):
        if measure == "themes by sentence":
            return label("theme", thing[1])
        rest = [label("country", one) if measure == "person countries" else str(one) for one in thing[1:]]
        return ": ".join([str(thing[0]), *rest])
    head, *rest = str(thing).split(" · ")
    shown = [head, *rest[1:]]
    shown = [*shown[:-1], label("act", shown[-1])] if measure.startswith("act of") else shown
    told = " → ".join(shown).replace("[]", "nobody").replace(LIST, ", ")
    return re.sub(r"\['|'\]|(?<=,) '|'(?=,)", "", told)


def failures(corpus, found, each=3):
    """Return one row per error of the open half: article, sentence, kind, what was coded and what found; few of a kind.

    The other half's errors are counted, and shown to nobody: rules that were mended by them would be measured by them.
    """
    codings = {row["article"]: row for row in hand.drawn(corpus)}
    texts = {article: [(row.sentence, flat(row.text)[0], row.start, row.end) for row in rows.itertuples()]
             for article, rows in corpus.sentences.query("article in @codings").groupby("article")}  # fmt: skip
    wrong = found[~found["right"].astype(bool) & (found["half"] == OPEN) & found["measure"].isin(SHOWN)]
    wrong = wrong.sort_values("measure", key=lambda names: names.map(SHOWN.index), kind="stable")
    rows = []
    for row in wrong.groupby("measure", sort=False).head(each).to_dict("records"):
        thing = row["coded"] if row["coded"] is not None and row["coded"] == row["coded"] else row["ours"]
        at = _place(thing, codings[row["readout"]], texts[row["readout"]])
        coded, ours = (_said(row[side], row["measure"]) for side in ("coded", "ours"))
        kind = KINDS.get(row["measure"], row["measure"])
        rows.append({"kind": kind, "coded": coded, "found": ours, "article": row["readout"], "sentence": at})
    return pd.DataFrame(rows, columns=["kind", "coded", "found", "article", "sentence"])
