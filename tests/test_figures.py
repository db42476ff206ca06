"""Every kind of figure: drawn from a small table, with words, numbers and places; in words where there is nothing."""

from itertools import pairwise
from xml.etree import ElementTree

import pandas as pd
import pytest
from test_svg import check, elements

from analysis import figures
from analysis.figures import pictures, style

NAN = float("nan")


@pytest.fixture
def shown(monkeypatch):
    found = []
    monkeypatch.setattr(pictures, "display", lambda bundle, metadata=None, raw=False: found.append((bundle, metadata)))
    return found


def shares():
    rows = [("w", "peace", 30, 20, 40, 0.5, 0.35, 0.65), ("w", "sea", 2, 2, 40, 0.05, 0.01, 0.12)]
    rows += [("v", "peace", 1, 1, 2, NAN, NAN, NAN), ("v", "sea", 0, 0, 2, NAN, NAN, NAN)]
    table = pd.DataFrame(rows, columns=["collection", "theme", "n", "count", "total", "share", "low", "high"])
    return table.assign(said=["50% (35–65%)", "5% (1–12%)", "too few to say (1 of 2)", "too few to say (0 of 2)"])


LINKS = {"evidence": "themes", "keys": ["collection", "theme"]}


def test_dots(shown):
    figures.dots(shares(), label="theme", group="collection", title="Peace leads", subtitle="42 readouts", **LINKS)
    (bundle, metadata), (details, _) = shown
    about = metadata["readouts"]
    assert (
        "the highest is War and peace in w with 50%, the lowest The sea in w with 5%. 2 rest on too few" in about["alt"]
    )
    assert [mark["label"] for mark in about["marks"]] == ["War and peace, w: 50%", "The sea, w: 5%"]
    assert "too few to say (1 of 2)" in bundle["text/plain"] and "0.35" not in bundle["text/plain"]
    assert details["text/html"].count("data-evidence") == 3  # of the four rows one counts nothing


def test_dots_of_other_values_keep_their_sign(shown):
    table = pd.DataFrame(
        {"pair": ["a + b", "c + d"], "pmi": [1.25, -0.01], "low": [0.4, -1], "high": [2, 0.9], "n": [9, 4]}
    )
    figures.dots(table, label="pair", value="pmi", title="Pairs")
    assert "a + b with 1.2" in shown[0][1]["readouts"]["alt"] and "c + d with 0." in shown[0][1]["readouts"]["alt"]


def test_matrix(shown):
    table = pd.DataFrame({"side": ["USA", "VNM", "USA"], "toward": ["VNM", "USA", "open"], "n": [9, 1, 4]})
    figures.matrix(table, rows="side", columns="toward", title="Who", evidence="statements", keys=["side", "toward"])
    about = shown[0][1]["readouts"]
    assert about["alt"] == "Who. Matrix of side that speaks against addressed to; most: United States and Vietnam, 9."
    assert [mark["label"] for mark in about["marks"]] == [
        "United States, Vietnam: 9", "United States, nobody of a known country: 4", "Vietnam, United States: 1",
    ]  # fmt: skip


def test_what_a_matrix_leaves_out_is_said(shown):
    table = pd.DataFrame({"a": ["x"] * 20, "b": [f"C{n:02d}" for n in range(20)], "n": range(1, 21)})
    figures.matrix(table, rows="a", columns="b", title="Many", subtitle="Meetings")
    assert shown[0][1]["readouts"]["subtitle"] == "Meetings. Drawn: 12 of 20 (b), the largest first"
    assert "C00" not in shown[0][0]["text/plain"] and "C19" in shown[0][0]["text/plain"]


def test_timeline(shown):
    table = pd.DataFrame({"collection": "w", "year": ["2021", "2022", ""], "n": [5, 0, 2]})
    figures.timeline(table, by="collection", title="When", evidence="articles", keys=["collection", "year"])
    about = shown[0][1]["readouts"]
    assert about["alt"] == "When. 2 periods from 2021 to 2022; most in 2021 in w: 5."
    assert len(about["marks"]) == 1 and "2022" not in shown[0][0]["text/plain"]


def test_one_period_of_files_in_no_folder_is_told_as_such(shown):
    table = pd.DataFrame({"collection": [""], "year": ["2021"], "n": [5]})
    figures.timeline(table, by="collection", title="When", evidence="articles", keys=["collection", "year"])
    assert shown[0][1]["readouts"]["alt"] == "When. One period, 2021; most in 2021: 5."


def test_the_undated_have_their_evidence(shown):
    table = pd.DataFrame({"collection": "w", "year": ["2021", ""], "n": [5, 2]})
    figures.timeline(table, by="collection", title="When", evidence="articles", keys=["collection", "year"])
    assert 'articles?collection=w&amp;year="' in shown[1][0]["text/html"]


def test_names_too_wide_for_their_columns_cover_nothing(shown):
    names = [f"{'a long name of a group ' * (n % 3)}{n:02d}" for n in range(12)]
    table = pd.DataFrame({"a": ["x", "y" * 60] * 6, "b": names, "n": range(1, 13)})
    figures.matrix(table, rows="a", columns="b", title="Many " * 30)
    text = shown[0][0]["image/svg+xml"]
    check(text)
    assert "…" not in text and len(elements(text, "rect")) == 13


COUNTRIES = ["USA", "VNM", "JPN", "CHN", "FRA", "DEU", "GBR", "ARE", "KOR", "PRK", "LAO", "KHM"]
CROWDS = {
    "panels of many countries": (
        figures.panels,
        {"panel": "theme", "by": "counterpart"},
        [("sea", c, n / 24, n / 30, 1) for n, c in enumerate(COUNTRIES)],
        ["theme", "counterpart", "share", "low", "high"],
    ),
    "thirteen years by month": (
        figures.timeline,
        {"by": "collection", "period": "month"},
        [("a", f"{2012 + n // 12}-{n % 12 + 1:02d}", n % 7) for n in range(156)] + [("b", "", 3)],
        ["collection", "month", "n"],
    ),
    "large numbers in many columns": (
        figures.matrix,
        {"rows": "counterpart", "columns": "partner"},
        [(a, b, 90_000 - 7 * at) for at, a in enumerate(COUNTRIES) for b in COUNTRIES],
        ["counterpart", "partner", "n"],
    ),
    "values below zero": (
        figures.dots,
        {"label": "word", "value": "z"},
        [("one", -4), ("two", 1), ("three", 5)],
        ["word", "z"],
    ),
}


@pytest.mark.parametrize(("draw", "options", "rows", "columns"), CROWDS.values(), ids=CROWDS)
def test_no_word_covers_another_where_there_is_much_to_draw(shown, draw, options, rows, columns):
    draw(pd.DataFrame(rows, columns=columns), title="Much", **options)
    check(shown[0][0]["image/svg+xml"])


def test_of_many_groups_the_longer_list_stands_in_rows(shown):
    table = pd.DataFrame({"act": ["thank", "state"] * 5, "side": [*"aabbccddee"], "share": 0.2, "n": 9})
    figures.dots(table, label="act", group="side", title="Wide")
    assert "Grid of side that speaks against act, 10 shares." in shown[0][1]["readouts"]["alt"]


def test_what_is_left_out_of_a_grid_is_the_smallest(shown):
    table = pd.DataFrame({"act": "thank", "side": [f"s{n:02d}" for n in range(14)], "share": 0.2, "n": range(14)})
    figures.shares(table, rows="act", columns="side", title="Many")
    assert shown[0][1]["readouts"]["subtitle"] == "In per cent. Drawn: 12 of 14 (side that speaks), the largest first"
    assert ">s01<" not in shown[0][0]["image/svg+xml"] and ">s02<" in shown[0][0]["image/svg+xml"]


def test_dots_without_a_number_that_can_be_said_are_no_empty_axes(shown):
    figures.dots(shares().query("collection == 'v'"), label="theme", title="Few")
    assert shown[0][0]["text/plain"] == "Few: nothing to show, because there are too few readouts to say."


@pytest.mark.parametrize(
    ("draw", "options"),
    [
        (figures.dots, {"label": "theme"}),
        (figures.matrix, {"rows": "theme", "columns": "collection"}),
        (figures.timeline, {"period": "theme"}),
    ],
)
def test_nothing_is_no_empty_box(shown, draw, options):
    draw(shares()[:0], title="Nothing", **options)
    assert len(shown) == 1 and "image/svg+xml" not in shown[0][0]
    assert shown[0][0]["text/plain"].startswith("Nothing: nothing to show, because ")


def test_texts_of_readouts_are_drawn_as_they_are(shown):
    table = shares().replace({"theme": {"sea": "$5 billion_{x} for 習近平 \\frac $6"}})
    figures.dots(table, label="theme", group="collection", title="Sums of $5 and $6")
    assert "image/svg+xml" in shown[0][0]


def test_a_matrix_draws_no_row_without_a_count(shown):
    table = pd.DataFrame({"a": ["x", "y"] * 13, "b": [f"C{n:02d}" for n in range(26)], "n": [9, 1] * 13})
    figures.matrix(table, rows="a", columns="b", title="Many")
    assert (
        len(shown[0][1]["readouts"]["marks"]) == 0 and "against b; most: x and C00, 9" in shown[0][1]["readouts"]["alt"]
    )


def test_a_matrix_whose_largest_rows_and_columns_never_meet_is_drawn(shown):
    rows = [(f"r{n}", f"c{n}", 9) for n in range(14)] + [("s", f"d{n}", 1) for n in range(3)]
    figures.matrix(pd.DataFrame(rows, columns=["a", "b", "n"]), rows="a", columns="b", title="Many", most=2)
    assert "image/svg+xml" in shown[0][0]


def test_the_words_of_an_axis_do_not_touch(shown):
    rows = [("form of an encounter and who met", 0.99, 0.9, 1.0, 99, 100), ("who receives whom", NAN, NAN, NAN, 10, 12)]
    table = pd.DataFrame(rows, columns=["kind", "share", "low", "high", "count", "total"])
    figures.dots(table, title="How much is right")
    drawn = ElementTree.fromstring(shown[0][0]["image/svg+xml"])
    texts = [one for one in drawn.iter("{http://www.w3.org/2000/svg}text") if (one.text or "").endswith("%")]
    axis = max(float(one.get("y")) for one in texts)
    places = sorted((float(one.get("x")), style.width(one.text, style.SMALL) * 72)
                    for one in texts if float(one.get("y")) == axis)  # fmt: skip
    assert len(places) > 2
    assert all(a + wide / 2 + 4 < b - other / 2 for (a, wide), (b, other) in pairwise(places))


def test_where_a_row_counts_in_several_cells_columns_are_chosen_by_rows(shown):
    """A statement on three themes counts thrice in the cells: who hears two of one theme hears more."""
    cells = [("x", "a", 1), ("y", "a", 1), ("z", "a", 1), ("x", "b", 2)]
    sizes = pd.DataFrame([("a", 1), ("b", 2), ("c", 9)], columns=["b", "n"])
    table = pd.DataFrame(cells, columns=["a", "b", "n"])
    figures.matrix(table, rows="a", columns="b", title="Many", most=1, sizes=sizes)
    assert "Drawn: 1 of 3 (a) and 1 of 2 (b)" in str(shown)
    assert "b, 2" in str(shown)


def test_a_cell_of_none_among_too_few_is_no_row_of_the_numbers(shown):
    figures.shares(shares(), rows="collection", columns="theme", title="Many")
    assert "too few to say (1 of 2)" in str(shown) and "too few to say (0 of 2)" not in str(shown)
