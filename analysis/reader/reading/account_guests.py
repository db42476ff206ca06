"""The signs of whose account a readout is: what it says of guests, beside an office that it leaves without a country."""

import re
from functools import cache
from itertools import pairwise

from analysis import countries
from analysis.reader.ground.lexicon import lower_forms, word_class
from analysis.reader.reading.account_bodies import named_in
from analysis.reader.reading.account_page import introduced_in

TOP = 2  # headline and lead
HEAD, NAME = 3, 5  # lines of a page's head; words of a site's name at most
NEAR = 60  # letters between the start of a lead and the office with its country
LINK = re.compile(r"-|--| and (?:the )?")  # between two countries
PREFIX = re.compile(r": [A-Z]")  # `Rwanda: Kagame Meets`
FIELD = re.compile(r"(?:,? (?:for|of|and|the|[A-Z][\w'-]*))* (?:of|from) (?:the )?")  # of an office, before its country


@cache
def _patterns():
    """Return the patterns of what is said before a country: a guest in it, an envoy to it, its will; and after it."""
    envoys, wills = ("|".join(word_class(name)) for name in ("offices-of-envoys", "adjectives-of-will"))
    visit = r"(?:an? |the |his |her |their )?(?:[\w-]+ ){0,3}visit (?:to|in) "
    here = rf"\bwho (?:is|was|are) (?:currently |now )?(?:in|on {visit}|visiting|paying {visit}) ?(?:the )?$"
    caller = r"\b[Ww]elcom(?:ed|es|ing) (?:(?:the |an? )?[A-Z][\w'.-]*|the|his|her|an?)\b[^,.;]{0,90} to (?:the )?$"
    will = rf" (?:(?:is|was|remain(?:s|ed)) (?:[a-z]+ly |also |always )*(?:{wills})\b|(?:will|would) (?:{_goes_on()})\b)"
    return {
        "guest": re.compile(rf"{here}|{caller}"),
        "visit": re.compile(rf"\b(?:during|on|as part of|in the course of) {visit}(?:the )?$"),
        "envoy": re.compile(rf"\b(?i:{envoys})(?:-designate)?(?: [\w.-]+){{0,2}} to (?:the )?$"),
        "will": re.compile(will),
        "that": re.compile(r"\b(?:that|said|says) (?:the )?$"),
        "between": re.compile(rf"\b(?:{'|'.join(word_class('nouns-of-what-is-between-countries'))})\b"),
        "office": re.compile(rf"\b(?:{'|'.join(map(re.escape, _titles()))})\b", re.IGNORECASE),
    }


def _goes_on():
    return rf"(?:always |also )*(?:{'|'.join(word_class('verbs-of-going-on'))})"


def _titles():
    return sorted(lower_forms("roles", "title"), key=len, reverse=True)


def bare_office(told):
    """Return the office that a sentence names first, where it has no country beside it, or nothing."""
    found, named = _patterns()["office"].search(told), named_in(told)
    if not found or (named and named[0][0] < found.start()):
        return ""
    between = told[found.end() : named[0][0]] if named else ""
    return "" if FIELD.fullmatch(between) else found[0]


def _has_bare(page):
    """Say whether a readout that introduces guests names an office first in headline or lead without a country."""
    return bool(page.introduced) and any(bare_office(told) for told in page.told[:TOP])


def _only(found):
    return found if len(set(found)) == 1 else []


def _named_after(page, before, told, after=None):
    """Return the countries of sentences, nobody's who is introduced, that stand behind one pattern, before another."""
    return [
        iso3
        for one in told
        for start, end, iso3, _ in named_in(one)
        if iso3 not in page.introduced and before.search(one[:start]) and (after is None or after.match(one, end))
    ]


def _visited(page):
    """Return the country in which a guest is, or that he or she visits."""
    if not _has_bare(page):
        return []
    guests = [told for told in page.told if not bare_office(told) and any(introduced_in(told))]
    found = _named_after(page, _patterns()["guest"], page.told)
    return _only(found + _named_after(page, _patterns()["visit"], guests))


def _envoys(page):
    """Return the country to which the envoy is sent whom headline or lead name beside an office without a country."""
    office, found = _patterns()["office"], []
    for told in page.told[: TOP + 1]:
        for start, end, iso3, _ in named_in(told):
            sent = iso3 not in page.introduced and _patterns()["envoy"].search(told[:start])
            beside = bare_office(told) or (office.search(told, end) and not named_in(told[end:]))
            found += [iso3] if sent and beside else []
    return _only(found)


def _willing(page):
    """Return the country of which the text says that it is committed, or will go on."""
    return _only(_named_after(page, _patterns()["that"], page.told, _patterns()["will"])) if _has_bare(page) else []


def _other_of_pairs(page):
    """Return the country that stands beside a guest's in each pair that the text names for what is between them."""
    found = []
    for told in page.told if _has_bare(page) else ():
        if _patterns()["between"].search(told):
            for (_, end, one, _), (start, _, other, _) in pairwise(named_in(told)):
                known = {one, other} & page.introduced
                if len(known) == 1 and one != other and LINK.fullmatch(told[end:start]):
                    found += {one, other} - known
    return _only(found)


def _headline_left_out(page):
    """Return the country with which the lead begins, where the headline names the same office first without it."""
    if len(page.told) < TOP or not page.article.get("headline"):
        return []
    headline, lead = page.told[:TOP]
    office, named, first = bare_office(headline), named_in(headline), named_in(lead)[:1]
    begins = office and re.match(rf"(?:The )?{re.escape(office)}\b", headline)
    if not (begins and named and first and first[0][0] < NEAR) or bare_office(lead):
        return []
    beside = office.lower() in lead[: first[0][1] + NEAR].lower()
    iso3 = first[0][2]
    return [iso3] if beside and iso3 in introduced_in(lead) and iso3 not in {row[2] for row in named} else []


def _prefix(page):
    """Return the country that stands with a colon before the headline: `Rwanda: Kagame Meets`."""
    first = named_in(page.told[0])[:1] if page.told else []
    return [iso3 for start, end, iso3, kind in first if not start and kind == "country" and PREFIX.match(page.told[0], end)]


def _name_of_site(page):
    """Return the country, or that of the capital, in a short line of the page's head that is no place line."""
    lines = [line for line in page.lines[:HEAD] if line not in page.told and len(line.split()) <= NAME]
    lines = [line for line in lines if not re.search(r"\d|^[\w ]+, [\w ]+$", line)]
    found = (countries.places(line) for line in lines)
    return [one[0][2] for one in found if len(one) == 1]


GUESTS = {
    "country-that-the-guest-visits": _visited,
    "country-to-which-the-envoy-is-sent": _envoys,
    "country-that-will-go-on": _willing,
    "other-country-of-pairs-with-the-guest": _other_of_pairs,
    "country-that-the-headline-leaves-out": _headline_left_out,
    "country-before-the-headline": _prefix,
    "country-in-the-name-of-the-site": _name_of_site,
}
