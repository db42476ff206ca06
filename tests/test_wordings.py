"""Ordinary wordings of one encounter, written before the rules that find them: nine of ten are found in either half.

`wordings.csv`: the half (`open` was read while rules were made, `away` was not), the form, who stands on either side,
the wording. Rows of the form `none` name persons of two sides who did not meet.
"""

import csv
from pathlib import Path

import pytest

from analysis import reader
from analysis.codebook import read_codebook
from analysis.tables import LIST

ROWS = list(csv.DictReader((Path(__file__).parent / "wordings.csv").open(encoding="utf-8")))
FOUND, AVOIDED, FORMS = 0.75, 0.9, 0.8


def meetings_of(text):
    """Return `(form, the names of both sides)` for each encounter in a text, and its problem rows."""
    reading = reader.read_article(text, "wording.txt")
    (rows,), _, _ = reader.code_readings([reading], read_codebook())
    sides = lambda row: frozenset(frozenset(row[side].split(LIST)) for side in ("host_names", "guest_names"))  # noqa: E731
    return [(row["form"], sides(row)) for row in rows["meetings"]], rows["problems"]


def wanted(row):
    """Return both sides of a row as `meetings_of` gives them."""
    return frozenset(frozenset(row[side].split(" + ")) for side in ("one", "other"))


def score(half):
    """Return how many encounters of a half are found, with their form, of how many; how many others make no row."""
    told = [(row, meetings_of(row["wording"])[0]) for row in ROWS if row["half"] == half]
    met = [(row, found) for row, found in told if row["form"] != "none"]
    found = [(row, found) for row, found in met if wanted(row) in {sides for _, sides in found}]
    formed = [row for row, found in found if (row["form"], wanted(row)) in found]
    empty = [row for row, found in told if row["form"] == "none" and not found]
    return len(found), len(formed), len(met), len(empty), len(told) - len(met)


@pytest.mark.parametrize("half", ["open", "away"])
def test_ordinary_wordings_of_an_encounter_are_found(half):
    found, formed, met, empty, others = score(half)
    assert met >= 30 and others >= 10
    assert found / met >= FOUND and formed / found >= FORMS and empty / others >= AVOIDED, (found, formed, met, empty)


@pytest.mark.parametrize(
    "told", ["Talks with the delegation followed in the afternoon.", "Talks with Minister Karimov were held in Baku."]
)
def test_a_noun_of_an_encounter_whose_side_is_not_known_is_a_listed_row(told):
    met, problems = meetings_of(f"May 3, 2024\n\nMinister Karimov thanked the hosts. {told}")
    assert not met and "encounter without sides" in {row["kind"] for row in problems}


@pytest.mark.parametrize(
    "told",
    [
        "Spanish Prime Minister Gonzalo Ruiz recalled a letter to Moroccan Minister Idriss Chraibi.",
        "Lao Minister Khamla Keo stood beside Finnish Minister Aino Laine.",
        "President Biden met virtually today with the leaders of the G20.",
    ],
)
def test_a_readout_that_should_tell_of_an_encounter_and_gives_none_is_a_listed_row(told):
    met, problems = meetings_of(f"May 3, 2024\n\n{told} Work will go on.")
    assert not met and [row["detail"] for row in problems if row["kind"] == "encounter without sides"]


def test_persons_of_one_country_alone_are_no_missing_encounter():
    met, problems = meetings_of(
        "May 3, 2024\n\nLao Minister Khamla Keo named Lao Deputy Minister Noy Sisouk to a post."
    )
    assert not met and not [row for row in problems if row["kind"] == "encounter without sides"]
