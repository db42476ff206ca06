"""What readers are shown for a theme: its label, never its code."""

from functools import cache

from analysis.codebook import read_codebook
from analysis.tables import LIST

COLUMNS = ("theme", "themes")  # whose cells are codes of themes, of `themes` perhaps several


@cache
def _labels():
    return read_codebook()["themes"].set_index("theme")["label"].to_dict()


def label(code):
    """Return a theme's label, of what is no code of a theme the text itself."""
    return _labels().get(code, code)


def shown(column, value):
    """Return what readers see of a cell: of a column of themes the labels, of others the value."""
    if isinstance(value, tuple):
        return tuple(shown(column, one) for one in value)
    if column not in COLUMNS or not isinstance(value, str):
        return value
    return ", ".join(label(code) for code in value.split(LIST)) if value else value


def in_text(code):
    """Return a theme's label as it stands within a sentence: `security and defence`."""
    return label(code)[:1].lower() + label(code)[1:]
