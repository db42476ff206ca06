"""How a figure is shown: the picture, its numbers as text, its alternative text, its clickable places, its evidence."""

import base64
import io
from html import escape

from IPython.display import display

from analysis.display import table_bundle
from analysis.evidence import address

SUMMARY = "The numbers and their sentences"


def publish(picture, numbers, *, title, subtitle, alt, marks=(), links=None):
    """Show a figure with its numbers as text, and then the numbers as a table that opens on demand.

    `links` are the options of `display.table` that make a count a link: `evidence`, `keys`, `count`, `where`, `names`.
    The picture's bytes are not compared between runs; its title, what it counts and its numbers are.
    """
    bundle = table_bundle(numbers, **(links or {}))
    about = {"alt": alt, "title": title, "subtitle": subtitle, "marks": list(marks)}
    text = "\n".join(part for part in (title, subtitle, "", bundle["text/plain"]) if part is not None)
    display({"image/png": png(picture), "text/plain": text}, metadata={"readouts": about}, raw=True)
    details = f'<details class="numbers"><summary>{SUMMARY}</summary>\n{bundle["text/html"]}\n</details>'
    display({"text/html": details, "text/plain": f"{SUMMARY}: {title}"}, raw=True)


def nothing(title, reason):
    """Say what can't be shown and why, where an empty box would stand."""
    text = f"{title.rstrip('.')}: nothing to show, because {reason}."
    display({"text/html": f'<p class="nothing">{escape(text)}</p>', "text/plain": text}, raw=True)


def png(picture):
    """Return a matplotlib figure as PNG in base64, the same bytes on each run."""
    buffer = io.BytesIO()
    picture.savefig(buffer, format="png", metadata={"Software": None})
    return base64.b64encode(buffer.getvalue()).decode("ascii")


def mark(axes, left, right, bottom, top, *, href, label):
    """Return a clickable place, from corners in the axes' data units, in fractions of the picture from its top left."""
    to_picture = axes.figure.transFigure.inverted()
    (x, y), (x_end, y_end) = to_picture.transform(axes.transData.transform([(left, bottom), (right, top)]))
    box = {"x": x, "y": 1 - y_end, "w": x_end - x, "h": y_end - y}
    return {**{key: round(float(value), 4) for key, value in box.items()}, "href": href, "label": label}


def opens(row, evidence=None, keys=(), where=None, **_):
    """Return the address of the rows that a row of a figure's table counts, empty where no evidence is named."""
    return address(evidence, **{key: row[key] for key in keys}, **(where or {}))[0] if evidence else ""
