"""Two accounts beside each other: which texts belong together, which statements say the same, how wordings differ.

`pairing` which accounts to compare · `terms` what a statement is about · `likeness` how far two statements agree ·
`matching` who is matched with whom ·
`telling` what a text tells of · `encounters` what two texts tell of both · `whose` whose accounts they are ·
`alignment` one row per statement of either text · `wording` copies word by word · `counts` what that comes to ·
`shown` how a notebook shows it.
"""

from analysis.compare.alignment import align, align_all
from analysis.compare.counts import ALONE, DIFFERENT, followed, kept, kinds, longest, steps, told, which
from analysis.compare.pairing import accounts, successive
from analysis.compare.shown import show, show_words
from analysis.compare.whose import joint, of_one_account, told_together
from analysis.compare.wording import differences_of

__all__ = [
    "ALONE", "DIFFERENT", "accounts", "align", "align_all", "differences_of", "followed", "joint", "kept", "kinds",
    "longest", "of_one_account", "show", "show_words", "steps", "successive", "told", "told_together", "which",
]  # fmt: skip
