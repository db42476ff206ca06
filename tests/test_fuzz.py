"""Spoiled readouts are read without an error or a lost character; `benchmarks/fuzz.py` runs longer by command."""

import importlib.util
from dataclasses import replace

import pytest

from analysis.corpus import ROOT
from analysis.reader.reading import article

spec = importlib.util.spec_from_file_location("fuzz", ROOT / "benchmarks" / "fuzz.py")
fuzz = importlib.util.module_from_spec(spec)
spec.loader.exec_module(fuzz)


@pytest.mark.slow
def test_spoiled_readouts_are_read(capsys):
    assert fuzz.main(["--files", "60", "--whole", "3", "--seed", "20261127"]) == 0, capsys.readouterr().out


def test_what_is_lost_or_cited_wrongly_is_noticed():
    whole = article.read_article("HANOI (VNA) – They met. They talked.\n", "x.txt")
    assert list(fuzz.faults_of_reading(whole)) == []
    lost = replace(whole, sentences=whole.sentences[:-1])
    assert list(fuzz.faults_of_reading(lost)) == ["lost: 'They talked.'"]
    moved = replace(whole, sentences=[replace(whole.sentences[0], start=0), *whole.sentences[1:]])
    assert "a sentence that its span doesn't cite" in list(fuzz.faults_of_reading(moved))
