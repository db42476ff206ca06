"""The country of a person whom no title places, by other words of the text: a posting, a list, a stand-in, own acts."""

import re

from analysis import countries
from analysis.plain import shadow
from analysis.reader.ground.citing import root_of
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import body_codes, column_of, word_class
from analysis.reader.names.lands import words_at
from analysis.reader.names.letters import letters
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import BROAD, RANKS, offices_fit
from analysis.reader.names.opposite import ONE, WITHIN_NAMES, across, side_of, token_of
from analysis.reader.names.present import is_present

POSTED = re.compile(
    rf"\b(?:{'|'.join(word_class('words-of-posted-envoys'))})\b.*? (?:to|in) (?:the )?(?P<where>.+)", re.I
)
STAND_IN = re.compile(r"[ty](?P<land>C)[OMLw]*H(?![NSIQXsH,])")  # `the Vietnamese army leader`, `his Lao counterpart`
IN_TITLE = re.compile(
    r"(?<![A-Z])(?P<land>C)[OMLw]*H(?![NSIQXsH,f])"
)  # `NATO chief welcomes Montenegrin Prime Minister`
BODIES = frozenset(body_codes().values())
BOTH = 2  # persons
GREETINGS, CONVEYING = word_class("nouns-of-greetings"), word_class("verbs-of-conveying")
ACTS = "|".join(word_class("verbs-of-speaking-for-a-country"))
LEADERS = "|".join(word_class("nouns-of-those-who-lead"))
SENT_TO = re.compile(  # `a message of greetings to the Nicaraguan leadership`
    rf"\b(?:{'|'.join([*GREETINGS, *word_class('standins-message')])})\b[^.;]*? to (?:the )?"
    rf"(?:(?P<land>[A-Z][\w-]+) (?:{LEADERS})\b|(?:{LEADERS}) of (?:the )?(?P<whose>[A-Z][\w-]+))"
)
ADDRESSED = re.compile(r"\baddressed to\b[^.;]*$")
SAYING = frozenset(column_of("verbs", "verb"))
OWN = re.compile(
    rf"\w+ (?:\w+ )??(?:that )?(?P<land>[A-Z].*?) (?:\w+ly )?(?:{ACTS}|will|(?:is|stands) (?:ready|willing))\b"
)


def of_posting(naming, account):
    """Return the country to which the envoy is posted who stands across: `Consul General to Laos A called on B`."""
    roles = (shadow(role)[0] for one in across(naming, account) if one.person for role in one.person.roles)
    posted = (countries.told(found["where"]) for role in roles if (found := POSTED.search(role)))
    if not naming.roles or is_present(naming, account):  # `attended by Minister N and Kuwait's Ambassador to Indonesia`
        return ""
    return next((told[0][0] for told in posted if told), "")


def of_stand_in(naming, account):
    """Return the country by which a stand-in calls somebody, where of those without one a person alone fits."""
    people = {id(one.person): one.person for one in account.namings if one.person}.values()
    loose, found = [one for one in people if not (one.country or one.world)], set()
    inside = {(one.at, at) for one in account.namings for at in range(one.start, one.last)}
    for at, row in enumerate(account.rows):
        later = account.parts[at] == "body" and at >= naming.at
        title = account.parts[at] == "headline" and account.home in BODIES  # whose own persons have no country
        for call in (IN_TITLE if title else STAND_IN).finditer(letters(row)) if later or title else ():
            wording = " ".join(word.text for word in row[call.end("land") : call.end()])
            his = row[call.start()].code == "y" and len(people) != BOTH
            known = (at, call.end() - 1) in inside or his
            fits = [] if known else [one for one in loose if _may_be(one, wording, title)]
            meant = fits == [naming.person] or (len(fits) > 1 and _goes_on(naming, account, at, call.start()))
            found |= {countries.code(row[call.start("land")].text)} if meant else set()
    return found.pop() if len(found) == 1 and not found & {one.country for one in people} else ""


def _goes_on(naming, account, at, first):
    """Say whether a sentence opens with a call of who spoke in the sentence before: `X noted … The Samoan official`."""
    spoke = naming.at == at - 1 and token_of(naming, account).head.lemma_ in SAYING
    return first == 0 and spoke and function(token_of(naming, account)) == "subject"


def _may_be(person, call, title=False):
    """Say whether a person may be called so: by a word of the office, or by a broad one, or without an office.

    In a title by the office alone.
    """
    held = [role for role in person.roles if plain_name(role) not in RANKS]
    word, broad = call.split()[-1], not title
    return not word.endswith("s") and (
        (broad and (not held or word in BROAD)) or any(offices_fit([role], [call]) for role in held)
    )


def for_whom_he_speaks(naming, account):
    """Return the country of whose will or thanks a person tells, nobody else being of it: `A said China thanks B`."""
    row, doc = account.rows[naming.at], account.docs[naming.at]
    says = naming.last < len(row) and root_of(doc, row, naming.last, naming.last + 1).lemma_ in SAYING
    found = OWN.match(words_at(account, naming.at, naming.last)) if says else None
    iso3 = countries.code(found["land"]) if found else ""
    return iso3 if iso3 not in {one.person.country for one in account.namings if one.person} else ""


def of_who_conveys(naming, account):
    """Return the country of who conveys a leader's greetings: `Ambassador A extended President N's wishes to B`."""
    token = token_of(naming, account)
    while function(token) in WITHIN_NAMES and token.head != token:
        token = token.head
    given = token.head.head
    if function(token) != "possessor" or token.head.lower_ not in GREETINGS or given.lemma_ not in CONVEYING:
        return ""  # not `N accepted Minister M's invitation`
    found = {one.person.country for one in account.namings
             if one.at == naming.at and one.person and side_of(one, account) == (ONE, given)}  # fmt: skip
    return found.pop() if len(found) == 1 else ""


def of_message(naming, account):
    """Return the country to whose leadership a message went that is addressed to a person: `It is addressed to N`."""
    if not ADDRESSED.search(words_at(account, naming.at, 0, naming.start)):
        return ""
    told = (SENT_TO.search(words_at(account, at, 0)) for at in range(naming.at))
    found = {countries.code(one["land"] or one["whose"]) for one in told if one}
    return found.pop() if len(found) == 1 else ""


SPOKEN = {
    "country-of-who-conveys-his-greetings": of_who_conveys,
    "country-to-which-the-message-went": of_message,
    "country-of-posting": of_posting,
    "country-of-stand-in": of_stand_in,
    "country-for-which-one-speaks": for_whom_he_speaks,
}
