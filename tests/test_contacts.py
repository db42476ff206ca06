"""Who met whom, where, and of which rank: numbers that their links find."""

import re

import pytest

from analysis import contacts, evidence
from analysis.findings import collections, largest
from analysis.measures.travel import SETTINGS

LINK = re.compile(r'<a href="[^"]+" data-evidence="([^"]*)">([^<]*)</a>')
CORPORA = ["wires", "alone", "bare", "shipped"]


@pytest.fixture(params=CORPORA)
def corpus(request):
    return request.getfixturevalue(request.param)


def assert_counts(corpus, table, view, keys, count="n", **where):
    for row in table.head(20).to_dict("records"):
        asked = {**evidence.conditions(row, keys), **where}
        assert evidence.count(corpus, view, **asked) == row[count], row


def test_tables_count_what_their_links_find(corpus):
    one = largest(corpus)
    assert_counts(corpus, contacts.kinds(corpus), "actors", ["kind"], "actors")
    dealt = contacts.by_person(corpus, collection=one)
    assert_counts(corpus, dealt, "meetings", {"actor": "own__has", "counterpart": "counterpart"}, collection=one)
    told, met = contacts.most_met(corpus, collection=one)
    assert_counts(corpus, met, "meetings", {"actor": "others__has"}, collection=one)
    assert set(told["actor"]) == set(met["actor"]) and met["dated"].le(met["n"]).all()
    trips = contacts.travellers(corpus, collection=one)
    assert_counts(corpus, trips, "meetings", {"actor": "own__has", "setting": "setting"}, collection=one)
    assert_counts(corpus, contacts.ranked(corpus), "meetings", ["collection", "higher"])
    assert_counts(corpus, contacts.placed(corpus), "meetings", ["collection", "setting"])
    keys = {"host_country": "host_country__has", "guest_country": "guest_country__has"}
    assert_counts(corpus, contacts.received(corpus), "meetings", keys, **contacts.IN_PERSON)
    assert_counts(corpus, contacts.open_names(corpus), "mentions", ["actor"], introduced="nowhere")


def test_what_is_said_is_what_its_links_find(corpus):
    told = [contacts.rests(corpus), *(contacts.receiving(corpus, one) for one in collections(corpus)["collection"])]
    for text in told:
        links = LINK.findall(text)
        assert len(links) == text.count("data-evidence")
        for query, shown in links:
            assert evidence.count_query(corpus, query.replace("&amp;", "&")) == int(shown.replace(",", "")), query


def test_every_encounter_has_one_setting_and_one_rank(corpus):
    meetings = corpus.view("meetings")
    assert set(meetings["setting"]) <= set(SETTINGS) and set(meetings["higher"]) <= set(contacts.RANKS)
    for table in (contacts.placed(corpus), contacts.ranked(corpus)):
        assert table["n"].sum() == len(meetings)


def test_titles_say_the_numbers(shipped, bare):
    table = contacts.ranked(shipped).query("collection == 'whitehouse'").set_index("higher")["share"]
    assert contacts.level(shipped).startswith(f"{table['equal']:.0%} of encounters in whitehouse")
    assert contacts.level(bare) == "Which side of an encounter is of higher rank"
    home = (shipped.view("meetings").query("collection == 'whitehouse'")["setting"] == "at home").sum()
    assert f"of whitehouse receives {home} times" in contacts.afield(shipped)
    assert contacts.afield(bare) == "Where the sides met"


def test_the_swing_of_open_names(shipped, bare):
    fewest, most = map(int, re.search(r"counted: (\d+) if .*, (\d+) if", contacts.swing(shipped)).groups())
    counted = (shipped.actors["kind"] == "person").sum()
    assert fewest < counted < most and contacts.swing(shipped).startswith(f"{counted} persons counted")
    assert contacts.swing(bare) == "No person is named."
