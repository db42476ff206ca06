"""Words of a parsed sentence: hyphens, spellings, diacritics and the way back to the file."""

from analysis.reader.ground.words import cite_words, plain_word
from tests.phrased import reading_of


def test_one_spelling_for_british_and_american():
    pairs = [("labour", "labor"), ("defence", "defense"), ("programmes", "programs"), ("organising", "organizing")]
    assert all(plain_word(a) == plain_word(b) for a, b in pairs)
    assert plain_word("four") == "four"


def test_hyphens_part_words_but_prefixes_stay():
    _, _, (words,) = reading_of("The US-Vietnam anti-corruption, multi-lateral well-being.")
    assert [(w.form, w.joined) for w in words if w.form.isalpha()] == [
        ("the", False),
        ("us", False),
        ("vietnam", True),
        ("anticorruption", False),
        ("multilateral", False),
        ("well", False),
        ("being", True),
    ]


def test_a_parenthesis_dash_joins_nothing():
    _, _, (words,) = reading_of("The treaty - signed today.")
    assert not any(word.joined for word in words)


def test_cited_words_are_the_files_own():
    reading, _, (words,) = reading_of("He praised Việt Nam’s “Đổi Mới” cause.")
    at = [word.form for word in words].index("doi")
    row = cite_words(reading.sentences[0], words, at, at + 2, reading.text)
    assert row["text"] == "Đổi Mới" == reading.text[row["start"] : row["end"]]
