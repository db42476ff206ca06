"""No text keeps the reader busy for long: wording repeated as nobody writes it is read in a time that grows with it."""

import re
import time

import pytest

from analysis import corpus, reader
from analysis.reader.names import offices, untitled

PATTERNS = [
    (file.__name__.split(".")[-1], name, value)
    for file in (offices, untitled)
    for name, value in vars(file).items()
    if isinstance(value, re.Pattern)
]
LETTERS = "M H O C N S P Q X I & f t , MHftO, MHfO& MHf ftOO fO dO O& HfO&O OHfO& HfO&OH PS NN X, wM, N,J MHN, HfC&"
UNITS = [
    "x",
    "A.",
    "A. ",
    " ",
    "\t",
    "(",
    "1",
    "1/",
    "- ",
    "> ",
    "<p>\n",
    "x | ",
    "aa   ",
    ", ",
    "Aa ",
    "—",
    "“",
    "'s ",
    "\u0301",
    "Mr. ",
]
PAGES = [("", unit) for unit in UNITS] + [
    ("VNA ", "x"),
    ("VNA ", "Aa "),
    ("Last date ", " "),
    ("( 1.1.2020", " "),
    ("No. ", " "),
    ("August 8 ", " "),
    ("HANOI, Mar. 11", " "),
    ("Hanoi, Laos", ", Laos"),
    ("Photo", " "),
    ("---\n", "a: b\n"),
]
SECONDS = 2.0  # of the processor: a hundred times what the slowest takes


@pytest.fixture(scope="module", autouse=True)
def _ready(tmp_path_factory):
    """Have the rules and lists read, whose time is no text's."""
    path = tmp_path_factory.mktemp("ready") / "x.txt"
    path.write_text("HANOI - They met.")
    reader.read_file(path, "x.txt")


def seconds(function, *arguments):
    """Return the processor's seconds of a call."""
    begin = time.process_time()
    function(*arguments)
    return time.process_time() - begin


@pytest.mark.parametrize("name", [f"{file}.{name}" for file, name, _ in PATTERNS])
def test_a_pattern_over_letters_comes_to_an_end(name):
    pattern = next(value for file, own, value in PATTERNS if f"{file}.{own}" == name)
    strings = [start + unit * (60 // len(unit)) + "~" for start in ("", ",", "MHf", "ty") for unit in LETTERS.split()]
    slow = [string for string in strings if seconds(pattern.findall, string) > SECONDS]
    assert not slow


@pytest.mark.parametrize(("opening", "unit"), PAGES)
def test_a_page_of_one_thing_over_and_over_is_read(opening, unit, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text(opening + unit * (900 // len(unit)) + ".\n\n" + opening + unit * (9_000 // len(unit)) + "!")
    assert seconds(reader.read_file, path, "x.txt") < 2 * SECONDS


def test_a_list_of_offices_without_an_end_is_coded(tmp_path):
    listed = "the Deputy Minister of Culture and Minister of Trade and Tourism and Chairman of the Office, " * 25
    path = tmp_path / "x.txt"
    path.write_text(f"HANOI - President Lee Wong met {listed}and Mr. Lim.\n")
    assert seconds(corpus.read_one, path) < 10 * SECONDS
