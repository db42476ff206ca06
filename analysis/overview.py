"""Small tables about a corpus itself: its collections, problems and people, a file's anatomy."""

import pandas as pd

from analysis import countries, measures
from analysis.findings import closely, distinct
from analysis.prose import short
from analysis.reader.meetings.tellings import group_tellings
from analysis.tables import LIST

SHOWN = 90  # characters of a wording in a table


def picked(corpus, most=2):
    """Return the readouts whose score is drawn: those read closely, else the latest; at most `most`, in text order."""
    close = closely(corpus, distinct(corpus)).sort_values("article")["article"]
    spoken = set(corpus.statements["article"])
    with_words = [article for article in close if article in spoken][:most]
    if with_words:
        return with_words
    latest = distinct(corpus).sort_values(["date", "article"])["article"]
    told = latest[latest.isin(spoken)]
    return list((told if len(told) else latest).tail(most))


def shelves(corpus):
    """Return one row per collection: readouts, copies among them, words, sentences, first and last date, agencies."""
    rows = []
    for name, part in corpus.articles.groupby("collection"):
        dates = part.loc[part["date"] != "", "date"]
        agencies = sorted(set(part["agency"]) - {""})
        rows.append({
            "collection": name, "readouts": len(part), "copies": int((part["duplicate_of"] != "").sum()),
            "words": int(part["words"].sum()), "sentences": int(part["sentences"].sum()),
            "first": min(dates, default=""), "last": max(dates, default=""), "undated": len(part) - len(dates),
            "agencies": ", ".join(agencies) or "none named",
        })  # fmt: skip
    return pd.DataFrame(rows)


def ledger(problems):
    """Return one row per kind of problem: `n`, in how many files, and what it does to the tables."""
    grouped = problems.groupby("kind").agg(n=("kind", "size"), files=("file", "nunique"), effect=("effect", "first"))
    return grouped.reset_index().sort_values(["n", "kind"], ascending=[False, True], ignore_index=True)


def anatomy(corpus, article):
    """Return one row per stretch of a file, end to end: a sentence of a part or something taken off, with its span."""
    sentences = corpus.sentences.query("article == @article")
    marks = corpus.marks.query("article == @article and start < end")
    rows = [(row.start, row.end, f"{row.part}, sentence {row.sentence}") for row in sentences.itertuples()]
    rows += [(row.start, row.end, row.kind) for row in marks.itertuples()]
    text = corpus.texts[article]
    return pd.DataFrame(
        [{"stretch": kind, "start": start, "end": end, "wording": short(text[start:end], SHOWN)}
         for start, end, kind in sorted(rows)],
        columns=["stretch", "start", "end", "wording"],
    )  # fmt: skip


def copies(corpus):
    """Return one row per readout that holds the same words as an earlier one."""
    found = corpus.articles.query("duplicate_of != ''")
    return found[["article", "duplicate_of", "date", "headline"]].reset_index(drop=True)


def cut_oddly(corpus):
    """Return the body sentences that begin with a small letter or end without a stop: perhaps parted wrongly."""
    body = corpus.sentences[corpus.sentences["part"] == "body"]
    begins = body["text"].str.match(r"[a-z]")
    ends = ~body["text"].str.rstrip().str.contains(r"""[.!?:;…]["'”’)\]]*$""", regex=True)
    return body[begins | ends]


def cast(corpus):
    """Return one row per person and readout, of those read closely: name, offices as in the text, `n` mentions."""
    named = closely(corpus, corpus.view("mentions")).query("actor != ''")
    counts = named.groupby(["article", "actor"]).size().rename("n").reset_index()
    people = corpus.actors.query("kind == 'person'")[["actor", "name", "country", "roles"]]
    rows = counts.merge(people, on="actor", how="inner", validate="many_to_one")
    rows = rows.assign(roles=rows["roles"].str.replace(LIST, "; ", regex=False))
    rows = rows.sort_values(["article", "n", "actor"], ascending=[True, False, True], ignore_index=True)
    return rows[["article", "actor", "name", "country", "roles", "n"]]


def persons(corpus):
    """Return one row per person of the corpus: offices, `n` mentions of them alone, in how many readouts."""
    mentions = corpus.view("mentions").query("actor != ''")
    counts = mentions.groupby("actor").agg(n=("actor", "size"), readouts=("article", "nunique")).reset_index()
    people = corpus.actors.query("kind == 'person'")[["actor", "name", "country", "roles"]]
    rows = people.merge(counts, on="actor", how="inner", validate="one_to_one")
    rows = rows.assign(roles=rows["roles"].str.split(LIST, regex=False).str[:2].str.join("; "))
    return rows.sort_values(["n", "actor"], ascending=[False, True], ignore_index=True)


def honorifics(corpus):
    """Return the forms of address of the codebook, without stops, which are no offices."""
    roles = corpus.codebook["roles"]
    return set(roles.loc[roles["kind"] == "honorific", "form"].str.replace(".", ""))


def successions(corpus):
    """Return one row per office of a country that several persons held in the readouts: holders in order of date."""
    mentions = corpus.view("mentions")
    named = mentions.query("kind == 'person' and actor != '' and roles != ''")
    named = named.assign(office=named["roles"].str.split(LIST, regex=False)).explode("office")
    named = named[~named["office"].str.lower().str.replace(".", "").isin(honorifics(corpus))]
    named = named.drop(columns=["country", "name"]).merge(
        corpus.actors[["actor", "name", "country"]], on="actor", validate="many_to_one"
    )
    rows = []
    for (country, office), part in named.groupby(["country", "office"]):
        first = part[part["date"] != ""].groupby("name")["date"].min().sort_values(kind="stable")
        if len(first) > 1 and country:
            holders = "; ".join(f"{name} (from {date})" for name, date in first.items())
            rows.append({"country": country, "office": office, "holders": holders, "n": len(first)})
    table = pd.DataFrame(rows, columns=["country", "office", "holders", "n"])
    return table.sort_values(["n", "country", "office"], ascending=[False, True, True], ignore_index=True)


def open_names(corpus):
    """Return one row per short name that its file never introduces: `n` readouts in which it stays open."""
    rows = corpus.problems.query("kind == 'short name never introduced'")
    table = rows.groupby("detail").agg(n=("file", "size"), file=("file", "first")).reset_index()
    return table.sort_values(["n", "detail"], ascending=[False, True], ignore_index=True)


def retold(corpus):
    """Return one row per telling of an encounter that several readouts tell."""
    tellings = group_tellings(corpus.view("meetings"), corpus.articles)
    twice = tellings[tellings.groupby("encounter")["article"].transform("nunique") > 1]
    return twice[["encounter", "article", "form", "date", "host_names", "guest_names"]].reset_index(drop=True)


def met(corpus):
    """Return `measures.met` by country, with the countries' names as `host` and `guest`."""
    return named(measures.met(corpus.view("meetings")))


def named(table):
    """Return a table of hosts and guests by country with the countries' names as `host` and `guest`."""
    names = {code: countries.name(code) or "no country" for code in {*table["host_country"], *table["guest_country"]}}
    return table.assign(host=table["host_country"].map(names), guest=table["guest_country"].map(names))
