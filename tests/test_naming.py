"""Where persons are introduced, and between which numbers their count lies."""

from types import SimpleNamespace

import pandas as pd

from analysis.measures import naming

ROWS = [
    ("a", "biden", "full name"), ("a", "biden", "short name"), ("b", "biden", "short name"),
    ("a", "mon", "short name"), ("b", "mon", "short name"), ("b", "ola", "full name"), ("b", "", "pronoun"),
    ("b", "ola | biden", "collective"),
]  # fmt: skip


def mentions(rows=ROWS):
    table = pd.DataFrame(rows, columns=["article", "actor", "resolved_by"])
    return table.assign(kind="person")


def test_a_full_name_stands_here_elsewhere_or_nowhere():
    found = naming.namings(mentions()).itertuples(index=False, name=None)
    assert list(found) == [("a", "biden", "here"), ("b", "biden", "elsewhere"), ("a", "mon", "nowhere"),
                           ("b", "mon", "nowhere"), ("b", "ola", "here")]  # fmt: skip


def test_of_several_the_worst_counts_and_what_is_no_person_for_nothing():
    table = pd.DataFrame({"article": ["a", "b", "b", "b"], "speaker": ["biden", "ola | biden", "mon | ola", "KPRF"]})
    assert naming.introduced(table, "speaker", mentions()) == ["here", "elsewhere", "nowhere", ""]


def test_bounds_of_open_names():
    met = pd.DataFrame({"article": ["b", "b"], "others": ["mon | ola", "biden"], "own": ["biden", ""]})
    views = {"mentions": mentions(), "meetings": met,
             "statements": pd.DataFrame({"article": ["b", "a"], "speaker": ["biden", ""]})}  # fmt: skip
    table = naming.bounds(SimpleNamespace(view=views.get))
    assert table[["fewest", "counted", "most"]].values.tolist() == [[2, 3, 5], [1, 2, 2], [1, 1, 1]]
    views["meetings"] = met.iloc[:1].assign(others="mon")  # whoever stands behind the open name, somebody was met
    assert naming.bounds(SimpleNamespace(view=views.get)).loc[1, ["fewest", "counted", "most"]].tolist() == [1, 1, 1]


def test_where_no_side_is_the_own_it_met_nobody_to_be_counted():
    met = pd.DataFrame({"article": ["b"], "others": ["mon"], "own": [""]})
    spoken = pd.DataFrame({"article": ["b"], "speaker": ["ola"]})
    views = {"mentions": mentions(), "meetings": met, "statements": spoken}
    assert "persons met by the own side" not in list(naming.bounds(SimpleNamespace(view=views.get))["what"])


def test_bounds_hold_on_real_readouts(shipped, wires, bare):
    for corpus in (shipped, wires, bare):
        for row in naming.bounds(corpus).itertuples():
            assert row.fewest <= row.counted <= row.most
