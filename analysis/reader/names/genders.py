"""The gender of a person, for pronouns: what offices and forms of address tell, else a given name."""

from functools import cache

from analysis.reader.ground.lexicon import rows_of
from analysis.reader.names.names import family_first, plain_name


@cache
def _of_offices():
    """Return plain form → gender of the codebook's offices and forms of address."""
    return {plain_name(row["form"]): row["gender"] for row in rows_of("roles") if row["gender"]}


def gender_of(roles, honors):
    """Return the gender that offices and forms of address tell: `m`, `f` or nothing."""
    plain = [plain_name(wording) for wording in [*honors, *roles]]
    words = (word for wording in plain for word in [wording, *wording.split()])
    return next((_of_offices()[word] for word in words if word in _of_offices()), "")


@cache
def _of_names():
    """Return plain given name → `m` or `f`, of those that only one sex bears."""
    return {plain_name(row["form"]): row["gender"] for row in rows_of("given_names")}


@cache
def gender_of_name(name):
    """Return the gender that a full name's given name tells, or nothing; where the family name comes first, none."""
    words = plain_name(name).split()
    told = (_of_names().get(word, "") for word in words[:1] if len(words) > 1)
    return "" if family_first(name) else next(told, "")
