"""Persons named in one sentence with a title: their names, the offices beside them, the country these tell."""

import re

from analysis import countries
from analysis.reader.ground.lexicon import column_of, word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.names.coordinated import coordinated, leads_list, of_several, sharing_family
from analysis.reader.names.letters import letters
from analysis.reader.names.offices import (
    AFTER,
    AHEAD,
    ALSO,
    COMMA_AHEAD,
    CORE,
    ELECTED,
    IN_SMALL,
    OF_COUNTRY,
    office_country,
    offices_of,
)
from analysis.reader.names.untitled import find_untitled
from analysis.reader.records import PersonNaming

WITHIN = word_class("prepositions-of-being-within")
GOES_ON = word_class("words-that-go-on-about-a-name")
VERBS = frozenset(re.split(r"\W", one)[0] for one in (*column_of("forms", "wording"), *column_of("verbs", "verb")))
AHEAD_RULES = {
    "": "name-after-office",
    "2": "name-after-form-of-address",
    "3": "name-after-office-with-its-field",
}
NESTED = re.compile(rf"H.*[fi](C*{CORE})$")  # `members of President`: the last word is the office
LANDS = word_class("nouns-of-nations")
NATIONAL = re.compile(r",tw*C[MHw]")  # `, a British national`
WHO_IS_ALSO = re.compile(r"who (?:is|was)(?: the| (?:also|concurrently|currently)(?: the)?)?", re.IGNORECASE)


def find_persons(doc, row):
    """Return the PersonNamings of a sentence with title or by two names and more, in the order of the text."""
    string = letters(row)
    found = list(_titled(doc, row, string))
    found += list(coordinated(row, string, found))
    taken = {at for naming in found for at in range(naming.start, naming.last)}
    found += sharing_family(row, string, taken)
    taken |= {at for naming in found for at in range(naming.start, naming.last)}
    found += find_untitled(doc, row, string, taken)
    starts = [naming.first for naming in found]
    for naming in found:
        _add_late_offices(row, string, naming, starts)
        _add_office_and_comma(row, string, naming)
    return sorted(found, key=lambda naming: naming.first)


def place(naming, rule, country):
    """Give a naming the country that a rule tells, where it has none yet."""
    if country and not naming.country and is_on(rule):
        naming.country, naming.country_rule = country, rule


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
            or (_crowd(row, office) and not (last - first > 1 and leads_list(string, last)))
            or (doc.user_data["part"] == "headline" and _is_verb_of_headline(row[first].text))
            or (which == "2" and last - first == 1 and found.start() and row[found.start() - 1].text.lower() in WITHIN)
        ):
            continue
        own = _own_offices(row, string, office[0] + lead, office[1])
        start = found.start() if not own or own[0][0] == office[0] + lead else own[0][0]
        honors = [at for at in [*range(office[0], office[0] + lead), *range(*honor)] if string[at] == "X"]
        honors = [(at, at + 1) for at in honors]
        naming = PersonNaming(AHEAD_RULES[which], first, last, start, last, own, honors)
        place(naming, "country-of-title", office_country(row, start, office[1]))
        place(naming, "country-that-its-means", _country_of_its(row, start))
        yield naming


def _is_verb_of_headline(word):
    """Say whether a word with a capital is a verb of a headline: `PM Receives Envoy`."""
    lower = word.lower()
    return lower.endswith("s") and bool({lower[:-1], lower[:-2]} & VERBS)


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
    while len(spans) > 1 and any(row[b - 1].text.endswith("s") and row[b - 1].code == "H" for _, b in spans[:-1]):
        spans = spans[1:]
    nested = NESTED.search(string[spans[-1][0] : spans[-1][1]]) if spans else None
    return [(spans[-1][0] + nested.start(1), spans[-1][1])] if nested else spans


def _crowd(row, office):
    """Say whether an office's last word is a plural without capital: `officials`, `leaders` name nobody after them."""
    last = row[office[1] - 1] if office[1] > office[0] else None
    return bool(last and last.code == "H" and last.text.endswith("s") and last.text[0].islower())


def _plausible(row, string, first, last):
    """Say whether a name that begins with an English word or a place is one: a title stands right before it."""
    before = row[first - 1]
    if before.code == "H":
        return (before.text[0].isupper() or string[last : last + 1] == "v") and not before.text.endswith("s")
    return before.code == "X" or any(c in "NS" for c in string[first:last]) or string[first:last] == "QQ"


def _country_of_its(row, start):
    """Return the country of the body that `its` before an office means: the one named last before it."""
    if start and row[start - 1].text.lower() == "its":
        named = (countries.code(word.text.removeprefix("All-")) for word in row[start - 1 :: -1])
        return next((iso3 for iso3 in named if iso3), "")
    return ""


def _add_late_offices(row, string, naming, starts):
    """Give a naming the offices that follow the name after a comma, and the country that they or an `of` tell."""
    last = naming.last
    after, also, chosen = (pattern.match(string, last) for pattern in (AFTER, ALSO, ELECTED))
    if after and any(after.start() < a < after.end() + 1 for a in starts):
        after = None
    office = _before_next_subject(row, string, *after.span("office")) if after else None
    also = also if also and WHO_IS_ALSO.fullmatch(_spoken(row, last, also.start("office"))) else None
    chosen = chosen if chosen and row[chosen.start("office") - 1].text in ("as", "the") else None
    if found := office or also or chosen:
        office = office or found.span("office")
        naming.offices += offices_of(row, string, *office)
        place(naming, "country-of-office-after-name", office_country(row, *office))
        naming.end = naming.end if found is chosen else office[1]
    elif national := NATIONAL.match(string, last):
        place(naming, "country-of-nationality", countries.code(row[national.end() - 2].text))
    elif of := OF_COUNTRY.match(string, last):
        if re.match(r"ft?C[sOQLAH]", string[last:]):  # `of the Lao Party`
            place(naming, "country-of-office-after-name", office_country(row, last, min(last + 6, len(row))))
        elif is_on("country-after-of"):
            naming.country, naming.country_rule = countries.code(row[of.end() - 1].text), "country-after-of"
            naming.end = of.end()
    elif re.match(r"ft?[OQCAGL]", string[last:]):
        place(naming, "country-of-office-after-name", office_country(row, last, min(last + 6, len(row))))


def _before_next_subject(row, string, first, last):
    """Return the offices behind a name without the one that is the next subject; nothing where none is left.

    `Meeting Premier Liu, the top legislator hailed`; `with N, President of Guyana, the Prime Minister said`.
    """
    after = row[last] if last < len(row) else None
    verb = bool(after) and after.code == "v" and after.text not in GOES_ON
    begin = string.rfind(",", first, last) + 1 or first
    lone = last - begin == 1 and row[begin].text[0].isupper() and begin + 1 < len(row)
    if not verb or not (string[begin] == "t" or lone):
        return first, last
    return (first, begin - 1) if begin > first else None


def _spoken(row, first, last):
    """Return words without their commas, as one text."""
    return " ".join(word.text for word in row[first:last] if word.text != ",")


def _add_office_and_comma(row, string, naming):
    """Give a naming the offices that stand before the name and a comma: `the Chairman of the Commission, X`."""
    several = naming.start > 1 and of_several(row, naming.start - 2) and not leads_list(string, naming.last)
    if naming.offices or not naming.start or string[naming.start - 1] != "," or several:
        return
    for at in range(naming.start):
        small = IN_SMALL.match(string, at, naming.start) and not _crowd(row, (at + 1, naming.start - 1))
        if string[at] not in "tyXMHOQCAGL" or (at and string[at - 1] in "NSJOQCAGLMHsX,&" and string[at] not in "ty"):
            continue
        begin, end = at + (string[at] in "ty"), naming.start - 1
        begin += 2 * bool(string[begin + 1] == "s" and row[begin].text in LANDS)  # `the country's President`
        plain = COMMA_AHEAD.fullmatch(string, begin, naming.start) and not _crowd(row, (begin, end))
        if (plain or small) and (at < 2 or string[at - 1] != "," or string[at - 2] not in "NSJr"):
            naming.offices += offices_of(row, string, begin, end)
            place(naming, "country-of-title", office_country(row, begin, naming.start))
            place(naming, "country-that-its-means", _country_of_its(row, begin))
            naming.start = begin
        if plain or small:
            return
