"""Two texts beside each other: their statements from top to bottom, a tie for each that both tell."""

from analysis import evidence
from analysis.figures import style
from analysis.figures.pictures import mark, nothing, publish
from analysis.figures.style import ACTS, EDGE, INK, SMALL, SOFT, WIDTH, dot, house, sheet, width, write
from analysis.prose import listing, short
from analysis.sides import split
from analysis.words import label

HEAD, STEP = 0.3, 0.27  # inches: of the columns' heads, of a statement at least
GAP = 0.85  # inches between the two columns of dots, where the ties are
READING = "In the order of each text: a whole line ties one matter with the same act, a broken one what differs."
LOOKS = {"same": "-", "act": "--", "strength": "--", "speaker": ":"}


def _notes(corpus, rows, side, room):
    """Return statement id → its place in its text, its act and speaker as lines, its class of act and wording."""
    article = rows[f"article_{side}"].iloc[0]
    land = corpus.actors.set_index("actor")["country"].to_dict()
    told = corpus.statements[corpus.statements["article"] == article]
    notes, top = {}, HEAD
    for row in told.to_dict("records"):
        lands = sorted({land.get(one, "") for one in split(row["speaker"])} - {""})
        who = listing([label("side", one) for one in lands], limit=2) or row["speaker_name"] or "open"
        act = label("act", row["act"]) if row["act"] else "no act"
        lines = style.balanced(f"{act} · {who}", room, SMALL)
        high = max(STEP, style.leading(SMALL) * len(lines) + 0.1)
        notes[row["statement"]] = {
            "y": top + high / 2, "high": high, "lines": lines, "act": row["act"] or "no act", "class": row["act_class"],
            "label": f"{who}, {act}: {short(row['content'] or row['verb'], 90)}",
            "href": evidence.readout(article, row["sentence"]),
        }  # fmt: skip
        top += high
    return notes, top


def _column(axes, notes, x, out):
    """Draw one text's statements: a dot for each, its act and speaker beside it; return their clickable places."""
    marks = []
    for note in notes.values():
        dot(axes, x, note["y"], 0.06, ACTS.get(note["class"], SOFT))
        write(axes, x + out * 0.12, note["y"], note["lines"], ha="left" if out > 0 else "right")
        ends = sorted((x - out * 0.1, x + out * (0.12 + max(width(line, SMALL) for line in note["lines"]))))
        about, half = {"href": note["href"], "label": note["label"]}, note["high"] / 2
        marks.append(mark(axes, *ends, note["y"] + half, note["y"] - half, **about))
    return marks


@house
def ties(corpus, rows, *, heads=("first", "second"), title=None, subtitle=READING):
    """Show two readouts side by side, the statements that both tell tied; `rows` is their alignment.

    Of several pairs the first is drawn. A broken tie is another act, strength or speaker; each note opens its sentence.
    """
    if rows.empty or not (rows["a"] != "").any() or not (rows["b"] != "").any():
        return nothing(title or "Two texts side by side", "no two texts with statements can be laid side by side")
    first = rows.iloc[0]
    rows = rows[(rows["article_a"] == first["article_a"]) & (rows["article_b"] == first["article_b"])]
    middle = (WIDTH - 2 * EDGE) / 2
    ends, room = (middle - GAP / 2, middle + GAP / 2), middle - GAP / 2 - 0.15
    notes, feet = zip(*(_notes(corpus, rows, side, room) for side in "ab"), strict=True)
    both = rows[(rows["a"] != "") & (rows["b"] != "")]
    title = title or f"Both tell {len(both['a'].unique())} of the first text's {len(notes[0])} statements"
    kinds = {note["class"] for each in notes for note in each.values()}
    key = [(one, ACTS[one]) for one in ACTS if one in kinds]
    picture, axes = sheet(title, subtitle, body=max(feet), bottom=0.15, key=key)
    for x, out, head in zip(ends, (-1, 1), heads, strict=True):
        write(axes, x + out * 0.12, 0.12, style.wrapped(head, room, SMALL, "bold")[0],
              ha="left" if out > 0 else "right", weight="bold")  # fmt: skip
    for row in both.itertuples():
        y = notes[0][row.a]["y"], notes[1][row.b]["y"]
        axes.plot(ends, y, color=INK if row.relation == "same" else SOFT, lw=1.3, ls=LOOKS[row.relation], zorder=1)
    marks = _column(axes, notes[0], ends[0], -1) + _column(axes, notes[1], ends[1], 1)
    acts = [rows[side].map({one: note["act"] for one, note in each.items()}).fillna("")
            for side, each in zip("ab", notes, strict=True)]  # fmt: skip
    sure = rows["score"].where(rows.index.isin(both.index))  # of what one tells alone nothing was matched
    numbers = rows.assign(act_first=acts[0], act_second=acts[1], score=sure)
    numbers = numbers[["relation", "act_first", "act_second", "score"]]
    counts = rows["relation"].value_counts()
    alt = f"Two texts of {len(notes[0])} and {len(notes[1])} statements: " + listing(
        f"{n} {label('relation', one)}" for one, n in counts.items()) + "."  # fmt: skip
    return publish(picture, numbers, title=title, subtitle=subtitle, alt=alt, marks=marks)
