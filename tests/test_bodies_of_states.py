"""A body of states speaks for no country, and its seat tells none."""

import pytest

from analysis.countries import code
from analysis.reader.ground.lexicon import body_codes, rows_of, word_class
from analysis.reader.reading.account_bodies import beside_office
from analysis.reader.reading.account_page import PAGE
from analysis.reader.records import Page


def dated(place, *lines):
    return PAGE["dateline-of-a-capital"](Page({"place": place}, list(lines), [], ""))


@pytest.mark.parametrize(
    ("place", "head"),
    [
        ("Addis Ababa", "African Union Commission"),
        ("Addis Ababa", "Chairperson of the Commission Fatoumata Vale"),
        ("Jakarta", "ASEAN Secretariat"),
        ("Brussels", "European Commission"),
    ],
)
def test_a_page_of_a_body_of_states_gives_no_country_of_its_seat(place, head):
    assert dated(place) == [code(place)]
    assert dated(place, head) == []


def test_a_line_that_tells_of_a_body_is_no_head_of_one():
    assert "African Union" not in word_class("offices-of-bodies-of-states")
    assert dated("Addis Ababa", "Minister meets the African Union envoy") == ["ETH"]


def test_no_body_of_states_has_the_code_of_a_state():
    assert "NAM" in body_codes()  # the Non-Aligned Movement; Namibia has that code
    assert not set(body_codes().values()) & {row["iso3"] for row in rows_of("countries") if row["kind"] != "body"}


@pytest.mark.parametrize(
    ("told", "bodies"),
    [
        ("The UN Secretary-General met her.", {"UN"}),
        ("The United Nations Secretary-General met her.", {"UN"}),
        ("Today Commonwealth Secretary-General Ana Vale met him.", {"Commonwealth"}),
        ("The Secretary-General of the African Union met him.", {"AU"}),
        ("The Secretary-General met him.", set()),
    ],
)
def test_a_body_named_beside_an_office_is_told_from_words_before_it(told, bodies):
    assert beside_office(told, "Secretary-General") == bodies
