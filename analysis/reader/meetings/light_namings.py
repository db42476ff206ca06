"""Namings by a light verb, or a programme's verb, with the noun of an encounter: `held talks`, `her day included`."""

from dataclasses import replace

from analysis.reader.ground.clauses import auxiliaries
from analysis.reader.ground.factuality import factuality, undone
from analysis.reader.ground.grammar import children, function, is_verb, subject
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.openings import is_opening
from analysis.reader.ground.parse import lowers
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.clauses_around import PROGRAMMES, programme_of
from analysis.reader.meetings.one_naming import has_child, head_of_wording, new_naming, wording_at
from analysis.reader.meetings.places import is_land
from analysis.reader.meetings.wordings import PAST_ASIDE, after_link, noun_at, wordings
from analysis.reader.names.offices import office_row
from analysis.reader.records import Factuality

NOUN_REACH = 12  # tokens between a light verb and its noun
PARTING = word_class("words-parting-verb-and-noun")
MANY = word_class("events-of-many")
FRAMES = word_class("prepositions-of-setting")
LATER = word_class("prepositions-of-what-was-before")
DAYS = word_class("months-and-days-in-capitals")
SEVERAL = word_class("nouns-of-number")
COMPANY = ("host", "join")  # `hosted the minister for lunch`, `joined them for a discussion`
RULE_OF = {"light": "light-verb-with-noun", "programme": "programme-holds-encounter"}
VERBAL_END = ("VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB")


def can_be_verb(token, title):
    """Say whether a word is read as a verb or can be one: as participle at the opening, with `-s` in a heading."""
    if token.lower_ == "visiting" and token.i + 1 < len(token.doc) and token.nbor(1).text[0].isupper():
        titled = token.i + 2 < len(token.doc) and office_row(token.nbor(2).lower_) is not None
        return (
            is_land(token.nbor(1).text) and not titled
        )  # `visiting Secretary X`, `visiting Lao Minister X`: no visits
    if is_verb(token) or is_opening(token) or children(token, "subject"):  # `bade` taken for a noun
        return True
    return title and token.tag_ in ("NNS", "NNP", "NN", "NNPS") and token.lower_.endswith("s") and token.i > 0


def lately(verb):
    """Return that a verb in the past perfect tells what was done, where its sentence opens with its time; or None."""
    doc, time = verb.doc, word_class("words-opening-with-a-time-before")
    words = {t.lower_ for t in (*doc[:4], *doc[verb.i + 1 : verb.i + 3])}
    ahead = words & time and function(verb) == "root" and auxiliaries(verb) in (["had"], ["had", "been"])
    told = ahead and not undone(verb) and is_on("past-perfect-with-its-time-tells")
    return Factuality("held", note("past-perfect-with-its-time-tells")) if told else None


def _light(token, light, title, rule):
    """Return the naming by a light verb with the noun of an encounter (`held talks with`), or None."""
    doc, found = token.doc, _its_noun(token) or _noun_of_relative(token)
    if found is None or (light.form and light.form != found[1].form):
        return None
    (at, wording), gets = found, light.text == "receive"
    of = {"of"} if "of" in wording.links or has_child(doc[at], "the") else set()  # `received the visit of N`
    links = {"from", "by"} | of if gets else wording.links | ({"for"} if light.host else set())
    after = after_link(doc, max(at, token.i) + 1, links, PAST_ASIDE)
    if after is None and wording.text in MANY and wording.form != "multilateral" and not title:
        wording = replace(wording, form="multilateral", host="other")
    behind = doc[at + 1].tag_ if at + 1 < len(doc) else ""
    if light.text == "make" and has_child(doc[at], "the", "this") and behind == "WRB":
        return None  # `He made the call when N called on him`: what he called for
    wording = replace(wording, host="subject") if gets or light.host else wording
    given = light.text == "hold" and wording.words[-1] == "audience"  # who holds one gives it
    wording = replace(wording, host="subject") if given else wording
    wording = replace(wording, form="reception") if gets and wording.text == "visit" else wording
    if doc[at] in children(token, "object") and children(token, "passive auxiliary") and after is None:
        by, told = after_link(doc, at + 1, {"by"}), factuality(token, title=title)  # `was granted an audience by`
        return by and new_naming(doc, wording, rule, told, token.i, at + 1, by, kind="light", at=token.i, passive=True)
    within = gets and after is None and function(doc[at]) == "governed noun"  # `received in a courtesy call X`
    told = lately(token) or factuality(token, title=title, sent=wording.form == "message")
    start, kind = (at + 1, "verb") if within else (None, "light")
    more = {"at": token.i, "light": light.text, "definite": has_child(doc[at], "the", "this", "that", "these", "both")}
    if at < token.i:
        told = Factuality("planned" if undone(token) else "held", note("noun-of-relative-clause"))
        return after and new_naming(doc, wording, told.rule, told, token.i, token.i + 1, after, kind=kind, **more)
    return new_naming(doc, wording, rule, told, token.i, at + 1, after, start, kind=kind, **more)


def _noun_of_relative(verb):
    """Return `(token, wording)` for the noun whose relative clause has a verb: `the talks that N had with`; or None.

    What somebody says of such talks tells of talks before; what a thing does (`trade dominated the talks`) does not.
    """
    noun, own = verb.head, function(verb) in ("relative clause", "noun clause") and subject(verb) is not None
    found = wording_at(verb.doc, noun.i) if own and noun.i < verb.i and is_on("noun-of-relative-clause") else None
    above = next((one for one in noun.ancestors if is_verb(one)), None)
    who = subject(above) if found and above is not None else None
    thing = who is not None and who.pos_ == "NOUN" and office_row(who.lower_) is None
    setting = (
        function(noun) == "governed noun" and noun.head.lower_ in FRAMES | LATER
    )  # `said so after a meeting he had with`
    return (noun.i, found) if found and (thing or setting) else None


def lights(doc, title, kind):
    """Return a naming for each light verb, or verb of a programme, with the noun of an encounter."""
    found, table = [], wordings(kind) if is_on(RULE_OF[kind]) else {}
    for at, word in enumerate(lowers(doc)):
        if word not in table:
            continue
        token, rows = doc[at], table[word]
        own = function(token) not in ("auxiliary", "passive auxiliary") and can_be_verb(token, title)
        if own and (kind == "light" or _in_past(token)):
            found += [_light(token, row, title, RULE_OF[kind]) for row in rows]
    held = [one for one in doc if kind == "programme" and _in_past(one) and one.lower_ not in table and _plans(one)]
    found += [_light(verb, rows[0], title, RULE_OF[kind]) for rows in [*table.values()][:1] for verb in held]
    return [one for one in found if one is not None]


def _in_past(verb):
    """Say whether a verb is told in the past; the parser takes many a `comprised` for a participle."""
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and function(verb) == "root" and not auxiliaries(verb))


def _plans(verb):
    """Say whether a programme is a verb's subject: `her itinerary took in`, `On N's agenda was a meeting with`."""
    who = programme_of(verb)
    return who is not None and who.lower_ in PROGRAMMES and not children(verb, "passive auxiliary")


def _its_noun(verb):
    """Return `(token, wording)` for the noun of an encounter that a light verb governs, or None."""
    doc = verb.doc
    for token in doc[verb.i + 1 : verb.i + NOUN_REACH]:
        gerund = token.tag_ == "VBG" and token.head.lower_ == "of"  # `had the pleasure of meeting X`
        parted = token.lower_ in PARTING and doc[token.i + 1 : token.i + 2].text not in DAYS  # no `received on Monday`
        if token.tag_ in VERBAL_END or parted or gerund:
            break
        wording = wording_at(doc, token.i)
        if wording and not (token.i + 1 < len(doc) and noun_at(doc, token.i + 1)):
            return None if _of_another(verb, head_of_wording(token, wording)) else (token.i, wording)
    nouns = [one for one in children(verb, "object") if has_child(one, "a", "an")]
    return next(((one.i, found) for one in nouns if (found := wording_at(doc, one.i))), None)


def _of_another(verb, noun):
    """Say whether a noun belongs to what the verb governs: `assessment of the talks`, `took office in a call`."""
    head, preposition = noun.head.head, noun.head.lower_
    if function(noun) != "governed noun" or not is_on("noun-of-what-is-given"):
        return False
    own = [one for one in children(verb, "object") if verb.i < one.i < noun.i and one.lower_ != "part"]
    apart = preposition in FRAMES and own and noun.head.i > own[0].i and head.lemma_ not in SEVERAL
    of = preposition == "of" and head.pos_ == "NOUN" and head.i > verb.i and head.lemma_ not in SEVERAL
    joined = preposition == "for" and own and verb.lemma_ in COMPANY
    return bool((apart or of or joined) and note("noun-of-what-is-given"))
