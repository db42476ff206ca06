"""Wordings that stand for somebody without a name: pronouns, role nouns, plurals that sum persons or sides."""

import re

from analysis.actors.names import plain
from analysis.actors.people import office_row
from analysis.actors.wordcodes import codes

SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
PLURAL = {"they", "them", "their", "theirs", "themselves", "both"}
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "both": 2}
SUMS = {
    "side", "country", "leader", "party", "nation", "president", "minister", "official", "government", "delegation",
    "people", "parliament", "legislature", "head", "counterpart", "advisor", "adviser", "nsa", "capital",
    "diplomat", "general", "legislator", "lawmaker", "chairman", "secretary", "speaker", "host", "guest",
    "participant", "group", "principal", "representative", "member", "ally", "partner", "neighbour", "politician",
    "chief", "team", "state", "man", "woman", "pair", "premier", "chancellor", "king", "ambassador", "commissioner",
    "governor", "senator", "mayor",
}  # fmt: skip
SENDERS = {"message", "letter", "telegram", "cable", "note"}
SIDES = {"side", "delegation"}
ROLE = re.compile(
    r"(?P<lead>[ty])(?P<before>(?:[OQCAGLMNS]s?|w)*?)(?P<head>M*H+)(?P<after>(?:[fi][ty]?[OCAGLMH]+(?:&[OCAG]+)?)*)"
)
WHOSE = re.compile(r"(?P<before>[CGA]s)(?P<head>M*H+)|(?<=H&)(?P<second>M*H)(?![fis&,]?[NSQIXOLtH])")
PAST = {"former", "late", "then", "next", "future"}


def _number(token):
    """Return how many a determiner before a plural counts, 0 where it doesn't."""
    return next((NUMBERS[child.lower_] for child in token.lefts if child.lower_ in NUMBERS), 0)


def pronouns(doc):
    """Return `(first, last, kind, gender)` of the personal pronouns of a sentence: `one` person or `several`."""
    found = []
    for token in doc:
        if token.lower_ in SINGULAR and token.pos_ in ("PRON", "DET", "ADJ"):
            found.append((token.i, token.i + 1, "one", SINGULAR[token.lower_]))
        elif (
            token.lower_ in PLURAL
            and token.pos_ == "PRON"
            and (token.lower_ != "both" or token.dep_ in ("nsubj", "nsubjpass", "dobj"))
        ):
            found.append((token.i, token.i + 1, "several", ""))
    return found


def plurals(doc):
    """Return `(first, last, noun, number, telling words)` of plurals with an article or a number: `the two sides`."""
    found = []
    for token in doc:
        lemma = "nsa" if token.text in ("NSAs",) else token.lemma_.lower()
        plural = (
            token.tag_ in ("NNS", "NNPS") or token.text.endswith("s") or token.lower_ in ("group", "pair", "people")
        )
        lefts = [left for left in token.lefts if left.dep_ in ("det", "nummod", "amod", "compound", "predet", "poss")]
        words = {left.lower_ for left in lefts}
        if token.lower_ == "people" and not words & set(NUMBERS):
            continue
        if (
            lemma in SUMS
            and plural
            and token.pos_ in ("NOUN", "PROPN")
            and words & {"the", "both", "these", "all", *NUMBERS}
        ):
            if not (token.lower_ in ("group", "pair", "people") and words & {"these"}) and _closed(token, lefts):
                first = min([left.left_edge.i for left in lefts] + [token.i])
                others = [
                    left
                    for left in lefts
                    if left.lower_ not in NUMBERS and left.dep_ != "det" and left.lower_ not in ("both", "all")
                ]
                found.append((first, token.i + 1, lemma, _number(token), [left.text for left in others]))
        elif (
            token.lower_ in ("two", "three", "four", "pair")
            and token.head.pos_ != "NOUN"
            and token.i
            and doc[token.i - 1].lower_ == "the"
        ) and token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj"):
            found.append((token.i - 1, token.i + 1, "two", NUMBERS.get(token.lower_, 2), []))
    return found


def _closed(token, lefts):
    """Say whether a plural is not narrowed by what follows it: `the leaders of NATO` are others than `the leaders`."""
    narrowed = any(
        right.dep_ in ("prep", "relcl", "acl") and right.lower_ in ("of", "from", "in") for right in token.rights
    )
    return not narrowed or bool({left.lower_ for left in lefts} & {*NUMBERS})


def roles(doc, row, taken):
    """Return dicts of the role noun phrases of a sentence, outside of words that are taken by a name and its offices.

    Keys: start and end (offsets in the shadow), head (the office), words before and after it, lead (`the`, `his`).
    """
    string, found_all = codes(row), []
    for found in [*ROLE.finditer(string), *WHOSE.finditer(string)]:
        first, last = found.span()
        if any(at in taken for at in range(first, last)):
            continue
        following = string[last : last + 1]
        if (following and following in "NSI") or (
            row[last - 1].text.endswith("s") and office_row(row[last - 1].text.lower()) is None
        ):
            continue
        which = "head" if found["head"] else "second"
        head = doc.text[row[found.start(which)].start : row[found.end(which) - 1].end]
        if (
            head.lower().endswith("s")
            and plain(head).removesuffix("s") != plain(head)
            and not head.lower().endswith(("ss", "affairs"))
        ):
            continue
        groups = found.groupdict()
        if which == "second" and not head[0].isupper():
            continue
        lead = row[first].text.lower() if groups.get("lead") else ""
        if lead in ("a", "an"):
            continue
        found_all.append(
            {
                "start": row[first].start,
                "end": row[last - 1].end,
                "head": head,
                "words": [row[at] for at in range(*found.span("before"))] if groups.get("before") else [],
                "after": [row[at] for at in range(found.end(which), last)],
                "lead": lead,
            }
        )
    return [one for one in found_all if not any(_inside(one, other) for other in found_all)]


def _inside(one, other):
    """Say whether a phrase lies within another, longer one."""
    return one is not other and other["start"] <= one["start"] and one["end"] <= other["end"]


def sides(doc):
    """Return `(first, last, noun, telling words)` of `the U.S. side`, `the Cambodian delegation`, `the message`."""
    found = []
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma not in SIDES | SENDERS or token.tag_ in ("NNS", "NNPS"):
            continue
        lefts = [left for left in token.lefts if left.dep_ in ("det", "amod", "compound", "poss", "nmod")]
        if {left.lower_ for left in lefts} & {"the", "this", "our", "my"} or any(
            left.tag_ == "POS" for left in token.lefts
        ):
            first = min(left.left_edge.i for left in lefts)
            found.append((first, token.i + 1, lemma, [left.text for left in lefts if left.dep_ != "det"]))
    return found
