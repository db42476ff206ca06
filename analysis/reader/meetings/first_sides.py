"""The side of an encounter that stands before its wording: subject of its verb, owner of its noun, or who acts."""

from analysis.reader.ground.factuality import takes_chance
from analysis.reader.ground.grammar import SUBJECT, agent, children, function, governed, is_verb, subject, subject_above
from analysis.reader.ground.lexicon import word_values
from analysis.reader.ground.openings import is_opening
from analysis.reader.meetings.acting import joined_by, persons_before
from analysis.reader.meetings.bodies_as_sides import fires
from analysis.reader.meetings.clauses_around import owners_of_programme, programme_of
from analysis.reader.meetings.lists import actors_of, in_one_list, is_owner, list_around, person_at, persons_after
from analysis.reader.meetings.other_sides import by_noun, main_clause, subject_behind
from analysis.reader.meetings.telling import known_countries, latest
from analysis.reader.who.role_phrases import BOTH, by_phrase

PRONOUNS = word_values("pronouns-of-one")  # → gender
SIDE_OF = word_values("words-of-sides")  # → hosts or guests
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


def _behind_of(naming, people):
    """Return who stands between `of` and `with` behind a noun of encounter: `a meeting of N with M was held`."""
    doc, (begin, _) = naming.doc, naming.side
    led = naming.kind == "noun" and naming.link == "with" and doc[naming.last : naming.last + 1].text == "of"
    named = [m for m in people if led and naming.last < m.first < begin - 1]
    return actors_of(named) if named and fires(naming, "noun-of-one-with-another") else []


def first_side(naming, people, telling, other=()):
    """Return the actors before the wording: its verb's subject or, of a noun, its owner or the sentence's subject."""
    doc, verb = naming.doc, naming.doc[naming.at]
    if first := _behind_of(naming, people):
        return first
    happens = naming.rules[1:2] == ["noun-said-to-happen"] and function(verb) in SUBJECT
    if happens and naming.link in ("with", "to") and telling.last:
        return list(latest(telling).own) if fires(naming, "own-side-of-what-took-place") else []
    if naming.rules[1:2] == ["noun-given-in-the-passive"]:
        at = agent(verb.head)
        holder = person_at(people, at.i)
        named = list_around(doc, people, holder) if holder else persons_after(doc, people, at.i, len(doc), direct=True)
        return actors_of(named) or by_noun(doc, at, telling)
    if naming.kind == "noun":
        by = next((t for t in children(verb, "preposition") if t.lower_ == "by" and t.i < naming.side[0] - 1), None)
        if by is not None and naming.link == "on":  # `a courtesy call by N on M`
            paying = [m for m in people if by.i < m.first < naming.side[0]]
            known = [person for person in telling.known if person.actor not in other]
            return actors_of(paying) or by_phrase(doc, governed(by), known, latest(telling))
        if (owner := _owner(naming, people)) and fires(naming, "owner-of-encounter-noun"):
            return actors_of(owner)
        verb = next((token for token in [verb, *verb.ancestors] if is_verb(token)), doc[:].root)
        if naming.frame and naming.link:
            end = main_clause(naming, people)
            people = [m for m in people if not naming.side[0] <= m.first < end]
            if end < naming.side[1] < len(doc) and not any(m.first >= end for m in people if m.first < naming.side[1]):
                acting = doc[end : naming.side[1]].root
                found = by_noun(doc, acting, telling) or _by_initials(acting, telling.known)
                return list(latest(telling).own) if len(found) > 1 else found
    if naming.rules[0] == "programme-holds-encounter":
        return actors_of(owners_of_programme(verb, people)) or _programme_of(verb, telling)
    if is_opening(verb) and fires(naming, "opening-participle-shares-subject"):
        return _acting(verb, people, telling)
    if (glad := _says_so(verb, people)) and fires(naming, "chance-of-who-tells-of-it"):
        return glad
    if adjective := _glad(verb):  # `He was delighted to meet N`
        holder = person_at(people, adjective.i)
        return actors_of(list_around(doc, people, holder)) if holder else by_noun(doc, adjective, telling)
    found, head = persons_before(doc, people, verb.i, verb)
    who = not found and head is not None and head.tag_ == "WP" and function(verb) == "relative clause"
    if who and (holder := person_at(people, verb.head.i)):  # `received N, who subsequently met with M`
        return [holder.actor]
    if naming.frame and head is not None and head.lower_ in BOTH:
        return []  # `At the meeting with X, both sides agreed`
    if beside := _beside(verb, people):
        called = [actor for actor in by_noun(doc, subject_above(verb), telling) if actor not in other]
        if called and other and fires(naming, "pronoun-with-others"):
            return [*called, *(actor for actor in beside if actor not in called)]
    if found or head is None:
        return actors_of([*joined_by(naming, verb, people), *found])
    if (above := _above(verb, head, people, telling)) and fires(naming, "pronoun-of-clause-above"):
        return above
    if naming.frame and (going_on := _who_goes_on(head, telling, other)) and fires(naming, "who-goes-on-to-the-next"):
        return going_on
    known = [person for person in telling.known if person.actor not in other]
    if head.pos_ == "PRON":  # `N called on President A. He was later hosted by Minister B` of A's country
        theirs = {known_countries(telling).get(actor) for actor in other} - {"", None}
        known = [person for person in known if person.country not in theirs] or known
    for called in (head, *children(head, "apposition"), *children(head.head, "subject")):  # `HH the Amir`
        whole = naming.title and any(child.lower_ == "of" for child in called.children)  # `President of the Republic`
        own = [] if whole else _own_holder(doc, called, known, other, telling)
        if found := own or by_phrase(doc, called, known, latest(telling)):
            return found
    if found := _by_initials(head, known):
        return found
    cast = [person for person in telling.cast if person.actor not in other]  # whom a headline or a later line names
    own = [person for person in cast if person.country == telling.home]
    return by_phrase(doc, head, own, None) or by_phrase(doc, head, cast, None) if not telling.encounters else []


def _who_goes_on(head, telling, other):
    """Return who goes on to the next encounter, of the side before that is not the other's country.

    `He was received by Minister A. At the meeting with Deputy Minister B many issues were discussed`: nobody acts.
    """
    lands, last = known_countries(telling), latest(telling)
    theirs = {lands.get(actor) for actor in other} - {"", None}
    if function(head) != "passive subject" or not telling.last or len(theirs) != 1:
        return []
    here = [actor for actor in [*last.hosts, *last.guests] if lands.get(actor) not in theirs]
    held = {lands.get(actor) for actor in here}
    return here if len(held) == 1 and held != {None} and held != {""} else []


def _above(verb, head, people, telling):
    """Return who is subject of the clause that a pronoun's clause hangs on: `X is in Oslo, where she met Y`."""
    gender = PRONOUNS.get(head.lower_, "")
    above = [one for one in verb.ancestors if is_verb(one) and (who := subject(one)) is not None and who.i < head.i]
    if above and head.lower_ == "it":
        return by_noun(verb.doc, subject(above[0]), telling)  # `the delegation travelled to Oslo, where it met X`
    holder = person_at(people, subject(above[0]).i) if above and gender else None
    return actors_of([holder]) if holder and holder.gender in ("", gender) else []


def _says_so(verb, people):
    """Return who says that it was good to meet somebody: whose chance that was."""
    subjects = [one for above in verb.ancestors if is_verb(above) and (one := subject(above)) is not None]
    if not takes_chance(verb) or "it" not in {one.lower_ for one in subjects[:1]}:
        return []
    return actors_of([who for one in subjects[1:] if (who := person_at(people, one.i))][:1])


def _glad(verb):
    """Return the subject of an adjective of gladness on which a verb hangs, or None."""
    return subject(verb.head.head) if verb.head.pos_ == "ADJ" and takes_chance(verb) else None


def _own_holder(doc, head, known, other, telling):
    """Return the account's own person of the encounter before, where the office that is subject is his."""
    lands, own = known_countries(telling), [a for a in latest(telling).own if a not in telling.team]
    at_home = {lands.get(actor) for actor in other} & {lands.get(actor) for actor in own} - {"", None}
    ours = [person for person in known if person.actor in own]
    guest = any(SIDE_OF.get(word.lower_) == "guests" for word in doc[head.left_edge.i : head.i + 1])
    if guest or at_home or head.pos_ == "PRON" or not telling.last:
        return []
    return by_phrase(doc, head, ours, latest(telling))


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
    head = programme_of(verb)
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
