"""Holders of an office whom a readout does not name: `El Salvador's Minister of Economy`."""

import re

from analysis import countries
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.letters import letters
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import BROAD, CORE, ORG

OFFICE = re.compile(
    rf"(?P<land>C)s?(?P<office>[OQAL]*{CORE}(?:ft?{ORG})?)|(?P<office2>[OQAL]*{CORE}(?:f[OL&]+)?)(?P<of>f)t?(?P<land2>C)(?!s?[OQLHNC])"
)
PARTNERS = word_class("partners")
SUBJECT = ("subject", "passive subject")


def nameless(doc, row, taken):
    """Return `(first, last, country)`, word indices, of one person's office with its country that no name accompanies.

    Only where the holder takes part: as subject, or after `with`, `by`, `and` or a verb of meeting.
    """
    string, found_all = letters(row), []
    for found in OFFICE.finditer(string):
        first, last = found.span()
        if string[last : last + 1] in tuple("NSIQXLHsP") or any(at in taken for at in range(first, last)):
            continue
        if found["of"] and row[found.start("of")].text != "of":
            continue
        head = next(word for word in reversed(row[first:last]) if word.code == "H")
        if plain_name(head.text).split()[-1] in BROAD:
            continue
        if head.text.endswith("s") or not head.text[0].isupper() or not _takes_part(doc, row, string, first, last):
            continue
        land = (found["land"] and found.start("land")) or (found["land2"] and found.start("land2")) or first
        found_all.append((first, last, countries.code(row[land].text)))
    return found_all


def _takes_part(doc, row, string, first, last):
    """Say whether the holder of an office is one of those who act or are met."""
    at = first - 1
    while at >= 0 and string[at] in "tMw":
        at -= 1
    if at >= 0 and row[at].text.lower() in PARTNERS:
        return True
    tokens = doc.char_span(row[first].start, row[last - 1].end, alignment_mode="expand")
    return function(tokens.root) in SUBJECT and tokens.root.head.tag_ in ("VBD", "VBZ")
