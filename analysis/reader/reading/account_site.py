"""The country of the sites that a page and its address name."""

import re
from functools import cache
from urllib.parse import urlsplit

import pycountry

from analysis.reader.ground.lexicon import word_values

HOST = re.compile(r"(?<![\w@.-])(?:[\w-]{2,}\.)+(?:[a-z]{2}|gov|mil)\b(?![.@-]?\w)")  # `gov.br`, `Beehive.govt.nz`
WORDS = 12  # of a line that names a site, at most


def site_of(page):
    """Return the countries of the sites that the address and the lines of the page name."""
    printed = [one for line in page.lines if len(line.split()) < WORDS for one in HOST.findall(line)]
    endings = (host.lower().rpartition(".")[2] for host in (host_of(page.article.get("url")), *printed))
    return [iso3 for ending in endings if (iso3 := _state_of_ending(ending))]


def host_of(url):
    """Return the site of an address, empty where it is none: `https://[x/`."""
    try:
        return urlsplit(str(url or "")).netloc
    except ValueError:
        return ""


@cache
def _state_of_ending(ending):
    """Return the state whose sites end so, or nothing."""
    if ending in word_values("endings-of-sites"):
        return word_values("endings-of-sites")[ending]
    found = pycountry.countries.get(alpha_2=ending) if len(ending) == 2 else None
    return found.alpha_3 if found else ""
