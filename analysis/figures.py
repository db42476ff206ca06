"""Figures: a small table in, a picture with its numbers, its words and its evidence out. One function for each kind.

All take `title` (what was found), `subtitle` (what is counted, on how many readouts) and the options that make counts
links: `evidence` (a view), `keys` (columns of table and view), `count` (the counting column), `where` (conditions).
"""

import numpy as np
import pandas as pd

from analysis.grids import ladder, matrix, pairs
from analysis.pictures import mark, nothing, opens, publish
from analysis.score import score
from analysis.style import ACTS, EDGE, INK, RULE, SIZE, SMALL, SOFT, WIDTH, colours, house, sheet, width, wrapped

__all__ = ["dots", "ladder", "matrix", "pairs", "score", "slope", "timeline"]

LABELS = 2.1  # inches at most for the labels of rows
ROW, APART = 0.31, 0.2  # inches of a row with one dot, and of each further dot in it
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def _steps(low, high, most=5):
    """Return round numbers from low to high, at most `most` steps."""
    step = next((step for step in STEPS if (high - low) / step <= most), STEPS[-1])
    return np.arange(np.floor(low / step), np.floor(high / step + 1e-9) + 1) * step


def _written(value, percent):
    """Return a drawn value as the figure writes it."""
    if pd.isna(value):
        return "few"
    return f"{100 * value:.0f}%" if percent else f"{round(float(value), 1) + 0.0:g}"


def _numbers(table, links, *first):
    """Return the columns of a table that the numbers under its figure show; a share in words stands for its parts."""
    drop = {"share", "low", "high", "readouts"} if "said" in table else set()
    if "said" in table and links.get("count", "n") != "n":
        drop.add("n")
    kept = [*first, *(column for column in table if column not in first and column not in drop)]
    return table[[column for column in kept if column in table]]


@house
def dots(table, *, label, title, subtitle="", value="share", low="low", high="high", group=None, tint=None, **links):
    """Show one dot with its interval per row, by label and, one under the other, by group; labels stay in table order.

    `tint` is a column with act classes that colour the dots. A row without a value (too few readouts to say) has its
    counts written where its number would stand, and no dot.
    """
    if table.empty:
        return nothing(title, "nothing of the kind was found")
    rows, columns = table.to_dict("records"), (value, low, high)
    words = [_few(row) if pd.isna(row[value]) else _written(row[value], value == "share") for row in rows]
    groups = list(dict.fromkeys(table[group])) if group else ["all"]
    shades, lanes = colours(groups), _lanes(table, group, value, groups)
    names = list(dict.fromkeys(table[label]))
    texts = {name: wrapped(name or "(none)", LABELS, SIZE, most=2) for name in names}
    left = EDGE + 0.12 + max(width(part) for lines in texts.values() for part in lines)
    column = max(width(word, SMALL) for word in words) + 0.12
    step = max(ROW + APART * (max(lanes.values()) - min(lanes.values())), 0.19 * max(map(len, texts.values())) + 0.06)
    key = [(name, shades[name]) for name in groups] if group else _classes(table, tint)
    right = EDGE + column * len(groups)
    picture, axes = sheet(title, subtitle, body=step * len(names), left=left, right=right, key=key)
    inch, marks = _axis(axes, table, columns, WIDTH - left - right, step * len(names)), []
    for at, name in enumerate(names):
        axes.text(axes.get_xlim()[0] - 0.1 / inch, step * (at + 0.5), "\n".join(texts[name]), ha="right", va="center")
    for row, word in zip(rows, words, strict=True):
        name = row[group] if group else "all"
        y, shade = step * (names.index(row[label]) + 0.5) + APART * lanes[name], shades[name]
        shade = ACTS.get(row[tint], SOFT) if tint else shade
        marks += _dot(axes, row, columns, y, shade, inch, opens(row, **links), f"{row[label]}: {word}")
        x = axes.get_xlim()[1] + column * (groups.index(name) + 1) / inch
        axes.text(x, y, word, size=SMALL, color=shade, ha="right", va="center")
    words = {"title": title, "subtitle": subtitle, "alt": _alt(table, label, group, value, words, title)}
    return publish(picture, _numbers(table, links, label, group), marks=marks, links=links, **words)


def _lanes(table, group, value, groups):
    """Return group → its place in a row, around 0; a group that has no value at all stands in the middle, as text."""
    drawn = [name for name in groups if not group or table.loc[table[group] == name, value].notna().any()]
    return {name: drawn.index(name) - (len(drawn) - 1) / 2 if name in drawn else 0 for name in groups}


def _few(row):
    """Return the counts that stand for a number that can't be said."""
    return f"{row['count']} of {row['total']}" if "count" in row else "few"


def _classes(table, tint):
    """Return the key of the act classes that a table holds."""
    return [(kind, ACTS[kind]) for kind in ACTS if kind in set(table[tint])] if tint else []


def _axis(axes, table, columns, inches, body):
    """Set the axes for values and their intervals; return how many inches a unit takes."""
    values = table[[column for column in columns if column in table]].to_numpy(float)
    most, least = (np.nanmax(values), np.nanmin(values)) if np.isfinite(values).any() else (1, 0)
    least, most = min(least, 0), most if most > 0 else 1
    ticks = _steps(least, most)
    axes.set(xlim=(min(least, ticks[0]), max(most, ticks[-1]) * 1.02), ylim=(body, 0), yticks=[])
    axes.set_xticks(ticks, [_written(tick, columns[0] == "share") for tick in ticks])
    axes.grid(axis="x")
    axes.axvline(0, color=SOFT, lw=0.9, zorder=1)
    return inches / (axes.get_xlim()[1] - axes.get_xlim()[0])


def _dot(axes, row, columns, y, shade, inch, href, label):
    """Draw a dot with its interval; return its clickable place, if it has a value and something to open."""
    x, ends = row[columns[0]], [row.get(column) for column in columns[1:]]
    if pd.isna(x):
        return []
    if not any(pd.isna(end) for end in ends):
        axes.plot(ends, [y, y], color=shade, lw=2.6, alpha=0.45, solid_capstyle="butt", zorder=2)
    axes.scatter([x], [y], s=46, color=shade, edgecolor="white", lw=0.8, zorder=3)
    return [mark(axes, x - 0.12 / inch, x + 0.12 / inch, y + 0.1, y - 0.1, href=href, label=label)] if href else []


def _alt(table, label, group, value, words, title):
    """Return a figure of values in words: its kind, its highest and its lowest."""
    named = [f"{row[label]}{f' in {row[group]}' if group else ''}" for row in table.to_dict("records")]
    known = [at for at, x in enumerate(table[value]) if not pd.isna(x)]
    text = f"{title.rstrip('.')}. {len(table)} values"
    if not known:
        return f"{text}, all on too few readouts to say."
    top, low = (pick(known, key=lambda at: table[value].iloc[at]) for pick in (max, min))
    few = f" {len(table) - len(known)} rest on too few readouts to say." if len(known) < len(table) else ""
    return f"{text}: the highest is {named[top]} with {words[top]}, the lowest {named[low]} with {words[low]}.{few}"


@house
def timeline(table, *, title, subtitle="", period="year", by=None, count="n", **links):
    """Show counts over time, a row of stems for each group, all on one scale; what has no date is said, not drawn."""
    dated = table[table[period] != ""]
    if not dated[count].sum():
        return nothing(title, "nothing of it has a date")
    links, groups = {"count": count, **links}, list(dict.fromkeys(table[by])) if by else ["all"]
    shades, times = colours(groups), sorted(set(dated[period]))
    parts = {name: dated[dated[by] == name] if by else dated for name in groups}
    scale = (1.3 if len(groups) < 3 else 0.8) / dated[count].max()
    tall = {name: max(scale * part[count].max(), 0.1) + 0.55 for name, part in parts.items()}
    base = sum(tall.values())
    picture, axes = sheet(title, subtitle, body=base, left=EDGE + 0.05, right=EDGE + 0.05)
    axes.set(xlim=(-0.6, len(times) - 0.4), ylim=(0, base), yticks=[])
    inch, marks = (WIDTH - 2 * EDGE - 0.1) / (len(times) + 0.2), []
    for name, part in parts.items():
        undated = table.loc[(table[period] == "") & ((table[by] == name) if by else True), count].sum()
        words = f"{name}: {part[count].sum():,}" + (f" and {undated:,} undated" if undated else "")
        axes.text(-0.6, base - 0.2, words, size=SMALL, color=shades[name], weight="bold", va="center")
        base -= tall[name]
        axes.plot([-0.6, len(times) - 0.4], [base, base], color=RULE, lw=1, clip_on=False)
        marks += _stems(axes, part, times, (period, count), base, scale, inch, shades[name], links)
    _dates(axes, times, inch)
    peak = dated.loc[dated[count].idxmax()]
    most = f"most in {peak[period]}{f' in {peak[by]}' if by else ''}: {peak[count]}"
    alt = f"{title.rstrip('.')}. {len(times)} periods from {times[0]} to {times[-1]}; {most}."
    return publish(picture, table[table[count] > 0], title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _stems(axes, rows, times, columns, base, scale, inch, shade, links):
    """Draw the counts of one group as stems, the numbers written where there is room; return their clickable places."""
    marks, sparse = [], inch > 0.24
    for row in rows[rows[columns[1]] > 0].to_dict("records"):
        x, n = times.index(row[columns[0]]), row[columns[1]]
        y = base + n * scale
        axes.plot(
            [x, x], [base, y], color=shade, lw=min(max(inch * 72 * 0.3, 1.2), 4), solid_capstyle="butt", alpha=0.55
        )
        axes.scatter([x], [y], s=min(max((inch * 72 * 0.55) ** 2, 8), 40), color=shade, zorder=3)
        if sparse or n == rows[columns[1]].max():
            axes.text(x, y + 0.14, f"{n:,}", size=SMALL, color=shade, ha="center", va="center")
        if href := opens(row, **links):
            marks.append(mark(axes, x - 0.5, x + 0.5, base, y + 0.16, href=href, label=f"{row[columns[0]]}: {n}"))
    return marks


def _dates(axes, times, inch):
    """Write the periods under a timeline: all where they fit, else the first of each year, else of every few years."""
    wide = (max(width(time, SMALL) for time in times) + 0.08) / inch
    if wide <= 1:
        return axes.set_xticks(range(len(times)), times)
    firsts = [at for at, time in enumerate(times) if at == 0 or time[:4] != times[at - 1][:4]]
    shown, end = [], -9
    for at in firsts:
        if at - 0.25 / inch > end:
            shown.append(at)
            end = at + 0.25 / inch
    return axes.set_xticks(shown, [times[at][:4] for at in shown])


@house
def slope(table, *, label, group, title, subtitle="", value="share", **links):
    """Show how values differ between two groups: a line per label from the one to the other, named on both ends."""
    known = table[table[value].notna()]
    groups = list(dict.fromkeys(known[group]))
    wide = known.pivot_table(index=label, columns=group, values=value, sort=False).dropna()
    if len(groups) != 2 or wide.empty:
        return nothing(title, "it takes two groups with enough readouts to compare")
    lines = {g: _ends(wide[g].to_dict(), value == "share", before=at == 1) for at, g in enumerate(groups)}
    sides = [EDGE + 0.12 + max(width(line, SMALL) for line in lines[g].values()) for g in groups]
    body = max(2.0, 0.2 * len(wide))
    picture, axes = sheet(title, subtitle, body=body, left=sides[0], right=sides[1], bottom=0.4)
    least, most = wide[groups].to_numpy().min(), wide[groups].to_numpy().max()
    scale = (body - 0.2) / ((most - least) or 1)
    heights = (wide[groups] - least) * scale + 0.1
    axes.set(xlim=(0, 1), ylim=(0, body), yticks=[])
    axes.set_xticks([0, 1], groups, size=SIZE, weight="bold", color=INK)
    shades = colours(groups)
    for _, first, last in heights.itertuples():
        shade = SOFT if first == last else shades[groups[int(last > first)]]
        axes.plot([0, 1], [first, last], color=shade, lw=1.6, marker="o", ms=5, clip_on=False)
    for at, name in enumerate(groups):
        for text, y in _apart(heights[name].to_dict(), 0.18).items():
            axes.text(
                1.04 if at else -0.04, y, lines[name][text], size=SMALL, ha="left" if at else "right", va="center"
            )
    alt = _alt(known, label, group, value, [_written(x, value == "share") for x in known[value]], title)
    return publish(picture, _numbers(table, links, label, group), title=title, subtitle=subtitle, alt=alt, links=links)


def _ends(values, percent, before):
    """Return name → what stands at its end of a line, the number on the side of the line."""
    names = {name: wrapped(name or "(none)", LABELS, SMALL, most=1)[0] for name in values}
    pairs = {name: (_written(x, percent), names[name]) for name, x in values.items()}
    return {name: " ".join(pair if before else pair[::-1]) for name, pair in pairs.items()}


def _apart(heights, least):
    """Return name → height, moved as little as keeps neighbours `least` apart: crowds spread around their middle."""
    crowds = []
    for name in sorted(heights, key=lambda name: (heights[name], name)):
        crowds.append(([name], heights[name]))
        while len(crowds) > 1 and crowds[-1][1] - crowds[-2][1] < least * (len(crowds[-1][0]) + len(crowds[-2][0])) / 2:
            (high, top), (low, bottom) = crowds.pop(), crowds.pop()
            both = [*low, *high]
            crowds.append((both, (bottom * len(low) + top * len(high)) / len(both)))
    return {n: middle + least * (at - (len(c) - 1) / 2) for c, middle in crowds for at, n in enumerate(c)}
