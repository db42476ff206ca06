"""The hand codings themselves, and whom a name in them means."""

import re

import pytest

from analysis import codebook
from analysis.checking import gold

CODED = gold.read_gold()
KINDS = {"full name", "short name", "alias", "role", "pronoun", "collective", "elided"}
FORMS = "reception, meeting, talks, working session, courtesy call, phone call, video call, message, visit, ceremony"


@pytest.fixture(params=CODED, ids=[row["article"][:30] for row in CODED])
def coded(request):
    return request.param


def test_each_half_holds_wire_articles_and_white_house_pages():
    for half in gold.HALVES:
        kinds = {row["article"].split("/")[0] for row in gold.read_gold(half=half)}
        assert kinds == {"wire", "vietnam", "whitehouse", "services", "news"}


def test_body_sentences_stand_in_the_text_in_order(coded):
    text, at = gold.flat(coded["text"])[0], 0
    for sentence in coded["body_sentences"]:
        found = text.find(sentence, at)
        assert found >= 0, sentence
        at = found + len(sentence)
    assert coded["sentences"] == len(coded["body_sentences"])
    assert len(coded.get("sentence_themes", coded["body_sentences"])) == len(coded["body_sentences"])


def test_anchors_stand_once_and_in_one_body_sentence(coded):
    text = gold.flat(coded["text"])[0]
    for row in coded["statements"] + coded["not_statements"] + coded["statements_optional"]:
        wording = gold.flat(row["sentence_contains"])[0]
        assert text.count(wording) == 1, wording
        said = [*coded["body_sentences"], *coded.get("sentences_optional", ())]
        assert sum(wording in gold.flat(sentence)[0] for sentence in said) == 1, wording
        start, end = gold.anchor(wording, coded["text"])
        assert gold.flat(coded["text"][start:end])[0] == wording


def test_codes_are_the_codebooks(coded):
    acts = set(codebook.read_codebook()["acts"]["act"])
    for row in coded["statements"]:
        assert row["act"] in acts and row["resolved_by"] in KINDS
        assert row["speaker"] or row["reason"]
    for row in coded["partnerships"]:
        assert re.fullmatch("[A-Z]{3}-[A-Z]{3}", row["dyad"]) and row["dyad"] == "-".join(
            sorted(row["dyad"].split("-"))
        )
    for row in coded["meetings"]:
        assert row["form"] in [*FORMS.split(", "), "multilateral"]
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", row["date"])


def test_named_people_stand_in_the_text(coded):
    text = gold.plain(coded["text"]) + gold.plain(re.sub(r"\([^()]*\)", "", coded["text"]))
    for person in coded["persons"]:
        parts = person["name"].split()  # two of one family may share its name: `Ann and Paul Doe`
        for form in [*(parts if " and " in gold.plain(coded["text"]) else [person["name"]]), *person["roles"]]:
            assert gold.plain(form) in text, form


TRONG = {
    "persons": [
        {"name": "Nguyễn Phú Trọng", "roles": ["Party General Secretary"], "short_forms": ["Trọng"]},
        {"name": "Joseph R. Biden, Jr.", "roles": ["President"], "short_forms": []},
        {"name": "Kurosawa Haruki", "roles": [], "short_forms": []},
    ],
    "parties": [{"name": "Communist Party of Việt Nam", "acronym": "CPV", "aliases": ["the Party"]}],
}


@pytest.mark.parametrize(
    ("name", "whom"),
    [
        ("Trong", "Nguyễn Phú Trọng"),
        ("Haruki Kurosawa", "Kurosawa Haruki"),
        ("Joseph Biden", "Joseph R. Biden, Jr."),
        ("Biden", "Joseph R. Biden, Jr."),
        ("CPV", "Communist Party of Việt Nam"),
        ("Communist Party of Viet Nam", "Communist Party of Việt Nam"),
        ("General Secretary", None),
        ("Secretary Biden", None),
        ("President Biden", None),
        ("Trump", None),
    ],
)
def test_holder_of_a_name(name, whom):
    assert gold.holder([name], TRONG) == whom


def test_flat_text_knows_its_offsets():
    text = "\n One\r\n two  "
    single, offsets = gold.flat(text)
    assert single == "One two"
    assert [text[at] for at in offsets if not text[at].isspace()] == list("Onetwo")
