"""What a comparison looks at in each statement: who speaks, its terms, its themes, its cited wording."""

import pandas as pd

from analysis.compare.terms import points_back, terms
from analysis.sides import split
from analysis.views import themes_within


def by_article(table, articles):
    """Return article → its rows of a table as dicts, for some readouts; none where it has none."""
    found = {article: [] for article in articles}
    for row in table[table["article"].isin(articles)].to_dict("records"):
        found[row["article"]].append(row)
    return found


def stretch(row, text):
    """Return a statement's wording as cited: its verb with its content, which may stand before it (`"…," he said`)."""
    ends = [row[column] for column in ("verb_start", "verb_end", "content_start", "content_end")]
    ends = [int(end) for end in ends if not pd.isna(end)]
    return text[min(ends) : max(ends)]


def _of_one(rows, mentions, text, names, party):
    """Return the features of a readout's statements, in order; one that points back has the terms before it."""
    near, found, last = {}, [], {}
    for mention in mentions:
        near.setdefault(mention["sentence"], []).append(mention)
    for row in rows:
        own = terms(row, text, near.get(row["sentence"], []), names)
        before = last if points_back(row, text) else {}
        last = {**before, **own}
        found.append({
            **row, "side": frozenset(party.get(one, one) for one in split(row["speaker"])),
            "themes": frozenset(split(row["themes"])), "terms": own, "before": before, "text": stretch(row, text),
        })  # fmt: skip
    return found


def features(corpus, articles, party):
    """Return article → one dict per statement: its row, `side`, `themes`, `terms`, terms `before` it, cited `text`.

    `party` is actor → the side that he speaks for.
    """
    rows = corpus.statements[corpus.statements["article"].isin(articles)]
    rows = rows.assign(themes=themes_within(rows, corpus.themes))
    rows, mentions = by_article(rows, articles), by_article(corpus.mentions, articles)
    names = corpus.actors.set_index("actor")["name"].to_dict()
    return {one: _of_one(rows[one], mentions[one], corpus.texts[one], names, party) for one in articles}
