"""The signs of whose account a readout is: where an office without a country receives, and whose words it brings."""

import re
from functools import cache

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.reader.reading.account_bodies import led_by_body, named_in
from analysis.reader.reading.account_guests import TOP, bare_office, only_country
from analysis.reader.reading.account_page import dated_in, introduced_in

AHEAD = 60  # letters before the office with which a headline or lead begins
BUILDINGS = "|".join(word_class("nouns-of-buildings"))
IN_CAPITAL = re.compile(rf"\bin (?:the capital,? )?$|\b(?i:{BUILDINGS}), $")  # `at the State House, Abuja`
ELSEWHERE = re.compile(
    r"\b(?:[Vv]isit|[Ss]idelines|[Mm]argins|[Ss]ummit|[Cc]onference|[Ss]ession|[Ff]orum|[Ee]mbassy)\b"
)
CALL = re.compile(r"\b(?:call|calls|called)(?: today)? on (?:the )?")
PRONOUNS = frozenset({"He", "She"})
ABBREVIATED = r"(?<=[A-Z])\.|(?<=[JSDM]r)\.|(?<=H\.E)\."  # a stop within a name
POSTED = re.compile(rf"\b(?:{'|'.join(word_class('verbs-of-residing'))}) in$")


@cache
def _receives():
    """Return the pattern of an office's holder who receives somebody: `Minister A. Arlo, Jr. has received`."""
    hosting = "|".join(word_class("verbs-of-receiving-somebody"))
    return re.compile(rf"(?:[^.;:]|{ABBREVIATED}){{0,160}}? (?i:{hosting})(?:s|d|ed)?\b(?! by)")


def _bare_host(told):
    """Say whether a sentence begins with an office without a country, no envoy's, whose holder receives somebody, or
    tells of a call on such a one.
    """
    if (call := CALL.search(told)) and (office := bare_office(told[call.end() :])):
        return told.startswith(office, call.end())
    office = bare_office(told)
    at = told.find(office)
    if not office or at > AHEAD or any(word in office.lower() for word in word_class("words-of-posted-envoys")):
        return False
    return bool(_receives().match(told, at)) and not re.match(r".{0,120}? (?:was|were|been) ", told)


def _is_where(before):
    """Say whether what stands before a capital makes it the place of what is told, no envoy's residence."""
    return bool(IN_CAPITAL.search(before)) and not POSTED.search(before.rstrip())


def _capital_of_hosts(page):
    """Return the country in whose capital, by text or dateline, an office without a country receives a guest.

    Not where they speak of a visit, a summit or an embassy: one may receive in another's capital then.
    """
    found = []
    for told in page.told[: TOP + 1] if not led_by_body(page) else ():
        if not _bare_host(told) or ELSEWHERE.search(told):
            continue
        capitals = [row for row in countries.places(told) if row[3] == "capital" and _is_where(told[: row[0]])]
        guests, lands = {*introduced_in(told)}, [*(row[2] for row in capitals), *dated_in(page)]
        found += [iso3 for iso3 in lands[:1] if guests and iso3 not in guests]
    return only_country(found)


@cache
def _brings():
    """Return the pattern of what somebody brings, up to whose it is: `She conveyed the greetings of`."""
    verbs, what = ("|".join(word_class(name)) for name in ("verbs-of-conveying", "words-that-are-brought"))
    brings = rf"(?P<who>[A-Z][\w'-]+) (?:\w+ )?(?:{verbs})(?:s|e?d)? "
    return re.compile(rf"{brings}(?:[\w'-]+ ){{0,4}}?(?:{what})\b[\w ,]*? (?:of|from) (?:the )?")


def _sender(page):
    """Return the country, of which nobody was named before, from whose head an office without a country brings words.

    Only where headline and lead introduce somebody of another country, who might bring them otherwise.
    """
    lead = page.told[:TOP]
    offices = [office for told in lead if (office := bare_office(told))]
    guests, found = {*introduced_in(lead[0])} if offices else set(), set()
    for told in page.told[1:] if offices else ():
        at = _brings().search(told) if guests else None
        if at and (at["who"] in PRONOUNS or any(_holds(one, office, at["who"]) for office in offices for one in lead)):
            introduced = {*introduced_in(told)}
            found |= {iso3 for start, _, iso3, _ in named_in(told) if iso3 in introduced and start >= at.end()} - guests
        guests |= {*introduced_in(told)}
    return [*found] if len(found) == 1 else []


def _holds(told, office, name):
    """Say whether a name stands behind an office in a sentence."""
    return bool(re.search(rf"\b{re.escape(office)}\b.* {re.escape(name)}\b", told))


HOSTS = {
    "office-that-receives-in-its-capital": _capital_of_hosts,
    "office-that-brings-words-of-its-head": _sender,
}
