"""Encounters with the same country on both sides: what gives it to whom, and whether the text says so."""

from analysis.reader.reading.files import problem
from analysis.tables import LIST

KIND = "same country on both sides"
SAID = {
    "guess": "only because no other country is named",
    "account": "only as whose account it is",
    "told": "so the text",
}
GUESS = "only-other-country-of-account"  # of the floor of names
TOLD = "the encounter counts as one within a country: see whether both are its own"
TAKEN = "the guessed country is left out of this row of meetings"


def _giver(actor, land, mentions):
    """Return how a country came to a person: by a guess from the text's other country, by the account, or told."""
    own = [m for m in mentions if m.actor == actor and m.country == land]
    if any(GUESS in m.rule for m in own):
        return "guess"
    return "account" if any(m.guessed for m in own) or not own else "told"


def find_one_country(reading, row, mentions, known):
    """Return the problem rows of an encounter's row with a country on both sides; takes what is only guessed from it.

    No problem row is an encounter at home: the account's own persons on both sides, as the text says.
    """
    sides = [row[side].split(LIST) for side in ("hosts", "guests")]
    lands = [{known.lands.get(actor) for actor in side} for side in sides]
    problems, guessed = [], set()
    for land in sorted(lands[0] & lands[1] - {"", None}):
        givers = {a: _giver(a, land, mentions) for side in sides for a in side if known.lands.get(a) == land}
        if set(givers.values()) == {"told"} and land == reading.article["account"]:
            continue
        taken = {actor for actor, giver in givers.items() if giver == "guess"}
        taken = taken if len(taken) < len(givers) else set()
        detail = f"{land}: " + ", ".join(f"{known.names.get(a, a)} ({SAID[giver]})" for a, giver in givers.items())
        where = {"article": row["article"], "sentence": row["sentence"]}
        problems.append(problem(reading.article["file"], KIND, detail, TAKEN if taken else TOLD, **where))
        guessed |= taken
    for side, column in zip(sides, ("host_country", "guest_country"), strict=True):
        own = (known.lands.get(actor, "") for actor in side if actor not in guessed)
        row[column] = LIST.join(dict.fromkeys(land for land in own if land)) if guessed else row[column]
    return problems
