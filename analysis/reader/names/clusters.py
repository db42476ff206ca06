"""Persons of all articles brought together: whose names, offices and countries are one person's."""

from collections import Counter
from itertools import combinations

from analysis.reader.ground.switches import is_on, note
from analysis.reader.names.names import (
    INITIAL,
    alike,
    fits_as_short_name,
    is_same_name,
    name_parts,
    telling,
    words_alike,
)
from analysis.reader.names.offices import offices_fit
from analysis.reader.records import Cluster, Person
from analysis.tables import LIST


def persons_of(named):
    """Return the Persons of each article, with their mentions, in the order of articles and of the text."""
    people = {}
    for article in sorted(named):
        for row in named[article]:
            if row.kind == "person" and row.person:
                person = people.setdefault((article, row.person), Person(row.person, country=row.country))
                person.guessed, person.world = row.guessed, row.world
                person.rows.append(row)
                name = row.person if row.resolved_by == "role" else row.name
                person.names += [name] * (name not in person.names)
                person.roles += [role for role in row.roles if role not in person.roles]
    return list(people.values())


def add_person(cluster, person):
    """Put a person of an article into a cluster."""
    cluster.people.append(person)
    cluster.names[person.name] += len(person.rows)
    cluster.aliases |= dict.fromkeys(person.names)
    cluster.roles += [role for role in person.roles if role not in cluster.roles]
    if person.world or person.country:
        code, how = ("", 0) if person.world else (person.country, person.guessed)
        votes = cluster.told[how] if how in cluster.told else cluster.told.setdefault(how, Counter())
        votes[code] += 1
        if code != cluster.country:  # one vote more for the elected changes nothing
            cluster.country = _elected(cluster.told)


def _elected(told):
    """Return the country that texts tell plainly, most of them; else that of more than half of those that tie to it."""
    if plain := told.get(0):
        return min(plain, key=lambda code: (-plain[code], code))
    if not told:
        return ""
    votes = told.get(1, Counter()) + told.get(2, Counter()) or told.get(3, Counter())
    best = max(votes, key=lambda code: (votes[code], code), default="")
    return best if 2 * votes[best] > votes.total() else ""


def cluster_full_names(people):
    """Return the Clusters of persons with full names: equal and turned names first, then other spellings and forms."""
    clusters, exact = [], {}
    for person in people:
        same = exact.setdefault(tuple(sorted(telling(person.name))), [])
        home = next((c for c in same if is_same_name(person.name, c.label) and _is_compatible(person, c)), None)
        if home is None:
            home = Cluster(person.name)
            same.append(home)
            clusters.append(home)
        add_person(home, person)
    return _merged(clusters)


def _is_compatible(person, cluster):
    """Say whether nothing speaks against one person: sure countries must not differ."""
    if not person.country or person.guessed or not cluster.country:
        return True
    return person.country == cluster.country or len(telling(person.name)) > 2


def _merged(clusters):
    """Return the clusters with those joined that one, and only one, other fits by a longer form or another spelling."""
    alike_words = words_alike({word for c in clusters for word in telling(c.label)})
    merged, by_word = [], {INITIAL: set()}  # word → numbers of those merged whose names have it
    for cluster in sorted(clusters, key=lambda c: (-len(telling(c.label)), -sum(c.names.values()), c.label)):
        words = telling(cluster.label)
        near = _near(cluster, words, by_word, alike_words)
        fits = [(merged[at], rule) for at in near if (rule := _joining(cluster, merged[at]))]
        if len(fits) == 1:
            (other, rule), *_ = fits
            for person in cluster.people:
                add_person(other, person)
                add_rule(person, rule)
        else:
            for key in {"".join(words), *words, *([INITIAL] if INITIAL.match(cluster.label) else [])}:
                by_word.setdefault(key, set()).add(len(merged))
            merged.append(cluster)
    return merged


def _near(cluster, words, by_word, alike_words):
    """Return the numbers of those whose name another may be in other form: same letters, or two words alike of both.

    Many share a word by chance, hardly any two: few are left to be compared in earnest. Before initials one does.
    """
    each = [set().union(*(by_word.get(near, ()) for near in alike_words[word])) for word in words]
    shared = set().union(*(one & other for one, other in combinations(each, 2)))
    last = set().union(*each[-1:])
    short = last if INITIAL.match(cluster.label) else last & by_word[INITIAL]
    return shared | short | by_word.get("".join(words), set())


def _joining(cluster, other):
    """Return the rule by which two clusters are one person's: names that agree and no country that differs; or ''."""
    if cluster.country and other.country and cluster.country != other.country:
        return ""
    form, spelling = "name-in-other-form-in-another-file", "name-in-other-spelling-in-another-file"
    if is_same_name(cluster.label, other.label) and is_on(form):
        return form
    fit = alike(cluster.label, other.label) and offices_fit(cluster.roles, other.roles) > 0
    return spelling if fit and is_on(spelling) else ""


def add_rule(person, rule, instead=""):
    """Add to a person's mentions the rule by which they are an actor of other files too, instead of an earlier one."""
    for row in person.rows:
        rules = [one for one in row.rule.split(LIST) if one and one != instead]
        row.rule = LIST.join([*rules, note(rule)])


def by_name_part(clusters):
    """Return word → the Clusters one of whose names has it, and under an empty word all of them."""
    table = {"": list(clusters)}
    for cluster in clusters:
        add_name_parts(table, cluster, cluster.aliases)
    return table


def add_name_parts(table, cluster, names):
    """Enter a Cluster into such a table under the words of some of its names."""
    for word in {word for name in names for word in name_parts(name)}:
        if all(one is not cluster for one in table.setdefault(word, [])):
            table[word].append(cluster)


def introduced(person, table):
    """Return the one Cluster for whose full name another file's short one stands, with the same office or country.

    `table` is that of `by_name_part`.
    """
    fits = []
    for cluster in table.get((*name_parts(person.name), "")[0], ()):
        country = person.country and person.country == cluster.country
        if person.country and cluster.country and not country and not person.guessed:  # of another country
            continue
        custom = max((fits_as_short_name(person.name, name) for name in cluster.aliases), default=0)
        custom = custom or 2 * any(name_parts(person.name) == name_parts(name) for name in cluster.aliases)
        if not custom:
            continue
        office = offices_fit(person.roles, cluster.roles)
        if office and (office == 2 or country):
            fits.append(((custom, office, bool(country)), cluster))
    best = max((score for score, _ in fits), default=None)
    chosen = [cluster for score, cluster in fits if score == best]
    return chosen[0] if len(chosen) == 1 and is_on("short-name-introduced-in-another-file") else None
