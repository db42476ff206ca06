"""A cluster's tables are the single machine's, row for row, whatever becomes of a worker."""

import os
import signal
import threading
import time

import pandas as pd
import pytest

from analysis import cluster, evidence, parts
from analysis.__main__ import main
from analysis.codebook import read_codebook
from analysis.reader.phases import read_files
from analysis.tables import COLUMNS

distributed = pytest.importorskip("distributed", reason="needs the extra [cluster]")
pytest.importorskip("pyarrow", reason="needs the extra [parquet]")


def killed_at_the_first_part(out, pid):
    """Kill a process as soon as a part is written, while others are not."""
    while not [*out.glob("statements/part-*.parquet")]:
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)


def test_two_workers_one_killed_half_way_give_the_rows_of_one_machine(shelf, wires, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(cluster, "PART", 6)
    out = tmp_path / "out"
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, local_directory=str(tmp_path / "scratch")
    ) as local:
        with distributed.Client(local) as client:
            pid = min(client.run(os.getpid).values())
        killer = threading.Thread(target=killed_at_the_first_part, args=(out, pid), daemon=True)
        killer.start()
        assert main(["tables", str(shelf), "--out", f"file://{out}", "--scheduler", local.scheduler_address]) == 0
        killer.join(1)
        assert not killer.is_alive()
    assert len([*out.glob("statements/part-*.parquet")]) == 10
    for name in COLUMNS:
        table = pd.concat(map(pd.read_parquet, sorted((out / name).iterdir())), ignore_index=True)
        pd.testing.assert_frame_equal(table, getattr(wires, name), obj=name)
    asked = {"act": "thank", "voice": "own"}
    assert parts.count(out, "statements", **asked) == evidence.count(wires, "statements", **asked) > 0
    assert f"{len(wires.articles)} readouts" in capsys.readouterr().out


def test_a_place_that_holds_something_is_left_alone(tmp_path, shelf, capsys):
    (tmp_path / "part.txt").write_text("another's")
    assert main(["tables", str(shelf), "--out", str(tmp_path), "--scheduler", "tcp://127.0.0.1:1"]) == 1
    assert "holds other files" in capsys.readouterr().err


def test_readouts_of_another_file_system_are_read_as_those_of_a_folder(shelf):
    upath = pytest.importorskip("upath", reason="needs the extra [cluster]")
    place = upath.UPath("memory://readouts/wires")
    place.mkdir(parents=True)
    for name in ("w01.txt", "w02.txt"):
        (place / name).write_bytes((shelf / "wires" / name).read_bytes())
    readings, problems = read_files(place.parent, read_codebook())
    own, _ = read_files(shelf, read_codebook())
    assert readings == own[:2]
    assert {row["file"] for row in problems} <= {"wires/w01.txt", "wires/w02.txt"}
