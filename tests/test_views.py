"""Views: what rows are counted by, on readouts so small that every cell is known beforehand."""

from functools import partial
from types import SimpleNamespace

import pandas as pd
import pytest

from analysis import views
from analysis.tables import COLUMNS, frame

PEOPLE = {"an": "VNM", "binh": "VNM", "ola": "NOR", "kim": "KOR", "ghost": ""}


def readout(article, **more):
    return {"article": article, "file": f"{article}.txt", "collection": article.rpartition("/")[0],
            "date": "2024-05-06", "headline": f"on {article}", "duplicate_of": "", "account": "VNM",
            **more}  # fmt: skip


def meeting(name, host, guest, **more):
    return {"meeting": name, "article": name.rpartition("/")[0], "sentence": 0, "host_country": host,
            "guest_country": guest, "date": "2024-05-05", **more}  # fmt: skip


def said(article, number, speaker, meeting="", sentence=0, **more):
    return {"statement": f"{article}/s{number}", "article": article, "sentence": sentence, "speaker": speaker,
            "meeting": meeting, "embedded": False, **more}  # fmt: skip


def make(**rows):
    """Return a corpus of the rows given; each readout has three sentences."""
    rows["sentences"] = [
        {"article": row["article"], "sentence": number, "part": "body", "text": f"{row['article']} {number}"}
        for row in rows["articles"]
        for number in range(3)
    ]
    rows["actors"] = [{"actor": actor, "kind": "person", "country": country} for actor, country in PEOPLE.items()]
    made = SimpleNamespace(**{name: frame(name, rows.get(name, [])) for name in COLUMNS})
    made.view = partial(views.view, made)
    return made


@pytest.fixture
def corpus():
    return make(
        articles=[readout("h/a"), readout("h/b", date="2023-11"), readout("h/c", date=""),
                  readout("h/d", duplicate_of="h/a")],
        meetings=[meeting("h/a/m1", "VNM", "NOR"), meeting("h/b/m1", "KOR", "VNM"), meeting("h/b/m2", "VNM", "NOR"),
                  meeting("h/d/m1", "VNM", "NOR"), meeting("h/b/m3", "VNM", "KOR | NOR")],
        statements=[
            said("h/a", 1, "an", "h/a/m1", addressee="ola"),
            said("h/a", 2, "ola", "h/a/m1", sentence=1, addressee="an | binh"),
            said("h/a", 3, "an | binh", "h/a/m1", sentence=1),
            said("h/a", 4, "kim", "h/a/m1", sentence=2, embedded=True),
            said("h/b", 1, "an | kim", "h/b/m1"),
            said("h/b", 2, "", "h/b/m3", addressee="ghost"),
            said("h/b", 3, "ghost", "", sentence=1),
            said("h/d", 1, "an", "h/d/m1"),
        ],
        themes=[{"article": article, "sentence": sentence, "theme": "peace"}
                for article, sentence in [("h/a", 0), ("h/a", 1), ("h/a", 2), ("h/b", 0), ("h/d", 0)]],
        problems=[{"file": "h/d.txt", "article": "h/d", "kind": "duplicate"},
                  {"file": "h/x.txt", "kind": "empty file"}],
    )  # fmt: skip


def test_home_is_the_account_of_most_readouts(corpus):
    assert views.home_countries(corpus.articles) == {"h": "VNM"}
    made = make(articles=[readout("h/a"), readout("h/b"), readout("h/c", account="NOR"), readout("h/d", account="")])
    assert views.home_countries(made.articles) == {"h": "VNM"}


@pytest.mark.parametrize("accounts", [("", ""), ("VNM", "NOR")])
def test_home_is_unknown_where_two_are_as_frequent_or_no_sign_decides(accounts):
    made = make(articles=[readout("h/a", account=accounts[0]), readout("h/b", account=accounts[1])])
    assert views.home_countries(made.articles) == {"h": ""}


def test_side_and_toward_are_countries_joint_or_open(corpus):
    rows = corpus.view("statements")
    assert rows["side"].tolist() == ["VNM", "NOR", "VNM", "KOR", "joint", "open", "open"]
    assert rows["toward"].tolist() == ["NOR", "VNM", "open", "open", "open", "open", "open"]


def test_voice_is_seen_from_home(corpus):
    assert corpus.view("statements")["voice"].tolist() == ["own", "other", "own", "other", "both", "open", "open"]


def test_without_a_home_a_voice_is_ones_alone_or_several_s():
    made = make(articles=[readout("a", account="")], meetings=[meeting("a/m1", "VNM", "", hosts="an", guests="ghost")],
                statements=[said("a", 1, "an"), said("a", 2, "an | ola"), said("a", 3, ""),
                            said("a", 4, "ghost", "a/m1"), said("a", 5, "ghost")])  # fmt: skip
    assert made.view("statements")["voice"].tolist() == ["one", "both", "open", "one", "open"]


def test_without_a_home_two_who_speak_alone_in_a_sentence_are_several():
    made = make(articles=[readout("a", account="")], themes=[{"article": "a", "sentence": at} for at in (0, 1)],
                statements=[said("a", 1, "an"), said("a", 2, "ola"), said("a", 3, "an", sentence=1)])  # fmt: skip
    assert made.view("themes")["voice"].tolist() == ["both", "one"]


def test_without_a_home_all_who_took_part_were_met():
    made = make(articles=[readout("a", account="")], meetings=[meeting("a/m1", "VNM", "NOR")])
    assert made.view("articles")["counterpart"].tolist() == ["several"]
    assert made.view("meetings")["met"].tolist() == ["NOR | VNM"]


def test_of_an_encounter_of_others_the_own_side_met_nobody():
    rows = [meeting("h/a/m1", "KOR", "NOR"), meeting("h/a/m2", "VNM", "KOR | NOR"), meeting("h/a/m3", "", "NOR")]
    assert make(articles=[readout("h/a")], meetings=rows).view("meetings")["met"].tolist() == ["", "KOR | NOR", "NOR"]


def test_an_exchange_goes_between_the_own_side_and_one_other_country(corpus):
    rows = corpus.view("statements")
    assert rows["way"].tolist() == ["given", "received", "", "", "", "", ""]
    assert rows["partner"].tolist() == ["NOR", "NOR", "", "", "", "", ""]


def test_words_to_ones_own_side_are_no_exchange():
    made = make(articles=[readout("h/a")], meetings=[meeting("h/a/m1", "VNM", "NOR"), meeting("h/a/m2", "VNM", "KOR")],
                statements=[said("h/a", 1, "an", addressee="binh")])  # fmt: skip
    assert made.view("statements")[["voice", "way", "partner"]].values.tolist() == [["own", "", ""]]


def test_the_themes_of_a_statement_are_those_of_its_verb_and_content():
    spans = [(5, 9, "peace"), (30, 35, "sea"), (20, 26, "trade"), (8, 12, "peace")]
    place = {"article": "a", "sentence": 0}
    themes = [{**place, "start": first, "end": last, "theme": theme} for first, last, theme in spans]
    span = {"verb_start": 2, "verb_end": 6, "content_start": 7, "content_end": 24}
    made = make(articles=[readout("a")], themes=themes,
                statements=[said("a", 1, "an", **span), said("a", 2, "an", verb_start=27, verb_end=30),
                            said("a", 3, "an", sentence=1, **span), said("a", 4, "an")])  # fmt: skip
    assert made.view("statements")["themes"].tolist() == ["peace | trade", "", "", ""]


@pytest.mark.parametrize(
    ("words", "grade"),
    [("", "plain"), ("strong", "raised"), ("strong | deep", "raised"), ("cautiously", "softened"), ("frank", "toned"),
     ("strong | cautiously", "both"), ("purple", "plain")],
)  # fmt: skip
def test_a_word_raises_or_softens(words, grade):
    made = make(articles=[readout("a")], statements=[said("a", 1, "an", graduation=words)])
    assert made.view("statements")["grade"].tolist() == [grade]


def test_a_tier_is_held_against_the_one_known_at_the_date():
    csp, cp = "comprehensive strategic partnership", "comprehensive partnership"
    named = [("b", "USA-VNM", cp), ("b", "USA-VNM", csp), ("a", "USA-VNM", csp), ("a", "NOR-VNM", cp), ("a", "", cp)]
    rows = [{"article": article, "sentence": 0, "start": at, "dyad": dyad, "tier": tier, "event": "asserts"}
            for at, (article, dyad, tier) in enumerate(named)]  # fmt: skip
    made = make(articles=[readout("a"), readout("b", date="2023-09-09")], partnerships=rows)
    found = made.view("partnerships")
    assert found["known"].tolist() == [cp, cp, csp, "", ""]
    assert found["finding"].tolist() == ["as known", "known only from 2023-09-10", "as known", *["nothing known"] * 2]


def test_a_readout_has_a_tie_where_it_tells_of_two_countries_alone(corpus):
    assert corpus.view("articles")["dyad"].tolist() == ["NOR-VNM", "", "", "NOR-VNM"]


def test_counterpart_is_of_the_meeting_else_of_the_readout(corpus):
    assert corpus.view("meetings")["counterpart"].tolist() == ["NOR", "KOR", "NOR", "several"]
    assert corpus.view("meetings")["met"].tolist() == ["NOR", "KOR", "NOR", "KOR | NOR"]
    assert corpus.view("statements")["counterpart"].tolist() == ["NOR"] * 4 + ["KOR", "several", ""]
    assert corpus.view("articles")["counterpart"].tolist() == ["NOR", "several", "", "NOR"]
    assert corpus.view("themes")["counterpart"].tolist() == ["NOR", "NOR", "NOR", "several"]


def test_a_theme_has_the_voices_of_its_sentence(corpus):
    assert corpus.view("themes")["voice"].tolist() == ["own", "both", "narration", "both"]


def test_what_is_coded_in_a_copy_is_not_counted_again_and_what_is_said_of_files_is(corpus):
    for name in ("statements", "meetings", "themes"):
        assert "h/d" not in set(corpus.view(name)["article"])
        assert "h/d" in set(getattr(corpus, name)["article"])
    assert len(corpus.view("articles")) == 4 and len(corpus.view("sentences")) == 12
    assert corpus.view("problems")["collection"].fillna("").tolist() == ["h", ""]


def test_a_row_knows_its_sentence_and_its_readouts_day(corpus):
    rows = corpus.view("statements")
    assert rows["sentence_text"].tolist()[:2] == ["h/a 0", "h/a 1"]
    assert rows["date"].tolist()[3:5] == ["2024-05-06", "2023-11"] and rows["year"].tolist()[3:5] == ["2024", "2023"]
    met = corpus.view("meetings")
    assert set(met["date"]) == {"2024-05-05"} and met["readout_date"].tolist()[:2] == ["2024-05-06", "2023-11"]
    assert corpus.view("articles")["year"].tolist() == ["2024", "2023", "", "2024"]
    assert corpus.view("articles")["quarter"].tolist()[0::2] == ["2024-Q2", ""]


def test_parity_by_the_offices_of_the_readout():
    offices = {"an": "President", "ola": "Ambassador"}
    made = make(articles=[readout("a")], meetings=[meeting("a/m1", "VNM", "NOR", hosts="an", guests="ola")],
                mentions=[{"article": "a", "kind": "person", "actor": actor, "roles": office}
                          for actor, office in offices.items()])  # fmt: skip
    assert made.view("meetings")["parity"].tolist() == ["host"]


@pytest.mark.parametrize("article", ["a", "north/a"])
def test_one_readout_without_any_row_has_every_view(article):
    made = make(articles=[readout(article)])
    full = make(articles=[readout(article)], meetings=[meeting(f"{article}/m1", "VNM", "NOR")],
                statements=[said(article, 1, "an")], themes=[{"article": article, "sentence": 0}])  # fmt: skip
    for name in COLUMNS:
        assert list(made.view(name)) == list(full.view(name)), name
    assert made.view("sentences")["collection"].tolist() == [article.rpartition("/")[0]] * 3
    assert made.view("meetings").empty and made.view("articles")["counterpart"].tolist() == [""]


@pytest.mark.parametrize("made", ["wires", "alone", "shipped"])
def test_a_view_keeps_the_rows_of_its_table(made, request):
    corpus = request.getfixturevalue(made)
    copies = set(corpus.articles.loc[corpus.articles["duplicate_of"] != "", "article"])
    for name, table in corpus.tables().items():
        view = corpus.view(name)
        kept = table if name in (*views.WHOLE, "actors") else table[~table["article"].isin(copies)]
        pd.testing.assert_frame_equal(view[list(table)], kept.reset_index(drop=True), obj=name)


def test_a_sentence_and_its_themes_know_all_of_them():
    themes = [{"article": "a", "sentence": 0, "theme": theme} for theme in ("sea", "peace", "sea")]
    made = make(articles=[readout("a")], statements=[said("a", 1, "an"), said("a", 2, "an", sentence=1)], themes=themes)
    assert made.view("sentences")["themes"].tolist() == ["peace | sea", "", ""]
    assert made.view("themes")["themes"].tolist() == ["peace | sea"] * 3


def test_a_meeting_is_seen_from_home():
    rows = [meeting("h/a/m1", "VNM", "NOR", hosts="an", guests="ola", form="reception", place="Hà Nội"),
            meeting("h/b/m1", "NOR", "VNM", hosts="ola", guests="binh", form="meeting", place="Oslo"),
            meeting("h/b/m2", "VNM", "KOR", hosts="an", guests="kim", form="phone call")]  # fmt: skip
    offices = {"an": "President", "ola": "Ambassador", "binh": "President"}
    made = make(articles=[readout("h/a"), readout("h/b")], meetings=rows,
                mentions=[{"article": article, "kind": "person", "actor": actor, "roles": office}
                          for actor, office in offices.items() for article in ("h/a", "h/b")])  # fmt: skip
    view = made.view("meetings")
    assert view["own"].tolist() == ["an", "binh", "an"] and view["others"].tolist() == ["ola", "ola", "kim"]
    assert view["setting"].tolist() == ["at home", "in their country", "at a distance"]
    assert view["parity"].tolist() == ["host", "guest", "unknown"]
    assert view["higher"].tolist() == ["own", "own", "unknown"]


def test_sentences_of_copies_are_known_and_have_voices(corpus):
    rows = corpus.view("sentences")
    assert rows.loc[rows["duplicate_of"] != "", "article"].unique().tolist() == ["h/d"]
    assert rows.loc[rows["article"] == "h/a", "voice"].tolist() == ["own", "both", "narration"]


def test_where_a_persons_full_name_stands():
    named = [("a", "an", "full name"), ("b", "an", "short name"), ("b", "kim", "short name")]
    made = make(articles=[readout("a"), readout("b")], statements=[said("b", 1, "an"), said("b", 2, "an | kim")],
                mentions=[{"article": article, "kind": "person", "actor": actor, "resolved_by": how}
                          for article, actor, how in named],
                meetings=[meeting("b/m1", "VNM", "KOR", hosts="an", guests="kim")])  # fmt: skip
    assert made.view("mentions")["introduced"].tolist() == ["here", "elsewhere", "nowhere"]
    assert made.view("statements")["introduced"].tolist() == ["elsewhere", "nowhere"]
    assert made.view("meetings")["introduced"].tolist() == ["nowhere"]


@pytest.mark.parametrize(
    ("hosts", "guests", "voice"),
    [("an", "ghost", "other"), ("ghost", "an", "other"), ("an", "kim", "open"), ("an | ghost", "kim", "open"),
     ("kim", "ghost", "open")],
    ids=["met by the own side", "meets the own side", "not at the encounter", "on the own side", "no own side there"],
)  # fmt: skip
def test_who_speaks_for_no_country_and_is_met_by_the_own_side_is_the_other_side(hosts, guests, voice):
    made = make(articles=[readout("h/a")], statements=[said("h/a", 1, "ghost", "h/a/m1", addressee="an")],
                meetings=[meeting("h/a/m1", "VNM", "", hosts=hosts, guests=guests)])  # fmt: skip
    row = made.view("statements").iloc[0]
    assert (row["side"], row["voice"], row["way"], row["partner"]) == ("open", voice, "", "")


def test_of_three_two_together_are_the_other_side_where_the_own_side_met_them():
    met = meeting("h/a/m1", "NOR", "VNM | KOR", hosts="ola", guests="an | kim")
    made = make(articles=[readout("h/a")], meetings=[met],
                statements=[said("h/a", 1, "ola | kim", "h/a/m1", addressee="an"),
                            said("h/a", 2, "ola | kim")])  # fmt: skip
    rows = made.view("statements")
    assert rows["voice"].tolist() == ["other", "open"] and rows["way"].tolist() == ["", ""]


@pytest.mark.parametrize(("hosts", "guests", "voice"), [("ola", "kim", "open"), ("an", "kim", "other")])
def test_what_others_say_to_each_other_is_no_other_sides_word(hosts, guests, voice):
    made = make(articles=[readout("h/a")], statements=[said("h/a", 1, "kim", "h/a/m1")],
                meetings=[meeting("h/a/m1", "", "", hosts=hosts, guests=guests)])  # fmt: skip
    assert made.view("statements").iloc[0]["voice"] == voice


@pytest.mark.parametrize(
    ("hosts", "guests", "addressee", "toward", "way"),
    [("ola", "an | ghost", "an | ghost", "VNM", "received"), ("ola", "an", "an | ghost", "joint", ""),
     ("ghost | ola", "an", "an | ghost", "joint", "")],
    ids=["on one side", "not at the encounter", "on both sides"],
)  # fmt: skip
def test_who_has_no_country_stands_for_that_of_those_beside_him(hosts, guests, addressee, toward, way):
    made = make(articles=[readout("h/a")], statements=[said("h/a", 1, "ola", "h/a/m1", addressee=addressee)],
                meetings=[meeting("h/a/m1", "NOR", "VNM", hosts=hosts, guests=guests)])  # fmt: skip
    row = made.view("statements").iloc[0]
    assert (row["toward"], row["way"]) == (toward, way)


def test_who_has_no_country_and_stands_with_the_own_side_is_of_it():
    made = make(articles=[readout("h/a")], meetings=[
        meeting("h/a/m1", "NOR", "VNM", hosts="ola", guests="an | ghost"),
        meeting("h/a/m2", "NOR", "VNM", hosts="ola | ghost", guests="an"),
        meeting("h/a/m3", "VNM", "", hosts="an", guests="ghost")])  # fmt: skip
    rows = made.view("meetings")
    assert list(zip(rows["own"], rows["others"], strict=True)) == [
        ("an | ghost", "ola"), ("an", "ola | ghost"), ("an", "ghost")]  # fmt: skip
