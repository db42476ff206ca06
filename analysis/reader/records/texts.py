"""A file while it is divided, and the readout that comes of it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from analysis.reader.records.common import Keyed


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
    away: bool = False  # it begins in another country than the meeting told before; no column of the table


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
    yearless: str = ""  # month and day of a dateline that gives no year, where the file gives no other date


class TermWord(NamedTuple):
    """A word of a parsed sentence, as terms and formulae are looked up among them."""

    text: str  # as written
    form: str  # plain, in one spelling
    lemma: str
    first: int  # its tokens, last exclusive
    last: int
    joined: bool  # hyphened to the word before
    start: int  # offsets in the file's text, of its tokens
    end: int
