"""Encounters of long ago, which an account only recalls beside the one that it reports."""

import re
from datetime import date

from analysis.reader.ground.lexicon import word_list

LONG_AGO = 30  # days before the readout from which an encounter is only recalled
RECALLED = re.compile(r"\b(?:in|since) (?:(?:early|late|mid-)? ?[A-Z][a-z]+ )?(?:19|20)\d\d\b|\blast (?:year|month)\b")
MONTH_NAMES = word_list("month-names")
MONTHS = re.compile(rf"\b[Ii]n ((?:{'|'.join(MONTH_NAMES)})[a-z]*)\b(?! \d)")
RECALL_REACH = 25  # tokens after a wording in which such a time is its own


def is_recalled(telling, naming, readout):
    """Say whether a naming recalls an encounter of long ago, beside the one that is reported."""
    if not telling.encounters or naming.state in ("planned", "denied"):
        return False
    if naming.day and len(readout) == len("2024-05-14"):
        return abs((date.fromisoformat(readout) - date.fromisoformat(naming.day)).days) > LONG_AGO
    doc, reach = naming.doc, naming.last + RECALL_REACH
    reach = next((token.i for token in doc[naming.last : reach] if _opens_aside(token)), reach)
    near = doc[naming.own[0] : min(naming.own[1], reach)].text
    month = MONTH_NAMES[int(readout[5:7]) - 1] if readout[5:7] else ""
    if month and any(found[1][:3] != month for found in MONTHS.finditer(near)):
        return True
    return bool(RECALLED.search(doc[naming.last : reach].text))


def _opens_aside(token):
    """Say whether a word opens what is told of somebody met: `N, who briefed him on the earthquake of last year`."""
    return token.tag_ == "WP" and token.i > 0 and token.nbor(-1).text == ","
