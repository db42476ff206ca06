"""Measures: tables in, small tables out, with intervals where there are samples."""

from analysis.measures.agreement import in_words
from analysis.measures.coded import unknown
from analysis.measures.contexts import concordance, find, places
from analysis.measures.exchange import GIFTS, WAYS, returned, room
from analysis.measures.general import unlike_english
from analysis.measures.keyness import CHANCE, compare, recurring
from analysis.measures.order import by_name
from analysis.measures.pairs import against_last, elements
from analysis.measures.recurrence import missing
from analysis.measures.shares import count, ladder, listed, often, share, timeline
from analysis.measures.silence import silences
from analysis.measures.tenures import first_and_last, holders, rhythm
from analysis.measures.together import co_occurrence

__all__ = [
    "CHANCE", "GIFTS", "WAYS", "against_last", "by_name", "co_occurrence", "compare", "concordance", "count",
    "elements", "find", "first_and_last", "holders", "in_words", "ladder", "listed", "missing", "often", "places",
    "recurring", "returned", "rhythm", "room", "share", "silences", "timeline", "unknown", "unlike_english",
]  # fmt: skip
