from itertools import combinations

from analysis.checking import gold
from analysis.codebook import read_codebook
from analysis.reader.ground import parse
from analysis.reader.names import identity as actors
from analysis.reader.names import mentions, names
from analysis.reader.reading.article import read_article

LOST = (
    " date 2023-09-19 At a session with Joe Sims, Co-Chair of the Communist"
    " Party of the USA, Commission head Mon underlined the ties./.\n"
)
TOLD = " date 2023-09-18 Hanoi (VNA) – Commission head Lại Xuân Mon left for the US on September 17./.\n"
FIRST = (
    " date 2024-01-02 Hanoi (VNA) – President Vo Van An received Kazuo Mori"
    ", Speaker of the Diet of Japan, on January 1./.\n"
)
AGAIN = (
    " date 2024-02-02 Tokyo (VNA) – President Võ Văn An met with Mori Kazuo"
    ", Speaker of the Diet of Japan, on February 1./.\n"
)


def linked(*texts):
    named = {}
    for number, text in enumerate(texts):
        reading = read_article(text, f"x/a{number}.txt", sha256="")
        named[f"x/a{number}"] = mentions.find_mentions(reading, parse.parse(reading.sentences), read_codebook())
    return actors.link_actors(named, read_codebook())


def test_a_short_name_that_no_file_introduces_stays_an_actor_and_a_problem():
    rows, _, problems = linked(LOST)
    assert "mon" in {row["actor"] for row in rows}
    assert [(p["kind"], p["detail"]) for p in problems] == [
        ("short name never introduced", "Mon: the full name stands nowhere in the file")
    ]


def test_another_file_that_introduces_the_full_name_resolves_it():
    _, named, problems = linked(LOST, TOLD)
    assert {row["actor"] for row in named["x/a0"] if row["name"] == "Mon"} == {"lai-xuan-mon"}
    assert "Lại Xuân Mon" in problems[0]["effect"]


def test_one_actor_with_and_without_diacritics_and_in_either_order():
    rows, _named, _ = linked(FIRST, AGAIN)
    people = {row["actor"]: row for row in rows if row["kind"] == "person"}
    assert len(people) == 2
    assert {row["articles"] for row in people.values()} == {2}
    assert "Võ Văn An" in {row["name"] for row in people.values()}


def test_the_order_of_files_changes_nothing():
    first = [row["actor"] for row in linked(FIRST, AGAIN, LOST)[0]]
    assert first == sorted(first)


def test_a_given_name_alone_and_a_slip_in_a_title_are_the_sources_errors():
    text = (
        " date 2024-01-02 Tokyo (VNA) – Diet Speaker Mori Kazuo of Japan spoke. Kazuo thanked Prime Minster Ann Doe.\n"
    )
    details = {row["detail"] for row in linked(text)[2] if row["kind"] == "source error"}
    assert details == {
        "Kazuo, a given name, used as the short name of Mori Kazuo",
        "Prime Minster for Prime Minister",
    }
    assert linked(text.replace("Kazuo thanked", "Mori thanked").replace("Minster", "Minister"))[2] == []


def test_a_name_of_one_word_is_like_no_other():
    assert not names.alike("Tillerson", "Tilerson") and names.alike("Rex Tillerson", "Rex Tilerson")


def test_names_that_may_be_one_persons_have_a_word_in_common_or_one_like_it():
    coded = [person["name"] for row in gold.read_gold() for person in row["persons"]]
    turned = [" ".join(reversed(name.split())) for name in coded[:99]]
    found = sorted({*coded, *turned, "Bounnhang Vorachith", "Bunhang Volachith", "Mike Pence", "Michael R. Pence"})[::3]
    known = names.words_alike({word for name in found for word in names.telling(name)})
    for one, other in combinations(found, 2):
        if names.is_same_name(one, other) or names.alike(one, other):
            ours, theirs = names.telling(one), names.telling(other)
            assert "".join(ours) == "".join(theirs) or any(known[word] & set(theirs) for word in ours), (one, other)


def test_an_acronym_of_many_meanings_is_no_party_by_itself():
    told = "HANOI, May 3, 2024 — Minister Tran Van An met Minister Awa Mensah of Ghana. They discussed the {}.\n"
    party = "National Democratic Congress"
    assert not any(actor["name"] == party for actor in linked(told.format("NDC for the next climate summit"))[0])
    assert any(actor["name"] == party for actor in linked(told.format(f"role of the {party} (NDC)"))[0])
