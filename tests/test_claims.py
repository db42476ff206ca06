"""Computed sentences: each form where it holds, and where it is empty, single, too few or within the intervals."""

import re
from types import SimpleNamespace

import pandas as pd
import pytest

from analysis import claims, findings
from analysis.asked import Asked
from analysis.measures.apart import apart_by_chance, ends, moved

ROWS = [("security", 80, 0.80, 0.72, 0.87), ("peace", 75, 0.75, 0.66, 0.83), ("economy", 40, 0.40, 0.31, 0.49),
        ("sea", 5, 0.05, 0.02, 0.11)]  # fmt: skip


def shares(rows, **more):
    """Return a table as `measures.share` gives it, of a hundred readouts."""
    table = pd.DataFrame(rows, columns=["theme", "count", "share", "low", "high"])
    table = table.astype({"share": float, "low": float, "high": float})
    said = [f"{100 * share:.0f}%" if pd.notna(share) else "too few to say" for share in table["share"]]
    return table.assign(n=table["count"], total=100, readouts=100, said=said, **more)


def test_the_most_is_told_with_what_cannot_be_told_from_it():
    told = claims.most(shares(ROWS), "theme", "Most readouts carry {}.")
    assert told == ("Most readouts carry *Security and defence* (80 of 100; 80%) or *War and peace* (75 of 100; 75%).")
    assert claims.most(shares(ROWS), "theme", "Fewest carry {}.", least=True).startswith("Fewest carry *The sea*")


@pytest.mark.parametrize("rows", [[], ROWS[:1], [("security", 3, None, None, None), ("sea", 2, None, None, None)]])
def test_empty_single_and_too_few_tell_nothing(rows):
    table = shares(rows)
    assert claims.most(table, "theme", "Most carry {}.") == ""
    assert claims.change(table.assign(year="2021"), "theme", "year", "{}") == ""


def test_too_few_readouts_may_be_told_otherwise():
    few = shares([("security", 3, None, None, None), ("sea", 2, None, None, None)])
    assert claims.most(few, "theme", "Most carry {}.", few="Too few to say.") == "Too few to say."


def test_intervals_that_overlap_are_no_finding():
    alike = [(name, 50, 0.5, 0.4, 0.6) for name in ("security", "peace", "economy", "sea", "state")]
    assert claims.most(shares(alike), "theme", "Most carry {}.") == ""


def test_the_interval_that_holds_coding_errors_counts_too():
    table = shares(ROWS)
    wide = table.assign(**{"corrected": [0.6, 0.6, 0.6, 0.6], "from": 0.0, "to": 1.0, "reliability": ""})
    assert claims.majority(table, "theme", "{}") != ""
    assert claims.majority(wide, "theme", "{}") == ""


def test_a_majority_lies_above_half_by_its_lower_end():
    assert "security" not in claims.majority(shares([("sea", 52, 0.52, 0.45, 0.6)]), "theme", "{}")
    assert claims.majority(shares(ROWS), "theme", "More than half carry {}.").count("*") == 4


def yearly(first, last, readouts=50):
    rows = [("health", 2, *first), ("health", 2, *last)]
    return shares(rows).assign(year=["2021", "2023"], readouts=readouts)


def test_a_change_is_told_beyond_both_intervals_only():
    apart, close = yearly((0.5, 0.4, 0.6), (0.1, 0.05, 0.2)), yearly((0.5, 0.4, 0.6), (0.45, 0.35, 0.55))
    assert (
        claims.change(apart, "theme", "year", "Over the years {}.")
        == "Over the years *Health* fell (2 of 100, 50% in 2021 against 2 of 100, 10% in 2023)."
    )
    rising = yearly((0.1, 0.05, 0.2), (0.5, 0.4, 0.6))
    assert claims.change(rising, "theme", "year", "{}").startswith("*Health* rose")
    assert claims.change(close, "theme", "year", "Fell: {}.") == ""
    assert claims.change(yearly((0.5, 0.4, 0.6), (0.1, 0.05, 0.2), readouts=9), "theme", "year", "Fell: {}.") == ""


def test_what_changed_most_comes_first_between_years_of_enough_readouts():
    years = {
        "2020": (9, 0, 0.9),
        "2021": (50, 0.5, 0.9),
        "2022": (50, 0.9, 0.2),
        "2023": (50, 0.1, 0.1),
        "": (50, 0, 0),
    }
    rows = [(theme, 2, share, share - 0.1, share + 0.1) for _, *two in years.values()
            for theme, share in zip(("health", "sea"), two, strict=True)]  # fmt: skip
    table = shares(rows, year=[year for year in years for _ in range(2)])
    table["readouts"] = table["year"].map({year: row[0] for year, row in years.items()})
    assert ends(table, "year") == ("2021", "2023") and moved(table, "theme", "year") == ["sea", "health"]
    table = table[table["year"].isin(["2020", "2023"])]
    assert ends(table, "year") == ("", "") and moved(table, "theme", "year") == []


def test_a_title_says_what_rose_and_fell_where_the_intervals_do():
    apart, close = yearly((0.5, 0.4, 0.6), (0.1, 0.05, 0.2)), yearly((0.5, 0.4, 0.6), (0.45, 0.35, 0.55))
    assert claims.turned(apart, "theme", "year", "Themes") == "Health fell from 2021 to 2023"
    assert claims.turned(close, "theme", "year", "Themes") == "Themes"


def test_of_a_change_of_unknown_reliability_that_is_said():
    apart, unknown = yearly((0.5, 0.4, 0.6), (0.1, 0.05, 0.2)), "not known how reliable: 5 coded cases"
    over_all = pd.DataFrame({"theme": ["health", "sea"], "reliability": [unknown, ""]})
    told = claims.change(apart, "theme", "year", "{}.", over_all=over_all)
    assert told.endswith(f"10% in 2023; {unknown}).")
    assert claims.change(apart, "theme", "year", "{}.", over_all=over_all.assign(reliability="")).endswith("in 2023).")
    known = claims.unsure(over_all, "theme", ["health", "sea"])
    assert known == "Not known how reliable, for fewer than 20 cases of each are coded: *Health*."
    assert claims.unsure(over_all, "theme", ["sea"]) == ""


def test_a_group_beside_the_whole_says_how_many_chance_would_give():
    whole = shares([("sea", 10, 0.1, 0.07, 0.13)])
    table = shares([("sea", 8, 0.5, 0.3, 0.7), ("sea", 1, 0.1, 0.0, 0.2)]).assign(counterpart=["JPN", "FRA"])
    told = claims.beside(table, "theme", "counterpart", whole, "{group}: {found}.")
    assert told[0] == "Japan: *The sea* (8 of 100; 50%, all 10%)."
    assert told[-1] == "Of 2 comparisons 1 lies apart; fewer than one would by chance."
    assert len(told) == 2
    unknown = claims.beside(table, "theme", "counterpart", whole.assign(reliability="not known"), "{group}: {found}.")
    assert unknown[-1].endswith("are coded: *The sea*.")


def test_a_narrow_interval_beside_a_wide_one_lies_apart_more_often():
    narrow, wide = {"low": 0.4, "high": 0.4001}, {"low": 0.3, "high": 0.5}
    assert apart_by_chance(wide, wide) == pytest.approx(0.0056, abs=1e-4)
    assert apart_by_chance(narrow, wide) == pytest.approx(0.05, abs=1e-3)


def test_parts_of_a_whole_and_the_rest():
    table = pd.DataFrame({"form": ["talks", "phone call", "message", "visit", "ceremony"], "n": [9, 5, 3, 2, 1]})
    assert (
        claims.parts(table, "form", "Of {}.", most=3) == "Of talks (9), phone call (5), message (3) and all others (3)."
    )
    assert claims.parts(table.head(1), "form", "Of {}.") == ""
    last = claims.parts(table, "form", "Of {}.", most=4)
    assert last == "Of talks (9), phone call (5), message (3), visit (2) and ceremony (1)."  # a rest of one has a name


def test_of_which_parts_it_is_not_known_how_reliable_they_are_is_said():
    table = pd.DataFrame({"form": ["talks", "phone call"], "n": [9, 5], "reliability": ["", "not known how reliable"]})
    assert claims.parts(table, "form", "Of {}.").endswith("and phone call (5); not known how reliable: phone call.")
    none = claims.parts(table.assign(reliability="not known how reliable: none"), "form", "Of {}.")
    assert none == "Of talks (9) and phone call (5), not known how reliable."


def test_a_gap_of_unknown_reliability_is_not_told_beside_known_ones():
    years = pd.concat([shares(ROWS, year="2021"), shares([("sea", 60, 0.60, 0.5, 0.7)], year="2022")])
    told = {"pair": ("2021", "2022")}
    assert "The sea" in claims.gap(years.assign(reliability=""), "theme", "year", "{}", **told)
    unsure = years.assign(reliability=["", "", "", "not known how reliable", ""])
    assert claims.gap(unsure, "theme", "year", "{}", **told) == ""


def test_the_own_side_is_named_where_it_is_one():
    accounts = pd.DataFrame({"account": ["USA", "USA"]})
    homes = {"a": "USA", "b": "USA", "c": "VNM", "d": ""}
    corpus = SimpleNamespace(homes=lambda: homes, view=lambda name, **_: accounts)
    assert claims.own_side(corpus, ("a", "b", "d"), "Own side: {}.") == "Own side: United States."
    assert claims.own_side(corpus, ("a", "c"), "Own side: {}.") == claims.own_side(corpus, ("d",), "{}") == ""


def test_the_own_side_has_its_name():
    corpus = SimpleNamespace(homes=lambda: {"a": "USA", "b": "", "c": "VNM"})
    told = "Told of the own side alone (4)."
    assert claims.by_name(corpus, ("a", "b"), told) == "Told of the United States alone (4)."
    assert claims.by_name(corpus, ("b",), told) == claims.by_name(corpus, ("a", "c"), told) == told


def test_how_many_accounts_are_not_of_the_own_side_is_told():
    accounts = pd.DataFrame({"account": ["VNM", "VNM", "CHN"]})
    corpus = SimpleNamespace(homes=lambda: {"wires": "VNM"}, view=lambda name, **_: accounts)
    told = claims.own_side(corpus, ("wires",), "Own side: {}.")
    assert told == "Own side: Vietnam. 2 of the 3 readouts are its accounts; the rest are others'."
    accounts["account"] = ["VNM", "VNM", ""]
    assert claims.own_side(corpus, ("wires",), "{}").endswith("; whose the rest are is not known.")
    accounts.loc[3] = "CHN"
    assert claims.own_side(corpus, ("wires",), "{}").endswith("; the rest are others', or it is not known whose.")


def test_parts_of_words_are_in_the_order_of_their_words():
    room = pd.DataFrame({"voice": ["own", "both"], "words": [641, 683], "n": [34, 33], "share": [0.48, 0.52]})
    told = claims.parts(room, "voice", "Of {}.")
    assert told == "Of the sides together (52% of the words, in 33) and the own side alone (48% of the words, in 34)."
    few = claims.parts(room.assign(share=float("nan")), "voice", "Of {}.")
    assert few.startswith("Of the sides together (683 words in 33)")


def shelf(**sizes):
    """Return a corpus of collections of some sizes, as far as `claims.whole` asks."""
    table = pd.DataFrame({"collection": list(sizes), "readouts": list(sizes.values())})
    rows = {"sentences": 9}
    return SimpleNamespace(
        collections=lambda: table, view=lambda name, **_: pd.DataFrame({"row": [1] * rows.get(name, 0)}), rows=rows
    )


def plain(text):
    return re.sub(r"<[^>]*>", "", text)


def test_one_readout_is_no_readouts_and_many_collections_are_summed_up():
    assert plain(claims.whole(shelf(a=1), "Of {}.")) == "Of 1 readout of *a* and 9 sentences."
    twelve = shelf(**{f"c{n}": 14 for n in range(12)})
    assert plain(claims.whole(twelve, "Of {}.")) == "Of 168 readouts in 12 collections and 9 sentences."
    assert plain(claims.whole(shelf(a=3, b=2), "Of {}.", collections=("b",))) == "Of 2 readouts of *b*."
    assert claims.whole(shelf(a=3, b=2), "Of {}.", collections=("b", "a")) == ""


def test_a_copy_stands_beside_the_readouts_and_its_sentences_are_not_counted():
    corpus = shelf(a=29)
    kept = {"duplicate_of": ""}

    def asked(name, **where):
        sizes = {"articles": 1 if "duplicate_of__not" in where else 29, "sentences": 377 if where == kept else 388}
        return range(sizes.get(name, 0))

    corpus.view = asked
    told = "Of 29 readouts of *a* and 377 sentences; 1 copy is not counted again."
    assert plain(claims.whole(corpus, "Of {}.")) == told


def test_a_reliability_that_is_the_same_for_all_is_said_once():
    table = shares(ROWS, reliability="not known how reliable")
    told = claims.most(table, "theme", "Most carry {}.")
    assert told.endswith("or *War and peace* (75 of 100; 75%); not known how reliable.")
    single = claims.most(table.query("theme != 'peace'"), "theme", "Most carry {}.")
    assert single == "Most carry *Security and defence* (80 of 100; 80%; not known how reliable)."


def test_what_a_handful_has_in_common_is_told_without_a_share():
    nan = float("nan")
    few = shares([("economy", 5, nan, nan, nan), ("state", 5, nan, nan, nan), ("sea", 2, nan, nan, nan)])
    few = few.assign(total=5)
    told = claims.common(few.assign(n=[7, 9, 2]), "theme", "All carry {}.")
    assert told == "All carry *Ties between states* (5 of 5) and *Economy* (5 of 5)."
    assert claims.common(few.head(1).assign(count=1, total=1), "theme", "{}") == ""  # one readout has all in common
    assert claims.common(shares(ROWS), "theme", "{}") == ""


def test_a_handful_of_encounters_is_told_by_name():
    row = {"host_names": "An | Binh", "guest_names": "Ola", "form": "reception", "date": "2024-05-06"}
    row |= {"hosts": "an | binh", "guests": "ola"}
    people = {"actor": ["an", "binh", "ola", "kim"], "country": ["VNM", "VNM", "NOR", "USA"]}

    def told(said, rows, unread=0):
        views = {"meetings": pd.DataFrame(rows, columns=list(row)), "problems": range(unread)}
        corpus = SimpleNamespace(view=lambda name, **_: views[name], actors=pd.DataFrame(people))
        return claims.encounters(corpus, ["vna"], said)

    assert told("Who met whom: {}.", [row]) == r"Who met whom: An and Binh with Ola (reception, 2024\-05\-06)."
    assert told("{}", [row] * 6) == told("{}", []) == told("{}", [], 2) == ""
    three = {**row, "guests": "ola | kim", "guest_names": "Ola | Kim", "date": ""}  # neither is on the other's side
    assert told("{}", [three]) == "An and Binh of Vietnam, Ola of Norway and Kim of the United States (reception)"
    lacking = told("Who met whom: {}.", [row], 1)  # an encounter that is told and was not read is no silence
    assert re.search(r"Of <a [^>]*>1</a> more wording of an encounter no sides were found", lacking)


def corpus(rows):
    """Return a corpus whose one view has some rows, as far as `claims.none` asks."""
    table = pd.DataFrame(rows, columns=["act", "voice"])

    def view(name, **where):
        kept = table
        for column, value in where.items():
            kept = kept[kept[column].isin(value if isinstance(value, tuple) else (value,))]
        return kept

    return SimpleNamespace(view=view)


def test_never_is_checked_against_every_row_that_could_contradict_it():
    rows = [("thank", "own"), ("welcome", "both")]
    said = "Nobody else is told to welcome."
    others = ("other", "both", "open")
    assert claims.none(corpus(rows), "statements", said, act="welcome", voice=others) == ""
    assert claims.none(corpus(rows[:1]), "statements", said, act="welcome", voice=others) == said
    assert claims.none(corpus([]), "statements", said, act="welcome") == ""


def test_a_reading_is_printed_where_what_it_rests_on_is_true():
    assert claims.holds(2 > 1, "Two is more.") == "Two is more."
    assert claims.holds(1 > 2, "One is more.", "It no longer is.") == "It no longer is."


def test_a_figure_is_drawn_where_it_says_something_and_says_why_not():
    table = shares(ROWS)
    assert claims.only("Own side: Vietnam.", table, "no side is the own") is table
    none_of_it = claims.only("", table, "no side is the own")
    assert none_of_it.empty and none_of_it.attrs["empty"] == "no side is the own" and "empty" not in table.attrs


def test_counts_alone_differ_beyond_chance():
    near = pd.DataFrame({"counterpart": ["FRA", "DEU"], "n": [11, 10]})
    far = pd.DataFrame({"counterpart": ["ISR", "FRA"], "n": [60, 10]})
    assert claims.most(near, "counterpart", "Met most: {}.") == ""
    assert claims.most(far, "counterpart", "Met most: {}.") == "Met most: *Israel* (60)."


def test_what_never_occurs_is_no_rival_and_what_occurs_once_is():
    counts = pd.DataFrame({"counterpart": ["ISR", "FRA"], "n": [60, 1]})
    assert claims.most(counts, "counterpart", "Met most: {}.") == "Met most: *Israel* (60)."
    assert claims.most(counts.assign(n=[60, 0]), "counterpart", "Met most: {}.") == ""


def test_a_number_opens_what_it_counts():
    table = pd.DataFrame({"counterpart": ["ISR", "FRA"], "n": [60, 10]})
    table.attrs["asked"] = Asked("meetings", {"collection": "c"}, {"counterpart": "counterpart"}, {"n": {}}, 2)
    told = claims.most(table, "counterpart", "Met most: {}.")
    assert 'data-evidence="meetings?collection=c&amp;counterpart=ISR">60</a> encounters' in told


def test_text_of_readouts_stays_text():
    table = pd.DataFrame({"kind": ["<b>*x*</b>", "y"], "n": [60, 1]})
    assert "<b>" not in claims.most(table, "kind", "{}")


def test_a_title_says_what_was_found_where_one_stands_alone():
    counts = pd.DataFrame({"counterpart": ["ISR", "GBR"], "n": [60, 20]})
    title = ("{} is met most", "Countries met")
    assert claims.headline(counts, "counterpart", *title) == "Israel is met most"
    assert claims.headline(counts.assign(n=[21, 20]), "counterpart", *title) == "Countries met"
    assert claims.headline(counts[:1], "counterpart", *title) == claims.headline(counts[:0], "counterpart", *title)


def test_what_no_share_counts_is_said_beside_what_shares_count():
    sizes = {("statements", False): 9, ("statements", True): 2}

    def asked(name, embedded=None, **where):
        return range(0 if where.get("act") == "" else sizes.get((name, embedded), 0))

    corpus = SimpleNamespace(view=asked)
    inside = " beside 2 of third parties in another's words, which no share counts"
    assert plain(findings.counted_statements(corpus)) == ", with 9 reported statements," + inside
    sizes["statements", True] = 0
    assert plain(findings.counted_statements(corpus)) == ", with 9 reported statements"
