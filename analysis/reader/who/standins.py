"""Wordings that stand for somebody without a name: pronouns, role nouns, plurals that sum persons or sides."""

import re

from analysis import countries
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class, word_values
from analysis.reader.names.letters import letters
from analysis.reader.names.names import plain_name
from analysis.reader.names.offices import office_row

SINGULAR = word_values("singular")
PLURAL = word_class("plural")
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "both": 2}
SUMS = word_class("sums")
CROWDS = word_class("crowds")
COUNTS = {*NUMBERS, "both", "all", "each"}
WHOLE = {"all", "each"}
SENDERS = word_class("senders")
SIDES = {"side", "delegation"}
ROLE = re.compile(
    r"(?P<lead>[ty])(?P<before>(?:[OQCAGLMNS]s?|w)*?)(?P<head>M*H+)(?P<after>(?:[fi][ty]?[OCAGLMH]+(?:&[OCAG]+)?)*)"
)
WHOSE = re.compile(r"(?P<before>[CGA]s)(?P<head>M*H+)|(?<=H&)(?P<second>M*H)(?![fis&,]?[NSQIXOLtH])")
ELSEWHERE = word_class("elsewhere")
SENT = word_class("sent")
HIS_HIGHNESS = re.compile(r"X*(?P<head>H)")
PAST = word_class("past-standins")


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
            and (token.lower_ != "both" or function(token) in ("subject", "passive subject", "object"))
        ):
            found.append((token.i, token.i + 1, "several", ""))
    return found


def plurals(doc):
    """Return `(first, last, noun, number, telling words)` of plurals that sum sides: `the two sides`, `all`."""
    found = []
    for token in doc:
        lefts = [
            left
            for left in token.lefts
            if function(left)
            in ("determiner", "number", "adjective", "compound", "predeterminer", "possessor", "noun modifier")
        ]
        if _sums(token, lefts) or _bare(doc, token, lefts):
            others = [
                left
                for left in lefts
                if left.lower_ not in COUNTS and function(left) not in ("determiner", "predeterminer")
            ]
            first = min([left.left_edge.i for left in lefts] + [token.i])
            found.append((first, token.i + 1, _noun(token), _number(token), _telling(doc, first, token, others)))
        elif token.lemma_.lower() in ("host", "hosts") and (guest := _and_guest(token)):
            found.append((token.left_edge.i, guest.i + 1, "side", 0, []))
        elif _counted(doc, token):
            found.append((token.i - 1, token.i + 1, "two", NUMBERS.get(token.lower_, 2), []))
        elif token.lower_ in WHOLE and token.pos_ == "PRON" and _speaks(token):
            found.append((token.i, token.i + 1, token.lower_, 0, []))
    return found


def _and_guest(token):
    """Return the guest of `the host and his guests`, or None."""
    return next((child for child in token.conjuncts if child.lemma_.lower() in ("guest", "visitor")), None)


def _noun(token):
    """Return a plural's noun in the singular; the parser leaves one with a capital (`Presidents`) as it stands."""
    if token.text == "NSAs":
        return "nsa"
    lower = token.lower_
    return (
        lower.removesuffix("s").replace("ie", "y")
        if lower.endswith("ies")
        else token.lemma_.lower().removesuffix("s" if token.tag_.startswith("NNP") else "")
    )


def _telling(doc, first, token, others):
    """Return the words before a plural that say whose or which it is, with the countries named there."""
    lands = [doc[a:b].text for a, b, *_ in countries.find(doc) if first <= a and b <= token.i]
    return list(dict.fromkeys([left.text for left in others] + lands))


def _sums(token, lefts):
    """Say whether a noun with an article or a number sums persons or sides: `the two sides`, `each side`."""
    words = {left.lower_ for left in lefts}
    if words & ELSEWHERE or ("all" in words and _noun(token) in ("country", "nation", "party", "state", "people")):
        return False
    if token.pos_ not in ("NOUN", "PROPN") or _noun(token) not in SUMS or token.text in ("States", "Group"):
        return False
    if "these" in words and token.lower_ in CROWDS:
        return False
    if "each" in words and _noun(token) in ("side", "country", "leader", "party", "delegation"):
        return True
    plural = token.tag_ in ("NNS", "NNPS") or token.text.endswith("s") or token.lower_ in CROWDS
    if not plural or (token.lower_ == "people" and not words & set(NUMBERS)):
        return False
    return bool(words & {"the", "both", "these", "all", *NUMBERS}) and _closed(token, lefts)


def _bare(doc, token, lefts):
    """Say whether a plural without article speaks for all: `Participants`, `Leaders`, `Mexican and U.S. officials`."""
    if token.tag_ not in ("NNS", "NNPS") or not _speaks(token) or not _closed(token, lefts):
        return False
    if not lefts:
        return _noun(token) in ("participant", "leader", "side") and token.i == token.left_edge.i
    first = min(left.left_edge.i for left in lefts)
    named = {at for a, b, *_ in countries.find(doc) if first <= a and b <= token.i for at in range(a, b)}
    plain_words = all(at in named or doc[at].lower_ in ("and", ",") for at in range(first, token.i))
    return bool(named) and plain_words and _noun(token) in ("official", "leader", "representative", "delegation")


def _speaks(token):
    """Say whether a word is subject of the main clause."""
    verb = token.head
    while function(verb) == "coordinated":
        verb = verb.head
    return function(token) in ("subject", "passive subject") and function(verb) == "root"


def _counted(doc, token):
    """Say whether a number stands for those it counts: `the two`, `the pair`."""
    return (
        token.lower_ in ("two", "three", "four", "pair")
        and token.head.pos_ != "NOUN"
        and token.i > 0
        and doc[token.i - 1].lower_ in ("the", "all")
        and function(token) in ("subject", "passive subject", "governed noun", "object")
    )


def _closed(token, lefts):
    """Say whether a plural is not narrowed by what follows it: `the leaders of NATO` are others than `the leaders`."""
    narrowed = any(
        function(right) in ("preposition", "relative clause", "noun clause")
        and right.lower_ in ("of", "from", "in")
        and not _of_both(right)
        for right in token.rights
    )
    return not narrowed or bool({left.lower_ for left in lefts} & {*NUMBERS})


def _of_both(prep):
    """Say whether what narrows a plural is itself the sum of sides: `the leaders of the two countries`."""
    nouns = [child for child in prep.children if function(child) == "governed noun"]
    return prep.lower_ == "of" and any(_number(noun) and _noun(noun) in SUMS for noun in nouns)


def roles(doc, row, taken):
    """Return dicts of the role noun phrases of a sentence, outside of words that are taken by a name and its offices.

    Keys: start and end (offsets in the shadow), head (the office), words before and after it, lead (`the`, `his`).
    """
    string, found_all = letters(row), []
    for found in [*ROLE.finditer(string), *WHOSE.finditer(string), *HIS_HIGHNESS.finditer(string)]:
        if found.re is HIS_HIGHNESS and not _honours(row[found.end() - 1], string, found):
            continue
        first, last = found.start(), _end(row, string, found)
        if any(at in taken for at in range(first, last)):
            continue
        following = string[last : last + 1]
        if (following and following in "NSI") or (
            re.search(r"[^s]s$", row[last - 1].text) and office_row(row[last - 1].text.lower()) is None
        ):
            continue
        which = "head" if found["head"] else "second"
        head = doc.text[row[found.start(which)].start : row[found.end(which) - 1].end]
        if (
            head.lower().endswith("s")
            and plain_name(head).removesuffix("s") != plain_name(head)
            and not head.lower().endswith(("ss", "affairs"))
        ):
            continue
        groups = found.groupdict()
        if which == "second" and (not head[0].isupper() or _one_holder(string, found.start())):
            continue
        lead = row[first].text.lower() if groups.get("lead") else ""
        if lead in ("a", "an") or _adjective(doc, row, last):
            continue
        found_all.append(
            {
                "start": row[first].start,
                "end": row[last - 1].end,
                "head": head,
                "words": [row[at] for at in range(*found.span("before"))] if groups.get("before") else [],
                "after": [row[at] for at in range(found.end(which), last)],
                "lead": lead,
                "led": [word.text.lower() for word in row[last : last + 3]] == ["of", "the", "delegation"],
            }
        )
    return [one for one in found_all if not any(_inside(one, other) for other in found_all)]


def _one_holder(string, second):
    """Say whether two offices are one person's: `the Australian Deputy Prime Minister and Defence Minister`."""
    first = re.search(r"[ty][^ty]*$", string[: second - 1])
    return bool(first) and "C" in first[0]


def _honours(word, string, found):
    """Say whether an office without article names one person: `His Highness`, `Samdech Prime Minister`."""
    return word.text.split()[0] in ("His", "Her") or (string[found.start()] == "X" and word.text[0].isupper())


def _adjective(doc, row, last):
    """Say whether the last word of a phrase only tells of the noun after it: `the official visit`."""
    token = doc.char_span(row[last - 1].start, row[last - 1].end, alignment_mode="expand").root
    after = row[last].code if last < len(row) else ""
    return after in ("w", "C", "E", "L", "O") and (
        token.pos_ == "ADJ" or (function(token) in ("adjective", "compound") and token.head.idx >= row[last].start)
    )


def _end(row, string, found):
    """Return where a role phrase ends: before `on his new post`, `in Bangkok`, which say nothing of the office."""
    first, last = found.end("head") if found["head"] else found.end(), found.end()
    own = string[found.start()] == "y"  # `his host of …`: what follows is no part of the office
    sent = bool(SENT & {word.text.lower().split()[-1] for word in row[found.start() : first]})
    for at in range(first, last):
        if (string[at] == "i" and not (sent and row[at].text.lower() == "to")) or (own and string[at] == "f"):
            return at
        if string[at] in "fi" and re.match(r".t?M+(?![OCAGLH])|.y", string[at:last]):
            return at
    return last


def _inside(one, other):
    """Say whether a phrase lies within another, longer one."""
    return one is not other and other["start"] <= one["start"] and one["end"] <= other["end"]


def find_sides(doc):
    """Return `(first, last, noun, telling words)` of `the U.S. side`, `the Cambodian delegation`, `the message`."""
    found = []
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma not in SIDES | SENDERS or token.tag_ in ("NNS", "NNPS"):
            continue
        lefts = [
            left
            for left in token.lefts
            if function(left) in ("determiner", "adjective", "compound", "possessor", "noun modifier")
        ]
        if {left.lower_ for left in lefts} & {"the", "this", "our", "my"} or any(
            left.tag_ == "POS" for left in token.lefts
        ):
            first = min(left.left_edge.i for left in lefts)
            found.append((first, token.i + 1, lemma, [left.text for left in lefts if function(left) != "determiner"]))
    return found
