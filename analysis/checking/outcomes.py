"""What the program makes of the hand-coded readouts, thing by thing: coded, found, right or not."""

from functools import cache

import pandas as pd

from analysis import reader
from analysis.checking import scoring, scoring_acts
from analysis.checking.gold import read_gold
from analysis.codebook import read_codebook

SCORERS = (
    scoring.parts,
    scoring.people,
    scoring.mentions,
    scoring.meetings,
    scoring_acts.statements,
    scoring.phrases,
)
SETS = ("first", "hands", "drawn")


def tell(coded):
    """Return what the program makes of hand-coded readouts (article → tables), and its failures as lines of text.

    Real readouts and each folder of invented ones are corpora of their own: no invented person lends a real one a name.
    """
    book, told, failures = read_codebook(), {}, []
    for shelf in dict.fromkeys(row["shelf"] for row in coded):
        group = [row for row in coded if row["shelf"] == shelf]
        readings = [reader.read_article(row["text"], row["article"] + row["path"].suffix) for row in group]
        tables, people, doubts = reader.code_readings(readings, book)
        by_id = {row["actor"]: row for row in people}
        for reading, rows in zip(readings, tables, strict=True):
            told[reading.article["article"]] = {**rows, "articles": reading.article, "actors": by_id}
            doubts += rows["problems"]
        failures += [f"{row['article']}: {row['detail']}" for row in doubts if row["kind"] == "not analysed"]
    return told, failures


@cache
def tell_gold():
    """Return all hand-coded readouts, what the program makes of them and its failures, read once in a run."""
    coded = read_gold()
    return coded, *tell(coded)


def outcomes(coded, told, scorers=SCORERS):
    """Return one row per coded or found thing: readout, half, measure, what was coded and found, whether right."""
    rows = []
    for gold in coded:
        tables = told.get(gold["article"])
        if tables is None:
            continue
        tables = {**tables, "names": scoring.names_here(tables)}
        for scorer in scorers:
            rows += [
                {"readout": gold["article"], "half": gold["half"], **row}
                for row in scorer(gold, tables)
                if not row["measure"].startswith(tuple(gold["not_coded"]))
            ]
    return pd.DataFrame(rows, columns=["readout", "half", "measure", "coded", "ours", "right"])
