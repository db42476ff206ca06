"""The house style of the figures: one sheet, room for every word, colours that mean the same in every chapter."""

import unicodedata
from itertools import accumulate

import matplotlib as mpl
import seaborn
from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D

from analysis.figures.svg import INK, RULE, SOFT, points

WIDTH, EDGE = 6.2, 0.12  # inches of a sheet and of its margin
SEEN = 4.15  # inches of a sheet that a phone shows at once: what stands above a drawing is no wider
TITLE, SIZE, SMALL = 13.5, 11, 9.5  # points
LABELS, LESS = 1.95, 1.6  # inches at most for the names of rows, on a wide sheet and on a narrow one

HOUSE = {
    **seaborn.axes_style("white"),
    **{"font.size": SIZE, "text.color": INK, "text.parse_math": False, "path.sketch": None, "figure.dpi": 72},
    **{"figure.facecolor": "none", "axes.facecolor": "none", "axes.axisbelow": True, "axes.grid": False},
    **{f"axes.spines.{side}": False for side in ("top", "right", "left", "bottom")},
    **{"grid.color": RULE, "grid.linewidth": 0.7, "xtick.bottom": False, "xtick.color": SOFT, "xtick.labelsize": SMALL},
    **{"lines.linewidth": 1, "lines.solid_capstyle": "butt"},
}

# Every colour has a contrast above 3 on the light and on the dark page; the acts stay apart for every eye.
ACTS = {
    "constative": "#7d828b",
    "commissive": "#2271d6",
    "directive": "#c45ab3",
    "acknowledgement": "#cc7a00",
    "negative": "#d3222f",
    "joint": "#008a68",
    "deed": INK,
}
BLUE, RED = "#2f72c4", "#c8442b"
FIXED = dict.fromkeys(("USA", "whitehouse", "all", "own"), BLUE) | dict.fromkeys(("VNM", "vietnam", "other"), RED)
FIXED |= dict.fromkeys(("", "open", "several"), SOFT) | dict.fromkeys(("joint", "both"), ACTS["joint"])
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


def leading(size=SIZE):
    """Return how high a line of text is, in inches."""
    return 1.15 * size / 72


def _pieces(word, room, size, weight):
    """Return a word in pieces that fit the room: itself, else parts of it that end with a hyphen."""
    while width(word, size, weight) > room and len(word) > 1:
        fits = [at for at in range(1, len(word)) if width(word[:at] + "-", size, weight) <= room]
        at = max(fits, default=1)
        yield word[:at] + "-"
        word = word[at:]
    yield word


def wrapped(text, room, size=SIZE, weight="normal"):
    """Return a text as lines no wider than `room` inches, none of it left out.

    A list of texts is broken between them where each fits, and anywhere else where one doesn't.
    """
    pieces = text if isinstance(text, list) else drawable(text).split(" ")
    if any(width(piece, size, weight) > room for piece in pieces):
        words = drawable(" ".join(pieces)).split(" ")
        pieces = [piece for word in words for piece in _pieces(word, room, size, weight)]
    lines = [""]
    for piece in pieces:
        longer = f"{lines[-1]} {piece}".strip()
        if lines[-1] and width(longer, size, weight) > room:
            lines.append(piece)
        else:
            lines[-1] = longer
    return lines


def balanced(text, room, size, weight="normal"):
    """Return a text as few lines as fit, of about the same width, so that no last word stands alone."""
    lines = wrapped(text, room, size, weight) if text else []
    while len(lines) > 1 and room > 1:
        room -= 0.1
        tighter = wrapped(text, room, size, weight)
        if len(tighter) > len(lines):
            break
        lines = tighter
    return lines


def names(texts, *, least, size=SIZE, weight="normal", room=LABELS):
    """Return the names of rows as lines, where each row begins and the last ends in inches, and what they take."""
    lines = [wrapped(text, room, size, weight) for text in texts]
    tops = [0, *accumulate(max(least, leading(size) * len(part) + 0.1) for part in lines)]
    return lines, tops, EDGE + 0.12 + max(width(line, size, weight) for part in lines for line in part)


def write(axes, x, y, lines, *, size=SMALL, **look):
    """Write a line of text, or several, whose middle stands at a place of the axes."""
    lines = [lines] if isinstance(lines, str) else lines
    for at, line in enumerate(lines):
        shift = Affine2D().translate(0, ((len(lines) - 1) / 2 - at) * 72 * leading(size))
        axes.text(x, y, line, size=size, va="center", transform=axes.transData + shift, **look)


def dot(axes, x, y, radius, colour, *, hollow=False, marker="o", zorder=3, **look):
    """Draw a dot of so many inches; what is hollow has the page's ground in it."""
    look = {"color": "white", "edgecolor": colour, "lw": 1.6} | look if hollow else {"color": colour, "lw": 0} | look
    axes.scatter([x], [y], s=(2 * radius * 72) ** 2, marker=marker, zorder=zorder, **look)


def sheet(title, subtitle, *, body, wide=WIDTH, left=EDGE, right=EDGE, bottom=0.42, key=()):
    """Return `(figure, axes)`: title, what is counted, a key of colours, and axes in inches from the body's top."""
    room, y = SEEN - 2 * EDGE, 0.1
    parts = [(line, 0.26, {"size": TITLE, "weight": "bold"}) for line in balanced(title, room, TITLE, "bold")]
    parts += [(line, 0.185, {"size": SMALL, "color": SOFT}) for line in balanced(subtitle, room, SMALL)]
    keys = _key_rows(key, room)
    head = 0.22 + sum(step for _, step, _ in parts) + (0.1 + 0.22 * len(keys) if keys else 0)
    height = head + body + bottom
    figure = Figure(figsize=(wide, height))
    page = figure.add_axes([0, 0, 1, 1], xlim=(0, wide), ylim=(height, 0), xticks=[], yticks=[])
    for line, step, look in parts:
        write(page, EDGE, y + step / 2, line, **look)
        y += step
    for row in keys:
        y += 0.22
        for x, name, colour in row:
            dot(page, EDGE + x + 0.05, y, 0.05, colour)
            write(page, EDGE + x + 0.16, y, name)
    place = [left / wide, bottom / height, (wide - left - right) / wide, body / height]
    return figure, figure.add_axes(place, xlim=(0, wide - left - right), ylim=(body, 0), xticks=[], yticks=[])


def _key_rows(key, room):
    """Return the rows of a key: `(x, name, colour)` for each entry, as many to a row as there is room."""
    rows, x = [], 0
    for name, colour in key:
        name = drawable(name)
        wide = width(name, SMALL) + 0.16
        if not rows or x + wide > room:
            rows, x = [*rows, []], 0
        rows[-1].append((x, name, colour))
        x += wide + 0.2
    return rows
