"""Claimed tiers against known ones."""

import pandas as pd
import pytest

from analysis.codebook import read_codebook
from analysis.measures import known_tiers as ladder

BOOK = read_codebook()
CSP, CP = "comprehensive strategic partnership", "comprehensive partnership"


def test_the_tier_in_force_is_the_one_reached_last():
    assert ladder.in_force("USA-VNM", "2023-09-09", BOOK) == [CP]
    assert ladder.in_force("USA-VNM", "2023-09-10", BOOK) == [CSP]
    assert ladder.in_force("USA-VNM", "2001-01-01", BOOK) == []
    assert ladder.in_force("ABW-VNM", "2023-09-10", BOOK) is None
    assert ladder.in_force("NLD-VNM", "2020-01-01", BOOK) == [CP, "sectoral", "sectoral"]


def test_findings_say_how_a_claim_differs():
    claims = [
        ("old", "USA-VNM", CP, "an earlier tier of this tie"),
        ("old", "USA-VNM", CSP, None),
        ("early", "USA-VNM", CSP, "known only from 2023-09-10"),
        ("early", "USA-VNM", "strategic partnership", "higher than known"),
        ("early", "CHN-VNM", CP, "lower than known"),
        ("early", "ABW-VNM", CSP, None),
        ("early", "", CSP, None),
        ("early", "RUS-VNM", "sectoral", None),
    ]
    rows = pd.DataFrame([claim[:3] for claim in claims], columns=["article", "dyad", "tier"])
    articles = pd.DataFrame({"article": ["old", "early"], "date": ["2025-08-11", "2023-01-01"]})
    found = ladder.disagreements(rows, articles, BOOK)
    assert found["finding"].tolist() == [finding for *_, finding in claims if finding]
    assert found["known"].iloc[0] == CSP


def test_no_tier_is_raised_twice_on_a_day():
    known = BOOK["partnerships"]
    assert not known.duplicated(["dyad", "tier", "began"]).any()
    assert (known["dyad"].str[:3] < known["dyad"].str[4:]).all()


def test_what_is_said_of_a_date_fits_it():
    known = BOOK["partnerships"]
    months = known["began"].str.len() == len("2008-05")
    assert (known.loc[known["sure"] == "month known", "began"].str.len() == len("2008-05")).all()
    assert known.loc[months, "sure"].isin(["month known", "disputed"]).all()
    assert (known.loc[known["sure"] == "disputed", "note"] != "").all()
    assert ladder.in_force("EUE-VNM", "2026-01-29", BOOK) == [CSP]


@pytest.mark.parametrize(
    ("dyad", "date", "tier", "finding"),
    [
        ("ARG-VNM", "2010-04-02", CP, []),  # the month is known, the day is not
        ("ARG-VNM", "2010-04-02", CSP, []),
        ("ARG-VNM", "2010-03-31", CP, ["known only from 2010-04"]),
        ("CHN-VNM", "2008-05-03", CSP, []),
        ("CHN-VNM", "2008-04-03", CSP, ["known only from 2008-05 (disputed)"]),
    ],
)
def test_a_date_that_is_not_sure_gives_no_finding_inside_its_month(dyad, date, tier, finding):
    rows = pd.DataFrame([{"article": "a", "dyad": dyad, "tier": tier}])
    articles = pd.DataFrame([{"article": "a", "date": date}])
    assert ladder.disagreements(rows, articles, BOOK)["finding"].tolist() == finding
