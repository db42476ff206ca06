"""Figures as SVG: what matplotlib draws on its axes, written as plain markup that a page can hold and colour.

Text stays text. There is no style, script, id or reference; the same drawing gives the same bytes. Neutral parts have a
class and follow the page's `color`: `ink` (text, axes), `faint` (grids, bands); `ground` is what should be the page's.
"""

from functools import cache
from html import escape
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_hex
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.transforms import Affine2D

FAMILY = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"  # each with Vietnamese letters
MEASURED = {"normal": "DejaVuSans.ttf", "bold": "DejaVuSans-Bold.ttf"}  # comes with matplotlib; others are narrower
NEUTRAL = {  # colour drawn → class, and how much of the page's own colour
    "#1b1c20": ("ink", 1),
    "#5b6068": ("ink", 0.75),
    "#d9dce1": ("faint", 0.2),
    "#f3f4f6": ("faint", 0.07),
}
GROUND = "#ffffff"
SIZE = 9.5  # of text that states no other
PIXELS = 4 / 3  # of a point, on a page that states no other width
QUOTE = '"'
COMMANDS = {1: "M", 2: "L", 3: "Q", 4: "C", 79: "Z"}


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
    size = {
        "viewBox": f"0 0 {_number(wide)} {_number(high)}",
        "width": round(wide * PIXELS),
        "height": round(high * PIXELS),
    }
    look = {"font-family": FAMILY, "font-size": SIZE, "fill": "currentColor", "stroke-linejoin": "round"}
    head = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": "figure",
        "role": "img",
        "aria-label": words,
        **size,
        **look,
    }
    ground = _tag("rect", {"class": "ground", "width": "100%", "height": "100%", "fill": "#fff"})
    return "\n".join([_tag("svg", head)[:-2] + ">", ground, *drawing.parts, "</svg>"])


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
        """Write a line of text at its anchor."""
        anchor = mtext.get_horizontalalignment() if mtext else "left"
        if mtext:
            x = mtext.get_transform().transform(mtext.get_unitless_position())[0]
        size, weight = prop.get_size_in_points(), prop.get_weight()
        found = {
            **_painted("fill", gc.get_rgb()),
            **{"x": _number(x), "y": _number(y)},
            **({"font-size": f"{size:g}"} if size != SIZE else {}),
            **({"font-weight": weight} if weight != "normal" else {}),
            **({"text-anchor": {"center": "middle", "right": "end"}[anchor]} if anchor != "left" else {}),
        }
        self.parts.append(_tag("text", found)[:-2] + f">{escape(s, quote=False)}</text>")

    def draw_path(self, gc, path, transform, rgbFace=None):
        """Draw a circle, a rectangle or any other shape."""
        filled = rgbFace is not None and (len(rgbFace) < 4 or rgbFace[3] > 0)
        lined = gc.get_linewidth() > 0 and gc.get_rgb()[3] > 0
        if not filled and not lined:
            return
        look = _painted("fill", rgbFace, ground=True) if filled else {"fill": "none"}
        if lined:
            line = _painted("stroke", gc.get_rgb())
            kinds = " ".join(dict.fromkeys(filter(None, [look.pop("class", ""), line.pop("class", "")])))
            look = {**({"class": kinds} if kinds else {}), **look, **line, "stroke-width": f"{gc.get_linewidth():g}"}
        name, place = _shape(path.cleaned(transform + self.down, curves=True))
        self.parts.append(_tag(name, {**look, **place}))


def _painted(part, colour, ground=False):
    """Return the attributes of a fill or stroke: a class and the page's colour where it is neutral, else its own."""
    shade, alpha = to_hex(colour[:3]), colour[3] if len(colour) > 3 else 1
    kind, strength = NEUTRAL.get(shade, ("ground" if ground and shade == GROUND else "", 1))
    own = "currentColor" if shade in NEUTRAL else shade
    opacity = {f"{part}-opacity": f"{alpha * strength:.3g}"} if alpha * strength < 1 else {}
    paint = {} if part == "fill" and own == "currentColor" else {part: own}  # the whole drawing is filled so
    return {**({"class": kind} if kind else {}), **paint, **opacity}


def _shape(path):
    """Return the element that a path is, and where."""
    spots, codes = path.vertices, path.codes
    ends = spots[(codes > 0) & (codes != 79)]
    (left, top), (right, bottom) = ends.min(axis=0), ends.max(axis=0)
    if np.count_nonzero(codes == 4) == 24 and len(ends) == 25:
        return "circle", {
            key: _number(n)
            for key, n in zip(
                ("cx", "cy", "r"), ((left + right) / 2, (top + bottom) / 2, (right - left) / 2), strict=True
            )
        }
    corners = {(x, y) for x, y in ends.round(6)}
    if (
        79 in codes
        and len(corners) == 4
        and all(x in (left.round(6), right.round(6)) and y in (top.round(6), bottom.round(6)) for x, y in corners)
    ):
        return "rect", {
            "x": _number(left),
            "y": _number(top),
            "width": _number(right - left),
            "height": _number(bottom - top),
        }
    return "path", {"d": _steps(spots, codes)}


def _steps(spots, codes):
    """Return a path's steps, a command once for all the points that it takes."""
    found, last = [], 0
    for (x, y), code in zip(spots, codes, strict=True):
        if code in COMMANDS:
            found.append(
                ("" if code == last else COMMANDS[code]) + ("" if code == 79 else f"{_number(x)} {_number(y)} ")
            )
            last = code
    return "".join(found).replace(" Z", "Z").strip()


def _number(value):
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _tag(name, attributes):
    return (
        f"<{name} "
        + " ".join(
            f'{key}="{escape(str(value), quote=False).replace(QUOTE, "&quot;")}"' for key, value in attributes.items()
        )
        + "/>"
    )
