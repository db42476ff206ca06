"""Figure of values with their intervals: one dot per row, by label and, side by side, by group."""

import numpy as np
import pandas as pd

from analysis.figures.grids import shares
from analysis.figures.pictures import columns_asked, described, kept, mark, nothing, opens, publish, wired, written
from analysis.figures.style import (
    ACTS,
    EDGE,
    FAINT,
    SIZE,
    SMALL,
    SOFT,
    WIDTH,
    colours,
    house,
    sheet,
    width,
    wrapped,
    write,
)
from analysis.words import label as words_for

LANES = 3  # groups side by side; of more a grid is drawn
LABELS = 2.1  # inches at most for the labels of rows
ROW, APART = 0.31, 0.2  # inches of a row with one dot, and of each further dot in it
BELOW = 0.1  # inches from a dot to its correction
BY_HAND = "Hollow: corrected by hand-coded readouts, with the coding errors in the interval."
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def steps(low, high, most=5):
    """Return round numbers from low to high, at most `most` steps."""
    step = next((step for step in STEPS if (high - low) / step <= most), STEPS[-1])
    return np.arange(np.floor(low / step), np.floor(high / step + 1e-9) + 1) * step


@house
def dots(
    table, *, title, label=None, subtitle="", value="share", low="low", high="high", group=None, tint=None, chance=0,
    **links,
):  # fmt: skip
    """Show one dot with its interval per row, by label and, one under the other, by group; labels stay in table order.

    Label and group are by default what the table was asked by. `tint` is a column with act classes that colour the
    dots. A row without a value (too few readouts to say) has its counts written where its number would stand, and no
    dot. Values no larger than `chance` on either side stand in a grey band and are hollow. A share that hand-coded
    readouts correct has a hollow diamond with its wider interval below. Of more than three groups a grid is drawn.
    """
    if table.empty:
        return nothing(title, "nothing of the kind was found")
    links, (asked_label, asked_group) = wired(table, links), columns_asked(table)
    label, group = label or asked_label, group or (asked_group if label is None else None)
    if group and table[group].nunique() > LANES:
        return shares(table, rows=label, columns=group, value=value, title=title, subtitle=subtitle, **links)
    rows, columns = table.to_dict("records"), (value, low, high)
    words = [_few(row) if pd.isna(row[value]) else written(row[value], value == "share") for row in rows]
    groups = list(dict.fromkeys(table[group])) if group else ["all"]
    shades, lanes = colours(groups), _lanes(table, label, group, value, groups)
    texts = {name: wrapped(words_for(label, name), LABELS, SIZE, most=2) for name in dict.fromkeys(table[label])}
    left = EDGE + 0.12 + max(width(part) for lines in texts.values() for part in lines)
    column = max(width(word, SMALL) for word in words) + 0.12
    both = "corrected" in table and table["corrected"].notna().any()
    step = max(ROW + APART * (max(lanes.values()) - min(lanes.values())), 0.19 * max(map(len, texts.values())) + 0.06)
    step, subtitle = step + (BELOW if both else 0), " ".join(filter(None, [subtitle, BY_HAND if both else ""]))
    key = [(words_for(group, name), shades[name]) for name in groups] if group else _classes(table, tint)
    places = {name: 0 if table[label].is_unique else at for at, name in enumerate(groups)}
    right = EDGE + column * (max(places.values()) + 1)
    picture, axes = sheet(title, subtitle, body=step * len(texts), left=left, right=right, key=key)
    inch, marks = _axis(axes, table, columns, WIDTH - left - right, texts, step), []
    if chance:
        axes.axvspan(max(-chance, axes.get_xlim()[0]), chance, color=FAINT, lw=0, zorder=0)
    for row, word in zip(rows, words, strict=True):
        name = row[group] if group else "all"
        y, shade = (
            step * (list(texts).index(row[label]) + 0.5) + APART * lanes[name],
            ACTS.get(row[tint], SOFT) if tint else shades[name],
        )
        said = ", ".join(words_for(one, row[one]) for one in (label, group) if one)
        marks += _dot(axes, row, columns, y, shade, inch, opens(row, **links), f"{said}: {word}", chance)
        _by_hand(axes, row, y + BELOW, shade)
        x = axes.get_xlim()[1] + column * (places[name] + 1) / inch
        axes.text(x, y, word, size=SMALL, ha="right", va="center")
    about = {"title": title, "subtitle": subtitle, "alt": described(table, label, group, value, words, title)}
    return publish(picture, kept(table, links, label, group), marks=marks, links=links, **about)


def _lanes(table, label, group, value, groups):
    """Return group → its place in a row, around 0; the middle for a group of mere text or where rows have one."""
    if table[label].is_unique:
        return dict.fromkeys(groups, 0)
    drawn = [name for name in groups if not group or table.loc[table[group] == name, value].notna().any()]
    return {name: drawn.index(name) - (len(drawn) - 1) / 2 if name in drawn else 0 for name in groups}


def _few(row):
    """Return the counts that stand for a number that can't be said."""
    return f"{row['count']} of {row['total']}" if "count" in row else "few"


def _classes(table, tint):
    """Return the key of the act classes that a table holds."""
    return [(kind, ACTS[kind]) for kind in ACTS if kind in set(table[tint])] if tint else []


def _axis(axes, table, columns, inches, texts, step):
    """Set the axes for values and their intervals and name the rows; return how many inches a unit takes."""
    values = table[[column for column in (*columns, "from", "to") if column in table]].to_numpy(float)
    most, least = (np.nanmax(values), np.nanmin(values)) if np.isfinite(values).any() else (1, 0)
    least, most = min(least, 0), most if most > 0 else 1
    ticks = steps(least, most)
    axes.set(xlim=(min(least, ticks[0]), max(most, ticks[-1]) * 1.02), ylim=(step * len(texts), 0), yticks=[])
    axes.set_xticks(
        ticks, [f"{tick:.0%}" if columns[0] == "share" else f"{tick:g}".replace("-", "−") for tick in ticks]
    )
    axes.grid(axis="x")
    axes.axvline(0, color=SOFT, lw=0.9, zorder=1)
    start, end = axes.get_xlim()
    inch = inches / (end - start)
    for at, lines in enumerate(texts.values()):
        write(axes, start - 0.1 / inch, step * (at + 0.5), lines, ha="right")
    return inch


def _dot(axes, row, columns, y, shade, inch, href, label, chance=0):
    """Draw a dot with its interval; return its clickable place, if it has a value and something to open."""
    x, ends = row[columns[0]], [row.get(column) for column in columns[1:]]
    if pd.isna(x):
        return []
    if not any(pd.isna(end) for end in ends):
        axes.plot(ends, [y, y], color=shade, lw=2.2, zorder=2)
    fill, edge, line = ("white", shade, 1.6) if abs(x) <= chance > 0 else (shade, shade, 0)
    axes.scatter([x], [y], s=46, color=fill, edgecolor=edge, lw=line, zorder=3, clip_on=False)
    return [mark(axes, x - 0.12 / inch, x + 0.12 / inch, y + 0.1, y - 0.1, href=href, label=label)] if href else []


def _by_hand(axes, row, y, shade):
    """Draw the share that hand-coded readouts correct, with its interval, where there is one."""
    if pd.isna(row.get("corrected")):
        return
    axes.plot([row["from"], row["to"]], [y, y], color=shade, lw=1, zorder=2)
    axes.scatter([row["corrected"]], [y], s=26, marker="D", color="white", edgecolor=shade, lw=1.2, zorder=3)
