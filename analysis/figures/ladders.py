"""Figure of groups on the ladder of commitment, from talk to signature."""

from analysis.figures.grids import MOST, largest, more, top_pair
from analysis.figures.pictures import mark, nothing, opens, publish, wired
from analysis.figures.style import ACTS, BLUE, EDGE, RULE, SIZE, SMALL, SOFT, WIDTH, house, sheet, width, wrapped, write
from analysis.words import heading, label

CIRCLE = 0.22  # inches: the radius of the largest circle
LEVEL = 0.52  # inches of a group on the ladder
LABELS = 1.9
AREA = "A circle’s area is the share of its row, the number its count"
HOLLOW = ". Hollow: too few readouts to say"


@house
def ladder(table, *, by, title, subtitle="", act="act", count="n", most=MOST, **links):
    """Show for each group how its statements stand on the ladder of commitment, from talk at the left to signature.

    The area of a circle is its share of the group's statements on the ladder, the number beside it their count; with a
    column `act_class` it has the colour of the class. `table` is that of `measures.ladder`.
    """
    if table.empty or not table[count].sum():
        return nothing(title, "no statement stands on the ladder of commitment")
    links = {"count": count, **wired(table, links)}
    groups, rest = largest(table, by, count, most)
    subtitle = more(f"{subtitle.rstrip('.')}. {AREA}".lstrip(". "), (heading(by), len(groups), rest))
    acts = list(dict.fromkeys(table[act]))
    few = "share" in table and table["share"].isna().any()
    picture, axes, step = _stage(title, subtitle + (HOLLOW if few else ""), by, groups, acts)
    totals, marks = table.groupby(by)[count].transform("sum"), []
    most_share = (table[count] / totals)[totals > 0].max()
    for at, name in enumerate(groups):
        rows, y = table[table[by] == name], LEVEL * (at + 0.5)
        marks += _circles(axes, label(by, name), rows, acts, (act, count), y, most_share, step, links)
    top = table.loc[table[count].idxmax()]
    alt = f"{title.rstrip('.')}. {len(groups)} groups on the rungs {', '.join(acts)}; {top_pair(top, by, act, count)}."
    numbers = table[table[by].isin(groups)].drop(
        columns=({"share", "low", "high", "rung", "readouts", "count"} - {count}) & set(table)
    )
    return publish(picture, numbers, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _stage(title, subtitle, by, groups, acts):
    """Return the sheet of a ladder with the acts above, a line for each group, and the way from talk to signature."""
    texts = {name: wrapped(label(by, name), LABELS, SIZE, most=2) for name in groups}
    left = EDGE + 0.12 + max(width(line) for lines in texts.values() for line in lines)
    foot = LEVEL * len(groups)
    picture, axes = sheet(title, subtitle, body=foot + 0.3, left=left, bottom=0.4)
    step = (WIDTH - left - EDGE) / len(acts)
    axes.set(xlim=(0, len(acts)), ylim=(foot, -0.3), yticks=[], xticks=[])
    for at, name in enumerate(acts):
        axes.text(at + 0.42, -0.17, name, size=SIZE, weight="bold", ha="center", va="center")
    for at, name in enumerate(groups):
        y = LEVEL * (at + 0.5)
        axes.plot([0, len(acts)], [y, y], color=RULE, lw=1, zorder=0)
        write(axes, -0.1 / step, y, texts[name], ha="right")
    arrow = {"arrowstyle": "->", "color": SOFT, "lw": 1}
    axes.annotate("", (len(acts), foot + 0.1), (0, foot + 0.1), annotation_clip=False, arrowprops=arrow)
    for x, word, side in ((0, "talk", "left"), (len(acts), "signature", "right")):
        axes.text(x, foot + 0.25, word, size=SMALL, color=SOFT, ha=side, va="center")
    return picture, axes, step


def _circles(axes, name, rows, acts, columns, y, largest, inch, links):
    """Draw the rungs of one group, the largest share of all with the largest circle; return their clickable places."""
    marks, total = [], rows[columns[1]].sum()
    for row in rows[rows[columns[1]] > 0].to_dict("records"):
        x, n = acts.index(row[columns[0]]) + 0.42, row[columns[1]]
        radius = CIRCLE * (n / total / largest) ** 0.5
        shade, few = ACTS.get(row.get("act_class"), BLUE), row.get("share", 0) != row.get("share", 0)
        axes.scatter([x], [y], s=(2 * radius * 72) ** 2, color="white" if few else shade, ec=shade, lw=1.2, zorder=2)
        axes.text(x + (radius + 0.04) / inch, y, f"{n:,}", size=SMALL, va="center", ha="left")
        if href := opens(row, **links):
            said = f"{name or '(none)'}, {row[columns[0]]}: {n}"
            marks.append(mark(axes, x - 0.4, x + 0.5, y + CIRCLE, y - CIRCLE, href=href, label=said))
    return marks
