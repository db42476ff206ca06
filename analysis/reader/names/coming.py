"""Who travels to the country whose account it is, and so is none of its persons."""

from analysis import countries
from analysis.reader.ground.grammar import function, lemma
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.offices import office_row

TRAVEL, VISITS = word_class("verbs-of-travel"), word_class("nouns-of-visits")
HANDING, CREDENTIALS = word_class("verbs-of-handing-over"), word_class("letters-of-envoys")
GOALS = word_class("words-before-a-goal")


def comes_here(naming, account):
    """Say whether a sentence tells of its subject's travel to the account's own country: he is none of its persons."""
    doc, root = account.docs[naming.at], account.docs[naming.at][:].root
    if account.rows[naming.at][naming.first].start > root.idx:
        return False
    others = {t.i for clause in doc if function(clause) == "relative clause" for t in clause.subtree}
    told = {token.lower_ for token in doc[root.i :] if token.i not in others}  # not of `N, who is on a visit to Laos`
    if lemma(root) in HANDING and told & CREDENTIALS:  # an envoy from elsewhere
        return True
    visit = lemma(root) in TRAVEL or (lemma(root) in ("be", "have") and told & {*VISITS, "leading"})
    goals = (at for at, _, code, kind in countries.find(doc) if code == account.home and kind == "country")
    goals = (at for at in goals if at not in others)
    return bool(visit) and any(
        at > root.i and doc[at - 1].lower_ in GOALS and not _is_posted(doc[at - 1]) for at in goals
    )


def has_come(naming, account):
    """Say whether any sentence tells so of the person of a naming."""
    return any(comes_here(one, account) for one in account.namings if one.person is naming.person)


def _is_posted(link):
    """Say whether a word before a country leads to where somebody serves: `the Ambassador to Japan`."""
    return link.lower_ == "to" and office_row(link.head.lower_) is not None
