"""Patterns of `data/rules` over a parsed sentence: tokens by name, each with where it stands and what it is like."""

import re

from analysis.reader.ground.trees import PLACED, WAYS
from analysis.reader.records import Pattern, Step

PART = re.compile(r"[^\s()]+(?:\((?:[^()]|\([^()]*\))*\))?(?:=\S+)?")  # a condition, `has(…)` with others inside
VALUE = re.compile(r"(tag|dep|pos|lower|lemma)(!?)=(\S+)")
PHRASE = re.compile(r"with\(([a-z]+)\)=(<[a-z-]+>)")
CALL = re.compile(r"(!?)([a-z-]+)(?:\((.*)\))?")


class PatternError(ValueError):
    """What is wrong with a pattern, and what to do."""


def allowed_words(value, words):
    """Return the words that a condition allows: those written out, or a class of the codebook's (`<talker>`)."""
    if not value.startswith("<"):
        return frozenset(value.split("|"))
    try:
        return words(value.strip("<>"))
    except KeyError:
        raise PatternError(f"{value} is no class of the codebook's words; use a kind of act_words.csv") from None


def value_test(kind, denied, value, words):
    """Return the test of a token's tag, label, part of speech, form (`*ed`: its ending) or dictionary form."""
    if value.startswith("*"):
        endings = tuple(value[1:].split("|*"))
        return lambda tree, i, found: getattr(tree, kind)[i].endswith(endings) is not denied
    allowed = allowed_words(value, words)
    if kind == "lemma":
        return lambda tree, i, found: (tree.lemma(i) in allowed) is not denied
    return lambda tree, i, found: (getattr(tree, kind)[i] in allowed) is not denied


def way_to(name, start, known):
    """Return the way from a token to others, having checked that both are known."""
    if name not in WAYS:
        raise PatternError(f"{name!r} is no place of a token; use one of {', '.join(WAYS)}")
    if start not in known:
        raise PatternError(f"{name}({start}) comes before the token {start!r}; name that one first")
    return WAYS[name]


def condition(text, words, known, shapes):
    """Return the test that a condition of a pattern stands for, a function of tree, index and tokens found."""
    if value := VALUE.fullmatch(text):
        return value_test(value[1], bool(value[2]), value[3], words)
    if phrase := PHRASE.fullmatch(text):
        second, allowed = phrase[1], allowed_words(phrase[2], words)
        way_to("after", second, known)
        return lambda tree, i, found: f"{tree.lemma(i)} {tree.lower[found[second]]}" in allowed
    call = CALL.fullmatch(text)
    if not call:
        raise PatternError(f"{text!r} is no condition; write tag=VBD, lemma=<verbs>, has(dep=aux) or left-of(verb)")
    denied, name, inside = bool(call[1]), call[2], call[3]
    if name in shapes and inside is None:
        tests = conditions(shapes[name], words, known, {})
        return lambda tree, i, found: all(test(tree, i, found) for test in tests) is not denied
    if name == "has":
        tests = conditions(inside or "", words, known, shapes)
        fits = lambda tree, i, found: any(all(t(tree, c, found) for t in tests) for c in tree.children[i])  # noqa: E731
        return lambda tree, i, found: fits(tree, i, found) is not denied
    way = way_to(name, inside, known)
    return lambda tree, i, found: (i in way(tree, found[inside])) is not denied


def conditions(text, words, known, shapes):
    """Return the tests of conditions written one after the other, those of a token's own values first (cheap)."""
    parts = sorted(PART.findall(text), key=lambda part: (VALUE.fullmatch(part) is None, "lemma" in part))
    return tuple(condition(part, words, known, shapes) for part in parts)


def literal(text):
    """Return `(kind, words)` for the conditions that name a tag, a label or a word outright."""
    found = [VALUE.fullmatch(part) for part in PART.findall(text)]
    values = [m for m in found if m and not m[2] and m[1] in PLACED and m[3][0] not in "<*"]
    return tuple((m[1], frozenset(m[3].split("|"))) for m in values)


def _pairs(kind, words):
    return frozenset((kind, word) for word in words)


def read_pattern(find, words, shapes):
    """Return the Pattern of a rule's `find` (name → where the token stands and what it is like)."""
    steps, known, needed = [], set(), []
    for key, text in find.items():
        name, every = key.rstrip("*"), key.endswith("*")
        place, _, rest = text.partition(" ")
        call = CALL.fullmatch(place)
        if not call or call[1] or (place == "any") is not (not steps):
            raise PatternError(f"{name}: {place!r}; the first token begins with 'any', others with a place: head(x)")
        way = way_to(call[2], call[3], known) if steps else None
        known.add(name)
        steps.append(Step(name, every, way, call[3] or "", conditions(rest, words, known, shapes)))
        needed += [] if every else literal(rest)
    anchors = literal(next(iter(find.values())))
    if not anchors:
        raise PatternError("the first token needs a tag=, dep= or lower= by which it is looked up")
    return Pattern(tuple(steps), anchors, tuple(_pairs(*one) for one in needed))


def find_matches(pattern, tree):
    """Give the tokens found (name → index, or indexes of `name*`) for each token that a pattern's first name fits."""
    for needed in pattern.needed:
        if tree.here.isdisjoint(needed):
            return
    anchors = [[i for v in values for i in tree.places[kind].get(v, ())] for kind, values in pattern.anchors]
    first = pattern.steps[0]
    for i in sorted(min(anchors, key=len)):
        found = {first.name: i}
        if all(test(tree, i, found) for test in first.tests) and bound(pattern.steps, 1, tree, found):
            yield found


def bound(steps, at, tree, found):
    """Find the tokens from a step on, trying others where a later step fails; return whether all were found."""
    if at == len(steps):
        return True
    step, fitting = steps[at], []
    for i in step.way(tree, found[step.start]):
        found[step.name] = i
        if all(test(tree, i, found) for test in step.tests):
            if not step.every and bound(steps, at + 1, tree, found):
                return True
            fitting.append(i)
    found[step.name] = fitting
    return step.every and bound(steps, at + 1, tree, found)
