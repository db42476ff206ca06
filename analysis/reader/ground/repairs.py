"""Known slips of the parser on this genre, put right in a copy of the parse before it is read."""

from analysis.reader.ground.rules import apply_repairs


def mended(doc):
    """Return the parsed sentence, or a copy with the slips that the rules of `repairs.yml` find in it put right."""
    if "mended" in doc.user_data:
        return doc
    found = apply_repairs(doc)[0]
    found.user_data["mended"] = True
    return found
