import re

import pytest
from invented import ARTICLES, BAD, corpus

from analysis import evidence
from analysis.figures import style
from analysis.report import pages

SITE = {
    "title": "What do they say?",
    "about": "Three readouts.",
    "chapters": [{"href": "index.html", "label": "Findings"}],
}


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    out = tmp_path_factory.mktemp("room")
    pages.reading_room(corpus(), out, SITE)
    return out


def test_each_readout_has_a_page_inside_the_room(room):
    found = sorted(path.relative_to(room).as_posix() for path in room.rglob("*.html"))
    assert found == sorted(["readouts.html", *map(evidence.readout_page, ARTICLES)])


def test_the_list_leads_to_every_page(room):
    text = (room / "readouts.html").read_text(encoding="utf-8")
    links = re.findall(r'href="(readouts/[^"]*)"', text)
    assert sorted(links) == sorted(map(evidence.readout_page, ARTICLES))
    assert all((room / link).is_file() for link in links)
    assert "Undated" in text and "1 statement<" in text


def test_a_page_says_what_is_known_and_what_is_not(room):
    text = (room / evidence.readout_page("north/a01")).read_text(encoding="utf-8")
    assert "<dt>agency</dt><dd>VNA</dd>" in text
    assert 'href="https://example.org/a" rel="noreferrer noopener"' in text
    assert '<tr id="st2"><td><a href="#s2">s2</a></td><td>open<br>' in text
    assert '<tr id="m1"><td><a href="#s0">s0</a></td><td>reception</td>' in text


def test_a_readout_cannot_become_markup_or_script(room):
    for path in room.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        tags = re.findall(r"<([a-z][a-z0-9]*)", text)
        assert not {"script", "img", "iframe", "b" if "readouts/" in str(path) else "x"} & set(tags)
        assert not re.search(r'href="\s*javascript', text)
        assert not re.search(r"<[^>]*\son[a-z]+=", re.sub(r'"[^"]*"', '""', text))
        assert "\x00" not in text and "\u202e" not in text
        assert "default-src 'none'" in text and "script-src" not in text
    assert "javascript:alert(3)" in (room / evidence.readout_page(BAD)).read_text(encoding="utf-8")


def test_a_duplicate_says_where_it_is_counted(tmp_path):
    found = corpus()
    found.articles["duplicate_of"] = ["", "north/a01", ""]
    pages.reading_room(found, tmp_path, SITE)
    twin = (tmp_path / evidence.readout_page("north/a02")).read_text(encoding="utf-8")
    assert 'the same text is</dt><dd><a href="../../readouts/north/a01.html">north/a01</a>' in twin


def test_links_of_a_deep_page_lead_back(room):
    path = room / evidence.readout_page(BAD)
    for link in re.findall(r'href="([^"#:]+)"', path.read_text(encoding="utf-8")):
        target = (path.parent / link).resolve()
        assert target.is_relative_to(room.resolve())
        assert target.is_file() or target.name in ("index.html", "report.css")


def test_titles_are_cut_at_a_word():
    row = {"headline": "word " * 60, "file": "x.txt"}
    assert len(pages.title(row, [])) <= 141 and pages.title(row, []).endswith("word …")
    assert pages.title({"headline": "", "file": "x.txt"}, []) == "x.txt"


def test_the_acts_have_the_colours_of_the_figures(room):
    text = (room / evidence.readout_page("north/a01")).read_text(encoding="utf-8")
    css = pages.environment().globals["style"]
    for act_class, colour in style.ACTS.items():
        assert f"--{act_class}: {colour};" in css
        assert f'class="verb c-{act_class}"' in text


def _contrast(one, other):
    def light(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted([light(one), light(other)])
    return (bright + 0.05) / (dark + 0.05)


def test_texts_stand_out_from_their_ground_in_light_and_dark():
    css = pages.environment().globals["style"]
    for block in re.findall(r":root \{(.*?)\}", css, re.DOTALL)[:2]:
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block))
        for text in ("ink", "soft", "link", "word", "string"):
            for ground in ("paper", "panel"):
                assert _contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
        assert _contrast(colours["ink"], colours["mark"]) >= 4.5
        for act_class in style.ACTS:
            assert _contrast(colours[act_class], colours["paper"]) >= 2.8, act_class
