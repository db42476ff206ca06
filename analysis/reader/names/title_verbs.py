"""Verbs that only a title writes with a capital: `Gao Shulin Meets with`, `Le Van Son Receives`."""

from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.title_verbs import is_verb_of_title

OF_SEVERAL = word_class("verbs-of-several-in-titles")  # `Minister, Australian Counterpart Talk Cooperation`
LONG = 4  # letters of words that a title writes small at most
AHEAD = word_class("prepositions-of-titles")  # with a capital there: `Arrives In Nairobi`


def leads_verb(word, after):
    """Say whether a word with a capital is the verb of a title: `Gao Shulin Meets with`, `Le Van Son Receives`."""
    leads = after is not None and (after.code in "viCXHME" or after.text[0].islower() or after.text.lower() in AHEAD)
    return leads and is_verb_of_title(word)


def is_verb_in_capitals(row, at):
    """Say whether a word is the verb of a title all in capitals: `Ambassador Ana Lund Presents Credentials`."""
    long = [one.text for one in row if len(one.text) > LONG and one.text[0].isalpha()]
    verb = is_verb_of_title(row[at].text) or row[at].text.lower() in OF_SEVERAL
    return at + 1 < len(row) and all(one[0].isupper() for one in long) and verb


def tells_of_two(row, at):
    """Say whether a title's verb of several stands at a word: `Minister N, Lao FM discuss ties` names two."""
    return at < len(row) and row[at].text in OF_SEVERAL
