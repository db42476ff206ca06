"""Both sides of one naming of an encounter: persons by name or by phrase, or a body that stands for them."""

from analysis.reader.ground.factuality import is_opening
from analysis.reader.ground.grammar import agent, children, is_verb, subject_above
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on
from analysis.reader.meetings.bodies_as_sides import (
    bodies_of,
    bodies_together,
    event_owner,
    fires,
    lands_of_counterparts,
    senders,
)
from analysis.reader.meetings.clauses_around import owners_of_programme, spoken_to
from analysis.reader.meetings.lists import (
    actors_of,
    in_one_list,
    is_owner,
    list_around,
    person_at,
    persons_after,
    persons_before,
)
from analysis.reader.meetings.other_sides import by_noun, main_clause, next_side, subject_behind
from analysis.reader.meetings.telling import known_countries, latest
from analysis.reader.who.role_phrases import BOTH, by_phrase

ATTENDING = word_class("verbs-of-attending")
MUTUAL = word_class("verbs-of-both-sides")
VISITING = "visiting"
OWNER_GAP = 5  # tokens between the owner of an encounter and its noun: `X's first bilateral meeting`


def _owner(naming, people):
    """Return who owns a noun of encounter (`X's first meeting`), in a heading whoever stands before it."""
    doc, ahead = naming.doc, [m for m in people if m.last <= naming.first]
    if not ahead:
        return []
    if naming.title:
        return list_around(doc, ahead, next((m for m in reversed(ahead) if is_owner(doc, m)), ahead[-1]))
    near = is_owner(doc, ahead[-1]) and naming.first - ahead[-1].last <= OWNER_GAP
    return list_around(doc, ahead, ahead[-1]) if near else []


def first_side(naming, people, telling, other=()):
    """Return the actors before the wording: its verb's subject or, of a noun, its owner or the sentence's subject."""
    doc, verb = naming.doc, naming.doc[naming.at]
    if naming.rules[1:2] == ["noun-said-to-happen"] and naming.link in ("with", "to") and telling.last:
        return list(latest(telling).own) if fires(naming, "own-side-of-what-took-place") else []
    if naming.rules[1:2] == ["noun-given-in-the-passive"]:
        at = agent(verb.head)
        holder = person_at(people, at.i)
        return actors_of(list_around(doc, people, holder)) if holder else by_noun(doc, at, telling)
    if naming.kind == "noun":
        if (owner := _owner(naming, people)) and fires(naming, "owner-of-encounter-noun"):
            return actors_of(owner)
        verb = next((token for token in [verb, *verb.ancestors] if is_verb(token)), doc[:].root)
        if naming.frame and naming.link:
            end = main_clause(naming, people)
            people = [m for m in people if not naming.side[0] <= m.first < end]
            if end < naming.side[1] < len(doc) and not any(m.first >= end for m in people if m.first < naming.side[1]):
                acting = doc[end : naming.side[1]].root
                return by_noun(doc, acting, telling) or _by_initials(acting, telling.known)
    if naming.rules[0] == "programme-holds-encounter":
        return actors_of(owners_of_programme(verb, people)) or _programme_of(verb, telling)
    if is_opening(verb) and fires(naming, "opening-participle-shares-subject"):
        return _acting(verb, people, telling)
    found, head = persons_before(doc, people, verb.i, verb)
    if naming.frame and head is not None and head.lower_ in BOTH:
        return []  # `At the meeting with X, both sides agreed`
    if beside := _beside(verb, people):
        called = [actor for actor in by_noun(doc, subject_above(verb), telling) if actor not in other]
        if called and other and fires(naming, "pronoun-with-others"):
            return [*called, *(actor for actor in beside if actor not in called)]
    if found or head is None:
        return actors_of(found)
    known = [person for person in telling.known if person.actor not in other]
    if found := by_phrase(doc, head, known, latest(telling)):
        return found
    if found := _by_initials(head, known):
        return found
    own = [person for person in telling.cast if person.country == telling.home and person.actor not in other]
    return by_phrase(doc, head, own, None) if not telling.encounters else []


def _by_initials(head, known):
    """Return the person whose office a word of capitals abbreviates: `EAM` for the External Affairs Minister."""
    found = [
        p.actor for p in known for role in p.roles if "".join(w[0] for w in role.split() if w[0].isupper()) == head.text
    ]
    return list(dict.fromkeys(found)) if head.text.isupper() and len(head.text) > 1 and len(set(found)) == 1 else []


def _beside(verb, people):
    """Return who is coordinated with a pronoun or office that is the subject: `she and Ambassador X met`."""
    doc, head = verb.doc, subject_above(verb)
    if head is None or person_at(people, head.i):
        return []
    after = [m for m in people if head.i < m.first and m.last <= verb.i]
    joined = after and in_one_list(doc, head.i + 1, after[0])
    return actors_of(list_around(doc, after, after[0])) if joined else []


def _programme_of(verb, telling):
    """Return whose programme a sentence tells of where no name owns it: by office or pronoun, else the visitor's."""
    head = subject_above(verb)
    owner = next(iter(children(head, "possessor")), None) if head is not None else None
    found = by_noun(verb.doc, owner, telling) if owner is not None else []
    return found or list(latest(telling).own)


def _acting(verb, people, telling):
    """Return who is subject of the main clause behind an opening participle: `Meeting X in Moscow, Y thanked`."""
    doc, acting = verb.doc, subject_behind(verb.doc, verb.i)
    if acting is None:
        return []
    holder = person_at(people, acting.i)
    if holder is not None:
        return actors_of(list_around(doc, [m for m in people if m.first >= holder.first], holder))
    return by_noun(doc, acting, telling) or _by_initials(acting, telling.known)


def _split(naming, people, known):
    """Return the two sides of one list of persons: those of the first one's country, and the others."""
    fires(naming, "list-split-into-sides")
    first = known.get(people[0])
    own = [actor for actor in people if known.get(actor) == first] if first else people[:1]
    own = own if len(own) < len(people) else people[:1]
    return own, [actor for actor in people if actor not in own]


def _of_clause(naming, people, telling):
    """Return both sides of a noun of setting after which nobody stands (`At the meeting, X told Y`), or None.

    `The meeting` is the encounter told last; who is spoken to must be of another side.
    """
    last = latest(telling)
    first, other = first_side(naming, people, telling), spoken_to(naming, people)
    lands = known_countries(telling)
    if naming.other and telling.last and not (not other and len({lands.get(actor) for actor in first}) > 1):
        first, other = (first, other) if other else (list(last.own), first)
        return first, other, False
    if not other and len(first) > 1 and not (telling.last and naming.definite) and is_on("list-split-into-sides"):
        return *_split(naming, first, known_countries(telling)), False
    if telling.last and naming.definite:
        return [], [], False
    visits = VISITING in text_of(naming.doc)
    abroad = [one for one in other if visits or not first or not lands.get(one) or lands[one] != lands.get(first[0])]
    if telling.last and not abroad:
        return None
    return first, abroad, False


def _inviting(naming, people):
    """Return at whose invitation those who met each other came together."""
    doc = naming.doc
    at = next((t.i + 2 for t in doc[naming.last : len(doc) - 2] if t.lower_ == "invitation"), len(doc))
    return actors_of(persons_after(doc, people, at, len(doc)))


def both_sides(naming, people, mentions, telling):
    """Return the actors on both sides of a naming, first the one before it, and whether a side stands there unnamed."""
    if naming.form == "multilateral" and fires(naming, "event-of-many"):
        return first_side(naming, people, telling), event_owner(naming, mentions, telling), False
    if naming.frame and not naming.link and (found := _of_clause(naming, people, telling)):
        return found
    if naming.light in ATTENDING and naming.definite and not naming.link and telling.last:
        return [], [], False
    other, stands = next_side(naming, people, telling)
    if naming.between and len(other) > 1 and is_on("list-split-into-sides"):
        return *_split(naming, other, known_countries(telling)), True
    first = [] if naming.between else first_side(naming, people, telling, other)
    other = [actor for actor in other or bodies_of(naming, mentions, telling) if actor not in first]
    if naming.form == "message" and naming.link and not naming.passive and is_on("message-between-bodies"):
        givers, receivers = senders(naming, mentions, telling)
        kept = set(other) - telling.bodies.keys()
        if givers or (receivers and not kept):
            fires(naming, "message-between-bodies")
        first, other = givers or first, other if kept else receivers
    each_other = naming.kind != "verb" or naming.wording in MUTUAL
    linked = naming.link in ("", "of", "for", "by") or (naming.link == "between" and not naming.between)
    if not other and (naming.between or (not first and each_other and linked)):
        first, other = bodies_together(naming, mentions, telling) or (first, other)
    if not other and first and naming.wording in MUTUAL and linked:
        other = lands_of_counterparts(naming, mentions, telling)
        other += [actor for actor in _inviting(naming, people) if other]
    if not other and len(first) > 1 and each_other and linked and is_on("list-split-into-sides"):
        return *_split(naming, first, known_countries(telling)), True
    return (other, first, stands) if naming.passive else (first, other, stands)
