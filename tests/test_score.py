"""The score of a readout: notes in time, lines in order, labels that cover nothing, places that open sentences."""

from itertools import pairwise
from types import SimpleNamespace

import pytest

from analysis import tables
from analysis.figures import notes, pictures
from analysis.figures import scores as score

ARTICLE = "vietnam/ä b"


def statement(number, sentence, speakers, act, kind, to=(), embedded=False):
    row = {
        "statement": f"s{number}",
        "article": ARTICLE,
        "sentence": sentence,
        "verb": act,
        "act": act,
        "act_class": kind,
    }
    row |= {"verb_start": number, "speaker": " | ".join(map(str.lower, speakers)), "speaker_name": " | ".join(speakers)}
    return row | {"addressee": " | ".join(map(str.lower, to)), "addressee_name": " | ".join(to), "embedded": embedded}


ROWS = [
    statement(1, 1, ["Cường"], "thank", "acknowledgement", ["Kalashnikov"]),
    statement(2, 1, ["Cường"], "pledge", "commissive", ["Kalashnikov"]),
    statement(3, 2, ["Kalashnikov"], "condole", "acknowledgement", ["Cường"]),
    statement(4, 2, ["The people"], "condole", "acknowledgement", embedded=True),
    statement(5, 3, ["Cường", "Kalashnikov"], "discuss", "joint"),
    statement(6, 4, ["Cường"], "state", "constative", ["Kazuo $5 and $6"]),
    statement(7, 5, [], "sign", "deed"),
]


def corpus(rows, sentences=7):
    texts = [{"article": ARTICLE, "sentence": n, "part": "body", "text": f"Sentence <{n}>."} for n in range(sentences)]
    for row in texts[1:4]:
        row["meeting"] = "m1"
    meeting = {
        "meeting": "m1",
        "article": ARTICLE,
        "form": "reception",
        "host_names": "Cường",
        "guest_names": "Kalashnikov",
    }
    frames = {"statements": rows, "sentences": texts, "meetings": [meeting]}
    return SimpleNamespace(**{name: tables.frame(name, found) for name, found in frames.items()})


@pytest.fixture
def shown(monkeypatch):
    found = []
    monkeypatch.setattr(pictures, "display", lambda bundle, metadata=None, raw=False: found.append((bundle, metadata)))
    return found


def arranged():
    return notes.arrange(corpus(ROWS).statements, length=7)


def test_time_runs_by_sentences_as_wide_as_what_is_said_in_them():
    rows, _, columns = arranged()
    assert rows["x"].is_monotonic_increasing
    assert [round(b - a, 1) for a, b in pairwise(columns)] == [0.7, 2, 2, 1, 1, 1, 0.7]


def test_the_one_who_talks_with_all_stands_between_them_and_the_open_last():
    _, names, _ = arranged()
    assert list(names.values()) == ["Kalashnikov", "Cường", "Kazuo $5 and $6", "The people", "speaker open"]


def test_stems_point_to_the_addressee():
    rows, _, _ = arranged()
    assert rows["stem"].tolist() == [1, 1, -1, 0, 0, -1, 0]


def test_labels_cover_no_label_and_no_stem():
    rows, names, columns = arranged()
    labels = notes.place(rows, list(names), columns[-1], inch=0.2)
    assert len(labels) == len(ROWS)
    spans = {}
    for label in labels:
        half = notes.width(label.text, notes.SMALL) / 2 / 0.2
        spans.setdefault(label[1:3] + label[4:], []).append((label.middle - half, label.middle + half))
    for found in spans.values():
        found.sort()
        assert all(a[1] <= b[0] for a, b in pairwise(found))


def test_many_speakers_share_the_last_line():
    rows = [statement(n, n, [f"Speaker {n:02d}"], "state", "constative") for n in range(14)]
    _, names, _ = notes.arrange(corpus(rows).statements, length=14)
    assert len(names) == notes.MOST and list(names)[-1] == notes.REST


def test_the_score_is_drawn_with_a_place_for_each_note_and_meeting(shown):
    score.score(corpus(ROWS), ARTICLE)
    (bundle, metadata), _ = shown
    about = metadata["readouts"]
    assert about["title"] == "Cường speaks in 4 of 7 statements, Kalashnikov in 2"
    assert "7 statements by Kalashnikov, Cường" in about["alt"] and "reception Cường – Kalashnikov" in about["alt"]
    assert len(about["marks"]) == len(ROWS) + 1
    assert about["marks"][1]["href"].endswith("?s=1") and "Sentence <1>." in about["marks"][1]["label"]
    assert all(0 <= mark[key] <= 1 for mark in about["marks"] for key in "xywh")
    assert bundle["text/plain"].count("Kalashnikov") >= 4


def test_a_readout_without_statements_says_so(shown):
    score.score(corpus([]), ARTICLE)
    assert len(shown) == 1 and "no statement was found" in shown[0][0]["text/plain"]


def test_a_meeting_in_two_stretches_has_two_bars():
    told = corpus(ROWS)
    told.sentences.loc[2, "meeting"] = ""
    assert [(bar["first"], bar["last"]) for bar in score.bars(told.meetings, told.sentences)] == [(1, 1), (3, 3)]


def test_of_three_who_meet_none_stands_on_the_side_of_another_and_none_is_left_out(shown):
    people = ["Biden", "Yoon", "Kishida"]
    rows = [statement(1, 1, people, "discuss", "joint"), statement(2, 2, ["Biden"], "pledge", "commissive")]
    told = corpus(rows)
    told.meetings.loc[0, ["host_names", "guest_names"]] = ["Biden", "Yoon | Kishida"]
    told.meetings.loc[0, ["host_country", "guest_country"]] = ["USA", "KOR | JPN"]
    score.score(told, ARTICLE)
    about = shown[0][1]["readouts"]
    assert about["title"] == "Biden speaks in 2 of 2 statements, Yoon and Kishida in 1"
    assert "reception Biden, Yoon and Kishida" in about["alt"]
