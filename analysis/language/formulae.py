"""Set phrases: which, by whom, in which variant, since when, how they drift, and where one is expected and missing."""

import pandas as pd

from analysis import measures
from analysis.language.acts import SIDES, shelf
from analysis.language.tiers import tie
from analysis.measures import recurrence
from analysis.measures.shares import FEW
from analysis.prose import count, listing, percent, short

VOICES = (*SIDES, "narration")


def uses(corpus):
    """Return one row per formula and collection: `n`, readouts, by voice, word for word or varied, first, last date."""
    found, columns = [], ["formula", "collection", "n", "readouts", *VOICES, "exact", "varied", "first", "last"]
    for (formula, collection), part in corpus.view("formulae").groupby(["formula", "collection"]):
        voices, dates = part["voice"].value_counts(), part.loc[part["date"] != "", "date"]
        exact = int((part["variant"] == "exact").sum())
        counts = {"n": len(part), "readouts": part["article"].nunique(), "exact": exact, "varied": len(part) - exact}
        counts |= {voice: int(voices.get(voice, 0)) for voice in VOICES}
        span = {"first": min(dates, default=""), "last": max(dates, default="")}
        found.append({"formula": formula, "collection": collection, **counts, **span})
    table = pd.DataFrame(found, columns=columns)
    return table.sort_values(["n", "formula", "collection"], ascending=[False, True, True], ignore_index=True)


def conditions():
    """Return what each counted column of `uses` asks of the occurrences."""
    varied = {"varied": {"variant": ("inserted", "shortened", "reordered")}}
    by_voice = {voice: {"voice": voice} for voice in VOICES}
    return {"n": {}, "readouts": {"per": "article"}, **by_voice, "exact": {"variant": "exact"}, **varied}


def uses_title(table):
    """Return the formula used most and how often it is varied."""
    if table.empty:
        return "Formulae"
    exact, all_of_them = int(table["exact"].sum()), int(table["n"].sum())
    return f"Formulae: {exact:,} of {all_of_them:,} stand word for word, the others varied"


def _period(articles):
    """Return the shortest period that holds enough readouts on average: quarter, else year."""
    known = articles.loc[articles["quarter"] != "", "quarter"]
    return "quarter" if len(known) >= FEW * known.nunique() else "year"


def by_period(corpus, collection, most=5):
    """Return one row per formula (the `most` frequent) and quarter or year: the share of readouts that hold it."""
    articles, rows = shelf(corpus, collection), corpus.view("formulae").query("collection == @collection")
    every = _period(articles)
    articles, uses_of = articles[articles[every] != ""], rows["formula"].value_counts()
    top = sorted(uses_of.index, key=lambda one: (-uses_of[one], one))[:most]
    table = measures.share(rows, of="formula", by=every, articles=articles, values=top)
    place = table["formula"].map({one: at for at, one in enumerate(top)})
    table = table.assign(place=place).sort_values(["place", every], ignore_index=True).drop(columns="place")
    return table.rename(columns={every: "period"})


def every(table):
    """Return the column of the view that holds the periods of `by_period`: quarter or year."""
    return "quarter" if table["period"].str.contains("Q").any() else "year"


def drift_title(table):
    """Return which formula stands highest of all, when, and how high."""
    known = table.dropna(subset=["share"])
    if known.empty:
        return "Formulae over time"
    top = known.loc[known["share"].idxmax()]
    return f"“{top['formula']}” stands highest: {percent(top['share'])} of the readouts of {top['period']}"


def drift_said(corpus, collection, table):
    """Return in sentences which formulae of `by_period` rose or fell from the first year to the last, and peaked."""
    articles, rows = shelf(corpus, collection), corpus.view("formulae").query("collection == @collection")
    articles, names = articles[articles["year"] != ""], list(dict.fromkeys(table["formula"]))
    yearly = measures.share(rows, of="formula", by="year", articles=articles, values=names).dropna(subset=["share"])
    whole = measures.share(rows, of="formula", articles=articles, values=names)
    moved = [_moved(name, part) for name, part in yearly.groupby("formula", sort=False)]
    peaks = [_peak(row, table[table["formula"] == row["formula"]]) for row in whole.to_dict("records")]
    moved, peaks = [one for one in moved if one], [one for one in peaks if one]
    first = listing(moved, last="and") if moved else "no formula moves further than its intervals reach"
    first = f"From the first year to the last, {first}."
    return first + (f" Peaks that stand out: {'; '.join(peaks)}." if peaks else "")


def _moved(name, part):
    """Return how a formula moved between its first and its last year, if further than their intervals reach."""
    first, last = (part.sort_values("year").iloc[at] for at in (0, -1))
    if first["high"] < last["low"] or last["high"] < first["low"]:
        way = "rose" if last["share"] > first["share"] else "fell"
        return f"*{name}* {way} from {first['said']} in {first['year']} to {last['said']} in {last['year']}"
    return ""


def _peak(whole, part):
    """Return the highest period of a formula, if its interval lies above that of the whole time."""
    known = part.dropna(subset=["share"])
    top = known.loc[known["share"].idxmax()] if len(known) else None
    if top is None or pd.isna(whole["high"]) or not top["low"] > whole["high"]:
        return ""
    return f"*{whole['formula']}* in {top['period']} with {top['said']}, over the whole time {whole['said']}"


def _expected(corpus):
    """Return `recurrence.expected` of the readouts that are no copies, with their dates, in order of date."""
    meetings = corpus.view("meetings").query("host_country != '' and guest_country != ''")
    uses_of = corpus.view("formulae")
    known = corpus.articles[["article", "date", "headline"]]
    empty = pd.DataFrame(columns=["dyad", "formula", "readouts", "share", "article", "present"])
    rows = empty if meetings.empty else recurrence.expected(uses_of, meetings)
    return rows.merge(known, on="article", how="left").sort_values(["dyad", "formula", "date", "article"])


def _gaps(part):
    """Return `(row, where it stood last before)` for each readout without an expected formula, in order of date."""
    last, found = None, []
    for row in part.itertuples():
        if row.present:
            last = row
        else:
            found.append((row, last))
    return found


def awaited(corpus):
    """Return one row per tie and formula that more than half of the readouts between its two countries hold.

    `stands in` says in how many of them, from `first` to `last`; `missing` counts those without it after it first
    stood, `not yet` those before (and the undated).
    """
    found = []
    for (dyad, formula), part in _expected(corpus).groupby(["dyad", "formula"]):
        held, gaps = part[part["present"].astype(bool)], _gaps(part)
        dates, late = held.loc[held["date"] != "", "date"], sum(before is not None for _, before in gaps)
        row = {"dyad": dyad, "formula": formula, "stands in": f"{len(held)} of {len(part)}"}
        row |= {"first": min(dates, default=""), "last": max(dates, default="")}
        found.append({**row, "missing": late, "not yet": len(gaps) - late})
    return pd.DataFrame(found, columns=["dyad", "formula", "stands in", "first", "last", "missing", "not yet"])


def missing(corpus):
    """Return one row per readout that lacks an expected formula which stood between the two before, latest first.

    `before` is the readout between the same two countries that held it last, `stood before` its date.
    """
    found, columns = [], ["date", "article", "headline", "dyad", "formula", "before", "stood before"]
    for (dyad, formula), part in _expected(corpus).groupby(["dyad", "formula"]):
        late = [(row, before) for row, before in _gaps(part) if before is not None]
        found += [
            (row.date, row.article, short(row.headline, 90), dyad, formula, before.article, before.date)
            for row, before in late
        ]
    table = pd.DataFrame(found, columns=columns)
    return table.sort_values(["date", "dyad", "formula"], ascending=[False, True, True], ignore_index=True)


def stood_before(corpus, table):
    """Return one occurrence of each formula in `missing`, in the readout that held it last before."""
    places = table[["before", "formula"]].rename(columns={"before": "article"}).drop_duplicates()
    return corpus.view("formulae").merge(places, on=["article", "formula"]).drop_duplicates("formula")


def missing_said(corpus):
    """Return in a sentence where formulae are expected, and how often they are missing there."""
    table = awaited(corpus)
    if table.empty:
        return "No two countries have enough readouts that share a formula to expect it of the next."
    late = table[table["missing"] > 0]
    told = [f"*{row.formula}* between {tie(row.dyad)} ({count(row.missing, 'readout')})" for row in late.itertuples()]
    whole = f"Expected, because most readouts between two countries hold it: {count(len(table), 'formula', 'formulae')}"
    return f"{whole}. Missing after it first stood: {listing(told) or 'in no readout'}."
