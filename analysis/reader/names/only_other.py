"""The country of a person of whom a text tells none: the only other one that it names."""

import re

from analysis.reader.ground.grammar import children, lemma
from analysis.reader.names.accounts import countries_named
from analysis.reader.names.opposite import ONE, OTHER, across, countries_across, side_of
from analysis.reader.names.ties import MEETING, land_told

OF_STATES = re.compile(  # `Secretary General of the Organization of Turkic States`
    r"\b[GC](?:eneral|hief|hair\w*) of (?:the )?(?:Organi[sz]ation|League|Association|Community|Union) of\b"
)


def _tells_abroad(naming, account):
    """Return the foreign country that a sentence begins with, for an office: `In Vanuatu, Minister N said`."""
    here = land_told(account, naming.at)
    first = [word.text for word in account.rows[naming.at][:1]] == ["In"]
    return here if naming.roles and first and here != account.home and side_of(naming, account)[0] == ONE else ""


def _met_by_own_side(naming, account):
    """Return the one other country of the sentence for an office that the account's own side meets."""
    side, head = side_of(naming, account)
    if (
        not naming.person.roles
        or side != OTHER
        or lemma(head) not in MEETING
        or any(token.tag_ == "NNS" for token in children(head, "subject"))  # `the two ministers met with`
        or countries_across(naming, account) - {account.home}
        or not account.home
    ):
        return ""
    named = countries_named(account, naming.at) - {account.home, ""}
    return named.pop() if len(named) == 1 else ""


def _only_of_account(naming, account):
    """Return the one other country of the first sentences in the lead, of the readout for an office beside its own."""
    if any(OF_STATES.search(role) for role in naming.person.roles):
        return ""
    met = {one.person.country for one in across(naming, account) if one.person}
    if naming.at <= account.lead and account.foreign:
        return "" if account.foreign in met else account.foreign
    own = {n.person.country for n in account.namings if n.person}
    return account.only if naming.roles and account.home in own and account.only not in met else ""


def _office_abroad(naming, account):
    """Return the country of the place abroad in which the text is dated, for an office without one."""
    return account.abroad if naming.roles else ""


OTHERS = {
    "only-other-country-for-who-is-met": _met_by_own_side,
    "only-other-country-of-account": _only_of_account,
    "country-in-which-own-side-is-told": _tells_abroad,
    "country-of-the-place-abroad": _office_abroad,
}
