"""Who writes in the first person: `Today I met the Foreign Minister of Kenya`, below the writer's name or statement."""

import re

from analysis.plain import shadow
from analysis.reader.ground.citing import cite, root_of
from analysis.reader.ground.grammar import MARKS, function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import parse, text_of
from analysis.reader.ground.switches import is_on
from analysis.reader.names.letters import letter_words, letters
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import OFFICE
from analysis.reader.names.people import add_naming
from analysis.reader.names.persons import find_persons
from analysis.reader.records import Person, PersonNaming, Sentence

RULE = "first-person-of-who-writes"
WORDS = word_class("nouns-of-own-words")  # `statement`, `remarks`
FIRST = ("I", "me", "my", "My")
BY = ("by", "of", "from")
WHOLE = re.compile(OFFICE)
SMALL = re.compile(r"\b(?:Of|By|The|And|For|To|On|In|At)\b")  # in a line with a capital on each word


def find_own_words(docs, rows, reading, namings, people):
    """Return the namings by `I` and `my` outside quotations, whose writer they add to the persons where new."""
    places = [(at, place) for at, token in _spoken(docs) if (place := _place(rows[at], token)) is not None]
    if not is_on(RULE) or not any(rows[at][place].text == "I" for at, place in places):
        return []
    person, begin = _announced(docs, rows, namings) or (
        _in_capitals(reading, docs, people) or _headed(reading, docs, people),
        0,
    )
    found = []
    for at, place in places if person else ():
        if at >= begin:
            naming = PersonNaming(RULE, place, place + 1, place, place + 1, at=at, name=person.name)
            naming.by_office, naming.office_only = True, not person.names
            found.append(naming)
    if found and person not in people:
        person.order = found[0].order
        people.append(person)
    for naming in found:
        add_naming(person, naming)
    return found


def _spoken(docs):
    """Yield `(sentence, token)` of the first person in the story: outside quotations, or in a whole statement."""
    inside, whole = False, False
    for at, doc in enumerate(docs):
        for token in doc if doc.user_data["part"] == "body" else ():
            if token.text in MARKS:
                inside = token.text == "``" or (not inside and token.text != "''")
            elif token.text in FIRST and (whole or not inside):
                yield at, token
        whole = whole or _announces(doc)


def _place(row, token):
    """Return the place of a token among a sentence's words, or None."""
    return next((at for at, word in enumerate(row) if word.start == token.idx and word.text == token.text), None)


def _announces(doc):
    """Say whether a sentence leads to a statement as a whole: `issued the following statement:`."""
    return doc[-1].text == ":" and any(token.lemma_.lower() in WORDS for token in doc)


def _in_capitals(reading, docs, people):
    """Return the person, known or new, whose statement a headline in capitals announces; else None."""
    lines = [text_of(doc) for doc in docs if doc.user_data["part"] == "headline" and text_of(doc).isupper()]
    lines = [SMALL.sub(lambda word: word[0].lower(), line.title()) for line in lines if WORDS & {*line.lower().split()}]
    return _first_person(lines, people)


def _first_person(lines, people, offices=()):
    """Return the first person, known or new, whom some lines name by a title, or without one who holds `offices`."""
    sentences = [Sentence("", at, "headline", 0, len(line), line, at) for at, line in enumerate(lines)]
    for doc, line in zip(parse(sentences), lines, strict=True):
        row = letter_words(doc)
        for naming in find_persons(doc, row):
            name = cite(doc, line, row, naming.first, naming.last)
            roles = [cite(doc, line, row, *span) for span in naming.offices] or [*offices]
            known = next((one for one in people if plain_name(one.name) == plain_name(name)), None)
            if roles or naming.honors:
                land = {"country": naming.country, "country_rule": naming.country_rule}
                return known or Person(name, names=[name], roles=roles, **land)
    return None


def _announced(docs, rows, namings):
    """Return the person whose own words a headline or a leading sentence announces, and the sentence after it."""
    for naming in sorted(namings, key=lambda one: one.order):
        doc, row = docs[naming.at], rows[naming.at]
        told = naming.person and any(token.lemma_.lower() in WORDS for token in doc)
        if told and doc.user_data["part"] == "headline" and _is_author(row, naming):
            return naming.person, 0
        if told and _announces(doc) and function(root_of(doc, row, naming.first, naming.last)) == "subject":
            return naming.person, naming.at + 1
    return None


def _is_author(row, naming):
    """Say whether a headline has a name behind `statement by`, or as whose statement it is."""
    before = [word.text.lower() for word in row[: naming.start]]
    after = [word.text.lower() for word in row[naming.end : naming.end + 3]]
    return (before[-1:] in [[one] for one in BY] and bool(WORDS & {*before[-4:]})) or bool(
        not before and WORDS & {*after}
    )


def _headed(reading, docs, people):
    """Return the person, known or new, whom the page's lines before the story name as its owner; else None."""
    first = next((doc.user_data["row"]["start"] for doc in docs if doc.user_data["part"] == "body"), 0)
    head = [mark for mark in reading.marks if mark.end <= first and mark.kind == "residue"]  # no byline, no credit
    lines = [reading.text[mark.start : mark.end].strip() for mark in head]
    lines = [line for line in lines if line and "\n" not in line]
    offices = [shadow(line)[0] for line in lines if _is_office(line)][:1]
    return _first_person(lines, people, offices) or (Person(offices[0], roles=offices) if offices else None)


def _is_office(line):
    """Say whether a line is but an office: `Minister for Foreign Affairs`."""
    doc = next(iter(parse([Sentence("", 0, "headline", 0, len(line), line, 0)])))
    return WHOLE.fullmatch(letters(letter_words(doc))) is not None
