"""A readout's text with everything that was coded in it and taken off it marked, as HTML."""

import re
from bisect import bisect_right

from markupsafe import Markup, escape

from analysis.display import pieces
from analysis.evidence import plain
from analysis.words import label as words_for

LAYERS = (
    ("name", "names"),
    ("verb", "acts"),
    ("content", "what is said"),
    ("tier", "partnership tiers"),
    ("formula", "formulae"),
    ("theme", "themes"),
    ("off", "taken off"),
)


def by_article(table):
    """Return a table's rows as dicts, article → rows in the table's order."""
    found = {}
    for row in table.to_dict("records"):
        found.setdefault(row["article"], []).append(row)
    return found


def _layer(table, kind, label):
    """Return a table's spans as `(start, end, class, label, link)`, article → spans."""
    return {
        article: [
            (int(row["start"]), int(row["end"]), kind(row) if callable(kind) else kind, label(row), "") for row in rows
        ]
        for article, rows in by_article(table).items()
    }


def _mention(row):
    return f"{row['actor']} ({row['kind']}, {row['resolved_by']})" if plain(row["actor"]) else f"open: {row['reason']}"


def _spoken(rows):
    """Return the spans of statements: each verb, linked to its row below, and each content."""
    spans = []
    for number, row in enumerate(rows, 1):
        who = plain(row["speaker_name"]) or plain(row["speaker_text"]) or "open"
        label = f"{row['act']}: {who}" + (f" → {row['addressee_name']}" if plain(row["addressee_name"]) else "")
        for kind, link in (("content", ""), ("verb", f"#st{number}")):
            if plain(row[f"{kind}_start"]) and plain(row[f"{kind}_end"]):
                css = f"{kind} c-{row['act_class']}"
                spans.append((int(row[f"{kind}_start"]), int(row[f"{kind}_end"]), css, label, link))
    return spans


def layers(corpus):
    """Return everything that is marked in the texts: article → spans `(start, end, class, label, link)`."""
    found = [
        _layer(corpus.mentions, lambda row: "name" if plain(row["actor"]) else "name open", _mention),
        {article: _spoken(rows) for article, rows in by_article(corpus.statements).items()},
        _layer(corpus.partnerships, "tier", lambda row: f"{row['dyad']}: {row['tier']}, {row['event']}"),
        _layer(corpus.formulae, "formula", lambda row: f"formula: {row['formula']}"),
        _layer(corpus.themes, "theme", lambda row: f"theme: {words_for('theme', row['theme'])}"),
    ]
    return {
        article: [span for spans in found for span in spans.get(article, [])] for article in corpus.articles["article"]
    }


def _stretch(text, covers):
    """Return a stretch of text as HTML, with the classes and labels of everything that covers it."""
    if not covers:
        return escape(text)
    css = " ".join(dict.fromkeys(word for span in covers for word in span[2].split()))
    title = "; ".join(dict.fromkeys(span[3] for span in covers))
    href = next((span[4] for span in covers if span[4]), "")
    tag, link = ("a", Markup(' href="{}"').format(href)) if href else ("span", "")
    return Markup('<{} class="{}" title="{}"{}>{}</{}>').format(Markup(tag), css, title, link, text, Markup(tag))


def _sentence(row, text, spans):
    """Return a sentence as HTML with its anchor and everything coded in it."""
    stretches = pieces(int(row["start"]), int(row["end"]), spans)
    body = Markup("").join(_stretch(text[a:b], covers) for a, b, covers in stretches)
    number = plain(row["sentence"])
    pattern = '<span class="sentence {}" id="s{}"><a class="n" href="#s{}" aria-label="Sentence {}">{}</a>{}</span>'
    return Markup(pattern).format(row["part"], number, number, number, number, body)


def _taken_off(span, text):
    """Return what was taken off a text as HTML with its kind; a place where sentences were parted is a sign."""
    start, end, _, kind, _ = span
    if start == end:
        return Markup('<span class="off glue" title="{}">¦</span>').format(kind)
    stretch = text[start:end]
    css = "off block" if "\n" in stretch.strip() else "off"
    return (
        Markup('<span class="{}"><small>{}</small>{}</span>').format(css, kind, stretch) if stretch.strip() else stretch
    )


def _owned(sentences, spans):
    """Return the spans that begin inside each sentence, and those that begin in none."""
    starts, owned, free = [row["start"] for row in sentences], [[] for _ in sentences], []
    for span in spans:
        owner = bisect_right(starts, span[0]) - 1
        (owned[owner] if owner >= 0 and span[0] < sentences[owner]["end"] else free).append(span)
    return owned, free


def running_text(text, sentences, marks, spans):
    """Return a whole file's text as HTML paragraphs: sentences with anchors, what was taken off, what lies between."""
    sentences = sorted(sentences, key=lambda row: row["start"])
    off = [(int(row["start"]), int(row["end"]), "off", row["kind"], "") for row in marks]
    owned, free = _owned(sentences, [span for span in [*spans, *off] if span[0] < span[1]])
    blocks = [
        (row["start"], row["end"], _sentence(row, text, mine)) for row, mine in zip(sentences, owned, strict=True)
    ]
    glue = [span for span in off if span[0] == span[1]]
    blocks += [(span[0], span[1], _taken_off(span, text)) for span in [*free, *glue]]
    html, place = [Markup("<p>")], 0
    for start, end, block in sorted(blocks, key=lambda block: block[:2]):
        between = text[place:start]
        html += [Markup("</p>\n<p>") if re.search(r"\n\s*\n", between) else escape(between), block]
        place = max(place, end)
    return Markup(re.sub(r"<p>\s*</p>\n?", "", "".join([*html, escape(text[place:]), "</p>"])))
