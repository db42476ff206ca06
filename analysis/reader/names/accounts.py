"""What a readout's sentences say about whose side a person is on (whose account it is: reading/accounts.py)."""

from analysis import countries
from analysis.reader.records import Account


def account_of(reading, docs, rows, namings, defs):
    """Return the Account of an article: what its sentences say about whose side a person is on."""
    account = Account(docs, rows, namings, reading.article["account"], defs)
    account.parts = [doc.user_data["part"] for doc in docs]
    account.lead = account.parts.index("body") + 1 if "body" in account.parts else 1
    told = [countries_named(account, at) - {account.home, ""} for at in range(len(rows))]
    near, every = set().union(*told[:3]), set().union(*told)
    account.foreign = near.pop() if len(near) == 1 else ""
    account.only = every.pop() if len(every) == 1 else ""
    return account


def countries_named(account, at):
    """Return the countries that a sentence names outside of persons' names."""
    inside = {word for n in account.namings if n.at == at for word in range(n.first, n.last)}
    row = enumerate(account.rows[at])
    return {countries.code(word.text) for place, word in row if word.code == "C" and place not in inside}
