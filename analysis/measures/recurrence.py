"""What recurs: formulae expected between two countries and missing, and wordings that may be formulae yet unknown."""

import re
from collections import Counter

import pandas as pd

from analysis.plain import shadow
from analysis.reader.ground.words import plain_word

WORD = re.compile(r"[A-Za-z][A-Za-z'’]*(?:-[A-Za-z]+)*")
SMALL = re.compile(
    "a|an|and|as|at|be|been|both|by|for|from|has|have|he|her|his|in|into|is|it|its|of|on|"
    "or|our|she|that|the|their|them|they|this|those|to|was|were|which|who|will|with|would|also|all|more|two|not"
)
LONGEST = 8
MOST = 0.5
INSIDE = 0.7


def dyads(meetings):
    """Return the two countries of each article's meetings, where all its meetings have the same two.

    One in which a third took part is another's too: its article has none.
    """
    rows = meetings[(meetings["host_country"] != "") & (meetings["guest_country"] != "")]
    pairs = rows.assign(
        dyad=["-".join(sorted(pair)) for pair in zip(rows["host_country"], rows["guest_country"], strict=True)]
    )
    single = pairs.groupby("article")["dyad"].agg(["nunique", "first"])
    return single.loc[(single["nunique"] == 1) & single["first"].str.fullmatch("[A-Z]{3}-[A-Z]{3}"), "first"]


def _sequences(text):
    """Return `(key, wording)` for each sequence of a sentence that begins and ends with a content word.

    The key leaves out small words, so that `peace, stability and development` and `peace, stability, development` meet.
    Words with a capital inside the sentence belong to names and break a sequence.
    """
    text = shadow(text)[0]
    found = list(WORD.finditer(text))
    named = [word[0][0].isupper() and at > 0 for at, word in enumerate(found)]
    for first, begin in enumerate(found):
        for last in range(first + 1, min(first + LONGEST, len(found))):
            if named[first] or named[last] or re.search(r"[.;:()]", text[found[last - 1].end() : found[last].start()]):
                break
            words = [word[0].lower() for word in found[first : last + 1]]
            content = tuple(plain_word(word) for word in words if not SMALL.fullmatch(word))
            if not (SMALL.fullmatch(words[0]) or SMALL.fullmatch(words[-1])) and 2 <= len(content) <= 5:
                yield content, text[begin.start() : found[last].end()].lower()


def _counted(sentences):
    """Return key → articles, key → its wordings counted, and the count of each word, over sentences."""
    articles, wordings, single = {}, {}, Counter()
    for row in sentences[["article", "text"]].itertuples():
        single.update(plain_word(word) for word in WORD.findall(shadow(row.text)[0]))
        for key, wording in _sequences(row.text):
            articles.setdefault(key, set()).add(row.article)
            wordings.setdefault(key, Counter())[wording] += 1
    return articles, wordings, single


def _widest_whole(articles, keys):
    """Return key → the number of articles of the most widespread longer key that holds it."""
    inside = Counter()
    for key in keys:
        for size in range(2, len(key)):
            for part in {key[at : at + size] for at in range(len(key) - size + 1)}:
                inside[part] = max(inside[part], len(articles[key]))
    return inside


def new_formulae(sentences, book, *, least=5, top=50):
    """Return wordings that recur nearly unchanged and are no known formula, the most widespread and longest first.

    Columns: wording (the most frequent), variants, articles, occurrences. A sequence that mostly stands inside a longer
    one is left out; those of two content words must stick together (half of the rarer word's occurrences).
    """
    articles, wordings, single = _counted(sentences)
    wide = [key for key in wordings if len(articles[key]) >= least]
    wide = [key for key in wide if len(key) > 2 or wordings[key].total() * 2 >= min(single[word] for word in key)]
    inside = _widest_whole(articles, wide)
    known = [{plain_word(re.sub("[-,=]", "", word)) for word in words.split()} for words in book["formulae"]["words"]]
    rows = [
        {
            "wording": min(wordings[key], key=lambda wording: (-wordings[key][wording], wording)),
            "variants": len(wordings[key]),
            "articles": len(articles[key]),
            "occurrences": wordings[key].total(),
        }
        for key in wide
        if inside[key] < INSIDE * len(articles[key]) and not any(len(set(key) & words) >= 2 for words in known)
    ]
    rows.sort(key=lambda row: (-row["articles"] * row["wording"].count(" "), row["wording"]))
    return pd.DataFrame(rows[:top], columns=["wording", "variants", "articles", "occurrences"])


def missing(formula_rows, meetings, articles, *, least=3, most=MOST):
    """Return one row per readout that lacks a formula which most earlier readouts between the two countries held.

    Expected is what more than `most` of those before it hold, of at least `least`: `held` says in how many it stood.
    `before` is the readout that held it last, `last held` its date; the latest first.
    """
    of = dyads(meetings[(meetings["host_country"] != "") & (meetings["guest_country"] != "")])
    has = {(row.article, row.formula) for row in formula_rows.itertuples()}
    told = articles[["article", "date", "headline"]].sort_values(["date", "article"])
    told = told.assign(dyad=told["article"].map(of.to_dict() if len(of) else {}))
    found = []
    for dyad, part in told[told["dyad"].notna()].groupby("dyad"):
        stood = {}
        for at, row in enumerate(part.itertuples()):
            for formula, rows in sorted(stood.items()):
                if at >= least and len(rows) / at > most and (row.article, formula) not in has:
                    held = f"{len(rows)} of {at}"
                    found.append(
                        (row.date, row.article, row.headline, dyad, formula, held, rows[-1].article, rows[-1].date)
                    )
            for formula in sorted(formula for article, formula in has if article == row.article):
                stood.setdefault(formula, []).append(row)
    columns = ["date", "article", "headline", "dyad", "formula", "held", "before", "last held"]
    table = pd.DataFrame(found, columns=columns)
    return table.sort_values(["date", "dyad", "formula"], ascending=[False, True, True], ignore_index=True)
