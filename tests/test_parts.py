"""What is counted part by part is what is counted in the whole tables."""

import pytest

from analysis import evidence, parts
from analysis.tables import COLUMNS

pytest.importorskip("pyarrow", reason="needs the extra [parquet]")
QUESTIONS = [
    ("articles", {"year": "2024"}),
    ("sentences", {"voice": "narration", "part": "body"}),
    ("mentions", {"kind": "person", "per": "actor"}),
    ("meetings", {"setting__not": "", "guests__not": ""}),
    ("meetings", {"counterpart__not": "", "per": "counterpart"}),
    ("statements", {"voice": "other", "act": ("thank", "praise", "pledge")}),
    ("statements", {"sentence_text__says": "cooperation", "per": "article"}),
    ("statements", {"themes__has": "economy", "per": "sentence"}),
    ("partnerships", {"finding": "as known"}),
    ("formulae", {"formula__not": "", "per": "formula"}),
    ("themes", {"voice": "own", "per": "theme"}),
]


@pytest.fixture(scope="module")
def place(wires, tmp_path_factory):
    """Return a folder of the wires' tables in three parts."""
    folder, articles = tmp_path_factory.mktemp("parts"), list(wires.articles["article"])
    for name in COLUMNS:
        (folder / name).mkdir()
        table = getattr(wires, name)
        for number in range(1 if name in parts.WHOLE else 3):
            own = table if name in parts.WHOLE else table[table["article"].isin(articles[number * 10 :][:10])]
            own.to_parquet(parts.path_of(folder, name, number), index=False)
    return folder


@pytest.mark.parametrize(("view", "where"), QUESTIONS)
def test_parts_count_what_the_whole_counts(wires, place, view, where):
    assert parts.count(place, view, **where) == evidence.count(wires, view, **where) > 0


def test_what_hangs_on_all_readouts_is_not_asked_of_parts(place):
    with pytest.raises(ValueError, match="all readouts together"):
        parts.count(place, "statements", introduced="elsewhere")
    with pytest.raises(ValueError, match="one table"):
        parts.count(place, "problems", kind="duplicate")
