"""What the reader of the results should know about a readout's text: dates, lost parts, glue, markup, residue."""

import re

from analysis import dates as days
from analysis import prefixes
from analysis.files import problem

FAR = 45  # days between the readout's date and the day its lead names beyond which one of them is wrong
MARKUP = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>|&(?:[a-z]{2,8}|#\d{2,5});|javascript:", re.IGNORECASE)
LEAST = 8  # words below which a file is no readout


def date_of(fields, matches):
    """Return the readout's ISO date, and `(kind, detail)` for each doubt about it: missing, impossible, several."""
    printed = [(" ".join(found[0].split()).strip("| "), prefixes.reading(found)) for found in matches]
    for key in ("date", "published_time", "published", "pubdate"):
        if key in fields and fields[key][0].strip():
            value = fields[key][0].strip()
            found = prefixes.date_line(value, 0, len(value))
            printed.insert(
                0 if key == "date" else len(printed), (f"{key}: {value}", prefixes.reading(found) if found else "")
            )
    doubts = [("impossible date", f"{wording}: there is no such day") for wording, day in printed if not day]
    known = list(dict.fromkeys(day for _, day in printed if day))
    day = next((day for day in known if len(day) == 10), (known or [""])[0])
    if not printed:
        doubts.append(("missing date", "the file gives no date"))
    elif len(day) == 7:
        doubts.append(("missing date", f"the file gives the month only: {day}"))
    differing = [other for other in known if len(other) == 10 and other[:10] != day]
    if len(day) == 10 and differing:
        doubts.append(("several dates", f"{day} is taken; the file also prints {', '.join(differing)}"))
    return day, doubts


def problems(row, text, rows, marks, *, doubts, line, sound, known):
    """Return the problem rows of one readout's text."""
    article, file = row["article"], row["file"]
    found = []

    def add(kind, detail, effect, sentence=""):
        found.append(problem(file, kind, detail, effect, article=article, sentence=sentence))

    for kind, detail in doubts:
        add(kind, detail, "days that hang on the readout's date stay empty or may be wrong")
    if not sound:
        add("front matter", "the YAML is not sound; its lines were read one by one", "metadata may be incomplete")
    body = [each for each in rows if each["part"] == "body"]
    glued = {mark["start"] for mark in marks if mark["kind"] == "mended glue"} & {each["start"] for each in body}
    if glued:
        add(
            "glued sentences",
            f"{len(glued)} sentence ends without a space",
            "they were parted; a wrong parting changes counts",
        )
    if line and line.lost:
        add("dateline lost", "a bare dash stands where place and agency stood", "place and agency are empty")
    for each in rows:
        if each["part"] != "headline" and (markup := MARKUP.search(each["text"])):
            add("markup in the text", markup[0][:80], "it stays in the sentence and is never run", each["sentence"])
    residue = [mark for mark in marks if mark["kind"] == "residue"]
    if residue:
        wording = " ".join(text[residue[0]["start"] : residue[0]["end"]].split())
        add("residue", f"{len(residue)} pieces, the first: {wording[:80]}", "they are in no sentence")
    if body and not re.search(r"[.!?…][\"”’»)\]*_]*$", body[-1]["text"]):
        add(
            "text cut off",
            "the last sentence has no stop",
            "the readout may be longer than its file",
            body[-1]["sentence"],
        )
    if sum(len(each["text"].split()) for each in body) < LEAST:
        add("not a readout", "no story was found in the file", "it gives no statements")
    return found + _disagreements(row, body)


def _disagreements(row, body):
    """Return a problem row where the lead names a day with its year far from the readout's date."""
    if len(row["date"]) != 10:
        return []
    for each in body[:2]:
        for start, end, day in days.find(each["text"], row["date"]):
            wording = each["text"][start:end]
            if day and re.search(r"\d{4}", wording) and abs(days._date(day) - days._date(row["date"])).days > FAR:
                detail = f"the file says {row['date']}, the text {wording}"
                return [
                    problem(
                        row["file"],
                        "date disagrees with the text",
                        detail,
                        "the readout keeps its date, the meeting takes the text's",
                        article=row["article"],
                        sentence=each["sentence"],
                    )
                ]
    return []
