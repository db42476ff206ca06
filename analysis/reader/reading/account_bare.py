"""The signs of whose account a readout is: offices and institutions that its page or text names without a country."""

import re
from functools import cache

from analysis.reader.ground.lexicon import rows_of, word_class, word_values
from analysis.reader.reading.account_bodies import LINE, named_in, words_without
from analysis.reader.reading.account_guests import bare_office, has_bare, other_of_pairs, receiving
from analysis.reader.reading.account_page import introduced_in

HEAD = 8  # lines of a page in which its owner's office is looked for
TOP = 3  # headline and the first sentences
WRITER = re.compile(r"\b(?:I|[Mm]y)\b(?!\.)")  # who writes in the first person
FIRST = "1"  # the rank of heads of state and government
APPOSED = 120  # letters between a name and its holder's country
OFFICE = re.compile(r"(?:[A-Z][\w'-]*+|(?:of|for|and|the)\b|'s|[ ,.()-])*+")  # no word of another phrase
THE = re.compile(r"\b[Tt]he $")
BEFORE = 45  # letters from a guest's name to the country behind it
BESIDE = 60  # letters between a country and the office of its holder
OF_A_VISIT = re.compile(r"\b[Vv]isit (?:of|by)\b")  # `Working visit of the Minister of Estonia to Zambia`
VISIT = r"(?:an? |the |his |her |their )?(?:[\w-]+ ){0,3}visit (?:to|in) (?:the )?$"
ON_VISIT = re.compile(
    rf"\b(?:who (?:is|was|are|were) (?:currently |now )?on {VISIT}|(?:'s|pays|paid|began|begins|is on) {VISIT}"
    rf"|(?:is|was|who is) visiting (?:the )?$|arrived? on {VISIT})"
)
MINISTRY = r"Ministry of [A-Z]\w+(?: [A-Z]\w+)?|(?:Defen[cs]e|Foreign) Ministry"
GOVERNMENT = re.compile(
    rf"\b(?:[Tt]he|that|by|at) (?:new )?(?:Government|Cabinet|{MINISTRY}|National (?:Assembly|Parliament)|Presidency)"
    r"\b(?! (?:of|in|and [A-Z])\b)|\bto our country\b"
)


@cache
def _words():
    """Return the words of lines that name an office, those one of which each has, and office word → its holder's."""
    known = word_class("words-of-state-offices") | word_class("words-of-pages")
    return known, word_class("heads-of-state-offices"), word_values("words-of-offices-and-their-holders")


@cache
def _ranks():
    """Return office in small letters → its rank."""
    return {row["form"].lower(): row["rank"] for row in rows_of("roles")}


def _offices(page):
    """Return the patterns of the holders of the offices that lines of a page's head name without a country."""
    known, heads, holders = _words()
    lines = (line for line in page.lines[:HEAD] if len(line) < LINE and line not in page.told)
    words = [set(words_without(line, [])) for line in lines if not named_in(line)]
    owners = [one for one in words if one and one <= known and one & heads]
    return {holders[word] for one in owners for word in one if word in holders}


def _named_bare(told):
    """Return the office and the name behind it of whom a sentence names first and without a country; or None."""
    office = bare_office(told)
    found = re.search(rf"{re.escape(office)} (?:Dr\.? )?([A-Z][\w-]+)", told) if office else None
    return (office, found[1]) if found else None


def _is_named_again(told, page):
    """Say whether a headline's first person, there without a country, stands in the lead."""
    named = _named_bare(told) if told in page.told[:1] else None
    return bool(named and len(page.told) > 1 and named[1].lower() in page.told[1].lower())


def _apposed(told, at, start, end):
    """Say whether only an office stands between a name and a country: `N, Minister for Foreign Affairs of Japan`."""
    between = told[end:at] if end <= at else told[at:start]
    return at >= 0 and len(between) < APPOSED and bool(OFFICE.fullmatch(between))


def _minister_leads(page):
    """Return the country by which a lead introduces the minister, or other holder, whom the headline names without it.

    Not of heads of state and government, whom the press of others names so too, nor of envoys, who may be guests.
    """
    named = _named_bare(page.told[0]) if page.article.get("headline") and page.told else None
    envoy = bool(named) and any(word in named[0].lower() for word in word_class("words-of-posted-envoys"))
    if (
        not named
        or envoy
        or _ranks().get(named[0].lower(), "") in ("", FIRST)
        or not _is_named_again(page.told[0], page)
    ):
        return []
    lead, introduced = page.told[1], {*introduced_in(page.told[1])}
    at = lead.lower().find(named[1].lower())
    near = [iso3 for start, end, iso3, _ in named_in(lead) if iso3 in introduced and _apposed(lead, at, start, end)]
    there = {iso3 for _, _, iso3, _ in named_in(page.told[0])}
    return near[:1] if near and near[0] not in there else []


def _holder_leads(page):
    """Return the first country that headline and lead introduce, where they do so by an office of the page's head."""
    asked = "|".join(sorted(_offices(page)))
    ahead = re.compile(rf"\b(?:{asked})\b[^,.;]{{0,{BESIDE}}} of (?:the )?$", re.IGNORECASE)
    behind = re.compile(rf"(?:'s?)?(?: [\w-]+){{0,3}}? (?:{asked})\b", re.IGNORECASE)
    for told in page.told[:TOP] if asked else ():
        bare = bare_office(told)
        if WRITER.search(told) or (bare and not _is_named_again(told, page)):
            return []
        introduced = set() if bare or OF_A_VISIT.search(told) else {*introduced_in(told)}
        first = next((row for row in named_in(told) if row[2] in introduced), None)
        if first:
            start, end, iso3, _ = first
            return [iso3] if ahead.search(told[:start]) or behind.match(told, end) else []
    return []


def _guests_go_to(page):
    """Yield the countries to which somebody is on a visit whom the sentence introduces by another country before."""
    for told in page.told:
        introduced = {*introduced_in(told)}
        for start, _, iso3, _ in named_in(told):
            before = [row[2] for row in named_in(told[:start])]
            if introduced - {iso3} & {*before} and iso3 not in before and ON_VISIT.search(told[:start]):
                yield iso3


def _visited(page):
    """Return the one country that guests visit whom the text introduces by the name of theirs."""
    found = [*_guests_go_to(page)]
    return found if len(set(found)) == 1 else []


def _government(page):
    """Return the country that receives or is visited, where the text speaks of a government without saying whose."""
    if not GOVERNMENT.search(page.text):
        return []
    hosts = {*receiving(page), *_visited(page), *other_of_pairs(page)}
    return [*hosts] if len(hosts) == 1 and page.introduced - hosts else []


def _named_later(page):
    """Return the country, nobody introduced from it, by which the text later calls the office that headline or lead
    name first without one: `The Estonian foreign minister invited him`."""
    office, lead = next(((office, told) for told in page.told[:TOP] if (office := bare_office(told))), ("", ""))
    of = re.search(rf"\b{re.escape(office)} (?:of|for) (?:the )?([A-Z]\w+)", lead) if office else None
    forms = "|".join(map(re.escape, [office, f"{of[1]} {office}"] if of else [office]))  # `The Lao Defence Minister`
    called = re.compile(rf"(?:'s?)? (?i:{forms})\b(?!(?:,| and)? (?:[A-Z]|of |for ))")
    there = page.told[: page.told.index(lead) + 1] if office else []
    ahead = {iso3 for told in there for iso3 in introduced_in(told)}
    named = re.compile(rf"(?:'s?)? (?i:{forms}) [A-Z]")  # `Lao Defence Minister N` is another one
    rows = [(told, *row[:3]) for told in page.told[1:] for row in named_in(told)] if office else []
    others = ahead | {iso3 for told, _, end, iso3 in rows if named.match(told, end)}
    found = {
        iso3
        for told, start, end, iso3 in rows
        if iso3 not in (others if told[:start] == "The " else page.introduced)
        and called.match(told, end)
        and THE.search(told[:start])
    }
    return [*found] if len(found) == 1 else []


@cache
def _thanks():
    """Return the pattern of who thanks or praises a country, before its name: `Lund thanked the people of`."""
    verbs, whom = ("|".join(word_class(name)) for name in ("verbs-of-thanking-a-country", "nouns-of-a-country-thanked"))
    of = rf"(?:(?:the |its |their )?(?:{whom})(?: and (?:the )?(?:{whom}))? of )?"
    return re.compile(
        rf"([A-Z][\w'-]+|\b(?:guest|visitor)) (?:(?:also|then|[a-z]+ly|further) )?(?:{verbs}) {of}(?:the )?$"
    )


def _guests(page):
    """Return the words of names and offices beside the countries from which a text introduces somebody."""
    beside = (
        told[max(start - BEFORE, 0) : end + BESIDE]
        for told in page.told
        for start, end, iso3, _ in named_in(told)
        if iso3 in {*introduced_in(told)}
    )
    return {word for words in beside for word in re.findall(r"[A-Z][\w'-]+", words)}


def _thanked(page):
    """Return the one country, nobody introduced from it, that a guest thanks or praises beside such an office."""
    found, guests = set(), _guests(page) if has_bare(page) else ()
    for told in page.told if guests else ():
        for start, _, iso3, kind in named_in(told):
            other = kind == "demonym" or iso3 in page.introduced
            who = None if other else _thanks().search(told[:start])
            found |= {iso3} if who and (who[1] in guests or who[1].islower()) else set()
    return [*found] if len(found) == 1 else []


BARE = {
    "country-that-the-guest-thanks": _thanked,
    "office-later-named-with-its-country": _named_later,
    "minister-whom-the-headline-names-without-country": _minister_leads,
    "holder-of-the-pages-office-leads": _holder_leads,
    "country-visited-by-guests-of-another": _visited,
    "government-without-its-country": _government,
}
