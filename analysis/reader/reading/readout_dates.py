"""The date of a readout: as its file prints it, in the order of its writer; a year from the text or from neighbours."""

import re
from datetime import date
from pathlib import PurePosixPath

from analysis.reader.ground.lexicon import word_class, word_list
from analysis.reader.reading import dates, printed_dates

DATES = word_list("fields-of-the-date")
NEAR = 10  # days within which a day of the text speaks for an order of numbers, or for a year
LEAD = 1_500  # letters of a text in which its weekday is looked for
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
WEEKDAY = re.compile(rf"\bon ({'|'.join(dates.WEEKDAYS)})\b", re.IGNORECASE)
ENDING = re.compile(r"[:,]\s+(?P<date>[^:,]{3,20}(?:,\s*\d{4})?)\s*$|^No\W+\S+\s+(?P<numbered>[^:,]{5,30}?)(?=[,:])")


def _month_days(text):
    """Return `(month, day)` of each day that a text writes with its month in words."""
    found = [match for kind, form in dates.FORMS if kind == "day" for match in form.finditer(text)]
    return {(dates.month_number(match["month"]), int(match["day"])) for match in found}


def _close(iso, days):
    """Return whether one of some days of any year is near an ISO day."""
    then = date.fromisoformat(iso)
    known = [dates.calendar_day(then.year, month, day) for month, day in days]
    return any(other and abs((other - then).days) <= NEAR for other in known)


def _ordered(found, text, account):
    """Return the ISO day of a printed date, and whether the order of its numbers is a guess."""
    orders = dates.orders_of(found)
    if len(orders) < 2:
        return (orders or [""])[0], False
    first, other = orders
    if found.groupdict().get("monthfirst"):
        return other, False
    days = _month_days(text)
    close = [_close(one, days) for one in orders]
    if close[0] != close[1]:
        return orders[close.index(True)], False
    if account:
        return other if account in word_class("countries-of-month-first") else first, False
    return first, True


def _titled(headline):
    """Return the match of a whole date that ends a headline after a colon or comma, or follows its number."""
    hit = ENDING.search(headline)
    wording = hit and (hit["date"] or hit["numbered"])
    opened = printed_dates.opening_date(wording, 0, len(wording)) if wording else None
    return [opened[1]] if opened and not wording[opened[1].end() :].strip() else []


def _fits(day, text):
    """Return whether a day has the weekday that the text's lead names, where it names one; it may tell of the eve."""
    named = WEEKDAY.search(text[:LEAD])
    return not named or (day.weekday() - dates.WEEKDAYS.index(named[1].lower())) % 7 <= 1


def _years_told(text, month, day):
    """Return the years that a text gives a day without one: by a whole date near it, or by the lead's weekday."""
    whole = [date.fromisoformat(iso) for start, end, iso in dates.find_dates(text) if iso]
    near = {
        then.year
        for then in whole
        if (own := dates.calendar_day(then.year, month, day)) and abs((own - then).days) <= NEAR
    }
    if near or not WEEKDAY.search(text[:LEAD]):
        return near
    named = {int(year) for year in YEAR.findall(dates.ANNIVERSARY.sub(" ", text))}
    return {year for year in named if (own := dates.calendar_day(year, month, day)) and _fits(own, text)}


def _without_year(line, text):
    """Return the month and day of a dateline that has no year, or None."""
    wording = text[line.start : line.end] if line else ""
    found = [] if YEAR.search(wording) else sorted(_month_days(wording))
    return found[0] if found else None


def _guessed(line, text, body):
    """Return the ISO day, the doubts, and the day without a year, of a file that prints a dateline's day only."""
    lacking = _without_year(line, text)
    if not lacking:
        return "", [("missing date", "the file gives no date")], ""
    shown = f"{dates.MONTHS[lacking[0] - 1].capitalize()} {lacking[1]}"
    years = _years_told(body, *lacking)
    if len(years) == 1:
        day = dates.calendar_day(years.pop(), *lacking).isoformat()
        return day, [("year from the text", f"the dateline says {shown}; with the year of the text it is {day}")], ""
    hint = f"the dateline says {shown} without a year; a first line `date YYYY-MM-DD` would give it"
    return "", [("missing date", hint)], f"{lacking[0]:02d}-{lacking[1]:02d}"


def dated(fields, matches, *, line=None, text="", body="", headline="", account=""):
    """Return the readout's ISO date, `(kind, detail)` for each doubt about it, and its month and day without a year.

    Doubts: missing, impossible, several, in an order or of a year that is a guess.
    """
    matches = list(matches)
    known = any(key in fields and fields[key][0].strip() for key in DATES)
    matches += _titled(headline) if not (matches or known) else []
    if not (matches or known):
        return _guessed(line, text, body)
    printed, doubts = [], []
    for found in matches:
        wording, (day, guess) = " ".join(found[0].split()).strip("| "), _ordered(found, body, account)
        printed.append((wording, day))
        if guess and not doubts:
            doubts.append(("ambiguous date", f"{wording} is read day first; nothing says in which order it stands"))
    for key in DATES:
        if key in fields and fields[key][0].strip():
            value = fields[key][0].strip()
            hit = printed_dates.opening_date(value, 0, len(value))
            row = (f"{key}: {value[:60]}", dates.iso_date(hit[1]) if hit else "")
            printed.insert(0 if key == "date" else len(printed), row)
    doubts += [("impossible date", f"{wording}: no such day") for wording, day in printed if not day]
    known = list(dict.fromkeys(day for _, day in printed if day))
    day = next((day for day in known if len(day) == 10), (known or [""])[0])
    if len(day) == 7:
        doubts.append(("missing date", f"the file gives the month only: {day}"))
    if others := [other for other in known if len(other) == 10 and other != day]:
        doubts.append(("several dates", f"{day} is taken; the file also prints {', '.join(others)}"))
    return day, doubts, ""


def date_by_neighbours(readings):
    """Give readouts whose dateline lacks the year that of the files before and after them in their folder.

    Both neighbours that have a date must have the same year, and the day must fit the weekday that the text names.
    """
    folders = {}
    for reading in sorted(readings, key=lambda one: one.article["file"]):
        folders.setdefault(PurePosixPath(reading.article["file"]).parent, []).append(reading)
    for folder in folders.values():
        own = [reading for reading in folder if len(reading.article["date"]) == 10 or reading.yearless]
        for number, reading in enumerate(own):
            around = [*reversed(own[:number]), None], [*own[number + 1 :], None]
            years = {next((one.article["date"][:4] for one in side if one and not one.yearless), "") for side in around}
            if reading.yearless:
                _settle(reading, years - {""})


def _settle(reading, years):
    """Date a reading by the one year of its neighbours, and say so in its problem row."""
    day = dates.calendar_day(int(min(years)), *map(int, reading.yearless.split("-"))) if len(years) == 1 else None
    if not day or not _fits(day, " ".join(one.text for one in reading.sentences)):
        return
    reading.article["date"] = day.isoformat()
    for row in reading.problems:
        if row["kind"] == "missing date":
            row["kind"] = "year from the neighbours"
            row["detail"] += f"; with the year of the files beside it, it is {day.isoformat()}"
            row["effect"] = "the date hangs on the files of the folder"
