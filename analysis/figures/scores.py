"""The score of a readout: time runs left to right as its sentences, each speaker has a line, each act is a note."""

from collections import Counter
from itertools import groupby, pairwise

import pandas as pd

from analysis import evidence
from analysis.figures import style
from analysis.figures.notes import HEAD, STEM, STEP, arrange, heights, place
from analysis.figures.pictures import mark, nothing, publish
from analysis.figures.style import ACTS, EDGE, INK, RULE, SMALL, SOFT, WIDTH, dot, house, leading, sheet, width, write
from analysis.figures.svg import FAINT
from analysis.prose import listing, short
from analysis.views import split

NAMES, BAR = 1.45, 1.75  # inches: at most for the speakers' names, at least for the words over a meeting's bar
READING = "Each note is a reported speech act, in the order of the text; its stem points to the addressee."
HOLLOW = " Hollow: a third party’s words in another’s, which no share counts."


def bars(meetings, sentences):
    """Return one dict per stretch of sentences of a meeting: its `first` and `last` sentence, `form` and `names`."""
    found = []
    for row in meetings.itertuples():
        own = sorted(int(n) for n in sentences.loc[sentences["meeting"] == row.meeting, "sentence"])
        own = own or ([] if pd.isna(row.sentence) else [int(row.sentence)])
        names = _met(row)
        for _, run in groupby(enumerate(own), key=lambda pair: pair[1] - pair[0]):
            run = [number for _, number in run]
            found.append({"first": run[0], "last": run[-1], "form": row.form or "meeting", "names": names})
    return sorted(found, key=lambda bar: (bar["first"], bar["last"], bar["names"]))


def _met(row):
    """Return who meets over a bar: one side and the other; of three countries all, none on the side of another."""
    if len({*split(row.host_country), *split(row.guest_country)}) > 2:
        return [listing([*split(row.host_names), *split(row.guest_names)], limit=3)]
    sides = [listing(split(side), limit=2) for side in (row.host_names, row.guest_names) if side]
    return [f"{side} –" for side in sides[:-1]] + sides[-1:]


@house
def score(corpus, article, *, title=None, subtitle=None):
    """Show the score of one readout: meetings as bars above, a line for each speaker and addressee, acts as notes.

    A note's colour is the class of its act, its stem points to the line of whom it addresses. Joint speech ties the
    lines of all who share it; a hollow note is a third party's speech in the speaker's. Each note opens its sentence.
    """
    statements = corpus.statements[corpus.statements["article"] == article]
    sentences = corpus.sentences[corpus.sentences["article"] == article]
    if statements.empty:
        return nothing(title or f"Score of {article}", "no statement was found in this readout")
    rows, names, columns = arrange(statements, length=int(sentences["sentence"].max()) + 1)
    found = bars(corpus.meetings[corpus.meetings["article"] == article], sentences)
    title, subtitle = title or _title(rows, names), subtitle or READING + HOLLOW * bool(rows["embedded"].any())
    picture, marks = _draw(rows, names, columns, found, sentences, article, (title, subtitle))
    said = {"to": rows["addressee_name"], "speaker": rows["speaker_name"].replace("", "nobody known")}
    numbers = rows.assign(**said)[["sentence", "speaker", "verb", "act", "act_class", "to"]]
    return publish(picture, numbers, title=title, subtitle=subtitle, alt=_alt(rows, names, found), marks=marks)


def _title(rows, names):
    """Return who says how much, for a readout whose reader gave the figure no title of their own."""
    counts = Counter(line for lines in rows["lines"] for line in lines if line in names and line != "")
    if not counts:
        return f"{len(rows)} statements, none of whose speakers is resolved"
    if len(counts) > 1 and set(counts.values()) == {len(rows)}:
        return f"{len(rows)} statements, all of them by {listing((names[line] for line in counts), limit=3)} together"
    (first, most), *rest = counts.most_common()
    others = [names[line] for line, n in rest if n == rest[0][1]]  # a third who speaks as often is not left out
    second = f", {listing(others, limit=2)} in {rest[0][1]}" if rest else ""
    return f"{names[first]} speaks in {most} of {len(rows)} statements{second}"


def _alt(rows, names, found):
    """Return the score in words."""
    classes = Counter(kind for kind in rows["act_class"] if kind)
    parts = listing(f"{n} {kind}" for kind, n in classes.most_common()) or "no act known"
    heard = {line for lines in rows["lines"] for line in lines}
    who = listing((names[line] for line in names if line in heard and line), limit=6) or "nobody by name"
    over = "; ".join(dict.fromkeys(" ".join([bar["form"], *bar["names"]]) for bar in found))
    return f"Score of a readout with {len(rows)} statements by {who}: {parts}." + (
        f" Above them: {over}." if over else ""
    )


def _draw(rows, names, columns, found, sentences, article, heads):
    """Return the picture of a score and its clickable places."""
    texts = {line: style.wrapped(name, NAMES, SMALL, "bold") for line, name in names.items()}
    left = EDGE + 0.12 + max(width(part, SMALL, "bold") for lines in texts.values() for part in lines)
    inch = (WIDTH - left - EDGE) / columns[-1]
    labels = place(rows, list(names), columns[-1], inch)
    ends, rows = [inch * end for end in columns], rows.assign(x=inch * rows["x"])
    top = _stack(found, ends)
    lines, deep = heights(rows, list(names), labels, {line: leading(SMALL) * len(part) for line, part in texts.items()})
    key = [(kind, ACTS[kind]) for kind in ACTS if kind in set(rows["act_class"])]
    picture, axes = sheet(*heads, body=top + deep, left=left, bottom=0.32, key=key)
    heard = {line for mine in rows["lines"] for line in mine}
    for line, y in (lines := {line: top + y for line, y in lines.items()}).items():
        axes.plot([0, ends[-1]], [y, y], color=RULE, zorder=1)
        look = {"weight": "bold", "color": INK} if line in heard and line else {"color": SOFT}
        write(axes, -0.1, y, texts[line], ha="right", **look)
    _time(axes, ends, top + deep + 0.145)
    marks = _bars(axes, found, top, deep, article) + _notes(axes, rows, lines, sentences, article, inch)
    for label in labels:
        y = lines[label.line] - label.side * (HEAD + 0.1 + STEP * label.level)
        write(axes, inch * label.middle, y, label.text, ha="center")
    return picture, marks


def _stack(found, ends):
    """Give each bar its ends, its words and a level where they cover no other; return how high all levels are."""
    taken, tall = [], []
    for bar in found:
        left, right = ends[bar["first"]], ends[bar["last"] + 1]
        names = style.wrapped(bar["names"], max(right - left, BAR) - 0.08, SMALL) if bar["names"] else []
        wide = max(width(line, SMALL) for line in [bar["form"], *names]) + 0.1
        start = max(min(left, ends[-1] - wide), 0)
        level = next((at for at, end in enumerate(taken) if end <= min(start, left)), len(taken))
        taken[level : level + 1] = [max(start + wide, right)]
        tall[level : level + 1] = [max(0.2 + leading(SMALL) * (len(names) + 1), *tall[level : level + 1], 0)]
        bar |= {"left": left, "right": right, "start": start, "level": level, "lines": [bar["form"], *names]}
    for bar in found:
        bar |= {"up": sum(tall[: bar["level"]]), "tall": tall[bar["level"]]}
    return sum(tall)


def _time(axes, ends, y):
    """Write the numbers of the sentences (as the readouts are) under the lines, as many as there is room for."""
    write(axes, -0.1, y, "sentence", color=SOFT, ha="right")
    free = -1
    for number, (left, right) in enumerate(pairwise(ends)):
        middle, half = (left + right) / 2, width(str(number), SMALL) / 2
        if middle - half > free:
            write(axes, middle, y, str(number), color=SOFT, ha="center")
            free = middle + half + 0.08


def _bars(axes, found, top, deep, article):
    """Draw the meetings above the lines, with a light band down through them; return their clickable places."""
    marks = []
    for bar in found:
        left, right, y = bar["left"] + 0.02, bar["right"] - 0.02, top - 0.08 - bar["up"]
        axes.fill_between([left, right], top, top + deep, color=FAINT, lw=0, zorder=0)
        axes.plot([left, right], [y, y], color=INK, lw=3)
        for at, line in enumerate(reversed(bar["lines"])):
            colour = SOFT if at == len(bar["lines"]) - 1 else INK
            write(axes, bar["start"] + 0.02, y - 0.05 - leading(SMALL) * (at + 0.5), line, color=colour)
        href, label = evidence.readout(article, bar["first"]), " ".join([bar["form"] + ":", *bar["names"]])
        marks.append(mark(axes, bar["left"], bar["right"], y + 0.05, y - bar["tall"] + 0.12, href=href, label=label))
    return marks


def _notes(axes, rows, lines, sentences, article, inch):
    """Draw the statements; return their clickable places, each with the sentence's own words."""
    wording, marks = dict(zip(sentences["sentence"], sentences["text"], strict=True)), []
    for row in rows.itertuples():
        colour, own = ACTS.get(row.act_class, SOFT), [lines[line] for line in row.lines]
        if len(own) > 1 or row.stem:
            end = max(own) if len(own) > 1 else own[0] - row.stem * STEM
            axes.plot([row.x, row.x], [min(own), end], color=colour, lw=1.8, zorder=2)
        for y in own:
            dot(axes, row.x, y, min(HEAD, 0.45 * inch), colour, hollow=row.embedded)
        said = short(wording.get(row.sentence, ""), 90)
        about = {"href": evidence.readout(article, row.sentence)}
        about["label"] = f"{row.speaker_name or 'speaker open'}, {row.act or row.verb}: {said}"
        half = max(0.11, HEAD)
        marks.append(mark(axes, row.x - half, row.x + half, max(own) + 0.12, min(own) - 0.12, **about))
    return marks
