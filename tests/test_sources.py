"""The files that rows follow from: a change to any of them makes the rows anew, wherever it stands, and no others."""

import shutil

import pytest

from analysis import kept_tables
from analysis.codebook import read_codebook
from analysis.reader import phases
from analysis.reader.ground import parse, stages
from analysis.reader.meetings import meetings
from analysis.reader.names import mentions
from analysis.reader.phrases import themes
from analysis.reader.reading import article, files
from analysis.reader.statements import statements
from analysis.sources import sources

TABLES = [kept_tables.STARTS]
STAGES = {name: [f"analysis.reader.{module}" for module in modules] for name, modules in stages.STAGES.items()}


@pytest.fixture
def copy(tmp_path):
    """Return a copy of the source, the codebook and the rules."""
    keep = shutil.ignore_patterns("__pycache__")
    for part in ("analysis", "data/codebook", "data/rules"):
        shutil.copytree(stages.ROOT / part, tmp_path / part, ignore=keep)
    return tmp_path


def module_file(module, root):
    return root.joinpath(*module.__name__.split(".")).with_suffix(".py")


def follow(starts, root):
    """Return what each of some stages follows from; the codebook is read once for them all."""
    return [stages.follows_from(some, root) for some in starts]


def after(path, change, starts, root):
    """Return what each of some stages follows from after a change to a file's text, which is taken back."""
    content, coded = path.read_text("utf-8"), path.suffix == ".csv"  # no other file is of the codebook
    path.write_text(change(content), "utf-8")
    if coded:
        read_codebook.cache_clear()
    found = follow(starts, root)
    path.write_text(content, "utf-8")
    if coded:
        read_codebook.cache_clear()
    return found


def test_a_changed_source_or_row_changes_what_the_tables_follow_from(copy):
    before = follow(TABLES, copy)
    for path in (
        *(
            module_file(module, copy)
            for module in (phases, article, files, meetings, mentions, parse, themes, statements)
        ),
        copy / "analysis" / "countries.py",
        copy / "analysis" / "tables.py",
    ):
        assert after(path, lambda text: text + "\n", TABLES, copy) != before, path
    for name in ("verbs.csv", "theme_terms.csv", "tier_terms.csv", "formulae.csv", "words.csv", "countries.csv"):
        path = copy / "data" / "codebook" / name
        assert after(path, lambda text: text[: text.rindex("\n", 0, -1) + 1], TABLES, copy) != before, path
    for name in ("repairs.yml", "sieves.yml", "accounts.yml", "strength.yml"):
        path = copy / "data" / "rules" / name
        assert after(path, lambda text: text.replace("name: ", "name: x-", 1), TABLES, copy) != before, path
        assert after(path, lambda text: "\n" + text, TABLES, copy) == before, path
    assert follow(TABLES, copy) == before


def test_what_only_readers_of_the_tables_import_does_not(copy):
    before = follow(TABLES, copy)
    for name in ("display.py", "checking/check.py"):
        assert after(copy / "analysis" / name, lambda text: text + "\n", TABLES, copy) == before


@pytest.mark.parametrize(
    ("file", "stage"), [("theme_terms", "themes"), ("formulae", "formulae"), ("tier_terms", "ties"), ("labels", "")]
)
def test_a_term_of_one_kind_codes_its_own_rows_anew_alone(file, stage, copy):
    path, starts = copy / "data" / "codebook" / f"{file}.csv", list(STAGES.values())
    before = follow(starts, copy)
    found = after(path, lambda text: text[: text.rindex("\n", 0, -1) + 1], starts, copy)
    changed = {name for name, old, new in zip(STAGES, before, found, strict=True) if old != new}
    assert changed == {stage} - {""}


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
