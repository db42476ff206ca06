"""Cells, intervals and names of readouts in the chapters of the report."""

from bs4 import BeautifulSoup
from invented import corpus

from analysis.report import cells
from analysis.report.wordings import named


def _soup(html):
    return BeautifulSoup(html, "html.parser")


def test_a_count_of_a_total_stays_on_a_line_and_a_long_name_may_break():
    soup = _soup(f"<table><tr><td>5 of 1,209</td><td>{'x' * 30}</td><td class='num'>5</td></tr></table>")
    cells.tables(soup)
    assert [cell.get("class") for cell in soup("td")] == [["whole"], ["long"], ["num"]]
    assert soup.div["class"] == ["scroll"] and soup.div["tabindex"] == "0"


def test_what_is_wider_than_half_a_printed_page_is_broad():
    row, words = "<tr><td>word</td><td>7</td></tr>", "<td>some words that break</td>" * 4
    kwic = f'<table class="kwic">{row}</table>'
    head = f"<table><thead><tr><th>{'a long heading ' * 9}</th></tr></thead>{row}</table>"
    soup = _soup(f"<table>{row}</table><table><tr>{words}</tr></table>{kwic}{head}")
    cells.tables(soup)
    assert ["broad" in box["class"] for box in soup("div")] == [False, True, True, False]


def test_intervals_stay_on_a_line():
    soup = _soup("<p>97% (92–>99%) and 3% (<1–4%)</p><table><tr><td>0.98 (0.96–1.00)</td></tr></table>")
    cells.intervals(soup)
    assert [one.get_text() for one in soup("span")] == ["(92–>99%)", "(<1–4%)", "0.98 (0.96–1.00)"]


def test_readouts_are_named_and_no_ids():
    link = '<a href="#/readout/north/a01">north/a01</a> <a href="#/readout/north/a01?s=2">2024-05-06</a>'
    row = '<tr><td><a href="#/readout/north/a01?s=2"><mark>thanks</mark></a></td><td><small>north/a…</small></td></tr>'
    [chapter] = named(corpus(), [{"body": f'<p>{link}</p><table class="kwic">{row}</table>'}])
    soup = _soup(chapter["body"])
    first, second, match = soup("a")
    assert first.get_text().startswith("Minister Trần Văn An") and second.get_text() == "2024-05-06"
    assert soup.small.get_text() == "VNA, 2024-05-06" and match.get_text() == "thanks"
