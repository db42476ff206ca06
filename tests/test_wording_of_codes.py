"""Codes in words: bodies that give accounts, and names as a sentence has them."""

import pytest

from analysis.words import in_a_sentence, label


@pytest.mark.parametrize(
    ("code", "name"),
    [("AU", "African Union"), ("OSCE", "Organization for Security and Co-operation in Europe"), ("NATO", "NATO"),
     ("USA", "United States"), ("EUE", "European Union"), ("", "none known")],
)  # fmt: skip
def test_an_account_has_its_country_s_or_its_body_s_name(code, name):
    assert label("account", code) == name


def test_who_speaks_for_no_country_is_not_nobody():
    assert label("side", "open") == label("toward", "open") == "nobody of a known country"


@pytest.mark.parametrize("name", ["United States", "Holy See", "Solomon Islands", "African Union"])
def test_some_names_have_an_article_in_a_sentence(name):
    assert in_a_sentence(name) == f"the {name}" and in_a_sentence("Vietnam") == "Vietnam"
