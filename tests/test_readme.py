"""README figures are those that the program prints: each row of its table against the floors kept beside the tests."""

import re

import pandas as pd
import pytest

from analysis.checking import floors
from analysis.checking.gold import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
HUNDREDTH = 0.0101  # README rounds; and a set read alone lacks the neighbours that the floors are read with
NAMES = {
    "persons named": "persons",
    "their countries": "person countries",
    "meetings, both sides complete": "meetings",
    "pairs of persons who met": "meeting pairs",
    "statements found": "statements",
    "statements found with the right speaker": "speaker end to end",
    "… and the right act": "speaker and act end to end",
    "acts of found statements, mean of the acts": "acts, macro (found statements)",
    "partnership tiers": "partnerships",
    "themes of a readout": "themes",
}
OTHERS = {
    "encounters whole": "meetings",
    "pairs who met": "meeting pairs",
    "persons": "persons",
    "their countries": "person countries",
    "their offices": "roles",
    "statements": "statements",
    "with the right speaker": "speaker end to end",
    "to the right addressee": "addressee",
    "themes": "themes",
}


def kept(name, measure):
    """Return the F1 that the held half of a set of codings is kept at."""
    table = floors.stored().query("half == 'held' and measure == @measure").set_index("set")["f1"]
    return float(table[name])


@pytest.mark.parametrize("row", re.findall(r"^\| ([^|]+) \| (\d\.\d\d) \| \d", README, re.M), ids=lambda row: row[0])
def test_each_row_of_the_table_is_what_the_check_prints(row):
    assert float(row[1]) == pytest.approx(kept("first", NAMES[row[0]]), abs=HUNDREDTH)


def test_the_table_has_every_row():
    assert [name for name, _ in re.findall(r"^\| ([^|]+) \| (\d\.\d\d) \| \d", README, re.M)] == [*NAMES]


def test_what_is_said_of_other_hands_is_what_the_check_prints():
    said = " ".join(
        README[README.index("that no\nrule was written with") : README.index("Of sixteen before them")].split()
    )
    found = {name: float(value) for name, value in re.findall(r"([a-z ]+?) (1?\.\d\d)\b", said)}
    told = pd.Series({name.strip().removeprefix("their ").strip(): value for name, value in found.items()})
    for name, measure in OTHERS.items():
        assert told[name.removeprefix("their ")] == pytest.approx(kept("hands", measure), abs=HUNDREDTH), name
