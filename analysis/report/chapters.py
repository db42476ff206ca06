"""The report's chapters: an executed notebook as a page, cleaned, its links led to the report's own pages."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import bleach
from bleach.css_sanitizer import CSSSanitizer
from bs4 import BeautifulSoup
from markupsafe import Markup
from nbconvert import HTMLExporter
from nbformat import NotebookNode
from traitlets.config import Config

from analysis.evidence import REPORT
from analysis.report import pages
from analysis.report.sections import with_something

TAGS = [
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "div",
    "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "kbd", "li", "mark",
    "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
]  # fmt: skip
KINDS = ["text/html", "image/svg+xml", "image/png", "image/jpeg", "text/markdown", "text/latex", "text/plain"]
STYLES = ["text-align", "white-space", "width", "font-weight", "font-variant-numeric"]
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
    css = CSSSanitizer(allowed_css_properties=STYLES)
    protocols = ["http", "https", "mailto", "data"]
    return bleach.clean(STYLE.sub("", html), tags=TAGS, attributes=_allowed, protocols=protocols, css_sanitizer=css)


def _exporter():
    config = Config()
    config.HTMLExporter.exclude_anchor_links = True
    config.NbConvertBase.display_data_priority = KINDS
    exporter = HTMLExporter(config=config, template_name="chapter", extra_template_basedirs=[str(pages.TEMPLATES)])
    exporter.register_filter("tidy", tidy)
    return exporter


def href(name, first):
    """Return the page of a notebook; the first notebook's is the report's first page."""
    return "index.html" if name == first else Path(name).stem + ".html"


def _relink(address, first):
    """Return where a notebook's link leads inside the report, or nothing where the report has no such page."""
    if address.startswith(REPORT):
        return address.removeprefix(REPORT)
    if re.match(r"(?:https?:|mailto:|#)", address, re.IGNORECASE):
        return address
    chapter = re.fullmatch(r"(?:\./)?([\w.-]+\.ipynb)(#.*)?", address)
    return href(chapter[1], first) + (chapter[2] or "") if chapter else ""


def _links(soup, first):
    for link in soup.find_all("a", href=True):
        link["href"] = _relink(link["href"], first)
        if not link["href"]:
            link.unwrap()
        elif ":" in link["href"].split("/")[0]:
            link["rel"] = "noreferrer noopener"


def _headings(soup):
    """Give each heading the anchor that JupyterLab gives it, and return the h2 as `{"id", "text"}`."""
    seen, sections = set(), []
    for heading in soup.find_all(["h1", "h2", "h3", "h4"]):
        text = heading.get_text(" ", strip=True)
        anchor = base = re.sub(r"\s", "-", text) or "section"
        while anchor in seen:
            anchor = f"{base}-{sum(one.startswith(base) for one in seen) + 1}"
        seen.add(anchor)
        heading["id"] = anchor
        if heading.name == "h2":
            sections.append({"id": anchor, "text": text})
    return sections


def _tables(soup):
    """Let each table scroll in its own box, with a heading for whoever can't see it."""
    for table in soup.find_all("table"):
        label = table.caption.get_text(" ", strip=True) if table.caption else "Table"
        table.wrap(
            soup.new_tag("div", attrs={"class": "scroll", "role": "region", "tabindex": "0", "aria-label": label})
        )


def _evidence(soup):
    """Return `(query, number shown or nothing)` of every link to evidence."""
    found = []
    for link in soup.find_all(attrs={"data-evidence": True}):
        shown = SHOWN.match(link.get_text())
        found.append((link["data-evidence"], int(shown[1].replace(",", "")) if shown else None))
    return found


def read(name, notebook, *, first):
    """Return an executed notebook as a chapter with its links led to the report's own pages.

    Keys: file, href, label, title, body, sections, evidence. `first` is the file of the first chapter.
    """
    shown = NotebookNode({**notebook, "cells": with_something(notebook.cells)})
    html, _ = _exporter().from_notebook_node(shown, resources={"kinds": KINDS})
    soup = BeautifulSoup(html, "html.parser")
    _links(soup, first)
    sections, asked = _headings(soup), _evidence(soup)
    _tables(soup)
    label = re.sub(r"^\d+-", "", Path(name).stem).replace("-", " ").capitalize()
    title = soup.h1.get_text(" ", strip=True) if soup.h1 else label
    known = {"file": name, "href": href(name, first), "label": label, "title": title}
    return {**known, "body": str(soup), "sections": sections, "evidence": asked}


def write(chapters, out, site):
    """Write each chapter's page, the first with the contents of the others."""
    for number, chapter in enumerate(chapters):
        values = {
            "title": chapter["title"],
            "body": Markup(chapter["body"]),
            "sections": chapter["sections"],
            "others": [] if number else chapters[1:],
            "before": chapters[number - 1] if number else None,
            "after": chapters[number + 1] if number + 1 < len(chapters) else None,
        }
        pages.write(out, chapter["href"], "chapter.html.j2", site, kind="chapter-page", inline=True, **values)


def dead_links(chapters, out):
    """Return a line for each link of the chapters that leads to no page or no anchor of the report."""
    dead, anchors = [], {}
    for chapter in chapters:
        for link in BeautifulSoup(chapter["body"], "html.parser").find_all("a", href=True):
            page, _, anchor = link["href"].partition("#")
            if ":" in page.split("/")[0]:
                continue
            path = out / (page or chapter["href"])
            if path not in anchors:
                text = path.read_text(encoding="utf-8") if path.is_file() else None
                anchors[path] = None if text is None else set(map(unescape, re.findall(r'\bid="([^"]*)"', text)))
            if anchors[path] is None or (anchor and unquote(anchor) not in anchors[path]):
                dead.append(f"{chapter['file']}: the link {link['href']} leads nowhere")
    return dead
