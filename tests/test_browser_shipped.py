import nbformat
import pytest
from browsing import BROWSER, answers, barriers, counted
from pace import answer

from analysis import read_corpus
from analysis.report import build as report

pytestmark = [*BROWSER, pytest.mark.slow]


def test_every_number_of_the_shipped_report_is_what_the_page_counts(chromium, tmp_path):
    paths = sorted((report.ROOT / "notebooks").glob("*.ipynb"))
    stored = [(path.name, nbformat.read(path, as_version=4)) for path in paths]
    found = read_corpus(report.ROOT / "data" / "readouts")
    path = report.save(report.render(found, stored, "readouts"), tmp_path / "readouts.html")
    assert path.stat().st_size < 5_000_000
    page = chromium.new_page()
    page.goto(path.as_uri())
    page.wait_for_selector("html.ready")
    assert counted(page) == []
    slowest = answers(page, path)
    assert max(slowest) < answer(page, 0.2), slowest  # to the drawn page, right after it was opened
    page.close()
    for width, scheme in ((1280, "light"), (390, "dark")):  # real chapters, and a list of sixty readouts
        assert not barriers(chromium, path, ("", "#/rows/meetings", "#/pair/GBR-USA"), width, scheme)
