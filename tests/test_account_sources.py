"""Each sign of whose account a readout is stands in those texts of ours that its rule names as its source."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from analysis.reader import read_readings
from analysis.reader.reading import accounts

TESTS = Path(__file__).parent
RULES = yaml.safe_load((TESTS.parent / "data" / "rules" / "accounts.yml").read_text("utf-8"))["rules"]
SIGNS = accounts.SIGNS
CITED = re.compile(r"\b(services|wire|cases)/([\w-]+)")


def texts(folder, name):
    """Return our texts that a source names: `services/s19`, or all cases that begin so (`cases/w06`)."""
    return [path for path in sorted((TESTS / folder).glob(f"{name}*")) if path.suffix in (".txt", ".md")]


@cache
def pages(path):
    """Return what the signs are looked for in when a text is read alone and anew; several signs name the same text."""
    made, works = [], accounts._page
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "_page", lambda *reading: made.append(works(*reading)) or made[-1])
        read_readings(path, path.name)
    return made


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_the_texts_that_a_sign_names_as_source_bear_it(rule):
    for cited in CITED.findall(rule["source"]):
        assert any(SIGNS[rule["name"]](page) for path in texts(*cited) for page in pages(path)), "/".join(cited)


def test_each_sign_rests_on_two_texts():
    assert [rule["name"] for rule in RULES if len(re.split(r"[,;] ", rule["source"])) < 2] == []
