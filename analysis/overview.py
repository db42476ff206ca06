"""Small tables about a corpus itself: its collections, problems and people, a file's anatomy."""

import re

import pandas as pd

from analysis.asked import Asked, remember
from analysis.measures.keyness import words as phrased
from analysis.prose import short
from analysis.tables import LIST

SHOWN = 90  # characters of a wording in a table
SEVERAL = 4  # statements from which a score shows who answers whom


def picked(corpus, most=2):
    """Return the readouts whose score is drawn: those read closely, else the latest; at most `most`, in text order.

    Of the latest, those with several statements where there are any.
    """
    readouts, statements = corpus.view("articles", duplicate_of=""), corpus.statements["article"].value_counts()
    spoken, several = set(statements.index), set(statements.index[statements >= SEVERAL])
    few = corpus.collections().query("close")["collection"]
    close = readouts[readouts["collection"].isin(few)].sort_values("article")["article"]
    with_words = [article for article in close if article in spoken][:most]
    if with_words:
        return with_words
    latest = readouts.sort_values(["date", "article"])["article"]
    told = latest[latest.isin(several)] if latest.isin(several).any() else latest[latest.isin(spoken)]
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
    counts = {"readouts": {}, "copies": {"duplicate_of__not": ""}, "undated": {"date": ""}}
    counts |= {"sentences": {"view": "sentences"}}
    return remember(pd.DataFrame(rows), corpus.view("articles"), ["collection"], counts)


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


def no_offices(corpus):
    """Return the titles of the codebook, without stops, that are no office which one person holds at a time.

    Forms of address; titles of one word below the second rank (*secretary*, *ambassador*), which don't say of what;
    those of deputies and assistants, of whom there are several.
    """
    roles = corpus.codebook["roles"]
    form, rank = roles["form"], pd.to_numeric(roles["rank"], errors="coerce")
    bare = (roles["kind"] == "title") & (rank > 2) & ~form.str.contains(" ")
    helpers = form.str.match(r"(?:assistant|deputy|senior|special)\b")
    return set(form[(roles["kind"] == "honorific") | bare | helpers].str.replace(".", ""))


def effects(corpus):
    """Return one row per kind of problem and what it does to the tables (`n` rows), the most frequent first.

    Names in what it does are left out, so that rows of one kind stand together: `read as …, whom another file …`; the
    longest stretch without one, `says`, finds them again.
    """
    names = [name for cell in (*corpus.actors["name"], *corpus.actors["aliases"]) for name in cell.split(LIST) if name]
    known = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True)) or "(?!)"
    rows = corpus.view("problems")[["kind", "effect"]]
    bare = rows["effect"].str.replace(rf"(?<!\w)(?:{known})(?!\w)", "…", regex=True)
    rows = rows.assign(effect=bare.str.replace(r": \d+$", "", regex=True))
    table = rows.groupby(["kind", "effect"]).size().rename("n").reset_index()
    table = table.sort_values(["n", "kind", "effect"], ascending=[False, True, True], ignore_index=True)
    stretches = (
        [" ".join(words) for piece in effect.split("…") for words in phrased(piece)] for effect in table["effect"]
    )
    table["says"] = [max(said, key=len, default="") for said in stretches]
    found = [len(corpus.view("problems", kind=row.kind, effect__says=row.says)) for row in table.itertuples()]
    if found == list(table["n"]):
        keys = {"kind": "kind", "says": "effect__says"}
        table.attrs["asked"] = Asked("problems", {}, keys, {"n": {}}, len(table))
    return table


def named(corpus, table, column):
    """Return a table with `person`: the names of those whose ids stand in a column; a country or body is no person."""
    actors = corpus.actors.set_index("actor")
    names, kinds = actors["name"], table[column].map(actors["kind"])
    table = table[kinds.isna() | kinds.eq("person")]
    return table.assign(person=table[column].map(names).fillna(table[column]))
