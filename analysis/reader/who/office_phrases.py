"""Offices and role nouns that stand for their holder: `the Vietnamese minister`, `his host`, `China's top diplomat`."""

import re

from analysis import countries
from analysis.reader.ground.grammar import SUBJECT, children, function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import text_of
from analysis.reader.names.bodies import known_bodies
from analysis.reader.names.letters import letters
from analysis.reader.names.names import plain_name
from analysis.reader.names.office_countries import place_country
from analysis.reader.names.offices import office_row
from analysis.reader.records import StandIn
from analysis.reader.who.office_fit import OF_WHAT, PARLIAMENTS

OFFICE = r"(?P<before>(?:[OQCAGLMNS]s?|w)*?)(?P<head>M*H+)(?P<after>(?:[fi][ty]?(?:Cw|[OCAGLMH]+(?:&[OCAG]+)?))*)"
ROLE, HEADING = re.compile(rf"(?P<lead>[ty]){OFFICE}"), re.compile(OFFICE)
WHOSE = re.compile(
    r"(?P<before>[CGA]s)(?P<head>M*H+)|(?<=[NS]s)(?P<third>H)|(?<=H&)(?P<second>M*H)(?![fis&,]?[NSQIXOLtH])"
)
HIS_HIGHNESS = re.compile(r"X*(?P<head>H)")
BARE = re.compile(
    r"(?:^|(?<=[.,vd]))(?P<before>C?)(?P<head>M*H)(?![fs&]?[NSIXOQLH])"
)  # `EAM conveyed`, `Kazakh President wished`
PATTERNS = (ROLE, WHOSE, HIS_HIGHNESS, BARE)
SENT, ALONE = map(word_class, ("offices-sent-to", "forms-of-address-that-stand-alone"))
TOLD_OF = word_class("verbs-of-telling-somebody-of")
SIDES = word_class("words-of-sides")  # `Chairman X's guest`


def find_office_phrases(doc, row, rows, patterns=PATTERNS):
    """Return the stand-ins by office of a sentence, outside of words that are taken by a name and its offices."""
    string, taken, kept = letters(row), _taken(doc, row, rows), []
    for pattern in patterns:
        for found in pattern.finditer(string):
            span = found.start(), _end(row, string, found)
            if not taken & set(range(*span)) and _stands(doc, row, string, found, span):
                kept.append((span, found))
    spans = [span for span, _ in kept]
    return [
        _standin(doc, row, rows, span, found)
        for span, found in kept
        if not any(other != span and other[0] <= span[0] and span[1] <= other[1] for other in spans)
    ]


def _taken(doc, row, rows):
    """Return the words of a sentence that lie in a person's naming with its offices."""
    spans = [(doc[r.first].idx, doc[r.last - 1].idx + len(doc[r.last - 1])) for r in rows if r.kind == "person"]
    spans += [span for r in rows for span in r.office_spans]
    return {at for at, word in enumerate(row) if any(start <= word.start < end for start, end in spans)}


def _head(found):
    """Return the name of the group that matched the office: the phrase's own, or the second after `and`."""
    return next(name for name in ("head", "second", "third") if found.groupdict().get(name))


def _stands(doc, row, string, found, span):
    """Say whether a phrase stands for one person: in the singular, no part of a name, no description."""
    (first, last), which = span, _head(found)
    following, final = string[last : last + 1], row[last - 1].text
    plural = found.end(which) == last and re.search(r"[^s]s$", final) and office_row(final.lower()) is None
    if plural or (following and following in "NSI"):
        return False
    if found.re is HIS_HIGHNESS and not _honours(row[found.end() - 1], string, found):
        return False
    if which == "third" and row[last - 1].text.lower() not in SIDES:
        return False
    if found.re is BARE and not _acts_bare(doc, row, first, last):
        return False
    head = _wording(doc, row, *found.span(which))
    several = (
        head.lower().endswith("s") and not head.isupper() and plain_name(head).removesuffix("s") != plain_name(head)
    )
    if several and not head.lower().endswith(("ss", "affairs")):
        return False
    if which == "second" and (not head[0].isupper() or _one_holder(string, first)):
        return False
    return _lead(row, found) not in ("a", "an") and not _adjective(doc, row, last)


def _wording(doc, row, first, last):
    return text_of(doc)[row[first].start : row[last - 1].end]


def _lead(row, found):
    """Return the article or possessive before a phrase in small letters, where it has one."""
    return row[found.start()].text.lower() if found.groupdict().get("lead") else ""


def _standin(doc, row, rows, span, found):
    """Return the stand-in of a phrase: its office, and what the words before and after say of whose it is."""
    tokens = doc.char_span(row[span[0]].start, row[span[1] - 1].end, alignment_mode="expand")
    before = row[slice(*found.span("before"))] if found.groupdict().get("before") else []
    office, after = _wording(doc, row, *found.span(_head(found))), row[found.end(_head(found)) : span[1]]
    named = [word.text for word in before if word.code in "CGA"] + [word.text for word in after if word.code == "C"]
    acronyms = [word.text for word in [*before, *after] if word.code == "A"]  # `the head of ICAP`
    return StandIn(
        kind="office",
        first=tokens.start,
        last=tokens.end,
        head=tokens.root,
        noun=plain_name(office).split()[-1],
        office=office,
        telling=[word.text for word in before if word.code in "OQLAGw"]
        + [w.text for w in after if w.code == "w" or w.text.lower() in (*OF_WHAT, *PARLIAMENTS)],
        lands=[code for word in named if (code := countries.code(word))]
        or _of_region(after)
        or _of_party(acronyms)
        or [one.country for one in rows if one.kind == "party" and one.country and one.text in acronyms][:1]
        or (_of_field_behind(doc, tokens) if _lead(row, found) == "the" else []),
        acronyms=acronyms,
        lead=_lead(row, found),
    )


def _of_field_behind(doc, tokens):
    """Return the country that a field behind an office names: `the head of the lower house of the Thai parliament`."""
    field = next((one for one in tokens.root.rights if one.lower_ == "of" and one.i >= tokens.end), None)
    told = tokens.start and doc[tokens.start - 1].lower_ in TOLD_OF  # `assured the Minister of Laos' support`
    inside = range(field.i, field.right_edge.i + 1) if field is not None and not told else ()
    return [iso3 for first, _, iso3, _ in countries.find(doc) if first in inside][:1]


def _of_region(after):
    """Return the country of the region behind an office: `the President of Tatarstan`."""
    return [code for word in after if word.code == "G" and (code := place_country(word.text))]


def _of_party(acronyms):
    """Return the country of the party or body before an office (`the PCF leader`), where the codebook knows one."""
    for word in acronyms:
        found = {one["country"] for one in known_bodies().get(plain_name(word), ())}
        if len(found) == 1 and found != {""}:
            return list(found)
    return []


def _one_holder(string, second):
    """Say whether two offices are one person's: `the Australian Deputy Prime Minister and Defence Minister`."""
    first = re.search(r"[ty][^ty]*$", string[: second - 1])
    return bool(first) and "C" in first[0]


def _honours(word, string, found):
    """Say whether an office without article names one person: `His Highness`, `Samdech Prime Minister`."""
    return word.text.split()[0] in ALONE or (string[found.start()] == "X" and word.text[0].isupper())


def _acts_bare(doc, row, first, last):
    """Say whether an office with a capital and without an article is a subject or an object of a text's body."""
    words = doc.char_span(row[first].start, row[last - 1].end, alignment_mode="expand")
    alone = words.root.left_edge.i >= words.start and not children(words.root, "apposition")
    acts = function(words.root) in (*SUBJECT, "object", "receiver")
    return doc.user_data["part"] == "body" and words[0].text[0].isupper() and alone and acts


def _adjective(doc, row, last):
    """Say whether the last word of a phrase only tells of the noun after it: `the official visit`."""
    token = doc.char_span(row[last - 1].start, row[last - 1].end, alignment_mode="expand").root
    after = row[last].code if last < len(row) else ""
    tells = function(token) in ("adjective", "compound") and last < len(row) and token.head.idx >= row[last].start
    return after in ("w", "C", "E", "L", "O") and (token.pos_ == "ADJ" or tells)


def _end(row, string, found):
    """Return where a role phrase ends: before `on his new post`, `in Bangkok`, which say nothing of the office."""
    first, last = found.end("head") if found["head"] else found.end(), found.end()
    own = string[found.start()] == "y"  # `his host of …`: what follows is no part of the office
    told = found.start() and row[found.start() - 1].text.lower() in TOLD_OF and string[last : last + 1] == "s"
    sent = bool(SENT & {word.text.lower().split()[-1] for word in row[found.start() : first]})
    for at in range(first, last):
        if (string[at] == "i" and not (sent and row[at].text.lower() == "to")) or (own and string[at] == "f"):
            return at
        if row[at].text.lower() == "for" and re.match("ft?C", string[at:last]):  # `thanked the King for Jordan's help`
            return at
        if told and re.fullmatch("ft?[CG]", string[at:last]):  # `informed the King of Jordan's help`
            return at
        if string[at] in "fi" and re.match(r".t?M+(?![OCAGLH])|.y", string[at:last]):
            return at
    return last
