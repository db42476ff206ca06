"""Shares corrected by readouts coded by hand: against another implementation, and by simulation."""

import numpy as np
import pandas as pd
import pytest
from pytest import approx
from scipy.stats import norm, t

from analysis import hand
from analysis import reliability as reliability_of_kinds
from analysis.measures import agreement, count, room, share
from analysis.measures import corrected as module
from analysis.measures.coded import ENOUGH, unknown
from analysis.measures.corrected import corrected, reliability

ALL, CODED = 620, 40


def drawn(rng, truth, found, wrongly):
    """Return what is true of readouts, what a program finds, and which are coded by hand."""
    true = rng.random(ALL) < truth
    seen = np.where(true, rng.random(ALL) < found, rng.random(ALL) < wrongly).astype(float)
    return true.astype(float), seen, sorted(rng.choice(ALL, CODED, replace=False))


def interval(true, seen, at):
    """Return the corrected share and the ends of its interval."""
    found = corrected(seen[:, None], np.ones(ALL), at, true[at][:, None], np.ones(CODED))
    return [float(value[0]) for value in found]


def test_it_agrees_with_an_independent_implementation():
    """Numbers of `ppi_mean_pointestimate` and `ppi_mean_ci` (ppi-python 0.2.3, lam=1) on the same draw."""
    true, seen, at = drawn(np.random.default_rng(7), 0.58, 0.9, 0.15)
    point, low, high = 0.52177419, 0.40567098, 0.63787741
    ours, _, top = interval(true, seen, at)
    assert ours == approx(point)
    errors = true[at] - seen[at]
    plain = norm.ppf(0.975) * np.sqrt(seen.var() / ALL + errors.var() / CODED)  # normal, no doubt added
    assert (point - plain, point + plain) == approx((low, high), abs=1e-6)
    assert top > high  # Student's t and the doubt make ours wider


@pytest.mark.parametrize("truth", [0.1, 0.3, 0.58, 0.77])
@pytest.mark.parametrize(("found", "wrongly"), [(0.9, 0.15), (0.92, 0.03)])
def test_the_interval_holds_the_truth_as_often_as_it_says(truth, found, wrongly):
    rng = np.random.default_rng(1)
    held = 0
    for _ in range(1000):
        _, low, high = interval(*drawn(rng, truth, found, wrongly))
        held += low <= truth <= high
    assert held >= 930  # more than 970 where the program hardly errs: the doubt of a few readouts stays


def test_a_program_without_errors_keeps_its_share():
    true, _, at = drawn(np.random.default_rng(3), 0.4, 1, 0)
    point, low, high = interval(true, true, at)
    assert point == approx(true.mean())
    sampling = t.ppf(0.975, CODED - 1) * true.std(ddof=1) / np.sqrt(ALL)
    assert high - point > sampling  # forty readouts without an error don't prove that there is none
    assert point - low == approx(high - point)


def test_of_statements_the_ratio_is_corrected():
    """Half of what the program calls pledges are none: the share of pledges among statements is halved."""
    sizes, at = np.full(100, 10.0), list(range(40))
    hits = np.full((100, 1), 4.0)
    point, low, high = corrected(hits, sizes, at, np.full((40, 1), 2.0), sizes[at])
    assert float(point[0]) == approx(0.2)
    assert low[0] < 0.2 < high[0]


def test_too_few_coded_readouts_say_nothing():
    assert reliability(0, 0) == "not known how reliable: none of its readouts coded by hand"
    assert reliability(40, 1) == "not known how reliable: 1 coded case"
    assert reliability(40, 19) == "not known how reliable: 19 coded cases"
    assert reliability(40, 20) == ""
    assert module.FEWEST == 20


def share_of(hand_theme, sure=1.0):
    """Return a share of sixty invented readouts, of which fifty were coded by hand."""
    names = [f"r{n:02}" for n in range(60)]
    articles = pd.DataFrame({"article": names, "collection": "c", "year": "2024", "sentences": 1})
    rows = pd.DataFrame({"article": names[:40], "sentence": 1, "theme": "sea"})
    hand = pd.DataFrame({"article": names[:50], "theme": hand_theme, "sure": sure})
    return share(rows, of="theme", articles=articles, hand=(articles.head(50), hand)).iloc[0]


def test_a_share_has_both_intervals():
    row = share_of(["sea"] * 30 + ["state"] * 20)
    assert row["share"] == approx(2 / 3)
    assert row["corrected"] == approx(2 / 3 - 10 / 50)
    assert row["from"] < row["corrected"] < row["to"]
    assert (row["hand"], row["reliability"]) == (50, "")


def test_a_share_of_few_coded_cases_is_not_corrected():
    row = share_of(["sea"] * 19 + ["state"] * 31)
    assert np.isnan(row["corrected"]) and row["reliability"] == "not known how reliable: 19 coded cases"
    assert row["from"] < row["low"]  # the readouts coded still bound what is told of it


def test_a_code_that_the_coder_left_open_counts_half_and_is_no_case():
    row = share_of("sea", [1.0] * 30 + [0.5] * 20)
    assert row["corrected"] == approx(2 / 3 + (40 - 40) / 50)
    assert share_of("sea", [1.0] * 19 + [0.5] * 31)["reliability"] == "not known how reliable: 19 coded cases"


def test_a_person_of_no_country_is_coded_as_the_other_side():
    people = {"Harris": "USA", "Tedros": "", "Modi": "IND"}
    speakers = [["Harris"], ["Tedros"], ["Harris", "Tedros"], ["Modi"], ["a delegation"], []]
    one = {
        "persons": [{"name": name, "country": country} for name, country in people.items()],
        "parties": [],
        "account": "USA",
        "statements": [{"speaker": speaker, "act": "thank"} for speaker in speakers],
    }
    voices = [row["voice"] for row in hand._statements(one)]
    assert voices == ["own", "other", "both", "other", "open", "open"]


def test_counts_and_room_say_of_what_too_little_was_coded():
    drawn = pd.DataFrame({"article": [f"r{n}" for n in range(20)]})
    coded = pd.DataFrame({"article": [f"r{n}" for n in range(21)], "voice": ["own"] * 20 + ["other"], "sure": 1.0})
    spans = {"content": "the policy of the two governments"}
    rows = pd.DataFrame({"article": ["r1", "r2", "x"], "voice": ["own", "own", "other"]}).assign(**spans)
    unsure = "not known how reliable: 1 coded case"
    table = count(rows, ["voice"], hand=(drawn, coded))
    assert dict(zip(table["voice"], table["reliability"], strict=True)) == {"own": "", "other": unsure}
    table = room(rows, articles=pd.DataFrame({"article": ["r1", "r2", "x"]}), hand=(drawn, coded))
    assert list(table["reliability"]) == ["", unsure]


def test_every_chapter_asks_for_as_many_coded_cases():
    assert module.unknown is reliability_of_kinds.unknown is agreement.unknown is unknown
    assert (unknown(ENOUGH), unknown(1)) == ("", "not known how reliable: 1 coded case")
