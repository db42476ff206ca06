"""What a notebook shows beside its figures: small tables and cited sentences, as HTML with links and as plain text."""

import re
from html import escape
from itertools import pairwise

import pandas as pd
from IPython.display import display

from analysis import evidence
from analysis.asked import asked, linked
from analysis.evidence import plain
from analysis.plain import TITLE, unescaped
from analysis.prose import percent
from analysis.words import heading, worded

WHOLE = re.compile(r"\d{4}-\d\d(-\d\d)?|[A-Z]{3}-[A-Z]{3}")  # read as one word
SPANS = (("verb_start", "verb_end"), ("content_start", "content_end"), ("start", "end"))


def _shown(value, form):
    """Return a cell as readers see it: thousands parted, decimals cut to a form such as `.0%`."""
    if not isinstance(value, (str, bool)) and pd.api.types.is_number(value) and not pd.isna(value):
        if form == ".0%":
            return percent(value, short=True)
        whole = isinstance(value, (int,)) or pd.api.types.is_integer(value)
        return format(value, form or ("," if whole else ".2f"))
    return plain(value)


def _align(column):
    return "right" if pd.api.types.is_numeric_dtype(column) and column.dtype != bool else "left"


def _style(text, align):
    """Return the style of a cell: its side, and no break within a date or a pair of countries."""
    return f"text-align:{align}" + (";white-space:nowrap" if WHOLE.fullmatch(text) else "")


def _counted(count):
    """Return the counted columns with the conditions each adds: `"n"`, `["n", "m"]` or `{"n": {…}}`."""
    if isinstance(count, dict):
        return count
    return {column: {} for column in ([count] if isinstance(count, str) else count)}


def _cell(row, column, text, view, keys, counted, where, reading):
    """Return a cell's HTML: a link to its evidence where the column counts something, to its readout where asked."""
    if column in reading and text:
        return f'<a href="{escape(evidence.readout(row[reading[column]]))}">{escape(text)}</a>'
    if view is None or column not in counted or text in ("", "0"):  # of none there is nothing to open
        return escape(text)
    where = {**evidence.conditions(row, keys), **where, **counted[column]}
    href, query = evidence.address(where.pop("view", view), **where)
    return f'<a href="{escape(href)}" data-evidence="{escape(query)}">{escape(text)}</a>'


def _text_table(header, lines, aligns, caption):
    widths = [max(map(len, column)) for column in zip(header, *lines, strict=True)]
    fit = [str.rjust if align == "right" else str.ljust for align in aligns]
    text = ["  ".join(f(c, w) for f, c, w in zip(fit, line, widths, strict=True)).rstrip() for line in [header, *lines]]
    return "\n".join(([caption, ""] if caption else []) + text)


def table_bundle(
    df, *, evidence=None, keys=(), count="n", where=None, caption=None, names=None, formats=None, hide=(), reading=None
):
    """Return a small table as a display bundle; see `table`."""
    counted, names, formats, where, reading = _counted(count), names or {}, formats or {}, where or {}, reading or {}
    options = (evidence, keys, counted, where, reading)
    empty = [column for column in df if not any(map(plain, df[column]))]  # what is empty throughout says nothing
    records, df = df.to_dict("records"), df.drop(columns=[*hide, *empty])
    aligns = [_align(df[column]) for column in df]
    header = [str(names.get(column) or heading(column)) for column in df]
    told = keys if evidence else ()
    lines = [[_shown(worded(row, column, told, reading), formats.get(column)) for column in df] for row in records]
    head = "".join(
        f'<th scope="col" style="text-align:{a}">{escape(h)}</th>' for h, a in zip(header, aligns, strict=True)
    )
    body = [
        "".join(
            f'<td style="{_style(text, align)}">{_cell(row, column, text, *options)}</td>'
            for column, text, align in zip(df, line, aligns, strict=True)
        )
        for row, line in zip(records, lines, strict=True)
    ]
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    html = f'<table class="readouts">{title}\n<thead><tr>{head}</tr></thead>\n<tbody>\n'
    html += "\n".join(f"<tr>{cells}</tr>" for cells in body) + "\n</tbody></table>"
    return {"text/html": html, "text/plain": _text_table(header, lines, aligns, caption)}


def table(
    df, *, evidence=None, keys=(), count="n", where=None, caption=None, names=None, formats=None, hide=(), reading=None
):
    """Show a small table; the cells of its `count` columns link to the rows that they count.

    `evidence` names the view that is counted, `keys` the columns whose cells are its conditions (a dict where the view
    names them otherwise: `{"host": "hosts__has"}`), `where` further conditions (`{"per": "article"}` where readouts are
    counted); `count` may give each counted column conditions, or a `view`, of its own (`{"vietnam": {"collection":
    "vietnam"}}`). `names` are the headings shown, `formats` forms (`{"n": ".0%"}`). Columns in `hide` are conditions
    only; cells of a column in `reading` open the readout whose id another column holds (`{"date": "article"}`).
    """
    if df.empty:
        said = f"{caption}: none." if caption else "None."
        display({"text/html": f'<p class="nothing">{escape(said)}</p>', "text/plain": said}, raw=True)
        return
    if evidence is None and (links := linked(df)) and set(links["keys"]) <= set(df):
        evidence, keys, where, count = links["evidence"], links["keys"], links["where"], links["count"]
    options = {"evidence": evidence, "keys": keys, "count": count, "where": where, "hide": hide, "reading": reading}
    display(table_bundle(df, **options, caption=caption, names=names, formats=formats), raw=True)


def pieces(start, end, spans):
    """Return the stretches between the borders of spans inside start and end: `(start, end, spans that cover it)`."""
    cuts = sorted({start, end, *(cut for span in spans for cut in span[:2] if start < cut < end)})
    return [(a, b, [span for span in spans if span[0] <= a and b <= span[1]]) for a, b in pairwise(cuts)]


def coded(row):
    """Return the spans that a row codes, in text order: a statement's verb and content, or the row's own span."""
    found = {(int(row[a]), int(row[b])) for a, b in SPANS if plain(row.get(a)) and plain(row.get(b))}
    return sorted(span for span in found if span[0] < span[1])


def marked(text, start, spans):
    """Return a sentence as `(stretch, is coded)` pairs, neighbours of one kind joined; start is its offset."""
    joined = []
    for a, b, covers in pieces(start, start + len(text), spans):
        if joined and joined[-1][1] == bool(covers):
            joined[-1] = (joined[-1][0] + text[a - start : b - start], bool(covers))
        else:
            joined.append((text[a - start : b - start], bool(covers)))
    return joined


def sources(corpus):
    """Return how each readout is cited: article → (agency or collection, date, headline or file)."""
    found = {}
    for row in corpus.articles.to_dict("records"):
        parts = [row["agency"] or row["collection"], row["date"], row["headline"] or row["file"]]
        found[row["article"]] = tuple(" ".join(plain(part).split()) for part in parts)
    return found


def _citations(corpus, rows):
    """Return the cited sentences of rows: link, stretches, source, span."""
    cited, cites = sources(corpus), []
    wanted = set(zip(rows["article"].map(plain), rows["sentence"].map(plain), strict=True))
    places = {
        (row["article"], plain(row["sentence"])): row
        for row in corpus.sentences[corpus.sentences["article"].isin([article for article, _ in wanted])].to_dict(
            "records"
        )
    }
    for row in rows.to_dict("records"):
        place = places.get((row["article"], plain(row["sentence"])))
        spans = coded(row)
        if place:
            start, end = (spans[0][0], max(b for _, b in spans)) if spans else (place["start"], place["end"])
            stretches = marked(place["text"], int(place["start"]), spans)
            if place["rule"] == TITLE:
                stretches = [(unescaped(text), hit) for text, hit in stretches]
        else:
            start, end, stretches = "", "", [(plain(row.get("detail")) or "(no sentence)", False)]
        span = f"[{start}:{end}]" if place else ""
        href = evidence.readout(row["article"], row["sentence"] if place else "")
        source = ", ".join(filter(None, cited.get(row["article"], (row["article"],))))
        cites.append((href, stretches, source, span))
    return cites


def _all(rows):
    """Return the number of a view's rows as a link to them; nothing where rows were taken out of it by hand."""
    known = asked(rows)
    return evidence.link(len(rows), known.view, **known.where) if known and not known.keys else ""


def sentences_bundle(corpus, rows, *, limit=8):
    """Return cited sentences as a display bundle; see `sentences`."""
    items, lines = [], []
    for number, (href, stretches, source, span) in enumerate(_citations(corpus, rows.head(limit)), 1):
        html = "".join(f"<mark>{escape(text)}</mark>" if hit else escape(text) for text, hit in stretches)
        text = " ".join("".join(f"[[{text}]]" if hit else text for text, hit in stretches).split())
        if span:  # what has no span is no wording of a readout
            html, text = f"“{html}”", f"“{text}”"
        items.append(f'<li>{html}<br><small><a href="{escape(href)}">{escape(source)}</a> {span}</small></li>')
        lines.append(f"{number}. {text}\n   {source} {span}".rstrip())
    more = len(rows) - len(items)
    whole = f"{more:,} more. All: {_all(rows)}." if _all(rows) else f"{more:,} more, not shown."
    rest = "No sentence." if not items else f"{more:,} more." if more > 0 else ""
    html = '<ol class="sentences">\n' + "\n".join(items) + "\n</ol>" if items else ""
    shown = whole if more > 0 else rest
    html += (f"\n<p>{shown}</p>" if items else f'<p class="nothing">{rest}</p>') if rest else ""
    return {"text/html": html, "text/plain": "\n".join([*lines, rest] if rest else lines)}


def sentences(corpus, rows, *, limit=8):
    """Show the sentences behind rows of any table with `article` and `sentence`, coded words marked, sources cited."""
    display(sentences_bundle(corpus, rows, limit=limit), raw=True)
