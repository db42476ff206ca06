"""The report's pages beside its chapters: the reading room, where each readout stands as it was read, and the evidence."""

import re
from bisect import bisect_right
from functools import cache
from itertools import groupby
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from analysis import evidence
from analysis.display import coded, marked, pieces, sources
from analysis.evidence import plain
from analysis.tables import LIST

TEMPLATES = Path(__file__).resolve().parent / "templates"
CLASSES = ("constative", "commissive", "directive", "acknowledgement", "negative", "joint", "deed")
LAYERS = (
    ("name", "names"),
    ("verb", "acts"),
    ("content", "what is said"),
    ("tier", "partnership tiers"),
    ("formula", "formulae"),
    ("theme", "themes"),
    ("off", "taken off"),
)
UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
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
NOUNS = {
    "articles": "readouts",
    "article": "readouts",
    "themes": "theme passages",
    "formulae": "formulae",
    "meeting": "meetings",
}
ONE = {"formulae": "formula", "countries": "country"}


@cache
def environment():
    """Return the templates' environment: everything that is put into a page is escaped."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    env.globals["style"] = Markup((TEMPLATES / "report.css").read_text(encoding="utf-8"))
    return env


def write(out, path, template, site, **values):
    """Write one page of the report; what no page can show (control characters, half letters) becomes a replacement sign."""
    target = Path(out) / path
    target.parent.mkdir(parents=True, exist_ok=True)
    html = environment().get_template(template).render(root="../" * path.count("/"), here=path, site=site, **values)
    target.write_text(UNSHOWABLE.sub("\ufffd", html), encoding="utf-8", newline="\n")


def noun(view, number=2):
    """Return what a view's rows are called, in the singular for one."""
    several = NOUNS.get(view, view if view.endswith("s") else view + "s")
    return (ONE.get(several) or several.removesuffix("s")) if number == 1 else several


def by_article(table):
    """Return a table's rows as dicts, article → rows in the table's order."""
    found = {}
    for row in table.to_dict("records"):
        found.setdefault(row["article"], []).append(row)
    return found


def _layer(table, kind, label):
    """Return a table's spans as `(start, end, class, label, link)`, article → spans."""
    return {
        article: [
            (int(row["start"]), int(row["end"]), kind(row) if callable(kind) else kind, label(row), "") for row in rows
        ]
        for article, rows in by_article(table).items()
    }


def _mention(row):
    return f"{row['actor']} ({row['kind']}, {row['resolved_by']})" if plain(row["actor"]) else f"open: {row['reason']}"


def _spoken(rows):
    """Return the spans of statements: each verb, linked to its row below, and each content."""
    spans = []
    for number, row in enumerate(rows, 1):
        who = plain(row["speaker_name"]) or plain(row["speaker_text"]) or "open"
        label = f"{row['act']}: {who}" + (f" → {row['addressee_name']}" if plain(row["addressee_name"]) else "")
        for kind, link in (("content", ""), ("verb", f"#st{number}")):
            if plain(row[f"{kind}_start"]) and plain(row[f"{kind}_end"]):
                css = f"{kind} c-{row['act_class']}"
                spans.append((int(row[f"{kind}_start"]), int(row[f"{kind}_end"]), css, label, link))
    return spans


def layers(corpus):
    """Return everything that is marked in the texts: article → spans `(start, end, class, label, link)`."""
    found = [
        _layer(corpus.mentions, lambda row: "name" if plain(row["actor"]) else "name open", _mention),
        {article: _spoken(rows) for article, rows in by_article(corpus.statements).items()},
        _layer(corpus.partnerships, "tier", lambda row: f"{row['dyad']}: {row['tier']}, {row['event']}"),
        _layer(corpus.formulae, "formula", lambda row: f"formula: {row['formula']}"),
        _layer(corpus.themes, "theme", lambda row: f"theme: {row['theme']}"),
    ]
    return {
        article: [span for spans in found for span in spans.get(article, [])] for article in corpus.articles["article"]
    }


def _stretch(text, covers):
    """Return a stretch of text as HTML, with the classes and labels of everything that covers it."""
    if not covers:
        return escape(text)
    css = " ".join(dict.fromkeys(word for span in covers for word in span[2].split()))
    title = "; ".join(dict.fromkeys(span[3] for span in covers))
    href = next((span[4] for span in covers if span[4]), "")
    tag, link = ("a", Markup(' href="{}"').format(href)) if href else ("span", "")
    return Markup('<{} class="{}" title="{}"{}>{}</{}>').format(Markup(tag), css, title, link, text, Markup(tag))


def _sentence(row, text, spans):
    """Return a sentence as HTML with its anchor and everything coded in it."""
    stretches = pieces(int(row["start"]), int(row["end"]), spans)
    body = Markup("").join(_stretch(text[a:b], covers) for a, b, covers in stretches)
    number = plain(row["sentence"])
    pattern = '<span class="sentence {}" id="s{}"><a class="n" href="#s{}" aria-label="Sentence {}">{}</a>{}</span>'
    return Markup(pattern).format(row["part"], number, number, number, number, body)


def _taken_off(span, text):
    """Return what was taken off a text as HTML with its kind; a place where sentences were parted is a sign."""
    start, end, _, kind, _ = span
    if start == end:
        return Markup('<span class="off glue" title="{}">¦</span>').format(kind)
    stretch = text[start:end]
    css = "off block" if "\n" in stretch.strip() else "off"
    return (
        Markup('<span class="{}"><small>{}</small>{}</span>').format(css, kind, stretch) if stretch.strip() else stretch
    )


def _owned(sentences, spans):
    """Return the spans that begin inside each sentence, and those that begin in none."""
    starts, owned, free = [row["start"] for row in sentences], [[] for _ in sentences], []
    for span in spans:
        owner = bisect_right(starts, span[0]) - 1
        (owned[owner] if owner >= 0 and span[0] < sentences[owner]["end"] else free).append(span)
    return owned, free


def running_text(text, sentences, marks, spans):
    """Return a whole file's text as HTML paragraphs: sentences with anchors, what was taken off, and what lies between."""
    sentences = sorted(sentences, key=lambda row: row["start"])
    off = [(int(row["start"]), int(row["end"]), "off", row["kind"], "") for row in marks]
    owned, free = _owned(sentences, [span for span in [*spans, *off] if span[0] < span[1]])
    blocks = [
        (row["start"], row["end"], _sentence(row, text, mine)) for row, mine in zip(sentences, owned, strict=True)
    ]
    glue = [span for span in off if span[0] == span[1]]
    blocks += [(span[0], span[1], _taken_off(span, text)) for span in [*free, *glue]]
    html, place = [Markup("<p>")], 0
    for start, end, block in sorted(blocks, key=lambda block: block[:2]):
        between = text[place:start]
        html += [Markup("</p>\n<p>") if re.search(r"\n\s*\n", between) else escape(between), block]
        place = max(place, end)
    return Markup(re.sub(r"<p>\s*</p>\n?", "", "".join([*html, escape(text[place:]), "</p>"])))


def title(row, sentences):
    """Return what a readout is called: its headline, else the beginning of its first sentence, else its file."""
    first = next((s["text"] for s in sentences if s["part"] == "body"), "")
    words = " ".join((plain(row["headline"]) or first or plain(row["file"])).split())
    return words if len(words) <= 140 else words[:139].rsplit(" ", 1)[0] + " …"


def _about(row, root):
    """Return what is known of a readout as (name, value) pairs; a web address becomes a link, another text never."""
    url, twin = plain(row["url"]), plain(row["duplicate_of"])
    web = Markup('<a href="{0}" rel="noreferrer noopener">{0}</a>').format(url) if re.match(r"https?://", url) else url
    same = Markup('<a href="{}">{}</a>').format(root + evidence.readout_page(twin), twin) if twin else ""
    pairs = [("date", row["date"]), ("place", row["place"]), ("agency", row["agency"]), ("file", row["file"])]
    pairs += [("words", row["words"]), ("sentences", row["sentences"]), ("source", web), ("same text as", same)]
    return [(name, value if isinstance(value, Markup) else plain(value)) for name, value in pairs if plain(value)]


def _place(row):
    """Return a link to a row's sentence on the same page."""
    return Markup('<a href="#s{0}">s{0}</a>').format(plain(row["sentence"])) if plain(row["sentence"]) else ""


def _ledger(article, meetings, statements, problems):
    """Return the rows of the tables below a readout."""
    told = [
        {
            "id": f"st{number}",
            "sentence": _place(row),
            "speaker": plain(row["speaker_name"]) or "open",
            "how": " · ".join(
                filter(
                    None, (plain(row["resolved_by"]), f"“{row['speaker_text']}”" if plain(row["speaker_text"]) else "")
                )
            ),
            "addressee": plain(row["addressee_name"]),
            **{key: plain(row[key]) for key in ("act", "act_class", "verb", "content")},
        }
        for number, row in enumerate(statements, 1)
    ]
    met = [
        {
            "id": row["meeting"].removeprefix(article).strip("/"),
            "sentence": _place(row),
            "hosts": plain(row["host_names"]).replace(LIST, ", "),
            "guests": plain(row["guest_names"]).replace(LIST, ", "),
            **{key: plain(row[key]) for key in ("form", "date", "place")},
        }
        for row in meetings
    ]
    wrong = [
        {**{key: plain(row[key]) for key in ("kind", "detail", "effect")}, "sentence": _place(row)} for row in problems
    ]
    return {"meetings": met, "statements": told, "problems": wrong}


def reading_room(corpus, out, site):
    """Write a page for each readout, and the list of them all."""
    tables = {
        name: by_article(getattr(corpus, name)) for name in ("sentences", "meetings", "statements", "problems", "marks")
    }
    spans, articles = layers(corpus), corpus.articles.to_dict("records")
    shelf = [
        {
            "collection": plain(row["collection"]),
            "date": plain(row["date"]),
            "href": evidence.readout_page(row["article"]),
            "title": title(row, tables["sentences"].get(row["article"], [])),
            "words": plain(row["words"]),
            "statements": len(tables["statements"].get(row["article"], [])),
        }
        for row in articles
    ]
    for number, (row, book) in enumerate(zip(articles, shelf, strict=True)):
        article = row["article"]
        mine = {name: table.get(article, []) for name, table in tables.items()}
        values = {
            "title": book["title"],
            "article": row,
            "about": _about(row, "../" * book["href"].count("/")),
            "text": running_text(corpus.texts.get(article, ""), mine["sentences"], mine["marks"], spans[article]),
            "before": shelf[number - 1] if number else None,
            "after": shelf[number + 1] if number + 1 < len(shelf) else None,
            **_ledger(article, mine["meetings"], mine["statements"], mine["problems"]),
        }
        write(out, book["href"], "readout.html.j2", site, kind="room", layers=LAYERS, classes=CLASSES, **values)
    write(
        out, "readouts.html", "readouts.html.j2", site, kind="room", title="Reading room", collections=_shelves(shelf)
    )


def _shelves(shelf):
    """Return the readouts by collection and year: (collection, anchor, [(year, anchor, readouts)])."""
    shelf = sorted(shelf, key=lambda book: (book["collection"], book["date"], book["href"]))
    found = []
    for number, (name, books) in enumerate(groupby(shelf, key=lambda book: book["collection"])):
        years = [
            (year, f"c{number}-{year or 'undated'}", list(rows))
            for year, rows in groupby(books, lambda b: b["date"][:4])
        ]
        found.append((name, years))
    return found


def _row(view, row, places):
    """Return one row of an evidence page: the sentence with what is coded in it, a note, a link to its place."""
    article, sentence = plain(row.get("article")), plain(row.get("sentence"))
    place = places.get((article, sentence))
    note = " · ".join(
        plain(row[column]).replace(LIST, ", ") for column in NOTES.get(view, "").split() if plain(row.get(column))
    )
    spans = [] if view == "sentences" else coded(row)
    href = evidence.readout_page(article) + f"#s{sentence}" if place else ""
    text = marked(place["text"], int(place["start"]), spans) if place else []
    return {"text": text, "note": note, "href": href, "place": f"sentence {sentence}"}


def evidence_page(corpus, query, out, site, *, used=(), places=None):
    """Write the page of one query: what it asks, and the sentences of every row that it counts, readout by readout."""
    view, where = evidence.parse(query)
    found = evidence.rows(corpus, view, **where)
    number, cited = evidence.count(corpus, view, **where), sources(corpus)
    places = places if places is not None else sentence_places(corpus)
    groups = {}
    for row in found.to_dict("records"):
        article = plain(row.get("article"))
        known = article in cited
        group = groups.setdefault(
            article,
            {
                "title": cited.get(article) or plain(row.get("file")) or noun(view).capitalize(),
                "href": evidence.readout_page(article) if known else "",
                "rows": [],
            },
        )
        if view != "articles":
            group["rows"].append(_row(view, row, places))
    unit = where.get("per", view)
    conditions = [
        (key.removesuffix("__has").replace("_", " "), _said(value)) for key, value in where.items() if key != "per"
    ]
    page_title = f"{number:,} {noun(unit, number)}" + (
        f", {len(found):,} {noun(view, len(found))}" if "per" in where else ""
    )
    values = {"title": page_title, "groups": list(groups.values()), "conditions": conditions, "used": used}
    write(out, evidence.page(query), "evidence.html.j2", site, kind="evidence-page", **values)


def _said(value):
    return " or ".join(value) if isinstance(value, tuple) else value or "none"


def sentence_places(corpus):
    """Return every sentence by article and number: its text and where it starts."""
    return {(row["article"], plain(row["sentence"])): row for row in corpus.sentences.to_dict("records")}
