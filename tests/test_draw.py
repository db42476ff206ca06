"""The draw of readouts for hand coding: made again, it is the one that is kept."""

import json

from analysis.checking import draw


def test_the_draw_is_the_one_of_its_seed():
    gold = draw.ROOT / "data" / "gold" / "whitehouse"
    own = {path.stem for path in gold.glob("*.json") if "draw" not in json.loads(path.read_text("utf-8"))}
    assert draw.drawn(own) == draw.stored()


def test_every_drawn_readout_is_coded_and_twelve_are_coded_twice():
    for number, file, twice in draw.stored():
        name = file.removesuffix(".md") + ".json"
        assert json.loads((draw.ROOT / "data" / "gold" / name).read_text("utf-8"))["draw"] == number
        assert (draw.ROOT / "data" / "second" / name).exists() == (twice == "yes")
