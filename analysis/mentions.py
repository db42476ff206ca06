"""Named mentions: the persons, parties, bodies, peoples and countries that a readout names, and where."""

from analysis import acronyms, bodies, countries, offices, people, peoples, persons
from analysis.names import part_of, parts, plain
from analysis.parsing import readable, stretch
from analysis.wordcodes import cities, codes, places, words

PLAIN_FORMS = {"mr", "mrs", "ms", "miss", "mr and mrs"}
AFFIX = {"administration", "government", "white", "house"}


def _cited(doc, text, row, first, last):
    """Return what the file says from one word of a sentence to another (exclusive), in single spaces."""
    start, end = stretch(doc, row[first].start, row[last - 1].end)
    return readable(text[start:end])


def _tokens(doc, start, end):
    """Return the parsed tokens that cover a stretch of the shadow."""
    return doc.char_span(start, end, alignment_mode="expand")


def row_of(doc, reading, start, end, kind, **more):
    """Return a mention row for a stretch of a sentence's shadow."""
    tokens = _tokens(doc, start, end)
    first, last = stretch(doc, start, end)
    row = {
        "file": reading.article.get("file", ""),
        "article": reading.article["article"],
        "sentence": doc.user_data["sentence"],
        "start": first,
        "end": last,
        "text": reading.text[first:last],
        "kind": kind,
        "actor": "",
        "resolved_by": "",
        "reason": "",
        "part": doc.user_data["part"],
        "first": tokens.start,
        "last": tokens.end,
        "head": tokens.root.i,
        "name": readable(reading.text[first:last]),
        "roles": [],
        "country": "",
    }
    return {**row, **more}


def _namings(docs, rows, reading):
    """Return the namings of persons with title or by two names and more, as dicts, in the order of the text."""
    found = []
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        for person in persons.find(doc, row):
            cite = [_cited(doc, reading.text, row, *span) for span in person.roles]
            honors = [_cited(doc, reading.text, row, *span) for span in person.honors]
            name = _cited(doc, reading.text, row, person.first, person.last)
            found.append(
                {
                    "doc": number, "first": person.first, "last": person.last, "start": person.start, "end": person.end,
                    "name": name, "roles": cite, "honors": honors, "country": person.country,
                    "order": (number, person.first),
                    "spans": [(row[a].start, row[b - 1].end) for a, b in person.roles],
                }
            )  # fmt: skip
    return found


def _known_parts(group):
    """Return plain word → True for the words by which the article's persons may be called."""
    return {word for person in group for name in person["names"] for word in parts(name)}


def _short(doc, row, number, covered, known, reading):
    """Return the namings by part of a name that stand in a sentence without a title."""
    found, at = [], 0
    while at < len(row):
        end = at
        while end < len(row) and end not in covered and row[end].text[:1].isupper() and _called(row[end], known):
            end += 1
        if end > at and _serves(doc, row, at, end):
            name = _cited(doc, reading.text, row, at, end)
            found.append(
                {
                    "doc": number, "first": at, "last": end, "start": at, "end": end, "name": name, "roles": [], "honors": [],
                    "country": "", "order": (number, at),
                }
            )  # fmt: skip
        at = max(end, at + 1)
    return found


def _called(word, known):
    """Say whether a word is one by which a person of the article may be called."""
    return plain(word.text) in known and word.code not in "tfi&vy"


def _serves(doc, row, first, last):
    """Say whether words that a person of the article bears name that person here, not a place or a body."""
    string, before = codes(row), row[first - 1].text.lower() if first else ""
    after = row[last].text.lower() if last < len(row) else ""
    if string[last : last + 1] in ("L", "O", "Q", "N", "S", "A") or after in AFFIX:
        return False
    if string[first] in "CGE" or (string[first] in "wvOQ" and not first):
        token = _tokens(doc, row[first].start, row[last - 1].end).root
        if before in ("in", "of", "to", "from", "at", "the") or token.dep_ not in (
            "nsubj",
            "dobj",
            "nsubjpass",
            "pobj",
            "poss",
            "conj",
        ):
            return False
        return string[first] != "C" or token.dep_ in ("nsubj", "dobj")
    return before not in ("the", "a", "an") or (string[first] in "SN" and last - first > 1)


def _lone(doc, row, number, covered, reading, verbs):
    """Return the namings by one unknown capitalised word that is the subject of a verb of saying."""
    found, string = [], codes(row)
    for at, word in enumerate(row):
        beside = string[at - 1 : at] + string[at + 1 : at + 2] if at else string[1:2]
        if (
            at in covered
            or word.code not in ("N", "S", "Q", "" if at else "w")
            or set(beside) & set("tNSOQLGCAHEwy")
            or _no_person(word)
        ):
            continue
        token = _tokens(doc, word.start, word.end).root
        if (
            token.dep_ == "nsubj"
            and token.head.lemma_.lower() in verbs
            and (word.code not in "Qw" or token.tag_ == "NNP")
        ):
            name = _cited(doc, reading.text, row, at, at + 1)
            found.append(
                {
                    "doc": number, "first": at, "last": at + 1, "start": at, "end": at + 1, "name": name, "roles": [], "honors": [],
                    "country": "", "order": (number, at),
                }
            )  # fmt: skip
    return found


def _no_person(word):
    """Say whether a lone capitalised word is a body, a place or a plural."""
    return (
        plain(word.text) in bodies.known()
        or word.text in cities()
        or (word.code == "N" and (word.text,) in dict(places().get(word.text, ())))
        or (word.text.endswith("s") and word.code in "Qw")
    )


def _covered(namings, number):
    """Return the words of a sentence that lie in a naming or its offices."""
    here = [n for n in namings if n["doc"] == number]
    return {at for n in here for at in range(n["start"], n["last"])}


def _holders(docs, rows, reading, namings, group):
    """Return the namings of persons known only by office (`El Salvador's Minister of Economy`), each a person of its own."""
    found = []
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        if doc.user_data["part"] != "body":
            continue
        for first, last, country in offices.nameless(doc, row, _covered(namings, number)):
            wording = _cited(doc, reading.text, row, first, last)
            if any(people.holds(person, wording, country) for person in group):
                continue
            person = next((n["person"] for n in found if plain(n["name"]) == plain(wording)), None)
            naming = {
                "doc": number, "first": first, "last": last, "start": first, "end": last, "name": wording, "roles": [], "honors": [],
                "country": country, "order": (number, first), "office": True,
            }  # fmt: skip
            person = person or {
                "name": wording,
                "names": [],
                "roles": [],
                "country": country,
                "order": naming["order"],
                "office": True,
            }
            people.join(person, naming)
            found.append(naming)
    group += list({id(n["person"]): n["person"] for n in found}.values())
    return found


def _assign(namings, group):
    """Give each short name its person; one of nobody's name makes a person of its own that stays open."""
    for naming in sorted(namings, key=lambda n: n["order"]):
        person, reason = people.whose(naming, group)
        if person is None and not reason:
            person = {
                "name": naming["name"],
                "names": [],
                "roles": [],
                "country": "",
                "order": naming["order"],
                "open": True,
            }
            group.append(person)
        naming["reason"] = reason
        if person is not None:
            people.join(person, naming)
        else:
            naming["person"] = None


def _sole(roles):
    """Return a person's offices in the order of the text, without those that another one's words hold."""
    kept = [role for role in roles if not any(_shorter(role, other) for other in roles)]
    return list(dict.fromkeys(kept))


def _shorter(role, other):
    """Say whether an office is said again with fewer words."""
    ours, theirs = people.office_words(role), people.office_words(other)
    return ours < theirs or (ours == theirs and len(role) < len(other))


def _resolved_by(naming):
    """Return by what a naming is resolved: full name, short name, or an alias (its words in another order or spelling)."""
    person = naming["person"]
    if naming.get("office"):
        return "role"
    whole, name = plain(person["name"] if person else naming["name"]), plain(naming["name"])
    if not people.is_full(naming["name"], " ".join(naming["roles"])):
        return "short name"
    if name == whole or (set(parts(name)) == set(parts(whole)) and parts(name) == parts(whole)):
        return "full name"
    if person and any(part_of(naming["name"], other) for other in person["names"]):
        return (
            "full name" if parts(name)[-1] == parts(whole)[-1] and parts(name)[0] == parts(whole)[0] else "short name"
        )
    return "alias"


def _person_row(naming, docs, rows, reading):
    """Return the mention row of a naming."""
    doc, row, person = docs[naming["doc"]], rows[naming["doc"]], naming["person"]
    start, end = row[naming["start"]].start, row[naming["last"] - 1].end
    tokens = _tokens(doc, row[naming["first"]].start, end)
    roles = [role for role in naming["roles"] if not person or role in person["roles"]]
    roles += [honor for honor in naming["honors"] if plain(honor) not in PLAIN_FORMS]
    return row_of(
        doc, reading, start, end, "person",
        head=tokens.root.i, name=naming["name"], roles=roles, honors=naming["honors"],
        country=person["country"] if person else naming["country"], person=person["name"] if person else "",
        resolved_by=_resolved_by(naming) if person else "", reason=naming.get("reason", ""),
        gender=people.gender(naming["roles"], naming["honors"]), office_spans=naming.get("spans", []), name_span=(row[naming["first"]].start, end),
        open=bool(person and person.get("open")), office_only=bool(naming.get("office")), guessed=bool(person and person.get("guessed")),
    )  # fmt: skip


def find(reading, docs, book):
    """Return one row per named mention of an article: persons, parties, organisations, peoples and countries.

    Extra keys: token indices `first`, `last` (exclusive) and `head`, `part`, `name` (in the file's wording), `roles`, `country`,
    and for persons `person` (the fullest form of the name in the article), `honors`, `gender`.
    """
    rows = [words(doc) for doc in docs]
    namings = _namings(docs, rows, reading)
    full = [n for n in namings if people.is_full(n["name"], " ".join(n["roles"]))]
    group = people.group(full)
    short = [n for n in namings if n not in full]
    _assign(short, group)
    namings += _holders(docs, rows, reading, namings, group)
    verbs = set(book["verbs"]["verb"]) if "verb" in book.get("verbs", ()) else set()
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        covered = _covered(namings, number)
        later = _short(doc, row, number, covered, _known_parts(group), reading)
        covered |= _covered(later, number)
        if doc.user_data["part"] == "body":
            later += _lone(doc, row, number, covered, reading, verbs)
        _assign(later, group)
        namings += later
    settle_countries(reading, docs, rows, namings, group)
    for person in group:
        person["roles"] = _sole(person["roles"])
    found = [_person_row(naming, docs, rows, reading) for naming in namings]
    found += _others(reading, docs, rows, found)
    return sorted(found, key=lambda row: (row["sentence"], row["start"], -row["end"], row["kind"]))


def _others(reading, docs, rows, named):
    """Return the mention rows of parties, organisations, peoples and countries, none within a person's name."""
    found, defs, home = [], acronyms.definitions(docs, rows), bodies.home(reading)
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        names = [person["name_span"] for person in named if person["sentence"] == doc.user_data["sentence"]]
        here = [
            (*_span(row, body), body["kind"], body["country"], bodies.official(body), "full name", "")
            for body in bodies.written(doc, row)
        ]
        for body in acronyms.find(row, number, defs, home):
            by = "full name" if plain(body["name"]) == plain(body["text"]) else "alias"
            here.append(
                (body["start"], body["end"], body["kind"], body["country"], bodies.official(body), by, body["slip"])
            )
        for body in peoples.find(doc, row):
            span = _span(row, body)
            here = [one for one in here if one[:2] != span]
            here.append((*span, body["kind"], body["country"], peoples.title(body), "full name", "", True))
        for start, end, iso3, kind in peoples.lands(doc):
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


def settle_countries(reading, docs, rows, namings, group):
    """Give each person of the article without a country the one that the sentence and the account suggest."""
    context = {"docs": docs, "rows": rows, "namings": namings, "home": bodies.home(reading)}
    context["defs"] = acronyms.definitions(docs, rows)
    context["lead"] = next((at for at, doc in enumerate(docs) if doc.user_data["part"] == "body"), 0) + 1
    near = {code for at in range(min(3, len(rows))) for code in _countries(rows[at], at, namings)} - {
        context["home"],
        "",
    }
    context["foreign"] = near.pop() if len(near) == 1 else ""
    every = {code for at in range(len(rows)) for code in _countries(rows[at], at, namings)} - {context["home"], ""}
    context["only"] = every.pop() if len(every) == 1 else ""
    for person in group:
        person["world"] = bodies.international(person["roles"]) and not person["country"]
    for naming in sorted(namings, key=lambda n: n["order"]):
        person = naming["person"]
        if person and not person["country"] and not person["world"]:
            person["country"] = _told(naming, context)
    for naming in sorted(namings, key=lambda n: n["order"]):
        person = naming["person"]
        if person and not person["country"] and not person["world"]:
            person["country"] = _guess(naming, context)
            person["guessed"] = bool(person["country"])


def _told(naming, context):
    """Return the country of a person by an `of` that two persons share, by the body of the office, or by the office alone."""
    row, roles = context["rows"][naming["doc"]], naming["person"]["roles"]
    told = _shared(naming, row, context["namings"]) or bodies.country_of_roles(
        roles, acronyms.defined(context["defs"], naming["doc"])
    )
    return told or people.office_home(roles)


def _guess(naming, context):
    """Return the country of a person whom no title places: the account's own for its side, else the one other country."""
    doc, row, home = context["docs"][naming["doc"]], context["rows"][naming["doc"]], context["home"]
    if people.looks_at_home(naming["name"], home):
        return home
    early = naming["doc"] <= context["lead"]
    if not early and not naming["person"]["roles"]:
        return ""
    if early and _subject(doc, row, naming):
        return home
    named = _countries(row, naming["doc"], context["namings"]) - {home, ""}
    return named.pop() if len(named) == 1 else context["foreign" if early else "only"]


def _countries(row, number, namings):
    """Return the countries that a sentence names outside of persons' names."""
    inside = {at for n in namings if n["doc"] == number for at in range(n["first"], n["last"])}
    return {countries.code(word.text) for at, word in enumerate(row) if word.code == "C" and at not in inside}


def _subject(doc, row, naming):
    """Say whether a person stands on the side that acts: subject, or whose call or meeting it is."""
    token = _tokens(doc, row[naming["first"]].start, row[naming["last"] - 1].end).root
    while token.dep_ in ("conj", "appos", "compound") and token.head != token:
        token = token.head
    return token.dep_ in ("nsubj", "poss", "ROOT") and not any(w.text.lower() == "with" for w in row[: naming["first"]])


def _shared(naming, row, namings):
    """Return the country after `of` that follows the second of two persons, the first being no subject."""
    if not any(w.text.lower() in ("with", "by", "hosted", "received", "welcomed") for w in row[: naming["first"]]):
        return ""
    after = [n for n in namings if n["doc"] == naming["doc"] and n["start"] >= naming["last"]]
    nearest = min(after, key=lambda n: n["start"], default=None)
    if (
        nearest
        and all(w.code in "&," for w in row[naming["end"] : nearest["start"]])
        and nearest["end"] > nearest["last"]
    ):
        return nearest["country"]
    return ""
