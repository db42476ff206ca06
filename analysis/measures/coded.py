"""From how many cases coded by hand on it is known how reliable a kind of rows is: one number for every chapter."""

ENOUGH = 20  # cases that the coder was sure of


def unknown(cases):
    """Return in words that it isn't known how reliable a kind of few coded cases is; empty where there are enough."""
    return "" if cases >= ENOUGH else f"not known how reliable: {cases} coded {'case' if cases == 1 else 'cases'}"


def cases(rows, of, unit="rows"):
    """Return value of `of` → how many cases of it the coder was sure of: rows, or readouts that hold one."""
    certain = rows[rows["sure"] == 1]
    certain = certain.drop_duplicates(["article", of]) if unit == "readouts" else certain
    return certain[of].value_counts().to_dict()
