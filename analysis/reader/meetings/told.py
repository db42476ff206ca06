"""What is told of encounters: a naming added to one told before, as a new one, or as one with a group without names."""

from analysis.reader.ground.grammar import governed, subject
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import span
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings import matching
from analysis.reader.meetings.acting import persons_before
from analysis.reader.meetings.lists import AGAIN
from analysis.reader.meetings.telling import known_countries
from analysis.reader.records import Encounter, Named

TOGETHER = word_class("words-for-both-sides")
GROUPS = word_class("standins-side")  # `At a meeting with the delegation of the Bundestag, N said`
GREETING = {"welcome", "greet"}
CLOSE = word_class("wordings-with-partner-right-behind")
HELD_THERE = "place-of-the-frame"
WITH_OBJECT = word_class("verbs-with-direct-object")


def new_encounter(telling, first, other, naming, *rules, cited=None):
    """Add an encounter to what is told, and note that the sentence names it, by a wording or by `cited` words."""
    cited = cited or naming.doc[naming.first : naming.last]
    sentence, (start, end) = cited.doc.user_data["sentence"], span(cited)
    alone = any(child.lower_ == "alone" for child in naming.doc[naming.at].children)  # `met alone with N`
    come = [*telling.always, *(telling.ahead if matching.contact(naming.form) != "message" else ())]
    come = [] if come and matching.contact(naming.form) == "call" and telling.encounters else come
    joined = [] if alone else [one for one in come if not one.leader or {*one.leader} & {*first, *other}]
    telling.ahead = [one for one in telling.ahead if one not in joined]
    one = Encounter(
        naming=naming, form=naming.form, wording=naming.wording, title=naming.title, first=list(first),
        other=list(other), companions=joined, date=naming.day, place=naming.place, land=naming.land,
        sentence=sentence, start=start, end=end, rules=[*naming.rules, *map(note, rules)],
        embassy=telling.embassy and not naming.place,
    )  # fmt: skip
    telling.encounters.append(one)
    telling.namings.append(Named(sentence, one, naming))
    telling.last = telling.last if naming.title else one
    return one


def _name_encounter(telling, naming, one):
    """Note that a sentence names an encounter."""
    telling.namings.append(Named(naming.doc.user_data["sentence"], one, naming))
    if not naming.title:
        telling.last = one


def _again(telling, one, first, other, naming):
    """Add to an encounter what a further naming of it says."""
    people = {*one.first, *one.other}
    if naming.title:
        people |= {actor for told in telling.encounters for actor in told.other}
    one.other += [actor for actor in other if actor not in people]
    one.first += [actor for actor in first if actor not in people]
    one.date = one.date or naming.day
    if not one.place:
        one.place, one.land = naming.place, one.land or naming.land
    nearer = one.wording in matching.VAGUE and naming.wording not in matching.VAGUE
    framed = one.naming.frame and one.naming.doc is naming.doc  # `In a separate meeting, the President received N`
    nearer = nearer or (framed and one.form == "meeting" and naming.kind == "verb")
    nearer = nearer or (matching.turns_out(one, naming) and matching.contact(one.form) == "call")
    if (
        nearer
        and not matching.leaves_a_call(one, naming)
        and not (one.wording not in CLOSE and matching.contact(naming.form) == "call" != matching.contact(one.form))
    ):
        one.form, one.wording, one.naming = naming.form, naming.wording, naming
        one.rules = [*naming.rules, *one.rules]


def with_group(telling, other):
    """Tell the encounter with a group, once its members are named."""
    naming, first = telling.group
    telling.group = telling.group if is_lead(naming) or (naming.each and len(other) == 1) else ()
    telling.unnamed.discard(naming.doc.user_data["sentence"])
    other = [actor for actor in other if actor not in first]
    for some in [[actor] for actor in other] if naming.each else [other]:
        new_encounter(telling, first, some, naming, "members-named-later")
    return telling.encounters[-1]


def is_lead(naming):
    """Say whether a naming leads to a list whose items are sentences of their own: `received in audience:`."""
    return naming.doc[-1].text == ":"


def met_apart(naming, other, lands):
    """Say whether counterparts of several countries are met one by one: `meetings with A and B`, `by A and by B`."""
    doc, (start, end) = naming.doc, naming.side
    several = naming.kind in ("noun", "light") and doc[naming.last - 1].lower_ in ("meetings", "calls", "audiences")
    again = [doc[t.i - 1].lower_ for t in doc[start + 1 : end] if t.lower_ == naming.link in AGAIN]
    parted = {lands.get(actor) for actor in other} - {"", None}
    return (len(parted) > 1 and several) or (len(other) > 1 and "and" in again and (naming.passive or len(parted) > 1))


def with_names(telling, listed):
    """Put the persons who stood behind a party or country in its place on their side of the encounter told last."""
    one = telling.last
    one.other = [*(actor for actor in one.other if actor not in telling.bodies), *listed]
    telling.namings.append(Named(one.sentence, one, one.naming))


def _tell_again(telling, one, naming, first, other):
    """Add a naming to an encounter already told, or to a part of it that the naming takes out of it."""
    one = matching.part_of(telling, one, naming, other)
    shown = naming.title and not naming.named
    if naming.state == "held" and not shown and not all(actor in telling.bodies for actor in other):
        more = matching.untold(telling, other, naming)
        _again(telling, one, first, [actor for actor in other if actor not in more], naming)
        for actor in more:
            new_encounter(telling, first, [actor], naming, "each-counterpart-by-himself")
    _name_encounter(telling, naming, one)


def tell(telling, naming, first, other, stands):
    """Add a naming to what is told: to an encounter told before, as a new one, or as one with a group without names."""
    if other and (one := matching.match_encounter(telling, first, other, naming)):
        _tell_again(telling, one, naming, first, other)
    elif naming.state != "held":
        return
    elif not (first and other):
        telling.sideless.append((naming, first, other))
        if telling.last and not telling.last.place and _is_held_there(naming) and is_on(HELD_THERE):
            telling.last.place, telling.last.land = naming.place, telling.last.land or naming.land
            telling.last.rules.append(note(HELD_THERE))
        plural = naming.doc[naming.last - 1].lower_.endswith("s") and not naming.wording.endswith("s")
        telling.several = telling.several or (naming if plural and not naming.title else None)
        if not (naming.kind == "light" and naming.definite and telling.last):  # `opened the meeting by thanking`
            _wait_for_members(telling, naming, first, other, stands)
    elif naming.title and _is_awaited(telling, first):
        _name_encounter(telling, naming, with_group(telling, other))
    elif telling.last and _goes_on(naming):
        _name_encounter(telling, naming, telling.last)
    elif naming.named or naming.wording not in GREETING:
        if naming.each and is_on("each-counterpart-by-himself"):
            for actor, day in zip(other, naming.days or [naming.day] * len(other), strict=True):
                naming.day = day
                if one := matching.match_encounter(telling, first, [actor], naming):
                    _name_encounter(telling, naming, one)
                    continue
                rule = "each-on-a-day-of-his-own" if naming.days else "each-counterpart-by-himself"
                new_encounter(telling, first, [actor], naming, rule)
        else:
            new_encounter(telling, first, other, naming)


def _is_held_there(naming):
    """Say whether a frame tells where the encounter told last was held: `During the meeting, held at the Palace,`."""
    doc, at = naming.doc, naming.at + 1
    at += at < len(doc) and doc[at].text == ","
    held = doc[at] if at < len(doc) and doc[at].lower_ == "held" else None
    there = held is not None and bool(naming.place) and naming.place in doc[at : held.right_edge.i + 1].text
    return there and naming.frame and naming.definite


def _goes_on(naming):
    """Say whether they who were told of speak on: `They talked about the clinic`."""
    who = subject(naming.doc[naming.at])
    alone = naming.kind != "noun" and not (naming.link or naming.named or naming.definite) and who is not None
    return alone and bool({who.lower_, *(child.lower_ for child in who.children)} & TOGETHER)


def tell_host(telling, doc, people):
    """Tell an encounter whose host, missing in a passive, is subject of the next sentence: `X was received. Y said`."""
    (naming, guests), telling.awaiting = telling.awaiting, ()
    lands, found = known_countries(telling), persons_before(doc, people, doc[:].root.i, doc[:].root)[0][:1]
    near = naming.doc.user_data["row"]["paragraph"] == doc.user_data["row"]["paragraph"]
    hosts = [m.actor for m in found if near and m.roles and m.country not in {lands.get(actor) for actor in guests}]
    if hosts and is_on("host-named-in-next-sentence"):
        new_encounter(telling, hosts, guests, naming, "host-named-in-next-sentence")


def _wait_for_members(telling, naming, first, other, stands):
    """Note that a sentence tells of an encounter with a group or a host without names, and keep what it tells."""
    if stands and not naming.title and naming.kind != "noun" and (naming.link or naming.wording not in WITH_OBJECT):
        telling.unnamed.add(naming.doc.user_data["sentence"])
        if first and not telling.group:
            telling.group = (naming, first)
    if naming.passive and other and not naming.link and not naming.title:
        telling.awaiting = (naming, other)
    met = governed(naming.doc[naming.side[0] - 1]) if naming.kind == "noun" and naming.frame and naming.link else None
    delegation = met is not None and met.lower_ in GROUPS and not telling.encounters
    if first and (is_lead(naming) or delegation):
        telling.group = (naming, first)


def _is_awaited(telling, first):
    """Say whether an encounter with a group may be the one that a heading names with its members' names."""
    return not telling.encounters and bool(telling.group) and bool(set(first) & set(telling.group[1]))
