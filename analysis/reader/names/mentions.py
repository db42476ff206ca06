"""Named mentions: the persons, parties, bodies, peoples and countries that a readout names, and where."""

from analysis import countries
from analysis.reader.ground.citing import cite, row_of, tokens_of
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names import acronyms, bodies, people, peoples, persons
from analysis.reader.names.accounts import settle_countries
from analysis.reader.names.letters import letter_words
from analysis.reader.names.names import name_parts, part_of, plain_name
from analysis.reader.names.short_names import (
    assign_short_names,
    called_short,
    covered_words,
    holders,
    known_parts,
    lone,
)

PLAIN_FORMS = word_class("plain-forms")


def _namings(docs, rows, reading):
    """Return the namings of persons with title or by two names and more, as dicts, in the order of the text."""
    found = []
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        for person in persons.find_persons(doc, row):
            roles = [cite(doc, reading.text, row, *span) for span in person.roles]
            honors = [cite(doc, reading.text, row, *span) for span in person.honors]
            name = cite(doc, reading.text, row, person.first, person.last)
            found.append(
                {
                    "doc": number,
                    "first": person.first,
                    "last": person.last,
                    "start": person.start,
                    "end": person.end,
                    "name": name,
                    "roles": roles,
                    "honors": honors,
                    "country": person.country,
                    "order": (number, person.first),
                    "spans": [(row[a].start, row[b - 1].end) for a, b in person.roles],
                }
            )
    return found


def _sole(roles):
    """Return a person's offices in the order of the text, without those that another one's words hold."""
    kept = [role for role in roles if not any(_shorter(role, other) for other in roles)]
    return list(dict.fromkeys(kept))


def _shorter(role, other):
    """Say whether an office is said again with fewer words, or in the plural that it shares (`Presidents X and Y`)."""
    ours, theirs = people.office_words(role), people.office_words(other)
    plural = role == f"{other}s" or (len(role) < len(other) and other != f"{role}s")
    return ours < theirs or (ours == theirs and plural)


def _resolved_by(naming):
    """Return by what a naming is resolved: full name, short name, or alias (another order or spelling)."""
    person = naming["person"]
    if naming.get("office"):
        return "role"
    whole, name = plain_name(person["name"] if person else naming["name"]), plain_name(naming["name"])
    if not people.is_full(naming["name"], " ".join(naming["roles"])):
        return "short name"
    if name == whole or (set(name_parts(name)) == set(name_parts(whole)) and name_parts(name) == name_parts(whole)):
        return "full name"
    if person and any(part_of(naming["name"], other) for other in person["names"]):
        return (
            "full name"
            if name_parts(name)[-1] == name_parts(whole)[-1] and name_parts(name)[0] == name_parts(whole)[0]
            else "short name"
        )
    return "alias"


def _person_row(naming, docs, rows, reading):
    """Return the mention row of a naming."""
    doc, row, person = docs[naming["doc"]], rows[naming["doc"]], naming["person"]
    start, end = row[naming["start"]].start, row[naming["last"] - 1].end
    tokens = tokens_of(doc, row[naming["first"]].start, end)
    roles = [role for role in naming["roles"] if not person or role in person["roles"]]
    roles += [honor for honor in naming["honors"] if plain_name(honor) not in PLAIN_FORMS]
    return row_of(
        doc,
        reading,
        start,
        end,
        "person",
        head=tokens.root.i,
        name=naming["name"],
        roles=roles,
        honors=naming["honors"],
        country=person["country"] if person else naming["country"],
        person=person["name"] if person else "",
        resolved_by=_resolved_by(naming) if person else "",
        reason=naming.get("reason", ""),
        gender=people.gender(naming["roles"], naming["honors"]),
        office_spans=naming.get("spans", []),
        name_span=(row[naming["first"]].start, end),
        open=bool(person and person.get("open")),
        office_only=bool(naming.get("office")),
        guessed=bool(person and person.get("guessed")),
        world=bool(person and person.get("world")),
        slip=_slip(naming, row),
    )


def _slip(naming, row):
    """Return what the source got wrong in a naming: a given name alone where custom has the family name, a title."""
    person, first = naming["person"], naming["start"]
    if person and not naming["roles"] and people.given_alone(naming["name"], person):
        return f"{naming['name']}, a given name, used as the short name of {person['name']}"
    wording = " ".join(word.text for word in row[max(first - 2, 0) : first])
    title = people.slip_of_title(wording) if not naming["roles"] and wording[:1].isupper() else ""
    return f"{wording} for {title.title()}" if title else ""


def find_mentions(reading, docs, book):
    """Return one row per named mention of an article: persons, parties, organisations, peoples and countries.

    Extra keys: token indices `first`, `last` (exclusive) and `head`, `part`, `name` (in the file's wording), `roles`,
    `country`, and for persons `person` (the fullest form of the name in the article), `honors`, `gender`.
    """
    rows = [letter_words(doc) for doc in docs]
    namings = _namings(docs, rows, reading)
    full = [n for n in namings if people.is_full(n["name"], " ".join(n["roles"]))]
    group = people.group(full)
    short = [n for n in namings if n not in full]
    assign_short_names(short, group)
    namings += holders(docs, rows, reading, namings, group)
    verbs = set(book["verbs"]["verb"]) if "verb" in book.get("verbs", ()) else set()
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        covered = covered_words(namings, number)
        later = called_short(doc, row, number, covered, known_parts(group), reading)
        covered |= covered_words(later, number)
        if doc.user_data["part"] == "body":
            later += lone(doc, row, number, covered, reading, verbs)
        assign_short_names(later, group)
        namings += later
    settle_countries(reading, docs, rows, namings, group)
    for person in group:
        person["roles"] = _sole(person["roles"])
    found = [_person_row(naming, docs, rows, reading) for naming in namings]
    found += _others(reading, docs, rows, found)
    return sorted(found, key=lambda row: (row["sentence"], row["start"], -row["end"], row["kind"]))


def _others(reading, docs, rows, named):
    """Return the mention rows of parties, organisations, peoples and countries, none within a person's name."""
    found, defs, home = [], acronyms.definitions(docs, rows), bodies.account_country(reading)
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        names = [person["name_span"] for person in named if person["sentence"] == doc.user_data["sentence"]]
        here = [
            (*_span(row, body), body["kind"], body["country"], bodies.official(body), "full name", "")
            for body in bodies.written_bodies(doc, row, names)
        ]
        for body in acronyms.find_acronyms(row, number, defs, home):
            by = "full name" if plain_name(body["name"]) == plain_name(body["text"]) else "alias"
            here.append(
                (body["start"], body["end"], body["kind"], body["country"], bodies.official(body), by, body["slip"])
            )
        for body in peoples.find_peoples(doc, row):
            span = _span(row, body)
            here = [one for one in here if one[:2] != span]
            here.append((*span, body["kind"], body["country"], peoples.title(body), "full name", "", True))
        for start, end, iso3, kind in peoples.find_lands(doc):
            by = "alias" if kind == "capital" else "full name"
            here.append((start, end, "country", iso3, countries.name(iso3), by, ""))
        for start, end, kind, country, body, by, slip, *spoken in here:
            if not any(first <= start and end <= last for first, last in names):
                found.append(
                    row_of(
                        doc,
                        reading,
                        start,
                        end,
                        kind,
                        country=country,
                        body=body,
                        resolved_by=by,
                        slip=slip,
                        spoken=bool(spoken),
                    )
                )
    return found


def _span(row, body):
    """Return the offsets in the shadow of a body's words."""
    return row[body["first"]].start, row[body["last"] - 1].end
