import pytest

from analysis import countries
from analysis.reader.ground import parse, pipeline


def found(sentence):
    doc = pipeline.pipeline()(parse.shadow(sentence)[0])
    return [(doc[first:last].text, iso3, kind) for first, last, iso3, kind in countries.find(doc)]


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Việt Nam, Viet Nam, Vietnam and VIỆT NAM", ["VNM"] * 4),
        ("the Vietnam-Russia friendship", ["VNM", "RUS"]),
        ("the NA of the RoK and the Republic of Korea", ["KOR", "KOR"]),
        ("the Lao PDR, the PRC and the UAE", ["LAO", "CHN", "ARE"]),
        ("Northern Ireland and the Democratic Republic of the Congo", ["GBR", "COD"]),
        ("Bolivia, Iran, Türkiye and Côte d’Ivoire", ["BOL", "IRN", "TUR", "CIV"]),
        ("the South China Sea and Latin America", []),
        ("He told us of the Indians", ["IND"]),
        ("leaders of the Bucharest Nine", []),
    ],
)
def test_a_country_is_found_in_the_spellings_of_the_genre(sentence, codes):
    assert [iso3 for _, iso3, _ in found(sentence)] == codes


def test_the_longest_form_wins_and_says_its_kind():
    assert found("South Korean guests in Seoul") == [("South Korean", "KOR", "demonym"), ("Seoul", "KOR", "capital")]


def test_a_wording_has_a_code_and_a_code_a_name():
    assert countries.code("the Lao PDR") == "LAO"
    assert countries.code("nowhere") == ""
    assert countries.name("KOR") == "South Korea"
    assert countries.name("RUS") == "Russia"  # the package says Russian Federation
    assert countries.name("XKX") == "Kosovo"  # not in the package
    assert countries.name("ZZZ") == "ZZZ"


def test_a_country_whose_adjective_is_its_name_is_a_country():
    assert found("New Zealand thanked the New Zealanders") == [
        ("New Zealand", "NZL", "country"),
        ("New Zealanders", "NZL", "people"),
    ]
