"""Persons named in one sentence with a title: their names, the offices beside them, the country these tell."""

import re

from analysis.reader.ground.gazetteer import fold, gazetteer
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.ground.title_verbs import is_verb_of_title
from analysis.reader.names.apart import add_offices_apart, country_of_its, is_crowd, is_rank, place
from analysis.reader.names.coordinated import beside_their_lands, coordinated, leads_list, of_each_land, sharing_family
from analysis.reader.names.letters import letters
from analysis.reader.names.office_countries import office_country
from analysis.reader.names.offices import AHEAD, CORE, head_of, offices_of
from analysis.reader.names.untitled import find_untitled
from analysis.reader.records import PersonNaming

DIRECTIONS = word_class("directions-of-a-place")
WITHIN = word_class("prepositions-of-being-within")
NOBODY = word_class("words-that-name-nobody")  # `at General Headquarters`
PLACES = word_class("nouns-of-places-named-after-persons")
AHEAD_RULES = {
    "": "name-after-office",
    "2": "name-after-form-of-address",
    "3": "name-after-office-with-its-field",
}
APART = word_class("offices-that-nobody-unites")
OF_NAME_BEFORE = re.compile(r"[NSJr],y$")  # `N, his Turkish counterpart, President M`
NESTED = re.compile(rf"H.*[fi](C*{CORE})$")  # `members of President`: the last word is the office


def find_persons(doc, row):
    """Return the PersonNamings of a sentence with title or by two names and more, in the order of the text."""
    string = letters(row)
    found = list(_titled(doc, row, string))
    found = of_each_land(row, string, [*found, *coordinated(row, string, found)])
    taken = {at for naming in found for at in range(naming.start, naming.last)}
    found += sharing_family(row, string, taken)
    taken |= {at for naming in found for at in range(naming.start, naming.last)}
    found = beside_their_lands(row, string, [*found, *find_untitled(doc, row, string, taken)])
    add_offices_apart(row, string, found)
    return _members(row, string, found)


def _members(row, string, found):
    """Return the namings with those that share the plural office of a name behind a comma: `members A, B and C`."""
    known = {naming.first: naming for naming in found}
    for new in coordinated(row, string, [n for n in found if n.rule == "name-after-office-and-comma"]):
        naming = known.setdefault(new.first, new)
        naming.offices = naming.offices or new.offices
        place(naming, new.country_rule, new.country)
    return sorted(known.values(), key=lambda naming: naming.first)


def _titled(doc, row, string):
    """Yield the persons named right after an office or a form of address."""
    for found in AHEAD.finditer(string):
        which = "" if found["name"] else "3" if found["name3"] else "2"
        first, last = found.span("name" + which)
        honor = found.span("honor" + which)
        office = found.span("office" + which) if which != "2" else (honor[0], honor[0])
        lead = len(string[office[0] : office[1]]) - len(string[office[0] : office[1]].lstrip("X,"))
        if (
            not is_on(AHEAD_RULES[which])
            or (
                string[first] in "OQCG"
                and not _plausible(row, string, first, last)
                and not (string[last - 1] in "NS" and leads_list(string, last))
            )
            or (last - first == 1 and row[first - 1].text in DIRECTIONS)  # `MP for North Tongu`
            or (is_crowd(row, office) and not (last - first > 1 and leads_list(string, last)))
            or (doc.user_data["part"] == "headline" and is_verb_of_title(row[first].text))
            or (which == "2" and last - first == 1 and found.start() and row[found.start() - 1].text.lower() in WITHIN)
            or (last - first == 1 and _is_thing(row, first))
        ):
            continue
        own = _own_offices(row, string, office[0] + lead, office[1])
        own = [_without_place(row, own[0]), *own[1:]] if own else own
        start = found.start() if not own or own[0][0] == office[0] + lead else own[0][0]
        places = [*range(office[0], office[0] + lead), *range(*honor)]
        honors = [(at, at + 1) for at in places if string[at] == "X" and row[at].text != "the"]
        if honors and string[honor[0]] in "OL":  # `Air Force Maj. Gen.`
            honors[0] = honor[0], honors[0][1]
        naming = PersonNaming(AHEAD_RULES[which], first, last, start, last, own, honors)
        place(naming, "country-of-title", office_country(row, start, office[1]))
        place(naming, "country-that-its-means", country_of_its(row, start))
        yield naming


def _is_thing(row, at):
    """Say whether a word behind a form of address is no person's: the ship `Lady R`, `the King Fahd airport`."""
    return (
        len(row[at].text.strip(".")) == 1
        or row[at].text.lower() in NOBODY
        or (row[at - 1].code == "L" and "at" in [word.text for word in row[:at]][-6:])  # `at the Guest House Jamuna`
        or any(word.text.lower() in PLACES for word in row[at + 1 : at + 3])
    )


def _without_place(row, office):
    """Return the span of an office without the place before it: `received at the Blue Palace Prime Minister N`."""
    first, last = office
    head = next((at for at in range(first, last) if row[at].code in "MH"), first)
    ahead = first and row[first - (row[first - 1].code == "t") - 1].text.lower()
    if ahead == "at" and head > first and row[head - 1].code == "L":
        return head, last
    ends = (end for end in range(head, first, -1) if fold(" ".join(w.text for w in row[first:end])) in gazetteer())
    return (next(ends, first), last) if ahead == "in" else office  # `received in Baku Foreign Minister N`


def _own_offices(row, string, first, last):
    """Return the word spans of the offices right before a name that are its own holder's.

    `The Vice President and President X` are two persons, `Israeli leaders, President X` too, and of `senior members of
    President X` only the last word is his office.
    """
    spans = list(offices_of(row, string, first, last)) if last > first else []
    if len(spans) > 1 and OF_NAME_BEFORE.search(string[:first]):
        spans = spans[1:]
    if len(spans) > 1 and first and string[first - 1] == "t" and string[last - 1] == "H":
        ranked = is_rank(row, spans[-1]) and string[spans[-1][0] - 1] != "&"  # `the Minister, Senator X`
        spans = spans[-2 if ranked else -1 :]
    joint = len(spans) > 1 and row[spans[-1][0] - 1].text  # not `Deputy Prime Minister – Minister of Energy`
    if joint and joint in ",&and" and first > 1 and string[first - 1] == "," and string[first - 2] in "NSJrO":
        spans = spans[-1:]
    if len(spans) > 1 and len({_topmost(row, one) for one in spans} - {""}) > 1:
        spans = spans[-1:]  # `since he became Lesotho's Prime Minister, President N`
    while len(spans) > 1 and any(
        row[b - 1].code == "H" and head_of(row, a, b).text.endswith("s") for a, b in spans[:-1]
    ):
        spans = spans[1:]
    nested = NESTED.search(string[spans[-1][0] : spans[-1][1]]) if spans else None
    return [(spans[-1][0] + nested.start(1), spans[-1][1])] if nested else spans


def _topmost(row, office):
    """Return the wording of an office that nobody holds beside another of them: a head of state or of government."""
    words = " ".join(word.text.lower() for word in row[office[0] : office[1]] if word.code == "H")
    return words if words in APART and row[office[1] - 1].code == "H" else ""


def _plausible(row, string, first, last):
    """Say whether a name that begins with an English word or a place is one: a title stands right before it."""
    before = row[first - 1]
    if before.code == "H":
        named = string[first] == "Q" and string[last - 1] in "NS"  # `his counterpart Grace Mwangi`
        return (named or before.text[0].isupper() or string[last : last + 1] == "v") and not before.text.endswith("s")
    return before.code == "X" or any(c in "NS" for c in string[first:last]) or string[first:last] == "QQ"
