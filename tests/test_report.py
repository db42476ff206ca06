import re
import subprocess
import sys
from types import SimpleNamespace

import nbformat
import pytest
from invented import corpus
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis import evidence
from analysis.report import build as report
from analysis.report import page, pages
from analysis.whole import OutputError

ABOUT = "# What do they say?\n## Who runs this\n```\n# no heading\n```"


def _notebook(*sources):
    cells = [new_markdown_cell(s) if s.startswith("#") else new_code_cell(s) for s in sources]
    return new_notebook(cells=cells)


def _save(folder, **notebooks):
    folder.mkdir(exist_ok=True)
    for name, notebook in notebooks.items():
        nbformat.write(notebook, folder / f"{name}.ipynb")
    return folder


@pytest.fixture
def made(monkeypatch, tmp_path):
    """Build on the invented corpus: notebooks by name → path of the first page."""
    fake = SimpleNamespace(read_corpus=lambda folder: corpus(), default_folder=lambda folder: folder or tmp_path)
    monkeypatch.setitem(sys.modules, "analysis.corpus", fake)
    return lambda **notebooks: report.build(
        tmp_path, tmp_path / "site" / "report.html", notebooks=_save(tmp_path / "notebooks", **notebooks)
    )


def _left(tmp_path):
    return sorted(path.name for path in (tmp_path / "site").iterdir())


def test_a_notebook_runs_on_this_python_and_this_folder(tmp_path, monkeypatch):
    other = tmp_path / "jupyter" / "kernels" / "python3"
    other.mkdir(parents=True)
    (other / "kernel.json").write_text('{"argv": ["/nowhere/python"], "language": "python", "display_name": "other"}')
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    code = "import sys, os, analysis; print(sys.executable, os.environ['READOUTS'], os.getcwd(), sep='\\n')"
    folder = _save(tmp_path / "notebooks", a=_notebook(ABOUT, code))
    [(_, ran)] = report.run([folder / "a.ipynb"], tmp_path)
    assert ran.cells[1].outputs[0].text.split() == [sys.executable, str(tmp_path.resolve()), str(folder)]


def test_a_notebook_finds_nothing_of_those_before(tmp_path):
    folder = _save(tmp_path / "notebooks", a=_notebook("x = 1"), b=_notebook("print('x' in globals())"))
    [_, (name, ran)] = report.run(sorted(folder.iterdir()), tmp_path)
    assert name == "b.ipynb" and ran.cells[0].outputs[0].text == "False\n" and ran.cells[0].execution_count == 1


def test_a_build_is_whole(made, tmp_path):
    path = made(**{"00-findings": _notebook(ABOUT), "01-corpus": _notebook("# How many?\n## Files")})
    assert path == tmp_path / "site" / "report.html"
    text = path.read_text(encoding="utf-8")
    assert "<title>3 readouts of north and south, read and coded</title>" in text
    assert '<a href="#01-corpus--Files">Files</a>' in text and '<a href="#/readouts">Readouts</a>' in text
    assert _left(tmp_path) == ["report.html"]


def test_a_failed_cell_is_one_line_and_leaves_the_earlier_report(made, tmp_path):
    path = made(**{"00-findings": _notebook(ABOUT)})
    before = path.read_bytes()
    with pytest.raises(report.ReportError) as caught:
        made(**{"00-findings": _notebook(ABOUT, "1 + 1", "raise ValueError('no such\\n  \\x1b[31mact')", "2")})
    assert str(caught.value) == "00-findings.ipynb, under “Who runs this”: ValueError: no such act"
    assert path.read_bytes() == before
    assert _left(tmp_path) == ["report.html"]


def test_a_kernel_that_dies_is_one_line(tmp_path):
    folder = _save(tmp_path / "notebooks", a=_notebook("import os", "os._exit(3)"))
    with pytest.raises(report.ReportError, match=r"^a\.ipynb, cell \d: its Python stopped"):
        report.run([folder / "a.ipynb"], tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another matter there")
def test_a_build_that_is_interrupted_leaves_nothing(tmp_path):
    stop = "import os, signal, time; os.kill(os.getppid(), signal.SIGINT); time.sleep(60)"
    notebooks = _save(tmp_path / "notebooks", **{"00-findings": _notebook(ABOUT, stop)})
    (tmp_path / "readouts").mkdir()
    (tmp_path / "readouts" / "one.txt").write_text("HANOI - Tran Van Binh received Ana Ruiz on May 2, 2024.", "utf-8")
    build = (
        "import sys; from analysis.report.build import build; build(sys.argv[1], sys.argv[2], notebooks=sys.argv[3])"
    )
    paths = [tmp_path / "readouts", tmp_path / "site" / "report.html", notebooks]
    # its own process: the signal must stop the build and not whoever tests it
    ran = subprocess.run([sys.executable, "-c", build, *map(str, paths)], capture_output=True, text=True, timeout=100)
    assert ran.returncode != 0
    assert not (tmp_path / "site").exists()


def _executed(html):
    cell = new_code_cell("x", outputs=[new_output("display_data", data={"text/html": html})])
    return [("00-findings.ipynb", new_notebook(cells=[new_markdown_cell(ABOUT), cell]))]


@pytest.mark.parametrize(
    ("html", "message"),
    [
        (evidence.link(3, "statements", act="thank"), "3 is shown where statements?act=thank finds 2"),
        (evidence.link(3, "statements", wrong="thank"), "can't be asked: the view statements has no column wrong"),
        (evidence.link(3, "nothing"), "the query nothing can't be asked"),
        ('<a href="../build/readouts.html#/readout/x">x</a>', "the link #/readout/x leads nowhere"),
        ('<a href="../build/readouts.html#/readout/north/a01?s=9">x</a>', "north/a01?s=9 leads nowhere"),
    ],
)
def test_a_wrong_number_or_link_is_refused(tmp_path, html, message):
    with pytest.raises(report.ReportError) as caught:
        report.render(corpus(), _executed(html), "report")
    assert str(caught.value).startswith("00-findings.ipynb: ") and message in str(caught.value)


def test_the_same_input_gives_the_same_bytes(monkeypatch):
    link = _executed(evidence.link(2, "statements", act="thank"))
    assert report.render(corpus(), link, "report") == report.render(corpus(), link, "report")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert "2026-01-01" in report.render(corpus(), link, "report")


def test_the_page_allows_its_own_script_and_style_and_nothing_else():
    html = report.render(corpus(), _executed("x"), "report")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1]
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", html, re.DOTALL)
    assert [kind for kind, _ in scripts] == [' type="application/gzip" id="data"', ""]
    assert page.allowed(scripts[1][1]) in policy and "unsafe" not in policy and "default-src 'none'" in policy
    assert page.allowed(re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]) in policy
    assert " style=" not in html and not re.search(r"<[^>]* on\w+=", html.partition("<script")[0])


def test_the_script_stays_small():
    assert len(page.script().encode()) < 53_600  # the aim is 40,000: what is new goes into `pages` and `listings`


def test_what_views_say_is_all_said():
    said, heads = (set(re.findall(pattern, page.script())) for pattern in (r"data\.said\.(\w+)", r'topped\("(\w+)"'))
    assert said == set(pages.SAID) and heads == set(pages.HEADS)


def test_a_citation_is_read_by_other_programs(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    said = page.citation("2 readouts of a & b_c {d}", "my wires, é", "0123456789ab")
    assert said["bibtex"].startswith("@misc{my-wires-012345,\n  title = {2 readouts of a \\& b\\_c d},")
    assert "year" not in said["bibtex"] and "PY" not in said["ris"] and ", n.d., " in said["text"]  # no day is known
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert "PY  - 2023" in page.citation("x", "y", "0" * 12)["ris"]


def test_a_text_can_not_leave_its_place():
    html = report.render(corpus(), _executed("x"), "report")
    assert "alert(1)" not in html and "\u202e" not in html


def test_a_file_that_can_not_be_put_in_its_place_leaves_the_earlier_one(tmp_path):
    (tmp_path / "report.html").mkdir()
    with pytest.raises(OutputError, match="can't be written"):
        report.save("new", tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_a_folder_without_notebooks_is_one_line(made):
    with pytest.raises(report.ReportError, match="no notebook to run"):
        made()
