"""A folder → the ten tables: what one bad file, one bad rule or other files in the folder may not change."""

import os
import shutil
from dataclasses import replace

import pandas as pd
import pytest
from conftest import WIRE
from pandas.testing import assert_frame_equal

from analysis import corpus as corpora
from analysis import each, kept, kept_tables
from analysis.corpus import default_folder, read_corpus
from analysis.reader import phases
from analysis.reader.reading import article
from analysis.reader.reading.files import InputError
from analysis.tables import COLUMNS

OPEN = "short name never introduced"
BAD_DAY = (
    " date 2024-13-45 HANOI (VNA) – Deputy Minister Tran Bao Giang received Lao Ambassador Somvang Phet in Hanoi on"
    " March 3. He thanked Laos for its help.\n\nThe ambassador said that Laos treasures the friendship. – VNA"
)
FULL_NAME = (
    " date 2019-03-01 HANOI (VNA) – General Dang Phi Hai received Lao Ambassador Somvang Phet in Hanoi on March 1."
    "\n\nHai thanked Laos for its help. – VNA"
)


def make(folder, **files):
    """Write files into a folder, given by their bytes, their text or the name of an invented wire."""
    for name, content in files.items():
        path = folder / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str) and len(content) == 3:
            content = (WIRE / f"{content}.txt").read_bytes()
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def afresh(monkeypatch, folder):
    """Let tables be made anew, and what is kept of them be kept elsewhere."""
    monkeypatch.setattr(kept, "PLACE", folder / ".kept.sqlite")


def told(corpus, kind):
    """Return the problems of a kind."""
    return corpus.problems[corpus.problems["kind"] == kind]


def same(one, other):
    for name in COLUMNS:
        assert_frame_equal(getattr(one, name), getattr(other, name), obj=name)
    assert_frame_equal(one.marks, other.marks)


def test_ten_tables_with_the_contracts_columns(wires):
    assert list(wires.tables()) == list(COLUMNS) and len(COLUMNS) == 10
    for name, table in wires.tables().items():
        assert list(table)[: len(COLUMNS[name].split())] == COLUMNS[name].split()
        assert len(table), f"{name} has no row to test with"


@pytest.mark.parametrize("made", ["wires", "alone", "shipped"])
def test_keys_and_spans(made, request):
    corpus = request.getfixturevalue(made)
    for name, key in {
        "articles": "article", "actors": "actor", "meetings": "meeting", "statements": "statement",
    }.items():  # fmt: skip
        assert getattr(corpus, name)[key].is_unique, name
    assert not corpus.sentences.duplicated(["article", "sentence"]).any()
    sentences = corpus.sentences[["article", "sentence", "start", "end"]]
    for name, table in corpus.tables().items():
        text, start, end = (
            ("content", "content_start", "content_end") if name == "statements" else ("text", "start", "end")
        )
        if start not in table:
            continue
        wording = table.get(text)
        rows = table[["article", "sentence", start, end]].set_axis(["article", "sentence", "from", "to"], axis=1)
        rows = rows.assign(wording=wording).merge(sentences, on=["article", "sentence"], validate="many_to_one")
        assert len(rows) == len(table), f"{name}: a row without its sentence"
        for row in rows.to_dict("records"):
            if pd.isna(row["from"]):
                assert row["wording"] == "", (name, row)
                continue
            assert row["start"] <= row["from"] <= row["to"] <= row["end"], (name, row)
            assert wording is None or corpus.texts[row["article"]][row["from"] : row["to"]] == row["wording"], (
                name,
                row,
            )


def test_ids_that_tables_name_stand_in_their_tables(wires):
    actors, meetings = set(wires.actors["actor"]), set(wires.meetings["meeting"])
    named = [*wires.mentions["actor"], *wires.statements["speaker"], *wires.statements["addressee"],
             *wires.meetings["hosts"], *wires.meetings["guests"]]  # fmt: skip
    assert {actor for cell in named for actor in cell.split(" | ") if actor} <= actors
    assert {meeting for meeting in [*wires.statements["meeting"], *wires.sentences["meeting"]] if meeting} <= meetings


WHO = ("actor", "speaker", "addressee", "target", "host", "guest", "name", "country", "resolved_by", "reason")


def own(corpus, article, name):
    """Return a readout's rows of a table but for the columns that say who is meant, which the corpus decides."""
    table = getattr(corpus, name)
    table = table[table["article"] == article]
    return table[[column for column in table if not column.startswith(WHO)]].reset_index(drop=True)


@pytest.mark.parametrize("name", ["w01", "w07", "w13"])
def test_a_readouts_rows_are_the_same_alone_and_among_others(name, wires, tmp_path):
    corpus = read_corpus(make(tmp_path, **{f"wires/{name}": name}))
    for table in ("articles", "sentences", "meetings", "statements", "partnerships", "formulae", "themes"):
        assert_frame_equal(own(corpus, f"wires/{name}", table), own(wires, f"wires/{name}", table), obj=table)


def test_one_process_several_and_a_second_reading_give_the_same(shelf, wires, tmp_path, monkeypatch):
    same(read_corpus(shelf), wires)
    afresh(monkeypatch, tmp_path)
    same(read_corpus(shelf), wires)
    with monkeypatch.context() as patch:
        patch.setattr(kept_tables, "found", lambda key: None)  # each readout is kept, the whole is not
        same(read_corpus(shelf), wires)
    afresh(monkeypatch, tmp_path / "other")
    monkeypatch.setattr(each, "MANY", 2)
    same(read_corpus(shelf), wires)


def test_a_bad_file_costs_no_other_its_rows(alone, tmp_path):
    make(tmp_path, w01="w01", z="w01", bom=b"\xef\xbb\xbf" + (WIRE / "w13.txt").read_bytes(), script="w09",
         empty="", binary=bytes(range(256)) * 50, day=BAD_DAY, scrap="milk\neggs\n",
         nul=(WIRE / "w05.txt").read_bytes().replace(b"video", b"vi\0deo"),
         latin="Café d'Orléans thanked Señor Muñoz on May 3. ".encode("latin-1") * 9)  # fmt: skip
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "README.md").write_text("# What is here\n")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "folder.txt").mkdir()
    if hasattr(os, "symlink"):
        (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    corpus = read_corpus(tmp_path)
    listed = set(zip(corpus.problems["file"], corpus.problems["kind"], strict=True))
    assert listed >= {
        ("z.txt", "duplicate"), ("script.txt", "markup in the text"), ("empty.txt", "empty file"),
        ("binary.txt", "binary file"), ("day.txt", "impossible date"), ("scrap.txt", "not a readout"),
        ("nul.txt", "NUL bytes"), ("latin.txt", "wrong encoding"), ("huge.txt", "too large"),
        ("README.md", "not a readout"), ("photo.jpg", "other file types"), ("folder.txt", "not a file"),
        ("broken.txt", "broken link"),
    }  # fmt: skip
    assert "not analysed" not in set(corpus.problems["kind"])
    assert list(corpus.articles["article"]) == ["bom", "day", "latin", "nul", "scrap", "script", "w01", "z"]
    assert corpus.articles.set_index("article").loc[["w01", "z"], "duplicate_of"].tolist() == ["", "w01"]
    assert not corpus.texts["bom"].startswith("\ufeff") and "<script>" in " ".join(corpus.sentences["text"])
    for table in ("sentences", "meetings", "statements", "themes"):
        assert_frame_equal(own(corpus, "w01", table), own(alone, "w01", table), obj=table)


def test_a_problem_of_a_file_that_is_read_names_its_readout(tmp_path):
    corpus = read_corpus(make(tmp_path, nul=(WIRE / "w05.txt").read_bytes().replace(b"video", b"vi\0deo")))
    assert corpus.problems.set_index("kind").loc["NUL bytes", "article"] == "nul"


def test_files_that_differ_in_the_suffix_alone_are_two_readouts(tmp_path):
    shutil.copy(WIRE / "w01.txt", tmp_path / "a.md")
    shutil.copy(WIRE / "w05.txt", tmp_path / "a.txt")
    corpus = read_corpus(tmp_path)
    assert dict(zip(corpus.articles["article"], corpus.articles["file"], strict=True)) == {
        "a": "a.md",
        "a.txt": "a.txt",
    }
    assert told(corpus, "same path")["article"].tolist() == ["a.txt"]
    assert len(corpus.view("statements").query("article == 'a.txt'")) and len(
        corpus.view("statements").query("article == 'a'")
    )


def test_a_readout_under_another_suffix_is_read_anew(tmp_path):
    for suffix in ("md", "txt"):
        (tmp_path / suffix).mkdir()
        shutil.copy(WIRE / "w11.txt", tmp_path / suffix / f"a.{suffix}")
        assert read_corpus(tmp_path / suffix).articles["file"].tolist() == [f"a.{suffix}"]


def test_a_short_name_stays_open_until_a_file_introduces_it(tmp_path):
    corpus = read_corpus(make(tmp_path, b="w04"))
    assert corpus.actors.set_index("actor").loc["hai", "name"] == "Hai"
    assert told(corpus, OPEN)["effect"].tolist() == ["the person is counted under the short name"]
    corpus = read_corpus(make(tmp_path, a=FULL_NAME))
    assert "hai" not in set(corpus.actors["actor"])
    hai = corpus.mentions[(corpus.mentions["article"] == "b") & corpus.mentions["text"].str.endswith("Hai")]
    assert len(hai) and set(hai["actor"]) == {"dang-phi-hai"}
    assert told(corpus, OPEN)[["article", "effect"]].values.tolist() == [
        ["b", "read as Dang Phi Hai, whom another file introduces"]
    ]


PHASES = ("find_mentions", "find_meetings", "resolve_references", "find_statements", "code_tiers", "code_themes")


@pytest.mark.parametrize("phase", PHASES)
def test_a_phase_that_fails_on_one_readout_is_a_problem_of_that_one(phase, alone, tmp_path, monkeypatch):
    afresh(monkeypatch, tmp_path)
    works = getattr(phases, phase)

    def fails(reading, *rest):
        if reading.article["article"] == "w05":
            raise KeyError("a gap\nin the rule")
        return works(reading, *rest)

    monkeypatch.setattr(phases, phase, fails)
    corpus = read_corpus(make(tmp_path, w01="w01", w05="w05"))
    assert told(corpus, "not analysed")["file"].tolist() == ["w05.txt"]
    assert len(corpus.sentences.query("article == 'w05'"))
    for table in ("sentences", "meetings", "statements", "themes"):
        assert_frame_equal(own(corpus, "w01", table), own(alone, "w01", table), obj=table)


def test_a_file_that_breaks_the_reader_is_a_problem_too(alone, tmp_path, monkeypatch):
    afresh(monkeypatch, tmp_path)
    works = article.read_article

    def fails(text, relative, **more):
        if relative == "w05.txt":
            raise RecursionError("too deep")
        return works(text, relative, **more)

    monkeypatch.setattr(article, "read_article", fails)
    corpus = read_corpus(make(tmp_path, w01="w01", w05="w05"))
    assert told(corpus, "not analysed")["detail"].tolist() == ["RecursionError: too deep"]
    assert_frame_equal(own(corpus, "w01", "statements"), own(alone, "w01", "statements"))


def test_the_folder_is_the_one_named_else_the_environments(tmp_path, monkeypatch):
    monkeypatch.delenv("READOUTS", raising=False)
    assert default_folder() == corpora.ROOT / "data" / "readouts"
    monkeypatch.setenv("READOUTS", str(make(tmp_path / "here", w11="w11")))
    assert read_corpus().articles["article"].tolist() == ["w11"]
    assert default_folder(tmp_path) == tmp_path.resolve()


@pytest.mark.parametrize("inside", [{}, {"notes.pdf": b"x"}])
def test_a_folder_without_readouts_is_refused_in_one_line(inside, tmp_path):
    for name, content in inside.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=r"^[^\n]*no readouts[^\n]*$"):
        read_corpus(tmp_path)
    with pytest.raises(InputError, match="no such folder"):
        read_corpus(tmp_path / "missing")


def test_no_rule_fails_on_the_shipped_readouts(shipped):
    assert "not analysed" not in set(shipped.problems["kind"])
    assert len(shipped.articles) == len(list((corpora.ROOT / "data" / "readouts").glob("*/*.*")))
    assert set(shipped.articles["article"]) == set(shipped.texts) == set(shipped.sentences["article"])


def test_a_change_to_a_view_stays_its_own(wires):
    view = wires.view("statements")
    view["act"] = ""
    assert (wires.view("statements")["act"] != "").any()


def test_the_accounts_of_one_country_are_counted_together(tmp_path):
    american = WIRE.parent / "whitehouse" / "h01.md"
    for place, source in {"2023": WIRE / "w01.txt", "2024": WIRE / "w02.txt", "usa": american}.items():
        (tmp_path / place).mkdir()
        shutil.copy(source, tmp_path / place)
    corpus = read_corpus(tmp_path)
    assert corpus.homes() == {"2023": "VNM", "2024": "VNM", "usa": "USA"}
    assert corpus.largest_account() == ("2023", "2024")
    nobodys = replace(corpus, views={}, articles=corpus.articles.assign(account=""))
    assert nobodys.largest_account() == ("2023",)


def test_only_a_handful_is_read_closely_whether_in_a_folder_or_in_none(tmp_path):
    (tmp_path / "few").mkdir()
    for number in range(6):
        shutil.copy(WIRE / f"w0{number + 1}.txt", tmp_path)
    many = read_corpus(tmp_path)
    assert many.view("themes", collection=many.close()).empty and len(many.view("themes"))
    shutil.copy(WIRE / "w07.txt", tmp_path / "few")
    assert read_corpus(tmp_path).close() == ("few",)


def test_peoples_are_names_also_where_no_text_has_them_as_actors(wires):
    assert "Italian" in wires.names() and "South Sudanese" not in wires.names()
