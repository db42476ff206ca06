"""Agreement of coders against other implementations."""

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import cohen_kappa_score, f1_score

from analysis.measures.agreement import agreement
from analysis.measures.intervals import krippendorff


def codes(values, measure="act"):
    """Return a table of codes of several coders (rows of values) for units in readouts of five."""
    rows = [(measure, f"r{unit // 5:02}", str(unit), f"c{coder}", value)
            for coder, line in enumerate(values) for unit, value in enumerate(line)]  # fmt: skip
    return pd.DataFrame(rows, columns=["measure", "readout", "unit", "coder", "value"])


@pytest.fixture(scope="module")
def two():
    rng = np.random.default_rng(5)
    truth = rng.choice(["thank", "pledge", "state"], 60)
    other = np.where(rng.random(60) < 0.2, rng.choice(["thank", "pledge", "state"], 60), truth)
    return [list(truth), list(other)]


def test_kappa_and_alpha_are_those_of_others(two):
    row = agreement(codes(two)).iloc[0]
    assert row["kappa"] == pytest.approx(cohen_kappa_score(*two))
    assert row["alpha"] == pytest.approx(krippendorff(codes(two), unit="unit", coder="coder", value="value"))
    assert row["kappa_low"] < row["kappa"] < row["kappa_high"] and row["alpha_low"] < row["alpha"] < row["alpha_high"]


def test_of_a_code_there_or_not_what_both_found_is_f1(two):
    there = [["yes" if value == "thank" else "no" for value in line] for line in two]
    row = agreement(codes(there)).iloc[0]
    assert row["same"] == pytest.approx(f1_score(*there, pos_label="yes"))
    assert row["cases"] == sum("yes" in pair for pair in zip(*there, strict=True))


def test_three_coders_have_one_alpha_and_the_mean_of_their_kappas(two):
    three = [*two, two[0]]
    row = agreement(codes(three)).iloc[0]
    assert row["alpha"] == pytest.approx(krippendorff(codes(three), unit="unit", coder="coder", value="value"))
    assert row["kappa"] == pytest.approx((2 * cohen_kappa_score(*two) + 1) / 3)


def test_few_cases_and_full_agreement_are_not_called_sure():
    row = agreement(codes([["yes", "no"] * 3] * 2)).iloc[0]
    assert row["reliability"] == "not known how reliable: 3 coded cases" and row["kappa"] == 1
    assert np.isnan(row["kappa_low"]) and row["same_low"] < 0.5


def test_a_readout_of_one_coder_says_nothing_about_agreement(two):
    table = codes(two)
    alone = table[(table["coder"] == "c0") | (table["readout"] != "r00")]
    assert agreement(alone).iloc[0]["readouts"] == 11


def test_shares_are_of_what_was_coded_and_of_all_equal_ones():
    there = [["yes"] * 3 + ["no"] * 3, ["yes", "yes", "no", "yes", "no", "no"]]
    row = agreement(codes(there)).iloc[0]
    assert row["same"] == pytest.approx(2 * 2 / (3 + 3))  # both found two of the three that each found
    other = agreement(codes([["thank", "pledge", "state", "thank"], ["thank", "state", "state", "thank"]])).iloc[0]
    assert other["same"] == pytest.approx(3 / 4)
