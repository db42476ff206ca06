"""One actor across the corpus: ids, names and roles of the persons and bodies of all articles, and what stays open."""

from itertools import chain, count

from analysis.reader.names.clusters import (
    add_name_parts,
    add_person,
    add_rule,
    by_name_part,
    cluster_full_names,
    introduced,
    persons_of,
)
from analysis.reader.names.names import name_parts, plain_name, slug
from analysis.reader.names.offices_across import cluster_offices
from analysis.reader.names.people import is_full
from analysis.reader.records import Actor, Cluster, Person
from analysis.tables import LIST

OPEN = "short name never introduced"
UNNAMED = "person known only by office"
SLIP = "source error"
CLASH = "acronym clash"


def link_actors(named, book):
    """Return `(Actors, mentions by article with actor, problem rows)`: one actor across the corpus.

    Names are one actor's where they agree in plain letters, in another order, with a known other given name, or in a
    longer form; in another spelling only where one candidate fits. A short name whose full name another file has is
    linked there if one person of the same office or country fits; else it is an actor of its own. A problem row tells.
    """
    people = persons_of(named)
    offices = [one for one in people if one.rows[0].office_only]
    full, short = [], []
    for one in (one for one in people if not one.rows[0].office_only):
        (full if is_full(one.name, " ".join(one.roles)) else short).append(one)
    clusters = cluster_full_names(full)
    loose, problems = _short_names(short, clusters, full)
    unnamed, known = cluster_offices(offices, clusters)
    problems += [_of_office(*one) for one in known]
    ordered = [*clusters, *loose, *unnamed, *_bodies(named)]
    identities = _identities(sorted(ordered, key=lambda c: (-len(c.people), _fullest(c), c.country)))
    for identity, cluster in identities.items():
        for row in (row for person in cluster.people for row in person.rows):
            row.actor = identity
            row.country = cluster.country if row.guessed or not row.country else row.country
            row.resolved_by = row.resolved_by or "short name"
    actors = [_actor(identity, cluster) for identity, cluster in identities.items()]
    return sorted(actors, key=lambda actor: actor.actor), named, [*problems, *_doubts(named)]


def _short_names(people, clusters, full):
    """Return `(clusters of names that nobody introduces, problem rows)`; others join whom another file introduces."""
    loose, problems, table, named_there = {}, [], by_name_part(clusters), {}
    for one in full:
        named_there.setdefault(one.rows[0].article, []).append(one)
    for person in people:
        effect = "the person is counted under the short name"
        if home := introduced(person, table):
            add_name_parts(table, home, person.names)
            effect = f"read as {_fullest(home)}, whom another file introduces"
            add_rule(person, "short-name-introduced-in-another-file", "short-name-of-nobody-named-here")
        else:
            home = loose.setdefault((plain_name(person.name), person.country), Cluster(person.name))
        problems.append(_problem(person.rows[0], OPEN, f"{person.name}: {_why_open(person, named_there)}", effect))
        add_person(home, person)
    return list(loose.values()), problems


def _why_open(person, full):
    """Return why a short name stays open, `full` being the persons whom each file names in full."""
    words, there = set(name_parts(person.name)), full.get(person.rows[0].article, ())
    alike = next((one.name for one in there if words <= set(name_parts(one.name))), "")
    if alike:
        return f"it may be {alike}, whom the file names in full with another office or country"
    return "the full name stands nowhere in the file"


def _of_office(person, office, holder):
    """Return the problem row of an office whose holder another file names."""
    detail = f"{office}: the file names nobody"
    return _problem(person.rows[0], UNNAMED, detail, f"read as {_fullest(holder)}, whom another file names")


def _bodies(named):
    """Return clusters of everything that is no person: one per kind, country and name."""
    clusters = {}
    for row in (row for article in sorted(named) for row in named[article]):
        if row.kind != "person" and row.body:
            key = (row.kind, row.country, plain_name(row.body))
            body = Person(row.body, names=[row.name], country=row.country, rows=[row])
            if key not in clusters:
                clusters[key] = Cluster(row.body)
            add_person(clusters[key], body)
    return list(clusters.values())


def _identities(clusters):
    """Return id → cluster: readable slugs, a country and then a number added where two would be the same."""
    taken, free = {}, {}
    for cluster in clusters:
        base = slug(_fullest(cluster)) or "unnamed"
        numbers = free.setdefault(base, count(2))  # those below are taken, and stay so
        tries = [base, f"{base}-{cluster.country.lower()}"] if cluster.country else [base]
        numbered = (f"{base}-{number}" for number in numbers)
        taken[next(one for one in chain(tries, numbered) if one not in taken)] = cluster
    return taken


def _fullest(cluster):
    """Return the name to show: most words, fewest initials, most letters that are not plain, most used."""

    def rank(name):
        accents = sum(not letter.isascii() for letter in name)
        return len(name_parts(name)), -name.count("."), accents, cluster.names[name], name

    return max(cluster.names, key=rank)


def _actor(identity, cluster):
    """Return the Actor of a cluster."""
    rows, name = [row for person in cluster.people for row in person.rows], _fullest(cluster)
    return Actor(
        actor=identity,
        name=name,
        kind=rows[0].kind,
        country=cluster.country,
        roles=LIST.join(cluster.roles),
        aliases=LIST.join(sorted(alias for alias in cluster.aliases if alias != name)),
        mentions=len(rows),
        articles=len({row.article for row in rows}),
        gender=next((row.gender for row in rows if row.gender), ""),
    )


def _problem(row, kind, detail, effect):
    """Return a problem row about a mention."""
    place = {"file": row.file, "article": row.article, "sentence": row.sentence}
    return {**place, "kind": kind, "detail": detail, "effect": effect}


def _doubts(named):
    """Return the problem rows of slips in acronyms, acronyms of several meanings and persons known only by office."""
    problems = []
    for article in sorted(named):
        meanings, seen = {}, set()
        for row in named[article]:
            if row.slip and row.slip not in seen:
                means = f"{row.body}, the one body" if row.body else f"{row.person}, the one person"
                problems.append(_problem(row, SLIP, row.slip, f"read as {means} it can mean"))
            if row.office_only and row.name not in seen:
                problems.append(_problem(row, UNNAMED, row.name, "the person is named by the office"))
            if row.resolved_by == "alias" and row.kind in ("party", "organisation") and not row.slip:
                meanings.setdefault(row.text, {}).setdefault((row.body, row.country), row)
            seen |= {row.slip, row.name}
        for acronym, rows in sorted(meanings.items()):
            if len({body for body, _ in rows}) > 1:
                detail = f"{acronym} stands for the {' and for the '.join(body for body, _ in rows)}"
                effect = "each is read as the text last defined it"
                problems.append(_problem(next(iter(rows.values())), CLASH, detail, effect))
    return problems
