"""Whose those are who attend an encounter: a list of them may go on from one country's to another's."""

import re

from analysis import countries
from analysis.reader.names.lands import words_at

PRESENT = re.compile(
    r"\b(?:attend(?:ed by|ing)|(?:taking part|participating) (?:in|at)"
    r"|presence of|present (?:at|were)|in attendance)\b",
    re.IGNORECASE,
)
ATTENDED = re.compile(
    r"^[^;]*\b(?:(?:was|were)(?: also)? (?:present|in attendance)|also (?:attended|participated|took part)) "
)
MEMBERS = re.compile(  # `The other members of the delegation are`, `The delegation also includes`
    r"\b(?:members of (?:the|his|her|its) (?:[\w-]+ ){0,2}delegation (?:are|were|include|included)"
    r"|(?:(?P<whose>[A-Z]\w+)(?: 's)? )?(?:delegation|team)(?: (?:at|to|in|for|also|further)(?: [\w-]+){0,4}?)?"
    r" (?:includes?|included|comprises?|comprised|consist(?:s|ed) of|(?:is|was) (?:made up|composed) of))\b",
    re.IGNORECASE,
)
SIDE = re.compile(r"\b(?:(?:[Oo]n|[Ff]or|of) the (\S+(?: \S+)?) side|[Ff]rom the (\S+(?: \S+)?) (?:side|delegation))\b")
BEHIND = re.compile(  # `A and B attended the talks on the Lao side`
    r"[^;]*?\b(?:attended|participated|present|took part)\b"
    r"(?:[^;]*? on the (\S+(?: \S+)?) side\b| for (?:the )?([A-Z]\w+))"
)
PARTED = re.compile(r" (?:and by|while)\b")
NEXT_GROUP = re.compile(r"\band (?:by|from)\b|;")


def is_present(naming, account):
    """Say whether somebody is in a list of those present."""
    before, after = words_at(account, naming.at, 0, naming.start), words_at(account, naming.at, naming.end)
    return bool(PRESENT.search(before) or ATTENDED.search(after))


def of_those_beside(naming, account):
    """Return the country of those among whom somebody stands in a list of those present, another than the account's.

    They stand on both sides of him, or before him in a group that `and by` opens or a semicolon closes.
    """
    if not naming.roles or not is_present(naming, account):
        return ""
    here = [one for one in account.namings if one.at == naming.at and one.person and one.person.country]
    told = [one for one in here if one.person.guessed < 2 and one.person.country != account.home]  # by words, by ties
    before = max((one for one in told if one.end <= naming.start), key=lambda one: one.start, default=None)
    after = min((one for one in told if one.start >= naming.end), key=lambda one: one.start, default=None)
    if before is None or any(before.end <= one.start < naming.start for one in here if one not in told):
        return ""
    land = before.person.country
    grouped = NEXT_GROUP.search(words_at(account, naming.at, 0, before.start))
    parted = NEXT_GROUP.search(words_at(account, naming.at, before.end, naming.start))
    among = after is not None and after.person.country == land
    closed = ";" in words_at(account, naming.at, naming.end)  # `Samoa's Minister A and Minister B; and C and D`
    return land if (among or grouped or closed) and not parted else ""


def of_fellow_members(naming, account):
    """Return the country of a delegation whose members are named: as it is called (`The Lao delegation`), else the
    one other."""
    if not (led := MEMBERS.search(words_at(account, naming.at, 0, naming.start))):
        return ""
    if whose := countries.code(led["whose"] or ""):
        return whose
    paragraph = account.docs[naming.at].user_data["row"]["paragraph"]
    before = [one for one in account.namings if one.person and one.at < naming.at]
    here = [one for one in before if account.docs[one.at].user_data["row"]["paragraph"] == paragraph]
    lands = ({one.person.country for one in some} - {"", account.home} for some in (here, before))
    return next((told.pop() for told in lands if len(told) == 1), "")


def of_side_named(naming, account):
    """Return the country of the side under which a list of those present names somebody: `on the Kuwaiti side by N`."""
    ahead, behind = words_at(account, naming.at, 0, naming.start), words_at(account, naming.at, naming.end)
    told = [*SIDE.finditer(ahead)]
    rest = ahead[told[-1].end() :] if told else ""
    goes_on = told and not PARTED.search(rest)  # not `on the Lao side, and by Thai Minister N`
    if not goes_on and (found := BEHIND.match(behind.partition(" while ")[0])):
        return countries.code(found[1] or found[2]) if naming.roles else ""
    return countries.code(told[-1][1] or told[-1][2]) if goes_on and naming.roles else ""
