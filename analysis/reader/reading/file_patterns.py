"""The codebook's word lists as the reading of files needs them: compiled once for a codebook."""

import re
from typing import NamedTuple

from analysis.codebook import digest
from analysis.reader.reading import datelines, furniture, sentences, signoffs


class Lexicon(NamedTuple):
    """The patterns of datelines, sign-offs and residue, the places, and the words beside a stop."""

    datelines: dict
    gazetteer: dict
    agency: object
    signoff: object
    residue: dict
    words: sentences.Words


_compiled = []  # the digests of the codebook last compiled, and its Lexicon


def file_patterns(book):
    """Return the Lexicon of a codebook."""
    key = {name: digest(frame) for name, frame in book.items()}
    if not _compiled or _compiled[0] != key:
        _compiled[:] = [
            key,
            Lexicon(
                datelines.patterns(book),
                datelines.gazetteer(book),
                re.compile(rf"\b(?:{datelines.alternatives(book['agencies']['agency'])})\b"),
                signoffs.agency(book),
                furniture.forms(book),
                sentences.stop_words(book),
            ),
        ]
    return _compiled[1]
