"""The REFI-QDA project, read back by a parser made from the standard's schema: the same texts, codes and spans."""

from dataclasses import replace
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from analysis import __main__ as command
from analysis import refi_qda
from analysis.tables import OutputError

ORDER = {  # of the standard: what may stand in what, in this order
    "Project": "Users CodeBook Variables Sources", "Code": "Description Code", "Variable": "",
    "TextSource": "PlainTextSelection VariableValue", "PlainTextSelection": "Description Coding", "Coding": "CodeRef",
    "VariableValue": "VariableRef TextValue",
}  # fmt: skip


@pytest.fixture(scope="module")
def windows(wires):
    """Return the wires with line ends of two signs and a name that no XML can hold."""
    texts = {article: text.replace("\n", "\r\n") for article, text in wires.texts.items()}
    tables = {}
    for name, (_, firsts, lasts) in refi_qda.CODED.items():
        tables[name] = getattr(wires, name).copy()
        for column in (*firsts, *lasts):
            shift = [wires.texts[row["article"]][: row[column]].count("\n") for row in
                     tables[name].dropna(subset=column).to_dict("records")]  # fmt: skip
            tables[name].loc[tables[name][column].notna(), column] += shift
    return replace(wires, texts=texts, articles=wires.articles.assign(headline='A\x00 "<b>&'), views={}, **tables)


def test_a_public_parser_reads_the_project_back(wires, windows, tmp_path):
    refi = pytest.importorskip("pyrefiqda", reason="needs the extra [test]").RefiProject
    for corpus in (wires, windows):
        refi_qda.write_project(corpus, tmp_path / "a.qdpx")
        read = refi.load(tmp_path / "a.qdpx", tmp_path / "open")
        codes = {code.guid: (kind.name, code.name) for kind in read.code_book.codes.code for code in kind.code}
        rows = sum(len(getattr(corpus, name)) for name in refi_qda.CODED)
        selections = [(source, one) for source in read.sources.text_source for one in source.plain_text_selection]
        assert len(selections) == rows and len(read.sources.text_source) == len(corpus.articles)
        for source, one in selections:
            text = refi.resolve_source_path(source.plain_text_path, tmp_path / "open").read_bytes().decode("utf-8")
            assert "\r" not in text and one.start_position < one.end_position <= len(text)
            cited = " ".join(text[one.start_position : one.end_position].split())
            assert cited.startswith(one.name.removesuffix("…").strip()) and one.coding[0].code_ref.target_guid in codes
        assert ("Theme", "Peace and conflict") in codes.values() or ("Theme", "Ties between states") in codes.values()


def test_elements_stand_in_the_order_of_the_standard_and_ids_once(windows, tmp_path):
    refi_qda.write_project(windows, tmp_path / "a.qdpx")
    with ZipFile(tmp_path / "a.qdpx") as archive:
        root = ElementTree.fromstring(archive.read("project.qde"))
        assert {f"internal://{name.removeprefix('sources/')}" for name in archive.namelist()[1:]} == {
            one.get("plainTextPath") for one in root.iter(f"{{{refi_qda.SCHEMA}}}TextSource")
        }
    plain = {element: element.tag.partition("}")[2] for element in root.iter()}
    for element, name in plain.items():
        if name in ORDER:
            places = [ORDER[name].split().index(plain[child]) for child in element]
            assert places == sorted(places), name
    ids = [element.get("guid") for element in root.iter() if element.get("guid")]
    assert len(ids) == len(set(ids))


def test_the_same_corpus_gives_the_same_bytes(alone, tmp_path):
    for name in ("a.qdpx", "b.qdpx"):
        refi_qda.write_project(alone, tmp_path / name)
    assert (tmp_path / "a.qdpx").read_bytes() == (tmp_path / "b.qdpx").read_bytes()


def test_places_are_those_of_the_text_with_one_sign_for_the_end_of_a_line():
    text = "a\r\n\r𝒷é\r\n\nc"
    packed, places = refi_qda.one_break(text)
    assert packed == "a\n\n𝒷é\n\nc" and len(places) == len(text) + 1
    assert [packed[places[at]] for at, sign in enumerate(text) if sign not in "\r\n"] == list("a𝒷éc")


def test_the_command_writes_a_project_and_says_where_it_can_not(single, alone, tmp_path, capsys):
    out = tmp_path / "x.qdpx"
    assert command.main(["tables", str(single), "--format", "qdpx", "--out", str(out)]) == 0
    assert out.is_file() and str(out) in capsys.readouterr().out
    with pytest.raises(OutputError, match="can't be written"):
        refi_qda.write_project(alone, out / "y.qdpx")
