import pytest

from analysis.reader.ground import parse
from analysis.reader.names import letters, persons


def found(sentence):
    """Return name → offices and forms of address, and the country, for each person of a sentence."""
    doc = parse.parse([{"sentence": 0, "part": "body", "start": 0, "text": sentence}])[0]
    row = letters.letter_words(doc)

    def words(first, last):
        return doc.text[row[first].start : row[last - 1].end]

    return {
        words(one.first, one.last): ([words(*span) for span in [*one.offices, *one.honors]], one.country)
        for one in persons.find_persons(doc, row)
    }


@pytest.mark.parametrize(
    ("sentence", "name", "offices", "country"),
    [
        ("Prime Minister Ann Doe of Canada spoke.", "Ann Doe", ["Prime Minister"], "CAN"),
        (
            "Politburo member and permanent member of the Party Central Committee’s Secretariat Trần Kiên met them.",
            "Tran Kien",
            ["Politburo member", "permanent member of the Party Central Committee's Secretariat"],
            "",
        ),
        (
            "He met with Seo Dong-hwan, Vice Speaker of the NA of the RoK, today.",
            "Seo Dong-hwan",
            ["Vice Speaker of the NA of the RoK"],
            "KOR",
        ),
        (
            "He met with the Chairman of the Communist Party of Vietnam's External Commission, Le Hoa at noon.",
            "Le Hoa",
            ["Chairman of the Communist Party of Vietnam's External Commission"],
            "VNM",
        ),
        (
            "He received Minister for the Environment Ninomiya Sachiko.",
            "Ninomiya Sachiko",
            ["Minister for the Environment"],
            "",
        ),
        (
            "He greeted President of the House of Councillors Kurosawa Haruki.",
            "Kurosawa Haruki",
            ["President of the House of Councillors"],
            "",
        ),
        ("She called Amir Sheikh Tamim Bin Hamad Al-Thani.", "Tamim Bin Hamad Al-Thani", ["Amir", "Sheikh"], ""),
        ("He wrote to King Salman bin Abdulaziz Al-Saud.", "Salman bin Abdulaziz Al-Saud", ["King"], ""),
        ("She met German Ambassador Friedhelm von Aschbach.", "Friedhelm von Aschbach", ["German Ambassador"], "DEU"),
        ("He met Palestinian Authority President Darwish.", "Darwish", ["Palestinian Authority President"], "PSE"),
        ("Minister of Foreign Affairs Kiều Thế Vinh spoke.", "Kieu The Vinh", ["Minister of Foreign Affairs"], ""),
        (
            "Minister of Culture, Sports and Tourism Nguyen Van Hung met him.",
            "Nguyen Van Hung",
            ["Minister of Culture, Sports and Tourism"],
            "",
        ),
        ("He thanked Samdech Techo Hun Sen.", "Hun Sen", ["Samdech", "Techo"], ""),
        ("He thanked Special Envoy for Yemen Tim Lender.", "Tim Lender", ["Special Envoy for Yemen"], ""),
    ],
)
def test_a_person_has_the_offices_that_stand_beside_the_name(sentence, name, offices, country):
    assert found(sentence).get(name) == (offices, country)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Biden-Harris Administration praised the Ho Chi Minh Mausoleum in Hanoi.",
        "Carrier Strike Group led by HMS Queen Elizabeth sailed to Carbis Bay.",
        "Congratulating the team, they spoke of Đổi Mới and the Open Door policy.",
        "The talks took place at Bach Mai Hospital and at the Da Nang Summit on Monday.",
        "The Vietnam Fatherland Front and the Communist Party of Cuba met in May.",
        "They spoke of the ship Lady R and of the Sheikh Jarrah neighborhood.",
    ],
)
def test_what_is_no_person_is_none(sentence):
    assert found(sentence) == {}


def test_two_titles_before_one_name_may_be_two_persons():
    assert found("The Vice President and President Macron discussed trade.") == {"Macron": (["President"], "")}
    assert list(found("With Israeli leaders, President Biden discussed Gaza.").values()) == [(["President"], "")]


def test_a_list_gives_each_its_own_office():
    people = found(
        "He met Crown Prince Ali bin Salman, Minister of Energy Omar bin Salman,"
        " and Foreign Minister Faisal bin Farhan."
    )
    assert {name: offices for name, (offices, _) in people.items()} == {
        "Ali bin Salman": ["Crown Prince"],
        "Omar bin Salman": ["Minister of Energy"],
        "Faisal bin Farhan": ["Foreign Minister"],
    }


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Chile and U.S. President Ann Doe share values.", {"Ann Doe": (["U.S. President"], "USA")}),
        ("Raise concerns about the situation in Sheikh Jarrah.", {}),
        ("He sent a message to Jean Dupont.", {"Jean Dupont": ([], "")}),
        ("Foreign Minister Bui Thanh Son spoke.", {"Bui Thanh Son": (["Foreign Minister"], "")}),
        (
            "Speaker of the Lok Sabha of India Om Birla spoke.",
            {"Om Birla": (["Speaker of the Lok Sabha of India"], "IND")},
        ),
    ],
)
def test_whose_a_name_and_its_office_are(sentence, names):
    assert found(sentence) == names


def test_a_saint_is_a_place_or_a_day():
    assert found("They spoke on St. Patrick's Day of St. Kitts and of M. Quanta.") == {"M. Quanta": ([], "")}
