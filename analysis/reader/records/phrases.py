"""What the words say beyond acts, one wording a row."""

from dataclasses import dataclass

from analysis.reader.records.common import Keyed


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
