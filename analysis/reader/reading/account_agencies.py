"""The countries of the agencies that a page names: in dateline, sign-off and lines of its own, and as its source."""

import re
from functools import cache

from analysis import countries
from analysis.plain import shadow
from analysis.reader.ground.lexicon import named_bodies, word_class, word_values

SIGN_OFF = re.compile(r"\(([^()]{2,40})\)|(?:^|[-/_.] ?)([A-Za-z. ]{2,30})[./]*$")
LED = re.compile(r"\b(?:(?: [a-z]{2,})+ ?,|$)", re.IGNORECASE)  # behind an agency's name at a line's beginning


@cache
def _every():
    """Return the countries of all agencies by name or acronym in small letters; an acronym may be several's."""
    table = {}
    for name, row in named_bodies("agency"):
        table.setdefault(shadow(name)[0].lower(), set()).add(row["country"])
    return table


@cache
def agencies():
    """Return the countries of agencies by name or acronym in small letters, without an acronym that two have."""
    return {name: min(lands) for name, lands in _every().items() if len(lands) == 1}


def agency_of(page):
    """Return the countries of the agencies in dateline, sign-off and in lines of their own."""
    here = countries.code(shadow(page.article.get("place") or "")[0])  # of two of a name the one at home
    known = agencies() | {name: here for name, lands in _every().items() if len(lands) > 1 and here in lands}
    found, names = re.split(r"[/()]+| - ", page.article.get("agency") or ""), tuple(known)
    for line in page.lines:
        found += [line.removeprefix("Source").lstrip(": ")] if line.startswith("Source") else []
        ends = (part or "/" for match in SIGN_OFF.finditer(line[-60:]) for part in match.groups())
        found += [part for part in ends if "/" not in part]
        starts = names if line.lower().startswith(names) else ()
        found += [name for name in starts if line.lower().startswith(name) and LED.match(line, len(name))]
        found += re.findall(r"^[^()]{2,60}\(([^()]{2,30})\) ?-", line)
        found += re.findall(r"\b[Cc]opyright:? (?:\W )?(?:\d{4} )?([\w. -]+)$", line)  # `Copyright ANSA`
    return [known[one.strip(" .-_").lower()] for one in found if one.strip(" .-_").lower() in known]


def credit_of(page):
    """Return the countries of the agencies to which a picture is credited."""
    known = agencies()
    found = [
        part
        for match in re.finditer(
            r"Photos?\b ?:{0,2} ?([\w./ ]{1,60}?) ?[)\n]|(?<![\w./])([\w./]{1,40}) Photo\b", page.text
        )
        for part in match.groups()
        if part
    ]
    return [known[one.lower()] for cell in found for one in re.split(r"[/ ]", cell) if one.lower() in known]


@cache
def _tellers():
    """Return the patterns of an agency, or of an institution of one state, that reports what a sentence tells."""
    known = {**word_values("institutions-of-one-state"), **_spelt()}
    names = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    verbs = "|".join(word_class("verbs-of-telling-the-press"))
    tells = rf"\b(?P<name>{names})(?: press service)?(?: (?:reports|{verbs})\b)"
    issued = r"\b(?:statement|release|communique) (?:issued |released |published )?(?:by|from) (?:the )?"
    by = re.compile(rf"(?:{issued}|\b[Aa]s per (?:the )?)(?P<by>{names})\b")
    return known, re.compile(rf"{tells}|\b(?:told|sent to) (?:the )?(?P<told>{names})\b"), by


def _spelt():
    """Return the countries of agencies by name as printed."""
    return {shadow(name)[0]: agencies().get(shadow(name)[0].lower(), "") for name, _ in named_bodies("agency")}


def tellers_of(told, *, lead=False):
    """Return the countries of the agencies or institutions that a sentence names as telling of it.

    In a lead that may be by their statement: `a statement issued by ISPR stated`.
    """
    known, pattern, issued = _tellers()
    found = [one["name"] or one["told"] for one in pattern.finditer(told)]
    return [known[name] for name in [*found, *(one["by"] for one in issued.finditer(told) if lead)]]
