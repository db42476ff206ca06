"""Sieves for wordings that stand for one person: offices and role nouns; and for one body."""

from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import BROAD, office_row
from analysis.reader.names.same_office import commands, goes_by, is_chancellor
from analysis.reader.who.office_fit import KINDS, SAME, is_broad, office_fit, sole_holder_of_no_country
from analysis.reader.who.sieves_of_pronouns import one_or_left
from analysis.reader.who.sieves_of_several import of_countries

COUNTERPARTS = word_class("standins-counterpart")
ANY_BODY = word_class("standins-any-body")


def open_several_fit(standin, scene):
    return [] if standin.people else None


def open_nobody_fits(standin, scene):
    return []


def open_not_two_named(standin, scene):
    return []


# The latter, the former


def one_of_two_named(standin, scene):
    """`the latter` is named last of the two before it, in its sentence or in the one before; `the former` first."""
    two = next((named for named in (standin.before, scene.named) if len(named) == 2), None)
    return [two[standin.noun == "latter"]] if two else None


# The minister, his counterpart, the guest


def not_whom_he_meets(standin, scene):
    return tuple(actor for actor in standin.people if actor not in standin.met)


def counterpart_of_other_country(standin, scene):
    if standin.noun not in COUNTERPARTS or not (standin.lead in ("his", "her", "their") or standin.lands):
        return None
    own = scene.country.get(standin.here or scene.subject)
    return tuple(actor for actor in standin.people if scene.country.get(actor) != own)


def _of_his_country(people, standin, scene):
    """Return those of a country whose office stands behind `his`: `Khattak conveyed the greetings of his President`."""
    row = office_row(standin.office) if standin.lead in ("his", "her") else None
    own = scene.country.get(standin.here or scene.subject)
    if not own or standin.lands or row is None or row["kind"] != "title" or standin.noun in BROAD | COUNTERPARTS:
        return list(people)
    return [actor for actor in people if scene.country.get(actor) in (own, "", None)]


def of_his_own_country(standin, scene):
    return tuple(_of_his_country(standin.people, standin, scene))


def of_that_country(standin, scene):
    known = of_countries(standin.people, standin, scene) if standin.lands else None
    return tuple(known or sole_holder_of_no_country(standin, scene)) if standin.lands else None


def only_one_of_that_country(standin, scene):
    one = standin.people if standin.lands and len(standin.people) == 1 else ()
    return [actor for actor in one if is_broad(scene.roles.get(actor, ()))] or None


def office_that_fits(standin, scene):
    context = standin.telling + standin.acronyms
    fits = {actor: office_fit(standin.office, context, scene.roles.get(actor, ())) for actor in standin.people}
    best = max(fits.values(), default=0)
    if not best and (standin.lands or standin.noun == "speaker"):  # `the Namibian commander`
        fits = {actor: int(_also_called(standin.office, scene.roles.get(actor, ()))) for actor in standin.people}
        best = max(fits.values(), default=0)
    if not best:  # `the Chancellor`
        land = scene.country.get
        fits = {one: int(is_chancellor(standin.office, scene.roles.get(one, ()), land(one))) for one in standin.people}
        best = max(fits.values(), default=0)
    return one_or_left([actor for actor in standin.people if best and fits[actor] == best])


def _also_called(office, held):
    """Say whether somebody of known country who holds some offices goes by another, too."""
    return any(goes_by(office, role) or commands(office, role) for role in held)


def who_spoke_last(standin, scene):
    """Of several whom a broad noun fits, who was subject of the sentence before, or before that."""
    last = [actor for actor in (scene.subject, scene.before) if actor in standin.people]
    last = [actor for actor in last if standin.noun not in KINDS or not scene.roles.get(actor)]
    return last[:1] or None if standin.noun in BROAD and standin.subject and not standin.acronyms else None


def own_holder_of_the_office(standin, scene):
    """Of several who hold the office, the one of the country whose account it is, those present ahead of others."""
    own = [actor for actor in standin.people if scene.country.get(actor) == scene.home]
    own = [actor for actor in own if actor in scene.people] or own
    return own if len(own) == 1 and (standin.subject or standin.noun not in BROAD) else None


def holder_elsewhere_in_the_article(standin, scene):
    if standin.people:
        return None
    rest = _of_his_country([actor for actor in scene.roles if actor not in standin.met], standin, scene)
    rest = of_countries(rest, standin, scene) if standin.lands else rest
    words = standin.telling + standin.acronyms
    fits = [actor for actor in rest if office_fit(standin.office, words, scene.roles[actor]) >= SAME]
    own = [actor for actor in fits if scene.country.get(actor) == scene.home]
    last = [actor for actor in (scene.subject, scene.before) if actor in fits]
    return next((some for some in (fits, own, last[:1]) if len(some) == 1), None)


# While an encounter is being told


def person_named_last(standin, scene):
    """Of several named so far who fit, the one named last, those of the encounter before ahead of others."""
    if not scene.told or not standin.people or (standin.noun in BROAD and not standin.lands):
        return None
    there = [actor for actor in standin.people if actor in [*scene.hosts, *scene.guests]]
    return (there or standin.people)[-1:]


# The Party, the ministry


def own_party_or_only_one(standin, scene):
    parties = {row.actor: row for row in scene.bodies + standin.bodies if row.kind == "party"}
    own = [row.actor for row in parties.values() if row.country == scene.home]
    one = own if len(own) == 1 else list(parties)
    return one if standin.noun == "party" and len(one) == 1 else None


def body_of_that_noun(standin, scene):
    """The body of that noun named last; of `the agency` any organisation."""
    bodies = [row for row in scene.bodies + standin.bodies if standin.noun != "party"]
    named = [row for row in bodies if standin.noun in plain_name(row.body or row.name).split()]
    named = named or [row for row in bodies if row.kind == "organisation" and standin.noun in ANY_BODY]
    return [named[-1].actor] if named else None


def open_no_body_before(standin, scene):
    return []
