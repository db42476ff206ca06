"""How far the tables can be trusted: the program against readouts drawn at random and coded by hand, kind by kind."""

from collections import Counter

import numpy as np
import pandas as pd

from analysis import hand
from analysis.asked import linked
from analysis.checking import read_tables, scoring_acts
from analysis.checking.outcomes import outcomes
from analysis.checking.scores import scores
from analysis.checking.scoring import names_here
from analysis.coding.agreed import codes
from analysis.evidence import link
from analysis.failures import OPEN, TABLES, failures
from analysis.findings import named, readouts
from analysis.measures.agreement import FEW, agreement, unknown
from analysis.measures.intervals import wilson
from analysis.measures.shares import said
from analysis.prose import listing
from analysis.tables import COLUMNS, LIST
from analysis.words import label

__all__ = [
    "PARTS", "bounds", "by_rule", "ceiling", "coded_by_hand", "coders", "failures", "fallen", "hardly_met", "moved",
    "reliable", "scored", "told", "too_few", "unscored",
]  # fmt: skip
END = "act end to end = "
SPEAKERS = {"by full name": "speaker by full name", "by short name": "speaker by short name",
            "by an office or title": "speaker by role", "by a pronoun": "speaker by pronoun",
            "by a plural": "speaker by collective", "unsaid": "speaker by elided",
            "of the other side": "speaker of the other side"}  # fmt: skip
PARTS = ("tables", "speakers", "acts", "themes")
SELDOM = 5  # statements in the coded readouts, below which nothing is known of a rule
COUNTS, SHARES = ["readouts", "coded", "found", "right"], ["precision", "recall", "share", "low", "high", "unseen"]
FIGURES = ["table", "kind", *COUNTS, *SHARES, "count", "total", "said", "reliability"]


def _tables(corpus, coded):
    rows = read_tables.told(corpus, {row["article"] for row in coded})
    return {article: {**tables, "names": names_here(tables)} for article, tables in rows.items()}


def scored(corpus):
    """Return one row per thing coded or found in the readouts drawn and coded by hand, with whether it is right."""
    coded = hand.drawn(corpus)
    return outcomes(coded, _tables(corpus, coded))


def coded_by_hand(corpus, found, said, otherwise):
    """Return how many readouts were drawn and coded, as a link, in words with `{}` for it; or what is said of none."""
    articles = tuple(sorted(found["readout"].unique()))
    return said.format(readouts(len(articles), "", article=articles)) if articles else otherwise


def _kinds(found, part):
    """Return `(table, kind, measure)` of a part of what is measured: tables, speakers, acts or themes."""
    if part == "tables":
        return [(table, kind, name) for table, kinds in TABLES.items() for kind, name in kinds.items()]
    if part == "speakers":
        return [("statements", kind, name) for kind, name in SPEAKERS.items()]
    prefix, column = {"acts": (END, "act"), "themes": ("theme = ", "theme")}[part]
    names = sorted({name for name in found["measure"] if name.startswith(prefix)})
    return [(part, label(column, name.removeprefix(prefix)), name) for name in names]


def _figures(found):
    """Return measure → its figures over all readouts of `found`."""
    table = scores(found.assign(half=OPEN))
    return {} if table.empty else {row["measure"]: row for row in table.to_dict("records")}


def _row(table, kind, measure, whole, unseen, held):
    """Return the figures of one kind; below 20 coded cases it isn't known how reliable, and no figure is given."""
    own, other = whole.get(measure, {}), unseen.get(measure, {})
    row = {"table": table, "kind": kind, "readouts": held.get(measure, 0), **dict.fromkeys(SHARES, np.nan)}
    row |= {name: own.get(name, 0) for name in COUNTS[1:]}
    row |= {"count": row["right"], "total": row["coded"], "reliability": unknown(row["coded"])}
    if row["reliability"]:
        return {**row, "said": ""}
    row |= {name: own[name] for name in ("precision", "recall", "low", "high")} | {"share": own["f1"]}
    if row["share"] == 1:  # never varies when readouts are drawn again
        row["low"] = float(wilson(row["readouts"], row["readouts"])[0])
    if other.get("coded", 0) >= FEW:
        row["unseen"] = other["f1"]
    return {**row, "said": said(row["share"], row["low"], row["high"], row["right"], row["coded"])}


def reliable(found, part="tables"):
    """Return one row per kind of a part: things coded, found, right; precision, recall, their mean (F1, as `share`).

    `unseen` is F1 on the half whose errors nobody has looked at, `reliability` says where too few cases are coded. A
    part is `tables`, `speakers`, `acts` or `themes`.
    """
    whole, unseen = _figures(found), _figures(found[found["half"] != OPEN])
    held = found.groupby("measure")["readout"].nunique().to_dict()
    rows = [_row(*kind, whole, unseen, held) for kind in _kinds(found, part)] if len(found) else []
    table = pd.DataFrame(rows, columns=FIGURES)
    return table if part == "tables" else table.sort_values(["coded", "kind"], ascending=[False, True])


def too_few(parts, said):
    """Return of how many kinds too few were coded, in words with `{kinds}`, `{unknown}` and `{few}`; empty of none."""
    kinds = pd.concat(parts)
    unknown_kinds = int((kinds["reliability"] != "").sum())
    return said.format(kinds=len(kinds), unknown=unknown_kinds, few=FEW) if unknown_kinds else ""


def told(table, kinds, said):
    """Return how good some kinds are, in words with `{}` for them; empty where none of them is known."""
    rows = [row for row in table.to_dict("records") if row["kind"] in kinds and not row["reliability"]]
    return said.format(named(table, rows, "kind")) if rows else ""


def unscored(found):
    """Return the tables that hand codings say nothing about."""
    return [name for name in COLUMNS if len(found) and name not in TABLES]


def _judged(corpus):
    """Return `(rules, right)` of each statement found in the coded readouts: right where speaker and act are."""
    coded = hand.drawn(corpus)
    tables = _tables(corpus, coded)
    for gold in coded:
        pairs, left = scoring_acts.matched(gold, tables[gold["article"]])
        for one, ours in pairs:
            if ours:
                speaker, act, *_ = scoring_acts.details(one, ours, gold, tables[gold["article"]])
                yield ours["rule"] or "", speaker["right"] and act["right"]
        yield from ((ours["rule"] or "", False) for ours in left)


def by_rule(corpus, rules):
    """Return a count of statements by `rule` with how many of each were coded by hand, and how many right."""
    seen, right = Counter(), Counter()
    for cell, good in _judged(corpus):
        seen.update(cell.split(LIST))
        right.update(cell.split(LIST) if good else ())
    rules = rules.copy(deep=False)
    rules["coded"] = [seen[name] for name in rules["rule"]]
    rules["right"] = [right[name] for name in rules["rule"]]
    return rules[rules["rule"] != ""] if seen else rules.iloc[:0]


def hardly_met(corpus, rules, said):
    """Return how many statements rest on a rule that the coded readouts met fewer than `{few}` times, as a link."""
    rare = tuple(rules.loc[rules["coded"] < SELDOM, "rule"])
    where = {"rule__has": rare}
    number = len(corpus.view("statements", **where)) if rare else 0
    total = len(corpus.view("statements"))
    return said.format(few=SELDOM, n=link(number, "statements", **where), total=f"{total:,}") if number else ""


def fallen(table, of, said, half=0.5):
    """Return what lies above half by the interval of sampling alone and no more with the coding errors; else nothing.

    `said` has a place for what it is.
    """
    known = table[table["corrected"].notna() & (table["low"] > half) & (table["from"] <= half)]
    return said.format(listing([f"*{label(of, name)}*" for name in known[of]])) if len(known) else ""


def moved(table, of):
    """Return the rows of a corrected share, the most moved first: without correction, with it, and by how much.

    Other columns that say what a row counts stay, so that its number can be opened.
    """
    known = table[table["corrected"].notna()]
    shown = known.assign(moved=known["corrected"] - known["share"]).sort_values("moved", key=abs, ascending=False)
    keys = [column for column in linked(table).get("keys", {}) if column != of]
    counted = next(iter(linked(table).get("count", {})), "count")
    return shown[[*keys, of, counted, "share", "corrected", "from", "to", "moved"]]


def bounds(table, of, unknown="open"):
    """Return one row per value: its rows, its share if none and if all of the rows of unknown value were its own."""
    counts, total = table[of].value_counts(), len(table)
    rest = int(counts.get(unknown, 0))
    rows = [{of: name, "n": int(n), "least": n / total, "most": (n + rest) / total}
            for name, n in counts.items() if name != unknown]  # fmt: skip
    return pd.DataFrame(rows, columns=[of, "n", "least", "most"])


def coders(corpus):
    """Return one row per measure of how far two coders agree on the readouts that both coded; see `agreement`."""
    second = [{**row, "coder": "second"} for row in hand.known(corpus, "second")]
    twice = {row["article"] for row in second}
    first = [{**row, "coder": "first"} for row in hand.known(corpus) if row["article"] in twice]
    return agreement(codes([*first, *second]))


def ceiling(corpus):
    """Return one row per measure of what two of a kind agreed on, where the corpus holds texts coded twice."""
    table = pd.read_csv(hand.SHIPPED["second"] / "ceiling.csv", dtype=str, keep_default_na=False)
    return table if hand.known(corpus, "second") else table.iloc[:0]
