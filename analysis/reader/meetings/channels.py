"""The channel of an encounter: of party, state, parliament, military or people, by the offices in which sides meet."""

import re
from functools import cache

from analysis.reader.ground.lexicon import rows_of, word_class, word_list, word_values
from analysis.reader.meetings.lists import is_owner
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import office_row

MEMBERSHIPS = word_class("heads-of-memberships")
ANYWHERE = word_class("heads-of-any-body")
RANKS = word_class("ranks-of-the-military")
OWNER = re.compile(r"['’]s?(?!\w)")
LOWEST = 9  # below any rank of an office
LED_REACH = 12  # tokens between a delegation's body and the name of who leads it


def _words(wording):
    """Return the words of an office in plain letters, owners without their `'s`."""
    return tuple(plain_name(OWNER.sub("", wording)).split())


@cache
def _wordings():
    """Return words → channel of the wordings that tell one, longest first: the codebook's, and names of parties."""
    table = {_words(word): channel for word, channel in word_values("offices-of-channels").items()}
    names = (name for row in rows_of("actors") if row["kind"] == "party" for name in (row["name"], row["acronym"]))
    table |= {_words(name): "party" for name in names if name}
    return dict(sorted(table.items(), key=lambda one: -len(one[0])))


@cache
def _told(wording):
    """Return the channel that the words of an office or body tell, the first listed where several do; or nothing."""
    words, found = list(_words(wording)), set()
    here = frozenset(words)
    for phrase, channel in _wordings().items():
        if not here.issuperset(phrase):
            continue
        at = next((i for i in range(len(words)) if tuple(words[i : i + len(phrase)]) == phrase), None)
        if at is not None:
            found.add(channel)
            words[at : at + len(phrase)] = [""] * len(phrase)
    return next((channel for channel in _precedence() if channel in found), "")


@cache
def _precedence():
    """Return the channels in the order in which their wordings stand in the codebook: the stronger sign first."""
    return tuple(dict.fromkeys(word_values("offices-of-channels").values()))


def _is_weak(role):
    """Say whether a role is a membership, a rank or at the head of who knows what: it counts only by itself."""
    head, row = plain_name(role.split(" of ")[0]), office_row(role)
    anywhere = row and row["form"] in ANYWHERE and not _told(role)
    return bool(set(head.split()) & MEMBERSHIPS or plain_name(role) in RANKS or anywhere)


@cache
def _of_office(role):
    """Return the channel of an office: by its words, else that of a state where the codebook has it as a title."""
    if plain_name(role) in RANKS:
        return "military"
    row = office_row(role)
    return _told(role) or ("state" if row and row["kind"] == "title" else "")


def _of_person(roles):
    """Return the channels in which somebody with some offices meets others, and the rank of the highest."""
    every = [(role, channel) for role in roles if (channel := _of_office(role))]
    every = [row for row in every if not _is_weak(row[0])] or every
    ranks = [int(row["rank"]) for role, _ in every if (row := office_row(role)) and row["rank"]]
    return {channel for _, channel in every}, min(ranks, default=LOWEST)


def _of_delegation(actor, naming, mentions):
    """Return the channel of the body whose delegation somebody leads: `a delegation of the Women's Union led by X`."""
    here = [m for m in mentions if m.sentence == naming.doc.user_data["sentence"]]
    person = next((m for m in here if m.actor == actor and m.kind == "person"), None)
    if person is None:
        return ""
    ahead = [m for m in here if m.kind in ("party", "organisation") and 0 <= person.first - m.last <= LED_REACH]
    between = {token.lower_ for token in naming.doc[ahead[-1].last : person.first]} if ahead else set()
    led = between & {"led", "headed"} and not is_owner(naming.doc, ahead[-1])
    return _told(ahead[-1].name) if led else ""


def _of_body(actor, telling, mentions):
    """Return the channel of a body or country that stands for a side."""
    mention = next((m for m in mentions if m.actor == actor), None)
    kind, name = (mention.kind, mention.name) if mention else ("", telling.bodies[actor][1])
    return "party" if kind == "party" else _told(name) or "state"


def _of_side(side, one, telling, mentions):
    """Return the channels of a side: its highest persons', of a message everybody's, and those of bodies."""
    named, found = {row.sentence for row in telling.namings if one in (row.encounter, row.also)}, []
    for actor in side:
        if actor in telling.bodies:
            found.append(({_of_body(actor, telling, mentions)}, 0))
            continue
        own = [m for m in mentions if m.actor == actor and m.kind == "person"]
        there = [role for m in own if m.sentence in named for role in m.roles]
        led = _of_delegation(actor, one.naming, mentions)
        every = [role for m in own for role in m.roles]
        found.append(({led}, LOWEST) if led else _of_person(there if _of_person(there)[0] else every))
    top = min((rank for channels, rank in found if channels and rank), default=LOWEST)
    kept = LOWEST if one.form == "message" else top
    return {channel for channels, rank in found if rank <= kept for channel in channels}


def channels_of(one, telling, mentions):
    """Return the channels of an encounter by what the text calls those on its two sides."""
    found = {channel for side in (one.first, one.other) for channel in _of_side(side, one, telling, mentions)}
    return [channel for channel in word_list("channels-in-order") if channel in found]
