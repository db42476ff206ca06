"""Figures of two things against each other: who to whom, groups on the ladder of commitment, who met whom."""

import matplotlib as mpl

from analysis.pictures import mark, nothing, opens, publish
from analysis.style import ACTS, BLUE, EDGE, INK, RULE, SIZE, SMALL, SOFT, WIDTH, colours, house, sheet, width, wrapped

MOST = 12  # rows and columns drawn: what doesn't fit is said and stays in the numbers
CIRCLE = 0.22  # inches: the radius of the largest circle
CELL = 0.36  # inches of a row
LABELS = 1.9
LOOSE = {"", "open", "joint", "both", "several"}  # what names no one side
AREA = "A circle’s area is the share of its row, the number its count."
DARK = 0.55  # shade of a cell from which its number is white
SHADES = mpl.colors.LinearSegmentedColormap.from_list("counts", ["#eef3fa", BLUE])


def _largest(table, column, count, most):
    """Return the values of a column with the largest counts, who names nobody last, and how many more there are."""
    sums = table.groupby(column)[count].sum()
    names = sorted(sums.index, key=lambda name: (name in LOOSE, -sums[name], name))
    return names[:most], len(names) - len(names[:most])


def _more(subtitle, *left):
    """Return the line under a title with what of it isn't drawn."""
    parts = [f"the {drawn} largest of {drawn + rest} {name}" for name, drawn, rest in left if rest]
    return subtitle + (f"{'. ' if subtitle else ''}Drawn: {' and '.join(parts)}." if parts else "")


def _top(row, a, b, count):
    return f"most: {row[a] or 'none'} and {row[b] or 'none'}, {row[count]}"


@house
def matrix(table, *, rows, columns, title, subtitle="", count="n", most=MOST, names=None, **links):
    """Show counts of rows against columns, as who to whom: shaded cells with their numbers, the largest first.

    Cells that count nothing are dots. `names` are (row, column) headings, such as `("from", "to")`.
    """
    if table.empty or not table[count].sum():
        return nothing(title, "nothing of the kind was found")
    (down, more_down), (across, more_across) = (_largest(table, column, count, most) for column in (rows, columns))
    heads = names or (rows.replace("_", " "), columns.replace("_", " "))
    subtitle = _more(subtitle, (heads[0], len(down), more_down), (heads[1], len(across), more_across))
    texts = {name: wrapped(name or "(none)", LABELS, SIZE, most=1)[0] for name in down}
    left = EDGE + 0.12 + max(width(text) for text in [*texts.values(), heads[0]])
    cell = min(0.8, (WIDTH - left - EDGE) / len(across))
    tops = [wrapped(name or "(none)", max(cell - 0.04, 0.4), SMALL, most=2) for name in across]
    high = 0.12 + 0.17 * (max(map(len, tops)) + 1)
    picture, axes = sheet(title, subtitle, body=CELL * len(down) + high, left=left, bottom=0.12)
    axes.set(xlim=(0, (WIDTH - left - EDGE) / cell), ylim=(CELL * len(down), -high), xticks=[], yticks=[])
    axes.text(0, -high + 0.07, f"{heads[1]} →", size=SMALL, color=SOFT, va="center")
    axes.text(-0.1 / cell, -0.1, heads[0], size=SMALL, color=SOFT, ha="right", va="center")
    for at, lines in enumerate(tops):
        for up, line in enumerate(reversed(lines)):
            axes.text(at + 0.5, -0.07 - 0.16 * up, line, size=SMALL, ha="center", va="baseline")
    for at, name in enumerate(down):
        axes.text(-0.1 / cell, CELL * (at + 0.5), texts[name], ha="right", va="center")
    marks = _cells(axes, table, (rows, columns, count), down, across, {"count": count, **links})
    top = table.loc[table[count].idxmax()]
    alt = f"{title.rstrip('.')}. Matrix of {heads[0]} against {heads[1]}; {_top(top, rows, columns, count)}."
    links["count"] = count
    return publish(picture, table, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _cells(axes, table, columns, down, across, links):
    """Draw the cells of a matrix; return their clickable places."""
    found = {(row[columns[0]], row[columns[1]]): row for row in table.to_dict("records")}
    most, marks = max(row[columns[2]] for row in found.values()), []
    for y, a in enumerate(down):
        for x, b in enumerate(across):
            row = found.get((a, b), {})
            n, middle = row.get(columns[2], 0), (x + 0.5, CELL * (y + 0.5))
            if not n:
                axes.text(*middle, "·", color=SOFT, ha="center", va="center")
                continue
            shade = (n / most) ** 0.5
            box = mpl.patches.Rectangle((x + 0.02, CELL * y + 0.01), 0.96, CELL - 0.02, color=SHADES(shade), lw=0)
            axes.add_patch(box)
            axes.text(*middle, f"{n:,}", color="white" if shade > DARK else INK, ha="center", va="center")
            if href := opens(row, **links):
                marks.append(mark(axes, x, x + 1, CELL * (y + 1), CELL * y, href=href, label=f"{a}, {b}: {n}"))
    return marks


@house
def ladder(table, *, by, title, subtitle="", act="act", count="n", most=MOST, **links):
    """Show for each group how its statements stand on the ladder of commitment, from talk at the left to signature.

    The area of a circle is its share of the group's statements on the ladder, the number beside it their count; with a
    column `act_class` it has the colour of the class. `table` is that of `measures.ladder`.
    """
    if table.empty or not table[count].sum():
        return nothing(title, "no statement stands on the ladder of commitment")
    groups, more = _largest(table, by, count, most)
    subtitle = _more(f"{subtitle.rstrip('.')}. {AREA}".lstrip(". "), (by.replace("_", " "), len(groups), more))
    acts = list(dict.fromkeys(table[act]))
    texts = {name: wrapped(name or "(none)", LABELS, SIZE, most=1)[0] for name in groups}
    left, row_high = EDGE + 0.12 + max(width(text) for text in texts.values()), 0.52
    picture, axes = sheet(title, subtitle, body=row_high * len(groups) + 0.3, left=left, bottom=0.4)
    step = (WIDTH - left - EDGE) / len(acts)
    axes.set(xlim=(0, len(acts)), ylim=(row_high * len(groups), -0.3), yticks=[], xticks=[])
    for at, name in enumerate(acts):
        axes.text(at + 0.42, -0.17, name, size=SIZE, weight="bold", ha="center", va="center")
    foot, arrow = row_high * len(groups), {"arrowstyle": "->", "color": SOFT, "lw": 1}
    axes.annotate("", (len(acts), foot + 0.1), (0, foot + 0.1), annotation_clip=False, arrowprops=arrow)
    for x, word, side in ((0, "talk", "left"), (len(acts), "signature", "right")):
        axes.text(x, foot + 0.25, word, size=SMALL, color=SOFT, ha=side, va="center")
    totals, marks = table.groupby(by)[count].transform("sum"), []
    largest = (table[count] / totals)[totals > 0].max()
    for at, name in enumerate(groups):
        y, rows = row_high * (at + 0.5), table[table[by] == name]
        axes.plot([0, len(acts)], [y, y], color=RULE, lw=1, zorder=0)
        axes.text(-0.1 / step, y, texts[name], ha="right", va="center")
        marks += _circles(axes, rows, acts, (act, count), y, largest, step, {"count": count, **links})
    top = table.loc[table[count].idxmax()]
    alt = f"{title.rstrip('.')}. {len(groups)} groups on the rungs {', '.join(acts)}; {_top(top, by, act, count)}."
    numbers = table.drop(columns=({"share", "low", "high", "rung", "readouts", "count"} - {count}) & set(table))
    links["count"] = count
    return publish(picture, numbers, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _circles(axes, rows, acts, columns, y, largest, inch, links):
    """Draw the rungs of one group, the largest share of all with the largest circle; return their clickable places."""
    marks, total = [], rows[columns[1]].sum()
    for row in rows[rows[columns[1]] > 0].to_dict("records"):
        x, n = acts.index(row[columns[0]]) + 0.42, row[columns[1]]
        radius = CIRCLE * (n / total / largest) ** 0.5
        axes.scatter([x], [y], s=(2 * radius * 72) ** 2, color=ACTS.get(row.get("act_class"), BLUE), lw=0, zorder=2)
        axes.text(x + (radius + 0.04) / inch, y, f"{n:,}", size=SMALL, va="center", ha="left")
        if href := opens(row, **links):
            label = f"{row[columns[0]]}: {n}"
            marks.append(mark(axes, x - 0.4, x + 0.5, y + CIRCLE, y - CIRCLE, href=href, label=label))
    return marks


@house
def pairs(table, *, a, b, title, subtitle="", count="n", most=MOST, names=None, **links):
    """Show who met whom: hosts at the left, guests at the right, a line for each pair, thick as they met often."""
    if table.empty:
        return nothing(title, "no meeting was found")
    links, heads = {"count": count, **links}, names or (a.replace("_", " "), b.replace("_", " "))
    (left, more_a), (right, more_b) = (_largest(table, column, count, most) for column in (a, b))
    subtitle = _more(subtitle, (heads[0], len(left), more_a), (heads[1], len(right), more_b))
    drawn = table[table[a].isin(left) & table[b].isin(right)]
    sides, rooms, body = (left, _beside(drawn, a, b, left, right)), [], 0.27 * max(len(left), len(right)) + 0.1
    sums = [drawn.groupby(column)[count].sum() for column in (a, b)]
    texts = [
        {n: wrapped(n or "(none)", LABELS, SMALL, most=1)[0] + f"  {sums[at].get(n, 0):,}" for n in sides[at]}
        for at in (0, 1)
    ]
    rooms = [
        EDGE + 0.14 + max(width(text, SMALL) for text in [*side.values(), head])
        for side, head in zip(texts, heads, strict=True)
    ]
    picture, axes = sheet(title, subtitle, body=body + 0.25, left=rooms[0], right=rooms[1], bottom=0.12)
    axes.set(xlim=(0, 1), ylim=(body, -0.25), xticks=[], yticks=[])
    places, inch = (
        [{n: body * (at + 0.5) / len(side) for at, n in enumerate(side)} for side in sides],
        WIDTH - sum(rooms),
    )
    for x, side, look in ((0, 0, "right"), (1, 1, "left")):
        gap = (0.07 if x else -0.07) / inch
        axes.text(x + gap, -0.12, heads[side], size=SMALL, color=SOFT, ha=look, va="center")
        for name, y in places[side].items():
            axes.text(x + gap, y, texts[side][name], size=SMALL, ha=look, va="center")
    marks = _ties(axes, drawn, (a, b, count), places, inch, links)
    top = _top(table.loc[table[count].idxmax()], a, b, count)
    alt = f"{title.rstrip('.')}. Lines from {len(left)} {heads[0]} to {len(right)} {heads[1]}; {top}."
    return publish(picture, table, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _beside(drawn, a, b, left, right):
    """Return the right side in an order that crosses few lines: by the middle of each one's partners."""
    at = {name: place for place, name in enumerate(left)}
    middle = {name: drawn.loc[drawn[b] == name, a].map(at).mean() for name in right}
    return sorted(right, key=lambda name: (middle[name], right.index(name)))


def _ties(axes, drawn, columns, places, inch, links):
    """Draw a line for each pair; return their clickable places, near the right end where lines have parted."""
    most, marks, shades, path = drawn[columns[2]].max(), [], colours(list(places[0])), mpl.path.Path
    for row in drawn.to_dict("records"):
        y, end, n = places[0][row[columns[0]]], places[1][row[columns[1]]], row[columns[2]]
        curve = path([(0, y), (0.5, y), (0.5, end), (1, end)], [path.MOVETO, *[path.CURVE4] * 3])
        shade = shades[row[columns[0]]]
        axes.add_patch(
            mpl.patches.PathPatch(curve, fc="none", ec=shade, lw=1 + 6 * n / most, alpha=0.5, capstyle="butt")
        )
        if href := opens(row, **links):
            label, near = f"{row[columns[0]]}, {row[columns[1]]}: {n}", end + 0.04 * (y - end)
            marks.append(mark(axes, 0.78, 0.98, near + 0.08, near - 0.08, href=href, label=label))
    return marks
