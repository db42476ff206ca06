"""The year of a dateline that gives none: from the text, from the files beside it, else a hint."""

import pytest

from analysis.codebook import read_codebook
from analysis.reader.phases import read_files
from analysis.reader.reading.article import read_article

LEAD = "President Tran Van G received the Lao ambassador on Monday. He thanked Laos for its long support."


def test_a_year_from_another_day_of_the_text():
    reading = read_article(f"HANOI, Mar. 11 (VNA) - {LEAD} They will meet on March 15, 2024.", "x/a.txt")
    assert reading.article["date"] == "2024-03-11"
    assert "year from the text" in {row["kind"] for row in reading.problems}


def test_without_a_year_anywhere_the_date_is_empty_and_a_hint_tells_how_to_give_it():
    reading = read_article(f"HANOI, Mar. 11 (VNA) - {LEAD}", "x/a.txt")
    (row,) = (row for row in reading.problems if row["kind"] == "missing date")
    assert not reading.article["date"] and "date YYYY-MM-DD" in row["detail"]


@pytest.mark.parametrize(
    "years, date", [(("2024", "2024"), "2024-03-11"), (("2023", "2024"), ""), (("2023", "2023"), "")]
)
def test_a_year_from_the_files_beside_it(tmp_path, years, date):
    for name, year in zip(("a", "c"), years, strict=True):
        (tmp_path / f"{name}.txt").write_text(f"HANOI, Mar. 10, {year} (VNA) - {LEAD}")
    (tmp_path / "b.txt").write_text(f"HANOI, Mar. 11 (VNA) - {LEAD}")
    readings, problems = read_files(tmp_path, read_codebook())
    kinds = {row["kind"] for row in problems if row["file"] == "b.txt"}
    assert readings[1].article["date"] == date
    assert ("year from the neighbours" in kinds) is bool(date)


@pytest.mark.parametrize(
    "line, date",
    [
        ("03/07/2022 04:17 PM EST", "2022-03-07"),
        ("03/07/2022", "2022-07-03"),
        ("03.07.2022", "2022-07-03"),
        ("New York, 21 September 2014", "2014-09-21"),
        ("MONTSAME, 13 May 2023", "2023-05-13"),
        ("14 February 2024, 16:40 hrs.", "2024-02-14"),
    ],
)
def test_the_order_of_numbers_and_a_line_of_place_and_day(line, date):
    assert read_article(f"{line}\n\nThe minister met her guest. They spoke.", "x/a.txt").article["date"] == date


def test_numbers_that_may_stand_either_way_are_listed():
    reading = read_article("03/07/2022\n\nThe minister met her guest. They spoke.", "x/a.txt")
    assert "ambiguous date" in {row["kind"] for row in reading.problems}


@pytest.mark.parametrize("key, date", [("date", "2024-05-03"), ("published", "2024-05-09")])
def test_a_field_called_date_comes_before_a_printed_day_and_any_other_field_behind_it(key, date):
    text = f"---\ntitle: Ministers meet\n{key}: 2024-05-03\n---\nMay 9, 2024\n\nThe minister met her guest. They spoke."
    assert read_article(text, "x/a.md").article["date"] == date


@pytest.mark.parametrize("line, date", [("2021-01", "2021-01"), ("2021-12", "2021-12"), ("2021-13", "")])
def test_a_month_without_a_day_is_one_of_twelve(line, date):
    text = f"---\ntitle: Ministers meet\ndate: {line}\n---\nThe minister met her guest. They spoke."
    assert read_article(text, "x/a.md").article["date"] == date


@pytest.mark.parametrize(
    "opening, place, date",
    [
        ("May 22, 2022, NEW DELHI (MONTSAME). The minister met her guest.", "New Delhi", "2022-05-22"),
        ("Paro, May 5, 2023 - The minister held talks with her guest in Paro on May 4.", "Paro", "2023-05-05"),
        ("Statement, May 5, 2023 - The minister held talks with her guest in Paro on May 4.", "", ""),
    ],
)
def test_a_dateline_with_its_day_first_or_of_a_place_that_no_list_has(opening, place, date):
    article = read_article(f"{opening} They spoke of trade and of the sea.", "x/a.txt").article
    assert (article["place"], article["date"]) == (place, date)
