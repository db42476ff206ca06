"""Saved web pages, Word, PDF and tables of readouts: text taken out with every character accounted for, or one row."""

import json
import sys
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from analysis import read_corpus
from analysis.reader import read_files
from analysis.reader.reading import contents, formats
from analysis.reader.reading.article import read_readings
from analysis.unread import unread

STORY = [
    "Hanoi (VNA) – Prime Minister Tran Van An received Norwegian Foreign Minister Ola Berg in Hanoi on July 26.",
    "The host thanked the guest for Norway's support and affirmed that Vietnam attaches importance to the ties.",
    "The guest pledged to work closely with the host country on the climate & the sea in the time ahead.",
]
PAGE = """<!doctype html><html><head><meta charset="{charset}"><title>PM receives minister | News</title>
<meta property="og:title" content="PM receives ‘minister’"><link rel="canonical" href="https://news.example/a1">
<meta property="article:published_time" content="2024-07-26T10:00:00+07:00"><script>document.write("evil")</script>
</head><body onload="evil()"><nav><a href="/">Home</a> <a href="/p">Politics menu</a></nav>
<main><article><h1>PM receives ‘minister’</h1>{story}</article></main>
<aside><a href="b">A related story</a></aside><iframe src="http://evil.example"></iframe></body></html>"""
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default'
    ' Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override'
    ' PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
    'document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship'
    ' Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>',
}


def saved_page(story=STORY, charset="utf-8"):
    paragraphs = "".join(f"<p>{line.replace('&', '&amp;')}</p>" for line in story)
    return PAGE.format(charset=charset, story=paragraphs).encode(charset)


def word_file(story=STORY, body=None, **more):
    runs = "".join(f"<w:p><w:r><w:t>{line.replace('&', '&amp;')}</w:t></w:r></w:p>" for line in story)
    document = body or f'<w:document xmlns:w="{WORDS}"><w:body>{runs}</w:body></w:document>'
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as parts:
        for name, content in {**PARTS, "word/document.xml": document, **more}.items():
            parts.writestr(name, content)
    return file.getvalue()


def printed(story=STORY):
    """Return a PDF of one page, a paragraph of the story on each line with room after it."""
    lines = [line.replace("–", "-").replace("(", r"\(").replace(")", r"\)") for line in story]
    drawn = "BT /F1 10 Tf 40 800 Td " + " 0 -40 Td ".join(f"({line}) Tj" for line in lines) + " ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]  # fmt: skip
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return (out + end).encode("latin-1")


def accounted(reading):
    """Say whether each character that is no white space is in a sentence or a mark, and each span says its text."""
    covered = {at for row in (*reading.sentences, *reading.marks) for at in range(row.start, row.end)}
    spans = all(reading.text[row.start : row.end] == row.text for row in reading.sentences)
    return spans and all(at in covered or character.isspace() for at, character in enumerate(reading.text))


def read(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return read_readings(path, name)


KINDS = {"a.html": ("trafilatura", saved_page), "a.docx": ("mammoth", word_file), "a.pdf": ("pypdf", printed)}


@pytest.mark.parametrize("name", KINDS)
def test_a_file_gives_its_text_with_every_character_accounted_for(tmp_path, name):
    pytest.importorskip(KINDS[name][0], reason="needs the extra [formats]")
    (reading,), problems = read(tmp_path, name, KINDS[name][1]())
    body = [row.text for row in reading.sentences if row.part == "body"]
    assert [text[-30:] for text in body] == [text[-30:] for text in STORY]
    assert accounted(reading) and reading.article["file"] == name and reading.article["article"] == "a"
    assert not {"evil", "Politics menu", "A related story"} & set(reading.text.split("\n"))
    assert not [row for row in problems if row["effect"] == "the file gives no rows"]


def test_a_web_page_says_its_title_date_and_address(tmp_path):
    pytest.importorskip("trafilatura", reason="needs the extra [formats]")
    (reading,), _ = read(tmp_path, "a.html", saved_page())
    found = {column: reading.article[column] for column in ("headline", "date", "url", "place")}
    assert found == {"headline": "PM receives ‘minister’", "date": "2024-07-26", "url": "https://news.example/a1",
                     "place": "Hanoi"}  # fmt: skip


def test_a_web_page_in_a_code_page_of_its_own(tmp_path):
    pytest.importorskip("trafilatura", reason="needs the extra [formats]")
    (reading,), _ = read(tmp_path, "a.htm", saved_page([line.replace("ties", "liên café") for line in STORY], "cp1258"))
    assert "liên café" in reading.text


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><x>&a;&b;</x>'
DEEP = f'<w:document xmlns:w="{WORDS}"><w:body>{"<w:p>" * 5000}{"</w:p>" * 5000}</w:body></w:document>'


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.docx", lambda: b"PK\x03\x04 no zip", "broken file"),
        ("a.docx", lambda: word_file(body=BOMB), "broken file"),
        ("a.docx", lambda: word_file(body=DEEP), "broken file"),
        ("a.docx", lambda: word_file(**{"word/media/big.bin": b"\0" * 70_000_000}), "too large"),
        ("a.docx", lambda: word_file([]), "empty file"),
        ("a.pdf", lambda: b"%PDF-1.4 nothing", "broken file"),
        ("a.pdf", lambda: printed(["", ""]), "no text in the file"),
        ("a.html", lambda: b"<html><script>evil()</script></html>", "empty file"),
        ("a.html", lambda: b"", "empty file"),
    ],
)
def test_a_broken_or_hostile_file_is_one_row(tmp_path, name, data, kind):
    pytest.importorskip(KINDS[name][0], reason="needs the extra [formats]")
    readings, problems = read(tmp_path, name, data())
    assert readings == [] and [(row["kind"], row["effect"]) for row in problems] == [(kind, "the file gives no rows")]
    assert "\n" not in problems[0]["detail"] and "root:" not in problems[0]["detail"]


@pytest.mark.parametrize("name", KINDS)
def test_without_the_extra_one_row_says_how(tmp_path, monkeypatch, name):
    monkeypatch.setitem(sys.modules, KINDS[name][0], None)
    readings, (problem,) = read(tmp_path, name, b"anything")
    assert readings == [] and problem["kind"] == "format not set up" and "make report FORMATS=1" in problem["detail"]


def test_a_reader_of_a_format_is_imported_only_when_one_is_met(tmp_path):
    (tmp_path / "a.txt").write_text("\n".join(STORY))
    for package in set(formats.PACKAGES.values()):
        sys.modules.pop(package, None)
    assert len(read_files(tmp_path, None)[0]) == 1
    assert not set(formats.PACKAGES.values()) & set(sys.modules)


ROWS = [
    {"ID": "PR/7", "Published at": "2024-07-26", "Headline": "PM, minister “meet”", "Body": "\n\n".join(STORY),
     "url": "https://news.example/a1"},
    {"ID": "PR/7", "Published at": "2024-07-27", "Headline": "Again", "Body": STORY[1] + " ", "url": ""},
    {"ID": "", "Published at": "", "Headline": "Empty", "Body": " \n", "url": ""},
    {"ID": "", "Published at": "28 July 2024", "Headline": "It's so", "Body": "=" + STORY[2], "url": "javascript:x"},
]  # fmt: skip


def as_csv(sign=","):
    cells = [list(ROWS[0]), *(list(row.values()) for row in ROWS)]
    lines = (sign.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in cells)
    return ("\ufeff" + "\r\n".join(lines)).encode()


TABLES = {
    "press.csv": as_csv(), "press.tsv": as_csv("\t"), "semicolons.csv": as_csv(";"),
    "press.jsonl": "\n".join(json.dumps(row) for row in ROWS).encode(),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_row_of_a_table_is_a_readout(tmp_path, name):
    readings, problems = read(tmp_path, name, TABLES[name])
    stem = name.split(".")[0]
    assert [(one.article["article"], one.article["date"], one.article["headline"], one.article["url"])
            for one in readings] == [
        (f"{stem}/PR-7", "2024-07-26", "PM, minister “meet”", "https://news.example/a1"),
        (f"{stem}/PR-7-2", "2024-07-27", "Again", ""), (f"{stem}/row-4", "2024-07-28", "It's so", ""),
    ]  # fmt: skip
    assert all(accounted(one) and one.article["file"] == name for one in readings)
    assert {one.article["collection"] for one in readings} == {stem}
    assert [row["detail"] for row in problems if row["kind"] == "rows without text"] == ["1: 3"]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.csv", b"name,value\nx,1\n", "no column of texts"),
        ("a.csv", b"", "empty file"),
        ("a.jsonl", b'{"text": 1}\n[]\n{"text":' + b"[" * 100_000, "rows that are no JSON object"),
        ("a.jsonl", b"not json\n", "no column of texts"),
    ],
)
def test_a_table_without_readouts_is_one_row(tmp_path, name, data, kind):
    assert [row["kind"] for row in read(tmp_path, name, data)[1] if row["article"] == ""] == [kind]


def test_a_corpus_of_a_table_and_what_was_left_unread(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "mammoth", None)
    (tmp_path / "press.csv").write_bytes(as_csv())
    for name in ("a.docx", "b.docx", "old.odt", "photo.jpg", "empty.txt", "saved_files/ad.html", "saved.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    corpus = read_corpus(tmp_path)
    assert set(corpus.articles["file"]) == {"press.csv"} and len(corpus.statements)
    row = corpus.statements.iloc[0]
    assert corpus.texts[row["article"]][row["content_start"] : row["content_end"]] == row["content"]
    assert unread(corpus.problems) == (
        "2 .docx files (it is read after “make report FORMATS=1” (pip install readout-workbook[formats]));"
        " 1 .html file (empty file); 1 .odt file (save it as .docx or .txt); 1 .txt file (empty file);"
        " 1 with .jpg: photo.jpg; 1 with folder of a saved web page: saved_files"
    )


def test_a_large_file_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(contents, "LARGEST_OTHER", 10)
    assert [row["kind"] for row in read(tmp_path, "a.csv", as_csv())[1]] == ["too large"]
