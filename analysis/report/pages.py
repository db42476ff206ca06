"""The report's pages and its reading room, where each readout stands as it was read."""

import re
from functools import cache
from itertools import groupby
from pathlib import Path

import jinja2
from markupsafe import Markup

from analysis import evidence
from analysis.evidence import plain
from analysis.figures.style import ACTS
from analysis.report.marking import LAYERS, by_article, layers, running_text
from analysis.tables import LIST

TEMPLATES = Path(__file__).resolve().parent / "templates"
# control characters, halves of letters, and signs that turn the direction of the text after them
UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@cache
def environment():
    """Return the templates' environment: everything that is put into a page is escaped."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    env.globals["style"] = Markup(env.get_template("report.css.j2").render(acts=ACTS))
    return env


def write(out, path, template, site, **values):
    """Write one page of the report; what no page can show (control characters) becomes a replacement sign."""
    target = Path(out) / path
    target.parent.mkdir(parents=True, exist_ok=True)
    html = environment().get_template(template).render(root="../" * path.count("/"), here=path, site=site, **values)
    target.write_text(UNSHOWABLE.sub("\ufffd", html), encoding="utf-8", newline="\n")


def title(row, sentences):
    """Return what a readout is called: its headline, else the beginning of its first sentence, else its file."""
    first = next((s["text"] for s in sentences if s["part"] == "body"), "")
    words = " ".join((plain(row["headline"]) or first or plain(row["file"])).split())
    return words if len(words) <= 140 else words[:139].rsplit(" ", 1)[0] + " …"


def _about(row, root):
    """Return what is known of a readout as (name, value) pairs; a web address becomes a link, another text never."""
    url, twin = plain(row["url"]), plain(row["duplicate_of"])
    host = re.match(r"https?://([^/?#]+)", url)
    web = Markup('<a href="{}" rel="noreferrer noopener">{}</a>').format(url, host[1]) if host else url
    same = Markup('<a href="{}">{}</a>').format(root + evidence.readout_page(twin), twin) if twin else ""
    pairs = [("date", row["date"]), ("place", row["place"]), ("agency", row["agency"]), ("file", row["file"])]
    pairs += [
        ("words", row["words"]),
        ("sentences", row["sentences"]),
        ("source", web),
        ("not counted again, as the same text is", same),
    ]
    return [(name, value if isinstance(value, Markup) else plain(value)) for name, value in pairs if plain(value)]


def listed(cell):
    """Return a list cell as words."""
    return plain(cell).replace(LIST, ", ")


def _place(row):
    """Return a link to a row's sentence on the same page."""
    return Markup('<a href="#s{0}">s{0}</a>').format(plain(row["sentence"])) if plain(row["sentence"]) else ""


def _told(number, row):
    """Return a statement's row of the ledger."""
    how, wording = plain(row["resolved_by"]), plain(row["speaker_text"])
    return {
        **{key: plain(row[key]) for key in ("act", "act_class", "verb", "content")},
        "id": f"st{number}",
        "sentence": _place(row),
        "speaker": listed(row["speaker_name"]) or "open",
        "how": " · ".join(filter(None, (how, f"“{wording}”" if wording else ""))),
        "addressee": listed(row["addressee_name"]),
    }


def _met(row):
    """Return a meeting's row of the ledger."""
    known = {key: plain(row[key]) for key in ("form", "date", "place")}
    sides = {"hosts": listed(row["host_names"]), "guests": listed(row["guest_names"])}
    return {**known, **sides, "id": plain(row["meeting"]).rpartition("/")[2], "sentence": _place(row)}


def _wrong(row):
    """Return a problem's row of the ledger."""
    return {**{key: plain(row[key]) for key in ("kind", "detail", "effect")}, "sentence": _place(row)}


def _shelf(articles, sentences, statements):
    """Return the readouts by collection and date: what the list says of each."""
    books = [
        {
            "article": row,
            "collection": plain(row["collection"]),
            "date": plain(row["date"]),
            "href": evidence.readout_page(row["article"]),
            "title": title(row, sentences.get(row["article"], [])),
            "words": plain(row["words"]),
            "statements": len(statements.get(row["article"], [])),
        }
        for row in articles
    ]
    return sorted(books, key=lambda book: (book["collection"], book["date"], book["href"]))


def _years(shelf):
    """Return the shelf by collection and year: `(collection, [(year, anchor, readouts)])`."""
    found = []
    for number, (name, books) in enumerate(groupby(shelf, key=lambda book: book["collection"])):
        years = [(year, list(rows)) for year, rows in groupby(books, key=lambda book: book["date"][:4])]
        found.append((name, [(year, f"c{number}-{year or 'undated'}", rows) for year, rows in years]))
    return found


def reading_room(corpus, out, site):
    """Write a page for each readout, and the list of them all."""
    names = ("sentences", "meetings", "statements", "problems", "marks")
    tables = {name: by_article(getattr(corpus, name)) for name in names}
    shelf = _shelf(corpus.articles.to_dict("records"), tables["sentences"], tables["statements"])
    spans = layers(corpus)
    for book, before, after in zip(shelf, [None, *shelf], [*shelf[1:], None], strict=False):
        article = book["article"]["article"]
        sentences, met, told, wrong, marks = (tables[name].get(article, []) for name in names)
        values = {
            "title": book["title"],
            "article": book["article"],
            "about": _about(book["article"], "../" * book["href"].count("/")),
            "text": running_text(corpus.texts.get(article, ""), sentences, marks, spans[article]),
            "meetings": [_met(row) for row in met],
            "statements": [_told(number, row) for number, row in enumerate(told, 1)],
            "problems": [_wrong(row) for row in wrong],
        }
        turn = {"before": before, "after": after, "layers": LAYERS, "classes": ACTS}
        write(out, book["href"], "readout.html.j2", site, kind="room", **values, **turn)
    shelves = {"title": "Reading room", "collections": _years(shelf)}
    write(out, "readouts.html", "readouts.html.j2", site, kind="room", **shelves)
