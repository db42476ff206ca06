"""What the words of a readout say beyond its acts: partnership tiers, formulae and themes."""

from analysis.reader.ground.words import words_of
from analysis.reader.phrases import formulae, themes, tiers


def code_phrases(reading, docs, mentions, meetings, actors, book):
    """Return `(partnership rows, formula rows, theme rows, problem rows)` of one article.

    `mentions` (for the names of parties) and `meetings` (for the sides of a tie) may be empty; `actors` is not read.
    """
    found = [words_of(doc) for doc in docs]
    ties, problems = tiers.code_tiers(reading, docs, found, meetings, book)
    sets = formulae.code_formulae(reading, docs, found, book)
    return ties, sets, themes.code_themes(reading, docs, found, mentions, book), problems
