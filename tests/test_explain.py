"""`explain`: a readout's rows under their sentences, the rules that made them, and nothing that moves a terminal."""

import pytest
from conftest import WIRE

from analysis import __main__ as command
from analysis.checking import explain
from analysis.checking.named_rules import named_rules

FILE = WIRE / "w02.txt"
SLIP = "He expressed his condolences to the bereaved family, and shared memories between the leaders."


def lines(capsys, *arguments):
    status = command.main(["explain", *map(str, arguments)])
    told = capsys.readouterr()
    return status, told.out.splitlines(), told.err


def test_a_file_is_explained_sentence_by_sentence(capsys):
    status, out, err = lines(capsys, FILE)
    assert (status, err) == (0, "")
    start = next(at for at, line in enumerate(out) if line.startswith("[2] body  The Deputy PM said"))
    under = out[start : out.index("", start)]
    for told in (
        "mention    person “The Deputy PM” → Tạ Đức Lân (role)",
        "statement  praise: Tạ Đức Lân (“The Deputy PM”, elided) → Friedhelm von Aschbach, praise",
        "tier       strategic partnership, asserts, DEU-VNM “strategic partnership”",
    ):
        assert any(line.strip().startswith(told) for line in under), told
    assert any(line.split() == ["sign-off", "—", "VNS", "[agency-at-the-end]"] for line in out)


def test_every_row_of_the_tables_is_told(wires):
    article = "wires/w01"
    out = explain.explained(wires, article)
    kinds = [line.split()[0] for line in out if line.startswith("    ")]
    for name, told in explain.LINES.items():
        assert kinds.count(told.__name__) == (getattr(wires, name)["article"] == article).sum(), name


def test_one_sentence_is_told_alone(capsys):
    _, out, _ = lines(capsys, FILE, 1)
    assert next(line for line in out if line.startswith("[")).startswith("[1] body") and "[2] " not in "\n".join(out)


def test_a_readout_of_a_folder_is_found_by_part_of_its_name(shelf, capsys):
    status, out, _ = lines(capsys, "w02", "--folder", shelf)
    assert (status, out[0]) == (0, "wires/w02")
    for wanted, told in (("w0", "9 readouts hold 'w0'"), ("wires/w2x", "no readout is named 'wires/w2x'")):
        status, out, err = lines(capsys, wanted, "--folder", shelf)
        assert (
            (status, out) == (2, [])
            and told in err
            and err.count("\n") == 1
            and "wires/w0" in err.replace("wires/w2", "wires/w0")
        )


def test_a_sentence_that_is_not_there_is_told_in_one_line(capsys):
    status, out, err = lines(capsys, FILE, 99)
    assert (status, out) == (2, []) and "no sentence 99" in err and err.count("\n") == 1


def test_a_rule_says_what_it_does_and_gives_its_example(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(f"HANOI — Mr Jan Novak met Mr Petr Svoboda on May 3.\n\n{SLIP}\n")
    _, out, _ = lines(capsys, tmp_path / "a.txt")
    rule = named_rules()["participle-taken-for-adjective"]
    assert any(line.endswith("[participle-taken-for-adjective]") and "parse" in line for line in out)
    told = out[out.index("participle-taken-for-adjective (repairs.yml)", out.index("Rules")) :]
    assert rule["says"] in told[1] and SLIP in told[2]


def test_a_strangers_letters_do_nothing_to_the_terminal(tmp_path, capsys):
    name = tmp_path / "odd\x1b[2J.txt"
    name.write_text(
        "HANOI — Mr Jan \x1b]0;owned\x07 Novak met \u202eMr Petr Svoboda\x9b31m on May 3.\r He thanked him.\n"
    )
    _, out, _ = lines(capsys, name)
    assert out and all(line.isprintable() for line in out)
    assert explain.shown("a\x1b[31mb\u202e\nc\x85d") == "a [31mb c d"


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03" * 50])
def test_a_file_that_is_no_text_is_refused_in_one_line(tmp_path, capsys, data):
    (tmp_path / "b.txt").write_bytes(data)
    status, out, err = lines(capsys, tmp_path / "b.txt")
    assert (status, out) == (2, []) and err.count("\n") == 1 and "b.txt" in err
