"""Speakers, addressees, sides and rows of statements, on invented sentences with their people given."""

import pytest

from analysis import reader
from analysis.codebook import read_codebook
from analysis.reader.ground import parse
from analysis.reader.reading import article
from analysis.reader.records import Mention
from analysis.reader.statements import statements

ACTORS = {
    "lam": {"actor": "lam", "name": "Tran Van Lam", "kind": "person", "country": "VNM"},
    "seo": {"actor": "seo", "name": "Seo Dong-hwan", "kind": "person", "country": "KOR"},
    "putin": {"actor": "putin", "name": "Oleg Putilin", "kind": "person", "country": "RUS"},
    "vietnam": {"actor": "vietnam", "name": "Viet Nam", "kind": "country", "country": "VNM"},
    "russia": {"actor": "russia", "name": "Russia", "kind": "country", "country": "RUS"},
    "united-states": {"actor": "united-states", "name": "United States", "kind": "country", "country": "USA"},
    "philippines": {"actor": "philippines", "name": "Philippines", "kind": "country", "country": "PHL"},
    "lao-people": {"actor": "lao-people", "name": "Lao people", "kind": "people", "country": "LAO"},
}
NAMES = {
    "The two sides": ("lam | seo", "collective"),
    "Lam": ("lam", "short name"),
    "The guest": ("seo", "role"),
    "the guest": ("seo", "role"),
    "Seo": ("seo", "short name"),
    "Putilin": ("putin", "short name"),
    "He": ("seo", "pronoun"),
    "Vietnam": ("vietnam", "full name"),
    "Russia": ("russia", "full name"),
    "the United States": ("united-states", "full name"),
    "the Philippines": ("philippines", "full name"),
    "the Lao people": ("lao-people", "full name"),
    "The stranger": ("", "role"),
}
MEETING = {"meeting": "a/m1", "hosts": "lam", "guests": "seo", "host_country": "VNM", "guest_country": "KOR"}


def mentions(doc, number):
    """Return a mention row for each of NAMES in a parsed sentence."""
    rows = []
    for text, (actor, by) in NAMES.items():
        words = text.split()
        for at in range(len(doc)):
            if [token.text for token in doc[at : at + len(words)]] == words:
                kind = ACTORS[actor]["kind"] if actor in ACTORS else "person"
                place = {"first": at, "last": at + len(words), "head": at + len(words) - 1}
                reason = "" if actor else "nobody of the meeting fits"
                known = {"actor": actor, "resolved_by": by, "kind": kind, "reason": reason}
                rows.append(Mention("a.txt", "a", number, 0, 0, text, **known, **place))
    return rows


def coded(text, meeting=MEETING):
    """Return the statement rows and problems of a body text."""
    reading = article.read_article(f"Hanoi (VNA) - {text}", "a.txt")
    for row in reading.sentences:
        row["meeting"] = meeting["meeting"] if meeting else ""
    docs = parse.parse(reading.sentences)
    rows = [one for doc, row in zip(docs, reading.sentences, strict=True) for one in mentions(doc, row["sentence"])]
    book = read_codebook()
    return reading, *statements.find_statements(reading, docs, rows, [meeting] if meeting else [], ACTORS, book)


def only(text, **options):
    """Return the single statement of a text."""
    _, rows, _ = coded(text, **options)
    assert len(rows) == 1, [row["verb"] for row in rows]
    return rows[0]


def test_speaker_and_other_side():
    row = only("Lam thanked the guest for the visit of his delegation.")
    assert (row["speaker"], row["speaker_name"], row["resolved_by"]) == ("lam", "Tran Van Lam", "short name")
    assert (row["addressee"], row["addressee_name"], row["speaker_text"]) == ("seo", "Seo Dong-hwan", "Lam")
    assert (row["act"], row["act_class"], row["plover"]) == ("thank", "acknowledgement", "SUPPORT")


def test_every_cell_is_the_files_wording():
    reading, rows, _ = coded('Lam warmly welcomed the "bamboo diplomacy" of Seo, and said that trade doubled.')
    assert [row["statement"] for row in rows] == ["a/s1", "a/s2"]
    for row in rows:
        assert reading.text[row["content_start"] : row["content_end"]] == row["content"]
    assert rows[0]["content"] == 'the "bamboo diplomacy" of Seo'
    assert rows[1]["content"] == "that trade doubled"
    assert reading.text[rows[0]["verb_start"] : rows[0]["verb_end"]] == "welcomed"
    assert rows[0]["graduation"] == "warmly"
    assert rows[0]["target"] == 'the "bamboo diplomacy" of Seo'


def test_elided_subject_is_inherited():
    _, rows, _ = coded(
        "Welcoming the guest, Lam stressed the friendship and proposed a new road, adding that it is short."
    )
    assert [row["resolved_by"] for row in rows] == ["elided", "short name", "elided", "elided"]
    assert {row["speaker"] for row in rows} == {"lam"}


def test_joint_speech_has_no_addressee():
    row = only("The two sides discussed trade.")
    assert (row["speaker"], row["resolved_by"], row["addressee"]) == ("lam | seo", "collective", "")


def test_first_part_of_a_coordinated_subject_decides():
    row = only("Lam and the guest discussed trade.")
    assert (row["speaker"], row["resolved_by"]) == ("lam | seo", "short name")


def test_a_list_of_countries_speaks_whole():
    row = only("On May 3, the United States, Vietnam, and the Philippines condemned the attack.", meeting=None)
    assert row["speaker"] == "united-states | vietnam | philippines"  # the parser reads a place: `Ottawa, Canada`
    assert only("Russia, which borders on the Philippines, condemned the attack.", meeting=None)["speaker"] == "russia"


def test_no_meeting_no_addressee():
    assert only("Lam thanked the donors.", meeting=None)["addressee"] == ""


def test_without_a_meeting_the_only_other_side_is_spoken_to():
    _, rows, problems = coded("Lam thanked the donors. Seo praised the ties.", meeting=None)
    assert [(row["speaker"], row["addressee"]) for row in rows] == [("lam", "seo"), ("seo", "lam")]
    assert problems == []


def test_without_a_meeting_of_several_sides_the_addressee_is_a_problem():
    _, rows, problems = coded("Lam thanked the donors. Seo met Putilin.", meeting=None)
    assert [row["addressee"] for row in rows] == [""]
    assert [row["kind"] for row in problems] == ["unresolved addressee"]


def test_passive_without_agent_is_open():
    _, rows, problems = coded("A memorandum on trade was signed.")
    assert (rows[0]["speaker"], rows[0]["resolved_by"], rows[0]["act"]) == ("", "elided", "sign")
    assert rows[0]["reason"] and rows[0]["content"] == "A memorandum on trade"
    assert [row["kind"] for row in problems] == ["unresolved speaker"]


def test_passive_with_agent_speaks():
    row = only("Seo was briefed by Lam on the digital parliament.")
    assert (row["speaker"], row["addressee"], row["resolved_by"]) == ("lam", "seo", "short name")


def test_unresolved_subject_keeps_its_wording():
    _, rows, problems = coded("The stranger thanked the hosts.")
    assert (rows[0]["speaker"], rows[0]["speaker_text"]) == ("", "The stranger")
    assert rows[0]["reason"] == "nobody of the meeting fits"
    assert problems[0]["kind"] == "unresolved speaker"


def test_unknown_reporting_verb_is_listed():
    _, rows, problems = coded("Lam grumped that the road was long.")
    assert (rows[0]["act"], rows[0]["speaker"]) == ("", "lam")
    assert [row["kind"] for row in problems] == ["unknown reporting verb"]


def test_third_party_makes_a_further_row():
    _, rows, _ = coded("He said that the Lao people thank Vietnam for its help.")
    assert [(row["act"], row["embedded"], row["speaker"]) for row in rows] == [
        ("state", False, "seo"),
        ("thank", True, "lao-people"),
    ]
    assert (rows[1]["addressee"], rows[1]["resolved_by"]) == ("", "full name")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lam affirmed that Vietnam will respond.", "pledge"),
        ("Lam affirmed that Russia will respond.", "state"),
        ("Lam reiterated Vietnam's support for peace.", "pledge"),
        ("Lam reiterated Russia's support for peace.", "state"),
        ("Lam stressed the need for the guest to visit the south.", "propose"),
        ("Lam stressed the need for Russia to withdraw its troops.", "state"),
        ("Lam stressed that Vietnam opposes the blockade.", "criticise"),
    ],
)
def test_whose_side_decides(text, act):
    assert only(text)["act"] == act


def test_accusing_has_its_own_plover_code():
    assert only("Lam accused the stranger of theft.")["plover"] == "ACCUSE"
    assert only("Lam rejected the threat.")["plover"] == "REJECT"


@pytest.mark.parametrize("noun", ["hope", "view"])
def test_of_a_hope_that_something_is_so_the_clause_is_the_content(noun):
    assert only(f"Lam expressed his {noun} that trade will grow.")["content"] == "that trade will grow"


def test_a_clause_on_an_encounter_tells_what_was_said_in_it_unless_the_encounter_is_itself_reported():
    assert only("Lam began the day with a meeting with Seo, in which he discussed trade.")["act"] == "discuss"
    row = only("Lam briefed the guest on his call with Putilin, in which he discussed the war.")
    assert row["act"] == "inform" and row["content"].endswith("in which he discussed the war")


@pytest.mark.parametrize(
    "sentence",
    [
        "After talks with the Swedish side the Prime Minister thanked the guest.",
        "On behalf of the Norwegian side the host thanked the guest.",
        "In his reply to the Swedish delegation the Prime Minister thanked her.",
    ],
)
def test_an_office_right_behind_a_side_speaks(sentence):
    lead = "OSLO — Prime Minister Ola Holm of Norway received Swedish President Anna Berg on May 13."
    reading = article.read_article(f"{lead} {sentence}", "a.txt")
    [rows], _, _ = reader.code_readings([reading], read_codebook())
    assert [(row["speaker"], row["addressee"]) for row in rows["statements"]] == [("ola-holm", "anna-berg")]


def test_headlines_and_captions_have_no_statements():
    text = "---\ntitle: 'Lam thanks Seo'\n---\n\nLam met Seo on Monday.\n"
    reading = article.read_article(text, "b.md")
    docs = parse.parse(reading.sentences)
    assert statements.find_statements(reading, docs, [], [], ACTORS, read_codebook()) == ([], [])
