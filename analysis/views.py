"""Views: a table joined with what a reader counts it by (collection, year, whose voice it is, the other side)."""

from collections import Counter

import pandas as pd

from analysis.codebook import read_codebook
from analysis.measures.naming import introduced
from analysis.measures.parity import higher, parity
from analysis.measures.shares import periods
from analysis.measures.travel import company, settings
from analysis.tables import LIST

WHOLE = ("articles", "sentences", "problems")  # what is said about files counts every file
TEXT = "string"


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


def _others(meetings, homes, by):
    """Return meeting or article (`by`) → the country met there: '' if none is known, `several` if more."""
    countries = {}
    for row in meetings.to_dict("records"):
        others = {*split(row["host_country"]), *split(row["guest_country"])} - {homes[row["collection"]]}
        countries.setdefault(row[by], set()).update(others)
    return {key: _one(found, none="", several="several") for key, found in countries.items()}


def _sides(cells, country):
    """Return for each cell of actor ids the country they speak for: `joint` where several, `open` where unknown."""
    countries = ([country.get(actor, "") for actor in split(cell)] for cell in cells)
    return pd.array([_one(known, none="open", several="joint") or "open" for known in countries], dtype=TEXT)


def _voice(side, home):
    """Return whose voice a statement is in its account: own, other, both, or open where speaker or home is unknown."""
    known = ("own" if side == home else "other") if home else "open"
    return {"joint": "both", "open": "open"}.get(side, known)


def _about(corpus, homes):
    """Return one row per readout with the columns that the rows of all tables can be counted by."""
    about = corpus.articles[["article", "collection", "date", "headline"]]
    others = _others(corpus.meetings.merge(about[["article", "collection"]], on="article"), homes, "article")
    counterpart = pd.array([others.get(article, "") for article in about["article"]], dtype=TEXT)
    return about.assign(year=about["date"].str[:4], counterpart=counterpart)


def _spoken(corpus, table, homes):
    """Return statements with `side`, `toward` (the addressees' country) and `voice`."""
    country = corpus.actors.set_index("actor")["country"].to_dict()
    side, toward = (_sides(table[column], country) for column in ("speaker", "addressee"))
    voice = [_voice(one, homes[name]) for one, name in zip(side, table["collection"], strict=True)]
    return table.assign(side=side, toward=toward, voice=pd.array(voice, dtype=TEXT))


def _voices(corpus):
    """Return one row per sentence with the voice of its statements: both where several, narration where none."""
    rows = view(corpus, "statements")
    voices = rows[~rows["embedded"]].groupby(["article", "sentence"])["voice"]
    one = voices.agg(lambda found: _one(found, none="", several="both")).reset_index()
    table = corpus.sentences[["article", "sentence"]].merge(one, on=["article", "sentence"], how="left")
    return table.assign(voice=pd.array(table["voice"].fillna("narration"), dtype=TEXT))


def _themed(corpus, table):
    """Return a table with `themes`: the codes of all themes of the row's sentence, sorted."""
    codes = corpus.themes.groupby(["article", "sentence"])["theme"].agg(lambda found: LIST.join(sorted(set(found))))
    table = table.merge(codes.rename("themes").reset_index(), on=["article", "sentence"], how="left")
    return table.assign(themes=pd.array(table["themes"].fillna(""), dtype=TEXT))


def _met(corpus, table, homes):
    """Return meetings with who is of higher rank, the persons of each side and where it took place, seen from home."""
    country = corpus.actors.set_index("actor")["country"].to_dict()
    home = table["collection"].map(homes)
    own, others = company(table, home, country)
    cells = {
        "quarter": quarters(table),
        "parity": parity(table, corpus.mentions, read_codebook()["roles"]),
        "own": own, "others": others, "setting": settings(table, home),
    }  # fmt: skip
    table = table.assign(**{name: pd.array(cell, dtype=TEXT) for name, cell in cells.items()})
    return table.assign(higher=pd.array(higher(table, home), dtype=TEXT))


def _introduced(corpus, table, column):
    """Return a table with `introduced`: where the persons of a column have their full names, the worst of several."""
    return table.assign(introduced=pd.array(introduced(table, column, corpus.mentions), dtype=TEXT))


def quarters(table):
    """Return the quarter of each row's own date, empty where it has none."""
    return pd.array(periods(table["date"], "quarter"), dtype=TEXT)


def view(corpus, name):
    """Return a table with its readout's collection, date, year and headline, its sentence, sides and counterpart.

    What is coded in a readout that is a duplicate of another is not counted again: its rows are left out. `counterpart`
    is the country (ISO 3166-1 alpha-3) that the account's own side met: in the row's meeting, or in the readout where
    the table has none. `parity` says which side of an encounter is of higher rank. `side` is the speakers' country,
    `joint` or `open`; `voice` says whether that is the account's own side, the other, both or open. `themes` are those
    of the row's sentence. `own`, `others`, `setting` and `higher` tell a meeting as its account's own side sees it;
    `introduced` says where the persons of a mention, statement or meeting have full names: here, elsewhere, nowhere.
    """
    table, homes = getattr(corpus, name), home_countries(corpus.articles, corpus.meetings)
    about = _about(corpus, homes)
    if name == "articles":
        return table.assign(year=about["year"], quarter=quarters(table), counterpart=about["counterpart"])
    if "article" not in table:
        return table
    if name not in WHOLE:
        copies = corpus.articles.loc[corpus.articles["duplicate_of"] != "", "article"]
        table = table[~table["article"].isin(copies)]
        texts = corpus.sentences[["article", "sentence", "text"]].rename(columns={"text": "sentence_text"})
        table = table.merge(texts, on=["article", "sentence"], how="left", validate="many_to_one")
    known = about.rename(columns={"date": "readout_date"}) if "date" in table else about
    table = table.merge(known, on="article", how="left", validate="many_to_one")
    if "meeting" in table and name != "sentences":
        meetings = corpus.meetings.merge(about[["article", "collection"]], on="article")
        others = _others(meetings, homes, "meeting")
        table["counterpart"] = pd.array([others.get(meeting, "") for meeting in table["meeting"]], dtype=TEXT)
    if name == "mentions":
        return _introduced(corpus, table, "actor")
    if name == "meetings":
        table = _met(corpus, table, homes)
        both = table.assign(both=table["hosts"] + LIST + table["guests"])
        return _introduced(corpus, both, "both").drop(columns="both")
    if name == "statements":
        return _introduced(corpus, _themed(corpus, _spoken(corpus, table, homes)), "speaker")
    if name == "sentences":
        copies = corpus.articles[["article", "duplicate_of"]]
        table = table.merge(copies, on="article", how="left", validate="many_to_one")
    if name in ("sentences", "themes", "formulae", "partnerships"):
        table = table.merge(_voices(corpus), on=["article", "sentence"], how="left", validate="many_to_one")
        return _themed(corpus, table)
    return table
