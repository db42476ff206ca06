"""The codebook's wordings of encounters (`forms.csv`) as they are written, and the stretch that each leads to."""

from functools import cache

from analysis.reader.ground.grammar import function, is_verb
from analysis.reader.ground.lexicon import rows_of, word_class, word_values
from analysis.reader.ground.switches import is_on
from analysis.reader.records import Wording

LINK_REACH = 9  # tokens between a noun and its preposition
PAST_ASIDE = 40  # the same where a comma stands before it: `met in Munich, in the margins of the summit, with`
RELATIVE_OR_MODAL = ("WP", "WDT", "WRB", "WP$", "MD")
CLOSE = {"of", "among"}  # prepositions that lead to the other side only right after the noun
ENDS = word_class("words-ending-a-side")
HOSTED = word_class("participles-of-hosting")
WITHIN = word_class("participles-within-a-side")
OF_ONE = 2  # tokens from a noun to the one that `of` joins to it
EMPHASIS = word_class("nouns-of-emphasis")
IRREGULAR = word_values("irregular-verb-forms")


def _inflected(lemma):
    """Return the written forms of a verb."""
    stem = lemma.removesuffix("e")
    twice = stem + stem[-1]  # `sitting down with`
    written = {lemma, lemma + "s", stem + "es", stem + "ed", stem + "ing", twice + "ed", twice + "ing"}
    return written | set(IRREGULAR.get(lemma, "").split())


@cache
def wordings(kind):
    """Return the wordings of one kind (verb, light, noun): verbs by their first word as written, nouns by the last."""
    table = {}
    for row in rows_of("forms"):
        if row["kind"] != kind:
            continue
        words, links = row["wording"].split(), set(row["link"].split(" | ")) - {""}
        last = words[-1]
        plural = last if last.endswith("s") else last + "s"
        for form in {last, plural} if kind in ("noun", "medium") else _inflected(words[0]):
            table.setdefault(form, []).append(Wording(row["form"], row["wording"], words, links, row["host"]))
    return table


def _nouns_at(doc, at):
    """Return the noun wordings that end at a token."""
    nouns = wordings("noun").get(doc[at].lower_, ()) if at < len(doc) else ()
    words = [token.lower_ for token in doc[:at]] if nouns else []
    return [one for one in nouns if words[max(0, at - len(one.words) + 1) :] == one.words[:-1]]


def noun_at(doc, at):
    """Return the longest noun wording that ends at a token, of equal ones that whose preposition follows; or None."""
    after = doc[at + 1].lower_ if at + 1 < len(doc) else ""
    goes_on = any(len(one.words) > OF_ONE for one in _nouns_at(doc, at + OF_ONE)) if after == "of" else False
    fits = [] if goes_on else _nouns_at(doc, at)  # `letters` of `letters of credence`
    return max(fits, key=lambda one: (len(one.words), after in one.links), default=None)


def is_purpose(token):
    """Say whether a word is the `to` of an infinitive."""
    return token.lower_ == "to" and token.i + 1 < len(token.doc) and token.nbor(1).tag_ in ("VB", "RB")


def _after_hosted(doc, start):
    """Return the place after `hosted by` or `given by` right behind a noun, or None."""
    words = [token.lower_ for token in doc[start : start + 2]]
    hosted = len(words) == 2 and words[0] in HOSTED and words[1] == "by"
    return start + 2 if hosted and is_on("noun-with-its-host") else None


def after_link(doc, start, links, reach=LINK_REACH):
    """Return the place after the first preposition that leads to the other side, or None where none does."""
    if (after := _after_hosted(doc, start)) is not None:
        return after
    far = depth = 0  # words that stand in brackets: `on Monday (Jul. 15) with`; brackets that are open
    for token in doc[start:]:
        depth += token.text == "("
        far += depth > 0
        depth -= token.text == ")"
        if token.i - far >= start + reach:
            return None
        if token.i - far >= start + LINK_REACH and (doc[token.i - 1].text != "," or token.lower_ not in links):
            if token.tag_ in RELATIVE_OR_MODAL or is_verb(token):
                return None
            continue
        if is_purpose(token) and token.nbor(1).tag_ == "VB":
            return None
        honour = token.lower_ in ("honour", "honor") and "for" in links and token.i + 1 < len(doc)
        if honour and token.nbor(1).lower_ == "of":
            return token.i + 2
        if token.lower_ == "with" and any(child.lower_ in EMPHASIS for child in token.children):
            return None  # `with a focus on`
        inner = start < token.head.i < token.i
        others = inner and token.lower_ == "between" and token.head.pos_ == "NOUN"
        others = others or (inner and function(token.head) == "governed clause")  # `spoke of the value of working with`
        if token.lower_ in links and (token.i == start or token.lower_ not in CLOSE) and not others:
            return token.i + 1
        if token.tag_ in ("VBD", "VBZ", "MD", "WP", "WDT", "TO") and token.lower_ not in links:
            return None
    return None


def end_of_side(doc, start):
    """Return the first token from `start` on that ends the stretch in which a side of an encounter can stand."""
    aside = start
    for token in doc[start:]:
        if token.i < aside:
            continue
        if (after := past_aside(token)) > token.i:
            aside = after
            continue
        finite = token.tag_ in ("VBD", "VBZ", "VBP") and is_verb(token) and token.lower_ not in WITHIN
        if finite or token.tag_ in RELATIVE_OR_MODAL or token.lower_ in ENDS or is_purpose(token):
            return token.i
    return len(doc)


def past_aside(token):
    """Return the place after `who is also …`, where a list of names may go on, else the token's."""
    doc = token.doc
    if token.lower_ != "who" or token.i + 2 >= len(doc) or token.nbor(1).lower_ not in ("is", "was"):
        return token.i
    comma = next((t.i for t in doc[token.i : token.i + 14] if t.text == ","), token.i)
    return comma if comma + 1 < len(doc) and doc[comma + 1].lower_ in ("and", "the", "new") else token.i


def joins_names(token):
    """Say whether a word joins two names: `the ministers of Chile and Peru, X and Y`."""
    return token.pos_ == "CCONJ" and token.nbor(-1).pos_ == token.nbor(1).pos_ == "PROPN"
