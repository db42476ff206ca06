import pytest

from analysis.codebook import read_codebook
from analysis.reader.ground import parse
from analysis.reader.names import identity as actors
from analysis.reader.names import mentions
from analysis.reader.reading.article import read_article
from analysis.reader.who import references

WIRE = """ date 2019-04-02 Hanoi (VNA) – Defence Minister General Phan Manh Quyen hosted a reception in Hanoi on April
1 for French Ambassador Jean-Luc Perrault.

The Vietnamese minister thanked France for its help. He suggested that the two armies train together.

For his part, the ambassador said France stands ready. The diplomat thanked Quyen for his welcome. The host
praised the guest. The French President was mentioned. Both officials agreed to meet again. They signed
the minutes, and the French side gave a dinner./.
"""


def meant(text=WIRE, hosts="phan-manh-quyen", guests="jean-luc-perrault"):
    """Return wording → (ids, by, reason) of the mentions of a readout with one meeting."""
    book = read_codebook()
    reading = read_article(text, "x/a.txt", sha256="")
    docs = parse.parse(reading.sentences)
    rows, named, _ = actors.link_actors({"x/a": mentions.find_mentions(reading, docs, book)}, book)
    meetings = [{"meeting": "x/a/m1", "form": "reception", "hosts": hosts, "guests": guests}]
    for sentence in reading.sentences:
        sentence["meeting"] = "x/a/m1"
    found = references.resolve_references(
        reading, docs, named["x/a"], meetings, {row["actor"]: row for row in rows}, book
    )
    return {row["text"]: (row["actor"], row["resolved_by"], row["reason"]) for row in found}


@pytest.mark.parametrize(
    ("wording", "actor", "by"),
    [
        ("The Vietnamese minister", "phan-manh-quyen", "role"),
        ("He", "phan-manh-quyen", "pronoun"),
        ("the ambassador", "jean-luc-perrault", "role"),
        ("The diplomat", "jean-luc-perrault", "role"),
        ("The host", "phan-manh-quyen", "role"),
        ("the guest", "jean-luc-perrault", "role"),
        ("Both officials", "phan-manh-quyen | jean-luc-perrault", "collective"),
        ("They", "phan-manh-quyen | jean-luc-perrault", "pronoun"),
        ("the French side", "jean-luc-perrault", "role"),
    ],
)
def test_a_wording_without_a_name_means_somebody_of_the_meeting(wording, actor, by):
    assert meant()[wording][:2] == (actor, by)


def test_whom_nobody_of_the_meeting_fits_stays_open_with_the_reason():
    assert meant()["The French President"] == ("", "role", "nobody of the meeting fits")


def test_of_two_presidents_the_other_one_is_thanked_by_the_vice_president():
    text = """---
title: "Readout of Vice President Marlow’s Meeting with President Okafor of Ghana"
date: '2023-01-02'
source_url: https://www.whitehouse.gov/x
---
Vice President Dana Marlow met today with President Kwame Okafor of Ghana. The Vice President thanked the President.
"""
    book = read_codebook()
    reading = read_article(text, "whitehouse/a.md", sha256="")
    docs = parse.parse(reading.sentences)
    rows, named, _ = actors.link_actors({"whitehouse/a": mentions.find_mentions(reading, docs, book)}, book)
    meetings = [{"meeting": "m", "form": "meeting", "hosts": "dana-marlow", "guests": "kwame-okafor"}]
    for sentence in reading.sentences:
        sentence["meeting"] = "m"
    found = references.resolve_references(
        reading, docs, named["whitehouse/a"], meetings, {row["actor"]: row for row in rows}, book
    )
    assert {row["text"]: row["actor"] for row in found if row["resolved_by"] == "role"} == {
        "The Vice President": "dana-marlow",
        "the President": "kwame-okafor",
    }


@pytest.mark.parametrize(
    ("sentence", "wording"),
    [
        ("The Leaders condemned the attack.", "The Leaders"),
        ("Participants exchanged views on trade.", "Participants"),
        ("All expressed delight at the growing ties.", "All"),
        ("Each side briefed the other on its plans.", "Each side"),
        ("Vietnamese and French officials praised the ties.", "Vietnamese and French officials"),
        ("Both thanked the embassy.", "Both"),
        ("Ministers welcomed the new line.", "Ministers"),
        ("The duo praised the ties.", "The duo"),
        ("The ministers of defence praised the ties.", "The ministers"),
        ("The heads of delegation praised the ties.", "The heads"),
    ],
)
def test_a_plural_that_limits_nothing_means_every_side(sentence, wording):
    text = WIRE.replace("They signed", f"{sentence} They signed")
    assert meant(text)[wording][:2] == ("phan-manh-quyen | jean-luc-perrault", "collective")


@pytest.mark.parametrize("wording", ["the United States", "the United Nations", "two officials", "the heads of banks"])
def test_what_is_no_sum_of_those_present(wording):
    text = WIRE.replace("They signed", f"He praised {wording}. They signed")
    assert wording not in {wording for wording, row in meant(text).items() if row[1] == "collective"}


def test_an_office_ends_before_what_says_nothing_of_it():
    assert "the diplomat" in meant(WIRE.replace("They signed", "He praised the diplomat on his new post. They signed"))


def test_the_leader_of_a_party_is_the_one_of_its_country():
    assert meant(WIRE.replace("They signed", "He invited the PCF leader. They signed"))["the PCF leader"][0] == (
        "jean-luc-perrault"
    )
