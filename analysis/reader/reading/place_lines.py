"""Lines of a page that give place and day: `New York, 21 September 2014`, a place beside a date, a foot's date."""

from analysis.reader.ground.gazetteer import cities, fold, gazetteer
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.reading.datelines import normal_place, told_of
from analysis.reader.reading.furniture import taken_as
from analysis.reader.reading.line_rules import agency_names, line_hits
from analysis.reader.reading.paragraphs import stopped, worded
from analysis.reader.reading.printed_dates import IN_CELLS, cells, opening_date
from analysis.reader.records import Dateline

ALONE = "place-beside-a-date"
FOOT = "date-at-the-foot"
DAY_LAST = "city-and-day"
WORDS = 3  # of a place that no list has at most
ASIDE = {DAY_LAST, "day-and-city", ALONE}  # lines of place and day after which the headline may still come
LONGEST = 40  # letters of a line that is a place
LEAST = 8  # words of a paragraph of the story at least


def known_place(wording):
    """Return the place of a line that is a known place and what it lies in (`Ottawa, Ontario`), or an empty text."""
    parts = [part.strip() for part in wording.split(",")]
    named = len(wording) <= LONGEST and all(word[0].isupper() for word in wording.split())
    return next((part for part in parts if fold(part) in gazetteer()), "") if named else ""


def _city_and_day(text, piece, story):
    """Return the rule, the place and the match of a line that holds a place and a day alone, or None."""
    for rule, found in line_hits("dateline", "line", text, piece.start, piece.end):
        parts = [found["place"], *(found["region"] or "").split(",")]
        known = (one for names in (gazetteer(), cities()) for one in parts if fold(one.strip()) in names)
        place = next(known, "").strip()
        first = found["place"].strip()
        label = bool(set(first.lower().split()) & word_class("words-beside-a-date")) or agency_names().fullmatch(first)
        if place or told_of(first, story):
            return rule, normal_place(place or first), found
        dated = rule == DAY_LAST and len(first.split()) <= WORDS and all(word[:1].isupper() for word in first.split())
        if label or dated:  # `Pasay City, October 24, 2024`: the day is told, though the place is on no list
            return rule, "", found
    return None


def _day_alone(text, piece):
    """Return the match of a date that is a whole line, or None."""
    hit = opening_date(text, piece.start, piece.end)
    return hit[1] if hit and not text[hit[1].end() : piece.end].strip(" |.-–—") else None


def mark_place_lines(text, pieces):
    """Mark the lines of place and day; return the pieces, the days' matches at head and foot, a Dateline or None."""
    rows, days, lines = list(pieces), [], []
    story = " ".join(text[piece.start : piece.end] for piece in pieces if not piece.kind)
    for number, piece in enumerate(pieces):
        found = None if piece.kind else _city_and_day(text, piece, story)
        if found:
            rule, place, match = found
            rows[number] = taken_as(piece, "dateline" if place else "date", rule)
            if rows[number].kind:
                days.append(match)
                lines += [Dateline(piece.start, piece.end, place, "", rule)] if place else []
        elif piece.rule == IN_CELLS and (place := next(filter(None, map(known_place, cells(text, piece))), "")):
            lines.append(Dateline(piece.start, piece.end, normal_place(place), "", note(IN_CELLS)))
    rows, foot = _foot(text, rows)
    for number, piece in enumerate(rows):
        beside = {rows[at].kind for at in (number - 1, number + 1) if 0 <= at < len(rows)}
        place = "" if piece.kind or "date" not in beside else known_place(text[piece.start : piece.end])
        if place and is_on(ALONE):
            rows[number] = taken_as(piece, "dateline", ALONE)
            lines.append(Dateline(piece.start, piece.end, normal_place(place), "", note(ALONE)))
    return rows, days, foot, next(iter(lines), None)


def _foot(text, pieces):
    """Mark the dates that are whole lines behind the story; return the pieces and the matches."""
    rows, days, behind = list(pieces), [], False
    for number, piece in enumerate(pieces):
        long = not piece.kind and stopped(text, piece) and worded(text, piece) >= LEAST
        behind = behind or long
        found = _day_alone(text, piece) if behind and not piece.kind and not long and is_on(FOOT) else None
        if found:
            rows[number] = taken_as(piece, "date", FOOT)
            days.append(found)
    return rows, days
