"""The signs of whose account a readout is: what its headline names or leaves out, and the name of its site."""

import re

from analysis import countries
from analysis.reader.reading.account_bodies import named_in
from analysis.reader.reading.account_guests import NEAR, TOP, bare_office
from analysis.reader.reading.account_page import introduced_in

HEAD, NAME = 3, 5  # lines of a page's head; words of a site's name at most
PREFIX = re.compile(r": [A-Z]")  # `Rwanda: Kagame Meets`


def _headline_left_out(page):
    """Return the country with which the lead begins, where the headline names the same office first without it."""
    if len(page.told) < TOP or not page.article.get("headline"):
        return []
    headline, lead = page.told[:TOP]
    named, first = named_in(headline), named_in(lead)[:1]
    office = bare_office(headline)
    begins = office and re.match(rf"(?:The )?{re.escape(office)}\b", headline)
    if not (begins and named and first and first[0][0] < NEAR) or bare_office(lead):
        return []
    beside = office.lower() in lead[: first[0][1] + NEAR].lower()
    iso3 = first[0][2]
    return [iso3] if beside and iso3 in introduced_in(lead) and iso3 not in {row[2] for row in named} else []


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


HEADLINE = {
    "country-that-the-headline-leaves-out": _headline_left_out,
    "country-before-the-headline": _prefix,
    "country-in-the-name-of-the-site": _name_of_site,
}
