"""The days of encounters: wordings as the genre has them, resolved from the readout's date."""

import pytest

from analysis.reader.reading import dates


@pytest.mark.parametrize(
    ("wording", "day"),
    [
        ("received on July 26", "2024-07-26"),
        ("met today with", "2024-07-27"),
        ("spoke this morning with", "2024-07-27"),
        ("yesterday hosted a reception", "2024-07-26"),
        ("in Da Nang on Wednesday.", "2024-07-24"),
        ("on Saturday met with", "2024-07-27"),
        ("last Saturday met with", "2024-07-20"),
        ("on October 17, 2019.", "2019-10-17"),
        ("on 12 June 2021.", "2021-06-12"),
        ("on the afternoon of July 26 (local time)", "2024-07-26"),
        ("Sept. 5 in Havana", "2024-09-05"),
        ("on December 30", "2023-12-30"),
        ("on August 3", "2024-08-03"),
        ("on January 3", "2024-01-03"),
        ("on 26/7/2024", "2024-07-26"),
        ("The same day, Vetrov paid", "2024-07-20"),
        ("Earlier the same day, Lan", "2024-07-20"),
        ("Later that day, he met", "2024-07-20"),
        ("the following day", "2024-07-21"),
        ("the previous day", "2024-07-19"),
        ("in Havana on September 3-4.", ""),
        ("from November 12 to 16", ""),
        ("from July 26 to August 2", ""),
        ("on July 3 and 4", ""),
        ("June 1- 4", ""),
        ("next Monday", ""),
        ("on February 30", ""),
    ],
)
def test_one_wording(wording, day):
    assert [found[2] for found in dates.find_dates(wording, "2024-07-27", before="2024-07-20")] == [day]


@pytest.mark.parametrize(
    "wording",
    [
        "the 80th anniversary (October 10, 1945-2025)",
        "victory in the September 20 federal elections",
        "in November last year",
        "the country may 100 times",
        "today's world",
    ],
)
def test_no_day(wording):
    assert dates.find_dates(wording, "2024-07-27") == []


def test_without_a_readout_date_only_whole_dates_count():
    assert [found[2] for found in dates.find_dates("on July 26 and again on May 4, 2016 and today")] == [
        "",
        "2016-05-04",
        "",
    ]


def test_the_wording_is_cited():
    text = "received him in Hanoi on July 26, 2024 at noon"
    start, end, _ = dates.find_dates(text, "2024-07-27")[0]
    assert text[start:end] == "July 26, 2024"


def test_the_year_is_the_nearest_over_the_turn_of_the_year():
    assert dates.find_dates("on December 30", "2024-01-02")[0][2] == "2023-12-30"
    assert dates.find_dates("on January 2", "2023-12-30")[0][2] == "2024-01-02"
