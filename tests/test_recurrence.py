"""Expected and new formulae."""

import pandas as pd

from analysis.codebook import read_codebook
from analysis.measures import recurrence

BOOK = read_codebook()


def test_a_formula_most_readouts_have_is_missing_in_the_rest():
    names = [f"a{number}" for number in range(4)]
    meetings = pd.DataFrame({"article": names, "host_country": "VNM", "guest_country": "LAO"})
    rows = pd.DataFrame([(name, "mutual benefit") for name in names[:3]], columns=["article", "formula"])
    rows.loc[len(rows)] = ["a3", "bamboo diplomacy"]
    found = recurrence.expected(rows, meetings)
    assert set(found["formula"]) == {"mutual benefit"}
    assert found.loc[~found["present"], "article"].tolist() == ["a3"]
    assert found["share"].iloc[0] == 0.75
    assert recurrence.expected(rows, meetings.head(2)).empty


def test_new_formulae_recur_in_many_readouts_and_are_not_known():
    said = ["They vowed to turn swords into ploughshares in {}.", "He praised peace and stability in {}."]
    texts = [sentence.format(place) for sentence in said for place in ("Oslo", "Rome", "Lima", "Bern", "Riga")]
    sentences = pd.DataFrame({"article": [str(number % 5) for number in range(10)], "text": texts})
    found = recurrence.new_formulae(sentences, BOOK)
    assert "turn swords into ploughshares" in found["wording"].iloc[0]
    assert not found["wording"].str.contains("stability").any()
    assert recurrence.new_formulae(sentences, BOOK, least=6).empty
