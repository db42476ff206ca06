"""White House titles as free labels: who met whom, found again in the body with the title hidden."""

import re
import tempfile
from pathlib import Path

import pandas as pd

from analysis.checking.gold import plain, words
from analysis.checking.printed import print_table
from analysis.checking.scoring import cells
from analysis.codebook import read_codebook
from analysis.countries import forms

HEADER = re.compile(r"^title:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
KIND = r"(?:(?:bilateral|trilateral|virtual|video|phone|secure|expanded) )*"
ENCOUNTER = r"(?:call|meeting|conversation|engagement|audience|trilateral|talk|dinner|lunch|breakfast)s?"
TITLE = re.compile(
    rf"^(?:joint )?readouts? (?:of|by|from) (?P<who>.+?)\s+{KIND}{ENCOUNTER}\s+with\s+(?P<whom>.+)$", re.IGNORECASE
)
GROUP = re.compile(
    r"\b(?:leaders|counterparts|advisors|advisers|ministers|officials|allies|partners|members|government)\b"
    r"|\b(?:families|ambassadors|agency)\b",
    re.IGNORECASE,
)
HEADS = "president|prime minister|chancellor|king|taoiseach|crown prince|secretary[ -]general|amir|emir|sultan"
NEXT = re.compile(rf"(?:,? and |, )(?=(?:\w+ )?(?:{HEADS})\b)", re.IGNORECASE)
LITTLE = {"of", "the", "and", "on", "to", "for", "with", "his", "her", "holiness", "majesty", "highness", "republic"}
LITTLE |= {"kingdom", "general", "elect", "designate", "palestinian", "authority"}


def _generic():
    """Return the words that name no person: offices, countries, peoples and little words."""
    book = read_codebook()
    known = {word for form in book["roles"]["form"] for word in plain(form).split()}
    return known | {word for form in forms() for word in plain(form).split()} | LITTLE


def label(title, generic):
    """Return the telling words of a title's left side and of each counterpart, or None where it names no two persons.

    >>> label("Readout of President Biden’s Call with President Duda of Poland", {"president", "of", "poland"})
    ({'biden'}, [{'duda'}])
    """
    found = TITLE.match(" ".join(title.split()))
    if not found or GROUP.search(found["who"]):
        return None
    left = set(words(found["who"]) - generic)
    right = [set(words(side) - generic) for side in NEXT.split(found["whom"]) if not GROUP.search(side)]
    right = [label for label in right if label]
    return (left, right) if left and right else None


def hide_titles(source, target):
    """Write the White House files of a folder without their titles."""
    for path in sorted(Path(source).glob("whitehouse/*.md")):
        text = path.read_bytes().decode("utf-8")
        front = text.split("---")[1]
        hidden = Path(target) / "whitehouse" / path.name
        hidden.parent.mkdir(exist_ok=True)
        hidden.write_bytes(text.replace(front, HEADER.sub("", front, count=1), 1).encode("utf-8"))


def _sides(meetings, names):
    """Return article → for each of its meetings the two sides, each a list of actors' words."""
    sides = {}
    for row in meetings.itertuples():
        pair = [[words(names[actor]) for actor in cells(ids) if actor in names] for ids in (row.hosts, row.guests)]
        sides.setdefault(row.article, []).append(pair)
    return sides


def _met(left, right, meetings, generic):
    """Say whether one of the meetings has a person of either label, on opposite sides."""
    has = lambda side, words: any((name - generic) & words for name in side)  # noqa: E731
    return any(
        (has(one, left) and has(other, right)) or (has(other, left) and has(one, right)) for one, other in meetings
    )


def title_pairs(folder=None):
    """Return one row per pair of persons named in a White House title: article, both labels, found in the body or not.

    The bodies are read as a corpus of their own whose titles are taken out, so that no name or meeting comes from them.
    """
    from analysis.corpus import default_folder, read_corpus

    with tempfile.TemporaryDirectory() as hidden:
        hide_titles(default_folder(folder), hidden)
        corpus = read_corpus(hidden)
    whole = read_corpus(folder).articles.set_index("article")["headline"]
    titles = {article: whole[article] for article in corpus.articles["article"]}
    names = dict(zip(corpus.actors["actor"], corpus.actors["name"], strict=True))
    sides, generic, rows = _sides(corpus.meetings, names), _generic(), []
    for article, title in sorted(titles.items()):
        for right in (told := label(title, generic) or (set(), []))[1]:
            met = _met(told[0], right, sides.get(article, []), generic)
            rows.append(
                {"article": article, "left": " ".join(sorted(told[0])), "right": " ".join(sorted(right)), "found": met}
            )
    return pd.DataFrame(rows, columns=["article", "left", "right", "found"])


def print_titles():
    """Print how many of the pairs in the White House's titles the bodies give with the titles hidden."""
    pairs = title_pairs()
    found = pairs["found"].astype(bool)
    print(f"\nPairs of persons in White House titles found in the body alone: {found.sum()} of {len(pairs)}")
    print_table("Not found", pairs[~found].drop(columns="found"))
