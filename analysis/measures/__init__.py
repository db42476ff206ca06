"""Measures: tables in, small tables out, with intervals where there are samples."""

from analysis.measures.contexts import concordance, find, places
from analysis.measures.shares import ladder, listed, met, reciprocity, share, timeline
from analysis.measures.together import co_occurrence, dispersion

__all__ = [
    "co_occurrence", "concordance", "dispersion", "find", "ladder", "listed", "met", "places", "reciprocity", "share",
    "timeline",
]  # fmt: skip
