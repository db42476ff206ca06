"""Which readouts to lay side by side: accounts of one encounter, copies of one text, a pair's text and its last."""

from itertools import combinations

import pandas as pd

from analysis.compare.encounters import NEAR, same_encounters, told_by_both
from analysis.compare.telling import alike, tellings
from analysis.compare.wording import is_copy
from analysis.reader.meetings.tellings import group_tellings

COLUMNS = ["kind", "a", "b", "date_a", "date_b", "dyad"]


def _rows(corpus, kind, found):
    """Return pairs of readouts as rows; the earlier text is `a`."""
    about = corpus.view("articles").set_index("article")[["date", "dyad"]].to_dict("index")
    rows = []
    for one, other in found:
        a, b = sorted((one, other), key=lambda article: (about[article]["date"], article))
        dyad = about[b]["dyad"] or about[a]["dyad"]
        rows.append([kind, a, b, about[a]["date"], about[b]["date"], dyad])
    return pd.DataFrame(rows, columns=COLUMNS)


def _near_in_time(told):
    """Return the pairs of readouts whose days lie near each other, those without a day with all others."""
    days, undated = {}, [article for article, one in told.items() if not one["days"]]
    for article, one in told.items():
        for day in one["days"]:
            days.setdefault(day, []).append(article)
    near = {tuple(sorted((one, other))) for day, ones in days.items() for after in range(day, day + NEAR + 1)
            for one in ones for other in days.get(after, ()) if one != other}  # fmt: skip
    return sorted(near | {tuple(sorted((one, other))) for one in undated for other in told if one != other})


def _grouped(corpus):
    """Return the pairs of readouts that count as tellings of one encounter wherever encounters are counted."""
    rows = group_tellings(corpus.meetings, corpus.articles).query("tellings > 1")
    groups = (sorted(set(part["article"])) for _, part in rows.groupby("encounter", sort=False))
    return [pair for group in groups for pair in combinations(group, 2)]


def _told(corpus, articles):
    """Return what some readouts tell of, and actor → its row of `actors`."""
    actors = corpus.actors.set_index("actor").to_dict("index")
    party = {actor: row["country"] for actor, row in actors.items() if row["country"]}
    return tellings(corpus, articles, {}, party), actors


def accounts(corpus):
    """Return one row per pair of readouts that tell of one encounter: `second account`, or `copy` where one text is."""
    articles = list(corpus.meetings["article"].drop_duplicates())
    told, actors, found = *_told(corpus, articles), []
    for pair in _near_in_time(told):
        if same_encounters(*alike([told[one] for one in pair], actors), loose=False):
            found.append(pair)
    found += _grouped(corpus)
    copies = [(row.article, row.duplicate_of) for row in corpus.articles.query("duplicate_of != ''").itertuples()]
    every = list(dict.fromkeys([*found, *(tuple(sorted(pair)) for pair in copies)]))
    copied = {pair: is_copy(corpus, *pair) for pair in every}
    parts = {"second account": [pair for pair in every if not copied[pair]]}
    parts["copy"] = [pair for pair in every if copied[pair]]
    return pd.concat([_rows(corpus, kind, some) for kind, some in parts.items()], ignore_index=True)


def _before(earlier, article, told, actors):
    """Return the last of some earlier readouts that tells of other encounters than a readout does, or nothing."""
    pairs = ((one, alike((told[one], told[article]), actors)) for one in reversed(earlier))
    return next((one for one, pair in pairs if told_by_both(*pair).kind != "one encounter"), None)


def successive(corpus, dyad=None):
    """Return one row per readout of two countries that has one before it: `later text`, `b` after `a`.

    Of one pair of countries (`CHN-USA`), or of all. A second account of the same encounter is no text before it.
    """
    rows = corpus.view("articles").query("duplicate_of == '' and dyad != '' and date != ''")
    rows = rows if dyad is None else rows[rows["dyad"] == dyad]
    rows = rows.sort_values(["dyad", "date", "article"])
    told, actors = _told(corpus, list(rows["article"]))
    orders = [list(part["article"]) for _, part in rows.groupby("dyad")]
    found = [(_before(order[:at], one, told, actors), one) for order in orders for at, one in enumerate(order)]
    return _rows(corpus, "later text", [pair for pair in found if pair[0]])
