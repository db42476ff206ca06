"""What every floor hands on: a wording that names somebody, and what is told as done."""

from dataclasses import dataclass, field, fields


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
    guessed: int = 0  # its country is told by: 0 words, 1 a tie of the text, 2 the account, 3 as the only other
    world: bool | str = False  # of an international body, by its code where that is told
    day: str = ""  # the date of the article
    account: str = ""  # whose it is
    # of bodies
    body: str = ""  # the name under which a body is one actor
    spoken: bool = False  # a people spoken of as one
    slip: str = ""  # what the source got wrong


@dataclass(slots=True, frozen=True)
class Factuality:
    """Whether an act or encounter is told as done, and what says so."""

    state: str  # held, planned, denied, recalled
    rule: str  # empty for a main verb, and for a noun that nothing makes news
