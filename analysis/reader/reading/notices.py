"""What the reader of the results should know about a readout's file: dates, lost parts, glue, markup, residue."""

import re
from datetime import date

from analysis import countries
from analysis.reader.reading import dates, repeats, sentences
from analysis.reader.reading.files import problem
from analysis.reader.reading.paragraphs import LIST_ITEM, STOPPED

FAR = 45  # days before the readout's date at which the day that its lead names makes one of the two doubtful
FAR_AHEAD = 400  # the same after it: visits are announced months ahead
LONGEST = 1_000  # characters of a lead that are looked at
OPEN_END = re.compile(r"(?:…|\.\.\.)\s*$")  # what stands for words that are missing
LEAST = 8  # words below which a file is no readout
MARKUP = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>|&(?:[a-z]{2,8}|#\d{2,5});|javascript:", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
ON = re.compile(r"\bon\s+(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$", re.IGNORECASE)
TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|General|President|Chairman|Chairwoman|Minister|Ambassador|Secretary|Premier|PM|Speaker|Comrade)"
)
VERB = r"(?:\w+ed|said|told|met|held|spoke|gave|paid|laid|thanked|took|made|sent|left|also|then)"
SHORT_SUBJECT = re.compile(rf"(?:^|, |\d |\bhere )(?:{TITLE}\.? )?(?P<name>[^\W\d_a-z][\w’'-]+) {VERB}\b")
GOES_ON = re.compile(
    r"(?:He|She|They|For (?:his|her|their) part|In (?:reply|response|return)|Meanwhile|Also"
    r"|The (?:\w+ )?(?:guest|host|visitor|official|diplomat|leader|sides|leaders|officials))\b"
)
EFFECTS = {
    "missing date": "what hangs on the readout's date stays empty",
    "impossible date": "the date is not used",
    "several dates": "the first is taken",
    "ambiguous date": "day and month may be the other way round",
    "year from the text": "the date hangs on the year of another day in the text",
}


def problems(reading, *, doubts, line, sound):
    """Return the problem rows of one readout's text."""
    row = reading.article
    body = [each for each in reading.sentences if each.part == "body"]
    found = [(kind, detail, EFFECTS[kind], "") for kind, detail in doubts]
    if not sound:
        detail = "no sound YAML; its lines were read one by one"
        found.append(("front matter", detail, "metadata may be incomplete", ""))
    if line and line.lost:
        detail = "a bare dash stands where place and agency stood"
        found.append(("dateline lost", detail, "place and agency are empty unless the sign-off names it", ""))
    found += _lost(reading, line, body) + _disagreement(row["date"], body) + _glue(reading, body)
    found += _sentences(body) + _residue(reading) + _several(reading, body)
    if row["words"] < LEAST:
        found.append(("not a readout", f"{row['words']} words of story", "it gives no statements", ""))
    return [
        problem(row["file"], kind, " ".join(detail.split()), effect, article=row["article"], sentence=sentence)
        for kind, detail, effect, sentence in found
    ]


def _sentences(body):
    """Return rows for markup in sentences, a stretch too long for one, and a last one without a stop."""
    found = []
    for each in body:
        if markup := MARKUP.search(each.text):
            found.append(("markup in the text", markup[0][:80], "it stays in the sentence as text", each.sentence))
    if any(each.end - each.start >= sentences.LONGEST - 100 for each in body):
        detail = "a stretch too long for a sentence"
        found.append(("text without stops", detail, "it was parted where it is too long", ""))
    if (
        body
        and not LIST_ITEM.match(body[-1].text)
        and (OPEN_END.search(body[-1].text) or not STOPPED.search(body[-1].text))
    ):
        detail = f"the last sentence has no stop: … {body[-1]['text'][-40:]}"
        found.append(("text cut off", detail, "the readout may be longer than its file", body[-1].sentence))
    return found


def _residue(reading):
    """Return rows with the number of pieces that a page left in the text, or that stand twice, and the first."""
    again = [reading.text[mark.start : mark.end] for mark in reading.marks if mark.rule == repeats.RULE]
    counted = f"{len(again)} paragraph{'s' * (len(again) > 1)} a second time, the first: " if again else ""
    told = (
        [("repeated passage", counted + again[0][:80], "it is told once, where it stands first", "")] if again else []
    )
    spans = [(mark.start, mark.end) for mark in reading.marks if mark.kind == "residue" and mark.rule != repeats.RULE]
    if not spans:
        return told
    pieces = "1 piece" if len(spans) == 1 else f"{len(spans)} pieces, the first"
    return [*told, ("residue", f"{pieces}: {reading.text[slice(*spans[0])][:80]}", "it is in no sentence", "")]


def _several(reading, body):
    """Return a row where a dateline stands after the sign-off of a story: the file holds another."""
    begin = body[0].start if body else len(reading.text)
    ends = [mark.start for mark in reading.marks if mark.kind == "sign-off" and mark.start > begin]
    if not ends or not any(mark.kind == "dateline" and mark.start > ends[0] for mark in reading.marks):
        return []
    return [("several articles", "a dateline stands after a sign-off", "they are read as one readout", "")]


def _glue(reading, body):
    """Return a row with the number of the body's sentences that no space parted."""
    starts = {each.start for each in body}
    count = sum(mark.kind == "mended glue" and mark.start in starts for mark in reading.marks)
    detail = f"{count} sentence ends without a space"
    return [("glued sentences", detail, "the sentences were parted at these places", "")] if count else []


def _lost(reading, line, body):
    """Return a row where the story begins in its middle: no dateline, and a short name as the first subject."""
    if line or not body or reading.text.startswith("---"):
        return []
    first = " ".join(body[0].text[:LONGEST].split())
    found = SHORT_SUBJECT.search(first)
    named = (
        found
        and not countries.code(found["name"])
        and found["name"] not in reading.article["headline"]
        and not re.search(rf"[A-Z]\w+ {re.escape(found['name'])}\b(?! {VERB})", first[: found.start("name")])
    )
    if not named and not GOES_ON.match(first):
        return []
    goes_on = GOES_ON.match(first)
    who = f"it begins: {first[:60]}" if goes_on else f"{found['name']} acts without having been introduced"
    return [("lost first paragraph", f"there is no dateline, and {who}", "who, when and where may be unknown", 0)]


def _days(iso):
    return date.fromisoformat(iso).toordinal()


def _disagreement(readout, body):
    """Return a row where the lead says that it happened on a day far from the readout's date."""
    if len(readout) != 10 or not body:
        return []
    first = body[0].text[:LONGEST]
    for start, end, day in dates.find_dates(first, readout):
        wording = first[start:end]
        if not (day and YEAR.search(wording) and ON.search(first[:start])):
            continue
        ahead = _days(day) - _days(readout)
        if ahead < -FAR or ahead > FAR_AHEAD:
            detail = f"the file says {readout}, the text {wording}"
            return [
                (
                    "date disagrees with the text",
                    detail,
                    "the readout keeps its date; the meeting takes the text's",
                    body[0].sentence,
                )
            ]
    return []
