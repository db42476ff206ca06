"""What an article has told so far: the persons known, its encounters, and how the next sentence sees them."""

from analysis.reader.records import KnownPerson, LastMeeting


def add_persons(known, people):
    """Remember persons as named: who they are, their offices and country; the latest stand last."""
    for mention in people:
        if not mention.actor:
            continue
        person = next((p for p in known if p.actor == mention.actor), None)
        if person:
            known.remove(person)
        person = person or KnownPerson(mention.actor)
        person.name = max(person.name, mention.person or mention.name, key=len)
        person.roles = [*person.roles, *mention.roles]
        person.country = mention.country or person.country
        person.gender = mention.gender or person.gender
        person.world = mention.world or person.world
        known.append(person)


def known_countries(telling):
    """Return actor → country of the persons and bodies known so far."""
    bodies = {actor: land for actor, (land, _) in telling.bodies.items()}
    return bodies | {person.actor: person.country for person in telling.known}


def latest(telling):
    """Return the encounter told last as the next sentence sees it: its sides, the account's own persons, its day.

    Before the first encounter it has no sides, and its own persons are those whom the first sentence is about.
    """
    one, known = telling.last, known_countries(telling)
    if one is None:
        return LastMeeting([], [], telling.main + telling.team, known, telling.home, "")
    land = next((told.land for told in [one, *reversed(telling.encounters)] if told.land), "")
    away = telling.home and all(known.get(actor) == telling.home for actor in one.other)
    there = {known.get(actor) for actor in one.other} == {land} if land else away  # whom a guest comes to see
    hosts, guests = (one.other, one.first) if one.naming.host == "other" or there else (one.first, one.other)
    own = one.other if away else one.first
    own = [*own, *(actor for actor in telling.team if actor not in own)]
    return LastMeeting(hosts, guests, own, known, telling.home, one.date)
