"""The ladder of commitment: how far words go from talk to signature, by theme and by the country met."""

from analysis import measures
from analysis.countries import name as country_name
from analysis.evidence import link
from analysis.language.acts import coded, shelf
from analysis.themes import in_text

LOOSE = ("", "several")  # no one country met


def _rungs(corpus):
    """Return act → rung of the acts on the ladder."""
    acts = corpus.codebook["acts"]
    acts = acts[acts["rung"] != ""]
    return dict(zip(acts["act"], acts["rung"].astype(int), strict=True))


def _rows(corpus, collection, by):
    """Return the statements of a collection with one row per theme, or those with one country met."""
    rows = coded(corpus, collection)
    if by == "counterpart":
        return rows[~rows["counterpart"].isin(LOOSE)]
    return measures.listed(rows[rows["themes"] != ""], "themes").rename(columns={"themes": "theme"})


def on_ladder(corpus, collection, *, by):
    """Return one row per theme or counterpart (`by`) and rung: its share of the statements on the ladder."""
    acts, articles = corpus.codebook["acts"], shelf(corpus, collection)
    rows = _rows(corpus, collection, by)
    if by == "counterpart":
        articles = articles.drop(columns="counterpart")  # that of the statement's own meeting counts
    table = measures.ladder(rows, acts, by=by, articles=articles)
    table = table.assign(act_class=table["act"].map(dict(zip(acts["act"], acts["act_class"], strict=True))))
    return table.assign(country=[country_name(code) for code in table[by]]) if by == "counterpart" else table


def firmness(corpus, collection, *, by):
    """Return one row per group: how large a share of its statements on the ladder pledge or settle something."""
    rungs, articles = _rungs(corpus), shelf(corpus, collection)
    rows = _rows(corpus, collection, by)
    rows = rows[rows["act"].isin(rungs)]
    firm = rows["act"].map(rungs) >= rungs.get("pledge", 0)
    articles = articles.drop(columns="counterpart") if by == "counterpart" else articles
    rows = rows.assign(firm=firm.map({True: "firm", False: "talk"}))
    table = measures.share(rows, of="firm", by=by, articles=articles, unit="rows", values=["firm"])
    return table.sort_values(["share", by], ascending=[False, True], ignore_index=True)


def firm_said(corpus, collection, *, by):
    """Return in a sentence where words go furthest towards commitment and where they stay talk."""
    table = firmness(corpus, collection, by=by).dropna(subset=["share"])
    if len(table) < 2:
        return "Too few to say where words go furthest."
    firm = tuple(act for act, rung in _rungs(corpus).items() if rung >= _rungs(corpus)["pledge"])
    key = "themes__has" if by == "theme" else by
    told = []
    for row in (table.iloc[0], table.iloc[-1]):
        opens = link(int(row["n"]), "statements", act=firm, collection=collection, **{key: row[by]})
        name = in_text(row[by]) if by == "theme" else country_name(row[by])
        told.append(f"*{name}* ({opens} of {row['total']:,} statements on the ladder, {row['said']})")
    sure = "their intervals lie apart" if table.iloc[0]["low"] > table.iloc[-1]["high"] else "their intervals overlap"
    return f"Words go furthest, to a pledge or beyond, on {told[0]}, and least on {told[1]}; {sure}."
