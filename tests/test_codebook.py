"""The codebook's own rows, and what a wrong one says."""

import shutil

import pytest

from analysis.codebook import FOLDER, RULES, CodebookError, read_codebook


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "codebook")


def rewrite(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_every_file_is_read_and_every_row_has_a_source():
    book = read_codebook()
    assert {path.stem for folder in (FOLDER, RULES) for path in folder.glob("*.csv")} - {"columns"} == set(book)
    for name, table in book.items():
        assert len(table), name
        assert (table["source"] != "").all(), name


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "state,constative",
            "state,constant",
            "acts.csv, line 2, column act_class: 'constant' is not one of constative",
        ),
        ("inform,constative", "state,constative", "acts.csv, line 3, column act: 'state' stands in an earlier row too"),
        ("inform,constative,,tells", "inform,constative,", "acts.csv, line 3: 7 cells where the header has 8"),
        ("pledge,commissive,4", "pledge,commissive,9", "acts.csv, line 4, column rung: '9' is not one of 1"),
        ("act,act_class", "act,class", "acts.csv, line 1: the columns are act, class"),
        ("proposed, suggested", "", None),
    ],
)
def test_a_wrong_row_names_file_line_and_column(copy, old, new, message):
    rewrite(copy / "acts.csv", old, new)
    if message is None:
        read_codebook(copy)
        return
    with pytest.raises(CodebookError) as error:
        read_codebook(copy)
    assert str(error.value).startswith(message)


def test_a_file_that_is_not_utf8_says_so(copy):
    (copy / "acts.csv").write_bytes("act,Đổi".encode("utf-16"))
    with pytest.raises(CodebookError, match=r"acts\.csv: cannot be read .*UTF-8"):
        read_codebook(copy)
