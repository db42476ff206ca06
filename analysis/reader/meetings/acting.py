"""Who is the subject of a verb of encounter, or stands before it."""

from analysis.reader.ground.grammar import subject_above
from analysis.reader.ground.lexicon import word_class
from analysis.reader.meetings.lists import is_free, is_owner, list_around, person_at

JOINING = word_class("verbs-of-accompanying")


def persons_before(doc, people, at, verb):
    """Return the persons who are subject of a verb, and the subject's token where no name stands in it."""
    head = subject_above(verb)
    if head is None:
        return _nearest(doc, people, at), None
    if holder := person_at(people, head.i):
        return ([], head) if is_owner(doc, holder) else (list_around(doc, people, holder), None)
    if head.tag_ in ("PRP", "WP", "WDT", "DT"):
        told_of = [m for m in people if head.lower_ == "who" and m.last in (head.i, head.i - 1)]
        return (told_of, None) if told_of else ([], head)
    left, right = head.left_edge.i, head.right_edge.i
    inside = [m for m in people if left <= m.first <= right and not m.first <= at < m.last and is_free(doc, m, left)]
    if inside:
        return list_around(doc, people, inside[0]), None
    near = _nearest(doc, people, at) if head.pos_ == "PROPN" else []
    near = [] if near and _is_parted(doc[head.i : near[0].first]) else near  # `The Premier met N and received`
    return (near, None) if near else ([], head)


def _nearest(doc, people, at):
    """Return the list of persons that ends nearest before a token with no verb between."""
    here = [m for m in people if m.last <= at and is_free(doc, m, 0)]
    if not here or _is_parted(doc[here[-1].last : at]):
        return []
    return list_around(doc, [m for m in people if m.first <= here[-1].first], here[-1])


def _is_parted(tokens):
    """Say whether a finite verb stands in a stretch."""
    return any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") and token.pos_ != "NOUN" for token in tokens)


def joined_by(naming, verb, people):
    """Return whom somebody joined at an encounter: `N joined the Deputy Speaker at the meeting with the Ambassador`."""
    joins = naming.kind == "noun" and verb.lemma_ in JOINING and verb.tag_ == "VBD"
    return [m for m in people if joins and verb.i < m.first < naming.first][:1]
