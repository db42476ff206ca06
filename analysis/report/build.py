"""The report: the notebooks run on a folder of readouts, as one file of HTML that opens offline."""

import os
import re
import tempfile
from functools import cache
from html import unescape
from pathlib import Path
from types import SimpleNamespace

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbformat.v4 import new_code_cell, new_notebook

from analysis import evidence
from analysis.report import beside, chapters, data, kept, page
from analysis.whole import whole_file

ROOT = Path(__file__).resolve().parents[2]
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LEFT_OUT = re.compile(r'<meta name="description" content="[^"]*?(Not read: [^"]*)"')
HEAD = 20_000  # letters of a report in which it describes itself
CLEAR = "get_ipython().reset()"
ESCAPES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


class ReportError(RuntimeError):
    """A report that can't be made: one line that names the notebook, the place in it and what is wrong."""


def _line(text, length=300):
    """Return a text as one line without colours and control characters."""
    line = " ".join(data.UNSHOWABLE.sub("", ESCAPES.sub("", str(text))).split())
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


def _stopped(paths, notebooks):
    """Return the path and the notebook in which a run came to its end: that of a failed cell, else the last begun."""
    both = list(zip(paths, notebooks, strict=True))
    failed = [one for one in both for cell in one[1].cells for o in cell.get("outputs", []) if o.output_type == "error"]
    begun = [one for one in both if any(cell.get("execution_count") for cell in one[1].cells)]
    return (failed or begun or both[:1])[-1]


def _numbered(notebook):
    """Return a notebook whose cells are counted from one, as if it had run by itself."""
    for number, cell in enumerate((cell for cell in notebook.cells if cell.cell_type == "code"), 1):
        results = (output for output in cell.outputs if output.output_type == "execute_result")
        for counted in (cell, *results):
            counted.execution_count = number
    return notebook


def run(paths, folder):
    """Return notebooks executed on a folder by this very Python, one after another: `(file name, notebook)`.

    One kernel runs them all, cleared before each: what they import is read once. Raises ReportError at the first cell
    that fails.
    """
    notebooks = [nbformat.read(path, as_version=4) for path in paths]
    for cell in (cell for notebook in notebooks for cell in notebook.cells if cell.cell_type == "code"):
        cell.update(execution_count=None, outputs=[])
    whole = new_notebook(cells=[cell for one in notebooks for cell in (new_code_cell(CLEAR), *one.cells)])
    with tempfile.TemporaryDirectory() as own:
        # neither another installation's kernel of the same name nor the user's IPython start-up files have a say
        kernels = KernelSpecManager(kernel_dirs=[])
        way = {"connection_file": str(Path(own) / "kernel.json"), "transport": "tcp" if os.name == "nt" else "ipc"}
        kernel = AsyncKernelManager(kernel_spec_manager=kernels, **way)
        environment = {
            "OMP_NUM_THREADS": "1",  # several threads wait for each other longer than they reckon
            **{name: value for name, value in os.environ.items() if name != "MPLBACKEND"},
            "READOUTS": str(Path(folder).resolve()),
            "IPYTHONDIR": own,
            "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])),
        }
        place = {"metadata": {"path": str(paths[0].parent)}}
        client = NotebookClient(whole, km=kernel, resources=place, timeout=None, record_timing=False)
        try:
            client.execute(env=environment, cleanup_kc=True)
        except (CellExecutionError, DeadKernelError) as error:
            raise ReportError(_failure(*_stopped(paths, notebooks), error)) from error
        except AssertionError as error:  # a signal to stop: nbclient has ended the kernel and trips over its absence
            raise ReportError(f"{_stopped(paths, notebooks)[0].name}: stopped before its end") from error
    return [(path.name, _numbered(notebook)) for path, notebook in zip(paths, notebooks, strict=True)]


def store(folder=None, *, notebooks=None):
    """Run each notebook and keep its outputs in it, to be compared with later runs; return the paths."""
    from analysis.corpus import default_folder, read_corpus

    folder = default_folder(folder)
    read_corpus(folder)  # once, with its progress, before the notebooks find it cached
    paths = sorted(Path(notebooks or ROOT / "notebooks").glob("*.ipynb"))
    for path, (_, notebook) in zip(paths, run(paths, folder), strict=True):
        notebook.metadata.pop("language_info", None)  # it names this machine's Python
        with whole_file(path) as part:
            nbformat.write(notebook, part)
    return paths


def build(folder=None, out=None, *, notebooks=None):
    """Run the notebooks on a folder of readouts, write the report as one file, and return its path.

    It is `build/NAME.html`, NAME that of the folder, unless `out` names another. An earlier report stays until the new
    one is whole; one made before of the very same is found again (`kept`). Raises ReportError where a cell fails, where
    a number shown differs from the rows found for it, and where a link leads nowhere.
    """
    from analysis.corpus import default_folder, read_corpus

    folder = Path(default_folder(folder))
    out = Path(out or ROOT / "build" / f"{evidence.report_name(folder)}.html").resolve()
    paths = sorted(Path(notebooks or ROOT / "notebooks").glob("*.ipynb"))
    if not paths:
        raise ReportError(f"{notebooks or 'notebooks'}: no notebook to run")
    known = kept.key(folder, paths, out.stem)
    html = kept.found(known)
    if html and (not (rows := beside.folder_of(html)) or (out.parent / rows).is_dir()):
        return save(html, out)
    corpus = read_corpus(folder)
    if corpus.articles.empty:
        first = corpus.problems.iloc[0]
        raise ReportError(
            _line(f"{folder}: no file in it could be read; {first['file']}: {first['kind']}, {first['detail']}")
        )
    html = render(corpus, run(paths, folder), out.stem, out.parent)
    kept.keep(known, html)
    beside.clear(save(html, out), html)
    return out


def save(html, out):
    """Write a file beside its place and put it there whole; return its path."""
    with whole_file(out) as part:
        part.write_text(html, encoding="utf-8", newline="\n")
    return out


def left_out(path):
    """Return what a report says at its head of files that were not read, empty where it says nothing."""
    with Path(path).open(encoding="utf-8") as file:
        found = LEFT_OUT.search(file.read(HEAD))
    return unescape(found[1]) if found else ""


def render(corpus, executed, name, place=None):
    """Return the report as one page: chapters of executed notebooks `(file name, notebook)` and the rows.

    `place` is where it is to stand, with its rows beside it where they are many.
    """
    read = [chapters.read(file, notebook) for file, notebook in executed]
    _check(corpus, read)
    if dead := chapters.dead_links(read, corpus):
        raise ReportError(_line(dead[0]))
    return page.written(corpus, read, name, place)


def _check(corpus, read):
    """Raise ReportError where a number that a chapter shows is not what its query finds."""
    found, asked = {}, SimpleNamespace(view=cache(lambda name: evidence.ready(corpus.view(name))))
    for chapter in read:
        for query, shown in chapter["evidence"]:
            try:
                if query not in found:
                    found[query] = evidence.count_query(asked, query)
            except (ValueError, AttributeError) as error:
                raise ReportError(_line(f"{chapter['file']}: the query {query} can't be asked: {error}")) from error
            if shown is not None and shown != found[query]:
                raise ReportError(f"{chapter['file']}: {shown:,} is shown where {query} finds {found[query]:,}")
