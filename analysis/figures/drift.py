"""Figure of shares over time: a small panel for each thing, all on one scale, each period with its interval."""

import numpy as np
import pandas as pd

from analysis.figures.dotplot import steps
from analysis.figures.lines import dates
from analysis.figures.pictures import described, kept, mark, nothing, opens, publish, written
from analysis.figures.style import BLUE, EDGE, RULE, SMALL, SOFT, WIDTH, house, sheet, width, wrapped

PANEL, HEAD, GAP = 0.72, 0.24, 0.14  # inches: a panel, the name over it, the room under it


@house
def drift(table, *, label, period, title, subtitle="", value="share", low="low", high="high", **links):
    """Show shares over time, a panel per label: a dot with its interval per period, a short rule where too few to say.

    Panels stay in the order of the table; the highest dot of each has its number.
    """
    if table.empty or not table[value].notna().any():
        return nothing(title, "no period holds enough readouts")
    names, times = list(dict.fromkeys(table[label])), sorted(set(table[period]))
    most = float(np.nanmax(table[[value, high]].to_numpy(float))) or 1.0
    left, whole = EDGE + 0.1 + width("100%", SMALL), HEAD + PANEL + GAP
    picture, axes = sheet(title, subtitle, body=whole * len(names), left=left, right=EDGE + 0.05)
    axes.set(xlim=(-0.6, len(times) - 0.4), ylim=(whole * len(names), 0), yticks=[])
    inch, marks = (WIDTH - left - EDGE - 0.05) / len(times), []
    for at, name in enumerate(names):
        rows, base = table[table[label] == name], whole * at + HEAD + PANEL
        _ground(axes, name, base, most, len(times), inch)
        marks += _dots(axes, name, rows, times, (period, value, low, high), base, PANEL / most, inch, links)
    dates(axes, times, inch)
    words = [written(x, True) for x in table[value]]
    alt = described(table, label, period, value, words, title)
    numbers = kept(table, links, label, period)
    return publish(picture, numbers, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _ground(axes, name, base, most, length, inch):
    """Draw what a panel stands on: its name, its lowest and highest share."""
    text = wrapped(name, WIDTH - 1, SMALL, "bold", most=1)[0]
    axes.text(-0.6, base - PANEL - 0.12, text, size=SMALL, weight="bold", va="center")
    for share in (0, steps(0, most, most=3)[-1]):
        y = base - share * PANEL / most
        axes.plot([-0.6, length - 0.4], [y, y], color=RULE, lw=0.9, zorder=0, clip_on=False)
        axes.text(-0.6 - 0.06 / inch, y, f"{share:.0%}", size=SMALL, color=SOFT, ha="right", va="center")


def _dots(axes, name, rows, times, columns, base, scale, inch, links):
    """Draw the periods of one panel; return their clickable places."""
    period, value, low, high = columns
    marks, top = [], rows[value].max()
    for row in rows.to_dict("records"):
        x, share = times.index(row[period]), row[value]
        if pd.isna(share):
            axes.plot([x - 0.2, x + 0.2], [base, base], color=SOFT, lw=2, zorder=1)
            continue
        y = base - share * scale
        axes.plot([x, x], [base - row[low] * scale, base - row[high] * scale], color=BLUE, lw=2.6, alpha=0.4, zorder=2)
        axes.scatter([x], [y], s=34, color=BLUE, edgecolor="white", lw=0.8, zorder=3, clip_on=False)
        if share == top > 0:
            axes.text(x + 0.09 / inch, y, written(share, True), size=SMALL, color=BLUE, va="center")
        if href := opens(row, **links):
            said = f"{name}, {row[period]}: {written(share, True)}"
            marks.append(mark(axes, x - 0.4, x + 0.4, y + 0.1, y - 0.1, href=href, label=said))
    return marks
