"""How far the tables can be trusted: what hand codings say of kinds of rows, of rules, findings and coders."""

from collections import Counter

import pandas as pd

from analysis import hand
from analysis.asked import linked
from analysis.checking import scoring_acts
from analysis.coding.agreed import codes
from analysis.evidence import link
from analysis.failures import failures
from analysis.findings import readouts
from analysis.measures.agreement import agreement
from analysis.prose import listing
from analysis.prose import number as word
from analysis.reliability import PARTS, coded_tables, reliable, scored, too_few, unscored
from analysis.tables import LIST
from analysis.words import label

__all__ = [
    "PARTS", "bounds", "by_rule", "ceiling", "coded_by_hand", "coders", "failures", "fallen", "hardly_met",
    "left_open", "moved", "reliable", "scored", "told", "too_few", "unscored",
]  # fmt: skip
UNKNOWN = (  # view, what its row lacks, the condition under which it does
    ("articles", "readouts without a known account", {"account": ""}),
    ("articles", "readouts without a date", {"date": ""}),
    ("mentions", "mentions without a known actor", {"actor": ""}),
    ("meetings", "encounters with a body or somebody of no known country", {"counterpart": ""}),
    ("statements", "statements without a known speaker", {"speaker": ""}),
)
SELDOM = 5  # statements in the coded readouts, below which nothing is known of a rule


def coded_by_hand(found, said, otherwise):
    """Return how many readouts were drawn and coded, as a link, in words with `{}` for it; or what is said of none."""
    articles = tuple(sorted(found["readout"].unique()))
    return said.format(readouts(len(articles), "", article=articles)) if articles else otherwise


def told(table, kinds, said):
    """Return how good some kinds are, in words with `{}` for them; empty where none of them is known."""
    rows = [row for row in table.to_dict("records") if row["kind"] in kinds and not row["reliability"]]
    shown = [f"*{label('kind', row['kind'])}* ({row['said']}; of {row['coded']} coded {row['right']} were found)"
             for row in rows]  # fmt: skip
    return said.format(listing(shown)) if rows else ""


def _judged(corpus):
    """Return `(rules, right)` of each statement found in the coded readouts: right where speaker and act are."""
    coded = hand.drawn(corpus)
    tables = coded_tables(corpus, coded)
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
    return said.format(few=word(SELDOM), n=link(number, "statements", **where), total=f"{total:,}") if number else ""


def fallen(table, of, said, half=0.5):
    """Return what lies above half by the interval of sampling alone and no more with the coding errors; else nothing.

    `said` has a place for what it is.
    """
    known = table[(table["low"] > half) & (table["from"] <= half)]
    return said.format(listing([f"*{label(of, name)}*" for name in known[of]])) if len(known) else ""


def left_open(corpus, said):
    """Return how many rows say that something isn't known, each with a link, in words with `{}` for them."""
    shown = []
    for view, what, where in UNKNOWN:
        number, total = len(corpus.view(view, **where)), len(corpus.view(view))
        shown += [f"{link(number, view, **where)} of {total:,} {what}"] if number else []
    return said.format(listing(shown)) if shown else ""


def moved(table, of):
    """Return the rows of a corrected share, the most moved first: without correction, with it, and by how much.

    Other columns that say what a row counts stay, so that its number can be opened.
    """
    known = table[table["corrected"].notna()]
    by = known["corrected"] - known["share"]
    shown = known.assign(points=(100 * by).round().astype(int), by=by.abs()).sort_values("by", ascending=False)
    keys = [column for column in linked(table).get("keys", {}) if column != of]
    counted = next(iter(linked(table).get("count", {})), "count")
    return shown[[*keys, of, counted, "share", "corrected", "from", "to", "points"]]


def bounds(table, of, unknown="open"):
    """Return one row per value: its rows, and how many they would be if all of unknown value were its own (`most`)."""
    counts = table[of].value_counts()
    rest = int(counts.get(unknown, 0))
    rows = [{of: name, "n": int(n), "most": int(n) + rest} for name, n in counts.items() if name != unknown]
    return pd.DataFrame(rows, columns=[of, "n", "most"])


def coders(corpus):
    """Return one row per measure of how far two coders agree on the readouts that both coded; see `agreement`."""
    second = [{**row, "coder": "second"} for row in hand.known(corpus, "second")]
    twice = {row["article"] for row in second}
    first = [{**row, "coder": "first"} for row in hand.known(corpus) if row["article"] in twice]
    return agreement(codes([*first, *second]))


def ceiling(corpus):
    """Return one row per measure of what two of a kind agreed on, where the corpus holds texts coded twice."""
    table = pd.read_csv(hand.SHIPPED["second"] / "ceiling.csv", dtype={"cases": "Int64"})
    return table if hand.known(corpus, "second") else table.iloc[:0]
