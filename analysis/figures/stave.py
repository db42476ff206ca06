"""The score of a readout: time runs left to right as its sentences, each speaker has a line, each act is a note."""

from collections import Counter
from itertools import groupby, pairwise

import pandas as pd

from analysis import evidence
from analysis.figures.notes import HEAD, STEM, STEP, arrange, heights, place
from analysis.figures.pictures import mark, nothing, publish
from analysis.figures.style import ACTS, EDGE, FAINT, INK, RULE, SMALL, SOFT, WIDTH, house, sheet, width, wrapped, write
from analysis.prose import listing, short
from analysis.views import split

NAMES = 1.45  # inches at most for the speakers' names
BAR = 1.75  # inches at least for the words over a meeting's bar
LINE = 0.165  # inches of a line of small text
READING = "Each note is a reported speech act, in the order of the text; its stem points to the addressee."


def bars(meetings, sentences):
    """Return one dict per stretch of sentences of a meeting: its `first` and `last` sentence, `form` and `names`."""
    found = []
    for row in meetings.itertuples():
        own = sorted(int(n) for n in sentences.loc[sentences["meeting"] == row.meeting, "sentence"])
        own = own or ([] if pd.isna(row.sentence) else [int(row.sentence)])
        sides = [listing(split(side), limit=2) for side in (row.host_names, row.guest_names) if side]
        names = [f"{side} –" for side in sides[:-1]] + sides[-1:]
        for _, run in groupby(enumerate(own), key=lambda pair: pair[1] - pair[0]):
            run = [number for _, number in run]
            found.append({"first": run[0], "last": run[-1], "form": row.form or "meeting", "names": names})
    return sorted(found, key=lambda bar: (bar["first"], bar["last"], bar["names"]))


def _stack(found, columns, inch):
    """Return the bars with their ends and lines of words, and a level at which they cover no other."""
    ends, length = [], columns[-1]
    for bar in found:
        left, right = columns[bar["first"]], columns[bar["last"] + 1]
        names = wrapped(bar["names"], max((right - left) * inch, BAR) - 0.08, SMALL, most=2) if bar["names"] else []
        wide = (max(width(line, SMALL) for line in [bar["form"], *names]) + 0.1) / inch
        start = max(min(left, length - wide), 0)
        level = next((at for at, end in enumerate(ends) if end <= min(start, left)), len(ends))
        ends[level : level + 1] = [max(start + wide, right)]
        bar |= {"left": left, "right": right, "start": start, "level": level, "lines": [bar["form"], *names]}
    return found


def _title(rows, names):
    """Return who says how much, for a readout whose reader gave the figure no title of their own."""
    counts = Counter(line for lines in rows["lines"] for line in lines if line in names and line != "")
    if not counts:
        return f"{len(rows)} statements, none of whose speakers is resolved"
    if len(counts) > 1 and set(counts.values()) == {len(rows)}:
        return f"{len(rows)} statements, all of them by {listing((names[line] for line in counts), limit=3)} together"
    (first, most), *rest = counts.most_common(2)
    second = f", {names[rest[0][0]]} in {rest[0][1]}" if rest else ""
    return f"{names[first]} speaks in {most} of {len(rows)} statements{second}"


def _alt(rows, names, found):
    """Return the score in words."""
    classes = Counter(kind for kind in rows["act_class"] if kind)
    parts = listing(f"{n} {kind}" for kind, n in classes.most_common())
    heard = {line for lines in rows["lines"] for line in lines}
    who = listing((names[line] for line in names if line in heard and line), limit=6) or "nobody by name"
    met = (
        f" Above them: {'; '.join(dict.fromkeys(' '.join([bar['form'], *bar['names']]) for bar in found))}."
        if found
        else ""
    )
    return f"Score of a readout with {len(rows)} statements by {who}: {parts or 'no act known'}.{met}"


@house
def score(corpus, article, *, title=None, subtitle=None):
    """Show the score of one readout: meetings as bars above, a line for each speaker and addressee, acts as notes.

    A note's colour is the class of its act, its stem points to the line of whom it addresses. Joint speech ties the
    lines of all who share it; a hollow note is a third party's speech in the speaker's. Each note opens its sentence.
    """
    statements = corpus.statements[corpus.statements["article"] == article]
    sentences = corpus.sentences[corpus.sentences["article"] == article]
    if statements.empty:
        nothing(title or f"Score of {article}", "no statement was found in this readout")
        return
    rows, names, columns = arrange(statements, length=int(sentences["sentence"].max()) + 1)
    found = bars(corpus.meetings[corpus.meetings["article"] == article], sentences)
    title, subtitle = title or _title(rows, names), subtitle or READING
    picture, marks = _draw(rows, names, columns, found, sentences, article, (title, subtitle))
    numbers = rows.assign(
        to=rows["addressee_name"], speaker=rows["speaker_name"].where(rows["speaker_name"] != "", "(open)")
    )
    numbers = numbers[["sentence", "speaker", "verb", "act", "act_class", "to"]].rename(columns={"act_class": "class"})
    publish(picture, numbers, title=title, subtitle=subtitle, alt=_alt(rows, names, found), marks=marks)


def _draw(rows, names, columns, found, sentences, article, heads):
    """Return the picture of a score and its clickable places."""
    texts = {line: wrapped(name, NAMES, SMALL, "bold", most=3) for line, name in names.items()}
    left = EDGE + 0.12 + max(width(part, SMALL, "bold") for lines in texts.values() for part in lines)
    inch = (WIDTH - left - EDGE) / columns[-1]
    labels, found = place(rows, list(names), columns[-1], inch), _stack(found, columns, inch)
    lines, top = heights(rows, list(names), labels)
    rise = 0.2 + LINE * max((len(bar["lines"]) for bar in found), default=0)
    body = top + rise * (1 + max((bar["level"] for bar in found), default=-1))
    kinds = [kind for kind in ACTS if kind in set(rows["act_class"])]
    picture, axes = sheet(*heads, body=body, left=left, bottom=0.32, key=[(kind, ACTS[kind]) for kind in kinds])
    axes.set(xlim=(0, columns[-1]), ylim=(0, body), yticks=[])
    heard = {line for mine in rows["lines"] for line in mine}
    for line, y in lines.items():
        axes.plot([0, columns[-1]], [y, y], color=RULE, lw=1, zorder=1)
        look = {"weight": "bold", "color": INK} if line in heard and line else {"color": SOFT}
        write(axes, -0.1 / inch, y, texts[line], size=SMALL, ha="right", **look)
    _time(axes, columns, inch)
    marks = _bars(axes, found, top, rise, article) + _notes(axes, rows, lines, sentences, article, inch)
    for label in labels:
        y = lines[label.line] + label.side * (HEAD + 0.1 + STEP * label.level)
        axes.text(label.middle, y, label.text, size=SMALL, ha="center", va="center")
    return picture, marks


def _time(axes, columns, inch):
    """Draw the sentences as the axis of time, as many numbered (as in the reading room) as there is room for."""
    ticks, end = [], -1.0
    for number, (left, right) in enumerate(pairwise(columns)):
        middle, half = (left + right) / 2, width(str(number), SMALL) / 2 / inch
        if middle - half > end:
            ticks.append((middle, str(number)))
            end = middle + half + 0.08 / inch
    axes.set_xticks(*zip(*ticks, strict=True))
    axes.text(-0.1 / inch, -0.145, "sentence", size=SMALL, color=SOFT, ha="right", va="center")


def _bars(axes, found, top, rise, article):
    """Draw the meetings above the lines, with a light band down through them; return their clickable places."""
    marks, share = [], top / axes.get_ylim()[1]
    for bar in found:
        y, gap = top + 0.08 + rise * bar["level"], 0.04
        axes.axvspan(bar["left"] + gap, bar["right"] - gap, ymax=share, color=FAINT, lw=0, zorder=0)
        axes.plot([bar["left"] + gap, bar["right"] - gap], [y, y], color=INK, lw=3, solid_capstyle="butt")
        for at, line in enumerate(reversed(bar["lines"])):
            colour = SOFT if at == len(bar["lines"]) - 1 else INK
            axes.text(bar["start"] + gap, y + 0.06 + LINE * at, line, size=SMALL, color=colour, va="bottom")
        place, label = evidence.readout(article, bar["first"]), " ".join([bar["form"] + ":", *bar["names"]])
        marks.append(mark(axes, bar["left"], bar["right"], y - 0.05, y + rise - 0.12, href=place, label=label))
    return marks


def _notes(axes, rows, lines, sentences, article, inch):
    """Draw the statements; return their clickable places, each with the sentence's own words."""
    wording, marks = dict(zip(sentences["sentence"], sentences["text"], strict=True)), []
    for row in rows.itertuples():
        colour, own = ACTS.get(row.act_class, SOFT), [lines[line] for line in row.lines]
        if len(own) > 1 or row.stem:
            end = max(own) if len(own) > 1 else own[0] + row.stem * STEM
            axes.plot([row.x, row.x], [min(own), end], color=colour, lw=1.8, zorder=2)
        fill = "white" if row.embedded else colour
        axes.scatter(
            [row.x] * len(own),
            own,
            s=(2 * min(HEAD, 0.45 * inch) * 72) ** 2,
            color=fill,
            edgecolor=colour,
            lw=1.6,
            zorder=3,
        )
        label = (
            f"{row.speaker_name or 'speaker open'}, {row.act or row.verb}: {short(wording.get(row.sentence, ''), 90)}"
        )
        href, half = evidence.readout(article, row.sentence), max(0.11, HEAD) / inch
        marks.append(mark(axes, row.x - half, row.x + half, min(own) - 0.12, max(own) + 0.12, href=href, label=label))
    return marks
