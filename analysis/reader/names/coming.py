"""Who travels to the country whose account it is, and so is none of its persons."""

from analysis import countries
from analysis.reader.ground.grammar import lemma
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.offices import office_row

TRAVEL, VISITS = word_class("verbs-of-travel"), word_class("nouns-of-visits")
HANDING, CREDENTIALS = word_class("verbs-of-handing-over"), word_class("letters-of-envoys")
GOALS = word_class("words-before-a-goal")


def comes_here(naming, account):
    """Say whether a sentence tells of somebody's travel to the account's own country: he is none of its persons."""
    doc, root = account.docs[naming.at], account.docs[naming.at][:].root
    told = {token.lower_ for token in doc[root.i :]}
    if lemma(root) in HANDING and told & CREDENTIALS:  # an envoy from elsewhere
        return True
    visit = lemma(root) in TRAVEL or (lemma(root) == "be" and told & {*VISITS, "leading"})
    goals = (at for at, _, code, kind in countries.find(doc) if code == account.home and kind == "country")
    return bool(visit) and any(
        at > root.i and doc[at - 1].lower_ in GOALS and not _is_posted(doc[at - 1]) for at in goals
    )


def _is_posted(link):
    """Say whether a word before a country leads to where somebody serves: `the Ambassador to Japan`."""
    return link.lower_ == "to" and office_row(link.head.lower_) is not None
