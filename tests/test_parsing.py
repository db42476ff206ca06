"""The shadow that is parsed, and the way back to the file."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reader.ground import parse


def rows(text, start=0):
    return [{"sentence": 0, "part": "body", "start": start, "end": start + len(text), "text": text}]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Lương Cường in Hà Nội", "Luong Cuong in Hanoi"),
        ("Việt Nam’s  “bamboo\n diplomacy”", 'Vietnam\'s "bamboo diplomacy"'),
        ("Viet Nam and Ha Noi", "Vietnam and Hanoi"),
        ("VIET NAM", "VIET NAM"),
        ("the 10<sup>th</sup> anniversary", "the 10th anniversary"),
        ("a [link](https://example.org/x) here", "a link here"),
        ("Việt Nam", "Vietnam"),
        ("– We are friends, – the guest said.", '" We are friends, " the guest said.'),
        ("It will help, — noted the minister.", 'It will help, " noted the minister.'),
        ("She came – late – to Oslo.", "She came - late - to Oslo."),
        ("", ""),
    ],
)
def test_shadow(text, plain):
    assert parse.shadow(text)[0] == plain


@given(st.text(alphabet="ViệtNamHà Nội <sup>[]().\n“ừ\u0301", max_size=40))
def test_every_letter_of_a_shadow_stands_for_a_place_in_the_text(text):
    plain, offsets = parse.shadow(text)
    assert len(offsets) >= len(plain)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


def test_a_span_cites_the_file():
    text = "Hôm nay. Tổng thống met Lương Cường in Hà\nNội."
    (doc,) = parse.parse(rows(text[9:], start=9))
    assert doc[-2].text == "Hanoi"
    assert parse.file_wording(doc[-2:-1], text) == "Hà\nNội"
    assert text[slice(*parse.span(doc[3:5]))] == "Lương Cường"


def test_a_span_holds_the_marks_of_a_decomposed_letter():
    text = unicodedata.normalize("NFD", "Lê thanked Võ.")
    (doc,) = parse.parse(rows(text))
    assert parse.file_wording(doc[0], text) == unicodedata.normalize("NFD", "Lê")
    assert parse.file_wording(doc[2], text) == unicodedata.normalize("NFD", "Võ")


def test_a_sentence_is_never_divided_further():
    (doc,) = parse.parse(rows("He said so. She did not. They agreed."))
    assert len(list(doc.sents)) == 1
