"""One encounter in the wordings of other ministries and agencies: both sides are found, but for those listed."""

import csv
from pathlib import Path

from analysis import read_corpus

FOLDER = Path(__file__).parent / "cases"
OPEN = {  # the beginnings of those not read right yet
    "Meeting with Cuban Ambassador Yamila Perez",
    "The Minister spoke by telephone to his Irish",
    "Russian-Uzbek talks were held in the Kremlin, with",
    "The Deputy Prime Minister sat with",
    "The President received the Foreign Minister of Colombia",
    "Swiss Federal Councillor Reto Ammann and",
    "Lithuanian Foreign Minister Jonas Petrauskas paid an official",
    "At the invitation of Swiss Federal Councillor",
    "The Russian side was represented by",
    "Political consultations co-chaired by",
    "The Norwegian Prime Minister, Kari Moen, told",
}


def _on_two_sides(row, one, other):
    hosts, guests = row.host_names.split(" | "), row.guest_names.split(" | ")
    return (one in hosts and other in guests) or (other in hosts and one in guests)


def _has(row, name):
    return name in f"{row.host_names} | {row.guest_names}".split(" | ")


def _is_read(meetings, one, other):
    if not one and not other:
        return len(meetings) == 0  # only planned
    if not one or not other:
        return any(_has(row, one or other) for row in meetings.itertuples())
    return any(_on_two_sides(row, one, other) for row in meetings.itertuples())


def test_both_sides_of_an_encounter_are_found_in_ordinary_wordings(tmp_path):
    with (FOLDER / "wordings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for at, row in enumerate(rows):
        (tmp_path / f"w{at:03}.txt").write_text(row["text"] + "\n", encoding="utf-8")
    meetings = read_corpus(tmp_path).meetings
    wrong = {
        row["text"]
        for at, row in enumerate(rows)
        if not _is_read(meetings[meetings["article"] == f"w{at:03}"], row["one"], row["other"])
    }
    listed = {row["text"] for row in rows if row["text"].startswith(tuple(OPEN))}
    assert wrong == listed
