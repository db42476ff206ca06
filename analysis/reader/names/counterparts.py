"""Counterparts known by that alone: `met with her Chilean counterpart`, where the text names nobody of Chile."""

import re

from analysis import countries
from analysis.reader.ground.citing import cite
from analysis.reader.ground.switches import is_on
from analysis.reader.names.letters import letters
from analysis.reader.names.officeholders import covered_words, takes_part
from analysis.reader.names.people import add_naming
from analysis.reader.records import Person, PersonNaming

RULE, NOUN = "counterpart-without-name", "counterpart"
COUNTERPART = re.compile(r"y(?P<who>CH)(?!,?&?X*[NSIQL])")


def find_counterparts(docs, rows, reading, namings, people):
    """Return the namings of counterparts in a text that names nobody of their country, added to its persons."""
    found, named = [], {}
    for at, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        if doc.user_data["part"] != "body" or not is_on(RULE):
            continue
        taken, string = covered_words(namings, at), letters(row)
        for one in COUNTERPART.finditer(string):
            first, last = one.span("who")
            land = countries.code(row[first].text)
            known = row[last - 1].text != NOUN or first in taken or any(p.country == land for p in people)
            # `his Lao counterpart` in a Lao account: the own minister, of whose country nothing has been said yet
            own = land == reading.article["account"] and any(p.roles and not p.country for p in people)
            if known or own or not takes_part(doc, row, string, first, last):
                continue
            name = cite(doc, reading.text, row, first, last)
            naming = PersonNaming(RULE, first, last, first, last, at=at, name=name, country=land)
            naming.country_rule, naming.office_only, naming.by_office = "country-of-title", True, True
            naming.offices, naming.roles = [(first, last)], [name]
            found.append(naming)
            add_naming(named.setdefault(land, Person(name, order=naming.order)), naming)
    people += named.values()
    return found
