"""The country of a person of whom a text tells none: the only other one that it names."""

import re

from analysis.reader.ground.grammar import function
from analysis.reader.names.opposite import ONE, OTHER, countries_across, side_of
from analysis.reader.names.own_side import NAMES_TELL
from analysis.reader.names.ties import chain_of, land_told

ELSEWHERE_TOLD = (NAMES_TELL, "USA")  # whose accounts call foreigners `President N` too, once the headline has told
OF_STATES = re.compile(  # `Secretary General of the Organization of Turkic States`
    r"\b[GC](?:eneral|hief|hair\w*) of (?:the )?(?:Organi[sz]ation|League|Association|Community|Union) of\b"
)


def _tells_abroad(naming, account):
    """Return the foreign country that a sentence begins with, for an office: `In Vanuatu, Minister N said`."""
    here = land_told(account, naming.at)
    first = [word.text for word in account.rows[naming.at][:1]] == ["In"]
    return here if naming.roles and first and here != account.home and side_of(naming, account)[0] == ONE else ""


def _only_of_account(naming, account):
    """Return the one other country of lead or readout: for a name, and for an office across from the account's side.

    Abroad, or where names tell who is at home, for any office: at home one without a country is the account's own.
    """
    if any(OF_STATES.search(role) for role in naming.person.roles):
        return ""
    met = countries_across(naming, account)
    lead = naming.at <= account.lead and account.foreign
    only = account.foreign if lead else account.only if naming.roles else ""
    own = {n.person.country for n in account.namings if n.person}
    if only in met or not (lead or account.home in own):
        return ""
    away = (account.trip or account.abroad) and side_of(naming, account)[0] == OTHER
    away = away or account.home in ("", *ELSEWHERE_TOLD) or account.home in met
    return only if lead or away else ""


def _office_at_home(naming, account):
    """Return the country of an office without one that acts, tied to no other: that of the account or its place."""
    listed = chain_of(naming, account)
    guests = any(one.person.country not in ("", account.home) for one in listed[: listed.index(naming)] if one.person)
    side, verb = side_of(naming, account)
    acts = side == ONE and function(verb) == "root"  # not `the agreement reached by Minister N`
    told = naming.roles and acts and not (naming.person.open or guests) and account.home not in ELSEWHERE_TOLD
    return (account.abroad or account.home) if told else ""


OTHERS = {
    "country-in-which-own-side-is-told": _tells_abroad,
    "only-other-country-of-account": _only_of_account,
    "country-of-account-for-an-office": _office_at_home,
}
