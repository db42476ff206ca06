"""Rank parity: are the two sides of an encounter of equal rank, by the offices that the readout itself gives them?"""

import re
from functools import cache

from analysis import countries
from analysis.codebook import read_codebook
from analysis.plain import shadow
from analysis.tables import LIST

HEAD = re.compile(r"\s+(?:of|to|for|on|at|in)\s+")  # what follows says of what, not what
PRESIDING = re.compile(r"\b(?:president|chair\w*|speaker)\b")
DEPUTIES = {"vice", "vice-president", "vice-speaker", "vice-chairman", "deputy"}
OF_BODIES = {"commission", "council", "union"}
SPEAKER, DEPUTY_SPEAKER = 2, 3  # heads of bodies of states rank as speakers
HEAD_OF_STATE, HEAD_OF_OFFICE = 1, 3
SECRETARY = re.compile(r"secretary[- ]general")  # of a body of states; of a state's own office, who heads that
PARTY_LEADER = re.compile(r"\w+ party leader|\bparty leaders")  # of one party among others: nobody says that it rules
PRESIDENCY = re.compile(r"\bmembers?\b.*\bpresidency|\bpresidency\b.*\bmembers?\b")  # a head of state of several heads


@cache
def _words(*classes):
    """Return the words of some classes of the codebook."""
    table = read_codebook()["words"]
    return frozenset(table.loc[table["class"].isin(classes), "word"])


def ranks(roles):
    """Return office wording (lower case) → rank level of the codebook: 1 heads of state, government or ruling party."""
    known = roles[roles["rank"] != ""]
    return dict(zip(known["form"], known["rank"].astype(int), strict=True))


@cache
def _bodies():
    """Return the codes of bodies of states."""
    return frozenset(read_codebook()["countries"].query("kind == 'body'")["iso3"])


def rank(wording, known, state=""):
    """Return the rank of an office as a text words it: that of the longest known title in its head; None if unknown.

    Who presides over a parliament ranks as its speaker, whatever his title; a bank's president has no rank. The
    secretary general of an office of the `state` that he speaks for ranks as others who head one.
    """
    plain = wording.lower().replace(".", "").replace("’", "'").replace("political bureau", "politburo")
    plain = re.sub(r"^member of (.*\bpolitburo)\b.*", "politburo member", plain)
    if PARTY_LEADER.search(plain) or PRESIDENCY.search(plain):
        return HEAD_OF_STATE if PRESIDENCY.search(plain) else None
    head = HEAD.split(plain)[0]
    if PRESIDING.search(head) and (level := _presides(plain, head, wording)) is not False:
        return level
    for part in (head, head.removesuffix("s"), plain):
        found = [form for form in known if form in part and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", part)]
        if found:
            form = max(found, key=lambda form: (len(form), form))
            own = SECRETARY.fullmatch(form) and state and state not in _bodies() and "party" not in plain.split()
            return max(known[form], HEAD_OF_OFFICE) if own else known[form]
    return None


def _presides(plain, head, wording):
    """Return the rank of who presides over a parliament, a body of states or a bank; False where it is a state."""
    words = set(plain.split())
    if words & _words("words-of-parliaments", "words-of-houses-of-parliament") - {"speaker", "na"}:
        return DEPUTY_SPEAKER if words & DEPUTIES else SPEAKER
    if "president" not in plain:
        return False
    named = plain == head and words & {*OF_BODIES, "bank"}  # European Commission President
    if not named and _of_a_state(wording):
        return False
    return (DEPUTY_SPEAKER if words & DEPUTIES else SPEAKER) if words & OF_BODIES else None


def _of_a_state(wording):
    """Say whether a presidency is a state's, and no bank's or institute's."""
    _, *of = HEAD.split(shadow(wording)[0], maxsplit=1)
    return not of or bool(
        set(of[0].lower().split()) & _words("words-of-what-a-head-of-state-heads") or list(countries.places(of[0]))
    )


def _best(actors, held, known):
    """Return the highest rank on one side, or None where no office of it is known."""
    found = [rank(office, known, state) for actor in actors for office, state in _whole(held.get(actor, ()))]
    return min((level for level in found if level), default=None)


def _whole(offices):
    """Return a person's offices without those that are short for another: `President` of `President of the Senate`."""
    wordings = [office.lower() for office, _ in offices]
    return [
        (office, state) for office, state in offices
        if not any(other.startswith(f"{office.lower()} of ") for other in wordings)
    ]  # fmt: skip


def _offices(mentions):
    """Return article → actor → the offices that the readout gives them, each with the country that they speak for."""
    named = mentions[(mentions["kind"] == "person") & (mentions["roles"] != "") & (mentions["actor"] != "")]
    offices = {}
    for row in named[["article", "actor", "roles", "country"]].itertuples(index=False):
        held = {(office, row.country) for office in row.roles.split(LIST)}
        offices.setdefault(row.article, {}).setdefault(row.actor, set()).update(held)
    return offices


def higher(meetings, home):
    """Return for each encounter, in order, whose rank is higher: `own`, `other`, `equal`, `one`, or `unknown`.

    `meetings` has `parity`; `home` is the account's own country for each. Where it stands on both sides or on none,
    own and other are not to be told apart: one of the two is of higher rank.
    """
    said = []
    for row, land in zip(meetings.itertuples(), home, strict=True):
        sides = [bool(land) and land in cell.split(LIST) for cell in (row.host_country, row.guest_country)]
        own = {(True, False): "host", (False, True): "guest"}.get(tuple(sides), "")
        named = {"equal": "equal", own: "own"}.get(row.parity, "other")
        said.append("unknown" if row.parity == "unknown" else named if own or named == "equal" else "one")
    return said


def parity(meetings, mentions, roles):
    """Return for each encounter, in order, whose rank is higher: `equal`, `host`, `guest`, or `unknown`.

    A side ranks as its highest person does. `roles` is the codebook's table of offices.
    """
    known, offices, said = ranks(roles), _offices(mentions), []
    for row in meetings[["article", "hosts", "guests"]].itertuples(index=False):
        held = offices.get(row.article, {})
        host, guest = (_best(side.split(LIST), held, known) for side in (row.hosts, row.guests))
        unequal = "host" if host and guest and host < guest else "guest"
        said.append("unknown" if not (host and guest) else "equal" if host == guest else unequal)
    return said
