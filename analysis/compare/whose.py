"""Whose accounts are laid side by side: one country's, or a joint text's, which all sides tell (`Joint Statement`)?"""

import re
from functools import cache

from analysis.codebook import read_codebook
from analysis.compare.terms import stem
from analysis.evidence import link
from analysis.prose import escape
from analysis.words import in_a_sentence, label

TEXT_OF = re.compile(r"^(?:full )?text of (?:the )?", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
HEAD = re.compile(r"^.*(?::|\s[-–—])\s")  # what stands before a title's colon or dash
SMALL = frozenset({"and", "of", "the"})  # words within the names of those who tell together


@cache
def _words(name):
    """Return the words of a class of the codebook, in small letters."""
    words = read_codebook()["words"]
    return frozenset(words.loc[words["class"] == name, "word"].str.lower())


@cache
def _named():
    """Return the pattern of joint texts' names, up to two words before the noun: `Joint Vision Statement`."""
    nouns = "|".join(sorted(map(re.escape, _words("nouns-of-joint-texts"))))
    return re.compile(rf"\bjoint(?: [\w’'.–-]+){{0,2}}? (?:{nouns})\b", re.IGNORECASE)


@cache
def _publishing():
    return frozenset(map(stem, _words("verbs-of-publishing")))


def is_joint(title):
    """Say whether a title is a joint text's own name; who issues one, or speaks about it, is told by one account.

    >>> [is_joint(one) for one in ("Ruritania-Norland Joint Leaders’ Statement", "Two sides issue joint statement")]
    [True, False]
    """
    title = TEXT_OF.sub("", str(title or ""))
    found = _named().search(title)
    if not found:
        return False
    before = WORD.findall(HEAD.sub("", title[: found.start()]))
    if any(word.islower() and word not in SMALL for word in before):
        return False
    return not any(stem(word.lower()) in _publishing() for word in before)


def joint(corpus):
    """Return the readouts that all sides tell together: who prints one does not tell it alone."""
    return {row.article for row in corpus.articles.itertuples() if is_joint(row.headline)}


def told_together(corpus, pairs, said):
    """Return a sentence with how many texts of some pairs are joint accounts; nothing where none is."""
    found = sorted(joint(corpus) & {*pairs["a"], *pairs["b"]})
    return said.format(link(len(found), "articles", article=tuple(found))) if found else ""


def of_one_account(corpus, pairs, said):
    """Return a sentence where the texts of all pairs are one country's, which it names, or joint; else nothing."""
    whose = corpus.view("articles").set_index("article")["account"]
    lands = {whose.get(article, "") for article in {*pairs["a"], *pairs["b"]} - joint(corpus)}
    return said.format(escape(in_a_sentence(label("account", *lands)))) if len(lands) == 1 and lands != {""} else ""
