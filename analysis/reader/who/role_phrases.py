"""Who is meant by a wording without a name, where an encounter is told: the name by which meetings ask who.py."""

from analysis.reader.ground.lexicon import word_class
from analysis.reader.who.who import find_as_told as by_phrase

__all__ = ["BOTH", "by_phrase"]
BOTH = word_class("both-role-phrases")
