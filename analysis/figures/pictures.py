"""How a figure is shown: the picture, its numbers as text, its alternative text, its clickable places, its evidence."""

from html import escape

import pandas as pd
from IPython.display import display

from analysis import prose
from analysis.asked import linked
from analysis.display import table_bundle
from analysis.evidence import address, conditions
from analysis.figures import svg

SUMMARY = "The numbers and their sentences"
NAMES = {"said": "share (95% interval)", "act_class": "class", "of_a": "of the first", "of_b": "of the second"}


def publish(picture, numbers, *, title, subtitle, alt, marks=(), links=None):
    """Show a figure with its numbers as text, and then the numbers as a table that opens on demand.

    `links` are the options of `display.table` that make a count a link: `evidence`, `keys`, `count`, `where`, `names`.
    """
    links = links or {}
    ids = [column for column in ("own", "actor") if "person" in numbers and column in numbers]  # no ids for readers
    bundle = table_bundle(numbers, **{"hide": ids, **links, "names": NAMES | links.get("names", {})})
    about = {"alt": alt, "title": title, "subtitle": subtitle, "marks": list(marks)}
    text = "\n".join(part for part in (title, subtitle, "", bundle["text/plain"]) if part is not None)
    display({"image/svg+xml": svg.written(picture, alt), "text/plain": text}, metadata={"readouts": about}, raw=True)
    details = f'<details class="numbers"><summary>{SUMMARY}</summary>\n{bundle["text/html"]}\n</details>'
    display({"text/html": details, "text/plain": f"{SUMMARY}: {title}"}, raw=True)


def nothing(title, reason):
    """Say what can't be shown and why, where an empty box would stand."""
    text = f"{title.rstrip('.')}: nothing to show, because {reason}."
    display({"text/html": f'<p class="nothing">{escape(text)}</p>', "text/plain": text}, raw=True)


def mark(axes, left, right, bottom, top, *, href, label):
    """Return a clickable place, from corners in the axes' data units, in fractions of the picture from its top left."""
    to_picture = axes.figure.transFigure.inverted()
    (x, y), (x_end, y_end) = to_picture.transform(axes.transData.transform([(left, bottom), (right, top)]))
    box = {"x": x, "y": 1 - y_end, "w": x_end - x, "h": y_end - y}
    return {**{key: round(float(value), 4) for key, value in box.items()}, "href": href, "label": label}


def spot(axes, box, row, links, label):
    """Return the clickable place of a row's count, `box` from left to right and top to bottom, if it opens anything.

    Where several columns are counted, each on conditions of its own, it opens the first.
    """
    if not links.get("evidence"):
        return []
    (left, right, top, bottom), count = box, links.get("count")
    own = next(iter(count.values()), {}) if isinstance(count, dict) else {}
    where = {**conditions(row, links.get("keys", ())), **(links.get("where") or {}), **own}
    return [mark(axes, left, right, bottom, top, href=address(links["evidence"], **where)[0], label=label)]


def wired(table, links):
    """Return the options that make a figure's counts links: those given, else what the table was asked for."""
    return links if "evidence" in links else {**linked(table), **links}


def columns_asked(table):
    """Return `(label, group)`: the columns of a measure's table that say what a row counts, the finer one first."""
    keys = list(linked(table).get("keys", {}))
    return (keys[-1] if keys else table.columns[0]), (keys[0] if len(keys) > 1 else None)


def written(value, percent):
    """Return a drawn value as the figure writes it, with a true minus."""
    if pd.isna(value):
        return "few"
    return prose.percent(value, short=True) if percent else f"{round(float(value), 1) + 0.0:.1f}".replace("-", "−")


def kept(table, links, *first):
    """Return the columns of a table that the numbers under its figure show; a share in words stands for its parts."""
    drop = {"all"}
    if {"said", "n", "count"} <= set(table):
        counted = links.get("count", "n")
        counted = counted if isinstance(counted, str) else next(iter(counted))
        drop |= {"share", "low", "high", "readouts", "corrected", "from", "to", "hand"}
        drop |= {"n"} if counted != "n" else {"count"} if (table["n"] == table["count"]).all() else set()
    columns = [*first, *(column for column in table if column not in first and column not in drop)]
    return table[[column for column in columns if column in table]]


def extremes(values, said, words):
    """Return the highest and the lowest of some values in words."""
    top, low = (getattr(values.reset_index(drop=True), end)() for end in ("idxmax", "idxmin"))
    return f"the highest is {said[top]} with {words[top]}, the lowest {said[low]} with {words[low]}"
