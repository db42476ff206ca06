"""What a readout tells of: its encounters with their sides, people and days, and whose account it is."""

from datetime import date
from functools import cache
from typing import NamedTuple

from analysis.codebook import read_codebook
from analysis.compare.features import by_article
from analysis.compare.speakers import persons
from analysis.compare.whose import is_joint
from analysis.measures.parity import rank, ranks
from analysis.sides import split


class Side(NamedTuple):
    """One side of an encounter: persons whom another text could name, countries, ranks of their offices."""

    people: frozenset
    lands: frozenset
    ranks: frozenset


class Met(NamedTuple):
    """One encounter of a readout: its sides, its own days and its page's, its form, who meets or speaks in it."""

    meeting: str
    sides: tuple
    own: frozenset
    printed: frozenset
    form: str
    within: frozenset


def _day(text):
    """Return the day of an ISO date as a number, or nothing."""
    try:
        return date.fromisoformat(str(text)).toordinal()
    except ValueError:
        return None


def _days(dates):
    """Return the days of some ISO dates as numbers; what is no date is left out."""
    return frozenset({_day(one) for one in dates} - {None})


def _printed(readout, doubts):
    """Return the days that a readout's date may stand for: one, or several where its file leaves that open."""
    dates = {readout}
    if len(readout) == 10 and "ambiguous date" in doubts:
        dates.add(f"{readout[:4]}-{readout[8:]}-{readout[5:7]}")
    if len(readout) == 10 and "year from the text" in doubts:
        dates |= {f"{int(readout[:4]) + more}{readout[4:]}" for more in (-2, -1, 1, 2)}
    return _days(dates)


@cache
def _rank(office):
    return rank(office, ranks(read_codebook()["roles"]))


def _side(row, side, who, party, nameless, roles):
    """Return a side of an encounter: `who` is actor → person, `party` actor → country, `roles` actor → offices.

    Who is `nameless`, a country or known by an office alone, is no person that another text could name.
    """
    actors = split(row[f"{side}s"])
    names = dict(zip(actors, split(row[f"{side}_names"]), strict=False))
    lands = {*split(row[f"{side}_country"]), *(party.get(actor, "") for actor in actors)} - {""}
    known = {who.get(one, one) for one, name in names.items() if name not in nameless and one not in nameless}
    held = {office for one in names for office in roles.get(one, ())}
    return Side(frozenset(known), frozenset(lands), frozenset({_rank(office) for office in held} - {None}))


def _people(rows, who):
    """Return the persons who speak in some statements."""
    return {who.get(actor, actor) for row in rows for actor in split(row["speaker"])}


def _met(row, speakers, article, doubts, who, party, nameless, roles):
    """Return an encounter with its sides and days, and who meets or speaks in it."""
    sides = tuple(_side(row, side, who, party, nameless, roles) for side in ("host", "guest"))
    speaking = _people([one for one in speakers if one["meeting"] == row["meeting"]], who)
    within = frozenset(speaking.union(*(side.people for side in sides)))
    own, printed = (_printed(one["date"], doubts) for one in (row, article))
    return Met(row["meeting"], sides, own, printed, row["form"], within)


def _telling(rows, speakers, mentions, article, doubts, who, party, countries, roles):
    """Return what one readout tells of: encounters, persons named by country, countries, days, whose account.

    In a text in which no encounter is found, whose account it is and whoever it names may be its sides. `open` says
    that it tells of encounters of which a side can't be had.
    """
    nameless = countries | doubts.get("person known only by office", set())
    met = [_met(row, speakers, article, doubts, who, party, nameless, roles) for row in rows]
    lands = {party.get(actor, "") for row in speakers for actor in split(row["speaker"])}
    lands = lands.union(*(side.lands for one in met for side in one.sides)) - {""}
    named = {(who.get(one, one), party.get(one, "")) for row in mentions for one in split(row["actor"])
             if row["kind"] == "person" and one not in nameless}  # fmt: skip
    if not met:
        mentioned = {party.get(actor, "") for row in mentions for actor in split(row["actor"])}
        lands |= {article["account"], *(land for land in mentioned if land[:1] != "(")} - {""}
    return {
        "met": met, "named": named, "lands": lands, "open": "encounter without sides" in doubts,
        "days": _printed(article["date"], doubts).union(*(one.own for one in met)),
        "hand": "" if is_joint(article["headline"]) else article["agency"] or article["account"],
    }  # fmt: skip


def alike(pair, actors):
    """Return two tellings in which one person under two spellings is one; `actors` is id → its row."""
    people = {one for telling in pair for met in telling["met"] for one in met.within}
    who = persons({one: actors[one] for one in sorted(people) if one in actors})

    def known(some):
        return frozenset(who.get(one, one) for one in some)

    return [
        {**telling, "met": [one._replace(sides=tuple(side._replace(people=known(side.people)) for side in one.sides),
                                         within=known(one.within)) for one in telling["met"]]}
        for telling in pair
    ]  # fmt: skip


def tellings(corpus, articles, who, party):
    """Return article → what it tells of: its encounters (`met`), whom it names, countries, days, and whose it is."""
    about, actors = corpus.articles.set_index("article").to_dict("index"), corpus.actors
    countries = set(actors.loc[actors["kind"].isin(("country", "people")), "actor"])
    held = actors[~actors["actor"].isin(countries)]
    roles = {
        row.actor: [*split(row.roles), row.name] for row in held[["actor", "roles", "name"]].itertuples(index=False)
    }
    tables = (corpus.meetings, corpus.statements, corpus.problems)
    meetings, spoken, problems = (by_article(table, articles) for table in tables)
    mentions = by_article(corpus.mentions, [one for one in articles if not meetings[one]])
    found = {}
    for one in articles:
        doubts = {}
        for row in problems[one]:
            doubts.setdefault(row["kind"], set()).add(row["detail"])
        found[one] = _telling(
            meetings[one], spoken[one], mentions.get(one, ()), about[one], doubts, who, party, countries, roles
        )  # fmt: skip
    return found
