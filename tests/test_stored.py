"""What nbval passes over: a dropped cell, a picture replaced, its words falsified. Each differs from the stored."""

import json

import nbformat
import pytest

from analysis.checking import stored

NAMES = [path.stem for path in sorted((stored.ROOT / "notebooks").glob("*.ipynb"))]
AGAIN = "if the change is meant, `python -m analysis store` keeps it"


@pytest.fixture(scope="module")
def kept():
    return json.loads(stored.FILE.read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_no_cell_was_dropped_and_no_picture_replaced(name, kept):
    here = stored.held(stored.ROOT / "notebooks" / f"{name}.ipynb")
    assert list(here) == list(kept[name]), f"{name}: other cells than were stored; {AGAIN}"
    changed = [cell for cell, digests in here.items() if digests != kept[name][cell]]
    assert not changed, f"{name}: the pictures of these cells are not those stored; {AGAIN}"


def test_every_notebook_is_kept(kept):
    assert list(kept) == NAMES


def _spoil(kind, notebook):
    """Change a notebook in a way that nbval passes over."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    pictures = [output for output in outputs if "image/svg+xml" in output.data]
    if kind == "a cell dropped":
        del notebook.cells[-1]
    elif kind == "a picture replaced":
        pictures[0].data["image/svg+xml"] = pictures[-1].data["image/svg+xml"]
    elif kind == "its words falsified":
        pictures[0].metadata["readouts"]["alt"] += " And more."
    else:
        pictures[0].metadata["readouts"]["marks"][0]["href"] = "../build/report/index.html"


@pytest.mark.parametrize("kind", ["a cell dropped", "a picture replaced", "its words falsified", "a link falsified"])
def test_what_nbval_passes_over_is_seen(kind, tmp_path, kept):
    notebook = nbformat.read(stored.ROOT / "notebooks" / f"{NAMES[0]}.ipynb", as_version=4)
    _spoil(kind, notebook)
    nbformat.write(notebook, tmp_path / "a.ipynb")
    assert stored.held(tmp_path / "a.ipynb") != kept[NAMES[0]]
