import pytest

from analysis import reader
from analysis.codebook import read_codebook
from analysis.reader.names import names


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lương Cường", "Luong Cuong"),
        ("Shii Kazuo", "Kazuo Shii"),
        ("Joe Biden", "Joseph R. Biden, Jr."),
        ("Mohammed bin Salman", "Mohammed bin Salman bin Abdulaziz Al Saud"),
        ("Miguel Díaz-Canel", "Miguel Diaz-Canel Bermudez"),
        ("Yoon Suk Yeol", "Yoon Suk-yeol"),
    ],
)
def test_two_spellings_are_one_person(first, second):
    assert names.is_same_name(first, second)
    assert names.is_same_name(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kim Sung-han", "Kim Jong Un"),
        ("Mohammed bin Salman", "Khalid bin Salman"),
        ("Abdulaziz bin Salman", "Salman bin Abdulaziz"),
        ("Salman bin Abdulaziz Al-Saud", "Khalid bin Salman bin Abdulaziz Al-Saud"),
        ("Hamad Al Thani", "Tamim bin Hamad Al Thani"),
        ("Do Van Thang", "Le Van Thang"),
        ("Kamala Harris", "Timothy Harris"),
    ],
)
def test_two_persons_stay_two(first, second):
    assert not names.is_same_name(first, second)


def test_spelling_variants_are_alike_and_short_syllables_are_not():
    assert names.alike("Bounnhang Vorachith", "Bounnhang Volachith")
    assert names.alike("Tahnoun bin Zayed", "Tahnoon bin Zayed Al Nahyan")
    assert not names.alike("Nguyen Xuan Phuc", "Nguyen Xuan Thuc")


def test_custom_says_which_word_serves_alone():
    assert names.fits_as_short_name("Trọng", "Nguyễn Phú Trọng") == 2
    assert names.fits_as_short_name("Nguyen", "Nguyễn Phú Trọng") == 1
    assert names.fits_as_short_name("Seo", "Seo Dong-hwan") == 2
    assert names.fits_as_short_name("Biden", "Joe Biden") == 2
    assert names.fits_as_short_name("Xi", "Joe Biden") == 0


def test_an_id_is_plain_words_without_initials_and_suffixes():
    assert names.slug("Joseph R. Biden, Jr.") == "joseph-biden"


@pytest.mark.parametrize(
    ("sentence", "wording", "actor"),
    [
        ("The guest will travel to Jordan in June.", "Jordan", "jordan"),
        ("Jordan thanked her.", "Jordan", "jordan-holm"),
        ("Young people of both countries will meet.", "Young", None),
        ("Young thanked him.", "Young", "anna-young"),
    ],
)
def test_a_word_that_is_also_a_name_is_the_persons_where_a_person_can_stand(sentence, wording, actor):
    lead = "OSLO — Prime Minister Jordan Holm of Norway received Swedish Minister Anna Young on May 13."
    [rows], _, _ = reader.code_readings([reader.read_article(f"{lead} {sentence}", "a.txt")], read_codebook())
    found = {one.text: one.actor for one in rows["mentions"] if one.sentence == 1}
    assert found.get(wording) == actor
