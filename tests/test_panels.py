"""Figures of many values: small panels, and days on lines."""

import html

import pandas as pd
import pytest

from analysis import evidence, figures
from analysis.figures import pictures

NAN = float("nan")
LINKS = {"evidence": "themes", "keys": ["theme", "year"]}


@pytest.fixture
def shown(monkeypatch):
    found = []
    monkeypatch.setattr(pictures, "display", lambda bundle, metadata=None, raw=False: found.append((bundle, metadata)))
    return found


def shares():
    rows = [("sea", "2022", 4, 0.4, 0.3, 0.5), ("sea", "2023", 1, NAN, NAN, NAN), ("peace", "2022", 9, 0.9, 0.8, 1)]
    return pd.DataFrame(rows, columns=["theme", "year", "n", "share", "low", "high"])


def test_panels_have_a_place_for_each_number_that_is_one(shown):
    figures.panels(shares(), panel="theme", by="year", title="Sea rises", subtitle="readouts", **LINKS)
    (bundle, metadata), (details, _) = shown
    about = metadata["readouts"]
    assert [mark["label"] for mark in about["marks"]] == ["2022: 40%", "2022: 90%"]
    assert about["marks"][0]["href"] == evidence.address("themes", theme="sea", year="2022")[0]
    said = "2 panels, each by year: the highest is War and peace 2022 with 90%, the lowest The sea 2022 with 40%."
    assert about["alt"] == f"Sea rises. {said}"
    for mark in about["marks"]:
        assert 0 <= mark["x"] < mark["x"] + mark["w"] <= 1 and 0 <= mark["y"] < mark["y"] + mark["h"] <= 1
    assert details["text/html"].count("data-evidence") == 3 and "The sea        2023" in bundle["text/plain"]


@pytest.mark.parametrize("table", [shares().iloc[:0], shares().iloc[1:2]])
def test_too_few_to_draw_is_said(shown, table):
    figures.panels(table, panel="theme", by="year", title="Nothing", **LINKS)
    assert "too few readouts to say" in shown[0][0]["text/plain"] and len(shown) == 1


def test_several_counted_columns_open_the_first(shown):
    count = {"n": {"year": "2022"}, "m": {"year": "2021"}}
    table = pd.DataFrame({"item": ["visit"], "z": [2.5], "n": [3], "m": [1]})
    links = {"evidence": "sentences", "keys": {"item": "text__says"}, "count": count}
    figures.dots(table, label="item", value="z", title="Visit", **links)
    href = shown[0][1]["readouts"]["marks"][0]["href"]
    assert href == evidence.address("sentences", text__says="visit", year="2022")[0]
    assert html.escape(href) in shown[1][0]["text/html"]
