"""Known slips of the parser on this genre, put right in a copy of the parse before it is read."""

from analysis.reader.ground.rules import apply_repairs
from analysis.reader.ground.switches import note


def mended(doc, *, counted=True):
    """Return the parsed sentence, or a copy with the slips that the rules of `repairs.yml` find in it put right.

    Names and statements both read it so: rules are `counted` for one of them.
    """
    if "mended" in doc.user_data:
        return doc
    found, rules = apply_repairs(doc)
    for name in rules if counted else ():
        note(name)
    found.user_data["mended"] = True
    return found
