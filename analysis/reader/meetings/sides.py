"""Both sides of one naming of an encounter: persons by name or by phrase, or a body that stands for them."""

from analysis.reader.ground.grammar import children, subject
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.bodies_as_sides import (
    bodies_of,
    bodies_together,
    event_owner,
    fires,
    lands_of_counterparts,
    senders,
)
from analysis.reader.meetings.clauses_around import clause_verb, sides_above, spoken_to
from analysis.reader.meetings.first_sides import first_side
from analysis.reader.meetings.lists import actors_of, persons_after
from analysis.reader.meetings.other_sides import next_side
from analysis.reader.meetings.telling import known_countries, latest

ATTENDING = word_class("verbs-of-attending")
MUTUAL = word_class("verbs-of-both-sides")
VISITING = "visiting"
SEVERAL = 2  # countries whose persons hold a summit together


def _split(naming, people, known):
    """Return the two sides of one list of persons: those of the first one's country, and the others."""
    fires(naming, "list-split-into-sides")
    first = known.get(people[0])
    own = [actor for actor in people if known.get(actor) == first] if first else people[:1]
    own = own if len(own) < len(people) else people[:1]
    return own, [actor for actor in people if actor not in own]


def _of_letter(naming, first, mentions, telling):
    """Return those of one country who in a letter greet leaders of another: `In a letter, A, B and C congratulated`.

    Both sides of the message, or None.
    """
    lands = {known_countries(telling).get(actor) for actor in first} - {"", None}
    verb = clause_verb(naming)
    if naming.form != "message" or len(lands) > 1 or verb is None:
        return None
    naming.side = next(((one.left_edge.i, one.right_edge.i + 1) for one in children(verb, "object")), naming.side)
    return first, bodies_of(naming, mentions, telling), True


def _leading_pair(naming, telling, lands):
    """Return the two of different countries whom the lead is about, or the only two named: `The two held talks`."""
    acting = subject(naming.doc[:].root)
    both = acting is not None and bool(
        {acting.lower_, *(child.lower_ for child in acting.lefts)} & {"both", "two", "they"}
    )
    pair = [actor for actor in telling.main if lands.get(actor)]
    pair = pair if len(pair) == 2 else [one.actor for one in telling.known if one.country]
    return pair if both and len(pair) == 2 and lands[pair[0]] != lands[pair[1]] and is_on("pair-of-the-lead") else []


def _of_clause(naming, people, mentions, telling):
    """Return both sides of a noun of setting after which nobody stands (`At the meeting, X told Y`), or None.

    `The meeting` is the encounter told last; who is spoken to must be of another side.
    """
    last = latest(telling)
    first, other = first_side(naming, people, telling), spoken_to(naming, people)
    lands = known_countries(telling)
    if naming.other and telling.last and not (not other and len({lands.get(actor) for actor in first}) > 1):
        first, other = (first, other) if other else (list(last.own), first)
        return first, other, False
    if not other and len(first) > 1 and (found := _of_letter(naming, first, mentions, telling)):
        return found
    if not other and len(first) > 1 and not (telling.last and naming.definite) and is_on("list-split-into-sides"):
        return *_split(naming, first, known_countries(telling)), False
    if telling.last and naming.definite:
        return [], [], False
    if not (first or other or telling.encounters) and (two := _leading_pair(naming, telling, lands)):
        naming.rules.append(note("pair-of-the-lead"))
        return [two[0]], [two[1]], False
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


def _has_object(naming):
    """Say whether a verb has somebody or something for its object: who `met the needs` did not meet each other."""
    return any(one.pos_ == "NOUN" and one.i >= naming.last for one in children(naming.doc[naming.at], "object"))


def both_sides(naming, people, mentions, telling):
    """Return the actors on both sides of a naming, first the one before it, and whether a side stands there unnamed."""
    if naming.form == "multilateral" and fires(naming, "event-of-many"):
        first, owner = first_side(naming, people, telling), event_owner(naming, mentions, telling)
        several = len({known_countries(telling).get(actor) for actor in first}) >= SEVERAL
        if owner or naming.title or naming.light != "hold" or not several:
            return first, owner, False
        naming.form = "meeting"  # `King A, President B and Prime Minister C held a trilateral summit`
        return *_split(naming, first, known_countries(telling)), False
    if naming.frame and not naming.link and (found := _of_clause(naming, people, mentions, telling)):
        return found
    if naming.light in ATTENDING and naming.definite and not (naming.link or naming.title):
        return [], [], False  # `X and Y also attended the meeting`
    other, stands = next_side(naming, people, telling)
    both = naming.between or (naming.kind == "light" and naming.link == "between")
    if both and len(other) > 1 and is_on("list-split-into-sides"):
        return *_split(naming, other, known_countries(telling)), True
    if naming.kind == "light" and naming.link == "between" and not other:
        return [], [], True  # `are resuming telephone conversations between commanders`
    first = [] if naming.between else first_side(naming, people, telling, other)
    other = [actor for actor in other or bodies_of(naming, mentions, telling) if actor not in first]
    if naming.form == "message" and naming.link and not naming.passive and is_on("message-between-bodies"):
        givers, receivers = senders(naming, mentions, telling)
        kept = set(other) - telling.bodies.keys()
        if givers or (receivers and not kept):
            fires(naming, "message-between-bodies")
        first, other = givers or first, other if kept else receivers
    each_other = naming.kind != "verb" or (naming.wording in MUTUAL and not _has_object(naming))
    linked = naming.link in ("", "of", "for", "by") or (naming.link == "between" and not naming.between)
    if not other and (naming.between or (not first and each_other and linked)):
        first, other = bodies_together(naming, mentions, telling) or (first, other)
    if not other and first and naming.wording in MUTUAL and linked:
        other = lands_of_counterparts(naming, mentions, telling)
        other += [actor for actor in _inviting(naming, people) if other]
    unnamed = not other and naming.kind != "noun" and is_on("sides-of-clause-above")
    if unnamed and any(above := sides_above(naming, people)):
        naming.rules.append(note("sides-of-clause-above"))
        first, other = above
    if not other and len(first) > 1 and each_other and linked and is_on("list-split-into-sides"):
        return *_split(naming, first, known_countries(telling)), True
    nobody = not (first or other or telling.encounters) and each_other and naming.kind != "noun"
    if nobody and (two := _leading_pair(naming, telling, known_countries(telling))):
        naming.rules.append(note("pair-of-the-lead"))
        return [two[0]], [two[1]], False
    return (other, first, stands) if naming.passive else (first, other, stands)
