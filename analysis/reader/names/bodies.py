"""Parties and organisations that a sentence writes out."""

import re
from functools import cache

from analysis import countries
from analysis.reader.ground.lexicon import lower_forms, named_bodies, word_class
from analysis.reader.ground.parse import text_of
from analysis.reader.ground.switches import is_on
from analysis.reader.names.letters import letters
from analysis.reader.names.names import plain_name
from analysis.reader.records import Body

# "Communist Party of the Russian Federation", "Ministry of Culture, Sports and Tourism", "Da Nang People's Council"
BODY = re.compile(
    r"(?:(?:[OQCAGNSMH]|L(?=[OQLC])|(?<=[OQ])&(?=[OQ]))s?)*?(?:L|(?<=[COQ])A(?=ft))(?:s?[OQ]*L)*"
    r"(?:ft?(?:[OQCAGLMN]|&(?=[OQ])|,(?=[OQ]+(?:,[OQ]+)*,?&)|s(?=[OQL]))+)*"
)
OFFICER = re.compile("[^Hf]+H[OQN]*L")  # `Press Secretary Air Force`, of `Press Secretary Air Force Maj. Gen. N`
ABBREVIATED = re.compile(  # `Immigration and Customs Enforcement` before `(ICE)`
    r"[OQNSLMw](?:[OQNSLMC]|&(?=[OQNSL])|f(?=[OQNSLC]))*[OQNSL](?=a)"
)
OF_COUNTRY = re.compile(r"ft?C(?!s)")  # `of Japan`
TIMES = word_class("modifiers-of-time")
SMALL = word_class("small-words-in-names-of-bodies")


@cache
def known_bodies():
    """Return plain name or acronym → rows of the codebook's parties and organisations."""
    table = {}
    for name, row in named_bodies("party", "organisation"):
        table.setdefault(plain_name(name), []).append(row)
    return table


def country_of_known(words):
    """Return the country of the longest party or body of the codebook that some words name, where it has just one."""
    words = list(words)
    runs = ((a, a + size) for size in range(len(words), 0, -1) for a in range(len(words) - size + 1))
    rows = (known_bodies().get(plain_name(" ".join(words[a:b])), ()) for a, b in runs if words[a][:1].isupper())
    named = next((found for found in rows if found), ())
    lands = {row["country"] for row in named}
    return lands.pop() if len(lands) == 1 else ""


def written_bodies(doc, row, names=()):
    """Return the Bodies that a sentence writes out, parties within their names too, none within persons' `names`."""
    string, found = letters(row), _parties(doc, row)
    taken = {(body.first, body.last) for body in found}
    for run in BODY.finditer(string):
        first, last = _stretch(row, string, run.start(), _end_before(row, *run.span(), names))
        ends = [word.text for word in row[first:last] if word.code == "L"]
        headed = string[max(first - 2, 0) : first] == "Hf" and string[first] == "L"  # `Heads of State of Central Asia`
        headed = headed or OFFICER.fullmatch(string[first:last])
        if last - first < 2 or (first, last) in taken or headed or all(word == "Party" for word in ends):
            continue
        if any(_is_body(word) for word in ends) and is_on("body-written-out"):
            found.append(_body("body-written-out", doc, row, first, last, "organisation"))
    taken |= {(body.first, body.last) for body in found}
    return found + _abbreviated(doc, row, taken)


def _parties(doc, row):
    """Return the parties that a sentence writes out, also within the name of another body."""
    string, found = letters(row), []
    for at, word in enumerate(row):
        if word.code != "L" or word.text not in ("Party", "PARTY") or not is_on("party-written-out"):
            continue
        first, last = at, at + 1
        while first and (string[first - 1] in "OQNC" or (string[first - 1] == "s" and string[first - 2] in "OQNC")):
            first -= 1
        if land := re.match(r"ft?C", string[last:]):
            last += land.end()
        while first < at and string[first] in "sP":
            first += 1
        if first < at or last > at + 1:
            found.append(_body("party-written-out", doc, row, first, last, "party"))
    return found


def _abbreviated(doc, row, taken):
    """Return the bodies whose acronym stands behind them: `Immigration and Customs Enforcement (ICE)`."""
    string, found = letters(row), []
    for run in ABBREVIATED.finditer(string):
        first, last = run.span()
        name = text_of(doc)[row[first].start : row[last - 1].end]
        initials = "".join(initial_letters(name))
        alone = not any((a, b) == (first, last) or a <= first < b or a < last <= b for a, b in taken)
        acronym = plain_name(row[last].text) == initials and len(initials) > 1
        if row[first].text[0].isupper() and alone and acronym and is_on("body-before-its-acronym"):
            found.append(_body("body-before-its-acronym", doc, row, first, last, "organisation"))
    return found


def initial_letters(name):
    """Return the first letters of a name's words that an acronym is made of."""
    return [word[0] for word in plain_name(name).split() if word not in SMALL]


def _end_before(row, first, last, names):
    """Return where a body's stretch ends before the name of a person that it runs into."""
    ahead = [start for start, _ in names if row[first].start < start < row[last - 1].end]
    return sum(word.end <= min(ahead) for word in row) if ahead else last


def _stretch(row, string, first, last):
    """Return a body's stretch without what leads to it: an office's head, a modifier of time, a stray word."""
    while (
        first < last
        and "L" in string[first + 1 : last]
        and (string[first] in "H&,sf" or row[first].text.lower() in TIMES)
    ):
        first += 1
    while last > first and string[last - 1] in "fts&,M":
        last -= 1
    return first, last


def _is_body(word):
    """Say whether a word ends the name of a body."""
    ends = lower_forms("bodies", "body")
    return word.lower() in ends or word.lower().removesuffix("s") in ends


def _body(rule, doc, row, first, last, kind):
    """Return the Body of some words, with its country and the acronym in brackets behind it."""
    name = text_of(doc)[row[first].start : row[last - 1].end]
    behind = re.match("r?(?=a)", letters(row)[last:])  # `the Party (Marxist) (RWP)`
    after = row[last + behind.end()].text[1:-1].strip() if behind else ""
    entries = known_bodies().get(plain_name(name), ())
    body = Body(rule, entries[0]["kind"] if entries else kind, name, "", row[first].start, row[last - 1].end)
    body.first, body.last, body.acronym = first, last, after
    for rule, country in _countries(row, first, last, entries):
        if country and not body.country and is_on(rule):
            body.country, body.country_rule = country, rule
    return body


def _countries(row, first, last, entries):
    """Yield `(rule, country)` of a body: the codebook's, the one in its name, the one beside it."""
    known = {entry["country"] for entry in entries}
    yield "country-of-body-in-codebook", known.pop() if len(known) == 1 else ""
    yield (
        "country-in-name-of-body",
        next((countries.code(word.text) for word in row[first:last] if word.code == "C"), ""),
    )
    yield "country-beside-body", country_beside(row, first, last + (last < len(row) and row[last].code == "a"))


def country_beside(row, first, last):
    """Return the country right before a body's name or after `of` behind it."""
    string = letters(row)
    if first and string[first - 1] == "C":
        return countries.code(row[first - 1].text)
    found = OF_COUNTRY.match(string, last)
    return countries.code(row[found.end() - 1].text) if found else ""


def official_name(body):
    """Return the name under which a body is one actor: the codebook's, else the text's."""
    entries = known_bodies().get(plain_name(body.name), ())
    return next((entry["name"] for entry in entries if entry["country"] in (body.country, "")), body.name)
