"""Ranks of offices as texts word them, and of the two sides of an encounter."""

import pandas as pd
import pytest

from analysis.codebook import read_codebook
from analysis.measures.parity import higher, parity, rank, ranks


@pytest.mark.parametrize(
    ("office", "level"),
    [
        ("President", 1),
        ("Prime Minister", 1),
        ("Deputy Prime Minister", 2),
        ("Vice President", 2),
        ("Minister of Foreign Affairs", 3),
        ("Ambassador to the President of the Senate", 4),
        ("Keeper of the Seal", None),
        ("President of the Swiss Confederation", 1),
        ("President of the Senate", 2),
        ("First Vice President of the Brazilian Chamber of Deputies", 3),
        ("Vice Chair of the National Assembly", 3),
        ("Member of the Political Bureau of the Communist Party of Cuba", 3),
        ("President of the Development Bank", None),
        ("President of the European Commission", 2),
        ("European Commission President", 2),
        ("Executive Vice President of the European Commission", 3),
        ("Central Bank President", None),
        ("President of the African Union", 2),
        ("Presidents", 1),
        ("Members of the Presidency of Bosnia and Herzegovina", 1),
        ("Presidency of Bosnia and Herzegovina Members", 1),
        ("Advisors to the President of Lithuania", 4),
        ("Party leader", 1),
        ("Democratic Unionist Party Leader", None),
        ("Party Leaders", None),
    ],
)
def test_an_office_ranks_by_its_head(office, level):
    assert rank(office, ranks(read_codebook()["roles"])) == level


@pytest.mark.parametrize(
    ("office", "state", "level"),
    [("Secretary General", "JPN", 3), ("Secretary General of Japan’s National Security Secretariat", "JPN", 3),
     ("Secretary-General", "", 2), ("NATO Secretary General", "NATO", 2), ("Party Secretary General", "LAO", 2)],
)  # fmt: skip
def test_a_secretary_general_of_a_states_office_ranks_as_who_heads_one(office, state, level):
    assert rank(office, ranks(read_codebook()["roles"]), state) == level


def test_a_side_ranks_as_its_highest_person_does():
    mentions = pd.DataFrame(
        [("r", "a", "person", "Ambassador"), ("r", "b", "person", "President"), ("r", "c", "person", "President")],
        columns=["article", "actor", "kind", "roles"],
    ).assign(country="")
    meetings = pd.DataFrame(
        [("r", "a | b", "c"), ("r", "a", "c"), ("r", "c", "a"), ("r", "a", "nobody")],
        columns=["article", "hosts", "guests"],
    )
    assert parity(meetings, mentions, read_codebook()["roles"]) == ["equal", "guest", "host", "unknown"]


def test_a_president_of_the_senate_who_is_also_called_president_is_no_head_of_state():
    rows = [("r", "a", "person", "President"), ("r", "a", "person", "President of the Czech Senate"),
            ("r", "b", "person", "Chairman of the National Assembly")]  # fmt: skip
    mentions = pd.DataFrame(rows, columns=["article", "actor", "kind", "roles"]).assign(country="")
    meetings = pd.DataFrame([("r", "b", "a")], columns=["article", "hosts", "guests"])
    assert parity(meetings, mentions, read_codebook()["roles"]) == ["equal"]


def test_the_higher_side_is_told_from_home():
    rows = [("VNM", "NOR", "host"), ("VNM", "NOR", "guest"), ("NOR", "VNM", "guest"), ("VNM", "NOR", "equal"),
            ("VNM | NOR", "VNM", "host"), ("KOR", "NOR", "host"), ("VNM", "NOR", "unknown")]  # fmt: skip
    table = pd.DataFrame(rows, columns=["host_country", "guest_country", "parity"])
    said = ["own", "other", "own", "equal", "one", "one", "unknown"]
    assert higher(table, ["VNM"] * 7) == said
    assert higher(table, [""] * 7) == ["one"] * 3 + ["equal"] + ["one"] * 2 + ["unknown"]
