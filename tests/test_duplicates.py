"""Copies, mirrors and retellings of one readout; and readouts that are only alike."""

from pathlib import Path

from analysis.checking.gold import READOUTS
from analysis.reader.reading import article, files
from analysis.reader.reading.duplicates import find_duplicates

STORY = (
    "Deputy Minister Tran Van G received Lao Ambassador Sengphet Houng in Hanoi on Monday. He thanked Laos for its"
    " support during the war, and hoped that both countries would build more roads. The ambassador praised the ties."
    " They agreed to meet again in Vientiane with Minister Bounkham Vong next year."
)
RETOLD = (
    "On Monday in Hanoi, gratitude to Laos was voiced by Deputy Minister Tran Van G, who hosted Lao Ambassador Sengphet"
    " Houng. More roads should be built, he said. Praise came from the guest, and talks in Vientiane with Minister"
    " Bounkham Vong should follow."
)


def read(name, text):
    return article.read_article(text, name)


def test_the_first_in_order_of_paths_is_the_original():
    copies = [
        read("b/mirror.txt", f" date 2024-01-02 An envoy smiles (Photo: VNA)Hanoi (VNA) – {STORY}"),
        read("a/first.txt", f" date 2024-01-01 HÀ NỘI — {STORY} — VNS"),
        read("c/cut.txt", f" date 2024-01-09 {STORY[:240]}"),
    ]
    found, problems = find_duplicates(copies)
    assert found == {"b/mirror": "a/first", "c/cut": "a/first"}
    assert [row["kind"] for row in problems] == ["duplicate", "duplicate"]
    assert problems[0]["detail"] == "the same text as a/first"


def test_one_encounter_in_other_words_on_the_same_day():
    first = read("a.txt", f" date 2024-01-01 {STORY}")
    assert find_duplicates([first, read("b.txt", f" date 2024-01-02 {RETOLD}")])[0] == {"b": "a"}
    assert find_duplicates([first, read("b.txt", f" date 2024-01-08 {RETOLD}")])[0] == {}
    assert (
        find_duplicates([first, read("b.txt", f" date 2024-01-01 {RETOLD.replace('Sengphet Houng', 'Kim Il')}")])[0]
        == {}
    )


def test_what_two_countries_tell_of_one_encounter_is_no_copy():
    ours = read("a.txt", f" date 2024-01-01 Ministry of Foreign Affairs of Vietnam\n\n{STORY}")
    theirs = read("b.txt", f" date 2024-01-01 Ministry of Foreign Affairs of Laos\n\n{RETOLD}")
    assert (ours.article["account"], theirs.article["account"]) == ("VNM", "LAO")
    assert find_duplicates([ours, theirs]) == ({}, [])
    again = read("b.txt", f" date 2024-01-01 Ministry of Foreign Affairs of Vietnam\n\n{RETOLD}")
    assert find_duplicates([ours, again])[0] == {"b": "a"}


def test_a_text_is_compared_from_eight_stretches_of_five_words_on():
    words = "The two ministers agreed to meet once again in spring with their"
    short = [read("a.txt", f"{words}."), read("b.txt", f"{words}!  Or so")]
    long = [read("a.txt", f"{words} aides."), read("b.txt", f"{words} aides! Or so")]
    assert find_duplicates(short)[0] == {} and find_duplicates(long)[0] == {"b": "a"}


def test_empty_and_short_texts_repeat_nothing():
    assert find_duplicates([]) == ({}, [])
    assert find_duplicates([read("a.txt", "They met."), read("b.txt", "The two met.")])[0] == {}


def test_readouts_in_the_same_set_phrases_are_no_duplicates():
    readings = [article.read_file(*path)[0] for path in files.find_files(READOUTS)[0][:200]]
    assert find_duplicates(readings)[0] == {}


def test_two_agencies_on_one_meeting():
    folder = Path(__file__).parent / "wire"
    readings = [article.read_file(path, path.name)[0] for path in sorted(folder.glob("*.txt"))]
    assert find_duplicates(readings)[0] == {"w12": "w11"}
