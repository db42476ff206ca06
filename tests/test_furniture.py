"""Every row of data/rules/furniture.csv: its example shows it, and without it the example reads otherwise."""

import pytest

from analysis.reader.ground.lexicon import rows_of
from analysis.reader.ground.switches import without
from analysis.reader.reading.article import read_article
from analysis.reader.reading.line_rules import line_rules

STORY = "President Tran G received the Lao ambassador on Monday. He thanked Laos."
ROWS = [row for row in rows_of("furniture") if row["kind"] != "part"]


def rules_in(row):
    """Return the rules that the Reading of a row's example names, and what it reads."""
    text = row["example"].replace("[story]", STORY).replace("\\n", "\n")
    reading = read_article(text, "x/a.md" if text.startswith("---") else "x/a.txt")
    rows = [*reading.sentences, *reading.marks]
    return {rule for one in rows for rule in one.rule.split(" | ")}, [(one.start, one.end, one.rule) for one in rows]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_the_example_of_a_rule_shows_it(row):
    found, read = rules_in(row)
    assert row["name"] in found
    with without(row["name"]):
        others, otherwise = rules_in(row)
    always = {"front-matter", "title-of-the-front-matter", "sentence-without-space-before", "outside-everything"}
    assert row["name"] in always or (row["name"] not in others and read != otherwise)


def test_every_rule_of_a_reading_stands_among_the_rows():
    named = {row["name"] for row in ROWS} | {""}
    assert all(rules_in(row)[0] <= named for row in ROWS)


def test_every_form_can_be_written_out():
    for row in ROWS:
        assert not row["form"] or row["name"] in [rule for rule, _ in line_rules(row["kind"], row["where"])]


def test_items_behind_a_colon_are_no_captions():
    items = "Ms. Ann Doe, Ambassador of Canada;\n\nMr. Olaf Berg, Ambassador of Norway.\n\n"
    reading = read_article(f"{STORY}\n\nHe also received today:\n\n{items}{STORY}", "x/a.txt")
    assert all(one.part == "body" for one in reading.sentences)


def test_the_line_below_that_of_the_pages_owner_is_the_headline():
    headline = "New roads to a common border"
    found = read_article(f"Prime Minister's Office\n\n{headline}\n\n{STORY}", "x/a.txt").article
    assert (found["headline"], found["caption"]) == (headline, "")
