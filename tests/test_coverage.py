"""What the codebook leaves out, its scores, and topics beside it."""

from types import SimpleNamespace

import pandas as pd

from analysis import coverage, evidence, wording


def test_a_word_in_the_holes_stands_in_sentences_without_a_theme(wires, bare):
    for row in coverage.holes(wires).head(8).to_dict("records"):
        where = {**wording.BODY, "themes": "", "text__says": row["word"]}
        assert evidence.count(wires, "sentences", **where, per="article") == row["readouts"] <= row["n"]
        found = evidence.rows(wires, "sentences", **where)
        themed = wires.themes[["article", "sentence"]].drop_duplicates()
        assert found.merge(themed, on=["article", "sentence"]).empty and len(found)
    assert list(coverage.holes(bare)) == ["word", "n", "readouts"]


def test_the_scores_are_those_of_the_half_that_was_held_back():
    table = coverage.trust()
    assert table["measure"].tolist()[:2] == ["themes of a readout", "themes of a sentence"]
    assert table["right"].le(table[["coded", "found"]].min(axis=1)).all() and table["n"].nunique() == 1
    assert (table["low"] <= table["f1"]).all() and (table["f1"] <= table["high"]).all()
    wrong = table[table["measure"].str.startswith("of a readout: ")]
    assert (wrong["right"] < wrong[["coded", "found"]].max(axis=1)).all()


def found():
    topics = pd.DataFrame(
        [(1, "a · <b>", 9, 30, 0, "sea"), (2, "c · d", 5, 30, 12, ""), (3, "e · f", 5, 30, 12, "peace")],
        columns=["topic", "words", "readouts", "sentences", "uncoded", "theme"],
    )
    sentences = pd.DataFrame({"topic": [1, 2, 2, 2, 3], "article": list("abcde"), "sentence": 0, "text": "x"})
    return SimpleNamespace(topics=topics, sentences=sentences, coherence=pd.DataFrame({"number": [4, 5]}))


def test_the_topics_that_the_codebook_sees_least_of():
    assert coverage.unlike(found(), most=2)["article"].tolist() == ["b", "c", "e"]
    told = coverage.unseen(found())
    assert told.startswith("Three topics, the most coherent of 4 to 5.") and "topic 2" in told
    assert "12 of its 30" in told


def test_below_the_size_the_chapter_says_so():
    empty = {name: getattr(found(), name).iloc[:0] for name in ("topics", "sentences")}
    none = SimpleNamespace(**vars(found()) | empty)
    assert coverage.unseen(none).startswith("Topics are sought in 100 readouts or more")
    assert coverage.unlike(none).empty
