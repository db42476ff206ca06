"""Parties, bodies and countries that stand for a side of an encounter: through a delegation, a message, an event."""

from itertools import pairwise

from analysis import countries
from analysis.reader.ground.grammar import subject_above
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.lists import actors_of, is_matter, is_owner, person_at
from analysis.reader.meetings.telling import known_countries

BODIES = ("party", "organisation", "country")
DELEGATIONS = word_class("nouns-of-delegations")
LISTED = word_class("signs-between-countries")
TITLE_LENGTH = 5  # words before a body that leaders or a delegation of it take


def fires(naming, rule):
    """Say whether a rule of sides is on, and note on the naming that it decided."""
    if is_on(rule) and rule not in naming.rules:
        naming.rules.append(note(rule))
    return is_on(rule)


def _among(mentions, start, end):
    """Return the parties, bodies and countries named in a stretch."""
    return [m for m in mentions if m.kind in BODIES and m.actor and start <= m.first < end]


def _stand(telling, found):
    """Let parties, bodies or countries stand for a side; return them."""
    telling.bodies.update({m.actor: (m.country, m.name) for m in found})
    return actors_of(found)


def _nearest_kind(found):
    """Return the first party among bodies, else the first organisation, else the first country, in a list."""
    return sorted(found, key=lambda m: BODIES.index(m.kind))[:1]


def bodies_of(naming, mentions, telling):
    """Return the parties, bodies or countries whose delegation or leaders stand for a side without names."""
    (start, end), doc = naming.side, naming.doc
    here = _among(mentions, start, end)
    if not here or is_owner(doc, here[0]):
        return []
    before = [token for token in doc[start : here[0].first] if token.pos_ not in ("DET", "ADJ", "NUM")]
    if not 2 <= len(before) <= TITLE_LENGTH or before[-1].lower_ not in ("of", "from"):
        return []
    if before[-2].lower_ not in DELEGATIONS or any(t.pos_ not in ("NOUN", "PROPN", "PRON") for t in before[:-1]):
        return []
    if not fires(naming, "delegation-stands-for-body"):
        return []
    return _stand(telling, here[:1] if here[0].kind != "country" else [m for m in here if m.kind == "country"])


def _subject_of(naming):
    """Return the subject of a naming's verb and the `(start, end)` of its phrase, or None."""
    head = subject_above(naming.doc[naming.at])
    return (head, (head.left_edge.i, min(head.right_edge.i + 1, naming.first))) if head is not None else None


def bodies_together(naming, mentions, telling):
    """Return the two sides of countries or bodies that are subject together (`The EU and Chile held`), or None."""
    start, end = naming.side if naming.between else (0, 0)
    if not naming.between and (found := _subject_of(naming)):
        head, (start, end) = found
        start, end = (start, end) if head.lower_ in DELEGATIONS or person_at(mentions, head.i) else (0, 0)
    here = _among(mentions, start, end)
    if len(actors_of(here)) < 2 or any(m.kind == "person" and start <= m.first < end for m in mentions):
        return None
    joined = all(t.lower_ in LISTED or t.pos_ == "DET" for a, b in pairwise(here) for t in naming.doc[a.last : b.first])
    known = known_countries(telling)
    told = [{known.get(actor) for actor in [*one.first, *one.other]} for one in telling.encounters]
    joined = joined and not any({m.country for m in here} <= lands for lands in told)
    if not joined or not fires(naming, "bodies-together-meet"):
        return None
    sides = _stand(telling, here)
    led = any(token.lower_ in DELEGATIONS for token in naming.doc[start : here[0].first])
    ours = [m.actor for m in here if led and m.country == telling.home][:1] or sides[:1]
    there = led and telling.main and all(known.get(actor) == telling.home for actor in telling.main)
    return telling.main if there else ours, [actor for actor in sides if actor not in ours]


def lands_of_counterparts(naming, mentions, telling):
    """Return the countries whose leaders, without names, are subject with somebody: `X and her counterparts from Y`."""
    if (found := _subject_of(naming)) is None:
        return []
    doc, (start, end) = naming.doc, found[1]
    led = next((t.i for t in doc[start:end] if t.lower_ in DELEGATIONS and t.nbor(1).lower_ in ("of", "from")), end)
    own = {m.country for m in mentions if m.kind == "person" and found[1][0] <= m.first < end}
    here = [m for m in _among(mentions, led, end) if m.kind == "country" and m.country not in own]
    return _stand(telling, here) if here and fires(naming, "delegation-stands-for-body") else []


def senders(naming, mentions, telling):
    """Return the parties or bodies between which a message went: the verb's subject, the first after the wording."""
    head = subject_above(naming.doc[naming.at])
    left, right = (head.left_edge.i, min(head.right_edge.i + 1, naming.first)) if head is not None else (0, 0)
    signed = head is not None and person_at((m for m in mentions if m.kind == "person"), head.i)
    first = [] if signed else _among(mentions, left, right)
    start, end = naming.side
    matter = next((token.i for token in naming.doc[start:end] if is_matter(token)), end)
    other = [m for m in _among(mentions, start, matter) if m.actor not in actors_of(first)]
    other = other or _whose_leaders(naming, telling) or [m for m in _among(mentions, start, end) if m not in first]
    return _stand(telling, _nearest_kind(first)), _stand(telling, _nearest_kind(other))


def _whose_leaders(naming, telling):
    """Return the country whose leaders follow the wording by its adjective, in a list: `to Nigerian leaders`."""
    doc, (start, end) = naming.doc, naming.side
    found = [row for row in countries.find(doc) if start <= row[0] < end]
    led = found and doc[found[0][1] : found[0][1] + 1].text.lower() in DELEGATIONS and found[0][0] <= start + 1
    return [telling.states[found[0][2]]] if led and found[0][2] in telling.states else []


def event_owner(naming, mentions, telling):
    """Return the party, body or country whose event of many it is, in a list."""
    owners = _among(mentions, naming.first, naming.side[1] if naming.link else naming.last)
    return _stand(telling, _nearest_kind(sorted(owners, key=lambda m: m.first)))
