"""What a readout's sentences say about whose side a person is on (whose account it is: reading/accounts.py)."""

import re

from analysis import countries
from analysis.plain import shadow
from analysis.reader.ground.lexicon import body_codes, word_class
from analysis.reader.ground.parse import text_of
from analysis.reader.names.lands import land_told
from analysis.reader.records import Account

BODIES = frozenset(body_codes().values())
SEATS = word_class("seats-of-bodies")
TRIP = re.compile(
    r"\b(?:[Tt]ravel(?:s|ed|led)?|[Tt]rips?|[Vv]isits?|[Mm]eetings|[Ff]lew|[Aa]rrived) (?:to|in) (?:the )?"
    r"|\b(?:is|was) in (?=[A-Z][\w ]{2,30} (?:for|on) (?:an? |his |her )(?:[\w-]+ ){0,2}visit\b)"
)


def account_of(reading, docs, rows, namings, defs):
    """Return the Account of an article: what its sentences say about whose side a person is on."""
    account = Account(docs, rows, namings, reading.article["account"], defs)
    account.parts = [doc.user_data["part"] for doc in docs]
    account.lead = account.parts.index("body") + 1 if "body" in account.parts else 1
    place = shadow(reading.article.get("place") or "")[0]
    account.place = countries.code(place)
    account.abroad = account.place if account.home not in ("", account.place) and place not in SEATS else ""
    near = range(min(account.lead + 1, len(docs)))
    lands = [_trip([docs[at] for at in near])]  # a body of states meets at its seat, unless it travels
    lands += [land_told(account, at) for at in near if account.parts[at] == "body" and account.home not in BODIES]
    account.trip = next((iso3 for iso3 in lands if iso3 not in ("", account.home)), "")
    told = [countries_named(account, at) - {account.home, ""} for at in range(len(rows))]
    near, every = set().union(*told[:3]), set().union(*told)
    account.named = every.copy()
    account.foreign = near.pop() if len(near) == 1 else ""
    account.only = every.pop() if len(every) == 1 else ""
    return account


def countries_named(account, at):
    """Return the countries that a sentence names outside of persons' names."""
    inside = {word for n in account.namings if n.at == at for word in range(n.first, n.last)}
    row = enumerate(account.rows[at])
    return {countries.code(word.text) for place, word in row if word.code == "C" and place not in inside}


def _trip(docs):
    """Return the one country to which the first sentences say that somebody travelled."""
    found = set()
    for doc in docs:
        plain = shadow(text_of(doc))[0]
        ends = [match.end() for match in TRIP.finditer(plain)]
        found |= {iso3 for start, _, iso3, _ in countries.places(plain) if start in ends}
    return found.pop() if len(found) == 1 else ""
