"""Where a parsed sentence names an encounter: its verb or noun, its form, and the stretches where its sides stand."""

from analysis import countries
from analysis.reader.ground.grammar import function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.meetings import reality
from analysis.reader.meetings.wordings import noun_at, wordings

REACH = 12  # tokens between a light verb and its noun
GAP = 9  # tokens between a noun and its preposition
CLOSED = word_class("words-parting-verb-and-noun")
CLOSE = {"of", "among"}  # prepositions that lead to the other side only right after the noun
MUTUAL = word_class("verbs-of-both-sides")
MANY = word_class("events-of-many")
VIDEO = word_class("words-of-video")
PHONE = {"phone", "telephone", "telephonically"}
BOUNDARY = word_class("words-ending-a-side")
THROUGH = word_class("participles-within-a-side")
OTHER = word_class("words-for-another-encounter")
EACH = word_class("words-for-one-by-one")


def stop(doc, start):
    """Return the first token from `start` on that ends the stretch in which a side of an encounter can stand."""
    aside = start
    for token in doc[start:]:
        if token.i < aside:
            continue
        if (after := who_is(token)) > token.i:
            aside = after
            continue
        if token.tag_ in ("WP", "WDT", "WRB", "WP$", "MD") or token.lower_ in BOUNDARY:
            return token.i
        if token.lower_ == "to" and token.i + 1 < len(doc) and doc[token.i + 1].tag_ in ("VB", "RB"):
            return token.i
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.pos_ in ("VERB", "AUX") and token.lower_ not in THROUGH:
            return token.i
    return len(doc)


def who_is(token):
    """Return the place after `who is also …`, where a list of names may go on, else the token's."""
    doc = token.doc
    if token.lower_ != "who" or token.i + 2 >= len(doc) or doc[token.i + 1].lower_ not in ("is", "was"):
        return token.i
    comma = next((t.i for t in doc[token.i : token.i + 14] if t.text == ","), token.i)
    return comma if comma + 1 < len(doc) and doc[comma + 1].lower_ in ("and", "the", "new") else token.i


def _link(doc, start, links):
    """Return the place after the first preposition that leads to the other side, or None where none does."""
    for token in doc[start : start + GAP]:
        purpose = token.lower_ == "to" and token.i + 1 < len(doc) and doc[token.i + 1].tag_ == "VB"
        if purpose:
            return None
        honour = token.lower_ in ("honour", "honor") and "for" in links and token.i + 1 < len(doc)
        if honour and doc[token.i + 1].lower_ == "of":
            return token.i + 2
        if token.lower_ in links and (token.i == start or token.lower_ not in CLOSE):
            return token.i + 1
        if token.tag_ in ("VBD", "VBZ", "MD", "WP", "WDT", "TO") and token.lower_ not in links:
            return None
    return None


def _form(doc, row, first, last):
    """Return a wording's form, with what the words around it say of the medium."""
    around = {token.lower_ for token in doc[max(0, first - 2) : min(len(doc), last + 6)]}
    if row["form"] in ("meeting", "talks", "phone call", "working session", "reception"):
        if around & VIDEO:
            return "video call"
        if around & PHONE and row["form"] != "reception":
            return "phone call"
        if row["wording"] in ("speak", "talk") and reality.is_opening(doc[first]):
            return "meeting"  # `Speaking to a delegation in Hanoi, he affirmed`
    if (
        "working" in around
        and row["form"] == "meeting"
        and row["wording"] == "meeting"
        and doc[last - 2].lower_ == "working"
    ):
        return "working session"
    return row["form"]


def _naming(doc, row, kind, first, last, after, **more):
    words = {token.lower_ for token in doc[max(0, first - 3) : min(len(doc), last + 3)]}
    every = {token.lower_ for token in doc[first : min(len(doc), last + 40)]}
    return {
        "form": _form(doc, row, first, last),
        "host": row["host"],
        "kind": kind,
        "wording": row["wording"],
        "first": first,
        "last": last,
        "after": (after, stop(doc, after)) if after is not None else (last, last),
        "passive": False,
        "link": doc[after - 1].lower_ if more["linked"] else "",
        "other": bool(words & OTHER),
        "each": bool((words | every) & EACH) or ("bilateral" in words and "meetings" in words),
        **more,
    }


def _verbs(doc, title):
    """Yield a naming for each verb of meeting."""
    for token in doc:
        for row in wordings()["verb"].get(token.lower_, ()):
            if not _is_verb(token, title) or (
                row["wording"] == "call" and token.nbor(1).lower_ == "with" if token.i + 1 < len(doc) else False
            ):
                continue
            words = len(row["words"])
            if row["wording"] == "call on" and _asks(doc, token.i):
                continue
            if [t.lower_ for t in doc[token.i + 1 : token.i + words]] != row["words"][1:]:
                continue
            end = token.i + words
            if not row["links"] and end + 1 < len(doc) and doc[end].lower_ == "and" and doc[end + 1].tag_ == token.tag_:
                end += 2  # `called and congratulated X`
            passive = token.tag_ == "VBN" and any(function(child) == "passive auxiliary" for child in token.children)
            after = _link(doc, end, {"by"}) if passive else _link(doc, end, row["links"]) if row["links"] else None
            if after is not None or not row["links"] or row["wording"] in MUTUAL:
                yield _naming(
                    doc, row, "verb", token.i, end, end if after is None else after, at=token.i, passive=passive,
                    linked=after is not None, state=reality.verb_state(token, title=title), frame=False,
                )  # fmt: skip


def _asks(doc, at):
    """Say whether `called on X to do` asks somebody: no call is paid then."""
    return any(t.lower_ == "to" and t.i + 1 < len(doc) and doc[t.i + 1].tag_ == "VB" for t in doc[at : at + 25])


def _is_verb(token, title):
    if token.lower_ == "visiting" and token.i + 1 < len(token.doc) and token.nbor(1).pos_ == "PROPN":
        return bool(countries.code(token.nbor(1).text))  # `visiting Secretary X` is no visit
    if token.pos_ in ("VERB", "AUX") or reality.is_opening(token):
        return True
    return title and token.tag_ in ("NNS", "NNP", "NN", "NNPS") and token.lower_.endswith("s") and token.i > 0


def _lights(doc, title):
    """Yield a naming for each light verb with the noun of an encounter: `held talks with`."""
    for token in doc:
        rows = wordings()["light"].get(token.lower_, ())
        if not rows or not _is_verb(token, title) or function(token) in ("auxiliary", "passive auxiliary"):
            continue
        found = _its_noun(doc, token)
        if found is None or (rows[0]["form"] and rows[0]["form"] != found[1]["form"]):
            continue
        at, row = found
        gets = rows[0]["wording"] == "receive"
        links = {"from", "by"} if gets else row["links"] | ({"for"} if rows[0]["host"] else set())
        after = _link(doc, at + 1, links)
        if after is None and row["wording"] in MANY and row["form"] != "multilateral" and not title:
            row = row | {"form": "multilateral", "host": "other"}
        host = "subject" if gets or rows[0]["host"] else row["host"]
        within = (
            gets and after is None and function(doc[at]) == "governed noun"
        )  # `received in a courtesy call the ambassador`
        after = at + 1 if within else after
        yield _naming(
            doc, row | {"host": host}, "verb" if within else "light", token.i, at + 1, after, at=token.i, noun=at,
            passive=False, linked=after is not None and not within, frame=False, light=rows[0]["wording"],
            definite=any(child.lower_ == "the" for child in doc[at].children),
            state=reality.verb_state(token, title=title, sent=row["form"] == "message"),
        )  # fmt: skip


def _its_noun(doc, verb):
    """Return `(token, row)` for the noun of an encounter that a light verb governs, or None."""
    for token in doc[verb.i + 1 : verb.i + REACH]:
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB") or token.lower_ in CLOSED:
            return None
        row = None if token.pos_ == "ADJ" or function(token) in ("adjective", "compound") else noun_at(doc, token.i)
        if row and not (token.i + 1 < len(doc) and noun_at(doc, token.i + 1)):
            return token.i, row
    return None


def _nouns(doc, title, taken):
    """Yield a naming for each noun of an encounter that no verb has taken: `at the meeting with`, `X's call with Y`."""
    for token in doc:
        row = noun_at(doc, token.i)
        if row is None or token.i in taken or token.pos_ == "ADJ" or function(token) in ("adjective", "compound"):
            continue
        after = _link(doc, token.i + 1, row["links"]) or _happened(doc, token, row["links"])
        first = token.i - len(row["words"]) + 1
        definite = any(child.lower_ in ("the", "this", "that", "their", "his", "her") for child in token.children)
        yield _naming(
            doc, row, "noun", first, token.i + 1, after, at=token.i, noun=token.i, linked=after is not None,
            state=reality.noun_state(token, title=title), definite=definite,
            frame=reality.frame(token) is not None,
            between=after is not None and doc[after - 1].lower_ in ("between", "of", "among"),
        )  # fmt: skip


def _happened(doc, noun, links):
    """Return the place after the preposition that follows a noun's `took place` or `was held`, or None."""
    verb = noun.head
    if function(noun) not in ("subject", "passive subject") or verb.lemma_ not in reality.HAPPEN:
        return None
    after = verb.i + 1
    return _link(doc, after + (after < len(doc) and doc[after].lower_ == "place"), links)


def find_namings(doc):
    """Return one dict per naming of an encounter in a parsed sentence, in order.

    `form`, `host` (`subject`, `other` or empty), `kind`, the wording's tokens `first`, `last`, the stretch `after`
    where the other side stands, `state` (held, planned, background), for nouns whether `definite` and a `frame`.
    """
    title = doc.user_data.get("part") in ("headline", "caption")
    namings = list(_lights(doc, title))
    taken = {at for row in namings for at in range(row["first"], row["last"])}
    verbs = [row for row in _verbs(doc, title) if row["at"] not in taken]
    namings += [
        row for row in verbs if not any(row["at"] == other["at"] and row["last"] < other["last"] for other in verbs)
    ]
    taken |= {row["at"] for row in namings}
    namings += _nouns(doc, title, taken)
    if reality.called_off(doc):
        namings = [row | {"state": "planned"} for row in namings]
    return sorted(namings, key=lambda row: (row["first"], row["last"]))
