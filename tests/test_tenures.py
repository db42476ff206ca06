"""Offices run by run, the rhythm of encounters, and one pair of countries over time."""

from types import SimpleNamespace

import pandas as pd

from analysis.measures import against_last, elements, first_and_last, holders, rhythm


def mentions(*rows):
    columns = ["date", "name", "roles"]
    table = pd.DataFrame(rows, columns=columns).assign(kind="person", country="ISR", start=0)
    return table.assign(actor=table["name"].str.lower(), article=table["date"])


def held(*rows, office="Prime Minister"):
    """Return the holders of one office, run by run, from `(date, name)` pairs."""
    return list(holders(mentions(*((date, name, office) for date, name in rows)))["holder"])


def test_a_return_to_office_is_a_run_of_its_own():
    table = mentions(("2021-02-01", "A", "Prime Minister"), ("2021-08-01", "B", "Prime Minister"),
                     ("2021-09-01", "B", "Prime Minister"), ("2022-12-01", "A", "Prime Minister"),
                     ("2023-01-01", "A", "Prime Minister"))  # fmt: skip
    runs = holders(table)
    assert list(runs["holder"]) == ["A", "B", "A"]
    assert list(runs["last"]) == ["2021-02-01", "2021-09-01", "2023-01-01"]
    assert set(runs["runs"]) == {3}


def test_two_offices_of_one_title_are_no_change_of_hands():
    turns = [("2021-01", "A"), ("2021-02", "B"), ("2021-02", "B"), ("2021-03", "A"), ("2021-04", "B"), ("2021-05", "A")]
    assert held(*turns) == []
    assert held(("2021-01", "A"), ("2021-02", "A"), ("2021-02", "B"), ("2021-03", "A")) == []  # beside the holder
    assert held(("2021-01", "A"), ("2021-02", "B"), ("2021-03", "A")) == []  # one readout between two of the holder
    assert held(("2021-01", "A"), ("2021-02", "A"), ("2021-02", "B"), ("2021-03", "C")) == ["A", "C"]
    assert held(("2021-01", "A"), ("2021-01", "B")) == []  # both at once, neither the sole holder


def test_who_is_known_by_the_office_alone_succeeds_nobody():
    assert held(("2021-01", "A"), ("2023-10", "Prime Minister")) == []
    assert held(("2021-01", "A"), ("2022-10", "Prime Minister"), ("2023-10", "B")) == ["A", "B"]


def test_two_spellings_of_a_name_are_one_holder():
    assert held(("2022-08", "Valery Zaluzhnyy"), ("2023-03", "Valerii Zaluzhnyi")) == []
    assert held(("2021-05", "Gantz"), ("2021-06", "Benjamin Gantz"), ("2023-01", "Gallant")) == [
        "Benjamin Gantz", "Gallant"]  # fmt: skip


def test_an_office_with_its_country_before_it_is_the_same_without():
    table = mentions(("2021", "A", "Israeli Prime Minister"), ("2022", "B", "Prime Minister"))
    assert list(holders(table)["office"]) == ["Prime Minister"] * 2
    table = mentions(("2021", "A", "Republic of Korea (ROK) President"), ("2022", "B", "President"))
    assert list(holders(table.assign(country="KOR"))["office"]) == ["President"] * 2


def test_an_office_with_its_country_behind_it_is_the_same_without():
    table = mentions(("2021", "A", "Adviser to the Prime Minister of Israel"), ("2022", "B", "President of Israel"),
                     ("2023", "C", "President"), ("2024", "D", "Adviser to the Prime Minister"))  # fmt: skip
    runs = holders(table)
    assert list(zip(runs["office"], runs["holder"], strict=True)) == [
        ("Adviser to the Prime Minister", "A"), ("Adviser to the Prime Minister", "D"), ("President", "B"),
        ("President", "C")]  # fmt: skip
    assert held(("2021", "A"), ("2022", "B"), office="Ambassador of Norway") == ["A", "B"]  # another country's name


def test_two_wordings_of_one_office_tell_a_change_once():
    turns = [(date, name, f"Security Adviser | {office}") for date, name, office in
             [("2021", "A", "Office Director"), ("2022", "B", "Office Director"), ("2023", "B", "Envoy")]]  # fmt: skip
    runs = holders(mentions(*turns))
    assert list(zip(runs["office"], runs["holder"], strict=True)) == [
        ("Security Adviser", "A"),
        ("Security Adviser", "B"),
    ]


def test_forms_of_address_and_single_holders_are_no_change():
    assert holders(mentions(("2021-02-01", "A", "Dr"), ("2021-03-01", "B", "Dr")), without={"dr"}).empty
    assert holders(mentions(("2021-02-01", "A", "Prime Minister"))).empty


def test_rhythm_counts_days_between_days_of_encounters():
    days = ["2021-01-01", "2021-01-01", "2021-01-11", "2021-01-31", "2021-02"]
    table = pd.DataFrame({"date": days, "counterpart": "FRA"})
    row = rhythm(table, until="2021-03-02").iloc[0]
    assert (row["n"], row["last"], row["days"], row["since"]) == (4, "2021-01-31", 15, 30)
    assert rhythm(table.iloc[:0]).empty


def test_what_a_readout_of_two_countries_holds_is_counted_in_the_order_of_its_days():
    views = {
        "articles": [("b", "CHN-USA", "2021-02"), ("a", "CHN-USA", "2021-05"), ("c", "JPN-USA", "2021-01")],
        "themes": [("a", "sea"), ("b", "sea"), ("b", "economy"), ("b", "sea"), ("c", "sea"), ("gone", "sea")],
        "statements": [("b", "thank"), ("b", "")], "formulae": [], "partnerships": [],
    }  # fmt: skip
    names = {"articles": ["dyad", "date"], "themes": ["theme"], "statements": ["act"], "formulae": ["formula"],
             "partnerships": ["tier"]}  # fmt: skip
    tables = {name: pd.DataFrame(rows, columns=["article", *names[name]], dtype=str) for name, rows in views.items()}
    corpus = SimpleNamespace(view=lambda name, **_: tables[name])
    table = elements(corpus, "CHN-USA")
    assert table[["article", "kind", "element", "n"]].values.tolist() == [
        ["b", "act", "thank", 1], ["b", "theme", "economy", 1], ["b", "theme", "sea", 2], ["a", "theme", "sea", 1],
    ]  # fmt: skip
    assert table["article"][0] == "b"
    assert set(elements(corpus)["dyad"]) == {"CHN-USA", "JPN-USA"}


def test_what_is_new_and_what_is_gone_against_the_last_text():
    def row_of(date, *elements):
        return [("CHN-USA", date, date, "theme", element, 1) for element in elements]

    rows = [*row_of("2021", "sea", "state"), *row_of("2022", "sea", "state"), *row_of("2023", "state", "health")]
    held = pd.DataFrame(rows, columns=["dyad", "date", "article", "kind", "element", "n"])

    def against(*steps):
        later = [(a, b, a, b, "CHN-USA") for a, b in steps]
        return against_last(held, pd.DataFrame(later, columns=["a", "b", "date_a", "date_b", "dyad"]))

    table = against(("2021", "2022"), ("2022", "2023"))
    assert list(table["date"]) == ["2023", "2022"]
    assert (table.iloc[0]["new"], table.iloc[0]["gone"]) == ("theme: Health", "theme: The sea")
    assert (table.iloc[1]["new"], table.iloc[1]["gone"]) == ("", "")
    assert list(table["before"]) == [2, 1]
    row = against(("2021", "2023")).iloc[0]  # 2022 tells of the same encounter as 2023: it is none before it
    assert (row["last"], row["new"], row["gone"]) == ("2021", "theme: Health", "")
    assert against().empty


def test_members_of_a_body_hand_over_nothing():
    turns = ("2021-10", "A"), ("2022-06", "A"), ("2023-05", "B")
    assert held(*turns, office="Communist Party Politburo Member") == []
    assert held(*turns, office="Director of the Office of the Foreign Affairs Commission") == ["A", "B"]


def test_deputies_and_vices_sit_side_by_side_but_a_vice_president_is_one():
    turns = ("2021-10", "A"), ("2022-06", "A"), ("2023-05", "B")
    several = ("Vice Chairwoman of the National Assembly", "Deputy Head of Protocol", "Vice President of the Senate")
    assert [held(*turns, office=office) for office in several] == [[], [], []]
    assert held(*turns, office="Vice President") == ["A", "B"]


def test_where_nobody_has_an_office_none_changed_hands():
    assert holders(mentions(("2021-02-01", "A", ""))).empty


def test_what_is_used_first_stands_first_and_what_has_no_date_last():
    rows = [("b", "2023-01", "y"), ("a", "2022", "x"), ("b", "2021-05", "z"), ("c", "", "w")]
    table = first_and_last(pd.DataFrame(rows, columns=["formula", "date", "article"]), ["formula"])
    assert table.to_dict("records") == [
        {"formula": "b", "n": 2, "first": "2021-05", "last": "2023-01", "first_in": "z", "last_in": "y"},
        {"formula": "a", "n": 1, "first": "2022", "last": "2022", "first_in": "x", "last_in": "x"},
        {"formula": "c", "n": 1, "first": "", "last": "", "first_in": "", "last_in": ""},
    ]
