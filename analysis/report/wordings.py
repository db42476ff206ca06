"""Readouts in the chapters are named by what they are, not by their ids: those of links, those beside a concordance."""

import re
from html import escape, unescape
from urllib.parse import unquote

from analysis.report import listings

LINKED = re.compile(r'(<a href="#/readout/([^"?]*)[^"]*">)([^<]*)(</a>)')
WHENCE = re.compile(r'(<a href="#/readout/([^"?]*)[^"]*"><mark>(?:(?!</tr>).)*?<small>)[^<]*(</small>)', re.DOTALL)


def _article(address):
    """Return the readout's id in an address."""
    return unquote(unescape(address), errors="surrogateescape")


def named(corpus, chapters):
    """Return chapters in which a link that is worded by a readout's id has its title, a concordance source and day."""
    rows = listings.added(corpus, "articles", corpus.articles)
    titles, sources = (dict(zip(rows["article"], rows[one], strict=True)) for one in ("title", "source"))

    def titled(found):
        article = _article(found[2])
        return found[1] + escape(titles[article]) + found[4] if unescape(found[3]) == article in titles else found[0]

    def whence(found):
        return found[1] + escape(sources.get(_article(found[2]), "")) + found[3]

    return [chapter | {"body": WHENCE.sub(whence, LINKED.sub(titled, chapter["body"]))} for chapter in chapters]
