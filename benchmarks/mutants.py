"""Change the program by chance, one place at a time, and see whether the tests notice.

`python benchmarks/mutants.py --draw 100 --seed 1` draws places in the reader's code, the measures' code and the word
lists, the same ones for the same seed and program, changes each in a copy of the repository, and runs the tests of that
floor until one fails. Each change that no test noticed is printed with its place. A change that means the same counts
as not noticed.
"""

import argparse
import ast
import random
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 300  # seconds on the clock for the tests of one change; one that never ends is noticed
READING = """
    snapshots named_rules rules wordings_of_other_hands cases endless files furniture countries meetings
    statements names codebook codebook_proofs duplicates
"""
COUNTING = """
    measures intervals views claims trust travel tenures ladder keyness recurrence references silence topics
    strength questions evidence overview partnerships together stored agreement corrected parity general concordance
    lemmas asked naming
"""
FLOORS = {  # name → files, share of the draw, tests in the order in which they are asked
    "reader": ("analysis/reader/**/*.py", 0.4, READING),
    "measures": ("analysis/measures/**/*.py", 0.4, COUNTING),
    "lists": ("data/codebook/*.csv", 0.2, READING),
}
SWAPPED = {
    ast.Eq: "!=", ast.NotEq: "==", ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip


def changes(node, source):
    """Yield (old node, new words) for what can be changed in one node of a file's syntax."""

    def words(part):
        return ast.get_source_segment(source, part)

    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield node, f"({words(node.left)} {SWAPPED[type(node.ops[0])]} {words(node.comparators[0])})"
    elif isinstance(node, ast.BoolOp):
        other = " or " if isinstance(node.op, ast.And) else " and "
        yield node, f"({other.join(f'({words(value)})' for value in node.values)})"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node, f"bool({words(node.operand)})"
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield node.test, f"(not ({words(node.test)}))"
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield node, f"{not node.value}" if isinstance(node.value, bool) else f"{node.value + 1}"
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        sign = "-" if isinstance(node.op, ast.Add) else "+"
        yield node, f"({words(node.left)} {sign} {words(node.right)})"


def places(path, floor):
    """Return all (path, first character, last, new words) of a file: a changed node, or a row left out of a list."""
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    if floor == "lists":
        return [(path, starts[at], starts[at + 1], "") for at in range(1, len(lines)) if lines[at].count('"') % 2 == 0]

    def character(row, byte):
        return starts[row - 1] + len(lines[row - 1].encode()[:byte].decode())

    found = []
    for node in ast.walk(ast.parse(source)):
        for old, new in changes(node, source):
            ends = character(old.lineno, old.col_offset), character(old.end_lineno, old.end_col_offset)
            found.append((path, *ends, new))
    return found


def noticed(root, tests):
    """Return the first test that fails in a copy of the repository, "" where all pass."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--no-header", "--tb=no"]
    command += [f"tests/test_{name}.py" for name in tests.split()]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return "no end"
    failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return failed[0][:100] if failed else "" if done.returncode == 0 else f"exit {done.returncode}"


def copied(folder):
    """Make a copy of what the repository holds, with the parses kept so far, and return where it is."""
    root = Path(folder) / "copy"
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, names.split("\0")):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, root / name)
    if (ROOT / ".cache").exists():
        shutil.copytree(ROOT / ".cache", root / ".cache")
    return root


def main():
    """Draw, change, test and print, one line for each change."""
    top = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    top.add_argument("--draw", type=int, default=100, help="how many changes")
    top.add_argument("--seed", type=int, default=1, help="which")
    top.add_argument("--floors", default=",".join(FLOORS), help="where, by comma: reader, measures, lists")
    options = top.parse_args()
    chance, seen = random.Random(options.seed), {}
    with TemporaryDirectory() as folder:
        root = copied(folder)
        floors = {name: row for name, row in FLOORS.items() if name in options.floors.split(",")}
        for floor, (_, _, tests) in floors.items():
            if test := noticed(root, tests):
                sys.exit(f"{floor}: {test} is red before anything is changed")
        for floor, (files, share, tests) in floors.items():
            paths = sorted(root.glob(files))
            drawn = chance.sample([one for path in paths for one in places(path, floor)], round(options.draw * share))
            for path, start, end, new in drawn:
                whole = path.read_text(encoding="utf-8")
                path.write_text(whole[:start] + new + whole[end:], encoding="utf-8")
                test = noticed(root, tests)
                path.write_text(whole, encoding="utf-8")
                seen.setdefault(floor, []).append(bool(test))
                line, name = whole.count("\n", 0, start) + 1, path.relative_to(root)
                change = f"{name}:{line}  {whole[start:end].strip()!r} → {new!r}"
                print(f"{'noticed' if test else 'NOT    '}  {change}  {test}", flush=True)
    for floor, each in seen.items():
        print(f"{floor}: {sum(each)} of {len(each)} noticed")


if __name__ == "__main__":
    main()
