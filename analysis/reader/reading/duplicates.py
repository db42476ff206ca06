"""Readouts that tell the same thing twice: copies by word shingles, one encounter in other words by names."""

import math
import re
from collections import Counter, defaultdict
from datetime import date

from anyascii import anyascii

from analysis.reader.reading.files import problem

SHINGLE = 5  # words in a row that are compared
COPIED = 0.8  # share of the shorter text's shingles in the longer one; Broder 1997, containment
LEAST = 8  # shingles below which a text is too short to compare
NAMED = 0.7  # likeness of the names, weighted by rarity, of two accounts of one encounter
FEW = 4  # names below which two accounts are not compared
SMALL = 20  # readouts below which rarity says little: fewer are weighed as so many
APART = 1  # days between two accounts of one encounter at most
WORD = re.compile(r"\w+")
NAME = re.compile(r"(?<=[a-z,(] )[A-Z][A-Za-z-]+")


def _words(reading):
    """Return the words of a readout's body in lower case: captions, agency marks and stops differ between mirrors."""
    return WORD.findall(" ".join(row.text.lower() for row in reading.sentences if row.part == "body"))


def _names(reading):
    """Return the capitalised words within the body's sentences, in plain letters."""
    body = (anyascii(row.text).replace("'s", "") for row in reading.sentences if row.part == "body")
    return {name for text in body for name in NAME.findall(" ".join(text.split()))}


def _copies(stories):
    """Yield `(later, earlier, share)` for each pair of texts of which the longer one holds most of the shorter one."""
    long_enough = [number for number, words in enumerate(stories) if len(words) >= SHINGLE + LEAST]
    if len(long_enough) < 2:
        return
    from sklearn.feature_extraction.text import CountVectorizer  # 40 MB that the processes that read do without

    count = CountVectorizer(ngram_range=(SHINGLE, SHINGLE), token_pattern=r"\w+", binary=True, lowercase=False)
    shingles = count.fit_transform([" ".join(stories[number]) for number in long_enough])
    sizes = shingles.sum(axis=1).A1
    shared = (shingles @ shingles.T).tocoo()
    for later, earlier, common in sorted(zip(shared.row, shared.col, shared.data, strict=True)):
        share = common / min(sizes[later], sizes[earlier])
        if earlier < later and share >= COPIED:
            yield long_enough[later], long_enough[earlier], share


def _retold(readings):
    """Yield `(later, earlier, likeness)` for each pair of texts of the same day that name the same.

    What two countries tell of one encounter is no copy.
    """
    names = [_names(reading) for reading in readings]
    spread = Counter(name for every in names for name in every)
    total, days = max(len(readings), SMALL), defaultdict(list)
    for number, reading in enumerate(readings):
        if len(reading.article["date"]) == 10 and len(names[number]) >= FEW:
            days[date.fromisoformat(reading.article["date"]).toordinal()].append(number)

    def weight(every):
        return sum(math.log(1 + total / spread[name]) for name in sorted(every))

    for day in sorted(days):
        for one in days[day]:
            for other in [n for near in range(day, day + APART + 1) for n in days.get(near, ())]:
                accounts = {readings[number].article["account"] for number in (one, other)} - {""}
                likeness = weight(names[one] & names[other]) / weight(names[one] | names[other])
                if one != other and len(accounts) < 2 and likeness >= NAMED:
                    yield max(one, other), min(one, other), likeness


def find_duplicates(readings):
    """Return article → the article that it repeats, and a problem row for each.

    The first in the order of paths is the original. A text repeats another where their bodies have the same words,
    the longer holds 80 % of the shorter one's five-word shingles, or both, of one account, name the same within a day.
    """
    readings = sorted(readings, key=lambda reading: reading.article["file"])
    stories, first, found = [_words(reading) for reading in readings], {}, {}
    for number, words in enumerate(stories):
        if words and first.setdefault(tuple(words), number) != number:
            found[number] = (first[tuple(words)], "the same text as {}")
    for later, earlier, share in _copies(stories):
        found.setdefault(later, (earlier, f"{share:.0%} of the shorter text stands in both, with {{}}"))
    for later, earlier, likeness in sorted(_retold(readings)):
        found.setdefault(later, (earlier, f"the same day and {likeness:.0%} of the names, weighted by rarity, as {{}}"))
    duplicates, problems = {}, []
    for number in sorted(found):
        original, detail = found[number]
        while original in found:
            original = found[original][0]
        row, other = readings[number].article, readings[original].article["article"]
        duplicates[row["article"]] = other
        effect = "its rows are not counted again: those of the first of two accounts of the same are"
        problems.append(problem(row["file"], "duplicate", detail.format(other), effect, article=row["article"]))
    return duplicates, problems
