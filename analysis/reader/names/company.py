"""The country of who accompanies somebody, or joins him: that of the one whom he came with."""

import re

from analysis import countries
from analysis.reader.ground.grammar import children, function
from analysis.reader.names.lands import words_at
from analysis.reader.names.opposite import led_by, token_of

HIS = r"(?: the| his| her)?(?: \w+ 's)?"  # `her party's`
IN_WHAT = r"(?: (?:in|at|for|on|to|throughout) (?:[\w'-]+ ){1,5})?"  # `joined in her meetings by`
COMPANY = re.compile(
    rf"\b((?:accompanied|joined|assisted|flanked)(?:{IN_WHAT}| )by|(?:together|along|travel\w*) with){HIS}$", re.I
)
WAS_JOINED = re.compile(
    rf"(?:was|were|is|are)(?: also)? (?:accompanied|joined|assisted|flanked) by{HIS}", re.IGNORECASE
)
BESIDE = re.compile(  # `Accompanying N was`
    r"(?:Accompanying|Joining|Alongside|Beside) (?:the )?[^,]{3,60} (?:was|were)(?: also)?(?: the)?"
)
WITH_HER = re.compile(r"\b[Ss]?[Hh]e and(?: the| his| her)?$")  # `she and Ambassador N met`
WHO = re.compile(
    r"\bwho (?:was|is|were|had been) (?:also )?(?:accompanied|joined|assisted|flanked) by"
    rf"{HIS}(?: (?:His|Her) \w+ ?,?)?$"  # `by His Excellency, N`
)
LEADERS = re.compile(r"^(?:President|Prime Minister|Chancellor|Premier|King|Queen|Taoiseach)\b")


def of_company(naming, account):
    """Return the country of the one whom a person accompanies; who joins may be another's leader, and is none then."""
    here = sorted((n for n in account.namings if n.at == naming.at and n.person), key=lambda n: n.last)
    before = [n for n in here if n.last <= naming.start]
    led = led_by(naming, account)
    ahead = words_at(account, naming.at, 0, led + 1)
    found = COMPANY.search(ahead) or WITH_HER.search(ahead)
    if before and WHO.search(words_at(account, naming.at, 0, naming.start)):
        return before[-1].person.country
    ahead_of_led = [n for n in before if n.last <= led]
    if ahead_of_led and BESIDE.fullmatch(words_at(account, naming.at, 0, naming.start)):
        return ahead_of_led[-1].person.country
    if ahead_of_led and WAS_JOINED.fullmatch(words_at(account, naming.at, ahead_of_led[-1].last, led + 1).strip()):
        leader = ahead_of_led[-1].person
        in_lead = any(n.person is leader and n.at <= account.lead for n in account.namings)
        return leader.country or (account.home if in_lead and leader.roles else "")
    leads = found and found[0].lower()[:11] != "accompanied" and any(map(LEADERS.match, naming.roles))
    return _of_who_acts(naming, account, ahead_of_led) if found and not leads else ""


def _of_who_acts(naming, account, before):
    """Return the country of who is a subject before one in the sentence: by name, by office or pronoun."""
    acting = [n for n in before if function(token_of(n, account)) in ("subject", "passive subject")]
    subject = next(iter(children(account.docs[naming.at][:].root, "subject", "passive subject")), None)
    if acting or before or subject is None:
        return acting[-1].person.country if acting else ""
    known = [n for n in account.namings if n.at < naming.at and n.person]
    told = [n for n in known if n.person.country]
    if subject.lower_ in ("we", "i"):
        return account.home
    if subject.lower_ in ("he", "she"):
        acting = [n for n in known if n.at == naming.at - 1 and function(token_of(n, account)).endswith("subject")][:1]
        if acting and not acting[0].person.country and acting[0].at <= account.lead and acting[0].roles:
            return account.home  # an office without a country that opens the story
        told = [n for n in acting if n.person.country]
    elif own := [code for word in subject.subtree if (code := countries.code(word.text))]:  # `The Lebanese Premier was`
        return own[0]
    else:
        office = subject.doc[subject.left_edge.i : subject.i + 1].text.lower().removeprefix("the ")
        whole = [n for n in told if any(office in role.lower() for role in n.person.roles)]
        lead = [n for n in known if n.at <= account.lead and not n.person.country]  # who leads without one is its own
        if whole and any(office in role.lower() for n in lead for role in n.person.roles):
            return account.home
        told = whole or [n for n in told if any(subject.lower_ in role.lower().split() for role in n.person.roles)]
    holders = {n.person.country for n in told}
    return account.home if account.home in holders else holders.pop() if len(holders) == 1 else ""
