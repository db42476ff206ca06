"""Who is meant, where an encounter is told, by a wording without a name: the sieves of who.py, with what is told so far."""

from analysis.reader.ground.grammar import SUBJECT, function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.who.scene import scene_as_told
from analysis.reader.who.standins import standin_at
from analysis.reader.who.subjects import THINGS
from analysis.reader.who.who import find_whom

BOTH = word_class("both-role-phrases")


def by_phrase(doc, head, known, latest):
    """Return the actors whom a subject or object without a name means (`he`, `the guest`), or an empty list.

    `known` are the article's persons so far, latest last; `latest` is the encounter told last (or None).
    """
    standin = standin_at(doc, head)
    if standin is None:
        return []
    standin.subject, standin.thing = function(head) in SUBJECT, function(head) in THINGS
    scene = scene_as_told(known, latest)
    if standin.kind in ("pronoun", "office"):
        scene.people = list(scene.roles)
    return find_whom(standin, scene)[0]
