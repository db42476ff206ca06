"""What the scores may not fall below: today's F1 by set of codings, half and measure, kept in `tests/snapshots`."""

import pandas as pd

from analysis.checking import outcomes
from analysis.checking.scores import scores
from analysis.checking.snapshots import FOLDER

PATH = FOLDER / "floors.csv"
SLACK = 0.0005  # the figures are kept with three decimals
FEW = 5  # coded things below which one error moves a figure too far to be a floor


def figures():
    """Return F1 by set, half and measure of everything coded, and what could not be read."""
    found, (coded, told, troubles) = [], outcomes.tell_gold()
    for name in outcomes.SETS:
        table = scores(outcomes.outcomes([row for row in coded if row["set"] == name], told))
        table = table[~table["measure"].str.contains(" = ") & (table["coded"] >= FEW) & table["f1"].notna()]
        found.append(table.assign(set=name)[["set", "half", "measure", "coded", "f1"]])
    return pd.concat(found, ignore_index=True), troubles


def fallen(table, kept):
    """Return the figures that stand below the kept ones, with both."""
    both = kept.merge(table, on=["set", "half", "measure"], how="left", suffixes=("", " now"))
    return both[~(both["f1 now"] >= both["f1"] - SLACK)]


def stored():
    """Return the figures that are kept."""
    return pd.read_csv(PATH)


def store():
    """Keep today's figures, and print those that fell: a floor goes down where somebody has seen it and knows why."""
    table, _ = figures()
    if PATH.exists() and len(lower := fallen(table, stored())):
        print("figures that fell:", lower.to_string(index=False), sep="\n")
    table.round(3).to_csv(PATH, index=False, lineterminator="\n")
