"""Figures of two things against each other: who to whom, and groups on the ladder of commitment."""

import matplotlib as mpl
import pandas as pd

from analysis.figures.pictures import kept, mark, nothing, opens, publish, wired
from analysis.figures.style import DEEP, EDGE, INK, RULE, SIZE, SMALL, SOFT, WIDTH, house, sheet, width, wrapped, write
from analysis.words import heading, label

MOST = 12  # rows and columns drawn: that there are more is said
CELL = 0.36  # inches of a row
LABELS = 1.9
LOOSE = {"", "open", "joint", "both", "several"}  # what names no one side
LINE = 0.16  # inches of a line in a column's head
TONES = (0.12, 0.26, 0.42, 0.58, 0.88, 1)  # how much of the colour a cell takes, of the least to the largest values
DARK = 0.7  # of a tone from which its number is white


def largest(table, column, count, most):
    """Return the values of a column with the largest counts, who names nobody last, and how many more there are."""
    sums = table.groupby(column)[count].sum()
    names = sorted(sums.index, key=lambda name: (name in LOOSE, -sums[name], name))
    return names[:most], len(names) - len(names[:most])


def more(subtitle, *left):
    """Return the line under a title with what isn't drawn: `left` are (heading, drawn, not drawn)."""
    parts = [f"the {drawn} largest of {drawn + rest} ({name})" for name, drawn, rest in left if rest]
    return ". ".join(part for part in (subtitle.rstrip("."), f"Drawn: {' and '.join(parts)}" if parts else "") if part)


def top_pair(row, a, b, count):
    return f"most: {label(a, row[a])} and {label(b, row[b])}, {row[count]}"


@house
def matrix(table, *, rows, columns, title, subtitle="", count="n", most=MOST, names=None, in_order=(), **links):
    """Show counts of rows against columns, as who to whom: shaded cells with their numbers, the largest first.

    Cells that count nothing are dots. `names` are (row, column) headings, such as `("from", "to")`; the columns of the
    table that `in_order` names keep the order of their values, as years do.
    """
    if table.empty or not table[count].sum():
        return nothing(title, "nothing of the kind was found")
    down, more_down = largest(table, rows, count, most)
    across, more_across = largest(table[table[rows].isin(down)], columns, count, most)
    drawn = table[table[rows].isin(down) & table[columns].isin(across) & (table[count] > 0)]
    down, across = (
        sorted(set(drawn[column])) if column in in_order else largest(drawn, column, count, most)[0]
        for column in (rows, columns)
    )
    heads = names or (heading(rows), heading(columns))
    subtitle = more(subtitle, (heads[0], len(down), more_down), (heads[1], len(across), more_across))
    picture, axes = _frame(title, subtitle, (rows, columns), down, across, heads)
    links = {"count": count, **wired(table, links)}
    marks = _cells(axes, drawn, (rows, columns, count), down, across, links)
    top = top_pair(drawn.loc[drawn[count].idxmax()], rows, columns, count)
    alt = f"{title.rstrip('.')}. Matrix of {heads[0]} against {heads[1]}; {top}."
    return publish(picture, drawn, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


@house
def shares(table, *, rows, columns, title, subtitle="", value="share", most=3 * MOST, **links):
    """Show shares of many groups as a grid of shaded cells with their percentages, groups in their order.

    A cell whose group holds too few readouts to say has its count instead, unshaded.
    """
    links = wired(table, links)
    if table.empty:
        return nothing(title, "there is no group with enough readouts")
    down = list(dict.fromkeys(table[rows]))[:most]
    across, rest = list(dict.fromkeys(table[columns]))[:MOST], table[columns].nunique() - MOST
    drawn = table[table[rows].isin(down) & table[columns].isin(across)]
    heads = (heading(rows), heading(columns))
    subtitle = more(subtitle, (heads[1], len(across), max(rest, 0)))
    picture, axes = _frame(title, subtitle, (rows, columns), down, across)
    marks = _cells(axes, drawn, (rows, columns, value), down, across, links, shown=_share)
    alt = f"{title.rstrip('.')}. Grid of {heads[0]} against {heads[1]}, {len(drawn)} shares."
    return publish(picture, kept(drawn, links, rows, columns), title=title, subtitle=subtitle, alt=alt, marks=marks,
                   links=links)  # fmt: skip


def _share(row, column):
    """Return a share as a cell has it, and how dark the cell is; a count alone where it is too few to say."""
    if pd.isna(row[column]):
        return (f"{row['count']}", 0) if row.get("count") else ("·", 0)
    return f"{100 * row[column]:.0f}", row[column]


def _frame(title, subtitle, columns, down, across, heads=None):
    """Return the sheet of a matrix with its headings and the names of its rows and columns, none of them cut."""
    names = [{name: label(column, name) for name in side} for column, side in zip(columns, (down, across), strict=True)]
    heads = heads or [heading(column) for column in columns]
    texts = {name: wrapped(words, LABELS, SIZE, most=2) for name, words in names[0].items()}
    left = EDGE + 0.12 + max(width(line) for lines in [*texts.values(), [heads[0]]] for line in lines)
    cell = min(0.9, (WIDTH - left - EDGE) / len(across))  # a date fits
    tops, tall = _tops(list(names[1].values()), cell)
    high = tall + 0.24
    picture, axes = sheet(title, subtitle, body=CELL * len(down) + high, left=left, bottom=0.12)
    axes.set(xlim=(0, (WIDTH - left - EDGE) / cell), ylim=(CELL * len(down), -high), xticks=[], yticks=[])
    axes.text(0, -high + 0.07, f"{heads[1]} →", size=SMALL, color=SOFT, va="center")
    axes.text(-0.1 / cell, -0.1, heads[0], size=SMALL, color=SOFT, ha="right", va="center")
    for at, (lines, up) in enumerate(tops):
        axes.plot([at + 0.5, at + 0.5], [-0.03, -0.05 - up], color=RULE, lw=0.8)
        x, side = _beside(at, lines, cell, len(across))
        for step, line in enumerate(reversed(lines)):
            axes.text(x, -0.08 - up - LINE * step, line, size=SMALL, ha=side, va="baseline")
    for name, y in zip(down, (CELL * (at + 0.5) for at in range(len(down))), strict=True):
        size = SIZE if len(texts[name]) == 1 else SMALL
        write(axes, -0.1 / cell, y, texts[name], size=size, ha="right")
    return picture, axes


def _tops(names, cell):
    """Return for each column its head as lines and how far up it stands, and how tall all heads are together.

    Heads wider than their columns stand on two, three or four levels in turn, so that no word is cut.
    """
    for levels in range(1, 5):
        room = levels * cell - 0.06
        heads = [wrapped(name, room, SMALL, most=2) for name in names]
        if not any("…" in line for lines in heads for line in lines):
            break
    tall = LINE * max(map(len, heads)) + 0.05
    return [(lines, tall * (at % levels)) for at, lines in enumerate(heads)], tall * levels


def _beside(at, lines, cell, columns):
    """Return where a column's head stands and how it is set: in the middle, else at the edge that it would cross."""
    half = max(width(line, SMALL) for line in lines) / 2 / cell
    if at + 0.5 - half < 0:
        return 0, "left"
    return (columns, "right") if at + 0.5 + half > columns else (at + 0.5, "center")


def _number(row, column):
    """Return a count as a cell has it, and how dark the cell is against the largest of all."""
    return f"{row[column]:,}", (row[column] / row["most"]) ** 0.5


def _cells(axes, table, columns, down, across, links, shown=_number):
    """Draw the cells of a matrix; return their clickable places."""
    most, marks = table[columns[2]].max(), []
    found = {(row[columns[0]], row[columns[1]]): {**row, "most": most} for row in table.to_dict("records")}
    for y, a in enumerate(down):
        for x, b in enumerate(across):
            row = found.get((a, b), {})
            middle = (x + 0.5, CELL * (y + 0.5))
            n, shade = shown(row, columns[2]) if row.get(columns[2]) else ("·", 0)
            if n == "·" or not shade:
                axes.text(*middle, n, color=SOFT, ha="center", va="center")
                continue
            tone = TONES[min(int(shade * len(TONES)), len(TONES) - 1)]
            box = mpl.patches.Rectangle((x + 0.02, CELL * y + 0.01), 0.96, CELL - 0.02, fc=DEEP, alpha=tone, lw=0)
            axes.add_patch(box)
            axes.text(*middle, n, color="white" if tone > DARK else INK, ha="center", va="center")
            if href := opens(row, **links):
                marks.append(
                    mark(
                        axes,
                        x,
                        x + 1,
                        CELL * (y + 1),
                        CELL * y,
                        href=href,
                        label=f"{label(columns[0], a)}, {label(columns[1], b)}: {n}",
                    )
                )
    return marks
