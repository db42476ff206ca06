"""White House titles as labels, and bodies without them."""

import pytest

from analysis.checking import labels

GENERIC = labels._generic()


@pytest.mark.parametrize(
    ("title", "left", "right"),
    [
        ("Readout of President Biden’s Call with President Duda of Poland", {"biden"}, [{"duda"}]),
        ("Readout of President Joe Biden Call With King Abdullah II of Jordan", {"joe", "biden"}, [{"abdullah"}]),
        (
            "Readout of Vice President Harris’s Trilateral Meeting with President Marcos of the Philippines and Prime"
            " Minister Kishida of Japan",
            {"harris"},
            [{"marcos"}, {"kishida"}],
        ),
    ],
)
def test_a_title_labels_both_sides(title, left, right):
    assert labels.label(title, GENERIC) == (left, right)


@pytest.mark.parametrize("whom", ["European Leaders", "Israeli Officials", "Allies and Partners"])
def test_a_title_without_a_named_counterpart_is_no_label(whom):
    assert labels.label(f"Readout of President Biden’s Call with {whom}", GENERIC) is None


def test_hidden_titles_leave_the_rest_of_the_file(tmp_path):
    (tmp_path / "in" / "whitehouse").mkdir(parents=True)
    (tmp_path / "out").mkdir()
    text = "---\ndate: '2023-01-01'\ntitle: \"Readout of\\\n  \\ X\"\ntags: t\n---\n\nBody title: stays.\n"
    (tmp_path / "in" / "whitehouse" / "a.md").write_text(text, encoding="utf-8")
    labels.hide_titles(tmp_path / "in", tmp_path / "out")
    hidden = (tmp_path / "out" / "whitehouse" / "a.md").read_text(encoding="utf-8")
    assert hidden == "---\ndate: '2023-01-01'\ntags: t\n---\n\nBody title: stays.\n"
