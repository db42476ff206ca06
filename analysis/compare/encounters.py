"""Do two texts tell of one encounter? The same people on both sides (or countries, where none is named), and days."""

from datetime import date

from anyascii import anyascii

from analysis.sides import split

NEAR = 2  # days between two tellings of one encounter: a page dates itself by its own clock, some days after
LEAST = 3  # letters of a name's last word that may stand for the person


def _day(text):
    """Return the day of an ISO date as a number, or nothing."""
    try:
        return date.fromisoformat(str(text)).toordinal()
    except ValueError:
        return None


def _names(actors, names):
    """Return what a side's persons are known by: their ids and, in plain letters, the words of their names."""
    words = {word for name in names for word in anyascii(name).lower().replace(",", "").replace(".", "").split()}
    return set(actors) | {word for word in words if len(word) > LEAST}


def sides(row, land):
    """Return the two sides of an encounter as `(people, countries)`; `land` is actor → country."""
    found = []
    for people, names, country in (
        ("hosts", "host_names", "host_country"), ("guests", "guest_names", "guest_country"),
    ):  # fmt: skip
        actors = split(row[people])
        lands = {*split(row[country]), *(land.get(actor, "") for actor in actors)} - {""}
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


def same(one, other, readouts, land):
    """Say whether two rows of meetings tell of one encounter; `readouts` are the dates of their readouts."""
    days = [_day(row["date"]) or _day(day) for row, day in zip((one, other), readouts, strict=True)]
    if all(days) and abs(days[0] - days[1]) > NEAR:
        return False
    ours, theirs = sides(one, land), sides(other, land)
    return _face(ours, theirs) or _face(theirs, ours)
