"""Where sentences end, where they don't, and where a space was lost between two."""

import pytest

from analysis.reader.reading.sentences import LONGEST, split_sentences


def cut(text):
    return [text[start:end] for start, end, _ in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "whole",
    [
        "The U.S.-based firm kept No.1 of vietnamnews.vn.",
        "Her spouse Prof. Ngo Thanh Nhan holds a Ph.D in St. Petersburg.",
        "A. Lukashenko received V. Sokolnikov and Ts.Tsolmon.",
        "Trade grew by 4.5 percent to No. 5 in Jan. 2021, he said.",
        "President Joseph R. Biden, Jr. met the leaders of the U.S. President's choice.",
        "He spoke with U.S. President Biden and H.E. Mr. Tran at 9 a.m. on Monday.",
        "He hailed the ROK-U.S. Alliance and the Indo-U.S. Vaccine Action Programme on Monday.",
        "Dr.Tedros thanked Mr.Sullivan and Gen. Mark A. Milley.",
        "He read VOV.VN and https://www.example.org/A.B.C-U.S.-SUPPLY.Chains/Report.Final today.",
        "He valued trade; the guest agreed: both will act.",
        "It is (see also the No. 3) a plan.",
        "1. The ministers met.",
        "W.H.O. Director Yu. Ushakov spoke.",
        "He wrote to name.Surname@example.org about it.",
    ],
)
def test_what_is_one_sentence(whole):
    assert cut(whole) == [whole]


@pytest.mark.parametrize(
    "two, glued",
    [
        ("He met the CPUSA.|The host spoke.", True),
        ("He led the CPV.|During his stay he spoke.", True),
        ("They joined the (IMCWP).|Sims spoke.", True),
        ("It began in 2016.|After the talks he left.", True),
        ("He lives in the U.S.|The guest agreed.", True),
        ("“We will.”|Vetrov left.", True),
        ('He said "We go."|She left.', True),
        ("They fought for liberation.|“His voice carried,” he wrote.", True),
        ('They fought for liberation.|"His voice carried," he wrote.', True),
        ("He received Mr Le.|She spoke.", True),
        ("It is so!|The guest left.", True),
        ("He lives in the U.S.| The guest agreed.", False),
        ("He lives in the U.S.|  President Biden agreed.", False),
        ("They met.| 260,000 people came.", False),
        ("They met.|\u00a0 They left.", False),
        ("They met.|\r\nThey left.", False),
        ("They met.| “We go.”", False),
        ("They met on Monday.|&nbsp;The guest left.", False),
        ("Did they meet?| They did.", False),
        ("Họ gặp nhau.| Đồng chí nói.", False),
    ],
)
def test_what_is_two(two, glued):
    text = two.replace("|", "")
    rows = split_sentences(text, 0, len(text))
    first, second = two.replace("&nbsp;", "").split("|")
    assert [text[start:end] for start, end, _ in rows] == [first, second.strip()]
    assert [each for *_, each in rows] == [False, glued]


def test_spans_cite_the_text_and_cover_it():
    text = "  One here.Two there. \n Three.  "
    rows = split_sentences(text, 0, len(text))
    assert [(start, end) for start, end, _ in rows] == [(2, 11), (11, 21), (24, 30)]


def test_a_stretch_without_stops_is_parted_where_it_is_too_long():
    text = "word " * 4000
    assert all(end - start <= LONGEST for start, end, _ in split_sentences(text, 0, len(text)))
    assert "".join(cut(text)).replace(" ", "") == text.replace(" ", "")
