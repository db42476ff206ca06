"""The rules as data: each fires on its example and gives what it says there, and a wrong file says what to do."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
import yaml

from analysis.codebook import CodebookError
from analysis.reader import read_article
from analysis.reader.ground import parse, rules, switches
from analysis.reader.ground.rules import apply_repairs, find_repairs, find_rules, rehung, told_changes

REPAIRS = find_rules("repairs")


TESTS = Path(__file__).parent
SOURCES = yaml.safe_load((TESTS.parent / "data" / "rules" / "repairs.yml").read_text("utf-8"))["rules"]
OURS = re.compile(r"\b(services|wire|cases|tellings)/(?!wordings)([\w-]+)")  # a source that is a text of ours
CITED = [(rule["name"], *text) for rule in SOURCES for text in OURS.findall(rule["source"])]


@cache
def fired_in(path):
    """Return the repairs that fire in a text, the parse of which is read anew."""
    reading = read_article(path.read_text("utf-8"), path.name)
    return {name for doc in parse.parse(reading.sentences) for name in apply_repairs(doc)[1]}


def parsed(text):
    return parse.parse([{"text": text, "sentence": 0, "part": "body", "start": 0, "end": len(text)}])[0]


def shape(doc):
    return [(token.head.i, token.dep_, token.tag_, token.pos_) for token in doc]


@pytest.mark.parametrize("rule", REPAIRS, ids=lambda rule: rule.name)
def test_a_rule_fires_on_its_example_and_gives_what_it_says(rule):
    doc = parsed(rule.example)
    assert [told_changes(doc, changes) for one, changes in find_repairs(doc) if one is rule] == [rule.gives]


@pytest.mark.parametrize("cited", CITED, ids=lambda cited: " in ".join((cited[0], cited[2])))
def test_a_rule_fires_in_the_texts_that_it_names_as_its_source(cited):
    name, folder, text = cited
    found = [path for path in sorted((TESTS / folder).glob(f"{text}*")) if path.suffix in (".txt", ".md")]
    assert any(name in fired_in(path) for path in found)


@pytest.mark.parametrize("rule", REPAIRS, ids=lambda rule: rule.name)
def test_without_a_rule_its_example_is_read_otherwise(rule):
    doc = parsed(rule.example)
    mended, fired = apply_repairs(doc)
    with switches.without(rule.name):
        other, names = apply_repairs(doc)
    assert rule.name in fired and rule.name not in names
    assert shape(mended) != shape(other)
    assert apply_repairs(doc)[1] == fired


def test_a_sentence_without_slips_stays_as_it_is():
    doc = parsed("The minister thanked Laos for its support.")
    assert apply_repairs(doc) == (doc, [])


def test_the_parse_itself_is_not_changed():
    doc = parsed(REPAIRS[0].example)
    before = shape(doc)
    assert apply_repairs(doc)[0] is not doc and shape(doc) == before


def test_a_change_that_would_hang_a_token_below_itself_is_refused():
    heads = [0, 0, 1, 2]
    assert rehung(heads, [(1, 3, "conj", "")]) is None
    assert rehung(heads, [(3, 0, "conj", ""), (1, 3, "conj", "")]) == [0, 3, 1, 0]
    assert rehung(heads, [(2, 2, "ROOT", ""), (0, 2, "dobj", "")]) == [2, 0, 2, 2]
    assert heads == [0, 0, 1, 2]


def test_a_rule_that_would_close_a_circle_does_not_fire(monkeypatch):
    book = {"find": {"verb": "any dep=ROOT", "noun": "child(verb) dep=dobj"}, "put": {"verb": "noun conj"}}
    told = dict.fromkeys(("says", "example", "gives", "source"), "x")
    rule = rules.read_rule({"name": "verb-below-noun", **told, **book}, {})
    monkeypatch.setattr(rules, "find_rules", lambda kind: (rule,))
    doc = parsed("The minister thanked Laos.")
    assert apply_repairs(doc) == (doc, [])


@pytest.fixture
def broken(tmp_path):
    """Return a function that changes one wording of the rules file and reads it again."""

    def read(old, new):
        path = Path(shutil.copy(rules.FOLDER / "repairs.yml", tmp_path))
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return find_rules("repairs", tmp_path)

    return read


FAULTS = {
    ("lemma=<verbs>", "lemma=<verbes>"): "participle-taken-for-adjective: <verbes> is no class of the codebook's words",
    ("any dep=amod", "any deps=amod"): "participle-taken-for-adjective: 'deps=amod' is no condition; write tag=VBD",
    ("before(verb)", "behind(verb)"): "participle-taken-for-adjective: 'behind' is no place of a token; use one of",
    ("before(verb)", "before(told)"): "participle-taken-for-adjective: before(told) comes before the token 'told'",
    ("verb: any", "verb: each"): "participle-taken-for-adjective: verb: 'each'; the first token begins with 'any'",
    ("told: ancestor(noun)", "told: any"): "participle-taken-for-adjective: told: 'any'; the first token begins with",
    ("dep=amod tag=VBN|VBD|JJ lower=*ed ", ""): "participle-taken-for-adjective: the first token needs a tag=, dep=",
    ("verb: told conj VBD", "verb: told"): "participle-taken-for-adjective: put: verb: 'told'; write the head, the",
    ("verb: told conj VBD", "verb: tell conj"): "participle-taken-for-adjective: put: verb: 'tell conj' names 'tell'",
    ("noun: verb dobj", "nouns: verb dobj"): "participle-taken-for-adjective: put: nouns: 'verb dobj' names 'nouns'",
    ("name: participle-taken-for-adjective", "name: Participles"): "Participles: the name isn't words in small letters",
    ("\n    says:", "\n    tells:"): "participle-taken-for-adjective: says is missing; each rule has name",
    ("\n    says:", "\n    note: x\n    says:"): "participle-taken-for-adjective: 'note' is no part of a rule",
    ("name: adjective-in-ing-taken-for-verb", "name: participle-taken-for-adjective"): (
        "participle-taken-for-adjective: an earlier rule has this name; each may stand once"
    ),
    ("find:\n      verb: any", "find: any"): None,
    ("rules:", "ruled:"): None,
}


@pytest.mark.parametrize(("change", "message"), FAULTS.items())
def test_a_wrong_rules_file_says_in_one_line_where_and_what_to_do(change, message, broken):
    with pytest.raises(CodebookError) as error:
        broken(*change)
    start = f"repairs.yml, rule {message}" if message else "repairs.yml: cannot be read"
    assert str(error.value).startswith(start) and "\n" not in str(error.value)


def test_find_that_is_no_mapping_says_so(broken):
    with pytest.raises(CodebookError, match=r"repairs\.yml, rule adjective-in-ing-taken-for-verb: find and put are"):
        broken("    put:\n      noun: verb dobj\n      word: noun amod", "    put: verb")


def test_words_of_each_rule_are_there():
    assert all(getattr(rule, key) for rule in REPAIRS for key in rules.TOLD)
