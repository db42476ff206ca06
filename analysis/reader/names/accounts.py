"""Whose account a readout is, and what its sentences say about whose side a person is on."""

import re
from urllib.parse import urlsplit

import pycountry

from analysis import countries
from analysis.plain import shadow
from analysis.reader.ground.lexicon import named_bodies
from analysis.reader.names.names import plain_name
from analysis.reader.records import Account


def site_country(article):
    """Return the country of the site that an article's address names; empty where the address doesn't say."""
    ending = urlsplit(article.get("url") or "").netloc.rpartition(".")[2].lower()
    if ending in ("gov", "mil"):
        return "USA"
    found = pycountry.countries.get(alpha_2={"uk": "gb"}.get(ending, ending)) if len(ending) == 2 else None
    return found.alpha_3 if found else ""


def account_country(reading):
    """Return the country whose account a readout is: by its site, its agency or photographer, else by its text.

    In the text the country of the dateline speaks, else the one named most, of several the first.
    """
    article = reading.article
    if "whitehouse" in (article.get("collection") or "").lower():
        return "USA"
    if told := site_country(article):
        return told
    agencies = {plain_name(name): row["country"] for name, row in named_bodies("agency")}
    credits = [reading.text[mark["start"] : mark["end"]] for mark in reading.marks if mark["kind"] == "photo credit"]
    for part in re.split(r"[/ ():]+", " ".join([article.get("agency") or "", *credits])):
        if plain_name(part) and plain_name(part) in agencies:
            return agencies[plain_name(part)]
    text = " ".join(row["text"] for row in reading.sentences)
    named = [iso3 for iso3, kind in countries.told(shadow(text)[0]) if kind != "capital"]
    place = countries.code(shadow(article.get("place") or "")[0])
    return place or max(dict.fromkeys(named), key=named.count, default="")


def account_of(reading, docs, rows, namings, defs):
    """Return the Account of an article: what its sentences say about whose side a person is on."""
    account = Account(docs, rows, namings, account_country(reading), defs)
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
