"""Themes: which stretches of a sentence carry which, and what carries none."""

from types import SimpleNamespace

import pytest

from analysis.codebook import read_codebook
from analysis.reader.ground import terms
from analysis.reader.phrases import themes
from tests.phrased import reading_of

BOOK = read_codebook()


def coded(sentence, mentions=()):
    """Return the themes of a sentence."""
    reading, _, words = reading_of(sentence)
    return {row["theme"] for row in themes.code_themes(reading, words, list(mentions), BOOK)}


def examples(column):
    return list(BOOK["themes"][["theme", column]].itertuples(index=False, name=None))


@pytest.mark.parametrize(("theme", "example"), examples("counts"))
def test_the_codebooks_own_example_counts(theme, example):
    assert theme in coded(example)


@pytest.mark.parametrize(("theme", "example"), examples("does_not_count"))
def test_the_codebooks_own_counterexample_does_not(theme, example):
    for part in example.split("; "):
        assert theme not in coded(part.partition(" (")[0])


@pytest.mark.parametrize(
    ("sentence", "themes_of"),
    [
        ("National Security Advisor Jane Roe met Minister of Trade and Industry John Doe.", set()),
        ("They met in the margins of the G7 summit.", set()),
        ("The Party, State and people of Vietnam always attach importance to it.", set()),
        ("He raised food security.", {"development"}),
        ("They opposed the drug trade.", {"security"}),
        ("Thanks to the West Bank officials.", {"peace"}),
        ("They discussed Việt Nam's East Sea claims.", {"sea"}),
        ("They discussed freedom of navigation.", {"sea"}),
        ("Their coast guards met over fishing.", {"sea", "security"}),
        ("He raised peace across the Taiwan Strait.", {"sea", "peace"}),
        ("He spoke of Taiwan.", {"sovereignty"}),
        ("They spoke of the border.", {"sovereignty"}),
        ("They spoke of migrants at the border.", {"migration"}),
        ("He marked the anniversary of the independence of Greece.", set()),
        ("They met in Dubai on the sidelines of COP28.", set()),
        ("They discussed a favourable environment.", set()),
        ("She conveyed her thanks for the clinics that treat polio.", {"health"}),
        ("They called for respect for international humanitarian law.", {"multilateral"}),
        ("They spoke of aid after the earthquake.", {"development"}),
        ("The families of Japanese abductees were there.", {"rights"}),
        ("He was received at the Sunrise Hotel.", set()),
        ("They spend two percent of GDP on defence.", {"security"}),
        ("He invited the guest to pay a state visit at an early date.", set()),
        ("As a token of friendship he gave a vase.", set()),
        ("He spoke with the Ukrainian President.", set()),
        ("They deplored the shelling of the town.", {"peace"}),
        ("Tractors are the first export goods.", {"economy"}),
        ("He told them about residence permits.", {"migration"}),
        ("They held talks at the Ministry of Defence.", set()),
        ("They signed a memorandum on civil aviation.", {"economy"}),
        ("He spoke of his country's path to the European Union.", {"multilateral"}),
        ("The EU raised it.", set()),
        ("They discussed the training of sappers.", {"security"}),
        ("She offered training for teachers.", {"people"}),
        ("He spoke of rising seas.", {"climate"}),
        ("He expressed condolences over the flood.", {"mourning"}),
        ("They thanked her for the sewing machines.", {"development"}),
    ],
)
def test_the_longer_wording_decides(sentence, themes_of):
    assert coded(sentence) == themes_of


def test_a_term_may_belong_to_several_themes():
    assert {"economy", "climate"} <= coded("They discussed the clean energy transition.")


def test_a_named_party_counts_where_a_term_asks_for_one():
    sentence = "He praised the role of the LPRP."
    mention = SimpleNamespace(sentence=0, kind="party", first=5, last=6)
    assert "party" not in coded(sentence)
    assert "party" in coded(sentence, [mention])


def test_rows_cite_the_file_and_name_their_term():
    reading, _, words = reading_of("They spoke.", "He raised human rights.")
    (row,) = themes.code_themes(reading, words, [], BOOK)
    assert (row["sentence"], row["theme"], row["text"]) == (1, "rights", "human rights")
    assert reading.text[row["start"] : row["end"]] == row["text"]
    assert row["term"] == "human rights"


def test_every_term_can_be_read():
    for term in [*BOOK["theme_terms"]["term"], *BOOK["tier_terms"]["term"]]:
        assert terms.compile_term(term)
