"""Where encounters take place, seen from home: by place, wording and host, and never by guess."""

import pandas as pd
import pytest

from analysis.measures import travel


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Hà Nội", "VNM"), ("Tokyo, Japan", "JPN"), ("Presidential Palace in Hanoi, Vietnam", "VNM"),
        ("Tokyo Japan", "JPN"), ("Washington, D.C", "USA"), ("White House", "USA"), ("Camp David", "USA"),
        ("Danish Prime Minister’s Office", "DNK"), ("New York", "USA"), ("Carbis Bay", "GBR"),
            ("Atlantis", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_place_is_looked_up_whole(place, country):
    assert travel.land(place) == country


def meeting(form="meeting", place="", host="USA", guest="JPN", hosts="", guests=""):
    sides = {"host_country": host, "guest_country": guest, "hosts": hosts, "guests": guests}
    return {"form": form, "place": place, **sides}


@pytest.mark.parametrize(
    ("row", "setting"),
    [
        (meeting("phone call", "Tokyo"), "at a distance"),
        (meeting(place="White House"), "at home"),
        (meeting(place="Tokyo"), "in their country"),
        (meeting(place="Warsaw"), "in a third country"),
        (meeting(place="Atlantis"), "not said"),
        (meeting(), "not said"),
        (meeting("reception"), "at home"),
        (meeting("reception", host="JPN", guest="USA"), "in their country"),
        (meeting(host="JPN", guest="USA"), "in their country"),
        (meeting(host="", guest="USA"), "not said"),
        (meeting(host="JPN", guest="KOR"), "without the own side"),
        (meeting(host="JPN", guest="KOR", place="Tokyo"), "without the own side"),
    ],
)
def test_the_setting_is_what_the_readout_says(row, setting):
    assert travel.settings(pd.DataFrame([row]), ["USA"]) == [setting]


def test_without_a_home_nobody_receives_or_travels():
    rows = pd.DataFrame([meeting(place="Tokyo"), meeting("video call")])
    assert travel.settings(rows, ["", ""]) == ["not said", "at a distance"]


def test_persons_stand_on_the_side_of_their_country():
    rows = pd.DataFrame([meeting(hosts="kishida", guests="biden | nato"), meeting(hosts="biden")])
    country = {"biden": "USA", "kishida": "JPN", "nato": ""}
    own, others = travel.company(rows, ["USA", ""], country, {"biden", "kishida"})
    assert (own, others) == (["biden", ""], ["kishida | nato", "biden"])
