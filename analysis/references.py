"""Who is meant where no name stands: pronouns, role noun phrases and plurals, each resolved within its sentence's meeting."""

from analysis import anaphors, countries
from analysis.mentions import row_of
from analysis.names import plain
from analysis.scenes import BROAD, office_fit, present, scene, sides, split
from analysis.tables import LIST
from analysis.wordcodes import words

SUBJECT = ("nsubj", "nsubjpass", "csubj")
NO_MEETING = "the sentence belongs to no meeting"
MANY = "several persons fit: "
NOBODY = "nobody of the meeting fits"
COUNTERPART = {"counterpart", "colleague", "interlocutor"}
PEOPLE_OF = {"country", "nation", "government", "parliament", "legislature", "capital", "state", "people"}


def _answer(known, actors, kind="person", by="", reason=""):
    """Return the cells of a mention that say whom it means."""
    ids = list(dict.fromkeys(actors))
    ids = sorted(ids, key=lambda actor: known["order"].get(actor, len(known["order"]))) if len(ids) > 1 else ids
    return {"actor": LIST.join(ids), "resolved_by": by, "reason": "" if ids else reason, "kind": kind}


def _fitting(known, people, gender):
    """Return the persons whose gender is the pronoun's, or those of no known gender where nobody's is."""
    people = [actor for actor in people if actor in known["roles"]]
    sure = [actor for actor in people if known["gender"].get(actor) == gender]
    return sure or [actor for actor in people if not known["gender"].get(actor)]


def _one(known, gender, meeting, here, thanked, head):
    """Return the person whom a singular pronoun means: the one thanked, the clause's subject, the last one, or who alone fits.

    `here` is None where the clause has a subject whom nobody could tell.
    """
    if here is None:
        return [], "the subject of the clause is open"
    if head.dep_ in ("dobj", "dative", "pobj") and here and not head.lower_.endswith("self"):
        others = _fitting(known, [actor for actor in present(known, meeting) if actor != here], gender)
        if len(others) == 1:
            return others, ""
        here = ""
    for actor in [thanked, here, known["subject"]]:
        if actor and known["gender"].get(actor) in ("", None, gender):
            return [actor], ""
    fits = _fitting(known, present(known, meeting), gender)
    if known["before"] in fits:
        return [known["before"]], ""
    if len(fits) == 1:
        return fits, ""
    return [], MANY + ", ".join(known["names"][actor] for actor in fits) if fits else NOBODY


def _lands(telling):
    """Return the countries that the words before a noun name."""
    return [code for word in telling if (code := countries.code(word))]


def _by_office(known, phrase, meeting, here):
    """Return `(actors, reason)` for a role noun phrase: by side, country and office, then by who spoke last."""
    noun = plain(phrase["head"]).split()[-1]
    hosts, guests = sides(known, meeting)
    telling = [w.text for w in phrase["words"] if w.code in "CGA"] + [w.text for w in phrase["after"] if w.code == "C"]
    lands = _lands(telling)
    people = present(known, meeting)
    if noun in COUNTERPART and (phrase["lead"] in ("his", "her", "their") or lands):
        speaker = here or known["subject"]
        people = [actor for actor in people if known["country"].get(actor) != known["country"].get(speaker)]
    elif noun in ("host", "hostess") and hosts:
        people = hosts
    elif noun in ("guest", "visitor") and guests:
        people = [actor for actor in guests if actor in known["roles"]] or guests
    if lands:
        people = [actor for actor in people if known["country"].get(actor) in lands]
    context = [w.text for w in phrase["words"] if w.code in "OQLAGw"]
    found, reason = _best(known, phrase, people, context, here, noun)
    if not found and lands and len(people) == 1 and _office_unknown(known, people[0]):
        return people, ""
    if not found and not reason.startswith(MANY):
        rest = [actor for actor in known["order"] if not lands or known["country"].get(actor) in lands]
        scored = [actor for actor in rest if office_fit(phrase["head"], context, known["roles"][actor]) >= 3]
        return (scored, "") if len(scored) == 1 else ([], reason or NOBODY)
    return found, reason


def _office_unknown(known, actor):
    """Say whether the article gives a person no office but a broad one (`his Russian counterpart`)."""
    return all(plain(role).split()[-1] in BROAD for role in known["roles"].get(actor, ()))


def _best(known, phrase, people, context, here, noun):
    """Return the persons whose office fits best; of several the last speaker, for an office that both sides hold the account's."""
    fits = {actor: office_fit(phrase["head"], context, known["roles"].get(actor, ())) for actor in people}
    best = max(fits.values(), default=0)
    chosen = [actor for actor in people if fits[actor] == best and best]
    if len(chosen) <= 1:
        return chosen, "" if chosen else NOBODY
    if noun in BROAD:
        if phrase["object"]:
            rest = [actor for actor in chosen if actor != here]
            return (rest, "") if len(rest) == 1 else ([], MANY + ", ".join(known["names"].get(a, a) for a in chosen))
        for actor in (known["subject"], known["before"]):
            if actor in chosen:
                return [actor], ""
    own = [actor for actor in chosen if known["country"].get(actor) == known["home"]]
    other = [actor for actor in chosen if actor not in own]
    if phrase["object"] and here in own and len(other) == 1:
        return other, ""
    if len(own) == 1:
        return own, ""
    return [], MANY + ", ".join(known["names"].get(a, a) for a in chosen)


def _several(known, meeting, noun, number, telling):
    """Return `(actors, reason)` for a plural: the persons of its countries, or all sides of the meeting."""
    people = present(known, meeting)
    lands = _lands(telling)
    if lands:
        people = [actor for actor in people if known["country"].get(actor) in lands]
    if not people:
        return [], NO_MEETING if not (meeting or known["only"]) else NOBODY
    office = [actor for actor in people if office_fit(noun, [], known["roles"].get(actor, ())) >= 2]
    if number and len(office) == number:
        return office, ""
    return people, ""


def _subjects(doc):
    """Return the token of the main clause's subject: of the root, or of the verb that reports what stands before it."""
    root = doc[:].root
    heads = [root, *(token for token in root.children if token.dep_ in ("conj", "ccomp", "parataxis"))]
    for head in heads:
        for child in head.children:
            if child.dep_ in SUBJECT:
                return child
    return next((token for token in doc if token.dep_ in SUBJECT), None)


def _covering(rows, token):
    """Return the mention that covers a token, the one whose head it is first."""
    over = [row for row in rows if row["first"] <= token.i < row["last"]]
    return min(
        over,
        key=lambda row: (row["head"] != token.i, row["last"] - row["first"], row["kind"] != "person"),
        default=None,
    )


def _governor(doc, rows, token):
    """Return the person who is subject of the clause in which a token stands, before it; or nothing."""
    node = token
    while True:
        subject = next((child for child in node.children if child.dep_ in SUBJECT and child.i < token.i), None)
        row = subject is not None and subject.i != token.i and _covering(rows, subject)
        if row and row["kind"] == "person" and LIST not in row["actor"]:
            return row["actor"] or None
        if node.head == node:
            return ""
        node = node.head


def _add(rows, doc, reading, first, last, cells):
    """Append the mention row of some tokens."""
    kind = cells.pop("kind")
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    rows.append(row_of(doc, reading, start, end, kind, **cells))


def _sentence(doc, row, rows, reading, known, meeting):
    """Append the mentions without a name of one sentence to its named ones, in the order of the text."""
    tasks = [(first, last, "pronoun", gender) for first, last, kind, gender in anaphors.pronouns(doc) if kind == "one"]
    tasks += [(first, last, "they", None) for first, last, kind, _ in anaphors.pronouns(doc) if kind == "several"]
    tasks += [(first, last, "several", rest) for first, last, *rest in anaphors.plurals(doc)]
    tasks += [(first, last, "side", rest) for first, last, *rest in anaphors.sides(doc)]
    taken = _taken(row, rows, doc)
    for phrase in anaphors.roles(doc, row, taken):
        tokens = doc.char_span(phrase["start"], phrase["end"], alignment_mode="expand")
        if not any(
            first < tokens.end and tokens.start < last and kind in ("several", "side") for first, last, kind, _ in tasks
        ):
            tasks.append((tokens.start, tokens.end, "role", phrase))
    for first, last, kind, more in sorted(tasks, key=lambda task: (task[0], task[1])):
        head = doc[first:last].root
        here = _governor(doc, rows, head)
        if any(r["first"] <= head.i < r["last"] and r["kind"] == "person" for r in rows):
            continue
        _add(rows, doc, reading, first, last, _resolve(doc, head, kind, more, known, meeting, here, rows))


def _taken(row, rows, doc):
    """Return the words of a sentence that lie in a person's naming with its offices."""
    spans = [
        (doc[r["first"]].idx, doc[r["last"] - 1].idx + len(doc[r["last"] - 1])) for r in rows if r["kind"] == "person"
    ]
    spans += [(a, b) for r in rows for a, b in r.get("office_spans", ())]
    return {at for at, word in enumerate(row) if any(start <= word.start < end for start, end in spans)}


def _resolve(doc, head, kind, more, known, meeting, here, rows):
    """Return the cells of one mention without a name."""
    if kind == "pronoun":
        found, reason = _one(known, more, meeting, here, _thanked(doc, rows, head), head)
        for actor in found:
            known["gender"][actor] = known["gender"].get(actor) or more * (
                head.dep_ in SUBJECT
                or _last(rows, head) == actor
                or (actor == here and head.dep_ == "poss" and head.head.dep_ == "dobj")
            )
        return _answer(known, found, by="pronoun", reason=reason)
    if kind == "they":
        if head.dep_ not in SUBJECT or _loose(doc, rows, head):
            return _plural_subject(known, doc, rows, head)
        group = known["group"] if len(known["group"]) > 1 and _acts_together(head) else present(known, meeting)
        return _answer(known, group, "side", "pronoun", NO_MEETING)
    if kind == "several":
        noun, number, telling = more
        found, reason = _several(known, meeting, noun, number, telling)
        return _answer(known, found, "side", "collective", reason)
    if kind == "side":
        noun, telling = more
        found, reason = _side(known, meeting, noun, telling)
        return _answer(known, found, "side", "role", reason)
    more["object"] = head.dep_ not in SUBJECT
    found, reason = _by_office(known, more, meeting, here)
    return _answer(known, found, "person", "role", reason)


THANKS = {
    "thank",
    "congratulate",
    "commend",
    "praise",
    "applaud",
    "laud",
    "condole",
    "appreciate",
    "recognize",
    "honor",
    "admire",
}


def _last(rows, head):
    """Return the person named or meant last before a word of a sentence."""
    before = [row for row in rows if row["last"] <= head.i and row["kind"] == "person" and row["actor"]]
    return max(before, key=lambda row: row["last"], default={"actor": ""})["actor"]


def _thanked(doc, rows, head):
    """Return the person whom `his` in `thanked X for his leadership` means: the object of a verb of thanks before it."""
    if head.dep_ != "poss":
        return ""
    node = head
    while node.head != node:
        if node.dep_ == "prep" and node.lower_ in ("for", "on", "in") and node.head.lemma_.lower() in THANKS:
            thing = next(
                (child for child in node.head.children if child.dep_ in ("dobj", "dative") and child.i < head.i), None
            )
            row = _covering(rows, thing) if thing is not None else None
            return row["actor"] if row and row["kind"] == "person" and LIST not in row["actor"] else ""
        node = node.head
    return ""


def _loose(doc, rows, head):
    """Say whether a `they` in a dependent clause has a nearer plural before it than the persons of the meeting."""
    if head.head.dep_ in ("ROOT", "conj", "parataxis", "ccomp"):
        return False
    return any(token.tag_ in ("NNS", "NNPS") and token.lemma_.lower() not in anaphors.SUMS for token in doc[: head.i])


def _plural_subject(known, doc, rows, head):
    """Return the cells of `their` or `them`: the persons who together are subject of the clause, else nobody."""
    node = head
    while node.head != node:
        node = node.head
        subject = next((child for child in node.children if child.dep_ in SUBJECT and child.i < head.i), None)
        row = _covering(rows, subject) if subject is not None else None
        if row and row["actor"]:
            joined = [r for r in rows if r["actor"] and r["kind"] in ("person", "side") and _joined(subject, r, doc)]
            actors = [actor for r in [row, *joined] for actor in split(r["actor"])]
            if len(set(actors)) > 1:
                return _answer(known, actors, "side", "pronoun")
    return _answer(known, [], "side", "pronoun", "no plural of persons is subject of the clause")


def _acts_together(head):
    """Say whether the verb of `they` is one of meeting or travelling: then they are those who came, not both sides."""
    verb = head.head.lemma_.lower()
    return (
        head.dep_ in SUBJECT
        and verb in {"meet", "hold", "visit", "travel", "arrive", "attend", "join"}
        and any(child.lower_ in ("with", "to") or child.dep_ == "dobj" for child in head.head.children)
    )


def _side(known, meeting, noun, telling):
    """Return `(actors, reason)` for one side of the meeting, or for the senders of a message."""
    hosts, guests = sides(known, meeting)
    lands = _lands(telling)
    if noun in anaphors.SENDERS:
        form = known["meetings"].get(meeting or known["only"], {}).get("form")
        return (hosts, "") if form == "message" else ([], NOBODY)
    if lands:
        found = [actor for actor in present(known, meeting) if known["country"].get(actor) in lands]
    else:
        words_before = {word.lower() for word in telling}
        found = guests if words_before & {"visiting", "guest", "other"} else hosts if "host" in words_before else []
        if noun == "delegation" and not telling:
            found = [actor for actor in present(known, meeting) if known["country"].get(actor) == known["home"]]
    return (found, "") if found else ([], NOBODY if (meeting or known["only"]) else NO_MEETING)


def _remember(doc, rows, known):
    """Keep who was subject of a sentence, for the pronouns of the next one."""
    token = _subjects(doc)
    row = _covering(rows, token) if token is not None else None
    if row is None or not row["actor"]:
        return
    actors = split(row["actor"])
    joined = [r for r in rows if r["kind"] in ("person", "side") and r["actor"] and _joined(token, r, doc)]
    actors = list(dict.fromkeys(actors + [a for r in joined for a in split(r["actor"])]))
    if row["kind"] not in ("person", "side"):
        return
    if len(actors) == 1:
        known["before"] = known["subject"] if known["subject"] != actors[0] else known["before"]
        known["subject"], known["group"] = actors[0], []
    else:
        known["group"] = actors
        known["before"], known["subject"] = known["subject"] or known["before"], ""


def _joined(token, row, doc):
    """Say whether a mention is coordinated with the subject."""
    node = doc[row["head"]]
    while node.dep_ in ("conj", "appos") and node.head != node:
        node = node.head
        if node.i == token.i:
            return True
    return False


def resolve(reading, docs, mentions, meetings, actors, book):
    """Return all mention rows of an article: the named ones, and who is meant by pronouns, role nouns and plurals.

    Reads `meeting` of the reading's sentences. A mention of several has their ids joined by ` | ` in the order of the text; one
    that can't be resolved has an empty actor and a reason.
    """
    known = scene(reading, mentions, meetings, actors)
    found = []
    for doc, sentence in zip(docs, reading.sentences, strict=True):
        rows = [row for row in mentions if row["sentence"] == sentence["sentence"]]
        meeting = sentence.get("meeting", "")
        if meeting != known["meeting"]:
            known["meeting"] = meeting
        _sentence(doc, words(doc), rows, reading, known, meeting)
        if sentence["part"] == "body":
            _remember(doc, rows, known)
        found += rows
    return sorted(found, key=lambda row: (row["sentence"], row["start"], -row["end"], row["kind"]))
