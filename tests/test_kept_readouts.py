"""What is kept of readouts: found whole or not at all, never run, bounded, and taken away when asked."""

import sqlite3
import subprocess
import sys

import pytest

from analysis import kept
from analysis.reader.ground import stages
from analysis.reader.reading.article import read_article


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """Keep elsewhere."""
    monkeypatch.setattr(kept, "PLACE", tmp_path / "kept.sqlite")
    return kept.PLACE


def change(place, statement):
    with sqlite3.connect(place) as store:
        store.execute(statement)


def test_what_is_kept_is_found_under_its_key_alone():
    kept.keep({b"a": b"1", b"b": b"2"})
    assert kept.found([b"a", b"b", b"c"]) == {b"a": b"1", b"b": b"2"}
    assert kept.key("a", "b") != kept.key("ab") != kept.key("a", b"b", "")


@pytest.mark.parametrize("statement", ["UPDATE kept SET content = X'00'", "UPDATE kept SET key = X'62'"])
def test_a_changed_byte_is_told_in_one_line_and_found_no_more(statement, place, capsys):
    kept.keep({b"a": b"1"})
    change(place, statement)
    assert kept.found([b"a", b"b"]) == {}
    assert capsys.readouterr().err.count("\n") == 1


def test_a_damaged_file_is_told_in_one_line_and_given_up(place, capsys):
    place.write_bytes(b"no store " * 999)
    assert kept.found([b"a"]) == {} and capsys.readouterr().err.count("\n") == 1
    kept.keep({b"a": b"1"})
    assert kept.found([b"a"]) == {b"a": b"1"} and capsys.readouterr().err == ""


def test_where_nothing_can_be_kept_nothing_is(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    monkeypatch.setattr(kept, "PLACE", tmp_path / "file" / "kept.sqlite")
    kept.keep({b"a": b"1"})
    assert kept.found([b"a"]) == {}


def test_what_was_used_longest_ago_goes_first(place, monkeypatch):
    kept.keep({bytes([number]): bytes(20_000) for number in range(40)})
    change(place, "UPDATE kept SET used = 1")
    assert kept.found([b"\0"])  # used now
    monkeypatch.setattr(kept, "MOST", 400_000)
    kept.keep({b"new": bytes(20_000)})
    left = kept.found([*(bytes([number]) for number in range(40)), b"new"])
    assert {b"\0", b"new", bytes([39])} <= set(left) and bytes([1]) not in left and len(left) < 21


def test_a_writer_killed_half_way_leaves_each_entry_whole_or_none(place):
    code = f"""
import itertools, os, threading
from pathlib import Path
from analysis import kept
kept.PLACE = Path({str(place)!r})
threading.Timer(1.0, lambda: os.kill(os.getpid(), 9)).start()
for n in itertools.count():
    kept.keep({{kept.key(str(n), str(part)): bytes([part]) * 50_000 for part in range(9)}})
"""
    writers = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(2)]
    assert all(writer.wait() == -9 for writer in writers)
    numbers = range(2000)
    whole = kept.found([kept.key(str(n), str(part)) for n in numbers for part in range(9)])
    assert whole and len(whole) % 9 == 0 and {len(content) for content in whole.values()} == {50_000}


def test_what_is_cleared_is_gone(place):
    kept.keep({b"a": bytes(9999)})
    assert kept.clear() > 9999 and not place.exists() and kept.found([b"a"]) == {}


def test_a_reading_comes_back_as_it_was():
    text = "HANOI (VNA) – General Lê Văn Hai received Lao Ambassador Somvang Phet on March 1, 2019.\n\nHe thanked him."
    first = stages.found_or_made("reading", ["x"], lambda: read_article(text, "a/b.txt"))
    assert stages.found_or_made("reading", ["x"], None) == first == read_article(text, "a/b.txt")
    with pytest.raises(stages.NotKeptError):
        stages.found_only("reading", ["y"], None)
