"""Each sign of whose account a readout is stands in those texts of ours that its rule names as its source."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from analysis import kept, read_corpus
from analysis.reader.reading import accounts

TESTS = Path(__file__).parent
RULES = yaml.safe_load((TESTS.parent / "data" / "rules" / "accounts.yml").read_text("utf-8"))["rules"]
SIGNS = accounts.SIGNS
CITED = re.compile(r"\b(services|wire|cases)/([\w-]+)")


def texts(folder, name):
    """Return our texts that a source names: `services/s19`, or all cases that begin so (`cases/w06`)."""
    return [path for path in sorted((TESTS / folder).glob(f"{name}*")) if path.suffix in (".txt", ".md")]


def bears(path, sign, folder, monkeypatch):
    """Say whether a text, read alone and anew, bears a sign."""
    pages, made = [], accounts._page
    monkeypatch.setattr(accounts, "_page", lambda *reading: pages.append(made(*reading)) or pages[-1])
    monkeypatch.setattr(kept, "PLACE", folder / "kept.sqlite")
    (folder / path.stem).mkdir()
    shutil.copy(path, folder / path.stem)
    read_corpus(folder / path.stem)
    return any(SIGNS[sign](page) for page in pages)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_the_texts_that_a_sign_names_as_source_bear_it(rule, tmp_path, monkeypatch):
    for cited in CITED.findall(rule["source"]):
        assert any(bears(path, rule["name"], tmp_path, monkeypatch) for path in texts(*cited)), "/".join(cited)


def test_each_sign_rests_on_two_texts():
    assert [rule["name"] for rule in RULES if len(re.split(r"[,;] ", rule["source"])) < 2] == []
