"""Two accounts laid side by side: within one encounter each, one country's or a joint text's, a text and its last."""

import pytest
from test_compare import HANOI, OSLO, aligned, said

from analysis.compare import accounts, align_all, kept, of_one_account, steps, successive, told_together, which
from analysis.compare.matching import scored
from analysis.compare.whose import is_joint
from analysis.corpus import read_corpus


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("second")
    (folder / "hanoi.txt").write_text(HANOI, encoding="utf-8")
    return folder


WITH_ANOTHER = HANOI.replace(
    "Hoa praised Norway's schools./.",
    "Hoa thanked Norway for its help after the typhoon and praised Norway's schools./.",
)
OFFICE = OSLO.replace("Prime Minister Tran Van Hung of Vietnam", "the Prime Minister of Vietnam").replace(
    "PM Hung", "The Prime Minister of Vietnam"
)


@pytest.mark.parametrize("text", [OSLO, OFFICE], ids=["by name", "by office alone"])
def test_what_is_said_to_another_is_neither_tied_nor_left_out(folder, text):
    (folder / "two.txt").write_text(WITH_ANOTHER.replace("On May 7", "On the same day"), encoding="utf-8")
    (folder / "one.txt").write_text(text, encoding="utf-8")
    rows = aligned(folder, "two.txt", "one.txt")
    others = [row for row in rows if row["a"].endswith(("/s5", "/s6"))]
    assert [row["relation"] for row in others] == ["not told"] * 2
    assert "same" in {row["relation"] for row in rows}


BOTH = """Office of the Prime Minister of Norway

7 May 2024

Prime Minister Ola Berg met with Prime Minister Tran Van Hung of Vietnam in Hanoi on 6 May. Berg said that Norway would
build dams. Hung praised Norway's schools.

Berg then met with the President of the National Assembly, Le Thi Hoa. Hoa thanked Norway for its help after the
typhoon.
"""


def test_of_two_encounters_each_is_compared_with_its_own(folder):
    (folder / "both.txt").write_text(BOTH, encoding="utf-8")
    (folder / "two.txt").write_text(HANOI.replace("On May 7", "On the same day"), encoding="utf-8")
    found = said(aligned(folder, "two.txt", "both.txt"))
    assert found["thanked Norw", ""] == "only a" and found["", "thanked Norw"] == "only b"
    assert found["praised Norw", ""] == "only a" and found["", "praised Norw"] == "only b"


CALL = """---
date: 2024-05-08
title: Readout of Prime Minister Berg's Call with Prime Minister Tran Van Hung of Vietnam
---

Prime Minister Ola Berg spoke by phone today with Prime Minister Tran Van Hung of Vietnam. He underlined that both
countries share a sea.
"""
CALL_AND_MESSAGE = """Hanoi (VNA) - PM Tran Van Hung held a phone call with Norwegian Prime Minister Ola Berg
on May 8, 2024.

Berg urged Vietnam to free a writer.

Earlier, PM Tran Van Hung sent a message to Norwegian Prime Minister Ola Berg. In the message, Hung underlined that both
countries share a sea./.

VNA
"""


def test_a_message_is_no_second_telling_of_a_call(folder):
    (folder / "call.md").write_text(CALL, encoding="utf-8")
    (folder / "more.txt").write_text(CALL_AND_MESSAGE, encoding="utf-8")
    assert said(aligned(folder, "call.md", "more.txt"))["", "underlined t"] == "not told"


SPEECH = """Office of the Prime Minister of Norway

7 May 2024

In a joint declaration, Prime Minister Ola Berg and Prime Minister Tran Van Hung support free trade. Norway and Vietnam
agree to open direct flights. Berg raises the case of the imprisoned writer.
"""


def test_silence_says_nothing_beside_a_text_in_which_no_encounter_is_found(folder):
    (folder / "speech.txt").write_text(SPEECH, encoding="utf-8")
    relations = {row["relation"] for row in aligned(folder, "hanoi.txt", "speech.txt")}
    assert "not told" in relations and not {"only a", "only b"} & relations


def test_a_text_that_names_another_of_a_side_tells_of_another_encounter(folder):
    text = SPEECH.replace("Prime Minister Tran Van Hung", "Vietnamese Prime Minister Do Thi Lan")
    (folder / "other.txt").write_text(text, encoding="utf-8")
    assert {row["relation"] for row in aligned(folder, "hanoi.txt", "other.txt")} == {"not told"}


def test_what_nothing_else_fits_is_no_match_for_that():
    assert scored([[-6.0]])[0, 0] < 0.1 < 0.5 < scored([[2.0]])[0, 0]


@pytest.mark.parametrize(
    ("title", "together"),
    [
        ("Joint Readout of the Meeting Between Prime Ministers Berg and Hung", True),
        ("Norway–Vietnam Joint Leaders’ Statement", True),
        ("The Spirit of Hanoi: Joint Statement of Norway and Vietnam", True),
        ("Joint Norway-Vietnam Statement on the Sea", True),
        ("Full text of the joint communiqué", True),
        ("Norway, Vietnam issue joint statement", False),
        ("Leaders Adopt Joint Declaration", False),
        ("Remarks on the Norway-Vietnam Joint Statement", False),
        ("Remarks by PM Berg and PM Hung in Joint Press Statements", False),
        ("Joint committee meets in Hanoi", False),
    ],
)
def test_a_joint_text_is_known_by_its_title(title, together):
    assert is_joint(title) is together


NORWAY = """---
date: 2024-05-0{day}
source_url: https://www.regjeringen.no/{day}{kind}
title: "{kind} of the Meeting of Ola Berg and Tran Van Hung"
---

Prime Minister Ola Berg met with Prime Minister Tran Van Hung of Vietnam in Oslo on {day} May 2024. {said}.
"""
RICE = "Berg thanked Vietnam for the rice"
FLIGHTS = """The two prime ministers agreed to open direct flights from Bergen, Tromso and Stavanger to Haiphong and
Hue, and welcomed the school for fishermen that Halvorsen and Dahl had built in Quang Ninh"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shelf")
    texts = {"a-before": (2, "Readout", RICE), "b-own": (4, "Readout", RICE), "c-joint": (4, "Joint Readout", FLIGHTS)}
    for name, (day, kind, told) in texts.items():
        (folder / f"{name}.md").write_text(NORWAY.format(day=day, kind=kind, said=told), encoding="utf-8")
    return read_corpus(folder)


def test_a_joint_account_is_no_country_s(shelf):
    second = accounts(shelf)
    assert list(zip(second["a"], second["b"], strict=True)) == [("b-own", "c-joint")]
    assert ">1<" in told_together(shelf, second, "{}")
    assert of_one_account(shelf, second, "{}") == "Norway"
    assert "joint)" in which(shelf, second, "{}")


def test_a_second_account_is_no_text_before_and_the_last_text_is_aligned_within_days(shelf):
    later = successive(shelf)
    assert list(zip(later["a"], later["b"], strict=True)) == [("a-before", "b-own"), ("a-before", "c-joint")]
    rows = align_all(shelf, later)
    assert steps(rows).query("article_b == 'b-own'")["again"].tolist() == [1]
    said = "On {pairs}: with the same act {same}, otherwise {otherwise}."
    assert kept(rows, said) == "On Norway–Vietnam: with the same act 1 of 3, otherwise 0 of 3."
