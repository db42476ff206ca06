"""Computed prose: numbers as sentences have them, readouts' text as text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import prose


def test_numbers_in_prose():
    assert [prose.count(n, "readout") for n in (0, 1, 9, 10, 1204)] == [
        "no readouts", "one readout", "nine readouts", "10 readouts", "1,204 readouts"]  # fmt: skip
    assert prose.count(2, "country", "countries") == "two countries"


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.314, "31%"), (0.001, "under 1%"), (0.005, "under 1%"), (0.0, "0%"), (0.9953, "over 99%"), (0.9949, "99%"),
     (1.0, "100%"), (0.1 + 0.2 + 0.7 - 1e-16, "100%"), (-0.1, "−10%"), (float("nan"), "too few to say")],
)  # fmt: skip
def test_percent(share, text):
    assert prose.percent(share) == text


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_share_that_is_not_whole_is_never_printed_as_all_or_nothing(part, rest):
    assert prose.percent(part / (part + rest)) not in ("0%", "100%")
    assert prose.interval(0, part / (part + rest)).startswith("0–") and prose.interval(0.001, 0.999) == "<1–>99%"


def test_listing():
    assert prose.listing(["a"]) == "a" and prose.listing([]) == ""
    assert prose.listing(["a", "b", "c"]) == "a, b and c"
    assert prose.listing("abcdef", limit=2) == "a, b and four more"


def test_text_of_readouts_is_no_markup():
    safe = prose.escape("<script>alert(1)</script>\n# *bold* $x$ [a](b) | `c`")
    assert "<" not in safe and "\n" not in safe and not re.search(r"(?<!\\)[*$#|`\[\]]", safe)


@given(st.text())
def test_escaped_text_stays_on_one_line(text):
    assert "\n" not in prose.escape(text) and "<" not in prose.escape(text)


def test_quotes_are_cut_at_a_word():
    assert prose.quote("the two sides, and more", 16) == "“the two sides …”"


def test_say_shows_markdown(monkeypatch):
    shown = []
    monkeypatch.setattr(prose, "display", lambda bundle, raw: shown.append(bundle))
    prose.say("**Two** readouts.")
    assert shown == [{"text/markdown": "**Two** readouts.", "text/plain": "**Two** readouts."}]
