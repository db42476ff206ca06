"""The term language: what each way of writing a term stands for."""

import pytest

from analysis.reader.ground import terms
from tests.phrased import reading_of


def found(term, sentence, kinds=None):
    """Return the wordings in a sentence that a term stands for."""
    _, _, (words,) = reading_of(sentence)
    hits = terms.longest(terms.matches(terms.index([("", term)]), words, kinds))
    return [" ".join(word.text for word in words[first:last]) for *_, first, last in hits]


@pytest.mark.parametrize(
    ("term", "sentence", "wordings"),
    [
        ("invest", "They invested and will be investing.", ["invested", "investing"]),
        ("invest*", "The investigation and the investor.", ["investigation", "investor"]),
        ("=arms", "He opened his arms, not an arm.", ["arms"]),
        ("UN", "The UN met, un ami.", ["UN"]),
        ("organisation", "The organization was one.", ["organization"]),
        ("defence", "The defense ministry and Defence.", ["defense", "Defence"]),
        ("high level exchange", "They had high-level exchanges.", ["high level exchanges"]),
        ("multilateralisation", "They want multi-lateralisation.", ["multilateralisation"]),
        ("bamboo ... diplomacy", "The bamboo style of quiet diplomacy.", ["bamboo style of quiet diplomacy"]),
        ("bamboo ...1 diplomacy", "The bamboo style of quiet diplomacy.", []),
        ("(free trade|market) area", "A free trade area and a market area.", ["free trade area", "market area"]),
        ("(new|) deal", "A new deal, a deal.", ["new deal", "deal"]),
        (
            "minister of Aa...",
            "The Minister of Trade and Industry Dang spoke.",
            ["Minister of Trade and Industry Dang"],
        ),
    ],
)
def test_each_way_of_writing_a_term(term, sentence, wordings):
    assert found(term, sentence) == wordings


def test_a_named_kind_stands_for_the_whole_name():
    assert found("(with|) <party> leader", "He met CPV Party leaders.", {("party", 2): 4}) == ["CPV Party leaders"]


@pytest.mark.parametrize("term", ["", "... trade", "trade ...", "(trade|) ..."])
def test_a_term_without_an_anchor_is_refused(term):
    with pytest.raises(ValueError, match="gap"):
        terms.compile_term(term)


def test_longest_match_wins_within_a_label_only():
    hits = [("a", "t", 0, 3), ("a", "t", 1, 2), ("b", "t", 1, 2), ("a", "t", 3, 4)]
    assert terms.longest(hits) == [("a", "t", 0, 3), ("b", "t", 1, 2), ("a", "t", 3, 4)]
