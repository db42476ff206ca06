"""The random draw of shipped readouts that are coded by hand: `data/gold/draw.csv`, made by one seed."""

import csv
import random
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEED, SIZE = 20261127, 40
EVERY = 3  # every third of the first 34 is coded by a second coder: twelve


def drawn(coded, readouts=ROOT / "data" / "readouts" / "whitehouse"):
    """Return `(number, file, twice)` of the readouts drawn from a folder, those coded before the draw left out."""
    names = sorted(path.name for path in Path(readouts).glob("*.md") if path.stem not in coded)
    chosen = random.Random(SEED).sample(names, SIZE)
    return [
        (n, f"whitehouse/{name}", "yes" if n <= 34 and n % EVERY == 1 else "no") for n, name in enumerate(chosen, 1)
    ]


def stored(path=ROOT / "data" / "gold" / "draw.csv"):
    """Return the draw as it is kept: number, file, and whether a second coder coded it."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        return [(int(row["number"]), row["file"], row["twice"]) for row in csv.DictReader(file)]
