"""What the codebook knows, looked up: the only file of the reader that reads its CSVs (places: see gazetteer.py).

rows_of(file)            the rows of a CSV as dicts, in their order; not to be changed
column_of(file, column)  one column of it, in order
forms_of(file, kind)     its wordings as written, all or those of one kind: `forms_of("roles", "honorific")`
lower_forms(file, kind)  the same in lower case
phrases_of(file)         first word → its wordings in words, each with its kind, longest first
body_codes()             name or acronym of a body of states → its code
named_bodies(kinds)      (wording, row) for every name, acronym and other name of the bodies of `actors.csv`
verb_rows(word)          the rows of `verbs.csv` whose phrase begins with a verb; none for a verb that it lacks
act_words(kind)          word → act of one kind of `act_words.csv`
word_class(name)         the words of a class of `words.csv`; word_list in their order; word_values word → value
"""

import re
from functools import cache

from analysis.codebook import read_codebook
from analysis.reader.records import VerbRow

WORDING = {"forms": "wording", "countries": "form"}  # files whose first column is not the wording


@cache
def pattern_of(name):
    """Return the pattern of the wordings of a class of `words.csv` as whole words, the longest first."""
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, sorted(word_class(name), key=lambda one: (-len(one), one))))})(?!\w)"
    )


@cache
def rows_of(file):
    """Return the rows of a CSV of the codebook as dicts, in their order; who asks does not change them."""
    return tuple(read_codebook()[file].to_dict("records"))


@cache
def column_of(file, column):
    """Return one column of a CSV of the codebook, in order."""
    return tuple(row[column] for row in rows_of(file))


def _wordings(file, kind):
    rows = rows_of(file)
    column = WORDING.get(file) or next(iter(rows[0]))
    return [row[column] for row in rows if not kind or row["kind"] == kind]


@cache
def forms_of(file, kind=""):
    """Return the wordings of a CSV of the codebook as written, all or those of one kind."""
    return frozenset(_wordings(file, kind))


@cache
def lower_forms(file, kind=""):
    """Return the wordings of a CSV of the codebook in lower case, all or those of one kind."""
    return frozenset(wording.lower() for wording in _wordings(file, kind))


@cache
def phrases_of(file):
    """Return first word → [(words, kind)] of a file's wordings without stops, longest first."""
    table = {}
    for row in rows_of(file):
        words = tuple(row["form"].replace(".", "").split())
        table.setdefault(words[0], []).append((words, row["kind"]))
    return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in table.items()}


@cache
def named_bodies(*kinds):
    """Return `(wording, row)` for every acronym, name and other name of the bodies of some kinds, in their order."""
    return tuple(
        (name, row)
        for row in rows_of("actors")
        if row["kind"] in kinds
        for name in [row["acronym"], row["name"], *row["also"].split(" | ")]
        if name
    )


@cache
def body_codes():
    """Return the name, acronym and other names of each body of states → its code.

    That of countries.csv, else its acronym; its name where a state has that code (`NAM` is Namibia's).
    """
    own = {row["form"]: row["iso3"] for row in rows_of("countries") if row["kind"] == "body"}
    states = {row["iso3"] for row in rows_of("countries")} - set(own.values())
    bodies = [(name, row) for name, row in named_bodies("organisation") if row["acronym"] and not row["country"]]
    codes = {name: own.get(row["name"], row["acronym"]) for name, row in bodies}
    return {name: row["name"] if codes[name] in states else codes[name] for name, row in bodies}


@cache
def _verbs():
    """Return first word → its rows of `verbs.csv`, longer phrases first."""
    table = {}
    for row in rows_of("verbs"):
        first, *rest = row["verb"].split()
        frames = {part for part in row["frame"].split(" | ") if part}
        known = {column: row[column] for column in ("verb", "kind", "act", "speakers", "plover")}
        table.setdefault(first, []).append(VerbRow(**known, rest=rest, frames=frames))
    for rows in table.values():
        rows.sort(key=lambda row: (-len(row.rest), row.frames == {"object"}))  # a bare object is the last resort
    return table


def verb_rows(word):
    """Return the rows of `verbs.csv` whose phrase begins with a verb, longer ones first, as VerbRows."""
    return _verbs().get(word, ())


@cache
def _act_words():
    """Return kind → word → act of `act_words.csv`, with the words of degree and those of encounters."""
    words = {}
    for row in rows_of("act_words"):
        words.setdefault(row["kind"], {})[row["word"]] = row["act"]
    words["graduation"] = {row["word"]: row["direction"] for row in rows_of("graduation")}
    words["light"] = forms_of("forms", "light")
    words["encounter"] = set(words["encounter"]) | {
        row["wording"].split()[-1]
        for row in rows_of("forms")
        if row["kind"] in ("noun", "verb") and row["wording"] not in word_class("wordings-with-partner-right-behind")
    }
    return words


def act_words(kind):
    """Return word → act of one kind of `act_words.csv`; also `graduation` (word → direction), `encounter`, `light`."""
    return _act_words()[kind]


@cache
def _classes():
    """Return class → the rows of `words.csv` in it, in their order."""
    classes = {}
    for row in rows_of("words"):
        classes.setdefault(row["class"], []).append(row)
    return classes


@cache
def word_class(name):
    """Return the words of one class of `words.csv`."""
    return frozenset(row["word"] for row in _classes()[name])


@cache
def word_list(name):
    """Return the words of one class of `words.csv` in their order."""
    return tuple(row["word"] for row in _classes()[name])


@cache
def word_values(name):
    """Return word → value of one class of `words.csv`."""
    return {row["word"]: row["value"] for row in _classes()[name]}
