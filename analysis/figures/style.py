"""The house style of the figures: one font, one size of sheet, colours that mean the same in every chapter."""

import unicodedata

import matplotlib as mpl
import seaborn
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.transforms import Affine2D

from analysis.figures.svg import points

WIDTH = 6.2  # inches
TITLE, SIZE, SMALL = 13.5, 11, 9.5
INK, SOFT, RULE, FAINT = "#1b1c20", "#5b6068", "#d9dce1", "#f3f4f6"
EDGE = 0.12  # inches of margin

HOUSE = {
    **seaborn.axes_style("white"),
    **{"font.size": SIZE, "text.color": INK, "text.parse_math": False, "axes.unicode_minus": True},
    **{"figure.dpi": 72, "figure.facecolor": "none", "axes.facecolor": "none", "path.sketch": None},
    **{"axes.labelcolor": SOFT, "axes.edgecolor": RULE, "axes.axisbelow": True},
    **{f"axes.spines.{side}": False for side in ("top", "right", "left", "bottom")},
    **{"axes.grid": False, "grid.color": RULE, "grid.linewidth": 0.7, "xtick.bottom": False, "ytick.left": False},
    **{"xtick.color": SOFT, "ytick.color": INK, "xtick.labelsize": SMALL, "ytick.labelsize": SIZE},
}

ACTS = {
    "constative": "#7d828b",
    "commissive": "#2271d6",
    "directive": "#c45ab3",
    "acknowledgement": "#cc7a00",
    "negative": "#d3222f",
    "joint": "#008a68",
    "deed": "#1b1c20",
}
BLUE, RED = "#2f72c4", "#c8442b"
DEEP = "#1f5aa6"  # of cells, under ink where thin and under white where full
FIXED = {
    "USA": BLUE,
    "whitehouse": BLUE,
    "all": BLUE,
    "VNM": RED,
    "vietnam": RED,
    "": SOFT,
    "open": SOFT,
    "several": SOFT,
}
FIXED |= {"joint": ACTS["joint"], "own": BLUE, "other": RED, "both": ACTS["joint"]}
OTHERS = ("#00825f", "#a25a98", "#a8690a", "#2e7f93", "#9c6a45", "#6c71c6", "#bd4f78", "#5f7a1e")


def house(draw):
    """Return a drawing function that works in the house style, whatever the reader's own settings are."""
    return mpl.rc_context(HOUSE)(draw)


def colours(names):
    """Return a colour for each collection, country or other group: the fixed ones, else by the letters of its name."""
    chosen = {name: FIXED[name] for name in names if name in FIXED}
    for name in sorted(set(names) - set(chosen)):
        at = sum(map(ord, name))
        turns = [OTHERS[(at + step) % len(OTHERS)] for step in range(len(OTHERS))]
        chosen[name] = next((colour for colour in turns if colour not in chosen.values()), turns[0])
    return chosen


def drawable(text):
    """Return a text on one line, its letters and marks composed, without what turns or hides letters."""
    composed = unicodedata.normalize("NFC", " ".join(str(text).split()))
    return "".join(letter for letter in composed if letter.isprintable())


def width(text, size=SIZE, weight="normal"):
    """Return how wide a text is drawn at most, in inches."""
    return points(text, size, weight) / 72


def write(axes, x, y, lines, *, size=SIZE, **look):
    """Write lines of text whose middle stands at a place of the axes."""
    for at, line in enumerate(lines):
        shift = Affine2D().translate(0, ((len(lines) - 1) / 2 - at) * 1.15 * size)
        axes.text(x, y, line, size=size, va="center", transform=axes.transData + shift, **look)


def wrapped(text, room, size=SIZE, weight="normal", most=None):
    """Return a text as lines no wider than `room` inches, at most `most` of them, the last cut with an ellipsis.

    A list of texts is broken between them where each fits, and anywhere else where one doesn't.
    """
    pieces = text if isinstance(text, list) else drawable(text).split(" ")
    if any(width(piece, size, weight) > room for piece in pieces):
        pieces = drawable(" ".join(pieces)).split(" ")
    lines = [""]
    for piece in pieces:
        longer = f"{lines[-1]} {piece}".strip()
        if lines[-1] and width(longer, size, weight) > room:
            lines.append(piece)
        else:
            lines[-1] = longer
    if most and len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1] + " …"]
    return [_cut(line, room, size, weight) for line in lines]


def balanced(text, room, size, weight):
    """Return a text as few lines as fit, of about the same width, so that no last word stands alone."""
    lines = wrapped(text, room, size, weight)
    while len(lines) > 1 and room > 1:
        room -= 0.1
        tighter = wrapped(text, room, size, weight)
        if len(tighter) > len(lines):
            break
        lines = tighter
    return lines


def _cut(line, room, size, weight):
    """Return a line cut at a letter where one word alone is wider than the room."""
    if width(line, size, weight) <= room:
        return line
    while len(line) > 1 and width(line + "…", size, weight) > room:
        line = line[:-1].rstrip(" …")
    return line + "…"


def sheet(title, subtitle, *, body, left=EDGE, right=EDGE, bottom=0.42, key=()):
    """Return `(figure, axes)`: title, what is counted, a key of coloured words, and axes of `body` inches."""
    room = WIDTH - 2 * EDGE
    heads = balanced(title, room, TITLE, "bold")
    subs = balanced(subtitle, room, SMALL, "normal") if subtitle else []
    keys = _key_rows(key, room)
    head = 0.1 + 0.26 * len(heads) + 0.185 * len(subs) + (0.1 + 0.22 * len(keys) if keys else 0) + 0.12
    height = head + body + bottom
    figure = Figure(figsize=(WIDTH, height), dpi=72)
    y = height - 0.1
    for lines, size, weight, colour, step in ((heads, TITLE, "bold", INK, 0.26), (subs, SMALL, "normal", SOFT, 0.185)):
        for line in lines:
            figure.text(EDGE / WIDTH, y / height, line, size=size, weight=weight, color=colour, va="top")
            y -= step
    y -= 0.1
    for row in keys:
        for x, name, colour in row:
            place = ([(EDGE + x + 0.05) / WIDTH], [(y - 0.065) / height])
            figure.add_artist(Line2D(*place, marker="o", ms=7.2, mew=0, color=colour, transform=figure.transFigure))
            figure.text((EDGE + x + 0.16) / WIDTH, (y - 0.012) / height, name, size=SMALL, va="top")
        y -= 0.22
    axes = figure.add_axes([left / WIDTH, bottom / height, (WIDTH - left - right) / WIDTH, body / height])
    return figure, axes


def _key_rows(key, room):
    """Return the rows of a key: `(x, name, colour)` for each entry, as many to a row as there is room."""
    rows, x = [], 0
    for name, colour in key:
        name = drawable(name)
        wide = width(name, SMALL) + 0.16
        if not rows or x + wide > room:
            rows.append([])
            x = 0
        rows[-1].append((x, name, colour))
        x += wide + 0.2
    return rows
