import io
import json
import re
import zipfile

import pytest
from browsing import BROWSER, COUNTED, WIDE, barriers, counted, open_page
from invented import ARTICLES, BAD, FIGURE, FILES, SENTENCES, SVG, corpus
from jupyterlab_server.config import get_federated_extensions as federated_extensions
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis import display, evidence, kwic, read_corpus, tables
from analysis.report import beside, data
from analysis.report import build as report
from analysis.report.page import script
from analysis.report.pages import LISTS

LAB = report.ROOT / "analysis" / "report" / "lab"
pytestmark = BROWSER


VIEWS = {
    "#/pairs": "Norway and Vietnam", "#/pair/NOR-VNM": "Encounters, in order", "#/actors": "Ola Berg",
    "#/actor/ola-berg": "What is said, by act", "#/tables": "statements", "#/codebook": "thank",
    "#/rows/statements?act=sign": "No row meets these conditions.", "#/rows/nothing": "no view nothing",
    "#/nothing": "no such page", "#/readout/none": "There is no readout none", "#/table/x": "no table x",
    "#/rows/actors": "Trần Văn An", "#/rows/problems": "problem", "#/pair/USA-CHN": "No encounter",
    "#/compare": "Side by side", "#/compare/a/b": "not laid side by side",
    "#/compare/north%2Fa01/north%2Fa02": "two accounts of one encounter", "#/readout/north/a01": "What was coded",
    "#/readouts": "Find", "#/search?q=thank*": "2 places in 2 readouts", "#/table/statements": "Keep as CSV",
}  # fmt: skip


def _cell(shown, metadata=None):
    return new_code_cell("shown()", outputs=[new_output("display_data", data=shown, metadata=metadata or {})])


def _made(found, out, place=None):
    """Return the file of a report on a corpus with a table, a figure, sentences and two chapters."""
    acts = found.view("statements").groupby("act", as_index=False).agg(n=("article", "size"))
    acts[[f"another column {n}" for n in range(8)]] = 1
    mark = {**FIGURE["marks"][0], "href": evidence.readout("north/a01", 2)}
    cells = [
        new_markdown_cell("# What do these readouts say?\n\n**In short**: they thank.\n\n## Acts\n" + "Prose. " * 200),
        _cell(display.table_bundle(acts, evidence="statements", keys=["act"], caption="Acts")),
        _cell({"image/svg+xml": SVG, "text/plain": "x"}, {"readouts": {**FIGURE, "marks": [mark]}}),
        new_markdown_cell("## Sentences"),
        _cell(display.sentences_bundle(found, found.statements)),
    ]
    other = new_notebook(cells=[new_markdown_cell("# How well was it read?\n## Files\n" + "Prose. " * 50)])
    notebooks = [("00-findings.ipynb", new_notebook(cells=cells)), ("04-diplomatic-language.ipynb", other)]
    return report.save(report.render(found, notebooks, "invented", place), out)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    return _made(corpus(), tmp_path_factory.mktemp("browser") / "invented.html")


@pytest.fixture
def parted(tmp_path, monkeypatch):
    """Return the file of a report whose rows lie in parts beside it, the text of each readout in its own."""
    monkeypatch.setattr(beside, "MANY", 1)
    monkeypatch.setattr(beside, "EACH", 1)
    return _made(corpus(), tmp_path / "invented.html", tmp_path)


@pytest.fixture(scope="module", params=[(1280, "light"), (390, "dark")], ids=["desk", "phone"])
def window(chromium, request):
    """Open a page without network; return it with what it asks for and what it complains of."""
    width, scheme = request.param
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, offline=True)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda one: asked.append(one.url))
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    page.on("dialog", lambda one: (said.append("dialog"), one.dismiss()))
    yield page, page.viewport_size, asked, said
    context.close()


@pytest.fixture
def page(window):
    """Return an empty page, in a window that several tests use: a new one takes longer than most of them."""
    page, size, asked, said = window
    page.goto("about:blank")
    page.set_viewport_size(size)
    page.emulate_media(media="null")
    yield page
    outside, complaints = [url for url in asked if not url.startswith(("file:", "data:"))], said[:]
    asked.clear()
    said.clear()
    assert (outside, complaints) == ([], [])


def _kept(page, button):
    """Return the name and the text of the file that a button gives."""
    with page.expect_download() as download:
        button.click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_the_chapters_show_their_tables_and_figures(page, site):
    open_page(page, site)
    assert page.title() == "3 readouts of north and south, read and coded"
    assert page.locator("table caption").inner_text() == "Acts"
    assert page.locator("td a[data-evidence]").count() == 3
    assert page.locator("figure svg").get_attribute("aria-label") == FIGURE["alt"]
    assert page.locator("ol.sentences mark").count() > 0
    for role in ("main", "banner", "contentinfo", "navigation"):
        assert page.get_by_role(role).count() >= 1
    assert not page.locator("details.code summary").first.is_visible()
    page.get_by_label("Show the code").check()
    page.locator("details.code summary").first.click()
    assert page.locator("details.code pre").first.is_visible()


def test_a_number_leads_to_its_sentences_and_they_to_their_readout_and_back(page, site):
    open_page(page, site)
    link = page.locator("td a[data-evidence]").first
    link.scroll_into_view_if_needed()
    read = page.evaluate("scrollY")
    link.click()
    assert page.locator("#view h1").inner_text() == "1 statement" and page.locator("#view li mark").count() == 2
    page.locator("#view li small a").first.click()
    page.wait_for_selector(".sentence.here")  # the page turns over after the click has returned
    assert page.locator(".sentence.here").count() == 1 and page.evaluate(WIDE)
    page.go_back()
    page.go_back()
    page.wait_for_selector("#report", state="visible")
    assert page.locator("#report").is_visible() and abs(page.evaluate("scrollY") - read) < 200


def test_the_keyboard_goes_on_where_it_was(page, site):
    open_page(page, site)
    page.locator("td a[data-evidence]").nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.tagName === 'H1'")
    page.go_back()
    page.wait_for_function("() => document.activeElement === document.querySelectorAll('td a[data-evidence]')[1]")
    open_page(page, site, "#/readout/north/a01?s=2")
    assert page.evaluate("document.activeElement.id") == "s2"


def test_every_number_is_what_the_page_counts(page, site):
    open_page(page, site)
    assert counted(page) == []


def test_a_large_report_reads_its_rows_from_parts_beside_it_as_it_needs_them(page, parted):
    loaded = []
    page.on("request", lambda one: loaded.append(one.url.rpartition("/")[2]))
    open_page(page, parted)
    assert [name for name in loaded if name.endswith(".js")] == []
    open_page(page, parted, "#/readout/north/a01")
    page.wait_for_selector(".text")
    assert {"articles.js", "texts-0.js"} <= set(loaded) and "texts-2.js" not in loaded
    open_page(page, parted)
    assert page.evaluate(COUNTED.replace("await changed;", "await changed; while (!document.querySelector("
                         "'#view [data-count]')) await new Promise(done => setTimeout(done, 20));")) == []  # fmt: skip
    for address, said in VIEWS.items():
        open_page(page, parted, address)
        page.wait_for_function("said => document.getElementById('view').innerText.includes(said)", arg=said)
    open_page(page, parted, evidence.readout_route(BAD))
    page.wait_for_selector(".text")
    assert "<script>alert('x')</script>" in page.locator(".text").inner_text()
    assert page.locator("#view script, .text img, .text b").count() == 0


def test_a_large_report_without_its_folder_says_so(chromium, parted):
    for one in parted.parent.glob("invented-data-*/*.js"):
        one.unlink()
    page = chromium.new_page()
    page.goto(parted.as_uri() + "#/actors")
    page.get_by_text("which is not beside it").wait_for()
    page.close()


def test_parts_of_an_earlier_report_are_cleared_and_nothing_else(parted):
    old, other = (parted.parent / f"invented-data-{end}" for end in ("0123456789ab", "of-mine"))
    for folder in (old, other):
        folder.mkdir()
        (folder / "x.js").write_text("")
    beside.clear(parted, parted.read_text("utf-8"))
    left = {one.name for one in parted.parent.iterdir()}
    assert left == {"invented.html", "invented-data-of-mine", beside.folder_of(parted.read_text("utf-8"))}


def test_a_place_in_a_figure_leads_to_its_sentence_below_the_header(page, site):
    open_page(page, site)
    page.locator("figure svg a").focus()
    page.keyboard.press("Enter")
    target = page.locator("#s2")
    assert "He said" in target.inner_text()
    header = page.locator("header.top").bounding_box()
    assert target.bounding_box()["y"] >= header["y"] + header["height"]


def test_a_heading_jumped_to_stands_below_the_header(page, site):
    open_page(page, site, "#00-findings--Acts")
    header = page.locator("header.top").bounding_box()
    assert page.locator("[id='00-findings--Acts']").bounding_box()["y"] >= header["y"] + header["height"]


def test_a_hostile_readout_is_only_read(page, site):
    open_page(page, site, evidence.readout_route(BAD))
    assert "<script>alert('x')</script>" in page.locator(".text").inner_text()
    assert page.locator("#view script, #view iframe, .text img, .text b, #view a[href^='java']").count() == 0
    for words in ("#/search?q=script", "#/readouts?find=onerror", "#/table/sentences", "#/<img src=x>", "#/actor/<b>"):
        open_page(page, site, words)
        assert page.locator("#view script, #view img").count() == 0


@pytest.mark.parametrize("article", ARTICLES)
def test_the_whole_text_is_shown_in_order(page, site, article):
    open_page(page, site, evidence.readout_route(article))
    shown = page.evaluate(
        "[...document.querySelector('.text').cloneNode(true).childNodes].map(p => {"
        " p.querySelectorAll('small, .n, .glue').forEach(e => e.remove()); return p.textContent }).join('\\n\\n')"
    )
    assert shown.split() == data.safe(FILES[article]).split()
    assert page.locator(".sentence").count() == len(SENTENCES[article])


def test_what_was_coded_is_marked(page, site):
    open_page(page, site, "#/readout/north/a01")
    thanked = page.locator("a.verb", has_text="thanked")
    assert thanked.get_attribute("title") == "thank: Trần Văn An → Ola Berg"
    assert page.locator(".name.open").get_attribute("title") == "open: two antecedents"
    thanked.click()
    assert page.locator("tr.here").inner_text().split()[0] == "s1"


def test_a_note_of_the_score_opens_its_sentence_by_keyboard(page, site):
    open_page(page, site, "#/readout/north/a01")
    notes = page.locator(".score a")
    assert [one.get_attribute("aria-label") for one in notes.all()] == [
        "Trần Văn An: thank, to Ola Berg, sentence 1", "nobody known: state (assert), sentence 2"
    ]  # fmt: skip
    notes.nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#s2.here")
    open_page(page, site, evidence.readout_route(BAD))
    assert page.locator(".score a").count() == 1 and page.locator(".score script, .score img").count() == 0


def test_on_paper_a_quotation_has_a_number_and_its_source_at_the_end(page, site):
    open_page(page, site)
    assert not page.locator(".notes").is_visible() and page.locator(".sentences small").first.is_visible()
    page.emulate_media(media="print")
    numbers = page.locator("sup.foot").all_inner_texts()
    assert numbers == [str(number) for number in range(1, page.locator(".notes li").count() + 1)] and numbers
    source = "VNA, 2024-05-06, north/a01.txt, characters 90–118. https://example.org/a"
    assert page.locator(".notes li").first.inner_text() == source
    assert not page.locator(".sentences small").first.is_visible()


@pytest.fixture(scope="module")
def wordy(tmp_path_factory):
    """Return the file of a report with long lines of words and a figure."""
    found, words = corpus(), "of the enduring strategic partnership " * 2
    lines = found.sentences.assign(left=words, match="cooperation", right=words)
    cells = [_cell(kwic._bundle(lines, "cooperation")), _cell({"image/svg+xml": SVG, "text/plain": "x"})]
    html = report.render(found, [("00-findings.ipynb", new_notebook(cells=cells))], "a")
    return report.save(html, tmp_path_factory.mktemp("wordy") / "a.html")


@pytest.mark.parametrize("address", ["", "#/readout/north/a01", "#/search?q=*", "#/table/statements", "#/pair/NOR-VNM"])
def test_on_paper_nothing_is_wider_than_the_page(chromium, wordy, address):
    # a browser would make the whole report smaller until it fits
    page = chromium.new_page(viewport={"width": 672, "height": 1000})  # A4 within its margins
    page.emulate_media(media="print")
    open_page(page, wordy, address)
    assert page.locator("#view .kwic tbody tr, #report .kwic tbody tr, .score, .raw, .stack").count()
    wide = "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 673).length"
    assert page.evaluate(wide) == 0
    page.close()


def test_a_phone_shows_rows_of_words_one_cell_under_the_other(chromium, site):
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    for address in ("#/readouts", "#/actors", "#/compare", "#/pair/NOR-VNM", "#/readout/north/a01", "#/codebook"):
        open_page(page, site, address)
        hidden = page.locator(".scroll:has(> .stack)").evaluate_all(
            "all => all.filter(e => e.scrollWidth > e.clientWidth).length"
        )
        assert hidden == 0, address
    open_page(page, site, "#/readouts")
    cell = page.locator("tbody td[data-head='readout']").first
    assert page.evaluate("e => getComputedStyle(e, '::before').content", cell.element_handle()) == '"readout"'
    page.get_by_role("button", name="date", exact=True).click()  # still sorts
    assert page.locator("tbody td").first.inner_text() == "2024-05-06"
    page.close()


def test_what_was_found_stands_near_the_top(page, site):
    open_page(page, site)
    phone = page.viewport_size["width"] < 640
    assert page.locator("#questions").is_visible() is not phone
    assert not page.locator(".contents ol").first.is_visible()
    page.evaluate("location.hash = '#questions'")
    page.locator("#questions").wait_for()  # a place in what is folded opens it
    page.emulate_media(media="print")
    assert page.locator(".contents ol").first.is_visible() and not page.locator("#questions").is_visible()


def test_a_list_has_no_empty_column_and_is_no_empty_box(page, tmp_path):
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "b.md").write_text("---\ntitle: A call\ndate: 2022-01-05\n---\n\nThe President spoke.")
    report.save(report.render(read_corpus(folder), [("00-findings.ipynb", new_notebook())], "a"), tmp_path / "a.html")
    open_page(page, tmp_path / "a.html", "#/readouts")
    assert "collection" not in page.locator("#view thead").inner_text()
    open_page(page, tmp_path / "a.html", "#/compare")
    assert page.get_by_text("There is none in these readouts.").is_visible()
    assert page.locator("#view table").count() == 0


def test_a_list_says_by_what_it_is_sorted(page, site):
    open_page(page, site, "#/readouts")
    assert page.locator("th[aria-sort='descending']").inner_text().startswith("date")


def test_a_title_in_yaml_is_read_with_its_letters(page, tmp_path):
    folder, out = tmp_path / "a", tmp_path / "a.html"
    folder.mkdir()
    title = 'title: "Readout of the President\\u2019s Call\\\n  \\ with Chancellor Olaf Scholz"'
    (folder / "b.md").write_text(f"---\n{title}\ndate: 2022-01-05\n---\n\nThe President spoke with Chancellor Scholz.")
    found = read_corpus(folder)
    cell = _cell(display.sentences_bundle(found, found.sentences.query("part == 'headline'")))
    report.save(report.render(found, [("00-findings.ipynb", new_notebook(cells=[cell]))], "a"), out)
    said = "Readout of the President’s Call with Chancellor Olaf Scholz"
    assert said in open_page(page, out).locator(".sentences").inner_text()
    for address in ("#/readout/b", "#/rows/sentences?part=headline"):
        assert said in open_page(page, out, address).locator("#view .text, #view .evidence li").first.inner_text()
    open_page(page, out, "#/search?q=president's%20call")
    cells = page.locator(".kwic tbody tr").first.inner_text().split("\t")
    assert [words.strip() for words in cells[:3]] == ["Readout of the", "President’s Call", said[32:]]


def test_the_readouts_and_their_layers(page, site):
    open_page(page, site, "#/readouts")
    page.get_by_role("link", name="Minister Trần Văn An").click()
    assert page.locator(".off", has_text="HÀ NỘI").is_visible()
    page.get_by_label("taken off").uncheck()
    assert not page.locator(".off", has_text="HÀ NỘI").is_visible()


def test_readouts_are_chosen_and_sorted_and_the_choice_has_an_address(page, site):
    open_page(page, site, "#/readouts")
    page.get_by_label("collection").select_option("north")
    page.get_by_label("Find").fill("tran berg")
    assert page.locator("#view tbody tr").count() == 2 and "collection=north&find=tran%20berg" in page.url
    page.get_by_role("button", name="date", exact=True).click()
    page.get_by_role("button", name="date", exact=True).click()
    assert page.locator("#view tbody td").first.inner_text() == "2024-05-07"
    page.reload()
    page.wait_for_selector("html.ready")
    assert page.locator("#view tbody td").first.inner_text() == "2024-05-07"


def test_search_is_folded_and_has_an_order(page, site):
    open_page(page, site, "#/search?q=tran+van")
    page.get_by_label("Words", exact=True).fill("tran van an")
    page.get_by_label("Words", exact=True).press("Tab")
    assert page.get_by_role("status").inner_text() == "2 places in 2 readouts"
    assert page.locator(".kwic mark").first.inner_text() == "Trần Văn An"
    page.get_by_label("Words", exact=True).fill("thank*")
    page.get_by_role("button", name="Search").click()
    assert page.locator(".kwic mark").count() == 2
    sides = page.get_by_role("group", name="Places by whose words").inner_text()
    assert "2024-05-06" in sides and "Vietnam" in sides  # who brought it up, and when


def test_a_pair_says_who_is_in_no_earlier_row_and_what_was_promised(page, site):
    open_page(page, site, "#/pair/NOR-VNM")
    heads = page.locator("#view table").first.locator("th[scope=col]").all_inner_texts()
    assert "in no earlier row" in " ".join(heads)
    assert "Promised or agreed with an amount, a date, a document or a body: 0." in page.locator("#view").inner_text()


def test_the_questions_lead_to_views(page, site):
    open_page(page, site, "#questions")  # opens the list, which is folded at the head
    page.locator("#questions a[href='#/pairs']").first.click()
    assert page.locator("#view h1").inner_text() == "Pairs of countries"


@pytest.mark.parametrize(("address", "said"), VIEWS.items())
def test_every_kind_of_view_opens(page, site, address, said):
    open_page(page, site, address)
    assert said in page.locator("#view").inner_text() and page.locator("#view h1").count() == 1


def test_tables_are_kept_harmless_and_whole(page, site, tmp_path):
    open_page(page, site, "#/tables")
    name, content = _kept(page, page.get_by_role("button", name="Keep all ten"))
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert name == "tables.zip" and archive.testzip() is None
    tables.write({table: getattr(corpus(), table) for table in tables.COLUMNS}, tmp_path)
    for table in tables.COLUMNS:
        assert archive.read(f"{table}.csv").decode() == data.safe((tmp_path / f"{table}.csv").read_bytes().decode())
    assert len(json.loads(archive.read("datapackage.json"))["resources"]) == 10
    open_page(page, site)
    name, content = _kept(page, page.get_by_role("button", name="Keep this table as CSV").first)
    assert content.decode().startswith("act,number,"), content[:40]
    name, content = _kept(page, page.get_by_role("button", name="Keep this figure as SVG"))
    assert name == "figure-1.svg" and b"<svg" in content and b"spot" not in content
    open_page(page, site, "#/readout/north/a01")
    name, content = _kept(page, page.get_by_role("button", name="Keep as SVG"))
    assert name == "score.svg" and b'fill="rgb(' in content and b"spot" not in content  # its looks go with it


def test_the_keyboard_reaches_the_content(page, site):
    open_page(page, site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


MODES = [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark"), (672, "light", "print")]  # A4 in its margins


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: "-".join(map(str, mode)))
def test_nothing_keeps_a_reader_out(chromium, site, mode):
    assert not barriers(chromium, site, ("", *VIEWS, evidence.readout_route(BAD)), *mode, unfolded=True)


def test_every_kind_of_view_is_among_those_asked():
    kinds = re.findall(r"(\w+): view", re.search(r"const VIEWS = {(.*?)}", script())[1])
    assert len(kinds) >= 9 and {*kinds, *LISTS} <= {re.split("[/?]", address)[1] for address in VIEWS}


def test_in_jupyterlab_a_number_opens_its_view_in_a_tab_or_says_that_there_is_no_report(chromium):
    known = federated_extensions([str(LAB)])["readout-report"]
    script = LAB / "readout-report" / known["jupyterlab"]["_build"]["load"]
    context, built = chromium.new_context(), []
    context.route("http://lab.example/**", lambda route: route.fulfill(status=200 if built else 404, body="page"))
    page = context.new_page()
    page.goto("http://lab.example/lab/tree/notebooks/00-findings.ipynb")
    page.set_content(
        '<div class="jp-RenderedHTMLCommon"><a href="/files/build/x.html?_xsrf=1#/rows/actors">7</a></div>'
    )
    page.add_script_tag(content=script.read_text("utf-8"))
    page.evaluate("""async () => (await window._JUPYTERLAB['readout-report'].get())().activate(
        { commands: { execute: (_, { message }) => { document.title = message; } } })""")
    page.get_by_role("link").click()
    page.wait_for_function("() => document.title.startsWith('No report was built')")
    built.append("x.html")
    with context.expect_page() as opened:
        page.get_by_role("link").click()
    assert opened.value.url == "http://lab.example/files/build/x.html#/rows/actors"
    assert page.url.endswith("00-findings.ipynb")
    context.close()


def test_without_scripts_the_chapters_are_read(chromium, site):
    context = chromium.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(site.as_uri())
    assert "Scripts are off here" in page.content() and page.get_by_text("In short").is_visible()
    context.close()


def test_on_paper_no_figure_begins_left_of_the_page(page, site):
    open_page(page, site)
    page.set_viewport_size({"width": 672, "height": 1000})
    page.emulate_media(media="print")
    boxes = "found => found.map(one => one.getBoundingClientRect()).map(box => [box.x, box.width])"
    found = page.eval_on_selector_all(".chapter figure svg text", boxes)
    assert min(x for x, width in found if width) > -1


def test_the_report_is_printed_with_an_outline(chromium, site):
    from analysis.report import printing

    path = printing.printed(site)
    content = path.read_bytes()
    assert path.name == "invented.pdf" and content.startswith(b"%PDF") and b"/Outlines" in content
    assert b"/StructTreeRoot" in content  # tagged: its order is known to who hears it read
    assert sorted(one.name for one in site.parent.iterdir()) == ["invented.html", "invented.pdf"]


def test_the_contents_on_paper_name_the_pages(chromium, site):
    from analysis.report import printing

    path = printing.printed(site)
    reader = pytest.importorskip("pypdf", reason="needs the extra [formats]").PdfReader(path)
    places = reader.named_destinations
    found = {name[1:]: reader.get_destination_page_number(place) + 1 for name, place in places.items()}
    assert printing.pages(path.read_bytes()) == found
    first, *rest = (" ".join(page.extract_text().split()) for page in reader.pages)
    for name, title in (("00-findings--Sentences", "Sentences"), ("04-diplomatic-language", "How well was it read?")):
        assert f"{title} {found[name]}" in first and title in rest[found[name] - 2]


def test_without_a_browser_nothing_is_printed(site, monkeypatch):
    from analysis.report import printing

    monkeypatch.setattr(printing, "BROWSERS", ())
    monkeypatch.setattr(printing, "PLACES", ())
    assert printing.printed(site) is None
