"""What the tables say of each text today, as digests that are kept, and row by row against an earlier revision."""

import csv
import hashlib
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "snapshots"
CORPUS = "(all)"  # rows that belong to no one text: the actors, and problems of the folder


def _rows(name, table):
    """Return `(article, table, row)` of each row of a DataFrame, the row as JSON of its cells that hold something."""
    rows = table.astype(object).where(table.notna(), "").to_dict("records")  # an early revision has no `records`
    for row in rows:
        article = row.pop("article", "") or CORPUS
        row.pop("rule", "")  # who decided is no result: a rule may be named anew
        cells = {column: value for column, value in row.items() if value not in ("", False)}
        yield article, name, json.dumps(cells, ensure_ascii=False, default=int)


def coded_rows():
    """Return the rows of the hand-coded texts, each shelf read as a corpus."""
    from analysis.checking.outcomes import tell_gold
    from analysis.tables import COLUMNS, frame

    coded, told, _ = tell_gold()
    rows, shelves = [], {}
    for gold in coded:
        tables = told[gold["article"]]
        shelves[gold["shelf"]] = tables["actors"]
        for name in COLUMNS:
            if name != "actors":
                found = [tables[name]] if name == "articles" else tables.get(name, [])
                rows += ((gold["article"], *rest) for _, *rest in _rows(name, frame(name, found)))
    for shelf, actors in shelves.items():
        rows += ((shelf, *rest) for _, *rest in _rows("actors", frame("actors", list(actors.values()))))
    return rows


def shipped_rows():
    """Return the rows of the shipped texts, read as one corpus."""
    from analysis.corpus import ROOT as root
    from analysis.corpus import read_corpus

    tables = read_corpus(root / "data" / "readouts").tables()
    return [row for name, table in tables.items() for row in _rows(name, table)]


SETS = {"coded": coded_rows, "shipped": shipped_rows}


def digests(rows):
    """Return one digest per article and table: article, table, digest, sorted."""
    found = {}
    for article, table, row in rows:
        found.setdefault((article, table), hashlib.sha256()).update(row.encode("utf-8", "surrogateescape") + b"\n")
    kept = [(*key, digest.hexdigest()[:16]) for key, digest in sorted(found.items())]
    return pd.DataFrame(kept, columns=["article", "table", "digest"], dtype=str)


def stored(name):
    """Return the digests that are kept of a set of texts."""
    return pd.read_csv(FOLDER / f"{name}.csv", dtype=str, keep_default_na=False)


def changed(old, new):
    """Return `(article, table)` of the digests that differ, or that only one of the two has."""
    old, new = (set(table.itertuples(index=False, name=None)) for table in (old, new))
    return sorted({(article, table) for article, table, _ in old ^ new})


def snapshot(what="compare"):
    """Compare today's digests with those kept, or keep them and the scores (`store`); return 1 where any differ."""
    differ = 0
    for name, rows in SETS.items():
        table = digests(rows())
        if what == "store":
            FOLDER.mkdir(parents=True, exist_ok=True)
            table.to_csv(FOLDER / f"{name}.csv", index=False, lineterminator="\n")
            continue
        found = changed(stored(name), table)
        differ += len(found)
        print(f"{name}: {len(table)} digests, {len(found)} differ")
        print("".join(f"  {article}  {table}\n" for article, table in found), end="")
    return int(differ > 0)


def _at(revision, sets):
    """Return the rows that a revision's own program makes of its own texts: set → rows."""
    with tempfile.TemporaryDirectory() as folder:
        tree, out = Path(folder, "tree"), Path(folder, "rows")
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(tree), revision], check=True)
        try:  # this module goes with it, since an early revision has none
            (tree / "analysis" / "checking" / "snapshots.py").write_bytes(Path(__file__).read_bytes())
            command = [sys.executable, "-m", "analysis.checking.snapshots", str(out), *sets]
            subprocess.run(command, check=True, cwd=tree)
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=True)
        return {name: _read(out / f"{name}.csv") for name in sets}


def _read(path):
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        return [tuple(row) for row in csv.reader(file)]


def _write(folder, sets):
    folder.mkdir(parents=True, exist_ok=True)
    for name in sets:
        with (folder / f"{name}.csv").open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            csv.writer(file).writerows(SETS[name]())


def compared(old, new):
    """Return `(article, table, sign, row)` of rows gone (`-`) and come (`+`), each table's in their order."""
    gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
    lines = [(article, table, sign, row) for sign, rows in (("-", gone), ("+", come)) for article, table, row in rows]
    return sorted(lines, key=lambda line: line[:2])


def _held():
    """Return the readouts of the held half, and the shelves whose actors are told from some of them."""
    from analysis.checking.gold import read_gold

    coded = read_gold(half="held")
    return {row["article"] for row in coded} | {row["shelf"] for row in coded}


def diff(revision, shipped=False):
    """Print the rows that differ from a git revision's; return 1 where any do.

    Those of the held half are counted and not shown: rules are written with this list in hand.
    """
    sets, held, differ = list(SETS) if shipped else ["coded"], _held(), 0
    for name, old in _at(revision, sets).items():
        lines, last = compared(old, SETS[name]()), None
        differ += len(lines)
        print(f"{name}: {len(lines)} rows differ from {revision}")
        for article, table, sign, row in lines:
            if last != (article, table):
                print(f"\n{article}  {table}")
                last = article, table
                if article in held:
                    print(f"  {sum(line[:2] == last for line in lines)} rows not shown: the half held back")
            if article not in held:
                print(f"  {sign} {row}")
    return int(differ > 0)


if __name__ == "__main__":
    _write(Path(sys.argv[1]), sys.argv[2:])
