"""Two texts compared: what both tell and how, what one tells alone, and what silence may be told of."""

import csv

import pytest

from analysis.__main__ import main
from analysis.compare.alignment import COLUMNS, _in_common
from analysis.compare.features import stretch
from analysis.compare.likeness import matter
from analysis.compare.matching import matched, scored
from analysis.compare.terms import _words, shared, stem

HANOI = """Hanoi (VNA) – PM Tran Van Hung held talks with Norwegian Prime Minister Ola Berg on May 6, 2024.

Hung thanked Norway for its help after the typhoon. Berg affirmed that Norway will build three dams by 2026.

The two leaders agreed to open direct flights. Hung invited Berg to attend the rice festival.

On May 7, Ola Berg met with National Assembly Chairwoman Le Thi Hoa. Hoa praised Norway's schools./.

VNA
"""
OSLO = """Office of the Prime Minister of Norway

7 May 2024

Prime Minister Ola Berg yesterday met with Prime Minister Tran Van Hung of Vietnam in Hanoi.

PM Hung expressed his gratitude for Norway's help after the typhoon. Berg hoped that Norway would build the dams.

The two prime ministers agreed to open direct flights. Berg raised the case of the imprisoned writer.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("two")
    (folder / "hanoi.txt").write_text(HANOI, encoding="utf-8")
    (folder / "oslo.txt").write_text(OSLO, encoding="utf-8")
    (folder / "cut.txt").write_text(OSLO.strip()[:-30], encoding="utf-8")
    return folder


def aligned(folder, a, b, *more):
    assert main(["compare", str(folder / a), str(folder / b), "--out", str(folder / "out"), *more]) == 0
    with (folder / "out" / "alignment.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def said(rows):
    return {tuple(" ".join(row[f"{side}_text"].split())[:12] for side in "ab"): row["relation"] for row in rows}


def test_a_statement_is_shown_with_what_stands_before_its_verb():
    text = '"Trade grows," he said, at ease.'
    row = {"verb_start": 18, "verb_end": 22, "content_start": 1, "content_end": 12}
    assert stretch(row, text) == 'Trade grows," he said'
    assert stretch({**row, "content_start": None, "content_end": None}, text) == "said"


def test_what_both_tell_and_what_one_tells_alone(folder):
    rows = aligned(folder, "hanoi.txt", "oslo.txt")
    assert list(rows[0]) == COLUMNS
    assert said(rows) == {
        ("thanked Norw", "expressed hi"): "same",
        ("affirmed tha", "hoped that N"): "act",
        ("agreed to op", "agreed to op"): "same",
        ("invited Berg", ""): "only a",
        ("praised Norw", ""): "not told",  # of another encounter
        ("", "raised the c"): "only b",
    }
    assert all(0 <= float(row["score"]) <= 1 and row["grounds"] for row in rows)


def test_of_a_text_that_is_cut_off_nothing_is_left_out(folder):
    relations = said(aligned(folder, "hanoi.txt", "cut.txt"))
    assert relations["invited Berg", ""] == "not told"


@pytest.mark.parametrize("names", [("hanoi.txt", "no.txt"), ("hanoi.txt", "hanoi.txt"), ("hanoi.txt", ".")])
def test_bad_input_is_one_line(folder, names, capsys):
    assert main(["compare", *(str(folder / name) for name in names), "--out", str(folder / "bad")]) == 2
    assert capsys.readouterr().err.count("\n") == 1 and not (folder / "bad").exists()


def test_one_may_say_in_two_what_the_other_says_in_one():
    assert matched([[0.9, 0.7, 0.0], [0.0, 0.0, 0.3]], linked=0.45, again=0.55) == [(0, 0), (0, 1)]


LATER = HANOI.replace("May 6, 2024", "June 6, 2025").replace("May 7", "June 7")
OTHER = HANOI.replace("PM Tran Van Hung", "Foreign Minister Do Thi Lan").replace("Hung ", "Lan ")


@pytest.mark.parametrize(
    ("text", "links"), [(LATER, {"same"}), (OTHER.split("On May 7")[0], set())], ids=["another day", "other people"]
)
def test_what_is_of_another_encounter_is_never_left_out(folder, text, links):
    (folder / "again.txt").write_text(text, encoding="utf-8")
    relations = {row["relation"] for row in aligned(folder, "oslo.txt", "again.txt")}
    assert "not told" in relations and not {"only a", "only b"} & relations
    assert links <= relations and (links or relations == {"not told"})


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (["@ISR", "statecraft", "courage"], ["@ISR", "free", "elect"], False),
        (["@UKR", "aggress", "freedom"], ["@UKR", "aggress", "plan"], False),
        (["@ISR", "secur", "unwav"], ["@ISR", "secur", "unwav", "team"], True),
        (["@VNM", "rice"], ["@VNM", "rice", "storm"], True),
        (["@AFG"], ["@AFG", "gaza"], True),
        (["@AFG", "@RUS"], ["@AFG", "gaza"], False),
    ],
)
def test_of_two_meetings_a_country_and_a_word_make_no_matter(one, other, together):
    both = [{"terms": dict.fromkeys(terms, "")} for terms in (one, other)]
    assert _in_common(*both, {"shared": dict.fromkeys(set(one) & set(other), 1.0)}) is together


WE = """Office of the Prime Minister of Norway

7 May 2024

Today I met with Prime Minister Tran Van Hung of Vietnam.

I thanked Prime Minister Hung for the rice. We agreed to open direct flights.
"""


def test_a_text_that_says_i_of_one_side_tells_of_the_encounter_too(folder):
    (folder / "we.txt").write_text(WE, encoding="utf-8")
    relations = said(aligned(folder, "hanoi.txt", "we.txt"))
    assert relations["agreed to op", "agreed to op"] == "same" and relations["invited Berg", ""] == "only a"


def test_what_fits_best_by_far_needs_less_than_what_others_fit_as_well():
    alone, beside = scored([[-0.5, -9.0], [-9.0, -9.0]]), scored([[-0.5, 2.0], [-9.0, -9.0]])
    assert alone[0, 0] > 0.5 > beside[0, 0] and scored([[-float("inf")]]) == 0


def test_two_texts_are_as_alike_from_either_side():
    words = ["vessels", "guard", "coast", "patrols", "joint"]
    weight = {stem(word): 1.0 for word in words}
    one, other = ({"terms": {stem(word): word for word in some}, "before": {}} for some in (words[:3], words[3:]))
    assert matter(one, other, weight)[0] == matter(other, one, weight)[0] < 0.6


def test_a_word_may_stand_for_several_matters():
    weight = {stem(word): 1.0 for word in ("nuclear", "atomic", "electricity")}
    terms = {word: {stem(word): word} for word in ("nuclear", "atomic", "electricity")}
    assert shared(terms["nuclear"], terms["atomic"], weight) and shared(terms["nuclear"], terms["electricity"], weight)
    assert not shared(terms["atomic"], terms["electricity"], weight)


def test_the_figure_in_a_name_is_no_number():
    assert set(_words("the c5+1 and the g7 sent 12 f-16 jets")) == {"c5+1", "g7", "sent", "12", "f16", "jet"}
