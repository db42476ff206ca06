"""The country of who accompanies somebody, or joins him: that of the one whom he came with."""

import re

from analysis import countries
from analysis.reader.ground.grammar import children, conjuncts, function
from analysis.reader.ground.lexicon import body_codes, word_class
from analysis.reader.names.lands import words_at
from analysis.reader.names.offices import office_words
from analysis.reader.names.opposite import led_by, token_of

HIS = r"(?: the| his| her)?(?: \w+ 's)?"  # `her party's`
IN_WHAT = r"(?: (?:in|at|for|on|to|throughout) (?:[\w'-]+ ){1,5})?"  # `joined in her meetings by`
COMPANY = re.compile(
    rf"\b((?:accompanied|joined|assisted|flanked)(?:{IN_WHAT}| )by|(?:together|along|travel\w*|came) with){HIS}$", re.I
)
LISTS = re.compile(COMPANY.pattern.removesuffix("$") + r"(?= )", re.IGNORECASE)
WAS_JOINED = re.compile(
    rf"(?:was|were|is|are)(?: also)? (?:accompanied|joined|assisted|flanked) by{HIS}", re.IGNORECASE
)
BESIDE = re.compile(  # `Accompanying N was`, `Also accompanying the Foreign Minister were`
    r"(?:(?:Also )?[Aa]ccompanying|[Jj]oining|Alongside|Beside) (?:the )?(?P<whom>[^,]{3,60}?)"
    r"(?: (?:in|at|for|on|during|throughout) [^,]{3,40}?)? (?:was|were)(?: also)?(?= |$)"
)
WITH_HER = re.compile(r"\b[Ss]?[Hh]e and(?: the| his| her)?$")  # `she and Ambassador N met`
WHO = re.compile(
    r"\bwho (?:was|is|were|had been) (?:also )?(?:accompanied|joined|assisted|flanked) by"
    rf"{HIS}(?: (?:His|Her) \w+ ?,?)?$"  # `by His Excellency, N`
)
TEAM = word_class("verbs-of-accompanying")
BODIES = frozenset(body_codes().values())
LEADERS = re.compile(r"^(?:President|Prime Minister|Chancellor|Premier|King|Queen|Taoiseach)\b")


def of_company(naming, account):
    """Return the country of the one whom a person accompanies; who joins may be another's leader, and is none then."""
    here = sorted((n for n in account.namings if n.at == naming.at and n.person), key=lambda n: n.last)
    before = [n for n in here if n.last <= naming.start]
    led = led_by(naming, account)
    ahead = words_at(account, naming.at, 0, led + 1)
    if not COMPANY.search(ahead) and (behind := _listed_behind(naming, account)):
        led, ahead = behind - 1, words_at(account, naming.at, 0, behind)
    found = COMPANY.search(ahead) or WITH_HER.search(ahead)
    if before and WHO.search(words_at(account, naming.at, 0, naming.start)):
        return before[-1].person.country
    ahead_of_led = [n for n in before if n.last <= led]
    beside = BESIDE.match(before_it := words_at(account, naming.at, 0, naming.start))
    if beside and _is_list(naming, account, verb := before_it[: beside.end()].count(" ")):
        named = [n for n in before if n.last <= verb]
        return named[-1].person.country if named else _of_only_holder(beside["whom"].lower(), naming, account)
    if ahead_of_led and WAS_JOINED.fullmatch(words_at(account, naming.at, ahead_of_led[-1].last, led + 1).strip()):
        leader = ahead_of_led[-1].person
        in_lead = any(n.person is leader and n.at <= account.lead for n in account.namings)
        return leader.country or (account.home if in_lead and leader.roles else "")
    leads = found and found[0].lower()[:11] != "accompanied" and any(map(LEADERS.match, naming.roles))
    return _of_who_acts(naming, account, ahead_of_led) if found and not leads else ""


def _listed_behind(naming, account):
    """Return the place behind a wording of company after which somebody is listed, past offices that no list has.

    `was accompanied by the Clerk to Parliament, Mr N`: nothing but a list stands between.
    """
    before = words_at(account, naming.at, 0, naming.start)
    found = next(iter(reversed([*LISTS.finditer(before)])), None)
    behind = before[: found.end()].count(" ") + 1 if found else 0
    return behind if behind and _is_list(naming, account, behind - 1) else 0


def _is_list(naming, account, first):
    """Say whether nothing but a list stands between a word and a naming: no verb, no other clause."""
    row, doc = account.rows[naming.at], account.docs[naming.at]
    start, end = row[first].start, row[naming.start].start
    between = [t for t in doc if start < t.idx < end]
    return not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") or t.lower_ in (";", "while") for t in between)


def _of_who_acts(naming, account, before):
    """Return the country of who is a subject before one in the sentence: by name, by office or pronoun."""
    subject = _subject_of_company(naming, account)
    if subject is not None:  # `A came with B, while the President was joined by N`
        before = [n for n in before if subject.left_edge.i <= token_of(n, account).i <= subject.right_edge.i]
    else:
        subject = next(iter(children(account.docs[naming.at][:].root, "subject", "passive subject")), None)
    acting = [n for n in before if function(token_of(n, account)) in ("subject", "passive subject")]
    if acting or before or subject is None:
        return acting[-1].person.country if acting else ""
    known = [n for n in account.namings if n.at < naming.at and n.person]
    told = [n for n in known if n.person.country]
    if subject.lower_ in ("we", "i"):
        return account.home
    if subject.lower_ in ("he", "she"):
        acting = [n for n in known if n.at == naming.at - 1 and _acts(n, account)][:1]
        if acting and not acting[0].person.country and acting[0].at <= account.lead and acting[0].roles:
            return account.home  # an office without a country that opens the story
        told = [n for n in acting if n.person.country]
    elif own := [code for word in subject.subtree if (code := countries.code(word.text))]:  # `The Lebanese Premier was`
        return own[0]
    else:
        office = subject.doc[subject.left_edge.i : subject.i + 1].text.lower().removeprefix("the ")
        return _of_office(office, naming, account)
    return _one_of(told, account)


def _subject_of_company(naming, account):
    """Return the subject of a clause of its own in which somebody is told to have been accompanied, or None."""
    doc, start = account.docs[naming.at], account.rows[naming.at][naming.start].start
    verbs = [token for token in doc if token.lemma_.lower() in TEAM and token.idx < start]
    subject = next(iter(children(verbs[-1], "passive subject")), None) if verbs else None
    alone = subject is not None and any(one.lower_ in ("was", "is") for one in children(verbs[-1], "passive auxiliary"))
    return conjuncts(subject)[-1] if alone else subject  # `by N, and the Minister was joined`, taken for two


def _acts(naming, account):
    """Say whether a person is a subject, be it by an office to which the name is apposed."""
    token = token_of(naming, account)
    while function(token) in ("apposition", "compound", "coordinated") and token.head != token:
        token = token.head
    return function(token).endswith("subject")


def _of_office(office, naming, account):
    """Return the country of a holder named before: `the foreign minister`; who leads without one is own."""
    known = [n for n in account.namings if n.at < naming.at and n.person]
    held = [n for n in known if any(office in role.lower() for role in n.person.roles)]
    if any(n.at <= account.lead and not n.person.country for n in held):
        return "" if account.home in BODIES else account.home  # who is with an officer of a body is a state's
    told = [n for n in held if n.person.country]
    words = office.split()[-1:]
    told = told or [
        n for n in known if n.person.country and any({*words} & {*r.lower().split()} for r in n.person.roles)
    ]
    return _one_of(told, account)


def _one_of(told, account):
    """Return the country of persons: the account's where one is of it, else the only one."""
    holders = {n.person.country for n in told}
    return account.home if account.home in holders else holders.pop() if len(holders) == 1 else ""


def _of_only_holder(office, naming, account):
    """Return the country of the only one who was named before with an office; who leads without one is own."""
    known = [n for n in account.namings if n.at < naming.at and n.person]
    words = office_words(office)
    held = {n.person.name: n for n in known if any(words and words <= office_words(role) for role in n.person.roles)}
    one = held.popitem()[1] if len(held) == 1 else None
    leads = one and not one.person.country and any(n.at <= account.lead for n in known if n.person is one.person)
    own = "" if account.home in BODIES else account.home
    return own if leads else one.person.country if one else ""
