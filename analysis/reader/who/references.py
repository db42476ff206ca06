"""Who is meant where no name stands: pronouns, role nouns and plurals, each within its sentence's meeting."""

from analysis.reader.ground.citing import row_of
from analysis.reader.ground.grammar import function
from analysis.reader.names.letters import letter_words
from analysis.reader.who import body_nouns, standins
from analysis.reader.who.antecedents import NO_MEETING, by_office, by_plural, by_pronoun, by_side
from analysis.reader.who.scene import present, scene, sides_of, split_list
from analysis.reader.who.subjects import (
    SUBJECT,
    acts_together,
    covering_mention,
    governor,
    in_quotation,
    is_loose,
    joined_to,
    last_before,
    main_subject,
    thanked_one,
)
from analysis.tables import LIST

BODIES = ("party", "organisation")
IN_QUOTES = "it stands in somebody's own words"


def _answer(known, actors, kind="person", by="", reason=""):
    """Return the cells of a mention that say whom it means."""
    ids = list(dict.fromkeys(actors))
    ids = sorted(ids, key=lambda actor: known["order"].get(actor, len(known["order"]))) if len(ids) > 1 else ids
    return {"actor": LIST.join(ids), "resolved_by": by, "reason": "" if ids else reason, "kind": kind}


def _add(rows, doc, reading, first, last, cells):
    """Append the mention row of some tokens."""
    kind = cells.pop("kind")
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    rows.append(row_of(doc, reading, start, end, kind, **cells))


def _sentence(doc, row, rows, reading, known, meeting):
    """Append the mentions without a name of one sentence to its named ones, in the order of the text."""
    tasks = [(first, last, "pronoun", gender) for first, last, kind, gender in standins.pronouns(doc) if kind == "one"]
    tasks += [(first, last, "they", None) for first, last, kind, _ in standins.pronouns(doc) if kind == "several"]
    tasks += [(first, last, "several", rest) for first, last, *rest in standins.plurals(doc)]
    tasks += [(first, last, "side", rest) for first, last, *rest in standins.find_sides(doc)]
    taken = _taken(row, rows, doc)
    for phrase in standins.roles(doc, row, taken):
        tokens = doc.char_span(phrase["start"], phrase["end"], alignment_mode="expand")
        if not any(
            first < tokens.end and tokens.start < last and kind in ("several", "side") for first, last, kind, _ in tasks
        ):
            tasks.append((tokens.start, tokens.end, "role", phrase))
    taken = {at for first, last, *_ in tasks for at in range(first, last)}
    tasks += [(a, b, "body", noun) for a, b, noun in body_nouns.find_body_nouns(doc) if not taken & set(range(a, b))]
    for first, last, kind, more in sorted(tasks, key=lambda task: (task[0], task[1])):
        head = doc[first:last].root
        here = governor(doc, rows, head)
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
    if kind == "body":
        return _body(known, rows, head, more)
    if kind == "pronoun" and in_quotation(doc, head.i):
        return _answer(known, [], by="pronoun", reason=IN_QUOTES)
    if kind == "pronoun":
        here = _for_his_part(doc, rows, head) or here
        found, reason = by_pronoun(known, more, meeting, here, thanked_one(doc, rows, head), head)
        for actor in found:
            known["gender"][actor] = known["gender"].get(actor) or more * (
                function(head) in SUBJECT
                or last_before(rows, head) == actor
                or (actor == here and function(head) == "possessor" and function(head.head) == "object")
            )
        return _answer(known, found, by="pronoun", reason=reason)
    if kind == "they":
        if function(head) not in SUBJECT or is_loose(doc, rows, head):
            return _plural_subject(known, doc, rows, head)
        still = _still(known, head, meeting) and (head.lower_ != "both" or len(known["group"]) == 2)
        group = known["group"] if still else present(known, meeting)
        return _answer(known, group, "side", "pronoun", NO_MEETING)
    if kind == "several":
        noun, number, telling = more
        found, reason = by_plural(known, meeting, noun, number, telling)
        return _answer(known, found, "side", "collective", reason)
    if kind == "side":
        noun, telling = more
        found, reason = by_side(known, meeting, noun, telling)
        return _answer(known, found, "side", "role", reason)
    more["object"] = function(head) not in SUBJECT
    objects = [
        child for child in head.head.children if function(child) in ("object", "receiver") and not more["object"]
    ]
    rows_of = [covering_mention(rows, child) for child in objects]
    more["met"] = {row["actor"] for row in rows_of if row and row["kind"] == "person"}
    found, reason = by_office(known, more, meeting, here)
    return _answer(known, found, "person", "role", reason)


def _for_his_part(doc, rows, head):
    """Return whom the pronoun of `for his part` means: the subject that follows it."""
    if head.head.lower_ != "part" or head.head.head.lower_ not in ("for", "on") or head.i > 3:
        return ""
    token = main_subject(doc)
    row = covering_mention(rows, token) if token is not None else None
    return row["actor"] if row and row["kind"] == "person" and "|" not in row["actor"] else ""


def _still(known, head, meeting):
    """Say whether `they` goes on with the plural of before: those who came, or several persons of one side."""
    group = set(known["group"])
    if len(group) < 2:
        return False
    return acts_together(head) or any(group <= set(side) for side in sides_of(known, meeting))


def _body(known, rows, head, noun):
    """Return the cells of `the Party` or `the ministry`: the body named before that it means."""
    before = [row for row in rows if row["kind"] in BODIES and row["actor"] and row["last"] <= head.i]
    row = body_nouns.meant(noun, [*known["bodies"], *before], known["home"])
    if row is None:
        return _answer(known, [], "organisation", "role", body_nouns.NOBODY)
    return _answer(known, [row["actor"]], row["kind"], "role")


def _plural_subject(known, doc, rows, head):
    """Return the cells of `their` or `them`: the persons who together are subject of the clause, else nobody."""
    node = head
    while node.head != node:
        node = node.head
        subject = next((child for child in node.children if function(child) in SUBJECT and child.i < head.i), None)
        row = covering_mention(rows, subject) if subject is not None else None
        if row and row["actor"]:
            joined = [r for r in rows if r["actor"] and r["kind"] in ("person", "side") and joined_to(subject, r, doc)]
            actors = [actor for r in [row, *joined] for actor in split_list(r["actor"])]
            if len(set(actors)) > 1:
                return _answer(known, actors, "side", "pronoun")
    return _answer(known, [], "side", "pronoun", "no plural of persons is subject of the clause")


def _remember(doc, rows, known):
    """Keep who was subject of a sentence, for the pronouns of the next one."""
    token = main_subject(doc)
    row = covering_mention(rows, token) if token is not None else None
    if row is None or not row["actor"]:
        return
    actors = split_list(row["actor"])
    joined = [r for r in rows if r["kind"] in ("person", "side") and r["actor"] and joined_to(token, r, doc)]
    actors = list(dict.fromkeys(actors + [a for r in joined for a in split_list(r["actor"])]))
    if row["kind"] not in ("person", "side"):
        return
    if len(actors) == 1:
        known["before"] = known["subject"] if known["subject"] != actors[0] else known["before"]
        known["subject"], known["group"] = actors[0], []
    else:
        known["group"] = actors
        known["before"], known["subject"] = known["subject"] or known["before"], ""


def resolve_references(reading, docs, mentions, meetings, actors, book):
    """Return all mention rows of an article: the named ones, and who is meant by pronouns, role nouns and plurals.

    Reads `meeting` of the reading's sentences. A mention of several has their ids joined by ` | ` in the order of
    the text; one that can't be resolved has an empty actor and a reason.
    """
    known = scene(reading, mentions, meetings, actors)
    found = []
    for doc, sentence in zip(docs, reading.sentences, strict=True):
        rows = [row for row in mentions if row["sentence"] == sentence["sentence"]]
        meeting = sentence.get("meeting", "")
        if meeting != known["meeting"]:
            known["meeting"] = meeting
        _sentence(doc, letter_words(doc), rows, reading, known, meeting)
        known["bodies"] += [row for row in rows if row["kind"] in BODIES and row["actor"] and row.body]
        if sentence["part"] == "body":
            _remember(doc, rows, known)
        found += rows
    return sorted(found, key=lambda row: (row["sentence"], row["start"], -row["end"], row["kind"]))
