import pytest
from bs4 import BeautifulSoup
from invented import DOT, FIGURE
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from analysis import evidence
from analysis.report import chapters


def _read(*cells, name="01-corpus.ipynb"):
    chapter = chapters.read(name, new_notebook(cells=list(cells)), first="00-findings.ipynb")
    return chapter, BeautifulSoup(chapter["body"], "html.parser")


def _shown(data, metadata=None, kind="display_data"):
    return _read(new_code_cell("x", outputs=[new_output(kind, data=data, metadata=metadata or {})]))[1]


@pytest.mark.parametrize("kind", ["display_data", "execute_result"])
@pytest.mark.parametrize(
    "data",
    [
        {"text/plain": "seen"},
        {"text/html": "<table><tr><td>seen</td></tr></table>", "text/plain": "not this"},
        {"text/markdown": "*seen*", "text/plain": "not this"},
        {"text/latex": "seen"},
        {"application/json": {}, "text/plain": "seen"},
        {"application/vnd.jupyter.widget-view+json": {}, "text/plain": "seen"},
    ],
)
def test_every_kind_of_output_is_shown(data, kind):
    assert "seen" in _shown(data, kind=kind).get_text() and "not this" not in _shown(data, kind=kind).get_text()


def test_other_outputs_and_cells_are_shown():
    outputs = [
        new_output("stream", name="stdout", text="one \x1b[31mred\x1b[0m"),
        new_output("stream", name="stderr", text="two"),
        new_output("error", ename="KeyError", evalue="three", traceback=[]),
        new_output("display_data", data={"image/svg+xml": "<svg onload='x'/>"}),
        new_output("display_data", data={"application/javascript": "alert(1)"}),
        new_output("display_data", data={"application/x-strange": "y"}),
    ]
    _, soup = _read(new_code_cell("x", outputs=outputs), new_raw_cell("<raw>"))
    text = soup.get_text()
    for words in ("one red", "two", "KeyError: three", "<raw>", "A script was left out", "application/x-strange"):
        assert words in text
    assert soup.img["src"].startswith("data:image/svg+xml;base64,") and not soup.find("svg")
    assert "alert(1)" not in text


def test_a_figure_has_its_text_and_its_places():
    soup = _shown({"image/svg+xml": DOT, "text/plain": "numbers"}, {"readouts": FIGURE})
    assert soup.figure.img["alt"] == FIGURE["alt"] and soup.figure.img["src"].startswith("data:image/svg+xml;base64,")
    assert soup.figcaption.get_text() == "One dot: on 1 readout"
    spot = soup.figure.a
    assert spot["href"] == "readouts/a.html#s3" and spot["aria-label"] == "<x>"
    assert spot["style"] == "left:10.000%;top:20.000%;width:25.000%;height:50.000%"
    assert "numbers" not in soup.get_text()


def test_code_is_folded_and_empty_code_is_left_out():
    _, soup = _read(new_code_cell("table(1 < 2)"), new_code_cell(""))
    assert len(soup.find_all("details")) == 1
    assert soup.details.pre.get_text().strip() == "table(1 < 2)" and not soup.details.has_attr("open")


def test_headings_get_the_anchors_of_jupyterlab():
    chapter, soup = _read(new_markdown_cell("# Who?\n## Who meets\n## Who meets\n"))
    assert chapter["title"] == "Who?" and chapter["label"] == "Corpus"
    assert [section["id"] for section in chapter["sections"]] == ["Who-meets", "Who-meets-2"]
    assert soup.h1["id"] == "Who?"


def test_links_are_led_to_the_reports_pages():
    links = {
        "01-corpus.ipynb#Who-meets": "01-corpus.html#Who-meets", "00-findings.ipynb": "index.html",
        "../build/report/readouts/a.html#s3": "readouts/a.html#s3", "https://example.org/": "https://example.org/",
        "#Who": "#Who", "../README.md": None, "javascript:alert(1)": None, "data:text/html,x": None, "//x.org": None,
    }  # fmt: skip
    for link, target in links.items():
        _, soup = _read(new_markdown_cell(f"[words]({link})"))
        assert (soup.a["href"] if soup.a and soup.a.has_attr("href") else None) == target, link
        assert "words" in soup.get_text()


HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>', "<iframe src='https://x.org'></iframe>", "<svg><script>1</script></svg>",
    '<img src="https://x.org/1.png">', '<p style="background:url(https://x.org)">x</p>', '<p onclick="x()">x</p>',
    "<style>@import 'https://x.org'</style>x", "<base href='https://x.org'>", "<form action='https://x.org'></form>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<object data=x></object>",
]  # fmt: skip


@pytest.mark.parametrize("html", HOSTILE)
@pytest.mark.parametrize("kind", ["text/html", "text/markdown", "prose"])
def test_nothing_shown_becomes_a_script_or_a_request(html, kind):
    soup = _read(new_markdown_cell(html))[1] if kind == "prose" else _shown({kind: html})
    allowed = {"div", "p", "details", "summary", "pre", "span", "a", "img", "table", "tbody", "tr", "td"}
    assert {tag.name for tag in soup.find_all(True)} <= allowed
    for tag in soup.find_all(True):
        assert not [name for name in tag.attrs if name.startswith("on")]
        assert not tag.get("href") and not tag.get("src") and "url" not in tag.get("style", "")


@pytest.mark.parametrize(
    "link", ["data:text/html,x", "JavaScript:x", "vbscript:x", "java\nscript:x", "\x01javascript:x"]
)
def test_a_link_to_a_script_loses_its_target(link):
    assert "href" not in chapters.tidy(f'<a href="{link}">x</a>')


def test_tables_scroll_in_their_own_box():
    soup = _shown({"text/html": "<table><caption>Acts</caption><tr><td>1</td></tr></table>"})
    assert soup.table.parent["class"] == ["scroll"] and soup.table.parent["aria-label"] == "Acts"
    assert soup.table.parent["tabindex"] == "0"


def test_questions_are_found_with_the_numbers_shown():
    links = evidence.link(1234, "themes") + evidence.link("few", "themes", theme="a&b")
    chapter, _ = _read(new_code_cell("x", outputs=[new_output("display_data", data={"text/html": links})]))
    assert chapter["evidence"] == [("themes", 1234), ("themes?theme=a%26b", None)]


def test_dead_links_are_found(tmp_path):
    (tmp_path / "01-corpus.html").write_text('<p id="here&amp;now"></p>', encoding="utf-8")
    chapter, _ = _read(new_markdown_cell("[a](#here&now) [b](#gone) [c](02-none.ipynb) [d](https://example.org)"))
    assert chapters.dead_links([chapter], tmp_path) == [
        "01-corpus.ipynb: the link #gone leads nowhere",
        "01-corpus.ipynb: the link 02-none.html leads nowhere",
    ]
