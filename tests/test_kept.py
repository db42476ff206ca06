"""Reports found again: by everything they follow from, whole or not at all."""

import pytest

from analysis.report import kept


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("one")
    return tmp_path / "in"


def test_what_is_the_same_has_the_same_key(folder, monkeypatch):
    first = kept.key(folder, [], "x")
    assert kept.key(folder, [], "x") == first != kept.key(folder, [], "y")
    (folder / "a.txt").write_text("two")
    second = kept.key(folder, [], "x")
    (folder / "a.txt").rename(folder / "b.txt")
    third = kept.key(folder, [], "x")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert len({first, second, third, kept.key(folder, [], "x")}) == 4


def test_what_was_coded_by_hand_beside_the_folder_has_its_part_in_the_key(folder):
    before = kept.key(folder, [], "x")
    (folder.parent / "in-coded").mkdir()
    (folder.parent / "in-coded" / "a.json").write_text("{}")
    assert kept.key(folder, [], "x") != before


def test_a_file_that_can_not_be_read_has_its_part_in_the_key(folder, monkeypatch):
    whole, read = kept.key(folder, [], "x"), kept.Path.read_bytes

    def refused(path):
        if path.name == "a.txt":
            raise PermissionError(13, "refused")
        return read(path)

    monkeypatch.setattr(kept.Path, "read_bytes", refused)
    assert kept.key(folder, [], "x") == kept.key(folder, [], "x") != whole


def test_a_report_is_found_whole_and_a_damaged_one_not(tmp_path):
    kept.keep("k", "<p>Việt Nam</p>", tmp_path / "kept")
    assert kept.found("k", tmp_path / "kept") == "<p>Việt Nam</p>" and kept.found("other", tmp_path) is None
    path = tmp_path / "kept" / "k.html"
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    assert kept.found("k", tmp_path / "kept") is None


def test_few_are_kept_and_an_unwritable_place_is_no_error(tmp_path):
    for number in range(9):
        kept.keep(str(number), "x", tmp_path / "kept")
    assert len(list((tmp_path / "kept").iterdir())) == kept.MOST
    (tmp_path / "file").write_text("x")
    kept.keep("k", "x", tmp_path / "file" / "kept")
