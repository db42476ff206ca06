"""How a figure goes out: same text, safe markup, places inside the picture."""

import pandas as pd
import pytest

from analysis.figures import pictures, style

NUMBERS = pd.DataFrame({"act": ["thank", "<script>"], "n": [2, 0], "share": [1 / 3, float("nan")]})


@pytest.fixture
def shown(monkeypatch):
    found = []
    monkeypatch.setattr(pictures, "display", lambda bundle, metadata=None, raw=False: found.append((bundle, metadata)))
    return found


def blank():
    return style.sheet("A title", "what is counted", body=1)


def test_a_figure_is_its_picture_and_its_numbers(shown):
    links = {"evidence": "statements", "keys": ["act"]}
    about = {"title": "A title", "subtitle": "what is counted", "alt": "Words."}
    pictures.publish(blank()[0], NUMBERS, **about, marks=[{"x": 0}], links=links)
    (picture, metadata), (details, none) = shown
    assert picture["image/svg+xml"].startswith("<svg ") and 'aria-label="Words."' in picture["image/svg+xml"]
    assert metadata == {"readouts": {**about, "marks": [{"x": 0}]}} and none is None
    assert picture["text/plain"].splitlines()[:4] == ["A title", "what is counted", "", "act       number  share"]
    assert details["text/html"].startswith('<details class="numbers">') and "<script>" not in details["text/html"]
    assert 'data-evidence="statements?act=thank"' in details["text/html"]


def test_nothing_is_said_in_words(shown):
    pictures.nothing("Who <met> whom.", "no meeting was found")
    text = shown[0][0]
    assert text["text/plain"] == "Who <met> whom: nothing to show, because no meeting was found."
    assert "&lt;met&gt;" in text["text/html"]


def test_marks_are_fractions_from_the_top_left():
    _, axes = blank()
    axes.set(xlim=(0, 10), ylim=(0, 1))
    left, top = (pictures.mark(axes, x, x + 1, y, y + 0.1, href="h", label="l") for x, y in ((0, 0), (9, 0.9)))
    assert left["x"] < 0.05 and left["y"] > top["y"] and top["x"] + top["w"] > 0.95
    assert all(0 <= mark[key] <= 1 for mark in (left, top) for key in "xywh") and left["href"] == "h"
