"""Formulae: exact, inserted, shortened, reordered, and what is no variant."""

import pytest

from analysis.codebook import read_codebook
from analysis.reader.phrases import formulae
from tests.phrased import reading_of

BOOK = read_codebook()


def found(sentence):
    reading, _, words = reading_of(sentence)
    return {(row["formula"], row["variant"]): row["text"] for row in formulae.code_formulae(reading, words, BOOK)}


LINE = "independence, self-reliance, multilateralisation and diversification"


@pytest.mark.parametrize("formula", BOOK["formulae"]["formula"])
def test_each_formula_is_found_as_the_codebook_writes_it(formula):
    assert (formula, "exact") in found(f"He spoke of {formula} there.")


@pytest.mark.parametrize(
    ("sentence", "formula", "variant"),
    [
        ("its policy of independence, self-reliance, multi-lateralization, and diversification", LINE, "exact"),
        ("a policy of independence, self-reliance, diversification and multilateralisation", LINE, "reordered"),
        ("a policy of independence and self-reliance", LINE, "shortened"),
        ("the traditional Việt Nam-Russia friendship", "traditional friendship", "inserted"),
        ("peace and stability in the region", "peace and stability", "exact"),
        ("peace, prosperity and stability", "peace and stability", "inserted"),
        ("stability and development", "peace, stability and development", "shortened"),
        ("a rules-based international system", "rules-based international order", "shortened"),
        ("a just and durable peace", "just and lasting peace", "shortened"),
        ("the cause of Đổi Mới", "cause of Đổi Mới", "exact"),
        ("exchanges at high level, high level exchanges", "high-level exchanges", "exact"),
        ("Israel's right and responsibility to defend its people", "right to defend itself", "inserted"),
    ],
)
def test_variants(sentence, formula, variant):
    assert (formula, variant) in found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "exchanges of high-level delegations",
        "the Ministry of National Defence",
        "the international order",
        "a rules-based order",
        "a lasting peace",
        "peace, prosperity and sustainable development",
        "the territorial integrity of all states",
        "the Party leader defends itself",
        "a peace that for many years was no stability",
        "friendship and traditional relations",
        "open for a long time to communication",
    ],
)
def test_no_variants(sentence):
    assert not found(sentence)


def test_each_occurrence_is_a_row():
    reading, _, words = reading_of("Peace and stability here, he said of a region far away, peace and stability there.")
    assert len(formulae.code_formulae(reading, words, BOOK)) == 2


def test_a_set_phrase_inside_a_longer_one_is_part_of_it():
    assert {row[0] for row in found("They work for peace, stability and development.")} == {
        "peace, stability and development"
    }
