"""Read readouts that somebody spoiled: no error, no character lost, no span that leads elsewhere, nothing slow.

`python benchmarks/fuzz.py --files 1000 --whole 50` spoils shipped and coded readouts by chance, the same way for the
same `--seed`, reads so many and makes the tables of the first ones. Each fault is printed with the number that makes it
again (`--only`). The exit status is 1 where one was found.
"""

import argparse
import random
import sys
import time
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from analysis import reader  # noqa: E402
from analysis.codebook import read_codebook  # noqa: E402

SOURCES = ("data/readouts/*/*", "tests/wire/*.txt", "tests/whitehouse/*.md", "tests/services/s*.[tm][xd][td]")
SECONDS = 20  # of the processor, for a readout of some hundred words
ODD = [
    *("\0", "\ufeff", "\u200b", "\u202e", "\u00a0", "\u2028", "\x0c", "\r", "\t", "\u0301" * 300, "𝔘", "👩\u200d👧"),
    *(
        "<script>",
        "</p>",
        "---\n",
        "\n\n\n",
        "title: x\n",
        "date: 31/02/2020\n",
        "(VNA) – ",
        "###\n",
        "# ",
        "> ",
        "|",
        "=1+1",
    ),
    *("“", "”", "'", "…", "..", "x" * 3000, "- " * 200, "(" * 80, "1/2/2023", "Mr. ", "and ", "Nguyen Van A, "),
    *("Deputy Prime Minister and ", "the two sides ", " said that ", "respectively, "),
]
CODE_PAGES = ("utf-8", "utf-8", "utf-8", "utf-16", "cp1252", "cp1258", "cp1251", "utf-8-sig", "latin-1", "gb18030")
ENDINGS = ("\n", "\r\n", "\r", "\n\n", " ")
SHORT = 200  # characters that a change takes


def mixed(text, chance):
    """Return the parts of a text in another order."""
    return chance.sample(text, len(text))


WAYS = [  # text, another text, two places and chance → the text changed
    lambda text, other, at, to, chance: text[:at] + text[to:],
    lambda text, other, at, to, chance: text[:at] + chance.choice(ODD) + text[at:],
    lambda text, other, at, to, chance: text[:at] + text[at:to] * chance.randint(2, 5) + text[to:],
    lambda text, other, at, to, chance: text[:to],
    lambda text, other, at, to, chance: text[at:],
    lambda text, other, at, to, chance: text[:at] + other[at:to] + text[at:],
    lambda text, other, at, to, chance: text[:at] + other[at:],
    lambda text, other, at, to, chance: text[:at] + text[at:].upper(),
    lambda text, other, at, to, chance: text.replace(" ", chance.choice(["  ", "\u00a0", "\n"]), chance.randint(1, 50)),
    lambda text, other, at, to, chance: text.replace("\n", chance.choice(ENDINGS)),
    lambda text, other, at, to, chance: "\n\n".join(mixed(text.split("\n\n"), chance)),
    lambda text, other, at, to, chance: text[:at] + "".join(mixed(text[at:to], chance)) + text[to:],
]


def spoiled(text, other, chance):
    """Return a text changed by chance in one to six ways, as bytes of some code page; `other` is a text to mix in."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(text))
        text = chance.choice(WAYS)(text, other, at, min(len(text), at + chance.randint(1, SHORT)), chance)
    data = text.encode(chance.choice(CODE_PAGES), "replace")
    if data and chance.random() < 0.2:
        at = chance.randrange(len(data))
        data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    return data


def faults_of_reading(reading):
    """Yield what is wrong with how a file's text was divided into sentences and marks."""
    text, spans = reading.text, sorted((one.start, one.end) for one in [*reading.sentences, *reading.marks])
    if any(not 0 <= start <= end <= len(text) for start, end in spans):
        yield "a span outside of the text"
    at = 0
    for start, end in spans:
        if text[at:start].strip():
            yield f"lost: {text[at:start].strip()[:40]!r}"
        at = max(at, end)
    if text[at:].strip():
        yield f"lost: {text[at:].strip()[:40]!r}"
    body = [(one.start, one.end) for one in reading.sentences if one.part == "body"]
    if any(first[1] > second[0] for first, second in pairwise(sorted(body))):
        yield "sentences that overlap"
    if any(text[one.start : one.end] != one.text for one in reading.sentences):
        yield "a sentence that its span doesn't cite"


def faults(path, book, *, whole):
    """Yield what is wrong with how one file is read, and with its rows where `whole`."""
    readings, problems = reader.read_readings(path, path.name)
    yield from (row["detail"] for row in problems if row["kind"] == "not analysed" and "Error" in row["detail"])
    for reading in readings:
        yield from faults_of_reading(reading)
        if whole:
            coded, _, doubts = reader.code_readings([reading], book)
            yield from (row["detail"] for row in doubts if row["kind"] == "not analysed" and "Error" in row["detail"])
            for tables in coded:
                yield from faults_of_rows(reading, tables)


def faults_of_rows(reading, tables):
    """Yield what is wrong with a readout's rows: a wording that its span doesn't cite."""
    for name, rows in tables.items():
        for row in rows:
            start, end, text = (row.get(key) for key in ("start", "end", "text"))
            if text is not None and start not in ("", None) and reading.text[start:end] != text:
                yield f"{name}: a span that cites other words than {text[:40]!r}"


def main(arguments=None):
    """Spoil readouts, read them, print each fault, and return the exit status."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--files", type=int, default=1000)
    options.add_argument("--whole", type=int, default=50)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", type=int, help="number of one file")
    options = options.parse_args(arguments)
    paths = sorted(path for pattern in SOURCES for path in ROOT.glob(pattern))
    texts, book, wrong = [path.read_text(encoding="utf-8") for path in paths], read_codebook(), 0
    with TemporaryDirectory() as folder:
        for number in range(options.files) if options.only is None else [options.only]:
            chance = random.Random(f"{options.seed} {number}")
            text, other = chance.sample(texts, 2)
            path = Path(folder) / f"x{number}{chance.choice(['.txt', '.md'])}"
            path.write_bytes(spoiled(text, other, chance))
            begin = time.process_time()
            try:
                found = list(faults(path, book, whole=number < options.whole or options.only is not None))
            except Exception as error:
                found = [f"{type(error).__name__}: {error}"]
            if (took := time.process_time() - begin) > SECONDS:
                found.append(f"took {took:.0f} s")
            for fault in found:
                print(f"{number}: {fault}", flush=True)
            wrong += bool(found)
            path.unlink()
    whole = min(options.whole, options.files)
    print(f"{options.files} spoiled readouts read, {whole} of them to their tables: {wrong} with a fault")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
