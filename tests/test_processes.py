"""What the processes that read a folder are given, and what each of them makes once."""

import pickle

from conftest import WIRE

from analysis import corpus as corpora
from analysis.codebook import digest, read_codebook
from analysis.reader.ground import terms
from analysis.reader.names import clusters, names
from analysis.reader.reading import article
from analysis.reader.records import Cluster


def again(book):
    """Return an equal codebook of other objects, as another process would get it."""
    return pickle.loads(pickle.dumps(book))


def test_a_process_is_sent_readouts_and_no_codebook(monkeypatch):
    book, sent = read_codebook(), []
    readings = [
        article.read_article((WIRE / f"{name}.txt").read_text("utf-8"), f"{name}.txt") for name in ("w01", "w02")
    ]

    def each(function, arguments, _label):
        sent.extend(arguments)
        return [function(*one) for one in arguments]

    monkeypatch.setattr(corpora, "each_kept", each)
    corpora._tables(readings, book)
    assert len(sent) == 4
    assert max(len(pickle.dumps(one)) for one in sent) < 100_000 < len(pickle.dumps(book))


def test_terms_are_compiled_once_for_equal_content():
    made, book = [], read_codebook()

    def make(frame):
        made.append(len(frame))
        return made[-1]

    for frame in (book["formulae"], again(book)["formulae"], book["formulae"]):
        assert terms.once(frame, make) == len(frame)
    assert len(made) == 1
    terms.once(book["formulae"].iloc[1:], make)
    assert len(made) == 2


def test_a_digest_follows_content_and_columns():
    frame = read_codebook()["acts"]
    assert digest(frame) == digest(frame.copy()) != digest(frame.iloc[1:])
    assert digest(frame.rename(columns={"act": "other"})) != digest(frame)


def test_linking_compares_each_two_names_that_may_be_one_persons(wires):
    spelled = [
        "Zs. Toth",
        "Zsolt Toth",
        "Joe Biden",
        "Joseph R. Biden",
        "Phankham Vorachith",
        "Fankham Volachith",
        "Lula",
    ]
    people = wires.actors[wires.actors["kind"] == "person"]["name"]
    labels = list(dict.fromkeys([*people, *spelled, *(" ".join(name.split()[::-1]) for name in people)]))
    near_words = names.words_alike({word for name in labels for word in names.telling(name)})
    by_word = {names.INITIAL: {at for at, name in enumerate(labels) if names.INITIAL.match(name)}}
    for at, name in enumerate(labels):
        for word in {"".join(names.telling(name)), *names.telling(name)}:
            by_word.setdefault(word, set()).add(at)
    for one in labels:
        near = clusters._near(Cluster(one), names.telling(one), by_word, near_words)
        fits = {at for at, other in enumerate(labels) if names.is_same_name(one, other) or names.alike(one, other)}
        assert fits <= near, one
