"""Alignments as a notebook shows them: two texts side by side, each cell a link to its sentence."""

from html import escape

import pandas as pd
from IPython.display import display

from analysis import evidence
from analysis.display import sources
from analysis.plain import readable
from analysis.prose import number, short
from analysis.words import label

LONGEST = 200  # characters of a wording that are shown
NOTHING = "–"


def _cell(row, side):
    """Return one text's wording as a link to its sentence, or a dash where it has none."""
    if not row[side]:
        return NOTHING
    href = evidence.readout(row[f"article_{side}"], row[f"sentence_{side}"])
    return f'<a href="{escape(href)}">{escape(short(readable(row[f"{side}_text"]), LONGEST))}</a>'


def names(corpus, rows):
    """Return what heads the two columns: the readout where all rows are of one pair, else the earlier and the later."""
    pairs = rows[["article_a", "article_b"]].drop_duplicates()
    if len(pairs) != 1:
        return "the first text", "the second text"
    known = sources(corpus)
    return tuple(", ".join(filter(None, known[one])) for one in pairs.iloc[0])


def _bundle(corpus, rows, caption):
    """Return aligned statements as a display bundle."""
    heads = ("told", *names(corpus, rows), "on what grounds")
    head = "".join(f'<th scope="col" style="text-align:left">{escape(one)}</th>' for one in heads)
    html, lines = [], [caption, ""]
    for row in rows.to_dict("records"):
        said = label("relation", row["relation"])
        cells = [escape(said), _cell(row, "a"), _cell(row, "b"), escape(row["grounds"])]
        html.append("<tr>" + "".join(f'<td style="text-align:left">{cell}</td>' for cell in cells) + "</tr>")
        texts = [short(readable(row[f"{side}_text"]), LONGEST) or NOTHING for side in "ab"]
        lines += [f"{said}: {texts[0]} | {texts[1]}", f"   {row['grounds']}"]
    body = "\n".join(html)
    table = f'<table class="readouts"><caption>{escape(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n'
    return {"text/html": f"{table}{body}\n</tbody></table>", "text/plain": "\n".join(lines)}


def show(corpus, rows, caption, *, limit=12):
    """Show aligned statements side by side, the surest where there are more than `limit`."""
    if rows.empty:
        said = f"{caption}: none."
        display({"text/html": f'<p class="nothing">{escape(said)}</p>', "text/plain": said}, raw=True)
        return
    rows = rows.drop_duplicates(["a", "b"])  # one text may be laid beside several
    best = rows.sort_values("score", ascending=False, kind="stable").head(limit).index
    which = "the surest" if rows["score"].nunique() > 1 else "the first"
    more = f" ({number(limit)} of {len(rows):,}, {which})" if len(rows) > limit else ""
    display(_bundle(corpus, rows[rows.index.isin(best)], caption + more), raw=True)


def show_words(corpus, table, caption, *, limit=20):
    """Show where the words of copies differ, each cell a link to its readout."""
    if table.empty:
        said = f"{caption}: none."
        display({"text/html": f'<p class="nothing">{escape(said)}</p>', "text/plain": said}, raw=True)
        return
    places = corpus.sentences[["article", "sentence", "start", "end"]]
    rows = [{**row, **{f"sentence_{side}": _sentence(places, row, side) for side in "ab"}}
            for row in table.head(limit).to_dict("records")]  # fmt: skip
    frame = pd.DataFrame(rows).assign(relation="words", grounds="", a_text=table["a"], b_text=table["b"])
    display(_bundle(corpus, frame, caption), raw=True)


def _sentence(places, row, side):
    """Return the number of the sentence in which a difference stands, empty where the text lacks the words."""
    start = row[f"start_{side}"]
    if pd.isna(start):
        return ""
    own = places[(places["article"] == row[f"article_{side}"]) & (places["start"] <= start) & (start < places["end"])]
    return int(own["sentence"].iloc[0]) if len(own) else ""
