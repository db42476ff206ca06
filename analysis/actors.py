"""One actor across the corpus: the persons and bodies of all articles brought together, with ids, and what stays open."""

from collections import Counter

from analysis.names import alike, part_of, parts, plain, same, slug, telling
from analysis.people import is_full, offices_fit
from analysis.tables import LIST

OPEN = "short name never introduced"


def _persons(named):
    """Return one dict per person of each article: its names, offices, country, order of appearance and rows."""
    people = {}
    for article in sorted(named):
        for row in named[article]:
            if row["kind"] == "person" and row["person"]:
                person = people.setdefault(
                    (article, row["person"]),
                    {
                        "article": article,
                        "name": row["person"],
                        "names": [],
                        "roles": [],
                        "country": row["country"],
                        "rows": [],
                    },
                )
                person["guessed"] = row.get("guessed", False)
                person["rows"].append(row)
                person["names"] += [row["name"]] * (row["name"] not in person["names"])
                person["roles"] += [role for role in row["roles"] if role not in person["roles"]]
    return list(people.values())


def _compatible(person, cluster):
    """Say whether nothing speaks against one person: sure countries must not differ."""
    if not person["country"] or person["guessed"] or not cluster["country"]:
        return True
    return person["country"] == cluster["country"] or len(telling(person["name"])) > 2


def _add(cluster, person):
    """Put a person of an article into a cluster."""
    cluster["people"].append(person)
    cluster["names"][person["name"]] += len(person["rows"])
    for name in person["names"]:
        cluster["all"].setdefault(name)
    cluster["roles"] += [role for role in person["roles"] if role not in cluster["roles"]]
    if person["country"] and not person["guessed"]:
        cluster["votes"][person["country"]] += 1
    elif person["country"]:
        cluster["guesses"][person["country"]] += 1
    votes = cluster["votes"] or cluster["guesses"]
    cluster["country"] = min(votes, key=lambda code: (-votes[code], code)) if votes else ""


def _new():
    return {
        "people": [],
        "names": Counter(),
        "all": {},
        "roles": [],
        "votes": Counter(),
        "guesses": Counter(),
        "country": "",
    }


def _whole(people):
    """Return the clusters of persons with full names: equal and turned names first, then spellings, then longer forms."""
    clusters, exact = [], {}
    for person in people:
        key = telling(person["name"])
        home = next(
            (
                c
                for c in exact.get(tuple(sorted(key)), ())
                if same(person["name"], c["label"]) and _compatible(person, c)
            ),
            None,
        )
        if home is None:
            home = {**_new(), "label": person["name"]}
            exact.setdefault(tuple(sorted(key)), []).append(home)
            clusters.append(home)
        _add(home, person)
    return _merged(clusters)


def _merged(clusters):
    """Return the clusters with those joined that one, and only one, other fits by a longer form or another spelling."""
    merged = []
    for cluster in sorted(clusters, key=lambda c: (-len(telling(c["label"])), -sum(c["names"].values()), c["label"])):
        fits = [other for other in merged if _one(cluster, other)]
        if len(fits) == 1:
            for person in cluster["people"]:
                _add(fits[0], person)
        else:
            merged.append(cluster)
    return merged


def _one(cluster, other):
    """Say whether two clusters are one person's: names that agree and no country that differs."""
    if cluster["country"] and other["country"] and cluster["country"] != other["country"]:
        return False
    if same(cluster["label"], other["label"]):
        return True
    return alike(cluster["label"], other["label"]) and offices_fit(cluster["roles"], other["roles"]) > 0


def _introduced(person, clusters):
    """Return the one cluster for whose full name a short one of another file stands, with the same office or country."""
    fits = []
    for cluster in clusters:
        custom = max((part_of(person["name"], name) for name in cluster["all"]), default=0)
        office = offices_fit(person["roles"], cluster["roles"])
        country = person["country"] and person["country"] == cluster["country"]
        foreign = person["country"] and cluster["country"] and not country and not person["guessed"]
        if custom and office and not foreign and (office == 2 or country):
            fits.append(((custom, office, bool(country)), cluster))
    best = max((score for score, _ in fits), default=None)
    chosen = [cluster for score, cluster in fits if score == best]
    return chosen[0] if len(chosen) == 1 else None


def _fullest(cluster):
    """Return the name to show: the one with most words, initials last, then most letters that are not plain, then most used."""

    if cluster.get("titles"):
        return min(cluster["titles"], key=lambda name: (-cluster["titles"][name], name))

    def rank(name):
        return (len(parts(name)), -name.count("."), sum(not c.isascii() for c in name), cluster["names"][name], name)

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
            key = (row["kind"], row["country"], plain(row["body"]))
            cluster = clusters.setdefault(key, {**_new(), "label": row["body"]})
            person = {
                "name": row["body"],
                "names": [row["name"]],
                "roles": [],
                "country": row["country"],
                "guessed": False,
                "rows": [row],
            }
            _add(cluster, person)
    return list(clusters.values())


def _problem(person, row):
    """Return the problem row of a name that no file of the corpus introduces."""
    return {
        "file": row.get("file", ""),
        "article": row["article"],
        "sentence": row["sentence"],
        "kind": OPEN,
        "detail": f"{person['name']}: the full name stands nowhere in the file",
        "effect": "the person is counted under the short name",
    }


def link(named, book):
    """Return `(actor rows, mentions by article with actor, problem rows)`: one actor across the corpus.

    Names are one actor's where they agree in plain letters, in another order, with a known other given name, or in a longer form; in
    another spelling only where one candidate fits. A short name whose full name only another file has is linked there if one
    person of the same office or country fits; else it is an actor of its own and a problem row says so.
    """
    people = _persons(named)
    whole = [person for person in people if is_full(person["name"], " ".join(person["roles"]))]
    clusters, problems, loose = _whole(whole), [], {}
    for person in (person for person in people if person not in whole):
        home = _introduced(person, clusters)
        if home is None:
            key = (plain(person["name"]), person["country"])
            home = loose.setdefault(key, _new())
        problems.append(_problem(person, person["rows"][0]))
        _add(home, person)
    ordered = sorted([*clusters, *loose.values(), *_bodies(named)], key=lambda c: (-len(c["people"]), _fullest(c)))
    identities = _identities(ordered)
    for identity, cluster in identities.items():
        for person in cluster["people"]:
            for row in person["rows"]:
                row["actor"] = identity
                row["country"] = row["country"] or cluster["country"]
                if row["kind"] == "person" and not row["resolved_by"]:
                    row["resolved_by"] = "short name"
    rows = [_row(identity, cluster) for identity, cluster in identities.items()]
    return sorted(rows, key=lambda row: row["actor"]), named, problems


__all__ = ["link"]
