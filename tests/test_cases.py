"""Small invented readouts that were read wrong once, each read alone: what its kind should give, it gives."""

import json
import shutil
from pathlib import Path

import pytest
from expected import missed

from analysis import read_corpus
from analysis.tables import records

CASES = Path(__file__).parent / "cases"
OPEN = dict(line.split("\t", 1) for line in (CASES / "open.txt").read_text("utf-8").splitlines() if "\t" in line)


def sources(name):
    """Return the files of a case: one text, or a folder of several."""
    folder = CASES / name
    if folder.is_dir():
        return sorted(folder.iterdir())
    return [path for path in (CASES / f"{name}.txt", CASES / f"{name}.md") if path.exists()]


@pytest.mark.parametrize("name", sorted(path.stem for path in CASES.glob("*.json")))
def test_a_kind_once_read_wrong_is_read_right(name, tmp_path, request):
    if name in OPEN:
        request.applymarker(pytest.mark.xfail(reason=OPEN[name], strict=True))
    case = json.loads((CASES / f"{name}.json").read_text("utf-8"))
    for path in sources(name):
        shutil.copy(path, tmp_path)
    corpus = read_corpus(tmp_path)
    tables = {name: records(table) for name, table in corpus.tables().items()}
    assert missed(case["expect"], tables, {row["actor"]: row["name"] for row in tables["actors"]}) == []
