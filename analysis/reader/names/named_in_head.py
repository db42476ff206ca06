"""Who holds an office that a story leaves unnamed, by the lines of the page before it."""

import re
from itertools import pairwise

from analysis import countries
from analysis.plain import shadow
from analysis.reader.ground.citing import cite
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import parse
from analysis.reader.ground.switches import is_on
from analysis.reader.names.apart import own_part
from analysis.reader.names.letters import letter_words
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import office_words
from analysis.reader.names.persons import find_persons
from analysis.reader.names.same_office import HIGHEST, as_highest, goes_by
from analysis.reader.records import Sentence

IN_HEAD = "own-office-named-in-the-head"
HOUSES = word_class("words-before-a-speaker")
MET = word_class("words-before-another-side")
LOWERED = word_class("words-that-tell-rank")
# `From: Prime Minister's Office and The Rt Hon N`, `Office of the Prime Minister of Canada and The Rt Hon N`
MADE = re.compile(r"['’]s? Office\b.*\band\b|\bOffice of the\b.*\band\b|\bDepartment of [\w ]+ and\b")
LONGEST = 160  # letters of a line of the head


def holds(office, wording, roles):
    """Say whether an office is among a person's roles, whatever country or body they are of, and no deputy's."""
    held = [office_words(_without_lands(own_part(shadow(role)[0]))) for role in roles]
    if any(office <= words and not (words - office) & LOWERED for words in held):
        return True
    if any(words < office and not (office - words) - HOUSES and words for words in held):
        return True  # `Parliament Speaker`, of the Speaker
    of_any = plain_name(wording) in (*HIGHEST, "speaker") or any(map(as_highest, roles))
    first = of_any and any(goes_by(wording, role) for role in roles)
    return first or (len(held) > 1 and office <= frozenset().union(*held) and "-" in wording)


def _without_lands(role):
    """Return an office without the countries in it: `President` of `President of the Republic of Benin`."""
    for start, end, *_ in reversed(list(countries.places(role))):
        role = f"{role[:start]} {role[end:]}"
    return role


def named_in_head(reading, docs, office):
    """Return the name that the lines before the story give the holder of an office, or nothing."""
    first = next((doc.user_data["row"]["start"] for doc in docs if doc.user_data["part"] == "body"), 0)
    lines = [line.strip() for line in reading.text[:first].splitlines()] if is_on(IN_HEAD) else []
    lines = [*lines, *(f"{one}, {two}" for one, two in pairwise(line for line in lines if line))]  # name over office
    lines = [line for line in lines if 0 < len(line) < LONGEST and _speaks_of(line, office)]
    if not lines:
        return ""
    sentences = [Sentence("", at, "headline", 0, len(line), line, at) for at, line in enumerate(lines)]
    for doc, line in zip(parse(sentences), lines, strict=True):
        row = letter_words(doc)
        for naming in find_persons(doc, row):
            roles = [cite(doc, line, row, *span) for span in naming.offices]
            if naming.start and row[naming.start - 1].text.lower() in MET:
                continue  # `PM call with Prime Minister N`: whom the holder met
            if holds(office, "", roles) or MADE.search(line):
                return cite(doc, line, row, naming.first, naming.last)
    return ""


def _speaks_of(line, office):
    """Say whether a line of the head names an office and something more."""
    words = office_words(line)
    return office <= words and len(words) > len(office) and any(word[0].isupper() for word in line.split()[1:])
