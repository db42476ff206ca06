"""Names that no title introduces, and what in their sentence makes them persons'."""

import re

from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names import appositions
from analysis.reader.names.names import family_first, name_parts
from analysis.reader.names.offices import AFTER, BARE, OFFICES
from analysis.reader.names.word_lists import places

PLACED = re.compile(
    r"\((?:[LRC]|centre|center|(?:\w+ )*(?:left|right)(?: \w+)*|pictured|standing|seated|front)\)", re.IGNORECASE
)
MEETS = word_class("meets")
GIVING = word_class("giving")
LINKS = word_class("links")


def name_end(string, first, last):
    """Return where a name ends: not with a particle."""
    while last > first and string[last - 1] in "P,":
        last -= 1
    return last


def find_untitled(doc, row, string, taken):
    """Return the `(first, last)` word spans of names that no title introduces, where they are treated as a person's."""
    spans = []
    for found in re.finditer(BARE, string):
        first, last = found.span()
        if any(at in taken for at in range(first, last)):
            continue
        last = name_end(string, first, last)
        name = doc.text[row[first].start : row[last - 1].end]
        if (
            string[last : last + 1] in ("L", "H")
            or (len(name_parts(name)) < 2 and string[first] != "I")
            or not (_introduced(string, first) or _personal(doc, row, string, first, last, name))
        ):
            continue
        spans.append((first, last))
    taken = taken | {at for span in spans for at in range(*span)}
    return spans + appositions.find_appositions(doc, row, string, taken)


def _personal(doc, row, string, first, last, name):
    """Say whether an untitled name is a person's, by its first word, its neighbours or its part in the sentence."""
    if (
        string[first] == "I"
        or AFTER.match(string, last)
        or (string[last : last + 1] == "r" and PLACED.fullmatch(row[last].text))
    ):
        return True
    before = row[first - 1].text.lower() if first else ""
    if before in ("in", "at", "from", "near", "around", "the", "across", "to") and not (
        before in ("to", "from") and (family_first(name) or (before == "to" and _given(doc, row, first)))
    ):
        return False
    if tuple(name.split()) in dict(places().get(name.split()[0], ())):
        return False
    if string[first] == "S" and last - first <= 5:
        return True
    token = doc.char_span(row[first].start, row[last - 1].end, alignment_mode="expand").root
    if function(token) in ("subject", "passive subject") and token.head.pos_ in ("VERB", "AUX"):
        return True
    such = before == "as" and first > 1 and row[first - 2].text.lower() == "such"
    given = before == "to" and _given(doc, row, first)
    if such or given or before in LINKS:
        return True
    return _lemma(doc, row, first) in MEETS or (function(token) == "object" and token.head.lemma_ in MEETS)


def _lemma(doc, row, first):
    """Return the lemma of the word before a name."""
    return doc.char_span(row[first - 1].start, row[first - 1].end, alignment_mode="expand").root.lemma_ if first else ""


def _given(doc, row, first):
    """Say whether the `to` before a name hangs on a verb of sending: `sent a message to Jean Dupont`."""
    link = doc.char_span(row[first - 1].start, row[first - 1].end, alignment_mode="expand").root
    return any(token.lemma_.lower() in GIVING for token in [link.head, link.head.head])


def _introduced(string, first):
    """Say whether an office and a comma stand right before a name."""
    return bool(re.search(rf"(?:^|[^SNJr,])t?{OFFICES}a?,$", string[:first]))
