"""A wording that stands for somebody, and what a reader keeps in mind while he asks for whom."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class StandIn:
    """A wording that stands for somebody without a name, with what its sentence says of whom it can mean."""

    kind: str  # the list of sieves that it goes through: pronoun, latter, they, plural, side, message, office, body
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
    offices_met: set = field(default_factory=set)  # by which noun, with an article
    joint: list = field(default_factory=list)  # who together are subject of its clause
    before: list = field(default_factory=list)  # the persons whom its sentence names or means before it
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
    fresh: bool = False  # that meeting begins with the sentence
    row: dict = field(default_factory=dict)  # that meeting, or the account's only one
    hosts: list = field(default_factory=list)
    guests: list = field(default_factory=list)
    people: list = field(default_factory=list)  # who is present
    so_far: set = field(default_factory=set)  # the persons whom the text has named up to the sentence
    dead: set = field(default_factory=set)  # who is mourned
    away: bool = False  # the sentence begins in another country than the meeting's
    subject: str = ""  # the person who was subject of the sentence before
    before: str = ""  # and of one before that
    group: list = field(default_factory=list)  # the persons who together were subject of the sentence before
    named: list = field(default_factory=list)  # the persons whom the sentence before names or means
    told: bool = False  # an encounter is being told: its sides are those of the one before it
    own: list = field(default_factory=list)  # then: the account's own persons
