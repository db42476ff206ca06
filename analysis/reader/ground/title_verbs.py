"""Verbs that only a title writes with a capital, by their form: `Receives`, `Received`."""

import re

from analysis.reader.ground.lexicon import column_of

VERBS = frozenset(re.split(r"[^\w-]", one)[0] for one in (*column_of("forms", "wording"), *column_of("verbs", "verb")))
UNSPELT = re.compile(r"[^aeiou]ys$")  # `Denys`: the verb is spelt `denies`


def is_verb_of_title(word):
    """Say whether a word may be a verb that only a title writes with a capital: `Receives`, `Received`."""
    lower = word.lower()
    ends = lower.endswith("ed") or (lower.endswith("s") and not UNSPELT.search(lower))
    return ends and bool({lower[:-1], lower[:-2]} & VERBS)
