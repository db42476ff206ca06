"""What the words of a readout say beyond its acts: partnership tiers, formulae and themes."""

from analysis.phrases import formulae, partnerships, themes
from analysis.phrases.words import words_of


def find(reading, docs, mentions, meetings, actors, book):
    """Return `(partnership rows, formula rows, theme rows, problem rows)` of one article.

    `mentions` (for the names of parties) and `meetings` (for the sides of a tie) may be empty; `actors` is not read.
    """
    found = [words_of(doc) for doc in docs]
    ties, problems = partnerships.find(reading, docs, found, meetings, book)
    sets = formulae.find(reading, docs, found, book)
    return ties, sets, themes.find(reading, docs, found, mentions, book), problems
