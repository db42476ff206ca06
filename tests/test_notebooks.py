"""The notebooks: how they are written and stored, and that they run on folders unlike the one they were written for."""

import ast
import re

import nbformat
import pytest

from analysis.report.build import ROOT, build

PATHS = sorted((ROOT / "notebooks").glob("*.ipynb"))
LONGEST = 8  # lines of a code cell
CELLS = 1.2  # cells of prose to one of code, at least
WORDS = 12  # of prose to a line of code, at least
TYPED = re.compile(
    r"\b95 %|\b(?:19|20)\d\d\b|\b[Cc]hapters? 0\d\b|`[^`]*`|\[[^\]]*\]\([^)]*\)"
)  # figures that prose may type
MACHINE = re.compile(r"/(?:home|root|tmp|work|Users|private|var|opt|usr|mnt)/|[A-Z]:\\\\?Users|\.venv|site-packages")


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def prose(notebook):
    return [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]


def test_the_chapters_are_here():
    assert len(PATHS) >= 5 and PATHS[0].stem == "00-findings"
    assert [path.name[:2] for path in PATHS] == [f"{number:02}" for number in range(len(PATHS))]


def test_a_chapter_begins_with_a_question(notebook):
    first, *rest = prose(notebook)
    assert notebook.cells[0].cell_type == "markdown" and re.match(r"# [^\n]+\?(\n|$)", first)
    assert not any(re.search(r"^# ", text, re.MULTILINE) for text in rest)


def test_code_is_short_and_defines_nothing(notebook):
    for cell in code(notebook):
        assert not re.search(r"^\s*(def|class|async def)\s|\blambda\b|^\s*[%!]", cell.source, re.MULTILINE), cell.source
        assert len(cell.source.splitlines()) <= LONGEST, cell.source


def test_code_is_announced_by_prose(notebook):
    assert len(prose(notebook)) >= len(code(notebook))
    assert len(code(notebook)) >= 8


def test_there_is_more_prose_than_code(notebook):
    words = sum(len(text.split()) for text in prose(notebook))
    lines = sum(len(cell.source.splitlines()) for cell in code(notebook))
    assert len(prose(notebook)) >= CELLS * len(code(notebook)), (len(prose(notebook)), len(code(notebook)))
    assert words >= WORDS * lines, words / lines


def test_no_number_of_the_prose_is_typed(notebook):
    for text in prose(notebook):
        assert not re.search(r"\d", TYPED.sub("", text)), text


def test_outputs_are_stored_and_none_is_an_error(notebook):
    assert [cell.execution_count for cell in code(notebook)] == list(range(1, len(code(notebook)) + 1))
    for cell in code(notebook)[1:]:
        steps = ast.parse(cell.source).body
        assert cell.outputs or all(isinstance(step, ast.Assign) for step in steps), f"shows nothing: {cell.source}"
    for output in (output for cell in code(notebook) for output in cell.outputs):
        assert output.output_type in ("display_data", "execute_result"), output
        assert "text/plain" in output.data and "Traceback" not in output.data["text/plain"]


def test_a_picture_has_words_for_who_does_not_see_it(notebook):
    for output in (output for cell in code(notebook) for output in cell.outputs):
        if "image/svg+xml" in output.data:
            assert len(output.metadata["readouts"]["alt"]) > 20


def test_no_path_of_a_machine_is_stored(notebook):
    for cell in notebook.cells:
        shown = [
            str(text) for output in cell.get("outputs", []) for kind, text in output.data.items() if kind[:4] == "text"
        ]
        for text in [cell.source, *shown, *map(str, [o.get("metadata") for o in cell.get("outputs", [])])]:
            assert not MACHINE.search(text), MACHINE.search(text)[0]
    assert "language_info" not in notebook.metadata or notebook.metadata.language_info.get("name") == "python"


FOLDERS = {"one readout": ["w01"], "no statement": ["w08"], "no meeting's home": ["w04"], "a copy": ["w11", "w12"]}
FOLDERS["twelve collections"] = [f"{number:02}/w{number:02}" for number in range(1, 13)]


@pytest.mark.parametrize("names", [*FOLDERS.values(), None], ids=[*FOLDERS, "one collection"])
def test_every_cell_runs_on_other_folders(names, notebook, shelf, tmp_path, monkeypatch, capsys):
    for name in names or []:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.txt").write_bytes((shelf / "wires" / f"{name[-3:]}.txt").read_bytes())
    monkeypatch.setenv("READOUTS", str(tmp_path if names else shelf))
    space = {}
    for cell in code(notebook):
        exec(compile(cell.source, "cell", "exec"), space)
    assert capsys.readouterr().out


@pytest.mark.slow
def test_the_report_of_a_single_readout(single, tmp_path):
    text = build(single, tmp_path / "one.html").read_text("utf-8")
    for path in PATHS:
        assert f'aria-labelledby="{path.stem}"' in text
