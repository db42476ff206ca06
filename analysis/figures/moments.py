"""Figure of moments: a line for each person or country, a dot for each day on which it was met."""

from datetime import date

from analysis.evidence import readout
from analysis.figures.pictures import mark, nothing, publish
from analysis.figures.style import EDGE, FIXED, RULE, SIZE, SMALL, SOFT, WIDTH, colours, house, sheet, width, wrapped

LABELS, LINE = 1.9, 0.31  # inches at most for a name, and of a line
REST = "others"
OTHER_COLOURS = 4  # groups with a colour of their own


@house
def moments(rows, numbers, *, label, group, title, subtitle="", **links):
    """Show when each of some persons was met: a line for each `label`, a dot for each dated row, coloured by `group`.

    `rows` has a row per encounter with `date`, `article` and `sentence`, which the dot opens; days that reach only to
    the month or year are left out of the picture. `numbers` is the table under it.
    """
    dated = rows[rows["date"].str.len() == 10]
    if dated.empty:
        return nothing(title, "nothing of it has a date")
    names = list(dict.fromkeys(numbers[label]))
    sizes = dated[group].value_counts()
    main = sorted(sizes.index, key=lambda one: (-sizes[one], one))[:OTHER_COLOURS]
    shades = colours(main) | {REST: FIXED["open"]}
    texts = {name: wrapped(name or "(none)", LABELS, SIZE, most=1)[0] for name in names}
    left = EDGE + 0.12 + max(width(text) for text in texts.values())
    key = [(name or "nobody named", shades[name]) for name in main] + ([(REST, shades[REST])] if len(sizes) > 4 else [])
    picture, axes = sheet(title, subtitle, body=LINE * len(names), left=left, key=key)
    days = [date.fromisoformat(day).toordinal() for day in dated["date"]]
    first, last = min(days), max(days)
    pad = max((last - first) * 0.02, 5)
    axes.set(xlim=(first - pad, last + pad), ylim=(LINE * len(names), 0), yticks=[])
    inch = (WIDTH - left - EDGE) / (last - first + 2 * pad)
    _lines(axes, texts, inch)
    _years(axes, first, last, inch)
    marks = []
    for row, day in zip(dated.to_dict("records"), days, strict=True):
        y, who = LINE * (names.index(row[label]) + 0.5), row[group] if row[group] in main else REST
        axes.scatter([day], [y], s=42, color=shades[who], alpha=0.75, edgecolor="white", lw=0.5, zorder=3)
        said = f"{row[label]}, {row['date']}: {row[group] or 'nobody named'}"
        edge = 0.08 / inch
        marks.append(mark(axes, day - edge, day + edge, y + 0.1, y - 0.1, href=readout(row["article"], row["sentence"]),
                          label=said))  # fmt: skip
    span = f"{min(dated['date'])} to {max(dated['date'])}"
    alt = f"{title.rstrip('.')}. {len(names)} lines, {len(dated)} dots from {span}."
    return publish(picture, numbers, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _lines(axes, texts, inch):
    """Draw the lines and write their names."""
    start, end = axes.get_xlim()
    for at, text in enumerate(texts.values()):
        y = LINE * (at + 0.5)
        axes.plot([start, end], [y, y], color=RULE, lw=1, zorder=0)
        axes.text(start - 0.1 / inch, y, text, ha="right", va="center")


def _years(axes, first, last, inch):
    """Mark the beginning of each year, and the first day where there is room; a short span has its ends instead."""
    years = range(date.fromordinal(first).year + 1, date.fromordinal(last).year + 1)
    starts = {date(year, 1, 1).toordinal(): str(year) for year in years}
    ends = {first: date.fromordinal(first).isoformat(), last: date.fromordinal(last).isoformat()}
    if len(starts) > 1 and (min(starts) - first) * inch > width("0000", SMALL) + 0.1:
        starts = {first: str(date.fromordinal(first).year), **starts}
    ticks = starts if len(starts) > 1 else ends
    axes.set_xticks(list(ticks), list(ticks.values()), size=SMALL, color=SOFT)
    for day in ticks:
        axes.axvline(day, color=RULE, lw=0.7, zorder=0)
