"""Whose the delegation is that somebody leads: `N headed the Uzbek delegation`, `a delegation of SWAPO led by N`."""

import re

from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.bodies import country_of_known
from analysis.reader.names.lands import named, words_at

LEADING, DELEGATIONS = "|".join(word_class("participles-of-leading")), "|".join(word_class("nouns-of-a-group-led"))
OWNED = ("'", "'s")  # `the Workers' Party`
OF_GROUP = 12  # words from a group's noun to its country: `a mission of the Labour Party of Chile`
LED_BY = re.compile(rf"\b(?:{LEADING}) by(?: the| its)?$")
LEADS = re.compile(rf"(?:, )?(?:who )?(?:(?:is|was) )?(?:{LEADING}|leads|heads|leading|heading) (?:the|a) ")
GUIDED = re.compile(r"(?:on|around|through|into|to) (?:a|an|the)\b")  # `led the delegation on a tour`: its host did
AS_LEADER = re.compile(
    r"[^.;]{0,40}\bas (?:the )?(?:head|leader|chief) of (?:the|a|an) (?:[\w-]+ ){0,3}(?:" + DELEGATIONS + ")"
)  # `, who is here as head of a delegation`


def _of_body(account, at, first, last):
    """Return in a list the country of the longest known party or body that words of a sentence name: `ANC`."""
    return [found] if (found := country_of_known(word.text for word in account.rows[at][first:last])) else []


def of_group_led(naming, account):
    """Return the country of the delegation or side that a person leads: `N headed the Uzbek delegation`."""
    row, at = account.rows[naming.at], naming.start
    group = [k for k, word in enumerate(row) if re.fullmatch(DELEGATIONS, word.text.lower())]
    if LED_BY.search(words_at(account, naming.at, 0, at)) and (before := [k for k in group if k < at]):
        first = before[-1]  # `the Vietnam Fatherland Front delegation`
        while first and (row[first - 1].text[:1].isupper() or row[first - 1].text in OWNED):
            first -= 1
        beside = named(account, naming.at, min(first, max(before[-1] - 2, 0)), before[-1])
        behind = _of_body(account, naming.at, first, at) or named(account, naming.at, before[-1], at)
        return (beside or behind or [""])[-1 if beside else 0]
    words = words_at(account, naming.at, naming.end)
    reach = 6 if LEADS.match(words) else 14 if AS_LEADER.match(words) else 0
    after = [k for k in group if naming.end < k < naming.end + reach]
    if not after:
        return ""
    of = after[0] + 1 < len(row) and row[after[0] + 1].code == "f"
    if LEADS.match(words) and GUIDED.match(words_at(account, naming.at, after[0] + 1)):
        return ""
    behind = named(account, naming.at, after[0], after[0] + OF_GROUP)[:1] if of else []
    before = named(account, naming.at, after[0] - 3, after[0])
    return (behind or before or _of_body(account, naming.at, naming.end, after[0] + OF_GROUP * of) or [""])[-1]
