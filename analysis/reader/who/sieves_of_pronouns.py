"""Sieves for pronouns of one person: he, she."""

from analysis.reader.ground.grammar import function, lemma
from analysis.reader.ground.lexicon import word_class
from analysis.reader.who.scene import is_met

COMING = word_class("verbs-of-a-visitor")


def one_or_left(people):
    """Return one person as the answer, several or none as what is left for the sieves that follow."""
    return list(people) if len(people) == 1 else tuple(people)


def _agrees(standin, scene, actor):
    """Say whether a person can be the pronoun's: of its gender, or of none that is known, and not its verb's object."""
    return bool(actor) and not is_met(standin, scene, actor) and scene.gender.get(actor) in ("", None, standin.gender)


def open_in_own_words(standin, scene):
    return [] if standin.quoted else None


def open_subject_open(standin, scene):
    return [] if standin.here is None else None


def subject_after_for_his_part(standin, scene):
    return [standin.part] if _agrees(standin, scene, standin.part) else None


def other_than_subject(standin, scene):
    """`X thanked him`: who is left when the subject is not."""
    if not standin.thing or standin.head.lower_.endswith("self") or not standin.here:
        return None
    others = _of_gender([actor for actor in standin.people if actor != standin.here], standin, scene)
    return others if len(others) == 1 else None


def thanked_before(standin, scene):
    return [standin.thanked] if _agrees(standin, scene, standin.thanked) else None


def visitor_who_has_come(standin, scene):
    """`X received Y in Maputo, where he had come as envoy`: who comes to where an encounter is, is its guest."""
    verb = standin.head.head
    there = function(verb) == "relative clause" and any(child.lower_ == "where" for child in verb.children)
    guests = [actor for actor in scene.guests if actor in scene.roles][:1] if standin.subject and there else []
    return guests if guests and lemma(verb) in COMING and _agrees(standin, scene, guests[0]) else None


def subject_of_clause(standin, scene):
    own = standin.head.lower_.endswith("self") or not standin.thing
    return [standin.here] if own and _agrees(standin, scene, standin.here) else None


def subject_of_sentence_before(standin, scene):
    """Who spoke last; where an encounter begins that is without him, not before someone present of that gender."""
    others = scene.people if scene.fresh and scene.subject not in scene.people else ()
    gone = any(scene.gender.get(actor) == standin.gender for actor in others)
    return [scene.subject] if _agrees(standin, scene, scene.subject) and not gone else None


def _of_gender(people, standin, scene):
    """Return the persons whose gender is the pronoun's, or those of no known gender where nobody's is."""
    people = [actor for actor in people if actor in scene.roles and not is_met(standin, scene, actor)]
    sure = [actor for actor in people if scene.gender.get(actor) == standin.gender]
    return sure or [actor for actor in people if not scene.gender.get(actor)]


def person_of_that_gender(standin, scene):
    return one_or_left(_of_gender(standin.people, standin, scene))


def subject_before_that(standin, scene):
    return [scene.before] if scene.before in standin.people else None


def own_person_of_the_account(standin, scene):
    """`He then met …`: the account's own person of the encounter before, the one named last."""
    return [actor for actor in standin.people if actor in scene.own and _agrees(standin, scene, actor)][-1:] or None
