"""Who of the two sides of an encounter is the host: rules in order, the first that answers decides."""

import re

from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on, note

FAREWELLS = word_class("wordings-of-farewell")
CALL = "courtesy call"  # which the guest pays
FROM_AFAR = ("phone call", "video call", "message")
EMBASSY = re.compile(r"\b(?:embassy|consulate|mission|high commission)\b", re.IGNORECASE)
AT_EMBASSY = re.compile(  # no `At the end of the mission,`
    r"(?:At|In|Inside) (?:the |its |our )?(?:[A-Z][\w.'’-]* ){0,4}"
    r"(?:Embassy|Consulate|High Commission|Permanent Mission)\b"
)
TO_EMBASSY = re.compile(  # `paid tribute to N at the South Asian country's embassy in Hanoi.`
    r" at (?:the |its |our )?[^,.;]{0,50}\b(?i:embassy|consulate|high commission)(?: in [A-Z][\w ]{2,20})?\W*$"
)
ENVOY = re.compile(
    r"\b(?:ambassadors?|high commissioners?|consuls?|charg[eé]|permanent representative)\b", re.IGNORECASE
)


def at_embassy(doc):
    """Say whether a sentence begins or ends at an embassy (`At the Embassy of Chad, he bowed`); None for no place."""
    if TO_EMBASSY.search(text_of(doc)) and not AT_EMBASSY.match(text_of(doc)):
        return True
    comma = next((token.i for token in doc if token.text == ","), 0)
    ahead = doc[:comma].text
    found = bool(comma and (AT_EMBASSY.match(ahead) or TO_EMBASSY.search(ahead)))  # `At talks at the embassy, she said`
    return found or (False if comma and doc[0].lower_ == "at" else None)


def _at_home(one, land, lands):
    """Return those at home in a land where the other side is not; of several counterparts only their own."""
    ours, theirs = ([lands.get(actor) == land for actor in side] for side in (one.first, one.other))
    if not land or any(ours) == any(theirs):
        return []
    return one.first if any(ours) else [actor for actor in one.other if lands.get(actor) in (land, "", None)]


def _visited(one, land, known, account):
    """Return the side at home in a land, or that of which nothing is known but that the other one is a stranger.

    Who holds an office of an international body is no host of those whose account it is.
    """
    lands = known.lands
    if own := _at_home(one, land, lands):
        return own
    for side, other in ((one.first, one.other), (one.other, one.first)):
        away = land and all(lands.get(actor) not in (None, "", land) for actor in side)
        ours = account.home in {lands.get(actor) for actor in side}
        if away and not any(lands.get(actor) or (ours and actor in known.world) for actor in other):
            return other
    return []


def _is_envoy(actors, known):
    return any(ENVOY.search(" ".join(known.roles.get(actor, ()))) for actor in actors)


def _by_wording(one, known, _account):
    """The side that the verb or noun makes the host; an envoy who bids farewell takes leave of one."""
    leaves = one.naming.wording in FAREWELLS and _is_envoy(one.first, known) and not _is_envoy(one.other, known)
    paid_by = one.form == CALL and one.naming.link == "by" and not one.naming.passive  # `a courtesy call by N`
    hosts = {"subject": one.first, "other": one.first if paid_by else one.other}
    return one.other if leaves else hosts.get(one.naming.host, [])


def _called(one, known, _account):
    """The story calls one side guest or host, by its country or in the words of who speaks to it."""
    sides = {"hosts": set(), "guests": set()}
    for whom, side, told in known.called:
        for at, actors in enumerate((one.first, one.other) if told is one else ()):
            if whom in actors or (whom and {known.lands.get(actor) for actor in actors} == {whom}):
                sides[side].add(at)
    hosts = sides["hosts"] | {1 - at for at in sides["guests"]}
    return (one.first, one.other)[hosts.pop()] if len(hosts) == 1 else []


def _ambassador(one, known, _account):
    """At an embassy the ambassador's side hosts."""
    sides = (one.first, one.other) if EMBASSY.search(one.place) or one.embassy else ()
    return next((side for side in sides if _is_envoy(side, known)), [])


def _stayed(one, known, _account):
    """On a visit the side hosts that did not travel, where the other one did; who is of a third country is no host."""
    ours, theirs = (bool(one.travellers & set(side)) for side in (one.first, one.other))
    if one.land not in ("", one.abroad) or ours == theirs:
        return []
    hosts = one.other if ours else one.first
    return hosts if {known.lands.get(actor) for actor in hosts} & {one.abroad, "", None} else []


def _at_place(one, known, account):
    return _visited(one, one.land, known, account)


def _of_visit(one, known, account):
    return [] if one.land else _visited(one, one.abroad, known, account)


def _of_programme(one, _known, _account):
    """Whose programme or schedule held the encounter is the guest, where the text gives no place."""
    return one.other if "programme-holds-encounter" in one.rules and not one.land else []


def _by_dateline(one, known, account):
    return [] if one.land else _visited(one, account.dateline, known, account)


def _still_guest(one, known, _account):
    """Who was a guest in a country before, and meets another of it now, is one still."""
    if one.land:
        return []
    for guests, hosts in ((one.first, one.other), (one.other, one.first)):
        lands = {known.received.get(actor, "") for actor in guests}
        if len(lands) == 1 and "" not in lands and {known.lands.get(actor) for actor in hosts} == lands:
            return hosts
    return []


def _account(one, known, account):
    """The account's own side; what goes from body to body is its sender's."""
    if one.form == "message" and "message-between-bodies" in one.rules:
        return []
    return _at_home(one, account.home, known.lands)


def _first(one, _known, _account):
    return one.first


PRESENT = {  # of encounters in person
    "host-by-wording": _by_wording,
    "host-by-what-a-side-is-called": _called,
    "ambassador-at-embassy": _ambassador,
    "host-did-not-travel": _stayed,
    "host-at-home-at-place": _at_place,
    "host-at-home-on-visit": _of_visit,
    "guest-of-programme": _of_programme,
    "host-at-home-by-dateline": _by_dateline,
    "host-of-a-guest-received-before": _still_guest,
}
EVERY = {"account-as-host": _account, "first-side-as-host": _first}


def decide_hosts(one, known, account):
    """Return the hosts of an encounter and the rule that decided."""
    for rule, decide in (EVERY if one.form in FROM_AFAR else PRESENT | EVERY).items():
        if is_on(rule) and (own := decide(one, known, account)):
            return list(own), note(rule)
    return [], ""
