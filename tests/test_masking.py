"""Names that the parser would misread, hidden from it: the words come back, the reading is a name's."""

import pytest

from analysis.reader.ground import masking, parse, pipeline


def parsed(text):
    """Return the parsed sentence of a text."""
    return parse.parse([{"sentence": 0, "part": "body", "start": 0, "end": len(text), "text": text}])[0]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Tamura thanked To Lam for it.", "Martin thanked Li Lam for it."),
        ("President Say Chhum met him.", "President Kim Smith met him."),
        ("He spoke to Laos.", "He spoke to Laos."),
        ("An Iraqi official spoke.", "An Iraqi official spoke."),
        ("Dr. Okafor agreed.", "Dr. Martin agreed."),
        ("Lt. Gen. Okafor agreed.", "Mr. Gen. Martin agreed."),
        ("Visiting Speaker Bounthong left.", "Honorary Speaker Robertson left."),
        ("Visiting Laos, he spoke.", "Visiting Laos, he spoke."),
    ],
)
def test_what_the_parser_reads_instead(text, hidden):
    assert masking.mask_names(text, pipeline.english) == hidden
    assert len(hidden) == len(text)


@pytest.mark.parametrize(
    ("text", "word", "tag", "dep"),
    [
        ("Tamura thanked To Lam for the welcome.", "Lam", "NNP", "dobj"),
        ("The visit, To Lam stressed, is important.", "Lam", "NNP", "nsubj"),
        ("Ambassador Orestes Quintana thanked the host.", "Quintana", "NNP", "nsubj"),
    ],
)
def test_the_words_of_the_text_come_back_with_a_names_reading(text, word, tag, dep):
    doc = parsed(text)
    assert doc.text == text
    token = next(token for token in doc if token.text == word)
    assert (token.tag_, token.dep_) == (tag, dep)
    assert token.lemma_ == word
