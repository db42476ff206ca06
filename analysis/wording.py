"""Small tables about words: what sets two groups of sentences apart, and how it stands there."""

from functools import partial

import pandas as pd

from analysis.findings import collections, distinct
from analysis.measures import contexts, general, keyness
from analysis.prose import count, listing

LOG_WORDS = {"z": ".1f", "g2": ".1f", "log_ratio": ".1f"}  # how their numbers are written
KEYED = ["group", "item", "a", "b", "readouts_a", "readouts_b", "sentences", "z", "g2", "log_ratio"]
SURE, CHANCE = 1.96, 6.63  # of z at 5 %, of G² at 1 %
BODY = {"part": "body", "duplicate_of": ""}


def body(corpus, **where):
    """Return the view of the body sentences of readouts that are no copies; `where` are further cells they have."""
    rows = corpus.view("sentences")
    for column, value in {**BODY, **where}.items():
        rows = rows[rows[column] == value]
    return rows


def names(corpus):
    """Return the names and aliases of all actors: words that say who, not what."""
    return [*corpus.actors["name"], *corpus.actors["aliases"].str.replace(" | ", " ", regex=False)]


def shelves(corpus):
    """Return the two groups to compare by default, label → values of `collection`: the largest, and all the rest."""
    sizes = collections(corpus).sort_values(["readouts", "collection"], ascending=[False, True])["collection"].tolist()
    if len(sizes) < 2:
        return {}
    rest = sizes[1] if len(sizes) == 2 else "the rest"
    return {sizes[0] or "the folder": [sizes[0]], rest or "the folder": sizes[1:]}


def years(corpus):
    """Return the first and the last year that hold enough readouts to compare, label → values of `year`."""
    sizes = distinct(corpus).query("year != ''")["year"].value_counts()
    enough = sorted(sizes.index[sizes >= 10])
    return {year: [year] for year in (enough[0], enough[-1])} if len(enough) > 1 else {}


def _grouped(rows, by, groups):
    """Return the sentences of two groups with a column `side`: its label."""
    labels = {value: label for label, values in groups.items() for value in values}
    return rows[rows[by].isin(labels)].assign(side=rows[by].map(labels))


def _keyed(rows, groups, without, least):
    """Return the keyness of all words, and of all phrases of two or three words, each kind with its own totals."""
    parts = []
    for kind, sizes in (("word", (1,)), ("phrase", (2, 3))):
        table = keyness.counts(rows, by="side", groups=tuple(groups), sizes=sizes, without=without, least=least)
        parts.append(keyness.log_odds(keyness.log_likelihood(table)).assign(kind=kind))
    table = pd.concat(parts, ignore_index=True)
    return table[table["z"].abs() > SURE]


def telling(corpus, *, by, groups, top=5, least=3, where=None):
    """Return one row per word or phrase that sets two groups of body sentences apart, `top` of each kind for each.

    `groups` are two labels, each with its values of the column `by` of the view of sentences. `a`, `b` count it in the
    first and the second, `readouts_a`, `readouts_b` their readouts, `sentences` all sentences that hold it; `z` is the
    weighted log-odds (positive: the first), `g2` the log-likelihood, `log_ratio` its effect in doublings. Names are
    left out, and items whose z is no more than chance gives (1.96). Without two groups of sentences there are no rows.
    """
    rows = _grouped(body(corpus, **(where or {})), by, groups)
    if len(groups) < 2 or rows["side"].nunique() < 2:
        return pd.DataFrame(columns=KEYED)
    found = keyness.distinctive(_keyed(rows, groups, names(corpus), least), top=8 * top)
    found = found.groupby(["group", "kind"], sort=False).head(top)
    found = found.sort_values(["group", "kind"], ascending=[True, False], kind="stable")
    labels = dict(zip("ab", groups, strict=True))
    held = [sum(keyness.says(text, item) for text in rows["text"]) for item in found["item"]]
    return found.assign(group=found["group"].map(labels), sentences=pd.array(held, dtype="int64"))[KEYED]


def opened(*, by, groups, where=None):
    """Return the options that make the counts of `telling` links to their sentences."""
    first, second = list(groups.values())[:2] if len(groups) > 1 else ([""], [""])
    common = {**BODY, **(where or {})}
    count = {"sentences": {by: (*first, *second)}}
    count |= {"readouts_a": {by: tuple(first), "per": "article"}, "readouts_b": {by: tuple(second), "per": "article"}}
    labels = [*groups, "", ""]
    heads = {"a": f"in {labels[0]}", "b": f"in {labels[1]}", "g2": "G²", "log_ratio": "log ratio"}
    heads |= {"readouts_a": f"readouts, {labels[0]}", "readouts_b": f"readouts, {labels[1]}"}
    keys = {"item": "text__says"}
    return {"evidence": "sentences", "keys": keys, "where": common, "count": count, "names": heads,
            "formats": LOG_WORDS}  # fmt: skip


def apart(table, *, said):
    """Return a figure's title: the most telling word of each group, and what is said of them."""
    firsts = table.drop_duplicates("group")
    told = [f"“{row.item}” for {row.group}" for row in firsts.itertuples()]
    return f"{said}: {listing(told)}" if told else said


def in_place(corpus, table, *, by, groups, where=None, most=3, each=2):
    """Return the concordance of the `most` telling items of each group, `each` lines from different readouts of it.

    The first columns are the `group` and the `item`, those of `concordance` follow.
    """
    rows = _grouped(body(corpus, **(where or {})), by, groups)
    parts = []
    for row in table.groupby("group", sort=False).head(most).itertuples():
        own = rows[rows["side"] == row.group]
        own = own[own["text"].map(partial(keyness.says, item=row.item)).astype(bool)]
        lines = contexts.concordance(own, row.item, sort="text").drop_duplicates("article").head(each)
        parts.append(lines.assign(group=row.group, item=row.item)[["group", "item", *contexts.COLUMNS]])
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["group", "item", *contexts.COLUMNS])


def unlike_english(corpus, *, top=6, least=3):
    """Return one row per word or pair of words that a collection holds more than twice as often as general English.

    `top` words and `top` pairs for each collection, by G² beyond chance (6.63): `n` times, in `readouts`, at least two
    where there are as many; `log_ratio` is the effect in doublings. Names and what the general list lacks are left out.
    """
    parts, skip = [], names(corpus)
    for name in collections(corpus)["collection"]:
        rows = body(corpus, collection=name).assign(side=name)
        for size in (1, 2):
            table = keyness.counts(rows, by="side", groups=(name, None), sizes=(size,), without=skip, least=least)
            found = keyness.log_likelihood(general.beside(table, size))
            wide = found["readouts_a"] >= min(2, rows["article"].nunique())
            parts.append(found[wide & (found["log_ratio"] > 1) & (found["g2"] > CHANCE)].head(top).assign(side=name))
    heads = {"side": "collection", "item": "item", "a": "n", "readouts_a": "readouts"}
    parts = [part for part in parts if len(part)]
    rows = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=[*heads, "g2", "log_ratio"])
    return rows[[*heads, "g2", "log_ratio"]].rename(columns=heads)


def compared(corpus, *, by, groups, where=None):
    """Return the line under a figure of two groups: how many sentences and readouts of each are compared."""
    rows = _grouped(body(corpus, **(where or {})), by, groups)
    parts = [
        f"{count(len(part), 'sentence')} of {count(part['article'].nunique(), 'readout')} ({label})"
        for label in groups
        for part in [rows[rows["side"] == label]]
    ]
    return f"Compared: {listing(parts)}." if parts else ""
