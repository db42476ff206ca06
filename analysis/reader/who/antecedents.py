"""Whom a pronoun, an office, a plural or a side means among those present at a meeting, or why nobody can tell."""

from analysis import countries
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.bodies import known_bodies
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import BROAD
from analysis.reader.who import standins
from analysis.reader.who.scene import office_fit, present, sides_of

NO_MEETING = "the sentence belongs to no meeting"
MANY = "several persons fit: "
NOBODY = "nobody of the meeting fits"
ALONE = "of those it counts only one is named"
REGIONS = word_class("regions")
HONOURED = word_class("honoured")
COUNTERPART = {"counterpart", "colleague", "interlocutor"}
PEOPLE_OF = word_class("people-of")


def _fitting(known, people, gender):
    """Return the persons whose gender is the pronoun's, or those of no known gender where nobody's is."""
    people = [actor for actor in people if actor in known["roles"]]
    sure = [actor for actor in people if known["gender"].get(actor) == gender]
    return sure or [actor for actor in people if not known["gender"].get(actor)]


def by_pronoun(known, gender, meeting, here, thanked, head):
    """Return whom a singular pronoun means: the one thanked, the clause's subject, the last one, or who alone fits.

    `here` is None where the clause has a subject whom nobody could tell.
    """
    if here is None:
        return [], "the subject of the clause is open"
    if function(head) in ("object", "receiver", "governed noun") and here and not head.lower_.endswith("self"):
        others = _fitting(known, [actor for actor in present(known, meeting) if actor != here], gender)
        if len(others) == 1:
            return others, ""
        here = ""
    for actor in [thanked, here, known["subject"]]:
        if actor and known["gender"].get(actor) in ("", None, gender):
            return [actor], ""
    fits = _fitting(known, present(known, meeting), gender)
    if known["before"] in fits:
        return [known["before"]], ""
    if len(fits) == 1:
        return fits, ""
    return [], MANY + ", ".join(known["names"][actor] for actor in fits) if fits else NOBODY


def _lands(telling):
    """Return the countries that the words before a noun name."""
    return [code for word in telling if (code := countries.code(word))]


def _of_party(words):
    """Return the country of the party or body before an office (`the PCF leader`), where the codebook knows one."""
    for word in words:
        found = {row["country"] for row in known_bodies().get(plain_name(word.text), ())} if word.code == "A" else set()
        if len(found) == 1 and found != {""}:
            return list(found)
    return []


def by_office(known, phrase, meeting, here):
    """Return `(actors, reason)` for a role noun phrase: by side, country and office, then by who spoke last.

    `phrase["met"]` holds those whom the verb of a subject has as objects: nobody meets himself.
    """
    noun = plain_name(phrase["head"]).split()[-1]
    if phrase.get("led"):
        return by_side(known, meeting, "delegation", [])
    hosts, guests = sides_of(known, meeting)
    telling = [w.text for w in phrase["words"] if w.code in "CGA"] + [w.text for w in phrase["after"] if w.code == "C"]
    lands = _lands(telling) or _of_party(phrase["words"])
    people = [actor for actor in present(known, meeting) if actor not in phrase["met"]]
    if noun in COUNTERPART and (phrase["lead"] in ("his", "her", "their") or lands):
        speaker = here or known["subject"]
        people = [actor for actor in people if known["country"].get(actor) != known["country"].get(speaker)]
    elif noun in HONOURED:
        people = [actor for actor in people if known["country"].get(actor) != known["home"]] or people
    elif noun in ("host", "hostess") and hosts:
        people = hosts
    elif noun in ("guest", "visitor") and guests:
        people = [actor for actor in guests if actor in known["roles"]] or guests
    if lands:
        people = [actor for actor in people if known["country"].get(actor) in lands]
    context = [w.text for w in phrase["words"] if w.code in "OQLAGw"]
    if bodies_here := [w.text for w in phrase["words"] if w.code == "A"]:
        theirs = [actor for actor in known["order"] if _serves(known, actor, bodies_here)]
        people = [actor for actor in people if actor in theirs] or theirs or people
    found, reason = _best(known, phrase, people, context, here, noun)
    if not found and lands and len(people) == 1 and _office_unknown(known, people[0]):
        return people, ""
    if not found and not reason.startswith(MANY):
        rest = [actor for actor in known["order"] if actor not in phrase["met"]]
        rest = [actor for actor in rest if not lands or known["country"].get(actor) in lands]
        scored = [actor for actor in rest if office_fit(phrase["head"], context, known["roles"][actor]) >= 3]
        return (scored, "") if len(scored) == 1 else ([], reason or NOBODY)
    return found, reason


def _serves(known, actor, acronyms):
    """Say whether an office names a body by its acronym, or by the name it is short for (`the UN chief`)."""
    names = {plain_name(row["name"]) for word in acronyms for row in known_bodies().get(plain_name(word), ())}
    roles = known["roles"].get(actor, ())
    return any(set(acronyms) & set(role.split()) or any(name in plain_name(role) for name in names) for role in roles)


def _office_unknown(known, actor):
    """Say whether the article gives a person no office but a broad one (`his Russian counterpart`)."""
    return all(plain_name(role).split()[-1] in BROAD for role in known["roles"].get(actor, ()))


def _best(known, phrase, people, context, here, noun):
    """Return the persons whose office fits best; of several the last speaker, or the account's own."""
    fits = {actor: office_fit(phrase["head"], context, known["roles"].get(actor, ())) for actor in people}
    best = max(fits.values(), default=0)
    chosen = [actor for actor in people if fits[actor] == best and best]
    if len(chosen) <= 1:
        return chosen, "" if chosen else NOBODY
    if noun in BROAD:
        if phrase["object"]:
            rest = [actor for actor in chosen if actor != here]
            return (rest, "") if len(rest) == 1 else ([], MANY + ", ".join(known["names"].get(a, a) for a in chosen))
        for actor in (known["subject"], known["before"]):
            if actor in chosen:
                return [actor], ""
    own = [actor for actor in chosen if known["country"].get(actor) == known["home"]]
    other = [actor for actor in chosen if actor not in own]
    if phrase["object"] and here in own and len(other) == 1:
        return other, ""
    if len(own) == 1:
        return own, ""
    return [], MANY + ", ".join(known["names"].get(a, a) for a in chosen)


def by_plural(known, meeting, noun, number, telling):
    """Return `(actors, reason)` for a plural: the persons of its countries, or all sides of the meeting."""
    people = present(known, meeting)
    lands = _lands(telling)
    if side := _one_side(known, meeting, noun, telling):
        return side, ""
    if lands:
        theirs = [actor for actor in people if known["country"].get(actor) in lands]
        every = len(set(lands)) > 1 and all(set(theirs) & set(side) for side in sides_of(known, meeting))
        people = people if every else theirs
    if not people:
        return [], NO_MEETING if not (meeting or known["only"]) else NOBODY
    ahead = [word.lower() for word in telling if not countries.code(word)]
    office = [actor for actor in people if office_fit(" ".join([*ahead, noun]), [], known["roles"].get(actor, ())) >= 2]
    if (number or noun not in BROAD) and len(office) == (number or max(len(office), 2)):
        return office, ""
    if len(people) == 1 and not lands and not meeting:
        return [], ALONE
    return people, ""


def _one_side(known, meeting, noun, telling):
    """Return those whom `the hosts`, `the host leaders` or `the European leaders` sum: one side of the meeting."""
    hosts, guests = sides_of(known, meeting)
    words = {noun, *(word.lower() for word in telling)}
    if "host" in words:
        return hosts
    if words & {"guest", "visitor", "visiting"}:
        return guests
    if words & REGIONS:
        return [actor for actor in hosts + guests if known["country"].get(actor) not in (known["home"], None, "")]
    return []


def by_side(known, meeting, noun, telling):
    """Return `(actors, reason)` for one side of the meeting, or for the senders of a message."""
    hosts, guests = sides_of(known, meeting)
    lands = _lands(telling)
    if noun in standins.SENDERS:
        form = known["meetings"].get(meeting or known["only"], {}).get("form")
        return (hosts, "") if form == "message" else ([], NOBODY)
    if lands:
        found = [actor for actor in present(known, meeting) if known["country"].get(actor) in lands]
    else:
        words_before = {word.lower() for word in telling}
        found = guests if words_before & {"visiting", "guest", "other"} else hosts if "host" in words_before else []
        if noun == "delegation" and not telling:
            found = _travellers(known, meeting)
    return (found, "") if found else ([], NOBODY if (meeting or known["only"]) else NO_MEETING)


def _travellers(known, meeting):
    """Return who came with a delegation of which nothing is told: the guests at a home, else the account's own."""
    _, guests = sides_of(known, meeting)
    row = known["meetings"].get(meeting or known["only"], {})
    own = [actor for actor in present(known, meeting) if known["country"].get(actor) == known["home"]]
    everybody = set(own) == set(present(known, meeting))
    return guests if everybody or (row.get("place") and not set(own) & set(guests)) else own
