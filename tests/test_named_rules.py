"""The rules of `data/rules`: each gives what its example says, not without it; code and files name the same rules."""

import ast
import re
from pathlib import Path

import pytest

from analysis import reader
from analysis.checking.named_rules import FOLDER, named_rules
from analysis.codebook import CodebookError, read_codebook
from analysis.reader.ground import switches
from analysis.tables import LIST, frame

ENGINE = Path(reader.__file__).parent
OWN_TEST = {"repairs.yml", "furniture.csv"}  # tests/test_rules.py, tests/test_furniture.py
TABLES = ("mentions", "meetings", "statements")
RULES = {name: rule for name, rule in named_rules().items() if rule["file"] not in OWN_TEST}
NAME = re.compile("[a-z]+(?:-[a-z]+)+")  # what looks like the name of a rule
PATTERNS = {"ground/patterns.py", "ground/rules.py", "ground/trees.py"}  # their words say where tokens stand
LAST_RESORT = "only-two-countries-in-lead"  # finds most encounters that any other rule finds
MARKS = {"sign-off"}
KEYS = {"name", "says", "example", "gives", "source", "file"}


def told(table, row, names):
    """Return a row as the `gives` of a rule writes it."""
    who = lambda column: " and ".join(names[one] for one in row[column].split(LIST) if one) or "nobody"  # noqa: E731
    if table == "mentions":
        country = f" ({row['country']})" if row["country"] else ""
        return f"{' '.join(row['text'].split())} → {who('actor')}{country}"
    if table == "meetings":
        place = f", {row['place']}" if row["place"] else ""
        lands = f"{row['host_country'] or 'nobody'} – {row['guest_country'] or 'nobody'}"
        return f"{row['form']}: {who('hosts')} – {who('guests')}{place} [{row['date']}; {lands}]"
    weight = f", {row['strength']}" if row["strength"] else ""
    return f"{row['verb']} ({row['act']}{weight}): {who('speaker')} → {who('addressee')}"


def read(example):
    """Return `(table, rules, row in words)` of each row that the whole reader makes of an example's readouts."""
    book = read_codebook()
    texts = enumerate(re.split(r"\n=+\n", example))
    readings = [reader.read_article(text, f"example{number}.txt") for number, text in texts]
    coded, people, _ = reader.code_readings(readings, book)
    names = {row["actor"]: row["name"] for row in people}
    found = [(table, row) for rows in coded for table in TABLES for row in frame(table, rows[table]).to_dict("records")]
    rows = [(table, row["rule"].split(LIST), told(table, row, names)) for table, row in found]
    articles = [reading.article for reading in readings]
    return rows + [("articles", row["rule"].split(LIST), f"account: {row['account']}") for row in articles]


def tell(rows):
    """Return rows in lines."""
    return "\n".join(f"  {table}: {line}  [{LIST.join(rules)}]" for table, rules, line in rows)


def forms(line):
    """Return how `gives` may write a row: with its country, place, day, act, strength and addressee, or without."""
    if met := re.fullmatch(r"(.* – .*) \[(.*); (.*)\]", line):
        one = forms(met[1])
        return *one, *(f"{bare} [{known}]" for bare in one for known in (met[2], met[3]))
    place = re.sub(r"(?<= – )([^,]*), .*$", r"\1", line)
    weak = re.sub(r" \(([a-z]*), [a-z]+\): ", r" (\1): ", line)
    acts = [line, weak, re.sub(r" \([a-z]*\): ", ": ", weak)]
    speakers = [re.sub(r" → .*$", "", one) for one in acts if ": " in one]
    return re.sub(r" \([A-Z]{3}\)$", "", line), place, *acts, *speakers


def fault(rule):
    """Return what is wrong with a rule's example in one line and the rows that it gives below it, or nothing."""
    switches.fired.clear()
    with switches.without(*{LAST_RESORT} - {rule["name"]}):
        rows = read(rule["example"])
        fired = switches.fired[rule["name"]] or any(rule["name"] in rules for _, rules, _ in rows)
        with switches.without(rule["name"]):
            without = read(rule["example"])
    start = f"{rule['file']}, rule {rule['name']}: "
    if not fired:
        return f"{start}its example doesn't fire it; it gives\n{tell(rows)}"
    for wanted in rule["gives"].split("; "):
        table, _, begins = wanted.removeprefix("no ").partition(": ")
        if wanted.startswith("no "):  # a rule that keeps a row from being made
            has = [
                any(one == f"{table}s" and line.startswith(begins) for one, _, line in some) for some in (rows, without)
            ]
            if has != [False, True]:
                return (
                    f"{start}{wanted!r} isn't so with it alone; it gives\n{tell(rows)}\nand without it\n{tell(without)}"
                )
        elif not any(
            wanted in forms(line) for table, rules, line in rows if {rule["name"], table} & {*rules, rule.get("within")}
        ):
            return f"{start}no row of it says {wanted!r}; its example gives\n{tell(rows)}"
    reasoned = "reason" in rule  # such a rule says why nobody is meant: without it another one does
    if [(t, line, rules * reasoned) for t, rules, line in rows] == [(t, line, r * reasoned) for t, r, line in without]:
        return f"{start}without it the rows of its example are the same:\n{tell(rows)}"
    return ""


@pytest.mark.parametrize("name", RULES)
def test_a_rules_example_gives_what_it_says_and_not_without_it(name):
    assert fault(RULES[name]) == ""


GOOD = "rules:\n- name: {}\n  says: a\n  example: b\n  gives: c\n  source: d\n"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"x.yml": "rules:\n- name: one-rule\n  says: a\n"}, "x.yml, rule one-rule: example is missing"),
        ({"x.yml": GOOD.format("one-rule") + "- other\n"}, "x.yml, rule 2: a rule is lines of 'key: text'"),
        ({"x.yml": "- name: one-rule\n"}, "x.yml: it needs 'rules:'"),
        ({"x.yml": "rules: [\n"}, "x.yml: cannot be read"),
        (
            {"x.yml": GOOD.format("one-rule"), "y.yml": GOOD.format("one-rule")},
            "y.yml, rule one-rule: x.yml has the name too",
        ),
    ],
)
def test_a_faulty_file_is_told_in_one_line(tmp_path, files, told):
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    with pytest.raises(CodebookError) as error:
        named_rules(tmp_path)
    assert told in str(error.value) and "\n" not in str(error.value)


def test_rules_are_read_with_their_file(tmp_path):
    (tmp_path / "x.yml").write_text(GOOD.format("one-rule"))
    assert named_rules(tmp_path)["one-rule"] == {
        "name": "one-rule", "says": "a", "example": "b", "gives": "c", "source": "d", "file": "x.yml",
    }  # fmt: skip
    assert named_rules(FOLDER)


EXAMPLE = (
    "HANOI — Deputy Minister Tran Bao Giang met Minister Bounthong Sisavath in Hanoi on May 3. He thanked the guest."
)


@pytest.mark.parametrize(
    ("gives", "told"),
    [
        ("the guest → Bounthong Sisavath", "without it the rows of its example are the same"),
        ("the guest → Tran Bao Giang", "no row of it says 'the guest → Tran Bao Giang'"),
        ("no statement: thank", "'no statement: thank' isn't so with it alone"),
    ],
)
def test_a_faulty_example_is_told(monkeypatch, gives, told):
    thanks = ("statements", [], "thank (thank): Tran Bao Giang")
    rows = [("mentions", ["one-rule"], "the guest → Bounthong Sisavath"), thanks]
    monkeypatch.setattr("test_named_rules.read", lambda example: rows)
    rule = {"name": "one-rule", "file": "x.yml", "example": EXAMPLE, "gives": gives}
    assert told in fault(rule)
    monkeypatch.setattr("test_named_rules.read", lambda example: rows[1:])
    assert "its example doesn't fire it" in fault(rule)


def test_an_example_is_read_through_the_whole_reader():
    lines = {(table, line) for table, _, line in read(EXAMPLE)}
    assert ("mentions", "the guest → Bounthong Sisavath") in lines
    assert ("meetings", "meeting: Tran Bao Giang – Bounthong Sisavath, Hanoi [; VNM – nobody]") in lines
    assert ("statements", "thank (thank): Tran Bao Giang → Bounthong Sisavath") in lines


def strings():
    """Return string → file of each that stands in the reader's code, but for the language of patterns."""
    found = {}
    for path in sorted(ENGINE.rglob("*.py")):
        if path.relative_to(ENGINE).as_posix() not in PATTERNS:
            constants = [
                node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if type(node) is ast.Constant
            ]
            found |= {value: path.relative_to(ENGINE).as_posix() for value in constants if isinstance(value, str)}
    return found


def test_every_name_of_a_rule_in_code_stands_in_a_file():
    known = {*named_rules(), *read_codebook()["words"]["class"], *MARKS}
    assert {name: path for name, path in strings().items() if NAME.fullmatch(name) and name not in known} == {}


def test_each_rule_of_a_file_is_asked_for_by_code_or_is_data_itself():
    asked = strings()
    assert [name for name, rule in RULES.items() if name not in asked and not set(rule) - KEYS] == []
