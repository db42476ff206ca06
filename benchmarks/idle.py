"""Conditions of the reader that decide nothing in any text: what to look at when rules are pruned by evidence.

`python benchmarks/idle.py [FOLDER …]` reads the shipped readouts and those of the tests, or some folders, with every
condition watched. An operand decides where its `and` or `or` would be another without it, a test where it is both true
and false somewhere. A guard against what no readout holds (an empty sentence) decides nothing either: it stays.
"""

import ast
import importlib.machinery
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = ("wire", "whitehouse", "services", "news", "tellings", "pages")
FOLDERS = (ROOT / "data" / "readouts", *(ROOT / "tests" / name for name in TESTS))
HOOK = "_idle"  # the name by which the reader's modules know this one
places = {}  # number of a condition → where it stands, the operands of a chain, its source
decided = Counter()  # (number, operand or truth) → how often it decided


def operands(number, stops, ends, *values):
    """Return what an `and` (`stops` False) or `or` gives, and note the operand that it hangs on, if it's one alone."""
    for at, value in enumerate(values):
        found = value()
        if bool(found) is stops:
            if not decided[number, at] and _alone(stops, values[at + 1 :]):
                decided[number, at] += 1
            return found
    decided[number, len(values) - 1] += ends  # a value that is used, not only its truth, is the last one's
    return found


def _alone(stops, later):
    """Return whether no later operand would end the chain too; one that can't be asked needs those before it."""
    try:
        return not any(bool(value()) is stops for value in later)
    except Exception:
        return True


def truth(number, value):
    """Return a condition's value, and note its truth."""
    decided[number, bool(value)] += 1
    return value


class Watch(ast.NodeTransformer):
    """A module's tree whose conditions are watched."""

    def __init__(self, path, source):
        """Begin outside of any function."""
        self.path, self.source, self.function, self.tests = path, source, "", set()

    def _number(self, node, operands=None):
        place = f"{self.path}:{node.lineno} {self.function}"
        places[len(places)] = place, operands, ast.get_source_segment(self.source, node)
        return len(places) - 1

    def _call(self, name, *arguments):
        return ast.Call(ast.Attribute(ast.Name(HOOK, ast.Load()), name, ast.Load()), list(arguments), [])

    def _truth_alone(self, node):
        """Note that of a node, and of the operands of its chains, only the truth is asked."""
        self.tests.add(node)
        parts = node.values if isinstance(node, ast.BoolOp) else [node.operand] if isinstance(node, ast.UnaryOp) else []
        for part in parts:
            self._truth_alone(part)

    def visit_FunctionDef(self, node):
        """Watch a function, its name noted."""
        outer, self.function = self.function, node.name
        self.generic_visit(node)
        self.function = outer
        return node

    def visit_If(self, node):
        """Watch the test of a statement or an expression."""
        self._truth_alone(node.test)
        number = self._number(node.test)
        self.generic_visit(node)
        node.test = self._call("truth", ast.Constant(number), node.test)
        return node

    visit_IfExp = visit_If

    def visit_comprehension(self, node):
        """Watch the filters of a comprehension."""
        for one in node.ifs:
            self._truth_alone(one)
        numbers = [self._number(one) for one in node.ifs]
        self.generic_visit(node)
        node.ifs = [self._call("truth", ast.Constant(n), one) for n, one in zip(numbers, node.ifs, strict=True)]
        return node

    def visit_BoolOp(self, node):
        """Watch the operands of a chain, unless one of them names something: it would be unknown outside."""
        if any(isinstance(part, ast.NamedExpr) for part in ast.walk(node)):
            return self.generic_visit(node)
        number = self._number(node, [ast.get_source_segment(self.source, value) for value in node.values])
        stops, ends = isinstance(node.op, ast.Or), node not in self.tests
        values = [ast.Lambda(ast.arguments([], [], None, [], [], None, []), self.visit(value)) for value in node.values]
        return self._call("operands", ast.Constant(number), ast.Constant(stops), ast.Constant(ends), *values)


class Loader(importlib.machinery.SourceFileLoader):
    """Loads a module with its conditions watched."""

    def get_code(self, fullname):
        """Return the code of a watched module."""
        source = Path(self.path).read_text("utf-8")
        tree = Watch(Path(self.path).relative_to(ROOT).as_posix(), source).visit(ast.parse(source))
        after = 1 if ast.get_docstring(tree) is not None else 0
        tree.body.insert(after, ast.Import([ast.alias("idle", HOOK)]))
        return compile(ast.fix_missing_locations(tree), self.path, "exec")


class Finder:
    """Finds the modules of the reader for Loader."""

    @staticmethod
    def find_spec(name, path, target=None):
        """Return the specification of a module of the reader, None of others."""
        spec = importlib.machinery.PathFinder.find_spec(name, path) if name.startswith("analysis.reader") else None
        if spec is not None and spec.origin is not None:
            spec.loader = Loader(name, spec.origin)
        return spec


def idle():
    """Yield a line for each condition that never decided: of tests, those that were asked."""
    for number, (place, parts, source) in places.items():
        found = [f"decides nothing: {one}" for at, one in enumerate(parts or ()) if not decided[number, at]]
        truths = {each for each in (True, False) if decided[number, each]}
        found += [f"always {truths.pop()}: {source}"] if parts is None and len(truths) == 1 else []
        yield from (f"{place} " + " ".join(one.split()) for one in found)


def main(folders):
    """Read some folders and print the conditions that decided nothing."""
    sys.meta_path.insert(0, Finder)
    from analysis import reader
    from analysis.codebook import read_codebook

    book = read_codebook()
    for folder in folders or FOLDERS:
        readings, _ = reader.read_files(Path(folder), book)
        reader.code_readings(readings, book)
        print(f"{folder}: {len(readings)} readouts", file=sys.stderr)
    print(*idle(), sep="\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.modules["idle"] = sys.modules[__name__]
    main(sys.argv[1:])
