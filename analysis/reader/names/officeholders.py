"""Holders of an office whom a readout does not name: `El Salvador's Minister of Economy`."""

import re

from analysis import countries
from analysis.reader.ground.citing import cite, root_of
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import act_words, word_class, word_values
from analysis.reader.ground.switches import is_on
from analysis.reader.names.bodies import known_bodies
from analysis.reader.names.letters import letters
from analysis.reader.names.named_in_head import IN_HEAD, named_in_head
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import BROAD, CORE, ORG, office_row, office_words
from analysis.reader.names.people import add_naming
from analysis.reader.names.same_office import is_high, is_own_term, may_hold, of_own_term
from analysis.reader.records import Person, PersonNaming

RULE, FIRST, TERM = "office-without-name", "office-of-who-acts-first", "office-of-his-own-term"
OFFICE = re.compile(  # `Cuba's Minister of Health`, `the Prime Minister of Laos`, `the Secretary General of the OSCE`
    rf"(?P<land>C)s?(?:[OQAL]*|w){CORE}(?:ft?{ORG})?|[OQAL]*{CORE}(?:f[OL&]+)?(?P<of>f)t?(?P<land2>C)(?!s?[OQLHNC])"
    rf"|(?<=t){CORE}ft?(?P<body>[OQALNGM](?:[OQALNCGf]|ft|s(?=[OQL]))*)(?<![ft])|(?<=t)(?P<alone>H)"
)
PARTNERS = word_class("words-before-a-partner")
GREETINGS, SENDING = word_class("nouns-of-greetings"), word_class("verbs-of-sending")
OF = re.compile(r" (?:of|for|to) ")
FIRST_RANK = "1"  # of heads of state
LINKS = word_class("prepositions-behind-encounters")  # `called on`, `the guest of`


def find_officeholders(docs, rows, reading, namings, people, own):
    """Return the namings of persons known only by office, whom they add to the persons of the article.

    `own` is who opens the story without an office.
    """
    found, named, leading, ranks = [], {}, _leading(docs, rows, reading, namings), _ranks(namings)
    for at, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        if doc.user_data["part"] != "body" or not is_on(RULE):
            continue
        for first, last, country, world in _nameless(doc, row, covered_words(namings, at)):
            name = cite(doc, reading.text, row, first, last)
            his = own is not None and country == (reading.article["account"] or country) and is_high(name)
            sure = _is_greeted(doc, row, first)  # who conveys the President's greetings, or to whom, is another
            wordings = {name, _in_full(row, first, last)} if world else {name}
            ours = [own] if his else leading if country != reading.article["account"] else []
            others = [person for person in people if not any(person is one for one in ours)]
            if any(may_hold(one, name, country, ranks.get(id(one), ()), sure) for one in others for name in wordings):
                continue
            naming = PersonNaming(RULE, first, last, first, last, at=at, name=name, country=country)
            honors = [k for k in range(max(first - 2, 0), first) if row[k].code == "X"]
            naming.addressed = [cite(doc, reading.text, row, k, k + 1) for k in honors]
            naming.country_rule, naming.office_only, naming.by_office = "country-of-title", True, True
            naming.offices, naming.roles = [(first, last)], [name]
            if is_own_term(row, first):
                if (holder := of_own_term(row, first, at, namings, naming)) and is_on(TERM):
                    naming.office_only, naming.whose_rule = False, TERM
                    add_naming(holder, naming)
                    found.append(naming)
                continue
            found.append(naming)
            if his:
                naming.office_only, naming.whose_rule = False, FIRST
                add_naming(own, naming)
                continue
            key = _of_one_country(name) or plain_name(name)  # the Holy Father is the Pope
            named[key] = named.get(key) or _of_the_head(name, world, reading, docs, people)
            if named[key] and named[key].name != name:
                naming.office_only, naming.whose_rule = False, IN_HEAD
            named[key] = named[key] or Person(name, order=naming.order, world=world)
            add_naming(named[key], naming)
    people += [one for one in named.values() if not any(one is known for known in people)]
    return found


def _ranks(namings):
    """Return person → the forms of address that the text gives it: `Lt. Gen.`."""
    return {id(one.person): one.addressed for one in namings if one.person and one.addressed}


def _of_the_head(name, world, reading, docs, people):
    """Return whom the lines above the story call by the office of a body or of one state alone: `Taoiseach N`."""
    office = office_words(OF.split(name)[0])
    called = named_in_head(reading, docs, office) if office and (world or _of_one_country(name)) else ""
    known = (one for one in people if called and plain_name(one.name) == plain_name(called))
    return next(known, Person(called, world=world) if called else None)


def who_acts_first(docs, rows, reading, namings):
    """Return who opens the story as a subject without office or country, whom its own readers know; or None."""
    lead = next((at for at, doc in enumerate(docs) if doc.user_data["part"] == "body"), None)
    if not is_on(FIRST):
        return None
    bare = [one for one in namings if one.at == lead and one.person and not (one.person.roles or one.person.country)]
    acting = [one for one in bare if function(root_of(docs[lead], rows[lead], one.first, one.last)) == "subject"]
    return acting[0].person if len(acting) == 1 else None


def _leading(docs, rows, reading, namings):
    """Return who without a country is subject of the lead of a known account: no minister of another country."""
    lead = next((at for at, doc in enumerate(docs) if doc.user_data["part"] == "body"), None)
    bare = [one for one in namings if one.at == lead and one.person and one.person.roles and not one.person.country]
    acting = [one for one in bare if function(root_of(docs[lead], rows[lead], one.first, one.last)) == "subject"]
    return [one.person for one in acting] if reading.article["account"] else []


def covered_words(namings, at):
    """Return the words of a sentence that lie in a naming or its offices."""
    return {word for naming in namings if naming.at == at for word in range(naming.start, naming.last)}


def _nameless(doc, row, taken):
    """Yield `(first, last, country, whether it is a body's of states)` of an office that no name accompanies.

    Only where the holder takes part: as subject, or after `with`, `by`, `and` or a verb of meeting.
    """
    string = letters(row)
    for found in OFFICE.finditer(string):
        first, last = found.span()
        head = next(word for word in reversed(row[first:last]) if word.code == "H")
        if (
            string[last : last + 1] in tuple("NSIQXLHsP")
            or re.match("r?a?,X*[NSIPQG]{2}", string[last:])
            or any(at in taken for at in range(first, last))
            or (found["of"] and row[found.start("of")].text != "of")
            or plain_name(head.text).split()[-1] in BROAD
            or head.text.endswith("s")
            or (head.text[0].islower() and string[first - 1 : first] != "t" and not found["land"])
            or not (found["alone"] or takes_part(doc, row, string, first, last) or is_own_term(row, first))
        ):
            continue
        if found["alone"]:
            lands = {_of_one_country(head.text)} - {""}
            yield from ((first, last, land, False) for land in lands)
            continue
        if found["body"]:
            lands = _lands_of(row, *found.span("body"))
            if len(lands) == 1:
                yield first, last, *lands, lands == {""}
            continue
        land = found.start("land") if found["land"] else found.start("land2")
        yield first, last, countries.code(row[land].text), False


def _in_full(row, first, last):
    """Return a wording with the name of a known body at its end as the codebook has it: `of UNDP` written out."""
    words = [word.text for word in row[first:last]]
    known = ((at, known_bodies().get(plain_name(" ".join(words[at:])))) for at in range(1, len(words)))
    at, rows = next(((at, rows) for at, rows in known if rows), (len(words), [{"name": ""}]))
    return " ".join([*words[:at], rows[0]["name"]])


def _lands_of(row, first, last):
    """Return the countries, nothing for one of states, of the longest known body with which a stretch begins."""
    ends = (" ".join(word.text for word in row[first:end]) for end in range(last, first, -1))
    own = word_values("institutions-of-one-state")
    known = (
        {own[name]} if name in own else {row["country"] for row in known_bodies().get(plain_name(name), ())}
        for name in ends
    )
    return next((lands for lands in known if lands), set())


def takes_part(doc, row, string, first, last):
    """Say whether the holder of an office is one of those who act or are met."""
    at = first - 1
    while at >= 0 and string[at] in "tMwXy":
        at -= 1
    before = [word.text.lower() for word in row[max(at - 2, 0) : at + 1]]
    if PARTNERS & set(before[-1:]) or before == ["as", "well", "as"] or _is_greeted(doc, row, first):
        return True
    link = root_of(doc, row, at, at + 1) if before else None
    if before and (link.head if before[-1] in LINKS else link).lemma_ in act_words("encounter"):
        return True
    token = root_of(doc, row, first, last)
    return function(token) in ("subject", "passive subject") and token.head.tag_ in ("VBD", "VBZ")


def _of_one_country(office):
    """Return the country whose first office an office is by its words alone (`the Holy Father`), or nothing."""
    row = office_row(office)
    return row["country"] if row and row["rank"] == FIRST_RANK else ""


def _is_greeted(doc, row, first):
    """Say whether words before an office make its holder one who is written or greeted, or who sends greetings."""
    at = first - 1
    while at >= 0 and row[at].code in "tMwX":
        at -= 1
    if at < 1 or row[at].text.lower() not in ("to", "from", "of"):
        return False
    noun, link = row[at - 1].text.lower(), root_of(doc, row, at, at + 1)
    return noun in GREETINGS or (row[at].text == "to" and link.head.lemma_ in SENDING)
