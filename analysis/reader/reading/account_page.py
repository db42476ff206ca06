"""The signs of whose account a readout is: those of its page."""

import re
from functools import cache, lru_cache

from analysis import countries
from analysis.plain import shadow
from analysis.reader.ground.lexicon import lower_forms, word_class, word_values
from analysis.reader.reading.account_agencies import agencies, agency_of, credit_of
from analysis.reader.reading.account_bodies import LINE, led_by_body, named_in, of_body_of_states, words_without
from analysis.reader.reading.account_site import HOST, site_of
from analysis.reader.reading.owners import ENVOYS, HOUSES, SOURCE, seat_of, seated

STATES = "Republic|Kingdom|State|Government|Commonwealth"  # a state that signs its page
FORMAL = re.compile(rf"(?:[A-Z]+ )*(?:{STATES.upper()}) OF |The (?:{STATES}) of ")
DATED = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z]+)?), (?:\w+,? )?\d{1,2} [A-Z][a-z]+,? \d{4}")  # `Madrid, 7 May 2024`
SIGNED = re.compile(r"\b(?:Department|Directorate|Division|Service|Bureau|Section), (.*)$")
ORIGIN = re.compile(r"From: (.+?) and (?:[Tt]he |[Aa]n )?[A-Z].*")  # `From: Office of the President and Hon. N`
ITS_STATE = re.compile(r"(?:From: [^,]*, [\w ]+ of |(\w+) [^,.:]*, )(?:the )?")  # `Ministerio de Ambiente, Costa Rica`
HEADED = re.compile(  # `U.S. Department of Defense : Readout of …`, `Distributed by N on behalf of Presidency of …`
    r"(?:.*\bon behalf of (?:the )?)?([A-Z][^:]{5,90}?)(?: : [A-Z].*|\.)"
)
ABROAD = re.compile(  # `Embassy of Finland, Windhoek`
    r"((?:The )?(?:Royal )?(?:Embassy|High Commission|Consulate(?:[ -]General)?|Permanent Mission) of [^,]+?)"
    r"(?:, | in | to )(?:the )?[A-Z][\w' -]+"
)
ISSUED = re.compile(r"^issued by (?:the )?|\s*\([A-Z]+\)$", re.IGNORECASE)
LABEL = re.compile(
    r"(?:Source|(?:[Pp]ress|[Mm]edia|[Nn]ews) [Rr]elease|[Pp]ublished by|Text by)\s?[:,–-] ?| in English$"
)
CRUMBS = re.compile(r" +[/»>] +")  # `National Assembly of the Republic of Serbia / Activities / Details`
CITY = re.compile(r" \([A-Z][a-z]+(?: [A-Z][a-z]+)?\)$")  # `Government of Rwanda (Kigali)`
ADDRESS = re.compile(r"[^.;:]{5,80}, ([A-Z][\w' -]+)")  # `OR Tambo Building, Pretoria`
ON_VISIT = re.compile(  # `Minister N is paying a working visit to Germany`, of a service that has sent its writer
    r"[^.;]{10,160}? (?:(?:is|has been) (?:paying|making|on)|paid|made|began|begins|concluded) (?:an? |his |her )"
    r"(?:[\w-]+ ){0,3}visit (?:to|in) "
)
OFFICIAL = re.compile(r"official (?:web ?)?(?:site|page|portal)", re.IGNORECASE)
FOOT = 3  # pairs of lines at the end of a page in which a ministry signs with its seat: `Ministry of …`, `Nairobi`
OF = re.compile(r"(?:of|from) (?:the )?$", re.IGNORECASE)  # between an office and its country
SHORT = len("from the ")
NEAR, LEADING = 12, 3  # letters from `visit to` to the country; sentences, the headline among them


@cache
def _introductions():
    """Return the patterns of an office after a country, before one, and before a name."""
    offices = "|".join(sorted(map(re.escape, lower_forms("roles", "title")), key=len, reverse=True))
    aside = "|".join(word_class("words-that-introduce-nobody"))  # `Uzbekistan under President N`
    word = rf"(?:(?!(?:{aside})\b)[\w'-]+ )"
    named = r"(?:-elect|-designate)?,?(?= (?-i:[A-Z]|of |for |to ))"
    before = rf"(?:'s?)? {word}{{0,4}}?(?:(?:{offices})\b{named}|(?:counterpart|peer)\b)"
    word = r"(?:for|of|and|the|(?-i:[A-Z])[\w'-]*)"
    after = rf"\b(?:{offices})\b(?:-designate|-elect)?(?: {word},?){{0,8}} (?:of|from) (?:the )?$"
    return tuple(re.compile(one, re.IGNORECASE) for one in (before, after, rf"\b(?:{offices}) (?-i:[A-Z])"))


@lru_cache(maxsize=countries.SENTENCES)
def introduced_in(plain):
    """Return the countries from which a sentence introduces somebody: beside an office, before or after it."""
    before, after, _ = _introductions()
    return tuple(
        iso3
        for start, end, iso3, _ in named_in(plain)
        if before.match(plain, end)
        or (OF.search(plain[max(start - SHORT, 0) : start]) and after.search(plain[max(start - 120, 0) : start]))
    )


def _address(line):
    """Return the match of a line that is an address, its last part the city, or None."""
    words = set(re.findall("[a-z]+", line.lower()))
    return ADDRESS.fullmatch(line) if words & word_class("words-of-addresses") else None


def _without_city(line):
    """Return a line without label, site and city in brackets; brackets of a country's name stay."""
    line = HOST.sub("", LABEL.sub("", line))
    named = named_in(line)
    return line if named and named[-1][1] == len(line) else CITY.sub("", line)  # `Republic of China (Taiwan)`


def _office(page):
    """Return the countries whose offices make up a line of the page: `Ministry of Foreign Affairs of Japan`."""
    words, heads, found = word_class("words-of-state-offices"), word_class("heads-of-state-offices"), []
    words |= {word for name in word_values("institutions-of-one-state") for word in name.lower().split()}
    beside = list(zip(page.lines, page.lines[1:], strict=False))
    pairs = [f"{one} {two}" for one, two in beside]
    pairs += [f"{ISSUED.sub('', one)}, {at[1]}" for one, two in beside if (at := _address(two))]
    pairs += [f"{one}, {two}" for one, two in beside[-FOOT:]]
    parts = [part[1] for line in page.lines if (part := SIGNED.search(line))]  # `Press Department, Office of …`
    parts += [part[1] for line in page.lines for form in (ORIGIN, ABROAD, HEADED) if (part := form.fullmatch(line))]
    parts += [abroad[1] for part in parts if (abroad := ABROAD.fullmatch(part))]
    parts += [CRUMBS.split(line)[0] for line in page.lines if CRUMBS.search(line)]
    parts += [", ".join([part.split(", ")[0], part.split(", ")[-1]]) for part in parts if part.count(", ") > 1]
    owned = [named_in(one) for one, two in beside if OFFICIAL.fullmatch(two)]  # `PRESIDENT OF LATVIA N`, a line above
    found += [one[0][2] for one in owned if len(one) == 1]
    posts = [at["whose"] for line in page.lines if len(line) < LINE and (at := ENVOYS.fullmatch(line))]
    found += [one[0][2] for one in map(named_in, posts) if len(one) == 1 and one[0][0] == 0]
    for line in (_without_city(line) for line in (*page.lines, *pairs, *parts) if len(line) < LINE):
        named = named_in(line) or seat_of(line) or seated(line)
        whole = named and named[0][:2] == (0, len(line))
        found += [named[0][2]] if whole and (FORMAL.match(line) or f"Source: {line}" in page.lines) else []
        own = ITS_STATE.fullmatch(line[: named[0][0]]) if named and named[0][1] == len(line) else None
        found += [named[0][2]] if own and (own[1] or "office").lower() in heads else []
        rest = set(words_without(line, named)) if len({iso3 for _, _, iso3, _ in named}) == 1 else set()
        fields = lower_forms("bodies", "field") if rest & HOUSES else set()
        if (rest and rest <= words | fields and rest & heads) or (rest and SOURCE.search(line)):
            found.append(named[0][2])
    return found


def _marks(values):
    """Return a sign: the countries whose texts close with a mark."""

    def sign(page):
        return [iso3 for mark, iso3 in word_values(values).items() if any(re.search(mark, line) for line in page.lines)]

    return sign


def dated_in(page):
    """Return the country in whose capital the text is dated, where it is no body of states that speaks there."""
    agency = (page.article.get("agency") or "").lower()
    if (
        of_body_of_states(page)
        or led_by_body(page)
        or agency in agencies()
        or agency in word_class("agencies-of-the-world")
    ):
        return []
    dated = [found[1] for line in page.lines if (found := DATED.fullmatch(line))]
    places = [shadow(page.article.get("place") or "")[0], *dated]
    return [iso3 for iso3 in map(countries.code, places) if iso3 and iso3 not in _visited(page)]


def _visited(page):
    """Return the countries to which somebody is on a visit whom headline or lead introduce without a country."""
    visits = ((told, found) for told in page.told[:LEADING] if (found := ON_VISIT.match(told)))
    named = [named_in(told[found.end() :])[:1] for told, found in visits if not named_in(found[0])]
    return {iso3 for (start, _, iso3, _), *_ in filter(None, named) if start < NEAR}


def _at_home(page):
    """Return that country where the text introduces nobody from it, nor begins with a body of states."""
    place, of_bodies = page.article.get("place") or "", word_class("datelines-of-bodies-first")  # `Brussels`
    iso3 = countries.code(shadow(place)[0])
    bodily = place in of_bodies or led_by_body(page)
    return [iso3] if iso3 in dated_in(page) and iso3 not in page.introduced and not bodily else []


def _first_at_home(page):
    """Return that country where it is the first from which the text introduces anybody, and nobody else before."""
    told = next((told for told in page.told if [*introduced_in(told)]), "")
    ahead = told[: named_in(told)[0][0]] if told else ""  # `President A and Timorese President B agreed`
    others = _introductions()[2].search(ahead) and not _introductions()[1].search(ahead)
    return [iso3 for iso3 in [*introduced_in(told)][:1] if iso3 in dated_in(page) and not others]


PAGE = {
    "address-of-the-site": site_of,
    "agency-of-the-text": agency_of,
    "office-with-its-country-in-a-line-of-the-page": _office,
    "agency-of-the-picture": credit_of,
    "closing-mark-of-one-press": _marks("closing-marks-of-one-press"),
    "closing-mark-of-many": _marks("closing-marks-of-many"),
    "dateline-of-a-capital": dated_in,
    "dateline-at-home": _at_home,
    "first-named-at-home": _first_at_home,
}
