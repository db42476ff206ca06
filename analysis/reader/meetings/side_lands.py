"""The countries of an encounter's side, and the body of states for which those without a country stand in it."""

import re
from functools import cache

from analysis.reader.ground.lexicon import body_codes, rows_of, word_values
from analysis.reader.ground.switches import is_on

RULE = "side-of-a-body-of-states"


@cache
def _codes():
    """Return the codes of the bodies of states that meet as a side, and the pattern of their names → code."""
    codes = {row["iso3"] for row in rows_of("countries") if row["kind"] == "body"}
    names = {name: code for name, code in body_codes().items() if code in codes}
    names |= {name: code for name, code in word_values("institutions-of-one-state").items() if code in codes}
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    return codes, names, re.compile(rf"(?<!\w)({'|'.join(longest)})(?!\w)")


def _of_body(actor, known):
    """Return the code of the body that an actor is, or of which he holds an office; or nothing."""
    codes, names, pattern = _codes()
    if (code := known.world.get(actor)) in codes:
        return code
    wordings = known.roles.get(actor, ()) if actor in known.world else ()
    found = [pattern.search(wording) for wording in (known.names.get(actor, ""), *wordings)]
    return next((names[one[1]] for one in found if one), "")


def lands_of(side, other, known, account):
    """Return the codes of a side's countries, in order; of who has none, that of the body of states he stands for.

    Where an account is a body's own and only one side has no country, that side is the body's.
    """
    lands = [known.lands.get(actor, "") for actor in side]
    if all(lands) or not is_on(RULE):
        return lands
    lands = [land or _of_body(actor, known) for land, actor in zip(lands, side, strict=True)]
    theirs = any(known.lands.get(actor) or _of_body(actor, known) for actor in other)
    own = account.home in _codes()[0] and theirs and not any(lands)
    return [account.home] if own else lands
