"""Who travels to the country whose account it is, and so is none of its persons."""

from analysis import countries
from analysis.reader.ground.grammar import lemma
from analysis.reader.ground.lexicon import word_class

TRAVEL, VISITS = word_class("verbs-of-travel") | {"tour"}, word_class("nouns-of-visits") | {"leading"}
GOALS = ("through", "to", "in", "visit", "visits", "visited", "tours")


def comes_here(naming, account):
    """Say whether a sentence tells of somebody's travel to the account's own country: he is none of its persons."""
    doc, root = account.docs[naming.at], account.docs[naming.at][:].root
    visit = lemma(root) in TRAVEL or (lemma(root) == "be" and any(token.lower_ in VISITS for token in doc[root.i :]))
    goals = (at for at, _, code, kind in countries.find(doc) if code == account.home and kind == "country")
    return visit and any(at > root.i and doc[at - 1].lower_ in (*GOALS, "the") for at in goals)
