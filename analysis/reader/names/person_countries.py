"""For which country a person speaks whom no title places: by party, body, office, then by the side of the account."""

import re
import unicodedata

from analysis.reader.ground.grammar import children, function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on
from analysis.reader.names.acronyms import defined_until
from analysis.reader.names.bodies import known_bodies
from analysis.reader.names.names import family_first, name_parts, plain_name
from analysis.reader.names.offices import office_row
from analysis.reader.names.only_other import OTHERS
from analysis.reader.names.opposite import ONE, countries_across, side_of, token_of
from analysis.reader.names.ties import TIED, land_told

MEETING = word_class("verbs-of-taking-part")
SENT = word_class("words-before-one-met")
TELLERS = word_class("offices-that-tell-of-their-side")
NAMES_TELL = "VNM"  # where names are built so that they tell who is at home
SYLLABLE = re.compile(  # one of a Vietnamese name: `Nguyễn`
    r"[^\WaeiouyAEIOUY]{0,3}(?:[aeiouyAEIOUY][\u0300-\u0303\u0306\u0309\u031b\u0323]*){1,3}(?:ch|ng|nh|[cmnpt])?"
)

PLAIN = re.compile(  # the same without its marks: `Quyet`
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr?|v|x)?[aeiouy]{1,3}(?:ch|m|ng?|nh|p|t|c)?", re.IGNORECASE
)


def settle_countries(account, people):
    """Give each person of the article without a country the one that offices, else sentence and account, suggest."""
    for person in people:
        country = _country_of_party(person.roles)
        if country not in ("", person.country) and is_on("country-of-party"):
            person.country, person.country_rule = country, "country-of-party"
        worldly = not person.country and any(_named_in(role, {}) == {""} for role in person.roles)
        person.world = person.world or (worldly and is_on("office-of-international-body"))
        person.country_rule = "office-of-international-body" if person.world else person.country_rule
    order = sorted(account.namings, key=lambda naming: naming.order)
    later = sorted(order, key=lambda naming: account.parts[naming.at] == "headline")
    for weight, sieves in ((0, TOLD), (2, BUILT), (1, TIED), (2, OWN), (1, TIED), (3, OTHERS), (1, TIED)):
        while _decide(order if sieves is TOLD else later, account, sieves, weight):
            pass


def _decide(namings, account, sieves, weight):
    """Give persons without a country that of the first sieve that tells one, the earliest naming first; count them."""
    found = 0
    for naming in namings:
        person = naming.person
        if not person or person.country or person.world:
            continue
        for rule, sieve in sieves.items():
            if is_on(rule) and (country := sieve(naming, account)):
                person.country, person.country_rule, person.guessed = country, rule, weight
                found += 1
                break
    return found


def _stretches(wording):
    """Return all runs of a wording's words in plain letters, long ones first."""
    words = plain_name(wording).split()
    return [" ".join(words[at : at + size]) for size in range(len(words), 0, -1) for at in range(len(words) - size + 1)]


def _named_in(wording, defined):
    """Return the countries ('' for an international one) of the first body of text or codebook that a wording names."""
    for words in _stretches(wording):
        if words in defined:
            return {defined[words]}
        if words in known_bodies():
            return {row["country"] for row in known_bodies()[words]}
    return set()


def _country_of_party(roles):
    """Return the country of a party of the codebook whose full name an office holds (`Workers' Party of Korea`)."""
    for words in (words for role in roles for words in _stretches(role)):
        found = {row["country"] for row in known_bodies().get(words, ()) if row["kind"] == "party"} - {""}
        if len(words.split()) > 2 and len(found) == 1:
            return found.pop()
    return ""


def _after_shared_of(naming, account):
    """Return the country after `of` that follows the second of two persons, the first being no subject."""
    if not any(word.text.lower() in SENT for word in account.rows[naming.at][: naming.first]):
        return ""
    after = [n for n in account.namings if n.at == naming.at and n.start >= naming.last]
    nearest = min(after, key=lambda n: n.start, default=None)
    if nearest and nearest.end > nearest.last:
        between = account.rows[naming.at][naming.end : nearest.start]
        return nearest.country if all(word.code in "&," for word in between) else ""
    return ""


def _of_body(naming, account):
    """Return the country of the party or body that an office names, where text or codebook knows just one."""
    defined = defined_until(account.defs, naming.at)
    found = (_named_in(role, defined) for role in naming.person.roles)
    return next((one.pop() for one in found if len(one) == 1), "")


def _of_office(naming, account):
    """Return the country that an office alone tells (`Pope`)."""
    rows = (office_row(role) for role in naming.person.roles)
    return next((row["country"] for row in rows if row and row["country"]), "")


def _built_as_at_home(naming, account):
    """Return the account's country where a name is built as it builds them."""
    name = naming.name
    accented = not name.isascii()
    built = accented and SYLLABLE.fullmatch(unicodedata.normalize("NFD", name))
    built = built or (family_first(name) == "Vietnamese" and (1 if accented else 2) < len(name_parts(name)) < 6)
    return account.home if account.home == NAMES_TELL and built else ""


def _first_of_headline(naming, account):
    """Return the account's country for the first person of a headline, whose call or meeting it is."""
    first = all(n.first >= naming.first for n in account.namings if n.at == naming.at)
    return account.home if first and account.parts[naming.at] == "headline" else ""


def _acts(naming, account):
    """Return the account's country for who acts in the lead, or, where names tell nothing, who meets somebody later."""
    if account.home == NAMES_TELL and not all(PLAIN.fullmatch(part) for part in name_parts(naming.name)):
        return ""
    if naming.at > account.lead:
        token = token_of(naming, account)
        meets = naming.roles and token.head.lemma_ in MEETING and function(token) == "subject"
        if not naming.person.roles or account.home == NAMES_TELL or not meets:
            return ""
    return account.home if _is_acting(naming, account) else ""


def _tells(naming, account):
    """Return the account's country for its press officer: nobody else's is quoted without a country."""
    told = any(word in plain_name(role) for role in naming.roles for word in TELLERS)
    return account.home if told and account.home != NAMES_TELL else ""


def _receives_guest(naming, account):
    """Return the account's country for an office without a country across from somebody of another one."""
    others = countries_across(naming, account)
    foreign = others and account.home not in others
    if not naming.person.roles or not foreign or account.home == NAMES_TELL:
        return ""
    side, _ = side_of(naming, account)
    here = land_told(account, naming.at) or account.trip or account.place
    return account.home if here == account.home or (side == ONE and not here) else ""


def _is_acting(naming, account):
    """Say whether a person stands on the side that acts: subject, or whose call or meeting it is."""
    doc, row, token = account.docs[naming.at], account.rows[naming.at], token_of(naming, account)
    while function(token) in ("coordinated", "apposition", "compound") and token.head != token:
        token = token.head
    if function(token) == "subject" and function(token.head) == "root" and token.head.pos_ == "VERB":
        return True
    if not naming.start and doc[:].root.pos_ == "VERB":  # the office is read as the subject where the name isn't
        subject = next(iter(children(doc[:].root, "subject", "passive subject")), None)
        if subject is None or (function(subject) == "subject" and subject.idx < row[naming.last - 1].end):
            return True
    with_before = any(word.text.lower() == "with" for word in row[: naming.first])
    return function(token) in ("subject", "possessor", "root") and not with_before


TOLD = {
    "country-after-shared-of": _after_shared_of,
    "country-of-body-of-office": _of_body,
    "country-of-office-itself": _of_office,
}
BUILT = {"country-of-names-built-so": _built_as_at_home}
OWN = {
    "country-of-account-for-first-of-headline": _first_of_headline,
    "country-of-account-for-who-acts": _acts,
    "country-of-account-for-who-tells": _tells,
    "country-of-account-for-who-receives": _receives_guest,
}
