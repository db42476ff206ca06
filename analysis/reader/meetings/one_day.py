"""The day of encounters that a readout tells after another, of the same person and in a text of one day alone."""

from datetime import date

from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.matching import contact
from analysis.reader.reading.dates import find_dates

RULE = "day-of-the-encounter-before"
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


def settle_days(telling, reading):
    """Give an encounter without a day that of the one before it with a person in common, in a text of one day.

    Before it may stand one with a group without names: `received the new ambassadors on Wednesday`.
    """
    day, people, sentence = telling.dated or ("", (), 0)
    for one in (one for one in telling.encounters if not one.title):
        who = {*one.first, *one.other}
        if one.date:
            day, people = one.date, who
        elif day and one.sentence > sentence and who & {*people} and _may_be_of_that_day(reading, one, day):
            one.date = day
            one.rules.append(note(RULE))
