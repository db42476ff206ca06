"""The codebook decides and nothing beside it: rows in another order change no table, a changed row changes its own.

Shown on a few readouts of both kinds. What holds of them holds by the way the codebook is read, not by their words.
"""

import json
import subprocess
import sys
from collections import Counter

import pytest

from analysis.codebook import FOLDER, read_codebook
from analysis.corpus import ROOT
from analysis.reader import code_readings, read_file
from analysis.tables import frame

SHIPPED = ROOT / "data" / "readouts"
FILES = [
    *sorted((SHIPPED / "vietnam").glob("*.txt")),
    *(ROOT / "tests" / "wire" / f"{name}.txt" for name in ("w01", "w03")),
    *sorted((SHIPPED / "whitehouse").glob("2021-04-2*"))[:3],
]
SWAPPED = ("economy", "peace")
CHILD = """
import sys
from pathlib import Path
from analysis import codebook
codebook.read_codebook.__wrapped__.__defaults__ = (Path(sys.argv[1]),)
from tests import test_codebook_proofs
test_codebook_proofs.told()
"""


def tables(book):
    """Return the tables of the readouts as name → rows, each cell as text."""
    readings = [read_file(path, path.name)[0] for path in FILES]
    coded, people, doubts = code_readings(readings, book, lambda code, of, _: [code(*one, book=book) for one in of])
    rows = {"actors": people, "problems": list(doubts)}
    for one in coded:
        for name, some in one.items():
            rows.setdefault(name, []).extend(some)
    return {name: frame(name, some).astype("string").fillna("").to_dict("records") for name, some in rows.items()}


def told():
    """Print the tables that this process's codebook makes."""
    print(json.dumps(tables(read_codebook())))


def changed(file, change):
    """Return the codebook with one of its tables changed."""
    book = read_codebook()
    return {**book, file: change(book[file]).reset_index(drop=True)}


def mixed(name, table):
    """Return the rows of a file in another order; lists of words that have one themselves (the months) keep it."""
    order = table.sample(frac=1, random_state=7)
    if name != "words":
        return order
    lists = {word_class: iter(part.index) for word_class, part in table.groupby("class")}
    return table.loc[[next(lists[word_class]) for word_class in order["class"]]]


def counted(rows):
    return Counter(tuple(sorted(row.items())) for row in rows)


@pytest.fixture(scope="module")
def plain():
    return tables(read_codebook())


def test_the_readouts_are_of_both_kinds_and_fill_every_table(plain):
    assert len(FILES) == 7 and all(plain.values()), {name: len(rows) for name, rows in plain.items()}


def test_rows_in_another_order_change_no_row_of_any_table(plain, tmp_path):
    """In a process of its own: much of the codebook is kept in memory once it has been read."""
    for name, table in read_codebook().items():
        if (FOLDER / f"{name}.csv").exists():
            mixed(name, table).to_csv(tmp_path / f"{name}.csv", index=False, encoding="utf-8")
    (tmp_path / "columns.csv").write_bytes((FOLDER / "columns.csv").read_bytes())
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    shuffled = json.loads(child.stdout)
    for name, rows in plain.items():
        assert shuffled[name] == rows, name


def test_two_themes_that_change_their_names_change_their_rows_alone(plain):
    names = dict(zip(SWAPPED, SWAPPED[::-1], strict=True))
    swapped = tables(changed("theme_terms", lambda terms: terms.assign(theme=terms["theme"].replace(names))))
    assert {row["theme"] for row in plain["themes"]} >= set(SWAPPED)
    expected = [{**row, "theme": names.get(row["theme"], row["theme"])} for row in plain["themes"]]
    assert counted(swapped.pop("themes")) == counted(expected)
    assert swapped == {name: rows for name, rows in plain.items() if name != "themes"}


@pytest.mark.parametrize(
    ("file", "column", "word", "table"),
    [("theme_terms", "term", "pandemic", "themes"), ("theme_terms", "term", "funeral", "themes"),
     ("formulae", "formula", "cause of Đổi Mới", "formulae")],
)  # fmt: skip
def test_without_a_term_its_rows_are_gone_and_no_other(plain, file, column, word, table):
    rest = tables(changed(file, lambda rows: rows[rows[column] != word]))
    gone, new = counted(plain[table]) - counted(rest[table]), counted(rest[table]) - counted(plain[table])
    assert gone and not new
    assert all(word.lower().split()[0] in dict(row)["text"].lower() for row in gone)
    assert {name: rows for name, rows in rest.items() if name != table} == {
        name: rows for name, rows in plain.items() if name != table
    }
