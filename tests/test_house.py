"""The walls of the house: what may import what, how long a file is, where labels, records and word lists stand."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from analysis import reader
from analysis.codebook import read_codebook
from analysis.tables import ADDED, COLUMNS

ROOT = Path(__file__).resolve().parent.parent
READER = ROOT / "analysis" / "reader"
FILES = sorted(READER.rglob("*.py"))
FLOORS = ["ground", "reading", "names", "who", "meetings", "statements", "phrases"]  # each imports those before it only
HELPER = {
    "analysis.tables",
    "analysis.codebook",
    "analysis.countries",
    "analysis.plain",
    "analysis.kept",
    "analysis.sources",
    "analysis.whole",
}  # all that it imports of the helper
LEAVES = {  # what the helper may import past the door `analysis.reader`
    "analysis.reader.ground.parse",
    "analysis.reader.ground.pipeline",
    "analysis.reader.ground.stages",
    "analysis.reader.ground.words",
    "analysis.reader.meetings.places",
    "analysis.reader.meetings.tellings",
    "analysis.reader.ground.gazetteer",
    "analysis.reader.reading.files",
    "analysis.reader.reading.contents",
    "analysis.reader.reading.formats",
}
LABELS = {
    "nsubj",
    "nsubjpass",
    "csubj",
    "csubjpass",
    "expl",
    "dobj",
    "dative",
    "pobj",
    "conj",
    "appos",
    "poss",
    "amod",
    "nmod",
    "predet",
    "nummod",
    "advmod",
    "npadvmod",
    "auxpass",
    "ccomp",
    "xcomp",
    "advcl",
    "acl",
    "relcl",
    "pcomp",
    "parataxis",
    "attr",
    "oprd",
    "acomp",
    "prt",
}
NAMES_LABELS = {"ground/grammar.py", "ground/trees.py"}  # trees names none: it hands on what data/rules names
RECORDS = {"NamedTuple", "dataclass", "TypedDict"}
KINDS = {"person", "party", "organisation", "country", "people", "side", "headline", "caption", "body"}
KINDS |= {"full name", "short name", "alias", "role", "pronoun", "collective", "elided"}
BARE = {"find", "mark", "split", "plain", "name", "words", "row"}
WORD = re.compile(r"[a-z][a-z'’ -]*|[A-Z][a-z]+")


def tree_of(path):
    return ast.parse(path.read_text("utf-8"))


def imports(path):
    """Return the modules that a file imports, `from package import module` as the module where it is one."""
    found = []
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                own = ROOT / Path(*node.module.split("."), f"{alias.name}.py")
                found.append(f"{node.module}.{alias.name}" if own.exists() else node.module)
    return [name for name in found if name.split(".")[0] == "analysis"]


def short(path):
    return path.relative_to(READER).as_posix()


def floor(module):
    parts = module.split(".")
    return parts[2] if len(parts) > 3 and parts[1] == "reader" else ""


@pytest.mark.parametrize("path", FILES, ids=short)
def test_the_reader_imports_only_the_floors_below_and_a_few_files_of_the_helper(path):
    own = short(path).split("/")[0]
    for module in imports(path):
        if not module.startswith("analysis.reader"):
            assert module in HELPER, module
        elif own in FLOORS and floor(module):
            assert FLOORS.index(floor(module)) <= FLOORS.index(own), module


def test_the_helper_enters_the_reader_by_its_door_or_a_leaf():
    inside = {READER, ROOT / "analysis" / "checking"}
    for path in sorted((ROOT / "analysis").rglob("*.py")):
        if not inside & set(path.parents):
            found = {module for module in imports(path) if module.startswith("analysis.reader.")}
            assert found <= LEAVES, path


def test_a_leaf_of_the_reader_loads_no_parser():
    code = "import sys, analysis.corpus; print('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True).stdout == "False\n"


def test_no_circle_of_imports():
    graph = {
        "analysis." + path.relative_to(ROOT / "analysis").with_suffix("").as_posix().replace("/", "."): imports(path)
        for path in sorted((ROOT / "analysis").rglob("*.py"))
    }
    seen, done = [], set()

    def walk(module):
        assert module not in seen, " → ".join([*seen[seen.index(module) :], module])
        if module in done or module not in graph:
            return
        seen.append(module)
        for other in graph[module]:
            walk(other)
        seen.pop()
        done.add(module)

    for module in graph:
        walk(module)


@pytest.mark.parametrize("path", sorted((ROOT / "analysis").rglob("*.py")), ids=lambda p: p.name)
def test_no_file_is_longer_than_two_hundred_lines(path):
    assert len(path.read_text("utf-8").splitlines()) <= 200


def test_no_public_name_stands_twice_in_the_reader_and_none_is_bare():
    names = {}
    for path in FILES:
        for node in tree_of(path).body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
                names.setdefault(node.name, []).append(short(path))
    assert {name: files for name, files in names.items() if len(files) > 1 or name in BARE} == {}


@pytest.mark.parametrize("path", [path for path in FILES if short(path) not in NAMES_LABELS], ids=short)
def test_labels_of_the_parser_stand_in_grammar_and_rules_alone(path):
    texts = [node.value for node in ast.walk(tree_of(path)) if isinstance(node, ast.Constant)]
    assert [text for text in texts if text in LABELS] == []
    assert "dep_" not in [node.attr for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute)]


@pytest.mark.parametrize("path", [path for path in FILES if not short(path).startswith("records/")], ids=short)
def test_records_are_declared_in_records_alone(path):
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ClassDef):
            marks = [ast.unparse(base) for base in [*node.bases, *node.decorator_list]]
            assert not [mark for mark in marks if mark.split("(")[0] in RECORDS], node.name


def _words(node):
    """Return the words of a list, set or tuple that is made of words alone; tags and signs are none."""
    if not isinstance(node, (ast.Set, ast.Tuple, ast.List)):
        return []
    values = [item.value for item in node.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]
    return values if len(values) == len(node.elts) and all(WORD.fullmatch(value) for value in values) else []


def _own_words():
    """Return the words that are the program's own: names of tables, columns, kinds, record fields and functions."""
    trees = [tree_of(path) for path in (READER / "records").glob("*.py")]
    records = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.AnnAssign)]
    grammar = ast.walk(tree_of(READER / "ground" / "grammar.py"))
    functions = [node.value for node in grammar if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    tables = " ".join([*COLUMNS, *COLUMNS.values(), *ADDED.values()]).split()
    columns = {column for frame in read_codebook().values() for column in frame}
    return {*functions, *tables, *columns, *KINDS, *reader.__all__, *(node.target.id for node in records)}


OWN_WORDS = _own_words()


@pytest.mark.parametrize("path", FILES, ids=short)
def test_no_list_of_words_stands_in_code(path):
    lists = {node.lineno: _words(node) for node in ast.walk(tree_of(path)) if len(_words(node)) > 3}
    assert {line: found for line, found in lists.items() if not set(found) <= OWN_WORDS} == {}


@pytest.mark.parametrize("module", sorted(HELPER))
def test_what_the_reader_imports_of_the_helper_imports_no_reader(module):
    path = ROOT / Path(*module.split(".")).with_suffix(".py")
    assert [name for name in imports(path) if name not in HELPER] == []
