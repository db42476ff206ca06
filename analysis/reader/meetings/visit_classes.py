"""The class of the visit that an encounter belongs to, in the text's own word: state, official, working, private."""

import re

from analysis import countries
from analysis.reader.ground.lexicon import word_class, word_values
from analysis.reader.meetings.hosts import ENVOY, FROM_AFAR
from analysis.reader.meetings.lists import actors_of, persons_in
from analysis.reader.meetings.places import country_of_place
from analysis.reader.meetings.wordings import is_purpose
from analysis.reader.records import VisitTold

CLASSES = word_values("classes-of-visits")
NOUNS = word_class("nouns-of-visits")
OTHER_WORDS = word_class("words-of-another-visit")
ABOVE = word_class("heads-above-another-visit")
YEAR = re.compile(r"(?:19|20)\d\d")
BEFORE = 5  # tokens before the noun in which its class and time stand
GOAL_REACH = 8  # tokens after the noun in which it says where to, or that it is yet to come
YEAR_REACH = 16  # tokens after the noun in which a year is its own


def _class_of(noun):
    """Return the class that stands right before the noun of a visit (`a three-day State Visit`), or nothing."""
    found = []
    for token in reversed(noun.doc[max(0, noun.i - BEFORE) : noun.i + (noun.lower_ in CLASSES)]):
        if token.pos_ in ("VERB", "AUX", "ADP", "PUNCT") and token.text != "-" and token.lower_ not in CLASSES:
            break
        found += [CLASSES[token.lower_]] if token.lower_ in CLASSES else []
    return next((value for value in dict.fromkeys(CLASSES.values()) if value in found), "")


def _is_another(noun, year):
    """Say whether a visit is told of another time: planned, invited to, or made long ago."""
    doc, above = noun.doc, list(noun.ancestors)
    before = [child for token in above for child in token.lefts]
    unreal = any(child.tag_ == "MD" or (is_purpose(child) and child.head.tag_ == "VB") for child in before)
    near = {token.lower_ for token in doc[max(0, noun.i - BEFORE) : noun.i]}
    soon = "next" in {token.lower_ for token in doc[noun.i : noun.i + GOAL_REACH]}
    years = [token.text for token in doc[noun.i : noun.i + YEAR_REACH] if YEAR.fullmatch(token.text)]
    other = bool(years) and year not in years
    return unreal or soon or other or bool(near & OTHER_WORDS or {token.lemma_ for token in above} & ABOVE)


def _goal(noun):
    """Return the countries to which a visit goes, as far as the words after it say so."""
    end = min(len(noun.doc), noun.i + 1 + GOAL_REACH)
    after = noun.doc[noun.i + 1 : end]
    to = next((token.i for token in after if token.lower_ in ("to", "in") and not is_purpose(token)), None)
    if to is None:
        return set()
    lands = {land for at, _, land, _ in countries.find(noun.doc) if to < at < end and land}
    names = {country_of_place(token.text) for token in noun.doc[to + 1 : end] if token.pos_ == "PROPN"}
    return (lands or names) - {""}


def _travellers(noun, people, goal, lands):
    """Return who makes a visit: who is named nearest before it and is no one's at its goal, else the first after it."""
    people = [m for m in people if m.actor and lands.get(m.actor) not in goal]
    ahead = [m for m in people if m.last <= noun.i]
    return actors_of(ahead[-1:] or people[:1])


def visits_told(docs, mentions, lands, date):
    """Return the visits whose class an article tells, each with who travels and where to; `lands`: actor → country."""
    told = []
    for doc in docs:
        here = persons_in(m for m in mentions if m.sentence == doc.user_data["sentence"])
        for noun in doc:
            kind = _class_of(noun) if noun.lower_ in NOUNS and noun.pos_ in ("NOUN", "PROPN") else ""
            if kind and not _is_another(noun, date[:4]):
                goal = _goal(noun)
                told.append(VisitTold(kind, _travellers(noun, here, goal, lands), goal, doc.user_data["sentence"]))
    return told


def _belongs(one, visit, known):
    """Say whether an encounter is part of a visit: its traveller's, or his delegation's, not a resident envoy's."""
    people = [*one.first, *one.other, *(joined.actor for joined in one.companions)]
    if set(visit.travellers) & set(people):
        return True
    lands = {known.lands.get(actor) for actor in visit.travellers} - {"", None}
    if not lands:
        away = {known.lands.get(actor) for actor in people} - {"", None}
        return not visit.travellers and (not visit.goal or bool(away & visit.goal and away - visit.goal))
    theirs = [actor for actor in people if known.lands.get(actor) in lands]
    envoys = [actor for actor in theirs if ENVOY.search(" ".join(known.roles.get(actor, ())))]
    return bool(theirs) and len(envoys) < len(theirs) and len(theirs) < len(people)


def class_of_visit(one, visits, known):
    """Return the class of the visit to which an encounter in person belongs, or an empty string."""
    if one.form in FROM_AFAR:
        return ""
    return next((visit.kind for visit in visits if _belongs(one, visit, known)), "")
