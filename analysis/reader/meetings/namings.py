"""Where a parsed sentence names an encounter: its verb or noun, its form, and where the other side stands."""

from dataclasses import replace

from analysis.reader.ground.clauses import auxiliaries
from analysis.reader.ground.factuality import called_off, factuality, is_opening, undone
from analysis.reader.ground.grammar import children, function, governed_by, is_verb, subject
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import lowers
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.noun_namings import medium_namings, noun_namings
from analysis.reader.meetings.one_naming import has_child, new_naming, wording_at
from analysis.reader.meetings.places import is_land
from analysis.reader.meetings.wordings import LINK_REACH, PAST_ASIDE, after_link, noun_at, wordings
from analysis.reader.names.offices import office_row
from analysis.reader.records import Factuality

NOUN_REACH = 12  # tokens between a light verb and its noun
PARTING = word_class("words-parting-verb-and-noun")
AFTER_CALLING = word_class("words-after-calling-that-is-no-call")
MUTUAL = word_class("verbs-of-both-sides")
CLOSE = word_class("wordings-with-partner-right-behind")
VAGUE = word_class("vague-wordings")
MANY = word_class("events-of-many")
FRAMES = word_class("prepositions-of-setting")
HOSTED = word_class("participles-of-hosting")
COMPANY = ("host", "join")  # `hosted the minister for lunch`, `joined them for a discussion`
SEVERAL = word_class("nouns-of-number")
RULE_OF = {"light": "light-verb-with-noun", "programme": "programme-holds-encounter"}
VERBAL_END = ("VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB")


def _can_be_verb(token, title):
    """Say whether a word is read as a verb or can be one: as participle at the opening, with `-s` in a heading."""
    if token.lower_ == "visiting" and token.i + 1 < len(token.doc) and token.nbor(1).text[0].isupper():
        titled = token.i + 2 < len(token.doc) and office_row(token.nbor(2).lower_) is not None
        return (
            is_land(token.nbor(1).text) and not titled
        )  # `visiting Secretary X`, `visiting Lao Minister X`: no visits
    if is_verb(token) or is_opening(token) or children(token, "subject"):  # `bade` taken for a noun
        return True
    return title and token.tag_ in ("NNS", "NNP", "NN", "NNPS") and token.lower_.endswith("s") and token.i > 0


def _asks(doc, at):
    """Say whether `called on X to do` asks somebody: no call is paid then."""
    to = next((t for t in doc[at:-1] if t.lower_ == "to" and t.nbor(1).pos_ not in ("DET", "PRON", "PROPN")), None)
    asked = next((t for t in doc[to.i + 1 :] if t.tag_ != "RB"), None) if to is not None else None
    return asked is not None and asked.lower_ not in word_class("purposes-of-calling-on-somebody")


def _end_of_wording(token, wording):
    """Return the end of a verb's wording, 0 where its words don't follow."""
    end = token.i + len(wording.words)
    return end if [t.lower_ for t in token.doc[token.i + 1 : end]] == wording.words[1:] else 0


def _hosted_for(verb):
    """Return the wording of what somebody is hosted for (`hosted the minister for lunch`, `at talks`), or None."""
    nouns = governed_by(verb, "for", *(("at", "to") if verb.lemma_ == "host" else ()))
    return next((found for noun in nouns if (found := wording_at(verb.doc, noun.i))), None)


def _lately(verb):
    """Return that a verb in the past perfect tells what was done, where its sentence opens with its time; or None."""
    doc, time = verb.doc, word_class("words-opening-with-a-time-before")
    words = {t.lower_ for t in (*doc[:4], *doc[verb.i + 1 : verb.i + 3])}
    ahead = words & time and function(verb) == "root" and auxiliaries(verb) == ["had"]
    told = ahead and not undone(verb) and is_on("past-perfect-with-its-time-tells")
    return Factuality("held", note("past-perfect-with-its-time-tells")) if told else None


def _verb(token, wording, title):
    """Return the naming by a verb of encounter, or None where its words or the other side don't follow."""
    doc, end = token.doc, _end_of_wording(token, wording)
    if not end:
        return None
    if (wording.text == "call on" and _asks(doc, token.i)) or (
        wording.text == "call" and doc[end : end + 1].text.lower() in AFTER_CALLING
    ):
        return None
    if not wording.links and end + 1 < len(doc) and doc[end].lower_ == "and" and doc[end + 1].tag_ == token.tag_:
        end += 2  # `called and congratulated X`
    passive = token.tag_ == "VBN" and bool(children(token, "passive auxiliary"))
    links = {"by"} if passive else wording.links
    after = after_link(doc, end, links, PAST_ASIDE if wording.text in MUTUAL else LINK_REACH) if links else None
    if passive and after is None:  # `was welcomed at the institute by its president`
        after = next((child.i + 1 for child in token.children if child.lower_ == "by"), None)
    ahead = wording.text in CLOSE & VAGUE and doc[0].lower_ in links and doc[0].head == token
    after = 1 if after is None and ahead else after  # `With Minister X, he discussed`
    if after is None and wording.links and wording.text not in MUTUAL:
        return None
    goes_on = function(token) != "adverbial clause" and (who := subject(token)) is not None and who.pos_ == "PRON"
    if after is None and wording.text in CLOSE and goes_on:
        return None  # `They exchanged views` goes on with the encounter told
    apart_from_verb = after is not None and doc[after - 1].head not in doc[token.i : end]
    if wording.text in CLOSE & VAGUE and not passive and apart_from_verb:
        return None  # `discussed the talks with X` tells of the talks
    told = _lately(token) or factuality(token, title=title)
    meal = _hosted_for(token) if wording.text in COMPANY else None
    if wording.text == "join" and meal is None:
        return None
    wording, more = replace(wording, form=meal.form) if meal else wording, {"at": token.i, "passive": passive}
    start = None if after is None and wording.text in CLOSE and wording.links else end  # `They exchanged views`
    found = new_naming(doc, wording, "verb-of-encounter", told, token.i, end, after, start, kind="verb", **more)
    found.rules += [note("opening-participle-before-title")] if is_opening(token) and token.tag_ != "VBG" else []
    return found


def _verbs(doc, title):
    """Return a naming for each verb of encounter; of those of one verb, the longest."""
    found = []
    for at, word in enumerate(lowers(doc)):
        for wording in wordings("verb").get(word, ()) if is_on("verb-of-encounter") else ():
            if _can_be_verb(doc[at], title) and (naming := _verb(doc[at], wording, title)):
                found.append(naming)
    return [one for one in found if not any(one.at == other.at and one.last < other.last for other in found)]


def _light(token, light, title, rule):
    """Return the naming by a light verb with the noun of an encounter (`held talks with`), or None."""
    doc, found = token.doc, _its_noun(token)
    if found is None or (light.form and light.form != found[1].form):
        return None
    (at, wording), gets = found, light.text == "receive"
    links = {"from", "by"} if gets else wording.links | ({"for"} if light.host else set())
    after = after_link(doc, at + 1, links, PAST_ASIDE)
    if after is None and wording.text in MANY and wording.form != "multilateral" and not title:
        wording = replace(wording, form="multilateral", host="other")
    wording = replace(wording, host="subject") if gets or light.host else wording
    if doc[at] in children(token, "object") and children(token, "passive auxiliary") and after is None:
        by, told = after_link(doc, at + 1, {"by"}), factuality(token, title=title)  # `was granted an audience by`
        return by and new_naming(doc, wording, rule, told, token.i, at + 1, by, kind="light", at=token.i, passive=True)
    within = gets and after is None and function(doc[at]) == "governed noun"  # `received in a courtesy call X`
    told = _lately(token) or factuality(token, title=title, sent=wording.form == "message")
    start, kind = (at + 1, "verb") if within else (None, "light")
    more = {"at": token.i, "light": light.text, "definite": has_child(doc[at], "the")}
    return new_naming(doc, wording, rule, told, token.i, at + 1, after, start, kind=kind, **more)


def _lights(doc, title, kind):
    """Return a naming for each light verb, or verb of a programme, with the noun of an encounter."""
    found, table = [], wordings(kind) if is_on(RULE_OF[kind]) else {}
    for at, word in enumerate(lowers(doc)):
        if word not in table:
            continue
        token, rows = doc[at], table[word]
        own = function(token) not in ("auxiliary", "passive auxiliary") and _can_be_verb(token, title)
        if own and (kind == "light" or token.tag_ == "VBD"):
            found += [_light(token, row, title, RULE_OF[kind]) for row in rows]
    return [one for one in found if one is not None]


def _its_noun(verb):
    """Return `(token, wording)` for the noun of an encounter that a light verb governs, or None."""
    doc = verb.doc
    for token in doc[verb.i + 1 : verb.i + NOUN_REACH]:
        gerund = token.tag_ == "VBG" and token.head.lower_ == "of"  # `had the pleasure of meeting X`
        if token.tag_ in VERBAL_END or token.lower_ in PARTING or gerund:
            break
        wording = wording_at(doc, token.i)
        if wording and not (token.i + 1 < len(doc) and noun_at(doc, token.i + 1)):
            return None if _of_another(verb, token) else (token.i, wording)
    nouns = [one for one in children(verb, "object") if has_child(one, "a", "an")]
    return next(((one.i, found) for one in nouns if (found := wording_at(doc, one.i))), None)


def _of_another(verb, noun):
    """Say whether a noun belongs to what the verb governs: `assessment of the talks`, `took office in a call`."""
    head, preposition = noun.head.head, noun.head.lower_
    if function(noun) != "governed noun" or not is_on("noun-of-what-is-given"):
        return False
    own = [one for one in children(verb, "object") if verb.i < one.i < noun.i and one.lower_ != "part"]
    apart = preposition in FRAMES and own and noun.head.i > own[0].i and head.lower_ not in SEVERAL
    of = preposition == "of" and head.pos_ == "NOUN" and head.i > verb.i and head.lower_ not in SEVERAL
    joined = preposition == "for" and own and verb.lemma_ in COMPANY
    return bool((apart or of or joined) and note("noun-of-what-is-given"))


def _is_hosted(doc, naming):
    """Say whether a verb is the participle of a noun's host (`a luncheon hosted by`), which is no naming of its own."""
    at = naming.at
    return 0 < at < len(doc) - 1 and doc[at].lower_ in HOSTED and doc[at + 1].lower_ == "by" and not naming.passive


def find_namings(doc):
    """Return the namings of encounters in a parsed sentence, in order: by light verbs, verbs, and nouns that stay."""
    title = doc.user_data["part"] != "body"
    verbs = [one for one in _verbs(doc, title) if not _is_hosted(doc, one)]
    namings = [*_lights(doc, title, "light"), *_lights(doc, title, "programme")]
    namings = [one for one in namings if not any(verb.at == one.at and verb.last > one.last for verb in verbs)]
    taken = {at for one in namings for at in range(one.first, one.last)}
    namings += [one for one in verbs if one.at not in taken]
    namings += noun_namings(doc, title, taken | {one.at for one in namings})
    namings += medium_namings(doc, namings)
    if called_off(doc):
        namings = [replace(one, state="planned") for one in namings]
    return sorted(namings, key=lambda one: (one.first, one.last))
