"""What is done with words: the small tables and sentences of the chapter on diplomatic language, by question."""

from analysis.language import acts, commitment, exchange, formulae, grading, silence, tiers

__all__ = ["acts", "commitment", "exchange", "formulae", "grading", "silence", "tiers"]
