"""Figure of claims on a ladder: what is named at which rung, by tie, beside the rung that is known."""

from analysis.figures.grids import largest, more
from analysis.figures.pictures import mark, nothing, opens, publish, wired
from analysis.figures.style import BLUE, EDGE, RED, RULE, SIZE, SMALL, SOFT, WIDTH, house, sheet, width, wrapped
from analysis.tables import LIST

MOST = 12  # ties drawn
STEP, FOOT = 0.46, 0.42  # inches of a rung, and of the names under the lowest
LABELS = 1.75
LOOKS = {"as known": BLUE, "differs": RED, "nothing known": SOFT}


def look(finding):
    """Return what a dot says: that a naming is as known, that it differs, or that nothing is known of the tie."""
    return finding if finding in LOOKS else "differs"


@house
def rungs(table, *, by, rung, order, title, subtitle="", known="known", finding="finding", count="n", **links):
    """Show how often each rung is named for each tie: dots with their counts on a ladder, the highest rung at the top.

    `order` holds the rungs from the lowest up; those that nobody names or knows are left out. A bar is the rung in
    `known` (a list cell); a dot's colour says whether the naming agrees with it.
    """
    if table.empty:
        return nothing(title, "no tier of a partnership is named between two known countries")
    ties, rest = _ties(table, by, finding, count)
    drawn = table[table[by].isin(ties)]
    bars = {(tie, one) for tie, cell in zip(drawn[by], drawn[known], strict=True) for one in cell.split(LIST) if one}
    steps = [one for one in order if one in {*drawn[rung], *(step for _, step in bars)}]
    subtitle = more(subtitle, ("ties", len(ties), rest))
    picture, axes, inch = _stage(title, subtitle, ties, steps, drawn[finding])
    for tie, one in sorted(bars):
        x, y = ties.index(tie) + 0.5, _height(steps, one)
        axes.plot([x - 0.4, x + 0.4], [y, y], color=SOFT, lw=7, alpha=0.35, solid_capstyle="butt", zorder=1)
    marks = _claims(axes, drawn, ties, steps, (by, rung, finding, count), inch, {"count": count, **wired(table, links)})
    differ = int(drawn.loc[drawn[finding].map(look) == "differs", count].sum())
    alt = f"{title.rstrip('.')}. {len(ties)} ties on {len(steps)} rungs; {differ} namings differ from what is known."
    links["count"] = count
    return publish(picture, table, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _ties(table, by, finding, count):
    """Return the ties drawn, those with a naming that differs first, those unknown last; and how many are left."""
    looks = table[finding].map(look)
    differ, known = (set(table.loc[looks == one, by]) for one in ("differs", "as known"))
    names = largest(table, by, count, len(table))[0]
    names = sorted(names, key=lambda name: (name not in differ, name not in known))
    return names[:MOST], len(names[MOST:])


def _height(steps, one):
    return STEP * (len(steps) - steps.index(one) - 0.5)


def _stage(title, subtitle, ties, steps, findings):
    """Return the sheet with its rungs named at the left and its ties underneath, and inches per tie."""
    texts = {one: wrapped(one, LABELS, SIZE, most=2) for one in steps}
    left = EDGE + 0.12 + max(width(part) for lines in texts.values() for part in lines)
    key = [(name, LOOKS[name]) for name in LOOKS if name in set(findings.map(look))]
    body = STEP * len(steps)
    picture, axes = sheet(title, subtitle, body=body, left=left, bottom=FOOT + 0.08, key=key)
    inch = min(0.7, (WIDTH - left - EDGE) / len(ties))
    axes.set(xlim=(0, (WIDTH - left - EDGE) / inch), ylim=(body, 0), xticks=[], yticks=[])
    for one in steps:
        y = _height(steps, one)
        axes.plot([0, len(ties)], [y, y], color=RULE, lw=1, zorder=0)
        axes.text(-0.1 / inch, y, "\n".join(texts[one]), ha="right", va="center", linespacing=0.95)
    for at, tie in enumerate(ties):
        for down, code in enumerate(tie.split("-")):
            axes.text(at + 0.5, body + 0.19 + 0.17 * down, code, size=SMALL, ha="center", va="baseline")
    return picture, axes, inch


def _claims(axes, table, ties, steps, columns, inch, links):
    """Draw the namings; return their clickable places. Several findings at one place stand side by side."""
    by, rung, finding, count = columns
    marks, taken = [], {}
    for row in table.to_dict("records"):
        place = (row[by], row[rung])
        taken[place] = taken.get(place, -1) + 1
        x, y = ties.index(row[by]) + 0.5 + 0.3 * taken[place], _height(steps, row[rung])
        shade = LOOKS[look(row[finding])]
        axes.scatter([x], [y], s=150, color=shade, edgecolor="white", lw=0.8, zorder=3)
        axes.text(x, y, f"{row[count]}", size=SMALL - 1, color="white", ha="center", va="center", zorder=4)
        if href := opens(row, **links):
            said = f"{row[by]}, {row[rung]}, {row[finding]}: {row[count]}"
            marks.append(mark(axes, x - 0.3, x + 0.3, y + 0.15, y - 0.15, href=href, label=said))
    return marks
