"""Who leads the delegation of a body that is no office of a state: nobody tells his country."""

import re

from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.groups_led import DELEGATIONS, LEADING
from analysis.reader.names.lands import words_at
from analysis.reader.names.ties import chain_of

OWN_GROUPS = word_class("heads-of-state-offices") | word_class("groups-beside-state-offices")
OF_GROUP = re.compile(rf"\b(?:{DELEGATIONS}) (?:of|from) (?:the )?([A-Z][^,.;]*?),? (?:{LEADING}) by(?: the| its)?$")
HEADED = re.compile(rf"^(?:(?:{LEADING}) (?:the|their)(?: \w+)? (?:{DELEGATIONS})s|co-?chaired)\b")


def leads_others(naming, account):
    """Say whether a person leads the delegation of a body that is no office of a state: nobody tells its country.

    Of `A and B headed the delegations` nor does anybody tell of B.
    """
    told = [one for one in account.namings if one.person is naming.person] or [naming]
    return any(_heads_other_side(one, account) or _leads_body(one, account) for one in told)


def _leads_body(naming, account):
    """Say whether a naming follows the delegation of a body that is no office of a state: `a group of the N led by`."""
    group = OF_GROUP.search(words_at(account, naming.at, 0, naming.start))
    return bool(group) and not {word.lower() for word in group[1].split()} & OWN_GROUPS


def _heads_other_side(naming, account):
    """Say whether somebody is named behind another as head of a side: `A and B headed the delegations`."""
    after = " ".join(word.text for word in account.rows[naming.at][naming.end :])
    return bool(HEADED.search(after)) and naming is not chain_of(naming, account)[0]
