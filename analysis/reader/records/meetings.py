"""Where sentences name encounters, and what an article has told of them so far."""

from dataclasses import dataclass, field

from analysis.reader.records.common import Keyed


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
    days: tuple = ()  # of each counterpart his own
    place: str = ""
    land: str = ""  # the country of the place


@dataclass(slots=True, frozen=True)
class Joined:
    """Who took part in an encounter beside its two sides."""

    actor: str
    leader: tuple  # with whom, perhaps nobody
    land: str  # of the side on which the text puts him, or empty


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
    companions: list = field(default_factory=list)  # who joined its sides
    abroad: str = ""  # to which country the account's persons travelled
    travellers: set = field(default_factory=set)
    embassy: bool = False  # told in a story that begins at an embassy, with no place of its own


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
    world: bool | str = False  # he holds an office of an international body, by its code where that is told


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
    always: list = field(default_factory=list)  # who joined all their encounters
    ahead: list = field(default_factory=list)  # who took part in the encounter that is told next
    bodies: dict = field(default_factory=dict)  # parties, bodies, countries that stand for a side → (country, name)
    states: dict = field(default_factory=dict)  # country → a mention of it anywhere in the article
    encounters: list = field(default_factory=list)
    namings: list = field(default_factory=list)  # which sentence names which encounter
    unnamed: set = field(default_factory=set)  # sentences about an encounter with a group without names
    sideless: list = field(default_factory=list)  # namings of which a side can't be had, each with its two sides
    group: tuple = ()  # the first such: its naming and the side that is named; its members may be listed later
    open: list = field(default_factory=list)  # the lead's namings, each with the persons whom its sentence names
    awaiting: tuple = ()  # an encounter told in the passive without its host: its naming and who was received
    visits: list = field(default_factory=list)  # namings of visits, each with its sentence's mentions
    last: Encounter | None = None
    read: int = 0  # sentences of the body read so far
    dated: tuple = ()  # the first day that a body tells of an encounter, of whom, and in which sentence
    day: str = ""  # the last day told of an encounter
    called: list = field(default_factory=list)  # (actor or country, hosts or guests, encounter) as the story calls them
    embassy: bool = False  # the story is at an embassy: `At the Embassy of Chad, he laid flowers`
    several: Naming | None = None  # several encounters told together, before each by itself


@dataclass(slots=True)
class VisitTold:
    """A visit whose class an article tells."""

    kind: str  # state, official, working, private, transit
    travellers: list
    goal: set  # countries
    sentence: int


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
    called: tuple = ()  # (actor or country, hosts or guests, encounter) as the story calls them
    world: dict = field(
        default_factory=dict
    )  # who holds an office of an international body, or is one → its code or True
    received: dict = field(default_factory=dict)  # who was a guest in an encounter before → the hosts' country
