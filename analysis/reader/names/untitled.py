"""Names that no title introduces, and what in their sentence makes them persons'."""

import re

from analysis.reader.ground.citing import root_of
from analysis.reader.ground.grammar import children, function, lemma
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on
from analysis.reader.ground.title_verbs import is_verb_of_title
from analysis.reader.names.names import family_first, name_parts
from analysis.reader.names.offices import AFTER, BARE, IN_SMALL, OFFICES
from analysis.reader.names.relettered import MARKS
from analysis.reader.records import PersonNaming

PLACED = re.compile(  # where somebody stands in a picture: `(left)`, `(2nd from the right)`, `(C)`
    r"\((?:[LRC]|centre|center|(?:\w+ )*(?:left|right)(?: \w+)*|pictured|standing|seated|front)\)", re.IGNORECASE
)
INTRODUCED = re.compile(rf"(?:^|[^SNJr,])t?{OFFICES}a?,$")  # `the Minister of Health, `
AND_NAME = re.compile(r"&X*[NSQIP]{2,4}")
OF_EACH = re.compile(  # `counterparts from Chile, Jorge Salas, and Peru, `
    r"Hft?C,(?:X*[NSQIPw]{2,4},&?f?t?C,)*$"
)
MEETING = word_class("verbs-of-meeting-somebody")
SENDING, CARGO = map(word_class, ("verbs-of-sending", "things-sent-to-places"))
LINKS = word_class("words-before-a-person")
PLACING = word_class("words-before-a-place")
AT_PLACE = word_class("prepositions-before-a-place")
SUBJECT = ("subject", "passive subject")


def find_untitled(doc, row, string, taken):
    """Return the PersonNamings by names that no title introduces, where they are treated as a person's."""
    found = []
    for run in BARE.finditer(string):
        last = run.end()
        while doc.user_data["part"] == "headline" and last - run.start() > 1 and is_verb_of_title(row[last - 1].text):
            last -= 1  # `Demeke Holds Discussions with`
        if string[last : last + 1] in ("L", "H"):
            continue
        # a name that must prove itself may do without its first word: `thanked Prime Minster Ann Doe`
        for first in range(run.start(), run.start() + 1 + (string[run.start()] == "Q")):
            name = text_of(doc)[row[first].start : row[last - 1].end]
            if (
                not any(at in taken for at in range(first, last))
                and (string[first] == "I" or len(name_parts(name)) > 1)
                and (rule := _rule_of_name(doc, row, string, first, last, name))
            ):
                found.append(PersonNaming(rule, first, last, first, last))
                break
    taken = taken | {at for naming in found for at in range(naming.first, naming.last)}
    return found + _ordinary_words(doc, row, string, taken)


def _rule_of_name(doc, row, string, first, last, name):
    """Return the first rule by which an untitled name is a person's, or nothing."""
    rule = _first_on(_by_neighbours(row, string, first, last, _acts(doc, row, string, first, last)))
    if rule or string[first] == "Q":
        return rule
    before, sent = row[first - 1].text.lower() if first else "", _is_sent_to(doc, row, first)
    if before in PLACING and not (before in ("to", "from") and (family_first(name) or (before == "to" and sent))):
        return ""
    return _first_on(_by_sentence(doc, row, string, (first, last), before, sent))


def _first_on(rules):
    """Return the first rule that holds and is not switched off, or nothing."""
    return next((rule for rule, holds in rules if holds and is_on(rule)), "")


def _acts(doc, row, string, first, last):
    """Say whether one word is subject of the verb behind it: `At the meeting with the Omani envoy, Al-Amiri said`."""
    return last - first == 1 and string[last : last + 1] == "v" and function(root_of(doc, row, first, last)) in SUBJECT


def _by_neighbours(row, string, first, last, acts):
    """Yield `(rule, whether it holds)` for what stands beside a name."""
    small = IN_SMALL.search(string[:first]) and string[last : last + 1] in ("", ",", ".", "&")
    yield "name-after-office-and-comma", small or (_is_introduced(string, first) and not acts)
    yield "name-with-initial", string[first] == "I"
    yield "name-with-nickname", any(row[at].text in MARKS for at in range(first, last))
    yield "name-before-office", AFTER.match(string, last) or _shares_office(row, string, last)
    yield "name-placed-in-picture", string[last : last + 1] == "r" and PLACED.fullmatch(row[last].text)


def _shares_office(row, string, last):
    """Say whether an office in the plural stands behind the next name of two: `A Roe and B Doe, co-founders of`."""
    second = AND_NAME.match(string, last)
    office = AFTER.match(string, second.end()) if second else None
    span = range(*office.span("office")) if office else ()
    return any(row[at].code == "H" and row[at].text.endswith("s") for at in span)


def _is_introduced(string, first):
    """Say whether an office, with the country of each in a list, and a comma stand before a name."""
    before = string[:first]
    return before.endswith(",") and bool(INTRODUCED.search(before) or OF_EACH.search(before))


def _by_sentence(doc, row, string, span, before, sent):
    """Yield `(rule, whether it holds)` for a name's own first word and its part in the sentence."""
    first, last = span
    yield "name-of-known-words", string[first] == "S" and last - first <= 5
    token = root_of(doc, row, first, last)
    yield "name-as-subject", function(token) in SUBJECT and token.head.pos_ in ("VERB", "AUX")
    yield "name-of-receiver", before == "to" and sent
    such = before == "as" and first > 1 and row[first - 2].text.lower() == "such"
    yield "name-after-word-that-leads-to-persons", such or before in LINKS
    verb = root_of(doc, row, first - 1, first).lemma_ if first else ""
    met = function(token) == "object" and token.head.lemma_ in MEETING
    yield "name-after-verb-of-meeting", met or verb in MEETING


def _is_sent_to(doc, row, first):
    """Say whether the word before a name hangs on a verb of sending: `sent a message to Jean Dupont`."""
    if not first:
        return False
    link = root_of(doc, row, first - 1, first)
    verbs = [token for token in (link.head, link.head.head) if token.lemma_.lower() in SENDING]
    things = {lemma(noun) for verb in verbs for noun in children(verb, "object")}
    return bool(verbs) and not things & CARGO  # not `send aid to Al-Arish`


def _ordinary_words(doc, row, string, taken):
    """Return the PersonNamings by capitalised words that could be anything: an office beside them tells."""
    found, at = [], 0
    while at < len(row):
        last = _run_end(row, at, taken)
        first = _opening(doc, row, string, at, last)
        apart = last - first > 1 and string[last : last + 1] not in ("L", "H", "E")
        between = _is_introduced(string, first) and string[last : last + 1] in (",", ".", "")
        named = between and re.fullmatch("[NSQ]{2,3}", string[first:last])
        before = _has_office(row, string, first, last)
        rules = [("name-before-office", before), ("name-after-office-and-comma", named)]
        if apart and (rule := _first_on(rules)):
            found.append(PersonNaming(rule, first, last, first, last))
        at = max(last, at + 1)
    return found


def _run_end(row, at, taken):
    """Return where the run of capitalised words of no known kind ends that begins here."""
    last = at
    while last < len(row) and last not in taken and row[last].code in "NSQOIw" and row[last].text[:1].isupper():
        last += 1
    return last if last - at < 5 else at


def _opening(doc, row, string, first, last):
    """Return where the name begins: a word that opens the sentence counts only where it is read as a name."""
    if last > first == 0 and string[0] == "w":
        return int(root_of(doc, row, 0, 1).pos_ != "PROPN" or row[0].text.endswith(("ing", "ed")))
    return first


def _has_office(row, string, first, last):
    """Say whether an office without an article follows words that name no place: `Hun Manet, President of`."""
    office = AFTER.match(string, last)
    there = first and row[first - 1].text.lower() in AT_PLACE
    return bool(office) and string[office.start("office")] != "t" and not there
