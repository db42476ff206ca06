"""Who stands on each side of a named encounter: persons in a stretch of a sentence, by name, office or pronoun."""

from analysis import countries
from analysis.names import plain

GOVERNED = {"with", "of", "for", "to", "behalf", "from", "by", "than", "as", "like", "under"}
COORDINATE = {",", "and", "&", ";", ":", "plus", "alongside"}
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
PASSING = {
    "visiting",
    "outgoing",
    "incoming",
    "acting",
    "elected",
    "designated",
    "appointed",
}  # they belong to an office
PARTED = {"between", "to", "by", "among"}
HANGS = ("dobj", "conj", "xcomp", "advcl", "acl", "ccomp", "pcomp", "prep", "dep", "relcl", "parataxis")
ASIDE = {"on", "about", "at", "in", "during", "under", "over", "into", "against", "towards", "toward"}
BREAK = ("VBD", "VBZ", "VBP", "VB", "VBG", "MD", "WP", "WDT", "WRB")
GAP = 45  # tokens between two names of one list: an office in apposition is long
SIDE_NOUNS = {"guest": "guests", "guests": "guests", "visitor": "guests", "host": "hosts", "hosts": "hosts"}
GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}
GROUP = {"they", "them", "delegation", "delegations", "team"}
BOTH = {"two", "both", "sides", "leaders", "three", "four", "each", "counterparts"}
SHORT = {"pm": "prime minister", "fm": "foreign minister", "na": "national assembly", "vp": "vice president"}
ACTS = {"nsubj", "nsubjpass"}


def named(doc, mentions):
    """Return the persons named in a parsed sentence, in order."""
    return sorted((m for m in mentions if m["kind"] == "person"), key=lambda m: m["first"])


def _free(doc, mention, start):
    """Say whether a named person is one of a list, not an owner (`X's envoy`) or what a preposition governs (`envoy of X`)."""
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
    return not any(
        token.tag_ in BREAK and token.pos_ in ("VERB", "AUX", "PRON", "SCONJ", "DET", "ADV") for token in between
    )


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
    after = doc[token.i + 1] if token.i + 1 < len(doc) else token
    return token.lower_ not in ("in", "at", "on") or not (after.pos_ in ("PROPN", "NUM") or after.lower_ == "charge")


def _reached(doc, start, mention):
    """Say whether the list of a side begins with a name, or with a group and then names: no other matter stands between."""
    return not any(token.lower_ in ASIDE and token.pos_ == "ADP" for token in doc[start : mention["first"]])


def _begins(doc, start, mention):
    """Say whether nothing but words of office stand between the wording and the first name."""
    between = [t for t in doc[start : mention["first"]] if t.pos_ not in LEADING and t.dep_ not in ("amod", "poss")]
    if any(token.lower_ in ("led", "headed", "including") for token in between):
        return True
    if any((t.pos_ in ("VERB", "AUX", "PRON") and t.lower_ not in PASSING) or t.lower_ in PARTED for t in between):
        return False
    return len(between) < 3 or between[0].tag_.startswith("NNP") or any(t.lower_ == "delegation" for t in between)


def subject(token):
    """Return the token that is the subject of a verb, its own or that of the verb it hangs on; or None."""
    seen = 0
    while seen < 6:
        found = [child for child in token.children if child.dep_ in ACTS]
        if found:
            return found[0]
        if token.head == token or token.dep_ not in HANGS:
            return None
        token, seen = token.head, seen + 1
    return None


def before(doc, people, at, verb):
    """Return the persons who are the subject of a wording at a token, and the subject's token where no name stands in it."""
    head = subject(verb)
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


def by_phrase(doc, head, known, meeting):
    """Return the actors whom a subject or object without a name means (`he`, `the guest`, `the Lao leader`), or an empty list.

    `known` are the article's persons so far, latest last; `meeting` is the encounter told last (or None).
    """
    words = [token.lower_ for token in head.subtree if token.i <= head.i]
    last = words[-1] if words else ""
    if last in SIDE_NOUNS and meeting:
        return list(meeting[SIDE_NOUNS[last]])
    if last in GENDERS:
        return _pronoun(GENDERS[last], known, meeting)
    if set(words) & BOTH and meeting and (last in BOTH or head.tag_ == "NNS" or last == "two"):
        return [*meeting["hosts"], *meeting["guests"]]
    land = next((iso3 for first, end, iso3, _ in countries.find(doc) if head.left_edge.i <= first < head.i), "")
    if last in GROUP:
        return _group(land, meeting)
    return _office(doc, head, land, known, meeting)


def _pronoun(gender, known, meeting):
    """Return the person whom a pronoun means: the account's own person of the encounter, else the person named last."""
    fits = [person for person in reversed(known) if person["gender"] in ("", gender)]
    own = [person for person in fits if meeting and person["actor"] in meeting["own"]]
    return [person["actor"] for person in (own or fits)[:1]]


def _group(land, meeting):
    if not meeting:
        return []
    if land:
        return [actor for actor in [*meeting["hosts"], *meeting["guests"]] if meeting["countries"].get(actor) == land]
    return list(meeting["own"])


def _office(doc, head, land, known, meeting):
    """Return the person so called by office, nationality or both: of the encounter first, then the one named last."""
    phrase = [SHORT.get(word, word) for word in plain(doc[head.left_edge.i : head.i + 1].text).split() if word != "the"]
    wanted = " ".join(phrase[-2:]) if len(phrase) > 1 and not land else (phrase[-1:] or [""])[0]
    fits = [p for p in reversed(known) if not land or p["country"] == land]
    titled = [p for p in fits if any(_holds(wanted, plain(role)) for role in p["roles"])]
    fits = titled or (fits if land and wanted in PERSON_NOUNS else [])
    sides = [*meeting["hosts"], *meeting["guests"]] if meeting else []
    inside = [p for p in fits if p["actor"] in sides]
    return [p["actor"] for p in (inside or fits)[:1]]


PERSON_NOUNS = {
    "official", "leader", "guest", "host", "diplomat", "side", "legislator", "lawmaker", "minister", "counterpart", "officer", "politician",
    "president", "visitor", "ambassador", "envoy", "chief", "general", "scholar", "representative",
}  # fmt: skip


def _holds(wanted, role):
    return bool(wanted) and set(wanted.split()) <= set(role.split())
