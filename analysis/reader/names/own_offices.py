"""The account's own office that no name stands with: `The Secretary-General met today with`, one actor all through."""

import re

from analysis.reader.ground.citing import cite, root_of
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import body_codes, rows_of
from analysis.reader.ground.switches import is_on
from analysis.reader.names.letters import letters
from analysis.reader.names.named_in_head import IN_HEAD, holds, named_in_head
from analysis.reader.names.names import plain_name
from analysis.reader.names.officeholders import FIRST as FIRST_ACTS
from analysis.reader.names.offices import BROAD, CORE, office_row, office_words
from analysis.reader.names.people import add_naming
from analysis.reader.names.same_office import is_chancellor, is_high
from analysis.reader.records import Person, PersonNaming

RULE = "own-office-without-name"
OFFICE = re.compile(  # `the Prime Minister`, no name, field or country behind it
    rf"(?P<lead>[XH]?tX?|X)?(?P<office>(?>[OQ]*L?{CORE}(?:ft?[OQLH]+(?:&[OQL]+)?)*))(?![NSIQXLHPC]|ft?[CGAOQLH]|,[NSIX])"
)
BODIES = frozenset(body_codes().values())
OCCASIONS = frozenset(row["wording"] for row in rows_of("forms") if row["kind"] == "noun")
HIGH = 3  # the rank, to ministers, at which an office is taken for an own one where nobody's account it is
MET_BY = ("on", "by", "with")  # `called on His Excellency the President`


def find_own_offices(docs, rows, reading, covered, people, acting):
    """Return the namings of the account's own offices that go unnamed, whose holders they add to the persons.

    `covered` are the words of each sentence that lie in a naming, `acting` is who opens the story without an office.
    Where somebody of another country holds the office too, only what stands before him is the account's own; the
    sieves decide of the rest.
    """
    home = reading.article["account"]
    told, offices = range(len(docs)) if is_on(RULE) else (), {}
    family = {plain_name(person.name.split()[-1]) for person in people if len(person.name.split()) > 1}
    for place in (one for at in told for one in _places(docs, rows, at, covered[at], home, family)):
        offices.setdefault(_key(place[-1]), []).append(place)
    found, lead = [], next((at for at, doc in enumerate(docs) if doc.user_data["part"] == "body"), 0) + 1
    for office, some in offices.items():
        holders = [person for person in people if _is_held_by(person, office, some[0][-1], home)]
        in_head = all(docs[at].user_data["part"] == "headline" for at, *_ in some)
        if any(person.country in ("", home) or in_head for person in holders):
            continue  # a headline alone tells of who holds it below
        first = min((person.order for person in holders), default=(len(docs), 0))
        own = [place for place in some if place[:2] < first]
        if not home and not any(at <= lead and _rank(office) <= HIGH for at, *_, office in own):
            continue
        if own and any(_takes_part(docs[at], rows[at], begin, last) for at, begin, last, _ in own):
            later = all(at >= lead or docs[at].user_data["part"] == "headline" for at, *_ in own)
            holder = acting if later and is_high(own[0][-1]) else None
            opening = [one for one in holders if one.order[0] < lead and not _beside(own, one)]
            holder = opening[0] if not home and len(opening) == 1 and is_on(FIRST_ACTS) else holder
            found += _namings(own, _fullest(some), docs, rows, reading, people, holder)
    return found


def _is_held_by(person, office, wording, home):
    """Say whether a person holds an office, by its words or as the account's country calls its ministers."""
    land = person.country or home
    return holds(office, wording, person.roles) or is_chancellor(wording, person.roles, land)


def _beside(own, holder):
    """Say whether an office stands before its holder in a sentence: `The Minister spoke with the Minister of P, N`."""
    return any((at, begin) < holder.order and at == holder.order[0] for at, begin, *_ in own)


def _key(office):
    """Return the words by which an office is one, however it is written: `PM` is the Prime Minister."""
    return office_words(office)


def _places(docs, rows, at, covered, home, family):
    """Yield `(sentence, first word, last, office)` of each office of a sentence with no name, country or field.

    Without an article, a word that is somebody's family name is his name: `Bishop thanked`.
    """
    doc, row = docs[at], rows[at]
    string = letters(row)
    for found in OFFICE.finditer(string) if doc.user_data["part"] != "caption" else ():
        first, last = found.span("office")
        words = [word.text for word in row[first:last] if word.code not in "ft&"]
        office = " ".join(word.text for word in row[first:last])
        head = next(word.text for word in reversed(row[first:last]) if word.code == "H")
        if (
            covered & set(range(*found.span()))
            or not all(word[:1].isupper() for word in words)
            or not _is_title(office, home)
            or plain_name(office).split()[-1] in BROAD
            or (head.endswith("s") and office_row(head.lower().removesuffix("s")) is not None)
            or not (_led(row, found) or (_alone(doc, row, string, first, last) and plain_name(office) not in family))
        ):
            continue
        yield at, first, last, office


def _is_title(office, home):
    row = office_row(office)
    return row is not None and row["kind"] == "title" and row["country"] in ("", home)


def _rank(office):
    """Return the rank of an office by the codebook, 1 the highest."""
    return int(office_row(office)["rank"] or 9)


def _led(row, found):
    """Say whether an article stands before an office, and before it nothing but `His Excellency`."""
    lead = row[slice(*found.span("lead"))] if found["lead"] else []
    return any(word.text.lower().split()[0] == "the" for word in lead)


def _alone(doc, row, string, first, last):
    """Say whether an office without an article is a subject, or whose meeting a heading tells: `PM call with`."""
    before = string[:first].strip(".")
    if before or last >= len(row):
        return False
    if doc.user_data["part"] == "headline":
        return string[last] in "vEwsQO"
    return string[last] == "v" and function(root_of(doc, row, first, last)) == "subject"


def _takes_part(doc, row, first, last):
    """Say whether the holder of an office acts: subject of what is told as done, or owner of a meeting."""
    token, honoured = root_of(doc, row, first, last), first > 1 and row[first - 2].code in "XH"
    climbed = ("coordinated", "compound", "apposition") if honoured else ("coordinated", "compound")
    while function(token) in climbed and token.head != token:
        token = token.head
    met = honoured and function(token) == "governed noun" and token.head.lower_ in MET_BY
    if doc.user_data["part"] == "headline":
        return function(token) in ("subject", "possessor", "root", "passive subject") or not first
    told = token.head.tag_ in ("VBD", "VBZ", "VBP") or (
        token.head.tag_ == "VBN" and any(one.lemma_ == "have" for one in token.head.lefts)
    )
    owns = function(token) == "possessor" and token.head.lower_ in OCCASIONS  # `The President's meeting with N`
    return met or owns or (function(token) in ("subject", "passive subject") and told)


def _namings(own, fullest, docs, rows, reading, people, person):
    """Return the namings of one own office, and add its holder to the persons, unless he is known."""
    home, found, rule = reading.article["account"], [], FIRST_ACTS if person else ""
    name, named = "" if person else named_in_head(reading, docs, _key(own[0][-1])), None
    for at, first, last, _ in own:
        office = cite(docs[at], reading.text, rows[at], first, last)
        start = first - (first > 0 and rows[at][first - 1].code in "tX")  # `The Honourable Prime Minister`
        naming = PersonNaming(RULE, first, last, start, last, [(first, last)], at=at, name=office, roles=[office])
        if start and rows[at][start - 1].code == "X":  # `His Highness the Amir`
            naming.start, naming.addressed = start - 1, [cite(docs[at], reading.text, rows[at], start - 1, start)]
        naming.office_only, naming.by_office = not (name or rule), True
        if home not in BODIES:
            naming.country = home
        if person is None:
            named = next((one for one in people if name and plain_name(one.name) == plain_name(name)), None)
            person = named or Person(name or fullest, order=naming.order, world=home in BODIES)
            people += [] if named else [person]
        naming.whose_rule = IN_HEAD if name else rule
        add_naming(person, naming)
        found.append(naming)
    return found


def _fullest(own):
    """Return the longest wording of an office: `Prime Minister` rather than `PM`."""
    return max((office for *_, office in own), key=len)
