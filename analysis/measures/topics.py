"""An unsupervised look beside the codebook: topics of readouts, by factorising their tf-idf weights (NMF)."""

from collections import namedtuple
from functools import partial
from itertools import combinations

import numpy as np
import pandas as pd
from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import TfidfVectorizer

from analysis.measures.keyness import STOP, phrases

LEAST = 100  # readouts: with fewer, topics change with every readout added
NUMBERS = range(4, 16)  # how many topics are tried
WORDS = 8  # words that name a topic and judge its coherence
RARE, COMMON = 5, 0.5  # a word stands in at least so many readouts and in at most this share of them
TYPICAL = 30  # sentences of a topic that are looked at
SEED = 0
COLUMNS = ["topic", "words", "readouts", "sentences", "uncoded", "theme"]

Topics = namedtuple("Topics", "topics sentences coherence")


def find(sentences, themes, *, without=(), numbers=NUMBERS, least=LEAST, typical=TYPICAL):
    """Return Topics: `topics` (one row each), `sentences` (the `typical` ones of each), `coherence` (by their number).

    A topic has its `words`, the `readouts` in which it is the strongest, and of its typical sentences how many carry no
    theme (`uncoded`) and which theme most of the others carry: what the codebook sees of it. Their number is the
    one with the most coherent words (mean NPMI, Bouma 2009; Lau, Newman and Baldwin 2014) to two decimals, of
    equals the smaller. Fewer than `least` readouts give empty tables. Names in `without` are left out.
    """
    texts = sentences[sentences["part"] == "body"] if "part" in sentences else sentences
    readouts = texts.groupby("article")["text"].agg(" ".join)
    empty = pd.DataFrame(columns=["topic", "article", "sentence", "text", "weight"])
    if len(readouts) < least:
        return Topics(pd.DataFrame(columns=COLUMNS), empty, pd.DataFrame(columns=["number", "coherence"]))
    vectors = _vectors(without)
    weights = vectors.fit_transform(readouts)
    models = {number: _model(number).fit(weights) for number in numbers}
    coherence = [(number, coherent(weights, model.components_)) for number, model in models.items()]
    coherence = pd.DataFrame(coherence, columns=["number", "coherence"])
    model = models[coherence.sort_values(["coherence", "number"], ascending=[False, True])["number"].iloc[0]]
    strongest = np.bincount(model.transform(weights).argmax(axis=1), minlength=model.n_components)
    order = np.argsort(-strongest, kind="stable")
    found = _typical(texts, vectors, model.components_[order], typical)
    words = [" · ".join(vectors.get_feature_names_out()[_top(part)]) for part in model.components_[order]]
    table = pd.DataFrame({"topic": range(1, len(order) + 1), "words": words, "readouts": strongest[order]})
    return Topics(table.merge(_coded(found, themes), on="topic")[COLUMNS], found, coherence)


def _vectors(without):
    skip = STOP | {word for text in without for word in phrases(text, stop=())}
    read = partial(phrases, stop=skip)
    return TfidfVectorizer(analyzer=read, min_df=RARE, max_df=COMMON, sublinear_tf=True)


def _model(number):
    """Return the factorisation: its start is computed, not drawn, so that every run and machine finds the same."""
    return NMF(number, init="nndsvda", solver="cd", max_iter=1000, random_state=SEED)


def _top(component):
    return np.argsort(-component, kind="stable")[:WORDS]


def coherent(weights, components):
    """Return how coherent the topics' words are: the mean normalised pointwise mutual information over readouts."""
    there = (weights > 0).astype(float)
    n, scores = there.shape[0], []
    for component in components:
        part = there[:, _top(component)]
        both = np.asarray((part.T @ part).todense()) / n
        for a, b in combinations(range(both.shape[0]), 2):
            p = both[a, b]
            scores.append(np.log(p / (both[a, a] * both[b, b])) / -np.log(p) if 0 < p < 1 else -1.0 if not p else 1.0)
    return round(float(np.mean(scores)), 2)


def _typical(texts, vectors, components, typical):
    """Return the sentences nearest to each topic by the cosine of their weights, each sentence of a topic once."""
    weights = vectors.transform(texts["text"])
    units = components / np.linalg.norm(components, axis=1, keepdims=True)
    near, rows = np.round(weights @ units.T, 6), []
    for topic, column in enumerate(near.T, 1):
        best = texts[["article", "sentence", "text"]].assign(topic=topic, weight=column)
        best = best.sort_values(["weight", "article", "sentence"], ascending=[False, True, True])
        rows.append(best.drop_duplicates("text").head(typical))
    return pd.concat(rows, ignore_index=True)[["topic", "article", "sentence", "text", "weight"]]


def _coded(found, themes):
    """Return one row per topic: its typical sentences, how many carry no theme, and their most frequent theme."""
    codes = themes[["article", "sentence", "theme"]].drop_duplicates()
    joined = found.merge(codes, on=["article", "sentence"], how="left")
    joined["theme"] = joined["theme"].fillna("").astype(str)
    rows = []
    for topic, part in joined.groupby("topic"):
        counts = part.loc[part["theme"] != "", "theme"].value_counts()
        named = sorted(counts.index, key=lambda theme, counts=counts: (-counts[theme], theme))
        total = len(part.drop_duplicates(["article", "sentence"]))
        rows.append((topic, total, int((part["theme"] == "").sum()), named[0] if named else ""))
    return pd.DataFrame(rows, columns=["topic", "sentences", "uncoded", "theme"])
