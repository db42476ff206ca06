import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import BAD, corpus

from analysis import evidence

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def test_a_query_is_canonical_and_escaped():
    assert evidence.query("statements", collection="vietnam", act="thank") == "statements?act=thank&collection=vietnam"
    assert evidence.query("themes", theme=("state", "party")) == evidence.query("themes", theme=("party", "state"))
    assert evidence.query("articles", collection='a&b="é') == "articles?collection=a%26b%3D%22%C3%A9"
    assert evidence.query("articles") == "articles"
    with pytest.raises(ValueError, match="no value"):
        evidence.query("articles", collection=())


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), WORDS | st.lists(WORDS, min_size=1).map(tuple)))
def test_a_query_reads_back(where):
    text = evidence.query("statements", **where)
    view, conditions = evidence.parse(text)
    assert view == "statements"
    assert evidence.query(view, **conditions) == text


def test_an_address_is_a_place_of_the_report():
    href, query = evidence.address("statements", act="thank", collection="vietnam")
    assert query == "statements?act=thank&collection=vietnam"
    assert href == f"../build/readouts.html#/rows/{query}"


def test_a_report_is_named_after_its_folder(monkeypatch):
    assert evidence.report_name("data/My Texts (2)") == "my-texts-2" and evidence.report_name("/") == "report"
    monkeypatch.setenv("READOUTS", "somewhere/Wire 5")
    assert evidence.report() == "../build/wire-5.html"


def test_rows_meet_every_condition():
    found = corpus()
    assert len(evidence.rows(found, "statements", act="thank", collection="north")) == 1
    assert len(evidence.rows(found, "statements", act=("thank", "praise"))) == 3
    assert len(evidence.rows(found, "statements", speaker="")) == 2
    assert len(evidence.rows(found, "mentions", sentence=0)) == 4
    assert len(evidence.rows(found, "mentions", actor__has="ola-berg")) == 2
    assert len(evidence.rows(found, "mentions", actor="ola-berg")) == 1
    with pytest.raises(ValueError, match="no column wrong"):
        evidence.rows(found, "statements", wrong="x")


def test_a_count_may_be_of_readouts_or_sentences():
    found = corpus()
    assert evidence.count(found, "themes", theme="state") == 2
    assert evidence.count(found, "themes", theme="state", per="article") == 1
    assert evidence.count(found, "themes", collection="north", per="sentence") == 2
    assert evidence.count_query(found, "themes?per=article&theme=state") == 1


@pytest.mark.parametrize("article", [BAD, "a/../b", "é", "a b", "\udcff", "x?s=3#y"])
def test_a_readouts_address_reads_back(article):
    from urllib.parse import unquote

    path, _, sentence = evidence.readout_route(article, 3).removeprefix("#/readout/").partition("?s=")
    assert (unquote(path, errors="surrogateescape"), sentence) == (article, "3")


def test_a_plain_id_is_its_own_address():
    assert evidence.readout_route("whitehouse/2021-01-21-call") == "#/readout/whitehouse/2021-01-21-call"
    assert evidence.readout("vietnam/004", 3) == "../build/readouts.html#/readout/vietnam/004?s=3"


def test_a_link_is_escaped():
    assert evidence.link(1200, "themes", theme='"<') == (
        '<a href="' + evidence.address("themes", theme='"<')[0] + '" data-evidence="themes?theme=%22%3C">1,200</a>'
    )


def test_words_are_asked_for_as_they_are_counted(wires):
    found = evidence.rows(wires, "sentences", text__says="viet nam", part="body")
    assert found.empty  # the folded word is one
    found = evidence.rows(wires, "sentences", text__says=("vietnam", "qqqq"), part="body")
    assert len(found) and found["text"].str.contains("Vi[eệ]t ?[Nn]am").all()
    number = evidence.count(wires, "sentences", text__says="vietnam", part="body", per="article")
    assert number == found["article"].nunique()
