"""Rules by name: which are switched off to see what each is worth, and which have fired."""

from collections import Counter
from contextlib import contextmanager

_off = set()
fired = Counter()  # rule → how often it decided, since `fired.clear()`


def is_on(name):
    """Return whether a rule applies: all do, but those switched off."""
    return name not in _off


@contextmanager
def without(*names):
    """Switch rules off for the time of a `with` block, in this process."""
    added = set(names) - _off
    _off.update(added)
    try:
        yield
    finally:
        _off.difference_update(added)


def note(name):
    """Count a rule as one that decided, and return its name."""
    fired[name] += 1
    return name


def switched_off():
    """Return the rules that are switched off, sorted."""
    return sorted(_off)
