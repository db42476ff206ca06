"""The mention rows of wordings without a name: pronouns, role nouns and plurals, each within its sentence's meeting."""

from analysis.plain import readable
from analysis.reader.ground.citing import mention_over, row_of
from analysis.reader.ground.grammar import SUBJECT, function
from analysis.reader.ground.lexicon import word_class
from analysis.reader.ground.parse import stretch
from analysis.reader.names.letters import letter_words
from analysis.reader.names.offices import office_row
from analysis.reader.who.scene import enter, scene_of_account
from analysis.reader.who.standins import find_standins
from analysis.reader.who.subjects import describe_clause, last_before, main_subject, source_named, subjects_together
from analysis.reader.who.who import find_whom
from analysis.tables import LIST

PRESS = word_class("words-of-spokesmen")
WORDED = {  # kind of stand-in → `kind` and `resolved_by` of its row
    "pronoun": ("person", "pronoun"),
    "latter": ("person", "role"),
    "office": ("person", "role"),
    "they": ("side", "pronoun"),
    "plural": ("side", "collective"),
    "side": ("side", "role"),
    "message": ("side", "role"),
    "body": ("organisation", "role"),
}


def _add(rows, doc, reading, standin, scene):
    """Append the mention row of a stand-in, unless its head is a person's name."""
    at = standin.head.i
    if any(row.first <= at < row.last and row.kind == "person" for row in rows):
        return
    describe_clause(standin, doc, rows)
    actors, rule, reason = find_whom(standin, scene)
    actors = actors[:1] if standin.kind == "side" and standin.lead else actors  # `the head of the delegation`
    if standin.kind == "office" and not (standin.lead or actors) and doc.user_data["part"] == "headline":
        return
    if standin.kind == "pronoun" and not rule.endswith("person-of-that-gender"):
        _learn_gender(standin, rows, scene, actors)
    kind, by = WORDED["plural" if standin.noun == "both" else standin.kind]
    if standin.kind == "body" and actors:
        kind = next(row.kind for row in scene.bodies + standin.bodies if row.actor == actors[0])
    start, end = doc[standin.first].idx, doc[standin.last - 1].idx + len(doc[standin.last - 1])
    cells = {"actor": LIST.join(actors), "resolved_by": by, "rule": rule, "reason": reason}
    if standin.kind == "office" and len(actors) == 1:
        cells["roles"] = _office_told(doc, reading, standin)
    rows.append(row_of(doc, reading, start, end, kind, **cells))


def _office_told(doc, reading, standin):
    """Return the office by which somebody is called, as the text gives it: `Senate President`."""
    row = office_row(standin.office)
    if row is None or row["kind"] != "title":
        return []
    first = standin.first + (standin.lead != "" and doc[standin.first].lower_ == standin.lead)
    start, end = stretch(doc, doc[first].idx, doc[standin.last - 1].idx + len(doc[standin.last - 1]))
    return [readable(reading.text[start:end])]


def _learn_gender(standin, rows, scene, actors):
    """Keep the gender of whom a pronoun surely means: as a subject, or of who was named right before it."""
    head = standin.head
    for actor in actors:
        owner = actor == standin.here and function(head) == "possessor" and function(head.head) == "object"
        if standin.subject or owner or last_before(rows, head) == actor:
            scene.gender[actor] = scene.gender.get(actor) or standin.gender


def _remember_subject(doc, rows, scene):
    """Keep who was subject of a sentence, for the pronouns of the next one."""
    token = main_subject(doc)
    if token is not None and token.lemma_.lower() in PRESS:  # `the spokesman stated that the President valued …`
        later = [one for one in doc[token.i + 1 :] if function(one) in SUBJECT and mention_over(rows, one) is not None]
        token = later[0] if later else token
    row = mention_over(rows, token)
    if row is None and (token := source_named(doc)) is not None:
        row = mention_over(rows, token)
    if row is None or not row.actor or row.kind not in ("person", "side"):
        return
    actors = subjects_together(doc, rows, token)
    if len(actors) == 1:
        scene.before = scene.subject if scene.subject != actors[0] else scene.before
        scene.subject, scene.group = actors[0], []
    else:
        scene.before, scene.subject, scene.group = scene.subject or scene.before, "", actors


def resolve_references(reading, docs, mentions, meetings, actors, book=None):
    """Return all mention rows of an article: the named ones, and who is meant by pronouns, role nouns and plurals.

    Reads `meeting` of the reading's sentences. A mention of several has their ids joined by ` | ` in the order of
    the text; one that can't be resolved has an empty actor and a reason.
    """
    scene = scene_of_account(reading, mentions, meetings, actors)
    found = []
    for doc, sentence in zip(docs, reading.sentences, strict=True):
        named = [row for row in mentions if row.sentence == sentence["sentence"]]
        rows = list(named)
        enter(scene, sentence.get("meeting", ""), away=sentence.get("away", False))
        scene.so_far |= {row.actor for row in named if row.kind == "person"}
        for standin in find_standins(doc, letter_words(doc), named):
            _add(rows, doc, reading, standin, scene)
        scene.bodies += [row for row in rows if row.kind in ("party", "organisation") and row.actor and row.body]
        if sentence["part"] == "body":
            _remember_subject(doc, rows, scene)
            in_text = sorted(rows, key=lambda row: row.first)
            scene.named = list(dict.fromkeys(row.actor for row in in_text if row.kind == "person" and row.actor))
        found += rows
    return sorted(found, key=lambda row: (row.sentence, row.start, -row.end, row.kind))
