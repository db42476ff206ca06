"""No sentence keeps the reader for ever: circles in the parse, coordination and nesting without end, open quotes."""

import time

import pytest

from analysis.codebook import read_codebook
from analysis.reader import phases
from analysis.reader.ground import parse, pipeline
from analysis.reader.ground.repairs import mended
from analysis.reader.reading import article
from analysis.reader.records import ReportingVerbs
from analysis.reader.statements import attribution

SECONDS = 10  # a few on an idle machine, the parse included
LEAD = "Deputy Minister Tran Bao Giang received Lao Ambassador Somvang Phet in Hanoi on March 3.\n\n"
CIRCLE = (
    "June 25th?general elections, the Vice President re-affirmed the Biden-Harris Administration’s support for free,"
    " fair, inclusive and peaceful elections and."
)
VERBS = ("thanked Laos", "praised the talks", "said that trade grew", "urged calm", "met the delegation")
LONG = " and ".join(f"the minister welcomed the efforts of province number {n} to trade" for n in range(36))
SENTENCES = {
    "circle": CIRCLE,
    "400 words": f"The ambassador said that {LONG}.",
    "60 verbs": "The minister " + ", ".join(VERBS[n % 5] for n in range(59)) + " and thanked the host.",
    "40 clauses": "The minister noted that " + "he said that she said that " * 20 + "trade grew.",
    "brackets": "The minister said (the ambassador (of Laos (who thanked him (and she agreed (" * 8
    + " that trade grew.",
    "quotes": "The minister said “we thank Laos “and she said 'we agree \"and they noted “" * 8 + " trade grew.",
}


def tables(text):
    """Return one readout's rows by table."""
    book = read_codebook()
    reading = article.read_article(text, "a.txt")
    return phases.code_readings([reading], book)[0][0]


def parsed(text):
    return parse.parse([{"text": text, "sentence": 0, "part": "body", "start": 0, "end": len(text)}])[0]


def circular(heads):
    """Say whether a token is its own ancestor, given each token's head (a root's is itself)."""
    for token in range(len(heads)):
        above = token
        for _ in heads:
            above = heads[above]
        if heads[above] != above:
            return True
    return False


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_ends_in_seconds(kind):
    pipeline.pipeline()
    start = time.monotonic()
    rows = tables(LEAD + SENTENCES[kind])
    assert time.monotonic() - start < SECONDS
    assert [row["detail"] for row in rows["problems"] if row["kind"] == "not analysed"] == []
    assert rows["mentions"]


@pytest.mark.parametrize("kind", SENTENCES)
def test_no_mended_sentence_has_a_circle(kind):
    assert circular([1, 2, 0])
    assert not circular([token.head.i for token in mended(parsed(SENTENCES[kind]))])


def test_each_verb_is_placed_once(monkeypatch):
    doc, placed, works = parsed(SENTENCES["60 verbs"]), [], attribution.place_verb
    monkeypatch.setattr(attribution, "place_verb", lambda verb, verbs: placed.append(verb.i) or works(verb, verbs))
    verbs = ReportingVerbs()
    for token in doc:
        attribution.attribute(token, verbs)
    assert len(placed) == len(set(placed)) == len(doc)


def test_more_work_than_a_readout_gives_is_listed_and_not_done():
    rows = tables(LEAD + "The minister thanked " + "the honoured guests of the city and " * 95 + "Laos.")
    assert [(row["kind"], row["detail"].split(":")[0]) for row in rows["problems"]] == [
        ("not analysed", "more work than a readout gives")
    ]
    assert not any(rows[name] for name in rows if name not in ("problems", "sentences"))


def test_work_is_counted_over_all_sentences(monkeypatch):
    docs = [parsed("The minister thanked Laos.")] * 3
    assert phases.too_much(docs) == ""
    monkeypatch.setattr(phases, "WORK", 10)
    assert phases.too_much(docs) == "more work than a readout gives: 15 words × verbs"
