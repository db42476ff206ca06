"""Figures: a small table in, a picture with its numbers, its words and its evidence out. One function for each kind.

All take `title` (what was found), `subtitle` (what is counted, on how many readouts) and the options that make counts
links: `evidence` (a view), `keys` (columns of the table that are columns of the view), `count` (the counting column),
`where`.
"""

from analysis.figures.grids import matrix, shares
from analysis.figures.intervals import dots, panels
from analysis.figures.scores import score
from analysis.figures.ties import ties
from analysis.figures.timelines import timeline

__all__ = ["dots", "matrix", "panels", "score", "shares", "ties", "timeline"]
