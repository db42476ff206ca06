"""Offices that go by another word too: the head of state, the speaker of a house, the commander."""

import re
from functools import cache

from analysis import countries
from analysis.plain import shadow
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import BROAD, EXPAND, office_row, office_words

HIGHEST, FIRST = word_class("offices-of-any-title"), "1"  # `the Head of State`
PARLIAMENTS, PRESIDING = word_class("words-of-parliaments"), word_class("words-of-presiding")
GOVERNING, OF_PARTY = word_class("words-of-heads-of-government"), word_class("words-of-heads-of-parties")
CHANCELLORS, CHANCELLERIES = map(word_class, ("foreign-ministers-of-some-lands", "lands-whose-minister-is-chancellor"))
FOREIGN = word_class("words-of-foreign-affairs") - {"state", "affairs"}
SPEAKER, LOWERED = "speaker", word_class("words-that-tell-rank")
OF_GOVERNMENT = "head of government"
MINISTERS = 3  # the rank of theirs
OWN_TERM = re.compile(rf"\b(?:his|her) (?:\w+ )?(?:{'|'.join(word_class('nouns-of-a-term-of-office'))}) as(?: the)?$")
OFFICERS, COMMANDING = word_class("ranks-of-the-military"), word_class("nouns-of-officers")
SERVICES = word_class("words-of-armed-services")


@cache
def as_highest(office):
    """Return an office as one of any title, without its country: `Head of the Lithuanian Government`; or nothing."""
    plain = shadow(office)[0]
    for start, end, *_ in reversed(countries.places(plain)):
        plain = f"{plain[:start]} {plain[end:]}"
    words = [word for word in plain_name(plain).split() if word not in ("the", "s")]
    words = words[: len(words) - (len(words) > 3 and words[-1] == "of")]  # `Head of Government of` its country
    return " ".join(words) if " ".join(words) in HIGHEST else ""


@cache
def goes_by(wording, office):
    """Say whether the holder of an office is also called by a wording: `the Speaker`, of a President of a Senate."""
    asked, words = plain_name(wording), plain_name(office).split()
    if asked in HIGHEST and as_highest(office) == asked:
        return True
    if asked in HIGHEST or as_highest(office):
        one = office if asked in HIGHEST else wording
        row, held = office_row(one), {*plain_name(one).split()}
        of_government = (asked if asked in HIGHEST else as_highest(office)) == OF_GOVERNMENT
        first = bool(row) and row["rank"] == FIRST and not OF_PARTY & held
        return first and bool(GOVERNING & held) == of_government
    return asked == SPEAKER and not LOWERED & {*words} and _presides_over_a_house(words)


def _presides_over_a_house(words):
    """Say whether an office is a parliament's presidency: `President of the Senate`, but no committee's of it."""
    words = [word for word in words if not word.startswith("(")]  # `of the State Great Khural (parliament)`
    head, _, of = (part.strip() for part in " ".join(words).partition(" of "))
    house = of.split(" of ")[0].split() if of else head.split()[:-1]
    return bool({*head.split()[-1:]} & PRESIDING and {*house[-1:]} & PARLIAMENTS)


def commands(wording, office):
    """Say whether an office is a rank whose holder is called a commander, of one country: `the Namibian commander`."""
    words, rank = plain_name(wording).split(), plain_name(office.split(" of ")[0])
    written = " ".join(EXPAND.get(word, word) for word in rank.split())  # `Lt. Gen.`
    commander = " ".join(words) in COMMANDING or (words[-1] in COMMANDING and {*words[:-1]} <= SERVICES)
    return commander and bool({rank, written} & OFFICERS)


def _without_land(office, country):
    """Return an office without the country that it names (`Sri Lankan Foreign Minister`), and who visits."""
    plain = shadow(office)[0].removeprefix("visiting ")
    for start, end, iso3, _ in reversed(countries.places(plain) if country else []):
        plain = f"{plain[:start]} {plain[end:]}" if iso3 == country else plain
    return " ".join(plain.replace(" 's ", " ").split())


def may_hold(person, office, country, ranks, sure):
    """Say whether a person of the article may be the holder of an office of a country, or surely is."""
    bare = _without_land(office, country)
    held, roles = office_words(bare), [*person.roles, *ranks]
    if person.country not in ((country,) if sure else ("", country)) or not held:
        return False
    words = [office_words(role) for role in person.roles]
    broad = not sure and person.country and all(plain_name(role).split()[-1] in BROAD for role in person.roles)
    broad = broad or any(goes_by(bare, role) or commands(bare, role) for role in roles)
    return bool(broad) or any(held <= one and not (one - held) & LOWERED for one in words)


def is_high(office):
    """Say whether an office is a minister's or a higher one."""
    row = office_row(" ".join(word for word in office.split() if not countries.code(word) and word != "of"))
    return row is not None and int(row["rank"] or 9) <= MINISTERS


def is_own_term(row, first):
    """Say whether an office begins behind `his mandate as`, `at the end of her term as`."""
    return bool(OWN_TERM.search(" ".join(word.text for word in row[max(first - 5, 0) : first])))


def of_own_term(row, first, at, namings, naming):
    """Return whose term of office a sentence tells of: `his mandate as Italian Ambassador`, of an Ambassador before it.

    Only of somebody whom nothing else places, nobody there being of that country.
    """
    if not is_own_term(row, first):
        return None
    here = [one for one in namings if one.at == at and one.last <= first and one.person]
    held = {plain_name(role).split()[-1] for role in naming.roles}
    fits = [one.person for one in here if held & {plain_name(role).split()[-1] for role in one.roles}]
    placed = any(one.person.country == naming.country for one in here) or (fits and fits[0].country)
    return fits[0] if len(fits) == 1 and not placed else None


def is_chancellor(office, roles, country):
    """Say whether an office names a foreign minister as Latin American accounts do: `the Chancellor`."""
    named = office.lower() in CHANCELLORS and country in CHANCELLERIES
    return named and any(FOREIGN & {*plain_name(role).split()} for role in roles)
