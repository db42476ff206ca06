"""For which country a person speaks whom no title places: by party, body, office, then by the side of the account."""

import re
from functools import cache

from analysis import countries
from analysis.reader.ground.lexicon import body_codes, pattern_of, word_class, word_values
from analysis.reader.ground.switches import is_on
from analysis.reader.names.acronyms import defined_until
from analysis.reader.names.bodies import known_bodies
from analysis.reader.names.lands import words_at
from analysis.reader.names.messengers import SENDING
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import office_row
from analysis.reader.names.only_other import OTHERS
from analysis.reader.names.opposite import countries_across
from analysis.reader.names.own_side import BUILT, OWN
from analysis.reader.names.peoples import OWN as OF_TWO
from analysis.reader.names.peoples import SHARED
from analysis.reader.names.spoken_for import SPOKEN
from analysis.reader.names.ties import TIED

BODIES, ITS_OFFICE = frozenset(body_codes().values()), re.compile("C[^fi]*H")  # `the British Attache`
MANY_STATES = word_class("words-of-offices-that-many-states-have")
DEALS = re.compile(r" to | with |\S+ Affairs\b")  # `Minister for ASEAN Affairs`, `Ambassador to NATO` are a state's
SENT = word_class("words-before-one-met")


def settle_countries(account, people):
    """Give each person of the article without a country the one that offices, else sentence and account, suggest."""
    for naming in (one for one in account.namings if one.person and is_on(OF_TWO)):
        if naming.country and _bears_shared_name(naming, account):
            naming.person.country, naming.person.country_rule = account.home, OF_TWO
    for person in people:
        country = _country_of_party(person.roles)
        if country not in ("", person.country) and is_on("country-of-party"):
            person.country, person.country_rule = country, "country-of-party"
        worldly = not person.country and any(_named_in(DEALS.split(role)[0], {}) == {""} for role in person.roles)
        worldly = worldly or (not person.country and bool(person.roles) and body_behind(person, account))
        person.world = person.world or (is_on("office-of-international-body") and worldly)
        person.country_rule = "office-of-international-body" if person.world else person.country_rule
    order = sorted(account.namings, key=lambda naming: naming.order)
    later = sorted(order, key=lambda naming: account.parts[naming.at] == "headline")
    for weight, sieves in ((0, TOLD), (2, BUILT), (1, TIES), (2, OWN), (1, TIES), (3, OTHERS), (1, TIES), (2, OWN)):
        while _decide(order if sieves is TOLD else later, account, sieves, weight):
            pass


def _bears_shared_name(naming, account):
    """Say whether an office has a bare name that two states claim, in the account of that one: `Korean Ambassador`."""
    words = {*words_at(account, naming.at, naming.start, naming.end).split()}
    return bool(account.home) and account.home in map(SHARED.get, words) and not {"North", "South"} & words


def body_behind(person, account):
    """Return the code of the body of states behind a name: `President N of the European Commission`; or nothing."""
    for naming in (one for one in account.namings if one.person is person):
        found = body_names().match(words_at(account, naming.at, naming.last))
        if found:
            return body_codes().get(found[1]) or word_values("institutions-of-one-state")[found[1]]
    return ""


@cache
def body_names():
    """Return the pattern of `of` and the name of a body of states, or of an institution of one."""
    names = {
        *body_codes(),
        *(name for name, code in word_values("institutions-of-one-state").items() if code in BODIES),
    }
    longest = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"of (?:the )?({longest})(?!\w)")


def _decide(namings, account, sieves, weight):
    """Give persons without a country that of the first sieve that tells one, the earliest naming first; count them."""
    found = 0
    for naming in namings:
        person = naming.person
        if not person or person.country or person.world:
            continue
        for rule, sieve in sieves.items():
            if is_on(rule) and (country := sieve(naming, account)):
                person.world = country in BODIES
                person.country, person.country_rule, person.guessed = country * (not person.world), rule, weight
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
        if words in known_bodies() and not _goes_on_before(wording, words):
            return {row["country"] for row in known_bodies()[words]}
    return set()


def _goes_on_before(wording, words):
    """Say whether a party's name is the end of another's: `Farabundo Martí National Liberation Front`."""
    if not any(row["kind"] == "party" for row in known_bodies()[words]):
        return False
    before = re.search(rf"(\S+) {re.escape(words)}\b", f"of {plain_name(wording)}")
    word = next((one for one in wording.split() if before and plain_name(one) == before[1]), "")
    return word[:1].isupper() and not countries.code(word) and office_row(word) is None


def _country_of_party(roles):
    """Return the country of a party of the codebook whose full name an office holds (`Workers' Party of Korea`)."""
    for role, words in ((one, words) for one in roles for words in _stretches(one)):
        found = {row["country"] for row in known_bodies().get(words, ()) if row["kind"] == "party"} - {""}
        if len(words.split()) > 2 and len(found) == 1 and not _goes_on_before(role, words):
            return found.pop()
    return ""


def _after_shared_of(naming, account):
    """Return the country after `of` that follows the second of two persons, the first being no subject."""
    if not any(word.text.lower() in SENT for word in account.rows[naming.at][: naming.first]):
        return ""
    if any(word.code == "f" for word in account.rows[naming.at][naming.last : naming.end]):
        return ""  # `N, Chair of the Committee, and M, Ambassador of Moldova`: an office with its own field
    after = [n for n in account.namings if n.at == naming.at and n.start >= naming.last]
    nearest = min(after, key=lambda n: n.start, default=None)
    behind = account.rows[naming.at][nearest.last : nearest.end] if nearest else ()
    if ITS_OFFICE.search("".join(word.code for word in behind)) and not behind[-1].text.endswith("s"):
        return ""  # `General N and M, the British Attache`: an office of one
    if behind:
        between = account.rows[naming.at][naming.end : nearest.start]
        return nearest.country if all(word.code in "&," for word in between) else ""
    return ""


def _of_body(naming, account):
    """Return the country of the party or body that an office names, where text or codebook knows just one."""
    defined = defined_until(account.defs, naming.at)
    found = [_named_in(role, defined) for role in naming.person.roles]
    found += [one & account.named for one in found if len(one) > 1]  # `CPC`, in a text that names China
    return next((one.pop() for one in found if len(one) == 1), "")


def _has_field(form, role):
    """Say whether an office is one with a field, as others than its state have it: `Secretary of State for Trade`."""
    return form in WITH_FIELD and role.lower().startswith(f"{form} for ")


def _of_office(naming, account):
    """Return the country that an office alone tells (`Pope`); other states may have a `Secretary of Energy`, too."""
    rows = [(row, role) for role in naming.person.roles if (row := office_row(role)) and row["country"]]
    rows = [row for row, role in rows if not _has_field(row["form"], role)]
    told, shared = (rows[0]["country"], set(rows[0]["form"].split()) & MANY_STATES) if rows else ("", ())
    if not shared or account.home in ("", told):
        return told
    across = told in account.named and countries_across(naming, account)  # else it may be the own one's
    return told if across and account.home in across else ""


def _of_institution(naming, account):
    """Return the country of the institution of one state that an office names: `Deputy Speaker of the Seimas`."""
    known, pattern = word_values("institutions-of-one-state"), pattern_of("institutions-of-one-state")
    found = [known[one[0]] for role in naming.person.roles if (one := pattern.search(role))]
    return next((code for code in found if code not in BODIES), "")


TOLD = {
    "country-after-shared-of": _after_shared_of,
    "country-of-institution-of-office": _of_institution,
    "country-of-body-of-office": _of_body,
    "country-of-office-itself": _of_office,
}
WITH_FIELD = word_class("offices-that-others-have-with-a-field")
TIES = TIED | SPOKEN | SENDING
