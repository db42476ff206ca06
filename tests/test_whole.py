"""What is written is there whole or not at all: after a kill, on a full disk, in a place that can't be written to."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from analysis.tables import write
from analysis.whole import OutputError, whole_file, whole_folder

WRITER = """
import sys, itertools, pathlib
from analysis.whole import whole_folder
print("ready", flush=True)
for run in itertools.count():
    with whole_folder(sys.argv[1]) as part:
        for name in "abcdefghij":
            (part / name).write_text(str(run))
"""
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")


def test_a_kill_at_any_moment_leaves_the_files_of_one_run(tmp_path):
    out, chance = tmp_path / "out", random.Random(20261127)
    for _ in range(12):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(out)], stdout=subprocess.PIPE)
        process.stdout.readline()
        time.sleep(0.01 + 0.04 * chance.random())
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        if out.exists():
            assert sorted(path.name for path in out.iterdir()) == list("abcdefghij")
            assert len({path.read_text() for path in out.iterdir()}) == 1
    assert out.exists()


def test_a_failed_run_leaves_the_earlier_folder_and_nothing_beside_it(tmp_path):
    write({"themes": pd.DataFrame({"a": ["x"]})}, tmp_path / "out")
    with pytest.raises(OutputError, match="out: can't be written"), whole_folder(tmp_path / "out") as part:
        (part / "themes.csv").write_text("half")
        raise OSError(28, "No space left on device")
    assert (tmp_path / "out" / "themes.csv").read_text() == "a\nx\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@FULL
def test_a_full_disk_leaves_the_earlier_file(tmp_path):
    (tmp_path / "x.html").write_text("earlier")
    with (
        pytest.raises(OutputError, match="No space left"),
        whole_file(tmp_path / "x.html"),
        Path("/dev/full").open("w") as full,
    ):
        full.write("x" * 100_000)
    assert (tmp_path / "x.html").read_text() == "earlier" and [path.name for path in tmp_path.iterdir()] == ["x.html"]


def test_a_place_below_a_file_is_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError) as error, whole_file(tmp_path / "file" / "x.html"):
        pass
    assert "\n" not in str(error.value) and str(tmp_path / "file") in str(error.value)


def test_what_a_stopped_run_left_is_cleared_away_later(tmp_path):
    left = tmp_path / ".out.123.part"
    left.mkdir()
    (left / "half.csv").write_text("x")
    os.utime(left, (1, 1))
    with whole_folder(tmp_path / "out") as part:
        (part / "a").write_text("x")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
