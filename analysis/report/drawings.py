"""Figures as drawings inside the page: only harmless elements and attributes, ids of their own, places that open."""

import re
from xml.etree import ElementTree

ELEMENTS = {
    "svg", "g", "path", "text", "tspan", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "clipPath",
    "use", "title", "desc",
}  # fmt: skip
ATTRIBUTES = {
    "class", "d", "x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "cx", "cy", "r", "rx", "ry", "width", "height",
    "points", "transform", "viewBox", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity",
    "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "opacity", "font-size", "font-weight",
    "font-style", "font-family", "text-anchor", "dominant-baseline", "clip-path", "preserveAspectRatio",
}  # fmt: skip
TALL = 2  # times its width: a drawing that takes most of a printed column
OWN = re.compile(r"url\(#([\w.-]+)\)")


def _local(name):
    return name.rpartition("}")[2]


def _attributes(element, prefix):
    """Return an element's harmless attributes, ids and references with a prefix of their own."""
    kept = {}
    for name, value in element.attrib.items():
        own = _local(name)
        if own == "id":
            kept["id"] = prefix + value
        elif own == "href" and value.startswith("#"):
            kept["href"] = f"#{prefix}{value[1:]}"
        elif own in ATTRIBUTES and "url(" not in value:
            kept[own] = value
        elif own in ATTRIBUTES and (found := OWN.fullmatch(value)):
            kept[own] = f"url(#{prefix}{found[1]})"
    return kept


def _clean(element, prefix):
    """Return a harmless copy of an element and what is in it."""
    copy = ElementTree.Element(_local(element.tag), _attributes(element, prefix))
    copy.text, copy.tail = element.text, element.tail
    copy.extend(_clean(child, prefix) for child in element if _local(child.tag) in ELEMENTS)
    return copy


def _place(mark, box):
    """Return a place of a drawing that opens something: a link with an empty rectangle."""
    left, top, width, height = box
    link = ElementTree.Element("a", {"href": mark["href"], "aria-label": mark["label"]})
    if mark.get("evidence"):
        link.set("data-evidence", mark["evidence"])
    edges = {"x": left + mark["x"] * width, "y": top + mark["y"] * height}
    edges |= {"width": mark["w"] * width, "height": mark["h"] * height}
    spot = ElementTree.SubElement(link, "rect", {name: f"{value:.1f}" for name, value in edges.items()})
    spot.set("class", "spot")
    ElementTree.SubElement(link, "title").text = mark["label"]
    return link


def drawing(text, about, prefix):
    """Return an SVG as harmless markup for a page; `about` has its alternative text and its places that open.

    `prefix` keeps its ids apart from those of other drawings. A text that is no SVG becomes an empty drawing.
    """
    try:  # declarations of a document's own, entities among them, are not read
        root = ElementTree.fromstring(text[text.index("<svg") :])
    except (ElementTree.ParseError, ValueError):
        root = ElementTree.Element("svg")
    copy, marks = _clean(root, prefix), about.get("marks", [])
    try:
        box = [float(value) for value in copy.get("viewBox", "").split()]
    except ValueError:
        box = []
    if len(box) == 4 and box[3] > TALL * box[2]:
        copy.set("class", f"{copy.get('class', '')} tall".strip())
    copy.set("role", "group" if marks and len(box) == 4 else "img")
    copy.set("aria-label", about.get("alt") or about.get("title") or "Figure: its numbers follow as a table")
    copy.extend(_place(mark, box) for mark in marks if len(box) == 4)
    copy.tail = None
    return ElementTree.tostring(copy, encoding="unicode")
