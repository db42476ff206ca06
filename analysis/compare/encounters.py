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


def sides(row, party, nameless):
    """Return the two sides of an encounter as `(people, countries)`; `party` is actor → country.

    Who is `nameless`, known by an office alone, is no person that another text could name.
    """
    found = []
    for people, names, country in (
        ("hosts", "host_names", "host_country"), ("guests", "guest_names", "guest_country"),
    ):  # fmt: skip
        actors = split(row[people])
        lands = {*split(row[country]), *(party.get(actor, "") for actor in actors)} - {""}
        persons = [(actor, name) for actor, name in zip(actors, split(row[names]), strict=False)
                   if name not in nameless]  # fmt: skip
        found.append((_names(*zip(*persons, strict=True)) if persons else set(), lands))
    return found


def _one_side(ours, theirs):
    """Say whether two sides are one: they share a person or, where one names none, a country."""
    return bool(ours[0] & theirs[0]) if ours[0] and theirs[0] else bool(ours[1] & theirs[1])


def _face(ours, theirs):
    """Say whether both sides of one telling are in the other, each on a side of its own."""
    (a, b), (c, d) = ours, theirs
    return (_one_side(a, c) and _one_side(b, d)) or (_one_side(a, d) and _one_side(b, c))


def _among(ours, everybody):
    """Say whether persons of both sides of one telling are among those who meet or speak in another text.

    A text that tells of three, or of "the leaders of A and B", may put together whom the other sets apart.
    """
    (a, b), people = ours, everybody
    return bool(a[0] & people and b[0] & people) and not a[0] & b[0]


def _near(ours, theirs):
    """Say whether of two texts' days two lie near each other; where one of them has none, they may."""
    return not (ours and theirs) or any(abs(one - other) <= NEAR for one in ours for other in theirs)


def _days(dates):
    """Return the days of some ISO dates as numbers; what is no date is left out."""
    return {_day(one) for one in dates} - {None}


def _printed(readout, doubts):
    """Return the days that a readout's date may stand for: one, or several where its file leaves that open."""
    dates = {readout}
    if len(readout) == 10 and "ambiguous date" in doubts:
        dates.add(f"{readout[:4]}-{readout[8:]}-{readout[5:7]}")
    if len(readout) == 10 and "year from the text" in doubts:
        dates |= {f"{int(readout[:4]) + more}{readout[4:]}" for more in (-2, -1, 1, 2)}
    return _days(dates)


def _telling(corpus, article, party):
    """Return a readout's encounters with sides and days, who meets or speaks in it, their countries, all its days."""
    problems = corpus.problems[corpus.problems["article"] == article]
    printed = _printed(corpus.articles.set_index("article")["date"][article], set(problems["kind"]))
    nameless = set(problems.loc[problems["kind"] == "person known only by office", "detail"])
    rows = corpus.meetings[corpus.meetings["article"] == article].to_dict("records")
    met = [(row["meeting"], sides(row, party, nameless), _days({row["date"]}) | printed) for row in rows]
    spoken = corpus.statements[corpus.statements["article"] == article]
    names = {actor: name for row in spoken.to_dict("records")
             for actor, name in zip(split(row["speaker"]), split(row["speaker_name"]), strict=False)}  # fmt: skip
    people = _names(names, names.values()).union(*(side[0] for _, both, _ in met for side in both))
    lands = {party.get(actor, "") for actor in names}.union(*(side[1] for _, both, _ in met for side in both)) - {""}
    return {"met": met, "people": people, "lands": lands, "days": printed.union(*(days for *_, days in met))}


def _pairs(one, other):
    """Return the meetings of two tellings that are one encounter; the surest way that finds some decides."""
    every = [(ours, theirs) for ours in one["met"] for theirs in other["met"] if _near(ours[2], theirs[2])]
    found = [(ours[0], theirs[0]) for ours, theirs in every if _face(ours[1], theirs[1])]
    if not found and _near(one["days"], other["days"]):
        found = [(ours[0], theirs[0]) for ours, theirs in every
                 if _among(ours[1], other["people"]) or _among(theirs[1], one["people"])]  # fmt: skip
    return found


def told_by_both(corpus, a, b, party):
    """Return what two readouts have in common, and the pairs of their meetings that are one encounter.

    `one encounter`, where some are; `later`, where the same sides meet on another day; else `apart`. A text in which no
    meeting is found tells of the other's if it is of the same days and sides.
    """
    one, other = (_telling(corpus, article, party) for article in (a, b))
    if pairs := _pairs(one, other):
        return "one encounter", pairs
    if len(one["lands"] & other["lands"]) < 2:
        return "apart", []
    if not _near(one["days"], other["days"]):
        return "later", []
    if one["met"] and other["met"]:
        return "apart", []
    return "one encounter", [(meeting, meeting) for meeting, *_ in [("",), *one["met"], *other["met"]]]
