"""A folder of readouts → the ten tables: each file by itself, then the corpus, which resolves what one file can't."""

import os
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from analysis import kept_tables, reader
from analysis.asked import Asked
from analysis.codebook import read_codebook
from analysis.each import each_kept
from analysis.sides import home_countries
from analysis.tables import COLUMNS, LIST, frame

ROOT = Path(__file__).resolve().parent.parent
CLOSE = 5  # readouts; a collection of no more is read closely, never counted in percentages
NO_FOLDER = "/"  # a condition allows some value; the collection of files in no folder is ""


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
        from analysis import evidence
        from analysis.views import view

        if name not in self.views:
            self.views[name] = view(self, name)
        rows = evidence.meeting(self.views[name], name, where).copy(deep=False)
        rows.attrs["asked"] = Asked(name, {key: value for key, value in where.items() if key != "per"}, rows=len(rows))
        return rows

    def hand(self, name, **where):
        """Return the readouts drawn at random and coded by hand, and their rows of a view that meet the conditions.

        Ask the same of them as of the view they are to correct (`hand.COLUMNS` has what a coder codes).
        """
        from analysis import evidence, hand

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
        """Return the names of all actors, of peoples in one word and of all offices: words that say who, not what."""
        aliases = self.actors["aliases"].str.replace(LIST, " ", regex=False)
        peoples = self.codebook["countries"].query("kind in ('demonym', 'people')")["form"]
        peoples = peoples[~peoples.str.contains(" ")]  # of `North Korean` another word than the people's may say what
        return [*self.actors["name"], *aliases, *peoples, *self.codebook["roles"]["form"]]

    def close(self):
        """Return the collections that are read closely; where there is none, a name that no folder can have."""
        return tuple(self.collections().query("close")["collection"]) or (NO_FOLDER,)

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


def rows_of(readings, coded, originals):
    """Return table → rows of some readings, as coded, `marks` among them; actors are of them all."""
    rows = {name: [] for name in (*COLUMNS, "marks")}
    for reading, one in zip(readings, coded, strict=True):
        for name, some in one.items():
            rows[name] += some
        rows["articles"].append({**reading.article, "duplicate_of": originals.get(reading.article["article"], "")})
        rows["marks"] += reading.marks
    return rows


def _tables(readings, book):
    """Return the tables, the marks and the problem rows of some readings."""
    originals, problems = reader.find_duplicates(readings)
    coded, people, doubts = reader.code_readings(readings, book, each_kept)
    rows = rows_of(readings, coded, originals) | {"actors": people}
    del coded  # so that what stands in a table already is not held twice
    problems = [*problems, *doubts, *rows["problems"]]
    marks = pd.DataFrame(rows.pop("marks"), columns=["article", "start", "end", "kind", "rule"])
    return {name: frame(name, rows.pop(name)) for name in COLUMNS if name != "problems"}, marks, problems


def problems_in_order(problems):
    """Return problem rows as the table `problems`: by file, and as they stand in it."""
    return frame("problems", sorted(problems, key=_order))


def _order(problem):
    return problem["file"], problem["sentence"] if problem["sentence"] != "" else -1, problem["kind"], problem["detail"]


def _corpus(folder, readings, problems, book):
    """Return the Corpus of some readings."""
    tables, marks, more = _tables(readings, book)
    tables["problems"] = problems_in_order([*problems, *more])
    texts = {reading.article["article"]: reading.text for reading in readings}
    return Corpus(folder=str(folder), marks=marks, texts=texts, **tables)


def read_corpus(folder=None):
    """Return the Corpus of a folder of readouts.

    The folder is the one named, else the environment's READOUTS, else `data/readouts`. An unchanged one is found again
    whole (`kept_tables`), of a changed one each readout that nothing has changed for (`each_kept`).
    Raises InputError where the folder holds no readouts, CodebookError where the codebook has a wrong row.
    """
    folder = default_folder(folder)
    book, key = read_codebook(), kept_tables.folder_key(folder)
    if tables := kept_tables.found(key):
        return Corpus(folder=str(folder), **tables)
    corpus = _corpus(folder, *reader.read_files(folder, book, each_kept), book)
    whole = "not analysed" not in set(corpus.problems["kind"])  # what failed may go well the next time
    if whole and kept_tables.folder_key(folder) == key:  # no file has changed meanwhile
        kept_tables.keep(key, {**corpus.tables(), "marks": corpus.marks}, corpus.texts)
    return corpus


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
