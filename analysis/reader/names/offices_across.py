"""Persons known only by office over all articles: who holds the office by another file, else one actor per country."""

from datetime import date

from analysis import countries
from analysis.reader.ground.switches import is_on
from analysis.reader.names.clusters import add_person, add_rule
from analysis.reader.names.offices import office_words
from analysis.reader.records import Cluster

RULE = "own-office-named-in-another-file"
NEAR = 183  # days within which a holder stays, where only one side of the day is known


def without_country(office):
    """Return the words of an office without those of its country."""
    return office_words(" ".join(word for word in office.split() if not countries.code(word)))


def cluster_offices(people, clusters):
    """Return `(new clusters of offices, (person, holder) of those whom another file names)`."""
    loose, known = {}, []
    for person in people:
        if holder := _holder(person, clusters) if is_on(RULE) else None:
            name = holder.people[0].name
            known.append((person, person.name, holder))
            person.name, person.names = name, []
            for row in person.rows:
                row.person, row.office_only = name, False
            add_rule(person, RULE)
            add_person(holder, person)
            continue
        own = person.country or person.rows[0].account or person.rows[0].article
        key = (own, without_country(person.name))
        add_person(loose.setdefault(key, Cluster(person.name)), person)
    return list(loose.values()), known


def _holder(person, clusters):
    """Return the Cluster of the person who by other files of the same account holds an office on an article's day."""
    row, office = person.rows[0], without_country(person.name)
    if not row.account or len(row.day) < len("2024-05-14"):
        return None
    own = person.country in ("", row.account)  # nobody without a country holds another one's office
    holding = {person.country, ""} if own else {person.country}
    told = [
        (one.rows[0].day, cluster)
        for cluster in clusters
        for one in cluster.people
        if one.rows[0].account == row.account and len(one.rows[0].day) == len(row.day) and one.country in holding
        if any(without_country(role) == office for role in one.roles)
    ]
    before = [one for one in told if one[0] <= row.day]
    after = [one for one in told if one[0] >= row.day]
    nearest = [max((day for day, _ in before), default=""), min((day for day, _ in after), default="")]
    days = [day for day in nearest if day]
    if not days or (len(days) == 1 and _apart(days[0], row.day) > NEAR):
        return None
    holders = [cluster for day, cluster in told if day in days]
    return holders[0] if all(one is holders[0] for one in holders) else None


def _apart(one, other):
    """Return how many days lie between two."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
