"""The codebook's wordings of encounters (`forms.csv`), looked up as they are written."""

from functools import cache

from analysis.codebook import read_codebook
from analysis.reader.ground.lexicon import word_values

IRREGULAR = word_values("irregular-verb-forms")


def _inflected(lemma):
    """Return the written forms of a verb."""
    stem = lemma.removesuffix("e")
    return {lemma, lemma + "s", stem + "es", stem + "ed", stem + "ing"} | set(IRREGULAR.get(lemma, "").split())


@cache
def wordings():
    """Return the codebook's wordings by kind, each a table: verbs by first word as written, nouns by last → rows."""
    table = {"verb": {}, "light": {}, "noun": {}}
    for row in read_codebook()["forms"].to_dict("records"):
        row = row | {"words": row["wording"].split(), "links": set(row["link"].split(" | ")) - {""}}
        last = row["words"][-1]
        for form in (
            {last, last if last.endswith("s") else last + "s"} if row["kind"] == "noun" else _inflected(row["words"][0])
        ):
            table[row["kind"]].setdefault(form, []).append(row)
    return table


def noun_at(doc, at):
    """Return the longest noun wording that ends at a token, of equal ones that whose preposition follows; or None."""
    after = doc[at + 1].lower_ if at + 1 < len(doc) else ""
    fits = [
        row
        for row in wordings()["noun"].get(doc[at].lower_, ())
        if [token.lower_ for token in doc[max(0, at - len(row["words"]) + 1) : at]] == row["words"][:-1]
    ]
    return max(fits, key=lambda row: (len(row["words"]), after in row["links"]), default=None)
