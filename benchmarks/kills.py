"""Stop a run at any moment, again and again: the tables are those of one whole run, the former or the new one.

`python benchmarks/kills.py --kills 100 --seed 1` makes the tables of two small folders in turn into one place, and
kills each run at a moment that the seed chooses, mostly while it writes. After each kill every file must be byte for
byte as a whole run of one of the two folders writes it. Each mixed set is printed; the exit status is 1 where one was.
"""

import argparse
import random
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("tests/wire", "tests/news")
EARLY, LATE = 0.5, 1.05  # shares of a whole run's time between which it is killed


def started(folder, out):
    """Start the command that makes a folder's tables."""
    command = [sys.executable, "-m", "analysis", "tables", folder, "--out", str(out)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def files(out):
    """Return file name → bytes of a folder, None where there is none."""
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())} if out.exists() else None


def main():
    """Kill so many runs and count what they leave."""
    top = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    top.add_argument("--kills", type=int, default=100, help="how many")
    top.add_argument("--seed", type=int, default=1, help="which moments")
    options = top.parse_args()
    chance, stopped, mixed = random.Random(options.seed), 0, 0
    with TemporaryDirectory() as place:
        whole = []
        for folder in FOLDERS * 2:  # the first time they are read, the second time kept
            begun = time.monotonic()
            started(folder, Path(place) / "whole").wait()
            whole.append((files(Path(place) / "whole"), time.monotonic() - begun))
        kept, out = whole[2:], Path(place) / "out"
        for number in range(options.kills):
            process = started(FOLDERS[number % 2], out)
            time.sleep(kept[number % 2][1] * chance.uniform(EARLY, LATE))
            stopped += process.poll() is None
            process.kill()
            process.wait()
            if (left := files(out)) not in (None, kept[0][0], kept[1][0]):
                mixed += 1
                print(f"kill {number}: {sorted(left)}", flush=True)
    print(f"{options.kills} kills, {stopped} of a run that had not ended; {mixed} left a mixed set")
    return int(mixed > 0)


if __name__ == "__main__":
    sys.exit(main())
