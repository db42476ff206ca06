"""Notebooks → a folder of HTML that opens offline: chapters, reading room, evidence pages."""
