"""Where a parsed sentence names an encounter: its verb or noun, its form, and where the other side stands."""

from dataclasses import replace

from analysis import countries
from analysis.reader.ground.factuality import called_off, factuality, is_opening, noun_factuality, setting_of
from analysis.reader.ground.grammar import children, function, is_verb
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.wordings import after_link, end_of_side, noun_at, wordings
from analysis.reader.records import Naming

NOUN_REACH = 12  # tokens between a light verb and its noun
SHARED_REACH = 40  # tokens after a wording within which `separately` is its own
PARTING = word_class("words-parting-verb-and-noun")
MUTUAL = word_class("verbs-of-both-sides")
MANY = word_class("events-of-many")
BY_VIDEO = word_class("words-of-video")
BY_PHONE = {"phone", "telephone", "telephonically"}
ANOTHER = word_class("words-for-another-encounter")
ONE_BY_ONE = word_class("words-for-one-by-one")
MEDIUM = word_class("forms-open-to-a-medium")
DEFINITE = word_class("definite-determiners")
BETWEEN = ("between", "of", "among")
VERBAL_END = ("VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB")


def _medium(doc, wording, first, last):
    """Return a wording's form with what the words around it say of the medium, and in a list the rule that said it."""
    around = {token.lower_ for token in doc[max(0, first - 2) : last + 6]}
    if wording.form in MEDIUM and is_on("medium-beside-wording"):
        by_phone = around & BY_PHONE and wording.form != "reception"
        said = "video call" if around & BY_VIDEO else "phone call" if by_phone else wording.form
        if said == wording.form and wording.text in ("speak", "talk") and is_opening(doc[first]):
            said = "meeting"  # `Speaking to a delegation in Hanoi, he affirmed`
        if said != wording.form:
            return said, [note("medium-beside-wording")]
    working = wording.text == "meeting" and doc[last - 2].lower_ == "working"
    return "working session" if working else wording.form, []


def _naming(doc, wording, rule, told, first, last, after, start=None, **more):
    """Return the record of a naming; the other side begins after its preposition (`after`), else at `start`, if any."""
    words = {token.lower_ for token in doc[max(0, first - 3) : last + 3]}
    every = words | {token.lower_ for token in doc[first : last + SHARED_REACH]}
    begins = start if after is None else after
    form, medium = _medium(doc, wording, first, last)
    return Naming(
        doc=doc, rules=[rule, told.rule, *medium], form=form, wording=wording.text,
        host=wording.host, state=told.state, first=first, last=last,
        link="" if after is None else doc[after - 1].lower_,
        side=(last, last) if begins is None else (begins, end_of_side(doc, begins)), other=bool(words & ANOTHER),
        each=bool(every & ONE_BY_ONE) or ("bilateral" in words and "meetings" in words), **more,
    )  # fmt: skip


def _can_be_verb(token, title):
    """Say whether a word is read as a verb or can be one: as participle at the opening, with `-s` in a heading."""
    if token.lower_ == "visiting" and token.i + 1 < len(token.doc) and token.nbor(1).pos_ == "PROPN":
        return bool(countries.code(token.nbor(1).text))  # `visiting Secretary X` is no visit
    if is_verb(token) or is_opening(token):
        return True
    return title and token.tag_ in ("NNS", "NNP", "NN", "NNPS") and token.lower_.endswith("s") and token.i > 0


def _asks(doc, at):
    """Say whether `called on X to do` asks somebody: no call is paid then."""
    return any(t.lower_ == "to" and t.i + 1 < len(doc) and doc[t.i + 1].tag_ == "VB" for t in doc[at : at + 25])


def _verb(token, wording, title):
    """Return the naming by a verb of encounter, or None where its words or the other side don't follow."""
    doc, end = token.doc, token.i + len(wording.words)
    if [t.lower_ for t in doc[token.i + 1 : end]] != wording.words[1:]:
        return None
    if (wording.text == "call on" and _asks(doc, token.i)) or (
        wording.text == "call" and doc[end : end + 1].text.lower() == "with"
    ):
        return None
    if not wording.links and end + 1 < len(doc) and doc[end].lower_ == "and" and doc[end + 1].tag_ == token.tag_:
        end += 2  # `called and congratulated X`
    passive = token.tag_ == "VBN" and bool(children(token, "passive auxiliary"))
    links = {"by"} if passive else wording.links
    after = after_link(doc, end, links) if links else None
    if after is None and wording.links and wording.text not in MUTUAL:
        return None
    told = factuality(token, title=title)
    more = {"kind": "verb", "at": token.i, "passive": passive}
    return _naming(doc, wording, "verb-of-encounter", told, token.i, end, after, end, **more)


def _verbs(doc, title):
    """Return a naming for each verb of encounter; of those of one verb, the longest."""
    found = []
    for token in doc:
        for wording in wordings("verb").get(token.lower_, ()) if is_on("verb-of-encounter") else ():
            if _can_be_verb(token, title) and (naming := _verb(token, wording, title)):
                found.append(naming)
    return [one for one in found if not any(one.at == other.at and one.last < other.last for other in found)]


def _light(token, light, title):
    """Return the naming by a light verb with the noun of an encounter (`held talks with`), or None."""
    doc, found = token.doc, _its_noun(token)
    if found is None or (light.form and light.form != found[1].form):
        return None
    at, wording = found
    gets = light.text == "receive"
    links = {"from", "by"} if gets else wording.links | ({"for"} if light.host else set())
    after = after_link(doc, at + 1, links)
    if after is None and wording.text in MANY and wording.form != "multilateral" and not title:
        wording = replace(wording, form="multilateral", host="other")
    if gets or light.host:
        wording = replace(wording, host="subject")
    within = gets and after is None and function(doc[at]) == "governed noun"  # `received in a courtesy call X`
    told = factuality(token, title=title, sent=wording.form == "message")
    start, kind = (at + 1, "verb") if within else (None, "light")
    more = {"kind": kind, "at": token.i, "light": light.text, "definite": _has_child(doc[at], "the")}
    return _naming(doc, wording, "light-verb-with-noun", told, token.i, at + 1, after, start, **more)


def _lights(doc, title):
    """Return a naming for each light verb with the noun of an encounter."""
    found = []
    for token in doc:
        rows = wordings("light").get(token.lower_, ()) if is_on("light-verb-with-noun") else ()
        if rows and _can_be_verb(token, title) and function(token) not in ("auxiliary", "passive auxiliary"):
            found.append(_light(token, rows[0], title))
    return [one for one in found if one is not None]


def _has_child(token, *words):
    """Say whether one of some words hangs on a word."""
    return any(child.lower_ in words for child in token.children)


def _wording_at(doc, at):
    """Return the noun wording that ends at a token which is no modifier of another noun, or None."""
    modifier = doc[at].pos_ == "ADJ" or function(doc[at]) in ("adjective", "compound")
    return None if modifier else noun_at(doc, at)


def _its_noun(verb):
    """Return `(token, wording)` for the noun of an encounter that a light verb governs, or None."""
    doc = verb.doc
    for token in doc[verb.i + 1 : verb.i + NOUN_REACH]:
        if token.tag_ in VERBAL_END or token.lower_ in PARTING:
            return None
        wording = _wording_at(doc, token.i)
        if wording and not (token.i + 1 < len(doc) and noun_at(doc, token.i + 1)):
            return token.i, wording
    return None


def _nouns(doc, title, taken):
    """Return a naming for each noun of encounter that no verb has taken: `at the meeting with`, `X's call with Y`."""
    found = []
    for token in doc:
        wording = _wording_at(doc, token.i) if token.i not in taken else None
        told = noun_factuality(token, title=title) if wording else None
        if wording is None or not is_on(told.rule):
            continue
        after = after_link(doc, token.i + 1, wording.links) or _after_happening(token, wording.links)
        naming = _naming(
            doc, wording, told.rule, told, token.i - len(wording.words) + 1, token.i + 1, after, kind="noun",
            at=token.i, definite=_has_child(token, *DEFINITE), frame=setting_of(token) is not None,
        )  # fmt: skip
        found.append(replace(naming, between=naming.link in BETWEEN))
    return found


def _after_happening(noun, links):
    """Return the place after the preposition that follows a noun's `took place` or `was held`, or None."""
    verb = noun.head
    if function(noun) not in ("subject", "passive subject") or verb.lemma_ not in word_class("verbs-of-happening"):
        return None
    after = verb.i + 1
    return after_link(noun.doc, after + (noun.doc[after : after + 1].text.lower() == "place"), links)


def find_namings(doc):
    """Return the namings of encounters in a parsed sentence, in order: by light verbs, verbs, and nouns that stay."""
    title = doc.user_data.get("part") in ("headline", "caption")
    namings = _lights(doc, title)
    taken = {at for one in namings for at in range(one.first, one.last)}
    namings += [one for one in _verbs(doc, title) if one.at not in taken]
    namings += _nouns(doc, title, taken | {one.at for one in namings})
    if called_off(doc):
        namings = [replace(one, state="planned") for one in namings]
    return sorted(namings, key=lambda one: (one.first, one.last))
