"""Do two texts tell of one encounter? The same people on both sides (or countries, where none is named), and days."""

from datetime import date

from analysis.compare.speakers import name_words
from analysis.sides import split

NEAR = 2  # days between two tellings of one encounter: a page dates itself by its own clock, some days after


def _day(text):
    """Return the day of an ISO date as a number, or nothing."""
    try:
        return date.fromisoformat(str(text)).toordinal()
    except ValueError:
        return None


def _names(actors, names):
    """Return what a side's persons are known by: their ids and, in plain letters, the words of their names."""
    return set(actors).union(*map(name_words, names))


def sides(row, party):
    """Return the two sides of an encounter as `(people, countries)`; `party` is actor → country."""
    found = []
    for people, names, country in (
        ("hosts", "host_names", "host_country"), ("guests", "guest_names", "guest_country"),
    ):  # fmt: skip
        actors = split(row[people])
        lands = {*split(row[country]), *(party.get(actor, "") for actor in actors)} - {""}
        persons = [(actor, name) for actor, name in zip(actors, split(row[names]), strict=False)]
        found.append((_names(*zip(*persons, strict=True)) if persons else set(), lands))
    return found


def _one_side(ours, theirs):
    """Say whether two sides are one: they share a person or, where one names none, a country."""
    return bool(ours[0] & theirs[0]) if ours[0] and theirs[0] else bool(ours[1] & theirs[1])


def _face(sides_of_one, sides_of_other):
    """Say whether both sides of one telling are in the other: each on a side of its own, or among all its persons.

    A text that tells of three, or of "the leaders of A and B", may put together whom the other sets apart.
    """
    (a, b), (c, d) = sides_of_one, sides_of_other
    if (_one_side(a, c) and _one_side(b, d)) or (_one_side(a, d) and _one_side(b, c)):
        return True
    everybody = c[0] | d[0]
    return bool(a[0] & everybody and b[0] & everybody) and not a[0] & b[0]


def same(one, other, readouts, party):
    """Say whether two rows of meetings tell of one encounter; `readouts` are the dates of their readouts."""
    days = [_day(row["date"]) or _day(day) for row, day in zip((one, other), readouts, strict=True)]
    if all(days) and abs(days[0] - days[1]) > NEAR:
        return False
    ours, theirs = sides(one, party), sides(other, party)
    return _face(ours, theirs) or _face(theirs, ours)


def _present(corpus, article, party):
    """Return the countries whose persons meet or speak in a readout."""
    met = corpus.meetings[corpus.meetings["article"] == article]
    spoken = corpus.statements[corpus.statements["article"] == article]
    cells = [*met["hosts"], *met["guests"], *spoken["speaker"]]
    lands = {land for cell in [*met["host_country"], *met["guest_country"]] for land in split(cell)}
    return lands | {party.get(actor, "") for cell in cells for actor in split(cell)} - {""}


def told_by_both(corpus, a, b, party):
    """Return what two readouts have in common, and the pairs of their meetings that are one encounter.

    `one encounter`, where some are; `later`, where the same sides meet on another day; else `apart`. A text in which no
    meeting is found tells of the other's if it is of the same days and sides.
    """
    dates = corpus.articles.set_index("article")["date"]
    rows = [corpus.meetings[corpus.meetings["article"] == each].to_dict("records") for each in (a, b)]
    pairs = [(one["meeting"], other["meeting"]) for one in rows[0] for other in rows[1]
             if same(one, other, (dates[a], dates[b]), party)]  # fmt: skip
    if pairs:
        return "one encounter", pairs
    days = [{_day(row["date"]) for row in some} - {None} or {_day(dates[each])} - {None}
            for some, each in zip(rows, (a, b), strict=True)]  # fmt: skip
    near = not all(days) or any(abs(one - other) <= NEAR for one in days[0] for other in days[1])
    if len(_present(corpus, a, party) & _present(corpus, b, party)) < 2:
        return "apart", []
    if not near:
        return "later", []
    unknown = [row["meeting"] for row in rows[0] + rows[1]] if not (rows[0] and rows[1]) else None
    return ("apart", []) if unknown is None else ("one encounter", [(one, one) for one in ["", *unknown]])
