"""One encounter in the wordings of other ministries and agencies: both sides are found, or the row says it is open."""

import csv
from pathlib import Path

from analysis import read_corpus
from analysis.tables import LIST

FOLDER = Path(__file__).parent / "cases"


def _on_two_sides(row, one, other):
    hosts, guests = row.host_names.split(LIST), row.guest_names.split(LIST)
    one, other = set(one.split(LIST)), set(other.split(LIST))
    return (one <= set(hosts) and other <= set(guests)) or (other <= set(hosts) and one <= set(guests))


def _has(row, name):
    return name in f"{row.host_names}{LIST}{row.guest_names}".split(LIST)


def _is_read(meetings, one, other):
    if not one and not other:
        return len(meetings) == 0  # only planned
    if not one or not other:
        return any(_has(row, one or other) for row in meetings.itertuples())
    return any(_on_two_sides(row, one, other) for row in meetings.itertuples())


def test_both_sides_of_an_encounter_are_found_in_ordinary_wordings_or_the_loss_is_listed(tmp_path):
    with (FOLDER / "wordings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for at, row in enumerate(rows):
        (tmp_path / f"w{at:03}.txt").write_text(row["text"] + "\n", encoding="utf-8")
    corpus = read_corpus(tmp_path)
    listed = set(corpus.problems.loc[corpus.problems["kind"] == "encounter without sides", "file"])
    wrong, silent = set(), set()
    for at, row in enumerate(rows):
        met = corpus.meetings[corpus.meetings["article"] == f"w{at:03}"]
        wrong |= set() if _is_read(met, row["one"], row["other"]) else {row["text"]}
        silent |= {row["text"]} if row["one"] and met.empty and f"w{at:03}.txt" not in listed else set()
    assert wrong == {row["text"] for row in rows if row["open"]}
    assert silent == {row["text"] for row in rows if row["open"] == "silent"}
