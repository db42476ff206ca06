"""More readouts than there are: the shipped ones again with other persons on other days, the same for the same seed.

`python benchmarks/recipe.py NUMBER FOLDER [FIRST]` writes them as files, from the first one named: so 100,000 in parts.
"""

import random
import re
import sys
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "data" / "readouts"
SEED = 14
DAY = re.compile(r"\b(?:19|20)\d\d-[01]\d-[0-3]\d\b")
SYLLABLES = re.findall("[a-z]+", "ba bel dar den fo gar hal ir jo kan lem mar nor ol per quin ras sel tor ul van wes")
KEPT = 0.2  # share of persons who are the same in every copy, as heads of state are


def renamed(words, copy, seed=SEED):
    """Return word → what a copy has in its place: most words of names are other names in each copy."""
    table = {}
    for word in sorted(words):
        chance = random.Random(f"{seed} {word}")
        if chance.random() >= KEPT:
            chance = random.Random(f"{seed} {copy} {word}")
            table[word] = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3)))).capitalize()
    return table


def later(day, copy):
    """Return an ISO day as many weeks later as a copy is counted."""
    try:
        return (date.fromisoformat(day) + timedelta(weeks=copy)).isoformat()
    except ValueError:
        return day


def name_words(corpus):
    """Return the words of the names of a corpus's persons."""
    names = corpus.actors.loc[corpus.actors["kind"] == "person", "name"]
    return {word for name in names for word in re.findall(r"[^\W\d_]{3,}", name)}


def texts(number, words, folder=SHIPPED, first=0):
    """Give `(name, text)` of as many readouts as asked for, from the first one on."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".txt"))
    pattern = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")\b")
    for at in range(first, first + number):
        copy, path = 1 + at // len(paths), paths[at % len(paths)]
        table = renamed(words, copy)
        text = pattern.sub(lambda found, table=table: table.get(found[0], found[0]), path.read_text("utf-8"))
        text = DAY.sub(lambda found, copy=copy: later(found[0], copy), text)
        yield f"{path.parent.name}/{path.stem}-{copy}{path.suffix}", text


def write(number, words, folder, first=0):
    """Write as many readouts into a folder, from the first one on."""
    for name, text in texts(number, words, first=first):
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from analysis.corpus import read_corpus

    write(int(sys.argv[1]), name_words(read_corpus(SHIPPED)), sys.argv[2], *map(int, sys.argv[3:]))
