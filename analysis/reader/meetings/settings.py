"""When and where a named encounter took place, from the sentence that names it."""

import re
from dataclasses import replace
from itertools import takewhile

from analysis import countries
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.occasions import on_which_occasion
from analysis.reader.ground.parse import file_wording, lowers, text_of
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings import matching, places
from analysis.reader.meetings.unnamed_places import UNNAMED
from analysis.reader.meetings.wordings import is_purpose, noun_at
from analysis.reader.reading import dates

TOPICAL, VIEWS = word_class("prepositions-of-topic"), word_class("nouns-of-views")
EVENTS, MATTERS = word_class("nouns-of-events"), word_class("prepositions-of-what-is-spoken-of")
RELATIVE = ("WP", "WDT", "WP$")
RESUMING = word_class("words-resuming-a-sentence")
ON_THAT_DAY = word_class("words-for-later-that-day")
WHO_IS = re.compile(r"\bwho (?:is|was|are|were)(?: currently| now)?$")
AT_THE_TIME = ("while", "when")
HAPPENED = re.compile(r"which (?:took place|(?:was|were) held)")  # `received a call, which took place here on 14 May`
INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")
NOW = {"today", "yesterday", "tonight"}


def _of_other_matters(naming):
    """Return the tokens whose places and days are other matters': in relative clauses, purposes, and what is said."""
    doc, hidden, at = naming.doc, _claims(naming), 0
    while at < len(doc):
        token, end = doc[at], at + 1
        own = token.tag_ in RELATIVE and (
            (at == naming.last and naming.kind == "noun") or HAPPENED.match(doc[at : at + 3].text.lower())
        )
        purpose = is_purpose(token) and token.nbor(1).tag_ == "VB" and at > naming.at
        aside = token.tag_ == "VBG" and at > naming.last and function(token) == "adverbial clause"
        aside = aside and doc[at - 1].lower_ not in AT_THE_TIME  # `met N while attending a forum in Bali`
        if not own and (token.tag_ in RELATIVE or purpose or aside):
            end = _end_of_aside(doc, at)
            end = naming.first if at < naming.first < end else end  # what follows the wording is its own
            hidden.update(range(at, end))
        at = end
    return hidden | _topics(doc)


def _topics(doc):
    """Return the tokens of what views are exchanged on: `exchanged views on the conflict in Gaza`."""
    words = enumerate(lowers(doc))
    leading = [doc[at] for at, word in words if word == "in" or word in TOPICAL]
    preps = (t for t in leading if (t.lower_ in TOPICAL and t.head.lemma_ in VIEWS) or _is_of_matter(t))
    return {at for prep in preps for at in range(prep.i, prep.right_edge.i + 1)}


def _is_of_matter(prep):
    """Say whether `in` stands with what is spoken of: `concern at the spread of piracy in the Gulf`; no event's."""
    above = [prep.head, *prep.head.ancestors] if prep.lower_ == "in" and prep.head.pos_ == "NOUN" else []
    nouns = list(takewhile(lambda token: token.pos_ not in ("VERB", "AUX"), above))
    event = any(one.lemma_ in EVENTS or noun_at(one.doc, one.i) for one in nouns)
    of_feeling = any(one.lower_ == "at" and one.head.pos_ == "NOUN" for one in nouns)  # not `met at a hall in Suva`
    return not event and (of_feeling or any(one.lower_ in MATTERS for one in nouns))


def _claims(naming):
    """Return the tokens of what somebody says (`said that`), and of a frame's main clause: no setting stands there."""
    doc = naming.doc
    that = next((t.i for t in doc[naming.last :] if t.lower_ == "that" and t.tag_ == "IN" and t.i > naming.last), None)
    hidden = set() if that is None else set(range(that, len(doc)))
    said = next((t for t in doc[: naming.first] if function(t) == "content clause" and t.head.i > t.i), None)
    if said is not None and said.right_edge.i < naming.first:  # `Laos counts on its friends in Hue, X told Y at talks`
        hidden.update(range(said.left_edge.i, said.right_edge.i + 1))
    if naming.frame and naming.side[1] > naming.last:
        hidden.update(range(naming.side[1], len(doc)))
    return hidden


def _end_of_aside(doc, start):
    """Return where an inserted clause ends: the comma after which the sentence goes on with place, day or main verb."""
    for token in doc[start + 1 :]:
        if token.text == ";" or (token.text == "," and token.i + 1 < len(doc) and _resumes(token.nbor(1))):
            return token.i
    return len(doc)


def _resumes(token):
    return token.lower_ in RESUMING or (token.tag_ in ("VBD", "VBZ") and function(token) == "root")


def day_of(naming, readout, before):
    """Return the ISO day of an encounter that a sentence names: the nearest one that is its own; or an empty string."""
    doc, hidden, found, now = naming.doc, _of_other_matters(naming), [], ""
    if on_which_occasion(verb := doc[naming.at]):  # `today concluded a visit, during which he met X`
        hidden = hidden | {*range(verb.left_edge.i)}
    for start, end, iso in dates.find_dates(text_of(doc), readout, before=before):
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens.start in hidden:
            now = now or (iso if tokens[0].lower_ in NOW else "")
        else:
            near = naming.own[0] <= tokens.start < naming.own[1]
            found.append((not near, iso == "", abs(tokens.start - naming.last), iso))
    if found or (now and naming.alone):
        return min(found)[3] if found else now
    words = {token.lower_ for token in doc[max(0, naming.own[0]) : naming.last + 3]}
    return before if words & ON_THAT_DAY else ""


def days_of_each(naming, other, readout):
    """Return a day for each of several counterparts met on days of their own: `met with A on Monday and with B on`."""
    start, end = naming.side
    text, offset = text_of(naming.doc), naming.doc[start].idx if start < len(naming.doc) else 0
    again = [naming.doc[t.i - 1].lower_ for t in naming.doc[start + 1 : end] if t.lower_ == naming.link]
    days = [iso for _, _, iso in dates.find_dates(text[offset:], readout)]
    apart = len(other) == len(days) == len({*days}) > 1 and "" not in days and again == ["and"] * (len(days) - 1)
    return tuple(days) if apart and is_on("each-on-a-day-of-his-own") else ()


def place_of(naming, mentions, text):
    """Return `(wording, country)` of the place that a sentence gives for an encounter, both perhaps empty."""
    doc, (first, last) = naming.doc, naming.own
    if found := _place_of_clause(naming, text):
        return found
    hidden = _of_other_matters(naming) | {token.i for token in doc if not first <= token.i < last}
    tokens, land = places.find_places(doc, mentions, hidden)
    for rule, find in UNNAMED.items() if tokens is None else ():
        if tokens is None and is_on(rule) and (tokens := find(doc, mentions, hidden)):
            land = places.country_of_place(doc[slice(*tokens)].text) or land
            naming.rules.append(note(rule))
    if tokens is None and not land and (there := _where_who_is(naming)) and is_on("place-where-somebody-is"):
        tokens, land = there, places.country_of_place(doc[there[0] : there[1]].text)
        naming.rules.append(note("place-where-somebody-is"))
    if tokens is None:
        return "", land
    return _tidy(file_wording(doc[tokens[0] : tokens[1]], text)), land


def _tidy(cited):
    """Return the wording of a place without the marks around it; `Washington, D.C.` keeps its stop."""
    cited = " ".join(cited.split()).strip(" ,.")
    return f"{cited}." if INITIALS.search(cited) else cited


def _where_who_is(naming):
    """Return the `(start, end)` tokens of the city in which somebody is: `X, who is in Kyiv on a visit`; or None."""
    doc = naming.doc
    here = (t for t in doc[3:-1] if t.lower_ == "in" and WHO_IS.search(doc[t.i - 3 : t.i].text.lower()))
    return next((found for t in here if (found := places.find_city(doc, t.i + 1))), None)


def _place_of_clause(naming, text):
    """Return the wording and country of the place before `where`: `traveled to Cairo, where he met`."""
    verb = naming.doc[naming.at]
    where = any(child.lower_ == "where" for child in verb.children)
    if function(verb) != "relative clause" or not where or not is_on("place-before-where"):
        return None
    noun = verb.head
    while function(noun) == "apposition" and noun.head.pos_ == "PROPN":
        noun = noun.head
    tokens = places.find_city(naming.doc, noun.left_edge.i)
    if tokens is None:
        return ("", land) if (land := countries.code(verb.head.text)) else None
    cited = _tidy(file_wording(naming.doc[tokens[0] : tokens[1]], text))
    naming.rules.append(note("place-before-where"))
    return cited, places.country_of_place(cited)


def settle(telling, naming):
    """Give a naming without day and place those of several told together before; note the last day that is told."""
    rule, several = "setting-of-several-told-together", telling.several
    apart = naming.title or matching.contact(naming.form) != "person" or naming.place or naming.land
    if several and not apart and naming.day in ("", several.day) and is_on(rule):
        naming.day, naming.place, naming.land = several.day, several.place, several.land
        naming.rules.append(note(rule))
    if naming.state == "held" and not naming.title:
        telling.day = naming.day or telling.day


def settle_only(telling, doc, namings, mentions, reading):
    """Give the only encounter that a sentence names the place that stands beside its other wordings, if it has none.

    `X met Y while attending a forum in Bali`: the forum names no encounter of its own.
    """
    named = [one for one in telling.namings if one.sentence == doc.user_data["sentence"]]
    one, rule = (named[0].encounter, "place-of-the-only-encounter") if len(named) == 1 else (None, "")
    opening = bool(named) and named[0].naming.first == 0  # `Meeting N, X spoke of the floods in Hue`
    if one is None or one.place or one.land or len(namings) < 2 or opening or not is_on(rule):
        return
    naming = replace(named[0].naming, own=(0, len(doc)), rules=[])
    one.place, one.land = place_of(naming, mentions, reading.text)
    if one.place:
        one.rules.append(note(rule))
