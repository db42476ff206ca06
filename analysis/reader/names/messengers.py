"""The country of who sends an envoy, or words that somebody brings, and of who gets words by way of somebody."""

import re

from analysis import countries
from analysis.reader.ground.grammar import subject_above
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import token_at
from analysis.reader.names.lands import words_at
from analysis.reader.names.offices import office_words
from analysis.reader.names.opposite import country_of_subject

SENT_BY = re.compile(rf"\b(?:{'|'.join(word_class('offices-sent-by-somebody'))}) of(?: the)?$", re.IGNORECASE)
_VERBS = rf"(?:{'|'.join(sorted(word_class('verbs-of-conveying')))})"
_WORDS = rf"(?:[\w'-]+ ){{0,7}}?(?:{'|'.join(sorted(word_class('words-that-are-brought')))})"
_STYLE = r"(?: (?:the|his|her|(?:[Hh]is|[Hh]er) [A-Z]\w+))?$"
BROUGHT = re.compile(rf"\b{_VERBS}(?:s|e?d|ing)?(?: on| over)? {_WORDS}(?: of good \w+)? (?:of|from){_STYLE}")
BY_WAY_OF = re.compile(
    rf"\b(?:ask|request)(?:s|ed|ing)? (?P<whom>[^,.;]{{3,60}}?) to {_VERBS}(?: on)? {_WORDS} to{_STYLE}"
)


def _of_envoy(naming, account):
    """Return the country of the envoy whom a person has sent."""
    if not SENT_BY.search(words_at(account, naming.at, 0, naming.start)):
        return ""
    before = [n for n in account.namings if n.at == naming.at and n.last < naming.start and n.person]
    return before[-1].person.country if before and before[-1].end <= naming.start else ""


def _of_sender(naming, account):
    """Return the country of the person who has sent an envoy: `X, envoy of President Y of Chad`, `envoy of Y, X`."""
    row, here = account.rows[naming.at], [n for n in account.namings if n.at == naming.at and n.person]
    after = [n for n in here if n.start >= naming.last and row[naming.last].text == ","]
    before = [n for n in here if n.end == naming.start - 1 and row[n.end].text == ","]
    first = min(after, key=lambda n: n.start, default=None)
    for sender, since in [(first, naming.last)] * bool(after) + [(one, 0) for one in before]:
        if SENT_BY.search(words_at(account, naming.at, since, sender.start)):
            return sender.person.country
    return ""


def _of_messenger(naming, account):
    """Return the country of who brings somebody's words: `The Lao minister conveyed the greetings of President N`."""
    row, doc = account.rows[naming.at], account.docs[naming.at]
    found = BROUGHT.search(before := words_at(account, naming.at, 0, naming.start)) if naming.roles else None
    word = row[before[: found.start()].count(" ")] if found else None
    verb = token_at(doc, word.start, word.end) if word else None
    subject = subject_above(verb) if verb is not None else None
    if subject is None:
        return ""
    edges = doc[subject.left_edge.i], doc[subject.right_edge.i]
    places = [at for at, one in enumerate(row) if edges[0].idx <= one.start < edges[1].idx + len(edges[1])]
    told = _country_of((places[0], places[-1] + 1), naming, account) if places else ""
    return told or country_of_subject(naming, account)


def _of_go_between(naming, account):
    """Return the country of who is asked to take words to somebody: `asked the chairman to convey regards to N`."""
    before = words_at(account, naming.at, 0, naming.start)
    if not (found := BY_WAY_OF.search(before) if naming.roles else None):
        return ""
    first = before[: found.start("whom")].count(" ")
    return _country_of((first, first + found["whom"].count(" ") + 1), naming, account)


def _country_of(span, naming, account):
    """Return the country of the first person whom a stretch of words names, else of its adjective, else its office."""
    here = [n for n in account.namings if n.at == naming.at and n.person and span[0] <= n.start and n.last <= span[1]]
    if here:
        return here[0].person.country
    words = [word.text for word in account.rows[naming.at][slice(*span)]]
    if named := [iso3 for word in words if (iso3 := countries.code(word))]:
        return named[-1]
    office = office_words(" ".join(words).lower().removeprefix("the "))
    fits = [n for n in account.namings if n.person and any(office <= office_words(role) for role in n.person.roles)]
    held = {n.person.country for n in fits if office}
    return held.pop() if len(held) == 1 else ""


SENDING = {
    "country-of-envoy": _of_envoy,
    "country-of-sender": _of_sender,
    "country-of-who-brings-words": _of_messenger,
    "country-of-who-takes-words": _of_go_between,
}
