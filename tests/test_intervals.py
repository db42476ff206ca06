"""Intervals and agreement against the numbers that their sources publish."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import t, ttest_1samp

from analysis.measures import corrected, intervals


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_gives_the_published_intervals(count, total, low, high):
    """Newcombe 1998, Statistics in Medicine 17, table I, method 3."""
    assert intervals.wilson(count, total) == pytest.approx((low, high), abs=5e-5)


def test_wilson_of_nothing_is_unknown():
    assert np.isnan(intervals.wilson(0, 0)).all()


def test_an_interval_of_a_share_stays_between_none_and_all():
    totals = np.arange(1, 200)
    assert (intervals.wilson(totals, totals)[1] <= 1).all() and (intervals.wilson(0 * totals, totals)[0] >= 0).all()


def test_clustered_is_near_the_normal_interval_where_readouts_are_alike():
    rng = np.random.default_rng(1)
    hits = rng.binomial(1, 0.3, size=(400, 1))
    low, high = intervals.clustered(hits, np.ones(400))
    share, half = hits.mean(), 1.96 * np.sqrt(hits.mean() * (1 - hits.mean()) / 400)
    assert (low[0], high[0]) == pytest.approx((share - half, share + half), abs=0.01)


def test_clustered_is_wider_where_one_readout_holds_it_all():
    sizes = np.full(40, 10)
    even, lumped = np.full((40, 1), 2), np.r_[np.full(8, 10), np.zeros(32)][:, None]
    spread = [high[0] - low[0] for low, high in (intervals.clustered(hits, sizes) for hits in (even, lumped))]
    assert spread[0] < 0.001 and spread[1] > 0.2


def test_none_of_n_still_has_room_above():
    low, high = intervals.clustered(np.zeros((20, 1)), np.ones(20))
    assert (low[0], high[0]) == pytest.approx((0, 0.1611), abs=5e-5)


def test_resampling_is_the_same_each_time_and_whatever_is_held_at_once(monkeypatch):
    columns = np.arange(12).reshape(6, 2)
    first = intervals.resampled(columns, draws=300)
    assert (first == intervals.resampled(columns, draws=300)).all() and first.shape == (300, 2)
    assert (first[:, 0] + 6 == first[:, 1]).all()


def coded(*lines):
    rows = [(coder, unit, code) for coder, line in enumerate(lines) for unit, code in enumerate(line.split())]
    table = pd.DataFrame(rows, columns=["coder", "unit", "code"])
    return table[table["code"] != "."]


@pytest.mark.parametrize(
    ("lines", "alpha"),
    [
        (("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), 0.095),
        (("a a b b d c c c e d d a", "b a b b b c c c e d d d"), 0.692),
        (
            (
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .",
            ),
            0.743,
        ),
    ],
)
def test_alpha_is_the_published_one(lines, alpha):
    """Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, examples A, B and C."""
    assert intervals.krippendorff(coded(*lines), unit="unit", coder="coder", value="code") == pytest.approx(
        alpha, abs=5e-4
    )


def test_alpha_of_one_code_is_unknown():
    assert np.isnan(intervals.krippendorff(coded("a a", "a a"), unit="unit", coder="coder", value="code"))


def test_samples_that_are_kept_are_those_drawn_anew():
    drawn = [part.tolist() for part in intervals._parts(7, 300, 1)]
    assert [part.tolist() for part in intervals._drawn(7, 300, 1)] == drawn
    assert [part.tolist() for part in intervals._drawn(7, 300, 1)] == drawn


def test_where_the_program_finds_nothing_the_interval_is_that_of_the_readouts_coded(monkeypatch):
    """Student's, as scipy has it: without a doubt of ours the coder's counts alone are a sample of their own."""
    monkeypatch.setattr(corrected, "DOUBT", 0)
    by_hand = np.repeat([1.0, 0.0], [15, 25])
    for level in (0.95, 0.8):
        found = corrected.corrected(
            np.zeros((40, 1)), np.ones(40), range(40), by_hand[:, None], np.ones(40), level=level
        )
        ends = ttest_1samp(by_hand, 0).confidence_interval(level)
        assert [float(one[0]) for one in found] == pytest.approx([15 / 40, ends.low, ends.high])


def test_the_doubt_is_one_error_more_in_each_direction(monkeypatch):
    monkeypatch.setattr(corrected, "DOUBT", 1)
    hits, sizes = np.full((40, 1), 2), np.full(40, 4)
    share, low, high = (float(one[0]) for one in corrected.corrected(hits, sizes, range(30), hits[:30], sizes[:30]))
    errors = np.r_[np.zeros(30), 1, -1]
    assert share == 0.5
    assert (high - low) / 2 == pytest.approx(t.ppf(0.975, 29) * np.sqrt(errors.var(ddof=1) / 30) / 4)
