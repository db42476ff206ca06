"""A file's text → a readout: forms of the genre that are told apart, and what holds for every text whatever it is."""

import json
import textwrap
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.checking import gold
from analysis.reader.reading import article, files

WIRE = Path(__file__).parent / "wire"
STORY = "President Tran G received the Lao ambassador on Monday. He thanked Laos."
LEAD, NEXT = STORY.split(". ")[0] + ".", "He thanked Laos."


def read(text, name="wire/x.txt"):
    return article.read_article(text, name)


def sound(reading):
    """Assert that spans cite the text, overlap nowhere, and leave out nothing but white space."""
    text, taken = reading.text, set()
    for row in reading.sentences + reading.marks:
        assert 0 <= row["start"] <= row["end"] <= len(text)
        span = range(row["start"], row["end"])
        assert taken.isdisjoint(span)
        taken.update(span)
    assert all(text[row["start"] : row["end"]] == row["text"] for row in reading.sentences)
    assert [row["sentence"] for row in reading.sentences] == list(range(len(reading.sentences)))
    starts = [row["start"] for row in reading.sentences]
    assert starts == sorted(starts)
    assert all(character.isspace() for at, character in enumerate(text) if at not in taken)


def told(reading, part="body"):
    return [" ".join(row["text"].split()) for row in reading.sentences if row["part"] == part]


def marked(reading, kind):
    return [reading.text[row["start"] : row["end"]] for row in reading.marks if row["kind"] == kind]


DATES = [
    (f" date 2023-09-19 {STORY}", "2023-09-19"),
    (f" date 2021-12 {STORY}", "2021-12"),
    (f"January 26, 2018 | 10:38 (GMT+7)\n\n{STORY}", "2018-01-26"),
    (f"Tuesday, 08/01/2019 12:18\n{STORY}", "2019-01-08"),
    (f"Thursday, 01/08/2019 12:18\n{STORY}", "2019-08-01"),
    (f"25/12/2019 12:18\n{STORY}", "2019-12-25"),
    (f"12/25/2019\n{STORY}", "2019-12-25"),
    (f"August 08, 2019 - 07:00\n{STORY}", "2019-08-08"),
    (f"Headline of it ( 2017.09.11 )\n\n{STORY}", "2017-09-11"),
    (f"( 2017.09.11 )\n{STORY}", "2017-09-11"),
    (f"May 4,2016 9:41 PM\n{STORY}", "2016-05-04"),
    (f"October 8, 2025The {STORY}", "2025-10-08"),
    (f"Fri, 26 Jul 2024 10:00\n{STORY}", "2024-07-26"),
    (f"2024-07-26T10:00:00+07:00\n{STORY}", "2024-07-26"),
    (f"Last updated: 10:20, 26/07/2024\n{STORY}", "2024-07-26"),
    (f"Thứ Sáu, 26/07/2024 10:00\n{STORY}", "2024-07-26"),
    (f"Source: Xinhua| 2017-06-27 20:33:53|Editor: huaxia\n\n{STORY}", "2017-06-27"),
    (f"---\ndate: '2023-04-28'\ntitle: It\n---\n{STORY}", "2023-04-28"),
    (f"---\ndate: 2023-04-28\n---\n{STORY}", "2023-04-28"),
    (f"October 8, 2025 marks a day. {STORY}", ""),
    (f"{STORY} It was founded on May 4, 2016.", ""),
    (f"Update: May, 05/2021 - 10:20\n{STORY}", "2021-05-05"),
    (f"Leaders meet\nBy Staff reporter May 5, 2021 | 10:20 am GMT+7\n{STORY}", "2021-05-05"),
    (f"\u00a0date 2023-09-19\u00a0Hanoi\u00a0(VNA)\u00a0– {STORY}", "2023-09-19"),
]


@pytest.mark.parametrize("text, day", DATES)
def test_the_date_that_the_file_prints(text, day):
    reading = read(text)
    sound(reading)
    assert reading.article["date"] == day


@pytest.mark.parametrize(
    "prefix, kind",
    [
        ("", "missing date"),
        (" date 2021-12 ", "missing date"),
        (" date 2023-02-31 ", "impossible date"),
        ("---\ndate: 2023-02-31\n---\n", "impossible date"),
        (" date 2023-02-03 May 4, 2016\n", "several dates"),
    ],
)
def test_a_doubtful_date_is_a_problem(prefix, kind):
    assert kind in [row["kind"] for row in read(prefix + STORY).problems]


DATELINES = [
    ("Hanoi (VNA) – ", "Hanoi", "VNA"),
    ("Hanoi (VNA) - ", "Hanoi", "VNA"),
    ("Hanoi (VNA) ", "Hanoi", "VNA"),
    ("Hanoi, July 26 (VNA) – ", "Hanoi", "VNA"),
    ("HÀ NỘI — ", "Hà Nội", ""),
    ("HÀ NỘI – ", "Hà Nội", ""),
    ("HÀ NỘI ", "Hà Nội", ""),
    ("HA NOI — ", "Ha Noi", ""),
    ("HÀ NỘI (VNS) — ", "Hà Nội", "VNS"),
    ("Hà Nội (TTXVN) – ", "Hà Nội", "TTXVN"),
    ("HCM CITY — ", "HCM City", ""),
    ("NEW YORK ", "New York", ""),
    ("HAVANA - ", "Havana", ""),
    ("Đà Nẵng – ", "Đà Nẵng", ""),
    ("VIETNAM, August 11 - HÀ NỘI — ", "Hà Nội", ""),
    ("(VOVworld)- ", "", "VOVworld"),
    ("VOV.VN - ", "", "VOV"),
    ("VGP – ", "", "VGP"),
    ("(VGP News) – ", "", "VGP News"),
    ("SGGPO - ", "", "SGGPO"),
    ("PANO - ", "", "PANO"),
    ("NDO/VNA – ", "", "NDO/VNA"),
    ("Nhan Dan Online – ", "", "Nhan Dan Online"),
    ("BEIJING, June 27 (Xinhua) -- ", "Beijing", "Xinhua"),
    ("HAVANA, Cuba, Sep 13 (ACN) ", "Havana", "ACN"),
    ("Ulaanbaatar /MONTSAME/. ", "Ulaanbaatar", "MONTSAME"),
    ("Pyongyang, September 11 (KCNA) -- ", "Pyongyang", "KCNA"),
    ("SEOUL, Sept. 11 (Yonhap) -- ", "Seoul", "Yonhap"),
    ("New Delhi [India], July 26 (ANI): ", "New Delhi", "ANI"),
    ("HANOI, Vietnam (AP) — ", "Hanoi", "AP"),
    ("Port of Spain (XYZ) – ", "Port of Spain", "XYZ"),
]


@pytest.mark.parametrize("line, place, agency", DATELINES)
@pytest.mark.parametrize("before", ["", " date 2023-09-19 ", "Leaders meet in talks\n\n"])
def test_the_dateline_in_its_forms(before, line, place, agency):
    reading = read(before + line + STORY)
    sound(reading)
    assert (reading.article["place"], reading.article["agency"]) == (place, agency)
    assert told(reading) == [LEAD, NEXT]


@pytest.mark.parametrize(
    "lead",
    [
        "Vietnam – Laos relations are good, said President Tran G.",
        "The National Assembly (NA) – the top legislature – received guests.",
        "The Communist Party of Vietnam (CPV) - led by Tran G - sent a message.",
        "Communist Party of Vietnam (CPV) General Secretary Tran G spoke.",
        "US and Vietnamese officials – among them Tran G – met in Hanoi.",
        "The Vietnam News Agency (VNA) received its Lao partner.",
        "ASEAN – a bloc of ten – met in Hanoi.",
        "PM – on his visit – met Lao leaders.",
    ],
)
def test_what_only_looks_like_a_dateline(lead):
    reading = read(f"{lead} {NEXT}")
    assert told(reading) == [lead, NEXT] and reading.article["place"] == reading.article["agency"] == ""


SIGN_OFFS = [
    (" — VNS", "VNS"),
    (" - VNS", "VNS"),
    (" _ VNS", "VNS"),
    (" — VNA/VNS", "VNA/VNS"),
    ("-VNA", "VNA"),
    ("/.", ""),
    ("/.\nVNA", "VNA"),
    ("/.VNA", "VNA"),
    (" VNA", "VNA"),
    (" (VNA)", "VNA"),
    ("\n\nSource: VNA", "VNA"),
    (" Minh Vũ - VNS", "VNS"),
    ("\nTranslated by Mai Thu", ""),
    ("/.\n\nBy Thuy Dung", ""),
    ("\nReported by Thu Ha – Translated by Anh Quan", ""),
    (" Enditem", ""),
    (" -0-", ""),
    ("\n\n\\###", ""),
    ("\n\n\\# \\# \\#", ""),
    ("\n\n###", ""),
    (" \\###", ""),
    ("\n\n*\\###*", ""),
    ("\n\nD.Batbold", ""),
    ("\n\nmgt/lam/ga", ""),
    ("/.-", ""),
]


@pytest.mark.parametrize("ending, agency", SIGN_OFFS)
def test_the_sign_off_in_its_forms(ending, agency):
    reading = read(f"{LEAD}\n\n{NEXT}{ending}")
    sound(reading)
    assert told(reading) == [LEAD, NEXT] and reading.article["agency"] == agency


CAPTION = "President Tran G receives the Lao ambassador"


@pytest.mark.parametrize(
    "text",
    [
        f"{CAPTION} (Photo: VNA)Hanoi (VNA) – {STORY}",
        f"{CAPTION} (Photo :: VNA)\n\n{STORY}",
        f"{CAPTION} — VNA/VNS Photo Trí DũngHÀ NỘI — {STORY}",
        f"{CAPTION}. — VNA/VNS Photo Trí Dũng\n\nHÀ NỘI — {STORY}",
        f"{CAPTION} Photo: VOV\nVOV.VN - {STORY}",
        f"{CAPTION}. Photo: VNAHanoi (VNA) - {STORY}",
        f"{CAPTION} (Source: VNA)\nHanoi (VNA) – {STORY}",
        f"{CAPTION} [Photo/Xinhua]\n\n{STORY}",
        f"{CAPTION} (Xinhua/Li Xueren)\n\n{STORY}",
        f"{CAPTION} |\n\n{STORY}",
        f"{CAPTION} ;\n\n{STORY}",
        f"{LEAD}\n\n{CAPTION}. — VNA/VNS Photo Trí Dũng\n\n{NEXT}",
        f"Hanoi (VNA) – {LEAD} {CAPTION} (Photo: VNA) {NEXT}",
        f"Leaders meet\n\n{CAPTION}\n(Photo: VNA)\n\n{STORY}",
        f"Hanoi (VNA) – {CAPTION} (Photo: VNA)\nHanoi (VNA) – {STORY}",
        f"| {CAPTION}. — VNA/VNS Photo Trọng Đức |\n\nHÀ NỘI — {STORY}",
        f"Leaders meet hinh anh 1{CAPTION} (Photo: VNA)Hanoi (VNA) – {STORY}",
    ],
)
def test_the_caption_in_its_places(text):
    reading = read(text)
    sound(reading)
    assert reading.article["caption"].rstrip(".") == CAPTION
    assert told(reading) == [LEAD, NEXT]
    assert reading.article["agency"] != "VNA/VNS"


def test_a_caption_printed_twice_is_two():
    text = f"{CAPTION} (Photo: VNA)\n\n{LEAD}\n\n{CAPTION} (Photo: VNA)\n\n{NEXT}"
    assert read(text).article["caption"] == f"{CAPTION} | {CAPTION}"


@pytest.mark.parametrize(
    "before, headlines",
    [
        ("Leaders meet\n\n", ["Leaders meet"]),
        ("Leaders meet\nThey meet in Hanoi.\nHanoi (VNA) – ", ["Leaders meet", "They meet in Hanoi."]),
        ("Will leaders meet?\n\n", ["Will leaders meet?"]),
        ("Leaders meet\nBy Tran Van Z\n", ["Leaders meet"]),
        ("Home\nPolitics\nWorld\nLeaders meet\nHanoi (VNA) – ", ["Leaders meet"]),
        ("# Leaders meet\n\n", ["# Leaders meet"]),
    ],
)  # fmt: skip
def test_the_headline_and_standfirst(before, headlines):
    reading = read(before + STORY)
    sound(reading)
    assert told(reading, "headline") == headlines and told(reading) == [LEAD, NEXT]
    assert reading.article["headline"] == headlines[0].lstrip("# ")


def test_the_front_matters_title_is_the_headline_with_its_span():
    text = '---\ntitle: "Readout of Joe\\_Biden\\u2019s Call with Andr\\xE9s of\\\n  \\ Mexico"\n---\n' + STORY
    reading = read(text, "us/x.md")
    sound(reading)
    assert reading.article["headline"] == "Readout of Joe Biden’s Call with Andrés of Mexico"
    assert reading.sentences[0]["part"] == "headline" and reading.sentences[0]["text"].startswith(
        "Readout of Joe\\_Biden"
    )


@pytest.mark.parametrize("source", ["title: 'It\ndate: [", "title: a: b: c", "\ttitle: x", "- a\n- b", "title: &a *b"])
def test_bad_front_matter_stops_nothing(source):
    reading = read(f"---\n{source}\n---\n{STORY}")
    sound(reading)
    assert told(reading)[-2:] == [LEAD, NEXT]


@pytest.mark.parametrize(
    "residue",
    [
        "Share Facebook Twitter Email Print",
        "Chia sẻ",
        "See more",
        "Read full this story: javascript:alert(1)",
        "Related News: Vietnam, Laos hold talks",
        "<a href=\"javascript:alert('x')\">Related</a>",
        "Tags: Laos, Vietnam",
        "This is Google's cache of http://example.org. It is a snapshot.",
        "An Giang Bac Giang Bac Kan Bac Lieu Ben Tre Ca Mau Can Tho Cao Bang Da Nang Dak Lak Dong Nai",
        "Copyright 2024 Vietnam News Agency. All rights reserved.",
    ],
)
def test_residue_is_in_no_sentence(residue):
    reading = read(f"{LEAD}\n\n{NEXT}\n\n{residue}")
    sound(reading)
    assert told(reading) == [LEAD, NEXT] and marked(reading, "residue") == [residue]
    assert "residue" in [row["kind"] for row in reading.problems]


def test_what_follows_the_sign_off_is_residue_and_a_second_article_is_not():
    tail = "Politics PM meets guest The PM met a guest in Paris."
    assert marked(read(f"HÀ NỘI — {STORY} — VNS\n\n{tail}"), "residue") == [tail]
    second = read(f"HÀ NỘI — {STORY} — VNS\n\nHAVANA — {STORY} {STORY} {STORY} — VNS")
    assert len(told(second)) == 8 and "several articles" in [row["kind"] for row in second.problems]


def test_hard_wrapped_lines_are_one_paragraph_and_list_items_are_not():
    text = (
        "Leaders meet\n\nHANOI, July 26 (VNA) - President Tran G received the Lao\n"
        "ambassador in Hanoi on July 26 and thanked him for his\nwork.\n"
        "The ambassador said that Laos is grateful to Viet Nam for its\nhelp:\n- roads;\n- schools.\n"
    )
    reading = read(text)
    sound(reading)
    assert [row["paragraph"] for row in reading.sentences] == [0, 1, 2, 3, 4]
    assert told(reading)[0].endswith("thanked him for his work.")


WRAPPED = [
    "The ministers discussed a policy of visas – for both students and workers – that began on May 5.",
    "They agreed to meet Joseph R. Biden, Jr. in the U.S. capital - and in 3 or 4 other cities - on June 26.",
    "“We will meet again,” he said, “and bring Prof. Ngo Thanh Nhan along.”",
]


@pytest.mark.parametrize("width", range(38, 100, 3))
@pytest.mark.parametrize("name", ["us/x.md", "wire/x.txt"])
def test_sentences_are_the_same_at_every_width_of_the_lines(name, width):
    paragraph = textwrap.fill(" ".join(WRAPPED), width, break_on_hyphens=False)
    reading = read(f"{paragraph}\n", name)
    sound(reading)
    assert told(reading) == WRAPPED


def test_a_section_heading_is_no_sentence_of_the_body():
    reading = read(f"Hanoi (VNA) – {LEAD}\n\nWith the Lao side\n\n{NEXT}")
    assert told(reading) == [LEAD, NEXT] and told(reading, "headline") == ["With the Lao side"]
    assert reading.article["headline"] == ""


def test_markup_around_paragraphs_is_taken_off():
    reading = read(f"<div><p>Hanoi (VNA) – {LEAD}</p>\n<p>{NEXT}&nbsp;</p></div>")
    sound(reading)
    assert told(reading) == [LEAD, NEXT] and reading.article["place"] == "Hanoi"


@pytest.mark.parametrize(
    "text", ["", " ", "&nbsp;", "\ufeff", "</p>", "---", "---\n---\n", "/.", "(Photo: VNA)", "Hanoi (VNA) –", "1"]
)
def test_a_text_with_hardly_anything_is_no_readout(text):
    reading = read(text)
    sound(reading)
    assert "not a readout" in [row["kind"] for row in reading.problems]


def test_zero_width_signs_hide_no_sentence_end():
    reading = read(f"\u200bHanoi (VNA) –\u200b {LEAD}\u200b{NEXT}\u200b")
    sound(reading)
    assert told(reading) == [LEAD, NEXT] and reading.article["place"] == "Hanoi"


def test_markup_of_a_stranger_stays_text():
    reading = read(f"{LEAD} He showed <script>alert(1)</script> to the guests.")
    assert told(reading)[1] == "He showed <script>alert(1)</script> to the guests."
    assert "markup in the text" in [row["kind"] for row in reading.problems]


@pytest.mark.parametrize("path", sorted(files.find_files(gold.READOUTS)[0]), ids=lambda path: path[1][-60:])
def test_nothing_of_a_shipped_file_is_lost(path):
    reading, problems = article.read_file(*path)
    sound(reading)
    assert told(reading) and reading.article["date"]
    assert not {row["kind"] for row in problems} & {"wrong encoding", "missing date", "date disagrees with the text"}


OPEN_ONES = [path for path in sorted(WIRE.glob("*.txt")) if int(path.stem[1:]) % 2 or int(path.stem[1:]) < 19]


@pytest.mark.parametrize("path", OPEN_ONES, ids=lambda path: path.stem)
def test_the_invented_readouts_are_read_as_they_were_coded(path):
    coded = json.loads(path.with_suffix(".json").read_text("utf-8"))
    reading, _ = article.read_file(path, f"wire/{path.name}")
    sound(reading)
    flat = [" ".join(text.split()) for text in coded["body_sentences"]]
    assert told(reading) == flat
    row = reading.article
    for column in ("date", "agency"):
        assert row[column] == (coded[column] or "")
    assert row["place"].lower() == (coded["place"] or "").lower()
    assert row["headline"] == " ".join((coded["headline"] or "").split())
    assert row["caption"].rstrip(".") == " | ".join(coded["caption"]).rstrip(".")
    assert marked(reading, "residue") == coded["residue"]
    kinds = {"glued sentences", "lost first paragraph", "dateline lost", "date disagrees with the text"}
    found = {
        (p["kind"], p["detail"] * (p["kind"] == "glued sentences")) for p in reading.problems if p["kind"] in kinds
    }
    assert found == {
        (p["kind"], p["detail"] * (p["kind"] == "glued sentences")) for p in coded["problems"] if p["kind"] in kinds
    }


SIGNS = [
    " date 2023-09-19 ",
    "Hanoi (VNA) – ",
    "HÀ NỘI — ",
    "(Photo: VNA)",
    " — VNA/VNS Photo Trí Dũng",
    "./.",
    "— VNS",
]
SIGNS += [
    "\\###",
    "---\n",
    "title: 'x'\n",
    "\n",
    "\r\n",
    "\n\n",
    "\u00a0",
    "\ufeff",
    "\0",
    "Share",
    "hinh anh 1",
    "U.S. ",
]
SIGNS += [
    ".The ",
    '."',
    "“",
    "”",
    "He met Prof. Ngo. ",
    "- item\n",
    "javascript:",
    "<a href='x'>y</a>",
    "(R)",
    "|",
    ";",
]
SIGNS += ["/", "#", "*", "**x**", "2017.09.11", "&nbsp;", "Source: VNA\n", "VNA\n", "Translated by Mai\n", "# Head\n"]
FRAGMENTS = st.sampled_from(SIGNS)
TEXTS = st.lists(st.one_of(FRAGMENTS, st.text(max_size=8)), max_size=25).map("".join)


@given(TEXTS, st.sampled_from(["x.txt", "a/x.md"]))
@settings(max_examples=150, deadline=None)
def test_nothing_of_any_text_is_lost(text, name):
    sound(read(text, name))


SHIPPED = [path for path, _ in files.find_files(gold.READOUTS)[0][::40]] + sorted(WIRE.glob("*.txt"))


@given(st.sampled_from(SHIPPED), st.integers(0, 3000), st.integers(0, 40), FRAGMENTS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_of_a_damaged_readout_is_lost(path, at, length, fragment):
    text = path.read_bytes().decode("utf-8-sig")
    sound(read(text[:at] + fragment + text[at + length :], path.name))


UNITS = [
    "a",
    "a ",
    "(",
    ". ",
    ".A",
    '."',
    "-",
    "#",
    "* ",
    "/.",
    "HÀ NỘI ",
    "<a ",
    "Photo: ",
    "Ab (VNA) ",
    "2023-09-19 ",
    "A.\n",
]


@pytest.mark.parametrize("unit", UNITS)
def test_a_text_of_one_thing_again_and_again_is_read_in_linear_time(unit):
    def seconds(length):
        begin = time.perf_counter()
        read(" date 2023-09-19 " + unit * (length // len(unit)))
        return time.perf_counter() - begin

    seconds(1_000)
    assert seconds(200_000) < 20 * max(seconds(50_000), 0.05)


@pytest.mark.parametrize("line", ["Phnom Penh (AKP), June 03, 2024 -- ", "AKP Phnom Penh, June 03, 2024 -- "])
def test_a_dateline_that_prints_its_year_dates_the_readout(line):
    reading = read(f"{line}Prime Minister Hun Vannak met H.E. Takeshi Mori here today.")
    assert (reading.article["date"], reading.article["place"]) == ("2024-06-03", "Phnom Penh")
    assert told(reading) == ["Prime Minister Hun Vannak met H.E. Takeshi Mori here today."]
