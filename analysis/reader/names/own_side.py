"""Who is on the side whose account it is: the country of the account for persons whom no word of the text places."""

import re
import unicodedata

from analysis import countries
from analysis.reader.ground.grammar import children, function, lemma
from analysis.reader.ground.lexicon import act_words, rows_of, word_class
from analysis.reader.names.bodies_led import leads_others
from analysis.reader.names.coming import CREDENTIALS, has_come
from analysis.reader.names.lands import land_around, words_at
from analysis.reader.names.names import family_first, name_parts, plain_name
from analysis.reader.names.opposite import ONE, OTHER, RECEIVING, countries_across, side_of, token_of
from analysis.reader.names.present import is_present
from analysis.reader.names.ties import OF_HIS_HOST

MEETING = word_class("verbs-of-taking-part")
VISITING = {"visiting", "guest", "visitor"}
DROPPING_IN = word_class("verbs-of-dropping-in")
HEARING = word_class("verbs-spoken-to-somebody")
TELLERS = word_class("offices-that-tell-of-their-side")
BROUGHT = re.compile(  # `delivered to the King a letter from His Majesty Sultan N`: who sends it is nobody's yet
    rf"\b(?:{'|'.join(word_class('verbs-of-conveying'))})(?:s|e?d)\b(?: [\w']+){{0,6}}?"
    rf" (?:{'|'.join(word_class('words-that-are-brought'))})"
    r"(?: [a-z]+){0,3} (?:from|of)(?: (?:the|(?:His|Her) \w+))*$"
)
MET = {"with", "to"}  # `PM call with N`
VERBAL = ("VERB", "AUX")  # `N is on a visit to Norway`
NAMES_TELL = "VNM"  # where names are built so that they tell who is at home
FAMILIES = {
    row["form"].lower() for row in rows_of("name_words") if (row["kind"], row["language"]) == ("family", "Vietnamese")
}
SYLLABLE = re.compile(  # one of a Vietnamese name: `Nguyễn`
    r"[^\WaeiouyAEIOUY]{0,3}(?:[aeiouyAEIOUY][\u0300-\u0303\u0306\u0309\u031b\u0323]*){1,3}(?:ch|ng|nh|[cmnpt])?"
)

PLAIN = re.compile(  # the same without its marks: `Quyet`
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr?|v|x)?[aeiouy]{1,3}(?:ch|m|ng?|nh|p|t|c)?", re.IGNORECASE
)


def _is_syllable(word):
    """Say whether a word is one syllable as Vietnamese names have them."""
    return bool(SYLLABLE.fullmatch(unicodedata.normalize("NFD", word)))


def _built_as_at_home(naming, account):
    """Return the account's country where a name is built as it builds them."""
    name = naming.name
    accented = not name.isascii()
    built = accented and SYLLABLE.fullmatch(unicodedata.normalize("NFD", name))
    parts = name_parts(name)
    shared = plain_name(name).split()[0] in FAMILIES and all(map(PLAIN.fullmatch, parts))  # `Cao`
    known = shared or family_first(name) == "Vietnamese"
    built = built or (known and (1 if accented else 2) < len(parts) < 6)
    built = built or (accented and 2 < len(parts) < 5 and all(map(_is_syllable, name.split())))  # `Khúc Thị Vân`
    return account.home if account.home == NAMES_TELL and built else ""


def names_tell(account):
    """Say whether names tell who is at home: who bears one that is not built as some are there is none of them."""
    short = (all(PLAIN.fullmatch(part) for part in name_parts(naming.name)) for naming in account.namings)
    return account.home == NAMES_TELL and (any(short) or any(_built_as_at_home(n, account) for n in account.namings))


def _first_of_headline(naming, account):
    """Return the account's country for the first person of a headline, whose call or meeting it is."""
    first = all(n.first >= naming.first for n in account.namings if n.at == naming.at)
    met = MET & {word.text.lower() for word in account.rows[naming.at][: naming.first]}
    return account.home if first and not met and account.parts[naming.at] == "headline" else ""


def _acts(naming, account):
    """Return the account's country for who acts in the lead, or, where names tell nothing, who meets somebody later."""
    if account.home == NAMES_TELL and not all(PLAIN.fullmatch(part) for part in name_parts(naming.name)):
        return ""
    if naming.at > account.lead:
        side, head = side_of(naming, account)
        acts = side == ONE and not any(word.text == "by" for word in account.rows[naming.at][: naming.start])
        meets = naming.roles and acts and head.lemma_ in MEETING | RECEIVING | DROPPING_IN
        if not naming.person.roles or account.home == NAMES_TELL or not meets:
            return ""
        return account.home
    after = " ".join(word.text for word in account.rows[naming.at][naming.end :])
    elsewhere = OF_HIS_HOST.search(after) or leads_others(naming, account) or has_come(naming, account)
    elsewhere = elsewhere or BROUGHT.search(words_at(account, naming.at, 0, naming.start))
    return account.home if _is_acting(naming, account) and not elsewhere else ""


def _attends(naming, account):
    """Return the account's country for an office without one in a list of those present."""
    listed = naming.roles and account.home != NAMES_TELL and is_present(naming, account)
    return account.home if listed else ""


def _family(naming, account):
    """Return the account's country for a family that its own side receives: `met the Jane and John Roe Family`."""
    after = account.rows[naming.at][naming.last : naming.last + 4]
    kin = naming.rule == "given-names-that-share-a-family-name" and any(word.text == "Family" for word in after)
    return account.home if kin else ""


def _tells(naming, account):
    """Return the account's country for its press officer: nobody else's is quoted without a country."""
    told = any(word in plain_name(role) for role in naming.roles for word in TELLERS)
    return account.home if told and account.home != NAMES_TELL else ""


def _receives_guest(naming, account):
    """Return the account's country for an office without a country across from somebody of another one."""
    others = countries_across(naming, account)
    foreign = others and account.home not in others
    if not naming.person.roles or account.home == NAMES_TELL or leads_others(naming, account):
        return ""
    side, head = side_of(naming, account)
    here = land_around(account, naming.at) or account.trip or account.place
    foreign = foreign or _visited(side, head)
    if not foreign:
        return ""
    met = side == OTHER and (lemma(head) in MEETING | RECEIVING | HEARING or _is_noun_of_meeting(head)) and account.home
    at_home = here == account.home or (met and not (here or account.trip))
    return account.home if at_home or (side == ONE and not here) else ""


def _is_noun_of_meeting(head):
    """Say whether a verb has an encounter's noun, or letters of credence, for its object: `paid a courtesy call on`."""
    objects = children(head, "object")
    letters = any(token.lower_ in CREDENTIALS for one in objects for token in one.subtree)
    return letters or bool({lemma(one) for one in objects} & act_words("encounter"))


def _visited(side, head):
    """Say whether somebody is met by a visitor whom nobody names: `the visiting head of state urged Minister N`."""
    part = "subject" if side == OTHER else "passive subject"  # `the visiting ministers were received by N`
    acts = children(head, part) if head is not None else []
    return any(VISITING & {one.lower_, *(child.lower_ for child in one.lefts)} for one in acts)


def _office_named_with_land(naming, account):
    """Return the account's country for the only holder of an office that the text calls that country's elsewhere."""
    people = {id(one.person): one.person for one in account.namings if one.person}.values()
    held = {f"{role} of" for role in naming.roles}
    if any(role.startswith(tuple(held)) for one in people if one is not naming.person for role in one.roles):
        return ""  # `President of Belarus N sent a message to President M`
    holders = [one for one in people if set(one.roles) & set(naming.roles)]
    return account.home if len(holders) == 1 and any(_called_of(role, account) for role in naming.roles) else ""


def _called_of(role, account):
    """Say whether a readout names an office with the account's country behind it: `the President of Malta`."""
    for doc in account.docs:
        for first, _, iso3, _ in countries.find(doc) if account.home else ():
            before = doc[:first].text.removesuffix(" the")
            if iso3 == account.home and before.lower().endswith(f"{role.lower()} of"):
                return True
    return False


def _is_acting(naming, account):
    """Say whether a person stands on the side that acts: subject, or whose call or meeting it is."""
    doc, row, token = account.docs[naming.at], account.rows[naming.at], token_of(naming, account)
    while function(token) in ("coordinated", "apposition", "compound") and token.head != token:
        token = token.head
    if function(token) == "subject" and function(token.head) == "root" and token.head.pos_ in VERBAL:
        return True
    if not naming.start and doc[:].root.pos_ == "VERB":  # the office is read as the subject where the name isn't
        subject = next(iter(children(doc[:].root, "subject", "passive subject")), None)
        if subject is None or (function(subject) == "subject" and subject.idx < row[naming.last - 1].end):
            return True
    behind = row[naming.last].start if naming.last < len(row) else -1
    if any(one.idx == behind and one.tag_ in ("VBD", "VBZ") for one in doc):  # `On Friday N had a conversation`
        return True
    with_before = any(word.text.lower() == "with" for word in row[: naming.first])
    return function(token) in ("subject", "possessor", "root") and not with_before


BUILT = {"country-of-names-built-so": _built_as_at_home}
OWN = {
    "country-of-account-for-first-of-headline": _first_of_headline,
    "country-of-account-for-who-acts": _acts,
    "country-of-account-for-who-is-present": _attends,
    "country-of-account-for-who-tells": _tells,
    "country-of-account-for-a-family": _family,
    "country-of-account-for-who-receives": _receives_guest,
    "country-of-account-for-an-office-named-with-it": _office_named_with_land,
}
