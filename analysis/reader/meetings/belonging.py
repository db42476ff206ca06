"""To which encounter each sentence belongs."""

import re

from analysis import countries
from analysis.plain import shadow
from analysis.reader.ground.lexicon import word_class
from analysis.reader.meetings.places import country_of_place
from analysis.tables import LIST

OWNED = re.compile(rf"['’]s? (?:{'|'.join(word_class('nouns-of-one-who-comes'))})\b")  # `Chairman N's guest`


def _named(telling, rows):
    """Return sentence → the encounters that it names."""
    ids = {id(one): row["meeting"] for one, row in zip(telling.encounters, rows, strict=True)}
    named = {}
    for row in telling.namings:
        both = [ids[id(one)] for one in (row.encounter, row.also) if one is not None]
        named.setdefault(row.sentence, []).extend(both)
    return {sentence: list(dict.fromkeys(found)) for sentence, found in named.items()}


def _persons(mentions, text):
    """Return sentence → the persons that it names, but for whose guest it speaks of."""
    here = {}
    for mention in mentions:
        if mention.kind == "person" and mention.actor and not OWNED.match(text, mention.end):
            here.setdefault(mention.sentence, set()).add(mention.actor)
    return here


def _shown(people, persons):
    """Return the encounters of which a caption or heading shows two persons, and nobody else."""
    return [meeting for meeting, some in people.items() if len(persons & some) > 1 and persons <= some]


def _elsewhere(sentence, row):
    """Say whether a sentence begins in another country than the encounter's place: `In Cyprus, the two sides`."""
    plain = shadow(sentence["text"])[0]
    here = countries.places(plain) if row and row["place"] and plain.startswith("In ") else []
    place = country_of_place(row["place"]) if here else ""
    return bool(place) and here[0][0] == len("In ") and here[0][2] != place


def _own(running, found, persons, people):
    """Return the encounter of one sentence: the one it names, the one that runs, or its persons' earlier one."""
    if len(found) > 1:
        return ""
    told = persons & {actor for some in people.values() for actor in some}
    if found or not told or told <= people.get(running, set()):
        return running
    return next((meeting for meeting, some in reversed(people.items()) if told <= some), running)


def _shown_only(reading, rows, named):
    """Return the one encounter of an article that only a heading or caption names, though the body tells of it."""
    body = {sentence["sentence"] for sentence in reading.sentences if sentence["part"] == "body"}
    return rows[0]["meeting"] if len(rows) == 1 and not body & named.keys() else ""


def _means_last(naming):
    """Say whether a naming frames what is told by the encounter told last: `In the talks`, not `In the meetings`."""
    return naming.frame and naming.definite and naming.doc[naming.last - 1].lower_ not in ("meetings", "calls")


def assign_meetings(reading, telling, rows, mentions):
    """Set each sentence's `meeting`: the encounter last named in its paragraph, else that of the paragraph before.

    A paragraph after one that names several belongs to none until it names one, or `In the talks` means the last;
    a sentence about a group without names belongs to none, nor do those after it in its paragraph that name nobody; one
    that names only persons of an earlier encounter goes back to that.
    """
    named, persons = _named(telling, rows), _persons(mentions, reading.text)
    by_id = {row["meeting"]: row for row in rows}
    people = {row["meeting"]: {*row["hosts"].split(LIST), *row["guests"].split(LIST)} for row in rows}
    running = only = _shown_only(reading, rows, named)
    ahead = rows[0]["meeting"] if len(rows) == 1 and not only else ""  # `X said so. He spoke at a meeting with Y`
    others = {naming.doc.user_data["sentence"] for naming, *_ in telling.sideless}
    frames = {one.doc.user_data["sentence"] for one, *sides in telling.sideless if _means_last(one) and not any(sides)}
    told, paragraph, inside, group = [only] if only else [], None, set(), False
    for sentence in reading.sentences:
        found, here = named.get(sentence["sentence"], []), persons.get(sentence["sentence"], set())
        if sentence["part"] != "body":
            shown = found or _shown(people, here)
            sentence["meeting"] = shown[0] if len(shown) == 1 else ""
            continue
        if sentence["paragraph"] != paragraph:
            running = "" if len(inside) > 1 else running
            running = told[-1] if told and sentence["sentence"] in frames else running  # `In the talks,` of the last
            paragraph, inside, group = sentence["paragraph"], set(), False
        inside |= set(found)
        told += found
        before = ahead and not told and here and here <= people[ahead] and sentence["sentence"] not in others
        running = found[-1] if found else ahead if before else running
        alone = sentence["sentence"] in telling.unnamed and not found and not only
        group = (group or alone) and not found
        known = {meeting: people[meeting] for meeting in told}
        away = not found and _elsewhere(sentence, by_id.get(running))
        sentence["away"] = bool(away)
        sentence["meeting"] = "" if alone or away or (group and not here) else _own(running, found, here, known)
        running = sentence["meeting"] or running
