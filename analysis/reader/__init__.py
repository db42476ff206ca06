"""The engine, text → rows, behind one door: what the helper asks of it, and the floors below, each on those before it.

`ground` words, trees, the codebook's words and rules · `reading` a file → sentences · `names` who is named, one actor
across the corpus · `who` whom a wording stands for · `meetings` · `statements` · `phrases` tiers, formulae, themes.
`phases.py` runs them in order. To see what they make of a text and by which rules: `python -m analysis explain`.
"""

__all__ = [
    "InputError", "code_readings", "find_duplicates", "parse_ahead", "problem", "read_article", "read_file",
    "read_files", "read_readings",
]  # fmt: skip


def __getattr__(name):
    """Load the phases, and with them the parser, only when one is asked for."""
    if name in __all__:
        from analysis.reader import phases

        return getattr(phases, name)
    raise AttributeError(f"module 'analysis.reader' has no attribute {name!r}")
