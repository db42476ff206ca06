"""Rules over a parsed sentence, and what they do."""

from dataclasses import dataclass


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
