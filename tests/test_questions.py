"""The questions at the report's head lead to what is there: sections of the chapters, and views of the rows."""

import re

import nbformat

from analysis.codebook import read_codebook
from analysis.report.build import ROOT
from analysis.report.questions import VIEWS, questions

BOOK = read_codebook()["questions"]


def test_each_of_the_fifteen_questions_has_a_section_or_a_view_that_is_there():
    headings = {(path.name[:2], text) for path in (ROOT / "notebooks").glob("*.ipynb")
                for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown"
                for text in re.findall(r"^## +(.+)$", cell.source, re.MULTILINE)}  # fmt: skip
    assert BOOK["question"].nunique() == 15
    for row in BOOK.itertuples():
        assert (row.view in VIEWS) != ((row.chapter, row.section) in headings), row


def test_what_a_report_leaves_out_is_no_answer():
    sections = [{"id": "03-actors--Who", "text": "Who receives, and who travels?"}]
    found = questions([{"id": "03-actors", "label": "Actors", "sections": sections}])
    links = {link["href"] for one in found for link in one["links"]}
    assert "#03-actors--Who" in links and "#/pairs" in links
    assert not any(href.startswith("#04") for href in links) and all(one["links"] for one in found)
