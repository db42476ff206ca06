"""The coding kit: what is drawn, what a coder gets, how a filled workbook is read, agreed on, and kept."""

import json
import shutil
from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest
from openpyxl import load_workbook

from analysis import __main__ as command
from analysis import codebook, hand, trust
from analysis.checking.gold import read_gold
from analysis.codebook import CodebookError
from analysis.coding import agreed, compared, corrections, draw, filled, layout, program
from analysis.coding.options import SheetError
from analysis.coding.sheet import sheet
from analysis.corpus import ROOT
from analysis.measures.agreement import agreement

WORDS = {"verb": "thanked", "act": "thank", "speaker": "Mr. A", "addressee": "Mr. B"}


def workbook(corpus, path, *, number=2, done=True, cells=()):
    """Write a workbook of readouts drawn from a corpus, with cells `(sheet, column, line, text)` filled."""
    book = sheet(corpus, draw.drawn(corpus, number, seed=1))
    for line in range(2, 2 + number):
        book["Readouts"].cell(line, 4).value = "yes" if done else None
    for page, column, line, text in cells:
        headings = [cell.value for cell in book[page][1]]
        book[page].cell(line, headings.index(column) + 1).value = text
    book.save(path)
    return path


def first_verb(corpus, path):
    """Return the line of the first sentence of a workbook that has a statement, and the verb's wording there."""
    page = load_workbook(path)["Sentences"]
    for line, row in enumerate(page.iter_rows(min_row=2, values_only=True), 2):
        words = [word for word in ("thanked", "said", "affirmed", "expressed", "stressed") if f" {word} " in row[2]]
        if words:
            return line, words[0]
    raise AssertionError("no sentence with a verb")


def test_a_seed_draws_the_same_and_strata_are_all_there(wires):
    names = [list(draw.drawn(wires, 6, seed=seed)["article"]) for seed in (1, 1, 2)]
    assert names[0] == names[1] != names[2] and len(set(names[0])) == 6
    years = wires.view("articles", duplicate_of="")["year"].nunique()
    assert draw.drawn(wires, max(years, 5), by="year")["year"].nunique() == years
    assert draw.quotas({"a": 90, "b": 9, "c": 1}, 10) == {"a": 8, "b": 1, "c": 1}


def test_what_is_coded_is_not_drawn_again_but_by_a_second_coder(shipped):
    coded = {row["article"] for row in hand.known(shipped)}
    assert coded and not coded & set(draw.drawn(shipped, 622)["article"])
    assert coded == set(draw.drawn(shipped, 622, again=True)["article"])


def test_a_coding_is_of_its_text_wherever_that_lies(tmp_path):
    one, other = read_gold([hand.SHIPPED["coded"]])[:2]
    texts = {"2023/a": one["text"], other["article"]: "another text"}
    moved = hand.known(SimpleNamespace(texts=texts, folder=tmp_path / "readouts"))
    assert [row["article"] for row in moved] == ["2023/a"]


def test_a_workbook_holds_the_text_and_nothing_that_the_program_found(wires, tmp_path):
    book = load_workbook(workbook(wires, tmp_path / "a.xlsx", done=False))
    for name in ("Persons", "Encounters"):
        assert book[name].max_row == 1
    for row in book["Sentences"].iter_rows(min_row=2, values_only=True):
        assert row[2] and not any(row[3:])
    lists = {str(valid.sqref)[0]: valid.formula1 for valid in book["Sentences"].data_validations.dataValidation}
    ranges = [book["Codes"][lists[letter].split("!")[1].replace("$", "")] for letter in "DI"]
    choices = [[cell.value for (cell,) in cells] for cells in ranges]
    assert choices == [[shown for shown, *_ in layout.codes()[name].values()] for name in ("theme", "act")]


def test_a_sentence_that_looks_like_a_formula_stays_text(wires, tmp_path):
    sentences = wires.sentences.assign(text='=HYPERLINK("http://a.example","press")')
    path = workbook(replace(wires, sentences=sentences, views={}), tmp_path / "a.xlsx", done=False)
    cell = load_workbook(path)["Sentences"].cell(2, 3)
    assert cell.data_type == "s" and cell.value.startswith("=HYPERLINK")


def test_a_filled_workbook_is_read_with_inserted_rows_dates_and_countries(wires, tmp_path):
    path = workbook(wires, tmp_path / "anna.xlsx", number=1)
    line, verb = first_verb(wires, path)
    book = load_workbook(path)
    page = book["Sentences"]
    page.insert_rows(line + 1)
    for at in (line, line + 1):
        for column, text in zip(range(8, 13), (verb, "thank", "Mr. A", "elided", "Mr. B; Ms. C"), strict=True):
            page.cell(at, column).value = text
    page.cell(line, 4).value = "Climate and environment"
    page.cell(line + 1, 8).value = page.cell(line, 3).value.split()[-1].strip(".")
    book["Persons"].append([1, "Mr. A", "Viet Nam", "A"])
    book["Encounters"].append([1, "Mr. A", "Mr. B", "talks", pd.Timestamp("2024-07-26"), "Hà Nội", "", "party"])
    book.save(path)
    [one] = filled.read(path, wires)
    assert [row["addressee"] for row in one["statements"]] == [["Mr. B", "Ms. C"]] * 2
    assert one["persons"][0]["country"] == "VNM" and one["themes"] == ["climate"] and one["coder"] == "anna"
    assert (one["meetings"][0]["date"], one["meetings"][0]["place"]) == ("2024-07-26", "Hà Nội")
    wordings = [row["sentence_contains"] for row in one["statements"]]
    assert all(" ".join(one["text"].split()).count(wording) == 1 for wording in wordings)


@pytest.mark.parametrize(
    ("page", "column", "line", "text", "said"),
    [
        ("Sentences", "act", 2, "thank", "a statement needs its verb and its act"),
        ("Sentences", "theme 1", 2, "weather", "cell D2 (theme 1): “weather” is not in the list"),
        ("Persons", "country", 2, "Atlantis", "“Atlantis” is no country"),
        ("Encounters", "date", 2, "26/7/2024", "is no date such as 2024-07-26"),
        ("Readouts", "sha256", 2, "0", "its text has changed since the draw"),
    ],
)
def test_a_wrong_cell_is_told_by_its_place(page, column, line, text, said, wires, tmp_path):
    cells = [(page, column, line, text)] + ([(page, "readout", line, "1")] if line == 2 and page[0] in "PE" else [])
    with pytest.raises(SheetError, match="sheet") as error:
        filled.read(workbook(wires, tmp_path / "a.xlsx", number=1, cells=cells), wires)
    assert said in str(error.value)


def test_what_is_no_workbook_and_what_is_not_done_is_refused(wires, tmp_path, capsys):
    (tmp_path / "b.xlsx").write_text("no workbook")
    with pytest.raises(SheetError, match="can't be opened"):
        filled.read(tmp_path / "b.xlsx", wires)
    with pytest.raises(SheetError, match="no readout is done"):
        filled.read(workbook(wires, tmp_path / "a.xlsx", done=False), wires)
    assert command.main(["check", "--sheets", str(tmp_path / "b.xlsx"), "--readouts", wires.folder]) == 2
    assert "can't be opened" in capsys.readouterr().err


def test_two_readouts_coded_in_a_spreadsheet_agree_with_their_gold(shipped):
    """`tests/coding/again.xlsx` was coded blind, by a coder of the same kind as the gold's: a ceiling."""
    several = compared.codings([ROOT / "tests" / "coding" / "again.xlsx"], shipped)
    assert {row["coder"] for row in several} == {"gold", "second", "again"}
    found = agreement(agreed.codes(several)).set_index("measure")
    assert found.loc["statement", "same"] == found.loc["speaker", "kappa"] == found.loc["encounter", "same"] == 1
    assert found.loc["theme: security", "kappa"] < 1 and found.loc["statement", "reliability"]


def test_where_coders_differ_stands_side_by_side_with_the_program(shipped):
    [one, *_] = filled.read(ROOT / "tests" / "coding" / "fresh.xlsx", shipped)
    other = json.loads(json.dumps({**one, "coder": "other"}))
    other["statements"][0] |= {"act": "concern"}
    del other["statements"][1]
    rows = agreed.side_by_side([one, other, program.coding(shipped, one["article"])])
    told = rows[rows["question"] == "statement"]
    assert ["concern" in text for text in told["other"]] == [True, False] and told["other"].iloc[1] == ""
    assert all(told["program"].str.contains("by Joe Biden, Emmanuel Macron"))


def test_of_the_half_that_nobody_sees_errors_of_the_program_is_not_shown():
    one = {"article": "a", "half": "held", "parties": [], "coder": "gold"}
    again = {**one, "half": "development", "coder": "anna"}
    assert compared.seen([one, again, {**again, "article": "b"}]) == ["b"]


@pytest.fixture
def own(shelf, tmp_path, wires):
    """Return a corpus of wires in a folder of one's own."""
    shutil.copytree(shelf, tmp_path / "mine")
    return replace(wires, folder=str(tmp_path / "mine"), views={})


def test_a_workbook_becomes_gold_beside_its_folder_and_nothing_is_overwritten(own, tmp_path):
    path = workbook(own, tmp_path / "a.xlsx", number=2)
    paths = corrections.to_gold(path, own)
    assert all((tmp_path / "mine-coded") in written.parents for written in paths)
    assert {row["article"] for row in hand.drawn(own)} == {row["article"] for row in filled.read(path, own)}
    with pytest.raises(SheetError, match="stands there already"):
        corrections.to_gold(path, own)
    held = json.loads(paths[0].read_text("utf-8"))
    paths[0].write_text(json.dumps({**held, "formulae": ["mutual benefit"], "account": "LAO"}))
    corrections.to_gold(path, own, replace=True)
    anew = json.loads(paths[0].read_text("utf-8"))
    assert (anew["formulae"], anew["account"]) == (["mutual benefit"], "")
    assert corrections.to_gold(path, own, second=True) and len(hand.known(own, "second")) == 2
    found = trust.scored(own)
    assert found["readout"].nunique() == 2 and trust.coders(own).set_index("measure").loc["acts by sentence", "units"]
    assert (trust.reliable(found)["reliability"] != "").any()
    assert "2</a> readouts" in trust.coded_by_hand(found, "{}", "")


def test_a_word_becomes_a_row_of_the_codebook_that_is_checked(tmp_path):
    shutil.copytree(codebook.FOLDER, tmp_path / "codebook")
    folder = tmp_path / "codebook"
    before = (folder / "verbs.csv").read_bytes()
    deplore = {"verb": "bewail", "kind": "perform", "act": "criticise"}
    corrections.to_codebook("verbs", deplore, folder=folder)
    assert (folder / "verbs.csv").read_bytes().startswith(before)
    row = codebook.read_codebook(folder)["verbs"].iloc[-1]
    assert (row["verb"], row["act"], row["source"]) == ("bewail", "criticise", corrections.SOURCE)
    with pytest.raises(SheetError, match="stands there already"):
        corrections.to_codebook("verbs", {**deplore, "act": "concern"}, folder=folder)
    corrections.to_codebook("verbs", {**deplore, "act": "concern"}, replace=True, folder=folder)
    with pytest.raises(CodebookError, match="act"):
        corrections.to_codebook("verbs", {**deplore, "verb": "x", "act": "sing"}, folder=folder)
    with pytest.raises(SheetError, match="no column"):
        corrections.to_codebook("verbs", {"word": "x"}, folder=folder)
    assert (folder / "verbs.csv").read_bytes().count(b"bewail") == 1
    codebook.read_codebook.cache_clear()


def test_commands_of_the_kit_say_what_they_wrote_and_refuse_in_one_line(own, tmp_path, capsys):
    asked = ["code", own.folder, "--sample", "3", "--out", str(tmp_path / "out")]
    assert command.main(asked) == 0 and "three readouts drawn" in capsys.readouterr().out
    assert command.main(asked) == 1 and "may be filled" in capsys.readouterr().err
    path = workbook(own, tmp_path / "a.xlsx")
    assert command.main(["correct", str(path), "--readouts", own.folder]) == 0
    assert "two readouts kept as gold" in capsys.readouterr().out
    asked = ["check", "--sheets", str(path), "--readouts", own.folder, "--out", str(tmp_path / "d.xlsx")]
    assert command.main(asked) == 0
    assert "Agreement of gold, a" in capsys.readouterr().out and (tmp_path / "d.xlsx").exists()
    assert command.main(["correct", "verbs", "deplore"]) == 2 and "column=value" in capsys.readouterr().err
