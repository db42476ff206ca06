"""Figure of who met whom: hosts and guests with a line for each pair."""

import matplotlib as mpl
import pandas as pd

from analysis.figures.grids import MOST, largest, more, top_pair
from analysis.figures.pictures import mark, nothing, opens, publish, wired
from analysis.figures.style import EDGE, SMALL, SOFT, WIDTH, colours, house, sheet, width, wrapped

LABELS = 1.9  # inches at most for a name


@house
def pairs(table, *, a, b, title, subtitle="", count="n", most=MOST, names=None, **links):
    """Show who met whom: hosts at the left, guests at the right, a line for each pair, thick as they met often."""
    if table.empty:
        return nothing(title, "no meeting was found")
    links, heads = {"count": count, **wired(table, links)}, names or (a.replace("_", " "), b.replace("_", " "))
    drawn = _most(table, a, b, count, most)
    if len(drawn) < len(table):
        subtitle = more(subtitle, ("pairs", len(drawn), len(table) - len(drawn)))
    left, right = (largest(drawn, column, count, most)[0] for column in (a, b))
    sides = (left, _beside(drawn, a, b, left, right))
    sums = [drawn.groupby(column)[count].sum() for column in (a, b)]
    texts = [{n: f"{_one(n)}  {sums[at].get(n, 0):,}" for n in side} for at, side in enumerate(sides)]
    picture, axes, places = _sides(title, subtitle, heads, texts)
    marks = _ties(axes, drawn, (a, b, count), places, links)
    top = top_pair(drawn.loc[drawn[count].idxmax()], a, b, count)
    alt = f"{title.rstrip('.')}. Lines from {len(left)} {heads[0]} to {len(right)} {heads[1]}; {top}."
    return publish(picture, drawn, title=title, subtitle=subtitle, alt=alt, marks=marks, links=links)


def _most(table, a, b, count, most):
    """Return the pairs that met most, as many as leave at most `most` names on each side."""
    rows = table.sort_values([count, a, b], ascending=[False, True, True])
    seen = pd.DataFrame({column: [rows[column].head(n + 1).nunique() for n in range(len(rows))] for column in (a, b)})
    return rows[(seen.max(axis=1) <= most).to_numpy()]


def _one(name):
    return wrapped(name or "(none)", LABELS, SMALL, most=1)[0]


def _sides(title, subtitle, heads, texts):
    """Return the sheet with both sides' names, and name → height for each side."""
    rooms = [max(width(text, SMALL) for text in [*side.values(), heads[at]]) for at, side in enumerate(texts)]
    left, right = (EDGE + 0.14 + room for room in rooms)
    body, inch = 0.27 * max(map(len, texts)) + 0.1, WIDTH - left - right
    picture, axes = sheet(title, subtitle, body=body + 0.25, left=left, right=right, bottom=0.12)
    axes.set(xlim=(0, 1), ylim=(body, -0.25), xticks=[], yticks=[])
    places = [{name: body * (at + 0.5) / len(side) for at, name in enumerate(side)} for side in texts]
    for x, look, gap in ((0, "right", -0.07 / inch), (1, "left", 0.07 / inch)):
        axes.text(x + gap, -0.12, heads[x], size=SMALL, color=SOFT, ha=look, va="center")
        for name, y in places[x].items():
            axes.text(x + gap, y, texts[x][name], size=SMALL, ha=look, va="center")
    return picture, axes, places


def _beside(drawn, a, b, left, right):
    """Return the right side in an order that crosses few lines: by the middle of each one's partners."""
    at = {name: place for place, name in enumerate(left)}
    partners = {name: [at[partner] for partner in drawn.loc[drawn[b] == name, a]] for name in right}
    middle = {name: sum(places) / len(places) if places else 0 for name, places in partners.items()}
    return sorted(right, key=lambda name: (middle[name], right.index(name)))


def _ties(axes, drawn, columns, places, links):
    """Draw a line for each pair; return their clickable places, near the right end where lines have parted."""
    most, marks, shades, path = drawn[columns[2]].max(), [], colours(list(places[0])), mpl.path.Path
    for row in drawn.to_dict("records"):
        y, end, n = places[0][row[columns[0]]], places[1][row[columns[1]]], row[columns[2]]
        curve = path([(0, y), (0.5, y), (0.5, end), (1, end)], [path.MOVETO, *[path.CURVE4] * 3])
        shade = shades[row[columns[0]]]
        axes.add_patch(
            mpl.patches.PathPatch(curve, fc="none", ec=shade, lw=1 + 6 * n / most, alpha=0.5, capstyle="butt")
        )
        if href := opens(row, **links):
            label, near = f"{row[columns[0]]}, {row[columns[1]]}: {n}", end + 0.04 * (y - end)
            marks.append(mark(axes, 0.78, 0.98, near + 0.08, near - 0.08, href=href, label=label))
    return marks
