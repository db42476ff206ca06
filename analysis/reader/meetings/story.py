"""What has been told so far in an article: the persons known, its encounters, and how later sentences see them."""

DIFFERENT = ("", None)


def begin(home):
    """Return an empty story of an account of a country's (`home`, perhaps empty)."""
    return {
        "home": home,
        "known": [],  # persons as named so far, the latest last
        "cast": [],  # persons named anywhere in the article
        "main": [],  # whom the first sentence is about
        "team": [],  # who accompanies them
        "always": [],  # who joined all their encounters, each with whom he joined
        "bodies": {},  # parties, bodies and countries that stand for a side → (country, name)
        "encounters": [],
        "namings": [],  # which sentence names which encounter
        "unnamed": set(),  # sentences about an encounter with a group without names
        "pending": None,  # the first such encounter: its members may be listed later
        "visits": [],
        "last": None,
    }


def actors_of(people):
    """Return the actors of some mentions, each once, in order."""
    return list(dict.fromkeys(m["actor"] for m in people if m["actor"]))


def note(story, people, *, among="known"):
    """Remember persons as named: who they are, their offices and country."""
    for mention in people:
        if not mention["actor"]:
            continue
        known = next((p for p in story[among] if p["actor"] == mention["actor"]), None)
        if known:
            story[among].remove(known)
        known = known or {"actor": mention["actor"], "name": "", "roles": [], "country": "", "gender": ""}
        known["name"] = max(known["name"], mention.get("person") or mention["name"], key=len)
        known["roles"] = [*known["roles"], *mention.get("roles", [])]
        known["country"] = mention.get("country") or known["country"]
        known["gender"] = mention.get("gender") or known["gender"]
        story[among].append(known)


def known_countries(story):
    """Return actor → country of the persons and bodies known so far."""
    bodies = {actor: land for actor, (land, _) in story["bodies"].items()}
    return bodies | {person["actor"]: person["country"] for person in story["known"]}


def latest(story):
    """Return the encounter told last as the next sentence sees it: its sides, the account's own persons, its day.

    Before the first encounter it has no sides, and its own persons are those whom the first sentence is about.
    """
    one, known = story["last"], known_countries(story)
    if one is None:
        return {
            "hosts": [],
            "guests": [],
            "own": story["main"] + story["team"],
            "countries": known,
            "home": story["home"],
            "date": "",
        }
    turned = one["naming"]["host"] == "other"
    away = story["home"] and all(known.get(actor) == story["home"] for actor in one["other"])
    own = one["other"] if away else one["first"]
    return {
        "hosts": one["other"] if turned else one["first"],
        "guests": one["first"] if turned else one["other"],
        "own": [*own, *(actor for actor in story["team"] if actor not in own)],
        "countries": known,
        "home": story["home"],
        "date": one["date"],
    }
