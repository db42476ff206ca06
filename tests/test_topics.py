"""Topics from texts made of two subjects, and none from too few."""

import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from analysis.measures import topics

SEA = "navigation islands maritime fisheries coastguard reefs waters tribunal"
GRAIN = "harvest wheat fertiliser drought farmers famine seeds granaries"
LOSS = "condolences mourning funeral sorrow wreath passing tribute legacy"
SUBJECTS = [SEA, SEA, SEA, GRAIN, GRAIN, LOSS]


@pytest.fixture(scope="module")
def corpus():
    rng, rows = np.random.default_rng(3), []
    for n in range(120):
        words = SUBJECTS[n % 6].split()
        for s in range(4):
            text = "The two sides spoke of " + " and ".join(rng.choice(words, 4, replace=False)) + "."
            rows.append((f"a{n:03d}", s, "body", text))
    sentences = pd.DataFrame(rows, columns=["article", "sentence", "part", "text"])
    themes = sentences[sentences["text"].str.contains("islands|waters|reefs|maritime")].assign(theme="sea")
    return sentences, themes


def test_topics_are_found_with_their_words_and_sentences(corpus):
    found = topics.find(*corpus, numbers=(2, 3))
    assert found.coherence["coherence"].is_monotonic_increasing and len(found.topics) == 3
    assert set(found.topics["words"][0].split(" · ")) == set(SEA.split())
    assert set(found.topics["words"][1].split(" · ")) == set(GRAIN.split())
    assert found.topics["readouts"].tolist() == [60, 40, 20]
    assert found.topics["theme"].tolist() == ["sea", "", ""] and found.topics["uncoded"].tolist()[1:] == [30, 30]
    assert len(found.sentences) == 30 * len(found.topics)


def test_the_same_on_each_run(corpus):
    first, second = (topics.find(*corpus, numbers=(3,)) for _ in range(2))
    pd.testing.assert_frame_equal(first.topics, second.topics)
    pd.testing.assert_frame_equal(first.sentences, second.sentences)


def test_names_are_left_out(corpus):
    found = topics.find(*corpus, numbers=(3,), without=["Wheat"])
    assert "wheat" not in " ".join(found.topics["words"])


def test_too_few_readouts_give_none(corpus):
    sentences, themes = corpus
    found = topics.find(sentences[sentences["article"] < "a050"], themes)
    assert found.topics.empty and found.sentences.empty and list(found.topics) == topics.COLUMNS


def test_words_that_stand_together_cohere_and_words_that_never_do_fall_apart():
    weights, one = sparse.csr_array(np.array([[1, 1, 0, 1], [1, 1, 0, 1], [0, 0, 1, 1], [0, 0, 1, 1]])), np.ones(2)
    assert topics.coherent(weights[:, [0, 1]], [one]) == 1.0  # both in the same half of the readouts
    assert topics.coherent(weights[:, [0, 2]], [one]) == -1.0  # never in one
    assert topics.coherent(weights[:, [3, 3]], [one]) == 1.0  # both in all of them
    some = sparse.csr_array(np.array([[1, 1], [1, 0], [0, 1], [0, 0]]))
    assert topics.coherent(some, [one]) == 0.0  # as often as by chance
