"""The date that a file prints for its readout: date prefixes and date lines in all the forms of the genre."""

import re
from datetime import date

from analysis.reader.ground.lexicon import word_list
from analysis.reader.reading.paragraphs import carve, stopped

LEADING = 6  # paragraphs at the top in which a date is looked for
LONGEST = 200  # characters of a date line at most
MONTHS = word_list("months")
WEEKDAYS = word_list("weekdays")

MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
DAY = r"(?P<day>\d{1,2})"
ORDINAL = r"(?:st|nd|rd|th)?"
WEEKDAY = (
    r"(?:(?:thứ [^\W\d_]+|chủ nhật),?\s+"
    r"|(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,?\s+)?"
)
ZONE = r"(?:\(?(?:GMT|UTC|ICT)\s*(?:[+-]\s*\d{1,2}(?::?\d\d)?)?\)?|[+-]\d\d:?\d\d|Z\b)"
CLOCK = rf"(?:[T\s,|–-]*(?:at\s+)?\d{{1,2}}[:h.]\d{{2}}(?::\d{{2}}(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?)?\s*{ZONE}?)?"
LABEL = (
    r"(?:(?:last\s+)?(?:date|updated?|published|posted|created|time|ngày|cập nhật)(?:\s+(?:on|at|date|time))?\s*:?\s+)?"
)
FORMS = (
    rf"{YEAR}-(?P<month>\d{{1,2}})(?:-{DAY})?(?!\d)",
    rf"{YEAR}[./](?P<month>\d{{1,2}})[./]{DAY}(?!\d)",
    rf"{DAY}(?P<slash>[./-])(?P<month>\d{{1,2}})[./-]{YEAR}",
    rf"{MONTH}\s*{DAY}{ORDINAL}\s*,?\s*{YEAR}",
    rf"{DAY}{ORDINAL}\s+{MONTH},?\s+{YEAR}",
    rf"{MONTH},?\s*{DAY}/{YEAR}",
)
FIRST_CLOCK = r"(?:\d{1,2}:\d{2}(?:\s*[ap]m)?\s*[|,–-]?\s*)?"
OPENING = [
    re.compile(
        rf"[\s\ufeff]*{LABEL}{FIRST_CLOCK}\(?\s*{WEEKDAY}{form}\s*\)?{CLOCK}\s*\)?[ \t]*\|?[ \t]*", re.IGNORECASE
    )
    for form in FORMS
]
CLOSING = [re.compile(rf"\s*[(\[]\s*{form}{CLOCK}\s*[)\]]\s*$", re.IGNORECASE) for form in FORMS]
ANYWHERE = [re.compile(rf"{WEEKDAY}{form}{CLOCK}", re.IGNORECASE) for form in FORMS]
PREFIX = re.compile(r"\s*date\s", re.IGNORECASE)
LINE_WORDS = re.compile(
    r"\b(?:source|editor|from|by|updated?|published|posted|last|date|time|author|huaxia|xinhua|vna|vns|news|agency|on|at)\b",
    re.IGNORECASE,
)


def _day(year, month, day):
    try:
        return date(year, month, day)
    except ValueError:
        return None


def reading(found):
    """Return the ISO date of a date line (`2021-12` where it has no day), or '' where there is no such day.

    Numbers are day/month, as the Vietnamese wires write, unless only the other order exists or fits the weekday.
    """
    parts = found.groupdict()
    month = int(parts["month"]) if parts["month"].isdigit() else MONTHS.index(parts["month"][:3].lower()) + 1
    if not parts["day"]:
        return f"{parts['year']}-{month:02d}" if 1 <= month <= 12 else ""
    year, day = int(parts["year"]), int(parts["day"])
    orders = [_day(year, month, day)] + [_day(year, day, month)] * bool(parts.get("slash"))
    weekday = (parts.get("weekday") or "")[:3].lower()
    fitting = [then for then in orders if then and weekday == WEEKDAYS[then.weekday()]]
    best = next(iter([*fitting, *filter(None, orders)]), None)
    return best.isoformat() if best else ""


def opening_date(text, start, end):
    """Return the match of a date that opens a stretch of text: alone, labelled, or with the story right behind it."""
    for form in OPENING:
        found = form.match(text, start, min(end, start + LONGEST))
        if not found:
            continue
        rest = text[found.end() : min(end, found.end() + 40)].lstrip()
        if not rest or PREFIX.match(found[0]) or rest[0].isupper() or rest[0] in '|(–—-"“[':
            return found
    return None


def dates_within(text, start, end):
    """Return the matches of a whole date inside a dateline: `Phnom Penh (AKP), March 6, 2024 --`."""
    return [found for form in ANYWHERE if (found := form.search(text, start, end))][:1]


def _line(text, piece):
    """Return the match of a date inside a short line that otherwise holds only source, editor and the like."""
    if piece.end - piece.start > 120 or stopped(text, piece):
        return None
    for form in ANYWHERE:
        if found := form.search(text, piece.start, piece.end):
            rest = text[piece.start : found.start()] + " " + text[found.end() : piece.end]
            if (
                LINE_WORDS.search(rest)
                and len(LINE_WORDS.sub(" ", rest).split()) <= 5
                and re.search(r"[:|]", text[piece.start : piece.end])
            ):
                return found
    return None


def _found(text, piece, order):
    """Return the match of a piece's date and the stretch that belongs to it, or None."""
    found = opening_date(text, piece.start, piece.end)
    alone = found and not text[found.end() : piece.end].strip(" |")
    if found and (alone or order < 3):
        return found, found.start(), found.end()
    if found := next(
        (f for form in CLOSING if (f := form.search(text, max(piece.start, piece.end - 60), piece.end))), None
    ):
        return found, found.start(), found.end()
    if found := _line(text, piece):
        return found, piece.start, piece.end
    return None


def mark_dates(text, pieces):
    """Mark the dates at the top; return the pieces and the matches in order."""
    rows, matches, order = [], [], 0
    for piece in pieces:
        while not piece.kind and max(order, len(matches)) < LEADING and (found := _found(text, piece, order)):
            match, start, end = found
            matches.append(match)
            first, *rest = carve(text, piece, [(start, end, "date")])
            if first.kind == "date" and rest:
                rows.append(first)
                piece = rest[0]
                continue
            rows.extend([first, *rest])
            piece = None
            break
        if piece:
            rows.append(piece)
            order += not piece.kind
    return rows, matches
