"""The report: the notebooks run on a folder of readouts, as a folder of HTML that opens offline."""

import os
import re
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import nbformat
import psutil
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from tqdm import tqdm

from analysis import evidence
from analysis.report import chapters, exhibits, pages

ROOT = Path(__file__).resolve().parents[2]
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
ESCAPES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


class ReportError(RuntimeError):
    """A report that can't be made: one line that names the notebook, the place in it and what is wrong."""


def _line(text, length=300):
    """Return a text as one line without colours and control characters."""
    line = " ".join(pages.UNSHOWABLE.sub("", ESCAPES.sub("", str(text))).split())
    return line if len(line) <= length else line[: length - 2] + " …"


def _heading_above(notebook, number):
    """Return the last heading before a cell, or nothing."""
    prose = [FENCE.sub("", cell.source) for cell in notebook.cells[:number] if cell.cell_type == "markdown"]
    headings = [heading for text in prose for heading in HEADING.findall(text)]
    return headings[-1] if headings else ""


def _failure(path, notebook, error):
    """Return the one line about a cell that failed."""
    number = next(
        (n for n, cell in enumerate(notebook.cells) if any(o.output_type == "error" for o in cell.get("outputs", []))),
        None,
    )
    if number is None:
        number = max((n for n, cell in enumerate(notebook.cells) if cell.get("execution_count")), default=0)
    heading = _heading_above(notebook, number)
    what = (
        f"{error.ename}: {error.evalue}"
        if isinstance(error, CellExecutionError)
        else "its Python stopped (ended from outside, or out of memory)"
    )
    return _line(f"{path.name}, under “{heading}”: {what}" if heading else f"{path.name}, cell {number + 1}: {what}")


def run(path, folder):
    """Return a notebook executed on a folder by this very Python; raises ReportError at the first cell that fails."""
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as own:
        # neither another installation's kernel of the same name nor the user's IPython start-up files have a say
        kernels = KernelSpecManager(kernel_dirs=[])
        way = {"connection_file": str(Path(own) / "kernel.json"), "transport": "tcp" if os.name == "nt" else "ipc"}
        kernel = AsyncKernelManager(kernel_spec_manager=kernels, **way)
        environment = {
            **{name: value for name, value in os.environ.items() if name != "MPLBACKEND"},
            "READOUTS": str(Path(folder).resolve()),
            "IPYTHONDIR": own,
            "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])),
        }
        client = NotebookClient(
            notebook, km=kernel, resources={"metadata": {"path": str(path.parent)}}, timeout=None, record_timing=False
        )
        try:
            client.execute(env=environment, cleanup_kc=True)
        except (CellExecutionError, DeadKernelError) as error:
            raise ReportError(_failure(path, notebook, error)) from error
        except AssertionError as error:  # a signal to stop: nbclient has ended the kernel and trips over its absence
            raise ReportError(f"{path.name}: stopped before its end") from error
    return notebook


def sweep(out):
    """Remove what builds left that were cut off, and put back the earlier report of one cut off in its exchange."""
    for left in sorted(out.parent.glob(f".{out.name}-*")):
        number, _, old = left.name.removeprefix(f".{out.name}-").partition("-")
        if number.isdigit() and not psutil.pid_exists(int(number)):
            if old and not out.exists():
                left.rename(out)
            else:
                shutil.rmtree(left, ignore_errors=True)


def exchange(part, out):
    """Put a finished report in the place of the earlier one."""
    old = part.with_name(part.name + "-old")
    if out.exists():
        out.rename(old)
    try:
        part.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def store(folder=None, *, notebooks=None):
    """Run each notebook and keep its outputs in it, to be compared with later runs; return the paths."""
    from analysis.corpus import default_folder, read_corpus

    folder = default_folder(folder)
    read_corpus(folder)  # once, with its progress, before the notebooks find it cached
    paths = sorted(Path(notebooks or ROOT / "notebooks").glob("*.ipynb"))
    for path in paths:
        notebook = run(path, folder)
        notebook.metadata.pop("language_info", None)  # it names this machine's Python
        part = path.with_suffix(".part")
        nbformat.write(notebook, part)
        part.replace(path)
    return paths


def build(folder=None, out=None, *, notebooks=None):
    """Run the notebooks on a folder of readouts, render the report, and return the path of its first page.

    The earlier report stays whole until the new one is finished. Raises ReportError where a cell fails, where a number
    shown differs from the rows found for it, and where a link leads nowhere.
    """
    from analysis.corpus import default_folder, read_corpus

    folder, out = Path(default_folder(folder)), Path(out or ROOT / "build" / "report").resolve()
    paths = sorted(Path(notebooks or ROOT / "notebooks").glob("*.ipynb"))
    if not paths:
        raise ReportError(f"{notebooks or 'notebooks'}: no notebook to run")
    corpus = read_corpus(folder)
    if corpus.articles.empty:
        first = corpus.problems.iloc[0]
        raise ReportError(
            _line(f"{folder}: no file in it could be read; {first['file']}: {first['kind']}, {first['detail']}")
        )
    out.parent.mkdir(parents=True, exist_ok=True)
    sweep(out)
    part = out.with_name(f".{out.name}-{os.getpid()}")
    try:
        part.mkdir()
        bar = tqdm(paths, desc="notebooks", unit="notebook", leave=False, disable=not sys.stderr.isatty())
        executed = [(path.name, run(path, folder)) for path in bar]
        render(corpus, executed, part)
        exchange(part, out)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return out / "index.html"


def render(corpus, executed, out):
    """Write a report into a folder: chapters of executed notebooks `(file name, notebook)`, reading room, evidence."""
    corpus = SimpleNamespace(**vars(corpus) | {"view": cache(corpus.view)})  # each view is made once
    read = [chapters.read(name, notebook, first=executed[0][0]) for name, notebook in executed]
    collections = ", ".join(filter(None, dict.fromkeys(corpus.articles["collection"])))
    number = len(corpus.articles)
    about = f"A report on {number:,} {exhibits.noun('articles', number)}" + (
        f" ({collections})." if collections else "."
    )
    site = {"title": read[0]["title"], "about": about, "chapters": read}
    asked = _questions(corpus, read)
    (out / "report.css").write_text(pages.environment().globals["style"], encoding="utf-8", newline="\n")
    chapters.write(read, out, site)
    pages.reading_room(corpus, out, site)
    exhibits.evidence_pages(corpus, asked, out, site)
    if dead := chapters.dead_links(read, out):
        raise ReportError(dead[0])


def _questions(corpus, read):
    """Return query → the chapters that ask it; raises ReportError where a number shown is not what the query finds."""
    asked = {}
    for chapter in read:
        for query, shown in chapter["evidence"]:
            try:
                found = evidence.count_query(corpus, query)
            except (ValueError, AttributeError) as error:
                raise ReportError(_line(f"{chapter['file']}: the query {query} can't be asked: {error}")) from error
            if shown is not None and shown != found:
                raise ReportError(f"{chapter['file']}: {shown:,} is shown where {query} finds {found:,}")
            if chapter not in asked.setdefault(query, []):
                asked[query].append(chapter)
    return asked
