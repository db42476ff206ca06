"""The country of each counterpart in a list of them."""

from analysis import countries
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.plural_words import singular

NOUNS = word_class("standins-counterpart")


def of_counterparts(naming, account):
    """Return the country of the counterparts whom a list names: `his Thai counterparts, Gen. A and Gen. B`.

    Or with each his own: `her counterparts from Chile, A, and Peru, B`.
    """
    row = account.rows[naming.at]
    inside = {k for n in account.namings if n.at == naming.at for k in range(n.start, n.end)}
    beside = naming.start - 1
    while beside > 0 and row[beside].code in ",tX":
        beside -= 1
    own, at = beside > 0 and row[beside].code == "C", naming.start - 1
    while at > 0 and (
        row[at].code in (",&tXCf" if own else ",&tX") or (at in inside and not (own and row[at].code == "H"))
    ):
        at -= 1
    if own:
        before = beside - 1
        while before > at and row[before].code in ",&t":
            before -= 1
        alone = before in inside or row[before].code == "f"  # not `the ministers of Chile and Peru, A and B`
        told = alone and row[at].code == "H" and row[at].text.endswith("s") and row[at + 1].code == "f"
        return countries.code(row[beside].text) if told else ""
    several = row[at].text.endswith("s") and singular(row[at].text) in NOUNS
    told = at > 0 and several and row[at - 1].code == "C"
    return countries.code(row[at - 1].text) if told else ""
