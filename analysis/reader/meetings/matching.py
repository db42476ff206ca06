"""Whether a naming means an encounter already told, another one, or a part of one told for several counterparts."""

from analysis.reader.ground.lexicon import word_class, word_values
from analysis.reader.meetings import reality
from analysis.reader.meetings.story import known_countries

CHANNEL = word_values("contact-of-form")
CEREMONIES = word_class("wordings-of-ceremony")
VAGUE = CEREMONIES | {"speak", "talk", "conversation", "discussion", "engage", "call"}
OPEN = VAGUE | {"phone", "telephone", "confer", "consult"}  # wordings that leave open whether people met or called


def channel(form):
    """Return the kind of contact within which namings can mean one encounter: in person, call, message, event."""
    return CHANNEL.get(form, "person")


def _contact(one, naming):
    """Say whether an encounter told and a naming can be one contact: of one kind, or one that leaves it open."""
    kinds = {channel(one["form"]), channel(naming["form"])}
    return len(kinds) == 1 or (kinds == {"person", "call"} and (naming["title"] or naming["wording"] in OPEN))


def match_encounter(story, first, other, naming):
    """Return the encounter already told that a naming names again, or None."""
    named, title = {*first, *other}, naming["title"]
    for one in reversed(story["encounters"]):
        people = {*one["first"], *one["other"]}
        if not _contact(one, naming) or (naming["day"] and one["date"] and naming["day"] != one["date"]):
            continue
        if not people & set(other) or (first and not people & set(first)):
            continue
        if not named <= people and not (title and people <= named):
            continue
        if naming["other"] and not title and (named < people if naming["kind"] != "noun" else not naming["definite"]):
            continue
        return one
    return None


def for_lands(story, first, other, naming):
    """Return the encounter with persons for whom a naming has only their countries: `the call with the leaders of`."""
    known = known_countries(story)
    if not all(actor in story["bodies"] for actor in other):
        return None
    for one in reversed(story["encounters"]):
        told = {known.get(actor) for actor in one["other"]}
        if _contact(one, naming) and set(first) & set(one["first"]) and {known.get(actor) for actor in other} <= told:
            return one
    return None


def part(story, one, naming, other):
    """Return the encounter with some counterparts alone, taken out of one that was told for all of them together."""
    rest, known = [actor for actor in one["other"] if actor not in other], known_countries(story)
    apart = reality.is_opening(naming["doc"][naming["at"]]) or (naming["kind"] == "noun" and naming["linked"])
    whole = not apart or naming["title"] or not rest or not set(other) < set(one["other"])
    if whole or {known.get(actor) for actor in rest} == {known.get(actor) for actor in other}:
        return one
    twin, at = {**one, "other": rest, "companions": []}, story["encounters"].index(one)
    earlier = one["other"].index(rest[0]) < one["other"].index(other[0])
    one["other"] = other
    story["encounters"].insert(at if earlier else at + 1, twin)
    for row in story["namings"]:
        if row["encounter"] is one and row["naming"] is not naming:
            row["also"] = twin
    return one


def untold(story, other, naming):
    """Return the counterparts of a heading's several encounters (`Meetings with X and Y`) that no body tells."""
    if not naming["title"] or not naming["doc"][naming["last"] - 1].lower_.endswith("s"):
        return []
    told = {actor for one in story["encounters"] for actor in [*one["first"], *one["other"]]}
    return [actor for actor in other if actor not in told]
