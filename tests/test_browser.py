import os
import shutil

import pytest
from invented import BAD, DOT, FIGURE, corpus
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis import display, evidence
from analysis.report import build as report

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["gpu", "quic", "background-networking", "component-update", "sync", "default-apps", "extensions"]
SWITCHES = ["--no-sandbox", "--no-first-run", *(f"--disable-{name}" for name in QUIET)]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and os.environ.get("CI_BROWSER") != "required", reason="no Chromium on this machine"
    ),
]


def _cell(data, metadata=None):
    return new_code_cell("shown()", outputs=[new_output("display_data", data=data, metadata=metadata or {})])


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Render a report on the invented corpus with a table, a figure, sentences and two chapters."""
    found, out = corpus(), tmp_path_factory.mktemp("browser")
    acts = found.view("statements").groupby("act", as_index=False).agg(n=("article", "size"))
    acts[[f"another column {n}" for n in range(8)]] = 1
    mark = {**FIGURE["marks"][0], "href": evidence.readout("north/a01", 2)}
    cells = [
        new_markdown_cell("# What do these readouts say?\n\n**In short**: they thank.\n\n## Acts\n" + "Prose. " * 200),
        _cell(display.table_bundle(acts, evidence="statements", keys=["act"], caption="Acts")),
        _cell({"image/svg+xml": DOT, "text/plain": "x"}, {"readouts": {**FIGURE, "marks": [mark]}}),
        new_markdown_cell("## Sentences"),
        _cell(display.sentences_bundle(found, found.statements)),
    ]
    other = new_notebook(cells=[new_markdown_cell("# How well was it read?\n## Files\n" + "Prose. " * 50)])
    notebooks = [("00-findings.ipynb", new_notebook(cells=cells)), ("04-diplomatic-language.ipynb", other)]
    report.render(found, notebooks, out)
    return out


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    assert CHROMIUM, "CI_BROWSER=required, and there is no Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(params=[(1280, "light"), (390, "dark")], ids=["desk", "phone"])
def page(chromium, request):
    """Open a page without network; what it asked for and complained of is checked at the end."""
    width, scheme = request.param
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, offline=True)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda one: asked.append(one.url))
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    page.on("dialog", lambda one: (said.append("dialog"), one.dismiss()))
    yield page
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []
    context.close()


def _fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def _open(page, path):
    page.goto(path.as_uri())
    assert _fits(page), path
    return page


def test_a_chapter_shows_its_tables_and_figures(page, site):
    _open(page, site / "index.html")
    assert page.title() == "What do these readouts say?"
    assert page.locator("table caption").inner_text() == "Acts"
    assert page.locator("td a[data-evidence]").count() == 3
    assert page.locator("figure img").evaluate("image => image.complete && image.naturalWidth > 0")
    assert page.locator("figure img").get_attribute("alt") == FIGURE["alt"]
    assert page.locator("ol.sentences mark").count() > 0
    for role in ("main", "banner", "contentinfo", "navigation"):
        assert page.get_by_role(role).count() >= 1
    assert not page.locator("details.code pre").first.is_visible()
    page.locator("details.code summary").first.click()
    assert page.locator("details.code pre").first.is_visible()


def test_a_number_leads_to_its_sentences_and_they_to_their_readout(page, site):
    _open(page, site / "index.html")
    page.locator("td a[data-evidence]").first.click()
    assert page.locator("h1").inner_text() == "1 statement" and page.locator("li mark").count() == 2
    assert _fits(page)
    page.locator("li small a").first.click()
    assert page.locator(".sentence:target").count() == 1
    assert _fits(page)


def test_a_place_in_a_figure_leads_to_its_sentence_below_the_header(page, site):
    _open(page, site / "index.html")
    page.locator("a.spot").click()
    target = page.locator("#s2")
    assert "He said" in target.inner_text()
    header = page.locator("header.top").bounding_box()
    assert target.bounding_box()["y"] >= header["y"] + header["height"]


def test_a_heading_jumped_to_stands_below_the_header(page, site):
    _open(page, site / "index.html")
    page.goto((site / "index.html").as_uri() + "#Acts")
    header = page.locator("header.top").bounding_box()
    assert page.locator("#Acts").bounding_box()["y"] >= header["y"] + header["height"]


def test_a_hostile_readout_is_only_read(page, site):
    _open(page, site / evidence.readout_page(BAD))
    assert "<script>alert('x')</script>" in page.locator(".text").inner_text()
    assert page.locator("script, iframe, .text img, .text b").count() == 0


def test_the_reading_room_and_its_layers(page, site):
    _open(page, site / "readouts.html")
    page.get_by_role("link", name="Minister Trần Văn An").click()
    assert page.locator(".off", has_text="HÀ NỘI").is_visible()
    page.get_by_label("taken off").uncheck()
    assert not page.locator(".off", has_text="HÀ NỘI").is_visible()


def test_every_page_fits_and_stays_silent(page, site):
    for path in sorted(site.rglob("*.html")):
        _open(page, path)


def test_the_keyboard_reaches_the_content(page, site):
    _open(page, site / "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
