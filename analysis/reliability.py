"""How good each table and each rare kind is: precision, recall and F1 on readouts drawn and coded by hand."""

import numpy as np
import pandas as pd

from analysis import hand
from analysis.checking import read_tables
from analysis.checking.outcomes import outcomes
from analysis.checking.scores import scores
from analysis.checking.scoring import names_here
from analysis.failures import OPEN, TABLES
from analysis.measures.coded import ENOUGH, unknown
from analysis.measures.intervals import wilson
from analysis.measures.shares import said
from analysis.tables import COLUMNS
from analysis.words import label

END = "act end to end = "
SPEAKERS = {"by full name": "speaker by full name", "by short name": "speaker by short name",
            "by an office or title": "speaker by role", "by a pronoun": "speaker by pronoun",
            "by a plural": "speaker by collective", "unsaid": "speaker by elided",
            "of the other side": "speaker of the other side"}  # fmt: skip
FORM = "encounter = "
TOLD = ("meeting visit", "meeting place", "meeting date", "meeting channel")  # told of few: what is empty is no case
PARTS = ("tables", "speakers", "forms", "acts", "themes")
COUNTS, SHARES = ["readouts", "coded", "found", "right"], ["precision", "recall", "share", "low", "high", "unseen"]
FIGURES = ["table", "kind", *COUNTS, *SHARES, "count", "total", "said", "reliability"]


def coded_tables(corpus, coded):
    """Return article → the tables of the coded readouts, as the scorers ask for them."""
    rows = read_tables.told(corpus, {row["article"] for row in coded})
    return {article: {**tables, "names": names_here(tables)} for article, tables in rows.items()}


def scored(corpus):
    """Return one row per thing coded or found in the readouts drawn and coded by hand, with whether it is right."""
    coded = hand.drawn(corpus)
    found = outcomes(coded, coded_tables(corpus, coded))
    met = found[found["measure"] == "meetings"]
    told = met["coded"].where(met["coded"].notna(), met["ours"]).astype(str)
    return pd.concat([found, met.assign(measure=FORM + told.str.replace(":.*", "", regex=True))], ignore_index=True)


def _kinds(found, part):
    """Return `(table, kind, measure)` of a part of what is measured."""
    if part == "tables":
        return [(table, kind, name) for table, kinds in TABLES.items() for kind, name in kinds.items()]
    if part == "speakers":
        return [("statements", kind, name) for kind, name in SPEAKERS.items()]
    prefix, column = {"acts": (END, "act"), "themes": ("theme = ", "theme"), "forms": (FORM, "form")}[part]
    names = sorted({name for name in found["measure"] if name.startswith(prefix)})
    return [(part, label(column, name.removeprefix(prefix)), name) for name in names]


def _figures(found):
    """Return measure → its figures over all readouts of `found`."""
    table = scores(found.assign(half=OPEN))
    return {} if table.empty else {row["measure"]: row for row in table.to_dict("records")}


def _row(table, kind, measure, whole, unseen, held):
    """Return the figures of one kind; below enough coded cases it isn't known how reliable, and no figure is given."""
    own, other = whole.get(measure, {}), unseen.get(measure, {})
    row = {"table": table, "kind": kind, "readouts": held.get(measure, 0), **dict.fromkeys(SHARES, np.nan)}
    row |= {name: own.get(name, 0) for name in COUNTS[1:]}
    row |= {"count": row["right"], "total": row["coded"], "reliability": unknown(row["coded"])}
    if row["reliability"]:
        return {**row, "said": ""}
    row |= {name: own[name] for name in ("precision", "recall", "low", "high")} | {"share": own["f1"]}
    if row["share"] == 1:  # never varies when readouts are drawn again
        row["low"] = float(wilson(row["readouts"], row["readouts"])[0])
    if other.get("coded", 0) >= ENOUGH:
        row["unseen"] = other["f1"]
    return {**row, "said": said(row["share"], row["low"], row["high"], row["right"], row["coded"])}


def reliable(found, part="tables"):
    """Return one row per kind of a part: things coded, found, right; precision, recall, their mean (F1, as `share`).

    `unseen` is F1 on the half whose errors nobody has looked at, `reliability` says where too few cases are coded. A
    part is one of PARTS.
    """
    found = found[~(found["measure"].isin(TOLD) & found["coded"].eq("") & found["ours"].eq(""))]
    whole, unseen = _figures(found), _figures(found[found["half"] != OPEN])
    held = found.groupby("measure")["readout"].nunique().to_dict()
    rows = [_row(*kind, whole, unseen, held) for kind in _kinds(found, part)] if len(found) else []
    table = pd.DataFrame(rows, columns=FIGURES)
    table.attrs["empty"] = "no readout here was coded by hand"
    return table if part == "tables" else table.sort_values(["coded", "kind"], ascending=[False, True])


def too_few(parts, said):
    """Return of how many kinds too few were coded, in words with `{kinds}`, `{unknown}` and `{few}`; empty of none."""
    kinds = pd.concat(parts)
    unknown_kinds = int((kinds["reliability"] != "").sum())
    return said.format(kinds=len(kinds), unknown=unknown_kinds, few=ENOUGH) if unknown_kinds else ""


def unscored(found):
    """Return the tables that hand codings say nothing about."""
    return [name for name in COLUMNS if len(found) and name not in TABLES]
