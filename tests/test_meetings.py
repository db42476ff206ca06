"""Encounters: invented leads of the genre's kinds, read from the file's text to the rows."""

import pandas as pd
import pytest

from analysis.codebook import read_codebook
from analysis.reader.ground import parse
from analysis.reader.meetings import meetings, tellings
from analysis.reader.names import identity as actors
from analysis.reader.names import mentions
from analysis.reader.reading.article import read_article
from analysis.tables import frame

DATE = " date 2024-05-14 "


def read(text, name="x/one.txt"):
    """Return the reading, its meeting rows and what else `meetings.find` was given."""
    book = read_codebook()
    reading = read_article(text, name)
    docs = parse.parse(reading.sentences)
    article = reading.article["article"]
    people, named, _ = actors.link_actors({article: mentions.find_mentions(reading, docs, book)}, book)
    by_id = {row["actor"]: row for row in people}
    rows, _ = meetings.find_meetings(reading, docs, named[article], by_id, book)
    return reading, rows, (docs, named[article], by_id, book)


def told(text):
    return [
        (row["form"], row["host_names"], row["guest_names"], row["date"], row["place"]) for row in read(DATE + text)[1]
    ]


@pytest.mark.parametrize(
    ("lead", "form", "host", "guest", "day", "place"),
    [
        (
            "Hanoi (VNA) – Prime Minister Tran Van Minh received visiting Lao Deputy Prime Minister"
            " Khamphone Sayasith in Hanoi"
            " on May 13.",
            "reception", "Tran Van Minh", "Khamphone Sayasith", "2024-05-13", "Hanoi",
        ),
        (
            "Hanoi (VNA) - State President Le Hoang Nam on May 13 hosted a reception for Ambassador of"
            " Finland to Vietnam Jukka"
            " Salminen, who came to bid farewell.",
            "reception", "Le Hoang Nam", "Jukka Salminen", "2024-05-13", "Hanoi",
        ),
        (
            "HÀ NỘI — Visiting Speaker of the Lao National Assembly Bounthong Keovongsa was received by"
            " Party General Secretary"
            " Phạm Văn Tuấn in Hà Nội on Monday.",
            "reception", "Phạm Văn Tuấn", "Bounthong Keovongsa", "2024-05-13", "Hà Nội",
        ),
        (
            "BEIJING, May 14 (Xinhua) -- Chinese President Zhao Wenbin on Tuesday met with German"
            " Chancellor Karl Brandt in"
            " Beijing.",
            "meeting", "Zhao Wenbin", "Karl Brandt", "2024-05-14", "Beijing",
        ),
        (
            "Pyongyang, May 14 (KCNA) -- Ri Myong Chol, vice-chairman of the Standing Committee of the"
            " Supreme People's"
            " Assembly of the DPRK, met Tran Van Hai, Vietnamese ambassador to the DPRK, at the Mansudae"
            " Assembly Hall on"
            " Monday.",
            "meeting", "Ri Myong Chol", "Tran Van Hai", "2024-05-13", "Mansudae Assembly Hall",
        ),
        (
            "A telephone conversation took place between President of Russia Sergei Morozov and President"
            " of Turkmenistan"
            " Berdi Annayev.",
            "phone call", "Sergei Morozov", "Berdi Annayev", "", "",
        ),
        (
            "Minister for Foreign Affairs of Japan Tanaka Hiroshi received a courtesy call from Marek"
            " Novak, Minister of"
            " Foreign Affairs of the Czech Republic, in Tokyo on May 13.",
            "courtesy call", "Tanaka Hiroshi", "Marek Novak", "2024-05-13", "Tokyo",
        ),
        (
            "The same day, Foreign Minister of the Czech Republic Marek Novak paid a courtesy call on"
            " Prime Minister of Japan"
            " Sato Kenji.",
            "courtesy call", "Sato Kenji", "Marek Novak", "", "",
        ),
        (
            "Vientiane (VNA) – Vietnamese Prime Minister Tran Van Minh met with President of the Lao Front Sisavath"
            " Phommachanh in Vientiane on May 13, as part of his official visit to Laos.",
            "meeting", "Sisavath Phommachanh", "Tran Van Minh", "2024-05-13", "Vientiane",
        ),
        (
            "Hanoi (VNA) – Prime Minister Tran Van Minh held phone talks with Prime Minister of the"
            " Netherlands Pieter de Vries"
            " yesterday.",
            "phone call", "Tran Van Minh", "Pieter de Vries", "2024-05-13", "",
        ),
        (
            "Hanoi (VNA) – Minister of National Defence Pham Quang Vinh chaired a welcome ceremony for"
            " and held talks with"
            " Indian Defence Minister Ravi Sharma in Hanoi on May 13.",
            "talks", "Pham Quang Vinh", "Ravi Sharma", "2024-05-13", "Hanoi",
        ),
        (
            "Vietnam treasures its ties with Kuwait, said Vietnamese Deputy Prime Minister Ngo Thanh Long"
            " while receiving"
            " Ambassador of Kuwait Yousef Al-Sabah in Hanoi on May 13.",
            "reception", "Ngo Thanh Long", "Yousef Al-Sabah", "2024-05-13", "Hanoi",
        ),
        (
            "President Joe Smith of the United States met virtually with Prime Minister Olaf Berg of"
            " Norway this morning.",
            "video call", "Joe Smith", "Olaf Berg", "2024-05-14", "",
        ),
        (
            "President Joe Smith of the United States and Prime Minister Olaf Berg of Norway spoke today"
            " about the war in"
            " Ukraine.",
            "phone call", "Joe Smith", "Olaf Berg", "2024-05-14", "",
        ),
        (
            "Hanoi (VNA) – State President Le Hoang Nam on May 13 sent a message of congratulations to"
            " French President Jean"
            " Dupont.",
            "message", "Le Hoang Nam", "Jean Dupont", "2024-05-13", "",
        ),
        (
            "Foreign Minister of the Czech Republic Marek Novak traveled to Cairo, where he met on May 13"
            " with Egyptian Foreign"
            " Minister Samir Farouk.",
            "meeting", "Samir Farouk", "Marek Novak", "2024-05-13", "Cairo",
        ),
    ],
)  # fmt: skip
def test_one_lead_one_encounter(lead, form, host, guest, day, place):
    assert told(lead) == [(form, host, guest, day, place)]


@pytest.mark.parametrize(
    "text",
    [
        "Vice President Ann Carter of Canada will meet with President Hugo Ramos of Chile on Friday.",
        "Prime Minister Tran Van Minh is scheduled to hold talks with Lao Prime Minister Khamphone Sayasith.",
        "The talks between Prime Minister Tran Van Minh and Lao Prime Minister Khamphone Sayasith were called off.",
        "State President Le Hoang Nam called on Ambassador of Kuwait Yousef Al-Sabah to promote trade.",
        "Deputy Minister Do Van Son met with business leaders and students on May 13.",
        "Prime Minister Tran Van Minh said that he had met President Hugo Ramos in 2019.",
        "Khanh welcomed the upgrade of the relations between Vietnam and Brazil to a strategic partnership.",
    ],
)
def test_plans_denials_memories_and_groups_make_none(text):
    assert told(text) == []


def test_a_name_that_begins_like_a_small_word_is_whole():
    lead = (
        "Hanoi (VNA) – Do Quang Thuoc, permanent member of the Secretariat, received Cuban Ambassador Ernesto Valdes."
    )
    assert [row[1:3] for row in told(lead)] == [("Do Quang Thuoc", "Ernesto Valdes")]


def test_who_meets_beside_counterparts_of_two_countries_is_no_counterpart_of_theirs():
    lead = (
        "STOCKHOLM — Prime Minister Anna Berg of Sweden received Chilean President Hugo Ramos in Stockholm on May 13."
    )
    later = "The Prime Minister and her counterparts from Denmark and the Netherlands met in Oslo on May 14."
    assert [row[1:3] for row in told(f"{lead} {later}")] == [
        ("Anna Berg", "Hugo Ramos"),
        ("Anna Berg", "Denmark | Netherlands"),
    ]


def test_separate_encounters_of_one_sentence():
    rows = told(
        "Vientiane (VNA) - Vietnamese President Le Hoang Nam held separate meetings with Prime Minister"
        " of Thailand Anan"
        " Chaiyasit and Prime Minister of Malaysia Ahmad Razak on the sidelines of a summit in Vientiane on May 13."
    )
    assert [row[2] for row in rows] == ["Anan Chaiyasit", "Ahmad Razak"]


def test_two_counterparts_are_one_encounter_until_the_text_parts_them():
    lead = (
        "HÀ NỘI — Vietnamese Party official Lê Văn Bình on May 13 received Vice Chairman of the Russian"
        " Communist Party Oleg"
        " Sokolov and Chairman of the Japanese Communist Party Mori Takeshi."
    )
    assert [row[2] for row in told(lead)] == ["Oleg Sokolov | Mori Takeshi"]
    reading, rows, _ = read(
        DATE + lead + "\n\nAt the meeting with the Russian official, Bình thanked Russia for its support."
        "\n\nMeanwhile, at the meeting with the Japanese official, Bình praised Japan.\n\nMori said Japan"
        " was grateful."
    )
    assert [row["guest_names"] for row in rows] == ["Oleg Sokolov", "Mori Takeshi"]
    assert [row["meeting"].rpartition("/")[2] for row in reading.sentences] == ["", "m1", "m2", "m2"]


def test_headline_caption_lead_and_body_name_one_encounter():
    text = (
        "PM Tran Van Minh receives Lao Deputy PM Khamphone Sayasith\nTuesday, 14/05/2024 16:40\n\n"
        "Prime Minister Tran Van Minh (R) and Lao Deputy Prime Minister Khamphone Sayasith at the meeting"
        " (Photo: VNA)\n\n"
        "Hanoi (VNA) – Prime Minister Tran Van Minh received Lao Deputy Prime Minister Khamphone Sayasith"
        " in Hanoi on May 13.\n\n"
        "At the meeting, Minh welcomed Khamphone.\n\nDuring the talks with the Lao guest, Minh thanked Laos."
    )
    reading, rows, _ = read(text)
    assert [row["form"] for row in rows] == ["reception"]
    assert {row["meeting"] for row in reading.sentences} == {rows[0]["meeting"]}
    assert reading.text[rows[0]["start"] : rows[0]["end"]] == "received"


def test_later_encounters_with_short_names_pronouns_and_offices():
    reading, rows, _ = read(
        DATE + "Deputy Minister of Public Security of Vietnam Bui Huu Tuyen held talks with Arkady Vetrov,"
        " Deputy Secretary of"
        " the Security Council of the Russian Federation, in Da Nang on Monday.\n\nVetrov praised Vietnam.\n\n"
        "The same day, the guest paid a courtesy call to Chairwoman of the Da Nang People's Council Quach"
        " Thi Hanh Dung.\n\n"
        "Dung thanked Russia.\n\nTuyen signed a plan.\n\nVetrov also met with officials of the Russian Embassy."
    )
    assert [(row["form"], row["host_names"], row["guest_names"]) for row in rows] == [
        ("talks", "Bui Huu Tuyen", "Arkady Vetrov"),
        ("courtesy call", "Quach Thi Hanh Dung", "Arkady Vetrov"),
    ]
    assert [row["date"] for row in rows] == ["2024-05-13", "2024-05-13"]
    assert [row["place"] for row in rows] == ["Da Nang", "Da Nang"]
    last = [row["meeting"].rpartition("/")[2] for row in reading.sentences]
    assert last == ["m1", "m1", "m2", "m2", "m1", ""]


def test_members_of_a_group_and_those_who_accompany():
    rows = told(
        "President Joe Smith of the United States hosted a call today with allies. They"
        " agreed.\n\nJoining the President on the"
        " call were Prime Minister Olaf Berg of Norway and Chancellor Karl Brandt of Germany."
    )
    assert [(row[0], row[1], row[2]) for row in rows] == [("phone call", "Joe Smith", "Olaf Berg | Karl Brandt")]
    rows = told(
        "Foreign Minister Anna Lund of Norway met with President Hugo Ramos of Chile on May 13. Also in"
        " the meeting were"
        " Norwegian Ambassador Nils Dahl and Chilean Ambassador Luis Soto."
    )
    assert rows[0][1:3] == ("Anna Lund | Nils Dahl", "Hugo Ramos | Luis Soto")


def test_the_side_whose_account_it_is_hosts_where_nobody_is_at_home():
    text = (
        "---\ntitle: 'Readout of a Meeting'\ndate: '2024-05-14'\nsource_url: 'https://www.whitehouse.gov/x'\n---\n"
        "President Hugo Ramos of Chile met with U.S. President Joe Smith today in Geneva, Switzerland.\n"
    )
    _, rows, _ = read(text, "x/one.md")
    assert (rows[0]["host_country"], rows[0]["guest_country"]) == ("USA", "CHL")


@pytest.mark.parametrize(
    ("host", "guest", "channel"),
    [
        ("Party General Secretary Tran Van Minh", "Lao President Khamphone Sayasith", "party | state"),
        ("Politburo member and Foreign Minister Tran Van Minh", "French Minister of Finance Luc Bernard", "state"),
        ("Politburo member Tran Van Minh", "General Secretary of the French Communist Party Luc Bernard", "party"),
        ("National Assembly Chairman Tran Van Minh", "French Senator Luc Bernard", "parliament"),
        ("General Tran Van Minh, Minister of National Defence,", "French Admiral Luc Bernard", "military"),
        ("President Tran Van Minh", "President of the French Friendship Association Luc Bernard", "state | people"),
        ("Tran Van Minh", "Mr. Luc Bernard", ""),
    ],
)
def test_the_channel_follows_from_the_offices_in_which_the_sides_meet(host, guest, channel):
    rows = read(f"{DATE}Hanoi (VNA) – {host} received {guest} in Hanoi on May 13.")[1]
    assert [row["channel"] for row in rows] == [channel]


def test_who_leads_a_bodys_delegation_meets_in_its_channel():
    text = "Hanoi (VNA) – Minister Tran Van Minh met a delegation of the Lao Women's Union led by President Kham Keo."
    assert read(DATE + text)[1][0]["channel"] == "state | people"


@pytest.mark.parametrize(
    ("more", "visit"),
    [
        (", who is on a three-day State visit to Vietnam.", "state"),
        (" on May 13. President Sayasith is on an official friendship visit to Vietnam.", "official"),
        (" on May 13 and invited him to pay an official visit to Hue.", ""),
        (" on May 13. They recalled last year's State visit.", ""),
        (" on May 13. He will pay an official visit to China next week.", ""),
    ],
)
def test_the_class_of_a_visit_is_the_texts_own_word(more, visit):
    lead = "Hanoi (VNA) – Prime Minister Tran Van Minh received Lao President Khamphone Sayasith"
    assert [row["visit"] for row in read(DATE + lead + more)[1]] == [visit]


def test_who_calls_a_foreign_president_is_not_guessed_to_be_of_his_country():
    text = "On Friday Boris Panin had a telephone conversation with President of Brazil Jose Lima."
    reading, _, (docs, named, by_id, book) = read(text)
    rows, doubts = meetings.find_meetings(reading, docs, named, by_id, book)
    assert [(row["host_country"], row["guest_country"]) for row in rows] == [("", "BRA")] and doubts == []


def test_a_country_on_both_sides_is_a_problem_row_that_says_who_gave_it():
    text = "President of Brazil Anna Melo met Governor Jose Lima of Brazil on Friday."
    reading, _, (docs, named, by_id, book) = read(text)
    rows, doubts = meetings.find_meetings(reading, docs, named, by_id, book)
    assert [(row["host_country"], row["guest_country"]) for row in rows] == [("BRA", "BRA")]
    assert [doubt["kind"] for doubt in doubts] == ["same country on both sides"]
    assert "Anna Melo (so the text), Jose Lima (so the text)" in doubts[0]["detail"]


def test_tellings_of_one_encounter_are_grouped_and_kept():
    row = {"form": "reception", "hosts": "a", "guests": "b", "host_country": "VNM", "guest_country": "BRA"}
    rows = [
        row | {"meeting": "x/1/m1", "article": "x/1", "date": "2025-10-07"},
        row | {"meeting": "x/2/m1", "article": "x/2", "date": ""},
        row | {"meeting": "x/3/m1", "article": "x/3", "date": "2025-10-08"},
        row | {"meeting": "x/4/m1", "article": "x/4", "date": "2025-10-07", "form": "phone call"},
        row
        | {
            "meeting": "x/5/m1",
            "article": "x/5",
            "date": "2025-10-07",
            "guests": "b | c",
            "guest_country": "BRA | JPN",
        },
    ]
    articles = pd.DataFrame([{"article": f"x/{n}", "date": "2025-10-08", "agency": "", "url": ""} for n in range(1, 6)])
    table = tellings.group_tellings(frame("meetings", rows), articles)
    assert list(table["encounter"]) == ["x/1/m1", "x/1/m1", "x/3/m1", "x/4/m1", "x/5/m1"]
    assert list(table["tellings"]) == [2, 2, 1, 1, 1]
    assert len(tellings.group_tellings(frame("meetings", []), articles)) == 0


def test_a_partial_date_and_scraps_do_no_harm():
    lead = "Prime Minister Tran Van Minh received Lao President Khamphone Sayasith on July 3, 2021."
    lead += " Minh met Khamphone again on May 4, 2021."
    assert [row["date"] for row in read(" date 2021-12 " + lead)[1]] == ["2021-07-03", "2021-05-04"]
    for scrap in (
        "?",
        "...",
        "Met.",
        "At the meeting with",
        "received by",
        "Call with",
        "=HYPERLINK(1)",
        "met met met with with",
    ):
        assert told(scrap) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "National Security Advisor Jane Hartwell spoke with newly appointed National Security Advisor Kim Tae-ho of the"
        " Republic of Korea in an introductory call today.",
        "Foreign Minister Jane Hartwell spoke by telephone with Foreign Minister Kim Tae-ho of the Republic of Korea in"
        " a farewell call today.",
    ],
)
def test_a_call_that_is_named_by_its_occasion_is_one_call(sentence):
    page = "---\ntitle: Readout of a Call\ndate: 2024-05-14\nsource_url: https://www.whitehouse.gov/x\n---\n\n"
    rows = read(page + sentence, "x/one.md")[1]
    known = [(row["form"], row["host_names"], row["guest_names"]) for row in rows]
    assert known == [("phone call", "Jane Hartwell", "Kim Tae-ho")]


def test_who_pays_an_introductory_call_is_received():
    lead = "Singapore (SNA) – Ambassador of Norway Ola Berg paid an introductory call on Minister Tan Wei Ling today."
    assert [row[:3] for row in told(lead)] == [("courtesy call", "Tan Wei Ling", "Ola Berg")]


@pytest.mark.parametrize("end", ["received on", "will receive in", "held on", "paid at"])
def test_a_text_cut_off_behind_a_verb_of_encounter_is_read(end):
    assert told(f"Hanoi (VNA) – Deputy Minister Tran Bao Giang on May 13 {end}") == []
