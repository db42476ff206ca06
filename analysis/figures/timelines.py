"""Figure of counts over time."""

from analysis.figures.pictures import nothing, publish, spot, wired
from analysis.figures.style import RULE, SMALL, WIDTH, colours, dot, house, leading, sheet, width, wrapped, write
from analysis.figures.svg import NARROW
from analysis.words import label

MARGIN = 0.2  # inches: half the first date stands in it
FEW = 16  # periods that a narrow sheet holds, each with its number


@house
def timeline(table, *, title, subtitle="", period="year", by=None, count="n", **links):
    """Show counts over time, a row of stems for each group, all on one scale; what has no date is said, not drawn."""
    dated = table[table[period] != ""]
    if not dated[count].sum():
        return nothing(title, "nothing of it has a date")
    links, groups = {"count": count, **wired(table, links)}, list(dict.fromkeys(table[by])) if by else ["all"]
    times, parts = sorted(set(dated[period])), {name: table[table[by] == name] if by else table for name in groups}
    wide = NARROW if len(times) <= FEW else WIDTH
    scale, shades, marks, base = (1.3 if len(groups) < 3 else 0.8) / dated[count].max(), colours(groups), [], 0
    heads = {name: wrapped(_head(part, period, by, name, count), wide - 2 * MARGIN, SMALL, "bold")
             for name, part in parts.items()}  # fmt: skip
    more = {name: leading(SMALL) * (len(lines) - 1) for name, lines in heads.items()}
    stems = {name: scale * part.loc[part[period] != "", count].max() for name, part in parts.items()}
    tall = {name: max(0.1, stems[name]) + 0.55 + more[name] for name in parts}
    picture, axes = sheet(title, subtitle, body=sum(tall.values()), wide=wide, left=MARGIN, right=MARGIN)
    step = axes.get_xlim()[1] / len(times)
    for name, part in parts.items():
        write(axes, 0, base + 0.2 + more[name] / 2, heads[name], weight="bold")
        part = part[(part[period] != "") & (part[count] > 0)]
        base += tall[name]
        axes.plot([0, step * len(times)], [base, base], color=RULE)
        for row in part.to_dict("records"):
            x, n, top = step * (times.index(row[period]) + 0.5), row[count], base - scale * row[count]
            axes.plot([x, x], [base, top], color=shades[name], lw=min(max(step * 20, 1.2), 3))
            dot(axes, x, top, min(max(step * 0.3, 0.02), 0.045), shades[name])
            if step > 0.24 or n == part[count].max():
                write(axes, x, top - 0.14, f"{n:,}", ha="center")
            marks += spot(axes, (x - step / 2, x + step / 2, top - 0.16, base), row, links, f"{row[period]}: {n}")
    shown = _dates(times, step)
    axes.set_xticks([step * (at + 0.5) for at in shown], list(shown.values()))
    peak = dated.loc[dated[count].idxmax()]
    most = f"most in {peak[period]}{f' in {peak[by]}' if by and peak[by] else ''}: {peak[count]}"
    alt = f"{title.rstrip('.')}. {_span(times)}; {most}."
    return publish(picture, table[table[count] > 0], title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _span(times):
    """Return in words which periods are drawn."""
    return f"{len(times)} periods from {times[0]} to {times[-1]}" if len(times) > 1 else f"One period, {times[0]}"


def _head(part, period, by, name, count):
    """Return what stands over a group's row: its name, how many have a date, and how many none."""
    undated = part.loc[part[period] == "", count].sum()
    words = f"{part.loc[part[period] != '', count].sum():,}" + (f" and {undated:,} undated" if undated else "")
    return f"{label(by, name)}: {words}" if by and name else f"in all {words}"


def _dates(times, step):
    """Return place → period as it is written: all where they fit, else the first of each year or of some years."""
    if max(width(time, SMALL) for time in times) + 0.08 <= step:
        return dict(enumerate(times))
    shown, end = {}, -9
    for at, time in enumerate(times):
        if (at == 0 or time[:4] != times[at - 1][:4]) and at * step > end:
            shown[at], end = time[:4], at * step + 0.45
    return shown
