"""The concordance on the page: columns, links, and readouts' text as text."""

import pandas as pd

from analysis import kwic
from analysis.figures import pictures

COLUMNS = ["article", "sentence", "start", "end", "left", "match", "right"]


def test_lines_are_linked_and_text_is_no_markup(monkeypatch):
    shown = []
    monkeypatch.setattr(kwic, "display", lambda bundle, raw: shown.append(bundle))
    rows = [("v/a", 3, 5, 12, "<b>the ", "Việt Nam", " side"), ("v/b", 0, 0, 7, "", "Vietnam", " & others")]
    kwic.kwic(pd.DataFrame(rows * 2, columns=COLUMNS), title="Viet Nam", limit=3)
    html, text = shown[0]["text/html"], shown[0]["text/plain"]
    assert 'href="../build/readouts.html#/readout/v/a?s=3"' in html and "<b>" not in html and "&amp; others" in html
    assert text.splitlines()[0] == "Viet Nam: 4 places in 2 readouts, the first 3 by the words after it"
    assert [line.strip() for line in text.splitlines()[2:]] == ["[Vietnam]  & others"] * 2 + ["<b>the [Việt Nam] side"]


def test_the_other_order_opens_on_demand(monkeypatch):
    shown = []
    monkeypatch.setattr(kwic, "display", lambda bundle, raw: shown.append(bundle))
    rows = [("v/a", 3, 5, 12, "an early ", "visit", " was"), ("v/b", 0, 0, 7, "a zealous ", "visit", " and")]
    kwic.kwic(pd.DataFrame(rows, columns=COLUMNS), title="visit", sort="left", also="right")
    first, second = (bundle["text/html"] for bundle in shown)
    assert first.index("early") < first.index("zealous") and second.index("zealous") < second.index("early")
    assert second.startswith('<details class="numbers"><summary>The same by the words after it</summary>')
    kwic.kwic(pd.DataFrame(rows, columns=COLUMNS), title="visit", also=None)
    assert len(shown) == 3


def test_no_place_is_said(monkeypatch):
    shown = []
    monkeypatch.setattr(pictures, "display", lambda bundle, metadata=None, raw=False: shown.append(bundle))
    kwic.kwic(pd.DataFrame(columns=COLUMNS), title="ceasefire")
    assert shown[0]["text/plain"] == "ceasefire: nothing to show, because it stands nowhere in these readouts."
