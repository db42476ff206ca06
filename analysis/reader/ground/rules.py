"""The rules of `data/rules`: read, checked, and applied to parsed sentences."""

import re
from dataclasses import fields
from functools import cache
from pathlib import Path

import yaml

from analysis.codebook import CodebookError
from analysis.reader.ground.gazetteer import gazetteer
from analysis.reader.ground.grammar import known_verbs
from analysis.reader.ground.lexicon import act_words, verb_rows, word_class
from analysis.reader.ground.patterns import PatternError, find_matches, read_pattern
from analysis.reader.ground.switches import is_on, switched_off
from analysis.reader.ground.trees import Tree, rehang
from analysis.reader.records import Edit, Rule

FOLDER = Path(__file__).resolve().parents[3] / "data" / "rules"
TOLD = tuple(field.name for field in fields(Rule))[:5]  # what a reader is told
OF_THE_TREE = ("unmended", "below")  # what is known of a sentence as the parser gave it
NAME = re.compile(r"[a-z]+(?:-[a-z]+)+")
PLACE = re.compile(r"place\(([a-z]+)\)")


def rule_words(name):
    """Return the words of a class that rules may name: verbs, places, a kind of `act_words.csv`, a word list."""
    if name == "verbs":
        return known_verbs()
    if name == "places":
        return {place.lower() for place in gazetteer()}
    if name == "phrasal-verbs":  # those that take an object after the particle
        rows = [row for verb in known_verbs() for row in verb_rows(verb) if len(row.rest) == 1]
        return {row.verb for row in rows if row.frames & {"nouns", "object", "abstract"}}
    try:
        return act_words(name.replace("-", " "))
    except KeyError:
        return word_class(name)


def read_edit(token, text, known):
    """Return the Edit that a line of `put` stands for: `head dep`, `head dep tag`, or `place(head) = tag`."""
    head, label, tag = (*text.split(), "", "", "")[:3]
    place = PLACE.fullmatch(head)
    head = place[1] if place else head
    if not label or len(text.split()) > 3:
        raise PatternError(f"put: {token}: {text!r}; write the head, the label (= for the old one), perhaps a tag")
    for name in (token, head):
        if name not in known:
            raise PatternError(f"put: {token}: {text!r} names {name!r}; name it in find first")
    if f"{head}*" in known:
        raise PatternError(f"put: {token}: {text!r}; {head}* may be several tokens, and a head is one")
    return Edit(token, head, bool(place), label, tag)


def read_rule(row, shapes):
    """Return the Rule of an entry of a rules file; raises PatternError where it has a fault."""
    for key in (*TOLD, "find", "put"):
        if not row.get(key):
            raise PatternError(f"{key} is missing; each rule has {', '.join(TOLD)}, find and put")
    if wrong := [key for key in row if key not in (*TOLD, "find", "put")]:
        raise PatternError(f"{wrong[0]!r} is no part of a rule; take it out")
    if not NAME.fullmatch(row["name"]):
        raise PatternError("the name isn't words in small letters with hyphens; say the phenomenon")
    pattern = read_pattern(row["find"], rule_words, shapes)
    known = {form for key in row["find"] for form in (key, key.rstrip("*"))}
    edits = tuple(read_edit(token, text, known) for token, text in row["put"].items())
    return Rule(*(" ".join(row[key].split()) for key in TOLD), pattern, edits)


@cache
def find_rules(kind="repairs", folder=FOLDER):
    """Return the rules of a kind, in the order of their file; raises CodebookError for the first fault in it."""
    path, rules = Path(folder) / f"{kind}.yml", []
    try:
        book = yaml.safe_load(path.read_text("utf-8"))
        rows, shapes = book["rules"], book.get("shapes", {})
    except (OSError, UnicodeDecodeError, yaml.YAMLError, TypeError, KeyError) as error:
        detail = " ".join(str(error).split())
        raise CodebookError(f"{path.name}: cannot be read ({detail}); it needs 'rules:' and a list") from error
    for number, row in enumerate(rows, 1):
        name = row.get("name", number) if isinstance(row, dict) else number
        try:
            if name in [rule.name for rule in rules]:
                raise PatternError("an earlier rule has this name; each may stand once")
            rules.append(read_rule(row, shapes))
        except (PatternError, AttributeError, TypeError) as error:
            fault = error if isinstance(error, PatternError) else "find and put are 'name: text' lines; check indents"
            raise CodebookError(f"{path.name}, rule {name}: {fault}") from error
    return tuple(rules)


def edits_of(rule, found, tree):
    """Return the `(token, head, label, tag)` changes that a rule makes to the tokens it found, in their order."""
    changes = []
    for edit in rule.edits:
        head = found[edit.head]
        label = tree.dep[head] if edit.place and edit.label == "=" else edit.label
        tokens = found[edit.token]
        for i in tokens if isinstance(tokens, list) else (tokens,):
            over = head if not edit.place else i if tree.head[head] == head else tree.head[head]
            changes.append((i, over, tree.dep[i] if label == "=" else label, edit.tag))
    return changes


def rehung(heads, changes):
    """Return the heads of a sentence's tokens after some changes, or None where one would hang a token below itself."""
    heads = list(heads)
    for i, head, _, _ in changes:
        above = head
        while above != i and heads[above] != above:
            above = heads[above]
        if above == i and head != i:
            return None
        heads[i] = head
    return heads


def find_repairs(doc):
    """Return `(rule, changes)` for each rule that fires on a parsed sentence; one that would make a circle doesn't.

    They are looked for once: a sentence's names ask for them first, its encounters and acts later.
    """
    off, known = switched_off(), doc.user_data.setdefault("unmended", {})
    if known.get("repairs", ("",))[0] != off:
        known["repairs"] = off, _repairs(doc)
    return known["repairs"][1]


def _repairs(doc):
    tree = Tree(doc)
    heads, fired = tree.head, []
    for rule in find_rules("repairs"):
        for found in find_matches(rule.pattern, tree) if is_on(rule.name) else ():
            changes = edits_of(rule, found, tree)
            if after := rehung(heads, changes):
                heads = after
                fired.append((rule, changes))
    return fired


def copy_of(doc):
    """Return a copy of a parsed sentence that shares what is known of it: spaCy would copy that too, deeply."""
    known, doc.user_data = doc.user_data, {}
    copy = doc.copy()
    doc.user_data = known
    copy.user_data = {name: value for name, value in known.items() if name not in OF_THE_TREE}
    return copy


def apply_repairs(doc):
    """Return the parsed sentence, or a copy with its slips put right, and the names of the rules that fired."""
    fired = find_repairs(doc)
    if not fired:
        return doc, []
    copy = copy_of(doc)
    for _, changes in fired:
        for i, head, label, tag in changes:
            rehang(copy[i], copy[head], label, tag)
    return copy, [rule.name for rule, _ in fired]


def told_changes(doc, changes):
    """Return changes as the rules file writes them: `memories → shared dobj; …`."""
    return "; ".join(" ".join((f"{doc[i]} → {doc[head]}", label, tag)).strip() for i, head, label, tag in changes)
