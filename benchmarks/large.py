"""What many readouts take: memory while two processes read them, CPU seconds, and the same by a cluster.

`python benchmarks/large.py 2000 5000` makes so many by the recipe and reads them in a copy of the program, nothing
kept; with `cluster`, by two workers too. Memory is sampled: what the processes hold of their own and their part of
what they share, the tables among it.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from speed import ROOT, program_in

EVERY = 0.5  # seconds
READ = "from analysis import corpus, each; each.PROCESSES = 2; print(len(corpus.read_corpus('{folder}').articles))"
CLUSTER = """
from distributed import LocalCluster
from analysis.cluster import write_by_cluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as local:
        print(len(write_by_cluster(local.scheduler_address, '{folder}', '{folder}-tables')[0]))
"""


def held(process):
    """Return the megabytes of a process and of each that it has started, the largest first after its own."""
    sizes = []
    for one in [process, *process.children(recursive=True)]:
        try:
            sizes.append(one.memory_full_info().pss / 1e6)
        except psutil.Error:
            sizes.append(0)
    return [sizes[0], *sorted(sizes[1:], reverse=True)]


def watched(command, folder):
    """Run a command: `(CPU seconds, seconds, megabytes of all, of itself, of the largest it has started)` at most."""
    clock, most, spent = time.perf_counter(), [0, 0, 0], {}
    running = psutil.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    while running.poll() is None:
        try:
            own, *others = held(running)
            most = [max(pair) for pair in zip(most, (own + sum(others), own, max(others, default=0)), strict=True)]
            for one in [running, *running.children(recursive=True)]:
                times = one.cpu_times()
                spent[one.pid] = times.user + times.system
        except psutil.Error:
            pass
        time.sleep(EVERY)
    if running.wait():
        raise SystemExit(f"{command}: failed")
    return [sum(spent.values()), time.perf_counter() - clock, *most]


def tell(number, what, figures):
    """Print the figures of a run."""
    seconds, clock, whole, own, other = figures
    print(
        f"{number:7,} readouts, {what:<13} {seconds:7.0f} CPU s  {seconds / number * 1000:5.1f} ms each  {clock:6.0f} s"
        f"  {whole:6.0f} MB in all, {own:5.0f} of the first process, {other:5.0f} of another",
        flush=True,
    )


def measure(copy, number, ways):
    """Print what so many readouts take."""
    folder = copy / f"readouts-{number}"
    make = [sys.executable, "benchmarks/recipe.py", str(number), str(folder)]
    subprocess.run(make, cwd=ROOT, check=True)
    for what, code in ways.items():
        for left in (copy / ".cache").glob("kept.sqlite*"):
            left.unlink()
        script = copy / "run.py"
        script.write_text(code.format(folder=folder), "utf-8")
        tell(number, what, watched([sys.executable, str(script)], copy))


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    with tempfile.TemporaryDirectory() as place:
        copied = program_in(Path(place).resolve())
        for many in numbers:
            measure(copied, many, {"two processes": READ} | ({"two workers": CLUSTER} if "cluster" in sys.argv else {}))
