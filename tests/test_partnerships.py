"""Tiers: wording, event and dyad of each naming."""

import pytest

from analysis.codebook import read_codebook
from analysis.reader.phrases import tiers
from tests.phrased import reading_of

BOOK = read_codebook()
CSP = "comprehensive strategic partnership"


def meeting(host, guest, name="m"):
    return {"meeting": name, "host_country": host, "guest_country": guest}


def found(sentence, *meetings, of=""):
    reading, docs, words = reading_of(sentence, meeting=of)
    rows, problems = tiers.code_tiers(reading, lambda: docs, words, list(meetings), BOOK)
    return [(row["dyad"], row["tier"], row["event"]) for row in rows], problems


SP, SR = "strategic partnership", "special relationship"
CUSTOMARY = "good neighbourliness, traditional friendship, comprehensive cooperation and long-term sustainability"
WORDINGS = [
    ("The U.S. – Vietnam Comprehensive Strategic Partnership", "USA-VNM", CSP),
    ("the Việt Nam-RoK all-round strategic partnership", "KOR-VNM", CSP),
    ("the U.S.-India Comprehensive Global Strategic Partnership", "IND-USA", CSP),
    ("the China-Vietnam comprehensive strategic cooperative partnership", "CHN-VNM", CSP),
    ("an extensive strategic partnership between Japan and Vietnam", "JPN-VNM", "extensive strategic partnership"),
    ("Vietnam and Denmark set up a green strategic partnership", "DNK-VNM", "sectoral"),
    ("The Dutch-Vietnamese strategic partnership on climate change", "NLD-VNM", "sectoral"),
    ("the strategic partnership in recent years between Italy and Vietnam", "ITA-VNM", SP),
    ("Vietnam has a strategic partnership with Japan and India", "JPN-VNM IND-VNM", SP),
    ("the all-round strategic cooperative partnership between China and South Africa", "CHN-ZAF", CSP),
    ("Canada and Vietnam signed the Comprehensive and Progressive Agreement for Trans-Pacific Partnership", "", ""),
    ("Vietnam and Laos signed the Regional Comprehensive Economic Partnership", "", ""),
    ("The Vietnam-Poland Strategic Partnership Council met", "", ""),
    ("the global alliance and defence partnership of Japan and Vietnam", "", ""),
    ("the great friendship, special solidarity and comprehensive cooperation of Laos and Vietnam", "LAO-VNM", SR),
    (f"the {CUSTOMARY} between Vietnam and Cambodia", "KHM-VNM", SR),
    (f"the {CUSTOMARY} between Vietnam and China", "", ""),
    ("the special relations between Cuba and Việt Nam", "CUB-VNM", SR),
    ("special sentiments and relations between Russia and Vietnam", "", ""),
]


@pytest.mark.parametrize(("sentence", "dyads", "tier"), WORDINGS)
def test_wordings_and_their_countries(sentence, dyads, tier):
    assert found(sentence)[0] == [(dyad, tier, "asserts") for dyad in dyads.split()]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Vietnam and Brazil elevated their relations to a strategic partnership last year.", "upgraded"),
        ("He welcomed the upgrade of the relations between Vietnam and Brazil to a strategic partnership.", "upgraded"),
        ("Vietnam and Brazil intend to raise the relationship to the level of a strategic partnership.", "upgraded"),
        ("The strategic partnership of Vietnam and Brazil will be lifted to a new height.", "asserts"),
        ("Vietnam and Brazil discussed their new strategic partnership.", "asserts"),
        ("Vietnam and Brazil brought benefits to the strategic partnership.", "asserts"),
    ],
)
def test_upgraded_only_where_the_tier_is_the_goal(sentence, event):
    assert found(sentence)[0] == [("BRA-VNM", "strategic partnership", event)]


def test_two_tiers_in_a_sentence_have_their_own_events():
    sentence = (
        "The strategic partnership of India and Vietnam, which they upgraded to a comprehensive strategic partnership."
    )
    assert found(sentence)[0] == [("IND-VNM", "strategic partnership", "asserts"), ("IND-VNM", CSP, "upgraded")]


def test_two_countries_means_the_sentences_own_meeting():
    sentence = "The strategic partnership between the two countries grows."
    both = [meeting("VNM", "RUS", "m1"), meeting("VNM", "JPN", "m2")]
    assert found(sentence, *both, of="m2")[0] == [("JPN-VNM", "strategic partnership", "asserts")]
    assert found(sentence, *both)[0] == [("", "strategic partnership", "asserts")]


def test_with_a_country_takes_the_other_side():
    sentence = "He attached importance to the strategic partnership with Russia."
    assert found(sentence, meeting("VNM", "RUS"), of="m")[0] == [("RUS-VNM", "strategic partnership", "asserts")]


def test_open_dyad_and_body_of_states_are_problems():
    rows, (problem,) = found("He praised the strategic partnership.")
    assert rows == [("", "strategic partnership", "asserts")]
    assert problem["kind"] == "unresolved dyad"
    rows, (problem,) = found("He praised the U.S.-ASEAN Comprehensive Strategic Partnership.")
    assert rows == []
    assert problem["kind"] == "tie with a body of states"
