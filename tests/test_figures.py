"""Every kind of figure: drawn from a small table, with words, numbers and places; in words where there is nothing."""

import pandas as pd
import pytest

from analysis import figures
from analysis.figures import lines, pictures
from analysis.figures.rungs import _ties

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
    assert details["text/html"].count("data-evidence") == 4


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
    assert about["alt"] == "Who. Matrix of side against toward; most: USA and VNM, 9."
    assert [mark["label"] for mark in about["marks"]] == ["USA, VNM: 9", "USA, open: 4", "VNM, USA: 1"]


def test_what_a_matrix_leaves_out_is_said(shown):
    table = pd.DataFrame({"a": ["x"] * 20, "b": [f"C{n:02d}" for n in range(20)], "n": range(1, 21)})
    figures.matrix(table, rows="a", columns="b", title="Many", subtitle="Meetings")
    assert shown[0][1]["readouts"]["subtitle"] == "Meetings. Drawn: the 12 largest of 20 (b)"
    assert "C00" not in shown[0][0]["text/plain"] and "C19" in shown[0][0]["text/plain"]


def test_timeline(shown):
    table = pd.DataFrame({"collection": "w", "year": ["2021", "2022", ""], "n": [5, 0, 2]})
    figures.timeline(table, by="collection", title="When", evidence="articles", keys=["collection", "year"])
    about = shown[0][1]["readouts"]
    assert about["alt"] == "When. 2 periods from 2021 to 2022; most in 2021 in w: 5."
    assert len(about["marks"]) == 1 and "2022" not in shown[0][0]["text/plain"]


def test_the_undated_have_their_evidence(shown):
    table = pd.DataFrame({"collection": "w", "year": ["2021", ""], "n": [5, 2]})
    figures.timeline(table, by="collection", title="When", evidence="articles", keys=["collection", "year"])
    assert 'articles?collection=w&amp;year="' in shown[1][0]["text/html"]


def test_ladder(shown):
    table = pd.DataFrame({"theme": ["sea"] * 2 + ["party"] * 2, "act": ["discuss", "sign"] * 2, "n": [8, 2, 1, 0]})
    figures.ladder(table, by="theme", title="Talk", evidence="statements", keys=["theme", "act"])
    about = shown[0][1]["readouts"]
    assert about["alt"] == "Talk. 2 groups on the rungs discuss, sign; most: The sea and discuss, 8."
    assert [mark["label"] for mark in about["marks"]] == [
        "The sea, discuss: 8", "The sea, sign: 2", "Ties between parties, discuss: 1",
    ]  # fmt: skip


def test_pairs(shown):
    table = pd.DataFrame({"hosts": ["Lương Cường", "Lương Cường"], "guests": ["Kalashnikov", "Kazuo"], "n": [1, 2]})
    table = table.astype({"hosts": "string", "guests": "string"})
    figures.pairs(table, a="hosts", b="guests", title="Met", evidence="meetings", keys=["hosts", "guests"])
    assert shown[0][1]["readouts"]["alt"] == "Met. Lines from 1 hosts to 2 guests; most: Lương Cường and Kazuo, 2."
    assert len(shown[0][1]["readouts"]["marks"]) == 2


def test_slope(shown):
    table = shares().assign(share=[0.5, 0.05, 0.2, 0.3])
    figures.slope(table, label="theme", group="collection", title="Apart")
    assert "the highest is War and peace in w with 50%" in shown[0][1]["readouts"]["alt"]


def test_what_may_be_chance_is_hollow(shown, monkeypatch):
    fills = []
    monkeypatch.setattr("matplotlib.axes.Axes.scatter", lambda *_, color, **__: fills.append(color))
    table = pd.DataFrame({"act": ["thank", "state"], "z": [5.0, 1.2], "n": [9, 4]})
    figures.dots(table, label="act", value="z", chance=1.96, title="Apart")
    assert fills[1] == "white" and fills[0] != "white"


def periods():
    rows = [("peace", "2021", 8, 20, 0.4, 0.2, 0.6), ("peace", "2022", 1, 3, NAN, NAN, NAN)]
    rows += [("sea", "2021", 0, 20, 0.0, 0.0, 0.16), ("sea", "2022", 0, 3, NAN, NAN, NAN)]
    table = pd.DataFrame(rows, columns=["formula", "period", "count", "total", "share", "low", "high"])
    return table.assign(n=table["count"], readouts=table["total"], said="said")


def test_drift(shown):
    keys = {"formula": "formula", "period": "year"}
    figures.drift(periods(), label="formula", period="period", title="Peace", evidence="formulae", keys=keys)
    about = shown[0][1]["readouts"]
    assert "the highest is peace in 2021 with 40%" in about["alt"] and "2 rest on too few readouts" in about["alt"]
    assert [mark["label"] for mark in about["marks"]] == ["peace, 2021: 40%", "sea, 2021: 0%"]
    assert "2021" in about["marks"][0]["href"]


def test_the_highest_period_has_its_number(shown, monkeypatch):
    words = []
    monkeypatch.setattr("matplotlib.axes.Axes.text", lambda *args, **_: words.append(args[3]))
    figures.drift(periods(), label="formula", period="period", title="Peace")
    assert words.count("40%") == 1 and "peace" in words


def test_periods_with_too_few_readouts_are_no_drift(shown):
    figures.drift(periods().assign(share=NAN), label="formula", period="period", title="Peace")
    assert "no period holds enough readouts" in shown[0][0]["text/plain"]


def claims():
    rows = [("IDN-USA", "high", "lower than known", 1, "low"), ("GBR-USA", "low", "as known", 4, "low | top"),
            ("EGY-USA", "high", "nothing known", 3, "")]  # fmt: skip
    return pd.DataFrame(rows, columns=["dyad", "tier", "finding", "n", "known"])


def test_rungs(shown):
    figures.rungs(claims(), by="dyad", rung="tier", order=["low", "mid", "high", "top"], title="Claims",
                  evidence="partnerships", keys=["dyad", "tier", "finding"])  # fmt: skip
    about = shown[0][1]["readouts"]
    assert about["alt"] == "Claims. 3 ties on 3 rungs; 1 namings differ from what is known."
    assert len(about["marks"]) == 3 and shown[1][0]["text/html"].count("data-evidence") == 3


def test_ties_that_differ_are_drawn_first_and_unknown_ones_last():
    many = pd.concat([claims().assign(dyad=[f"X{n:02d}-YYY", f"A{n:02d}-YYY", f"B{n:02d}-YYY"]) for n in range(6)])
    ties, rest = _ties(many, "dyad", "finding", "n")
    assert [tie[0] for tie in ties] == ["X"] * 6 + ["A"] * 6 and rest == 6


@pytest.mark.parametrize(
    ("draw", "options"),
    [
        (figures.dots, {"label": "theme"}),
        (figures.matrix, {"rows": "theme", "columns": "collection"}),
        (figures.timeline, {"period": "theme"}),
        (figures.ladder, {"by": "theme"}),
        (figures.pairs, {"a": "theme", "b": "collection"}),
        (figures.slope, {"label": "theme", "group": "collection"}),
        (figures.drift, {"label": "theme", "period": "collection"}),
        (figures.rungs, {"by": "theme", "rung": "collection", "order": []}),
    ],
)
def test_nothing_is_no_empty_box(shown, draw, options):
    draw(shares()[:0], title="Nothing", **options)
    assert len(shown) == 1 and "image/png" not in shown[0][0]
    assert shown[0][0]["text/plain"].startswith("Nothing: nothing to show, because ")


def test_two_groups_too_small_to_compare_are_no_slope(shown):
    figures.slope(shares(), label="theme", group="collection", title="Apart")
    assert "two groups with enough readouts" in shown[0][0]["text/plain"]


def test_labels_move_as_little_as_they_must():
    assert lines._apart({"a": 0.0, "b": 1.0}, 0.2) == {"a": 0.0, "b": 1.0}
    assert lines._apart({"a": 1.0, "b": 1.0}, 0.2) == pytest.approx({"a": 0.9, "b": 1.1})


def test_texts_of_readouts_are_drawn_as_they_are(shown):
    table = shares().replace({"theme": {"sea": "$5 billion_{x} for 習近平 \\frac $6"}})
    figures.dots(table, label="theme", group="collection", title="Sums of $5 and $6")
    assert "image/png" in shown[0][0]


def test_a_matrix_draws_no_row_without_a_count(shown):
    table = pd.DataFrame({"a": ["x", "y"] * 13, "b": [f"C{n:02d}" for n in range(26)], "n": [9, 1] * 13})
    figures.matrix(table, rows="a", columns="b", title="Many")
    assert (
        len(shown[0][1]["readouts"]["marks"]) == 0 and "against b; most: x and C00, 9" in shown[0][1]["readouts"]["alt"]
    )


def test_a_matrix_whose_largest_rows_and_columns_never_meet_is_drawn(shown):
    rows = [(f"r{n}", f"c{n}", 9) for n in range(14)] + [("s", f"d{n}", 1) for n in range(3)]
    figures.matrix(pd.DataFrame(rows, columns=["a", "b", "n"]), rows="a", columns="b", title="Many", most=2)
    assert "image/png" in shown[0][0]


def test_pairs_draw_those_who_met_most(shown):
    rows = [("host", f"guest {n:02d}", 20 - n) for n in range(20)]
    figures.pairs(pd.DataFrame(rows, columns=["a", "b", "n"]), a="a", b="b", title="Met", subtitle="Meetings")
    about = shown[0][1]["readouts"]
    assert about["subtitle"] == "Meetings. Drawn: the 12 largest of 20 (pairs)" and "to 12 b; most" in about["alt"]
