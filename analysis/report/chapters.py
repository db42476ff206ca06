"""The report's chapters: an executed notebook as HTML, cleaned, its links led to the page's own places."""

import re
from itertools import count
from pathlib import Path
from urllib.parse import unquote

import bleach
from bleach.css_sanitizer import CSSSanitizer
from bs4 import BeautifulSoup
from nbconvert import HTMLExporter
from nbformat import NotebookNode
from traitlets.config import Config

from analysis import evidence
from analysis.report import cells
from analysis.report.drawings import drawing
from analysis.report.footnotes import mark_quotes
from analysis.report.sections import with_something

TEMPLATES = Path(__file__).resolve().parent / "templates"

TAGS = [
    "a", "abbr", "b", "bdi", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details",
    "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "kbd", "li",
    "mark", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
]  # fmt: skip
KINDS = ["image/svg+xml", "text/html", "image/png", "image/jpeg", "text/markdown", "text/latex", "text/plain"]
STYLES = {
    "text-align:right": "num",
    "text-align:center": "mid",
    "white-space:nowrap": "whole",
}  # as classes of the page
REPORT = re.compile(r"(?:\.\./)?build/[\w.-]+\.html(#/.*)")  # what a notebook's link to the report leads to
WEB = re.compile(r"(?:https?:|mailto:)|[^:]*(?:[/?#]|$)", re.IGNORECASE)
PICTURE = re.compile(r"data:image/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\s]*")
STYLE = re.compile(r"<style\b[^>]*>.*?</style\s*>", re.IGNORECASE | re.DOTALL)
SHOWN = re.compile(r"\s*(\d[\d,]*)")


def _allowed(tag, name, value):
    """Say whether an attribute may stand in a chapter: no handler, no script, no request."""
    if tag == "a" and name == "href":
        return WEB.match(value.strip()) is not None
    if tag == "img" and name == "src":
        return PICTURE.fullmatch(value) is not None
    common = {"class", "id", "title", "lang", "dir", "style", "role", "aria-label"}
    own = {"a": {"data-evidence"}, "img": {"alt"}, "th": {"scope", "colspan", "rowspan"}, "td": {"colspan", "rowspan"}}
    return name in common or name in own.get(tag, ()) or (tag, name) in {("details", "open"), ("ol", "start")}


def tidy(html):
    """Return HTML of a notebook with only harmless tags and attributes; every other tag becomes text that is read."""
    css = CSSSanitizer(allowed_css_properties=[style.partition(":")[0] for style in STYLES])
    protocols = ["http", "https", "mailto", "data"]
    return bleach.clean(STYLE.sub("", html), tags=TAGS, attributes=_allowed, protocols=protocols, css_sanitizer=css)


def _exporter(own):
    """Return what makes a chapter's cells HTML; its drawings are numbered after the chapter's own place."""
    config, numbers = Config(), count(1)
    config.HTMLExporter.exclude_anchor_links = True
    config.NbConvertBase.display_data_priority = KINDS
    exporter = HTMLExporter(config=config, template_name="chapter", extra_template_basedirs=[str(TEMPLATES)])
    exporter.register_filter("tidy", tidy)
    exporter.register_filter("drawn", lambda text, about: drawing(text, about, f"{own}-{next(numbers)}-"))
    return exporter


def anchor(name):
    """Return the place of a notebook in the report: its file name without its ending."""
    return Path(name).stem


def _relink(address, own):
    """Return where a notebook's link leads inside the report, or nothing where the report has no such place."""
    if report := REPORT.fullmatch(address):
        return report[1]
    if re.match(r"(?:https?:|mailto:)", address, re.IGNORECASE):
        return address
    if address.startswith("#"):
        return f"#{own}{address.replace('#', '--', 1)}"
    chapter = re.fullmatch(r"(?:\./)?([\w.-]+\.ipynb)(#.*)?", address)
    return f"#{anchor(chapter[1])}{(chapter[2] or '').replace('#', '--', 1)}" if chapter else ""


def _links(soup, own):
    for link in soup.find_all("a", href=True):
        link["href"] = _relink(link["href"], own)
        if not link["href"]:
            link.unwrap()
        elif not link["href"].startswith("#"):
            link["rel"] = "noreferrer noopener"


def _styles(soup):
    """Give elements classes of the page in place of styles of their own, which its policy doesn't allow."""
    for tag in soup.find_all(style=True):
        said = {re.sub(r"\s", "", style) for style in tag["style"].split(";")}
        names = [name for style, name in STYLES.items() if style in said]
        del tag["style"]
        if names:
            tag["class"] = [*tag.get("class", []), *names]


def _headings(soup, own):
    """Give each heading the anchor that JupyterLab gives it, after the chapter's own, and the next lower rank.

    Returns the headings of the second level as `{"id", "text"}`.
    """
    seen, sections = set(), []
    for heading in soup.find_all(["h1", "h2", "h3", "h4", "h5"]):
        text, rank = heading.get_text(" ", strip=True), int(heading.name[1])
        base = own if rank == 1 and own not in seen else f"{own}--" + (re.sub(r"\s", "-", text) or "section")
        place = base
        while place in seen:
            place = f"{base}-{sum(one.startswith(base) for one in seen) + 1}"
        seen.add(place)
        heading["id"], heading.name = place, f"h{rank + 1}"
        if rank == 2:
            sections.append({"id": place, "text": text})
    return sections


def _evidence(soup):
    """Return `(query, number shown or nothing)` of every link to evidence."""
    found = []
    for link in soup.find_all(attrs={"data-evidence": True}):
        shown = SHOWN.match(link.get_text())
        found.append((link["data-evidence"], int(shown[1].replace(",", "")) if shown else None))
    return found


def read(name, notebook):
    """Return an executed notebook as a chapter with its links led to the page's own places.

    Keys: file, id, label, title, body, sections, evidence.
    """
    own = anchor(name)
    shown = NotebookNode({**notebook, "cells": with_something(notebook.cells)})
    html, _ = _exporter(own).from_notebook_node(shown, resources={"kinds": KINDS})
    soup = BeautifulSoup(html, "html.parser")
    _links(soup, own)
    _styles(soup)
    cells.intervals(soup)
    label = re.sub(r"^\d+-", "", own).replace("-", " ").capitalize()
    title = soup.h1.get_text(" ", strip=True) if soup.h1 else label
    sections, asked = _headings(soup, own), _evidence(soup)
    cells.tables(soup)
    for code in soup.find_all("pre"):
        code["tabindex"] = "0"  # its lines may be longer than the page: the keyboard scrolls them
    quotes = mark_quotes(soup)
    known = {"file": name, "id": own, "label": label, "title": title}
    return {**known, "body": str(soup), "sections": sections, "evidence": asked, "quotes": quotes}


def _leads(address, anchors, sentences):
    """Say whether an address leads somewhere: to a place of the chapters, a readout, one of its sentences, or rows."""
    if not address.startswith("#/"):
        return unquote(address.removeprefix("#")) in anchors
    article, _, sentence = address.removeprefix("#/readout/").partition("?s=")
    article = unquote(article, errors="surrogateescape")
    return not address.startswith("#/readout/") or (article in sentences and sentence in sentences[article])


def dead_links(chapters, corpus):
    """Return a line for each link of the chapters that leads to no place, readout or sentence."""
    sentences = {article: {""} for article in corpus.articles["article"]}
    for article, sentence in corpus.sentences[["article", "sentence"]].itertuples(index=False):
        sentences[article].add(evidence.plain(sentence))
    soups = [(chapter, BeautifulSoup(chapter["body"], "html.parser")) for chapter in chapters]
    anchors = {tag["id"] for _, soup in soups for tag in soup.find_all(id=True)}
    links = ((chapter, link["href"]) for chapter, soup in soups for link in soup.find_all("a", href=True))
    return [
        f"{chapter['file']}: the link {href} leads nowhere"
        for chapter, href in links
        if href.startswith("#") and not _leads(href, anchors, sentences)
    ]
