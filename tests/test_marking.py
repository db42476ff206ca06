from invented import ARTICLES, BAD, FILES, SENTENCES, corpus

from analysis.report import marking


def _html(article):
    found = corpus()
    tables = {name: marking.by_article(getattr(found, name)) for name in ("sentences", "marks")}
    sentences, marks = tables["sentences"][article], tables["marks"].get(article, [])
    return marking.running_text(FILES[article], sentences, marks, marking.layers(found)[article])


def _plain(html):
    import re
    from html import unescape

    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<small>[^<]*</small>|<a class=\"n\".*?</a>|¦", "", html)))


def test_the_whole_file_is_shown_in_order():
    for article in ARTICLES:
        assert _plain(_html(article)).split() == FILES[article].split()


def test_each_sentence_has_its_anchor():
    for article, sentences in SENTENCES.items():
        html = _html(article)
        assert [f'id="s{number}"' in html for number in range(len(sentences))] == [True] * len(sentences)
        assert html.count("<p>") == FILES[article].count("\n\n") + 1


def test_what_was_coded_is_marked():
    html = _html("north/a01")
    assert 'title="thank: Trần Văn An → Ola Berg" href="#st1">thanked</a>' in html
    assert '<span class="name open" title="open: two antecedents">He</span>' in html
    assert 'class="content c-constative tier theme"' in html
    assert "theme: Climate and environment" in html and "NOR-VNM: comprehensive partnership, asserts" in html


def test_what_was_taken_off_is_labelled():
    html = _html("north/a01")
    assert '<span class="off"><small>dateline</small>HÀ NỘI —</span>' in html
    assert '<span class="off glue" title="mended glue">¦</span>' in html


def test_what_was_taken_off_inside_a_sentence_is_marked_there():
    text = "A <b>word</b>."
    sentence = {"start": 0, "end": 14, "sentence": 0, "part": "body"}
    html = marking.running_text(text, [sentence], [{"start": 2, "end": 5, "kind": "markup"}], [])
    assert '<span class="off" title="markup">&lt;b&gt;</span>' in html


def test_front_matter_keeps_its_lines():
    html = marking.running_text("---\na: 1\n---\n", [], [{"start": 0, "end": 12, "kind": "front matter"}], [])
    assert '<span class="off block"><small>front matter</small>---\na: 1\n---</span>' in html


def test_a_readout_cannot_become_markup():
    html = _html(BAD)
    assert "<script" not in html and "<img" not in html and "<b>" not in html and "onerror=alert(1)&gt;" in html


def test_a_long_text_stays_quick():
    text = "Word one. " * 20000
    rows = [{"start": 10 * n, "end": 10 * n + 9, "sentence": n, "part": "body"} for n in range(20000)]
    spans = [(10 * n, 10 * n + 4, "name", "x", "") for n in range(20000)]
    assert marking.running_text(text, rows, [], spans).count("id=") == 20000
