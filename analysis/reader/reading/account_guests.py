"""The signs of whose account a readout is: what it says of guests beside an office without a country."""

import re
from functools import cache, lru_cache
from itertools import pairwise

from analysis.countries import SENTENCES
from analysis.reader.ground.lexicon import lower_forms, word_class
from analysis.reader.ground.title_verbs import is_verb_of_title
from analysis.reader.reading.account_bodies import named_in
from analysis.reader.reading.account_page import introduced_in

TOP = 2  # headline and lead
NEAR = 60  # letters between the start of a lead and the office with its country
LINK = re.compile(r"-|--| and (?:the )?")  # between two countries
PARTED = re.compile(r"(?:,| on| with| by) (?:[A-Z]|the )")  # `his Turkish counterpart, President N`
VISITOR = re.compile(r"\b(?:was|were|is|been|being|visiting)\b")  # `was received`
FIELD = re.compile(r"(?:,? (?:for|of|and|the|[A-Z][\w'-]*))* (?:of|from) (?:the )?")  # of an office, before its country


@cache
def patterns():
    """Return the patterns of what is said before a country: a guest in it, an envoy to it, its will; and after it."""
    words = ("words-of-posted-envoys", "adjectives-of-will", "nouns-of-what-is-between-countries")
    envoys, wills, between = ("|".join(word_class(name)) for name in words)
    hosting = "|".join(word_class("verbs-of-receiving-somebody"))
    visit = r"(?:an? |the |his |her |their )?(?:[\w-]+ ){0,3}visit (?:to|in) "
    on_visit = r"\b(?:is|was) (?:currently |now )?visiting (?:the )?$"  # `Minister N is visiting Singapore`
    here = rf"\bwho (?:is|was|are) (?:currently |now )?(?:in|on {visit}|visiting|paying {visit}) ?(?:the )?$"
    caller = r"\b[Ww]elcom(?:ed|es|ing) (?:(?:the |an? )?[A-Z][\w'.-]*|the|his|her|an?)\b[^,.;]{0,90} to (?:the )?$"
    formal = r"(?:the )?(?:(?:Republic|Kingdom|State) of (?:the )?)?"
    of_whom = r"(?: of (?:the )?[\w, ]{4,60}| [\w.-]+){0,2}"
    consul = r"(?<=onsul)(?: General)? of (?:the )?[\w ]{3,30} in"
    embassy = r"(?:Embassy|High Commission) of (?:the )?[\w ]{3,30} in"  # `the Embassy of Burundi in Kenya`
    will = (
        rf" (?:(?:is|was|remain(?:s|ed)) (?:[a-z]+ly |also |always )*(?:{wills})\b|(?:will|would) (?:{_goes_on()})\b)"
    )
    first = r"\b(?:first|last|invit\w+)\b[^.;]{3,60} to visit (?:the [A-Z]\w+ of )?(?:the )?$"
    told = r"\b[Vv]isit (?:of|by) [^.;]{5,120} to (?:the )?$"  # `Working visit of the Minister of Estonia to Zambia`
    return {
        "guest": re.compile(rf"{here}|{caller}|{told}|{on_visit}|{first}"),
        "visit": re.compile(rf"\b(?:during|on|as part of|in the course of) {visit}(?:the )?$"),
        "envoy": re.compile(
            rf"\b(?:(?<!pecial )(?i:{envoys})s?(?:-designate)?(?:{of_whom} to|,? in|{consul})|{embassy}) {formal}$"
        ),
        "receives": re.compile(rf"[^.;:]{{0,160}}? (?i:{hosting})(?:s|d|ed)?\b(?! by)"),
        "will": re.compile(will),
        "that": re.compile(r"\b(?:that|said|says) (?:the )?$"),
        "behind": re.compile(rf"(?:[^.;]{{0,80}} their)? (?:[\w-]+ ){{0,2}}(?:{between})\b"),
        "strife": re.compile("|".join(word_class("beginnings-of-words-of-strife"))),
        "of both": re.compile(rf"\b(?:{between}) (?:between|of) (?:the )?$"),
        "office": re.compile(rf"\b(?:{'|'.join(map(re.escape, _titles()))})\b", re.IGNORECASE),
    }


def _goes_on():
    return rf"(?:always |also )*(?:{'|'.join(word_class('verbs-of-going-on'))})"


def _titles():
    return sorted(lower_forms("roles", "title"), key=len, reverse=True)


def is_of_office(between):
    """Say whether what stands between an office and a country is the office's own: no name and verb of a headline."""
    words = re.findall(r"\w+", between) if FIELD.fullmatch(between) else None
    fields = lower_forms("bodies", "field")
    return words is not None and not any(is_verb_of_title(word) for word in words if word.lower() not in fields)


@lru_cache(maxsize=SENTENCES)
def bare_office(told):
    """Return the office that a sentence names first, where it has no country beside it, or nothing."""
    found, named = patterns()["office"].search(told), named_in(told)
    if not found or (named and named[0][0] < found.start()):
        return ""
    between = told[found.end() : named[0][0]] if named else ""
    return "" if is_of_office(between) else found[0]


def bare_offices(told):
    """Return the offices of a sentence that have no country beside them: the first, and those of another clause."""
    return [office for office in (bare_office(told), _later_office(told)) if office]


def has_bare(page):
    """Say whether headline or lead of a readout that introduces guests name an office without a country."""
    return bool(page.introduced) and any(bare_office(told) or _later_office(told) for told in page.told[:TOP])


@lru_cache(maxsize=SENTENCES)
def _later_office(told):
    """Return the office without a country that a sentence names behind a clause that names one, or nothing."""
    named = named_in(told)
    for found in patterns()["office"].finditer(told):
        before = max((end for _, end, *_ in named if end <= found.start()), default=0)
        after = min((start for start, *_ in named if start >= found.end()), default=len(told))
        if before and PARTED.search(told[before : found.start() + 1]) and not is_of_office(told[found.end() : after]):
            return found[0]
    return ""


def only_country(found):
    """Return countries found where they are all the same one, else nothing."""
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
    if not has_bare(page):
        return []
    guests = [told for told in page.told if not bare_office(told) and any(introduced_in(told))]
    found = _named_after(page, patterns()["guest"], page.told)
    return only_country(found + _named_after(page, patterns()["visit"], guests))


def receiving(page):
    """Return the country with which the lead begins, where its holder of an office receives, welcomes or hosts."""
    for told in page.told[: TOP + 1]:
        first = named_in(told)[:1]
        if first and first[0][0] < NEAR and [*introduced_in(told)][:1] == [first[0][2]]:
            found = patterns()["receives"].match(told, first[0][1])
            if found and not named_in(told[first[0][1] : found.end()]) and not VISITOR.search(told[: found.end()]):
                return [first[0][2]]
    return []


def _willing(page):
    """Return the country of which the text says that it is committed, or will go on."""
    return only_country(_named_after(page, patterns()["that"], page.told, patterns()["will"])) if has_bare(page) else []


def _pairs(page):
    """Yield each country that stands beside a guest's, and if by what is between both, which nobody has to mend."""
    for told in page.told if has_bare(page) else ():
        for (begin, end, one, _), (start, last, other, _) in pairwise(named_in(told)):
            if {one, other} & page.introduced and one != other and LINK.fullmatch(told[end:start]):
                behind = patterns()["behind"].match(told, last)
                own = (behind or patterns()["of both"].search(told[:begin])) and not patterns()["strife"].search(told)
                yield {one, other}, bool(own)


def other_of_pairs(page):
    """Return the country, nobody introduced from it, that stands beside a guest's in each pair of countries."""
    pairs = [pair for pair, _ in _pairs(page)]
    found = set().union(*pairs) - page.introduced
    other = set().union(*(pair for pair in pairs if pair <= page.introduced))
    return [*found] if len(found) == 1 and not other else []


def _relations_with_guest(page):
    """Return that country where the text names relations of the two, none that others have to mend."""
    return other_of_pairs(page) if any(own for _, own in _pairs(page)) else []


GUESTS = {
    "country-whose-office-receives": receiving,
    "country-that-the-guest-visits": _visited,
    "country-that-will-go-on": _willing,
    "relations-with-the-guest": _relations_with_guest,
    "other-country-of-pairs-with-the-guest": other_of_pairs,
}
