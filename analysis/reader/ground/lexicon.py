"""Verbs, nouns and adjectives that decide acts, out of the codebook, as the rules look them up."""

from functools import cache

from analysis.codebook import read_codebook


@cache
def lexicon(folder=None):
    """Return the rows of `verbs.csv` by first word, longer phrases first, and the words of `act_words.csv` by kind."""
    book = read_codebook() if folder is None else read_codebook(folder)
    verbs, words = {}, {}
    for row in book["verbs"].to_dict("records"):
        first, *rest = row["verb"].split()
        frames = {part for part in row["frame"].split(" | ") if part}
        verbs.setdefault(first, []).append({**row, "rest": rest, "frames": frames})
    for rows in verbs.values():
        rows.sort(key=lambda row: -len(row["rest"]))
    for row in book["act_words"].to_dict("records"):
        words.setdefault(row["kind"], {})[row["word"]] = row["act"]
    words["graduation"] = dict(zip(book["graduation"]["word"], book["graduation"]["direction"], strict=True))
    forms = book["forms"]
    words["encounter"] = set(words["encounter"]) | {
        text.split()[-1] for text in forms["wording"][forms["kind"] != "light"]
    }
    words["light"] = set(forms["wording"][forms["kind"] == "light"])
    return verbs, words


@cache
def _classes():
    """Return class → the rows of `words.csv` in it, in their order."""
    classes = {}
    for row in read_codebook()["words"].to_dict("records"):
        classes.setdefault(row["class"], []).append(row)
    return classes


@cache
def word_class(name):
    """Return the words of one class of `words.csv`."""
    return frozenset(row["word"] for row in _classes()[name])


@cache
def word_list(name):
    """Return the words of one class of `words.csv` in their order."""
    return tuple(row["word"] for row in _classes()[name])


@cache
def word_values(name):
    """Return word → value of one class of `words.csv`."""
    return {row["word"]: row["value"] for row in _classes()[name]}
