from analysis.codebook import read_codebook
from analysis.reader.ground import parse
from analysis.reader.names import mentions
from analysis.reader.reading.article import read_article

WIRE = """ date 2019-04-02 Hanoi (VNA) – Politburo member Trần Minh Quý received Ramiro Soto Paz, member of the CPC
Political Bureau, in Hanoi on April 1.

Quý said the Communist Party of Vietnam (CPV) treasures the Communist Party of Cuba (CPC). Soto thanked the
CPW and the Vietnamese people. Mon said that Quy praised Cuba./.
"""


def named(text=WIRE, name="x/a.txt"):
    reading = read_article(text, name, sha256="")
    return mentions.find_mentions(reading, parse.parse(reading.sentences), read_codebook())


def persons(rows):
    return {row["person"]: (row["country"], row["resolved_by"]) for row in rows if row["kind"] == "person"}


def test_short_names_belong_to_the_full_name_of_the_article():
    rows = [row for row in named() if row["kind"] == "person"]
    assert {row["name"]: row["person"] for row in rows} == {
        "Trần Minh Quý": "Trần Minh Quý",
        "Ramiro Soto Paz": "Ramiro Soto Paz",
        "Quý": "Trần Minh Quý",
        "Quy": "Trần Minh Quý",
        "Soto": "Ramiro Soto Paz",
        "Mon": "Mon",
    }


def test_countries_come_from_the_account_and_the_party():
    rows = [row for row in named() if row["kind"] == "person"]
    countries = {row["person"]: row["country"] for row in rows}
    assert countries["Trần Minh Quý"] == "VNM"
    assert countries["Ramiro Soto Paz"] == "CUB"


def test_an_acronym_is_what_the_text_defines_and_a_slip_is_told():
    parties = [(row["text"], row["country"], row["slip"]) for row in named() if row["kind"] == "party"]
    assert ("CPC", "CUB", "") in parties
    assert ("CPV", "VNM", "") in parties
    assert ("people", "VNM") in [(row["kind"], row["country"]) for row in named()]


def test_every_mention_is_cited_by_its_span():
    for row in named():
        assert WIRE[row["start"] : row["end"]] == row["text"]


def test_a_holder_of_an_office_without_a_name_is_known_by_the_office():
    lead = " date 2020-01-02 Hanoi (VNA) – Minister Tran Van Nam met with "
    text = lead + "El Salvador's Minister of Economy on January 1./.\n"
    rows = [row for row in named(text) if row.get("office_only")]
    assert [(row["name"], row["country"], row["resolved_by"]) for row in rows] == [
        ("El Salvador's Minister of Economy", "SLV", "role")
    ]
