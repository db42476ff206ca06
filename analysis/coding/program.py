"""What the program found in a readout, in the form of a hand coding: to be laid beside coders' as one more."""

from analysis.checking.gold import flat
from analysis.coding.filled import anchored
from analysis.tables import LIST

PROGRAM = "program"


def _cells(cell):
    return [part for part in cell.split(LIST) if part]


def _statement(row, texts, text, whole):
    """Return one statement of the tables as a coded one."""
    wording = flat(text[int(row["verb_start"]) : int(row["verb_end"])])[0]
    place = anchored(wording, texts[row["sentence"]], whole)
    return {"sentence_contains": place[0] if place else texts[row["sentence"]], "speaker": _cells(row["speaker_name"]),
            "resolved_by": row["resolved_by"], "verb": row["verb"], "act": row["act"] or "no act", "addressee":
            _cells(row["addressee_name"]), "strength": row["strength"]}  # fmt: skip


def coding(corpus, article):
    """Return the program's rows of a readout in the form of a hand coding."""
    body = corpus.sentences.query("article == @article and part == 'body'")
    texts = {row.sentence: flat(row.text)[0] for row in body.itertuples()}
    themes = corpus.themes.query("article == @article").groupby("sentence")["theme"].agg(set).to_dict()
    rows = corpus.statements.query("article == @article").to_dict("records")
    named = set(corpus.mentions.query("article == @article and kind == 'person'")["actor"])
    people = corpus.actors[corpus.actors["actor"].isin(named)].to_dict("records")
    met = corpus.meetings.query("article == @article").to_dict("records")
    text, whole = corpus.texts[article], flat(corpus.texts[article])[0]
    return {
        "article": article, "coder": PROGRAM, "text": text, "parties": [], "body_sentences": list(texts.values()),
        "sentence_themes": [sorted(themes.get(number, ())) for number in texts],
        "persons": [{"name": row["name"], "short_forms": _cells(row["aliases"]), "country": row["country"]}
                    for row in people],
        "statements": [_statement(row, texts, text, whole) for row in rows if row["sentence"] in texts],
        "meetings": [{"hosts": _cells(row["host_names"]), "guests": _cells(row["guest_names"]), "form": row["form"],
                      "date": row["date"]} for row in met],
    }  # fmt: skip
