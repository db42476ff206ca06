"""Measures: tables in, small tables out, with intervals where there are samples."""

from analysis.measures.contexts import concordance, find, places
from analysis.measures.exchange import GIFTS, WAYS, reciprocity, returned, room
from analysis.measures.keyness import CHANCE, set_apart
from analysis.measures.pairs import against_last, elements
from analysis.measures.recurrence import missing
from analysis.measures.shares import count, ladder, listed, met, often, share, timeline
from analysis.measures.silence import silences, silences_by_chance
from analysis.measures.tenures import holders, rhythm
from analysis.measures.together import co_occurrence, dispersion

__all__ = [
    "CHANCE", "GIFTS", "WAYS", "against_last", "co_occurrence", "concordance", "count", "dispersion",
    "elements", "find", "holders", "ladder", "listed", "met", "missing", "often", "places", "reciprocity",
    "returned", "rhythm", "room", "set_apart", "share", "silences", "silences_by_chance", "timeline",
]  # fmt: skip
