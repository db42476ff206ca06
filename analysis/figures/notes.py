"""Where the notes of a score stand: time in sentences, a line for each speaker, labels that cover nothing."""

from collections import defaultdict, namedtuple
from itertools import groupby

from analysis.figures.style import SMALL, width
from analysis.views import split

HEAD, STEM, STEP, AIR = 0.065, 0.24, 0.165, 0.13  # inches: half a note, a stem, a row of labels, air of a line
NOTE = 0.5  # the room of a note on each side, where a sentence has 1 for each
QUIET = 0.7  # the room of a sentence without a statement, where one with a statement has 1 for each
REACH = 0.42  # inches within which neighbouring notes of the same act share a label
LEVELS = 4  # rows of labels; one that finds no room in them is left to the numbers
MOST = 9  # lines; speakers beyond share the last
OPEN, REST = "", "others"

Label = namedtuple("Label", "text line side middle level")


def arrange(statements, *, length):
    """Return the notes of a readout, its lines (id → name, from top to bottom), and where each sentence begins.

    The notes have `x`, their place in time, `lines`, those of their speakers, and `stem`: 1 up or -1 down to the first
    addressee, 0 where none has a line. A sentence takes as much room as it has statements.
    """
    rows = statements.sort_values(["sentence", "verb_start", "statement"], ignore_index=True)
    sizes = rows.groupby("sentence").size()
    columns = [0.0]
    for number in range(length):
        columns.append(columns[-1] + float(sizes.get(number, QUIET)))
    rows["x"] = [
        columns[int(n)] + 0.5 + at for n, at in zip(rows["sentence"], rows.groupby("sentence").cumcount(), strict=True)
    ]
    rows["lines"] = [split(cell) or [OPEN] for cell in rows["speaker"]]
    rows["to"] = [split(cell) for cell in rows["addressee"]]
    names = _names(rows)
    order = _order(rows, names)
    if len(order) > MOST:
        kept = {line: line for line in order[: MOST - 1]}
        for column in ("lines", "to"):
            rows[column] = [list(dict.fromkeys(kept.get(line, REST) for line in lines)) for lines in rows[column]]
        order, names[REST] = [*kept, REST], REST
    places = {line: at for at, line in enumerate(order)}
    rows["stem"] = [_stem(row, places) for row in rows.itertuples()]
    return rows, {line: names[line] for line in order}, columns


def _names(rows):
    """Return line → name, in the order in which they are first heard or spoken to."""
    names = {}
    for row in rows.itertuples():
        for lines, cell in ((row.lines, row.speaker_name), (row.to, row.addressee_name)):
            known = split(cell)
            for at, line in enumerate(lines):
                names.setdefault(line, "speaker open" if line == OPEN else known[at] if at < len(known) else line)
    return names


def _order(rows, names):
    """Return the lines from top to bottom: who has most partners stands between them, those with none come last."""
    partners = {name: set() for name in names}
    for row in rows.itertuples():
        for line in row.lines:
            partners[line] |= set(row.to) - set(row.lines)
        for line in row.to:
            partners[line] |= set(row.lines)
    people = [name for name in names if name != OPEN and partners[name]]
    if len(people) > 2:
        hub = max(people, key=lambda name: (len(partners[name]), -people.index(name)))
        others = [name for name in people if name != hub]
        people = [*others[: len(others) // 2], hub, *others[len(others) // 2 :]]
    return [
        *people,
        *(name for name in names if name != OPEN and not partners[name]),
        *([OPEN] if OPEN in names else []),
    ]


def _stem(row, places):
    """Return which way a note's stem points, 0 for joint speech and where no addressee has another line."""
    to = [places[line] for line in row.to if line in places and line not in row.lines]
    return 0 if not to or len(row.lines) > 1 else 1 if to[0] < places[row.lines[0]] else -1


def place(rows, order, length, inch):
    """Return the labels of the notes, each on the side away from its stem, covering neither label nor stem nor tie.

    A label stands in the middle of neighbouring notes of a line with the same act, else from the first or to the last.
    `inch` is how many inches a unit of time takes.
    """
    placed, taken = [], _obstacles(rows, order, inch)
    for line in order:
        mine = [row for row in rows.itertuples() if max(row.lines, key=order.index) == line]
        for _, run in groupby(mine, key=lambda row: (row.act, row.stem)):
            for part in _parts(list(run), inch):
                text, side = part[0].act or "no act", -part[0].stem or -1
                half = (width(text, SMALL) / 2 + 0.03) / inch
                wanted = (part[0].x + part[-1].x) / 2, part[0].x - NOTE + half, part[-1].x + NOTE - half
                middles = [min(max(x, half), max(length - half, half)) for x in wanted]
                tries = ((taken[line, side, level], level, x) for level in range(LEVELS) for x in middles)
                free = (one for one in tries if all(one[2] + half <= a or b <= one[2] - half for a, b in one[0]))
                if found := next(free, None):
                    spans, level, middle = found
                    spans.append((middle - half, middle + half))
                    placed.append(Label(text, line, side, middle, level))
    return placed


def _obstacles(rows, order, inch):
    """Return (line, side, level) → stretches of time that stems and the ties of joint speech take."""
    taken, thin = defaultdict(list), 0.05 / inch
    for row in rows.itertuples():
        span, places = (row.x - thin, row.x + thin), [order.index(line) for line in row.lines]
        cells = [(row.lines[0], row.stem, level) for level in (0, 1) if row.stem]
        for line in order[min(places) : max(places) + 1]:
            sides = [side for side, end in ((1, min(places)), (-1, max(places))) if order.index(line) != end]
            cells += [(line, side, level) for side in sides for level in range(LEVELS)]
        for cell in cells:
            taken[cell].append(span)
    return taken


def _parts(run, inch):
    """Return a run of like notes in parts whose neighbours stand close to each other."""
    parts = [[run[0]]]
    for row in run[1:]:
        close = (row.x - parts[-1][-1].x) * inch <= REACH
        parts = [*parts[:-1], [*parts[-1], row]] if close else [*parts, [row]]
    return parts


def heights(rows, order, labels, names):
    """Return line → where it stands in inches from the top, and the height of all, as names, stems and labels need.

    `names` are the heights of the lines' names.
    """
    found, top = {}, 0
    for line in order:
        room = []
        for side in (1, -1):
            levels = max((label.level + 1 for label in labels if (label.line, label.side) == (line, side)), default=0)
            stem = any(row.stem == side and line in row.lines for row in rows.itertuples())
            room.append(AIR + max(HEAD + STEP * levels, STEM * stem, names[line] / 2 - AIR / 2))
        found[line] = top + room[0]
        top += sum(room)
    return found, top
