import pytest
from invented import corpus

from analysis import evidence
from analysis.report import exhibits

SITE = {"title": "What?", "about": "", "chapters": []}
USED = [{"href": "index.html", "label": "Findings"}]


def _page(tmp_path, view, **where):
    query = evidence.query(view, **where)
    exhibits.evidence_pages(corpus(), {query: USED}, tmp_path, SITE)
    return (tmp_path / evidence.page(query)).read_text(encoding="utf-8")


def test_a_page_lists_every_row_that_is_counted(tmp_path):
    text = _page(tmp_path, "statements", act=("thank", "praise"))
    assert "<h1>3 statements</h1>" in text and "praise or thank" in text
    assert text.count("<li>") == 3
    assert "An <mark>thanked</mark> <mark>Norland for its help</mark>." in text
    assert 'href="../readouts/north/a01.html#s1">sentence 1</a>' in text
    assert '<h2><a href="../readouts/north/a01.html">north/a01.txt</a></h2>' in text
    assert '<p class="where">VNA, 2024-05-06</p>' in text
    assert "Trần Văn An · thank · to Ola Berg" in text and "open: no antecedent" in text
    assert 'used in <a href="../index.html">Findings</a>' in text


def test_a_page_of_readouts_names_them_and_their_rows(tmp_path):
    text = _page(tmp_path, "themes", theme="state", per="article")
    assert "<h1>1 readout, 2 theme passages</h1>" in text and text.count("<li>") == 2


@pytest.mark.parametrize(
    "view", ["articles", "sentences", "actors", "mentions", "meetings", "partnerships", "problems"]
)
def test_every_view_has_pages(tmp_path, view):
    found = corpus()
    text = _page(tmp_path, view)
    assert f"<h1>{len(found.view(view))} " in text
    assert "<script" not in text and "<img" not in text


def test_actors_stand_where_they_are_first_named(tmp_path):
    text = _page(tmp_path, "actors", kind="person")
    assert "<h1>2 actors, each where first named</h1>" in text
    assert "Minister <mark>Trần Văn An</mark> on May 6 received Ambassador Ola Berg." in text


def test_nothing_found_is_said(tmp_path):
    text = _page(tmp_path, "statements", act="sign")
    assert "<h1>0 statements</h1>" in text and "No row meets these conditions." in text


def test_rows_are_called_by_their_name():
    assert [exhibits.noun("formulae", 1), exhibits.noun("articles"), exhibits.noun("meeting", 1)] == [
        "formula",
        "readouts",
        "meeting",
    ]
