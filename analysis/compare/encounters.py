"""Do two texts tell of one encounter? The same people on both sides (or countries, where none is named), and days."""

from datetime import date

from analysis.compare.features import by_article
from analysis.sides import split

NEAR = 2  # days between two tellings of one encounter: a page dates itself by its own clock, some days after


def _day(text):
    """Return the day of an ISO date as a number, or nothing."""
    try:
        return date.fromisoformat(str(text)).toordinal()
    except ValueError:
        return None


def sides(row, who, party, nameless):
    """Return the two sides of an encounter as `(people, countries)`: `who` is actor → person, `party` actor → country.

    Who is `nameless`, a country or known by an office alone, is no person that another text could name.
    """
    found = []
    for people, names, country in (
        ("hosts", "host_names", "host_country"), ("guests", "guest_names", "guest_country"),
    ):  # fmt: skip
        actors = split(row[people])
        lands = {*split(row[country]), *(party.get(actor, "") for actor in actors)} - {""}
        known = {who.get(actor, actor) for actor, name in zip(actors, split(row[names]), strict=False)
                 if name not in nameless and actor not in nameless}  # fmt: skip
        found.append((known, lands))
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


def _near(ours, theirs, apart=NEAR):
    """Say whether of two texts' days two lie near each other; where one of them has none, they may."""
    return not (ours and theirs) or any(abs(one - other) <= apart for one in ours for other in theirs)


def _one_day(ours, theirs, one_hand):
    """Say whether two encounters may be of one day: their own days, else those of their texts.

    The clocks of two capitals may differ by a day; one office tells of two days where it tells two encounters.
    """
    (*_, own, printed), (*_, their_own, their_printed) = ours, theirs
    if own and their_own:
        return _near(own, their_own, 0 if one_hand else 1)
    return _near(own or printed, their_own or their_printed, 0 if one_hand else NEAR)


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


def _telling(rows, speakers, mentions, article, doubts, who, party, countries):
    """Return what one readout tells of: encounters with sides and days, people, countries, days, whose account.

    In a text in which no encounter is found, whose account it is and whoever it names may be its sides.
    """
    printed, kinds = _printed(article["date"], set(doubts)), set(doubts)
    nameless = countries | doubts.get("person known only by office", set())
    met = [(row["meeting"], sides(row, who, party, nameless), _printed(row["date"], kinds), printed) for row in rows]
    actors = {actor for row in speakers for actor in split(row["speaker"])}
    people = {who.get(actor, actor) for actor in actors}.union(*(side[0] for _, both, *_ in met for side in both))
    lands = {party.get(actor, "") for actor in actors}.union(*(side[1] for _, both, *_ in met for side in both)) - {""}
    if not met:
        named = {party.get(actor, "") for row in mentions for actor in split(row["actor"])}
        lands |= {article["account"], *(land for land in named if land[:1] != "(")} - {""}
    days = printed.union(*(own for *_, own, _ in met))
    hand = article["agency"] or article["account"]
    return {"met": met, "people": people, "lands": lands, "days": days, "hand": hand}


def tellings(corpus, articles, who, party):
    """Return article → its encounters (`met`) with sides and days, people, countries and days, and whose it is."""
    about = corpus.articles.set_index("article").to_dict("index")
    countries = set(corpus.actors.loc[corpus.actors["kind"].isin(("country", "people")), "actor"])
    tables = (corpus.meetings, corpus.statements, corpus.problems)
    meetings, spoken, problems = (by_article(table, articles) for table in tables)
    mentions = by_article(corpus.mentions, [one for one in articles if not meetings[one]])
    found = {}
    for one in articles:
        doubts = {}
        for row in problems[one]:
            doubts.setdefault(row["kind"], set()).add(row["detail"])
        found[one] = _telling(
            meetings[one], spoken[one], mentions.get(one, ()), about[one], doubts, who, party, countries
        )  # fmt: skip
    return found


def _lands(both):
    """Return the countries of both sides of an encounter."""
    return both[0][1] | both[1][1]


def same_encounters(one, other, *, loose=True):
    """Return the meetings of two tellings that are one encounter; the surest way that finds some decides.

    `loose` also takes encounters of which one text tells of more countries, and one whose both sides are among those
    who meet or speak in the other text: who names two texts has a reason to lay them side by side.
    """
    hand = bool(one["hand"]) and one["hand"] == other["hand"]
    every = [(ours, theirs) for ours in one["met"] for theirs in other["met"] if _one_day(ours, theirs, hand)]
    found = [(ours[0], theirs[0]) for ours, theirs in every
             if _face(ours[1], theirs[1]) and (loose or _lands(ours[1]) == _lands(theirs[1]))]  # fmt: skip
    if loose and not found and _near(one["days"], other["days"]):
        found = [(ours[0], theirs[0]) for ours, theirs in every
                 if _among(ours[1], other["people"]) or _among(theirs[1], one["people"])]  # fmt: skip
    return found


def told_by_both(one, other):
    """Return what two tellings have in common, and the pairs of their meetings that are one encounter.

    `one encounter`, where some are; `later`, where the same sides meet on another day; else `apart`. A text in which no
    meeting is found tells of the other's if it is of the same days and sides.
    """
    if pairs := same_encounters(one, other):
        return "one encounter", pairs
    if len(one["lands"] & other["lands"]) < 2:
        return "apart", []
    if not _near(one["days"], other["days"]):
        return "later", []
    if one["met"] and other["met"]:
        return "apart", []
    return "one encounter", [(meeting, meeting) for meeting, *_ in [("",), *one["met"], *other["met"]]]
