"""Encounters of which a side can't be had: what is told of somebody by office or name, and makes no row, is listed."""

from analysis import countries
from analysis.reader.ground.grammar import children, function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.names.bodies import known_bodies
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import office_row
from analysis.reader.reading.files import problem

DELEGATIONS = word_class("nouns-of-delegations")
UNLISTED = word_class("forms-without-listed-sides")
LONGEST = 12  # words of the stretch that a problem cites


def _met(naming):
    """Return the word that says whom an encounter was with, or None: the verb's object, or behind a preposition."""
    doc, (start, end) = naming.doc, naming.side
    if end <= start:
        return None
    if naming.kind == "verb" and not naming.link:
        return next(iter(children(doc[naming.at], "object", "receiver")), None)
    return doc[start:end].root


def _is_somebody(token, naming):
    """Say whether a word is an office, a delegation, a body or a name, and so somebody who could be named."""
    if token.tag_ not in ("NN", "NNP"):
        return False
    if token.lower_ in DELEGATIONS or office_row(token.text) is not None:
        return True
    linked = naming.link == "with" and token.head.lower_ == "with"
    group = token.lower_ == "group" and any(child.tag_ == "NNP" for child in token.children)
    if linked and (group or plain_name(token.text) in known_bodies()):  # `met with the G7`, `with the Contact group`
        return True
    named = token.tag_ == "NNP" and not token.text.isupper() and not countries.code(token.text)
    return named and not any(child.lower_ in ("the", "a") or function(child) == "possessor" for child in token.children)


def _detail(naming, first, other):
    """Return what a naming tells of, where it is of somebody and a side is missing; else an empty string."""
    met = _met(naming)
    told = naming.kind != "noun" or naming.rules[1:2] == ["noun-said-to-happen"]  # `talks with the delegation followed`
    if naming.title or naming.form in UNLISTED or not told:
        return ""
    words = " ".join(token.text for token in naming.doc[naming.first : naming.last + LONGEST]).strip(" ,.")
    if other and not first:
        return f"who met is not known: {words}"
    return f"who was met is not known: {words}" if met is not None and _is_somebody(met, naming) and not other else ""


def sideless_problems(telling, article):
    """Return a problem row for each sentence that tells of an encounter without one of its sides, and names none."""
    named = {row.sentence for row in telling.namings}
    found, here = [], set()
    for naming, first, other in telling.sideless:
        sentence = naming.doc.user_data["sentence"]
        detail = _detail(naming, first, other)
        if detail and sentence not in named | here:
            here.add(sentence)
            where = {"article": article["article"], "sentence": sentence}
            found.append(problem(article["file"], "encounter without sides", detail, "no row of meetings", **where))
    return found


def _apart(persons):
    """Say whether persons, actor → country, aren't known to be of one country."""
    return len({country or actor for actor, country in persons.items()}) > 1


def no_encounter_problem(telling, article, mentions):
    """Return a problem row, as a list of one, where a readout gives no encounter though it should tell of one.

    It should where a word of encounter is there without its sides, or a sentence names persons who aren't known to be
    of one country.
    """
    named = {}
    for one in mentions:
        if one.kind == "person" and one.actor:
            named.setdefault(one.sentence, {})[one.actor] = one.country
    apart = min((at for at, persons in named.items() if _apart(persons)), default=None)
    words = min((one.doc.user_data["sentence"] for one, *_ in telling.sideless if one.state == "held"), default=None)
    at = words if apart is None else apart
    if at is None:
        return []
    detail = "no encounter is recognised, though " + (
        "a word of encounter is here" if apart is None else "persons of two sides are named here"
    )
    where = {"article": article["article"], "sentence": at}
    return [problem(article["file"], "encounter without sides", detail, "no row of meetings", **where)]
