"""The persons of all articles brought together: whose names, offices and countries are one person's."""

from collections import Counter

from analysis.reader.names.names import alike, is_same_name, name_parts, part_of, telling
from analysis.reader.names.people import offices_fit


def persons(named):
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
                person["world"] = row.get("world", False)
                person["rows"].append(row)
                person["names"] += [row["name"]] * (row["name"] not in person["names"])
                person["roles"] += [role for role in row["roles"] if role not in person["roles"]]
    return list(people.values())


def _compatible(person, cluster):
    """Say whether nothing speaks against one person: sure countries must not differ."""
    if not person["country"] or person["guessed"] or not cluster["country"]:
        return True
    return person["country"] == cluster["country"] or len(telling(person["name"])) > 2


def add(cluster, person):
    """Put a person of an article into a cluster."""
    cluster["people"].append(person)
    cluster["names"][person["name"]] += len(person["rows"])
    for name in person["names"]:
        cluster["all"].setdefault(name)
    cluster["roles"] += [role for role in person["roles"] if role not in cluster["roles"]]
    if person.get("world"):
        cluster["votes"][""] += 1
    elif person["country"] and not person["guessed"]:
        cluster["votes"][person["country"]] += 1
    elif person["country"]:
        cluster["guesses"][person["country"]] += 1
    votes = cluster["votes"] or cluster["guesses"]
    cluster["country"] = min(votes, key=lambda code: (-votes[code], code)) if votes else ""


def new():
    return {
        "people": [],
        "names": Counter(),
        "all": {},
        "roles": [],
        "votes": Counter(),
        "guesses": Counter(),
        "country": "",
    }


def whole(people):
    """Return the clusters of persons with full names: equal and turned names first, then other spellings and forms."""
    clusters, exact = [], {}
    for person in people:
        key = telling(person["name"])
        home = next(
            (
                c
                for c in exact.get(tuple(sorted(key)), ())
                if is_same_name(person["name"], c["label"]) and _compatible(person, c)
            ),
            None,
        )
        if home is None:
            home = {**new(), "label": person["name"]}
            exact.setdefault(tuple(sorted(key)), []).append(home)
            clusters.append(home)
        add(home, person)
    return _merged(clusters)


def _merged(clusters):
    """Return the clusters with those joined that one, and only one, other fits by a longer form or another spelling."""
    merged = []
    for cluster in sorted(clusters, key=lambda c: (-len(telling(c["label"])), -sum(c["names"].values()), c["label"])):
        fits = [other for other in merged if _one(cluster, other)]
        if len(fits) == 1:
            for person in cluster["people"]:
                add(fits[0], person)
        else:
            merged.append(cluster)
    return merged


def _one(cluster, other):
    """Say whether two clusters are one person's: names that agree and no country that differs."""
    if cluster["country"] and other["country"] and cluster["country"] != other["country"]:
        return False
    if is_same_name(cluster["label"], other["label"]):
        return True
    return alike(cluster["label"], other["label"]) and offices_fit(cluster["roles"], other["roles"]) > 0


def introduced(person, clusters):
    """Return the one cluster for whose full name another file's short one stands, with the same office or country."""
    fits = []
    for cluster in clusters:
        custom = max((part_of(person["name"], name) for name in cluster["all"]), default=0)
        custom = custom or 2 * any(name_parts(person["name"]) == name_parts(name) for name in cluster["all"])
        office = offices_fit(person["roles"], cluster["roles"])
        country = person["country"] and person["country"] == cluster["country"]
        foreign = person["country"] and cluster["country"] and not country and not person["guessed"]
        if custom and office and not foreign and (office == 2 or country):
            fits.append(((custom, office, bool(country)), cluster))
    best = max((score for score, _ in fits), default=None)
    chosen = [cluster for score, cluster in fits if score == best]
    return chosen[0] if len(chosen) == 1 else None
