"""The persons of one article: which namings are one person's, for whom a short name or an office stands."""

import re
from functools import cache

from analysis import countries
from analysis.reader.ground.citing import cite, root_of
from analysis.reader.ground.clauses import infinitive
from analysis.reader.ground.gazetteer import codebook_places, places_by_first_word
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import column_of, named_bodies, word_class, word_values
from analysis.reader.ground.switches import is_on
from analysis.reader.names.bodies import known_bodies
from analysis.reader.names.letters import letters
from analysis.reader.names.names import (
    SUFFIXES,
    is_particle,
    is_same_name,
    name_parts,
    plain_name,
    telling,
)
from analysis.reader.records import Person, PersonNaming

AFTER_FAMILY = word_class("words-behind-a-family-name")
SAYING = frozenset(column_of("verbs", "verb"))
PARTS = ("subject", "object", "passive subject", "governed noun", "possessor", "coordinated")
REGNAL = re.compile(r"\b(?:I{1,3}|IV|VI{0,3}|XI?V|XVI)$")  # `Abdullah II`


def is_full(name, kind=""):
    """Say whether a name is whole: of two words and more, or a monarch's with a number or a pope's."""
    words = [word for word in name.split() if plain_name(word) and not is_particle(word)]
    words = [word for word in words if len(name_parts(word)[0]) > 1 and plain_name(word) not in SUFFIXES]
    return len(words) > 1 or bool(REGNAL.search(name)) or "pope" in kind.lower()


def group_persons(namings):
    """Return the Persons of an article by its full names; each naming gets its own."""
    people = []
    for naming in sorted(namings, key=lambda n: (-len(name_parts(n.name)), n.order)):
        person, naming.whose_rule = next(
            ((person, rule) for person in people if (rule := _one_person(person, naming)) is not None), (None, "")
        )
        if person is None:
            people.append(person := Person(naming.name, order=naming.order))
        add_naming(person, naming)
    return sorted(people, key=lambda person: person.order)


def _one_person(person, naming):
    """Return the rule by which a naming is a person's, empty for the same name; None where it is another's."""
    name, known = naming.name, person.name
    apart = person.country and naming.country and person.country != naming.country
    same = is_same_name(known, name) and (not apart or telling(known)[0] == telling(name)[0])
    rule = "" if plain_name(name) == plain_name(known) else "name-in-other-form"
    return rule if same and is_on(rule) else None


def add_naming(person, naming):
    """Add a naming to a person of the article and the person to the naming."""
    naming.person = person
    if not (naming.by_office and person.names):  # an office is no name: its words stand for nobody
        person.names.append(naming.name)
    person.order = min(person.order, naming.order)
    person.roles += [role for role in naming.roles if role not in person.roles]
    if naming.country and not person.country:
        person.country, person.country_rule = naming.country, naming.country_rule


def called_short(doc, row, at, covered, people, reading):
    """Return the namings by part of a person's name that stand in a sentence without a title."""
    rule, found, first = "short-name-without-title", [], 0
    known = {word for person in people for name in person.names for word in name_parts(name)}
    while first < len(row) and is_on(rule):
        last = first
        while last < len(row) and last not in covered and _is_of_name(row[last], known) and not _is_month(row, last):
            last += 1
        if last > first and _serves(doc, row, first, last):
            name, titled = cite(doc, reading.text, row, first, last), _title_before(row, first)
            naming = PersonNaming(rule, first, last, min(first, titled), last, at=at, name=name)
            if titled < first and row[first - 1].code == "H":
                naming.offices = [(titled, first)]
                naming.roles = [cite(doc, reading.text, row, titled, first)]
            found.append(naming)
        first = max(last, first + 1)
    return found


def _title_before(row, first):
    """Return where the title right before a name begins that looks like another word: `Foreign Minister Lima`."""
    at = first
    while at and row[at - 1].code in ("H", "M", "X") and row[at - 1].text[0].isupper():
        at -= 1
    return at


def _is_of_name(word, known):
    """Say whether a word is one by which a person of the article may be called."""
    return word.text[:1].isupper() and plain_name(word.text) in known and word.code not in "tfi&vy"


def _is_month(row, at):
    """Say whether a month stands as one: `on May 3`, `in May`."""
    before, after = row[at - 1].code if at else "", row[at + 1].code if at + 1 < len(row) else ""
    return row[at].code == "D" and ("d" in (before, after) or before == "i")


def _serves(doc, row, first, last):
    """Say whether words that a person of the article bears name that person here, not a place or a body."""
    string, before = letters(row), row[first - 1].text.lower() if first else ""
    if _title_before(row, first) < first:
        return string[last : last + 1] not in tuple("LNSHE")
    after = row[last].text.lower() if last < len(row) else ""
    if string[last : last + 1] in ("L", "O", "Q", "N", "S", "A") or after in AFTER_FAMILY:
        return False
    if string[first] not in "CGE" and not (string[first] in "wvOQ" and not first):
        return before not in ("the", "a", "an") or (string[first] in "SN" and last - first > 1)
    part = function(root_of(doc, row, first, last))
    return part in (("subject", "object") if string[first] == "C" else PARTS)


def lone_subjects(doc, row, at, covered, reading):
    """Return the namings by one unknown capitalised word that is the subject of a verb of saying."""
    rule, found, string = "lone-subject-of-verb-of-saying", [], letters(row)
    for first, word in enumerate(row):
        beside = string[max(first - 1, 0) : first] + string[first + 1 : first + 2]
        if (
            first in covered
            or word.code not in ("N", "S", "Q", "" if first else "w")
            or set(beside) & set("tNSOQLGCAHEwy")
            or _is_no_person(word)
            or (not first and row[1:2] and row[1].text in ("were", "was", "are"))  # `Present were A and B`
            or not is_on(rule)
        ):
            continue
        token = root_of(doc, row, first, first + 1)
        verb = token.head.lemma_.lower()
        told = {verb, *(f"{verb} {after.lower_}" for after in token.head.rights)} & SAYING  # `point out`
        says = function(token) == "subject" and told and not infinitive(token.head)
        if says and (word.code not in "Qw" or token.tag_ == "NNP"):
            name = cite(doc, reading.text, row, first, first + 1)
            found.append(PersonNaming(rule, first, first + 1, first, first + 1, at=at, name=name))
    return found


@cache
def _agencies():
    return frozenset(plain_name(name) for name, _ in named_bodies("agency"))


def _is_no_person(word):
    """Say whether a lone capitalised word is a body, a place or a plural."""
    return (
        plain_name(word.text) in known_bodies()
        or plain_name(word.text) in _agencies()
        or countries.code(word.text)
        or word.text in word_values("institutions-of-one-state")
        or word.text in codebook_places()
        or (word.code == "N" and (word.text,) in dict(places_by_first_word().get(word.text, ())))
        or (word.text.endswith("s") and word.code in "Qw")
    )
