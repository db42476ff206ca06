"""What a reader of the results is told about a readout's file."""

import pytest

from analysis.reader.reading import article

STORY = "President Tran Van G received the Lao ambassador on Monday. He thanked Laos for its long support."


def kinds(text, name="wire/x.txt"):
    return {row["kind"]: row["detail"] for row in article.read_article(text, name).problems}


@pytest.mark.parametrize(
    "first",
    [
        "At a meeting with the Lao ambassador in Hanoi on July 26, Nghiem thanked Laos for its help.",
        "At talks that followed in Hanoi on July 7, General Hai told the guests that he was glad.",
        "During a reception here, Mr. Hai thanked Laos for its help.",
        "He thanked Laos for its help.",
        "For his part, the ambassador thanked Viet Nam.",
        "The Vietnamese official thanked Laos for its help.",
    ],
)
def test_a_story_that_begins_in_its_middle(first):
    assert "lost first paragraph" in kinds(f" date 2024-07-26 {first} They parted.")


@pytest.mark.parametrize(
    "first",
    [
        "Hanoi (VNA) – At a meeting in Hanoi on July 26, Nghiem thanked Laos for its help.",
        "At a meeting with the Lao ambassador in Hanoi on July 26, Tran Van Nghiem thanked Laos for its help.",
        "On July 26, Vietnam thanked Laos for its help.",
        "President Tran Van G thanked Laos for its help.",
    ],
)
def test_a_story_that_begins_at_its_beginning(first):
    assert "lost first paragraph" not in kinds(f" date 2024-07-26 {first} They parted.")


@pytest.mark.parametrize(
    "lead, doubtful",
    [
        ("on October 17, 2019", True),
        ("on Thursday, October 17, 2019", True),
        ("on 17 October 2019", True),
        ("on March 1, 2022", False),
        ("on October 17", False),
        ("ahead of the congress on May 5, 2022", False),
        ("on the 77th National Day (September 2, 1945–2022)", False),
        ("as agreed in their October 17, 2019 statement", False),
    ],
)
def test_a_date_that_disagrees_with_the_lead(lead, doubtful):
    text = f" date 2022-03-02 President Tran Van G met the Lao leader in Hanoi {lead}. They talked about trade."
    assert ("date disagrees with the text" in kinds(text)) is doubtful


def test_glued_sentences_are_counted():
    assert kinds("Leaders meet in Paris.They spoke.He left.")["glued sentences"] == "2 sentence ends without a space"
    assert "glued sentences" not in kinds(STORY)


def test_a_bare_dash_and_a_missing_stop_and_no_story():
    assert "dateline lost" in kinds(f" date 2024-01-01 – {STORY}")
    assert "text cut off" in kinds(STORY + " They also agreed on the")
    assert "text cut off" not in kinds(STORY)
    assert "not a readout" in kinds("Table 1")
    assert "front matter" in kinds(f"---\ntitle: a: b: c\n---\n{STORY}")


def test_rows_have_the_columns_of_the_table_and_one_line():
    for row in article.read_article(f"<b>{STORY}</b>\n\nShare", "wire/x.txt").problems:
        assert list(row) == ["file", "article", "sentence", "kind", "detail", "effect"] and "\n" not in row["detail"]
        assert row["file"] == "wire/x.txt" and row["article"] == "wire/x" and row["effect"]
