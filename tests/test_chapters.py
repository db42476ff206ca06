import pytest
from bs4 import BeautifulSoup
from invented import DOT, FIGURE, SVG, corpus
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from analysis import evidence
from analysis.report import chapters


def _read(*cells, name="01-corpus.ipynb"):
    chapter = chapters.read(name, new_notebook(cells=list(cells)))
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
    assert soup.svg.attrs == {"role": "img", "aria-label": "Figure: its numbers follow as a table"}
    assert "alert(1)" not in text


def test_a_picture_has_its_text():
    soup = _shown({"image/png": DOT, "text/plain": "numbers"}, {"readouts": FIGURE})
    assert soup.figure.img["alt"] == FIGURE["alt"] and "numbers" not in soup.get_text()


def test_a_drawing_stands_in_the_page_with_its_text_and_its_places():
    soup = _shown({"image/svg+xml": SVG, "text/plain": "numbers"}, {"readouts": FIGURE})
    assert soup.svg["aria-label"] == FIGURE["alt"] and soup.svg.find("text").get_text() == "Việt Nam & <b>"
    spot = soup.svg.a
    assert spot["href"] == "#/readout/a?s=3" and spot["aria-label"] == "<x>" and spot.title.get_text() == "<x>"
    box = {name: spot.rect[name] for name in ("x", "y", "width", "height")}
    assert box == {"x": "20.0", "y": "20.0", "width": "50.0", "height": "50.0"}


def test_code_is_folded_and_empty_code_is_left_out():
    _, soup = _read(new_code_cell("table(1 < 2)"), new_code_cell(""))
    assert len(soup.find_all("details")) == 1
    assert soup.details.pre.get_text().strip() == "table(1 < 2)" and not soup.details.has_attr("open")


def test_headings_get_the_anchors_of_jupyterlab_after_the_chapters_own():
    chapter, soup = _read(new_markdown_cell("# Who?\n## Who meets\n## Who meets\n"))
    assert (chapter["title"], chapter["label"], chapter["id"]) == ("Who?", "Corpus", "01-corpus")
    places = ["01-corpus--Who-meets", "01-corpus--Who-meets-2"]
    assert [section["id"] for section in chapter["sections"]] == places
    assert [(tag.name, tag["id"]) for tag in soup.find_all(["h1", "h2", "h3"])] == [
        ("h2", "01-corpus"), ("h3", places[0]), ("h3", places[1])
    ]  # fmt: skip


def test_links_are_led_to_the_pages_places():
    links = {
        "01-corpus.ipynb#Who-meets": "#01-corpus--Who-meets", "00-findings.ipynb": "#00-findings",
        "../build/readouts.html#/readout/a?s=3": "#/readout/a?s=3", "https://example.org/": "https://example.org/",
        "#Who": "#01-corpus--Who", "../README.md": None, "javascript:alert(1)": None, "data:text/html,x": None,
        "//x.org": None,
    }  # fmt: skip
    for link, target in links.items():
        _, soup = _read(new_markdown_cell(f"[words]({link})"))
        assert (soup.a["href"] if soup.a and soup.a.has_attr("href") else None) == target, link
        assert "words" in soup.get_text()


def test_styles_become_classes():
    soup = _shown(
        {"text/html": '<table><tr><td style="text-align:right;white-space:nowrap;width:9px">1</td></tr></table>'}
    )
    assert soup.td["class"] == ["num", "whole"] and not soup.find(style=True)


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


def test_dead_links_are_found():
    chapter, _ = _read(
        new_markdown_cell("# Here\n[a](#here) [b](#gone) [c](02-none.ipynb) [d](https://example.org)"),
        new_markdown_cell("[e](../build/x.html#/readout/north/a01?s=2) [f](../build/x.html#/readout/north/a01?s=9)"),
        new_markdown_cell("[g](01-corpus.ipynb) [h](../build/x.html#/readout/x)\n## here"),
    )
    assert chapters.dead_links([chapter], corpus()) == [
        f"01-corpus.ipynb: the link {link} leads nowhere"
        for link in ("#01-corpus--gone", "#02-none", "#/readout/north/a01?s=9", "#/readout/x")
    ]
