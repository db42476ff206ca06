"""Persons named in one sentence: their names, the offices beside them, and the country that goes with these."""

import re
from typing import NamedTuple

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names import untitled
from analysis.reader.names.letters import letters
from analysis.reader.names.offices import (
    AFTER,
    AHEAD,
    ALSO,
    COMMA_AHEAD,
    CORE,
    ELECTED,
    OF_COUNTRY,
    office_country,
    offices_of,
)
from analysis.reader.names.word_lists import first_words

INSIDE = word_class("inside-persons")


RELATIVE = word_class("relative-persons")
ALSO_WORDS = [[also, *the] for also in ("also", "concurrently", "currently") for the in ([], ["the"])]


class Person(NamedTuple):
    """One naming of a person: word indices (last exclusive) of name, mention, offices and forms of address; country."""

    first: int
    last: int
    start: int
    end: int
    roles: tuple
    honors: tuple
    country: str


def text(doc, row, first, last):
    """Return the shadow's text from one word to another (exclusive)."""
    return doc.text[row[first].start : row[last - 1].end]


def _ahead(doc, row, string):
    """Return the persons named right after an office or a form of address."""
    found_all = []
    for found in AHEAD.finditer(string):
        which = "" if found["name"] else "3" if found["name3"] else "2"
        first, last = found.span("name" + which)
        last = untitled.name_end(string, first, last)
        honor = found.span("honor" + which)
        office = found.span("office" + which) if which != "2" else (honor[0], honor[0])
        lead = len(string[office[0] : office[1]]) - len(string[office[0] : office[1]].lstrip("X,"))
        if (
            last <= first
            or (string[first] in "OQCG" and not _plausible(row, string, first, last))
            or _crowd(row, office)
            or (doc.user_data["part"] == "headline" and last - first == 1 and _tells(row[first].text))
            or (which == "2" and last - first == 1 and found.start() and row[found.start() - 1].text.lower() in INSIDE)
        ):
            continue
        own = _own_offices(row, string, office[0] + lead, office[1])
        start = found.start() if not own or own[0][0] == office[0] + lead else own[0][0]
        honors = tuple(
            (at, at + 1) for at in [*range(office[0], office[0] + lead), *range(*honor)] if string[at] == "X"
        )
        country = office_country(row, start, office[1]) or _its_country(row, start)
        found_all.append(Person(first, last, start, last, own, honors, country))
    return found_all


def _tells(word):
    """Say whether a word with a capital is a verb of a headline: `PM Receives Envoy`."""
    lower = word.lower()
    return lower.endswith("s") and bool({lower[:-1], lower[:-2]} & first_words("forms", "verbs"))


def _own_offices(row, string, first, last):
    """Return the word spans of the offices right before a name that are its own holder's.

    `The Vice President and President X` are two persons, `Israeli leaders, President X` too, and of `senior members of
    President X` only the last word is his office.
    """
    spans = list(offices_of(row, string, first, last)) if last > first else []
    if len(spans) > 1 and first and string[first - 1] == "t" and string[last - 1] == "H":
        spans = spans[-1:]
    if len(spans) > 1 and first > 1 and string[first - 1] == "," and string[first - 2] in "NSJrO":
        spans = spans[-1:]
    if len(spans) > 1 and {"also", "is", "was"} & {word.text for word in row[max(spans[0][0] - 2, 0) : spans[0][0]]}:
        spans = spans[1:]
    while len(spans) > 1 and any(row[b - 1].text.endswith("s") and row[b - 1].code == "H" for _, b in spans[:-1]):
        spans = spans[1:]
    nested = re.search(rf"H.*[fi](C*{CORE})$", string[spans[-1][0] : spans[-1][1]]) if spans else None
    if nested:
        spans = [(spans[-1][0] + nested.start(1), spans[-1][1])]
    return tuple(spans)


def _crowd(row, office):
    """Say whether an office's last word is a plural without capital: `officials`, `leaders` name nobody after them."""
    last = row[office[1] - 1] if office[1] > office[0] else None
    return bool(last and last.code == "H" and last.text.endswith("s") and last.text[0].islower())


def _plausible(row, string, first, last):
    """Say whether a name that begins with an English word or a place is one: a title stands right before it."""
    before = row[first - 1]
    if last - first == 1 and row[first].text.endswith(("ed", "ing")) and string[last : last + 1] == "i":
        return False
    if before.code == "H":
        return (before.text[0].isupper() or string[last : last + 1] == "v") and not before.text.endswith("s")
    return before.code == "X" or any(c in "NS" for c in string[first:last]) or string[first:last] == "QQ"


def _late_offices(row, string, person, taken):
    """Return the person with the offices that follow the name after a comma, and its country after `of`."""
    found = AFTER.match(string, person.last)
    roles, country, end = list(person.roles), person.country, person.end
    if found and not _next_subject(row, string, found) and not any(found.start() < a < found.end() + 1 for a in taken):
        first, last = found.span("office")
        roles += offices_of(row, string, first, last)
        country = country or office_country(row, first, last)
        end = last
    elif (also := ALSO.match(string, person.last)) and _who_is_also(row, person.last, also.start("office")):
        roles += offices_of(row, string, *also.span("office"))
        country = country or office_country(row, *also.span("office"))
        end = also.end("office")
    elif (chosen := ELECTED.match(string, person.last)) and row[chosen.start("office") - 1].text in ("as", "the"):
        roles += offices_of(row, string, *chosen.span("office"))
        country = country or office_country(row, *chosen.span("office"))
    elif (of := OF_COUNTRY.match(string, person.last)) and not re.match(r"ft?C[sOQLAH]", string[person.last :]):
        country = countries.code(row[of.end() - 1].text) or country
        end = of.end()
    elif re.match(r"ft?(?:[OQCAGL])", string[person.last :]):
        country = country or office_country(row, person.last, min(person.last + 6, len(row)))
    return person._replace(roles=tuple(roles), country=country, end=end)


def _next_subject(row, string, found):
    """Say whether an office behind a name is the next subject: `Meeting Premier Liu, the top legislator hailed`."""
    after = row[found.end("office")] if found.end("office") < len(row) else None
    return bool(after) and string[found.start("office")] == "t" and after.code == "v" and after.text not in RELATIVE


def _who_is_also(row, first, last):
    """Say whether words between a name and an office make the office his: `who is also`, `who is concurrently`."""
    words = [word.text.lower() for word in row[first:last] if word.text != ","]
    return words[:1] == ["who"] and words[1:2] in (["is"], ["was"]) and words[2:] in ([], ["the"], *ALSO_WORDS)


def _its_country(row, start):
    """Return the country of the body that `its` before an office means: the one named last before it."""
    if start and row[start - 1].text.lower() == "its":
        return next((countries.code(word.text) for word in row[start - 1 :: -1] if word.code == "C"), "") or ""
    return ""


def _comma_ahead(row, string, person):
    """Return the person with offices that stand before the name and a comma: `the Chairman of the Commission, X`."""
    if person.roles or not person.start or string[person.start - 1] != ",":
        return person
    for at in range(person.start):
        if string[at] in "tXMHOQCAGL" and (at == 0 or string[at - 1] not in "NSJOQCAGLMHsX,&" or string[at] == "t"):
            begin = at + (string[at] == "t")
            if COMMA_AHEAD.fullmatch(string, begin, person.start) and not _crowd(row, (begin, person.start - 1)):
                if at > 1 and string[at - 1] == "," and string[at - 2] in "NSJr":
                    return person
                roles = offices_of(row, string, begin, person.start - 1)
                country = person.country or office_country(row, begin, person.start)
                return person._replace(roles=roles, country=country, start=begin)
    return person


def find_persons(doc, row):
    """Return the persons named in a sentence with title or by two names and more, in the order of the text."""
    string = letters(row)
    ahead = _ahead(doc, row, string)
    taken = {at for person in ahead for at in range(person.start, person.last)}
    bare = [Person(*span, *span, (), (), "") for span in untitled.find_untitled(doc, row, string, taken)]
    starts = [person.first for person in [*ahead, *bare]]
    named = [_late_offices(row, string, person, starts) for person in [*ahead, *bare]]
    named = [_comma_ahead(row, string, person) for person in named]
    return sorted(named, key=lambda person: person.first)
