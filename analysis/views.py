"""Views: a table joined with what a reader counts it by (collection, year, whose voice it is, the other side)."""

from collections import Counter

import pandas as pd

from analysis.tables import LIST


def split(cell):
    """Return the values of a list cell."""
    return cell.split(LIST) if cell else []


def home_countries(articles, meetings):
    """Return collection → the country in most of its meetings: whose account the collection is ('' if none)."""
    collection = articles.set_index("article")["collection"].to_dict()
    counts = {name: Counter() for name in articles["collection"]}
    for row in meetings.itertuples():
        for country in sorted({*split(row.host_country), *split(row.guest_country)}):
            counts[collection[row.article]][country] += 1
    homes = {}
    for name, count in counts.items():
        first, second = ([*count.most_common(2), ("", 0), ("", 0)])[:2]
        homes[name] = first[0] if first[1] > second[1] else ""
    return homes


def _one(values, *, none, several):
    """Return the one value that a list holds, or the word for none or several."""
    values = sorted(set(values))
    return (values[0] if len(values) == 1 else several) if values else none


def _counterparts(meetings, homes):
    """Return meeting id → country of its side that is not the account's own ('' if none, `several` if more)."""
    return {
        row.meeting: _one(
            {*split(row.host_country), *split(row.guest_country)} - {homes[row.collection]}, none="", several="several"
        )
        for row in meetings.itertuples()
    }


def _sides(cells, country):
    """Return for each cell of actor ids the country they speak for: `joint` where several, `open` where unknown."""
    return [
        _one([country.get(actor, "") for actor in split(cell)] if cell else [], none="open", several="joint") or "open"
        for cell in cells
    ]


def _voice(side, home):
    """Return whose voice a statement is in its account: own, other, both or open."""
    return {"joint": "both", "open": "open"}.get(side, "own" if side == home else "other")


def view(corpus, name):
    """Return a table with its readout's collection, date, year and headline, its sentence, sides and counterpart.

    `side` is the ISO 3166-1 alpha-3 code of the speakers' country, `joint` or `open`; `voice` says whether that is the
    account's own side, the other, both or open; `counterpart` is the country on the other side of the row's meeting.
    """
    articles, table = corpus.articles, getattr(corpus, name)
    homes = home_countries(articles, corpus.meetings)
    about = articles.assign(year=articles["date"].str[:4])[["article", "collection", "date", "year", "headline"]]
    if name == "articles":
        return table.assign(year=about["year"])
    if name == "meetings":
        about = about.rename(columns={"date": "readout_date"})
    if "article" in table:
        table = table.merge(about, on="article", how="left", validate="many_to_one")
    if name not in ("sentences", "problems") and "sentence" in table:
        texts = corpus.sentences[["article", "sentence", "text"]].rename(columns={"text": "sentence_text"})
        table = table.merge(texts, on=["article", "sentence"], how="left", validate="many_to_one")
    if name in ("meetings", "statements"):
        meetings = corpus.meetings.merge(about[["article", "collection"]], on="article")
        table["counterpart"] = table["meeting"].map(_counterparts(meetings, homes)).fillna("")
    if name == "statements":
        country = corpus.actors.set_index("actor")["country"].to_dict()
        table["side"] = _sides(table["speaker"], country)
        table["toward"] = _sides(table["addressee"], country)
        table["voice"] = [_voice(s, homes[c]) for s, c in zip(table["side"], table["collection"], strict=True)]
    if name in ("themes", "formulae", "partnerships"):
        table = table.merge(_voices(corpus), on=["article", "sentence"], how="left")
    return table


def _voices(corpus):
    """Return one row per sentence with the voice of its statements: both where several, narration where none."""
    rows = view(corpus, "statements")
    rows = rows[~rows["embedded"]]
    voices = rows.groupby(["article", "sentence"])["voice"].agg(lambda v: _one(v, none="", several="both"))
    table = corpus.sentences[["article", "sentence"]].merge(
        voices.reset_index(), on=["article", "sentence"], how="left"
    )
    return table.assign(voice=pd.array(table["voice"].fillna("narration"), dtype="string"))
