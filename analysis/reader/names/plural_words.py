"""Offices in the singular and plural."""


def singular(word):
    """Return a word without the ending of a plural, in its parts: `Secretary-General` of `Secretaries-General`."""
    parts = word.split("-")
    return "-".join(part[:-3] + "y" if part.endswith("ies") else part.removesuffix("s") for part in parts)
