r"""The rules of data/rules/furniture.csv: what in a file is no sentence of the story, and what is headline or caption.

A new sign-off, a new kind of caption, a button that a page leaves: a row of that file. Its `form` is a regular
expression, read without regard to case except in `(?-i:…)`; `{name}` stands for a part (a row of kind `part`), and
`{date-*}` for each part whose name begins so. `where` says how it is applied:

line    the whole line is it
start   what begins so is it, the whole line
head    it stands before the story in its line
foot    it stands after the story in its line
inline  it stands anywhere in a line
edge    it stands at either end of a line

A row without a form is a rule in code: `analysis/reader/reading` marks what it finds by the row's name.
"""

import re
from functools import cache
from itertools import chain

from analysis.reader.ground.lexicon import column_of, rows_of
from analysis.reader.ground.switches import is_on, note

METHODS = {
    "line": re.Pattern.fullmatch,
    "start": re.Pattern.match,
    "head": re.Pattern.match,
    "foot": re.Pattern.search,
    "inline": re.Pattern.search,
    "edge": re.Pattern.match,
}
PART = re.compile(r"\{([a-z][a-z-]*\*?)\}")


def _agencies():
    """Return a pattern of one or several agencies joined by slash or comma, longest name first."""
    ordered = sorted(column_of("agencies", "agency"), key=lambda name: (-len(name), name))
    one = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered)
    return rf"(?:{one})(?:\s*[/,]\s*(?:{one}))*"


@cache
def _parts():
    """Return the name and form of each part."""
    parts = {row["name"]: row["form"] for row in rows_of("furniture") if row["kind"] == "part"}
    return parts | {"agencies": _agencies()}


def _written_out(form):
    """Return a form with its parts written out: one, or one for each part that a `{date-*}` stands for."""
    part = PART.search(form)
    if not part:
        return [form]
    name = part[1]
    parts = [_parts()[name]] if not name.endswith("*") else [
        text for other, text in _parts().items() if other.startswith(name[:-1])
    ]  # fmt: skip
    return list(chain.from_iterable(_written_out(form.replace(part[0], text)) for text in parts))


@cache
def line_rules(kind, where):
    """Return `(rule, pattern)` of the rules of a kind that apply in one way, in the order of the file."""
    return tuple(
        (row["name"], re.compile(form, re.IGNORECASE | re.DOTALL))
        for row in rows_of("furniture")
        if row["form"] and (row["kind"], row["where"]) == (kind, where)
        for form in _written_out(row["form"])
    )


@cache
def agency_names():
    """Return the pattern of one or several agencies within a line."""
    return re.compile(rf"\b(?:{_agencies()})\b")


def line_hits(kind, where, text, start, end):
    """Yield `(rule, match)` for each rule of a kind that finds something in a stretch of text, in their order."""
    method = METHODS[where]
    for rule, pattern in line_rules(kind, where):
        if is_on(rule) and (found := method(pattern, text, start, end)):
            yield rule, found


def line_rule(kind, where, text, start, end):
    """Return the name of the first rule of a kind that finds something in a stretch of text, or an empty text."""
    return next((note(rule) for rule, _ in line_hits(kind, where, text, start, end)), "")
