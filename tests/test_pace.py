"""What a report costs, in CPU seconds of the process that makes it and of its kernel."""

import os
import sys
from shutil import copy

import pytest
from conftest import WIRE
from pace import cpu, spent

from analysis.report import kept
from analysis.report.build import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="what a process took is not told there")
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture
def five(tmp_path):
    """Return a folder of five wires and the file of a report that was never made, which is forgotten afterwards."""
    folder, out = tmp_path / "five", tmp_path / "out" / f"five-{os.getpid()}.html"
    folder.mkdir()
    for path in sorted(WIRE.glob("*.txt"))[:5]:
        copy(path, folder)
    yield folder, out
    (ROOT / ".cache" / "reports" / f"{kept.key(folder, NOTEBOOKS, out.stem)}.html").unlink(missing_ok=True)


@pytest.mark.slow
def test_a_report_costs_little_and_an_unchanged_one_next_to_nothing(five):
    folder, out = five
    command = [sys.executable, "-m", "analysis", "report", str(folder), "--out", str(out)]
    first = spent(command, cwd=ROOT)
    written = out.read_bytes()
    again = spent(command, cwd=ROOT)
    assert out.read_bytes() == written
    assert first < cpu(30) and again < cpu(20), (first, again)


def test_whether_the_shipped_readouts_are_unchanged_is_soon_known():
    asked = "from analysis.report.kept import *; key(Path('data/readouts'), sorted(Path('notebooks').glob('*')), 'x')"
    assert spent([sys.executable, "-c", asked], cwd=ROOT) < cpu(5)
