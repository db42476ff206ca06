"""The files that the tables follow from: a change to any of them makes the tables anew, wherever it stands."""

import shutil

import pytest

from analysis import corpus as corpora
from analysis.reader import phases
from analysis.reader.ground import parse
from analysis.reader.meetings import meetings
from analysis.reader.names import mentions
from analysis.reader.phrases import phrases
from analysis.reader.reading import article, files
from analysis.reader.statements import statements
from analysis.sources import sources


@pytest.fixture
def copy(tmp_path):
    """Return a copy of the source and the codebook, with a rule file."""
    keep = shutil.ignore_patterns("__pycache__")
    shutil.copytree(corpora.ROOT / "analysis", tmp_path / "analysis", ignore=keep)
    shutil.copytree(corpora.ROOT / "data" / "codebook", tmp_path / "data" / "codebook")
    (tmp_path / "data" / "rules").mkdir(exist_ok=True)
    (tmp_path / "data" / "rules" / "one.json").write_text("{}")
    return tmp_path


def module_file(module, root):
    return root.joinpath(*module.__name__.split(".")).with_suffix(".py")


def test_a_changed_byte_of_a_source_changes_the_fingerprint(copy):
    before = corpora.fingerprint([], copy)
    assert before == corpora.fingerprint([], copy)
    for path in (
        module_file(corpora, copy),
        *(
            module_file(module, copy)
            for module in (phases, article, files, meetings, mentions, parse, phrases, statements)
        ),
        copy / "analysis" / "countries.py",
        copy / "analysis" / "tables.py",
        copy / "data" / "codebook" / "verbs.csv",
        copy / "data" / "rules" / "one.json",
    ):
        content = path.read_bytes()
        path.write_bytes(content + b"\n")
        assert corpora.fingerprint([], copy) != before, path
        path.write_bytes(content)
    assert corpora.fingerprint([], copy) == before


def test_what_only_readers_of_the_tables_import_does_not(copy):
    before = corpora.fingerprint([], copy)
    for path in (copy / "analysis" / "display.py", copy / "analysis" / "checking" / "check.py"):
        path.write_bytes(path.read_bytes() + b"\n")
    assert corpora.fingerprint([], copy) == before


def test_imports_are_followed_into_packages_functions_and_relative_names(tmp_path):
    files = {
        "top/__init__.py": "", "top/start.py": "import os\nfrom top.room import a as b\ndef f():\n    import top.late",
        "top/room/__init__.py": "from . import beside", "top/room/a.py": "def f():\n    from .. import other",
        "top/room/beside.py": "import top.start", "top/other.py": "", "top/late.py": "", "top/room/unused.py": "",
    }  # fmt: skip
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    found = {path.relative_to(tmp_path).as_posix() for path in sources("top.start", tmp_path)}
    assert found == set(files) - {"top/late.py", "top/room/unused.py"}
