"""Small tables about a corpus itself: its collections, problems and people, a file's anatomy."""

import pandas as pd

from analysis.prose import short
from analysis.reader.meetings.tellings import group_tellings

SHOWN = 90  # characters of a wording in a table


def picked(corpus, most=2):
    """Return the readouts whose score is drawn: those read closely, else the latest; at most `most`, in text order."""
    readouts, spoken = corpus.view("articles", duplicate_of=""), set(corpus.statements["article"])
    few = corpus.collections().query("close")["collection"]
    close = readouts[readouts["collection"].isin(few)].sort_values("article")["article"]
    with_words = [article for article in close if article in spoken][:most]
    if with_words:
        return with_words
    latest = readouts.sort_values(["date", "article"])["article"]
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


def honorifics(corpus):
    """Return the forms of address of the codebook, without stops, which are no offices."""
    roles = corpus.codebook["roles"]
    return set(roles.loc[roles["kind"] == "honorific", "form"].str.replace(".", ""))


def retold(corpus):
    """Return one row per telling of an encounter that several readouts tell."""
    tellings = group_tellings(corpus.view("meetings"), corpus.articles)
    twice = tellings[tellings.groupby("encounter")["article"].transform("nunique") > 1]
    return twice[["encounter", "article", "form", "date", "host_names", "guest_names"]].reset_index(drop=True)


def named(corpus, table, column):
    """Return a table with `person`: the names of the actors whose ids stand in a column, so that readers see no ids."""
    names = corpus.actors.set_index("actor")["name"]
    return table.assign(person=table[column].map(names).fillna(table[column]))
