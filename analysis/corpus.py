"""A folder of readouts → the ten tables: each file by itself, then the corpus, which resolves what one file can't."""

import hashlib
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
from joblib import Parallel, delayed
from tqdm import tqdm

from analysis.codebook import read_codebook
from analysis.reader.ground import parse
from analysis.reader.meetings import meetings
from analysis.reader.names import identity as actors
from analysis.reader.names import mentions
from analysis.reader.phrases import phrases
from analysis.reader.reading import article, duplicates, files
from analysis.reader.statements import statements
from analysis.reader.who import references
from analysis.sources import sources
from analysis.tables import COLUMNS, LIST, frame
from analysis.views import home_countries, view

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 600  # tokens of a sentence at most: six times the longest of the shipped readouts, so none that anybody wrote
WORK = 500_000  # tokens × verbs, summed over sentences, of a readout at most: a hundred times the shipped ones' largest
PROCESSES = None  # as many as there are processors, up to eight
BATCH = 32  # files sent to a process at once: fewer, larger parcels
MANY = 40  # files from which a second process is worth its start


@dataclass(frozen=True)
class Corpus:
    """A folder's ten tables as DataFrames, with each readout's text and what was taken off it (`marks`)."""

    folder: str
    articles: pd.DataFrame
    sentences: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    meetings: pd.DataFrame
    statements: pd.DataFrame
    partnerships: pd.DataFrame
    formulae: pd.DataFrame
    themes: pd.DataFrame
    problems: pd.DataFrame
    marks: pd.DataFrame
    texts: dict
    views: dict = field(default_factory=dict, repr=False)  # each view is made once

    def tables(self):
        """Return the ten tables by name."""
        return {name: getattr(self, name) for name in COLUMNS}

    def view(self, name):
        """Return a table with the columns that readers count it by: collection, year, side, voice, counterpart."""
        if name not in self.views:
            self.views[name] = view(self, name)
        return self.views[name].copy(deep=False)

    @property
    def codebook(self):
        """Return the codebook that the folder was read with: file name without suffix → DataFrame."""
        return read_codebook()

    def homes(self):
        """Return collection → the country whose account it is."""
        return home_countries(self.articles, self.meetings)

    def evidence(self, rows, limit=8):
        """Show the sentences behind the rows of a table, each cited by its span."""
        from analysis import display

        display.sentences(self, rows, limit=limit)


def default_folder(folder=None):
    """Return the folder to read: the one named, else the environment's READOUTS, else `data/readouts`.

    A relative path is looked for from where the program runs, then from the workbook's own folder.
    """
    folder = Path(folder or os.environ.get("READOUTS") or ROOT / "data" / "readouts")
    return folder.resolve() if folder.exists() else (ROOT / folder).resolve()


def _detail(error):
    """Return on one line what a rule failed with."""
    return f"{type(error).__name__}: {error}".splitlines()[0]


def _failed(reading, error):
    """Return the problem row of a readout on which a rule failed: its other rows stay."""
    return _left_out(reading, _detail(error))


def _left_out(reading, detail):
    """Return the problem row of a readout that is not analysed."""
    article, effect = reading.article, "rows of this readout are missing"
    return files.problem(article["file"], "not analysed", detail, effect, article=article["article"])


def too_much(docs):
    """Return why a readout's parsed sentences are more than its rules should work through, or an empty string.

    What the rules do grows with each sentence's tokens × verbs. It's counted rather than timed, so that a readout gives
    the same rows on any machine.
    """
    longest = max(map(len, docs), default=0)
    if longest > LONGEST:
        return f"more work than a readout gives: a sentence of {longest} words and marks"
    work = sum(len(doc) * sum(token.pos_ in ("VERB", "AUX") for token in doc) for doc in docs)
    return f"more work than a readout gives: {work} words × verbs" if work > WORK else ""


def name_things(reading, book=None):
    """Return the named mentions of one readout, and problem rows; without a codebook, by the process's own."""
    book = book or read_codebook()
    try:
        docs = parse.parse(reading.sentences)
        return ([] if too_much(docs) else mentions.find_mentions(reading, docs, book)), []
    except Exception as error:  # a text that breaks a rule must not cost the others their rows
        return [], [_failed(reading, error)]


def code(reading, named, people, book=None):
    """Return one readout's rows by table, once the corpus has said who is meant by its names."""
    book = book or read_codebook()
    rows = {
        name: [] for name in ("mentions", "meetings", "statements", "partnerships", "formulae", "themes", "problems")
    }
    try:
        docs = parse.parse(reading.sentences)
        if detail := too_much(docs):
            rows["problems"] = [_left_out(reading, detail)]
            return rows, reading.sentences
        rows["meetings"], problems = meetings.find_meetings(reading, docs, named, people, book)
        rows["mentions"] = references.resolve_references(reading, docs, named, rows["meetings"], people, book)
        context = (reading, docs, rows["mentions"], rows["meetings"], people, book)
        rows["statements"], spoken = statements.find_statements(*context)
        rows["partnerships"], rows["formulae"], rows["themes"], doubts = phrases.code_phrases(*context)
        rows["problems"] = [*problems, *spoken, *doubts]
    except Exception as error:
        rows["problems"] = [_failed(reading, error)]
    return rows, reading.sentences


def _people(named, by_id):
    """Return a readout's mentions and the actors among them: what its own process needs of the corpus."""
    ids = {actor for row in named for actor in row["actor"].split(LIST) if actor}
    return named, {actor: by_id[actor] for actor in sorted(ids) if actor in by_id}


def _each(function, arguments, label):
    """Return the function's results in order, from several processes where there are many files.

    A process reads the codebook itself: sent with each batch it would be another one each time, compiled anew.
    """
    jobs = min(PROCESSES or os.cpu_count() or 1, 8) if len(arguments) >= MANY else 1
    batch = max(1, min(BATCH, len(arguments) // (4 * jobs)))
    results = Parallel(n_jobs=jobs, return_as="generator", batch_size=batch)(
        delayed(function)(*one) for one in arguments
    )
    return list(tqdm(results, total=len(arguments), desc=label, leave=False, disable=not sys.stderr.isatty()))


def _own_id(reading, taken):
    """Give a readout an id that no other has: its path with the suffix where paths differ in that alone."""
    article, file = reading.article["article"], reading.article["file"]
    if article not in taken:
        return []
    others = (f"{file}-{number}" for number in range(2, len(taken) + 3))
    own = next(one for one in (file, *others) if one not in taken)
    for row in (reading.article, *reading.sentences, *reading.marks, *reading.problems):
        row["article"] = own
    return [files.problem(file, "same path", f"{article} is another file's id", f"its id is {own}", article=own)]


def read_files(folder, book):
    """Return the readings of a folder's files in the order of their paths, and problem rows."""
    found, problems = files.find_files(folder)
    readings, taken = [], set()
    for path, relative in found:
        try:
            reading, faults = article.read_file(path, relative, book)
        except Exception as error:
            problems.append(files.problem(relative, "not analysed", _detail(error), "the file gives no rows"))
            continue
        if reading is not None:
            faults = [*_own_id(reading, taken), *faults]
            taken.add(reading.article["article"])
            readings.append(reading)
        problems += faults
    return readings, problems


@parse.CACHE.cache(ignore=["readings", "book"])
def _tables(fingerprint, readings, book):
    """Return the tables, the marks and the problem rows; the fingerprint stands for all that they follow from."""
    originals, problems = duplicates.find_duplicates(readings)
    found = _each(name_things, [(reading,) for reading in readings], "naming")
    named = {reading.article["article"]: rows for reading, (rows, _) in zip(readings, found, strict=True)}
    people, named, doubts = actors.link_actors(named, book)
    by_id = {row["actor"]: row for row in people}
    jobs = [(reading, *_people(named[reading.article["article"]], by_id)) for reading in readings]
    coded = _each(code, jobs, "reading")
    rows = {name: [] for name in (*COLUMNS, "marks")} | {"actors": people}
    for reading, (one, sentences) in zip(readings, coded, strict=True):
        for name, some in one.items():
            rows[name] += some
        rows["articles"].append({**reading.article, "duplicate_of": originals.get(reading.article["article"], "")})
        rows["sentences"] += sentences
        rows["marks"] += reading.marks
    problems = [*problems, *doubts, *(row for _, some in found for row in some), *rows["problems"]]
    marks = pd.DataFrame(rows.pop("marks"), columns=["article", "start", "end", "kind"])
    return {name: frame(name, rows[name]) for name in COLUMNS if name != "problems"}, marks, problems


def fingerprint(readings, root=ROOT):
    """Return a digest of all that the tables follow from: the texts, the codebook, the rules and the parser."""
    digest = hashlib.sha256(parse.VERSION.encode())
    rules = (path for path in (root / "data" / "rules").rglob("*") if path.is_file())
    for source in sorted([*sources(__name__, root), *(root / "data" / "codebook").glob("*.csv"), *rules]):
        digest.update(f"{source.relative_to(root).as_posix()}\0".encode() + source.read_bytes() + b"\0")
    for reading in readings:
        known = "\0".join(reading.article[column] for column in ("article", "file", "sha256"))
        digest.update(f"{known}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _order(problem):
    return problem["file"], problem["sentence"] if problem["sentence"] != "" else -1, problem["kind"], problem["detail"]


def read_corpus(folder=None):
    """Return the Corpus of a folder of readouts.

    The folder is the one named, else the environment's READOUTS, else `data/readouts`. Tables are cached by content.
    Raises InputError where the folder holds no readouts, CodebookError where the codebook has a wrong row.
    """
    folder = default_folder(folder)
    book = read_codebook()
    readings, problems = read_files(folder, book)
    tables, marks, more = _tables(fingerprint(readings), readings, book)
    tables["problems"] = frame("problems", sorted([*problems, *more], key=_order))
    texts = {reading.article["article"]: reading.text for reading in readings}
    return Corpus(folder=str(folder), marks=marks, texts=texts, **tables)
