"""Phrases of whole readouts against their hand coding."""

import json
from collections import Counter
from dataclasses import fields
from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.reader.ground import parse
from analysis.reader.ground.words import words_of
from analysis.reader.names import mentions
from analysis.reader.phrases import formulae, themes, tiers
from analysis.reader.reading import article
from analysis.tables import COLUMNS, frame

WIRE = Path(__file__).parent / "wire"
BOOK = read_codebook()


def read(name):
    """Return the gold of a wire, its phrases, and its reading; meetings are the coded ones."""
    gold = json.loads((WIRE / f"{name}.json").read_text(encoding="utf-8"))
    reading, _ = article.read_file(WIRE / f"{name}.txt", f"{name}.txt")
    meetings = [{"meeting": f"{name}/m{n}", **row} for n, row in enumerate(gold["meetings"], 1)]
    docs = parse.parse(reading.sentences)
    named = mentions.find_mentions(reading, docs, BOOK)
    words = [words_of(doc) for doc in docs]
    ties, problems = tiers.code_tiers(reading, lambda: docs, words, meetings, BOOK)
    sets, coded = formulae.code_formulae(reading, words, BOOK), themes.code_themes(reading, words, named, BOOK)
    return gold, (ties, sets, coded, problems), reading


@pytest.mark.parametrize("name", ["w01", "w03", "w05", "w07", "w09", "w11"])
def test_themes_and_formulae_of_hand_coded_readouts(name):
    gold, (_, formula_rows, theme_rows, _), reading = read(name)
    assert {row.formula for row in formula_rows} == set(gold["formulae"])
    assert {row.theme for row in theme_rows} - set(gold["themes_ambiguous"]) == set(gold["themes"])
    assert all(reading.text[row["start"] : row["end"]] == row.text for row in formula_rows + theme_rows)


@pytest.mark.parametrize("name", ["w01", "w03", "w05", "w09", "w11"])
def test_partnerships_of_hand_coded_readouts(name):
    gold, (rows, *_), _ = read(name)
    coded = Counter({(row["dyad"], row["tier"], row["event"]): row["count"] for row in gold["partnerships"]})
    assert Counter((row.dyad, row.tier, row.event) for row in rows) == coded


def test_rows_fit_the_tables():
    _, found, _ = read("w11")
    for name, rows in zip(("partnerships", "formulae", "themes"), found, strict=False):
        assert set(COLUMNS[name].split()) <= {field.name for field in fields(rows[0])}
        assert len(frame(name, rows)) == len(rows)
