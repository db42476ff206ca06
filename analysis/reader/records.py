"""The records that the reader's floors hand on: what each is, a field a line of meaning. No other record is a dict."""

from collections import Counter
from dataclasses import dataclass, field, fields
from typing import NamedTuple


class Keyed:
    """Until every floor reads fields: a record that answers as the dict that it was."""

    __slots__ = ()

    def __getitem__(self, key):
        try:
            return getattr(self, key)
        except AttributeError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        setattr(self, key, value)

    def __contains__(self, key):
        return any(one.name == key for one in fields(self))

    def get(self, key, default=None):
        """Return a field, or the default where the record has none of that name."""
        return getattr(self, key, default)


class Piece(NamedTuple):
    """A stretch of a file, while it is divided: its kind is empty as long as it is story."""

    start: int  # offsets in the file's text
    end: int
    kind: str  # headline, caption, or what is taken off: date, dateline, sign-off, residue, …
    paragraph: int  # number of its paragraph
    rule: str = ""  # the rule that gave it its kind


class Dateline(NamedTuple):
    """What stands before a readout's first sentence: place and agency."""

    start: int
    end: int
    place: str  # in normal case
    agency: str
    rule: str  # the rule that found it
    lost: bool = False  # only a bare dash is left of it


@dataclass(slots=True)
class Sentence(Keyed):
    """A row of `sentences`."""

    article: str
    sentence: int  # its number in the article, from 0
    part: str  # headline, caption, body
    start: int  # offsets in the file's text
    end: int
    text: str  # as the file has it
    paragraph: int  # number of its paragraph, -1 for the front matter's title
    meeting: str = ""  # the meeting that it tells of
    rule: str = ""  # the rule that made it headline or caption


@dataclass(slots=True)
class Mark(Keyed):
    """A stretch of a file that is in no sentence: a row of `marks`."""

    article: str
    start: int  # offsets in the file's text; a mended glue has no length
    end: int
    kind: str  # front matter, date, dateline, sign-off, byline, photo credit, residue, closing mark, …
    rule: str  # the row of data/rules/furniture.csv that took it off


@dataclass(slots=True)
class Page:
    """A file as the signs of whose account it is are looked for in it, in plain letters."""

    article: dict  # its row of `articles`
    lines: list  # those that hold something
    told: list  # the sentences of headline and story
    text: str
    introduced: set = field(default_factory=set)  # countries from which it introduces somebody by office


@dataclass(slots=True)
class Reading:
    """A readout as it is read from its file, before its sentences are parsed."""

    article: dict  # its row of `articles`
    text: str  # the file's text
    sentences: list  # of Sentence
    marks: list  # of Mark
    problems: list  # rows of `problems`


class TermWord(NamedTuple):
    """A word of a parsed sentence, as terms and formulae are looked up among them."""

    text: str  # as written
    form: str  # plain, in one spelling
    lemma: str
    first: int  # its tokens, last exclusive
    last: int
    joined: bool  # hyphened to the word before


@dataclass(slots=True)
class Mention(Keyed):
    """One wording that names somebody or stands for somebody: a row of `mentions`, with what later floors ask of it."""

    file: str  # the file's path below the folder
    article: str
    sentence: int
    start: int  # offsets in the file's text
    end: int
    text: str  # as the file has it
    kind: str  # person, party, organisation, country, people, side
    actor: str = ""  # id; several joined by ` | `
    resolved_by: str = ""
    reason: str = ""  # why nobody is meant
    rule: str = ""  # the rule or sieve that decided
    part: str = ""  # headline, caption, body
    first: int = 0  # tokens of the parsed sentence, last exclusive
    last: int = 0
    head: int = 0
    name: str = ""  # in the file's wording, in single spaces
    roles: list = field(default_factory=list)
    country: str = ""
    # of persons
    person: str = ""  # the fullest form of the name in the article
    honors: list = field(default_factory=list)
    gender: str = ""
    office_spans: list = field(default_factory=list)  # offsets in the sentence's plain letters
    name_span: tuple = ()
    open: bool = False  # nobody introduces the short name
    office_only: bool = False  # known by office alone
    guessed: bool = False  # the country is the account's, not the text's
    world: bool = False  # of an international body
    # of bodies
    body: str = ""  # the name under which a body is one actor
    spoken: bool = False  # a people spoken of as one
    slip: str = ""  # what the source got wrong


@dataclass(slots=True)
class StandIn:
    """A wording that stands for somebody without a name, with what its sentence says of whom it can mean."""

    kind: str  # the list of sieves that it goes through: pronoun, they, plural, side, message, office, body
    first: int  # tokens, last exclusive
    last: int
    head: object  # its head, a token
    noun: str = ""  # in the singular and in small letters
    office: str = ""  # as written: `Deputy Prime Minister`
    number: int = 0  # how many a plural counts, 0 untold
    gender: str = ""  # of a pronoun
    telling: list = field(default_factory=list)  # words before the noun that say whose or which it is
    lands: list = field(default_factory=list)  # countries that those name
    acronyms: list = field(default_factory=list)  # bodies that those name
    lead: str = ""  # of an office: `the`, `his`
    # what its clause says of it
    thing: bool = False  # it is object of a verb or preposition
    subject: bool = False  # it is subject of its clause
    quoted: bool = False  # it stands in somebody's own words
    together: bool = False  # `they` of a verb of meeting or travelling: those who came
    loose: bool = False  # `they` that may mean a plural nearer than the persons of the meeting
    here: str | None = ""  # who is subject of its clause, before it; None where that one is open
    part: str = ""  # whom `for his part` announces
    thanked: str = ""  # whom `X` of `thanked X for his visit` names
    met: set = field(default_factory=set)  # whom its own verb has as objects
    joint: list = field(default_factory=list)  # who together are subject of its clause
    bodies: list = field(default_factory=list)  # mentions of bodies before it
    # what the sieves have left
    people: list = field(default_factory=list)  # who can be meant


@dataclass(slots=True)
class Scene:
    """What a reader keeps in mind at a sentence: who is known and present, and who spoke last."""

    home: str = ""  # the country whose account it is
    roles: dict = field(default_factory=dict)  # person → offices, persons in the order of the text
    gender: dict = field(default_factory=dict)
    country: dict = field(default_factory=dict)
    names: dict = field(default_factory=dict)
    meetings: dict = field(default_factory=dict)  # id → row of `meetings`
    bodies: list = field(default_factory=list)  # mentions of bodies so far
    meeting: str = ""  # id of the meeting that the sentence belongs to, empty where to none
    row: dict = field(default_factory=dict)  # that meeting, or the account's only one
    hosts: list = field(default_factory=list)
    guests: list = field(default_factory=list)
    people: list = field(default_factory=list)  # who is present
    subject: str = ""  # the person who was subject of the sentence before
    before: str = ""  # and of one before that
    group: list = field(default_factory=list)  # the persons who together were subject of the sentence before
    told: bool = False  # an encounter is being told: its sides are those of the one before it
    own: list = field(default_factory=list)  # then: the account's own persons


@dataclass(slots=True, frozen=True)
class Factuality:
    """Whether an act or encounter is told as done, and what says so."""

    state: str  # held, planned, denied, recalled
    rule: str  # empty for a main verb, and for a noun that nothing makes news


@dataclass(slots=True, frozen=True)
class Step:
    """One token of a rule's pattern."""

    name: str
    every: bool  # stands for every such token, not for the first
    way: object  # from the token `start` to those that it may be
    start: str
    tests: tuple  # what it is like


@dataclass(slots=True, frozen=True)
class Pattern:
    """What a rule looks for in a parsed sentence."""

    steps: tuple  # in the order of the search
    anchors: tuple  # (kind, values) by which the first token is looked up
    needed: tuple  # (kind, values) without which the sentence holds no match


@dataclass(slots=True, frozen=True)
class Edit:
    """Where a rule hangs a token."""

    token: str
    head: str
    place: bool  # not below the head, but where that one hung
    label: str  # `=`: as before
    tag: str  # empty: as before


@dataclass(slots=True, frozen=True)
class Rule:
    """A rule of language as data."""

    name: str  # the phenomenon
    says: str
    example: str  # a sentence on which it fires
    gives: str  # what it makes of the example
    source: str  # where it fires
    pattern: Pattern
    edits: tuple


# names: the words of a sentence by their letters; the persons and bodies that it names; who they are in the corpus


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
    guessed: bool = False  # the country is the account's, not the text's
    world: bool = False  # of an international body
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
    office_only: bool = False

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
    sure: Counter = field(default_factory=Counter)  # countries that texts tell
    guesses: Counter = field(default_factory=Counter)  # countries of the accounts
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
    foreign: str = ""  # the one other country of the first sentences
    only: str = ""  # the one other country of the readout


# meetings: where sentences name encounters, and what an article has told of them so far


@dataclass(slots=True, frozen=True)
class Wording:
    """A wording of `forms.csv` that names an encounter."""

    form: str  # of the encounter; empty of light verbs, whose noun has it
    text: str
    words: list
    links: set  # prepositions that lead to the other side
    host: str  # which side it makes the host: subject, other or empty


@dataclass(slots=True, eq=False)
class Naming:
    """One wording of an encounter in a parsed sentence, and what the sentence says of it; places are tokens."""

    doc: object = field(repr=False)
    rules: list  # how it names, why it counts as told, how its sides stand
    kind: str  # verb, light (verb with a noun), noun
    form: str
    wording: str
    host: str  # which side the wording makes the host: subject, other or empty
    first: int
    last: int
    at: int  # the verb; of a noun by itself, the noun
    side: tuple  # the stretch where the other side stands
    link: str  # the preposition that leads there, or empty
    state: str  # held, planned, denied, recalled
    other: bool  # words around it tell of another encounter
    each: bool  # with each counterpart by himself
    passive: bool = False
    light: str = ""  # the light verb
    definite: bool = False  # `the meeting`
    frame: bool = False  # `at the meeting`: the setting of what the sentence tells
    between: bool = False  # both sides stand after it
    named: bool = False  # persons are named on the other side
    title: bool = False  # in a headline or caption
    alone: bool = False  # the only one of its sentence that is held
    own: tuple = ()  # the stretch whose day and place are its own
    day: str = ""
    place: str = ""
    land: str = ""  # the country of the place


@dataclass(slots=True, eq=False)
class Encounter:
    """One encounter that an article reports, however often it is named."""

    naming: Naming
    form: str
    wording: str
    title: bool
    first: list  # actors on the side before the wording
    other: list
    sentence: int
    start: int  # of the wording, offsets in the file's text
    end: int
    rules: list
    date: str = ""
    place: str = ""
    land: str = ""
    companions: list = field(default_factory=list)  # (actor, those whom he accompanied)
    abroad: str = ""  # to which country the account's persons travelled
    travellers: set = field(default_factory=set)


@dataclass(slots=True)
class Named:
    """That a sentence names an encounter."""

    sentence: int
    encounter: Encounter
    naming: Naming
    also: Encounter | None = None  # what was told together with it


@dataclass(slots=True)
class KnownPerson(Keyed):
    """A person as an article has named him so far."""

    actor: str
    name: str = ""
    roles: list = field(default_factory=list)
    country: str = ""
    gender: str = ""


@dataclass(slots=True)
class LastMeeting(Keyed):
    """The encounter told last, as the next sentence sees it."""

    hosts: list
    guests: list
    own: list  # the account's own persons
    countries: dict  # actor → country
    home: str  # whose account it is
    date: str


@dataclass(slots=True)
class Telling:
    """What an article has told of encounters so far."""

    home: str  # the country whose account it is, perhaps empty
    known: list = field(default_factory=list)  # persons as named so far, the latest last
    cast: list = field(default_factory=list)  # persons named anywhere in the article
    main: list = field(default_factory=list)  # whom the first sentence is about
    team: list = field(default_factory=list)  # who accompanies them
    always: list = field(default_factory=list)  # who joined all their encounters, each with whom he joined
    bodies: dict = field(default_factory=dict)  # parties, bodies, countries that stand for a side → (country, name)
    encounters: list = field(default_factory=list)
    namings: list = field(default_factory=list)  # which sentence names which encounter
    unnamed: set = field(default_factory=set)  # sentences about an encounter with a group without names
    group: tuple = ()  # the first such: its naming and the side that is named; its members may be listed later
    visits: list = field(default_factory=list)  # namings of visits, each with its sentence's mentions
    last: Encounter | None = None


@dataclass(slots=True)
class Origin:
    """Whose account an article is, and from where."""

    home: str  # country
    dateline: str  # country of the dateline


@dataclass(slots=True)
class KnownActors:
    """What is known of the actors of an article, by actor."""

    lands: dict
    names: dict
    roles: dict


# phrases: what the words say beyond acts, one wording a row


@dataclass(slots=True)
class TierRow(Keyed):
    """A row of `partnerships`: one naming of a tier, for one pair of countries."""

    article: str
    sentence: int
    start: int
    end: int
    text: str
    tier: str
    event: str  # asserts, upgraded
    dyad: str  # LAO-VNM; empty where it can't be told


@dataclass(slots=True)
class FormulaRow(Keyed):
    """A row of `formulae`: one occurrence of a set phrase."""

    article: str
    sentence: int
    start: int
    end: int
    text: str
    formula: str
    variant: str  # exact, inserted, shortened, reordered


@dataclass(slots=True)
class ThemeRow(Keyed):
    """A row of `themes`: a stretch of a sentence that carries a theme."""

    article: str
    sentence: int
    start: int
    end: int
    text: str
    theme: str
    term: str  # of the codebook, by which it was found


# statements


@dataclass(slots=True)
class VerbRow:
    """A row of `verbs.csv`, or what stands for one: which act a verb makes with what it governs."""

    verb: str
    kind: str  # say, give, perform, hold, talk, do, or none: no statement
    act: str = ""
    rest: list = field(default_factory=list)  # the words of its phrase after the verb
    frames: set = field(default_factory=set)  # kinds of complement, of which it needs one
    speakers: str = ""  # joint: several must be the subject
    plover: str = ""
    made_of: str = ""  # the rule that stands for a row: `finding-of-study`, `adjective-decides`, `unknown-verb`


@dataclass(slots=True)
class Attribution:
    """At whose level a verb stands."""

    level: str = ""  # `told` by the readout, `within` somebody's content, or neither
    shares: object = None  # the verb whose subject it shares
    matrix: object = None  # the verb in whose content it stands
    rule: str = ""


@dataclass(slots=True)
class ReportingVerbs:
    """What is known of the verbs of one sentence, by token index."""

    rows: dict = field(default_factory=dict)  # the VerbRow of each that could report
    placed: dict = field(default_factory=dict)  # the Attribution of each, once found

    def kind(self, verb):
        """Return the kind of a verb's row, or an empty string."""
        return self.rows[verb.i].kind if verb.i in self.rows else ""

    def at(self, verb):
        """Return the Attribution of a verb that is placed."""
        return self.placed.get(verb.i) or Attribution()

    def is_told(self, verb):
        """Return whether a verb is told by the readout."""
        return self.at(verb).level == "told"


@dataclass(slots=True)
class Decision:
    """Which act a verb makes."""

    act: str
    noun: object = None  # the noun that decides it
    owner: object = None  # on whose side it hangs
    otherwise: str = ""  # the act if the owner is not of the speaker's side
    rule: str = ""


@dataclass(slots=True)
class Act:
    """One reported speech act of a sentence in tokens, later with whom they mean: becomes a row of `statements`."""

    verb: object
    wording: str  # the verb in dictionary form, with what makes a phrase of it
    act: str
    rules: list  # of attribution, act and speaker
    row: VerbRow | None = None  # None for a verb that the codebook lacks
    noun: object = None  # the noun that decides the act
    owner: object = None  # on whose side the act hangs
    otherwise: str = ""  # the act if the owner is not of the speaker's side
    subject: object = None  # head of whoever speaks
    elided: bool = False
    agentless: bool = False
    content: tuple = ()  # tokens, last exclusive
    target: tuple = ()
    embedded: bool = False  # told within somebody's content
    matrix: object = None  # the verb in whose content it stands
    graduation: list = field(default_factory=list)  # words that raise or soften the act
    speaker: list = field(default_factory=list)  # actor ids
    speaker_span: tuple = ()
    resolved_by: str = ""
    reason: str = ""  # why nobody is the speaker
    addressee: list = field(default_factory=list)
