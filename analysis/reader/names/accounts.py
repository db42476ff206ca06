"""For which country a person speaks whom no title places: by body, by office, by the side of the account."""

from analysis import countries
from analysis.reader.ground.citing import tokens_of
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names import acronyms, bodies, people

MEETING = word_class("meeting")
NAMES_TELL = "VNM"  # where names are built so that they tell who is at home


def settle_countries(reading, docs, rows, namings, group):
    """Give each person of the article without a country the one that the sentence and the account suggest."""
    context = {"docs": docs, "rows": rows, "namings": namings, "home": bodies.account_country(reading)}
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
        person["country"] = bodies.country_of_known(person["roles"]) or person["country"]
        person["world"] = bodies.international(person["roles"]) and not person["country"]
    for naming in sorted(namings, key=lambda n: n["order"]):
        person = naming["person"]
        if person and not person["country"] and not person["world"]:
            person["country"] = _told(naming, context)
    told_in = {at: doc.user_data["part"] for at, doc in enumerate(docs)}
    for naming in sorted(namings, key=lambda n: (told_in[n["doc"]] == "headline", n["order"])):
        person = naming["person"]
        if person and not person["country"] and not person["world"]:
            person["country"] = _guess(naming, context)
            person["guessed"] = bool(person["country"])


def _told(naming, context):
    """Return a person's country by an `of` that two persons share, by the body of the office, or by the office."""
    row, roles = context["rows"][naming["doc"]], naming["person"]["roles"]
    told = _shared(naming, row, context["namings"]) or bodies.country_of_roles(
        roles, acronyms.defined(context["defs"], naming["doc"])
    )
    return told or people.office_home(roles)


def _guess(naming, context):
    """Return the country of a person whom no title places: the account's own for its side, else the one other."""
    doc, row, home = context["docs"][naming["doc"]], context["rows"][naming["doc"]], context["home"]
    if people.looks_at_home(naming["name"], home):
        return home
    if doc.user_data["part"] == "headline" and _first_in(naming, context["namings"]):
        return home
    early = naming["doc"] <= context["lead"]
    if not early and not naming["person"]["roles"]:
        return ""
    if (early or (home != NAMES_TELL and _meets(doc, row, naming))) and _subject(doc, row, naming):
        return home
    if early and _met_by_another(doc, row, naming, context):
        return home
    named = _countries(row, naming["doc"], context["namings"]) - {home, ""}
    return named.pop() if len(named) == 1 else context["foreign" if early else "only"]


def _meets(doc, row, naming):
    """Say whether a person of some office is subject of a verb of meeting: `President X later met with President Y`."""
    token = tokens_of(doc, row[naming["first"]].start, row[naming["last"] - 1].end).root
    return bool(naming["roles"]) and token.head.lemma_ in MEETING and function(token) == "subject"


def _first_in(naming, namings):
    """Return whether a person is the first named in a sentence: in a headline, whose call or meeting it is."""
    return all(n["first"] >= naming["first"] for n in namings if n["doc"] == naming["doc"])


def _met_by_another(doc, row, naming, context):
    """Say whether somebody of another country is the subject: `President X of Nigeria called President Y`."""
    here = [n for n in context["namings"] if n["doc"] == naming["doc"] and n["person"]]
    others = [n for n in here if n["last"] <= naming["start"]]
    foreign = [n for n in others if n["country"] and n["country"] != context["home"]]
    return any(_subject(doc, row, other) for other in foreign) and len(others) == 1


def _countries(row, number, namings):
    """Return the countries that a sentence names outside of persons' names."""
    inside = {at for n in namings if n["doc"] == number for at in range(n["first"], n["last"])}
    return {countries.code(word.text) for at, word in enumerate(row) if word.code == "C" and at not in inside}


def _subject(doc, row, naming):
    """Say whether a person stands on the side that acts: subject, or whose call or meeting it is."""
    token = tokens_of(doc, row[naming["first"]].start, row[naming["last"] - 1].end).root
    while function(token) in ("coordinated", "apposition", "compound") and token.head != token:
        token = token.head
    if function(token) == "subject" and function(token.head) == "root" and token.head.pos_ == "VERB":
        return True
    if not naming["start"] and doc[:].root.pos_ == "VERB":  # the office is read as the subject where the name isn't
        subject = next((c for c in doc[:].root.children if function(c) in ("subject", "passive subject")), None)
        if subject is None or (function(subject) == "subject" and subject.idx < row[naming["last"] - 1].end):
            return True
    return function(token) in ("subject", "possessor", "root") and not any(
        w.text.lower() == "with" for w in row[: naming["first"]]
    )


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
