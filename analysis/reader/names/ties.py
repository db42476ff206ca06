"""What in a text ties a person whom no title places to a country: list, delegation, company, host, visitor."""

import re
from itertools import pairwise

from analysis.reader.ground.grammar import children, lemma
from analysis.reader.ground.lexicon import act_words, body_codes, word_class
from analysis.reader.names.coming import comes_here
from analysis.reader.names.company import of_company
from analysis.reader.names.counterpart_lands import of_counterparts
from analysis.reader.names.groups_led import of_group_led
from analysis.reader.names.lands import land_around, land_told, named, words_at
from analysis.reader.names.letters import letters
from analysis.reader.names.names import plain_name
from analysis.reader.names.opposite import (
    ONE,
    OTHER,
    RECEIVING,
    across,
    countries_across,
    side_of,
    token_of,
)
from analysis.reader.names.present import of_fellow_members, of_side_named, of_those_beside

MEETING = word_class("words-of-coming-together")
OF_HIS_HOST = re.compile(r"\b(?:his|her|their) hosts?\b")  # who has a host is a guest
HIS_HOST = re.compile(r"\b(?:his|her|their) hosts? ,[^,]*$")  # `told his host, Minister N`
OWN_VISIT = re.compile(r"\b(?:his|her) (?:[\w-]+ ){0,2}(?:visit|trip) to\b[^.;]*,(?: the)?$")  # `On his visit to N,`
BODIES = frozenset(body_codes().values())
ENVOYS = word_class("words-of-posted-envoys")
NATIONS = "|".join(word_class("nouns-of-nations"))
OF_NATION = re.compile(rf"\bth(?:e|at) (?:{NATIONS}) 's$")
AT = "|".join(word_class("words-before-a-portrait"))
DEATH = rf"\b(?:{'|'.join(word_class('nouns-of-mourning'))}|(?:{AT}) (?:the|a) portrait) of"
COMES = re.compile(r"\b(?:come|came|arrived?|flew|flown|travell?ed|attend(?:ed)?)\b[^.;]*\bfuneral of\b[^.;]*$")
MOURNED = re.compile(rf"{DEATH}\b[^.;,]*$", re.IGNORECASE)
OF_THE_DEAD = re.compile(  # but for titles nothing stands between: not `the loss of lives, to President N`
    rf"{DEATH}(?:\s+(?:(?-i:[A-Z](?:[\w'’-]*|\w{{0,3}}\.))|of|and|for|the|our|his|her|their|its|late|former|a|an))*\s*$",
    re.IGNORECASE,
)


def chain_of(naming, account):
    """Return the namings of the list in which one stands, in order."""
    string = letters(account.rows[naming.at])
    here = sorted((n for n in account.namings if n.at == naming.at), key=lambda n: n.start)
    first = last = here.index(naming)
    while first and re.fullmatch(r"r?,?&?t?", string[here[first - 1].end : here[first].start]):
        first -= 1
    while last < len(here) - 1 and re.fullmatch(r"r?,?&?t?", string[here[last].end : here[last + 1].start]):
        last += 1
    return here[first : last + 1]


def of_list(naming, account):
    """Return the country of the person before in a list (`President of Laos A, Chairman B and Minister C received`)."""
    string, chain = letters(account.rows[naming.at]), chain_of(naming, account)
    at = chain.index(naming)
    joints = [string[a.end : b.start] for a, b in pairwise(chain)]
    before = chain[at - 1] if at else None
    if not any("&" in joint for joint in joints) or before is None or not naming.roles:
        return ""
    if not before.person or not before.roles or before.country_rule == "country-after-of":
        return ""
    side, head = next((found for one in chain[at - 1 :: -1] if (found := side_of(one, account))[0]), ("", None))
    alone = side == ONE and not countries_across(before, account) and lemma(head) not in RECEIVING
    own = before.person.country == account.home and (before.person.guessed > 1 or side == OTHER)
    return before.person.country if side and not alone and not own else ""


def of_nation(naming, account):
    """Return the country named last before `the country's President`."""
    first = next((a for a, _ in naming.offices), naming.start)
    if not OF_NATION.search(words_at(account, naming.at, 0, min(first, naming.start))):
        return ""
    here = named(account, naming.at, 0, naming.start)
    return (here or (named(account, naming.at - 1) if naming.at else []) or [""])[-1]


def host(naming, account):
    """Return the country in which somebody of another one meets, or is received by, who holds an office there."""
    side, head = side_of(naming, account)
    others, here = countries_across(naming, account), land_around(account, naming.at)
    here = here or account.trip or ("" if account.home in BODIES else account.abroad)  # a body's is its own seat
    bodily = any(one.person and one.person.world for one in across(naming, account))
    bodily = bodily and side == OTHER  # `the IMF's director met Minister N in Quito`
    others = others or ({account.home} if here and account.home else {""} if bodily else set())
    if HIS_HOST.search(words_at(account, naming.at, 0, naming.first)):
        return here or account.home
    if not naming.person.roles or _travels(naming, account) or not here or not others or here in others:
        return ""
    if any(word in ENVOYS for role in naming.person.roles for word in plain_name(role).split()):  # posted there
        return ""
    guests = any(_visits(one, account) for one in across(naming, account))
    words = {lemma(head), *(lemma(one) for one in children(head, "object"))} if side == OTHER else set()
    met = (words & MEETING and lemma(head) not in RECEIVING) or _of_meeting(naming, account)  # received is the guest
    receives = side == ONE and lemma(head) in RECEIVING
    receives = receives and (lemma(head) != "welcome" or across(naming, account))  # not `she welcomed the proposal`
    return here if met or receives or (side == ONE and guests) else ""


def _of_meeting(naming, account):
    """Say whether a person stands in the phrase of an encounter's noun: `During his meeting with Minister N`."""
    token, begin = token_of(naming, account), account.rows[naming.at][naming.start].start
    while token.head != token and token.head.idx >= begin and token.head.i < token.i:
        token = token.head  # from the name to its office: `Speaker of the National Council N`
    link = token.head
    return link.lower_ == "with" and lemma(link.head) in act_words("encounter")


def _visits(naming, account):
    """Say whether a person is called a visitor right before name or office."""
    return "visiting" in words_at(account, naming.at, max(naming.start - 1, 0), naming.first).lower().split()


def _travels(naming, account):
    """Say whether a person is a visitor: called so, or of whose visit the sentence tells before."""
    return _visits(naming, account) or bool(OWN_VISIT.search(words_at(account, naming.at, 0, naming.start)))


def mourned(naming, account):
    """Return the one other country of sentence or readout for whose dead the account's side mourns, at home its own
    where a guest has come to a funeral."""
    late = any(role.startswith("late ") for role in naming.roles)
    if not late and not MOURNED.search(words_at(account, naming.at, 0, naming.start)):
        return ""
    here = land_around(account, naming.at) or account.place
    if COMES.search(words_at(account, naming.at, 0, naming.start)) and here == account.home:
        return account.home
    lands = set(named(account, naming.at)) - {account.home}
    return lands.pop() if len(lands) == 1 else "" if late else account.only


def visitor(naming, account):
    """Return the one country beside the place's that the sentence of a visitor, or of who has a host, names."""
    comes = _visits(naming, account) or comes_here(naming, account)
    if not comes and not OF_HIS_HOST.search(words_at(account, naming.at, naming.end)):
        return ""
    lands = set(named(account, naming.at)) - {account.home, account.abroad, land_told(account, naming.at)}
    return lands.pop() if len(lands) == 1 else ""


TIED = {
    "country-of-list": of_list,
    "country-of-side-named": of_side_named,
    "country-of-company": of_company,
    "country-of-those-beside-whom-one-is-present": of_those_beside,
    "country-of-group-led": of_group_led,
    "country-of-fellow-members": of_fellow_members,
    "country-of-counterparts": of_counterparts,
    "country-of-that-nation": of_nation,
    "country-of-visitor": visitor,
    "country-of-host": host,
    "country-of-one-mourned": mourned,
}
