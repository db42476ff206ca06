"""Measures: tables in, small tables out, with intervals where there are samples."""

from analysis.measures.contexts import concordance, find, places
from analysis.measures.exchange import WAYS, reciprocity, returned
from analysis.measures.keyness import CHANCE, set_apart
from analysis.measures.shares import ladder, listed, met, share, timeline
from analysis.measures.silence import silences, silences_by_chance
from analysis.measures.together import co_occurrence, dispersion

__all__ = [
    "CHANCE", "WAYS", "co_occurrence", "concordance", "dispersion", "find", "ladder", "listed", "met", "places",
    "reciprocity", "returned", "set_apart", "share", "silences", "silences_by_chance", "timeline",
]  # fmt: skip
