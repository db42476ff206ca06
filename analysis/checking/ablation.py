"""What each rule is worth: how often it fires, and which scored outcomes are lost and won without it, by half."""

import pickle
import sys
from collections import Counter
from functools import cache

import pandas as pd
from joblib import Parallel, delayed
from tqdm import tqdm

from analysis import corpus, each, reader
from analysis.checking.firings import BETWEEN, Firings, fired_in, read_again, totals
from analysis.checking.gold import FOLDERS, HALVES, READOUTS, read_gold
from analysis.checking.named_rules import named_rules
from analysis.checking.outcomes import outcomes
from analysis.codebook import read_codebook
from analysis.reader import phases
from analysis.reader.ground import switches
from analysis.tables import frame

OUT = corpus.ROOT / "build" / "rules.csv"
NUMBERS = ["texts", "firings", "coded_texts", "coded_firings", "changed"]
NUMBERS += [f"{what}_{half}" for half in HALVES for what in ("lost", "won")]


class Shelf:
    """The hand-coded readouts of one shelf as all rules read them, ready to be read again without one."""

    def __init__(self, coded, book):
        """Read them, and keep, as bytes that nobody changes, what each phase was given."""
        self.coded, self.book, self.found = {row["article"]: row for row in coded}, book, Firings()
        readings = [reader.read_article(row["text"], row["article"] + row["path"].suffix) for row in coded]
        self.found.each(phases.one_by_one, read_again, [(reading, book) for reading in readings], "text")
        self.readings = {reading.article["article"]: pickle.dumps(reading) for reading in readings}
        self.named, self.linked = {}, {}
        tables, people, _ = reader.code_readings(readings, book, self._each)
        self.actors = {row["actor"]: row for row in people}
        self.tables = self._whole(self.readings, tables, self.actors)
        self.fired = self.found.by_article(self.tables)
        self.outcomes = self._outcomes(self.tables)

    def _each(self, function, arguments, phase):
        """Call a phase for each readout, and keep what it was given or gave."""
        articles = [reading.article["article"] for reading, *_ in arguments]
        if phase == "reading":
            self.linked = {article: pickle.dumps(one[1:]) for article, one in zip(articles, arguments, strict=True)}
        results = self.found.each(phases.one_by_one, function, arguments, phase)
        if phase == "naming":
            self.named = {article: pickle.dumps(rows) for article, (rows, _) in zip(articles, results, strict=True)}
        return results

    def _whole(self, articles, tables, actors):
        """Return article → tables as the scorers ask for them."""
        heads = (pickle.loads(self.readings[article]).article for article in articles)
        return {
            article: {**rows, "articles": head, "actors": actors}
            for article, rows, head in zip(articles, tables, heads, strict=True)
        }

    def _outcomes(self, tables):
        """Return article → its outcomes."""
        return {article: scored(outcomes([self.coded[article]], tables)) for article in tables}

    def without(self, rule):
        """Return article → tables of the readouts that a rule may have changed, read without it."""
        by_row = {article for article, fired in self.fired.items() if fired[rule]} - {BETWEEN}
        cut = self.found.articles(rule, "text")
        anew = self.found.articles(rule, "naming") | cut
        readings, linked, actors = dict(self.readings), self.linked, self.actors
        with switches.without(rule):
            for article in cut:
                readings[article] = pickle.dumps(read_again(pickle.loads(readings[article]), self.book))
            if anew or self.found.articles(rule, "linking"):
                linked, actors = self._linked(anew, readings)
            moved = {article for article, one in linked.items() if changed(one, self.linked[article])}
            articles = sorted(by_row | anew | moved)
            jobs = [(pickle.loads(readings[one]), *pickle.loads(linked[one]), self.book) for one in articles]
            return self._whole(articles, [phases.code(*job) for job in jobs], actors)

    def _linked(self, anew, readings):
        """Return what the last phase is given, and the actors, where some readouts' names are looked for again."""
        named = {article: pickle.loads(rows) for article, rows in self.named.items()}
        for article in anew:
            named[article], _ = phases.name_things(pickle.loads(readings[article]), self.book)
        people, named, _ = phases.link_actors(named, self.book)
        by_id = {row["actor"]: row for row in people}
        return {article: pickle.dumps(phases.own_actors(rows, by_id)) for article, rows in named.items()}, by_id

    def worth(self, rule):
        """Return in how many readouts rows change without a rule, and the outcomes lost and won, by half."""
        without, found = self.without(rule), Counter()
        for article, tables in without.items():
            found["changed"] += cells(tables) != cells(self.tables[article])
        for article, (right, extra) in self._outcomes(without).items():
            half, (was_right, was_extra) = self.coded[article]["half"], self.outcomes[article]
            found[f"lost_{half}"] += ((was_right - right) + (extra - was_extra)).total()
            found[f"won_{half}"] += ((right - was_right) + (was_extra - extra)).total()
        return found


def changed(one, other):
    """Return whether two records kept as bytes differ; their bytes may where they don't."""
    return one != other and pickle.loads(one) != pickle.loads(other)


def scored(table):
    """Return how often each coded thing is right, and how often a thing is found that nobody coded."""
    table = table[~table["measure"].str.contains(" = ")]  # a class's own figure tells the same again
    right = table["right"].astype(bool)
    parts = (table.loc[right, ["measure", "coded"]], table.loc[~right & table["coded"].isna(), ["measure", "ours"]])
    return tuple(Counter(map(repr, part.to_numpy().tolist())) for part in parts)


def cells(tables):
    """Return a readout's rows as text, without the names of rules."""
    kept = [frame(name, tables[name]).drop(columns="rule", errors="ignore") for name in (*phases.CODED, "sentences")]
    return [table.to_csv(index=False) for table in kept]


@cache
def shelves(folders):
    """Return the shelves of the coded readouts of some folders; each process makes them for itself, once."""
    coded, book = read_gold(folders), read_codebook()
    names = dict.fromkeys(row["shelf"] for row in coded)
    return [Shelf([row for row in coded if row["shelf"] == name], book) for name in names]


def worth(folders, rule):
    """Return a rule's worth in the coded readouts of some folders."""
    return sum((shelf.worth(rule) for shelf in shelves(folders)), Counter())


def rule_table(folders=()):
    """Return one row per rule: its file and firings in the texts of some folders, or in the shipped ones.

    Without folders also its worth: firings in the coded texts, in how many of these rows change without it, and the
    outcomes lost and won.
    """
    book, rules, gold = read_codebook(), named_rules(), () if folders else FOLDERS
    readings = [reading for folder in folders or [READOUTS] for reading in reader.read_files(folder, book)[0]]
    texts, number = totals(fired_in(readings, book, each.each_file))
    coded_texts, coded_number = totals({a: one for shelf in shelves(gold) for a, one in shelf.fired.items()})
    names = [*rules, *sorted({*number, *coded_number} - {*rules})]
    jobs = [delayed(worth)(gold, name) for name in names]
    found = Parallel(n_jobs=each.processes() if shelves(gold) else 1, return_as="generator")(jobs)
    rows = []
    for name, lost in zip(
        names, tqdm(found, total=len(names), desc="without", leave=False, disable=not sys.stderr.isatty()), strict=True
    ):
        own = {"rule": name, "file": rules.get(name, {}).get("file", ""), "texts": texts[name], "firings": number[name]}
        rows.append({**own, "coded_texts": coded_texts[name], "coded_firings": coded_number[name], **lost})
    table = pd.DataFrame(rows, columns=["rule", "file", *NUMBERS]).fillna(dict.fromkeys(NUMBERS, 0))
    return table.astype(dict.fromkeys(NUMBERS, int))


def check_rules(folders=(), out=OUT):
    """Write the table of the rules as CSV and print it; return the exit status."""
    table = rule_table(folders)
    table = table[["rule", "file", "texts", "firings"]] if folders else table
    out.parent.mkdir(parents=True, exist_ok=True)
    table.to_csv(out, index=False)
    print(table.to_string(index=False) if len(table) else "no rule has a name")
    print(f"{len(table)} rules: {out}")
    return 0
