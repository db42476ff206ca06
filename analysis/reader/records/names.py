"""The words of a sentence by their letters; the persons and bodies that it names; who they are in the corpus."""

from collections import Counter
from dataclasses import dataclass, field

from analysis.reader.records.common import Keyed


@dataclass(slots=True)
class Word:
    """One word, title or mark of a sentence."""

    code: str  # the letter of what it can be in a name or an office (names/letters.py)
    text: str  # in plain letters
    start: int  # offsets in the shadow
    end: int


@dataclass(slots=True, eq=False)
class Person:
    """A person of one article; where actors are brought together, also a body of one."""

    name: str  # the fullest form
    names: list = field(default_factory=list)  # all forms
    roles: list = field(default_factory=list)  # offices, in the file's wording
    country: str = ""
    country_rule: str = ""  # what decided the country
    order: tuple = ()  # where the person is first named: place of the sentence, of the word
    open: bool = False  # nobody introduces the short name
    guessed: int = 0  # its country is told by: 0 words, 1 a tie of the text, 2 the account, 3 as the only other
    world: bool | str = False  # of an international body, by its code where that is told
    rows: list = field(default_factory=list)  # the mentions


@dataclass(slots=True, eq=False)
class PersonNaming:
    """One wording that names a person, in places of a sentence's words, last exclusive."""

    rule: str  # what tells that a person is named
    first: int  # the name
    last: int
    start: int  # the name with the offices before it, and with those after it
    end: int
    offices: list = field(default_factory=list)  # (first, last) of each
    honors: list = field(default_factory=list)  # (first, last) of each form of address
    country: str = ""
    country_rule: str = ""
    at: int = 0  # place of the sentence in the article
    name: str = ""  # in the file's wording, as are the next two
    roles: list = field(default_factory=list)
    addressed: list = field(default_factory=list)
    person: Person | None = None
    whose_rule: str = ""  # what tells whose name it is
    reason: str = ""  # why nobody's
    office_only: bool = False  # the person is known by office alone
    by_office: bool = False  # it names the office, no name

    @property
    def order(self):
        """Return its place in the article."""
        return self.at, self.first


@dataclass(slots=True)
class Body:
    """A party, organisation, people or country that a sentence names."""

    rule: str  # what tells it
    kind: str
    name: str
    country: str
    start: int = 0  # offsets in the shadow
    end: int = 0
    first: int = 0  # words, last exclusive
    last: int = 0
    acronym: str = ""  # in brackets behind it
    country_rule: str = ""
    actor_name: str = ""  # the name under which it is one actor
    by: str = "full name"
    slip: str = ""
    spoken: bool = False  # a people or government spoken of as one


@dataclass(slots=True, eq=False)
class Cluster:
    """The persons, or the bodies, of several articles that are one actor."""

    label: str  # the name that others are compared with
    people: list = field(default_factory=list)
    names: Counter = field(default_factory=Counter)  # how often each fullest form is used
    aliases: dict = field(default_factory=dict)  # all forms, in order
    roles: list = field(default_factory=list)
    told: dict = field(default_factory=dict)  # how a country is known (Person.guessed) → how many texts tell which
    country: str = ""


@dataclass(slots=True)
class Actor(Keyed):
    """A row of `actors`, with the gender that offices and forms of address tell."""

    actor: str
    name: str
    kind: str
    country: str
    roles: str
    aliases: str
    mentions: int
    articles: int
    gender: str


@dataclass(slots=True)
class Account:
    """What the sentences of a readout say about whose side a person is on."""

    docs: list
    rows: list  # the words of each sentence
    namings: list  # of persons
    home: str  # the country whose account it is
    defs: list  # the acronyms that the text defines
    parts: list = field(default_factory=list)  # the part of each sentence
    lead: int = 0  # the place of the last sentence of the lead
    trip: str = ""  # the country to which the headline or lead says that somebody travelled
    place: str = ""  # the country of the place in which the text is dated
    abroad: str = ""  # the same where it is not the account's own
    foreign: str = ""  # the one other country of the first sentences
    only: str = ""  # the one other country of the readout
    named: set = field(default_factory=set)  # the countries that it names beside the account's
