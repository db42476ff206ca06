"""What stands before a readout's first sentence: place and agency of its dateline."""

import re
import unicodedata

from anyascii import anyascii

from analysis import countries
from analysis.reader.ground.gazetteer import fold, gazetteer
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.reading.line_rules import line_hits, line_rules
from analysis.reader.reading.owners import is_owners
from analysis.reader.reading.paragraphs import carve, is_list_item, stopped, worded
from analysis.reader.records import Dateline

LEADING = 8  # paragraphs at the top in which the dateline is looked for
LONGEST = 200  # characters of a dateline at most
NAME = 40  # characters of a place's name at most
INSIDE = 600  # characters of the first paragraphs in which a dateline may follow a headline or caption
LEAST = 4  # words of a story behind a place in capitals that the gazetteer lacks
LOST, STOPPED, UNLISTED = "dash-left-of-a-dateline", "place-agency-and-stop", "place-and-unknown-agency"
IN_BRACKETS, PICTURE = "places-in-brackets", re.compile(r"\b(?:photo|picture|image|source|file)\b", re.IGNORECASE)
OF_KNOWN_PLACES = word_class("datelines-of-known-places")
WORDS = 3  # of a place that the gazetteer lacks at most
SMALL = word_class("small-words-of-places")
SHORT = re.compile(r"[\w.]{2,12}(?:/[\w.]{2,12})?")  # an unlisted agency behind an unlisted place
DASHES = frozenset("-–—―‒−_")


def normal_place(place):
    """Return a dateline's place in normal case: as printed, or where it is all capitals as the gazetteer spells it."""
    place = unicodedata.normalize("NFC", " ".join(place.split())).strip(" ,-–—")
    if place != place.upper() and place != place.lower():
        return place
    listed_as = gazetteer().get(fold(place), "")
    if listed_as and anyascii(listed_as).upper() == anyascii(place) and listed_as.upper() == place:
        return listed_as
    return " ".join(word if "." in word else word.capitalize() for word in place.split())


def _acronym(place, agency):
    """Return whether a bracketed acronym only shortens the words before it (`National Assembly (NA)`)."""
    words = place.split()
    initials = "".join(word[0] for word in words).upper()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return agency.upper() in (initials, capitals)


def _named(place):
    """Return whether each word of a place begins like a name's."""
    return all(word[0].isupper() or word in SMALL for word in place.split())


def _is_dateline(rule, found):
    """Return whether what looks like a dateline is one."""
    parts = found.groupdict()
    place, agency = " ".join((parts.get("place") or "").split()), parts.get("agency") or ""
    known = fold(place) in gazetteer() or fold(place.rstrip(".")) in gazetteer()
    dated = re.search(r"\d", found[0].replace(agency, "")) and _named(place)  # `Puno, 2 May 2023 (El 19 Digital) –`
    if rule == IN_BRACKETS:
        return (known or bool(countries.code(place))) and not PICTURE.search(found[0])
    if rule == UNLISTED and not known and not ((SHORT.fullmatch(agency) or dated) and parts["dash"] in DASHES):
        return False  # `The President (Photo by N): `
    if rule == UNLISTED and not (parts["dash"] or re.search(r"\d", found[0])):
        return False  # `Moscow (Russia) hosted`
    within = fold((parts.get("within") or "").strip(" ,[]"))  # `State House, Freetown, 9 March 2023 –`
    seat = rule == "place-and-dash" and dated and within in gazetteer()
    if rule in ("agency-and-dash", "agency-and-dated-colon", LOST) or known or seat:
        return True
    if rule == "place-and-dash":
        words = found.string[found.end() : found.end() + LONGEST].split("\n")[0].split()
        headline = words[0].isupper() or len(words) < LEAST  # `NATO - News`
        if re.search(r"\d", found[0]) and told_of(place, found.string[found.end() :]):
            return True  # `Paro, May 5, 2023 - A held talks with B in Paro`
        return place.isupper() and len(place) > 3 and len(place.split()) <= 3 and ":" not in found[0] and not headline
    if rule == STOPPED:
        return len(place) > 1 and _named(place)
    if rule in OF_KNOWN_PLACES:
        return False
    if not place:
        return rule == "place-and-agency-in-brackets"
    short = len(place.split()) <= 3 and not place.startswith(("The ", "A "))
    return bool(short and _named(place) and not _acronym(place, agency) and parts.get("dash"))


def told_of(place, story):
    """Return whether a story names what stands before a day as a place: `in Goma`."""
    named = _named(place) and len(place.split()) <= WORDS
    return named and re.search(rf"\b(?:in|at|to)\s+{re.escape(place)}\b", story, re.IGNORECASE) is not None


def _agency(wording):
    """Return an agency as printed, without the suffix of a web address (`VOV.VN`) where it is an acronym's."""
    return re.sub(r"^([A-Z]{2,6})\.VN$", r"\1", " ".join(wording.split()))


def _place(parts):
    """Return the place of a dateline: what it lies in where that alone is a known place (`STATE HOUSE, NAIROBI`)."""
    place, within = parts.get("place") or "", (parts.get("within") or "").strip(" ,[]")
    place = place.rstrip(".") if fold(place.rstrip(".")) in gazetteer() else place  # `KYIV. May 3 (Agency)`
    return within if within and fold(within) in gazetteer() and fold(place) not in gazetteer() else place


def _undashed(text, start, stop):
    """Return the dateline of a place in capitals that the story follows without a dash (`HÀ NỘI The`), or None."""
    words = list(re.finditer(r"[^\s]+", text[start:stop][:60]))[:5] if is_on("place-in-capitals") else []
    for count in range(len(words) - 1, 0, -1):
        end, after = start + words[count - 1].end(), words[count][0]
        place = text[start:end]
        known = place.isupper() and len(place) > 3 and fold(place) in gazetteer()
        if known and after[0].isupper() and not after.isupper():
            return Dateline(start, end, normal_place(place), "", "place-in-capitals")
    return None


def opening_dateline(text, start, end):
    """Return the Dateline that opens a stretch of text, or None."""
    stop, begins = min(end, start + LONGEST), [(start, "")]
    for rule, found in line_hits("dateline", "start", text, start, stop):
        begins = [(found.end(), f"{rule} | "), *begins] if found["country"].isupper() else begins
    for begin, above in begins:
        for rule, found in line_hits("dateline", "head", text, begin, stop):
            parts = found.groupdict()
            known = fold(parts.get("place") or "") in gazetteer()
            alone = known or rule in (STOPPED, IN_BRACKETS)  # the story is on another line
            if (found.end() < end or alone) and _is_dateline(rule, found):
                place, agency = normal_place(_place(parts)), _agency(parts.get("agency") or "")
                return Dateline(start, found.end(), place, agency, above + rule, lost=rule == LOST)
    return _undashed(text, start, stop)


def dateline_within(text, start, end):
    """Return the Dateline of a known place that follows a headline or caption in the same paragraph, or None."""
    ((rule, pattern),) = line_rules("dateline", "inline")
    for found in pattern.finditer(text, start, min(end, start + INSIDE)) if is_on(rule) else ():
        for at in range(max(start, found.start() - NAME), found.start()):
            place = text[at : found.start()]
            begins = place[0].isupper() and (at == start or not (text[at - 1].isupper() and place.isupper()))
            sure = found["agency"] or (place.isupper() and len(place) > 3)
            if begins and sure and fold(place) in gazetteer():
                return Dateline(at, found.end(), normal_place(place), _agency(found["agency"] or ""), rule)
    return None


def _without(text, piece, line):
    """Return a piece divided at its dateline."""
    rule = " | ".join(note(rule) for rule in line.rule.split(" | "))
    return carve(text, piece, [(line.start, line.end, "dateline", rule)])


def mark_dateline(text, pieces):
    """Mark the dateline; return the pieces and the Dateline or None."""
    opened = [number for number, piece in enumerate(pieces) if not piece.kind][:LEADING]
    for order, number in enumerate(opened):
        piece = pieces[number]
        line = opening_dateline(text, piece.start, piece.end)
        if line and is_owners(text[line.end : piece.end]):  # `MOFA - Ministry of Foreign Affairs`
            line = None
        told = any(stopped(text, pieces[n]) and worded(text, pieces[n]) > LEAST for n in opened[:order])
        if line and line.lost and told:  # a quotation that dashes mark
            line = None
        if line and line.lost and is_list_item(text, piece) and (order or _another_item(text, pieces, number)):
            line = None
        if not line and order < 3:
            line = dateline_within(text, piece.start, piece.end)
        if line:
            later = [each for piece in pieces[number + 1 :] for each in _again(text, piece)]
            return [*pieces[:number], *_without(text, piece, line), *later], line
    return pieces, None


def _again(text, piece):
    """Return a later piece divided at a dateline of a known place, as a second article in the file has one."""
    line = None if piece.kind else opening_dateline(text, piece.start, piece.end)
    sure = line and fold(line.place) in gazetteer() and (line.agency or text[line.start :].lstrip()[:3].isupper())
    return _without(text, piece, line) if sure else [piece]


def _another_item(text, pieces, number):
    """Return whether the piece after this one is an item of a list too."""
    return number + 1 < len(pieces) and is_list_item(text, pieces[number + 1])
