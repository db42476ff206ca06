"""The weights that the signs of a file of data/rules carry."""

from functools import cache

import yaml

from analysis.codebook import RULES, CodebookError


@cache
def weights_of(file):
    """Return sign → its weight, in the order of the file; raises CodebookError in one line where one is no number."""
    path = RULES / f"{file}.yml"
    try:
        rows = yaml.safe_load(path.read_text("utf-8"))["rules"]
        return {row["name"]: int(row["weight"]) for row in rows}
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        detail = " ".join(str(error).split())
        raise CodebookError(
            f"{path.name}: cannot be read ({detail}); each rule has a whole number as weight"
        ) from error
