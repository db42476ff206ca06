"""Offices in the singular and plural."""


def singular(word):
    """Return a word without the ending of a plural, in its parts: `Secretary-General` of `Secretaries-General`."""
    return "-".join(map(_singular, word.split("-"))) if "-" in word else _singular(word)


def _singular(part):
    if part.endswith(("ies", "men")):  # `deputies`, `congressmen`
        return part[:-3] + ("y" if part.endswith("ies") else "man")
    return part.removesuffix("s")
