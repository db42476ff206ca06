"""The side of an encounter that stands after its wording: persons by name, or by an office or noun for them."""

from analysis import countries
from analysis.reader.ground.grammar import children, function, governed, subject, subject_above
from analysis.reader.ground.lexicon import word_class, word_values
from analysis.reader.ground.openings import is_opening
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.acting import persons_before
from analysis.reader.meetings.bodies_as_sides import DELEGATIONS
from analysis.reader.meetings.lists import actors_of, person_at, persons_after
from analysis.reader.meetings.telling import known_countries, latest
from analysis.reader.meetings.wordings import PAST_ASIDE, after_link
from analysis.reader.names.apart import own_part
from analysis.reader.names.offices import office_row
from analysis.reader.who.office_fit import BROADLY, office_fit
from analysis.reader.who.role_phrases import by_phrase

CLOSE = word_class("wordings-with-partner-right-behind")
PRONOUNS = word_values("pronouns-of-one")  # → gender
COUNTERPARTS = word_class("standins-counterpart")


def by_noun(doc, head, telling):
    """Return the actors whom a noun phrase without a name means."""
    return by_phrase(doc, head, telling.known, latest(telling))


def next_side(naming, people, telling):
    """Return the actors on the side after the wording, and whether any stand there at all, named or not."""
    doc, (start, end) = naming.doc, naming.side
    end = main_clause(naming, people) if naming.frame else end
    if naming.rules[1:2] == ["noun-given-in-the-passive"]:  # `a message was sent to the leaders of Chad by X and Y`
        end = min([end, *(token.i for token in doc[start:end] if function(token) == "agent")])
        naming.side = start, end
    if is_opening(doc[naming.at]) and (acting := subject_behind(doc, naming.at)) is not None:
        holder = person_at(people, acting.i)
        end = min(end, holder.first if holder else acting.left_edge.i)
    if end <= start:
        return [], False
    if met := _pronoun_with_others(naming, people, telling, end):
        return met, True
    direct = naming.kind == "verb" and not naming.link
    found = persons_after(doc, people, start, end, direct=direct or naming.wording in CLOSE)
    if naming.link == "between" and not found and naming.kind == "light":  # `held talks between A and B with X`
        start = after_link(doc, start, {"with"}, PAST_ASIDE) or start
        found = persons_after(doc, people, start, end) if doc[start - 1].lower_ == "with" else []
    naming.named = bool(found)
    if found:
        return actors_of(found), True
    direct = direct and naming.last - naming.first == 1  # `called on the minister`: the noun hangs on the particle
    objects = children(doc[naming.at], "object", "receiver") if direct else [governed(doc[start - 1])]
    head = objects[0] if objects and (direct or objects[0] is not None) else None if direct else doc[start:end].root
    if head is None or head.i >= end:
        return [], not direct
    return _of_others(naming, people, telling, head), True


def _pronoun_with_others(naming, people, telling, end):
    """Return whom a pronoun and the names joined to it mean: `received her and Ambassador X`; nobody without both."""
    doc, start = naming.doc, naming.side[0]
    joined = doc[start].lower_ in PRONOUNS and doc[start + 1 : start + 2].text == "and"
    if not joined or not is_on("pronoun-with-others"):
        return []
    more = actors_of(persons_after(doc, people, start + 2, end, direct=True))
    met = _of_others(naming, people, telling, doc[start]) if more else []
    naming.rules += [note("pronoun-with-others")] if met else []
    return [*met, *(actor for actor in more if actor not in met)] if met else []


def _of_others(naming, people, telling, head):
    """Return whom a noun phrase without a name means, of another country than those named before the wording."""
    lands, doc = known_countries(telling), naming.doc
    own, _ = persons_before(doc, people, naming.at, doc[naming.at]) if naming.kind != "noun" else ([], None)
    ours = {m.actor for m in own} | {a for a, land in lands.items() if land in {m.country for m in own} - {""}}
    known = [person for person in telling.known if person.actor not in ours]
    if not own and (met := _named_above(naming, people, telling, head)):
        return met
    met = own_person_met(telling, head, {m.actor for m in own})
    if own and len(met) == 1:
        return met
    found = by_phrase(doc, head, known, latest(telling))
    if not found and (theirs := _named_elsewhere(doc, head, telling)):
        return theirs
    if (named := _whose(doc, head)) is not None and {lands.get(actor) for actor in found} != named:
        return []  # `with her counterparts from Norway and Chile`: their countries stand for them
    if head.lower_ not in COUNTERPARTS or not own:
        return [actor for actor in found if actor not in ours]
    offices = {person.actor: person.roles for person in telling.known}
    asked = {role for m in own for role in [*m.roles, *offices.get(m.actor, ())]}
    alone = len(found) == 1 and any(at < head.i for at, *_ in countries.find(doc) if at >= head.left_edge.i)
    return [a for a in found if any(_is_one_office(one, role, alone) for one in offices.get(a, ()) for role in asked)]


def _is_one_office(one, other, alone):
    """Say whether two offices are one, or have one title where one alone of a country is named: `her Thai peer`."""
    rows = [office_row(own_part(office)) for office in (one, other)]
    titled = alone and None not in rows and rows[0]["form"] == rows[1]["form"]
    return titled or max(office_fit(one, (), (other,)), office_fit(other, (), (one,))) > BROADLY


def _named_elsewhere(doc, head, telling):
    """Return the only person of a counterpart's country, named behind: `met her Chilean counterpart. Minister N`."""
    lands = {code for at, _, code, _ in countries.find(doc) if head.left_edge.i <= at < head.i}
    theirs = {one.actor for one in telling.cast if one.country in lands}
    return list(theirs) if head.lower_ in COUNTERPARTS and len(theirs) == 1 else []


def _named_above(naming, people, telling, head):
    """Return whom a pronoun means that a clause's office meets: `X, an envoy, came, when the minister received him`."""
    who = subject(naming.doc[naming.at])
    if head.lower_ not in PRONOUNS or who is None or who.lower_ in PRONOUNS or not is_on("pronoun-of-person-above"):
        return []
    ours = by_noun(naming.doc, who, telling)
    before = [m for m in people if m.last <= who.left_edge.i and m.actor not in ours]
    fit = [m for m in before[-1:] if m.gender in ("", PRONOUNS[head.lower_])]
    naming.rules += [note("pronoun-of-person-above")] if fit else []
    return actors_of(fit)


def _whose(doc, head):
    """Return the countries behind a plural of leaders or a delegation (`the ministers of Chad and Sudan`), or None."""
    after = doc[head.i + 1 : head.right_edge.i + 1]
    if head.lower_ not in DELEGATIONS or head.tag_ == "NN" or not after or after[0].lower_ not in ("of", "from"):
        return None
    named = {code for first, _, code, _ in countries.find(doc) if after.start < first < after.end}
    return named or (set() if any(t.pos_ == "PROPN" for t in after) else None)


def own_person_met(telling, head, others):
    """Return whom a pronoun means that is met: whom the story opened with, else the own side of the last encounter."""
    fit = [person.actor for person in telling.known if person.gender in ("", PRONOUNS.get(head.lower_))]
    opening, own = ([a for a in fit if a in some and a not in others] for some in (telling.main, latest(telling).own))
    return (opening or own) if head.lower_ in PRONOUNS else []


def main_clause(naming, people):
    """Return where the main clause begins after a frame such as `At the meeting with X,`: at its subject."""
    doc, (start, end) = naming.doc, naming.side
    if end >= len(doc):
        return end
    comma = max((token.i for token in doc[start:end] if token.text == ","), default=end)
    if doc[comma + 1 : comma + 2].text.lower() == "the" and doc[end - 1].pos_ in ("NOUN", "PROPN"):
        return comma + 1
    inside = [m for m in people if start < m.first and m.last <= end]
    if inside and all(token.pos_ in ("ADV", "PUNCT") for token in doc[inside[-1].last : end]):
        return inside[-1].first
    head = subject_above(doc[end])
    return head.left_edge.i if head is not None and start < head.left_edge.i < end else end


def subject_behind(doc, at):
    """Return the subject of the main clause that stands last behind a place, or None."""
    return next((one for one in reversed(children(doc[:].root, "subject", "passive subject")) if one.i > at), None)
