"""The concordance as it is read: each place with the words around it in columns, the word in its place a link."""

from html import escape

from IPython.display import display

from analysis import evidence
from analysis.figures.pictures import nothing
from analysis.measures.contexts import ordered

SHOWN = 25  # lines
WHENCE = 30  # letters of a readout's id
ORDERS = {
    "right": "by the words after it",
    "left": "by the words before it",
    "match": "by its own words",
    "text": "in the order of the readouts",
}


def kwic(table, *, title, limit=SHOWN, sort="right", also="left"):
    """Show a concordance (`measures.find`, `concordance`, `places`): left, match, right, and whence.

    The match opens its sentence in the report. Lines are sorted by `sort`; `also`, another order, opens on demand
    (None for none). Of more than `limit` lines the first ones are shown, and how many there are is said.
    """
    if table.empty:
        return nothing(title, "it stands nowhere in these readouts")
    places, readouts = len(table), table["article"].nunique()
    head = f"{title}: {places:,} place{'s'[: places != 1]} in {readouts:,} readout{'s'[: readouts != 1]}"
    display(_bundle(ordered(table, sort).head(limit), f"{head}, {_shown(table, limit)}{ORDERS[sort]}"), raw=True)
    if also and len(table) > 1:
        other = f"The same {ORDERS[also]}"
        html = _html(ordered(table, also).head(limit), f"{head}, {_shown(table, limit)}{ORDERS[also]}")
        html = f'<details class="numbers"><summary>{other}</summary>\n{html}\n</details>'
        display({"text/html": html, "text/plain": f"{other}: {title}"}, raw=True)
    return None


def _shown(table, limit):
    return f"the first {limit:,} " if len(table) > limit else ""


def _bundle(table, head):
    """Return the lines of a concordance as a display bundle."""
    return {"text/html": _html(table, head), "text/plain": "\n".join([head, "", *_plain(table.to_dict("records"))])}


def _html(table, head):
    """Return the lines of a concordance as an HTML table."""
    body = "\n".join(_line(row) for row in table.to_dict("records"))
    return f'<table class="kwic"><caption>{escape(head)}</caption>\n<tbody>\n{body}\n</tbody></table>'


def _line(row):
    """Return a line of a concordance as HTML."""
    href = escape(evidence.readout(row["article"], row["sentence"]))
    match = f'<a href="{href}"><mark>{escape(row["match"])}</mark></a>'
    whence = row["article"] if len(row["article"]) <= WHENCE else row["article"][: WHENCE - 1] + "…"
    left, right, whence = map(escape, (row["left"], row["right"], whence))
    # what is left of the match is cut at its far end where there is little room: its letters run on from there
    cells = ((f"<bdi>{left}</bdi>", "right"), (match, "center"), (right, "left"), (f"<small>{whence}</small>", "left"))
    return "<tr>" + "".join(f'<td style="text-align:{side}">{text}</td>' for text, side in cells) + "</tr>"


def _plain(rows):
    """Return the lines of a concordance as text in columns."""
    left, match = (max(len(row[name]) for row in rows) for name in ("left", "match"))
    return [f"{row['left']:>{left}}[{row['match']}]{'':{match - len(row['match'])}}{row['right']}" for row in rows]
