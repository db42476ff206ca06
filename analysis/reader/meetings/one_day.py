"""The day of encounters without one of their own: of the visit's first day, or after another in a text of one day."""

import re
from datetime import date, timedelta

from analysis.reader.ground.grammar import lemma
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings import settings
from analysis.reader.meetings.lists import actors_of, persons_in
from analysis.reader.meetings.matching import contact
from analysis.reader.reading.dates import find_dates

RULE = "day-of-the-encounter-before"
NTH = "day-of-the-visit"
STOP = "relative-clause-of-place-tells"
TITLED = "day-that-ends-the-headline"
DAYS = re.compile(
    r"\bthe (first|second|third|last|final) day of (?:his|her|their|the) (?:[\w-]+ )?(?:visit|trip|tour)\b"
)
AFTER = {"first": 0, "second": 1, "third": 2}  # days after the visit's first
SPAN = re.compile(  # `8 to 10 May 2023`
    r"\b(?P<first>[0-3]?\d)(?: ?[-–—] ?| to | until )(?P<last>[0-3]?\d) "
    r"(?P<month>[A-Z][a-z]+)(?:,? (?P<year>(?:19|20)\d\d))?"
)
WEEK = 7  # days around a day within which another one is of the same journey or conference
LATE = 1  # days after an encounter on which a readout of one day is published


def _apart(one, other):
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _told(reading, last, before):
    """Return the days, and '' for each span, that a body names up to a sentence."""
    rows = [row for row in reading.sentences if row.part == "body" and row.sentence <= last]
    return [day for row in rows for _, _, day in find_dates(row.text, reading.article["date"], before=before)]


def _may_be_of_that_day(reading, one, day):
    """Say whether a text has named no other day near a day, and no span of days, when it tells an encounter."""
    if not is_on(RULE) or contact(one.form) == "message":
        return False
    readout = reading.article["date"]
    if len(readout) == len(day) and not 0 <= (date.fromisoformat(readout) - date.fromisoformat(day)).days <= LATE:
        return False
    told = _told(reading, one.sentence, day)
    return all(told) and all(other == day or _apart(other, day) > WEEK for other in told)


def _span(reading):
    """Return the first and the last day of a visit that headline or lead date, or None."""
    for row in reading.sentences[:3]:
        found = SPAN.search(row.text)
        ends = [
            find_dates(f"{found[end]} {found['month']} {found['year'] or ''}".strip(), reading.article["date"])
            for end in (("first", "last") if found else ())
        ]
        if ends and all(ends) and all(one[0][2] for one in ends):
            return ends[0][0][2], ends[1][0][2]
    return None


def _nth_day(reading, one):
    """Return the day of a visit that an encounter's sentence names: `On the first day of his visit`; or nothing."""
    told = next((row.text for row in reading.sentences if row.sentence == one.sentence), "")
    named, span = DAYS.search(told), _span(reading)
    if not named or not span or not is_on(NTH):
        return ""
    days = AFTER.get(named[1])
    one.rules.append(note(NTH))
    return span[1] if days is None else (date.fromisoformat(span[0]) + timedelta(days)).isoformat()


def _headline_day(reading):
    """Return the day behind a colon that ends the headline: `Call with the Foreign Minister of Chad: 3 May 2023`."""
    title = next((row.text for row in reading.sentences if row.part == "headline"), "").strip()
    found = [row for row in find_dates(title, reading.article["date"]) if row[1] == len(title)]
    return found[-1][2] if found and title[: found[-1][0]].rstrip().endswith(":") and is_on(TITLED) else ""


def _visit_day(telling, reading):
    """Return `(day, who, sentence)` of a visit told as paid on one day: `paid a visit to Oslo on 8 May`."""
    for naming, mentions in telling.visits if is_on(NTH) else ():
        paid = naming.kind == "light" or (lemma(naming.doc[naming.at]) == "visit" and not naming.title)
        day = settings.day_of(naming, reading.article["date"], "") if paid else ""
        if day and naming.state == "held":
            return day, actors_of(persons_in(mentions)), naming.doc.user_data["sentence"]
    return "", (), 0


def settle_days(telling, reading):
    """Give an encounter without a day that of the one before it with a person in common, in a text of one day.

    Before it may stand one with a group without names: `received the new ambassadors on Wednesday`.
    """
    visit = "" if telling.dated else _visit_day(telling, reading)
    day, people, sentence = telling.dated or visit
    only = [one for one in telling.encounters if not one.date][:2]
    if len(telling.encounters) == len(only) == 1 and (titled := _headline_day(reading)):
        only[0].date = titled
        only[0].rules.append(note(TITLED))
    for one in (one for one in telling.encounters if not one.title):
        who = {*one.first, *one.other}
        one.date = one.date or _nth_day(reading, one)
        if one.date:
            day, people = one.date, who
        elif STOP in one.rules and visit and day == visit[0]:
            continue  # `It followed stops in Fiji, where they met N`: on another day of the journey
        elif day and one.sentence > sentence and who & {*people} and _may_be_of_that_day(reading, one, day):
            one.date = day
            one.rules.append(note(RULE))
