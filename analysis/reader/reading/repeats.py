"""Paragraphs that stand in a file a second time, word for word: the story is told once."""

from analysis.reader.reading.furniture import taken_as
from analysis.reader.reading.paragraphs import stopped, worded

LEAST = 5  # words of a paragraph that is compared
RULE = "paragraph-told-again"


def mark_repeats(text, pieces):
    """Mark as residue the paragraphs of the story that repeat an earlier one."""
    rows, told = [], set()
    for piece in pieces:
        wording = " ".join(text[piece.start : piece.end].split()).lower()
        whole = not piece.kind and stopped(text, piece) and worded(text, piece) >= LEAST
        rows.append(taken_as(piece, "residue", RULE) if whole and wording in told else piece)
        told |= {wording} if whole else set()
    return rows
