"""The report as one file: chapters, data part, script and style in one page that asks nothing of anybody."""

import os
import re
from base64 import b64encode
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

import jinja2
from markupsafe import Markup

from analysis import evidence
from analysis.figures.style import ACTS
from analysis.package import package, release, title
from analysis.prose import listing
from analysis.reader.reading.files import GIVES_NOTHING
from analysis.report import beside, data
from analysis.report.footnotes import numbered
from analysis.report.questions import questions
from analysis.report.wordings import named
from analysis.unread import unread

HERE = Path(__file__).resolve().parent
SCRIPTS = ("engine", "elements", "grid", "evidence", "score", "readout", "people", "lists", "main")
COMMENT = re.compile(r"(?:^|\s)\s*// [^\"'`]*$|^\s*//.*")  # of the script: a line of its own, or behind what runs
LICENCE = (
    "The rows, figures and sentences of this report may be used by anybody with this citation; the wording of the"
    " readouts belongs to those who wrote them. The program is under the MIT licence."
)


@cache
def environment():
    """Return the templates' environment: everything that is put into a page is escaped."""
    loader = jinja2.FileSystemLoader(HERE / "templates")
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)


def script():
    """Return the page's one script."""
    text = "".join((HERE / "script" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    lines = [line for line in (COMMENT.sub("", line).strip() for line in text.splitlines()) if line]
    return "\n".join(["(() => {", '"use strict";', *lines, "})();", ""])


def style():
    """Return the page's one style."""
    return environment().get_template("report.css.j2").render(acts=ACTS)


def allowed(text):
    """Return the digest by which a page's policy allows one script or style."""
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def day():
    """Return the day that the report says of itself: SOURCE_DATE_EPOCH's, else none, so that bytes repeat."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch.isdigit() else ""


def _link(view, number, noun, **where):
    """Return a number with its noun, linked to the rows that it counts."""
    query = evidence.query(view, **where)
    shown = Markup('<a href="#/rows/{0}" data-evidence="{0}">{1:,}</a>').format(query, number) if number else "no"
    return Markup("{} {}").format(shown, noun if number == 1 else noun + "s")


def _collections(articles):
    """Return the collections in words: name, readouts, first and last date."""
    parts = []
    for name, part in articles.groupby("collection", sort=True):
        dates = sorted(date for date in part["date"] if date)
        form = ", <time>{}</time> to <time>{}</time>" if len(set(dates)) > 1 else ", <time>{}</time>"
        span = Markup(form).format(*dict.fromkeys([dates[0], dates[-1]])) if dates else ""
        counted = _link("articles", len(part), "readout", collection=name)
        parts.append(Markup("{}{}{}").format(f"{name}: " if name else "", counted, span))
    return Markup("; ").join(parts)


def citation(title, name, digest):
    """Return the citation as a sentence, as BibTeX and as RIS."""
    year, program, note = day()[:4], f"Readout workbook {release()}".strip(), f"data {digest}"
    title, plain = " ".join(title.split()), re.sub(r"[\\{}]", "", title)
    own = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-") or "readouts"
    fields = {"title": re.sub(r"([&%$#_])", r"\\\1", plain), "author": "{" + program + "}", "note": note, "year": year}
    lines = ",\n".join(f"  {key} = {{{value}}}" for key, value in fields.items() if value)
    tags = {"TY": "DATA", "TI": title, "AU": program, "PY": year, "N1": note}
    ris = "\n".join([*(f"{tag}  - {value}" for tag, value in tags.items() if value), "ER  - "])
    bibtex = f"@misc{{{own}-{digest[:6]},\n{lines}\n}}"
    return {"text": f"{title}. {program}, {year or 'n.d.'}, {note}.", "bibtex": bibtex, "ris": ris}


def _facts(corpus, digest):
    """Return what the head says of what was read: pairs of a name and its value."""
    articles, problems = corpus.articles, corpus.problems
    counted = (("statements", "reported statement"), ("meetings", "encounter"), ("actors", "actor"))
    found = Markup(", ").join(_link(view, len(corpus.view(view)), noun) for view, noun in counted)
    nothing = (problems["article"] == "") & (problems["effect"] == GIVES_NOTHING)
    files = _link("problems", int(nothing.sum()), "file", article="", effect=GIVES_NOTHING)
    told = unread(problems)
    listed = _link("problems", len(problems), "problem")
    agencies = sorted(set(articles["agency"]) - {""})
    return [
        ("read", _collections(articles)),
        ("found", found),
        ("agencies", listing(agencies, limit=6) if agencies else "none named"),
        ("not read", Markup("{}{}; {} listed in all").format(files, told and f": {told}", listed)),
        *([("date", day())] if day() else []),
        ("version", f"program {release()}, data {digest}"),
    ]


def _about(corpus, name, digest):
    """Return what the head says of the report: title, what was read, how much could not be, how to cite it."""
    about, number = title(corpus.articles), len(corpus.articles)
    return {
        "title": about,
        "facts": _facts(corpus, digest),
        "cite": citation(about, name, digest),
        "licence": LICENCE,
        "version": release(),
        "unread": unread(corpus.problems),
        "sentence": f"A report on {number:,} readout{'' if number == 1 else 's'}.",
    }


def written(corpus, chapters, name, place=None):
    """Return the report of some chapters as one page of HTML; `name` is what its file is called.

    Of more readouts than one file carries, the rows are put into a folder at a place beside the page (`beside`).
    """
    collected = data.collect(corpus) | {"package": package(title(corpus.articles))}
    blob = data.written(collected)
    digest, folder = data.digest(blob), ""
    if place and len(corpus.articles) > beside.MANY:
        folder = f"{name}-data-{digest}"
        blob = data.written(beside.set_beside(collected, place, folder))
    values = {"style": style(), "script": script()}
    hashes = {f"{part}_hash": allowed(text) for part, text in values.items()}
    chapters, notes = numbered(corpus, named(corpus, chapters))
    shown = [chapter | {"body": Markup(data.safe(chapter["body"]))} for chapter in chapters]
    template = environment().get_template("report.html.j2")
    parts = {part: Markup(text) for part, text in values.items()}
    said = {"chapters": shown, "notes": notes, "about": _about(corpus, name, digest), "beside": folder}
    said["questions"] = questions(chapters)
    return data.safe(template.render(data=data.packed(blob), **said, **parts, **hashes))
