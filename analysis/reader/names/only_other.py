"""The country of a person of whom a text tells none: the only other one that it names."""

import re

from analysis.reader.ground.grammar import children, function, lemma
from analysis.reader.ground.lexicon import act_words, word_class
from analysis.reader.names.bodies_led import leads_others
from analysis.reader.names.coming import HANDING, has_come
from analysis.reader.names.company import LEADERS
from analysis.reader.names.lands import land_told, words_at
from analysis.reader.names.opposite import ONE, OTHER, RECEIVING, countries_across, side_of
from analysis.reader.names.own_side import names_tell
from analysis.reader.names.ties import MEETING, chain_of

BESIDE = word_class("verbs-of-accompanying")
READOUTS = tuple(word_class("headlines-of-few-states"))
JOINED = re.compile(r"\b(?:joined|accompanied) (?:[\w' -]{3,40} )?by\b[^.;]*$")
OF_STATES = re.compile(  # `Secretary General of the Organization of Turkic States`
    rf"\b[GC](?:eneral|hief|hair\w*) of (?:the )?(?:{'|'.join(word_class('heads-of-bodies-of-many'))}) of\b"
)


def _is_met(naming, account):
    """Say whether a person is met, received, called or spoken to: the other side of an encounter in its sentence."""
    side, head = side_of(naming, account)
    if (
        side != OTHER or lemma(head) in BESIDE | HANDING
    ):  # `joined President M in his meeting`; `presented letters to M`
        return False
    words = {lemma(head), *(lemma(one) for one in children(head, "object"))}
    return bool(words & (MEETING | act_words("encounter")))


def _only_of_account(naming, account):
    """Return the one other country of lead or readout for who is met there by somebody of the account's own side.

    For anybody else where names tell who is at home, or the headline tells who the other side is (`Readout of …`).
    """
    if any(OF_STATES.search(role) for role in naming.person.roles) or not account.home:
        return ""
    if JOINED.search(words_at(account, naming.at, 0, naming.start)):  # who joins the account's own is no other
        return ""
    met = countries_across(naming, account)
    lead = naming.at <= account.lead and account.foreign
    only = account.foreign if lead else account.only if naming.roles else ""
    own = {n.person.country for n in account.namings if n.person}
    told = names_tell(account) or account.docs[0].text.startswith(READOUTS) or _is_met(naming, account)
    told = told or has_come(naming, account)
    return only if told and only not in met and (lead or account.home in own) else ""


def _office_at_home(naming, account):
    """Return the country of an office that acts, tied to no other: that of the account, abroad that of its place.

    The office of a leader whom the account has one of already, beside somebody of another country, is that country's.
    """
    listed = chain_of(naming, account)
    guests = any(one.person.country not in ("", account.home) for one in listed[: listed.index(naming)] if one.person)
    side, verb = side_of(naming, account)
    acts = side == ONE and function(verb) == "root"  # not `the agreement reached by Minister N`
    other = naming.person.open or guests or names_tell(account) or any(map(LEADERS.match, naming.roles))
    other = other or leads_others(naming, account) or has_come(naming, account)
    other = other or any(land_told(account, at) not in ("", account.home) for at in range(naming.at + 1))  # on a tour
    acts = acts and (not account.abroad or lemma(verb) in RECEIVING)  # abroad, who receives is at home there
    return (account.abroad or account.home) if naming.roles and acts and not other else ""


OTHERS = {
    "only-other-country-of-account": _only_of_account,
    "country-of-account-for-an-office": _office_at_home,
}
