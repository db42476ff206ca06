"""Persons known only by office over all articles: who holds the office by another file, else one actor per country."""

from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache

from analysis import countries
from analysis.reader.ground.switches import is_on
from analysis.reader.names.clusters import add_person, add_rule
from analysis.reader.names.offices import office_words
from analysis.reader.records import Cluster

RULE = "own-office-named-in-another-file"
NEAR = 183  # days within which a holder stays, where only one side of the day is known


@cache
def without_country(office):
    """Return the words of an office without those of its country."""
    return office_words(" ".join(word for word in office.split() if not countries.code(word)))


def cluster_offices(people, clusters):
    """Return `(new clusters of offices, (person, holder) of those whom another file names)`."""
    loose, known, table = {}, [], {}
    for cluster in clusters:
        for person in cluster.people:
            _enter(table, person, cluster)
    for person in people:
        if holder := _holder(person, table) if is_on(RULE) else None:
            name = holder.people[0].name
            known.append((person, person.name, holder))
            person.name, person.names = name, []
            for row in person.rows:
                row.person, row.office_only = name, False
            add_rule(person, RULE)
            add_person(holder, person)
            _enter(table, person, holder)
            continue
        own = person.country or person.rows[0].account or person.rows[0].article
        key = (own, without_country(person.name))
        add_person(loose.setdefault(key, Cluster(person.name)), person)
    return list(loose.values()), known


def _enter(table, person, cluster):
    """Enter an article's person into a table: account, office and country → days, and on each who held it."""
    row = person.rows[0]
    for office in {without_country(role) for role in person.roles}:
        days, holders = table.setdefault((row.account, office, person.country, len(row.day)), ([], []))
        at = bisect_right(days, row.day)
        days.insert(at, row.day)
        holders.insert(at, cluster)


def _around(days, day):
    """Return the latest of some sorted days up to a day and the earliest from it on, empty where there is none."""
    before, after = bisect_right(days, day), bisect_left(days, day)
    return days[before - 1] if before else "", days[after] if after < len(days) else ""


def _holder(person, table):
    """Return the Cluster of the person who by other files of the same account holds an office on an article's day."""
    row, office = person.rows[0], without_country(person.name)
    if not row.account or len(row.day) < len("2024-05-14"):
        return None
    own = person.country in ("", row.account)  # nobody without a country holds another one's office
    holding = {person.country, ""} if own else {person.country}
    told = [table.get((row.account, office, country, len(row.day)), ([], [])) for country in holding]
    around = [_around(days, row.day) for days, _ in told]
    nearest = [max(day for day, _ in around), min((day for _, day in around if day), default="")]
    days = [day for day in nearest if day]
    if not days or (len(days) == 1 and _apart(days[0], row.day) > NEAR):
        return None
    holders = [
        cluster
        for known, clusters in told
        for day in days
        for cluster in clusters[bisect_left(known, day) : bisect_right(known, day)]
    ]
    return holders[0] if all(one is holders[0] for one in holders) else None


def _apart(one, other):
    """Return how many days lie between two."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
