"""The dateline of a readout: place and agency before its first sentence, in all the forms of the genre."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from analysis.reader.ground.lexicon import word_class
from analysis.reader.reading.paragraphs import carve, is_list_item

LEADING = 8  # paragraphs at the top in which the dateline is looked for
LONGEST = 200  # characters of a dateline at most
NAME = 40  # characters of a place's name at most
INSIDE = 600  # characters of the first paragraphs in which a dateline may follow a headline or caption

DASH = r"[-–—―‒−_]"
WORD = r"[^\W\d_][\w'’.]*"
PLACE = rf"{WORD}(?:[ \u00a0\-]{WORD}){{0,4}}"
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DAYS = rf"(?:,?\s+(?:(?i:{MONTH})\s*\d{{1,2}}|\d{{1,2}}\s+(?i:{MONTH}))(?:,?\s*(?:19|20)\d\d)?)"
COUNTRY = rf"(?:\s*\[{PLACE}\]|,\s*(?!(?i:{MONTH})\s*\d){PLACE})?"
DOMAIN = r"[A-Za-z][\w-]{1,20}\.(?:vn|VN|com|org|net|gov\.vn|com\.vn)"
STORY = r"(?=[^\w\s]{0,3}(?:[^\W_a-zà-ỹ]|\d))"  # what follows a dateline begins a sentence
HEAD = re.compile(rf"\s*(?P<country>[^\W\d_][^\W\d_ ]+(?: [^\W\d_]+)?),\s+(?i:{MONTH})\s*\d{{1,2}}\s*{DASH}+\s*")
LOST = re.compile(rf"\s*{DASH}+\s*(?=[^\W\d_])")
SMALL = word_class("small-datelines")


class Dateline(NamedTuple):
    """A dateline: where it begins and ends, place and agency as printed, whether only a bare dash is left of it."""

    start: int
    end: int
    place: str
    agency: str
    lost: bool = False


def alternatives(names):
    """Return a pattern of one or several of the names joined by slash or comma, longest name first."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    one = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered)
    return rf"(?:{one})(?:\s*[/,]\s*(?:{one}))*"


def patterns(book):
    """Return the patterns of datelines for a codebook's agencies."""
    several = alternatives(book["agencies"]["agency"])
    lead = rf"\s*(?:(?P<place>{PLACE}){COUNTRY}{DAYS}?\s*,?\s*)?"
    stranger = r"[A-Z][\w.]{1,11}(?:/[A-Z][\w.]{1,11})?"
    return {
        "bracketed": re.compile(
            rf"{lead}[(\[/]\s*(?P<agency>(?i:{several})|{DOMAIN})\s*[)\]/]\s*\.?{DAYS}?\s*(?P<dash>{DASH}|:)*"
        ),
        "stranger": re.compile(rf"{lead}[(/]\s*(?P<agency>{stranger})\s*[)/]\s*\.?\s*(?P<dash>{DASH})+"),
        "headed": re.compile(
            rf"\s*(?P<agency>{several})\s*,?\s+(?P<place>{PLACE}){COUNTRY}{DAYS}\s*(?:\s{DASH}+\s|[–—]|--+)\s*{STORY}"
        ),
        "open": re.compile(rf"\s*(?P<agency>{several}|{DOMAIN})\s*(?:\s{DASH}+|[–—]|{DASH}+\s)\s*{STORY}"),
        "placed": re.compile(rf"\s*(?P<place>{PLACE}){COUNTRY}{DAYS}?\s*(?:\s{DASH}+\s|[–—]|--+|\s?:\s)\s*{STORY}"),
        "inside": re.compile(
            rf"{DAYS}?\s*[(\[/]\s?(?P<agency>{several})\s?[)\]/]\s?\.?\s?{DASH}{{0,3}}\s*|\s{DASH}{{1,3}}\s+|\s?[–—]\s*"
        ),
    }


@lru_cache(maxsize=65536)
def fold(text):
    """Return a name in plain upper-case letters and single spaces, for looking up."""
    return " ".join(anyascii(text).upper().replace(",", " ").split())


def gazetteer(book):
    """Return folded name → name in normal case, of the capitals and the other places that datelines name."""
    countries = book["countries"]
    capitals = countries.loc[countries["kind"] == "capital", "form"]
    return {fold(place): place for place in (*capitals, *book["places"]["place"])}


def normal(place, known):
    """Return a dateline's place in normal case: as printed, or where it is all capitals as the gazetteer spells it."""
    place = unicodedata.normalize("NFC", " ".join(place.split())).strip(" ,-–—")
    if place != place.upper() and place != place.lower():
        return place
    listed_as = known.get(fold(place), "")
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


def _fits(kind, found, known):
    """Return whether what looks like a dateline is one."""
    parts = found.groupdict()
    place, agency = " ".join((parts.get("place") or "").split()), parts.get("agency") or ""
    if kind == "placed":
        headline = found.string[found.end() :][:20].split()[0].isupper()
        short = len(place) > 3 and len(place.split()) <= 3 and ":" not in found[0]
        return fold(place) in known or (place.isupper() and short and not headline)
    if kind in ("open", "headed"):
        return kind == "open" or fold(place) in known
    if not place:
        return kind == "bracketed"
    if fold(place) in known:
        return True
    short = len(place.split()) <= 3 and not place.startswith(("The ", "A "))
    return bool(short and _named(place) and not _acronym(place, agency) and parts.get("dash"))


def place_name(agency):
    """Return an agency as printed, without the suffix of a web address (`VOV.VN`) where it is an acronym's."""
    agency = " ".join(agency.split())
    return re.sub(r"^([A-Z]{2,6})\.VN$", r"\1", agency)


def _undashed(text, start, stop, known):
    """Return the dateline of a place in capitals that the story follows without a dash (`HÀ NỘI The`), or None."""
    words = list(re.finditer(r"[^\s]+", text[start:stop][:60]))[:5]
    for count in range(len(words) - 1, 0, -1):
        place, after = text[start : start + words[count - 1].end()], words[count][0]
        if place.isupper() and len(place) > 3 and fold(place) in known and after[0].isupper() and not after.isupper():
            return Dateline(start, start + words[count - 1].end(), normal(place, known), "")
    return None


def opening_dateline(text, start, end, lexicon):
    """Return the Dateline that opens a stretch of text, or None."""
    stop, known = min(end, start + LONGEST), lexicon.gazetteer
    head = HEAD.match(text, start, stop)
    begin = head.end() if head and head["country"].isupper() else start
    for kind in ("bracketed", "stranger", "headed", "open", "placed"):
        found = lexicon.datelines[kind].match(text, begin, stop)
        if found and found.end() < end and _fits(kind, found, known):
            place, agency = found.groupdict().get("place") or "", found.groupdict().get("agency") or ""
            return Dateline(start, found.end(), normal(place, known), place_name(agency))
    if undashed := _undashed(text, start, stop, known):
        return undashed
    lost = LOST.match(text, start, stop)
    return Dateline(start, lost.end(), "", "", True) if lost else None


def dateline_within(text, start, end, lexicon):
    """Return the Dateline of a known place that follows a headline or caption in the same paragraph, or None."""
    for found in lexicon.datelines["inside"].finditer(text, start, min(end, start + INSIDE)):
        for at in range(max(start, found.start() - NAME), found.start()):
            place = text[at : found.start()]
            begins = place[0].isupper() and (at == start or not (text[at - 1].isupper() and place.isupper()))
            sure = found["agency"] or (place.isupper() and len(place) > 3)
            if begins and sure and fold(place) in lexicon.gazetteer:
                return Dateline(at, found.end(), normal(place, lexicon.gazetteer), place_name(found["agency"] or ""))
    return None


def mark_dateline(text, pieces, lexicon):
    """Mark the dateline; return the pieces and the Dateline or None."""
    opened = [number for number, piece in enumerate(pieces) if not piece.kind][:LEADING]
    for order, number in enumerate(opened):
        piece = pieces[number]
        line = opening_dateline(text, piece.start, piece.end, lexicon)
        if line and line.lost and is_list_item(text, piece) and (order or _another_item(text, pieces, number)):
            line = None
        if not line and order < 3:
            line = dateline_within(text, piece.start, piece.end, lexicon)
        if line:
            cut = carve(text, piece, [(line.start, line.end, "dateline")])
            later = [each for piece in pieces[number + 1 :] for each in _again(text, piece, lexicon)]
            return [*pieces[:number], *cut, *later], line
    return pieces, None


def _again(text, piece, lexicon):
    """Return a later piece divided at a dateline of a known place, as a second article in the file has one."""
    line = None if piece.kind else opening_dateline(text, piece.start, piece.end, lexicon)
    sure = line and fold(line.place) in lexicon.gazetteer and (line.agency or text[line.start :].lstrip()[:3].isupper())
    return carve(text, piece, [(line.start, line.end, "dateline")]) if sure else [piece]


def _another_item(text, pieces, number):
    """Return whether the piece after this one is an item of a list too."""
    return number + 1 < len(pieces) and is_list_item(text, pieces[number + 1])
