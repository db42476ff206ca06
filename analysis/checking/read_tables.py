"""The tables of a corpus as the scorers ask for them: nothing is read again to be scored."""

from analysis.tables import LIST, records

NEEDED = ("sentences", "mentions", "meetings", "statements", "partnerships", "formulae", "themes")


def _rows(table):
    """Return a table's rows as dicts, an empty cell as None."""
    return records(table, None)


def told(corpus, articles):
    """Return article → table → rows of some readouts of a corpus, with all its actors by id."""
    actors = {row["actor"]: row for row in _rows(corpus.actors)}
    heads = _rows(corpus.articles[corpus.articles["article"].isin(articles)])
    found = {row["article"]: {"articles": row, "actors": actors, **{name: [] for name in NEEDED}} for row in heads}
    for name in NEEDED:
        table = getattr(corpus, name)
        for row in _rows(table[table["article"].isin(found)]):
            if name == "mentions":
                row["roles"] = [role for role in (row["roles"] or "").split(LIST) if role]
            found[row["article"]][name].append(row)
    return found
