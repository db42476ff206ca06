"""Persons called by part of their name, by one unknown name, or by office only, and who of the article each is."""

from analysis.reader.ground.citing import cite, tokens_of
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names import bodies, officeholders, people
from analysis.reader.names.letters import letters
from analysis.reader.names.names import name_parts, plain_name
from analysis.reader.names.word_lists import cities, places

AFFIX = word_class("affix")


def known_parts(group):
    """Return plain word → True for the words by which the article's persons may be called."""
    return {word for person in group for name in person["names"] for word in name_parts(name)}


def called_short(doc, row, number, covered, known, reading):
    """Return the namings by part of a name that stand in a sentence without a title."""
    found, at = [], 0
    while at < len(row):
        end = at
        while end < len(row) and end not in covered and row[end].text[:1].isupper() and _called(row[end], known):
            end += 1
        if end > at and _serves(doc, row, at, end):
            name = cite(doc, reading.text, row, at, end)
            found.append(
                {
                    "doc": number,
                    "first": at,
                    "last": end,
                    "start": at,
                    "end": end,
                    "name": name,
                    "roles": [],
                    "honors": [],
                    "country": "",
                    "order": (number, at),
                }
            )
        at = max(end, at + 1)
    return found


def _called(word, known):
    """Say whether a word is one by which a person of the article may be called."""
    return plain_name(word.text) in known and word.code not in "tfi&vy"


def _serves(doc, row, first, last):
    """Say whether words that a person of the article bears name that person here, not a place or a body."""
    string, before = letters(row), row[first - 1].text.lower() if first else ""
    after = row[last].text.lower() if last < len(row) else ""
    if string[last : last + 1] in ("L", "O", "Q", "N", "S", "A") or after in AFFIX:
        return False
    if string[first] in "CGE" or (string[first] in "wvOQ" and not first):
        token = tokens_of(doc, row[first].start, row[last - 1].end).root
        if before in ("in", "of", "to", "from", "at", "the") or function(token) not in (
            "subject",
            "object",
            "passive subject",
            "governed noun",
            "possessor",
            "coordinated",
        ):
            return False
        return string[first] != "C" or function(token) in ("subject", "object")
    return before not in ("the", "a", "an") or (string[first] in "SN" and last - first > 1)


def lone(doc, row, number, covered, reading, verbs):
    """Return the namings by one unknown capitalised word that is the subject of a verb of saying."""
    found, string = [], letters(row)
    for at, word in enumerate(row):
        beside = string[at - 1 : at] + string[at + 1 : at + 2] if at else string[1:2]
        if (
            at in covered
            or word.code not in ("N", "S", "Q", "" if at else "w")
            or set(beside) & set("tNSOQLGCAHEwy")
            or _no_person(word)
        ):
            continue
        token = tokens_of(doc, word.start, word.end).root
        if (
            function(token) == "subject"
            and token.head.lemma_.lower() in verbs
            and (word.code not in "Qw" or token.tag_ == "NNP")
        ):
            name = cite(doc, reading.text, row, at, at + 1)
            found.append(
                {
                    "doc": number,
                    "first": at,
                    "last": at + 1,
                    "start": at,
                    "end": at + 1,
                    "name": name,
                    "roles": [],
                    "honors": [],
                    "country": "",
                    "order": (number, at),
                }
            )
    return found


def _no_person(word):
    """Say whether a lone capitalised word is a body, a place or a plural."""
    return (
        plain_name(word.text) in bodies.known()
        or word.text in cities()
        or (word.code == "N" and (word.text,) in dict(places().get(word.text, ())))
        or (word.text.endswith("s") and word.code in "Qw")
    )


def covered_words(namings, number):
    """Return the words of a sentence that lie in a naming or its offices."""
    here = [n for n in namings if n["doc"] == number]
    return {at for n in here for at in range(n["start"], n["last"])}


def holders(docs, rows, reading, namings, group):
    """Return the namings of persons known only by office: `El Salvador's Minister of Economy`."""
    found = []
    for number, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        if doc.user_data["part"] != "body":
            continue
        for first, last, country in officeholders.nameless(doc, row, covered_words(namings, number)):
            wording = cite(doc, reading.text, row, first, last)
            if any(people.holds(person, wording, country) for person in group):
                continue
            person = next((n["person"] for n in found if plain_name(n["name"]) == plain_name(wording)), None)
            naming = {
                "doc": number,
                "first": first,
                "last": last,
                "start": first,
                "end": last,
                "name": wording,
                "roles": [],
                "honors": [],
                "country": country,
                "order": (number, first),
                "office": True,
            }
            person = person or {
                "name": wording,
                "names": [],
                "roles": [],
                "country": country,
                "order": naming["order"],
                "office": True,
            }
            people.add_naming(person, naming)
            found.append(naming)
    group += list({id(n["person"]): n["person"] for n in found}.values())
    return found


def assign_short_names(namings, group):
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
            people.add_naming(person, naming)
        else:
            naming["person"] = None
