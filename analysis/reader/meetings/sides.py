"""Who stands on each side of a named encounter: persons in a stretch of a sentence, by name, office or pronoun."""

from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.meetings import namings

GOVERNED = word_class("prepositions-governing-a-name")
COORDINATE = word_class("signs-of-a-list")
TOGETHER = "together with"
RESUMED = {
    ("as", "well"),
    ("with", "and"),
    ("with", "along"),
    ("with", "together"),
    ("with", "separately"),
    ("to", "and"),
}
LEADING = ("DET", "PUNCT", "ADJ", "ADV", "NUM")
PASSING = word_class("participles-of-office")
ON_THE_WAY = word_class("words-before-a-name")
DAYS = word_class("beginnings-of-dates")
PARTED = word_class("prepositions-parting-sides")
HANGS = (
    "object",
    "coordinated",
    "open complement",
    "adverbial clause",
    "noun clause",
    "content clause",
    "governed clause",
    "preposition",
    "unclear",
    "relative clause",
    "side clause",
)
ASIDE = word_class("prepositions-of-matter")
BREAK = ("VBD", "VBZ", "VBP", "VB", "VBG", "MD", "WP", "WDT", "WRB")
GAP = 45  # tokens between two names of one list: an office in apposition is long
ACTS = {"subject", "passive subject"}


def named_persons(doc, mentions):
    """Return the persons named in a parsed sentence, in order."""
    return sorted((m for m in mentions if m["kind"] == "person"), key=lambda m: m["first"])


def _free(doc, mention, start):
    """Say whether a person stands free: neither owner (`X's envoy`) nor governed by a preposition (`envoy of X`)."""
    after = doc[mention["last"]] if mention["last"] < len(doc) else None
    if after is not None and after.tag_ == "POS":
        return False
    at = mention["first"] - 1
    while at >= start and (doc[at].pos_ in ("DET", "ADJ", "PUNCT") and doc[at].lower_ not in COORDINATE):
        at -= 1
    return at < start or doc[at].lower_ not in GOVERNED or doc[max(0, at - 1)].lower_ in ("led", "headed")


def _listed(doc, one, two):
    """Say whether two names stand in one list: a comma or `and` between them, and no verb but `elected` or `led by`."""
    between = doc[one["last"] : two["first"] if two["first"] > one["last"] else two["head"]]
    if len(between) > GAP or not (any(token.lower_ in COORDINATE for token in between) or TOGETHER in between.text):
        return False
    if any(_matter(doc, token) for token in between):
        return False
    between = _without_asides(doc, between)
    return not any(
        token.tag_ in BREAK and token.pos_ in ("VERB", "AUX", "PRON", "SCONJ", "DET", "ADV") for token in between
    )


def _without_asides(doc, between):
    """Return the tokens between two names without a clause `who is also …` that only tells of the first."""
    aside = next((token for token in between if namings.who_is(token) > token.i), None)
    if aside is None:
        return list(between)
    after = namings.who_is(aside)
    return [token for token in between if not aside.i <= token.i < after]


def after(doc, people, start, end, *, direct=False):
    """Return the persons listed in a stretch after the wording; `direct`: only where the list begins right there."""
    here = [m for m in people if start <= m["first"] and m["first"] < end and _free(doc, m, start)]
    if not here or not _reached(doc, start, here[0]) or (direct and not _begins(doc, start, here[0])):
        return []
    found = here[:1]
    for mention in here[1:]:
        if not _listed(doc, found[-1], mention):
            break
        found.append(mention)
    return found


def _matter(doc, token):
    """Say whether a preposition leads to another matter (`over the death of`), not to a place or day (`in Hanoi`)."""
    if token.lower_ not in ASIDE or token.pos_ != "ADP":
        return False
    after = next((t for t in doc[token.i + 1 :] if t.pos_ != "DET"), token)
    if token.lower_ == "on":
        return not (after.pos_ == "NUM" or after.text[:3].lower() in DAYS or after.lower_ == "behalf")
    return token.lower_ not in ("in", "at", "on") or not (after.pos_ in ("PROPN", "NUM") or after.lower_ == "charge")


def _reached(doc, start, mention):
    """Say whether a side begins with a name, or with a group and then names: no other matter stands between."""
    return not any(_matter(doc, token) for token in doc[start : mention["first"]])


def _begins(doc, start, mention):
    """Say whether nothing but words of office stand between the wording and the first name."""
    start = _past_place(doc, start, mention["first"])
    between = [
        t
        for t in doc[start : mention["first"]]
        if t.pos_ not in LEADING and function(t) not in ("adjective", "possessor")
    ]
    if any(token.lower_ in ("led", "headed", "including") for token in between):
        return True
    if any((t.pos_ in ("VERB", "AUX", "PRON") and t.lower_ not in PASSING) or t.lower_ in PARTED for t in between):
        return False
    rest = [t for t in between if t.pos_ != "PROPN" and t.lower_ not in PASSING | ON_THE_WAY]
    return len(rest) < 3 or between[0].tag_.startswith("NNP") or any(t.lower_ == "delegation" for t in between)


def _past_place(doc, start, end):
    """Return the place after `to the White House` or `at the airport` right behind a verb, before the one received."""
    if doc[start].lower_ not in ("to", "at", "in") or start + 2 >= end:
        return start
    at = start + 1
    while at < end and (doc[at].pos_ in ("DET", "PROPN") and not (doc[at].pos_ == "PROPN" and doc[at].ent_type_)):
        at += 1
        if doc[at - 1].text in ("House", "Palace", "Office", "Airport", "Kremlin", "Quarters", "David", "Residence"):
            return at
    return start


def acting_subject(token):
    """Return the token that is the subject of a verb, its own or that of the verb it hangs on; or None."""
    seen = 0
    while seen < 6:
        found = [child for child in token.children if function(child) in ACTS]
        if found:
            return found[0]
        if token.head == token or function(token) not in HANGS:
            return None
        token, seen = token.head, seen + 1
    return None


def before(doc, people, at, verb):
    """Return the persons who are the subject of a verb, and the subject's token where no name stands in it."""
    head = acting_subject(verb)
    if head is not None:
        left, right = head.left_edge.i, head.right_edge.i + 1
        here = [m for m in people if left <= m["first"] < max(right, head.i + 1) and not (m["first"] <= at < m["last"])]
        if holder := next((m for m in people if m["first"] <= head.i < m["last"]), None):
            return (around(doc, people, holder), None) if _free(doc, holder, holder["first"]) else ([], head)
        if head.tag_ in ("PRP", "WP", "WDT", "DT"):
            return [], head
        here = [m for m in here if _free(doc, m, left)]
        if here:
            return around(doc, people, here[0]), None
        if head.pos_ == "NOUN" or head.ent_type_ == "":
            near = _nearest(doc, people, at)
            return (near, None) if near and head.pos_ == "PROPN" else ([], head)
    return _nearest(doc, people, at), None


def _nearest(doc, people, at):
    """Return the list of persons that ends nearest before a token with no verb between."""
    here = [m for m in people if m["last"] <= at and _free(doc, m, 0)]
    if not here or any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.pos_ != "NOUN" for t in doc[here[-1]["last"] : at]):
        return []
    return around(doc, people, here[-1], right=False)


def around(doc, people, mention, *, right=True):
    """Return the list of persons of which one is a member."""
    people = [m for m in people if m is mention or _free(doc, m, 0)]
    place = next(i for i, m in enumerate(people) if m is mention)
    first = last = place
    while first > 0 and _listed(doc, people[first - 1], people[first]):
        first -= 1
    while right and last + 1 < len(people) and _listed(doc, people[last], people[last + 1]):
        last += 1
    return people[first : last + 1]
