"""Nouns of encounters that no verb of encounter governs: as a setting, as what took place, as the medium of a talk."""

from dataclasses import replace

from analysis.reader.ground.factuality import factuality, noun_factuality
from analysis.reader.ground.grammar import agent, function, is_verb
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.occasions import setting_of
from analysis.reader.ground.parse import lowers
from analysis.reader.ground.switches import is_on, note
from analysis.reader.meetings.one_naming import has_child, head_of_wording, new_naming, wording_at
from analysis.reader.meetings.wordings import LINK_REACH, after_link, wordings
from analysis.reader.records import Factuality

DEFINITE = word_class("definite-determiners")
ATTENDING = word_class("verbs-of-attending")
HAPPEN = word_class("verbs-of-happening")
OF_ONE_WITH, FAR = "noun-of-one-with-another", 40  # tokens from the noun to its `with`
BETWEEN = ("between", "of", "among")


def noun_namings(doc, title, taken):
    """Return a naming for each noun of encounter that no verb has taken: `at the meeting with`, `X's call with Y`."""
    found, table = [], wordings("noun")
    for token in [doc[at] for at, word in enumerate(lowers(doc)) if word in table and at not in taken]:
        wording = wording_at(doc, token.i)
        told = noun_factuality(token, title=title) if wording else None
        if wording is None or not is_on(told.rule):
            continue
        giver = _passive_giver(head_of_wording(token, wording))
        told = Factuality(factuality(giver).state, note("noun-given-in-the-passive")) if giver is not None else told
        after = after_link(doc, token.i + 1, wording.links) or _after_happening(token, wording.links)
        after = _past_caller(doc, token, after, wording.links)
        after = _past_first(token, wording.links) or after
        after = after or (after_link(doc, giver.i + 1, wording.links - {"by", "from"}) if giver is not None else None)
        naming = new_naming(
            doc, wording, told.rule, told, token.i - len(wording.words) + 1, token.i + 1, after, kind="noun",
            at=token.i, definite=has_child(token, *DEFINITE), frame=setting_of(token) is not None,
        )  # fmt: skip
        found.append(replace(naming, between=naming.link in BETWEEN))
    return found


def _past_caller(doc, noun, after, links):
    """Return the place after `on` where `by` stands first, which leads to who pays a call: `a call by N on M`."""
    by = after is not None and doc[after - 1].lower_ == "by" and doc[after - 1].head == noun
    if not (by and "on" in links):
        return after
    other = next((t.i for t in doc[after:] if t.lower_ == "on" and t.nbor(1).pos_ in ("PROPN", "DET")), None)
    return after_link(doc, other, {"on"}) if other and other < after + LINK_REACH else after


def _past_first(noun, links):
    """Return the place after the `with` that leads on from who stands behind `of`: `a meeting of N with M`; or None."""
    doc, start = noun.doc, noun.i + 1
    if doc[start : start + 1].text != "of" or "with" not in links or not is_on(OF_ONE_WITH):
        return None
    for token in doc[start + 2 : start + FAR]:
        if token.lower_ == "with":
            return token.i + 1
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT") or token.text == ";":
            return None
    return None


def _passive_giver(noun):
    """Return the light verb of which a noun of encounter is the subject in the passive, or None."""
    verb = noun.head
    given = function(noun) == "passive subject" and verb.lower_ in wordings("light") and agent(verb) is not None
    given = given and verb.lemma_ not in ATTENDING
    return verb if given and is_on("noun-given-in-the-passive") else None


def _after_happening(noun, links):
    """Return the place after the preposition that follows a noun's `took place` or `was held`, or None."""
    verb = noun.head
    if function(noun) not in ("subject", "passive subject") or verb.lemma_ not in HAPPEN | {"be"}:
        return None
    after = verb.i + 1
    return after_link(noun.doc, after + (noun.doc[after : after + 1].text.lower() == "place"), links)


def _medium_at(token):
    """Return the wording of a medium (`by phone`, `via video link`) that ends at a token, or None."""
    doc = token.doc
    for wording in wordings("medium").get(token.lower_, ()):
        first = token.i - len(wording.words) + 1
        at = first - 1 if first > 0 and doc[first - 1].lower_ not in DEFINITE else first - 2
        if (
            [t.lower_ for t in doc[first : token.i]] == wording.words[:-1]
            and at >= 0
            and doc[at].lower_ in wording.links
        ):
            return wording
    return None


def medium_namings(doc, others):
    """Return a naming for each medium by which somebody was told something and no wording of encounter names it."""
    found = []
    met = any(one.state == "held" and one.form != "message" for one in others)  # `conveyed condolences by phone`
    media = wordings("medium") if is_on("told-by-phone") and not met else {}
    for token in [doc[at] for at, word in enumerate(lowers(doc)) if word in media]:
        wording = _medium_at(token)
        verb = next((above for above in token.ancestors if is_verb(above)), None) if wording else None
        if verb is not None:
            told = Factuality(factuality(verb).state, note("told-by-phone"))
            first = token.i - len(wording.words) + 1
            after = after_link(doc, token.i + 1, {"with"}, 1)  # `on the telephone with`
            more = {"kind": "noun", "at": token.i, "frame": True}
            found.append(new_naming(doc, wording, told.rule, told, first, token.i + 1, after, **more))
    return found
