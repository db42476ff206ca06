"""The concordance as it is read: each place with the words around it in columns, the word in its place a link."""

from html import escape

from IPython.display import display

from analysis import evidence
from analysis.figures.pictures import nothing

SHOWN = 25  # lines


def kwic(table, *, title, limit=SHOWN):
    """Show a concordance (`concordance.concordance`, `concordance.places`): left, match, right, and whence.

    The match opens its sentence in the reading room. Of more than `limit` lines the first ones are shown, in the order
    of the table, and how many there are is said.
    """
    if table.empty:
        return nothing(title, "it stands nowhere in these readouts")
    rows = table.head(limit).to_dict("records")
    head = f"{title}: {len(table):,} places in {table['article'].nunique():,} readouts"
    head += f", the first {limit:,} shown" if len(table) > limit else ""
    lines = "\n".join(_line(row) for row in rows)
    html = f'<table class="kwic"><caption>{escape(head)}</caption>\n<tbody>\n{lines}\n</tbody></table>'
    return display({"text/html": html, "text/plain": "\n".join([head, "", *_plain(rows)])}, raw=True)


def _line(row):
    """Return a line of a concordance as HTML."""
    href = escape(evidence.readout(row["article"], row["sentence"]))
    match = f'<a href="{href}"><mark>{escape(row["match"])}</mark></a>'
    left, right, whence = (escape(row[name]) for name in ("left", "right", "article"))
    cells = ((left, "right"), (match, "center"), (right, "left"), (f"<small>{whence}</small>", "left"))
    return "<tr>" + "".join(f'<td style="text-align:{side}">{text}</td>' for text, side in cells) + "</tr>"


def _plain(rows):
    """Return the lines of a concordance as text in columns."""
    left, match = (max(len(row[name]) for row in rows) for name in ("left", "match"))
    return [f"{row['left']:>{left}}[{row['match']}]{'':{match - len(row['match'])}}{row['right']}" for row in rows]
