"""Figures as SVG: what matplotlib draws on its axes, written as plain markup that a page can hold and colour.

Text stays text. There is no style, script, id or reference; the same drawing gives the same bytes. Neutral parts
have a class and suit the page: `ink` (text, axes) and `faint` (grids) have its `color`, `ground` is what should be its
ground.
"""

from functools import cache
from html import escape
from pathlib import Path

import matplotlib as mpl
from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_hex, to_rgba
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.transforms import Affine2D

FAMILY = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"  # each with Vietnamese letters
MEASURED = {"normal": "DejaVuSans.ttf", "bold": "DejaVuSans-Bold.ttf"}  # comes with matplotlib; others are narrower
INK, SOFT, RULE, FAINT, GROUND = "#1b1c20", "#5b6068", "#d9dce1", "#f3f4f6", "#ffffff"
NEUTRAL = {  # drawn in the page's own colour
    INK: {"class": "ink"},
    SOFT: {"class": "ink", "opacity": 0.75},
    RULE: {"class": "faint", "opacity": 0.2},
    FAINT: {"opacity": 0.07},
}
SIZE = 9.5  # of text that states no other
NARROW = 4.4  # inches of a drawing that a phone shows whole, its words legible
PIXELS = 4 / 3  # of a point, where a page states no other width
LETTERS = {1: "M", 2: "L", 3: "Q", 4: "C", 79: "Z"}  # how a path's steps are written


@cache
def _font(weight):
    return FT2Font(str(Path(mpl.get_data_path(), "fonts", "ttf", MEASURED[weight])))


@cache
def _letter(letter, weight):
    """Return how wide a letter is drawn, as a part of the font's size; one that the font lacks is as wide as high."""
    font = _font(weight)
    if not font.get_char_index(ord(letter)):
        return 1
    return font.load_char(ord(letter), LoadFlags.NO_SCALE).horiAdvance / font.units_per_EM


@cache
def points(text, size, weight="normal"):
    """Return how many points wide a text is drawn at most, the same on every machine."""
    return size * sum(_letter(letter, weight) for letter in text)


def written(figure, words):
    """Return a matplotlib figure as SVG, with words for who does not see it."""
    wide, high = figure.get_size_inches() * 72
    drawing = Drawing(wide, high)
    figure.draw(drawing)
    kind = "figure narrow" if wide < 72 * NARROW + 1 else "figure"
    about = {"xmlns": "http://www.w3.org/2000/svg", "class": kind, "role": "img", "aria-label": words}
    size = {"viewBox": f"0 0 {_n(wide)} {_n(high)}", "width": round(wide * PIXELS), "height": round(high * PIXELS)}
    look = {"font-family": FAMILY, "font-size": SIZE, "fill": "currentColor", "stroke-linejoin": "round"}
    ground = _tag("rect", **{"class": "ground", "fill": GROUND, "width": "100%", "height": "100%"})
    return _tag("svg", "\n".join(["", ground, *drawing.parts, ""]), **about, **size, **look)


class Drawing(RendererBase):
    """What matplotlib draws on, in points from the top left."""

    def __init__(self, wide, high):
        super().__init__()
        self.size, self.parts = (wide, high), []
        self.down = Affine2D().scale(1, -1).translate(0, high)

    def get_canvas_width_height(self):
        """Return how wide and high the drawing is."""
        return self.size

    def get_text_width_height_descent(self, s, prop, ismath):
        """Return a text's width, height and what of it is under the line, so that its middle is that of capitals."""
        size = prop.get_size_in_points()
        return points(s, size, prop.get_weight()), 0.96 * size, 0.12 * size

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):
        """Write a line of text at its anchor, so that it stands there in any font."""
        look, side = _painted("fill", gc.get_rgb()), mtext.get_horizontalalignment()
        x = mtext.get_transform().transform(mtext.get_unitless_position())[0]
        if (size := prop.get_size_in_points()) != SIZE:
            look["font-size"] = f"{size:g}"
        if prop.get_weight() != "normal":
            look["font-weight"] = prop.get_weight()
        if side != "left":
            look["text-anchor"] = "end" if side == "right" else "middle"
        self.parts.append(_tag("text", escape(s, quote=False), x=_n(x), y=_n(y), **look))

    def draw_path(self, gc, path, transform, rgbFace=None):
        """Draw a circle, a rectangle or any other shape."""
        filled, lined = rgbFace is not None and to_rgba(rgbFace)[3] > 0, gc.get_linewidth() > 0 and gc.get_rgb()[3] > 0
        look = _painted("fill", rgbFace, GROUND) if filled else {"fill": "none"}
        if lined:
            line = _painted("stroke", gc.get_rgb()) | {"stroke-width": f"{gc.get_linewidth():g}"}
            if (dashes := gc.get_dashes()[1]) is not None:
                line["stroke-dasharray"] = " ".join(map(_n, dashes))
            look |= line | ({"class": look["class"]} if "class" in look else {})
        if filled or lined:
            name, place = _shape(path.cleaned(transform + self.down, curves=True))
            self.parts.append(_tag(name, **look, **place))


def _painted(part, colour, ground=None):
    """Return the attributes of a fill or stroke: what suits the page where it is neutral, else its own colour."""
    shade, alpha = to_hex(colour), to_rgba(colour)[3]
    known = dict(NEUTRAL.get(shade, {}))
    alpha *= known.pop("opacity", 1)
    if shade == ground:
        known["class"] = "ground"
    if shade not in NEUTRAL:
        known[part] = shade
    elif part == "stroke":  # as a fill it is that of the whole drawing
        known[part] = "currentColor"
    return known | ({f"{part}-opacity": f"{alpha:.3g}"} if alpha < 1 else {})


def _shape(path):
    """Return the element that a path is, and where."""
    steps = [(x, y, LETTERS[code]) for (x, y), code in zip(path.vertices, path.codes, strict=True) if code in LETTERS]
    across, down = zip(*((x, y) for x, y, letter in steps if letter != "Z"), strict=True)
    left, top, wide, high = min(across), min(down), max(across) - min(across), max(down) - min(down)
    if [letter for *_, letter in steps].count("C") == 24 and abs(wide - high) < 0.01:  # matplotlib's circle
        return "circle", {"cx": _n(left + wide / 2), "cy": _n(top + high / 2), "r": _n(wide / 2)}
    if steps[-1][2] == "Z" and len({_n(x) for x in across}) == len({_n(y) for y in down}) == 2:
        return "rect", {"x": _n(left), "y": _n(top), "width": _n(wide), "height": _n(high)}
    last, found = "", ""
    for x, y, letter in steps:
        found += (letter if letter != last else " ") + ("" if letter == "Z" else f"{_n(x)} {_n(y)}")
        last = letter
    return "path", {"d": found}


def _n(value):
    """Return a number as the markup has it, to a tenth."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _tag(name, inside="", **attributes):
    said = " ".join(f'{key}="{escape(str(value)).replace("&#x27;", chr(39))}"' for key, value in attributes.items())
    return f"<{name} {said}>{inside}</{name}>" if inside else f"<{name} {said}/>"
