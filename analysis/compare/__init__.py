"""Two accounts beside each other: which texts belong together, which statements say the same, how wordings differ.

`pairing` which accounts to compare · `terms` what a statement is about · `likeness` how far two statements agree ·
`matching` who is matched with whom · `alignment` one row per statement of either text · `wording` copies word by word.
"""

__all__ = ["align", "pairs"]


def __getattr__(name):
    """Load what is asked for only then: the names that others use stand here."""
    if name == "align":
        from analysis.compare.alignment import align

        return align
    if name == "pairs":
        from analysis.compare.pairing import pairs

        return pairs
    raise AttributeError(f"module 'analysis.compare' has no attribute {name!r}")
