"""A folder of readouts → the ten tables: each file by itself, then the corpus, which resolves what one file can't."""

import hashlib
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
from joblib import Parallel, delayed
from tqdm import tqdm

from analysis import evidence, hand, reader
from analysis.asked import Asked
from analysis.codebook import read_codebook
from analysis.sides import home_countries
from analysis.sources import sources
from analysis.tables import COLUMNS, LIST, frame
from analysis.views import view

ROOT = Path(__file__).resolve().parent.parent
PROCESSES = None  # as many as there are processors, up to eight
BATCH = 32  # files sent to a process at once: fewer, larger parcels
CLOSE = 5  # readouts; a collection of no more is read closely, never counted in percentages
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

    def view(self, name, **where):
        """Return a table with the columns that readers count it by, its rows that meet the conditions (`evidence`).

        The table remembers what it was asked for, so that what is counted in it can be opened.
        """
        if name not in self.views:
            self.views[name] = view(self, name)
        rows = evidence.meeting(self.views[name], name, where).copy(deep=False)
        rows.attrs["asked"] = Asked(name, {key: value for key, value in where.items() if key != "per"}, rows=len(rows))
        return rows

    def hand(self, name, **where):
        """Return the readouts drawn at random and coded by hand, and their rows of a view that meet the conditions.

        Ask the same of them as of the view they are to correct (`hand.COLUMNS` has what a coder codes).
        """
        articles, rows = hand.coded(self, name)
        return articles, evidence.meeting(rows, name, where)

    @property
    def codebook(self):
        """Return the codebook that the folder was read with: file name without suffix → DataFrame."""
        return read_codebook()

    def collections(self):
        """Return one row per collection, the largest first: `readouts` that are no copies, `close` where a handful."""
        sizes = self.view("articles", duplicate_of="").groupby("collection").size().rename("readouts").reset_index()
        order = sizes.sort_values(["readouts", "collection"], ascending=[False, True], ignore_index=True)
        return order.assign(close=order["readouts"] <= CLOSE)

    def largest_account(self):
        """Return the collections that are counted together: the accounts that the country with most readouts gives.

        A collection of no known home stands by itself.
        """
        sizes, homes = self.collections(), self.homes()
        giver = {name: homes[name] or f"collection {name}" for name in sizes["collection"]}
        most = sizes.groupby(sizes["collection"].map(giver), sort=False)["readouts"].sum().idxmax()
        return tuple(name for name in sizes["collection"] if giver[name] == most)

    def names(self):
        """Return the names and aliases of all actors and all offices: words that say who, not what."""
        aliases = self.actors["aliases"].str.replace(LIST, " ", regex=False)
        return [*self.actors["name"], *aliases, *self.codebook["roles"]["form"]]

    def homes(self):
        """Return collection → the country whose account it is."""
        return home_countries(self.articles)

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


def processes(files=MANY):
    """Return by how many processes some files are read."""
    return min(PROCESSES or os.cpu_count() or 1, 8) if files >= MANY else 1


def each_file(function, arguments, label):
    """Return the function's results in order, from several processes where there are many files.

    A process reads the codebook itself: sent with each batch it would be another one each time, compiled anew.
    """
    jobs = processes(len(arguments))
    batch = max(1, min(BATCH, len(arguments) // (4 * jobs)))
    results = Parallel(n_jobs=jobs, return_as="generator", batch_size=batch)(
        delayed(function)(*one) for one in arguments
    )
    return list(tqdm(results, total=len(arguments), desc=label, leave=False, disable=not sys.stderr.isatty()))


@reader.CACHE.cache(ignore=["readings", "book"])
def _tables(fingerprint, readings, book):
    """Return the tables, the marks and the problem rows; the fingerprint stands for all that they follow from."""
    originals, problems = reader.find_duplicates(readings)
    coded, people, doubts = reader.code_readings(readings, book, each_file)
    rows = {name: [] for name in (*COLUMNS, "marks")} | {"actors": people}
    for reading, one in zip(readings, coded, strict=True):
        for name, some in one.items():
            rows[name] += some
        rows["articles"].append({**reading.article, "duplicate_of": originals.get(reading.article["article"], "")})
        rows["marks"] += reading.marks
    problems = [*problems, *doubts, *rows["problems"]]
    marks = pd.DataFrame(rows.pop("marks"), columns=["article", "start", "end", "kind", "rule"])
    return {name: frame(name, rows[name]) for name in COLUMNS if name != "problems"}, marks, problems


def fingerprint(readings, root=ROOT):
    """Return a digest of all that the tables follow from: texts as taken out, codebook, rules and parser."""
    digest = hashlib.sha256(reader.VERSION.encode())
    rules = (path for path in (root / "data" / "rules").rglob("*") if path.is_file())
    for source in sorted([*sources(__name__, root), *(root / "data" / "codebook").glob("*.csv"), *rules]):
        digest.update(f"{source.relative_to(root).as_posix()}\0".encode() + source.read_bytes() + b"\0")
    for reading in readings:
        known = "\0".join([*(reading.article[column] for column in ("article", "file", "sha256")), reading.text])
        digest.update(f"{known}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _order(problem):
    return problem["file"], problem["sentence"] if problem["sentence"] != "" else -1, problem["kind"], problem["detail"]


def _corpus(folder, readings, problems, book):
    """Return the Corpus of some readings."""
    tables, marks, more = _tables(fingerprint(readings), readings, book)
    tables["problems"] = frame("problems", sorted([*problems, *more], key=_order))
    texts = {reading.article["article"]: reading.text for reading in readings}
    return Corpus(folder=str(folder), marks=marks, texts=texts, **tables)


def read_corpus(folder=None):
    """Return the Corpus of a folder of readouts.

    The folder is the one named, else the environment's READOUTS, else `data/readouts`. Tables are cached by content.
    Raises InputError where the folder holds no readouts, CodebookError where the codebook has a wrong row.
    """
    folder = default_folder(folder)
    book = read_codebook()
    return _corpus(folder, *reader.read_files(folder, book), book)


def read_few(files):
    """Return the Corpus of some files, `(path, relative path)` each; raises InputError where one is no readout."""
    book, readings, faults = read_codebook(), [], []
    for path, relative in files:
        found, problems = reader.read_readings(Path(path), relative)
        if not found:
            told = "; ".join(f"{row['file']}: {row['kind']}, {row['detail']}" for row in problems)
            raise reader.InputError(told)
        readings += found
        faults += problems
    return _corpus(Path(files[0][0]).parent, readings, faults, book)


def read_one(path):
    """Return the Corpus of one file, read for itself; raises InputError where it gives no readout."""
    return read_few([(path, Path(path).name)])
