"""Who is named and meant in wires and readouts of many hands: sentences made up for what real ones do."""

import pytest

from analysis.codebook import read_codebook
from analysis.reader.ground import parse
from analysis.reader.meetings.meetings import find_meetings
from analysis.reader.names import identity, mentions
from analysis.reader.reading.article import read_article
from analysis.reader.statements import statements
from analysis.reader.who import references

BOOK = read_codebook()


def tables(text, name="x/a.txt"):
    """Return the meetings, mentions, statements and actors of one readout."""
    reading = read_article(text, name, sha256="")
    docs = parse.parse(reading.sentences)
    rows, named, _ = identity.link_actors({"x/a": mentions.find_mentions(reading, docs, BOOK)}, BOOK)
    actors = {row["actor"]: row for row in rows}
    meetings, _ = find_meetings(reading, docs, named["x/a"], actors, BOOK)
    found = references.resolve_references(reading, docs, named["x/a"], meetings, actors, BOOK)
    said, _ = statements.find_statements(reading, docs, found, meetings, actors, BOOK)
    return meetings, found, said, actors


def wire(*paragraphs):
    """Return a wire article of 10 May 2024 out of Hà Nội."""
    return " date 2024-05-10 Hà Nội (VNA) – " + "\n\n".join(paragraphs) + "/."


def met(*paragraphs):
    """Return `(form, hosts, guests)` of the encounters of a wire article."""
    return [(row["form"], row["host_names"], row["guest_names"]) for row in tables(wire(*paragraphs))[0]]


def speakers(*paragraphs):
    """Return the speakers of the statements of a wire article, in order."""
    return [row["speaker_name"] for row in tables(wire(*paragraphs))[2]]


def countries(text):
    """Return name → country of the persons of a readout."""
    return {row["name"]: row["country"] for row in tables(text)[3].values() if row["kind"] == "person"}


@pytest.mark.parametrize(
    ("sentence", "form", "hosts", "guests"),
    [
        ("Vo Van Binh received Hun Sopheap, member of the CPP Central Committee, on May 9.",
         "reception", "Vo Van Binh", "Hun Sopheap"),
        ("Vo Van Binh hosted a delegation of the Cambodian People's Party led by Men Sam Ol, its Vice President.",
         "reception", "Vo Van Binh", "Men Sam Ol"),
        ("Vo Van Binh received Zhou Kunming – member of the CPC Central Committee – on May 9.",
         "reception", "Vo Van Binh", "Zhou Kunming"),
        ("Vo Van Binh received here at the Government Office this morning visiting Minister of Laos Khamla Sisa.",
         "reception", "Vo Van Binh", "Khamla Sisa"),
        ("There were talks between State President Vo Van Binh and President Pak Chol Su of the DPRK on Friday.",
         "talks", "Vo Van Binh", "Pak Chol Su"),
        ("State President Vo Van Binh hosted a banquet in honour of King of Bhutan Jigme Dorji on May 9.",
         "meeting", "Vo Van Binh", "Jigme Dorji"),
        ("Meeting Deputy Foreign Minister of Russia Oleg Panin in Hanoi on May 9, Vo Van Binh thanked Russia.",
         "meeting", "Vo Van Binh", "Oleg Panin"),
        ("State President Vo Van Binh has cabled a congratulatory message to President of Cuba Juan Diaz.",
         "message", "Vo Van Binh", "Juan Diaz"),
        ("The Communist Party of Vietnam on May 9 sent a message of greetings to the Japanese Communist Party.",
         "message", "Communist Party of Vietnam", "Japanese Communist Party"),
    ],
)  # fmt: skip
def test_encounters_as_wires_word_them(sentence, form, hosts, guests):
    assert met(sentence) == [(form, hosts, guests)]


def test_who_attended_the_talks_held_none_of_their_own():
    assert len(met("Vo Van Binh held talks with French Minister Jean Morel on May 9.",
                   "Le Van Hai and Tran Thi Mai attended the talks.")) == 1  # fmt: skip


def test_a_delegation_is_its_leader_once_he_is_named():
    rows = met("Vo Van Binh hosted a reception for a delegation from the Communist Party of China (CPC) on May 9.",
               "The Chinese delegation was led by Huang Liwei, member of the CPC Central Committee.")  # fmt: skip
    assert rows == [("reception", "Vo Van Binh", "Huang Liwei")]


@pytest.mark.parametrize(
    ("wording", "speaker"),
    [
        ("The Chinese senior Party official thanked the host.", "Liu Yunfeng"),
        ("The Vietnamese Party leader affirmed that trade grows.", "Nong Van Manh"),
        ("The visiting Chinese official said trade grows.", "Liu Yunfeng"),
        ("The hosts suggested a railway.", "Nong Van Manh"),
        ("Host and guests agreed to meet again.", "Nong Van Manh | Liu Yunfeng"),
        ("The official China visit is important, he said.", "Nong Van Manh"),
        ("The interlocutors agreed to meet again.", "Nong Van Manh | Liu Yunfeng"),
        ("The leaders of the two countries agreed to meet again.", "Nong Van Manh | Liu Yunfeng"),
    ],
)
def test_who_is_meant_by_office_or_sum(wording, speaker):
    lead = "Party General Secretary Nong Van Manh received head of a CPC Commission of China Liu Yunfeng on May 9."
    assert speakers(lead, wording)[-1:] == [speaker]


def test_they_goes_on_with_those_of_one_side():
    lead = "Pham Van Chinh held talks in Pretoria with President of South Africa Cyril Mbeki and Foreign Minister "
    told = speakers(
        f"{lead}of South Africa Naledi Botha.", "South African leaders lauded the visit. They hoped for more."
    )
    assert set(told) == {"Cyril Mbeki | Naledi Botha"}


def test_nobody_in_a_quotation_is_the_one_who_says_it():
    _, found, *_ = tables(wire("Vo Van Binh met Anna Berg of Norway on May 9.", 'Berg said: "She is right about it."'))
    assert [(row["actor"], row["reason"]) for row in found if row["text"] == "She"] == [
        ("", "it stands in somebody's own words")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wording", "body"),
    [
        ("The ministry will answer.", "ministry-of-health"),
        ("The Party always remembers it.", "communist-party-of-vietnam"),
    ],
)
def test_a_body_named_before(wording, body):
    first = "The Communist Party of Vietnam (CPV) and the Ministry of Health of Vietnam invited Minister Jean Morel."
    _, found, *_ = tables(wire(first, wording))
    told = {row["text"]: row["actor"] for row in found}
    assert told[" ".join(wording.split()[:2])].startswith(body)


def test_an_acronym_behind_capitals_makes_a_body():
    _, found, *_ = tables(wire("Immigration and Customs Enforcement (ICE) reported that prices rose."))
    assert any(row["kind"] == "organisation" and row["text"] == "Immigration and Customs Enforcement" for row in found)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Vice President Hale spoke today.", "Hale", "USA"),
        ("President Marsh met Choe Yong Nam, secretary of the Workers' Party of Korea.", "Choe Yong Nam", "PRK"),
        ("President Marsh met with European Commission President Ursula Brandt on trade.", "Ursula Brandt", ""),
    ],
)  # fmt: skip
def test_for_whom_somebody_speaks(text, name, country):
    title = "Readout of Vice President Hale Call with Crown Prince Salim of Kuwait"
    page = f"---\ntitle: {title}\ndate: 2024-05-10\nsource_url: https://www.whitehouse.gov/x/\n---\n\n{text}\n"
    reading = read_article(page, "x/a.md", sha256="")
    docs = parse.parse(reading.sentences)
    rows, *_ = identity.link_actors({"x/a": mentions.find_mentions(reading, docs, BOOK)}, BOOK)
    assert {row["name"]: row["country"] for row in rows}[name] == country


def test_ranks_and_plural_offices_are_no_offices_of_their_own():
    page = wire("National Security Advisor Nancy Dowell met President Luis Diaz of Peru on May 9.",
                "Presidents Diaz and Marsh spoke. Ambassador Dowell provided an update.")  # fmt: skip
    actors = {row["name"]: row["roles"] for row in tables(page)[3].values() if row["kind"] == "person"}
    assert "Dowell" not in actors and actors["Luis Diaz"] == "President"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Slovak Ministers Marek Hudec and Jana Kralova", ["Marek Hudec", "Jana Kralova"]),
        ("Security Council members Nikos Melas and Eleni Tsakiri", ["Nikos Melas", "Eleni Tsakiri"]),
        ("Ambassadors Kelvin Banda of Zambia and Ndapewa Shikongo of Namibia", ["Kelvin Banda", "Ndapewa Shikongo"]),
        (
            "Advisors Lars Holm of Sweden, Anders Fjeld of Norway, and Pekka Lehto of Finland",
            ["Lars Holm", "Anders Fjeld", "Pekka Lehto"],
        ),
        ("Vice President of the French Senate Isabelle Bureau-Martin", ["Isabelle Bureau-Martin"]),
        ("British Minister of State Harriet Banks", ["Harriet Banks"]),
        ("British Prime Minister Harriet May", ["Harriet May"]),
        ("Australian Minister for Defence Julie Bishop", ["Julie Bishop"]),
        ("Prime Minister Elizabeth House", ["Elizabeth House"]),
        ("President of Brazil Jose Lima", ["Jose Lima"]),
        ("Dr. Margaret Court", ["Margaret Court"]),
        ("Foreign Minister Juan Ortega y Gasset", ["Juan Ortega y Gasset"]),
        ("Foreign Minister Mario Jose Ortega e Costa", ["Mario Jose Ortega e Costa"]),
        ("Prime Minister Jan van der Berg", ["Jan van der Berg"]),
        ("NATO Secretary General Pieter ten Broeke", ["Pieter ten Broeke"]),
        ('Israeli Minister of Defense Avraham "Avi" Ronen', ['Avraham "Avi" Ronen']),
        ("YB Dato' Seri Azlan Rahim", ["Azlan Rahim"]),
        ("Minister Marek Hudec on May 3", ["Marek Hudec"]),
    ],
)
def test_a_name_is_the_whole_noun_phrase(said, names):
    _, found, _, actors = tables(wire(f"Minister Bui Khanh Toan received {said} in Hanoi."))
    persons = dict.fromkeys(actors[row["actor"]]["name"] for row in found if row["kind"] == "person")
    assert [name for name in persons if name != "Bui Khanh Toan"] == names


def test_a_place_before_an_infinitive_is_no_person():
    lead = "Minister Tran Van Minh met Minister Ann Doe of Canada on May 9, 2024 at the Headquarters of the Fleet in "
    lead += "Ooberton, Mulavia to address protecting and advancing the rules based international order."
    _, found, _, _ = tables(wire(lead))
    assert {one.name for one in found if one.kind == "person"} == {"Tran Van Minh", "Ann Doe"}


def test_what_somebody_is_thanked_for_tells_no_country():
    text = wire(
        "Minister Bui Khanh Toan met Lao Minister Khamla Keo and Cambodian Minister Sok Dara in Hanoi.",
        "Toan thanked Minister Dara for Laos and Cambodia's support.",
    )
    assert countries(text) == {"Bui Khanh Toan": "VNM", "Khamla Keo": "LAO", "Sok Dara": "KHM"}
