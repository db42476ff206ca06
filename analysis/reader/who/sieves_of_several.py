"""Sieves for wordings that stand for several persons or a side: they, both sides, the Lao delegation, the message."""

from analysis.reader.ground.lexicon import verb_rows, word_class, word_values
from analysis.reader.names.offices import BROAD, office_row
from analysis.reader.who.office_fit import office_fit

SIDE_OF = word_values("words-of-sides")  # → hosts or guests
REGIONS, HONOURED = word_class("words-of-regions"), word_class("nouns-of-honour")
SIDES = word_class("plurals-of-sides")
BODIES = word_class("standins-body")
OF_ALL_SIDES = SIDES | BODIES | word_class("plurals-of-all-others")


def of_countries(people, standin, scene):
    return [actor for actor in people if scene.country.get(actor) in standin.lands]


def named_so_far(standin, scene):
    """Who is present and named up to this sentence; `the two sides` are all who took part, whenever they are named."""
    if scene.told or (standin.kind == "plural" and standin.noun in OF_ALL_SIDES):
        return None
    left = {one for one in standin.people if one in scene.so_far or one not in scene.roles}
    several = standin.kind in ("plural", "they")  # a group whose members are named later is meant whole
    whole = several and not (left & {*scene.hosts} and left & {*scene.guests})
    return None if whole or not left else tuple(one for one in standin.people if one in left)


def _one_side(standin, scene):
    """Return the side that a stand-in's noun or the words before it name, else nobody."""
    sides = {SIDE_OF.get(word.lower()) for word in (standin.noun, *standin.telling)}
    return scene.hosts if "hosts" in sides else scene.guests if "guests" in sides else []


def side_that_the_words_name(standin, scene):
    """`the hosts`, `the visiting delegation`; `the guest` is all of that side while an encounter is being told."""
    side = _one_side(standin, scene) if scene.told or standin.kind != "office" else []
    theirs = of_countries([*scene.hosts, *scene.guests], standin, scene)  # `the Qatari visitor`, now a host
    return theirs if side and theirs and not of_countries(side, standin, scene) else side or None


def host_or_guest(standin, scene):
    """`The guest`, `the visiting dignitary` is the first of his side, not who joined; `the visiting minister` any."""
    words = {word.lower_ for word in standin.head.doc[standin.first : standin.last]}
    visiting = "visiting" in words and standin.noun not in SIDE_OF
    one = scene.guests if visiting else _one_side(standin, scene) if standin.noun in SIDE_OF else []
    side = tuple(actor for actor in one if actor in scene.roles)
    return (side if scene.told or (visiting and standin.noun not in BROAD) else side[:1]) or None


def open_no_meeting(standin, scene):
    return [] if not scene.row or (scene.away and standin.kind == "plural") else None


def persons_who_together_are_subject(standin, scene):
    return standin.joint or None if standin.loose else None


def open_no_plural_subject(standin, scene):
    return [] if standin.loose else None


def group_of_sentence_before(standin, scene):
    group = scene.group
    if len(group) < 2 or (standin.noun == "both" and len(group) != 2) or _told_right_before(standin, scene):
        return None
    return group if standin.together or set(group) <= set(scene.hosts) or set(group) <= set(scene.guests) else None


def _told_right_before(standin, scene):
    """`X and Y were received by Z. They discussed …`: what is talked of right behind an encounter is all its sides'."""
    verb, here = standin.head.head, standin.head.doc.user_data["row"]["sentence"]
    talks = standin.subject and any(row.kind == "talk" for row in verb_rows(verb.lemma_))
    return talks and scene.row.get("sentence") == here - 1


def leaders_of_a_region(standin, scene):
    words = [word.lower() for word in standin.telling]
    office = " ".join([*words, standin.noun])
    if not {*words} & REGIONS or (office_row(office) or {}).get("form") == office:  # `the two foreign ministers`
        return None
    found = [a for a in scene.hosts + scene.guests if scene.country.get(a) not in (scene.home, None, "")]
    alone = len(found) == 1 and found[0] in scene.roles and not scene.told
    return None if alone else found or None


def plural_of_countries(standin, scene):
    """`the Lao officials` are those of Laos; `the Lao and Thai officials` all, where both sides have some of them."""
    theirs = set(of_countries(standin.people, standin, scene))
    if not standin.lands or (len(set(standin.lands)) > 1 and theirs & set(scene.hosts) and theirs & set(scene.guests)):
        return None
    return tuple(actor for actor in standin.people if actor in theirs)


def holders_of_the_office(standin, scene):
    """`the two presidents`: as many of those present as are counted hold that office."""
    office = " ".join([*standin.telling, standin.noun])
    found = [a for a in standin.people if office_fit(office, [], scene.roles.get(a, ())) >= 2]
    if standin.number > len(standin.people):  # `the four diplomats`, told one by one before
        found = [a for a in scene.roles if a in scene.so_far and office_fit(office, [], scene.roles[a]) >= 2]
    many = standin.number or (standin.noun not in BROAD and max(len(found), 2))
    return found if found and len(found) == many else None


def own_who_share_the_office(standin, scene):
    """`The senators met …`, before any encounter is told: the account's own persons who hold such an office."""
    found = [a for a in scene.own if office_fit(standin.noun, [], scene.roles.get(a, ())) > 0]
    return found if scene.told and not scene.people and not standin.lands and len(found) > 1 else None


def first_of_each_side(standin, scene):
    """`the two` are the first of each side, not those who joined them, `the three leaders` one and those he met."""
    counts = standin.number and standin.noun not in SIDES | BODIES and len(standin.people) > standin.number
    if not counts or not scene.hosts or not scene.guests:
        return None
    persons = [actor for actor in standin.people if actor in scene.roles]
    if len(persons) == standin.number:
        return persons
    lands = {scene.country.get(actor) for actor in standin.people} - {None, ""}
    if standin.number == 2:
        return [scene.hosts[0], scene.guests[0]] if len(lands) <= 2 else None
    some = (scene.hosts[:1] + scene.guests, scene.hosts + scene.guests[:1])
    return next((one for one in some if len(one) == standin.number), None)


def leaders_who_sent_the_message(standin, scene):
    """`the leaders wished`: of a message, those who sent it alone."""
    sent = scene.row.get("form") == "message" and standin.noun in {"leader", *HONOURED} and not standin.lands
    return tuple(scene.hosts) if sent and scene.hosts else None


def counterparts_of_other_countries(standin, scene):
    """`X and his counterparts`: those present of other countries than his."""
    owner = standin.here or scene.subject
    others = [actor for actor in standin.people if scene.country.get(actor) != scene.country.get(owner)]
    return [actor for actor in others if actor != owner] or None if standin.lead and owner else None


def all_present(standin, scene):
    """All of the meeting; without one, a plural is of all whom the account names, if they are several."""
    lands = standin.lands and not scene.told
    alone = standin.kind == "plural" and len(standin.people) == 1 and not lands and not scene.meeting
    away = scene.away and standin.kind == "plural"  # `In Cyprus she saw a port, and the two sides discussed`
    offices = [role for actor in standin.people for role in scene.roles.get(actor, ())]
    below = "senior" in standin.telling and any(map(_is_head, offices))  # no Prime Minister is a `senior official`
    short = standin.number > len(standin.people)
    return None if alone or away or below or short else list(standin.people) or None


def _is_head(role):
    """Say whether an office is a head's of state or government, who is no `senior official`."""
    row = office_row(role)
    return row is not None and row["rank"] == "1"


def persons_of_sentence_before(standin, scene):
    """`The two took stock`, with no encounter read: those of different countries whom the sentence before names."""
    lands = {scene.country.get(actor) for actor in scene.named}
    summed = not standin.lands and len(scene.named) == (standin.number or 2) and len(lands) > 1
    return list(scene.named) if summed and not scene.row and standin.subject and not scene.told else None


# One side, a message


def sender_of_the_message(standin, scene):
    return scene.hosts or None if scene.row.get("form") == "message" else None


def side_of_a_country(standin, scene):
    return (standin.lands and of_countries(standin.people, standin, scene)) or None


def delegation_that_came(standin, scene):
    """`the delegation`: the guests where the hosts are the account's own, else its own persons."""
    if standin.noun != "delegation" or (standin.telling and not standin.lead):
        return None
    own = scene.own or [actor for actor in scene.people if scene.country.get(actor) == scene.home]
    unknown = "" if scene.told or "account-as-host" in scene.row.get("rule", "") else scene.home
    lands = {scene.country.get(actor) or unknown for actor in scene.hosts}
    at_home = lands == {scene.home} and (scene.told or {*own} & {*scene.hosts})
    return (scene.guests if at_home else own) or None


def own_who_came(standin, scene):
    """`They then met …`: the account's own persons, while an encounter is being told."""
    return scene.own if scene.told and (standin.noun != "them" or scene.hosts) else None
