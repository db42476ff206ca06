"""Words in their place: folded search, exact spans."""

import pandas as pd
import pytest

from analysis.measures.contexts import concordance, find, ordered, places

TEXTS = ["He thanked Việt\nNam for its help.", "Vietnam’s thanks went to Viet Nam.", "Thank Hanoi, thankless task."]


@pytest.fixture
def sentences():
    rows, start = [], 10
    for number, text in enumerate(TEXTS):
        rows.append(("a", number, start, start + len(text), text))
        start += len(text) + 1
    return pd.DataFrame(rows, columns=["article", "sentence", "start", "end", "text"])


@pytest.mark.parametrize("query", ["Viet Nam", "vietnam", "Việt Nam", "Vietnam"])
def test_spellings_find_each_other(sentences, query):
    table = concordance(sentences, query, sort="text")
    assert table["match"].tolist() == ["Việt Nam", "Vietnam", "Viet Nam"]


def test_spans_cite_the_file(sentences):
    text = " " * 10 + "\n".join(TEXTS)
    for row in concordance(sentences, "Vietnam").itertuples():
        assert " ".join(text[row.start : row.end].split()) == row.match


def test_lemma_and_ending(sentences):
    assert concordance(sentences, "thank", sort="text")["match"].tolist() == ["Thank"]
    assert concordance(sentences, "thank", lemma=True, sort="text")["match"].tolist() == ["thanked", "thanks", "Thank"]
    assert len(concordance(sentences, "thank*")) == 4
    assert concordance(sentences, "help for", lemma=True).empty


@pytest.mark.parametrize(
    ("query", "text"),
    [("congratulate", "congratulating"), ("study", "studied"), ("visit", "visits"), ("agree", "agreed")],
)
def test_regular_inflections(query, text):
    row = {"article": "a", "sentence": 0, "start": 0, "text": f"They were {text}."}
    assert concordance(pd.DataFrame([row]), query, lemma=True)["match"].tolist() == [text]


def test_sorted_by_what_stands_left_or_right(sentences):
    assert concordance(sentences, "vietnam", sort="right")["right"].str.strip().tolist()[0] == "."
    assert concordance(sentences, "vietnam", sort="left")["left"].tolist() == [
        "",
        "He thanked ",
        "Vietnam’s thanks went to ",
    ]
    with pytest.raises(ValueError, match="sort"):
        concordance(sentences, "vietnam", sort="middle")


def test_coded_places_have_their_concordance(sentences):
    coded = pd.DataFrame([("a", 0, 13, 20, "memory")], columns=["article", "sentence", "start", "end", "theme"])
    row = places(coded, sentences).iloc[0]
    assert (row["left"], row["match"], row["right"]) == ("He ", "thanked", " Việt Nam for its help.")


def test_an_empty_query_is_refused(sentences):
    with pytest.raises(ValueError, match="no word"):
        concordance(sentences, " * ")
    assert concordance(sentences, "ceasefire").empty


@pytest.mark.parametrize(
    ("lemma", "text"), [("meet", "met"), ("speak", "spoke"), ("good", "better"), ("child", "children")]
)
def test_irregular_forms_are_forms_of_their_lemma(lemma, text):
    row = {"article": "a", "sentence": 0, "start": 0, "text": f"It was {text}, nothing else."}
    assert concordance(pd.DataFrame([row]), lemma, lemma=True)["match"].tolist() == [text]
    assert concordance(pd.DataFrame([row]), lemma).empty


def test_markup_and_escapes_of_a_file_are_not_shown(sentences):
    row = {"article": "a", "sentence": 0, "start": 0, "text": "Hue\\_of <b>Vietnam</b> spoke"}
    shown = concordance(pd.DataFrame([row]), "vietnam").iloc[0]
    assert (shown["left"], shown["match"], shown["right"]) == ("Hue of ", "Vietnam", " spoke")


def test_any_code_can_be_looked_up(wires):
    for by, table in (("theme", "themes"), ("formula", "formulae"), ("act", "statements")):
        code = wires.view(table)[by].replace("", None).dropna().iloc[0]
        found = find(wires, code, by=by)
        assert len(found) == (wires.view(table)[by] == code).sum() > 0
        for row in found.itertuples():
            assert " ".join(wires.texts[row.article][row.start : row.end].split()) == row.match
    assert len(find(wires, "receive", by="lemma")) > len(find(wires, "receive"))
    with pytest.raises(ValueError, match="by is 'stem'"):
        find(wires, "receive", by="stem")


def test_a_concordance_can_be_sorted_anew(sentences):
    table = concordance(sentences, "vietnam", sort="text")
    assert ordered(table, "left")["left"].tolist() == concordance(sentences, "vietnam", sort="left")["left"].tolist()
