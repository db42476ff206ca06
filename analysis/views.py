"""Views: a table joined with what a reader counts it by (collection, year, whose voice it is, the other side)."""

import numpy as np
import pandas as pd

from analysis.codebook import read_codebook
from analysis.measures.known_tiers import disagreements, in_force
from analysis.measures.naming import introduced
from analysis.measures.parity import higher, parity
from analysis.measures.recurrence import dyads
from analysis.measures.shares import periods
from analysis.measures.travel import company, settings
from analysis.sides import TEXT, between, counterparts, countries_met, home_countries, one_of, people, split
from analysis.tables import LIST

WHOLE = ("articles", "sentences", "problems")  # what is said about files counts every file
CLAIM = ["article", "sentence", "start", "dyad", "tier"]  # what one naming of a tier is known by


def _about(corpus, homes):
    """Return one row per readout with the columns that the rows of all tables can be counted by."""
    about = corpus.articles[["article", "collection", "date", "headline"]]
    others = counterparts(corpus.meetings.merge(about[["article", "collection"]], on="article"), homes, "article")
    counterpart = pd.array([others.get(article, "") for article in about["article"]], dtype=TEXT)
    return about.assign(year=about["date"].str[:4], counterpart=counterpart)


def themes_within(table, themes):
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
    return pd.array([one_of(filter(None, kinds), none="plain", several="both") for kinds in found], dtype=TEXT)


def _spoken(corpus, table, homes):
    """Return statements with `side`, `toward`, `voice`, `way` and `partner` of an exchange, `themes` and `grade`."""
    grade = _grades(table["graduation"], read_codebook()["graduation"])
    sides = between(table, corpus.meetings, corpus.actors, homes)
    return table.assign(**sides, themes=themes_within(table, corpus.themes), grade=grade)


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


def _voices(corpus, homes):
    """Return one row per sentence with the voice of its statements: both where several, narration where none."""
    rows = view(corpus, "statements", homes).query("~embedded")
    whose = rows["voice"].where(rows["voice"] != "one", rows["side"])  # two of whom each speaks alone are both
    single = rows["voice"].groupby([rows["article"], rows["sentence"]]).first()
    one = whose.groupby([rows["article"], rows["sentence"]]).agg(lambda found: one_of(found, none="", several="both"))
    one = one.where((one == "both") | (single != "one"), "one").rename("voice").reset_index()
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
    own, others = company(table, home, country, people(corpus.actors))
    cells = {
        "quarter": quarters(table),
        "parity": parity(table, corpus.mentions, read_codebook()["roles"]),
        "own": own, "others": others, "setting": settings(table, home), "met": countries_met(table, homes),
    }  # fmt: skip
    table = table.assign(**{name: pd.array(cell, dtype=TEXT) for name, cell in cells.items()})
    return table.assign(higher=pd.array(higher(table, home), dtype=TEXT))


def _introduced(corpus, table, column):
    """Return a table with `introduced`: where the persons of a column have their full names, the worst of several."""
    return table.assign(introduced=pd.array(introduced(table, column, corpus.mentions), dtype=TEXT))


def quarters(table):
    """Return the quarter of each row's own date, empty where it has none."""
    return pd.array(periods(table["date"], "quarter"), dtype=TEXT)


def view(corpus, name, homes=None):
    """Return a table with its readout's collection, date, year and headline, its sentence, sides and counterpart.

    What is coded in a readout that is a duplicate of another is not counted again: its rows are left out. `counterpart`
    is the country (ISO 3166-1 alpha-3) that the account's own side met: in the row's meeting, or in the readout where
    the table has none. `parity` says which side of an encounter is of higher rank. `side` is the speakers' country,
    `joint` or `open`; `voice` says whether that is the account's own side, the other, both or open: who speaks for no
    country and was met by the own side is of the other, what two other countries tell each other is open; where no side
    is the own, it is one's alone (`one`) or both's. `themes` are those of a statement's own words, else of the row's
    sentence. `way` (given or received) and `partner` say between whom a statement goes, `grade` whether a word raises
    or softens it. `own`, `others`, `setting` and `higher` tell a meeting as its account's own side sees it, `met` lists
    all countries that it met; `introduced` says where the persons of a row have full names: here, elsewhere, nowhere.
    `known` and `finding` hold a tier against the one known at the date; `dyad` is the two countries of a readout that
    tells of no others. `homes` are those of the whole where a corpus is a part of it.
    """
    table, homes = getattr(corpus, name), home_countries(corpus.articles) if homes is None else homes
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
        others = counterparts(meetings, homes, "meeting")
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
        table = table.merge(_voices(corpus, homes), on=["article", "sentence"], how="left", validate="many_to_one")
        table = _themed(corpus, table)
    if name == "formulae":
        table = table.assign(quarter=quarters(table), dyad=_dyads(corpus, table))
    return _claims(table) if name == "partnerships" else table
