"""One actor across the corpus: ids, names and roles of the persons and bodies of all articles, and what stays open."""

from analysis.reader.names.clusters import add, introduced, new, persons, whole
from analysis.reader.names.names import name_parts, plain_name, slug
from analysis.reader.names.people import is_full
from analysis.tables import LIST

OPEN = "short name never introduced"
UNNAMED = "person known only by office"
SLIP = "source error"
CLASH = "acronym clash"


def _fullest(cluster):
    """Return the name to show: most words, fewest initials, most letters that are not plain, most used."""

    if cluster.get("titles"):
        return min(cluster["titles"], key=lambda name: (-cluster["titles"][name], name))

    def rank(name):
        return (
            len(name_parts(name)),
            -name.count("."),
            sum(not c.isascii() for c in name),
            cluster["names"][name],
            name,
        )

    return max(cluster["names"], key=rank)


def _row(identity, cluster):
    """Return the actor row of a cluster."""
    rows = [row for person in cluster["people"] for row in person["rows"]]
    name = _fullest(cluster)
    return {
        "actor": identity,
        "name": name,
        "kind": rows[0]["kind"],
        "country": cluster["country"],
        "roles": LIST.join(cluster["roles"]),
        "aliases": LIST.join(sorted({n for n in cluster["all"] if n != name})),
        "mentions": len(rows),
        "articles": len({row["article"] for row in rows}),
        "gender": next((row["gender"] for row in rows if row.get("gender")), ""),
    }


def _identities(clusters):
    """Return id → cluster: readable slugs, a country and then a number added where two would be the same."""
    taken = {}
    for cluster in clusters:
        base = slug(_fullest(cluster)) or "unnamed"
        tries = [base, f"{base}-{cluster['country'].lower()}"] if cluster["country"] else [base]
        tries += [f"{base}-{number}" for number in range(2, len(clusters) + 2)]
        taken[next(one for one in tries if one not in taken)] = cluster
    return taken


def _bodies(named):
    """Return clusters of everything that is no person: one per kind, country and name."""
    clusters = {}
    for article in sorted(named):
        for row in named[article]:
            if row["kind"] == "person" or not row.get("body"):
                continue
            key = (row["kind"], row["country"], plain_name(row["body"]))
            cluster = clusters.setdefault(key, {**new(), "label": row["body"]})
            person = {
                "name": row["body"],
                "names": [row["name"]],
                "roles": [],
                "country": row["country"],
                "guessed": False,
                "rows": [row],
            }
            add(cluster, person)
    return list(clusters.values())


def _problem(row, kind, detail, effect):
    """Return a problem row about a mention."""
    place = {"file": row.get("file", ""), "article": row["article"], "sentence": row["sentence"]}
    return {**place, "kind": kind, "detail": detail, "effect": effect}


def _doubts(named):
    """Return the problem rows of slips in acronyms, acronyms of several meanings and persons known only by office."""
    problems = []
    for article in sorted(named):
        meanings, seen = {}, set()
        for row in named[article]:
            if row.get("slip") and row["slip"] not in seen:
                means = f"{row['body']}, the one body" if row.get("body") else f"{row['person']}, the one person"
                problems.append(_problem(row, SLIP, row["slip"], f"read as {means} it can mean"))
            if row.get("office_only") and row["name"] not in seen:
                problems.append(_problem(row, UNNAMED, row["name"], "the person is named by the office"))
            if row["resolved_by"] == "alias" and row["kind"] in ("party", "organisation") and not row.get("slip"):
                meanings.setdefault(row["text"], {}).setdefault((row["body"], row["country"]), row)
            seen |= {row.get("slip"), row["name"]}
        for acronym, rows in sorted(meanings.items()):
            if len({body for body, _ in rows}) > 1:
                bodies = " and for the ".join(body for body, _ in rows)
                first = next(iter(rows.values()))
                problems.append(
                    _problem(
                        first, CLASH, f"{acronym} stands for the {bodies}", "each is read as the text last defined it"
                    )
                )
    return problems


def _short_names(people, clusters):
    """Return `(clusters of names that nobody introduces, problem rows)`; others join whom another file introduces."""
    loose, problems = {}, []
    for person in people:
        home = introduced(person, clusters)
        effect = (
            f"read as {_fullest(home)}, whom another file introduces"
            if home
            else "the person is counted under the short name"
        )
        home = home if home is not None else loose.setdefault((plain_name(person["name"]), person["country"]), new())
        if not person["rows"][0].get("office_only"):
            detail = f"{person['name']}: the full name stands nowhere in the file"
            problems.append(_problem(person["rows"][0], OPEN, detail, effect))
        add(home, person)
    return list(loose.values()), problems


def link_actors(named, book):
    """Return `(actor rows, mentions by article with actor, problem rows)`: one actor across the corpus.

    Names are one actor's where they agree in plain letters, in another order, with a known other given name, or in a
    longer form; in another spelling only where one candidate fits. A short name whose full name another file has is
    linked there if one person of the same office or country fits; else it is an actor of its own. A problem row tells.
    """
    people = persons(named)
    full = [
        person
        for person in people
        if person["rows"][0].get("office_only") or is_full(person["name"], " ".join(person["roles"]))
    ]
    clusters = whole(full)
    loose, problems = _short_names([person for person in people if person not in full], clusters)
    ordered = sorted([*clusters, *loose, *_bodies(named)], key=lambda c: (-len(c["people"]), _fullest(c), c["country"]))
    identities = _identities(ordered)
    for identity, cluster in identities.items():
        for row in (row for person in cluster["people"] for row in person["rows"]):
            row["actor"] = identity
            row["country"] = cluster["country"] if row.get("guessed") or not row["country"] else row["country"]
            row["resolved_by"] = row["resolved_by"] or "short name"
    rows = [_row(identity, cluster) for identity, cluster in identities.items()]
    return sorted(rows, key=lambda row: row["actor"]), named, [*problems, *_doubts(named)]
