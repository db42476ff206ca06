"""Whom a wording without a name means: sieves from precise to loose; the first that answers wins, and is the rule.

`data/rules/sieves.yml` lists them in the order in which they are asked: for which kinds of stand-in, what each says, an
example, and the reason that one gives which ends the search. A sieve is the function of that name, (stand-in, scene) →
a list: it answers, an empty one that nobody can be meant · a tuple: it leaves only these for the sieves after it ·
None: it passes. Meetings ask by `find_as_told`. The nouns that stand for somebody: see standins.py.
"""

from functools import cache

import yaml

from analysis.reader.ground.grammar import SUBJECT, function
from analysis.reader.ground.rules import FOLDER
from analysis.reader.ground.switches import is_on, note
from analysis.reader.who import sieves_of_one, sieves_of_pronouns, sieves_of_several
from analysis.reader.who.scene import in_order, scene_as_told
from analysis.reader.who.standins import standin_at
from analysis.reader.who.subjects import THINGS
from analysis.tables import LIST

FUNCTIONS = vars(sieves_of_pronouns) | vars(sieves_of_one) | vars(sieves_of_several)


@cache
def sieves_for(kind):
    """Return `(name, function, reason)` of the sieves that a kind of stand-in goes through, in the file's order."""
    rows = yaml.safe_load((FOLDER / "sieves.yml").read_text("utf-8"))["rules"]
    found = [row for row in rows if kind in row["for"].split()]
    return [(row["name"], FUNCTIONS[row["name"].replace("-", "_")], row.get("reason", "")) for row in found]


def find_whom(standin, scene):
    """Return `(actors, rule, reason)`: whom a stand-in means, by which sieves, or why nobody."""
    standin.people, rules = standin.people or list(scene.people), []
    for name, sieve, reason in sieves_for(standin.kind):
        found = sieve(standin, scene) if is_on(name) else None
        if isinstance(found, list):
            names = ", ".join(scene.names.get(actor, actor) for actor in standin.people)
            found = found if scene.told else in_order(scene, found)
            return found, LIST.join([*(rules if found else ()), note(name)]), "" if found else reason.format(names)
        if found is not None and list(found) != standin.people:
            standin.people = list(found)
            rules.append(note(name))
    return [], "", ""


def find_as_told(doc, head, known, latest):
    """Return the actors whom a subject or object without a name means, where an encounter is being told, or nobody.

    `known` are the article's persons so far, latest last; `latest` is the encounter told last (or None).
    """
    standin = standin_at(doc, head)
    if standin is None:
        return []
    standin.subject, standin.thing = function(head) in SUBJECT, function(head) in THINGS
    scene = scene_as_told(known, latest)
    if standin.kind in ("pronoun", "office"):
        standin.people = list(scene.roles)
    return find_whom(standin, scene)[0]
