"""The country that a person's own words, or a description without a name, tell of the person."""

import re

from analysis import countries
from analysis.reader.ground.grammar import children, function, lemma
from analysis.reader.ground.lexicon import column_of, lower_forms, word_class
from analysis.reader.names.letters import letters
from analysis.reader.names.offices import offices_fit
from analysis.reader.names.opposite import countries_across, token_of

SAYING = frozenset(column_of("verbs", "verb"))
STANDING = word_class("verbs-of-speaking-for-a-country")
READY = word_class("adjectives-of-a-country-that-speaks")
DESCRIBED = re.compile(r"t[wMQ]*(C)[wOQLMa]*(H|w)(?![sHNSLwfX])")  # `the Vietnamese army leader`


def spoken_for(naming, account):
    """Return the country in whose name a person speaks: `said that China thanks`, `is willing`."""
    token = token_of(naming, account)
    while function(token) in ("coordinated", "apposition", "compound") and token.head != token:
        token = token.head
    if function(token) != "subject" or lemma(token.head) not in SAYING:
        return ""
    for clause in children(token.head, "content clause"):
        for subject in children(clause, "subject"):
            iso3 = countries.code(subject.text)
            ready = {child.lower_ for child in children(clause, "adjective complement")}
            if iso3 and (clause.lower_ in STANDING or ready & READY):
                return "" if iso3 in countries_across(naming, account) else iso3
    return ""


def described(naming, account):
    """Return the country of `the Kyrgyz leader`, whom no person of that country can be, where one person is left."""
    open_ones = _open(account)
    if naming.person not in open_ones:
        return ""
    for at in range(naming.at, len(account.rows)):
        for iso3, noun in _descriptions(account, at):
            held = {n.person.country for n in account.namings if n.person and n.at <= at}
            here = [n.person for n in account.namings if n.at == at]
            met = [one for one in open_ones if one.order[0] <= at and one not in here]
            fits = [one for one in met if len(met) == 1 or offices_fit([noun], one.roles) > 0]
            if iso3 not in held and fits == [naming.person]:
                return iso3
    return ""


def _open(account):
    people = {id(n.person): n.person for n in account.namings if n.person}.values()
    return [one for one in people if not one.country and not one.world]


def _descriptions(account, at):
    """Yield `(country, noun)` of each subject of a sentence that is the holder of an office without a name."""
    row, string = account.rows[at], letters(account.rows[at])
    taken = {w for n in account.namings if n.at == at for w in range(n.start, n.end)}
    for found in DESCRIBED.finditer(string):
        head = row[found.start(2)]
        noun = head.text.lower()
        if (noun in lower_forms("roles") or noun in word_class("nouns-of-one-who-takes-part")) and not taken & {
            *range(*found.span())
        }:
            token = account.docs[at].char_span(head.start, head.end, alignment_mode="expand").root
            if function(token) in ("subject", "passive subject") and not noun.endswith("s"):
                yield countries.code(row[found.start(1)].text), noun


WORDS = {"country-spoken-for": spoken_for, "country-of-one-described": described}
