"""Days: the date that a file prints for its readout, and wordings of a day in it ("on July 26", "the same day")."""

import re
from datetime import date, timedelta

from analysis.reader.ground.lexicon import word_class, word_list

MONTHS = word_list("months")
WEEKDAYS = word_list("weekdays")
AHEAD = 4  # how much farther a day after the readout's date counts than a day before it

NAME = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b\.?"
NUMBER = r"[0-3]?\d(?:st|nd|rd|th)?\b"
MONTH, DAY = rf"(?P<month>{NAME})", r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
TO = r"\s*(?:-+|to|and|through|until|&)\s*"
PART = r"(?:(?:early |late )?(?:morning|afternoon|evening|night|noon))"
ANNIVERSARY = re.compile(r"\([^()]*\b(?:19|20)\d\d\s*-+\s*(?:[^()]*\b)?(?:19|20)\d\d\)")
SPAN = re.compile(
    rf"\b(?:from|between)?\s*(?:{NAME}\s+{NUMBER}{TO}(?:{NAME}\s+)?{NUMBER}|{NUMBER}{TO}{NUMBER}\s+{NAME})",
    re.IGNORECASE,
)
SPAN_YEAR = re.compile(r",?\s+((?:19|20)\d\d)\b")
FORMS = [
    ("iso", r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b"),
    ("numbers", r"\b(?P<day>[0-3]?\d)/(?P<month>[01]?\d)/(?P<year>(?:19|20)\d\d)\b"),
    ("day", rf"\b{MONTH}\s+{DAY}{YEAR}"),
    ("day", rf"\b{DAY}(?:\s+of)?\s+{MONTH}{YEAR}"),
    ("weekday", rf"\b(?P<when>last |next |this past |this coming |this )?(?P<weekday>{'|'.join(WEEKDAYS)})(?! of\b)"),
    ("today", rf"\b(?:today|tonight|this {PART}|earlier today|later today)\b(?!'s)"),
    ("yesterday", rf"\b(?:yesterday(?: {PART})?|last (?:night|evening))\b(?!'s)"),
    ("tomorrow", r"\btomorrow\b"),
    (
        "same",
        rf"\b(?:(?:the|that) (?:same|very) (?:day|date|{PART})|(?:later|earlier) (?:that|in the) day"
        rf"|(?:in|on|during) the {PART}(?! of)|that (?:day|{PART}))\b",
    ),
    (
        "week",
        r"\b(?:(?:earlier|later) (?:this|in the|last) (?:week|month)|last (?:week|month)|(?:over|at) the weekend)\b",
    ),
    ("before", r"\b(?:the (?:previous day|day before)|(?:a|one) day earlier)\b"),
    ("after", rf"\b(?:the (?:next|following) (?:day|{PART})|the day after|(?:a|one) day later)\b"),
]
FORMS = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in FORMS]
NAMED_AFTER = re.compile(
    r"\s+(?:\w+ )?(?:elections?|attacks?|anniversary|summit|statement|decision|agreement|declaration|coup|earthquake"
    r"|shooting|referendum|national day|communique)\b",
    re.IGNORECASE,
)
NEAR = 12  # letters before a weekday in which such a word stands
UNTIL = re.compile(rf"\b(?:{'|'.join(word_class('words-before-a-weekday-of-no-encounter'))}) $", re.IGNORECASE)


def _date(text):
    """Return an ISO day as a date, or None where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _nearest(month, day, readout):
    """Return the day in the year that brings it nearest to the readout's date; a readout tells of the past, so days
    ahead of it count for more.
    """
    found = [
        then for year in (readout.year - 1, readout.year, readout.year + 1) if (then := calendar_day(year, month, day))
    ]
    return min(
        found, key=lambda then: (then - readout).days * AHEAD if then > readout else (readout - then).days, default=None
    )


def calendar_day(year, month, day):
    """Return a date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(word):
    """Return the number of a month in words or digits."""
    return int(word) if word.isdigit() else MONTHS.index(word[:3].lower()) + 1


def orders_of(found):
    """Return the ISO days that a printed date may mean (`2021-12` where it has no day), day/month first; or nothing.

    Numbers are of both orders where both days exist and no weekday decides.
    """
    parts = found.groupdict()
    month = month_number(parts["month"])
    if not parts["day"]:
        return [f"{parts['year']}-{month:02d}"] if 1 <= month <= 12 else []
    year, day = int(parts["year"]), int(parts["day"])
    swapped = parts.get("slash") in ("/", "-")  # who writes dots writes the day first
    orders = [calendar_day(year, month, day)] + [calendar_day(year, day, month)] * bool(parts.get("slash"))
    weekday = (parts.get("weekday") or "")[:3].lower()
    fitting = [then for then in orders if then and weekday == WEEKDAYS[then.weekday()][:3]]
    found = list(dict.fromkeys(then.isoformat() for then in fitting or orders if then))
    return found if swapped else found[:1]


def iso_date(found):
    """Return the ISO date of a printed date, or '' where there is no such day.

    Numbers are day/month, as the Vietnamese wires write, unless only the other order exists or fits the weekday.
    """
    return next(iter(orders_of(found)), "")


def _resolve(kind, found, readout, before):
    """Return the day that a found wording means, or None where what it hangs on is not known."""
    parts = found.groupdict()
    if kind in ("iso", "numbers", "day"):
        month, day = month_number(parts["month"]), int(parts["day"])
        if parts.get("year"):
            return calendar_day(int(parts["year"]), month, day)
        near = readout or before  # of a file without a date the encounter told before gives the year
        return _nearest(month, day, near) if near else None
    if kind in ("same", "before", "after"):
        return before and before + timedelta({"same": 0, "before": -1, "after": 1}[kind])
    if not readout or kind == "week":
        return None
    if kind == "weekday":
        if (parts["when"] or "").strip() in ("next", "this coming"):
            return None
        back = (readout.weekday() - WEEKDAYS.index(parts["weekday"].lower())) % 7
        return readout - timedelta(back or (7 if (parts["when"] or "").startswith(("last", "this past")) else 0))
    return readout + timedelta({"today": 0, "yesterday": -1, "tomorrow": 1}[kind])


def first_day_of_a_span(text):
    """Return the ISO day with which the first span of days with a year begins (`11-12 May 2022`), or an empty text."""
    for found in SPAN.finditer(text):
        year, month = SPAN_YEAR.match(text, found.end()), re.search(NAME, found[0], re.IGNORECASE)
        then = calendar_day(int(year[1]), month_number(month[0]), int(re.search(r"\d+", found[0])[0])) if year else None
        if then:
            return then.isoformat()
    return ""


def find_dates(text, readout="", *, before=""):
    """Return `(start, end, day)` for each wording of a day in a text, in order; `day` is ISO, empty for a span of days.

    `readout` is the readout's ISO date: it gives the year (the nearest), "today" and the weekday (the latest on or
    before it). `before` is the day of the encounter told before: it gives "the same day". Where what a wording hangs on
    is unknown, the day is empty.
    """
    readout, before = _date(readout or ""), _date(before or "")
    taken, rows = [found.span() for found in ANNIVERSARY.finditer(text)], []
    for found in SPAN.finditer(text):
        if not _within(found, taken):
            taken.append(found.span())
            rows.append((*found.span(), ""))
    for kind, pattern in FORMS:
        for found in pattern.finditer(text):
            if _within(found, taken):
                continue
            taken.append(found.span())
            if kind == "day" and NAMED_AFTER.match(text, found.end()):
                continue
            ahead = text[max(found.start() - NEAR, 0) : found.start()]
            if kind == "weekday" and (_names_the_next(found, rows) or UNTIL.search(ahead)):
                continue  # `Tuesday, 8 May`; `is here until Saturday`, `the Easter Sunday attacks`
            day = _resolve(kind, found, readout, before)
            rows.append((*found.span(), day.isoformat() if day else ""))
    return sorted(rows)


def _names_the_next(found, rows):
    """Say whether a weekday stands right before a day found already, whose it is."""
    return any(0 < start - found.end() <= len(", ") for start, *_ in rows)


def _within(found, taken):
    return any(found.start() < end and start < found.end() for start, end in taken)
