"""A folder and the bytes in it: whatever is there, it ends as text or as a row that says why not."""

import os
import re
import sys
from unicodedata import normalize

import pytest

from analysis.reader.ground.lexicon import rows_of
from analysis.reader.reading import contents
from analysis.reader.reading.article import read_article
from analysis.reader.reading.contents import texts_of
from analysis.reader.reading.files import InputError, decode, find_files


def kinds(problems):
    return [row["kind"] for row in problems]


def test_readouts_are_found_below_the_folder_in_order(tmp_path):
    for name in ("b/two.txt", "a/one.md", "a/.hidden.txt", ".git/x.txt", "a/README.md", "a/photo.jpg", "a/old.jpg"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("They met.")
    found, problems = find_files(tmp_path)
    assert [relative for _, relative in found] == ["a/one.md", "b/two.txt"]
    assert kinds(problems) == ["not a readout", "other file types"]
    assert problems[1]["detail"] == "2 with .jpg: a/old.jpg, a/photo.jpg"


@pytest.mark.parametrize("make", ["missing", "empty", "file"])
def test_a_folder_that_cannot_be_read_is_one_line(tmp_path, make):
    folder = tmp_path / "folder"
    if make == "empty":
        folder.mkdir()
    if make == "file":
        folder.write_text("They met.")
    with pytest.raises(InputError) as error:
        find_files(folder)
    assert "\n" not in str(error.value) and str(folder) in str(error.value)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_links_that_lead_nowhere_in_a_circle_or_out_are_listed(tmp_path):
    inside, outside = tmp_path / "in", tmp_path / "out.txt"
    inside.mkdir()
    outside.write_text("secret")
    (inside / "good.txt").write_text("They met.")
    (inside / "same.txt").symlink_to(inside / "good.txt")
    (inside / "nowhere.txt").symlink_to(inside / "gone.txt")
    (inside / "circle.txt").symlink_to(inside / "circle.txt")
    (inside / "loop").symlink_to(inside)
    (inside / "leak.txt").symlink_to(outside)
    found, problems = find_files(inside)
    assert [relative for _, relative in found] == ["good.txt", "same.txt"]
    assert kinds(problems) == ["broken link", "link out of the folder", "link to a folder", "broken link"]


def test_a_folder_with_a_readouts_name_is_listed_and_read_below(tmp_path):
    (tmp_path / "x.txt").mkdir()
    (tmp_path / "x.txt" / "y.txt").write_text("They met.")
    found, problems = find_files(tmp_path)
    assert [relative for _, relative in found] == ["x.txt/y.txt"] and kinds(problems) == ["not a file"]


@pytest.mark.parametrize(
    "data, text, kind",
    [
        ("Việt Nam\r\n".encode(), "Việt Nam\r\n", []),
        (b"\xef\xbb\xbfThey met.", "They met.", []),
        (b"", None, ["empty file"]),
        (b" \n\n", None, ["empty file"]),
        (b"\0\0\0\0", None, ["empty file"]),
        (bytes(range(256)) * 40, None, ["binary file"]),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, None, ["binary file"]),
        (b"They\0 met in the capital to discuss trade.", "They\0 met in the capital to discuss trade.", ["NUL bytes"]),
        ("The ministers of Việt Nam met.".encode("utf-16"), "The ministers of Việt Nam met.", ["wrong encoding"]),
        ("The ministers met in Hanoi on Monday.".encode("utf-16-le"), None, ["binary file"]),
    ],
)  # fmt: skip
def test_bytes_become_text_or_a_reason(data, text, kind):
    found, problems = decode(data, "x.txt")
    assert (found, kinds(problems)) == (text, kind)


def test_a_guess_at_the_encoding_is_recorded():
    page = "Le ministre a été reçu à l’Élysée; il a déclaré que la coopération était très bonne. " * 5
    text, problems = decode(page.encode("cp1252"), "x.txt")
    assert "été reçu" in text and "a guess" in problems[0]["detail"]


def test_a_large_file_is_refused_without_being_read(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    texts, sha256, problems = texts_of(path, "large.txt")
    assert texts == [] and sha256 == "" and kinds(problems) == ["too large"]
    assert str(contents.LARGEST) in problems[0]["detail"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every file")
def test_a_file_without_permission_is_listed(tmp_path):
    path = tmp_path / "closed.txt"
    path.write_text("They met.")
    path.chmod(0)
    assert kinds(texts_of(path, "closed.txt")[2]) == ["unreadable file"]


@pytest.mark.parametrize("url", ["https://[x/", "//[", "https://gov.example]/a"])
def test_an_address_that_is_none_stops_nothing(url):
    assert read_article(f"---\ntitle: A\nurl: {url}\n---\nThey met.", "a.md").article["words"] == 2


def test_a_file_that_is_gone_is_listed(tmp_path):
    assert kinds(texts_of(tmp_path / "gone.txt", "gone.txt")[2]) == ["unreadable file"]


NAMES = {
    "cp1258": "General Secretary Nguyễn Phú Trọng and Phạm Minh Chính “met” in Hà Nội. Tô Lâm, Đà Nẵng: it’s time.",
    "cp1252": "The President’s call with “Peña” went well – café. São Paulo, Zürich, Élysée, Forlì, Bình.",
    "cp1250": "Lech Wałęsa met Maroš Šefčovič in Plzeň – and Jarosław Kaczyński in Łódź; Viktor Orbán in Győr.",
    "cp1254": "Recep Tayyip Erdoğan met Mevlüt Çavuşoğlu in Şanlıurfa.",
    "mac_roman": "The President’s call with Prime Minister “Peña” was productive – café.",
    "cp1251": "Президент принял министра иностранных дел в Москве и обсудил с ним сотрудничество.",
}


@pytest.mark.parametrize("encoding", NAMES)
def test_a_code_page_is_told_by_the_letters_of_its_words(encoding):
    typed = NAMES[encoding]
    if encoding == "cp1258":  # which has the tones as letters of their own, behind the vowel
        typed = "".join(
            letter if letter.encode(encoding, "ignore") else normalize("NFC", parts[:-1]) + parts[-1]
            for letter in typed
            for parts in [normalize("NFD", letter).replace("\u0323\u0302", "\u0302\u0323")]
        )
    text, problems = decode(typed.encode(encoding), "x.txt")
    assert normalize("NFC", text) == NAMES[encoding] and f"read as {encoding}" in problems[0]["detail"]


def test_one_wrong_byte_does_not_garble_the_other_letters():
    page = NAMES["cp1258"].encode()
    text, problems = decode(page[:5] + b"\xff" + page[5:], "x.txt")
    assert text == NAMES["cp1258"][:5] + "\ufffd" + NAMES["cp1258"][5:] and "are UTF-8" in problems[0]["detail"]


@pytest.mark.parametrize("row", rows_of("encodings"), ids=lambda row: row["wrong"])
def test_a_sign_of_a_wrong_code_page_is_in_its_example_alone(row):
    pattern = re.compile(row["odd"])
    assert pattern.search(row["wrong"]) and not pattern.search(row["right"])
