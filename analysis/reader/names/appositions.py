"""Names of ordinary words (`Hun Manet`) that the sentence treats as a person's: an office or `who` follows."""

from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.offices import AFTER

FOLLOWED = {"who", "whose", "whom"}
LED = word_class("led")


def find_appositions(doc, row, string, taken):
    """Return the `(first, last)` word spans of persons whose name no word gives away, in the order of the text."""
    spans, at = [], 0
    while at < len(row):
        last = _run(row, at, taken)
        first = _opening(doc, row, string, at, last)
        if last - first > 1 and string[last : last + 1] not in ("L", "H", "E") and _personal(row, string, first, last):
            spans.append((first, last))
        at = max(last, at + 1)
    return spans


def _run(row, at, taken):
    """Return where the run of capitalised words of no known kind ends that begins here."""
    last = at
    while last < len(row) and last not in taken and row[last].code in "NSQOIw" and row[last].text[:1].isupper():
        last += 1
    return last if last - at < 5 else at


def _opening(doc, row, string, first, last):
    """Return where the name begins: a word that opens the sentence counts only where it is read as a name."""
    if last > first and first == 0 and string[0] == "w":
        token = doc.char_span(row[0].start, row[0].end, alignment_mode="expand").root
        return 0 if token.pos_ == "PROPN" and not row[0].text.endswith(("ing", "ed")) else 1
    return first


def _personal(row, string, first, last):
    """Say whether an office in apposition, a relative `who`, or `led by` makes the words a person's name."""
    after = row[last + (string[last : last + 1] == ",")].text.lower() if last + 1 < len(row) else ""
    if after in FOLLOWED:
        return True
    before = [word.text.lower() for word in row[max(first - 2, 0) : first]]
    if before[-1:] == ["by"] and before[0] in LED:
        return True
    found = AFTER.match(string, last)
    office = found and string[found.start("office") : found.end("office")]
    there = before[-1:] in (["in"], ["at"], ["near"], ["from"], ["to"])
    return bool(office) and not office.startswith("t") and not there
