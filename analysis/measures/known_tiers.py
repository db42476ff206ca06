"""Tiers as texts claim them, against the tiers known at the date."""

import pandas as pd

SECTORAL = "sectoral"
DOUBTED = ("month known", "disputed")  # how sure a date is whose day nobody can be held to


def in_force(dyad, date, book):
    """Return the tiers known for a dyad on a date (ISO 8601): the general one reached last, and every sectoral one.

    None where the codebook doesn't know the dyad; a tier that began in a month with no day counts from its first day.
    """
    known = book["partnerships"]
    begun = known[known["dyad"] == dyad].sort_values("began")
    if begun.empty:
        return None
    begun = begun[begun["began"] <= date]
    general = begun[begun["tier"] != SECTORAL]["tier"].tolist()
    return general[-1:] + begun[begun["tier"] == SECTORAL]["tier"].tolist()


def _finding(row, book):
    """Return how a naming differs from what is known at its date, or nothing, as in a month whose day isn't sure."""
    tiers = in_force(row["dyad"], row["date"], book) if row["dyad"] and row["date"] else None
    if tiers is None or row["tier"] in tiers or (row["tier"] == SECTORAL and tiers):
        return None
    known = book["partnerships"]
    known = known[known["dyad"] == row["dyad"]]
    if ((known["began"].str[:7] == row["date"][:7]) & known["sure"].isin(DOUBTED)).any():
        return None
    own = known[known["tier"] == row["tier"]].sort_values("began")
    mine = own["began"].tolist()
    rung = book["tiers"].set_index("tier")["rung"]
    general = [tier for tier in tiers if tier != SECTORAL]
    if mine and min(mine) <= row["date"]:
        finding = "an earlier tier of this tie"
    elif mine:
        finding = f"known only from {mine[0]}" + (" (disputed)" if own["sure"].iloc[0] == "disputed" else "")
    elif not general:
        finding = "no tier known at the date"
    else:
        finding = "higher than known" if rung[row["tier"]] > rung[general[-1]] else "lower than known"
    return {**row, "known": " | ".join(tiers), "finding": finding}


def disagreements(partnerships, articles, book):
    """Return a row per naming that disagrees with the tier known at its date, with known and finding.

    Namings with no dyad or date, and dyads that `partnerships.csv` doesn't know, are left out: nothing is
    known of them. So are ties in a field where a general one is known: they stand beside it.
    """
    dates = articles.set_index("article")["date"]
    rows = partnerships.assign(date=partnerships["article"].map(dates).fillna("")).to_dict("records")
    found = [finding for row in rows if (finding := _finding(row, book))]
    return pd.DataFrame(found, columns=[*partnerships.columns, "date", "known", "finding"])
