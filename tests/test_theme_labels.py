"""Readers are shown a theme's label; links and tables keep its code."""

import pandas as pd

from analysis import themes
from analysis.display import table_bundle
from analysis.findings import leading


def test_a_code_is_shown_by_its_label_in_a_column_of_themes_alone():
    assert themes.shown("theme", "climate") == "Climate and environment"
    assert themes.shown("themes", "sea | peace") == "The sea, War and peace"
    assert themes.shown("act", "state") == "state" and themes.shown("theme", "") == ""
    assert themes.shown("theme", ("sea", "peace")) == ("The sea", "War and peace")
    assert themes.label("no such theme") == "no such theme" and themes.in_text("sea") == "the sea"


def test_a_table_shows_the_label_and_links_by_the_code():
    html = table_bundle(pd.DataFrame({"theme": ["sea"], "n": [3]}), evidence="themes", keys=["theme"])["text/html"]
    assert ">The sea<" in html and "theme=sea" in html and ">sea<" not in html


def test_a_title_names_the_label():
    assert leading(pd.DataFrame({"theme": ["sea"], "n": [3]}), "theme", said="most") == "The sea: most"
