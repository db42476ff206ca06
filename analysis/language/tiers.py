"""Tiers of partnership: what texts claim, against what is known at the date."""

from analysis.countries import name as country_name
from analysis.evidence import link
from analysis.figures.rungs import look
from analysis.prose import count


def claims(corpus):
    """Return one row per tie, tier and finding: `n` namings, the tiers known at their dates, first and last date."""
    rows = corpus.view("partnerships").query("dyad != ''")
    grouped = rows.groupby(["dyad", "tier", "finding"], sort=True)
    table = grouped.agg(n=("article", "size"), known=("known", _together), first=("date", "min"), last=("date", "max"))
    return table.reset_index()


def _together(cells):
    """Return the lists of several cells as one."""
    return " | ".join(sorted({one for cell in cells for one in cell.split(" | ") if one}))


def order(corpus):
    """Return the tiers of the codebook from the lowest rung to the highest."""
    tiers = corpus.codebook["tiers"]
    return list(tiers.assign(rung=tiers["rung"].astype(int)).sort_values("rung")["tier"])


def claims_title(table):
    """Return how many namings differ from the tier known at the date, and how many agree."""
    if table.empty:
        return "Tiers claimed and known"
    sums = table["n"].groupby(table["finding"].map(look)).sum()
    return f"Tiers claimed: {sums.get('as known', 0):,} as known at the date, {sums.get('differs', 0):,} not"


def tie(dyad):
    """Return a tie in words: `Indonesia and United States`."""
    return " and ".join(country_name(code) for code in dyad.split("-"))


def in_doubt(corpus):
    """Return the namings that disagree with the tier known at the readout's date, one row each."""
    rows = corpus.view("partnerships")
    return rows[(rows["dyad"] != "") & (rows["finding"].map(look) == "differs")].reset_index(drop=True)


def in_doubt_said(corpus):
    """Return in sentences which namings disagree with what is known, and of how many ties nothing is known."""
    rows = corpus.view("partnerships").query("dyad != ''")
    told = []
    for row in claims(corpus).itertuples():
        if look(row.finding) == "differs":
            opens = link(row.n, "partnerships", dyad=row.dyad, tier=row.tier, finding=row.finding)
            told.append(f"{tie(row.dyad)}, *{row.tier}* ({opens}), {row.finding}: then it was {row.known or 'none'}")
    silent = rows[rows["finding"] == "nothing known"]
    opens = (
        link(len(silent), "partnerships", dyad=tuple(sorted(set(silent["dyad"]))), finding="nothing known")
        if (len(silent))
        else ""
    )
    unknown = f" Of {count(silent['dyad'].nunique(), 'tie')} ({opens} namings) no tier is known." if opens else ""
    differ = f"Differing: {'; '.join(told)}." if told else "No naming differs from the tier known at its date."
    return differ + unknown
