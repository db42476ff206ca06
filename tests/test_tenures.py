"""Offices run by run, the rhythm of encounters, and one pair of countries over time."""

import pandas as pd

from analysis.measures import against_last, holders, rhythm


def mentions(*rows):
    columns = ["date", "name", "roles"]
    table = pd.DataFrame(rows, columns=columns).assign(kind="person", country="ISR", article="a", start=0)
    return table.assign(actor=table["name"].str.lower())


def test_a_return_to_office_is_a_run_of_its_own():
    table = mentions(("2021-02-01", "A", "Prime Minister"), ("2021-08-01", "B", "Prime Minister"),
                     ("2022-12-01", "A", "Prime Minister"), ("2023-01-01", "A", "Prime Minister"))  # fmt: skip
    runs = holders(table)
    assert list(runs["holder"]) == ["A", "B", "A"]
    assert list(runs["last"]) == ["2021-02-01", "2021-08-01", "2023-01-01"]
    assert set(runs["runs"]) == {3}


def test_forms_of_address_and_single_holders_are_no_change():
    assert holders(mentions(("2021-02-01", "A", "Dr"), ("2021-03-01", "B", "Dr")), without={"dr"}).empty
    assert holders(mentions(("2021-02-01", "A", "Prime Minister"))).empty


def test_rhythm_counts_days_between_days_of_encounters():
    days = ["2021-01-01", "2021-01-01", "2021-01-11", "2021-01-31", "2021-02"]
    table = pd.DataFrame({"date": days, "counterpart": "FRA"})
    row = rhythm(table, until="2021-03-02").iloc[0]
    assert (row["n"], row["last"], row["days"], row["since"]) == (4, "2021-01-31", 15, 30)
    assert rhythm(table.iloc[:0]).empty


def test_what_is_new_and_what_is_gone_against_the_last_text():
    def held(date, *elements):
        return [("CHN-USA", date, date, "theme", element, 1) for element in elements]

    rows = [*held("2021", "sea", "state"), *held("2022", "sea", "state"), *held("2023", "state", "health")]
    table = against_last(pd.DataFrame(rows, columns=["dyad", "date", "article", "kind", "element", "n"]))
    assert list(table["date"]) == ["2023", "2022"]
    assert (table.iloc[0]["new"], table.iloc[0]["gone"]) == ("theme: Health", "theme: The sea")
    assert (table.iloc[1]["new"], table.iloc[1]["gone"]) == ("", "")
