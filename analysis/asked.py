"""What a table was asked for travels with it, so that figures and tables open what they count without wiring."""

from dataclasses import dataclass, field, replace

EVERYWHERE = ("collection", "date", "year", "headline", "counterpart")  # columns of a readout that every view has


@dataclass(frozen=True)
class Asked:
    """What a table was asked for, so that its counts can be opened: a query of a view, and a condition for each row."""

    view: str
    where: dict = field(default_factory=dict)  # conditions that all rows share
    keys: dict = field(default_factory=dict)  # column of this table → the condition that its cell answers
    counts: dict = field(default_factory=dict)  # counting column → further conditions of its own
    rows: int = 0  # how many rows the view gave: a table narrowed by hand holds fewer and opens nothing

    def __deepcopy__(self, memo):
        """Return itself, as it never changes: pandas copies what a table remembers at every step."""
        return self


def asked(table):
    """Return what a table was asked for; nothing where it isn't known or rows of a view were taken out by hand."""
    found = table.attrs.get("asked")
    return found if found and (found.counts or found.rows == len(table)) else None


def remember(result, table, keys, counts, articles=None):
    """Return a measure's result, which remembers what its table (and its readouts) were asked for, and its own keys.

    `keys` are the columns that say which rows a row counts, `counts` the counting columns and what each asks.
    """
    known, of = asked(table), asked(articles) if articles is not None else Asked("articles")
    if known is None or of is None:
        return result
    common = {key: value for key, value in of.where.items() if key.partition("__")[0] in EVERYWHERE}
    conditions = {column: known.keys.get(column, column) for column in keys}
    where = {**common, **known.where}
    result.attrs["asked"] = replace(known, where=where, keys=conditions, counts=counts, rows=len(result))
    return result


def linked(table):
    """Return the options that make a table's counts links, from what it was asked for; none where that isn't known."""
    known = asked(table)
    if known is None or not known.counts:
        return {}
    own = {condition for condition in known.keys.values() if "__" not in condition}  # a row's cell decides these
    where = {key: value for key, value in known.where.items() if key.partition("__")[0] not in own}
    return {"evidence": known.view, "keys": known.keys, "where": where, "count": known.counts}
