"""The command line: what it writes, its exit status, and one line where the input can't be used."""

import csv
import subprocess
import sys

import pandas as pd
import pytest

from analysis import __main__ as command
from analysis import codebook
from analysis.report import build
from analysis.tables import COLUMNS


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "analysis", *map(str, arguments)],
        cwd=command.ROOT,
        capture_output=True,
        encoding="utf-8",
    )


def test_tables_are_written_as_csv(single, alone, tmp_path):
    done = run("tables", single, "--out", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "") and "1 readout" in done.stdout.replace("one", "1")
    assert {path.stem for path in (tmp_path / "out").iterdir()} == {"datapackage", *COLUMNS}
    for name, table in alone.tables().items():
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert header == list(table) and len(rows) == len(table), name


def test_a_folder_without_readouts_is_refused_in_one_line(tmp_path):
    done = run("tables", tmp_path, "--out", tmp_path / "out")
    assert (done.returncode, done.stdout) == (2, "") and not (tmp_path / "out").exists()
    assert done.stderr.count("\n") == 1 and "no readouts" in done.stderr


def test_without_its_extra_parquet_is_refused_in_one_line(single, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("analysis.tables.find_spec", lambda _: None)
    assert command.main(["tables", str(single), "--out", str(tmp_path / "out"), "--format", "parquet"]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "make tables FORMAT=parquet" in told and not (tmp_path / "out").exists()


def test_tables_are_written_as_parquet(single, alone, tmp_path, capsys):
    pytest.importorskip("pyarrow", reason="needs the extra [parquet]")
    assert command.main(["tables", str(single), "--out", str(tmp_path), "--format", "parquet"]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"datapackage.json", *(f"{name}.parquet" for name in COLUMNS)}
    assert len(pd.read_parquet(tmp_path / "statements.parquet")) == len(alone.statements)
    assert str(tmp_path) in capsys.readouterr().out


def test_a_missing_folder_is_refused(tmp_path, capsys):
    assert command.main(["tables", str(tmp_path / "missing")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_wrong_row_of_the_codebook_is_refused_in_one_line(single, tmp_path, monkeypatch, capsys):
    (tmp_path / "columns.csv").write_text("file,column,meaning,rule\nacts,act,name,unique\n")
    (tmp_path / "acts.csv").write_text("act\nthank\nthank\n")
    monkeypatch.setattr("analysis.corpus.read_codebook", lambda: codebook.read_codebook(tmp_path))
    assert command.main(["tables", str(single), "--out", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "acts.csv, line 3, column act" in told and not (tmp_path / "out").exists()


def test_a_failed_cell_is_told_in_one_line(single, monkeypatch, capsys):
    def fails(*_):
        raise build.ReportError("a.ipynb, under “Who?”: ValueError: no")

    monkeypatch.setattr(build, "build", fails)
    assert command.main(["report", str(single)]) == 1
    assert capsys.readouterr().err == "a.ipynb, under “Who?”: ValueError: no\n"


def test_an_error_of_the_program_is_not_taken_for_one_of_the_input(single, monkeypatch):
    def fails(*_):
        raise RuntimeError("a fault")

    monkeypatch.setattr(build, "build", fails)
    with pytest.raises(RuntimeError, match="a fault"):
        command.main(["report", str(single)])


@pytest.mark.parametrize(
    "arguments", [["tables", "a", "b"], ["tables", "--format", "xls"], ["report", "--no"], ["x"], []]
)
def test_an_unknown_argument_is_refused(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        command.main(arguments)
    assert stop.value.code == 2 and "usage: python -m analysis" in capsys.readouterr().err


def test_what_follows_check_is_left_to_it(monkeypatch):
    monkeypatch.setattr("analysis.checking.check.main", lambda rest: rest)
    assert command.main(["check", "--whatever", "x"]) == ["--whatever", "x"]


def test_test_ignores_the_environments_folder_and_fails_for_style_or_tests(monkeypatch):
    monkeypatch.setenv("READOUTS", "elsewhere")
    calls, faults = [], {"ruff": 0, "pytest": 0}

    def call(words, **more):
        calls.append((words, more))
        return faults["ruff" if "ruff" in words else "pytest"]

    monkeypatch.setattr(command.subprocess, "call", call)
    for faults["pytest"] in (0, 5):
        assert command.main(["test"]) == faults["pytest"]
        words, more = calls[-1]
        assert "--nbval" in words and "notebooks" in words and "READOUTS" not in more["env"]
    faults["ruff"], calls[:] = 1, []
    with pytest.raises(SystemExit, match="no test was run"):
        command.main(["test"])
    assert ["ruff" in words for words, _ in calls] == [True]


def test_the_lab_shows_stored_figures_before_they_are_run(monkeypatch, tmp_path):
    from nbformat import read
    from nbformat.sign import NotebookNotary

    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(command.subprocess, "call", lambda *_, **__: 0)
    notebooks = [read(path, as_version=4) for path in sorted((command.ROOT / "notebooks").glob("*.ipynb"))]
    assert not any(map(NotebookNotary().check_signature, notebooks))
    assert command.main(["lab"]) == 0
    assert all(map(NotebookNotary().check_signature, notebooks))
