"""The signs of whose account a readout is: the country to which it says that an envoy is sent."""

import re

from analysis import countries
from analysis.reader.ground.gazetteer import cities, fold
from analysis.reader.ground.lexicon import word_class
from analysis.reader.reading.account_bodies import led_by_body, named_in
from analysis.reader.reading.account_guests import TOP, bare_office, is_of_office, only_country, patterns
from analysis.reader.reading.account_page import introduced_in

CONSUL = re.compile(r"\b[Cc]onsul(?:[ -]General)? of (?:the )?[\w ]{3,30} in (?P<city>[A-Z]\w+(?: [A-Z]\w+)?)")


def _envoys(page):
    """Return the country to which the envoy is sent whom headline or lead name beside an office without a country."""
    found = []
    for told in page.told[: TOP + 1] if not led_by_body(page) else ():
        for start, end, iso3 in [
            *((start, end, iso3) for start, end, iso3, _ in countries.places(told)),
            *_posts(told),
        ]:
            sent = iso3 not in page.introduced and _envoy_to(page, told, start)
            beside = bare_office(told) or _bare_behind(told, end)
            found += [iso3] if sent and beside else []
    return only_country(found)


def _posts(told):
    """Yield the cities in which a sentence says that a consul is, with the country that alone has one of that name."""
    for at in CONSUL.finditer(told):
        iso3 = cities().get(fold(at["city"]))
        if iso3:
            yield at.start("city"), at.end("city"), iso3


def _envoy_to(page, told, start):
    """Say whether an envoy to the country at a place is named, unless he only accompanies a minister of his own."""
    if not patterns()["envoy"].search(told[:start]):
        return False
    sender = next((iso3 for at, _, iso3, _ in reversed(named_in(told)) if at < start), "")
    guests = {iso3 for one in page.told if one is not told for iso3 in introduced_in(one)}
    beside = re.search(rf"\b(?:{'|'.join(word_class('words-of-company'))})\b", told[:start])
    return not (beside and sender not in guests)


def _bare_behind(told, end):
    """Say whether the first office that a sentence names behind a place has no country before it or beside it."""
    found, named = patterns()["office"].search(told, end), [row for row in named_in(told) if row[0] >= end]
    if not found or any(row[0] < found.start() for row in named):
        return False
    return not (named and is_of_office(told[found.end() : named[0][0]]))


def _hosts_of_envoys(page):
    """Return the country from which headline or lead introduce the first, where they name an envoy to it behind."""
    first = next((iso3 for told in page.told[:TOP] for iso3 in introduced_in(told)), "")
    sent = (
        iso3
        for told in page.told[: TOP + 1]
        for start, _, iso3, _ in countries.places(told)
        if _envoy_to(page, told, start)
    )
    return [first] if first and first in sent else []


ENVOYS = {
    "country-to-which-the-envoy-is-sent": _envoys,
    "country-that-receives-an-envoy-to-it": _hosts_of_envoys,
}
