"""Named mentions: the persons, parties, bodies, peoples and countries that a readout names, and where."""

from analysis.reader.ground.citing import cite, root_of, row_of
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import note
from analysis.reader.names.accounts import account_of
from analysis.reader.names.acronyms import definitions, find_acronyms
from analysis.reader.names.apart import is_rank
from analysis.reader.names.bodies import official_name, written_bodies
from analysis.reader.names.counterparts import find_counterparts
from analysis.reader.names.genders import gender_of, gender_of_name
from analysis.reader.names.letters import letter_words
from analysis.reader.names.names import PARTICLES, fits_as_short_name, given_alone, name_parts, plain_name
from analysis.reader.names.officeholders import covered_words, find_officeholders, who_acts_first
from analysis.reader.names.offices import distinct_offices, slip_of_title
from analysis.reader.names.own_offices import find_own_offices
from analysis.reader.names.own_words import RULE as OWN_WORDS
from analysis.reader.names.own_words import find_own_words
from analysis.reader.names.people import called_short, group_persons, is_full, lone_subjects
from analysis.reader.names.peoples import find_lands, find_peoples, of_account
from analysis.reader.names.person_countries import settle_countries
from analysis.reader.names.persons import find_persons
from analysis.reader.names.short_names import assign_short_names
from analysis.tables import LIST

WITHOUT_RANK = word_class("forms-of-address-without-rank")


def find_mentions(reading, docs, book):
    """Return one Mention per naming in an article: of persons, parties, organisations, peoples and countries."""
    rows = [letter_words(doc) for doc in docs]
    namings, people = _persons(reading, docs, rows)
    defs = definitions(docs, rows)
    account = account_of(reading, docs, rows, namings, defs)
    settle_countries(account, people)
    for person in people:
        person.roles = distinct_offices(person.roles)
    found = [_person_mention(naming, docs[naming.at], rows[naming.at], reading) for naming in namings]
    for at, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        names = [(row[n.first].start, row[n.last - 1].end) for n in namings if n.at == at]
        for body in _bodies(doc, row, at, names, account):
            if not any(first <= body.start and body.end <= last for first, last in names):
                found.append(_body_mention(body, doc, reading))
    return sorted(found, key=lambda row: (row.sentence, row.start, -row.end, row.kind))


def _persons(reading, docs, rows):
    """Return the PersonNamings of an article and its Persons: full names first, then short ones, then offices alone."""
    namings = [naming for at in range(len(docs)) for naming in _namings(docs[at], rows[at], at, reading)]
    full = [naming for naming in namings if is_full(naming.name, " ".join(naming.roles))]
    full = [naming for naming in full if not _is_family(naming.name, full)]
    people = group_persons(full)
    assign_short_names([naming for naming in namings if naming not in full], people)
    acting = who_acts_first(docs, rows, reading, namings)
    namings += find_officeholders(docs, rows, reading, namings, people, acting)
    namings += find_counterparts(docs, rows, reading, namings, people)
    covered = [covered_words(namings, at) for at in range(len(docs))]
    namings += find_own_offices(docs, rows, reading, covered, people, acting)
    named = [person for person in people if not any(n.office_only and n.person is person for n in namings)]
    for at, (doc, row) in enumerate(zip(docs, rows, strict=True)):
        covered = covered_words(namings, at)
        later = called_short(doc, row, at, covered, named, reading)
        if doc.user_data["part"] == "body":
            later += lone_subjects(doc, row, at, covered | covered_words(later, at), reading)
        assign_short_names(later, named)
        namings += later
    people += [person for person in named if person not in people]
    return namings + find_own_words(docs, rows, reading, namings, people), people


def _is_family(name, full):
    """Say whether a name is a particle and the family name of a longer one: `Ms Van Dijk` of Hanneke van Dijk."""
    led = len(name.split()) == 2 and plain_name(name.split()[0]) in PARTICLES
    return led and any(len(one.name.split()) > 2 and fits_as_short_name(name, one.name) == 2 for one in full)


def _namings(doc, row, at, reading):
    """Return the PersonNamings of a sentence with title or by two names and more, in the file's wording."""
    found = find_persons(doc, row)
    for naming in found:
        naming.at, naming.name = at, naming.name or cite(doc, reading.text, row, naming.first, naming.last)
        spans = [*naming.offices, *_joined(row, naming.offices)]
        naming.roles = [cite(doc, reading.text, row, *span).strip("()") for span in spans]
        naming.addressed = [cite(doc, reading.text, row, *span) for span in naming.honors]
    return found


def _joined(row, offices):
    """Return the stretch of two offices joined by `and`, one wording: `Minister of Finance and Governor of the Bank`.

    A membership beside another, or one of `its` offices, is a list.
    """
    offices = [span for span in offices if not is_rank(row, span)] if len(offices) > 2 else offices
    if len(offices) != 2:
        return []
    (first, end), (begin, last) = offices
    joint, head = "".join(word.code for word in row[end:begin]), [word for word in row[begin:last] if word.code == "H"]
    list_of = any(word.code == "y" for word in row[begin:last]) or any(
        word.text.endswith("member") for word in head[:1]
    )
    return [(first, last)] if joint in ("&", "a&") and not list_of else []


def _rules(*names):
    """Return the rules that made a mention, as its cell has them."""
    return LIST.join(note(name) for name in names if name)


def _person_mention(naming, doc, row, reading):
    """Return the Mention of a naming of a person."""
    person, start, end = naming.person, row[naming.start].start, row[naming.last - 1].end
    roles = [role for role in naming.roles if not person or role in person.roles]
    mention = row_of(doc, reading, start, end, "person", head=root_of(doc, row, naming.first, naming.last).i)
    mention.name, mention.honors, mention.reason = naming.name, naming.addressed, naming.reason
    mention.roles = roles + [rank for honor in naming.addressed if (rank := _rank_of(honor))]
    mention.gender = gender_of(naming.roles, naming.addressed) or gender_of_name(person.name if person else naming.name)
    mention.office_spans = [(row[a].start, row[b - 1].end) for a, b in naming.offices]
    mention.name_span = row[naming.first].start, end
    mention.office_only, mention.slip = naming.office_only, _slip(naming, row)
    mention.day, mention.account = reading.article["date"], reading.article["account"]
    mention.country = person.country if person else naming.country
    mention.rule = _rules(naming.rule, naming.whose_rule, person.country_rule if person else naming.country_rule)
    if person:
        mention.person, mention.resolved_by = person.name, _resolved_by(naming)
        mention.open, mention.guessed, mention.world = person.open, person.guessed, person.world
    return mention


def _rank_of(honor):
    """Return a form of address without the word of it that tells no rank: `H.E.` of `H.E. Mr.`."""
    words = honor.split()
    while words and plain_name(words[-1]) in WITHOUT_RANK:
        words = words[:-1]
    return "" if plain_name(honor) in WITHOUT_RANK else " ".join(words)


def _resolved_by(naming):
    """Return by what a naming is resolved: full name, short name, or alias (another order or spelling)."""
    if naming.by_office:
        return "pronoun" if naming.rule == OWN_WORDS else "role"
    whole, name = name_parts(naming.person.name), name_parts(naming.name)
    if not is_full(naming.name, " ".join(naming.roles)):
        return "short name"
    if name == whole:
        return "full name"
    if any(fits_as_short_name(naming.name, other) for other in naming.person.names):
        return "full name" if (name[0], name[-1]) == (whole[0], whole[-1]) else "short name"
    return "alias"


def _slip(naming, row):
    """Return what the source got wrong in a naming: a given name alone where custom has the family name, a title."""
    person, first = naming.person, naming.start
    if naming.roles:
        return ""
    if person and given_alone(naming.name, person.name, person.country):
        return f"{naming.name}, a given name, used as the short name of {person.name}"
    wording = " ".join(word.text for word in row[max(first - 2, 0) : first])
    title = slip_of_title(wording) if wording[:1].isupper() else ""
    return f"{wording} for {title.title()}" if title else ""


def _bodies(doc, row, at, names, account):
    """Return the Bodies of a sentence: parties, organisations, peoples and countries."""
    found = written_bodies(doc, row, names)
    for body in found:
        body.actor_name = official_name(body)
    acronyms = find_acronyms(row, at, account.defs, account.home)
    found += acronyms
    for people in find_peoples(doc, row):
        found = [body for body in found if (body.start, body.end) != (people.start, people.end)]
        found.append(of_account(doc, people, account.home))
    inside = [(one.start, one.end) for one in acronyms]  # `CPN-US` names no country
    lands = [of_account(doc, land, account.home) for land in find_lands(doc)]
    return found + [land for land in lands if not any(start < land.start and land.end <= end for start, end in inside)]


def _body_mention(body, doc, reading):
    """Return the Mention of a body."""
    mention = row_of(doc, reading, body.start, body.end, body.kind)
    mention.country, mention.body, mention.resolved_by = body.country, body.actor_name, body.by
    mention.slip, mention.spoken, mention.rule = body.slip, body.spoken, _rules(body.rule, body.country_rule)
    return mention
