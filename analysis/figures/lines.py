"""Figures of lines: counts over time, and how values differ between two groups."""

from analysis.figures.pictures import mark, nothing, opens, publish, wired
from analysis.figures.style import EDGE, RULE, SMALL, WIDTH, colours, house, sheet, width

LABELS = 2.1  # inches at most for the labels of rows


@house
def timeline(table, *, title, subtitle="", period="year", by=None, count="n", **links):
    """Show counts over time, a row of stems for each group, all on one scale; what has no date is said, not drawn."""
    dated = table[table[period] != ""]
    if not dated[count].sum():
        return nothing(title, "nothing of it has a date")
    links, groups = {"count": count, **wired(table, links)}, list(dict.fromkeys(table[by])) if by else ["all"]
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
        axes.text(-0.6, base - 0.2, words, size=SMALL, weight="bold", va="center")
        base -= tall[name]
        axes.plot([-0.6, len(times) - 0.4], [base, base], color=RULE, lw=1, clip_on=False)
        marks += _stems(axes, part, times, (period, count), base, scale, inch, shades[name], links)
    dates(axes, times, inch)
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
        axes.plot([x, x], [base, y], color=shade, lw=min(max(inch * 72 * 0.3, 1.2), 4))
        axes.scatter([x], [y], s=min(max((inch * 72 * 0.55) ** 2, 8), 40), color=shade, zorder=3)
        if sparse or n == rows[columns[1]].max():
            axes.text(x, y + 0.14, f"{n:,}", size=SMALL, ha="center", va="center")
        if href := opens(row, **links):
            marks.append(mark(axes, x - 0.5, x + 0.5, base, y + 0.16, href=href, label=f"{row[columns[0]]}: {n}"))
    return marks


def dates(axes, times, inch):
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
