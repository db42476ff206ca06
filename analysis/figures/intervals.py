"""Figures of values: dots with their intervals, in rows or in small panels, and counts over time."""

import numpy as np
import pandas as pd

from analysis.figures import style
from analysis.figures.grids import shares
from analysis.figures.pictures import columns_asked, extremes, kept, nothing, publish, spot, wired, written
from analysis.figures.style import BLUE, EDGE, RULE, SIZE, SMALL, SOFT, colours, dot, house, sheet, width, write
from analysis.figures.svg import NARROW
from analysis.prose import percent
from analysis.words import heading
from analysis.words import label as words_for

LANES = 3  # groups in a row; of more a grid is drawn
LANE, ROW, DOT, BELOW = 0.2, 0.31, 0.055, 0.1  # inches: a dot's lane, a row at least, a radius, down to a correction
BY_HAND = "Hollow: corrected by hand-coded readouts, with the coding errors in the interval."
FEW = "there are too few readouts to say"
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
GAP, PLOT = 0.25, 1.0  # inches: between panels, of a panel's values


def steps(low, high, most=5):
    """Return round numbers from low to high, at most `most` steps."""
    step = next((step for step in STEPS if (high - low) / step <= most), STEPS[-1])
    return np.arange(np.floor(low / step), np.floor(high / step + 1e-9) + 1) * step


@house
def dots(table, *, title, label=None, subtitle="", value="share", group=None, **links):
    """Show one dot with its interval per row, by label and, one under the other, by group; labels stay in table order.

    Label and group are by default what the table was asked by. A row without a value (too few readouts to say) has
    its counts written where its number would stand, and no dot. A share that hand-coded readouts correct has a
    hollow diamond with its wider interval below. Of more than three groups a grid is drawn.
    """
    if table.empty:
        return nothing(title, table.attrs.get("empty", "nothing of the kind was found"))
    if table[value].isna().all():
        return nothing(title, FEW)
    links, (asked_label, asked_group) = wired(table, links), columns_asked(table)
    label, group = label or asked_label, group or (asked_group if label is None else None)
    groups, rows = list(dict.fromkeys(table[group])) if group else ["all"], list(dict.fromkeys(table[label]))
    if len(groups) > LANES:
        sides = {"rows": label, "columns": group} if len(rows) > len(groups) else {"rows": group, "columns": label}
        return shares(table, **sides, value=value, title=title, subtitle=subtitle, **links)
    records, by_hand = table.to_dict("records"), bool("corrected" in table and table["corrected"].notna().any())
    words, shades = [_word(row, value) for row in records], colours(groups)
    lanes = 1 if table[label].is_unique else len(groups)
    least = max(ROW, LANE * (lanes + 0.5)) + BELOW * by_hand
    texts, tops, left = style.names([words_for(label, name) for name in rows], least=least, room=style.LESS)
    key = [(words_for(group, name), shades[name]) for name in groups] if group else []
    subtitle, right = f"{subtitle} {BY_HAND * by_hand}".strip(), EDGE + 0.12 + max(width(word, SMALL) for word in words)
    picture, axes = sheet(title, subtitle, body=tops[-1], wide=NARROW, left=left, right=right, key=key)
    scale, marks = _scale(axes, table, value), []
    for text, top, end in zip(texts, tops, tops[1:], strict=False):
        write(axes, -0.1, (top + end) / 2, text, size=SIZE, ha="right")
        axes.axhline(end, color=RULE, lw=0.7 * (lanes > 1 and end < tops[-1]), zorder=0)
    for row, word in zip(records, words, strict=True):
        at, one = rows.index(row[label]), row[group] if group else "all"
        lane = groups.index(one) - (lanes - 1) / 2 if lanes > 1 else 0
        y, x = (tops[at] + tops[at + 1] - BELOW * by_hand) / 2 + LANE * lane, scale(row[value])
        write(axes, NARROW - left - EDGE, y, word, ha="right")
        if not np.isnan(x):
            said = ", ".join(words_for(column, row[column]) for column in (label, group) if column)
            marks += spot(axes, (x - 0.12, x + 0.12, y - 0.1, y + 0.1), row, links, f"{said}: {word}")
            _line(axes, scale(row.get("low")), scale(row.get("high")), y, color=shades[one], lw=2.2)
            dot(axes, x, y, DOT, shades[one])
        if not np.isnan(x := scale(row.get("corrected"))):
            _line(axes, scale(row["from"]), scale(row["to"]), y + BELOW, color=shades[one])
            dot(axes, x, y + BELOW, 0.035, shades[one], hollow=True, marker="D", lw=1.2)
    alt = _described(table, (label, group), value, words, title)
    numbers = kept(table, links, label, group)
    return publish(picture, numbers, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _word(row, value):
    """Return a row's value in words, its counts where they are too few to say."""
    if pd.isna(row[value]) and "count" in row:
        return f"{row['count']} of {row['total']}"
    return written(row[value], value == "share")


def _described(table, columns, value, words, title):
    """Return dots in words: how many, the highest and the lowest, and how many can't be said."""
    said = [
        " in ".join(words_for(column, row[column]) for column in columns if column) for row in table.to_dict("records")
    ]
    few = table[value].isna().sum()
    rest = f" {few} rest on too few readouts to say." if few else ""
    return f"{title.rstrip('.')}. {len(table)} values: {extremes(table[value], said, words)}.{rest}"


def _scale(axes, table, value):
    """Draw the axis of values and their intervals; return where a value stands, in inches."""
    drawn = table[[column for column in (value, "low", "high") if column in table]].to_numpy(float)
    if "corrected" in table and table["corrected"].notna().any():
        ends = table.loc[table["corrected"].notna(), ["from", "to"]].to_numpy(float)
        drawn = np.append(drawn, ends)
    least, most = min(np.nanmin(drawn), 0), np.nanmax(drawn) if np.nanmax(drawn) > 0 else 1
    ticks, says = _ticks(least, most, value, axes.get_xlim()[1])
    start, end = min(least, ticks[0]) * 1.02, max(most, ticks[-1]) * 1.02

    def place(x):
        return np.nan if x is None else (x - start) / (end - start) * axes.get_xlim()[1]

    axes.set_xticks([place(tick) for tick in ticks], says)
    axes.grid(axis="x")
    axes.axvline(place(0), color=SOFT, zorder=1)
    return place


def _ticks(least, most, value, room):
    """Return the round numbers of an axis and their words, fewer where their words would touch each other."""
    for number in (5, 4, 3, 2):
        ticks = steps(least, most, number)
        says = [percent(tick) if value == "share" else f"{tick:g}".replace("-", "−") for tick in ticks]
        if len(ticks) * (max(width(word, SMALL) for word in says) + GAP / 2) <= room:
            break
    return ticks, says


def _line(axes, start, end, y, **look):
    """Draw an interval where it has two ends."""
    if not np.isnan([start, end]).any():
        axes.plot([start, end], [y, y], zorder=2, **look)


@house
def panels(table, *, panel, by, title, subtitle="", value="share", **links):
    """Show a small panel for each value of one column: dots with intervals `by` another, tied, on one scale from 0.

    Both keep the order of the table. A row without a value (too few readouts to say) has the word "few".
    """
    if table.empty or table[value].isna().all():
        return nothing(title, FEW)
    links, times = wired(table, links), {name: words_for(by, name) for name in dict.fromkeys(table[by])}
    full, widest = NARROW - 2 * EDGE, max(width(word, SMALL) for word in times.values())
    across = 2 if (full - GAP) / 2 / len(times) > widest else 1
    room = (full - GAP * (across - 1)) / across
    feet = [style.wrapped(word, room / len(times) - 0.04, SMALL) for word in times.values()]
    heads = {name: style.wrapped(words_for(panel, name), room, SIZE, "bold") for name in dict.fromkeys(table[panel])}
    head, foot = (style.leading() * max(map(len, lines)) + 0.22 for lines in (heads.values(), feet))
    tall, marks = head + PLOT + foot, []
    picture, axes = sheet(title, subtitle, body=tall * -(-len(heads) // across), wide=NARROW, bottom=0.08)
    scale, step = PLOT / (table[[value, "high"]].max(axis=None) or 1), room / len(times)
    for at, (name, lines) in enumerate(heads.items()):
        left, base = at % across * (room + GAP), at // across * tall + head + PLOT
        write(axes, left, base - PLOT - head / 2 - 0.1, lines, size=SIZE, weight="bold")
        axes.plot([left, left + room], [base, base], color=RULE, zorder=0)
        places = {time: left + step * (number + 0.5) for number, time in enumerate(times)}
        for time, lines in zip(times, feet, strict=True):
            write(axes, places[time], base + foot / 2, lines, color=SOFT, ha="center")
        marks += _run(axes, table[table[panel] == name], (by, value), places, base, scale, links)
    said = [f"{words_for(panel, row[panel])} {times[row[by]]}" for row in table.to_dict("records")]
    ends = extremes(table[value], said, [written(one, value == "share") for one in table[value]])
    alt = f"{title.rstrip('.')}. {len(heads)} panels, each by {heading(by)}: {ends}."
    numbers = kept(table, links, panel, by)
    return publish(picture, numbers, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _run(axes, rows, columns, places, base, scale, links):
    """Draw the dots of one panel and what ties them; return their clickable places."""
    (by, value), marks, way, words = columns, [], [], []
    for row in rows.to_dict("records"):
        x = places[row[by]]
        if pd.isna(row[value]):
            write(axes, x, base - 0.1, "few", color=SOFT, ha="center")
            continue
        y, low, high = (base - scale * row[edge] for edge in (value, "low", "high"))
        axes.plot([x, x], [low, high], color=BLUE, lw=2.2, zorder=2)
        dot(axes, x, y, 0.048, BLUE)
        word = written(row[value], value == "share")
        words.append((x, high - 0.1, word))
        way.append((x, y))
        marks += spot(axes, (x - 0.13, x + 0.13, y - 0.12, y + 0.12), row, links, f"{row[by]}: {word}")
    axes.plot(*zip(*way, strict=True), color=BLUE, zorder=1) if way else None
    for (x, up, word), side in zip(words, _sides([y for _, y in way]), strict=True):
        write(axes, x + {"left": -0.04, "right": 0.04}.get(side, 0), up, word, ha=side)
    return marks


def _sides(heights):
    """Return to which side of its dot each number is set, so that no line crosses it; heights grow downwards."""
    before, after = ([*heights[:1], *heights[:-1]], [*heights[1:], *heights[-1:]])
    falls = [(old < y, new < y) for old, y, new in zip(before, heights, after, strict=True)]
    return [{(True, False): "left", (False, True): "right"}.get(fall, "center") for fall in falls]
