"""What stands before and after a readout's story: date lines, datelines with place and agency, sign-offs, photo credits."""

import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
WEEKDAYS = "mon tue wed thu fri sat sun".split()
LONGEST = 400  # characters that a prefix, dateline or sign-off is looked for in

MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
WEEKDAY = r"(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,?\s+"
CLOCK = (
    r"(?:[T\s,|–-]*(?:at\s+)?\d{1,2}[:h.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?)?"
    r"\s*(?:\(?(?:GMT|UTC|ICT)\s*(?:[+-]\s*\d{1,2}(?::?\d\d)?)?\)?|[+-]\d\d:?\d\d|Z\b)?)?"
)
LABEL = r"(?:date|updated?|published|posted|created|last updated?|time|ngày|cập nhật)(?:\s+(?:on|at|date))?\s*:?\s+"
FORMS = (
    rf"{YEAR}-(?P<month>\d{{1,2}})(?:-(?P<day>\d{{1,2}}))?(?!\d)",
    rf"{YEAR}[./](?P<month>\d{{1,2}})[./](?P<day>\d{{1,2}})(?!\d)",
    rf"(?P<day>\d{{1,2}})[./-](?P<month>\d{{1,2}})[./-]{YEAR}",
    rf"{MONTH}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*{YEAR}",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{MONTH},?\s+{YEAR}",
)
DATES = [
    re.compile(rf"[\s\ufeff]*(?:{LABEL})?\(?\s*(?:{WEEKDAY})?{form}\s*\)?{CLOCK}\s*\)?[ \t]*\|?[ \t]*", re.IGNORECASE)
    for form in FORMS
]
TRAILING = [re.compile(rf"\s*\(\s*{form}{CLOCK}\s*\)\s*$", re.IGNORECASE) for form in FORMS]
PREFIX = re.compile(r"\s*date\s", re.IGNORECASE)

DASH = r"(?:-{1,3}|–|—|―|‒|−|_)"
WORD = r"[^\W\d_][\w'’.]*"
PLACE = rf"{WORD}(?:[ \-]{WORD}){{0,4}}"
DAYS = rf"(?:,?\s+{MONTH.replace('?P<month>', '?:')}\s*\d{{1,2}}(?:,\s*\d{{4}})?|,?\s+\d{{1,2}}\s+{MONTH.replace('?P<month>', '?:')})"
HEAD = re.compile(
    rf"\s*(?P<country>{PLACE}),?\s+{MONTH.replace('?P<month>', '?:')}\s*\d{{1,2}}\s*{DASH}\s*", re.IGNORECASE
)


class Dateline(NamedTuple):
    """A dateline: where it ends, its place and agency as printed, and whether only a bare dash was left of it."""

    end: int
    place: str
    agency: str
    lost: bool = False


@lru_cache(maxsize=8)
def _patterns(agencies):
    """Return the patterns that hold the agencies' names: bracketed, open and signing off."""
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(agencies, key=len, reverse=True))
    several = rf"(?:{names})(?:\s*[/,-]\s*(?:{names}))*"
    country = rf"(?:,\s*{PLACE})?"
    return {
        "bracketed": re.compile(
            rf"\s*(?:(?P<place>{PLACE}){country}{DAYS}?\s*,?\s*)?[(\[/]\s*(?P<agency>{several})\s*[)\]/]\s*\.?\s*(?:{DASH}|:)*",
            re.IGNORECASE,
        ),
        "stranger": re.compile(
            rf"\s*(?P<place>{PLACE}){country}{DAYS}?\s*,?\s*[(/]\s*(?P<agency>[A-Z][\w.]{{1,11}}(?:/[A-Z][\w.]{{1,11}})?)\s*[)/]"
            rf"\s*\.?\s*{DASH}+"
        ),
        "open": re.compile(rf"\s*(?P<agency>{several})\s*(?:\s{DASH}+|[–—]|{DASH}+\s)\s*(?=\S)"),
        "placed": re.compile(rf"\s*(?P<place>{PLACE}){country}{DAYS}?\s*(?:\s{DASH}+\s|[–—]|--+)\s*(?=\S)"),
        "bare": re.compile(rf"\s*(?P<place>{PLACE})\s+(?=[\"“‘']?[^\W\d_])"),
        "sign-off": re.compile(
            rf"(?:(?<=[.!?\"”’)\]])\s*/\.|/\.|\.?\s*{DASH}+|(?<=[.!?\"”’)\]])\s*[(\[/]|(?<=[.!?\"”’)\]])\s+|^)\s*"
            rf"(?P<agency>{several})\s*[)\]/]?\.?\s*$",
            re.IGNORECASE,
        ),
        "inside": re.compile(rf"\s*[(\[]\s*(?P<agency>{several})\s*[)\]]\s*(?:{DASH})*\s*"),
    }


def agencies(book):
    """Return the patterns of datelines, sign-offs and credits for a codebook's agencies."""
    return _patterns(tuple(book["agencies"]["agency"]))


def fold(text):
    """Return a name in plain upper-case letters and single spaces, for looking up."""
    return " ".join(anyascii(text).upper().replace(",", " ").split())


@lru_cache(maxsize=8)
def _gazetteer(rows):
    return {fold(place): place for place in rows}


def gazetteer(book):
    """Return folded name → name in normal case, of the places that datelines name."""
    countries = book["countries"]
    capitals = countries.loc[countries["kind"] == "capital", "form"]
    return _gazetteer((*capitals, *book["places"]["place"]))


def _number(month):
    return int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1


def _reading(year, month, day, weekday, text):
    """Return the ISO date of the parts; day/month unless only the other order exists or fits the weekday named."""
    orders = [(month, day)]
    if re.search(rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-]{year}", text):
        orders.append((day, month))
    valid = []
    for one, other in orders:
        try:
            valid.append(date(year, one, other))
        except ValueError:
            continue
    fitting = [then for then in valid if weekday and WEEKDAYS[then.weekday()] == weekday[:3].lower()]
    best = (fitting or valid or [None])[0]
    return best.isoformat() if best else ""


def reading(found):
    """Return the ISO date that a found date line gives (year and month alone as they are), or '' where no such day exists."""
    parts = found.groupdict()
    month = _number(parts["month"])
    if not parts["day"]:
        return f"{parts['year']}-{month:02d}" if 1 <= month <= 12 else ""
    return _reading(int(parts["year"]), month, int(parts["day"]), parts.get("weekday"), found[0])


def date_line(text, start, end):
    """Return the match of a date that opens a stretch of text: alone on its line, labelled, or glued to what follows."""
    for form in DATES:
        found = form.match(text, start, min(end, start + LONGEST))
        if not found:
            continue
        rest = text[found.end() : end].lstrip()
        labelled = PREFIX.match(found[0])
        if not rest or labelled or rest[0] in '|(–—-"“[' or rest[0].isupper() and not found["month"].isalpha():
            return found
        if rest[0].isupper():
            return found
    return None


def date_end(text, start, end):
    """Return the match of a date in brackets that closes a stretch of text."""
    begin = max(start, end - 60)
    return next((found for form in TRAILING if (found := form.search(text, begin, end))), None)


def normal(place, known):
    """Return a dateline's place in normal case: the gazetteer's where it has it, else each word capitalised."""
    place = unicodedata.normalize("NFC", " ".join(place.split())).strip(" ,-–—")
    if not place.isupper():
        return place
    listed = known.get(fold(place), "")
    if listed and fold(listed) == fold(place) and (anyascii(place) == place) == (anyascii(listed) == listed):
        return listed
    return " ".join(word if "." in word else word.capitalize() for word in place.split())


def _is_place(place, known):
    return fold(place) in known


def dateline(text, start, end, patterns, known):
    """Return the Dateline that opens a stretch of text, or None."""
    stop = min(end, start + LONGEST)
    head = HEAD.match(text, start, stop)
    begin = head.end() if head and head["country"].isupper() else start
    for kind in ("bracketed", "stranger", "open", "placed", "bare"):
        found = patterns[kind].match(text, begin, stop)
        if not found:
            continue
        parts = found.groupdict()
        place, agency = parts.get("place") or "", " ".join((parts.get("agency") or "").split())
        if _fits(kind, place, agency, text, found, end, known):
            return Dateline(found.end(), normal(place, known), agency)
        if kind == "bare" and (shorter := _bare(text, found, known)):
            return shorter
    if bare := re.compile(rf"\s*{DASH}+\s*(?=[^\W\d_])").match(text, start, stop):
        return Dateline(bare.end(), "", "", True)
    return None


def _bare(text, found, known):
    """Return the dateline of an upper-case place that the story follows without a dash (`HÀ NỘI The`)."""
    words = [word for word in re.finditer(r"\S+", found[0])]
    for count in range(len(words), 0, -1):
        place = text[found.start() + words[0].start() : found.start() + words[count - 1].end()]
        follows = text[found.start() + words[count - 1].end() :][:40].split()
        if place.isupper() and len(place) > 3 and _is_place(place, known) and follows and not follows[0].isupper():
            return Dateline(found.start() + words[count - 1].end(), normal(place, known), "")
    return None


def _fits(kind, place, agency, text, found, end, known):
    """Return whether what looks like a dateline is one: the place a place, the agency no acronym of the words before it."""
    if kind == "bare":
        return False
    if kind == "placed":
        return place.isupper() and (len(place) > 3) or _is_place(place, known)
    if kind == "stranger":
        initials = "".join(word[0] for word in place.split())
        return len(place.split()) <= 3 and agency != initials and not place.lower().startswith("the ")
    return not place or place[0].isupper()


def within(text, start, end, patterns, known):
    """Return the Dateline, and where it begins, inside the first paragraph: a known place and agency after headline or caption."""
    for found in patterns["inside"].finditer(text, start, min(end, start + 3 * LONGEST)):
        for at in range(max(start, found.start() - 40), found.start()):
            if (
                text[at].isupper()
                and (at == start or not text[at - 1].isupper())
                and fold(text[at : found.start()]) in known
            ):
                return Dateline(found.end(), normal(text[at : found.start()], known), found["agency"]), at
    return None, start


LETTERS = re.compile(
    r"(?:^|(?<=[.!?\"”’)\]…])|(?<=\s))\s*(?:translated|reported|compiled|edited|written|editor|reporter|source|by|author|nguồn|theo)\b(?:\s+by)?\s*:?\s*(?P<who>[^.!?\n]{1,80})\.?\s*$",
    re.IGNORECASE,
)
SLASH = re.compile(r"\s*/\s*\.\s*(?P<rest>/?\s*)$")
END = re.compile(
    r"(?:^|(?<=[.!?\"”’)\]]))\s*(?:enditem|-\s*0\s*-|-\s*30\s*-|\(?end\)?|\*{3,}|\\?#(?:\s*\\?#){1,3})\s*\.?\s*$",
    re.IGNORECASE,
)


def signing(text, start, end, pattern):
    """Return cuts `(start, end, kind)` for the sign-off at the end of a stretch of text, and the agency as it prints it."""
    begin = max(start, end - LONGEST)
    for form in (pattern, SLASH, END, LETTERS):
        found = form.search(text, begin, end)
        if not found:
            continue
        if form is LETTERS and not _names(text, found, start):
            continue
        at = found.start()
        if text[at] == "." and form is pattern:
            at += 1
        agency = found.groupdict().get("agency") or ""
        if form is LETTERS and (source := pattern.fullmatch(text, found.start("who"), found.end("who"))):
            agency = source["agency"]
        return [(at, end, "sign-off")], " ".join(agency.split())
    return [], ""


def _names(text, found, start):
    """Return whether a line of credit names somebody: it stands alone, or follows a stop with a colon or `by`."""
    alone = not text[start : found.start()].strip()
    credit = found[0].strip().lower()
    marked = ":" in credit or re.match(r"(?:translated|reported|compiled|edited|written) by", credit)
    capital = found["who"].strip()[:1].isupper() or "." in found["who"] or "http" in found["who"]
    return bool(capital and (marked or (alone and credit.startswith("by ") and len(credit.split()) < 6)))
