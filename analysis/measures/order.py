"""Tables in the order in which readers look for a row."""

from analysis.words import shown


def by_name(table, *columns):
    """Return a table in the order of what readers are shown of some columns: countries by name, not by code."""
    return table.sort_values(list(columns), key=_names, kind="stable")


def _names(column):
    """Return the words that readers are shown of each cell."""
    return column.map(lambda cell: shown(column.name, cell))
