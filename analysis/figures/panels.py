"""Figure of small panels, one for each theme or other thing: a value with its interval by year, country or act."""

import pandas as pd

from analysis.figures.pictures import kept, mark, nothing, opens, publish, wired, written
from analysis.figures.style import EDGE, RULE, SIZE, SMALL, SOFT, WIDTH, colours, house, sheet, width, wrapped
from analysis.words import heading, label

ACROSS, GAP = 2, 0.25  # panels side by side, inches between them
HEAD, PLOT, FOOT = 0.42, 1.0, 0.36  # inches of a panel's name, of its values, of what they are by
DODGE = 0.34  # inches between the dots of two groups


@house
def panels(table, *, panel, by, title, subtitle="", value="share", group=None, joined=False, **links):
    """Show a small panel for each value of one column: dots with intervals `by` another, on one scale from 0.

    Both keep the order of the table. `group` sets dots side by side, `joined` ties those of a group, as over years. A
    row without a value (too few readouts to say) has the word "few".
    """
    if table.empty or table[value].isna().all():
        return nothing(title, "there are too few readouts to say")
    links = wired(table, links)
    names, steps = list(dict.fromkeys(table[panel])), list(dict.fromkeys(table[by]))
    groups = list(dict.fromkeys(table[group])) if group else ["all"]
    shades, rows = colours(groups), -(-len(names) // ACROSS)
    tall = HEAD + PLOT + FOOT
    key = [(label(group, name), shades[name]) for name in groups] if group else []
    picture, axes = sheet(title, subtitle, body=tall * rows, bottom=0.08, key=key)
    room = (WIDTH - 2 * EDGE - GAP * (ACROSS - 1)) / ACROSS
    axes.set(xlim=(0, WIDTH - 2 * EDGE), ylim=(tall * rows, 0), xticks=[], yticks=[])
    top, marks = table[[value, "high"]].max(axis=None), []
    for at, name in enumerate(names):
        left, base = at % ACROSS * (room + GAP), (at // ACROSS) * tall + HEAD + PLOT
        _frame(axes, (panel, by), name, steps, left, base, room)
        part = table[table[panel] == name]
        for lane, one in enumerate(groups):
            own = part[part[group] == one] if group else part
            place = {"left": left, "base": base, "step": room / len(steps), "lane": lane - (len(groups) - 1) / 2}
            marks += _run(axes, own, (by, value, steps), place, top or 1, shades[one], joined, links)
    first = [panel, by, *([group] if group else [])]
    numbers = kept(table.drop(columns=["gap", "differ"], errors="ignore"), links, *first)
    alt = _words(table, title, (panel, by, group), value)
    return publish(picture, numbers, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _frame(axes, columns, name, steps, left, base, room):
    """Draw a panel's name, its ground line and what its dots are by."""
    panel, by = columns
    axes.text(left, base - PLOT - HEAD + 0.1, wrapped(label(panel, name), room, SIZE, "bold", most=1)[0], weight="bold",
              va="center")  # fmt: skip
    axes.plot([left, left + room], [base, base], color=RULE, lw=1, zorder=0)
    step = room / len(steps)
    for at, one in enumerate(steps):
        text = wrapped(label(by, one), step - 0.03, SMALL, most=1)[0]
        axes.text(left + step * (at + 0.5), base + 0.14, text, size=SMALL, color=SOFT, ha="center", va="center")


def _run(axes, rows, columns, place, top, shade, joined, links):
    """Draw the dots of one group in one panel; return their clickable places."""
    (by, value, steps), marks, way = columns, [], []
    for row in rows.to_dict("records"):
        dodge = place["lane"] * min(DODGE, 0.44 * place["step"])
        x = place["left"] + place["step"] * (steps.index(row[by]) + 0.5) + dodge
        if pd.isna(row[value]):
            axes.text(x, place["base"] - 0.1, "few", size=SMALL, color=SOFT, ha="center", va="center")
            continue
        y, low, high = (place["base"] - PLOT * row[edge] / top for edge in (value, "low", "high"))
        axes.plot([x, x], [low, high], color=shade, lw=2.2, zorder=2)
        axes.scatter([x], [y], s=40, color=shade, lw=0, zorder=3)
        word = written(row[value], value == "share")
        size = SMALL if width(word, SMALL) < place["step"] else SMALL - 1.5
        axes.text(x, high - 0.1, word, size=size, ha="center", va="center", zorder=4)
        way.append((x, y))
        if href := opens(row, **links):
            marks.append(mark(axes, x - 0.13, x + 0.13, y + 0.12, y - 0.12, href=href, label=f"{row[by]}: {word}"))
    if joined and len(way) > 1:
        axes.plot(*zip(*way, strict=True), color=shade, lw=1.2, alpha=0.6, zorder=1)
    return marks


def _words(table, title, columns, value):
    """Return the figure in words: how many panels, the highest and the lowest value."""
    known = table[table[value].notna()].reset_index(drop=True)
    ends = [known.loc[known[value].idxmax()], known.loc[known[value].idxmin()]]
    said = [" ".join(label(column, row[column]) for column in columns if column) for row in ends]
    words = [written(row[value], value == "share") for row in ends]
    panel, by, _ = columns
    return (
        f"{title.rstrip('.')}. {table[panel].nunique()} panels, each by {heading(by)}: "
        f"the highest is {said[0]} with {words[0]}, the lowest {said[1]} with {words[1]}."
    )
