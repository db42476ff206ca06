"""Views: a table joined with what a reader counts it by (collection, year, whose voice it is, the other side)."""

from collections import Counter

import numpy as np
import pandas as pd

from analysis.codebook import read_codebook
from analysis.measures.known_tiers import disagreements, in_force
from analysis.measures.naming import introduced
from analysis.measures.parity import higher, parity
from analysis.measures.recurrence import dyads
from analysis.measures.shares import periods
from analysis.measures.travel import company, settings
from analysis.tables import LIST

WHOLE = ("articles", "sentences", "problems")  # what is said about files counts every file
TEXT = "string"
CLAIM = ["article", "sentence", "start", "dyad", "tier"]  # what one naming of a tier is known by


def split(cell):
    """Return the values of a list cell."""
    return cell.split(LIST) if cell else []


def home_countries(articles):
    """Return collection → the country whose account most of its articles are ('' if none)."""
    counts = {name: Counter() for name in articles["collection"]}
    for row in articles.query("account.notna() and account != ''").itertuples():
        counts[row.collection][row.account] += 1
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


def _exchange(voice, side, toward, home):
    """Return which way a statement goes between the account's own side and one other country, and that country."""
    if voice == "own" and toward not in ("open", "joint", home):
        return "given", toward
    return ("received", side) if voice == "other" and toward == home else ("", "")


def _themes(table, themes):
    """Return for each statement the themes of what is said: those coded in its verb or content."""
    places, spans = {}, themes[["start", "end"]].to_numpy(float, na_value=np.nan)
    for *at, theme, (start, end) in zip(themes["article"], themes["sentence"], themes["theme"], spans, strict=True):
        places.setdefault(tuple(at), []).append((start, end, theme))
    ends = table[["verb_start", "verb_end", "content_start", "content_end"]].to_numpy(float, na_value=np.nan)
    first, last = np.fmin(ends[:, 0], ends[:, 2]), np.fmax(ends[:, 1], ends[:, 3])
    lists = []
    for *at, low, high in zip(table["article"], table["sentence"], first, last, strict=True):
        found = {theme for start, end, theme in places.get(tuple(at), ()) if start < high and end > low}
        lists.append(LIST.join(sorted(found)))
    return pd.array(lists, dtype=TEXT)


def _grades(cells, words):
    """Return for each list of words of graduation what it does: raised, softened, toned, both, or plain where empty."""
    said, direction = {"raise": "raised", "soften": "softened", "tone": "toned"}, words.set_index("word")["direction"]
    found = ([said.get(direction.get(word, ""), "") for word in split(cell)] for cell in cells.fillna(""))
    return pd.array([_one(filter(None, kinds), none="plain", several="both") for kinds in found], dtype=TEXT)


def _spoken(corpus, table, homes):
    """Return statements with `side`, `toward`, `voice`, `way` and `partner` of an exchange, `themes` and `grade`."""
    country = corpus.actors.set_index("actor")["country"].to_dict()
    side, toward = (_sides(table[column], country) for column in ("speaker", "addressee"))
    voice = [_voice(one, homes[name]) for one, name in zip(side, table["collection"], strict=True)]
    ends = [_exchange(*row, homes[name]) for *row, name in zip(voice, side, toward, table["collection"], strict=True)]
    way, partner = (pd.array([end[at] for end in ends], dtype=TEXT) for at in (0, 1))
    grade = _grades(table["graduation"], read_codebook()["graduation"])
    between = {"side": side, "toward": toward, "voice": pd.array(voice, dtype=TEXT), "way": way, "partner": partner}
    return table.assign(**between, themes=_themes(table, corpus.themes), grade=grade)


def _claims(table):
    """Return namings of tiers with the tiers `known` at the readout's date and the `finding`: where the two differ."""
    book, dates = read_codebook(), table[["article", "date"]].drop_duplicates()
    differ = disagreements(table.drop(columns="date"), dates, book).drop_duplicates(CLAIM).set_index(CLAIM)["finding"]
    known = [in_force(dyad, date, book) if dyad and date else None
             for dyad, date in zip(table["dyad"], table["date"], strict=True)]  # fmt: skip
    found = [differ.get(claim, "as known") for claim in table[CLAIM].itertuples(index=False, name=None)]
    finding = ["nothing known" if tiers is None else said for tiers, said in zip(known, found, strict=True)]
    tiers = [LIST.join(one or []) for one in known]
    return table.assign(known=pd.array(tiers, dtype=TEXT), finding=pd.array(finding, dtype=TEXT))


def _voices(corpus):
    """Return one row per sentence with the voice of its statements: both where several, narration where none."""
    rows = view(corpus, "statements")
    voices = rows[~rows["embedded"]].groupby(["article", "sentence"])["voice"]
    one = voices.agg(lambda found: _one(found, none="", several="both")).reset_index()
    table = corpus.sentences[["article", "sentence"]].merge(one, on=["article", "sentence"], how="left")
    return table.assign(voice=pd.array(table["voice"].fillna("narration"), dtype=TEXT))


def _dyads(corpus, table):
    """Return for each row the two countries of its readout, empty where it tells of none or of more."""
    both = corpus.meetings.query("host_country != '' and guest_country != ''")
    known = {} if both.empty else dyads(both).to_dict()
    return pd.array([known.get(article, "") for article in table["article"]], dtype=TEXT)


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
    of a statement's own words, else of the row's sentence. `way` (given or received) and `partner` say between whom a
    statement goes, `grade` whether a word raises or softens it. `own`, `others`, `setting` and `higher` tell a meeting
    as its account's own side sees it; `introduced` says where the persons of a row have full names: here, elsewhere,
    nowhere. `known` and `finding` hold a tier against the one known at the date; `dyad` is the two countries of a
    readout that tells of no others.
    """
    table, homes = getattr(corpus, name), home_countries(corpus.articles)
    about = _about(corpus, homes)
    if name == "articles":
        two = _dyads(corpus, table)
        return table.assign(year=about["year"], quarter=quarters(table), counterpart=about["counterpart"], dyad=two)
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
        return _introduced(corpus, _spoken(corpus, table, homes), "speaker")
    if name == "sentences":
        copies = corpus.articles[["article", "duplicate_of"]]
        table = table.merge(copies, on="article", how="left", validate="many_to_one")
    if name in ("sentences", "themes", "formulae", "partnerships"):
        table = table.merge(_voices(corpus), on=["article", "sentence"], how="left", validate="many_to_one")
        table = _themed(corpus, table)
    if name == "formulae":
        table = table.assign(quarter=quarters(table), dyad=_dyads(corpus, table))
    return _claims(table) if name == "partnerships" else table
