"""Figures as SVG: small plain markup, neutral parts that follow the page, the same bytes each time."""

import re
from itertools import combinations
from xml.etree import ElementTree

import nbformat
import pytest
from matplotlib.path import Path

from analysis.corpus import ROOT
from analysis.figures import style, svg

SPACE, WIDE = "{http://www.w3.org/2000/svg}", (316.8, 446.4)  # points: sheets that a phone shows whole, and others
TAGS = {"svg", "rect", "circle", "path", "text"}
PLACES = {"cx", "cy", "d", "height", "r", "text-anchor", "viewBox", "width", "x", "y"}
LOOKS = {"fill", "fill-opacity", "stroke", "stroke-dasharray", "stroke-linejoin", "stroke-opacity", "stroke-width"}
ATTRIBUTES = PLACES | LOOKS | {"aria-label", "class", "font-family", "font-size", "font-weight", "role"}


def drawn(words="Words", title="A title"):
    figure, axes = style.sheet(title, "counted", body=1, key=[("Đổi Mới", style.BLUE)])
    axes.set(xlim=(0, 2), ylim=(0, 1), yticks=[])
    axes.axhline(0.2, color=svg.RULE)
    axes.scatter([1], [0.5], color="white", edgecolor=style.RED, s=64)
    axes.axvspan(0, 1, color=svg.FAINT, lw=0)
    axes.plot([0, 1, 2], [0, 1, 0], color=svg.INK)
    style.write(axes, 1, 0.5, ["one", "two"], ha="right")
    return svg.written(figure, words)


draw = style.house(drawn)


def elements(text, name):
    return [one.attrib for one in ElementTree.fromstring(text).iter(SPACE + name)]


def box(one):
    """Return from where to where the capitals of a text stand."""
    size, weight = float(one.get("font-size", svg.SIZE)), one.get("font-weight", "normal")
    wide, before = svg.points(one.text, size, weight), {"end": 1, "middle": 0.5}.get(one.get("text-anchor"), 0)
    left, low = float(one.get("x")) - before * wide, float(one.get("y"))
    return left, low - 0.7 * size, left + wide, low


def cover(a, b):
    """Say whether two boxes cover each other by more than half a point."""
    return all(a[at] < b[at + 2] - 0.5 and b[at] < a[at + 2] - 0.5 for at in (0, 1))


def check(text):
    root = ElementTree.fromstring(text)
    for one in root.iter():
        assert one.tag.split("}")[1] in TAGS and set(one.attrib) <= ATTRIBUTES, one
        assert not re.search(r"url\(|:\s*//|\bnan\b|\binf\b", " ".join(one.attrib.values())), one.attrib
    boxes = [(box(one), one.text) for one in root.iter(SPACE + "text")]
    wide = float(root.attrib["viewBox"].split()[2])
    assert wide in WIDE and ("narrow" in root.attrib["class"]) == (wide == min(WIDE))
    assert [text for (left, _, right, _), text in boxes if left < -0.1 or right > wide + 0.1] == []
    assert [(text, other) for (a, text), (b, other) in combinations(boxes, 2) if cover(a, b)] == []
    assert root.attrib["role"] == "img" and root.attrib["aria-label"]
    assert root.attrib["viewBox"].startswith("0 0 ")
    return root


def test_only_plain_shapes_and_texts():
    root = check(draw())
    texts = [one.text for one in root.iter() if one.text and one.text.strip()]
    assert {"A title", "counted", "Đổi Mới", "one", "two"} <= set(texts)


def test_the_same_drawing_gives_the_same_bytes():
    assert draw() == draw()


def test_a_text_is_only_text():
    text = draw("\"<x> & 'y", '<script>f("1")</script> $5_{x} & $6')
    root = check(text)
    assert root.attrib["aria-label"] == "\"<x> & 'y" and "<script" not in text
    assert '<script>f("1")</script> $5_{x} & $6' in " ".join(one.text or "" for one in root)


def test_neutral_parts_have_a_class_and_the_colour_of_the_page():
    text = draw()
    hollow = next(one for one in elements(text, "circle") if one["fill"] != style.BLUE)
    assert (hollow["class"], hollow["fill"], hollow["stroke"]) == ("ground", "#ffffff", style.RED)
    assert hollow["r"] == "4" and elements(text, "rect")[0]["class"] == "ground"
    assert any(one.get("fill-opacity") == "0.07" and "fill" not in one for one in elements(text, "rect"))
    grid, line = (next(one for one in elements(text, "path") if one.get("class") == kind) for kind in ("faint", "ink"))
    assert grid["stroke"] == "currentColor" and grid["stroke-opacity"] == "0.2"
    assert line["stroke"] == "currentColor" and line["fill"] == "none"
    assert all(one["class"] == "ink" and "fill" not in one for one in elements(text, "text"))


def test_lines_of_a_text_share_their_anchor():
    one, two = (part for part in elements(draw(), "text") if part.get("text-anchor") == "end")
    assert one["x"] == two["x"] and float(two["y"]) - float(one["y"]) == pytest.approx(1.15 * style.SMALL, abs=0.11)


def test_a_broken_line_is_broken_and_a_whole_one_is_whole():
    def lines():
        figure, axes = style.sheet("A title", "", body=1)
        axes.plot([0, 1], [0, 1], color=style.RED, ls="--")
        axes.plot([0, 1], [1, 0], color=style.BLUE)
        return svg.written(figure, "Words")

    dashes = {one["stroke"]: "stroke-dasharray" in one for one in elements(style.house(lines)(), "path")}
    assert dashes == {style.RED: True, style.BLUE: False}


def test_what_stands_above_a_drawing_fits_a_phone():
    root = check(draw("Words", "A title of so many words that no phone could show it on one line"))
    texts = root.iter(SPACE + "text")
    assert all(box(one)[2] <= style.SEEN * 72 for one in texts if one.get("font-weight") == "bold")


def test_shapes_are_said_in_few_numbers():
    assert svg._shape(Path.circle((5, 5), 2).cleaned(curves=True)) == ("circle", {"cx": "5", "cy": "5", "r": "2"})
    assert svg._shape(Path.unit_rectangle().cleaned(curves=True))[0] == "rect"
    assert svg._shape(Path([(0, 0), (1.04, -0.04), (2, 0)]).cleaned(curves=True)) == ("path", {"d": "M0 0L1 0 2 0"})


def test_a_letter_without_a_known_width_is_taken_as_wide_as_high():
    assert svg.points("習", 10) == 10 > svg.points("W", 10) > svg.points("i", 10)
    assert svg.points("Việt Nam", 10, "bold") > svg.points("Việt Nam", 10)


def test_the_stored_figures_are_plain_and_small():
    sizes = []
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for cell in nbformat.read(path, as_version=4).cells:
            for output in cell.get("outputs", []):
                if text := output.get("data", {}).get("image/svg+xml"):
                    check(text)
                    sizes.append((len(text.encode()), path.stem, output.metadata["readouts"]["title"]))
    assert len(sizes) > 20 and sum(size for size, *_ in sizes) < 400_000 and max(sizes)[0] < 120_000
