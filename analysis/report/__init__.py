"""Notebooks and rows → one file of HTML that opens offline: chapters, evidence, readouts, pairs, actors, search."""
