"""Figures of two things against each other: who to whom, shares of many groups."""

import pandas as pd
from matplotlib.patches import Rectangle

from analysis.figures import style
from analysis.figures.pictures import kept, nothing, publish, spot, wired
from analysis.figures.style import EDGE, INK, LESS, RULE, SIZE, SMALL, SOFT, WIDTH, house, leading, width, write
from analysis.figures.svg import NARROW
from analysis.prose import percent
from analysis.words import heading, label

MOST = 12  # rows and columns drawn: that there are more is said
CELL, WIDEST = 0.34, 0.9  # inches: a row at least, a column at most
LOOSELY = 0.4  # inches of a column at least on a narrow sheet
LOOSE = {"", "open", "joint", "both", "several"}  # what names no one side
DEEP = "#1f5aa6"
TONES = (0.12, 0.26, 0.42, 0.58, 0.88, 1)  # of it, from the least values to the largest
FAR = 4  # a count from which a cell may be as dark as any: a grid of ones is light
LIGHT, NONE = 0.7, "·"  # the tone from which a number is white, and what stands where nothing is counted
UNSHADED = "Unshaded: counts, of too few readouts to say."


def largest(table, column, count, most):
    """Return the values of a column with the largest counts, who names nobody last, and how many more there are."""
    sums = table.groupby(column)[count].sum()
    names = sorted(sums.index, key=lambda name: (name in LOOSE, -sums[name], name))
    return names[:most], len(names) - len(names[:most])


def more(subtitle, *left):
    """Return the line under a title with what isn't drawn: `left` are (heading, drawn, not drawn)."""
    parts = [f"{drawn} of {drawn + rest} ({name})" for name, drawn, rest in left if rest]
    drawn = f"Drawn: {' and '.join(parts)}, the largest first" if parts else ""  # others may have as many
    return ". ".join(part for part in (subtitle.rstrip("."), drawn) if part)


@house
def matrix(table, *, rows, columns, title, subtitle="", count="n", most=MOST, in_order=(), sizes=None, **links):
    """Show counts of rows against columns, as who to whom: shaded cells with their numbers, the largest first.

    Cells that count nothing are dots. The columns of the table that `in_order` names keep the order of their values, as
    years do. Where a row counts in several cells, `sizes` is a count of the values of `columns`, by which they are
    chosen.
    """
    if table.empty or not table[count].sum():
        return nothing(title, "nothing of the kind was found")
    links = {"count": count, **wired(table, links)}
    down, more_down = largest(table, rows, count, most)
    fit = int((WIDTH - style.LABELS - 0.3) / (width(f"{table[count].max():,}", SMALL) + 0.06))  # columns at most
    shown = table[table[rows].isin(down)]
    sizes = shown if sizes is None else sizes[sizes[columns].isin(shown[columns])]
    across, more_across = largest(sizes, columns, count, min(most, fit))
    table = table[table[rows].isin(down) & table[columns].isin(across) & (table[count] > 0)]
    sides = [largest(table, rows, count, most)[0], [one for one in across if one in set(table[columns])]]
    sides = [sorted(side) if one in in_order else side for one, side in zip((rows, columns), sides, strict=True)]
    at = {rows: sides[0].index, columns: sides[1].index}
    table = table.sort_values([rows, columns], key=lambda one: one.map(at[one.name]))  # its numbers stand as drawn
    top = table.loc[table[count].idxmax()]
    cells = [(f"{n:,}", (n / max(top[count], FAR)) ** 0.5) for n in table[count]]
    most = f"{label(rows, top[rows])} and {label(columns, top[columns])}, {top[count]}"
    alt = f"{title.rstrip('.')}. Matrix of {heading(rows)} against {heading(columns)}; most: {most}."
    return _grid(table, cells, (rows, columns), sides, (more_down, more_across), title, subtitle, alt, links)


@house
def shares(table, *, rows, columns, title, subtitle="", value="share", most=3 * MOST, **links):
    """Show shares of many groups as a grid of shaded cells with their percentages, groups in their order.

    A cell whose group holds too few readouts to say has its count instead, unshaded.
    """
    if table.empty:
        return nothing(title, "there is no group with enough readouts")
    links, sizes = wired(table, links), "n" if "n" in table else value
    (drawn, more_down), (shown, more_across) = (
        largest(table, column, sizes, many) for column, many in ((rows, most), (columns, MOST))
    )
    table = table[table[rows].isin(drawn) & table[columns].isin(shown)]
    sides = [list(dict.fromkeys(table[column])) for column in (rows, columns)]
    table = table[table[value].notna() | (table["count"] > 0)] if "count" in table else table  # none of too few is none
    cells = [(f"{row.get('count') or NONE}", 0) if pd.isna(row[value])
             else (percent(row[value], short=True, sign="") if row[value] else NONE, row[value])
             for row in table.to_dict("records")]  # fmt: skip
    unit = "In per cent." if table[value].notna().any() and "per cent" not in title + subtitle else ""
    unshaded = UNSHADED if table[value].isna().any() else ""
    subtitle = " ".join(filter(None, (subtitle, unit, unshaded)))
    alt = f"{title.rstrip('.')}. Grid of {heading(rows)} against {heading(columns)}, {len(table)} shares."
    return _grid(table, cells, (rows, columns), sides, (more_down, more_across), title, subtitle, alt, links)


def _grid(table, cells, columns, sides, left, title, subtitle, alt, links):
    """Draw and show a table as cells, each with its words, the darker the larger its shade is; a dot where none is."""
    heads = [heading(column) for column in columns]
    subtitle = more(subtitle, *((head, len(side), rest) for head, side, rest in zip(heads, sides, left, strict=True)))
    room = max(LOOSELY, max(width(words, SMALL) for words, _ in cells) + 0.06)
    picture, axes, boxes = _frame(title, subtitle, heads, columns, sides, room)
    found, marks = dict(zip(table[list(columns)].itertuples(index=False, name=None), cells, strict=True)), []
    rows = dict(zip(found, table.to_dict("records"), strict=True))
    for at, box in boxes.items():
        words, shade = found.get(at, (NONE, 0))
        _shaded(axes, box, words, shade)
        if shade:
            said = ", ".join(label(column, value) for column, value in zip(columns, at, strict=True))
            marks += spot(axes, box, rows[at], links, f"{said}: {words}")
    numbers = kept(table, links, *columns)
    return publish(picture, numbers, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _frame(title, subtitle, heads, columns, sides, room):
    """Return the sheet of a grid, its axes, and the place of each cell, from left to right and from top to bottom.

    The sheet is narrow where each column has `room` on it.
    """
    down, across = sides
    words, wide = [label(columns[0], name) for name in down], NARROW
    texts, tops, left = style.names(words, least=CELL, room=LESS)
    if (NARROW - left - EDGE) / len(across) < room:
        (texts, tops, left), wide = style.names(words, least=CELL), WIDTH
    cell = min(WIDEST, (wide - left - EDGE) / len(across))
    tall, flags = _flags([label(columns[1], name) for name in across], cell, left - EDGE)
    high = tall + 0.3
    picture, axes = style.sheet(title, subtitle, body=high + tops[-1], wide=wide, left=left, bottom=0.12)
    write(axes, EDGE - left, 0.08, f"{heads[0]} ↓\u2003{heads[1]} →", color=SOFT)
    for at, (lines, up, side) in enumerate(flags):
        x = cell * (at + 0.5)
        write(axes, x + 0.05 * (side == "right"), high - up - leading(SMALL) * len(lines) / 2, lines, ha=side)
        axes.plot([x, x], [high - up, high - 0.03], color=RULE, zorder=0)
    for text, top, end in zip(texts, tops, tops[1:], strict=False):
        write(axes, -0.1, high + (top + end) / 2, text, size=SIZE, ha="right")
    boxes = {
        (a, b): (cell * x, cell * (x + 1), high + tops[y], high + tops[y + 1])
        for y, a in enumerate(down)
        for x, b in enumerate(across)
    }
    return picture, axes, boxes


def _flags(names, cell, left):
    """Return how tall the heads of columns are, and each as lines, how far up it stands, and how it is set.

    Heads too wide for their columns stand one above the other and end over theirs, so that nothing crosses them.
    """
    words = [word for name in names for word in style.drawable(name).split()]
    lines, fits = [style.wrapped(name, cell - 0.06, SMALL) for name in names], max(width(word, SMALL) for word in words)
    if fits <= cell - 0.06 and max(map(len, lines)) <= 3:
        return 0.08 + leading(SMALL) * max(map(len, lines)), [(part, 0.06, "center") for part in lines]
    up, flags = 0.06, []
    for at, name in enumerate(names):
        part = style.wrapped(name, left + cell * (at + 0.5), SMALL)
        flags.append((part, up, "right"))
        up += leading(SMALL) * len(part)
    return up, flags


def _shaded(axes, box, words, shade):
    """Draw a cell with its words, the darker the larger."""
    (left, right, top, bottom), colour = box, INK
    if shade:
        tone = TONES[min(int(shade * len(TONES)), len(TONES) - 1)]
        size = {"width": right - left - 0.02, "height": bottom - top - 0.02}
        axes.add_patch(Rectangle((left + 0.01, top + 0.01), **size, fc=DEEP, alpha=tone, lw=0))
        colour = "white" if tone > LIGHT else INK
    size = SIZE if width(words) < right - left - 0.04 else SMALL
    write(axes, (left + right) / 2, (top + bottom) / 2, words, size=size, color=colour if shade else SOFT, ha="center")
