"""The signs of whose account a readout is: those of its wording."""

import re
from functools import cache
from itertools import pairwise

from analysis.reader.ground.lexicon import body_codes, lower_forms, word_class, word_values
from analysis.reader.reading.account_agencies import tellers_of
from analysis.reader.reading.account_bodies import beside_office, body_that_leads, named_in, words_without
from analysis.reader.reading.account_page import introduced_in

TELLING = "verbs-of-telling-the-press"
BODIES = frozenset(body_codes().values())
TOP = 3  # sentences in which the own side is named first: headline and first two


def _offices_of(values):
    """Return a sign: the countries in whose usage an office, named first and without a country, is one."""

    def sign(page):
        found, titles = [], lower_forms("roles", "title")
        for told in page.told[:TOP]:
            first = min((start for start, *_ in named_in(told)), default=len(told))
            for office, iso3 in ((office, iso3) for office, iso3 in word_values(values).items() if office in told):
                at = re.search(
                    rf"(?:^|(?P<before>[\w.'-]+) )(?:[Tt]he )?{re.escape(office)}(?!\w| (?:of|for|to|with|at|in) )",
                    told,
                )
                earlier = at and any(word in titles for word in words_without(told[: at.start()], []))
                beside = beside_office(page.text, office) if at and iso3 in BODIES else set()
                other = beside - {iso3} or (iso3 in BODIES and body_that_leads(page) not in ("", iso3))
                if at and at.start() < first and not (earlier or other or (at["before"] or "a")[0].isupper()):
                    found.append(iso3)
        return found

    return sign


WILL, BETTER = "|".join(word_class("wordings-of-a-states-will")), "|".join(word_class("verbs-of-bettering-ties"))
STANCE = (
    re.compile(  # `told him that Poland stands by Georgia`, `that the Serbian Government is committed to deepening`
        r" (?:(?:will |would )?(?:always )?st(?:ands?|ood) (?:firmly )?(?:by|with|behind|ready|shoulder)\b"
        r"|attache[sd] [\w ]{0,20}importance\b|(?:[Gg]overnment |people |side |leadership )?"
        rf"(?:(?:{'|'.join(word_class('wordings-of-a-states-regard'))})\b|(?:{WILL}) (?:further )?(?:{BETTER})\b))"
    )
)
THAT = re.compile(r"\bthat (?:the )?(?:[Gg]overnment of (?:the )?)?$")
QUOTED = re.compile(r'\b(?:that|said|says),? "?(?:the )?$')  # `said that "Chile condemns`
MEETING = re.compile(
    r"(?: [A-Z][\w'.-]*| and| of| for){0,5} (?i:meeting|talks|consultation|conversation|call|dialogue|summit)s?\b"
)
BETWEEN = re.compile(  # `Meeting between Ministers of Defence of`, before the first of two countries
    r"(?i:\b(?:meeting|talks?|consultation|conversation|call|dialogue|summit)s?\b)(?: \w+){0,3} between "
    r"(?:[Tt]he )?(?:[A-Z]\w+ |of |for |the |and ){0,8}$"
)
AND = re.compile(r"(?: [A-Z][\w'.-]*){0,4} and (?:[Tt]he )?(?:[A-Z]\w+ |of |for |the ){0,8}")
CITED = re.compile(r"(?:[Aa]ccording|referring|[Cc]iting|reference)(?: to)? (?:the )?$")
HEAD = 6  # lines of a page's head
HYPHENS = ("-", "--")


@cache
def _declared():
    """Return the patterns of what stands before and behind a country whose stance is declared."""
    verbs, nouns = "|".join(word_class("verbs-of-declaring")), "|".join(word_class("nouns-of-declared-stance"))
    whom = r"(?: to (?:the|his|her|its) [\w' -]{3,60}?)?"
    return {
        "verb": re.compile(rf"\b(?:{verbs}){whom} (?:the )?(?:[a-z-]+ )?$"),  # `reaffirmed U.S. support`
        "noun": re.compile(rf"(?:'s?)? (?:[\w-]+ ){{0,2}}(?:{nouns})\b"),
        "of": re.compile(rf"\b(?:{verbs}) the (?:[a-z-]+ ){{0,2}}(?:{nouns}) of (?:the )?(?:[A-Z]\w+ of (?:the )?)?$"),
    }


def _own_support(page):
    """Return the countries whose support or stance is declared, and from which the text introduces nobody."""
    known = _declared()
    return [
        iso3
        for told in page.told
        for start, end, iso3, _ in named_in(told)
        if iso3 not in page.introduced
        and (
            (known["verb"].search(told[:start]) and known["noun"].match(told, end))
            or known["of"].search(told[:start])
            or (THAT.search(told[:start]) and STANCE.match(told, end))
        )
    ]


def _of_the_writer(page):
    """Return the countries of which one who writes in the first person says what they will do or stand for."""
    writes = re.compile(r"(?:^|[\s(])I (?:[a-z]+ly )?[a-z]+")
    ahead = r"(?:'s?)? (?:will|would|stands?|is|are|remains?|supports?|has|have)\b"
    return [
        iso3
        for told in page.told
        for start, end, iso3, _ in named_in(told)
        if iso3 not in page.introduced
        and (first := writes.search(told[:start]))
        and THAT.search(told[:start])
        and '"' not in told[: first.start()]
        and re.match(ahead, told[end:])
    ]


def _own_side(page):
    """Return the countries that speak as a side, and from which the text introduces nobody."""
    verbs = "|".join(word_class("verbs-of-a-country-that-speaks"))
    stances = "|".join(word_class("verbs-of-a-states-stance"))
    return [
        iso3
        for told in page.told
        for start, end, iso3, kind in named_in(told)
        if iso3 not in page.introduced
        and (
            re.match(r" side (?:(?!and\b)\w+ed|is|has|will|would|means)\b", told[end:])
            or (
                kind in ("country", "spelling")
                and re.match(rf" (?:also )?(?:{verbs if not start else stances})\b", told[end:])
                and (not start or QUOTED.search(told[:start]))
            )
        )
    ]


def _wordings(page):
    """Return the countries whose accounts alone have a wording."""
    return [iso3 for wording, iso3 in word_values("wordings-of-one-states-accounts").items() if wording in page.text]


def _readout_of(page):
    """Return the countries whose accounts are headed `Readout of`, where headline and lead introduce nobody from it."""
    near = {iso3 for one in page.told[:2] for iso3 in introduced_in(one)}
    heads = word_values("headlines-of-few-states").items()
    return [iso3 for wording, iso3 in heads if iso3 not in near and page.told and page.told[0].startswith(wording)]


def _pairs(page):
    """Return the country that each pair of countries begins with that a text names for what is between them."""
    nouns, found = "|".join(word_class("nouns-of-what-is-between-countries")), []
    named = named_in(page.text)
    for (_, end, one, _), (start, last, other, _) in pairwise(named):
        if (
            page.text[end:start] in HYPHENS
            and one != other
            and re.match(rf" (?:[\w-]+ ){{0,3}}(?:{nouns})\b", page.text[last:])
        ):
            found.append(one)
    return found if len(set(found)) == 1 else []


def _meetings(page):
    """Return the country that each pair of countries begins with that the page names for a meeting of the two."""
    found = []
    for text in dict.fromkeys([*page.lines[:HEAD], *page.told]):
        for (begin, end, one, _), (start, last, other, _) in pairwise(named_in(text)):
            two = one != other and text[end:start] in HYPHENS and text[begin - 1 : begin] != "-"
            met = (two and MEETING.match(text, last)) or (
                one != other and BETWEEN.search(text[:begin]) and AND.fullmatch(text[end:start])
            )
            found += [one] if met else []
    return found if len(set(found)) == 1 else []


@cache
def _telling():
    """Return the patterns of an office before its country, of one behind it, and of what tells the press behind it."""
    offices, verbs = "|".join(word_class("offices-that-tell-the-press")), "|".join(word_class(TELLING))
    tells = rf"(?: in a (?:press )?(?:statement|release))? (?:{verbs})\b"
    of = rf"(?P<lead>.*\b|^)(?:{offices}) of (?:the )?$"
    return tuple(map(re.compile, (of, rf"(?:'s?)? (?:{offices})(?: of [\w ]+?)?(?P<tells>{tells})?", tells)))


def _quoted(page):
    """Return the country whose ministry, press office or agency the text quotes as telling of it, the only one."""
    (of_office, behind, tells), found = _telling(), []
    for at, told in enumerate(page.told):
        found += filter(None, tellers_of(told, lead=at < TOP))
        for start, end, iso3, _ in named_in(told):
            of = of_office.search(told[:start]) if told[:start].endswith((" of ", " of the ")) else None
            own = behind.match(told, end)
            if (of and (tells.match(told, end) or CITED.search(of["lead"]))) or (
                own and (own["tells"] or CITED.search(told[:start]))
            ):
                found.append(iso3)
    return found if len(set(found)) == 1 else []


WORDING = {
    "office-of-one-states-usage": _offices_of("offices-of-one-state"),
    "office-of-few-states-usage": _offices_of("offices-of-few-states"),
    "stance-of-own-side": _own_support,
    "own-side-that-speaks": _own_side,
    "country-of-which-the-writer-speaks": _of_the_writer,
    "wording-of-one-states-accounts": _wordings,
    "headline-of-few-states-accounts": _readout_of,
    "own-country-first-in-pairs": _pairs,
    "own-country-first-in-meetings": _meetings,
    "office-quoted-as-telling-of-it": _quoted,
}
