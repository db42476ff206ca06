"""Readouts in, tables out: who met whom, who said what to whom, and the sentence behind every number."""
