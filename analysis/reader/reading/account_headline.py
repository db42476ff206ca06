"""The signs of whose account a readout is: what its headline names or leaves out, and the name of its site."""

import re

from analysis import countries
from analysis.reader.ground.lexicon import word_class, word_values
from analysis.reader.reading.account_bodies import named_in
from analysis.reader.reading.account_guests import NEAR, TOP, bare_offices, has_bare
from analysis.reader.reading.account_page import introduced_in

HEAD, NAME = 3, 5  # lines of a page's head; words of a site's name at most
PARTICLES = "|".join(sorted(word_class("particles-of-names")))
OPENING_NAME = re.compile(rf"(?:(?:[A-Z][\w'.-]*|{PARTICLES}) ){{0,3}}[A-Z][\w'.-]*(?= [a-zA-Z])")
PREFIX = re.compile(r": [A-Z]")  # `Rwanda: Kagame Meets`


def _headline_left_out(page):
    """Return the country with which the lead begins, where the headline names the same office first without it."""
    if len(page.told) < TOP or not page.article.get("headline"):
        return []
    headline, lead = page.told[:TOP]
    named = {iso3 for _, _, iso3, _ in named_in(headline)}
    bare = bare_offices(headline) if named else []
    told = {iso3 for start, end, iso3, _ in named_in(lead) for office in bare if _beside(lead, start, end, office)}
    found = told & {*introduced_in(lead)} - named
    return [*found] if len(found) == 1 else []


def _beside(lead, start, end, office):
    """Say whether an office stands beside a country in a lead, its abbreviation written out."""
    wordings = {office.lower(), word_values("offices-written-out").get(office.lower(), office.lower())}
    near = lead[max(start - NEAR, 0) : end + NEAR].lower()
    return any(wording in near for wording in wordings)


def _name_left_out(page):
    """Return the country with whose office the lead begins, where the headline begins with the holder's bare name."""
    if len(page.told) < TOP or not page.article.get("headline"):
        return []
    headline, lead = page.told[:TOP]
    name, first = OPENING_NAME.match(headline), named_in(lead)[:1]
    if not (name and first and first[0][0] < NEAR and [*introduced_in(lead)][:1] == [first[0][2]]):
        return []
    last = name[0].split()[-1]
    beside = len(last) > 2 and 0 < lead.find(last) < first[0][1] + NEAR
    return [first[0][2]] if beside and first[0][2] not in {row[2] for row in named_in(headline)} else []


def _prefix(page):
    """Return the country that stands with a colon before the headline: `Rwanda: Kagame Meets`."""
    first = named_in(page.told[0])[:1] if page.told else []
    return [
        iso3 for start, end, iso3, kind in first if not start and kind == "country" and PREFIX.match(page.told[0], end)
    ]


def _name_of_site(page):
    """Return the country, or that of the capital, in a short line of the page's head that is no place line."""
    lines = [page.article.get("agency") or "", *page.lines[:HEAD]]
    lines = [line for line in lines if line not in page.told and len(line.split()) <= NAME]
    lines = [line for line in lines if not re.search(r"\d|^[\w ]+, [\w ]+$", line)]
    found = (countries.places(line) for line in lines)
    return [one[0][2] for one in found if len(one) == 1]


def _site_of_hosts(page):
    """Return that country where the text introduces nobody from it, but guests beside an office without a country."""
    found = {*_name_of_site(page)} - page.introduced
    return [*found] if len(found) == 1 and has_bare(page) else []


HEADLINE = {
    "country-that-the-headline-leaves-out": _headline_left_out,
    "name-that-the-headline-leaves-without-country": _name_left_out,
    "country-before-the-headline": _prefix,
    "country-in-the-name-of-the-site": _name_of_site,
    "site-of-a-country-beside-an-office-without-one": _site_of_hosts,
}
