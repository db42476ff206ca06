"""What sets two groups apart: counts of words or phrases, weighted log-odds, log-likelihood with its effect size."""

import re
from collections import Counter
from functools import lru_cache

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from analysis.asked import Asked, asked
from analysis.measures.contexts import folded

WORD = re.compile(r"(?:[a-z]·)+|[a-z][a-z'-]*[a-z]")
DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")  # U.S., U.N.: one word, no end of a sentence
BREAK = re.compile(r"[.,;:!?()\[\]\"]+|\s-+\s")
STOP = frozenset(ENGLISH_STOP_WORDS) | {"said", "mr", "ms", "mrs", "s"}
MOSTLY = 0.75
CHANCE = 1.96  # |z| beyond which a difference is more than chance at 5 %
ROWS = 50  # statements: the strength of the prior where rows, not words, are compared
FEW = 10  # readouts on each side, below which nothing is contrasted
COMPARED = ["group", "item", "a", "b", "readouts_a", "readouts_b", "z", "g2", "log_ratio"]
PRIOR = 500  # words: the strength of the prior, as if that many words of the pooled corpus were known beforehand


def words(text):
    """Return the stretches of a text between punctuation, each a list of folded words without a possessive 's."""
    plain = DOTTED.sub(lambda found: found[0].replace(".", "·"), folded(text)[0])
    return [[word.removesuffix("'s").replace("·", ".") for word in WORD.findall(part)] for part in BREAK.split(plain)]


@lru_cache(maxsize=100_000)
def _line(text):
    """Return a text's folded words, its stretches parted by a stroke: what a phrase can be looked up in."""
    return f" {' | '.join(' '.join(stretch) for stretch in words(text))} "


def says(text, item):
    """Say whether a word or phrase, as `phrases` words it, stands in a text."""
    return f" {item} " in _line(text)


def phrases(text, sizes=(1,), stop=STOP):
    """Return the words (size 1) and phrases (more) of a text that neither begin nor end with a stop word, in order."""
    found = []
    for stretch in words(text):
        for size in sizes:
            grams = (stretch[at : at + size] for at in range(len(stretch) - size + 1))
            found += [" ".join(gram) for gram in grams if gram[0] not in stop and gram[-1] not in stop]
    return found


def counts(sentences, *, by, groups, sizes=(1,), without=(), stop=STOP, least=5):
    """Return one row per word or phrase: how often in each of two groups (`a`, `b`) and in how many of their readouts.

    `sentences` is the sentences' table with a column `by`; `groups` are two of its values, or one and None for all
    others. `without` takes names out: a phrase that holds one of these words says who, not what. Items that stand fewer
    than `least` times in all are left out after the totals are taken: the totals are in `attrs["totals"]`.
    """
    skip = {word for text in without for stretch in words(text) for word in stretch}
    return _compared(sentences, by, groups, least, lambda part: _named_apart(part["text"], sizes, stop, skip))


def _named_apart(texts, sizes, stop, skip):
    """Return the words or phrases of some texts that hold none of the words to skip."""
    return [item for text in texts for item in phrases(text, sizes, stop) if not skip & set(item.split())]


def _compared(table, by, groups, least, items_of):
    """Return one row per item with its count and its readouts in each of two groups; `items_of` a part of the table."""
    first, second = groups
    tallies = {side: (Counter(), Counter()) for side in "ab"}
    for (_, group), part in table.groupby(["article", by], sort=False):
        side = "a" if group == first else "b" if second is None or group == second else None
        if side is None:
            continue
        items = Counter(items_of(part))
        tallies[side][0].update(items)
        tallies[side][1].update(items.keys())
    (a, in_a), (b, in_b) = tallies["a"], tallies["b"]
    items = sorted(item for item in a.keys() | b.keys() if a[item] + b[item] >= least)
    result = pd.DataFrame({"item": items, "a": [a[i] for i in items], "b": [b[i] for i in items]})
    result = result.assign(readouts_a=[in_a[i] for i in items], readouts_b=[in_b[i] for i in items])
    result.attrs["totals"] = (a.total(), b.total())
    return result


def _totals(table):
    return table.attrs.get("totals") or (int(table["a"].sum()), int(table["b"].sum()))


def log_odds(table, *, prior=None, strength=PRIOR):
    """Return the table with `delta` and `z`, log-odds under an informative Dirichlet prior, the largest z first.

    Monroe, Colaresi and Quinn 2008, equations 15, 20 and 22; positive is distinctive of `a`. `prior` holds a
    pseudo-count for each row; without it, it is the pooled groups scaled to `strength` words. |z| > 1.96 is their mark.
    """
    a, b = table["a"].to_numpy(float), table["b"].to_numpy(float)
    total_a, total_b = _totals(table)
    pooled = prior is None
    prior = strength * (a + b) / max(total_a + total_b, 1) if pooled else np.asarray(prior, float)
    mass = strength if pooled else prior.sum()
    delta = _log_odds(a + prior, total_a + mass) - _log_odds(b + prior, total_b + mass)
    z = delta / np.sqrt(1 / (a + prior) + 1 / (b + prior))
    return table.assign(delta=delta, z=z).sort_values(["z", "item"], ascending=[False, True], ignore_index=True)


def _log_odds(count, total):
    return np.log(count / (total - count))


def log_likelihood(table):
    """Return the table with `g2` and its effect size `log_ratio`, the largest g2 first.

    G² of the two-by-two table (Dunning 1993): 3.84 and 6.63 are its 5 % and 1 % points for one item. `log_ratio` is the
    binary logarithm of the ratio of the relative frequencies (Hardie 2014), half an occurrence standing for none.
    """
    a, b = table["a"].to_numpy(float), table["b"].to_numpy(float)
    total_a, total_b = _totals(table)
    cells = np.array([a, b, total_a - a, total_b - b])
    share = (a + b) / max(total_a + total_b, 1)
    expected = np.array([total_a * share, total_b * share, total_a * (1 - share), total_b * (1 - share)])
    with np.errstate(divide="ignore", invalid="ignore"):
        g2 = 2 * np.where(cells > 0, cells * np.log(cells / expected), 0).sum(axis=0)
        ratio = np.log2(np.maximum(a, 0.5) / total_a) - np.log2(np.maximum(b, 0.5) / total_b)
    result = table.assign(g2=g2, log_ratio=ratio)
    return result.sort_values(["g2", "item"], ascending=[False, True], ignore_index=True)


def distinctive(table, *, top=12, least_readouts=2):
    """Return the `top` items of each group by z, the most telling first: the rows of `log_odds` worth a look.

    An item that stands in fewer than `least_readouts` readouts of its group is one text's word and is left out; so is
    one that mostly stands within a longer item (`prime` in `prime minister`).
    """
    parts = []
    for group, sign in (("a", 1), ("b", -1)):
        own = table[(sign * table["z"] > 0) & (table[f"readouts_{group}"] >= least_readouts)]
        own = own.assign(group=group, size=sign * own["z"]).sort_values(["size", "item"], ascending=[False, True])
        counts = dict(zip(own["item"], own[group], strict=True))
        kept = [item for item in own["item"].head(4 * top) if not _within(item, counts)]
        parts.append(own[own["item"].isin(kept[:top])].drop(columns="size"))
    return pd.concat(parts, ignore_index=True)


def _within(item, counts):
    """Return whether most of an item's occurrences lie within one longer item."""
    longer = (n for other, n in counts.items() if other != item and f" {item} " in f" {other} ")
    return any(n >= MOSTLY * counts[item] for n in longer)


def compare(first, second, *, names=("first", "second"), without=(), top=6, least=3):
    """Return one row per word or phrase that sets two views of sentences apart, `top` words and `top` phrases for each.

    `names` are the labels of the two in `group`; `a`, `b` count an item in each, `readouts_a`, `readouts_b` its
    readouts; `z` is the weighted log-odds (positive: the first), `g2` the log-likelihood, `log_ratio` its effect in
    doublings. `without` are names and other wordings whose words are left out. Fewer than ten readouts on either side
    make no contrast: no rows.
    """
    if min(one["article"].nunique() for one in (first, second)) < FEW:
        return pd.DataFrame(columns=COMPARED)
    rows = pd.concat([one.assign(side=name) for one, name in zip((first, second), names, strict=True)])
    parts = []
    for kind, sizes in (("word", (1,)), ("phrase", (2, 3))):
        table = counts(rows, by="side", groups=names, sizes=sizes, without=without, least=least)
        table = log_odds(log_likelihood(table))
        found = distinctive(table[table["z"].abs() > CHANCE], top=top, least_readouts=3).assign(kind=kind)
        parts.append(found[found.groupby("group")["item"].cumcount() < top] if len(found) else found)
    found = pd.concat(parts, ignore_index=True).sort_values(["group", "kind"], ascending=[True, False], kind="stable")
    found = found.assign(group=found["group"].map(dict(zip("ab", names, strict=True))))[COMPARED]
    sides = {f"readouts_{side}": asked(one) for side, one in zip("ab", (first, second), strict=True)}
    if all(sides.values()):
        opens = {column: {**one.where, "per": "article"} for column, one in sides.items()}
        found.attrs["asked"] = Asked("sentences", {}, {"item": "text__says"}, opens, len(found))
    return found.reset_index(drop=True)


def recurring(sentences, *, without=()):
    """Return one row per word of some sentences, names left out: `n` times, in `readouts`, the commonest first."""
    skip = {word for text in without for stretch in words(text) for word in stretch}
    times, readouts = Counter(), Counter()
    for _, part in sentences.groupby("article"):
        found = [word for text in part["text"] for word in phrases(text) if word not in skip]
        times.update(found)
        readouts.update(set(found))
    table = pd.DataFrame([(word, n, readouts[word]) for word, n in times.items()], columns=["word", "n", "readouts"])
    table = table.sort_values(["n", "word"], ascending=[False, True], ignore_index=True)
    if known := asked(sentences):
        opens = {"readouts": {"per": "article"}}
        table.attrs["asked"] = Asked("sentences", known.where, {"word": "text__says"}, opens, len(table))
    return table
