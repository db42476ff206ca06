"""The evidence pages: for each count of a chapter, the sentences of every row that it counts."""

import sys

from tqdm import tqdm

from analysis import evidence
from analysis.display import coded, marked, sources
from analysis.evidence import plain
from analysis.report import pages
from analysis.words import shown

NOTES = {
    "statements": "speaker_name reason verb act addressee_name",
    "meetings": "form date place host_names guest_names",
    "mentions": "kind actor resolved_by reason",
    "partnerships": "dyad tier event",
    "formulae": "formula",
    "themes": "theme",
    "problems": "kind detail effect",
    "actors": "name kind country roles",
    "sentences": "part",
}
BEFORE = {"reason": "open: ", "addressee_name": "to "}
NOUNS = {
    "articles": "readouts",
    "article": "readouts",
    "themes": "theme passages",
    "formulae": "formulae",
    "meeting": "meetings",
}
ONE = {"formulae": "formula", "countries": "country"}


def noun(view, number=2):
    """Return what a view's rows are called, in the singular for one."""
    several = NOUNS.get(view, view if view.endswith("s") else view + "s")
    return (ONE.get(several) or several.removesuffix("s")) if number == 1 else several


def _row(view, row, places):
    """Return one row of an evidence page: the sentence with what is coded in it, a note, a link to its place."""
    article, sentence = plain(row.get("article")), plain(row.get("sentence"))
    place = places.get((article, sentence))
    said = {column: plain(row.get(column)) for column in NOTES.get(view, "").split()}
    notes = [BEFORE.get(column, "") + pages.listed(cell) for column, cell in said.items() if cell]
    note = " · ".join(dict.fromkeys(notes))
    spans = [] if view == "sentences" else coded(row)
    href = evidence.readout_page(article) + f"#s{sentence}" if place else ""
    text = marked(place["text"], int(place["start"]), spans) if place else []
    return {"text": text, "note": note, "href": href, "place": f"sentence {sentence}"}


def _groups(view, rows, cited, places):
    """Return the rows of an evidence page readout by readout: title, link, rows."""
    groups = {}
    for row in rows.to_dict("records"):
        article = plain(row.get("article"))
        if article not in groups:
            *source, title = cited.get(article) or ("", "", plain(row.get("file")) or noun(view).capitalize())
            href = evidence.readout_page(article) if article in cited else ""
            groups[article] = {"title": title, "source": ", ".join(filter(None, source)), "href": href, "rows": []}
        if view != "articles":
            groups[article]["rows"].append(_row(view, row, places))
    return list(groups.values())


def _said(value):
    return " or ".join(value) if isinstance(value, tuple) else value or "none"


def _title(view, where, number, rows):
    """Return what a page counts, in words: `34 readouts, 57 theme passages`."""
    title = f"{number:,} {noun(where.get('per', view), number)}"
    if view == "actors":
        return f"{title}, each where first named"
    return f"{title}, {rows:,} {noun(view, rows)}" if "per" in where else title


def _placed(corpus, view, rows):
    """Return rows with a place in the texts: an actor's is where it is first named."""
    if view != "actors":
        return rows
    named = corpus.mentions[["actor", "article", "sentence", "start", "end"]]
    return rows.merge(named.drop_duplicates("actor"), on="actor", how="left")


def evidence_pages(corpus, asked, out, site):
    """Write a page for each query (query → the chapters that ask it): what it asks, and every row that it counts."""
    cited = sources(corpus)
    places = {(row["article"], plain(row["sentence"])): row for row in corpus.sentences.to_dict("records")}
    for query, used in tqdm(asked.items(), desc="evidence", unit="page", leave=False, disable=not sys.stderr.isatty()):
        view, where = evidence.parse(query)
        rows, number = evidence.rows(corpus, view, **where), evidence.count(corpus, view, **where)
        values = {
            "title": _title(view, where, number, len(rows)),
            "conditions": [
                (key.partition("__")[0], _said(shown(key.partition("__")[0], value)))
                for key, value in where.items()
                if key != "per"
            ],
            "groups": _groups(view, _placed(corpus, view, rows), cited, places),
            "used": used,
        }
        pages.write(out, evidence.page(query), "evidence.html.j2", site, kind="evidence-page", **values)
